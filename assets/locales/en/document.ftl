### The file of the workspace: open, create, copy, close.

doc-state-saved = · Saved
doc-state-saving = · Saving…
doc-state-failed = · Could not be saved
doc-state-read-only = · Read-only
doc-state-opening = · Opening…
doc-opening = Opening the workspace…
doc-state-nowhere = · Not saved anywhere

job-open = Opening the file
job-save = Writing the file

doc-choose = Choose…
doc-cancel = Cancel
doc-json = Messages (JSON)
doc-pult = Workspace of Pult
doc-file-name = Messages.json
doc-new-name = New bot.pult
doc-copy-name = Copy.pult
doc-path-meant = Full path: { $path }

## Open and create

doc-open-title = Open a workspace
doc-open = Open
doc-open-text = A workspace holds everything about one bot: channels, messages, registration. Choose its file or type the path.
doc-open-label = Workspace file
doc-open-recent = Recent
doc-open-refused = Couldn’t open it: { $what }

doc-create-title = New workspace
doc-create = Create
doc-create-text = It will hold everything about one bot. The program saves by itself, there is nothing to press.
doc-create-label = Where to create it
doc-create-refused = Couldn’t create it: { $what }

## Copy and JSON

doc-copy-title = Save a copy
doc-copy-text = The copy is a file of its own; you go on working in the present one. Everything is in the copy, webhooks too: give it only to people you trust.
doc-move-title = Save to another place
doc-move-text = Everything that is in the window now goes into a new file, and you go on working in that one. The old file stays as it is.
doc-json-title = Messages as JSON
doc-json-text = All messages go into one JSON file. It can be imported, sent to somebody or kept beside the bot.
doc-save = Save
doc-save-label = Where to save
doc-save-refused = Couldn’t save: { $what }
doc-saved-to = Saved to { $path }
doc-not-saved = Could not be saved

## The last changes could not be saved

doc-unsaved-title = The last changes are not saved
doc-unsaved-text = Closing the file now loses them. Save everything to another place, or wait: the program keeps trying by itself.
doc-unsaved-copy = Save to another place…
doc-unsaved-drop = Close without saving

## The strip under the title

doc-banner-copy = Save to another place…
doc-banner-again = Try again
doc-banner-failed = Could not be saved: { $what }
doc-banner-nowhere = No workspace is open. What you enter stays in memory only.
doc-banner-restore = Open the backup
doc-changes-refused = This file is open for reading only

## There is such a file already

doc-exists-title = There is such a file already
doc-exists-text = The file { $path } will be replaced. What is in it now will be lost.
doc-replace = Replace
doc-back = Back

## What is wrong and what to do

doc-read-only = the file is read-only
doc-exists = there is such a file already
doc-advice-elsewhere = Choose another folder, for example in Documents.
doc-advice-disk-full = Free some room on the disk and try again.
doc-advice-not-found = Check the path: the file or folder may have been renamed, moved or deleted.
doc-advice-busy = Close the file in the other program, for example in Excel, and try again.
