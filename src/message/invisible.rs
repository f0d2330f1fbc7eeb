//! Characters that show nothing: what they are, where they stand, a text without them.

use std::ops::Range;
use unicode_properties::{EmojiStatus, GeneralCategory, UnicodeEmoji, UnicodeGeneralCategory};
use unicode_script::{Script, UnicodeScript};

/// Tells whether a character shows nothing by itself: Unicode's `Default_Ignorable_Code_Point`,
/// the blank Braille pattern, the Hangul fillers and the interlinear annotation marks.
///
/// Where such a character does its work (a joiner inside an emoji, a variation selector) is for
/// [`invisible`] to say.
pub fn shows_nothing(c: char) -> bool {
    matches!(
        c,
        '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{115F}'..='\u{1160}'
            | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}'
            | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

/// Tells whether a text says nothing: empty, or only white space and characters that show
/// nothing.
///
/// ```
/// assert!(message::is_blank(" \u{2800}\u{FE0F}"));
/// assert!(!message::is_blank("⚙\u{FE0F}"));
/// ```
pub fn is_blank(text: &str) -> bool {
    // The last character of nearly every text is visible.
    text.chars().rev().all(|c| c.is_whitespace() || shows_nothing(c))
}

/// Which direction marks count as characters that show nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DirectionMarks {
    /// LRM, RLM and the isolates are left alone: prose needs them, and they have a rule of their
    /// own.
    Allowed,
    /// They count: a URL or a phone number has no use for them.
    Counted,
}

/// Finds the characters of a text that show nothing and do nothing, as byte ranges in order.
///
/// Not among them: a joiner inside an emoji sequence or between letters of a script that joins,
/// a variation selector behind a character that it varies, the tags of a flag.
pub fn invisible(text: &str, marks: DirectionMarks) -> Vec<Range<usize>> {
    if !may_hide_something(text.as_bytes()) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut seen = Before::default();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map(|&(_, c)| c);
        if shows_nothing(c) && !works(c, &seen, after, marks) {
            found.push(at..at + c.len_utf8());
        } else {
            seen.take(c);
        }
    }
    found
}

/// Returns the text without what [`invisible`] finds.
///
/// ```
/// use message::{DirectionMarks, without_invisible};
/// assert_eq!(without_invisible("shop\u{200B}.ru", DirectionMarks::Counted), "shop.ru");
/// assert_eq!(without_invisible("👨\u{200D}👩", DirectionMarks::Allowed), "👨\u{200D}👩");
/// ```
pub fn without_invisible(text: &str, marks: DirectionMarks) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut at = 0;
    for range in invisible(text, marks) {
        kept.push_str(text.get(at..range.start).unwrap_or_default());
        at = range.end;
    }
    kept.push_str(text.get(at..).unwrap_or_default());
    kept
}

/// Tells from the bytes alone whether a text can hold a character that shows nothing, so that
/// prose is spared the look at each character.
fn may_hide_something(bytes: &[u8]) -> bool {
    let next = |at: usize, n: usize| bytes.get(at + n).copied().unwrap_or(0);
    let rare = bytes.iter().fold(false, |any, &b| {
        any | matches!(b, 0xCD | 0xD8 | 0xE1 | 0xE3 | 0xEF) | (b == 0xF3) | (b == 0xF0)
    });
    if rare {
        return true;
    }
    memchr::memchr2_iter(0xC2, 0xE2, bytes).any(|at| match bytes.get(at) {
        Some(0xC2) => next(at, 1) == 0xAD,
        _ => match next(at, 1) {
            0x80 => matches!(next(at, 2), 0x8B..=0x8F | 0xAA..=0xAE),
            0x81 => next(at, 2) >= 0xA0,
            0xA0 => next(at, 2) == 0x80,
            _ => false,
        },
    })
}

/// What stands before a character, as far as its work depends on it.
#[derive(Default)]
struct Before {
    /// The last character that is kept.
    last: Option<char>,
    /// Whether an emoji ends there, with its selector and skin tone.
    emoji: bool,
    /// Whether a black flag and tags behind it stand there, with nothing between.
    flag: bool,
}

