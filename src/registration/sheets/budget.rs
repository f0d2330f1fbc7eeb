//! What may be read from a workbook at all.

use super::super::ReadError;
use std::io::{self, Read, Seek, Write};
use zip::ZipArchive;

/// The most a workbook may unpack to, in bytes, and the most text that is read from it.
pub(super) const MAX_UNPACKED: u64 = 1024 * 1024 * 1024;

/// The most cells that are read from a workbook.
const MAX_CELLS: usize = 5_000_000;

/// The columns of a sheet (Microsoft, «Excel specifications and limits»).
pub(super) const MAX_COLUMNS: usize = 16_384;

/// What may still be read from a workbook.
pub(super) struct Budget {
    cells: usize,
    bytes: u64,
}

impl Budget {
    pub(super) fn new() -> Self {
        Self { cells: MAX_CELLS, bytes: MAX_UNPACKED }
    }

    /// Takes a cell of so many bytes.
    pub(super) fn spend(&mut self, bytes: usize) -> Result<(), ReadError> {
        self.cells = self.cells.checked_sub(1).ok_or(ReadError::TooManyCells { limit: MAX_CELLS })?;
        let too_large = ReadError::TooLarge { bytes: MAX_UNPACKED + 1, limit: MAX_UNPACKED };
        self.bytes = self.bytes.checked_sub(bytes as u64).ok_or(too_large)?;
        Ok(())
    }
}

/// Unpacks everything into nothing once, so that a small file that unpacks to a huge one is
/// refused before anything is kept. `see` is told the names of the parts, with a writer for what
/// is in them.
pub(super) fn refuse_bomb<W: Write>(
    input: &mut (impl Read + Seek),
    mut see: impl FnMut(&str) -> W,
) -> Result<(), ReadError> {
    input.rewind()?;
    let broken = |e: zip::result::ZipError| ReadError::BrokenWorkbook(e.to_string());
    let mut archive = ZipArchive::new(input).map_err(broken)?;
    let too_large = |bytes| ReadError::TooLarge { bytes, limit: MAX_UNPACKED };
    let declared = archive.decompressed_size().unwrap_or_default();
    if declared > u128::from(MAX_UNPACKED) {
        return Err(too_large(u64::try_from(declared).unwrap_or(u64::MAX)));
    }
    let mut left = MAX_UNPACKED;
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(broken)?;
        let name = entry.name().map(std::borrow::Cow::into_owned).unwrap_or_default();
        let unpacked = io::copy(&mut entry.take(left + 1), &mut see(&name))
            .map_err(|e| ReadError::BrokenWorkbook(e.to_string()))?;
        left = left.checked_sub(unpacked).ok_or_else(|| too_large(MAX_UNPACKED + 1))?;
    }
    Ok(())
}
