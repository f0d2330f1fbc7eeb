//! What a number means: which international numbers its digits can be.

use super::parts::{split_extension, split_numbers};
use super::plain::{in_ascii, number};
use super::plans::CallingCode;
use super::{DATABASE, digits, exists, formatted, lost_in_spreadsheet};

/// The longest text that is looked into, in bytes: a field holds a number or two, not a book.
pub(super) const LONGEST: usize = 300;

/// Returns every international number that a national or bare number can be, the best first.
///
/// Exit codes (`00`, `810`) come off first; then it is read as a number of `region` (ISO 3166):
/// with the trunk prefix in front, bare, or with the country's code; then with `+` in front. Only
/// numbers that exist are among them. Signs are made plain on the way.
///
/// ```
/// use message::phone::readings;
/// assert_eq!(readings("8 (812) 438-16-78", "RU"), ["+7 812 438-16-78"]);
/// assert_eq!(readings("8 (495) 765-43-21", "RU"), ["+7 495 765-43-21", "+84 957 654 321"]);
/// ```
pub fn readings(phone: &str, region: &str) -> Vec<String> {
    if phone.len() > LONGEST || lost_in_spreadsheet(phone) {
        return Vec::new();
    }
    number(&in_ascii(phone)).map(|number| of_number(&number, region)).unwrap_or_default()
}

/// The readings of a number in plain signs.
pub(super) fn of_number(number: &str, region: &str) -> Vec<String> {
    let digits = digits(number);
    if number.starts_with('+') {
        let whole = exists(&digits).then(|| number.to_owned());
        return whole.or_else(|| of_trunk(&digits, region)).into_iter().collect();
    }
    let mut found: Vec<String> = Vec::new();
    let mut add = |reading: Option<String>| {
        found.extend(reading.filter(|reading| exists(&self::digits(reading))));
    };
    add(without_exit_code(number, &digits, region));
    let own = of_region(number, &digits, region);
    let plus = if number.starts_with('(') {
        // A bracket holds an area code, and nobody writes one before the country's.
        None
    } else if own.is_some() {
        CallingCode::split(&digits)
            .filter(|(code, national)| code.has(national))
            .map(|(code, national)| formatted(code.code, national))
    } else {
        Some(format!("+{number}"))
    };
    add(own);
    add(plus);
    let mut seen = Vec::new();
    found.retain(|reading| {
        let digits = self::digits(reading);
        let new = !seen.contains(&digits);
        seen.push(digits);
        new
    });
    found
}

/// The calling code of a region.
fn code_of(region: &str) -> Option<CallingCode> {
    CallingCode::exactly(DATABASE.by_id(region)?.country_code())
}

/// The number as one of the region: trunk prefix and number, number, or calling code and number.
fn of_region(number: &str, digits: &str, region: &str) -> Option<String> {
    let code = code_of(region)?;
    let prefix = code.national_prefix();
    let without_prefix = digits.strip_prefix(prefix).filter(|_| !prefix.is_empty());
    // Behind the trunk prefix some countries dial a nought: 8 029 … in Belarus.
    let without_nought = without_prefix.and_then(|rest| rest.strip_prefix('0'));
    let candidates = [without_prefix, without_nought, Some(digits)];
    if let Some(national) = candidates.into_iter().flatten().find(|n| code.has(n)) {
        return Some(formatted(code.code, national));
    }
    let national = digits.strip_prefix(&code.code.to_string())?;
    code.has(national).then(|| format!("+{number}"))
}

/// The number behind the exit code of the region or behind `00`, as it is written there.
fn without_exit_code(number: &str, digits: &str, region: &str) -> Option<String> {
    let own = DATABASE.by_id(region).and_then(|meta| meta.international_prefix());
    let own = own
        .and_then(|prefix| prefix.find(digits).filter(|found| found.start() == 0).map(|found| found.end()));
    let skip = own.or_else(|| digits.starts_with("00").then_some(2))?;
    let (at, _) = number.char_indices().filter(|(_, c)| c.is_ascii_digit()).nth(skip)?;
    let rest = number.get(at..)?;
    let rest = super::plain::number(rest)?;
    Some(format!("+{rest}"))
}

