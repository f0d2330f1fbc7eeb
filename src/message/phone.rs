//! Phone numbers as a person types them: what is there, what it means, how it should be written.
//!
//! Whether a number exists is for the numbering plans to say ([`plan`]). No default region is
//! assumed where a `+` stands: the number library takes the region's national prefix off numbers
//! of other countries, so digits are never handed to it to be guessed at.

mod judge;
mod parts;
mod plain;
mod plans;
mod reading;

pub use judge::{Fault, Judgement, Shape, fault, judge};
pub use reading::{numbers, readings, trunk_prefix, without_extension, written_plainly};

use phonenumber::metadata::DATABASE;
use phonenumber::{Mode, PhoneNumber};
use plans::CallingCode;

/// Tells whether a text is what a spreadsheet leaves of a long number that it took for
/// arithmetic: `7.81E+10`.
pub fn lost_in_spreadsheet(phone: &str) -> bool {
    let phone = phone.trim();
    let Some((mantissa, exponent)) = phone.split_once(['E', 'e', 'Е', 'е']) else { return false };
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    let mantissa = mantissa.strip_prefix('+').unwrap_or(mantissa);
    let whole = mantissa.split_once(['.', ',']).map_or(digits(mantissa), |(a, b)| digits(a) && digits(b));
    whole && digits(exponent.strip_prefix('+').unwrap_or(exponent))
}

/// What the numbering plans say of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Plan {
    /// The country has such numbers.
    Known,
    /// It has none. The country as an ISO 3166 code, or the calling code (`+999`) where it
    /// belongs to no country.
    Unknown {
        /// See above.
        country: String,
    },
}

/// Looks a number with a leading `+` up in the numbering plan of its country.
///
/// ```
/// use message::phone::{Plan, plan};
/// assert_eq!(plan("+7 (812) 438-16-78"), Plan::Known);
/// assert_eq!(plan("+7 012 345-67-89"), Plan::Unknown { country: "RU".into() });
/// ```
pub fn plan(phone: &str) -> Plan {
    let digits = digits(phone);
    let Some((code, national)) = CallingCode::split(&digits) else {
        return Plan::Unknown {
            country: digits.chars().take(3).fold("+".into(), |code, c| format!("{code}{c}")),
        };
    };
    if code.has(national) {
        return Plan::Known;
    }
    // A code of several countries belongs first of all to the largest: +7 to Russia.
    let country = code.country().map_or_else(|| format!("+{}", code.code), str::to_owned);
    Plan::Unknown { country }
}

/// Tells whether the digits of an international number, without `+`, are a number that exists.
fn exists(digits: &str) -> bool {
    CallingCode::split(digits).is_some_and(|(code, national)| code.has(national))
}

/// Writes a number the international way of its country: `+7 812 438-16-78`.
fn formatted(code: u16, national: &str) -> String {
    let number = library_number(code, national);
    number.map_or_else(
        || format!("+{code}{national}"),
        |number| number.format().mode(Mode::International).to_string(),
    )
}

/// The number of these digits. The library's parser takes a national prefix off, up to twice,
/// even where the number itself begins with that digit (+7 812 …, +7 800 …), so the prefix is put
/// in front as often as it takes for the parser to end at these very digits.
fn library_number(code: u16, national: &str) -> Option<PhoneNumber> {
    let prefix = DATABASE.by_code(&code)?.first()?.national_prefix().unwrap_or_default();
    let meant = format!("+{code}{national}");
    (0..=2).find_map(|times| {
        let number = phonenumber::parse(None, format!("+{code}{}{national}", prefix.repeat(times))).ok()?;
        (number.format().mode(Mode::E164).to_string() == meant).then_some(number)
    })
}

/// Returns the best international form of a national or bare number of `region` (ISO 3166,
/// `RU`); `None` where no reading of it is a number that exists.
///
/// ```
/// use message::phone::to_international;
/// assert_eq!(to_international("8 (495) 765-43-21", "RU").as_deref(), Some("+7 495 765-43-21"));
/// ```
pub fn to_international(phone: &str, region: &str) -> Option<String> {
    readings(phone, region).into_iter().next()
}

/// Returns the ASCII digits of a number, whatever stands between them.
fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

/// Returns the number without spaces, brackets and hyphens: `+78124381678`.
pub fn compact(phone: &str) -> String {
    phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

#[cfg(test)]
mod tests;
