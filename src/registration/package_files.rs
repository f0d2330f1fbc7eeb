//! What the files of a package are called beside its tables.

/// The files of a package beside its tables.
pub const LETTER: &str = "letter.txt";
/// See [`LETTER`].
pub const CHANGES: &str = "changes.txt";
/// The sums of all other files, as `sha256sum -c` reads them.
pub const MANIFEST: &str = "manifest.txt";
