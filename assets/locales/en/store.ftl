### The workspace on disk: saving, opening, copies, secrets.

## Why the keyring does not keep a secret. It follows a colon.

keyring-absent = this system has no keyring
keyring-locked = the keyring is locked
keyring-refused = the keyring refused

## Why something could not be written. It follows a colon.

store-disk-full = the disk is full
store-read-only = the file or the disk is write‑protected
store-denied = no permission to write
store-folder-gone = the folder of the file is gone
store-file-gone = the file is gone
store-replaced = another program changed the file
store-busy = another program is using the file
store-damaged = the file is damaged
store-open-there = this workspace is open
store-other = { $what }

## What is safe and what to do

store-safe = Everything that you typed stays in this window. The program keeps trying to write it.
store-advice-disk-full = Free some space or save a copy on another disk.
store-advice-elsewhere = Lift the protection or save a copy in another folder.
store-advice-folder-gone = Put the folder back or plug in the disk that it was on. Or save a copy in another folder.
store-advice-file-gone = Put the file back or save a copy in another folder.
store-advice-replaced = Nothing was written, so that the changes of others stay. Save a copy under another name.
store-advice-busy = Close the program that has this file open.
store-advice-damaged = Save a copy under another name: it will hold everything that you see in the window.
store-advice-open-there = Choose another name.
store-advice-other = Save a copy in another folder.

## Why it is for reading only

store-in-use-by = This workspace is open already: user { $user }, computer { $host }. Here it is for reading only.
store-in-use = This workspace is open in another window. Here it is for reading only.
store-file-protected = The file is write‑protected. It is for reading only.
store-folder-protected = The folder of this file is write‑protected. The file is for reading only.
store-no-locks = The disk cannot keep the file for one window: { $what }. The file is for reading only.
store-opened-damaged = The file is damaged. What could be read is open, for reading only.

## Why it could not be opened. It follows a colon.

store-not-a-file = this is no file
store-not-a-workspace = this is no workspace of Pult
store-foreign = this is a database of another program
store-newer = a newer version of Pult wrote the file: format { $found }, and this version knows { $known }
store-unreadable = the file is damaged and could not be read
store-advice-another-file = The file stays as it was. Choose another one.
store-advice-newer = Update the program. The file stays as it was.
store-advice-backup = The file stays as it was. The last good backup can be put beside it and opened.
store-advice-no-backup = The file stays as it was. The program has no backup of it: look for it in your own archives.
store-advice-not-backed-up = A file of an older version is updated only after a backup, and that failed. The file stays as it was.

## What to tell after opening

store-note-created = A new workspace was made
store-note-updated = The file of an older version was updated, and a backup of it was kept
store-note-damaged = Messages read: { $messages }
store-note-damaged-lost = Messages read: { $messages }, could not be read: { $lost }
