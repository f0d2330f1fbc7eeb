### Exporting the tables of buttons for registration.

exporting-title = Export tables for i‑Digital
exporting-write = Export
exporting-close = Close
exporting-folder-name = Button tables

job-export = Writing the tables

## Which messages

exporting-which = Which messages
exporting-openers = First messages of a broadcast: { $count }
exporting-selected = Only the selected: { $count }
exporting-all = All with buttons: { $count }
exporting-openers-remark = Only the buttons of the first message of a broadcast have to be registered.
exporting-selected-remark = The selected messages that have buttons.
exporting-all-remark = Those sent during a dialogue too. They need no registration, but the tables help to check them.

## What comes of it

exporting-shape = Format
exporting-csv = CSV files
exporting-xlsx = XLSX workbook
exporting-xlsx-remark = One file with a sheet for each table. Every cell is text, so Excel changes nothing in it.
exporting-dialect = CSV format
exporting-excel = For Excel
exporting-plain = Plain CSV
exporting-excel-remark = Each table is a file of its own and opens in Excel with a double-click.
exporting-plain-remark = Each table is a file of its own, for other programs.
exporting-excel-detail = Semicolons, every field in quotes. Text that looks like a formula gets a leading apostrophe.
exporting-plain-detail = Commas, quotes only where needed, nothing added to the text.
exporting-more = More
exporting-encoding = Encoding
exporting-separator = Separator
exporting-usual = Back to the defaults

encoding-utf8-bom = UTF‑8 with a BOM
encoding-utf8 = UTF‑8
encoding-windows-1251 = Windows‑1251
encoding-utf16 = UTF‑16
separator-semicolon = semicolon
separator-comma = comma
separator-tab = tab

## Where to

exporting-folder = Folder
exporting-folder-title = Folder for the tables
exporting-folder-empty = Type or choose a folder.
exporting-folder-new = There is no such folder yet; it will be made.
exporting-folder-in-the-way = { $path } is a file, not a folder. Choose another place.
exporting-folder-closed = This folder cannot be opened: no permission. Choose another one.
exporting-path-meant = Full path: { $path }
exporting-replaces = Will be replaced: { $files }.
exporting-leaves = Will stay from an earlier export, with no rows for them now: { $files }.
exporting-looking = Looking into the folder…

## Errors

exporting-faulty = { $count ->
    [one] { $count } message would be rejected as it is
   *[other] { $count } messages would be rejected as they are
}
exporting-faulty-one = “{ $name }”. { $what }
exporting-faulty-more = { $more ->
    [one] “{ $name }”. { $what } (and { $more } more error)
   *[other] “{ $name }”. { $what } (and { $more } more errors)
}
exporting-and-more = { $count ->
    [one] and { $count } more message
   *[other] and { $count } more messages
}
exporting-fix = Go to the error
exporting-without = Export the rest: { $count }
exporting-lacking = { $count ->
    [one] The chosen encoding lacks characters of { $count } message
   *[other] The chosen encoding lacks characters of { $count } messages
}
exporting-lacking-one = “{ $name }”: { $character } ({ $code })
exporting-lacking-advice = Choose UTF‑8 under “More”, or take these characters out of the messages.
exporting-cell-too-long = “{ $name }”: a cell of XLSX holds no more than { $limit } characters. Shorten the text or choose CSV.
exporting-sheet-full = A sheet of XLSX holds no more than { $limit } rows. Choose CSV.
exporting-refused = The tables could not be made: { $said }
exporting-failed = Could not be written. { $path }: { $what }
exporting-failed-faulty = The messages have errors now. Open the export again.
exporting-old-are-whole = Nothing was written; the old files are untouched.

## Why it cannot be exported

exporting-preparing = Preparing the tables…
exporting-nothing = There is nothing to export: these messages have no buttons that can be registered.
exporting-none = There are no messages with buttons here yet.
exporting-stopped-by-errors = Fix the errors above, or turn on “Export the rest”.
exporting-all-faulty = Fix the errors above first: without these messages there is nothing to export.
exporting-stopped-by-refusal = The tables cannot be written like this; the reason stands above.
exporting-stopped-by-folder = First choose a folder to which the tables can be written.

## The tables

exporting-preview = What will be written
exporting-preview-rest = What can be written now
exporting-tab = { $table }: { $count }
exporting-tab-chat = Reply buttons
exporting-tab-url = URL buttons
exporting-tab-call = Call buttons
exporting-rows-hidden = { $count ->
    [one] …and { $count } more row
   *[other] …and { $count } more rows
}
exporting-columns-hidden = { $count ->
    [one] …and { $count } more column of buttons
   *[other] …and { $count } more columns of buttons
}
exporting-merged = { $count ->
    [one] { $count } row repeats another one; it goes in once.
   *[other] { $count } rows repeat others; such rows go in once.
}
exporting-blank = { $count ->
    [one] { $count } empty row does not go in.
   *[other] { $count } empty rows do not go in.
}
exporting-guards = { $count ->
    [one] { $count } cell gets an apostrophe in front: without it Excel would take the text for a formula. It comes off when read back.
   *[other] { $count } cells get an apostrophe in front: without it Excel would take the text for formulas. It comes off when read back.
}
exporting-rowless = { $count ->
    [one] { $count } message is in no table: its buttons have neither title nor URL nor phone.
   *[other] { $count } messages are in no table: their buttons have neither title nor URL nor phone.
}
exporting-buttonless = { $count ->
    [one] { $count } message without buttons does not go in: there is nothing to register in it.
   *[other] { $count } messages without buttons do not go in: there is nothing to register in them.
}
exporting-phones = If you open a CSV in Excel and save it, the + in front of phone numbers may get lost. In an XLSX workbook, numbers stay as they are.

## Done

exporting-done = { $files ->
    [one] Tables ready: { $files } file
   *[other] Tables ready: { $files } files
}
exporting-done-in = Folder: { $path }
exporting-file = { $rows ->
    [one] { $table } — { $file }, { $rows } row
   *[other] { $table } — { $file }, { $rows } rows
}
exporting-was-merged = { $count ->
    [one] { $count } row repeated another one and was written once.
   *[other] { $count } rows repeated others; such rows were written once.
}
exporting-was-blank = { $count ->
    [one] { $count } empty row was not written.
   *[other] { $count } empty rows were not written.
}
exporting-was-guards = { $count ->
    [one] { $count } cell got an apostrophe in front, so that Excel takes no text for a formula. It comes off when read back.
   *[other] { $count } cells got an apostrophe in front, so that Excel takes no text for formulas. It comes off when read back.
}
exporting-was-rowless = { $count ->
    [one] { $count } message went into no table: its buttons have neither title nor URL nor phone.
   *[other] { $count } messages went into no table: their buttons have neither title nor URL nor phone.
}
exporting-left-behind = { $count ->
    [one] { $count } message with errors was not exported.
   *[other] { $count } messages with errors were not exported.
}
exporting-left-over = The folder still holds tables of an earlier export that have no rows now: { $files }. Do not send them with the new ones.
exporting-next = Send them to your i‑Digital manager. If you need a letter too, make a package: Pult writes it and remembers what you sent.
exporting-pack = Make a package with a letter…
exporting-open-folder = Open the folder
exporting-open-failed = The folder could not be opened
exporting-open-by-hand = Open it yourself: { $path }
