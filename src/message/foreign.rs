//! What looks like a variable of another system: `{name}`, `#name#`, `%name%`, `[name]`,
//! `<name>`, `${name}`, `{{$session.name}}`, `$name`. Neither the provider nor WhatsApp fills it
//! in: the client would read it as it stands.

use crate::{Notation, scan};
use std::ops::Range;

/// How another system writes a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ForeignNotation {
    /// `{1}` or `{name}`, and `${name}`.
    Braces,
    /// `#name#`.
    Hashes,
    /// `%name%`.
    Percents,
    /// `[name]`.
    Brackets,
    /// `<name>`.
    Angles,
    /// `$name`.
    Dollar,
    /// `{{$session.name}}`, an expression of a bot's script.
    Expression,
}

/// Something that looks like another system's variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreign<'a> {
    /// Where it stands, its signs included, in bytes.
    pub range: Range<usize>,
    /// How it is written.
    pub notation: ForeignNotation,
    /// Its name without signs; never blank.
    pub name: &'a str,
}

/// The longest name that is taken for one, in bytes.
const LONGEST: usize = 64;

/// How far back a link's beginning is sought, in bytes.
const LINK: usize = 256;

/// As much of a text as can hold a name and the sign behind it.
fn beginning(text: &str) -> &str {
    let mut end = text.len().min(LONGEST + 4);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// Names in angle brackets that are HTML and no variable.
const TAGS: [&str; 17] = [
    "a", "b", "br", "code", "del", "div", "em", "hr", "i", "li", "p", "s", "span", "strong", "sub", "u", "ul",
];

/// Finds what looks like another system's variables, in order.
///
/// ```
/// use message::foreign_variables;
/// let found: Vec<_> = foreign_variables("Здравствуйте, #name#! Скидка 10%").into_iter().map(|f| f.name).collect();
/// assert_eq!(found, ["name"]);
/// ```
pub fn foreign_variables(text: &str) -> Vec<Foreign<'_>> {
    let own = scan(text).variables;
    let mut own = own.iter().peekable();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(step) = text.as_bytes().get(at..).and_then(|rest| rest.iter().position(|&b| is_sign(b))) {
        at += step;
        while own.next_if(|variable| variable.range.end <= at).is_some() {}
        if let Some(variable) = own.next_if(|variable| variable.range.start <= at) {
            if variable.notation == Notation::Double
                && let Some(name) = variable.name.strip_prefix('$').filter(|name| !name.is_empty())
            {
                let range = variable.range.clone();
                found.push(Foreign { range, notation: ForeignNotation::Expression, name });
            }
            at = variable.range.end;
            continue;
        }
        match begins_at(text, at) {
            Some(foreign) => {
                at = foreign.range.end;
                found.push(foreign);
            }
            None => at += 1,
        }
    }
    found
}

/// A sign with which another system's variable begins. All are ASCII.
fn is_sign(byte: u8) -> bool {
    matches!(byte, b'{' | b'#' | b'%' | b'[' | b'<' | b'$')
}

/// The variable that begins with the sign at `at`.
fn begins_at(text: &str, at: usize) -> Option<Foreign<'_>> {
    use ForeignNotation::{Angles, Braces, Brackets, Dollar, Hashes, Percents};
    let (before, rest) = text.split_at_checked(at)?;
    let word_before = before.chars().next_back().is_some_and(|c| c.is_alphanumeric());
    let sign = rest.chars().next()?;
    let (notation, open, close) = match sign {
        '$' if rest.starts_with("${") => (Braces, 2, '}'),
        '$' if word_before => return None,
        '$' => {
            let name = dollar_name(rest.get(1..)?)?;
            return Some(Foreign { range: at..at + 1 + name.len(), notation: Dollar, name });
        }
        '{' => (Braces, 1, '}'),
        '[' => (Brackets, 1, ']'),
        '<' => (Angles, 1, '>'),
        '#' if !word_before && !in_link(before) => (Hashes, 1, '#'),
        '%' if !word_before && !in_link(before) => (Percents, 1, '%'),
        _ => return None,
    };
    let inside = beginning(rest.get(open..)?);
    let end = inside.find([close, '\n', '{'])?;
    let (name, after) = inside.split_at_checked(end)?;
    let (_, after) = (after.strip_prefix(close)?, rest.get(open + end + close.len_utf8()..)?);
    let word_after = after.starts_with(char::is_alphanumeric);
    let fits = match notation {
        Braces => is_name(name, true) && !after.starts_with('}') && !before.ends_with('{'),
        Hashes | Percents => is_name(name, false) && !word_after,
        Angles => is_name(name, false) && !TAGS.contains(&name.to_ascii_lowercase().as_str()),
        _ => is_name(name, false),
    };
    let range = at..at + open + end + close.len_utf8();
    fits.then(|| Foreign { range, notation, name: name.trim() })
}