impl Before {
    fn take(&mut self, c: char) {
        self.flag = c == '\u{1F3F4}' || self.flag && is_tag(c);
        self.emoji = is_emoji_part(c) || self.emoji && matches!(c, '\u{FE0F}' | '\u{20E3}');
        self.last = Some(c);
    }
}

/// Whether a character that shows nothing does its work where it stands.
fn works(c: char, before: &Before, after: Option<char>, marks: DirectionMarks) -> bool {
    match c {
        '\u{200E}' | '\u{200F}' | '\u{2066}'..='\u{2069}' => marks == DirectionMarks::Allowed,
        '\u{200D}' => {
            let in_emoji = before.emoji && after.is_some_and(is_emoji_part);
            in_emoji || before.last.is_some_and(joins) && after.is_some_and(joins)
        }
        '\u{200C}' => before.last.is_some_and(joins) && after.is_some_and(joins),
        '\u{FE0E}' | '\u{FE0F}' => before
            .last
            .is_some_and(|c| !shows_nothing(c) && (c.emoji_status() != EmojiStatus::NonEmoji || varies(c))),
        '\u{FE00}'..='\u{FE0D}' => before.last.is_some_and(varies),
        '\u{180B}'..='\u{180D}' | '\u{180F}' => before.last.is_some_and(|c| c.script() == Script::Mongolian),
        '\u{E0100}'..='\u{E01EF}' => before.last.is_some_and(|c| c.script() == Script::Han),
        _ if is_tag(c) => before.flag,
        _ => false,
    }
}

/// A tag character of a flag sequence, its end included.
fn is_tag(c: char) -> bool {
    matches!(c, '\u{E0020}'..='\u{E007F}')
}

/// Whether a character can stand in an emoji sequence by itself. Digits, `#` and `*` cannot.
fn is_emoji_part(c: char) -> bool {
    !c.is_ascii() && c.emoji_status() != EmojiStatus::NonEmoji && !shows_nothing(c)
}

/// Whether Unicode lists variants of such a character: ideographs, mathematical signs, letters
/// of Myanmar and Phags-pa, the wide punctuation and the digit nought.
fn varies(c: char) -> bool {
    matches!(c.script(), Script::Han | Script::Myanmar | Script::Phags_Pa | Script::Manichaean)
        || c.general_category() == GeneralCategory::MathSymbol
        || matches!(c, '0' | '\u{3001}' | '\u{3002}' | '\u{FF01}'..='\u{FF1F}')
}

