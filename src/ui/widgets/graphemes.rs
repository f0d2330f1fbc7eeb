//! A text buffer in which Backspace and Delete take what a person sees as one sign.
//!
//! egui takes one code point, which leaves half a family of «👨‍👩‍👧» and half a flag of «🇷🇺».

use std::any::TypeId;
use std::ops::Range;

use egui::TextBuffer;
use egui::text::{CCursor, CharIndex};
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation as _};

/// A string to be edited by whole signs.
pub struct Graphemes<'a>(pub &'a mut String);

impl TextBuffer for Graphemes<'_> {
    fn is_mutable(&self) -> bool {
        true
    }

    fn as_str(&self) -> &str {
        self.0
    }

    fn insert_text(&mut self, text: &str, char_index: CharIndex) -> usize {
        self.0.insert_text(text, char_index)
    }

    fn delete_char_range(&mut self, char_range: Range<CharIndex>) {
        if char_range.start <= char_range.end {
            self.0.delete_char_range(char_range);
        }
    }

    fn delete_previous_char(&mut self, cursor: CCursor) -> CCursor {
        let before = chars_before(self.0, cursor.index.0);
        let start = CCursor::new(cursor.index.0.saturating_sub(before));
        self.delete_selected_ccursor_range([start, cursor])
    }

    fn delete_next_char(&mut self, cursor: CCursor) -> CCursor {
        let after = chars_after(self.0, cursor.index.0);
        let end = CCursor::new(cursor.index.0 + after);
        self.delete_selected_ccursor_range([cursor, end])
    }

    fn type_id(&self) -> TypeId {
        TypeId::of::<Graphemes<'static>>()
    }
}

/// The byte at which the character of an index begins; the end where there are fewer.
fn byte_of(text: &str, index: usize) -> usize {
    text.char_indices().nth(index).map_or(text.len(), |(at, _)| at)
}

/// How many characters the sign has that ends before a character index, or that the index
/// stands in the middle of, up to there.
fn chars_before(text: &str, index: usize) -> usize {
    let (head, _) = text.split_at_checked(byte_of(text, index)).unwrap_or((text, ""));
    head.graphemes(true).next_back().map_or(0, |sign| sign.chars().count())
}

/// How many characters there are from a character index to the end of its sign.
fn chars_after(text: &str, index: usize) -> usize {
    let start = byte_of(text, index);
    let end = GraphemeCursor::new(start, text.len(), true).next_boundary(text, 0).ok().flatten();
    text.get(start..end.unwrap_or(text.len())).map_or(0, |sign| sign.chars().count())
}

#[cfg(test)]
mod tests {

    use super::*;

    fn backspace(text: &str, at: usize) -> (String, usize) {
        let mut text = text.to_owned();
        let cursor = Graphemes(&mut text).delete_previous_char(CCursor::new(at));
        (text, cursor.index.0)
    }

    fn delete(text: &str, at: usize) -> (String, usize) {
        let mut text = text.to_owned();
        let cursor = Graphemes(&mut text).delete_next_char(CCursor::new(at));
        (text, cursor.index.0)
    }

    #[test]
    fn one_sign_goes_whole() {
        for sign in ["ё", "👍🏽", "👨‍👩‍👧", "🇷🇺", "1️⃣", "❤️", "и\u{306}", "\r\n"]
        {
            let (chars, text) = (sign.chars().count(), format!("а{sign}б"));
            assert_eq!(backspace(&text, 1 + chars), ("аб".to_owned(), 1), "{sign:?}");
            assert_eq!(delete(&text, 1), ("аб".to_owned(), 1), "{sign:?}");
        }
    }

    #[test]
    fn of_two_flags_one_goes() {
        assert_eq!(backspace("🇷🇺🇰🇿", 4), ("🇷🇺".to_owned(), 2));
        assert_eq!(delete("🇷🇺🇰🇿", 0), ("🇰🇿".to_owned(), 0));
    }

    #[test]
    fn at_the_ends_nothing_happens() {
        assert_eq!(backspace("аб", 0), ("аб".to_owned(), 0));
        assert_eq!(delete("аб", 2), ("аб".to_owned(), 2));
        assert_eq!(delete("", 0), (String::new(), 0));
        assert_eq!(delete("аб", 9), ("аб".to_owned(), 9));
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_emptied_sign_by_sign(text in "(\\PC|👨‍👩‍👧|🇷🇺|\u{FE0F}|\u{200D}){0,12}") {
            let signs = text.graphemes(true).count();
            let (mut back, mut forth) = (text.clone(), text);
            for _ in 0..signs {
                let end = back.chars().count();
                Graphemes(&mut back).delete_previous_char(CCursor::new(end));
                Graphemes(&mut forth).delete_next_char(CCursor::new(0));
            }
            proptest::prop_assert_eq!(back, "");
            proptest::prop_assert_eq!(forth, "");
        }
    }
}
