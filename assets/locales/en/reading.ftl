### What was noticed in a table that was read: told on the command line and in the window.

reading-kind = this is really { $kind } and was read as such
reading-layout = encoding { $encoding }, cells separated by { $separator }
reading-above = { $count ->
    [one] { $count } row above the headings skipped
   *[other] { $count } rows above the headings skipped
}
reading-stacked = one table stands below another, both were read
reading-misread = text in { $was } had been opened as { $read } and saved like that, so we turned it back
reading-misread-twice = the text had twice been opened in the wrong encoding and saved like that, so we turned it back
reading-not-undone = { $count ->
    [one] { $count } cell couldn’t be turned back and was left as it is
   *[other] { $count } cells couldn’t be turned back and were left as they are
}
reading-split = { $count ->
    [one] { $count } row stood in a single cell, so we split it
   *[other] { $count } rows stood in a single cell each, so we split them
}
reading-line-ends = { $count ->
    [one] line breaks in { $count } cell were replaced with ordinary ones
   *[other] line breaks in { $count } cells were replaced with ordinary ones
}
reading-escapes = { $count ->
    [one] “_x000D_” and the like were turned back into characters in { $count } cell
   *[other] “_x000D_” and the like were turned back into characters in { $count } cells
}
reading-plus = { $count ->
    [one] { $count } phone was a number and got its “+” back: { $shown } (row { $row }, column { $column })
   *[other] { $count } phones were numbers and got their “+” back: first { $shown } (row { $row }, column { $column })
}
reading-replaced = { $count ->
    [one] Excel replaced { $count } cell: { $shown } (row { $row }, column { $column }). Check that this is what was meant
   *[other] Excel replaced { $count } cells: first { $shown } (row { $row }, column { $column }). Check that this is what was meant
}
reading-fault = row { $row } skipped: column { $column } holds the error { $shown }. Ask the sender to fix this cell
reading-faults-more = { $count ->
    [one] and { $count } more cell with an error
   *[other] and { $count } more cells with errors
}
reading-hidden-sheet = the sheet is hidden but was read
reading-hidden-rows = { $count ->
    [one] { $count } row of the sheet is hidden but was read
   *[other] { $count } rows of the sheet are hidden but were read
}
reading-hidden-columns = { $count ->
    [one] { $count } column of the sheet is hidden but was read
   *[other] { $count } columns of the sheet are hidden but were read
}
reading-merged = { $count ->
    [one] cells are merged in { $count } place: only the first one has the value
   *[other] cells are merged in { $count } places: only the first one has the value
}
reading-in-sheet = sheet “{ $sheet }”: { $what }

## Kinds of files

kind-csv = a CSV table
kind-xlsx = an XLSX workbook
kind-xlsb = a binary XLSB workbook
kind-xls = an Excel 97–2003 workbook
kind-ods = an OpenDocument spreadsheet
kind-xml = an XML Spreadsheet 2003
kind-html = a web page with a table

## Encodings

encoding-ibm866 = DOS (CP866)
encoding-mac-cyrillic = Mac OS (Cyrillic)
encoding-koi8-r = KOI8‑R
encoding-windows-1252 = Windows‑1252

## Files in which no tables are read

foreign-pdf = this is a PDF. Ask for the same table as XLSX or CSV
foreign-text-document = this is a text document. Ask for the same table as XLSX or CSV
foreign-presentation = this is a presentation. Ask for the same table as XLSX or CSV
foreign-picture = this is a picture. Ask for the table itself as XLSX or CSV
foreign-numbers = this is a Numbers spreadsheet. Ask for an export to XLSX: “File → Export To → Excel”
foreign-archive = this is an archive. Unpack it and pick the table inside
foreign-web-archive = this is a web archive. Ask for the table saved as XLSX
foreign-old-excel = this is a spreadsheet from before Excel 97. Ask for it saved as XLSX
foreign-messages = this is JSON with messages, a table is needed
foreign-unknown = this isn’t a table. Ask for it saved as XLSX or CSV

## Columns told by hand

columns-by-hand = Which column is which
columns-by-hand-remark = These headings aren’t ours. Say what each column is: likely ones are suggested, and your choice will be remembered.
columns-encoding = Encoding
columns-table = Kind of table
columns-sheet = Sheet “{ $sheet }”
columns-headings = Headings
columns-headings-in = in row { $row }
columns-no-headings = there are none
columns-nameless = column { $column }
columns-column = { $name }: { $sample }
columns-rows = Rows will be read like this
columns-read = Read it like this
columns-need-chat = A text and at least one button are needed.
columns-need-url = A text, a button title and a link are needed.
columns-need-call = A text, a button title and a phone are needed.
column-none = not needed
column-text = Message text
column-reply = Button { $number }
column-title = Button title
column-url = Link
column-phone = Phone
encoding-little-end = { $name } (LE)
encoding-big-end = { $name } (BE)
reg-answer-encoding-lost = { $count ->
    [one] In { $count } row the encoding lost emoji, quotes or other characters. The manager didn’t edit it, and the template won’t change.
   *[other] In { $count } rows the encoding lost emoji, quotes or other characters. The manager didn’t edit them, and the templates won’t change.
}
reg-answer-proposed = These words seem to mean what stands on the right. They decide nothing until you confirm.
reg-answer-confirm = Confirm all · { $count }
reg-answer-likely = { $meaning }?
reg-rows-give = Give to a template
reg-rows-given = Given to a template
reg-differs-encoding = The encoding lost some characters
reg-differs-replaced = Button { $number }: sent “{ $sent }”, Excel replaced it with “{ $came }”
