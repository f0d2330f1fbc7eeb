### Importing messages from a file.

importing-title = Import messages
importing-text = Use a JSON file of messages or a button table: CSV, XLSX, XLS, ODS, XML or a web page. You’ll see what was found before you decide whether to add it.
importing-label = JSON, CSV or XLSX file
importing-files = Messages and tables
importing-show = Read the file
importing-drop = Drop the file, and Pult will read it.
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
    [one] Workbook: { $count } message
   *[other] Workbook: { $count } messages
}
importing-table-chat = reply buttons
importing-table-url = URL buttons
importing-table-call = call buttons
importing-table = { $count ->
    [one] Table type: { $table }, { $count } row
   *[other] Table type: { $table }, { $count } rows
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
    [one] { $count } column skipped, not part of a button table: { $names }
   *[other] { $count } columns skipped, not part of a button table: { $names }
}
importing-guards = Leading apostrophe
importing-guards-off = Remove
importing-guards-kept = Keep
importing-unguarded = { $count ->
    [one] Removed from { $count } cell: it’s added so Excel doesn’t read text as a formula.
   *[other] Removed from { $count } cells: it’s added so Excel doesn’t read text as a formula.
}
importing-guarded = { $count ->
    [one] Kept in { $count } cell. It looks like it was added for Excel; if so, choose “Remove”.
   *[other] Kept in { $count } cells. It looks like it was added for Excel; if so, choose “Remove”.
}

## How to add

importing-join = Join URL and phone
importing-join-remark = { $count ->
    [one] { $count } pair of rows differs only in button type. Together they become one message.
   *[other] { $count } pairs of rows differ only in button type. Each pair becomes one message.
}
importing-skip-repeats = Skip duplicates
importing-repeats = { $count ->
    [one] { $count } message with the same text and buttons is already in the library.
   *[other] { $count } messages with the same text and buttons are already in the library.
}
importing-at-the-end = Messages are added at the end of the library. One undo removes them.

## What will be added

importing-preview = What will be added
importing-none = The file has no messages.
importing-all-known = All these messages are already in the library, so there’s nothing to add.
importing-with-errors = { $count ->
    [one] { $count } message has errors. You can add it and fix it here.
   *[other] { $count } messages have errors. You can add them and fix them here.
}
importing-hidden = { $count ->
    [one] …and { $count } more message
   *[other] …and { $count } more messages
}
importing-button = { $title } → { $target }
