### The designer of messages: list, editor, questions.

tabs = What to show
tab-library = List
tab-editor = Message
tab-preview = Preview

designer-business = Your company
designer-deleted = { $count ->
    [one] { $count } message deleted. “Undo” brings it back
   *[other] { $count } messages deleted. “Undo” brings them back
}

## An empty library

messages-empty-title = Your bot’s messages go here
messages-empty-text = Build a message with buttons, see it as the client will, and learn at once whether i‑Digital will take it. Finished messages are exported as tables for registration.
messages-empty-new = New message
messages-empty-example = See an example
messages-empty-open = Open a workspace file…
messages-empty-import = Import messages…

## The list

library-list = Messages
library-search = Search
library-search-hint = Search messages
library-new = Message
library-export = Export…
library-nothing-found = No such messages.
library-show-all = Show all
library-chosen = Selected: { $count }
library-delete = Delete selected
library-delete-count = { $count ->
    [0] Delete
    [1] Delete
    [one] Delete { $count } message
   *[other] Delete { $count } messages
}
library-order-locked = The order can be changed while all messages are shown: clear search and filters
filter-all = All { $count }
filter-errors = Errors { $count }
filter-warnings = Warnings { $count }
filter-kind = Filter by buttons and status
filter-kind-any = Any buttons
filter-kind-reply = Reply buttons
filter-kind-inline = Inline buttons
filter-kind-none = No buttons
row-said = { $name }, { $status }
row-checking = Checking
row-fine = Ready
row-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
row-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
message-copy = { $name } — copy

## The editor

editor-name = Name
editor-name-note = only you see it
editor-name-hint = For example, “Booking”
editor-opens-broadcast = First message of a broadcast
editor-opens-broadcast-hint = If the client sees this message first in a broadcast, its buttons must be registered with i‑Digital. Buttons from scenario blocks count too.
editor-text = Message text
editor-text-hint = What the client will read
editor-insert-variable = Insert a variable
mark-bold = Bold
mark-bold-letter = B
mark-italic = Italic
mark-italic-letter = I
mark-strike = Strikethrough
mark-strike-letter = S
mark-mono = Monospace
mark-mono-letter = <>
editor-kind = Kind of buttons
editor-kind-reply = Reply buttons
editor-kind-inline = Inline buttons
editor-kind-mixed = The switch makes all buttons one kind. It remembers URLs and phone numbers as long as the window is open.
editor-add-button = Button
editor-no-buttons = A message without buttons needs no registration
editor-next-reply-over = Button { $next } will have to go to another message: { $limit } are allowed
editor-next-inline-over = A third one will have to go to another message
editor-inline-limits = One button with a URL and one with a phone number are allowed
card-title = Title of button { $number }
card-title-hint = What the button says
card-url = URL
card-url-hint = https://
card-phone = Phone
card-phone-hint = +7
card-move = Move: { $button }
card-move-hint = Drag it, or press Alt+↑, Alt+↓
card-remove = Remove: { $button }

## What is wrong

finding-rule = rule
finding-note = { $sentence } (advice from Meta, does not stop an export)
fix-before = Before
fix-after = After
problems-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
problems-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
problems-none = All in order
problems-next = { $key } — next

## Questions

dialog-cancel = Cancel
split-explained = One message becomes several. No button is lost, and “Undo” brings everything back.
split-more = { $count ->
    [one] and { $count } more message
   *[other] and { $count } more messages
}
split-yes = Split
second-title = Two buttons instead of one
second-explained = The first opens the site and keeps its title. What should the second one, with the phone, be called?
second-label = Title of the second button
second-hint = For example, “Call us”
second-unfit = This title won’t do: it is too long, already taken, or breaks a rule
second-yes = Make two buttons

## Pasting

paste-cleaned = The pasted text was cleaned: tabs and special spaces became ordinary ones, stray characters were removed
paste-much = Paste { $count ->
    [one] { $count } character
   *[other] { $count } characters
}?
paste-much-explained = This is far more than a message can hold. The clipboard may not hold what you think.
paste-yes = Paste
paste-no = Do not paste
