### Registration: statuses of templates, packages for the manager, answers, forms.

place-registration = Registration
action-go-registration = Go to registration
action-make-package = Make a package…
action-take-answer = Read the answer…
action-forms = Table forms
obstacle-no-templates = no first message of a broadcast has buttons

step-reg-mark = note on registration
step-reg-answer = answer of the manager
step-reg-forms = forms of tables
step-reg-copy = edit in a copy

## The page

reg-title = Registering buttons at i‑Digital
reg-precondition = Buttons in the first message of a broadcast work only once approved. They are registered when the business account at i‑Digital is set up and the manager has sent instructions. You keep the statuses: there is no public API.
reg-empty-title = Templates to be registered will stand here
reg-empty-text = A template is the first message of a broadcast with buttons. Build it under Messages; from here it goes to the manager of i‑Digital: tables, a workbook and a letter in one package.
reg-empty-messages = Go to messages
reg-empty-answer = Read the manager’s table…
reg-templates = Templates

reg-sum-all = { $count ->
    [one] template
   *[other] templates
}
reg-sum-approved = { $count ->
    [one] approved
   *[other] approved
}
reg-sum-waiting = with the manager
reg-sum-waiting-days = { $days ->
    [0] with the manager, since today
    [one] with the manager, up to { $days } day
   *[other] with the manager, up to { $days } days
}
reg-sum-changed = { $count ->
    [one] changed
   *[other] changed
}
reg-sum-wrong = refused or with an error
reg-pack-count = Make a package · { $count }

reg-search = Search templates
reg-search-hint = Search
reg-only-all = All
reg-only-ready = Ready
reg-only-waiting = With the manager
reg-only-changed = Changed
reg-only-wrong = Refused and drafts
reg-only-approved = Approved
reg-show-all = Show all

reg-column-name = Template
reg-column-kind = Kind
reg-column-buttons = Buttons
reg-column-status = Status
reg-column-since = When
reg-column-fit = Broadcast
reg-fit-yes = yes
reg-fit-no = not yet
reg-row-said = { $name }, { $kind }: { $buttons }, { $status }, { $since }
reg-tick-none = Select none
reg-open = Open the message
reg-history = History
reg-note = Note

reg-kind-chat = Reply
reg-kind-url = Link
reg-kind-call = Call
reg-kind-both = Link and call
reg-kind-mixed = Mixed
reg-kind-none = No rows

reg-days-ago = { $count ->
    [0] today
    [1] yesterday
    [one] { $count } day ago
   *[other] { $count } days ago
}
reg-never-sent = never sent
reg-approved-on = approved { $day }

## Statuses

reg-draft = Draft
reg-draft-errors = { $count ->
    [one] Draft: { $count } error
   *[other] Draft: { $count } errors
}
reg-ready = Ready
reg-ready-again = Ready, an earlier version was refused
reg-sent = Sent
reg-sent-partly = Sent, { $done } of { $rows } approved
reg-sent-changed = Sent, changed since
reg-sent-changed-short = Changed
reg-approved = Approved
reg-rejected = Refused
reg-rejected-because = Refused: { $reason }
reg-changed = Changed after approval
reg-changed-short = Changed

reg-not-first = Not the first message of a broadcast: needs no registering.
reg-not-fit-errors = { $count ->
    [one] Cannot open a broadcast: { $count } error.
   *[other] Cannot open a broadcast: { $count } errors.
}
reg-not-fit-unsent = Cannot open a broadcast: the buttons are not registered and would not work.
reg-not-fit-waiting = Cannot open a broadcast: the manager has not answered yet.
reg-not-fit-changed-waiting = Cannot open a broadcast: the message was changed after it was sent, and there is no answer yet.
reg-not-fit-rejected = Cannot open a broadcast: the buttons were refused.
reg-not-fit-changed = Cannot open a broadcast: another version was approved.

standing-fit = Can open a broadcast.
standing-open = To registration
standing-changed = This template was approved and is different now: it has to be registered again
standing-changed-text = Until it is approved again, its buttons do not work in the first message of a broadcast. You can restore what was approved and keep the edit in a copy.
standing-copy = Edit a copy

filter-shown = { $kind }, { $status }
filter-status-any = Any status
filter-status-ready = Ready to be registered
filter-status-waiting = Waiting for approval
filter-status-approved = Approved
filter-status-changed = Changed
filter-status-rejected = Refused

