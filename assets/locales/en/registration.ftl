### Registration: statuses of templates, packages for the manager, answers, forms.

place-registration = Registration
action-go-registration = Go to registration
action-make-package = Create package…
action-take-answer = Import response…
action-forms = Table layouts
obstacle-no-templates = no first message of a broadcast has buttons

step-reg-mark = registration mark
step-reg-answer = manager’s response
step-reg-forms = table layouts
step-reg-copy = edit in a copy

## The page

reg-title = Button registration with i‑Digital
reg-precondition = Buttons in the first message of a broadcast work only once they’re approved. You register them after your i‑Digital business account is set up and the manager has sent instructions. You track the statuses: there’s no public API.
reg-empty-title = Templates to register go here
reg-empty-text = A template is the first message of a broadcast, with buttons. Build it under Messages; from here it goes to your i‑Digital manager as one package: tables, a workbook and an email.
reg-empty-messages = Go to messages
reg-empty-answer = Import the manager’s table…
reg-templates = Templates

reg-sum-all = { $count ->
    [one] template
   *[other] templates
}
reg-sum-approved = { $count ->
    [one] approved
   *[other] approved
}
reg-sum-packed = in a package
reg-sum-waiting = with the manager
reg-sum-waiting-days = { $days ->
    [0] with the manager since today
    [one] with the manager for up to { $days } day
   *[other] with the manager for up to { $days } days
}
reg-sum-changed = { $count ->
    [one] changed
   *[other] changed
}
reg-sum-wrong = rejected or with errors
reg-pack-count = Create package · { $count }

reg-search = Search templates
reg-search-hint = Search
reg-only-all = All
reg-only-ready = Ready
reg-only-packed = In a package
reg-only-waiting = With the manager
reg-only-changed = Changed
reg-only-wrong = Rejected and drafts
reg-only-approved = Approved
reg-show-all = Show all

reg-column-name = Template
reg-column-kind = Type
reg-column-buttons = Buttons
reg-column-status = Status
reg-column-since = When
reg-column-fit = Broadcast
reg-fit-yes = yes
reg-fit-no = not yet
reg-row-said = { $name }, { $kind }: { $buttons }, { $status }, { $since }
reg-tick-none = Select none
reg-open = Open message
reg-history = History
reg-note = Mark

reg-kind-chat = Reply
reg-kind-url = URL
reg-kind-call = Call
reg-kind-both = URL and call
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
reg-ready-again = Ready, earlier version rejected
reg-packed = In a package
reg-sent = Sent
reg-sent-partly = Sent, { $done } of { $rows } approved
reg-sent-changed = Sent, then changed
reg-sent-changed-short = Changed
reg-approved = Approved
reg-rejected = Rejected
reg-rejected-because = Rejected: { $reason }
reg-changed = Changed after approval
reg-changed-short = Changed

reg-not-first = Not the first message of a broadcast, so no registration needed.
reg-not-fit-errors = { $count ->
    [one] Can’t start a broadcast with it: { $count } error.
   *[other] Can’t start a broadcast with it: { $count } errors.
}
reg-not-fit-unsent = Can’t start a broadcast with it: the buttons aren’t registered and wouldn’t work.
reg-not-fit-waiting = Can’t start a broadcast with it: the manager hasn’t responded yet.
reg-not-fit-changed-waiting = Can’t start a broadcast with it: the message was changed after it was sent, and there’s no response yet.
reg-not-fit-rejected = Can’t start a broadcast with it: the buttons were rejected.
reg-not-fit-changed = Can’t start a broadcast with it: a different version was approved.

standing-fit = Ready to start a broadcast.
standing-open = See registration
standing-changed = This template was approved but has changed since, so it must be registered again
standing-changed-text = Until it’s approved again, its buttons won’t work in the first message of a broadcast. You can restore the approved version and keep your edit in a copy.
standing-copy = Edit a copy

filter-shown = { $kind }, { $status }
filter-status-any = Any status
filter-status-ready = Ready to register
filter-status-waiting = Awaiting approval
filter-status-approved = Approved
filter-status-changed = Changed
filter-status-rejected = Rejected

## Notes

