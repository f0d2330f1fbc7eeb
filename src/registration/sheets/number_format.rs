//! What a cell shows of a number, by its number format (ECMA-376, part 1, 18.8.31), the way a
//! Russian spreadsheet does: a decimal comma, thousands apart by a no-break space.

use super::calendar::{NAMES, moment};
use jiff::civil::DateTime;

/// A number format.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct NumberFormat<'a> {
    /// Its code, as the workbook has it.
    pub(super) code: &'a str,
    /// Its number among the built-in ones; some are shown as the system's settings have it.
    pub(super) id: Option<u32>,
    /// Whether days count from 1904.
    pub(super) is_1904: bool,
}

/// What is left of a format's section.
#[derive(Clone, Debug, PartialEq)]
enum Token {
    Text(String),
    /// `0`, `#` or `?`.
    Digit(char),
    Point,
    Comma,
    Percent,
    /// `E+` or `E-`.
    Exponent,
    General,
    /// A letter of a date, so many times; in brackets it counts on.
    Date(char, usize, bool),
    /// `AM/PM` or `A/P`.
    HalfDay,
    /// `@`.
    Typed,
}

impl NumberFormat<'_> {
    /// What is shown of a number.
    pub(super) fn show(&self, value: f64) -> String {
        let code = match self.id {
            Some(14) => "dd.mm.yyyy",
            Some(22) => "dd.mm.yyyy h:mm",
            _ => self.code,
        };
        let sections = sections(code);
        let (section, value) = match sections.as_slice() {
            [_, negative, ..] if value < 0.0 => (negative, -value),
            [_, _, zero, ..] if value == 0.0 => (zero, value),
            [first, ..] => (first, value),
            [] => return general(value),
        };
        let is_date = section.iter().any(|token| matches!(token, Token::Date(..) | Token::HalfDay));
        if is_date {
            return show_date(section, value, self.is_1904).unwrap_or_else(|| general(value));
        }
        show_number(section, value)
    }

    /// Whether it shows a date or a time.
    pub(super) fn is_date(&self) -> bool {
        let dated = |token: &Token| matches!(token, Token::Date(..) | Token::HalfDay);
        matches!(self.id, Some(14 | 22)) || sections(self.code).first().is_some_and(|s| s.iter().any(dated))
    }

    /// Whether it shows the number as it was typed.
    pub(super) fn is_plain(&self) -> bool {
        self.code.is_empty() || self.code.eq_ignore_ascii_case("General") || matches!(self.code, "0" | "@")
    }
}

/// The sections of a code: for positive numbers, negative ones, zero and text.
fn sections(code: &str) -> Vec<Vec<Token>> {
    let mut sections = vec![Vec::new()];
    let mut rest = code;
    while let Some(c) = rest.chars().next() {
        let mut taken = c.len_utf8();
        let mut token = None;
        let lower = c.to_ascii_lowercase();
        let head = |length: usize| rest.get(..length).map(str::to_ascii_lowercase).unwrap_or_default();
        match lower {
            ';' => sections.push(Vec::new()),
            '"' => {
                let text = rest.get(1..).and_then(|r| r.split('"').next()).unwrap_or_default();
                taken = text.len() + 2;
                token = Some(Token::Text(text.to_owned()));
            }
            '\\' | '_' | '*' => {
                let next = rest.chars().nth(1);
                taken += next.map_or(0, char::len_utf8);
                token = match lower {
                    '\\' => next.map(|c| Token::Text(c.to_string())),
                    // Room as wide as a bracket is no room for a person.
                    '_' if next == Some(' ') => Some(Token::Text(" ".to_owned())),
                    _ => None,
                };
            }
            '[' => {
                let inside = rest.get(1..).and_then(|r| r.split(']').next()).unwrap_or_default();
                taken = inside.len() + 2;
                token = bracket(inside);
            }
            _ if head(7) == "general" => (taken, token) = (7, Some(Token::General)),
            _ if head(5) == "am/pm" => (taken, token) = (5, Some(Token::HalfDay)),
            _ if head(3) == "a/p" => (taken, token) = (3, Some(Token::HalfDay)),
            _ if matches!(head(2).as_str(), "e+" | "e-") => (taken, token) = (2, Some(Token::Exponent)),
            'y' | 'm' | 'd' | 'h' | 's' => {
                let count = rest.chars().take_while(|other| other.to_ascii_lowercase() == lower).count();
                (taken, token) = (count, Some(Token::Date(lower, count, false)));
            }
            '0' | '#' | '?' => token = Some(Token::Digit(c)),
            '.' => token = Some(Token::Point),
            ',' => token = Some(Token::Comma),
            '%' => token = Some(Token::Percent),
            '@' => token = Some(Token::Typed),
            _ => token = Some(Token::Text(c.to_string())),
        }
        if let (Some(token), Some(section)) = (token, sections.last_mut()) {
            section.push(token);
        }
        rest = rest.get(taken..).unwrap_or_default();
    }
    sections
}

