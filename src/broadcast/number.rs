//! Phone numbers of a list. Nothing is guessed: a `+` is demanded, or one of three shown rules is
//! confirmed by a person.

use super::country;
use message::phone::{self, Plan};
use std::fmt;

/// A number in international form: up to fifteen digits behind the plus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(u64);

impl Number {
    /// The number of digits that stand behind a plus. `None` where it cannot be one: other than 7
    /// to 15 digits, or a calling code that there is not.
    pub fn from_digits(digits: &str) -> Option<Self> {
        let fits = (7..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        let value = if fits && !digits.starts_with('0') { digits.parse().ok()? } else { return None };
        let number = Self(value);
        number.calling_code().map(|_| number)
    }

    /// The number as digits, which on WhatsApp is the client's id, too.
    pub fn digits(self) -> String {
        self.0.to_string()
    }

    /// The calling code.
    pub fn calling_code(self) -> Option<u16> {
        let length = self.0.checked_ilog10()?;
        (1..=3_u32).find_map(|taken| {
            let code = self.0 / 10_u64.checked_pow((length + 1).checked_sub(taken)?)?;
            let code = u16::try_from(code).ok()?;
            country::of_code(code).map(|_| code)
        })
    }

    /// The country by its ISO 3166 code; `None` for codes of no country.
    pub fn country(self) -> Option<&'static str> {
        country::of_number(self.0)
    }

    /// Whether the country's plan has such numbers. The plans of mobiles in the countries that
    /// most clients live in are known here; the others are asked of the general parser, which
    /// takes a hundred times as long.
    pub fn is_planned(self) -> bool {
        match self.0 {
            // Russia: mobiles begin with 9. Kazakhstan: 700–702, 705, 707, 708, 747, 771, 775–778.
            79_000_000_000..=79_999_999_999 => true,
            77_000_000_000..=77_029_999_999
            | 77_050_000_000..=77_059_999_999
            | 77_070_000_000..=77_089_999_999
            | 77_470_000_000..=77_479_999_999
            | 77_710_000_000..=77_719_999_999
            | 77_750_000_000..=77_789_999_999 => true,
            _ => phone::plan(&self.to_string()) == Plan::Known,
        }
    }
}

/// `+79161234567`.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "+{}", self.0)
    }
}

/// A rule by which a number without a plus gets one, once a person has seen and confirmed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlusRule {
    /// 8 and ten digits → +7 and these ten.
    Eight,
    /// Ten digits that begin with 9 → +7 in front.
    Nine,
    /// 7 and ten digits, which a spreadsheet leaves of +7 → + in front.
    Seven,
}

impl PlusRule {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Eight, Self::Nine, Self::Seven];
}

/// What a cell with a number comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing there.
    Blank,
    /// A number with its plus.
    Number(Number),
    /// A number without a plus, and what a rule would make of it.
    ByRule(PlusRule, Number),
    /// A number without a plus that no rule mends.
    WithoutPlus,
    /// What a spreadsheet left of a number: `7.9E+10`.
    Lost,
    /// No number.
    Malformed,
}

/// Reads a number as it stands in a list. Spaces of every kind, brackets, hyphens of every kind, a
/// leading apostrophe and a spreadsheet's `.0` count as nothing.
pub fn read(text: &str) -> Reading {
    let mut digits = [0_u8; 16];
    let mut count = 0_usize;
    let mut plus = false;
    let text = text.trim_matches(|c: char| c == '\'' || c == '’' || is_nothing(c));
    let text = text.strip_prefix("tel:").unwrap_or(text);
    let text = text.strip_suffix(".0").or_else(|| text.strip_suffix(",0")).unwrap_or(text);
    if text.is_empty() {
        return Reading::Blank;
    }
    for sign in text.chars() {
        match sign {
            '0'..='9' => {
                let Some(place) = digits.get_mut(count) else { return Reading::Malformed };
                *place = sign as u8;
                count += 1;
            }
            '+' | '＋' if count == 0 && !plus => plus = true,
            '(' | ')' | '-' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}' => {}
            c if is_nothing(c) => {}
            'E' | 'e' | 'Е' | 'е' | ',' => return from_arithmetic(text),
            _ => return Reading::Malformed,
        }
    }
    if text.contains(['.']) && phone::lost_in_spreadsheet(text) {
        return from_arithmetic(text);
    }
    let digits = digits.get(..count).and_then(|digits| std::str::from_utf8(digits).ok()).unwrap_or_default();
    of_digits(digits, plus)
}

