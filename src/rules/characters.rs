//! Signs that cannot be seen or must not stand in a title: control characters, unclosed
//! direction marks, emoji, markup.

use unicode_properties::{EmojiStatus, UnicodeEmoji};
use unicode_segmentation::UnicodeSegmentation;

/// Which control characters a field may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lines {
    /// A newline is at home here.
    Many,
    /// It is not.
    One,
}

/// How many unprintable characters a text holds: control characters, and the embeddings,
/// overrides and isolates that are not closed in their paragraph.
pub(super) fn unprintable(text: &str, lines: Lines) -> usize {
    if looks_plain(text.as_bytes(), lines) { 0 } else { unprintable_at(text, lines).len() }
}

/// Whether no byte of a text can begin an unprintable character. It spares nearly every text
/// the look at each character.
fn looks_plain(bytes: &[u8], lines: Lines) -> bool {
    // DEL is looked for anyway, so it stands for «no exception».
    let newline = if lines == Lines::Many { b'\n' } else { 0x7F };
    // Branch-free, so that it is done sixteen bytes at a time.
    let controls = bytes.iter().fold(false, |any, &b| any | (b < 0x20) & (b != newline) | (b == 0x7F));
    if controls {
        return false;
    }
    memchr::memchr2_iter(0xC2, 0xE2, bytes).all(|at| {
        let next = |n: usize| bytes.get(at + n).copied().unwrap_or(0);
        match bytes.get(at) {
            Some(0xC2) => next(1) >= 0xA0,
            _ => !(next(1) == 0x80 && (0xAA..=0xAE).contains(&next(2)) || next(1) == 0x81 && next(2) >= 0xA6),
        }
    })
}

/// The byte positions of the characters that [`unprintable`] counts, in order.
pub(super) fn unprintable_at(text: &str, lines: Lines) -> Vec<usize> {
    let mut found = Vec::new();
    let mut open: Vec<(usize, Mark)> = Vec::new();
    for (at, c) in text.char_indices() {
        if c.is_control() && !(c == '\n' && lines == Lines::Many) {
            found.push(at);
        }
        if ends_paragraph(c) {
            found.extend(open.drain(..).map(|(at, _)| at));
        } else {
            track(&mut open, at, c);
        }
    }
    found.extend(open.into_iter().map(|(at, _)| at));
    found.sort_unstable();
    found
}

/// The two families of direction marks: each is closed by its own sign.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// U+202A, 202B, 202D, 202E; closed by U+202C.
    Embedding,
    /// U+2066, 2067, 2068; closed by U+2069.
    Isolate,
}

/// Opens and closes direction marks the way the Unicode bidirectional algorithm does: a closed
/// isolate closes what was opened inside it, a closing embedding does not reach out of one.
fn track(open: &mut Vec<(usize, Mark)>, at: usize, c: char) {
    match c {
        '\u{202A}' | '\u{202B}' | '\u{202D}' | '\u{202E}' => open.push((at, Mark::Embedding)),
        '\u{2066}'..='\u{2068}' => open.push((at, Mark::Isolate)),
        '\u{202C}' if open.last().is_some_and(|(_, mark)| *mark == Mark::Embedding) => {
            open.pop();
        }
        '\u{2069}' => {
            if let Some(isolate) = open.iter().rposition(|(_, mark)| *mark == Mark::Isolate) {
                open.truncate(isolate);
            }
        }
        _ => {}
    }
}

/// Paragraph separators (bidi class B).
fn ends_paragraph(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{1C}'..='\u{1E}' | '\u{85}' | '\u{2029}')
}

/// A text without its unprintable characters. What separates words (tab, CR, vertical tab, form
/// feed) leaves a space, a CR before a newline leaves nothing, and in a single line a newline
/// leaves a space too.
pub(super) fn without_unprintable(text: &str, lines: Lines) -> String {
    let mut doomed = unprintable_at(text, lines).into_iter().peekable();
    let mut clean = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if doomed.next_if_eq(&at).is_none() {
            clean.push(c);
            continue;
        }
        let before_newline = c == '\r' && text.get(at + 1..).is_some_and(|rest| rest.starts_with('\n'));
        if c.is_whitespace() && !before_newline {
            clean.push(' ');
        }
    }
    clean
}