reg-mark-sent = Sent
reg-mark-approved = Approved
reg-mark-rejected = Rejected…
reg-mark-waiting = No response yet
reg-mark-withdrawn = Never sent
reg-mark-count = { $mark }: { $count }
reg-mark-title = { $mark }: { $count }
reg-mark-yes = Mark
reg-mark-to = Sent to
reg-mark-to-remark = Optional.
reg-mark-reason = Reason for rejection
reg-mark-reason-remark = In the manager’s words. Optional.
reg-marked = { $count ->
    [one] { $count } template marked
   *[other] { $count } templates marked
}
reg-marked-none = Nothing to mark: that’s already recorded

## History

reg-history-of = History: { $name }
reg-history-none = This template hasn’t been sent yet.
reg-history-content = { $text } · { $buttons }
reg-event-packed = Put in a package
reg-event-sent = Sent
reg-event-sent-to = Sent: { $to }
reg-event-waiting = No response yet
reg-event-withdrawn = Mark removed: never sent
reg-event-row = { $row }. { $said }
reg-row-chat = Reply buttons
reg-row-url = URL button
reg-row-call = Call button

## Packages

reg-packages = Packages
reg-packages-none = Packages you create stay here: what was in them, what has changed since, and the same files again.
reg-package-line = { $count ->
    [one] { $day } · { $count } template
   *[other] { $day } · { $count } templates
}
reg-package-line-to = { $count ->
    [one] { $day } · { $count } template · { $to }
   *[other] { $day } · { $count } templates · { $to }
}
reg-package-waits = { $package } · not sent
reg-package-send = Send…
reg-package-name = Buttons { $month }-{ $day }
reg-package-name-for = Buttons { $month }-{ $day } for { $whom }
reg-package-open = Open
reg-package-again = Save again
reg-package-compare = Compare with today

reg-pack-title = Package for the i‑Digital manager
reg-pack-yes = Create package
reg-pack-which = Which templates
reg-pack-ready = Ready: { $count }
reg-pack-ready-remark = Everything not sent yet, plus approved templates that have changed since.
reg-pack-changed = Changed: { $count }
reg-pack-changed-remark = Only what has changed since it was sent or approved.
reg-pack-picked = Selected: { $count }
reg-pack-picked-remark = The templates selected in the table.
reg-pack-to = To
reg-pack-to-hint = Manager’s name or address
reg-pack-shape = Format
reg-pack-as-folder = Folder
reg-pack-as-zip = ZIP archive
reg-pack-both = The package contains the CSV tables and the same tables as a workbook (XLSX).
reg-pack-form = Layout
reg-pack-forms = Layouts…
reg-pack-letter = Email
reg-pack-changes = What changed: { $count }
reg-pack-no-changes = These templates haven’t changed since they were last sent, or haven’t been sent yet.
reg-pack-none = There are no templates here to send.
reg-pack-none-changed = Nothing has changed since it was sent.
reg-pack-without = Leave them out
reg-pack-place = Location: { $path }
reg-pack-folder-title = Folder for the package
reg-pack-job = Creating the package
reg-pack-preparing = Preparing tables and email…
reg-pack-nothing = Nothing to put in a package.
reg-pack-stopped = Stopped; nothing was written.
reg-pack-stopped-by-errors = { $count ->
    [one] First fix the errors in { $count } template, or leave it out.
   *[other] First fix the errors in { $count } templates, or leave them out.
}
reg-pack-stopped-by-refusal = The package can’t be created this way: the reason is above.
reg-pack-lacking = “{ $name }”: the encoding can’t represent { $character }
reg-pack-cell-too-long = Text longer than { $limit } characters doesn’t fit in a workbook cell
reg-pack-refused = Couldn’t create the package: { $said }
reg-pack-there = { $path } already exists here. Choose another folder.
reg-pack-done = { $count ->
    [one] Package created: { $count } template
   *[other] Package created: { $count } templates
}
reg-pack-next = The email opens as a draft with every file attached. For now the templates are marked “In a package”.
reg-pack-next-sent = Once you’ve sent the email, mark it as sent: the templates will become “Sent”.
reg-pack-done-in = { $path }

reg-view-inside = What’s in it
reg-view-today = Compare with today
reg-view-again = Save again
reg-view-frozen = This is how the templates looked when the package was created.
reg-view-same = These templates are exactly the same today.
reg-view-otherwise = { $count ->
    [one] { $count } template has changed since
   *[other] { $count } templates have changed since
}
reg-view-gone = “{ $name }”: the message was deleted
reg-unnamed = Untitled
reg-again-yes = Save
reg-again-remark = You’ll get the same files, byte for byte, with the package’s date and the texts as they were.
reg-again-done = Package saved again

