### The window: what surrounds the screens, commands, settings, notices, the start.

brand = Pult
window-title = { $name } — Pult

document-unnamed = My bot

## Screens

place-messages = Messages
place-settings = Settings


## Commands

files-menu = Files
action-undo = Undo
action-redo = Redo
action-open = Open a workspace file…
action-create = New workspace file…
action-save-copy = Save a copy…
action-save-json = Messages as JSON…
action-show-file = Show workspace file in folder
action-show-log = Show the log
folder-not-shown = Couldn’t open the folder
folder-is-here = It’s here: { $path }
action-find = Find
action-new-message = New message
action-templates = Ready templates…
action-duplicate = Duplicate
action-import = Import messages…
action-export = Export tables…
action-next-issue = Next problem
action-previous-issue = Previous problem
action-zoom-in = Zoom in
action-zoom-out = Zoom out
action-zoom-reset = Actual size

## Fields

field-counter = { $length } of { $limit }
search-clear = Clear search
text-cut = Cut
text-copy = Copy
text-paste = Paste
text-select-all = Select all

## Settings

settings-language = Language
settings-language-remark = Changes right away, no restart needed
settings-theme = Theme
settings-theme-remark = Light or dark
theme-system = Same as system
theme-light = Light
theme-dark = Dark
settings-zoom = Size
settings-zoom-remark = Makes the whole window larger or smaller
settings-zoom-percent = { $percent }%
settings-unreadable = Couldn’t read the settings, so the defaults are in use
settings-not-saved = Couldn’t save the settings
settings-not-saved-safe = They apply while the window is open. Next time, Pult starts with the old ones.
file-reason = { $path }: { $reason }

## Notices

notices-title = Notifications
notices-none = Nothing yet
notices-bell = { $count ->
    [0] Notifications
    [one] Notifications: { $count } new
   *[other] Notifications: { $count } new
}
notice-close = Close
job-stop = Stop

## The start

start-no-screen = There’s no screen to open a window on: this isn’t a graphical session (neither DISPLAY nor WAYLAND_DISPLAY is set). Log in to a desktop and start Pult there; the check and export commands work without a window.
start-screen-refused = Couldn’t open the window: the graphical screen isn’t responding. Check DISPLAY and your permission to use the screen ({ $reason }).
start-no-library = The window needs system libraries that are missing. Install them: sudo apt-get install { $packages } ({ $reason }).
start-no-opengl = The window needs OpenGL 2.1 or newer, and this computer has none. On Debian, install it: sudo apt-get install { $packages }; on Windows over remote desktop or in a virtual machine, turn on graphics acceleration ({ $reason }).
start-failed = Couldn’t open the window: { $reason }.

## Steps that can be undone and redone

step-new = new message
step-duplicate = message copy
step-import = import from a file
step-example = example
step-remove = message deletion
step-move = message order
step-rename = name
step-text = text
step-opens-broadcast = first message of a broadcast
step-sample = variable value
step-button-title = button title
step-button-url = button URL
step-button-phone = button phone number
step-button-add = new button
step-button-remove = button deletion
step-button-move = button order
step-buttons = button type
step-split = message split
step-fix = fix
step-open = file opened
step-add-channel = new channel
step-remove-channel = channel deletion
step-package = package for the manager

refusal-message-gone = This message is gone
refusal-no-such-button = This button is gone
refusal-reply-has-no-target = A reply button can’t have a URL or phone number
refusal-channel-gone = This channel is gone
refusal-unchanged = Nothing to change

## Where things are

places-title = Where things are
places-open = Open folder
places-file = Workspace file
places-no-file = Not open
places-log = Log
places-log-remark = What Pult did and what went wrong. No message texts, tokens or webhooks.