/// Whether a title holds an emoji. A bare digit, `#`, `*`, ©, ® or ™ is none; a keycap is.
pub(super) fn has_emoji(title: &str) -> bool {
    // Below U+2000 the only emoji are signs that need a selector (U+FE0F) to become one.
    title.bytes().any(|b| b >= 0xE2) && title.graphemes(true).any(is_emoji)
}

/// A title without its emoji, the gaps that they leave closed.
pub(super) fn without_emoji(title: &str) -> String {
    let kept: String = title.graphemes(true).filter(|cluster| !is_emoji(cluster)).collect();
    single_spaced(&kept)
}

/// Words with one space between them and none around.
pub(super) fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a grapheme cluster is shown as an emoji.
fn is_emoji(cluster: &str) -> bool {
    let coloured = cluster.contains(['\u{FE0F}', '\u{20E3}']);
    let plain = cluster.contains('\u{FE0E}');
    cluster.chars().any(|c| match c.emoji_status() {
        EmojiStatus::EmojiPresentation
        | EmojiStatus::EmojiModifierBase
        | EmojiStatus::EmojiPresentationAndModifierBase
        | EmojiStatus::EmojiPresentationAndModifierAndEmojiComponent
        | EmojiStatus::EmojiPresentationAndEmojiComponent => !plain,
        // Telephone, heart and the like: WhatsApp draws them in colour without being asked.
        EmojiStatus::EmojiOther => {
            !plain && (coloured || !matches!(c, '©' | '®' | '™' | '‼' | '⁉' | 'ℹ' | '\u{2194}'..='\u{21AA}'))
        }
        EmojiStatus::EmojiOtherAndEmojiComponent => coloured && !plain,
        _ => false,
    })
}

/// Whether a title holds a sign of WhatsApp markup.
pub(super) fn has_markup(title: &str) -> bool {
    title.contains(is_markup)
}

/// One of the signs of WhatsApp markup.
pub(super) fn is_markup(c: char) -> bool {
    matches!(c, '*' | '_' | '~' | '`')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn emoji_are_told_from_signs() {
        for emoji in ["👍", "Да 👍", "1️⃣", "#️⃣", "❤️", "❤", "☎", "🇷🇺", "👨‍👩‍👧", "👍🏽", "©️", "✅"]
        {
            assert!(has_emoji(emoji), "{emoji}");
        }
        for sign in ["Да", "1", "#*0", "©", "™ ®", "→", "№ 5", "«»—…", "✓", "❤\u{FE0E}", "₽"]
        {
            assert!(!has_emoji(sign), "{sign}");
        }
    }

    #[test]
    fn unclosed_marks_and_controls_are_counted() {
        for (text, count) in [
            ("чисто — «да»…\n", 0),
            ("\u{A0}\u{2026}\u{200E}\u{200F}", 0),
            ("a\tb\r\n", 2),
            ("\u{85}\u{7F}\u{0}", 3),
            ("\u{202E}abc", 1),
            ("\u{202E}abc\u{202C}", 0),
            ("\u{202E}abc\n\u{202C}", 1),
            ("\u{2066}\u{202A}x\u{2069}", 0),
            ("\u{2066}\u{202C}", 1),
            ("\u{202C}\u{2069}", 0),
        ] {
            assert_eq!(unprintable(text, Lines::Many), count, "{text:?}");
        }
        assert_eq!(unprintable("a\nb", Lines::One), 1);
    }

    #[test]
    fn cleaning_keeps_words_apart() {
        assert_eq!(without_unprintable("a\tb\r\nc\u{0}d\u{202E}", Lines::Many), "a b\ncd");
        assert_eq!(without_unprintable("a\nb", Lines::One), "a b");
        assert_eq!(without_emoji("Да 👍 конечно 1️⃣"), "Да конечно");
    }

    proptest! {
        #[test]
        fn the_quick_look_agrees_with_the_careful_one(text in r"[a я—«»…\n\t\r\u{0}\u{7F}\u{85}\u{A0}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{200E}👍]{0,24}") {
            for lines in [Lines::Many, Lines::One] {
                prop_assert_eq!(unprintable(&text, lines), unprintable_at(&text, lines).len());
                let clean = without_unprintable(&text, lines);
                prop_assert_eq!(unprintable(&clean, lines), 0, "{:?}", clean);
            }
        }
    }
}