## The letter

reg-letter-subject-label = Subject
reg-letter-text-label = Email text
reg-letter-copy = Copy email
reg-no-mail = No mail app opened. The email with its attachments is in the package folder: letter.eml.
reg-letter-restore = Restore original
reg-letter-subject = { $count ->
    [one] WhatsApp button registration: { $count } template
   *[other] WhatsApp button registration: { $count } templates
}
reg-letter-begin = { $count ->
    [one] Hello. Please register the buttons for the first message of a broadcast: { $count } template.
   *[other] Hello. Please register the buttons for the first messages of broadcasts: { $count } templates.
}
reg-letter-inside = Attached:
reg-letter-chat = – { $file }: reply buttons, rows: { $rows }
reg-letter-url = – { $file }: URL buttons, rows: { $rows }
reg-letter-call = – { $file }: call buttons, rows: { $rows }
reg-letter-workbook = – { $file }: the same tables in one workbook, every cell as text
reg-letter-changes = { $count ->
    [one] – { $file }: what has changed since last time, { $count } template
   *[other] – { $file }: what has changed since last time, { $count } templates
}
reg-letter-templates = Templates:
reg-letter-template = { $number }. { $text } [{ $buttons }]
reg-letter-more = { $count ->
    [one] and { $count } more template
   *[other] and { $count } more templates
}
reg-letter-guards = { $count ->
    [one] In { $count } cell of the CSV tables, the text starts with an apostrophe ({ $sign }). It isn’t part of the text: it keeps Excel from reading the text as a formula. The workbook { $file } has no apostrophes.
   *[other] In { $count } cells of the CSV tables, the text starts with an apostrophe ({ $sign }). It isn’t part of the text: it keeps Excel from reading the text as a formula. The workbook { $file } has no apostrophes.
}
reg-letter-end = It would help if you replied with the same table, with “Status” and “Comment” columns added. Thank you.

reg-changes-begin = { $count ->
    [one] What has changed since it was last sent: { $count } template
   *[other] What has changed since they were last sent: { $count } templates
}
reg-changes-one = { $number }. { $name }
reg-changes-one-since = { $number }. { $name }, last sent { $day }
reg-changed-since = Last sent: { $day }
reg-field-text = Text: was “{ $before }”, now “{ $after }”
reg-field-title = Button { $number }, title: was “{ $before }”, now “{ $after }”
reg-field-url = Button { $number }, URL: was “{ $before }”, now “{ $after }”
reg-field-phone = Button { $number }, phone: was “{ $before }”, now “{ $after }”
reg-field-button = Button { $number }, different type: was “{ $before }”, now “{ $after }”
reg-field-button-new = Button { $number }, new: “{ $after }”
reg-field-button-gone = Button { $number }, removed: “{ $before }”

## The manager’s answer

reg-answer-title = The manager’s response
reg-answer-text = The CSV tables or XLSX workbook your manager sent back, several files at once if you like: columns in any order, with a status column and comments. You’ll see what was found first; nothing is recorded until you agree.
reg-answer-files = Tables
reg-answer-label = Response file
reg-answer-others = Along with: { $files }
reg-answer-job = Reading and matching rows
reg-answer-apply = Record · { $count }
reg-answer-remember = Remember words
reg-answer-columns = Where to look
reg-answer-status-column = Status
reg-answer-reason-column = Comment
reg-answer-no-column = not chosen
reg-answer-nameless = column { $number }, no heading
reg-answer-no-columns = The file has no other columns, so it says nothing about the status.
reg-answer-choose-column = Choose the column that holds the status. Without it, nothing will be recorded.
reg-answer-no-words = This column is empty.
reg-answer-meanings = What the words mean
reg-answer-word = “{ $word }” · { $count }
reg-answer-many-words = Too many different words for a status column: showing the first ones.
reg-meaning-unknown = not set
reg-meaning-waiting = Awaiting response
reg-meaning-nothing = No meaning
reg-answer-outcome = To be recorded
reg-answer-approved = Rows approved: { $count }
reg-answer-rejected = Rows rejected: { $count }
reg-answer-waiting = Awaiting response: { $count }
reg-answer-new = New messages: { $count }
reg-answer-known = Already recorded: { $count }
reg-answer-silent = No status or an unknown word, won’t change: { $count }
reg-answer-contradicting = { $count ->
    [one] { $count } row contradicts another about the same template: it isn’t recorded
   *[other] { $count } rows about the same template contradict each other: they aren’t recorded
}
reg-answer-silence = An empty status doesn’t approve anything.
reg-answer-done = Response recorded. Rows approved: { $approved }, rejected: { $rejected }, new messages: { $new }

