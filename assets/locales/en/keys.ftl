### Keys and commands: the list of keys, the search for a command, about the program.

## Commands that stand nowhere else in the window

action-add-button = Add a button
action-go-messages = Go to messages
action-go-settings = Go to settings
action-next-column = Next column
action-previous-column = Previous column
action-theme-system = System theme
action-theme-light = Light theme
action-theme-dark = Dark theme
action-palette = All commands
action-keys = Keyboard shortcuts

## The list of keys

group-file = File
group-edit = Edit
group-message = Message
group-text = Message text
group-problems = Problems
group-window = Window
group-list = In the message list
group-fields = In fields and dialogs
hint-list-step = Go to the previous or next message
hint-list-ends = Go to the first or last message
hint-list-extend = Select several messages
hint-list-all = Select all messages
hint-list-move = Move the message
hint-list-edit = Go to the message text
hint-fields-tab = Move on
hint-fields-back = Move back
hint-fields-enter = Finish typing or accept a dialog
hint-fields-escape = Close the dialog or go from a field to the list
fix-change = “{ $before }” becomes “{ $after }”
splitter-library = List width
splitter-preview = Preview width

## The search for a command

palette-search = Search commands
palette-hint = Start typing: export, theme…
palette-do = Run
palette-nothing = No commands found
obstacle-undo = nothing to undo
obstacle-redo = nothing to redo
obstacle-no-messages = no messages yet
obstacle-no-problems = no problems
obstacle-no-columns = no columns here
obstacle-here = already here
obstacle-in-force = already set
obstacle-largest = already the largest
obstacle-smallest = already the smallest

## About the program

about-title = About
about-version = Pult { $version }
about-text = Your bot’s WhatsApp Business channel: messages with buttons, checks, tables for registration.
about-licence = Licence: MIT or Apache‑2.0, at your option
about-golos = Typeface: Golos Text © 2019 The Golos Text Project Authors, SIL Open Font License 1.1
about-twemoji = Emoji: Twemoji © Twitter, Inc and other contributors, CC‑BY 4.0
about-hack = Monospace typeface: Hack © Source Foundry and other contributors, MIT and Bitstream Vera licences
about-sqlite = Storage: SQLite, public domain
about-libraries = Rust libraries: { $libraries }. The others, with exact versions, are listed in Cargo.lock; their sources are on crates.io.
