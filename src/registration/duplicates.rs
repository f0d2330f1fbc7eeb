//! Finding the rows of a table that repeat an earlier one.
//!
//! Most rows differ in the end of their text or in some length already, and going over all text
//! would cost about as much as writing it. So only rows that look alike from there are compared
//! as a whole.

use super::Row;
use foldhash::fast::RandomState;
use std::collections::HashSet;
use std::convert::Infallible;
use std::hash::{BuildHasher, Hash, Hasher};

/// How much of the end of a text is looked at first, in bytes. Texts begin alike more often
/// than they end alike, and what is looked at has to be fetched from far memory.
const END: usize = 32;

/// How many bits stand for a row where rows that may look alike are told from the others. With
/// sixteen about one row in sixteen is taken for another.
const BITS: usize = 16;

/// Looks at rows as they come, and finds the repeated ones in the end.
#[derive(Default)]
pub(super) struct DuplicateFinder {
    hasher: RandomState,
    hashes: Vec<u64>,
}

impl DuplicateFinder {
    /// Looks at the next row.
    pub(super) fn look(&mut self, row: &Row<'_>) {
        let mut hasher = self.hasher.build_hasher();
        let Ok(()) = row.try_each(|cell| -> Result<(), Infallible> {
            hasher.write_usize(cell.len());
            Ok(())
        });
        let text = row.text().as_bytes();
        match text.last_chunk::<END>() {
            Some(end) => hasher.write(end),
            None => hasher.write(text),
        }
        self.hashes.push(hasher.finish());
    }

    /// The places of those rows that repeat an earlier one, in their order. The rows must be
    /// those that were looked at.
    pub(super) fn find(self, rows: &[Row<'_>]) -> Vec<usize> {
        let mut repeated = Vec::new();
        for alike in self.suspects().chunk_by(|a, b| a.0 == b.0).filter(|alike| alike.len() > 1) {
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

    /// The rows that look like another by a few bits of their hashes, ordered by hash. It spares
    /// sorting all of them.
    fn suspects(&self) -> Vec<(u64, usize)> {
        let (mut once, mut twice) = (Bits::new(self.hashes.len()), Bits::new(self.hashes.len()));
        for &hash in &self.hashes {
            if once.set(hash) {
                twice.set(hash);
            }
        }
        let mut suspects: Vec<(u64, usize)> =
            self.hashes.iter().copied().zip(0..).filter(|&(hash, _)| twice.has(hash)).collect();
        suspects.sort_unstable();
        suspects
    }
}

/// A set of hashes that takes some for others.
struct Bits {
    words: Vec<u64>,
    mask: usize,
}

impl Bits {
    fn new(rows: usize) -> Self {
        let words = (rows * BITS / 64).next_power_of_two();
        Self { words: vec![0; words], mask: words - 1 }
    }

    /// Puts a hash in and tells whether it seems to have been there.
    fn set(&mut self, hash: u64) -> bool {
        let bit = 1 << (hash % 64);
        let Some(word) = self.words.get_mut((hash >> 6) as usize & self.mask) else { return false };
        let was = *word & bit != 0;
        *word |= bit;
        was
    }

    fn has(&self, hash: u64) -> bool {
        self.words.get((hash >> 6) as usize & self.mask).is_some_and(|word| word & (1 << (hash % 64)) != 0)
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

#[cfg(test)]
mod tests {
    use crate::{Form, Row, Tables};
    use message::{Button, Message};
    use proptest::prelude::*;
    use std::collections::HashSet;

    fn any_message() -> impl Strategy<Value = Message> {
        // Texts that differ at the beginning, in the middle, at the end or not at all.
        let text = ("[ab]{0,1}", "[ab]{0,2}", "[ab]{0,1}")
            .prop_map(|(a, b, c)| format!("{a}{:_<40}{b}{:_<40}{c}", "", ""));
        let titles = prop::collection::vec("[ab]{0,2}", 1..3);
        (text, titles).prop_map(|(text, titles)| Message {
            text,
            opens_broadcast: true,
            buttons: titles.into_iter().map(Button::reply).collect(),
            ..Message::default()
        })
    }

    proptest! {
        #[test]
        fn of_equal_rows_the_first_stays(messages in prop::collection::vec(any_message(), 0..120)) {
            let form = Form::builtin().unwrap();
            let tables = Tables::build(&form, &messages, false);
            let kept: Vec<usize> = tables.each().iter().flat_map(|t| t.rows().iter().map(Row::message)).collect();
            let mut seen = HashSet::new();
            let cells = |message: &Message| {
                let mut cells: Vec<String> = message.buttons.iter().map(|b| b.title().to_owned()).collect();
                cells.truncate(cells.iter().rposition(|c| !c.is_empty()).map_or(0, |last| last + 1));
                (message.text.clone(), cells)
            };
            let expected: Vec<usize> = (0..messages.len()).filter(|&at| seen.insert(cells(&messages[at]))).collect();
            prop_assert_eq!(kept, expected);
        }
    }
}
