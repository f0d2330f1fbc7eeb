//! Phone numbers as a person types them.

use phonenumber::metadata::DATABASE;
use phonenumber::{Mode, PhoneNumber};

/// What a spreadsheet leaves of a long number that it took for arithmetic: `7.81E+10`.
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
pub fn plan(phone: &str) -> Plan {
    let digits = digits(phone);
    let Some((code, national)) = split_code(&digits) else {
        return Plan::Unknown {
            country: digits.chars().take(3).fold("+".into(), |code, c| format!("{code}{c}")),
        };
    };
    if number(code, national).is_some_and(|number| phonenumber::is_valid(&number)) {
        return Plan::Known;
    }
    let regions = DATABASE.region(&code).unwrap_or_default();
    // A code of several countries belongs first of all to the largest: +7 to Russia.
    let country = regions.first().filter(|region| **region != WORLD);
    Plan::Unknown { country: country.map_or_else(|| format!("+{code}"), |region| (*region).to_owned()) }
}

/// The region that stands for calling codes of no country, such as satellite networks.
const WORLD: &str = "001";

/// The calling code in front of an international number's digits, and the rest.
fn split_code(digits: &str) -> Option<(u16, &str)> {
    (1..=3).find_map(|length| {
        let (code, national) = digits.split_at_checked(length)?;
        let code = code.parse().ok()?;
        DATABASE.region(&code).map(|_| (code, national))
    })
}

/// The number of these digits. The parser takes a national prefix off, up to twice, even where
/// the number itself begins with that digit (+7 812 …, +7 800 …), so the prefix is put in front
/// as often as it takes for the parser to end at these very digits.
fn number(code: u16, national: &str) -> Option<PhoneNumber> {
    let prefix = DATABASE.by_code(&code)?.first()?.national_prefix().unwrap_or_default();
    let meant = format!("+{code}{national}");
    (0..=2).find_map(|times| {
        let number = phonenumber::parse(None, format!("+{code}{}{national}", prefix.repeat(times))).ok()?;
        (number.format().mode(Mode::E164).to_string() == meant).then_some(number)
    })
}

/// A national or bare international number in international form: with `+` in front if that
/// is a valid number, else read as a number of `region` (ISO 3166, `RU`). `None` where neither
/// gives a valid number.
pub fn to_international(phone: &str, region: &str) -> Option<String> {
    let bare = phone.trim();
    if lost_in_spreadsheet(bare) || bare.contains(|c: char| c.is_alphabetic()) {
        return None;
    }
    let prefixed = if bare.starts_with('+') { bare.to_owned() } else { format!("+{bare}") };
    if plan(&prefixed) == Plan::Known {
        return Some(prefixed);
    }
    let meta = DATABASE.by_id(region)?;
    let digits = digits(bare);
    let without_prefix = meta.national_prefix().and_then(|prefix| digits.strip_prefix(prefix));
    let number = [without_prefix, Some(&digits)]
        .into_iter()
        .flatten()
        .filter_map(|national| number(meta.country_code(), national))
        .find(phonenumber::is_valid)?;
    Some(number.format().mode(Mode::International).to_string())
}

/// The digits of a number, whatever stands between them.
fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

/// The number without spaces, brackets and hyphens: `+78124381678`.
pub fn compact(phone: &str) -> String {
    phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arithmetic_is_told_from_numbers() {
        for lost in ["7.81E+10", "7,81E+10", "7.81e10", "7E+10", " 7.81Е+10 "] {
            assert!(lost_in_spreadsheet(lost), "{lost}");
        }
        for not in ["78124381678", "E", "7.81", "+7 (812)", "E+10", "7.E+10", ""] {
            assert!(!lost_in_spreadsheet(not), "{not}");
        }
    }

    #[test]
    fn national_numbers_become_international() {
        for (phone, expected) in [
            ("8 (812) 438-16-78", Some("+7 812 438-16-78")),
            ("78124381678", Some("+78124381678")),
            ("8124381678", Some("+7 812 438-16-78")),
            (" +7 812 438-16-78", Some("+7 812 438-16-78")),
            ("8 800 555-35-35", Some("+7 800 555-35-35")),
            ("89161234567", Some("+7 916 123-45-67")),
            ("916 123-45-67", Some("+7 916 123-45-67")),
            ("442079460018", Some("+442079460018")),
            ("7.81E+10", None),
            ("позвоните", None),
            ("12", None),
        ] {
            assert_eq!(to_international(phone, "RU").as_deref(), expected, "{phone}");
        }
    }

    #[test]
    fn plans_know_their_numbers() {
        let known = [
            "+7 (812) 438-16-78",
            "+1 202-555-0143",
            "+7 800 555-35-35",
            "+7 701 234 5678",
            "+375 29 123-45-67",
            "+44 20 7946 0018",
            "+39 06 698 12345",
            "+998 90 123 45 67",
            "+49 30 901820",
        ];
        for phone in known {
            assert_eq!(plan(phone), Plan::Known, "{phone}");
        }
        assert_eq!(plan("+7 012 345-67-89"), Plan::Unknown { country: "RU".into() });
        assert_eq!(plan("+999 1234567"), Plan::Unknown { country: "+999".into() });
        assert_eq!(plan("+"), Plan::Unknown { country: "+".into() });
    }
}
