//! What a spreadsheet takes for something else when it opens a table by a double click.

/// The names of months in both languages, whole and short, one a line.
const MONTHS: &str = include_str!("../../assets/vocabulary/months.txt");
/// The truth values of a spreadsheet in both languages, one a line.
const TRUTH_VALUES: &str = include_str!("../../assets/vocabulary/truth_values.txt");

/// Whether a word in lower case is one of a list.
fn is_one_of(list: &str, word: &str) -> bool {
    list.lines().any(|known| known == word)
}

/// Tells whether a spreadsheet would turn a text into a number, a date, a time or a truth value:
/// `10:00`, `12 дек`, `1-2`, `007`, `1/2`, `5+`, `TRUE`. A bare `5` stays what it is.
///
/// ```
/// assert!(message::is_changed_by_spreadsheet("10:00"));
/// assert!(!message::is_changed_by_spreadsheet("Да"));
/// ```
pub fn is_changed_by_spreadsheet(text: &str) -> bool {
    let text = text.trim();
    // What reads as a number or a date is short; a long text is neither.
    if text.is_empty() || text.len() > 64 {
        return false;
    }
    is_one_of(TRUTH_VALUES, &text.to_lowercase()) || is_number(text) || is_date_or_time(text)
}

/// A number that would be shown otherwise than it is written: with a sign, a currency, a percent,
/// groups of digits, a fraction, an exponent, noughts in front, or more digits than are kept.
fn is_number(text: &str) -> bool {
    let sign = |c: char| matches!(c, '+' | '-' | '−');
    let currency = |c: char| matches!(c, '₽' | '$' | '€' | '£' | '¥' | '₸' | '₴' | '%');
    let bare =
        text.trim_matches(|c: char| sign(c) || currency(c) || c.is_whitespace() || matches!(c, '(' | ')'));
    let bare = bare.trim_end_matches(['р', 'у', 'б', '.']).trim_end();
    let digits = bare.chars().filter(char::is_ascii_digit).count();
    let separated = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{A0}' | '\u{202F}');
    if digits == 0 || !bare.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',')) {
        return false;
    }
    if let Some((mantissa, exponent)) = bare.split_once(['e', 'E']) {
        let power = exponent.strip_prefix(sign).unwrap_or(exponent);
        let number =
            |s: &str| !s.is_empty() && s.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
        return number(mantissa) && !power.is_empty() && power.bytes().all(|b| b.is_ascii_digit());
    }
    if !bare.chars().all(separated) {
        return false;
    }
    let plain = bare.len() == text.len() && digits == text.len();
    // A negative number and a positive one without noughts in front are shown as they are.
    let negative = text.strip_prefix('-').is_some_and(|rest| rest == bare && digits == rest.len());
    let nought = bare.len() > 1 && bare.starts_with('0');
    !(plain || negative) || nought || digits > 15
}

/// `10:00`, `9:05:30`, `12.05`, `1-2`, `1/2/26`, `12 дек`, `дек 26`, `5 May 2026`, `10:00 AM`.
fn is_date_or_time(text: &str) -> bool {
    let lower = text.to_lowercase();
    let lower = lower.strip_suffix("am").or_else(|| lower.strip_suffix("pm")).unwrap_or(&lower).trim_end();
    let parts: Vec<&str> = lower
        .split(|c: char| {
            c.is_whitespace() || matches!(c, ':' | '-' | '/' | '.' | ',' | '\u{2010}' | '\u{2011}')
        })
        .filter(|part| !part.is_empty())
        .collect();
    if !(2..=6).contains(&parts.len()) {
        return false;
    }
    let number = |part: &&str| matches!(part.len(), 1 | 2 | 4) && part.bytes().all(|b| b.is_ascii_digit());
    let months = parts.iter().filter(|part| is_one_of(MONTHS, part)).count();
    let numbers = parts.iter().filter(|part| number(part)).count();
    if months == 1 {
        return numbers >= 1 && numbers + 1 == parts.len();
    }
    // Two numbers beside each other are a date or a time only with a sign between them; four are
    // two times of a day, which stay a text.
    numbers == parts.len() && numbers != 4 && lower.contains([':', '-', '/', '.'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_a_double_click_changes_is_told_from_titles() {
        for changed in [
            "10:00",
            "9:30:15",
            "10:00 AM",
            "12 дек",
            "12-дек",
            "дек 26",
            "5 May 2026",
            "1 января",
            "1-2",
            "1/2",
            "01.02.2026",
            "12.5",
            "1,50",
            "007",
            "+5",
            "5+",
            "50%",
            "1 000",
            "1\u{A0}000 ₽",
            "$5",
            "1e5",
            "1E+10",
            "TRUE",
            "false",
            "Истина",
            "ЛОЖЬ",
            "1234567890123456",
            "-05",
            " 10:00 ",
            "3 сентября",
        ] {
            assert!(is_changed_by_spreadsheet(changed), "{changed}");
        }
        for kept in [
            "",
            "Да",
            "5",
            "12",
            "-3",
            "Позвонить",
            "12 декабристов",
            "с 10:00",
            "10:00–11:00 утра",
            "№ 5",
            "5 шт",
            "1-й шаг",
            "май",
            "10:00-11:00",
            "8-800-555",
            "True story",
            "24/7 рядом",
            "1 2 мешка",
            "А1",
            "1а",
            "...",
            "-",
            "€",
        ] {
            assert!(!is_changed_by_spreadsheet(kept), "{kept}");
        }
    }

    proptest! {
        #[test]
        fn words_are_never_changed(text in "[А-Яа-яё]{1,12} [А-Яа-яё]{1,12}") {
            prop_assert!(!is_changed_by_spreadsheet(&text));
        }

        #[test]
        fn times_and_dates_always_are(a in 0u8..24, b in 10u8..60, sign in prop::sample::select(vec![':', '-', '/', '.'])) {
            let text = format!("{a}{sign}{b}");
            prop_assert!(is_changed_by_spreadsheet(&text));
        }
    }
}
