### The workspace on disk: saving, opening, copies, secrets.

## Why the keyring does not keep a secret. It follows a colon.

keyring-absent = this system has no keyring
keyring-locked = the keyring is locked
keyring-refused = the keyring refused