reg-rows-all = All { $count }
reg-rows-exact = Exact { $count }
reg-rows-near = Similar { $count }
reg-rows-ambiguous = Unclear { $count }
reg-rows-unknown = Unknown { $count }
reg-rows-none = No rows.
reg-rows-number = Row { $row }, { $kind }
reg-rows-nobody = Never sent
reg-rows-repeats = Same as row { $row }
reg-rows-sheet = Sheet “{ $sheet }”
reg-rows-file = File “{ $sheet }”
reg-rows-word = “{ $word }”: not set
reg-rows-difference-more = { $count ->
    [one] { $told }; and { $count } more difference
   *[other] { $told }; and { $count } more differences
}
reg-rows-take = Accept
reg-rows-take-near = This one
reg-rows-new = Add as new
reg-rows-choose = Choose
reg-rows-leave = Skip
reg-rows-candidate = { $name }: { $buttons }
reg-match-exact = exact
reg-match-near = similar
reg-match-ambiguous = matches several
reg-match-unknown = unknown
reg-differs-spaces = Only spaces differ
reg-differs-text = Text: sent “{ $sent }”, received “{ $came }”
reg-differs-title = Button { $number }: sent “{ $sent }”, received “{ $came }”
reg-differs-gone = Button { $number }: sent “{ $sent }”, missing from the response
reg-differs-added = Button { $number }: the response has “{ $came }”, which wasn’t sent
reg-differs-url = URL: sent “{ $sent }”, received “{ $came }”
reg-differs-phone = Phone: sent “{ $sent }”, received “{ $came }”

## Forms

reg-forms-all = Layouts
reg-forms-used = { $form } · in use
reg-forms-use = Use
reg-forms-new = New from this
reg-forms-remove = Delete layout
reg-forms-save = Save
reg-forms-saved = Layouts saved
reg-forms-wrong = { $form }. { $what }
reg-forms-builtin-remark = These are the columns from i‑Digital’s samples. If your manager uses a different table, make a new layout from this one.
reg-forms-file = Layout file
reg-forms-file-remark = You can share a layout with a colleague or use one of theirs.
reg-forms-path = Path to the layout file
reg-forms-kind = Layouts
reg-forms-read = Load
reg-forms-write = Save to file
reg-forms-written = Layout saved: { $path }
reg-form-builtin = i‑Digital, standard
reg-form-unnamed = Layout { $number }
reg-form-title = Layout name
reg-form-headings = Column headings
reg-form-text = Message text
reg-form-workbook = Workbook file
reg-form-chat-button = Reply button
reg-form-number = The button number replaces { $sign }.
reg-form-url-title = Title of a URL button
reg-form-url-target = URL
reg-form-call-title = Title of a call button
reg-form-call-target = Phone number
reg-form-constant = A column with a fixed value
reg-form-constant-heading = Heading of the fixed column
reg-form-constant-value = Value
reg-form-sheet = Sheet name
reg-form-file = Table file
reg-form-own-file = Package file
reg-form-order = Column order
reg-form-column = { $number }. { $column }
reg-form-earlier = Move left: { $column }
reg-form-later = Move right: { $column }
reg-part-text = Message text
reg-part-title = Button titles
reg-part-target = URL or phone number
reg-part-constant = The fixed column
reg-form-separator-usual = default
reg-form-columns = { $columns }
reg-form-syntax = Couldn’t read the layout file: { $said }
reg-form-blank = Not filled in: “{ $field }”.
reg-form-forbidden = “{ $field }”: the character { $character } isn’t allowed here.
reg-form-long = “{ $field }”: too long for a workbook sheet.
reg-form-no-number = The reply button heading must contain { $sign } exactly once.
reg-form-alike = “{ $first }” and “{ $second }” can’t be told apart.
reg-form-order-wrong = Every column must appear exactly once.
reg-form-long-constant = The fixed value is too long.
