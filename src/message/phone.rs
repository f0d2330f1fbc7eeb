//! Phone numbers as a person types them.

use phonenumber::country;

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
    let Ok(number) = phonenumber::parse(None, phone) else {
        return Plan::Unknown { country: calling_code(phone) };
    };
    if phonenumber::is_valid(&number) {
        return Plan::Known;
    }
    let country = number
        .country()
        .id()
        .map_or_else(|| format!("+{}", number.country().code()), |id| id.as_ref().to_owned());
    Plan::Unknown { country }
}

/// The first digit of a number that no plan could read, as far as it tells anything.
fn calling_code(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).take(3).fold(String::from("+"), |mut s, c| {
        s.push(c);
        s
    })
}

/// A national or bare international number in international form: with `+` in front if that
/// is a valid number, else read as a number of `region` (ISO 3166, `RU`). `None` where neither
/// gives a valid number.
pub fn to_international(phone: &str, region: &str) -> Option<String> {
    let bare = phone.trim();
    if lost_in_spreadsheet(bare) {
        return None;
    }
    let prefixed = if bare.starts_with('+') { bare.to_owned() } else { format!("+{bare}") };
    if plan(&prefixed) == Plan::Known {
        return Some(prefixed);
    }
    let region: country::Id = region.parse().ok()?;
    let number = phonenumber::parse(Some(region), bare).ok().filter(phonenumber::is_valid)?;
    Some(number.format().mode(phonenumber::Mode::International).to_string())
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
            ("7.81E+10", None),
            ("позвоните", None),
            ("12", None),
        ] {
            assert_eq!(to_international(phone, "RU").as_deref(), expected, "{phone}");
        }
    }

    #[test]
    fn plans_know_their_numbers() {
        assert_eq!(plan("+7 (812) 438-16-78"), Plan::Known);
        assert_eq!(plan("+1 202-555-0143"), Plan::Known);
        assert_eq!(plan("+7 012 345-67-89"), Plan::Unknown { country: "RU".into() });
        assert!(matches!(plan("+999 1234567"), Plan::Unknown { .. }));
    }
}
