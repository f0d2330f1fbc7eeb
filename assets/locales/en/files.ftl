### What is wrong with a file. It follows a colon, so it begins with a small letter and ends
### without a full stop.

standard-input = standard input

file-trouble = { $file }: { $what }
file-line = { $file }, line { $line }: { $what }
file-line-column = { $file }, line { $line }, character { $column }: { $what }

file-not-a-file = this is not a file
file-empty = the file is empty
file-not-utf8 = this is not text in UTF-8
file-too-large = the file is over { $megabytes } MB, the program reads none so large

cause-not-found = no such file or folder
cause-permission-denied = access is denied
cause-not-a-folder = this is not a folder
cause-disk-full = the disk is full
cause-file-too-large = the file is too large for this disk
cause-read-only = this disk cannot be written to
cause-exists = a file or folder of that name is already there
cause-busy = another program holds the file
cause-invalid-name = the name is not allowed

output-failed = The result could not be printed: { $what }

## Messages in JSON

document-truncated = the file breaks off in the middle
document-too-deep = nested too deep
document-reply-with-target = a reply button has neither url nor phone
document-syntax = this is not JSON: { $said }
document-unknown-field = unknown field “{ $name }”
document-missing-field = the field “{ $name }” is missing
document-repeated-field = the field “{ $name }” is given twice
document-unknown-kind = unknown kind of button “{ $name }”, there are reply and inline
document-wrong-type = here is { $found }, expected is { $expected }

syntax-value = a value must stand here
syntax-colon = a colon must stand here
syntax-comma-or-bracket = a comma or ] must stand here
syntax-comma-or-brace = a comma or { "}" } must stand here
syntax-trailing-comma = a comma too many
syntax-trailing-characters = something stands after the end of the data
syntax-key = a field name must stand in quotes
syntax-ident = an unknown word
syntax-escape = an unknown combination with a backslash
syntax-number = a number is written wrongly
syntax-number-range = the number is too large
syntax-surrogate = a character like \u0000 is written wrongly
syntax-control = a control character inside a string

type-string = a string
type-number = a number
type-boolean = true or false
type-null = null
type-object = an object
type-array = a list
type-document = an object with the field messages, or a list of messages
type-message = an object with a message
type-button = an object with a button
type-samples = an object with sample values
type-with-value = { $type } { $value }

## Tables

table-sheet = { $file }, sheet “{ $sheet }”
table-binary = a zero byte stands here, this is not text
table-too-many-rows = the table has more than { $limit } rows, the program does not read so many
table-too-many-cells = the table has more than { $limit } cells, the program does not read so many
table-broken-utf8 = the text in UTF-8 is damaged here
table-broken-utf16 = the text in UTF-16 is damaged here
table-open-quote = a quote that opens here is never closed
table-unknown-headings = no headings of a table of buttons, in their place: { $found }
table-mixed = headings of two different tables: “{ $first }” and “{ $second }”
table-repeated-heading = the heading “{ $heading }” stands twice
table-missing-heading = the heading “{ $heading }” is missing
table-beyond-headings = something stands in column { $column }, which has no heading
table-column-ignored = { $file }: the column “{ $heading }” was not read, tables of buttons have none such
table-blank = { $file }: { $count ->
    [one] { $count } empty row was left out
   *[other] { $count } empty rows were left out
}
table-unguarded = { $file }: the apostrophe that is put in front for Excel was taken off { $count ->
    [one] { $count } cell
   *[other] { $count } cells
}
table-guarded = { $file }: an apostrophe in front was left in { $count ->
    [one] { $count } cell
   *[other] { $count } cells
}, it seems to be there for Excel
workbook-protected = the workbook is protected with a password
workbook-broken = this is no XLSX workbook, or it is damaged
workbook-no-sheet = no sheet has the headings of a table of buttons

## Profile and form

profile-syntax = this is not a profile: { $said }
profile-unknown-rule = unknown rule { $rule }
profile-missing-rule = the rule { $rule } is missing
profile-missing-severity = the rule { $rule } has no severity
profile-missing-limit = the rule { $rule } has no limit
form-broken = The form of the tables inside the program is damaged: { $said }