/// What stands in brackets: a currency, a count of hours, or a colour or condition.
fn bracket(inside: &str) -> Option<Token> {
    if let Some(currency) = inside.strip_prefix('$') {
        let sign = currency.split('-').next().unwrap_or_default();
        return Some(Token::Text(sign.to_owned())).filter(|_| !sign.is_empty());
    }
    let letter = inside.chars().next()?.to_ascii_lowercase();
    let counts =
        matches!(letter, 'h' | 'm' | 's') && inside.chars().all(|c| c.to_ascii_lowercase() == letter);
    counts.then_some(Token::Date(letter, inside.len(), true))
}

fn show_number(section: &[Token], value: f64) -> String {
    let is_digit = |token: &Token| matches!(token, Token::Digit(_));
    let Some(first) = section.iter().position(is_digit) else {
        let typed = |t: &Token| matches!(t, Token::General | Token::Typed);
        return section
            .iter()
            .map(|token| if typed(token) { general(value) } else { literal(token) })
            .collect();
    };
    if section.contains(&Token::Exponent) {
        return exponential(section, value);
    }
    // A fraction (`# ?/?`) would have to be reduced; its value is shown.
    if section.iter().any(|token| *token == Token::Text("/".to_owned())) {
        return general(value);
    }
    let last = section.iter().rposition(is_digit).unwrap_or(first);
    let inside = section.get(first..=last).unwrap_or_default();
    let behind = section.get(last + 1..).unwrap_or_default();
    let point = inside.iter().position(|token| *token == Token::Point);
    let (whole, fraction) = inside.split_at(point.unwrap_or(inside.len()));
    let thousands = whole.contains(&Token::Comma);
    let scale = behind.iter().take_while(|token| **token == Token::Comma).count();
    let percents = section.iter().filter(|token| **token == Token::Percent).count();
    let power =
        i32::try_from(percents * 2).unwrap_or_default() - i32::try_from(scale * 3).unwrap_or_default();
    let value = value * 10_f64.powi(power);
    let places = fraction.iter().filter(|t| is_digit(t)).count();
    let shown = format!("{:.places$}", rounded(value.abs(), places));
    let (digits, decimals) = shown.split_once('.').unwrap_or((&shown, ""));
    let least = whole.iter().filter(|token| **token == Token::Digit('0')).count();
    let digits = if digits == "0" && least == 0 { "" } else { digits };
    let padded = format!("{digits:0>least$}");
    let has_text = whole.iter().any(|token| matches!(token, Token::Text(_)));
    let mut number = if has_text { filled(whole, &padded) } else { grouped(&padded, thousands) };
    // `#` shows no zero at the end.
    let optional = fraction.iter().rev().take_while(|token| **token == Token::Digit('#')).count();
    let kept = decimals
        .len()
        .saturating_sub(decimals.bytes().rev().take(optional).take_while(|digit| *digit == b'0').count());
    let decimals = decimals.get(..kept).unwrap_or(decimals);
    if !decimals.is_empty() || point.is_some() && optional < places {
        number.push(',');
        number.push_str(decimals);
    }
    let sign = if value < 0.0 && number.bytes().any(|b| (b'1'..=b'9').contains(&b)) { "-" } else { "" };
    let before: String = section.iter().take(first).map(literal).collect();
    let after: String = behind.iter().skip(scale).map(literal).collect();
    format!("{sign}{before}{number}{after}")
}

/// Digits put into their places from the right, with the text between them: `+0 (000) 000-00-00`.
/// The first place takes what is left.
fn filled(places: &[Token], digits: &str) -> String {
    let mut left: Vec<char> = digits.chars().collect();
    let mut shown: Vec<char> = Vec::new();
    let first = places.iter().position(|token| matches!(token, Token::Digit(_))).unwrap_or_default();
    for (at, token) in places.iter().enumerate().rev() {
        match token {
            Token::Digit(_) if at == first => shown.extend(left.drain(..).rev()),
            Token::Digit(_) => shown.extend(left.pop()),
            other => shown.extend(literal(other).chars().rev()),
        }
    }
    shown.iter().rev().collect()
}

/// A number rounded the way a person does it: half away from zero, by its fifteen digits.
fn rounded(value: f64, places: usize) -> f64 {
    let exact = fifteen_digits(value);
    let power = 10_f64.powi(i32::try_from(places).unwrap_or(15).min(15));
    let scaled = fifteen_digits(exact * power);
    if scaled < 1e15 { scaled.round() / power } else { exact }
}

