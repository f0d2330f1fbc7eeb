//! Days as people say them.

use jiff::civil::{Date, DateTime};

use words::Words;

/// «20 ноября», with the year where it is another one than today's.
pub fn day(words: &Words, date: Date, today: Date) -> String {
    let whole = |number: i8| u64::from(number.unsigned_abs());
    let (day, month) = (whole(date.day()), whole(date.month()));
    if date.year() == today.year() {
        return words.tell("moment-day", &[("day", day.into()), ("month", month.into())]);
    }
    let year = date.year().to_string();
    words.tell("moment-day-year", &[("day", day.into()), ("month", month.into()), ("year", year.into())])
}

/// «20 ноября, 15:04».
pub fn moment(words: &Words, at: DateTime, today: Date) -> String {
    let time = at.strftime("%H:%M").to_string();
    words.tell("moment-day-time", &[("day", day(words, at.date(), today).into()), ("time", time.into())])
}

/// How many whole days lie between two dates; none where the first is not the earlier.
pub fn days_between(earlier: Date, later: Date) -> usize {
    usize::try_from(earlier.duration_until(later).as_hours() / 24).unwrap_or_default()
}

/// «сегодня», «вчера», «5 дней назад».
pub fn ago(words: &Words, date: Date, today: Date) -> String {
    words.tell("reg-days-ago", &[("count", days_between(date, today).into())])
}

#[cfg(test)]
mod tests {

    use jiff::civil::date;

    use super::*;
    use words::Lang;

    #[test]
    fn days_are_counted_by_the_calendar() {
        let words = Words::new(Lang::Ru);
        let told = |from, to| ago(&words, from, to).replace('\u{A0}', " ");
        assert_eq!(told(date(2026, 11, 23), date(2026, 11, 23)), "сегодня");
        assert_eq!(told(date(2026, 11, 22), date(2026, 11, 23)), "вчера");
        assert_eq!(told(date(2025, 12, 31), date(2026, 1, 5)), "5 дней назад");
        assert_eq!(told(date(2026, 11, 24), date(2026, 11, 23)), "сегодня", "a clock that was set back");
    }
}
