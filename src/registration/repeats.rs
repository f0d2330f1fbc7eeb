//! Finding the rows of a table that repeat an earlier one.
//!
//! Most rows differ at their ends already, and going over all text would cost about as much as
//! writing it. So only rows that look alike from their ends are compared as a whole.

use super::Row;
use foldhash::fast::RandomState;
use std::collections::HashSet;
use std::convert::Infallible;
use std::hash::{BuildHasher, Hash, Hasher};

/// How much of either end of a cell is looked at first, in bytes.
const END: usize = 16;

/// Looks at rows as they come, and finds the repeated ones in the end.
#[derive(Default)]
pub(super) struct Repeats {
    hasher: RandomState,
    hashes: Vec<u64>,
}

impl Repeats {
    /// Looks at the next row.
    pub(super) fn look(&mut self, row: &Row<'_>) {
        let mut hasher = self.hasher.build_hasher();
        let Ok(()) = row.try_each(|cell| -> Result<(), Infallible> {
            let cell = cell.as_bytes();
            hasher.write_usize(cell.len());
            match (cell.first_chunk::<END>(), cell.last_chunk::<END>()) {
                (Some(first), Some(last)) => {
                    hasher.write_u128(u128::from_ne_bytes(*first));
                    hasher.write_u128(u128::from_ne_bytes(*last));
                }
                _ => hasher.write(cell),
            }
            Ok(())
        });
        self.hashes.push(hasher.finish());
    }

    /// The places of those rows that repeat an earlier one, in their order. The rows must be
    /// those that were looked at.
    pub(super) fn find(self, rows: &[Row<'_>]) -> Vec<usize> {
        let mut order: Vec<(u64, usize)> = self.hashes.into_iter().zip(0..).collect();
        order.sort_unstable();
        let mut repeated = Vec::new();
        for alike in order.chunk_by(|a, b| a.0 == b.0).filter(|alike| alike.len() > 1) {
            let mut seen = HashSet::with_capacity_and_hasher(alike.len(), self.hasher.clone());
            for &(_, at) in alike {
                if rows.get(at).is_some_and(|row| !seen.insert(Whole(row))) {
                    repeated.push(at);
                }
            }
        }
        repeated.sort_unstable();
        repeated
    }
}

/// A row by all that it says. Two rows are one where their cells are: what a client and a
/// manager see is the same.
struct Whole<'r, 'a>(&'r Row<'a>);

impl PartialEq for Whole<'_, '_> {
    fn eq(&self, other: &Self) -> bool {
        self.0.cells().eq(other.0.cells())
    }
}

impl Eq for Whole<'_, '_> {}

impl Hash for Whole<'_, '_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.cells().for_each(|cell| cell.hash(state));
    }
}
