//! Whether a number is written as it must be, and what is the matter where it is not.

use super::plain::{in_ascii, is_nothing};
use super::reading::LONGEST;
use super::{numbers, trunk_prefix, without_extension};

/// The digits that an international number has.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;

/// How a number is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// As it must be: an optional `+`, digits, spaces, brackets and hyphens.
    Plain,
    /// Something is amiss; see [`fault`].
    Malformed,
    /// A number that exists with an extension behind it, whose digits these are.
    Extension(String),
    /// Two or more numbers that exist; how many.
    Several(usize),
}

/// What is to be told of a phone number's writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Whether it begins with `+`. Hidden characters and apostrophes before it count as nothing.
    pub international: bool,
    /// How many digits it has, of whatever script.
    pub digits: usize,
    /// How it is written.
    pub shape: Shape,
    /// Whether the trunk prefix of a national call stands behind the `+`.
    pub trunk_prefix: bool,
    /// Whether it is plain, international and exists in its country's plan.
    pub exists: bool,
}

/// Judges a phone number that is not blank. National numbers are those of `region` (ISO 3166).
pub fn judge(phone: &str, region: &str) -> Judgement {
    let bare = phone.trim_start_matches(is_nothing);
    let international = bare.starts_with('+');
    let plain = is_plain(phone);
    let digits = if plain { ascii_digits(phone) } else { ascii_digits(&in_ascii(phone)) };
    let shape = if plain && DIGITS.contains(&digits) {
        Shape::Plain
    } else if digits < *DIGITS.start() || phone.len() > LONGEST {
        Shape::Malformed
    } else if let Some((_, extension)) = without_extension(phone, region) {
        Shape::Extension(extension)
    } else {
        match numbers(phone, region).len() {
            0 | 1 => Shape::Malformed,
            count => Shape::Several(count),
        }
    };
    let single = matches!(shape, Shape::Plain | Shape::Malformed);
    let exists = international && shape == Shape::Plain && super::plan(phone) == super::Plan::Known;
    let trunk_prefix = international && single && !exists && trunk_prefix(phone, region).is_some();
    Judgement { international, digits, shape, trunk_prefix, exists }
}

/// Whether a number holds nothing but an optional `+` in front, digits, spaces, brackets and
/// hyphens, and its country's code does not begin with 0.
fn is_plain(phone: &str) -> bool {
    let body = phone.strip_prefix('+').unwrap_or(phone);
    let signs = body.bytes().all(|b| b.is_ascii_digit() || matches!(b, b' ' | b'(' | b')' | b'-'));
    signs && !(body.len() < phone.len() && begins_with_nought(body))
}

fn begins_with_nought(body: &str) -> bool {
    body.bytes().find(u8::is_ascii_digit) == Some(b'0')
}

fn ascii_digits(phone: &str) -> usize {
    phone.bytes().filter(u8::is_ascii_digit).count()
}

/// Why a number cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Letters stand in it.
    Letters,
    /// A sign that is none of those of a number.
    Sign(char),
    /// Characters that show nothing stand in it.
    Hidden,
    /// The country's code begins with 0.
    ZeroCode,
    /// It has this many digits.
    Digits(usize),
}

/// Returns what is the matter with a number whose [`Shape`] is [`Shape::Malformed`].
///
/// ```
/// use message::phone::{Fault, fault};
/// assert_eq!(fault("+7 812 438‑16‑78"), Fault::Sign('‑'));
/// assert_eq!(fault("+7 812 438"), Fault::Digits(7));
/// ```
pub fn fault(phone: &str) -> Fault {
    let ascii = in_ascii(phone);
    let digits = ascii_digits(&ascii);
    if digits > 0 && phone.chars().any(char::is_alphabetic) {
        return Fault::Letters;
    }
    let body = phone.strip_prefix('+').unwrap_or(phone);
    let odd = body.chars().find(|&c| !(c.is_ascii_digit() || matches!(c, ' ' | '(' | ')' | '-')));
    match odd {
        Some(c) if crate::shows_nothing(c) => Fault::Hidden,
        Some(c) if !c.is_control() && !c.is_whitespace() => Fault::Sign(c),
        Some(_) => Fault::Hidden,
        None if body.len() < phone.len() && begins_with_nought(body) => Fault::ZeroCode,
        None => Fault::Digits(digits),
    }
}
