//! How alike two rows are, cell by cell.

use super::super::formula_escape::unescape_formula;
use super::super::heading::key;
use super::lossy::is_same_but_for_encoding;
use message::phone;

/// A cell of a row. Titles count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CellName {
    /// The text.
    Text,
    /// A title.
    Title(usize),
    /// The URL.
    Url,
    /// The phone number.
    Phone,
}

/// How a cell that came back is unlike the one that was handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unlikeness {
    /// Spaces or line breaks only.
    Spaces,
    /// The same phone number written otherwise.
    Writing,
    /// Characters that an encoding could not hold on the way.
    Encoding,
    /// A spreadsheet has made a number, a date or the like of it.
    Replaced,
    /// Some letters.
    Letters,
    /// Something else altogether.
    Other,
}

/// One cell that came back otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which cell.
    pub cell: CellName,
    /// What was handed over.
    pub sent: String,
    /// What came back.
    pub came: String,
    /// How they are unlike.
    pub unlikeness: Unlikeness,
}

impl Unlikeness {
    /// Whether what came back says the same, only written otherwise.
    pub fn is_writing(self) -> bool {
        matches!(self, Self::Spaces | Self::Writing | Self::Encoding)
    }

    /// How much it weighs against taking two rows for the same.
    fn weight(self) -> u32 {
        match self {
            Self::Spaces | Self::Writing | Self::Encoding => 1,
            Self::Replaced | Self::Letters => 4,
            Self::Other => 16,
        }
    }
}

/// How two cells are unlike; `None` where they are the same.
fn unlike(cell: CellName, sent: &str, came: &str) -> Option<Unlikeness> {
    if sent == came || unescape_formula(came) == Some(sent) || same_lines(sent, came) {
        return None;
    }
    if words(sent).eq(words(came)) {
        return Some(Unlikeness::Spaces);
    }
    if is_same_but_for_encoding(sent, came) {
        return Some(Unlikeness::Encoding);
    }
    if cell == CellName::Phone && same_number(sent, came) {
        return Some(Unlikeness::Writing);
    }
    Some(if is_close(sent, came) { Unlikeness::Letters } else { Unlikeness::Other })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}')).filter(|w| !w.is_empty())
}

/// A spreadsheet may end lines its own way.
fn same_lines(sent: &str, came: &str) -> bool {
    came.contains('\r') && came.replace("\r\n", "\n") == sent.replace("\r\n", "\n")
}

/// Whether two numbers call the same phone, however they are written: with or without `+`,
/// brackets and spaces, or as a national number of Russia.
fn same_number(sent: &str, came: &str) -> bool {
    let digits = |text: &str| phone::compact(text).trim_start_matches('+').to_owned();
    let (one, other) = (digits(sent), digits(came));
    if one.is_empty() || other.is_empty() {
        return false;
    }
    one == other || phone::to_international(came, "RU").is_some_and(|full| digits(&full) == one)
}

/// Whether two texts differ in a few letters in one place. It looks at what is left between the
/// common beginning and the common end, so it takes a time by the length.
fn is_close(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (key(one).chars().collect(), key(other).chars().collect());
    if one == other {
        return true;
    }
    let shorter = one.len().min(other.len());
    let begin = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let ends = one.iter().rev().zip(other.iter().rev());
    let end = ends.take(shorter - begin).take_while(|(a, b)| a == b).count();
    let left = one.len().max(other.len()) - begin - end;
    // One letter is few even in a short word, a third is not few any more in a long text.
    shorter > 1 && left <= (one.len() / 3).max(1)
}

/// The cells in which two rows differ and what they weigh together; `None` where the rows are so
/// unlike that nobody would take them for the same.
pub(super) fn compare(
    names: &[CellName],
    sent: &[String],
    came: &[&str],
    replaced: bool,
) -> Option<(Vec<Difference>, u32)> {
    let found = differences(names, sent, came, replaced);
    let others = found.iter().filter(|d| d.unlikeness == Unlikeness::Other).count();
    let text_is_other = found.iter().any(|d| d.cell == CellName::Text && d.unlikeness == Unlikeness::Other);
    let behind_text = sent.len().max(came.len()).saturating_sub(1);
    if text_is_other || others > behind_text.div_ceil(2) {
        return None;
    }
    let weight = found.iter().map(|d| d.unlikeness.weight()).sum();
    Some((found, weight))
}

/// The cells in which two rows differ, however unlike they are. Cells beyond the end are empty. In
/// a row with cells that a spreadsheet has replaced a title with digits may be one of them.
pub(super) fn differences(
    names: &[CellName],
    sent: &[String],
    came: &[&str],
    replaced: bool,
) -> Vec<Difference> {
    let mut found = Vec::new();
    for at in 0..sent.len().max(came.len()) {
        let (sent, came) = (sent.get(at).map_or("", |s| s), came.get(at).copied().unwrap_or_default());
        let cell = names.get(at).copied().unwrap_or(CellName::Title(at.saturating_sub(1)));
        if let Some(mut unlikeness) = unlike(cell, sent, came) {
            let digits = |text: &str| text.bytes().any(|b| b.is_ascii_digit());
            if replaced && cell != CellName::Text && unlikeness > Unlikeness::Replaced && digits(came) {
                unlikeness = Unlikeness::Replaced;
            }
            found.push(Difference { cell, sent: sent.to_owned(), came: came.to_owned(), unlikeness });
        }
    }
    found
}