/// Returns the number that is meant where a trunk prefix stands behind a `+`: `+7 8 812 …`,
/// `+8 800 …`, `+44 (0)20 …`. `None` where the number exists as it stands, or none is meant.
///
/// ```
/// use message::phone::trunk_prefix;
/// assert_eq!(trunk_prefix("+7 8 812 438-16-78", "RU").as_deref(), Some("+7 812 438-16-78"));
/// assert_eq!(trunk_prefix("+7 812 438-16-78", "RU"), None);
/// ```
pub fn trunk_prefix(phone: &str, region: &str) -> Option<String> {
    if phone.len() > LONGEST {
        return None;
    }
    let number = number(&in_ascii(phone)).filter(|number| number.starts_with('+'))?;
    let digits = digits(&number);
    if exists(&digits) { None } else { of_trunk(&digits, region) }
}

fn of_trunk(digits: &str, region: &str) -> Option<String> {
    let behind = |code: CallingCode, rest: &str| {
        let prefix = code.national_prefix();
        let national = rest.strip_prefix(prefix).filter(|_| !prefix.is_empty())?;
        code.has(national).then(|| formatted(code.code, national))
    };
    let (code, rest) = CallingCode::split(digits).map_or((None, ""), |(code, rest)| (Some(code), rest));
    code.and_then(|code| behind(code, rest)).or_else(|| behind(code_of(region)?, digits))
}

/// Returns the number in plain signs where that makes it one that exists: typographic hyphens,
/// spaces of any width, digits of other scripts, a word before it, noughts before the country's
/// code, hidden characters and apostrophes are mended. A national number becomes international on
/// the way. `limit` is the longest that it may be, in characters; a longer one loses its spaces
/// and brackets.
///
/// ```
/// use message::phone::written_plainly;
/// assert_eq!(written_plainly("тел. ＋7 (812) 438‑16‑78", "RU", 20).as_deref(), Some("+7 (812) 438-16-78"));
/// ```
pub fn written_plainly(phone: &str, region: &str, limit: usize) -> Option<String> {
    if phone.len() > LONGEST || lost_in_spreadsheet(phone) {
        return None;
    }
    let plain = number(&in_ascii(phone))?;
    let noughts = plain.strip_prefix('+').map(|rest| rest.trim_start_matches(['0', ' ', '-']));
    let plain = noughts.map_or(plain.clone(), |rest| format!("+{rest}"));
    let found = of_number(&plain, region).into_iter().next()?;
    Some(if found.len() > limit { super::compact(&found) } else { found })
}

/// Returns the number and its extension, digits only, where an extension («доб. 12», `ext`, `#`,
/// `,`) stands behind a number that exists. The number is in international form.
pub fn without_extension(phone: &str, region: &str) -> Option<(String, String)> {
    if phone.len() > LONGEST {
        return None;
    }
    let ascii = in_ascii(phone);
    let (head, extension) = split_extension(&ascii)?;
    let number = of_number(&number(head)?, region).into_iter().next()?;
    Some((number, extension.to_owned()))
}

/// Returns the numbers of a field that holds two or more, each in international form; empty where
/// there are fewer, or where something in it is no number that exists.
///
/// ```
/// use message::phone::numbers;
/// let found = numbers("8 812 438-16-78, +7 916 123-45-67", "RU");
/// assert_eq!(found, ["+7 812 438-16-78", "+7 916 123-45-67"]);
/// ```
pub fn numbers(phone: &str, region: &str) -> Vec<String> {
    if phone.len() > LONGEST {
        return Vec::new();
    }
    split_numbers(&in_ascii(phone), |part| of_number(&number(part)?, region).into_iter().next())
}
