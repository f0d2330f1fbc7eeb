### What is wrong with a file. It follows a colon, so it begins with a small letter and ends
### without a full stop.

standard-input = standard input

file-trouble = { $file }: { $what }
file-line = { $file }, line { $line }: { $what }
file-line-column = { $file }, line { $line }, character { $column }: { $what }

file-not-a-file = this isn’t a file
file-empty = the file is empty
file-not-utf8 = this isn’t UTF-8 text
file-too-large = the file is over { $megabytes } MB, too large for Pult to read

cause-not-found = no such file or folder
cause-permission-denied = access is denied
cause-not-a-folder = this isn’t a folder
cause-disk-full = the disk is full
cause-file-too-large = the file is too large for this disk
cause-read-only = this disk is read-only
cause-exists = a file or folder with this name already exists
cause-busy = another app is using the file
cause-invalid-name = the name is not allowed

output-failed = Couldn’t print the result: { $what }

## Messages in JSON

document-truncated = the file ends partway through
document-too-deep = nested too deep
document-reply-with-target = a reply button can’t have url or phone
document-syntax = this isn’t JSON: { $said }
document-unknown-field = unknown field “{ $name }”
document-missing-field = the field “{ $name }” is missing
document-repeated-field = the field “{ $name }” appears twice
document-unknown-kind = unknown kind of button “{ $name }”, use reply or inline
document-wrong-type = expected { $expected }, found { $found }

syntax-value = expected a value here
syntax-colon = expected a colon here
syntax-comma-or-bracket = expected a comma or ] here
syntax-comma-or-brace = expected a comma or { "}" } here
syntax-trailing-comma = extra comma
syntax-trailing-characters = something extra after the end of the data
syntax-key = a field name must be in quotes
syntax-ident = unknown word
syntax-escape = unknown sequence after a backslash
syntax-number = invalid number
syntax-number-range = number too large
syntax-surrogate = invalid character code like \u0000
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
table-binary = there’s a zero byte here, so this isn’t text. Ask for the table saved as XLSX
table-too-many-rows = the table has more than { $limit } rows, too many for Pult to read
table-too-many-cells = the table has more than { $limit } cells, too many for Pult to read
table-broken-utf8 = the UTF-8 text is damaged here. Ask for the file again, or saved as XLSX
table-broken-utf16 = the UTF-16 text is damaged here. Ask for the file again, or saved as XLSX
table-open-quote = the quote opened here is never closed
table-unknown-headings = no button table headings, found instead: { $found }
table-mixed = headings from two different tables: “{ $first }” and “{ $second }”
table-repeated-heading = the heading “{ $heading }” appears twice
table-missing-heading = the heading “{ $heading }” is missing
table-beyond-headings = column { $column } has content but no heading
table-column-ignored = { $file }: column “{ $heading }” skipped, not part of a button table
table-blank = { $file }: { $count ->
    [one] { $count } empty row skipped
   *[other] { $count } empty rows skipped
}
table-unguarded = { $file }: the leading apostrophe added for Excel was removed from { $count ->
    [one] { $count } cell
   *[other] { $count } cells
}
table-guarded = { $file }: a leading apostrophe was kept in { $count ->
    [one] { $count } cell
   *[other] { $count } cells
}, probably added for Excel
workbook-protected = the workbook is password-protected. Ask for it without a password
workbook-broken = the workbook is damaged or incomplete. Ask for it to be sent again
workbook-no-sheet = no sheet has the headings of a button table, found instead: { $found }

## Profile and form

profile-syntax = this isn’t a profile: { $said }
profile-unknown-rule = unknown rule { $rule }
profile-missing-rule = the rule { $rule } is missing
profile-missing-severity = the rule { $rule } has no severity
profile-missing-limit = the rule { $rule } has no limit
form-broken = The built-in table layout is damaged: { $said }
