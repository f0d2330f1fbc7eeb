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
exporting-openers-remark = Only buttons in the first message of a broadcast need registration.
exporting-selected-remark = The selected messages that have buttons.
exporting-all-remark = Including messages the bot sends during a conversation. They don’t need registration, but the tables help you check them.

## What comes of it

exporting-shape = Format
exporting-csv = CSV files
exporting-xlsx = XLSX workbook
exporting-xlsx-remark = One file with a sheet for each table. Every cell is text, so Excel won’t change anything in it.
exporting-dialect = CSV format
exporting-excel = For Excel
exporting-plain = Plain CSV
exporting-excel-remark = Each table is a separate file that opens in Excel with a double-click.
exporting-plain-remark = Each table is a separate file, for other programs.
exporting-excel-detail = Semicolons, every field in quotes. Text that looks like a formula gets a leading apostrophe.
exporting-plain-detail = Commas, quotes only where needed, nothing added to the text.
exporting-more = More
exporting-encoding = Encoding
exporting-separator = Separator
exporting-usual = Restore defaults

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
exporting-folder-empty = Type a path or choose a folder.
exporting-folder-new = This folder doesn’t exist yet; it will be created.
exporting-folder-in-the-way = { $path } is a file, not a folder. Choose somewhere else.
exporting-folder-closed = You don’t have permission to open this folder. Choose another one.
exporting-path-meant = Full path: { $path }
exporting-replaces = Will be replaced: { $files }.
exporting-leaves = Left over from an earlier export, with no rows now: { $files }.
exporting-looking = Checking the folder…

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
    [one] The chosen encoding can’t represent some characters in { $count } message
   *[other] The chosen encoding can’t represent some characters in { $count } messages
}
exporting-lacking-one = “{ $name }”: { $character } ({ $code })
exporting-lacking-advice = Choose UTF‑8 under “More”, or remove these characters from the messages.
exporting-cell-too-long = “{ $name }”: an XLSX cell holds at most { $limit } characters. Shorten the text or choose CSV.
exporting-sheet-full = An XLSX sheet holds at most { $limit } rows. Choose CSV.
exporting-refused = Couldn’t create the tables: { $said }
exporting-failed = Couldn’t write the tables. { $path }: { $what }
exporting-failed-faulty = Some messages now have errors. Open the export again.
exporting-old-are-whole = Nothing was written; the old files are intact.

## Why it cannot be exported

exporting-preparing = Preparing the tables…
exporting-nothing = Nothing to export: these messages have no buttons that can be registered.
exporting-none = No messages with buttons yet.
exporting-stopped-by-errors = Fix the errors above, or turn on “Export the rest”.
exporting-all-faulty = Fix the errors above first: without these messages there’s nothing to export.
exporting-stopped-by-refusal = The tables can’t be written this way; the reason is above.
exporting-stopped-by-folder = First choose a folder you can write to.

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
    [one] …and { $count } more button column
   *[other] …and { $count } more button columns
}
exporting-merged = { $count ->
    [one] { $count } row repeats another; it’s written only once.
   *[other] { $count } rows repeat others; each is written only once.
}
exporting-blank = { $count ->
    [one] { $count } empty row is skipped.
   *[other] { $count } empty rows are skipped.
}
exporting-guards = { $count ->
    [one] { $count } cell gets a leading apostrophe: without it, Excel would read the text as a formula. Import removes it.
   *[other] { $count } cells get a leading apostrophe: without it, Excel would read the text as formulas. Import removes it.
}
exporting-rowless = { $count ->
    [one] { $count } message isn’t in any table: its buttons have no title, URL or phone number.
   *[other] { $count } messages aren’t in any table: their buttons have no title, URL or phone number.
}
exporting-buttonless = { $count ->
    [one] { $count } message without buttons is skipped: it has nothing to register.
   *[other] { $count } messages without buttons are skipped: they have nothing to register.
}
exporting-phones = If you open a CSV with a double-click and save it, Excel may drop the + from phone numbers. In an XLSX workbook, numbers stay as they are.
exporting-titles = { $count ->
    [1] Opened with a double-click, a CSV turns the button “{ $first }” into a date or a number. In an XLSX workbook, titles stay as they are.
   *[other] Opened with a double-click, a CSV turns button titles in { $count } rows into dates or numbers, the first being “{ $first }”. In an XLSX workbook, they stay as they are.
}

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
    [one] { $count } row repeated another and was written once.
   *[other] { $count } rows repeated others; each was written once.
}
exporting-was-blank = { $count ->
    [one] { $count } empty row was skipped.
   *[other] { $count } empty rows were skipped.
}
exporting-was-guards = { $count ->
    [one] { $count } cell got a leading apostrophe so Excel doesn’t read the text as a formula. Import removes it.
   *[other] { $count } cells got a leading apostrophe so Excel doesn’t read the text as formulas. Import removes it.
}
exporting-was-rowless = { $count ->
    [one] { $count } message isn’t in any table: its buttons have no title, URL or phone number.
   *[other] { $count } messages aren’t in any table: their buttons have no title, URL or phone number.
}
exporting-left-behind = { $count ->
    [one] { $count } message with errors wasn’t exported.
   *[other] { $count } messages with errors weren’t exported.
}
exporting-left-over = The folder still has tables from an earlier export that no longer have any rows: { $files }. Don’t send them with the new ones.
exporting-next = Send them to your i‑Digital manager. If you need an email too, create a package: Pult writes it and remembers what you sent.
exporting-pack = Create a package with an email…
exporting-open-folder = Open folder
exporting-open-failed = Couldn’t open the folder
exporting-open-by-hand = Open it yourself: { $path }
