//! Days as people count them: by the dates of the owner's calendar, not by hours.

use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;

/// Nobody waits longer than this; a clock that is wrong by centuries must not count them all.
const MOST: i32 = 3_660;

fn dates(from: Timestamp, to: Timestamp, zone: &TimeZone) -> (Date, Date) {
    (zone.to_datetime(from).date(), zone.to_datetime(to).date())
}

/// How many midnights lie between two moments; 0 where the second is not later.
///
/// ```
/// use jiff::tz::TimeZone;
/// let (late, early) = ("2026-11-20T23:50:00Z".parse()?, "2026-11-21T00:10:00Z".parse()?);
/// assert_eq!(channel::days_between(late, early, &TimeZone::UTC), 1);
/// # Ok::<(), jiff::Error>(())
/// ```
pub fn days_between(from: Timestamp, to: Timestamp, zone: &TimeZone) -> u32 {
    let (first, last) = dates(from, to, zone);
    first.until(last).map_or(0, |span| span.get_days().clamp(0, MOST).unsigned_abs())
}

/// How many days from Monday to Friday began after one moment and up to another. Public holidays
/// count as the days they fall on: each region has its own.
pub fn working_days_between(from: Timestamp, to: Timestamp, zone: &TimeZone) -> u32 {
    let (first, last) = dates(from, to, zone);
    let days = first.series(jiff::Span::new().days(1)).skip(1).take(MOST.unsigned_abs() as usize);
    let working = |date: &Date| !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
    days.take_while(|date| *date <= last).filter(working).count().try_into().unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_weekend_is_no_working_time() {
        // 20 November 2026 is a Friday.
        let friday = at("2026-11-20T15:00:00Z");
        for (to, days, working) in [
            ("2026-11-20T23:59:00Z", 0, 0),
            ("2026-11-21T00:01:00Z", 1, 0),
            ("2026-11-22T12:00:00Z", 2, 0),
            ("2026-11-23T09:00:00Z", 3, 1),
            ("2026-11-25T09:00:00Z", 5, 3),
            ("2026-11-19T09:00:00Z", 0, 0),
        ] {
            assert_eq!(days_between(friday, at(to), &TimeZone::UTC), days, "{to}");
            assert_eq!(working_days_between(friday, at(to), &TimeZone::UTC), working, "{to}");
        }
    }

    #[test]
    fn the_owners_midnight_counts() {
        let moscow = TimeZone::fixed(jiff::tz::offset(3));
        let (before, after) = (at("2026-11-23T20:30:00Z"), at("2026-11-23T21:30:00Z"));
        assert_eq!(days_between(before, after, &TimeZone::UTC), 0);
        assert_eq!(days_between(before, after, &moscow), 1);
        assert_eq!(working_days_between(before, after, &moscow), 1);
    }

    #[test]
    fn a_clock_that_is_wrong_by_ages_is_borne() {
        let (from, to) = (Timestamp::MIN, Timestamp::MAX);
        assert_eq!(days_between(from, to, &TimeZone::UTC), MOST.unsigned_abs());
        assert!(working_days_between(from, to, &TimeZone::UTC) < MOST.unsigned_abs());
    }

    proptest! {
        #[test]
        fn a_week_has_five_working_days(start in 0i64..2_000_000_000, weeks in 0u32..50) {
            let from = Timestamp::from_second(start).unwrap();
            let to = Timestamp::from_second(start + i64::from(weeks) * 7 * 86_400).unwrap();
            prop_assert_eq!(working_days_between(from, to, &TimeZone::UTC), weeks * 5);
        }
    }
}
