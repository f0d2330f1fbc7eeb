//! Which row that came back is which that was handed over.

use super::compare::{Difference, Unlikeness, compare, differences};
use super::gather::{Response, ResponseRow};
use super::row_index::{RowIndex, cells_of, names};
use crate::RowRef;
use crate::heading::key;
use std::collections::HashMap;

/// How a row that came back was recognised. Numbers are those of [`RowIndex::groups`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    /// It says exactly what was handed over.
    Exact(usize),
    /// It is one row's, with these differences.
    Near(usize, Vec<Difference>),
    /// It is as near to one as to another of these.
    Ambiguous(Vec<usize>),
    /// Nothing of the kind was handed over.
    Unknown,
}

/// What was found for a row that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowMatch {
    /// What it is.
    pub matched: Match,
    /// An earlier row of the file that is recognised as the same, if there is one.
    pub repeats: Option<usize>,
}

impl RowMatch {
    /// Whether nothing is different but what an encoding could not hold.
    pub fn is_changed_by_encoding(&self) -> bool {
        let Match::Near(_, differences) = &self.matched else { return false };
        let lost = |difference: &Difference| difference.unlikeness == Unlikeness::Encoding;
        differences.iter().any(lost) && differences.iter().all(|d| d.unlikeness.is_writing())
    }
}

/// Recognises all rows; one answer for each. `watch` is told how many are done and says whether
/// to go on; `None` where it did not. Takes a time by the number of rows, whatever was handed over.
pub fn find_all(
    index: &RowIndex,
    response: &Response,
    mut watch: impl FnMut(usize, usize) -> bool,
) -> Option<Vec<RowMatch>> {
    let mut seen: HashMap<usize, usize> = HashMap::new();
    let mut found = Vec::with_capacity(response.rows.len());
    for (at, row) in response.rows.iter().enumerate() {
        if !watch(at, response.rows.len()) {
            return None;
        }
        let matched = find(index, row);
        let group = match &matched {
            Match::Exact(group) | Match::Near(group, _) => Some(*group),
            Match::Ambiguous(_) | Match::Unknown => None,
        };
        let repeats = group.and_then(|group| match seen.get(&group) {
            Some(&first) => Some(first),
            None => {
                seen.insert(group, at);
                None
            }
        });
        found.push(RowMatch { matched, repeats });
    }
    Some(found)
}

/// Recognises one row.
pub(super) fn find(index: &RowIndex, row: &ResponseRow) -> Match {
    let owned = cells_of_row(row);
    let cells: Vec<&str> = owned.iter().map(String::as_str).collect();
    if let Some(group) = index.exact(row.table, &cells) {
        return Match::Exact(group);
    }
    let of_text = nearest(index, row, &cells, index.of_text(row.table, &cells));
    if of_text != Match::Unknown {
        return of_text;
    }
    let of_solid = nearest(index, row, &cells, index.of_solid_text(row.table, &cells));
    if of_solid != Match::Unknown {
        return of_solid;
    }
    nearest(index, row, &cells, &index.of_edges(row.table, &cells))
}

/// The cells of a row that came back, one row's way: a row of the call table has no URL.
pub(super) fn cells_of_row(row: &ResponseRow) -> Vec<String> {
    let mut cells = cells_of(&row.message, RowRef { table: row.table, nth: 0 });
    if cells.len() == 1 && row.table != super::super::TableKind::Chat {
        // A blank target still has a title.
        cells.extend(row.message.buttons.first().map(|button| button.title().to_owned()));
        cells.push(String::new());
    }
    cells
}

fn nearest(index: &RowIndex, row: &ResponseRow, cells: &[&str], among: &[usize]) -> Match {
    let mut best: Vec<(usize, Vec<Difference>)> = Vec::new();
    let mut least = u32::MAX;
    for &at in among {
        let Some(group) = index.groups().get(at) else { continue };
        let Some((differences, weight)) = compare(names(row.table), &group.cells, cells, row.replaced) else {
            continue;
        };
        if weight < least {
            (least, best) = (weight, Vec::new());
        }
        if weight == least {
            best.push((at, differences));
        }
    }
    if best.len() > 1 {
        return Match::Ambiguous(best.into_iter().map(|(at, _)| at).collect());
    }
    match best.pop() {
        Some((at, differences)) if differences.is_empty() => Match::Exact(at),
        Some((at, differences)) => Match::Near(at, differences),
        None => Match::Unknown,
    }
}

/// How a row differs from one of those that it could be, or that it was given to by hand.
pub fn differences_from(index: &RowIndex, row: &ResponseRow, group: usize) -> Vec<Difference> {
    let owned = cells_of_row(row);
    let cells: Vec<&str> = owned.iter().map(String::as_str).collect();
    let Some(group) = index.groups().get(group) else { return Vec::new() };
    differences(names(row.table), &group.cells, &cells, row.replaced)
}

/// A row that was handed over, as likely to be the one that came back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// The number of its [`Group`](super::Group).
    pub group: usize,
    /// How alike they are, from 0 to 1.
    pub likeness: f32,
}

/// The rows of the same table to which a row could be given by hand, the most alike first, at
/// most so many. It compares the pairs of letters that they have in common, in a time by the
/// length of all rows of the table.
pub fn candidates(index: &RowIndex, row: &ResponseRow, most: usize) -> Vec<Candidate> {
    let came = pairs(cells_of_row(row).iter().map(String::as_str));
    let groups = index.groups().iter().enumerate().filter(|(_, group)| group.table == row.table);
    let mut found: Vec<Candidate> = groups
        .map(|(group, sent)| {
            let sent = pairs(sent.cells.iter().map(String::as_str));
            Candidate { group, likeness: likeness(&came, &sent) }
        })
        .collect();
    found.sort_by(|one, other| other.likeness.total_cmp(&one.likeness).then(one.group.cmp(&other.group)));
    found.truncate(most);
    found
}

/// The pairs of neighbouring letters in the cells of a row, each with how often it stands there.
fn pairs<'c>(cells: impl Iterator<Item = &'c str>) -> HashMap<(char, char), usize> {
    let mut pairs = HashMap::new();
    for cell in cells {
        let letters: Vec<char> = format!(" {} ", key(cell)).chars().collect();
        for (one, other) in letters.iter().zip(letters.iter().skip(1)) {
            *pairs.entry((*one, *other)).or_default() += 1;
        }
    }
    pairs
}

/// Twice what is common, of all that is there (Dice, «Measures of the amount of ecologic
/// association between species», 1945).
fn likeness(one: &HashMap<(char, char), usize>, other: &HashMap<(char, char), usize>) -> f32 {
    let total = one.values().sum::<usize>() + other.values().sum::<usize>();
    let common: usize = one.iter().filter_map(|(pair, count)| Some(*count.min(other.get(pair)?))).sum();
    if total == 0 { 0.0 } else { 2.0 * common as f32 / total as f32 }
}
