//! The apostrophe that keeps a spreadsheet from taking free text for a formula.
//!
//! It goes in front of everything that begins with an apostrophe too, so that taking one off
//! always gives back what was there.

const ESCAPE: char = '\'';

/// Whether a spreadsheet would take a text for something else, or for a guarded one.
pub(super) fn needs_escape(text: &str) -> bool {
    text.as_bytes().first().is_some_and(|b| matches!(b, b'=' | b'+' | b'-' | b'@' | b'\'' | b'\t' | b'\r'))
}

/// A text without its guard; `None` where it has none.
pub(super) fn unescape_formula(text: &str) -> Option<&str> {
    text.strip_prefix(ESCAPE).filter(|rest| needs_escape(rest))
}

/// A phone number without the apostrophe that people put in front of it in a spreadsheet.
/// No number begins with one.
pub(super) fn unescape_phone(phone: &str) -> Option<&str> {
    phone.strip_prefix(ESCAPE)
}

/// Puts a guard in front of a text, in a buffer that is used over and over.
pub(super) fn escape_formula<'a>(text: &str, buffer: &'a mut String) -> &'a str {
    buffer.clear();
    buffer.push(ESCAPE);
    buffer.push_str(text);
    buffer
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_guarded_and_words_are_not() {
        for text in ["=1+1", "+7", "-", "@a", "'a", "'", "\ta", "\ra"] {
            assert!(needs_escape(text), "{text:?}");
        }
        for text in ["", "a", " =1", "\n=", "\u{A0}=", "«=»", "\u{FEFF}="] {
            assert!(!needs_escape(text), "{text:?}");
        }
    }

    #[test]
    fn an_apostrophe_that_is_no_guard_stays() {
        assert_eq!(unescape_formula("'Алло"), None);
        assert_eq!(unescape_formula("=1"), None);
        assert_eq!(unescape_formula("''Алло"), Some("'Алло"));
        assert_eq!(unescape_formula("'"), None);
    }

    proptest! {
        #[test]
        fn taking_the_guard_off_gives_back_the_text(text in "[=+@'\t\ra я-]{0,6}") {
            let mut buffer = String::new();
            if needs_escape(&text) {
                prop_assert_eq!(unescape_formula(escape_formula(&text, &mut buffer)), Some(text.as_str()));
            } else {
                prop_assert_eq!(unescape_formula(&text), None);
            }
        }
    }
}
