//! How long a text is, the way WhatsApp's own editor counts.

/// The length of a text in UTF-16 code units, as Meta's editor counts it: «Да» is 2, «👍» is 2,
/// «👨‍👩‍👧» is 8. The editor's counter and the checker both use this function.
///
/// ```
/// assert_eq!(message::length("Да"), 2);
/// assert_eq!(message::length("👍"), 2);
/// ```
pub fn length(text: &str) -> usize {
    // One unit a character, and another for each of four bytes. Counting spares decoding, which
    // was most of what a check cost.
    text.chars().count() + text.bytes().filter(|&byte| byte >= 0xF0).count()
}

/// Whether a text says nothing: empty, or only white space, no-break spaces and zero-width
/// characters.
pub fn is_blank(text: &str) -> bool {
    text.chars().rev().all(|c| c.is_whitespace() || is_zero_width(c))
}

/// Characters without width and without meaning of their own.
fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{00AD}' | '\u{180E}' | '\u{034F}')
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
    fn blank_is_white_space_and_zero_width_only() {
        for text in ["", " ", "\n\t", "\u{A0}\u{202F}", "\u{200B}\u{200D}\u{FEFF}"] {
            assert!(is_blank(text), "{text:?}");
        }
        for text in ["а", " .", "\u{200B}1", "\u{1}", "👍"] {
            assert!(!is_blank(text), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn it_is_the_length_in_utf_16(text in ".{0,64}") {
            prop_assert_eq!(length(&text), text.encode_utf16().count());
        }
    }
}