## Notes

reg-mark-sent = Sent
reg-mark-approved = Approved
reg-mark-rejected = Refused…
reg-mark-waiting = No answer yet
reg-mark-withdrawn = Never sent
reg-mark-count = { $mark }: { $count }
reg-mark-title = { $mark }: { $count }
reg-mark-yes = Note it
reg-mark-to = Sent to
reg-mark-to-remark = May stay empty.
reg-mark-reason = Reason for the refusal
reg-mark-reason-remark = In the words of the manager. May stay empty.
reg-marked = { $count ->
    [one] { $count } template noted
   *[other] { $count } templates noted
}
reg-marked-none = Nothing to note: it is on record already

## History

reg-history-of = History: { $name }
reg-history-none = This template was never sent.
reg-history-content = { $text } · { $buttons }
reg-event-sent = Sent
reg-event-sent-to = Sent: { $to }
reg-event-waiting = No answer yet
reg-event-withdrawn = Note taken back: never sent
reg-event-row = { $row }. { $said }
reg-row-chat = Reply buttons
reg-row-url = Button with a link
reg-row-call = Call button

## Packages

reg-packages = Packages
reg-packages-none = Packages you make stay here: what was in them, what has changed since, and the same files once more.
reg-package-line = { $count ->
    [one] { $day } · { $count } template
   *[other] { $day } · { $count } templates
}
reg-package-line-to = { $count ->
    [one] { $day } · { $count } template · { $to }
   *[other] { $day } · { $count } templates · { $to }
}
reg-package-open = Open
reg-package-again = Repeat
reg-package-compare = Compare with today

reg-pack-title = Package for the manager of i‑Digital
reg-pack-yes = Make the package
reg-pack-which = Which templates
reg-pack-ready = Ready: { $count }
reg-pack-ready-remark = Everything that was never sent, and what was approved and has changed since.
reg-pack-changed = Changed: { $count }
reg-pack-changed-remark = Only what has changed since it was sent or approved.
reg-pack-picked = Selected: { $count }
reg-pack-picked-remark = The templates that are ticked in the table.
reg-pack-to = To
reg-pack-to-hint = Name or address of the manager
reg-pack-shape = Packed as
reg-pack-as-folder = Folder
reg-pack-as-zip = Zip archive
reg-pack-both = The package holds both the CSV tables and the same as a workbook (XLSX).
reg-pack-form = Form
reg-pack-forms = Forms…
reg-pack-letter = Letter
reg-pack-changes = What changed: { $count }
reg-pack-no-changes = These templates have not changed since they were sent last, or were never sent.
reg-pack-none = There are no templates here that could be sent.
reg-pack-none-changed = Nothing has changed since it was sent.
reg-pack-without = Make it without them
reg-pack-place = It will be here: { $path }
reg-pack-folder-title = Folder for the package
reg-pack-job = Making the package
reg-pack-preparing = Preparing tables and letter…
reg-pack-nothing = There is nothing to make a package of.
reg-pack-stopped = Stopped, nothing was written.
reg-pack-stopped-by-errors = { $count ->
    [one] First fix the errors in { $count } template, or make the package without it.
   *[other] First fix the errors in { $count } templates, or make the package without them.
}
reg-pack-stopped-by-refusal = No package can be made like this: the reason stands above.
reg-pack-lacking = “{ $name }”: the encoding does not have the character { $character }
reg-pack-cell-too-long = A text longer than { $limit } characters does not fit into a cell of a workbook
reg-pack-refused = The package could not be made: { $said }
reg-pack-there = { $path } is there already. Choose another folder.
reg-pack-done = { $count ->
    [one] The package is made: { $count } template
   *[other] The package is made: { $count } templates
}
reg-pack-next = Send these files to the manager; the letter lies beside them. The templates are marked as sent already.
reg-pack-done-in = { $path }

reg-view-inside = What is in it
reg-view-today = Compare with today
reg-view-again = Repeat
reg-view-frozen = This is how the templates were when the package was made.
reg-view-same = Today these templates are just the same.
reg-view-otherwise = { $count ->
    [one] { $count } template has changed since
   *[other] { $count } templates have changed since
}
reg-view-gone = “{ $name }”: the message was deleted
reg-unnamed = Without a name
reg-again-yes = Write
reg-again-remark = The same files come out, byte by byte: with the date of the package and the texts as they were.
reg-again-done = The package is written once more

