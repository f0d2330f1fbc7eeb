//! How long a text is, the way WhatsApp's own editor counts.

use icu_normalizer::ComposingNormalizerBorrowed;
use std::borrow::Cow;

const COMPOSER: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfc();

/// Returns the length of a text in UTF-16 code units, as Meta's editor counts it: «Да» is 2,
/// «👍» is 2, «👨‍👩‍👧» is 8. Letters and their accents count composed (NFC), as another keyboard
/// would type them: «й» from a Mac, which is two characters, is 1.
///
/// ```
/// assert_eq!(message::length("Да"), 2);
/// assert_eq!(message::length("👍"), 2);
/// assert_eq!(message::length("и\u{306}"), 1);
/// ```
pub fn length(text: &str) -> usize {
    let text = if may_compose(text.as_bytes()) { COMPOSER.normalize(text) } else { Cow::Borrowed(text) };
    // One unit a character, and another for each of four bytes. Counting spares decoding, which
    // was most of what a check cost.
    text.chars().count() + text.bytes().filter(|&byte| byte >= 0xF0).count()
}

/// Returns the text composed (NFC); borrowed where it is so already.
///
/// ```
/// assert_eq!(message::composed("Мои\u{306}"), "Мой");
/// ```
pub fn composed(text: &str) -> Cow<'_, str> {
    if may_compose(text.as_bytes()) { COMPOSER.normalize(text) } else { Cow::Borrowed(text) }
}

/// Tells from the bytes alone whether composing can change a text. Latin, Cyrillic and usual
/// punctuation cannot; accents of their own, Greek and the scripts behind it may.
fn may_compose(bytes: &[u8]) -> bool {
    let rare = bytes
        .iter()
        .fold(false, |any, &b| any | ((b >= 0xCC) & (b != 0xD0) & (b != 0xD1) & (b != 0xE2) & (b != 0xF0)));
    rare || memchr::memchr2_iter(0xE2, 0xF0, bytes).any(|at| {
        let next = |n: usize| bytes.get(at + n).copied().unwrap_or(0);
        match (bytes.get(at), next(1), next(2)) {
            // Musical signs and the ideographs for compatibility come apart; emoji do not.
            (Some(0xF0), second, _) => second != 0x9F,
            (_, 0x80, third) => third <= 0x81,
            (_, 0x84, third) => matches!(third, 0xA6 | 0xAA | 0xAB),
            (_, 0x8C, third) => matches!(third, 0xA9 | 0xAA),
            (_, 0xAB, third) => third == 0x9C,
            // Accents for symbols, which are ordered when composing.
            (_, 0x83, _) => true,
            _ => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn counts_as_metas_editor_does() {
        for (text, units) in [("", 0), ("Да", 2), ("👍", 2), ("👨‍👩‍👧", 8), ("a\nb", 3), ("1️⃣", 3)]
        {
            assert_eq!(length(text), units, "{text:?}");
        }
    }

    #[test]
    fn letters_and_their_accents_count_composed() {
        for (apart, together) in [
            ("и\u{306}", "й"),
            ("е\u{308}лка", "ёлка"),
            ("u\u{308}", "ü"),
            ("e\u{302}\u{301}", "ế"),
            ("\u{1112}\u{1161}\u{11AB}", "한"),
            ("\u{212B}", "Å"),
            ("\u{1F71}", "ά"),
        ] {
            assert_eq!((length(apart), composed(apart).as_ref()), (length(together), together), "{apart:?}");
        }
        assert_eq!(length("а\u{306}"), 1 + usize::from(composed("а\u{306}").chars().count() > 1));
    }

    proptest! {
        #[test]
        fn it_is_the_length_in_utf_16_of_the_composed_text(text in r"(\PC|[аеиoeu\u{300}-\u{308}\u{2000}\u{2001}\u{212A}\u{2329}\u{2ADC}\u{20D0}\u{1100}-\u{1112}\u{1161}\u{11A8}]){0,48}") {
            prop_assert_eq!(length(&text), COMPOSER.normalize(&text).encode_utf16().count());
        }
    }
}
