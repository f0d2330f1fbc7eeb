### The file of the workspace: open, create, copy, close.

doc-state-saved = · Saved
doc-state-saving = · Saving…
doc-state-failed = · Couldn’t save
doc-state-read-only = · Read-only
doc-state-opening = · Opening…
doc-opening = Opening the workspace file…
doc-state-nowhere = · Not saved anywhere

job-open = Opening the file
job-save = Writing the file

doc-choose = Choose…
doc-cancel = Cancel
doc-json = Messages (JSON)
doc-pult = Pult workspace file
doc-file-name = Messages.json
doc-new-name = New bot.pult
doc-copy-name = Copy.pult
doc-path-meant = Full path: { $path }

## Open and create

doc-open-title = Open a workspace file
doc-open = Open
doc-open-text = A workspace file holds everything about one bot: channels, messages, registration. Choose a file or type its path.
doc-open-label = Workspace file
doc-open-recent = Recent
doc-open-refused = Couldn’t open it: { $what }

doc-create-title = New workspace file
doc-create = Create
doc-create-text = It will hold everything about one bot. Pult saves automatically, so there’s nothing to press.
doc-create-label = Where to create it
doc-create-refused = Couldn’t create it: { $what }

## Copy and JSON

doc-copy-title = Save a copy
doc-copy-text = The copy is a separate file; you keep working in the current one. It contains everything, including webhooks, so share it only with people you trust.
doc-move-title = Save somewhere else
doc-move-text = Everything in the window goes into a new file, and you carry on working there. The old file stays as it is.
doc-json-title = Messages as JSON
doc-json-text = All messages go into one JSON file. You can import it, send it to someone or keep it alongside the bot.
doc-save = Save
doc-save-label = Save to
doc-save-refused = Couldn’t save: { $what }
doc-saved-to = Saved to { $path }
doc-not-saved = Couldn’t save

## The last changes could not be saved

doc-unsaved-title = Your latest changes aren’t saved
doc-unsaved-text = If you close the file now, your changes will be lost. Save everything somewhere else, or wait: Pult keeps trying.
doc-unsaved-copy = Save somewhere else…
doc-unsaved-drop = Close without saving

## The strip under the title

doc-banner-copy = Save somewhere else…
doc-banner-again = Try again
doc-banner-failed = Couldn’t save: { $what }
doc-banner-nowhere = No workspace file is open. Anything you enter stays in memory only.
doc-banner-restore = Open the backup
doc-banner-missing = Missing: { $path }.
doc-banner-backup = The last good backup is from { $made }.
doc-changes-refused = This file is open read-only

## There is such a file already

doc-exists-title = This file already exists
doc-exists-text = { $path } will be replaced, and what’s in it now will be lost.
doc-replace = Replace
doc-back = Back

## What is wrong and what to do

doc-read-only = the file is read-only
doc-exists = this file already exists
doc-advice-elsewhere = Choose another folder, for example in Documents.
doc-advice-disk-full = Free up some disk space and try again.
doc-advice-not-found = Check the path: the file or folder may have been renamed, moved or deleted.
doc-advice-busy = Close the file in the other app, such as Excel, and try again.