fn exponential(section: &[Token], value: f64) -> String {
    let places = section
        .iter()
        .skip_while(|token| **token != Token::Point)
        .take_while(|token| **token != Token::Exponent)
        .filter(|token| matches!(token, Token::Digit(_)))
        .count();
    scientific(value, places)
}

fn scientific(value: f64, places: usize) -> String {
    let shown = format!("{value:.places$e}");
    let (mantissa, exponent) = shown.split_once('e').unwrap_or((&shown, "0"));
    let exponent: i32 = exponent.parse().unwrap_or_default();
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{}E{sign}{:02}", mantissa.replace('.', ","), exponent.abs())
}

/// A number without a format: up to eleven characters, as a cell that is wide enough shows it.
pub(super) fn general(value: f64) -> String {
    let exact = fifteen_digits(value);
    if exact != 0.0 && !(1e-9..1e11).contains(&exact.abs()) {
        let shown = scientific(exact, 5);
        let (mantissa, exponent) = shown.split_once('E').unwrap_or((&shown, ""));
        let mantissa = if mantissa.contains(',') {
            mantissa.trim_end_matches('0').trim_end_matches(',')
        } else {
            mantissa
        };
        return format!("{mantissa}E{exponent}");
    }
    let whole = format!("{:.0}", exact.abs().trunc()).len();
    let places = 10_usize.saturating_sub(whole);
    let shown = format!("{:.places$}", exact);
    let shown = if shown.contains('.') { shown.trim_end_matches('0').trim_end_matches('.') } else { &shown };
    shown.replace('.', ",")
}

/// A spreadsheet keeps fifteen digits of a number; what is behind them is noise.
fn fifteen_digits(number: f64) -> f64 {
    format!("{number:.14e}").parse().unwrap_or(number)
}

fn grouped(digits: &str, thousands: bool) -> String {
    if !thousands {
        return digits.to_owned();
    }
    let mut shown = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            shown.push('\u{A0}');
        }
        shown.push(digit);
    }
    shown
}

fn literal(token: &Token) -> String {
    match token {
        Token::Text(text) => text.clone(),
        Token::Percent => "%".to_owned(),
        Token::Point => ",".to_owned(),
        _ => String::new(),
    }
}

fn show_date(section: &[Token], value: f64, is_1904: bool) -> Option<String> {
    let at = moment(value, is_1904)?;
    let half_day = section.contains(&Token::HalfDay);
    let has_day = section.iter().any(|token| matches!(token, Token::Date('d', 1..=2, _)));
    let mut shown = String::new();
    for (index, token) in section.iter().enumerate() {
        match token {
            Token::Date('m', count @ 1..=2, false) if is_minute(section, index) => {
                shown += &padded(i64::from(at.minute()), *count);
            }
            Token::Date(letter, count, true) => {
                let unit = match letter {
                    'h' => 24.0,
                    'm' => 24.0 * 60.0,
                    _ => 86_400.0,
                };
                shown += &padded(fifteen_digits(value * unit).floor() as i64, *count);
            }
            Token::Date('h', count, false) => {
                let hour = i64::from(at.hour());
                let hour = if half_day { (hour + 11) % 12 + 1 } else { hour };
                shown += &padded(hour, *count);
            }
            Token::Date('s', count, false) => shown += &padded(i64::from(at.second()), *count),
            Token::Date(letter, count, false) => shown += &day_part(at, *letter, *count, has_day)?,
            Token::HalfDay => shown += if at.hour() < 12 { "AM" } else { "PM" },
            Token::Point => shown.push('.'),
            Token::Comma => shown.push(','),
            // Parts of a second.
            Token::Digit(_) => shown.push('0'),
            other => shown += &literal(other),
        }
    }
    Some(shown)
}

/// `m` is minutes behind hours and before seconds, else months.
fn is_minute(section: &[Token], at: usize) -> bool {
    let near = |token: &&Token| matches!(token, Token::Date(..) | Token::HalfDay);
    let before = section.get(..at).and_then(|part| part.iter().rfind(near));
    let behind = section.get(at + 1..).and_then(|part| part.iter().find(near));
    matches!(before, Some(Token::Date('h', ..))) || matches!(behind, Some(Token::Date('s', ..)))
}

