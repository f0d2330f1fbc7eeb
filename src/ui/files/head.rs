//! What a file is by its first bytes.

use std::fs::File;
use std::io::{Read as _, Seek as _};
use std::path::Path;

use super::{FileError, open_limited};
use crate::message::MAX_DOCUMENT_BYTES;

/// Bytes of the beginning by which a file is known.
const HEAD: u64 = 512;

/// Opens a document and looks at its first bytes. It is read from the beginning after that.
///
/// # Errors
/// As [`open_limited`].
pub fn open_known(path: &Path) -> Result<(File, Vec<u8>), FileError> {
    let (mut file, _) = open_limited(path, MAX_DOCUMENT_BYTES)?;
    let mut head = Vec::new();
    let looked = (&mut file).take(HEAD).read_to_end(&mut head).and_then(|_| file.rewind());
    looked.map_err(FileError::system(path))?;
    Ok((file, head))
}