/// Whether a character belongs to a script whose letters join or form conjuncts.
fn joins(c: char) -> bool {
    use Script::{
        Adlam, Arabic, Bengali, Chakma, Chorasmian, Devanagari, Gujarati, Gurmukhi, Hanifi_Rohingya,
        Javanese, Kannada, Khmer, Malayalam, Mandaic, Manichaean, Mongolian, Myanmar, Nko, Oriya, Phags_Pa,
        Sinhala, Sogdian, Syriac, Tamil, Telugu, Tibetan,
    };
    matches!(
        c.script(),
        Adlam
            | Arabic
            | Bengali
            | Chakma
            | Chorasmian
            | Devanagari
            | Gujarati
            | Gurmukhi
            | Hanifi_Rohingya
            | Javanese
            | Kannada
            | Khmer
            | Malayalam
            | Mandaic
            | Manichaean
            | Mongolian
            | Myanmar
            | Nko
            | Oriya
            | Phags_Pa
            | Sinhala
            | Sogdian
            | Syriac
            | Tamil
            | Telugu
            | Tibetan
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use DirectionMarks::{Allowed, Counted};
    use proptest::prelude::*;

    fn count(text: &str) -> usize {
        invisible(text, Allowed).len()
    }

    #[test]
    fn every_kind_of_hidden_character_is_found() {
        for c in "\u{AD}\u{34F}\u{61C}\u{115F}\u{1160}\u{17B4}\u{180E}\u{200B}\u{2060}\u{2064}\u{2065}\u{206F}\u{2800}\
            \u{3164}\u{FEFF}\u{FFA0}\u{FFF9}\u{FFFB}\u{FFF0}\u{1BCA0}\u{1D173}\u{E0001}\u{E0020}\u{E0FFF}\u{202A}\u{202E}"
            .chars()
        {
            assert_eq!(count(&format!("а{c}б")), 1, "U+{:04X}", c as u32);
            assert!(is_blank(&format!(" {c}\u{A0}")), "U+{:04X}", c as u32);
        }
    }

    #[test]
    fn what_does_its_work_is_left_alone() {
        for text in [
            "👨\u{200D}👩\u{200D}👧",
            "❤\u{FE0F}\u{200D}🔥",
            "👩🏽\u{200D}⚕\u{FE0F}",
            "1\u{FE0F}\u{20E3}",
            "❤\u{FE0E}",
            "می\u{200C}خواهم",
            "क\u{94D}\u{200D}ष",
            "葛\u{E0100}",
            "≨\u{FE00}",
            "\u{1820}\u{180B}",
            "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
            "a\u{200E}b\u{200F}c\u{2067}d\u{2069}",
            "ёй Жук — «да»… №\u{A0}5 ₽",
        ] {
            assert_eq!(invisible(text, Allowed), Vec::<Range<usize>>::new(), "{text:?}");
        }
        for (text, expected) in [
            ("да\u{200D}нет", 1),
            ("👍\u{200D}да", 1),
            ("\u{200D}👍", 1),
            ("да\u{200C}нет", 1),
            ("а\u{FE0F}", 1),
            ("а\u{FE00}", 1),
            ("🏳\u{E0067}\u{E007F}", 2),
            ("🏴 \u{E0067}", 1),
            ("葛\u{180B}", 1),
            ("\u{FE0F}", 1),
            ("👍\u{FE0F}\u{FE0F}", 1),
        ] {
            assert_eq!(count(text), expected, "{text:?}");
        }
    }

    #[test]
    fn direction_marks_count_only_where_they_have_no_use() {
        let text = "a\u{200E}\u{200F}\u{2066}\u{2069}";
        assert_eq!((invisible(text, Allowed).len(), invisible(text, Counted).len()), (0, 4));
    }

    #[test]
    fn blank_is_white_space_and_hidden_characters_only() {
        for text in
            ["", " ", "\n\t", "\u{A0}\u{202F}", "\u{200B}\u{200D}\u{FEFF}", "⠀", "\u{FE0F}", "\u{200E}"]
        {
            assert!(is_blank(text), "{text:?}");
        }
        for text in ["а", " .", "\u{200B}1", "\u{1}", "👍", "⚙\u{FE0F}"] {
            assert!(!is_blank(text), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn the_quick_look_misses_nothing(text in r"[a ё—«…\u{AD}\u{34F}\u{61C}\u{115F}\u{17B4}\u{180B}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}-\u{206F}\u{2800}\u{3164}\u{FE00}-\u{FE0F}\u{FEFF}\u{FFA0}\u{FFF9}\u{1D173}\u{1BCA0}\u{E0020}\u{E0100}👍葛]{0,12}") {
            let hidden = text.chars().any(shows_nothing);
            prop_assert!(!hidden || may_hide_something(text.as_bytes()));
        }

        #[test]
        fn nothing_is_left_after_removal(text in r"[aб 👍🏴\u{200D}\u{200C}\u{FE0F}\u{E0067}\u{E007F}ی\u{200B}\u{200E}]{0,16}") {
            for marks in [Allowed, Counted] {
                let clean = without_invisible(&text, marks);
                prop_assert_eq!(invisible(&clean, marks), Vec::<Range<usize>>::new(), "{:?} of {:?}", clean, text);
            }
        }
    }
}