fn of_digits(digits: &str, plus: bool) -> Reading {
    if plus {
        return Number::from_digits(digits).map_or(Reading::Malformed, Reading::Number);
    }
    let by = |rule, national: &str| match Number::from_digits(&format!("7{national}")) {
        Some(number) => Reading::ByRule(rule, number),
        None => Reading::WithoutPlus,
    };
    match (digits.len(), digits.split_at_checked(1)) {
        (11, Some(("8", national))) => by(PlusRule::Eight, national),
        (11, Some(("7", national))) => by(PlusRule::Seven, national),
        (10, Some(("9", _))) => by(PlusRule::Nine, digits),
        (7..=15, _) => Reading::WithoutPlus,
        _ => Reading::Malformed,
    }
}

/// `7.9161234567E10` with all its digits is a number without its plus; `7.9E+10` is lost.
fn from_arithmetic(text: &str) -> Reading {
    if !phone::lost_in_spreadsheet(text) {
        return Reading::Malformed;
    }
    let Some((mantissa, exponent)) = text.split_once(['E', 'e', 'Е', 'е']) else { return Reading::Lost };
    let exponent = exponent.trim_start_matches('+').parse::<usize>().ok();
    let decimals = mantissa.split_once(['.', ',']).map_or(0, |(_, decimals)| decimals.len());
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    if exponent == Some(decimals) { of_digits(&digits, false) } else { Reading::Lost }
}

/// Signs that say nothing around or inside a number.
fn is_nothing(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{A0}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202F}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{AD}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(digits: &str) -> Number {
        Number::from_digits(digits).unwrap()
    }

    #[test]
    fn a_plus_is_demanded_or_a_rule_is_shown() {
        for (text, expected) in [
            ("+7 916 123-45-67", Reading::Number(number("79161234567"))),
            ("'+7(916)1234567", Reading::Number(number("79161234567"))),
            ("＋7\u{A0}916\u{2011}123\u{2013}45\u{2212}67", Reading::Number(number("79161234567"))),
            ("+1 202-555-0143", Reading::Number(number("12025550143"))),
            ("8 (916) 123-45-67", Reading::ByRule(PlusRule::Eight, number("79161234567"))),
            ("9161234567", Reading::ByRule(PlusRule::Nine, number("79161234567"))),
            ("79161234567", Reading::ByRule(PlusRule::Seven, number("79161234567"))),
            ("79161234567.0", Reading::ByRule(PlusRule::Seven, number("79161234567"))),
            ("7.9161234567E10", Reading::ByRule(PlusRule::Seven, number("79161234567"))),
            ("7,9161234567E+10", Reading::ByRule(PlusRule::Seven, number("79161234567"))),
            ("375291234567", Reading::WithoutPlus),
            ("4951234567", Reading::WithoutPlus),
            ("442079460018", Reading::WithoutPlus),
            ("7.9E+10", Reading::Lost),
            ("7,91612E+10", Reading::Lost),
            ("", Reading::Blank),
            (" \u{A0}", Reading::Blank),
            ("Анна", Reading::Malformed),
            ("+7 916", Reading::Malformed),
            ("+89161234567", Reading::Malformed),
            ("+0079161234567", Reading::Malformed),
            ("12", Reading::Malformed),
            ("+7916123456789012", Reading::Malformed),
            ("+79161234567, +79161234568", Reading::Malformed),
        ] {
            assert_eq!(read(text), expected, "{text:?}");
        }
    }

    #[test]
    fn plans_decide_as_the_general_parser_does() {
        for digits in ["79161234567", "77011234567", "77471234567", "77771234567", "78124381678"] {
            assert!(number(digits).is_planned(), "{digits}");
        }
        assert!(!number("70123456789").is_planned());
    }

    proptest! {
        #[test]
        fn the_short_way_agrees_with_the_parser(rest in 0_u64..1_000_000_000, first in 0_usize..2) {
            let digits = format!("7{}{rest:09}", [9, 7].get(first).unwrap());
            let number = number(&digits);
            let general = phone::plan(&number.to_string()) == Plan::Known;
            // The plan may know less than is assigned today, never more than the parser.
            prop_assert!(!number.is_planned() || general, "{}", digits);
        }

        #[test]
        fn whatever_a_cell_holds_is_borne(text in "\\PC{0,24}") {
            let _ = read(&text);
        }
    }
}