## The letter

reg-letter-subject-label = Subject
reg-letter-text-label = Letter text
reg-letter-copy = Copy the letter
reg-letter-restore = Restore the original
reg-letter-subject = { $count ->
    [one] Registering WhatsApp buttons: { $count } template
   *[other] Registering WhatsApp buttons: { $count } templates
}
reg-letter-begin = { $count ->
    [one] Hello. Please register the buttons of the first messages of a broadcast: { $count } template.
   *[other] Hello. Please register the buttons of the first messages of a broadcast: { $count } templates.
}
reg-letter-inside = Attached:
reg-letter-chat = – { $file }: reply buttons, rows: { $rows }
reg-letter-url = – { $file }: buttons with a link, rows: { $rows }
reg-letter-call = – { $file }: call buttons, rows: { $rows }
reg-letter-workbook = – { $file }: the same tables as one workbook, every cell is text
reg-letter-changes = { $count ->
    [one] – { $file }: what has changed since last time, { $count } template
   *[other] – { $file }: what has changed since last time, { $count } templates
}
reg-letter-templates = Templates:
reg-letter-template = { $number }. { $text } [{ $buttons }]
reg-letter-more = { $count ->
    [one] and { $count } template more
   *[other] and { $count } templates more
}
reg-letter-guards = { $count ->
    [one] In { $count } cell of the CSV tables an apostrophe ({ $sign }) stands before the text. It is no part of the text: it keeps Excel from taking the text for a formula. The workbook { $file } has none.
   *[other] In { $count } cells of the CSV tables an apostrophe ({ $sign }) stands before the text. It is no part of the text: it keeps Excel from taking the text for a formula. The workbook { $file } has none.
}
reg-letter-end = It would help if you answered with the same table and the columns “Status” and “Comment”. Thank you.

reg-changes-begin = { $count ->
    [one] What has changed since it was sent last: { $count } template
   *[other] What has changed since they were sent last: { $count } templates
}
reg-changes-one = { $number }. { $name }
reg-changes-one-since = { $number }. { $name }, sent last { $day }
reg-changed-since = Sent last: { $day }
reg-field-text = Text: was “{ $before }”, is “{ $after }”
reg-field-title = Button { $number }, title: was “{ $before }”, is “{ $after }”
reg-field-url = Button { $number }, link: was “{ $before }”, is “{ $after }”
reg-field-phone = Button { $number }, phone: was “{ $before }”, is “{ $after }”
reg-field-button = Button { $number }, another kind: was “{ $before }”, is “{ $after }”
reg-field-button-new = Button { $number }, new: “{ $after }”
reg-field-button-gone = Button { $number }, removed: “{ $before }”

## The manager’s answer

reg-answer-title = The manager’s answer
reg-answer-text = The CSV tables or XLSX workbook from the manager, several files at once if you like: columns in any order, with a column for the status and comments. First you see what was found; nothing is noted until you agree.
reg-answer-files = Tables
reg-answer-label = File with the answer
reg-answer-others = Together with it: { $files }
reg-answer-job = Reading and matching rows
reg-answer-apply = Note it · { $count }
reg-answer-remember = Remember the words
reg-answer-columns = Where the answers stand
reg-answer-status-column = Status
reg-answer-reason-column = Comment
reg-answer-no-column = no such column
reg-answer-nameless = column { $number } without a heading
reg-answer-no-columns = The file has no further columns: it says nothing of the status.
reg-answer-choose-column = Say which column holds the status. Without it nothing is noted.
reg-answer-no-words = This column is empty.
reg-answer-meanings = What the words mean
reg-answer-word = “{ $word }” · { $count }
reg-answer-many-words = Too many words for a column of statuses: the first are shown.
reg-meaning-unknown = not set
reg-meaning-waiting = Waits for an answer
reg-meaning-nothing = Means nothing
reg-answer-outcome = Will be noted
reg-answer-approved = Rows approved: { $count }
reg-answer-rejected = Rows refused: { $count }
reg-answer-waiting = Waiting for an answer: { $count }
reg-answer-new = New messages: { $count }
reg-answer-known = On record already: { $count }
reg-answer-silent = Without a status, stay as they are: { $count }
reg-answer-contradicting = { $count ->
    [one] { $count } row contradicts another one about the same template: it is not noted
   *[other] { $count } rows about the same template contradict each other: they are not noted
}
reg-answer-silence = An empty status approves nothing.
reg-answer-done = The answer is noted. Rows approved: { $approved }, refused: { $rejected }, new messages: { $new }

