//! Decisions about time, each a pure function of a clock that is passed in.

use super::{Facts, Hours, Pace};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use std::collections::VecDeque;
use std::time::Duration;

/// The longest wait between two attempts while the platform is busy or the net is away.
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// The longest wait that is obeyed because the platform asks for it.
const LONGEST_WISH: Duration = Duration::from_secs(3_600);
/// The longest pause between two readings of statuses.
const LONGEST_POLL: Duration = Duration::from_secs(300);
/// How far apart two readings are that both lack a row, before a person is asked.
pub const BETWEEN_READINGS: SignedDuration = SignedDuration::from_secs(60);
/// A lease whose heartbeat is older than this is nobody's.
pub const LEASE_LASTS: SignedDuration = SignedDuration::from_secs(60);
/// A clock that went so much further than the work between two looks at it tells of a sleep.
const ASLEEP: SignedDuration = SignedDuration::from_secs(90);
/// A start that is later than this was missed.
const MISSED: SignedDuration = SignedDuration::from_mins(5);

/// How long the whole broadcast waits after the `times`-th 429 or lost connection in a row: as
/// long as is asked for, else growing.
pub fn wait_after(times: u32, asked: Option<Duration>) -> Duration {
    let growing = Duration::from_millis(500).saturating_mul(1 << times.saturating_sub(1).min(10));
    match asked {
        Some(asked) => asked.min(LONGEST_WISH),
        None => growing.min(LONGEST_WAIT),
    }
}

/// The pause before the `times`-th reading of statuses.
pub fn poll_after(times: u32) -> Duration {
    Duration::from_secs(1).saturating_mul(1 << times.min(10)).min(LONGEST_POLL)
}

/// How long one thread waits between two of its calls, and how long a broadcast takes by that.
pub fn estimate(rows: u64, pace: Pace) -> Duration {
    let pace = pace.within_bounds();
    let rounds = rows.div_ceil(u64::from(pace.threads));
    Duration::from_millis(rounds.saturating_mul(u64::from(pace.delay_ms)))
}

/// Whether a row that two readings lacked waits for a person now.
pub fn is_missing(first_missed: Option<Timestamp>, now: Timestamp) -> bool {
    first_missed.is_some_and(|first| now.duration_since(first) >= BETWEEN_READINGS)
}

/// Whether a lease is still held, by its last heartbeat. A clock that was set back makes it held.
pub fn is_held(heartbeat: Timestamp, now: Timestamp) -> bool {
    now.duration_since(heartbeat) < LEASE_LASTS
}

/// Whether the machine slept between two looks at the clock, between which so long was worked.
pub fn slept(before: Timestamp, now: Timestamp, worked: Duration) -> bool {
    let worked = SignedDuration::try_from(worked).unwrap_or(SignedDuration::MAX);
    now.duration_since(before).saturating_sub(worked) > ASLEEP
}

/// Whether a planned start was missed, so that a person is asked and nothing is sent late.
pub fn is_missed(starts: Timestamp, now: Timestamp) -> bool {
    now.duration_since(starts) > MISSED
}

impl Hours {
    /// The owner's zone by its name or offset (`Europe/Moscow`, `+03:00`).
    pub fn zone(&self) -> Option<TimeZone> {
        TimeZone::get(&self.zone).ok().or_else(|| {
            let offset = jiff::fmt::strtime::parse("%:z", &self.zone).ok()?.offset()?;
            Some(TimeZone::fixed(offset))
        })
    }

    /// Whether somebody in a country may be written to now: by that country's clock where it has
    /// one, else by the owner's. `None` where the owner's zone is unknown.
    pub fn allow(&self, country: Option<&str>, facts: &Facts, now: Timestamp) -> Option<bool> {
        let own = self.zone()?;
        let zone = country.and_then(|country| facts.zone(country)).unwrap_or(&own);
        let time = zone.to_datetime(now).time();
        Some(if self.from <= self.to {
            (self.from..self.to).contains(&time)
        } else {
            time >= self.from || time < self.to
        })
    }

    /// When the hours begin next in the owner's zone.
    pub fn next_opening(&self, now: Timestamp) -> Option<Timestamp> {
        let zone = self.zone()?;
        let local = zone.to_datetime(now);
        let today = local.date().to_datetime(self.from);
        let opening =
            if local < today { today } else { local.date().tomorrow().ok()?.to_datetime(self.from) };
        zone.to_timestamp(opening).ok()
    }
}

/// Errors one after another, which pause a broadcast by themselves.
#[derive(Clone, Debug, Default)]
pub struct Streak {
    row: u32,
    last: VecDeque<bool>,
    among: u32,
}

/// Why a streak pauses a broadcast.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StreakEnd {
    /// So many in a row.
    InARow,
    /// So many of the last ones.
    OfTheLast,
}

impl Streak {
    /// How many errors in a row pause.
    pub const IN_A_ROW: u32 = 20;
    /// Of how many of the last ones the share is reckoned.
    pub const LAST: usize = 200;
    /// How many errors among those pause: 10 %.
    pub const AMONG: u32 = 20;

