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
action-show-file = Show the folder of the workspace
action-show-log = Show the log
folder-not-shown = The folder could not be opened
folder-is-here = It is here: { $path }
action-find = Find
action-new-message = New message
action-duplicate = Duplicate
action-import = Import messages…
action-export = Export tables…
action-next-issue = Next problem
action-previous-issue = Previous problem
action-zoom-in = Larger
action-zoom-out = Smaller
action-zoom-reset = Normal size

## Fields

field-counter = { $length } of { $limit }
text-cut = Cut
text-copy = Copy
text-paste = Paste
text-select-all = Select all

## Settings

settings-language = Language
settings-language-remark = Changes at once, without a restart
settings-theme = Theme
settings-theme-remark = Light or dark
theme-system = Same as system
theme-light = Light
theme-dark = Dark
settings-zoom = Size
settings-zoom-remark = The whole window larger or smaller
settings-zoom-percent = { $percent }%
settings-unreadable = The settings could not be read; the defaults are in use
settings-not-saved = The settings could not be saved
file-reason = { $path }: { $reason }

## Notices

notices-title = Notices
notices-none = Nothing so far
notices-bell = { $count ->
    [0] Notices
    [one] Notices: { $count } new
   *[other] Notices: { $count } new
}
notice-close = Close
job-stop = Stop

## The start

start-no-screen = There is no screen for the window: this is not a graphical session (neither DISPLAY nor WAYLAND_DISPLAY is set). Log in to a desktop and start Pult there; the commands check and export work without a window.
start-screen-refused = The window could not be opened: the graphical screen does not answer. Check DISPLAY and the right to use the screen ({ $reason }).
start-no-library = The window lacks system libraries. Install them: sudo apt-get install { $packages } ({ $reason }).
start-no-opengl = The window needs OpenGL 2.1 or newer, and there is none. On Debian install: sudo apt-get install { $packages }; on Windows over remote desktop or in a virtual machine switch on graphics acceleration ({ $reason }).
start-failed = The window could not be opened: { $reason }.

## Steps that can be undone and redone

step-new = new message
step-duplicate = copy of messages
step-import = import from a file
step-example = example
step-remove = deletion of messages
step-move = order of messages
step-rename = name
step-text = text
step-opens-broadcast = first message of a broadcast
step-sample = value of a variable
step-button-title = button title
step-button-url = button URL
step-button-phone = button phone number
step-button-add = new button
step-button-remove = deletion of a button
step-button-move = order of buttons
step-buttons = kind of buttons
step-split = split of a message
step-fix = fix
step-open = opening of a file
step-add-channel = new channel
step-remove-channel = removing a channel
step-package = package for the manager

refusal-message-gone = This message is gone
refusal-no-such-button = This button is gone
refusal-reply-has-no-target = A reply button has neither a URL nor a phone number
refusal-channel-gone = This channel is not there any more
refusal-unchanged = There is nothing to change

## Where things are

places-title = Where things are
places-open = Open the folder
places-file = Workspace
places-no-file = Not open
places-log = Log
places-log-remark = What the program did and what went wrong. Without texts of messages, tokens or webhooks.
