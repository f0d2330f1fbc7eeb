//! A number in plain signs: ASCII digits, `+`, spaces, brackets and hyphens.

use crate::shows_nothing;

/// Whether a sign says nothing about a number: hidden characters, and the apostrophe that people
/// put before a number in a spreadsheet.
pub(super) fn is_nothing(c: char) -> bool {
    shows_nothing(c) || matches!(c, '\'' | '`' | '´' | '’' | '‘' | '"' | '“' | '”' | '„' | '«' | '»')
}

/// Digits, plus, spaces, hyphens and brackets of any kind as ASCII; what says nothing left out;
/// a line's end as `;`, since it parts numbers; everything else as it stands.
pub(super) fn in_ascii(phone: &str) -> String {
    let plain = |c: char| match c {
        '\n' | '\r' => Some(';'),
        c if c.is_ascii_digit() => Some(c),
        c if is_nothing(c) => None,
        c if c.is_whitespace() => Some(' '),
        '\u{2010}'..='\u{2015}'
        | '\u{2212}'
        | '\u{2043}'
        | '\u{FE58}'
        | '\u{FE63}'
        | '\u{FF0D}'
        | '\u{30FC}' => Some('-'),
        '\u{FF0B}' | '\u{FE62}' | '\u{207A}' => Some('+'),
        '（' | '[' | '［' => Some('('),
        '）' | ']' | '］' => Some(')'),
        '．' => Some('.'),
        '，' => Some(','),
        c => Some(digit(c).unwrap_or(c)),
    };
    phone.chars().filter_map(plain).collect()
}

/// The ASCII digit that a decimal digit of another script stands for.
fn digit(c: char) -> Option<char> {
    const NOUGHTS: [u32; 21] = [
        0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66,
        0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810, 0xFF10, 0x1D7CE, 0x1D7D8,
    ];
    NOUGHTS.iter().find_map(|nought| {
        let value = (c as u32).checked_sub(*nought).filter(|value| *value < 10)?;
        char::from_digit(value, 10)
    })
}

/// The one number of a text in ASCII signs, written plainly: without a word before or behind it,
/// without the `.0` of a spreadsheet, with hyphens for dots and strokes. `None` where letters
/// stand between the digits or there are none.
pub(super) fn number(ascii: &str) -> Option<String> {
    let first = ascii.find(|c: char| c.is_ascii_digit() || matches!(c, '+' | '('))?;
    let last = ascii.rfind(|c: char| c.is_ascii_digit())?;
    let text = ascii.get(first..=last)?;
    let text = without_fraction(text);
    let joined = |c: char| match c {
        '0'..='9' | ' ' | '(' | ')' | '-' => Some(c),
        '.' | '/' | '~' => Some('-'),
        _ => None,
    };
    let (plus, body) = split_plus(text);
    let body: String = body.chars().map(joined).collect::<Option<_>>()?;
    let mut tidy = String::with_capacity(body.len() + 1);
    if plus {
        tidy.push('+');
    }
    for part in body.split(' ').filter(|part| !part.is_empty()) {
        if !(tidy.is_empty() || tidy == "+") {
            tidy.push(' ');
        }
        tidy.push_str(part);
    }
    Some(with_paired_brackets(tidy))
}

/// The text behind its leading `+`, where it has one, be it in a bracket: `(+7) 812`.
fn split_plus(text: &str) -> (bool, &str) {
    let bare = text.trim_start_matches(['(', ' ']);
    match bare.strip_prefix('+') {
        Some(rest) => (true, rest.trim_start_matches(['+', ' '])),
        None => (false, text),
    }
}

/// A number that a spreadsheet wrote with a fraction of nought: `78124381678.0`.
fn without_fraction(text: &str) -> &str {
    let Some((whole, fraction)) = text.rsplit_once(['.', ',']) else { return text };
    let digits = whole.strip_prefix('+').unwrap_or(whole);
    let long = digits.len() >= 7 && digits.bytes().all(|b| b.is_ascii_digit());
    if long && fraction.bytes().all(|b| b == b'0') { whole } else { text }
}

/// The number without its brackets where one of them has no pair.
fn with_paired_brackets(number: String) -> String {
    let mut depth = 0_i32;
    let paired = number.chars().all(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        (0..=1).contains(&depth)
    });
    if paired && depth == 0 {
        return number;
    }
    let bare = number.replace(['(', ')'], " ");
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}
