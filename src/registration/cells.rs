//! A row of cells as it comes from a file, whatever kind of file that is.

use csv::StringRecord;
use message::phone::{self, Plan};

/// A row of cells. Cells beyond its end are empty.
pub(super) trait Cells {
    /// How many cells it has.
    fn width(&self) -> usize;

    /// What a cell shows.
    fn text(&self, at: usize) -> &str;

    /// What a cell is beside its text.
    fn mark(&self, _at: usize) -> Mark {
        Mark::Text
    }

    /// All cells as they show.
    fn texts(&self) -> Vec<&str> {
        (0..self.width()).map(|at| self.text(at)).collect()
    }
}

/// What a cell is beside its text.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum Mark {
    /// Text, as it was meant.
    #[default]
    Text,
    /// A number, with its value.
    Number(f64),
    /// A date, a time, a percentage or a boolean.
    Replaced,
    /// An error.
    Fault,
}

/// A cell of a sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Cell {
    pub(super) text: String,
    pub(super) mark: Mark,
}

impl Cells for StringRecord {
    fn width(&self) -> usize {
        self.len()
    }

    fn text(&self, at: usize) -> &str {
        self.get(at).unwrap_or_default()
    }
}

impl Cells for [Cell] {
    fn width(&self) -> usize {
        self.len()
    }

    fn text(&self, at: usize) -> &str {
        self.get(at).map_or("", |cell| &cell.text)
    }

    fn mark(&self, at: usize) -> Mark {
        self.get(at).map_or(Mark::Text, |cell| cell.mark)
    }
}

/// The digits of a phone number that a spreadsheet took for a number, with the `+` that it lost.
/// `None` where it is none, where digits were lost (`7.81E+10`), and where the number would be
/// another one with a `+`: `84957654321` is Moscow's by its 8, and Vietnam's with a plus.
pub(super) fn with_plus(shown: &str, mark: Mark) -> Option<String> {
    let digits = match mark {
        Mark::Number(number) => whole(number)?,
        _ => shown.bytes().all(|b| b.is_ascii_digit()).then(|| shown.to_owned()).or_else(|| unfold(shown))?,
    };
    let international = (11..=15).contains(&digits.len()) && !(digits.len() == 11 && digits.starts_with('8'));
    let number = format!("+{digits}");
    (international && phone::plan(&number) == Plan::Known).then_some(number)
}

/// A number without a fraction as its digits.
pub(super) fn whole(number: f64) -> Option<String> {
    // A spreadsheet keeps fifteen digits.
    (number.fract() == 0.0 && (0.0..1e15).contains(&number)).then(|| format!("{number:.0}"))
}

/// `7.8124381678E10` written out, where all of its digits are there.
fn unfold(shown: &str) -> Option<String> {
    let (mantissa, exponent) = shown.trim().split_once(['E', 'e'])?;
    let exponent: usize = exponent.strip_prefix('+').unwrap_or(exponent).parse().ok()?;
    let (whole, fraction) = mantissa.split_once(['.', ','])?;
    let digits = format!("{whole}{fraction}");
    (whole.len() == 1 && fraction.len() == exponent && digits.bytes().all(|b| b.is_ascii_digit()))
        .then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plus_comes_back_only_where_the_number_stays_the_same() {
        for (shown, mark, expected) in [
            ("78124381678", Mark::Text, Some("+78124381678")),
            ("7,81244E+10", Mark::Number(78_124_381_678.0), Some("+78124381678")),
            ("7.8124381678E10", Mark::Text, Some("+78124381678")),
            ("7,8124381678E+10", Mark::Text, Some("+78124381678")),
            ("998712001234", Mark::Text, Some("+998712001234")),
            // Digits are lost, it is read with an 8, or it is no number of its country.
            ("7.81E+10", Mark::Text, None),
            ("84957654321", Mark::Text, None),
            ("84957654321", Mark::Number(84_957_654_321.0), None),
            ("8124381678", Mark::Text, None),
            ("70000000000", Mark::Text, None),
            ("+78124381678", Mark::Text, None),
            ("", Mark::Text, None),
            ("0,5", Mark::Number(0.5), None),
        ] {
            assert_eq!(with_plus(shown, mark).as_deref(), expected, "{shown}");
        }
    }
}
