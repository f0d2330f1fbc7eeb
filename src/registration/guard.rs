//! The apostrophe that keeps a spreadsheet from taking free text for a formula.
//!
//! It goes in front of everything that begins with an apostrophe too, so that taking one off
//! always gives back what was there.

const GUARD: char = '\'';

/// Whether a spreadsheet would take a text for something else, or for a guarded one.
pub(super) fn needs_guard(text: &str) -> bool {
    text.as_bytes().first().is_some_and(|b| matches!(b, b'=' | b'+' | b'-' | b'@' | b'\'' | b'\t' | b'\r'))
}

/// A text without its guard; `None` where it has none.
pub(super) fn unguard(text: &str) -> Option<&str> {
    text.strip_prefix(GUARD).filter(|rest| needs_guard(rest))
}

/// A phone number without the apostrophe that people put in front of it in a spreadsheet.
/// No number begins with one.
pub(super) fn unguard_phone(phone: &str) -> Option<&str> {
    phone.strip_prefix(GUARD)
}

/// Puts a guard in front of a text, in a buffer that is used over and over.
pub(super) fn guard<'a>(text: &str, buffer: &'a mut String) -> &'a str {
    buffer.clear();
    buffer.push(GUARD);
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
            assert!(needs_guard(text), "{text:?}");
        }
        for text in ["", "a", " =1", "\n=", "\u{A0}=", "«=»", "\u{FEFF}="] {
            assert!(!needs_guard(text), "{text:?}");
        }
    }

    #[test]
    fn an_apostrophe_that_is_no_guard_stays() {
        assert_eq!(unguard("'Алло"), None);
        assert_eq!(unguard("=1"), None);
        assert_eq!(unguard("''Алло"), Some("'Алло"));
        assert_eq!(unguard("'"), None);
    }

    proptest! {
        #[test]
        fn taking_the_guard_off_gives_back_the_text(text in "[=+@'\t\ra я-]{0,6}") {
            let mut buffer = String::new();
            if needs_guard(&text) {
                prop_assert_eq!(unguard(guard(&text, &mut buffer)), Some(text.as_str()));
            } else {
                prop_assert_eq!(unguard(&text), None);
            }
        }
    }
}