    /// Notes how a row ended, and whether that is enough to pause.
    pub fn note(&mut self, is_error: bool) -> Option<StreakEnd> {
        self.row = if is_error { self.row + 1 } else { 0 };
        self.last.push_back(is_error);
        self.among += u32::from(is_error);
        if self.last.len() > Self::LAST && self.last.pop_front() == Some(true) {
            self.among -= 1;
        }
        if self.row >= Self::IN_A_ROW {
            Some(StreakEnd::InARow)
        } else if self.last.len() >= Self::LAST && self.among >= Self::AMONG {
            Some(StreakEnd::OfTheLast)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn waits_grow_and_a_wish_is_obeyed() {
        let waits: Vec<_> = (1..=9).map(|times| wait_after(times, None).as_millis()).collect();
        assert_eq!(waits, [500, 1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000]);
        assert_eq!(wait_after(1, Some(Duration::from_secs(90))), Duration::from_secs(90));
        assert_eq!(wait_after(9, Some(Duration::ZERO)), Duration::ZERO);
        assert_eq!(poll_after(0), Duration::from_secs(1));
        assert_eq!(poll_after(30), LONGEST_POLL);
        let pace = Pace { delay_ms: 500, threads: 4 };
        assert_eq!(estimate(1_000, pace), Duration::from_secs(125));
    }

    #[test]
    fn quiet_hours_follow_the_recipient_where_the_country_tells() {
        let facts = Facts::builtin().unwrap();
        let hours = |from: &str, to: &str, zone: &str| Hours {
            from: from.parse().unwrap(),
            to: to.parse().unwrap(),
            zone: zone.to_owned(),
        };
        let day = hours("10:00", "20:00", "Europe/Moscow");
        // 16:30 in Moscow, 18:30 in Almaty.
        assert_eq!(day.allow(Some("RU"), &facts, at("2026-11-29T13:30:00Z")), Some(true));
        // 18:30 in Moscow, 20:30 in Almaty.
        let evening = at("2026-11-29T15:30:00Z");
        assert_eq!(day.allow(Some("KZ"), &facts, evening), Some(false));
        assert_eq!(day.allow(None, &facts, evening), Some(true));
        assert_eq!(day.allow(Some("RU"), &facts, at("2026-11-29T17:00:00Z")), Some(false));
        assert_eq!(day.next_opening(at("2026-11-29T17:00:00Z")), Some(at("2026-11-30T07:00:00Z")));
        assert_eq!(day.next_opening(at("2026-11-29T04:00:00Z")), Some(at("2026-11-29T07:00:00Z")));
        let night = hours("22:00", "06:00", "+03:00");
        assert_eq!(night.allow(None, &facts, at("2026-11-29T20:00:00Z")), Some(true));
        assert_eq!(night.allow(None, &facts, at("2026-11-29T12:00:00Z")), Some(false));
        assert_eq!(hours("10:00", "20:00", "Moskau").allow(None, &facts, evening), None);
    }

    #[test]
    fn two_readings_are_a_minute_apart() {
        let first = Some(at("2026-11-29T12:00:00Z"));
        assert!(!is_missing(first, at("2026-11-29T12:00:59Z")));
        assert!(is_missing(first, at("2026-11-29T12:01:00Z")));
        // A clock that was set back proves nothing.
        assert!(!is_missing(first, at("2026-11-29T11:00:00Z")));
        assert!(!is_missing(None, at("2026-11-29T12:01:00Z")));
    }

    #[test]
    fn a_sleep_and_a_missed_start_are_noticed() {
        let (before, now) = (at("2026-11-29T12:00:00Z"), at("2026-11-29T12:10:00Z"));
        assert!(slept(before, now, Duration::from_secs(5)));
        assert!(!slept(before, now, Duration::from_secs(590)));
        assert!(!slept(now, before, Duration::from_secs(5)));
        assert!(is_missed(before, now));
        assert!(!is_missed(now, before));
        assert!(is_held(before, before) && is_held(now, before) && !is_held(before, now));
    }

    #[test]
    fn errors_pause_in_a_row_or_by_their_share() {
        let mut streak = Streak::default();
        let ends: Vec<_> = (0..20).map(|_| streak.note(true)).collect();
        assert_eq!(ends.iter().flatten().count(), 1);
        assert_eq!(ends.last(), Some(&Some(StreakEnd::InARow)));
        let mut streak = Streak::default();
        let end = (0..1_000).find_map(|n| streak.note(n % 10 == 0).map(|end| (n, end)));
        assert_eq!(end, Some((199, StreakEnd::OfTheLast)));
        let mut streak = Streak::default();
        assert_eq!((0..1_000).find_map(|n| streak.note(n % 11 == 0)), None);
    }

    proptest! {
        #[test]
        fn a_streak_never_counts_wrongly(errors in prop::collection::vec(any::<bool>(), 0..600)) {
            let mut streak = Streak::default();
            for (at, error) in errors.iter().enumerate() {
                streak.note(*error);
                let from = (at + 1).saturating_sub(Streak::LAST);
                let among = errors[from..=at].iter().filter(|error| **error).count();
                prop_assert_eq!(streak.among as usize, among);
            }
        }
    }
}
