### The workspace on disk: saving, opening, copies, secrets.

## Why the keyring does not keep a secret. It follows a colon.

keyring-absent = this system has no keyring
keyring-locked = the keyring is locked
keyring-refused = the keyring refused

## Why something could not be written. It follows a colon.

store-disk-full = the disk is full
store-read-only = the file or disk is write‑protected
store-denied = no permission to write
store-folder-gone = the file’s folder is gone
store-file-gone = the file is gone
store-replaced = another app changed the file
store-busy = another app is using the file
store-damaged = the file is damaged
store-open-there = this workspace file is open
store-other = { $what }

## What is safe and what to do

store-safe = Everything you entered is still in this window. Pult keeps trying to save it.
store-advice-disk-full = Free some space or save a copy on another disk.
store-advice-elsewhere = Remove the protection or save a copy in another folder.
store-advice-folder-gone = Put the folder back or reconnect the disk it was on. Or save a copy in another folder.
store-advice-file-gone = Put the file back or save a copy in another folder.
store-advice-replaced = Nothing was written, so the other changes are safe. Save a copy under another name.
store-advice-busy = Close the app that has this file open.
store-advice-damaged = Save a copy under another name: it will contain everything you see in the window.
store-advice-open-there = Choose another name.
store-advice-other = Save a copy in another folder.

## Why it is for reading only

store-in-use-by = This workspace file is already open: user { $user }, computer { $host }. Here it’s read-only.
store-in-use = This workspace file is already open in another window. Here it’s read-only.
store-file-protected = The file is write‑protected, so it’s read-only here.
store-folder-protected = The file’s folder is write‑protected, so the file is read-only here.
store-no-locks = The disk can’t reserve the file for one window: { $what }. The file is read-only here.
store-opened-damaged = The file is damaged. Everything that could be read is open, read-only.

## Why it could not be opened. It follows a colon.

store-not-a-file = this isn’t a file
store-not-a-workspace = this isn’t a Pult workspace file
store-foreign = this is another app’s database
store-newer = a newer version of Pult wrote this file: format { $found }, while this version knows { $known }
store-unreadable = the file is damaged and couldn’t be read
store-advice-another-file = The file is unchanged. Choose another one.
store-advice-newer = Update Pult. The file is unchanged.
store-advice-backup = The file is unchanged. The last good backup can be placed next to it and opened.
store-advice-no-backup = The file is unchanged. Pult has no backup of it, so look in your own archives.
store-advice-not-backed-up = A file from an older version is updated only after a backup, and the backup failed. The file is unchanged.

## What to tell after opening

store-note-created = New workspace file created
store-note-updated = The file from an older version was updated, and a backup was kept
store-note-damaged = Messages read: { $messages }
store-note-damaged-lost = Messages read: { $messages }, unreadable: { $lost }
