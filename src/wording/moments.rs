//! Moments in the time zone of the owner, in words.

use jiff::{Timestamp, Zoned};

use crate::dates;
use words::Words;

/// «20 ноября», with the year where it is another one.
pub fn day(words: &Words, at: Timestamp, now: &Zoned) -> String {
    dates::day(words, at.to_zoned(now.time_zone().clone()).date(), now.date())
}

/// «15:04».
pub fn time(at: Timestamp, now: &Zoned) -> String {
    at.to_zoned(now.time_zone().clone()).strftime("%H:%M").to_string()
}

/// «20 ноября, 15:04».
pub fn day_and_time(words: &Words, at: Timestamp, now: &Zoned) -> String {
    words.tell("moment-day-time", &[("day", day(words, at, now).into()), ("time", time(at, now).into())])
}

#[cfg(test)]
mod tests {

    use super::*;
    use words::Lang;

    #[test]
    fn moments_are_told_in_the_owners_zone_and_language() {
        let now: Zoned = "2026-11-23T12:00:00+03:00[Europe/Moscow]".parse().unwrap();
        let at: Timestamp = "2026-11-20T21:04:00Z".parse().unwrap();
        let old: Timestamp = "2025-05-01T00:00:00Z".parse().unwrap();
        for (lang, expected, with_year) in [
            (Lang::Ru, "21\u{A0}ноября, 00:04", "1\u{A0}мая 2025"),
            (Lang::En, "21\u{A0}November, 00:04", "1\u{A0}May 2025"),
        ] {
            let words = Words::new(lang);
            assert_eq!(day_and_time(&words, at, &now), expected);
            assert_eq!(day(&words, old, &now), with_year);
        }
    }
}
