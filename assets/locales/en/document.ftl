### The file of the library: open, save, close.

doc-state-saved = · Saved
doc-state-unsaved = · There are unsaved changes
doc-state-saving = · Saving…
doc-state-failed = · Could not be saved: { $what }

job-open = Reading the file

doc-choose = Choose…
doc-cancel = Cancel
doc-json = Messages (JSON)
doc-file-name = Messages.json
doc-path-meant = Full path: { $path }

## Open

doc-open-title = Open a file
doc-open = Open
doc-open-text = A library of messages is kept in a JSON file. Choose it or type its path.
doc-open-label = File with messages

## Save

doc-save-title = Save as
doc-save = Save
doc-save-text = All messages go into one JSON file. It can be opened here again, sent to somebody or kept beside the bot.
doc-save-label = Where to save
doc-saved-to = Saved to { $path }
doc-not-saved = Could not be saved
doc-trouble = { $what }

## Unsaved changes

doc-unsaved-title = Save the changes?
doc-unsaved-in = The last changes are not in { $path } yet. Without saving they will be lost.
doc-unsaved-nowhere = These messages are not saved anywhere yet. Without saving they will be lost.
doc-do-not-save = Do not save

## The file is there already, or another one now

doc-changed-title = The file has changed on disk
doc-changed-text = { $path } was changed by another program or person since you opened or saved it. Overwriting it loses their changes.
doc-overwrite = Overwrite
doc-save-elsewhere = Save as…
doc-exists-title = There is such a file already
doc-exists-text = { $path } will be replaced; what is in it now will be lost.
doc-replace = Replace
doc-back = Back

## What is wrong and what to do

doc-read-only = the file is read-only
doc-changed = the file has changed on disk
doc-exists = there is such a file already
doc-advice-elsewhere = Choose another folder, for example in Documents.
doc-advice-disk-full = Free some room on the disk and try again.
doc-advice-not-found = Check the path: the file or folder may have been renamed, moved or deleted.
doc-advice-busy = Close the file in the other program, for example in Excel, and try again.