/// Whether the word that begins in `before` and goes on is a link, where `#` and `%` are at home.
fn in_link(before: &str) -> bool {
    // No further back than a link is long, so that a text full of signs is still read in one pass.
    let mut from = before.len().saturating_sub(LINK);
    while !before.is_char_boundary(from) {
        from += 1;
    }
    let word = before.get(from..).unwrap_or_default().rsplit(char::is_whitespace).next().unwrap_or_default();
    word.contains("://") || word.starts_with("www.")
}

/// A name as programmers and mail merges write it. In braces it may be a number, and hold a space
/// as a field of a mail merge does.
fn is_name(name: &str, in_braces: bool) -> bool {
    let trimmed = name.trim();
    let first = trimmed.chars().next().is_some_and(|c| c.is_alphabetic() || c == '_' || c == '$');
    let number = in_braces && !trimmed.is_empty() && trimmed.bytes().all(|b| b.is_ascii_digit());
    let part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | '$') || in_braces && c == ' ';
    let spaced = trimmed.split(' ').count() <= 3;
    let tight = in_braces || trimmed.len() == name.len();
    name.len() <= LONGEST && tight && spaced && (first || number) && trimmed.chars().all(part)
}

/// The name behind `$`: Latin, so that a price in dollars or a currency's name before it is none.
fn dollar_name(rest: &str) -> Option<&str> {
    let end =
        rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '.'))).unwrap_or(rest.len());
    let name = rest.get(..end)?.trim_end_matches('.');
    let letter = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    (letter && name.len() <= LONGEST).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn names(text: &str) -> Vec<&str> {
        foreign_variables(text).into_iter().map(|found| found.name).collect()
    }

    #[test]
    fn every_notation_is_recognised() {
        for (text, name) in [
            ("Код {1}.", "1"),
            ("Привет, {name}!", "name"),
            ("Привет, {имя клиента}!", "имя клиента"),
            ("Привет, #name#!", "name"),
            ("Привет, #ИМЯ#", "ИМЯ"),
            ("Привет, %name%!", "name"),
            ("Привет, [name]!", "name"),
            ("Привет, <имя>!", "имя"),
            ("Привет, ${name}!", "name"),
            ("Привет, {{$session.name}}!", "session.name"),
            ("Привет, $name.", "name"),
            ("$request.user", "request.user"),
        ] {
            assert_eq!(names(text), [name], "{text}");
        }
        assert_eq!(names("{a} и {b}, #c#; $d"), ["a", "b", "c", "d"]);
    }

    #[test]
    fn prose_is_left_alone() {
        for text in [
            "{{1}}, {{имя}} и {#site}",
            "Скидка 5% и 10% на всё",
            "100%хлопок%",
            "#скидка #акция",
            "#скидка#акция",
            "от $100 до $200",
            "A$AP",
            "USD$name",
            "<3 и >2",
            "<b>жирно</b>",
            "[1] и [см. ниже]",
            "{} { } {{}} {-}",
            "{{1",
            "https://a.ru/?q=%D0%B0%D1%81#name#",
            "№ 5 [",
            "{a\nb}",
            "<b",
        ] {
            assert_eq!(names(text), Vec::<&str>::new(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn ranges_lie_in_order_on_character_bounds(text in "[{}#%<>$a1 \\n я👍\\[\\]]{0,40}") {
            let mut end = 0;
            for found in foreign_variables(&text) {
                prop_assert!(end <= found.range.start);
                end = found.range.end;
                prop_assert!(text.get(found.range).is_some_and(|written| written.contains(found.name)));
            }
        }
    }
}
