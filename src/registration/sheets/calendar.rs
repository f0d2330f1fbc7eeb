//! Dates as a spreadsheet keeps them, and the names by which a Russian one shows them.

use jiff::civil::{Date, DateTime, Time};
use jiff::{SignedDuration, Span};
use serde::Deserialize;
use std::sync::LazyLock;

/// The names of months and days.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Names {
    pub(super) short: Vec<String>,
    pub(super) beside_day: Vec<String>,
    pub(super) alone: Vec<String>,
    pub(super) days: Vec<String>,
    pub(super) long_days: Vec<String>,
}

/// The names that the program carries; a test proves that all are there.
pub(super) static NAMES: LazyLock<Names> =
    LazyLock::new(|| toml::from_str(include_str!("../../../assets/forms/calendar.toml")).unwrap_or_default());

const SECONDS_A_DAY: f64 = 86_400.0;

/// The moment of a serial number: days since the end of 1899, or since the beginning of 1904.
/// `None` where a spreadsheet shows no date either. The 29th of February 1900, which never was
/// and which Excel counts, is the 28th.
pub(super) fn moment(serial: f64, is_1904: bool) -> Option<DateTime> {
    if !(0.0..2_958_466.0).contains(&serial) {
        return None;
    }
    let seconds = (serial.fract() * SECONDS_A_DAY).round() as i64;
    let days = serial.trunc() as i32;
    let begin = if is_1904 {
        Date::constant(1904, 1, 1)
    } else if days < 60 {
        Date::constant(1899, 12, 31)
    } else {
        Date::constant(1899, 12, 30)
    };
    let day = begin.checked_add(Span::new().try_days(days).ok()?).ok()?;
    day.to_datetime(Time::midnight()).checked_add(SignedDuration::from_secs(seconds)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn serial_numbers_are_days() {
        for (serial, is_1904, expected) in [
            (1.0, false, date(1900, 1, 1).at(0, 0, 0, 0)),
            (61.0, false, date(1900, 3, 1).at(0, 0, 0, 0)),
            (46_368.5, false, date(2026, 12, 12).at(12, 0, 0, 0)),
            (44_906.0, true, date(2026, 12, 12).at(0, 0, 0, 0)),
            (0.416_666_666_666_667, false, date(1899, 12, 31).at(10, 0, 0, 0)),
        ] {
            assert_eq!(moment(serial, is_1904), Some(expected), "{serial}");
        }
        assert_eq!(moment(-1.0, false), None);
        assert_eq!(moment(f64::NAN, false), None);
    }

    #[test]
    fn every_name_is_there() {
        let counts = [NAMES.short.len(), NAMES.beside_day.len(), NAMES.alone.len()];
        assert_eq!(counts, [12; 3]);
        assert_eq!([NAMES.days.len(), NAMES.long_days.len()], [7; 2]);
    }
}