fn day_part(at: DateTime, letter: char, count: usize, has_day: bool) -> Option<String> {
    let name =
        |names: &[String], number: i8| usize::try_from(number - 1).ok().and_then(|at| names.get(at).cloned());
    let weekday = at.weekday().to_monday_one_offset();
    match (letter, count) {
        ('y', 1..=2) => Some(padded(i64::from(at.year() % 100), 2)),
        ('y', _) => Some(at.year().to_string()),
        ('m', 1..=2) => Some(padded(i64::from(at.month()), count)),
        ('m', 3) => name(&NAMES.short, at.month()),
        ('m', 5) => name(&NAMES.alone, at.month()).and_then(|n| Some(n.chars().next()?.to_string())),
        ('m', _) if has_day => name(&NAMES.beside_day, at.month()),
        ('m', _) => name(&NAMES.alone, at.month()),
        ('d', 1..=2) => Some(padded(i64::from(at.day()), count)),
        ('d', 3) => name(&NAMES.days, weekday),
        _ => name(&NAMES.long_days, weekday),
    }
}

fn padded(number: i64, width: usize) -> String {
    format!("{number:0>width$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(code: &str, value: f64) -> String {
        NumberFormat { code, id: None, is_1904: false }.show(value)
    }

    #[test]
    fn numbers_show_as_a_sheet_shows_them() {
        for (code, value, expected) in [
            ("General", 0.3, "0,3"),
            ("General", 0.1 + 0.2, "0,3"),
            ("General", 78_124_381_678.0, "78124381678"),
            ("General", 781_243_816_781.0, "7,81244E+11"),
            ("General", 1e20, "1E+20"),
            ("General", -5.0, "-5"),
            ("General", 0.0, "0"),
            ("0", 78_124_381_678.0, "78124381678"),
            ("0.00E+00", 78_124_381_678.0, "7,81E+10"),
            ("0%", 0.1, "10%"),
            ("0.00%", 0.1255, "12,55%"),
            ("0.00%", -0.1255, "-12,55%"),
            ("#,##0", 1000.0, "1\u{A0}000"),
            ("#,##0.00", 1_234_567.891, "1\u{A0}234\u{A0}567,89"),
            ("#,##0\\ \"₽\"", 1000.0, "1\u{A0}000 ₽"),
            ("#,##0\\ [$₽-419]", 1000.0, "1\u{A0}000 ₽"),
            ("#,##0_ ;[Red]\\-#,##0\\ ", -1000.0, "-1\u{A0}000 "),
            ("#,##0.00_);(#,##0.00)", -5.0, "(5,00)"),
            ("000", 7.0, "007"),
            ("0.0#", 1.5, "1,5"),
            ("0.0#", 1.0, "1,0"),
            ("0,", 12_345.0, "12"),
            ("0;-0;\"нет\"", 0.0, "нет"),
            ("+0 (000) 000-00-00", 78_124_381_678.0, "+7 (812) 438-16-78"),
            ("# ?/?", 0.5, "0,5"),
            ("@", 5.0, "5"),
        ] {
            assert_eq!(show(code, value), expected, "{code} {value}");
        }
    }

    #[test]
    fn dates_and_times_show_as_a_sheet_shows_them() {
        let day = 46_368.0;
        for (code, value, expected) in [
            ("h:mm", 10.0 / 24.0, "10:00"),
            ("hh:mm:ss", 0.5, "12:00:00"),
            ("h:mm AM/PM", 0.75, "6:00 PM"),
            ("[h]:mm", 1.5, "36:00"),
            ("mm:ss", 0.5 + 90.0 / 86_400.0, "01:30"),
            ("d-mmm", day, "12-дек"),
            ("d mmmm", day, "12 декабря"),
            ("[$-FC19]d mmmm yyyy \"г.\"", day, "12 декабря 2026 г."),
            ("mmmm yyyy", day, "Декабрь 2026"),
            ("dd.mm.yyyy", day, "12.12.2026"),
            ("dd.mm.yy h:mm", day + 0.5, "12.12.26 12:00"),
            ("ddd, d", day, "Сб, 12"),
            ("yyyy\\-mm\\-dd", day, "2026-12-12"),
            ("dd.mm.yyyy", -5.0, "-5"),
        ] {
            assert_eq!(show(code, value), expected, "{code} {value}");
        }
        let system = NumberFormat { code: "mm-dd-yy", id: Some(14), is_1904: false };
        assert_eq!(system.show(day), "12.12.2026");
        assert!(system.is_date());
    }

    #[test]
    fn nonsense_shows_something_and_does_no_harm() {
        for code in [
            "",
            "\"",
            "[",
            "\\",
            "_",
            "*",
            "[$",
            "yyyyyyyyyyyyyyyyyyyyyy",
            "0.#,##",
            "E+",
            ";;;",
            "%%%%",
            "é0",
        ] {
            for value in [0.0, -1.5, 1e300, f64::NAN, f64::INFINITY, 2e6] {
                _ = show(code, value);
            }
        }
    }
}
