//! What came back from the provider: every row is matched with what was handed over, and what it
//! says of the status is proposed. Nothing is decided by silence.

mod apply;
mod compare;
mod gather;
mod lossy;
mod matching;
mod row_index;

#[cfg(test)]
mod tests;

pub use super::meaning::UsedWord;
pub use apply::{Applied, Choice, Decision, apply};
pub use compare::{CellName, Difference as CellDifference, Unlikeness};
pub use gather::{Answer, AnswerColumns, Response, ResponseRow, gather};
pub use matching::{Candidate, Match, RowMatch, candidates, differences_from, find_all};
pub use row_index::{Group, Owner, RowIndex};
