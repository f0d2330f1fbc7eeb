//! What a field holds beside one number: an extension, or further numbers.

/// The words before an extension in both languages, without their dots, one a line.
const WORDS: &str = include_str!("../../../assets/vocabulary/extensions.txt");

/// The longest extension, in digits. Longer ones are numbers.
const EXTENSION: usize = 6;

/// The fewest digits of a number before an extension.
const NUMBER: usize = 7;

/// Splits a text in ASCII signs into what stands before an extension and the extension's digits.
pub(super) fn split_extension(ascii: &str) -> Option<(&str, &str)> {
    let text = ascii.trim_end_matches([' ', ')', '.', ';']);
    let digits = text.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (before, extension) = text.split_at_checked(text.len() - digits)?;
    let head = before.trim_end_matches(|c: char| !c.is_ascii_digit() && c != ')');
    let head = head.trim_end_matches([' ', '(']);
    let mark = before.get(head.len()..)?;
    let enough = head.bytes().filter(u8::is_ascii_digit).count() >= NUMBER;
    if !enough || !(1..=EXTENSION).contains(&digits) || !marks_extension(mark) {
        return None;
    }
    Some((head, extension))
}

/// Whether what stands between a number and further digits says that these are an extension.
fn marks_extension(mark: &str) -> bool {
    let letters: String =
        mark.chars().filter(|c| c.is_alphabetic() || *c == ' ').collect::<String>().trim().to_lowercase();
    if letters.is_empty() {
        return mark.contains(['#', ',']) && !mark.contains('+');
    }
    WORDS.lines().any(|word| word == letters)
}

/// The most numbers that are sought in one field.
const MOST: usize = 9;

/// Splits a text in ASCII signs into numbers, each as `read` understands it; empty unless there
/// are two or more and every part with a digit in it is one.
pub(super) fn split_numbers(ascii: &str, read: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let mut parts: Vec<&str> = Vec::new();
    let (mut start, mut before) = (0, ' ');
    for (at, c) in ascii.char_indices() {
        let parts_here = matches!(c, ',' | ';' | '/' | '|' | '\\' | '&') || c.is_alphabetic();
        let begins = c == '+' && !matches!(before, '+' | '(');
        if parts_here || begins {
            parts.extend(ascii.get(start..at));
            start = if begins { at } else { at + c.len_utf8() };
        }
        before = c;
    }
    parts.extend(ascii.get(start..));
    parts.retain(|part| part.bytes().any(|b| b.is_ascii_digit()));
    let found: Vec<String> = match parts.as_slice() {
        [one] => side_by_side(one, &read).unwrap_or_default(),
        several if several.len() <= MOST => several.iter().map_while(|part| read(part)).collect(),
        _ => Vec::new(),
    };
    let whole = parts.len() == 1 || found.len() == parts.len();
    if whole && found.len() > 1 { found } else { Vec::new() }
}

/// Two numbers or more with nothing but white space between them.
fn side_by_side(text: &str, read: &impl Fn(&str) -> Option<String>) -> Option<Vec<String>> {
    // As many digits as one number may have can be one number.
    if text.bytes().filter(u8::is_ascii_digit).count() <= 15 {
        return read(text).map(|number| vec![number]);
    }
    let gaps = text.match_indices(' ').map(|(at, _)| at);
    gaps.filter_map(|at| text.split_at_checked(at)).find_map(|(first, rest)| {
        if first.bytes().filter(u8::is_ascii_digit).count() > 15 {
            return None;
        }
        let first = read(first)?;
        let mut found = vec![first];
        found.extend(side_by_side(rest, read)?);
        Some(found)
    })
}
