### The designer of messages: list, editor, questions.

tabs = View
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
messages-empty-text = Build a message with buttons, see it the way your client will, and find out right away whether i‑Digital will accept it. Export finished messages as tables for registration.
messages-empty-new = New message
messages-empty-example = See an example
messages-empty-open = Open a workspace file…
messages-empty-import = Import messages…
messages-empty-templates = Start from a template…

starters-title = Ready templates
starters-remark = Replace the links and phone numbers with your own. Variable values are only samples.
starters-take = Use this one
starters-take-all = Use all of these: { $count }
branch-shop = Shop
branch-service = Service and repair
branch-clinic = Clinic
branch-delivery = Delivery
branch-school = School
branch-beauty = Salon
branch-restaurant = Restaurant

## The list

library-list = Messages
library-search = Search
library-search-hint = Search messages
library-new = Message
library-export = Export…
library-nothing-found = No messages found.
library-show-all = Show all
library-chosen = Selected: { $count }
library-delete = Delete selected
library-delete-count = { $count ->
    [0] Delete
    [1] Delete
    [one] Delete { $count } message
   *[other] Delete { $count } messages
}
library-order-locked = You can reorder when all messages are shown: clear the search and filters
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
message-copy = { $name } (copy)

## The editor

editor-name = Name
editor-name-note = only you see it
editor-name-hint = For example, “Booking”
editor-opens-broadcast = First message of a broadcast
editor-opens-broadcast-hint = If this is the first message a client sees in a broadcast, its buttons must be registered with i‑Digital. Buttons from scenario blocks count too.
editor-text = Message text
editor-text-hint = What the client will read
editor-huge = This is too much text to edit here, so only the beginning is shown. The whole text is safe: you can copy it and shorten it in another program. Undo brings back anything you remove.
editor-huge-keep = { $count ->
    [one] Keep the first { $count } character
   *[other] Keep the first { $count } characters
}
editor-huge-copy = Copy the whole text
editor-huge-clear = Clear
editor-insert-variable = Insert a variable
mark-bold = Bold
mark-bold-letter = B
mark-italic = Italic
mark-italic-letter = I
mark-strike = Strikethrough
mark-strike-letter = S
mark-mono = Monospace
mark-mono-letter = <>
editor-kind = Button type
editor-kind-reply = Reply buttons
editor-kind-inline = Inline buttons
editor-kind-mixed = Switching makes all buttons the same type. URLs and phone numbers you’ve entered are remembered while the window is open.
editor-add-button = Button
editor-no-buttons = A message without buttons doesn’t need registration
editor-next-reply-over = { $next ->
    [4] A fourth
    [5] A fifth
    [6] A sixth
   *[other] Button { $next }
} would have to go in another message
editor-next-inline-over = A third one would have to go in another message
editor-inline-limits = You can have one button with a URL and one with a phone number
card-title = Title of button { $number }
card-title-hint = What the button says
card-url = URL
card-url-hint = https://
card-phone = Phone
card-phone-hint = +7
card-move = Move: { $button }
card-move-hint = Drag it, or press Alt+↑ or Alt+↓
card-remove = Remove: { $button }

## What is wrong

finding-rule = rule
finding-note = { $sentence } (advice from Meta, doesn’t block export)
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
problems-none = No problems
problems-next = { $key } — next

## Questions

dialog-cancel = Cancel
split-explained = One message becomes several. No buttons are lost, and “Undo” brings everything back.
split-more = { $count ->
    [one] and { $count } more message
   *[other] and { $count } more messages
}
split-yes = Split
second-title = Two buttons instead of one
second-explained = The first opens the site and keeps its title. What should the second one, with the phone number, be called?
second-label = Title of the second button
second-hint = For example, “Call us”
second-unfit = Another button already has this title, or it breaks a rule
second-long = This title is too long
second-yes = Make two buttons

## Pasting

paste-cleaned = Pasted text cleaned up: tabs and special spaces became regular ones, stray characters were removed
paste-much = Paste { $count ->
    [one] { $count } character
   *[other] { $count } characters
}?
paste-much-explained = That’s far more than a message can hold. Maybe the wrong thing is on the clipboard.
paste-yes = Paste
paste-no = Don’t paste
