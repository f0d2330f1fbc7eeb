//! Text from outside, fit to stand in a sentence.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

/// The most graphemes of a title, a host or a result that a sentence quotes.
pub(crate) const QUOTED: usize = 60;

/// A text as it may stand in one line of a sentence: line breaks become spaces, and characters
/// that would steer a terminal or turn the writing direction become �.
pub fn one_line(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| c.is_control() || steers(c)) {
        return Cow::Borrowed(text);
    }
    let seen = |c: char| match c {
        '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => ' ',
        c if c.is_control() || steers(c) => char::REPLACEMENT_CHARACTER,
        c => c,
    };
    Cow::Owned(text.chars().map(seen).collect())
}

/// Embeddings, overrides and isolates, and the separators of lines and paragraphs.
fn steers(c: char) -> bool {
    matches!(c, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A text in one line and not longer than a sentence can bear.
pub(crate) fn quoted(text: &str) -> String {
    let line = one_line(text);
    let mut clusters = line.trim().graphemes(true);
    let mut short: String = clusters.by_ref().take(QUOTED).collect();
    if clusters.next().is_some() {
        short.push('…');
    }
    short
}
