//! Which country a client is in: from the number, else from the letters of a business-scoped id.

use phonenumber::metadata::DATABASE;
use std::sync::LazyLock;

/// The region that stands for calling codes of no country, such as satellite networks.
const WORLD: &str = "001";

/// The first country of every calling code, and whether there is such a code at all.
static CODES: LazyLock<Vec<Option<Option<String>>>> = LazyLock::new(|| {
    let first = |code: u16| {
        let regions = DATABASE.region(&code)?;
        Some(regions.first().filter(|region| **region != WORLD).map(|region| (*region).to_owned()))
    };
    (0..1000).map(first).collect()
});

/// The first country of a calling code; `None` where there is no such code.
pub(super) fn of_code(code: u16) -> Option<Option<&'static str>> {
    CODES.get(usize::from(code))?.as_ref().map(Option::as_deref)
}

/// The country of an international number.
pub(super) fn of_number(number: u64) -> Option<&'static str> {
    let digits = number.checked_ilog10()? + 1;
    let leading = |count: u32| number / 10_u64.pow(digits.saturating_sub(count));
    match leading(1) {
        // Russia and Kazakhstan share +7.
        7 => return Some(if matches!(leading(2), 76 | 77) { "KZ" } else { "RU" }),
        1 if digits == 11 => return Some(of_area(u16::try_from(leading(4) % 1000).unwrap_or_default())),
        _ => {}
    }
    (1..=3).find_map(|count| of_code(u16::try_from(leading(count)).ok()?))?
}

/// The country of an area code of the North American plan: the United States, unless it is one
/// of the others'. A test holds the table against the numbering plans.
fn of_area(area: u16) -> &'static str {
    match area {
        204 | 226 | 236 | 249 | 250 | 257 | 263 | 289 | 306 | 343 | 354 | 365 | 367 | 368 | 382 | 403
        | 416 | 418 | 428 | 431 | 437 | 438 | 450 | 468 | 474 | 506 | 514 | 519 | 548 | 579 | 581 | 584
        | 587 | 604 | 613 | 639 | 647 | 672 | 683 | 705 | 709 | 742 | 753 | 778 | 780 | 782 | 807 | 819
        | 825 | 867 | 873 | 879 | 902 | 905 | 942 => "CA",
        242 => "BS",
        246 => "BB",
        264 => "AI",
        268 => "AG",
        284 => "VG",
        340 => "VI",
        345 => "KY",
        441 => "BM",
        473 => "GD",
        649 => "TC",
        658 | 876 => "JM",
        664 => "MS",
        670 => "MP",
        671 => "GU",
        684 => "AS",
        721 => "SX",
        758 => "LC",
        767 => "DM",
        784 => "VC",
        787 | 939 => "PR",
        809 | 829 | 849 => "DO",
        868 => "TT",
        869 => "KN",
        _ => "US",
    }
}

/// The country that a business-scoped id names: two letters, a dot, up to 128 letters and digits,
/// perhaps with `ENT.` between.
pub fn of_scoped_id(id: &str) -> Option<&str> {
    let (country, rest) = id.split_once('.')?;
    let rest = rest.strip_prefix("ENT.").unwrap_or(rest);
    let is_country = country.len() == 2 && country.bytes().all(|b| b.is_ascii_uppercase());
    let is_id = (1..=128).contains(&rest.len()) && rest.bytes().all(|b| b.is_ascii_alphanumeric());
    (is_country && is_id).then_some(country)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Number;

    fn country(digits: &str) -> Option<&'static str> {
        Number::from_digits(digits).and_then(Number::country)
    }

    #[test]
    fn countries_are_told_by_their_codes() {
        for (digits, expected) in [
            ("79161234567", Some("RU")),
            ("77011234567", Some("KZ")),
            ("76001234567", Some("KZ")),
            ("375291234567", Some("BY")),
            ("12025550143", Some("US")),
            ("14165550143", Some("CA")),
            ("18765550143", Some("JM")),
            ("17875550143", Some("PR")),
            ("5352345678", Some("CU")),
            ("989121234567", Some("IR")),
            ("850212345678", Some("KP")),
            ("963944567890", Some("SY")),
            ("905321234567", Some("TR")),
            ("442079460018", Some("GB")),
            ("870773111632", None),
        ] {
            assert_eq!(country(digits), expected, "{digits}");
        }
        assert_eq!(Number::from_digits("9991234567"), None);
    }

    #[test]
    fn area_codes_stand_where_the_plans_have_them() {
        let mut told = 0;
        for area in 200..1000_u16 {
            for national in ["2345678", "5550143", "3101234"] {
                let Ok(number) = phonenumber::parse(None, format!("+1{area}{national}")) else { continue };
                if !phonenumber::is_valid(&number) {
                    continue;
                }
                let Some(id) = number.country().id() else { continue };
                if area % 100 / 10 == area % 10 && area >= 500 {
                    // Toll-free and personal numbers belong to no country.
                    continue;
                }
                assert_eq!(format!("{id:?}"), of_area(area), "{area}");
                told += 1;
            }
        }
        assert!(told > 300, "{told}");
    }

    #[test]
    fn scoped_ids_tell_their_country() {
        assert_eq!(of_scoped_id("US.13491208655302741918"), Some("US"));
        assert_eq!(of_scoped_id("RU.ENT.11815799212886844830"), Some("RU"));
        for no in ["79161234567", "us.1", "USA.1", "US.", "US.1-2", "US1", ""] {
            assert_eq!(of_scoped_id(no), None, "{no}");
        }
    }
}