reg-rows-all = All { $count }
reg-rows-exact = Exact { $count }
reg-rows-near = With a difference { $count }
reg-rows-ambiguous = Unclear { $count }
reg-rows-unknown = Unknown { $count }
reg-rows-none = There are no rows.
reg-rows-number = Row { $row }, { $kind }
reg-rows-nobody = Was never sent
reg-rows-repeats = Repeats row { $row }
reg-rows-sheet = Sheet “{ $sheet }”
reg-rows-file = File “{ $sheet }”
reg-rows-word = “{ $word }”: not set
reg-rows-difference-more = { $count ->
    [one] { $told }; and { $count } difference more
   *[other] { $told }; and { $count } differences more
}
reg-rows-take = Count it
reg-rows-take-near = It is this one
reg-rows-new = Take as new
reg-rows-choose = Choose
reg-rows-leave = Leave it
reg-rows-candidate = { $name }: { $buttons }
reg-match-exact = exact
reg-match-near = with a difference
reg-match-ambiguous = fits several
reg-match-unknown = unknown
reg-differs-spaces = Only spaces differ
reg-differs-text = Text: sent “{ $sent }”, came “{ $came }”
reg-differs-title = Button { $number }: sent “{ $sent }”, came “{ $came }”
reg-differs-gone = Button { $number }: sent “{ $sent }”, is not in the answer
reg-differs-added = Button { $number }: the answer has “{ $came }”, which was not sent
reg-differs-url = Link: sent “{ $sent }”, came “{ $came }”
reg-differs-phone = Phone: sent “{ $sent }”, came “{ $came }”

## Forms

reg-forms-all = Forms
reg-forms-used = { $form } · in use
reg-forms-use = Use it
reg-forms-new = New one like this
reg-forms-remove = Delete the form
reg-forms-save = Save
reg-forms-saved = The forms are saved
reg-forms-wrong = { $form }. { $what }
reg-forms-builtin-remark = These are the columns of the samples of i‑Digital. If your manager has another table, make a new form like this one.
reg-forms-file = File of a form
reg-forms-file-remark = A form can be given to a colleague or taken from one.
reg-forms-path = Path of the form file
reg-forms-kind = Forms
reg-forms-read = Load
reg-forms-write = Write to the file
reg-forms-written = The form is written: { $path }
reg-form-builtin = i‑Digital, the usual one
reg-form-unnamed = Form { $number }
reg-form-title = Name of the form
reg-form-headings = Headings of the columns
reg-form-text = Text of the message
reg-form-workbook = File of the workbook
reg-form-chat-button = Reply button
reg-form-number = The number of the button goes where { $sign } stands.
reg-form-url-title = Title of a button with a link
reg-form-url-target = Link
reg-form-call-title = Title of a call button
reg-form-call-target = Phone number
reg-form-constant = A column that always says the same
reg-form-constant-heading = Heading of the constant column
reg-form-constant-value = Value
reg-form-sheet = Name of the sheet
reg-form-file = File of the table
reg-form-own-file = File of the package
reg-form-order = Order of the columns
reg-form-column = { $number }. { $column }
reg-form-earlier = To the left: { $column }
reg-form-later = To the right: { $column }
reg-part-text = Text of the message
reg-part-title = Titles of buttons
reg-part-target = Link or phone number
reg-part-constant = The constant column
reg-form-separator-usual = as usual
reg-form-columns = { $columns }
reg-form-syntax = The form file could not be read: { $said }
reg-form-blank = Not filled in: “{ $field }”.
reg-form-forbidden = “{ $field }”: the character { $character } cannot stand here.
reg-form-long = “{ $field }”: too long for a sheet of a workbook.
reg-form-no-number = The heading of the reply button has to say { $sign } once.
reg-form-alike = “{ $first }” and “{ $second }” cannot be told apart.
reg-form-order-wrong = Every column has to stand once.
reg-form-long-constant = The constant value is too long.
