### Importing messages from a file.

importing-title = Import messages
importing-text = A JSON of messages, a CSV table of buttons or an XLSX workbook will do. You see what was found first, and then decide whether to add it.
importing-label = JSON, CSV or XLSX file
importing-files = Messages and tables
importing-show = Read the file
importing-drop = Let go of the file and it will be read.
importing-add = { $count ->
    [one] Add { $count } message
   *[other] Add { $count } messages
}
importing-nothing-changed = Nothing in the library has changed. Choose another file, or fix this one and press “Read the file”.
importing-file-refused = Couldn’t read the file: { $what }
importing-refused = Couldn’t read the messages: { $what }
importing-refused-at-line = Couldn’t read the messages: { $what } (line { $line })
importing-refused-at-column = Couldn’t read the messages: { $what } (line { $line }, character { $column })
importing-done = { $count ->
    [one] { $count } message added
   *[other] { $count } messages added
}
job-import = Reading the file

## What was found

importing-found = What was found
importing-found-json = { $count ->
    [one] JSON: { $count } message
   *[other] JSON: { $count } messages
}
importing-found-csv = { $count ->
    [one] CSV table: { $count } message
   *[other] CSV table: { $count } messages
}
importing-found-xlsx = { $count ->
    [one] XLSX workbook: { $count } message
   *[other] XLSX workbook: { $count } messages
}
importing-table-chat = reply buttons
importing-table-url = URL buttons
importing-table-call = call buttons
importing-table = { $count ->
    [one] Kind of table: { $table }, { $count } row
   *[other] Kind of table: { $table }, { $count } rows
}
importing-sheet = { $count ->
    [one] Sheet “{ $sheet }”: { $table }, { $count } row
   *[other] Sheet “{ $sheet }”: { $table }, { $count } rows
}
importing-layout = Encoding { $encoding }, separator: { $separator }
importing-blank = { $count ->
    [one] { $count } empty row skipped
   *[other] { $count } empty rows skipped
}
importing-ignored = { $count ->
    [one] { $count } column was not read, the tables of buttons have no such column: { $names }
   *[other] { $count } columns were not read, the tables of buttons have no such columns: { $names }
}
importing-guards = Apostrophe in front of a cell
importing-guards-off = Take off
importing-guards-kept = Keep
importing-unguarded = { $count ->
    [one] Taken off { $count } cell: it is put there so that Excel takes no text for a formula.
   *[other] Taken off { $count } cells: it is put there so that Excel takes no text for a formula.
}
importing-guarded = { $count ->
    [one] Kept in { $count } cell. It seems to be there for Excel: then choose “Take off”.
   *[other] Kept in { $count } cells. It seems to be there for Excel: then choose “Take off”.
}

## How to add

importing-join = Join URL and phone
importing-join-remark = { $count ->
    [one] { $count } pair of rows differs only by the kind of button. Together they become one message.
   *[other] { $count } pairs of rows differ only by the kind of button. Each becomes one message.
}
importing-skip-repeats = Leave out repeats
importing-repeats = { $count ->
    [one] { $count } message with the same text and buttons is in the library already.
   *[other] { $count } messages with the same text and buttons are in the library already.
}
importing-at-the-end = The messages go to the end of the library. One undo takes them back.

## What will be added

importing-preview = What will be added
importing-none = There is no message in the file.
importing-all-known = All these messages are in the library already; there is nothing to add.
importing-with-errors = { $count ->
    [one] { $count } message has errors. It can be added and corrected here.
   *[other] { $count } messages have errors. They can be added and corrected here.
}
importing-hidden = { $count ->
    [one] …and { $count } more message
   *[other] …and { $count } more messages
}
importing-button = { $title } → { $target }
