//! Text that went through an encoding which cannot hold all of it.
//!
//! An answer in windows-1251 has `?` where an emoji was, DOS knows no «—», and some programs leave
//! out what they cannot write. None of it is a change that somebody made.

/// What one character that was sent may have become.
struct Fate {
    /// Other characters that are written for it.
    instead: &'static [&'static str],
    /// The same in letters.
    letters: &'static [&'static [char]],
    /// How many question marks may stand for it: as many as it has bytes.
    marks: usize,
}

/// Characters that are written for those that an encoding lacks.
const INSTEAD: [(&str, &[&str]); 8] = [
    ("\u{2012}\u{2013}\u{2014}\u{2015}\u{2010}\u{2011}\u{2212}", &["-", "--"]),
    ("\u{AB}\u{BB}\u{201C}\u{201D}\u{201E}\u{201F}", &["\"", "<<", ">>", "''"]),
    ("\u{2018}\u{2019}\u{201A}\u{2032}", &["'", "`"]),
    ("\u{A0}\u{2002}\u{2003}\u{2009}\u{202F}\u{2007}", &[" ", "  "]),
    ("\u{2026}", &["...", "."]),
    ("\u{2116}", &["N", "No", "#"]),
    ("\u{2022}\u{00B7}\u{25CF}", &["*", "-", "."]),
    ("\u{00D7}", &["x", "*"]),
];

/// What stands for a character that was lost.
fn is_mark(c: char) -> bool {
    matches!(c, '?' | '\u{FFFD}' | '_' | '\u{25A1}')
}

/// What may have become of a character; `None` where every encoding of Cyrillic has it.
fn fate(c: char) -> Option<Fate> {
    if c.is_ascii() || ('\u{410}'..='\u{44F}').contains(&c) {
        return None;
    }
    let letters: &[&[char]] = match c {
        '\u{451}' => &[&['\u{435}']],
        '\u{401}' => &[&['\u{415}']],
        '\u{20BD}' => &[&['\u{440}'], &['\u{440}', '.'], &['\u{440}', '\u{443}', '\u{431}']],
        _ => &[],
    };
    let instead = INSTEAD.iter().find(|(from, _)| from.contains(c)).map_or(&[][..], |(_, to)| to);
    Some(Fate { instead, letters, marks: c.len_utf8() })
}

/// Whether what came is what was sent, but for characters that an encoding could not hold.
pub(super) fn is_same_but_for_encoding(sent: &str, came: &str) -> bool {
    let sent: Vec<char> = sent.trim().chars().collect();
    let came: Vec<char> = came.trim().chars().collect();
    if sent.iter().all(|&c| fate(c).is_none()) {
        return false;
    }
    // The places in what came up to which what was sent so far can have become it.
    let mut places = vec![0_usize];
    for (at, &c) in sent.iter().enumerate() {
        let fragile_beside = || {
            let near = [at.checked_sub(1), Some(at + 1)];
            near.into_iter().flatten().filter_map(|at| sent.get(at)).any(|&c| fate(c).is_some())
        };
        let mut next = Vec::with_capacity(places.len());
        for place in places {
            let rest = came.get(place..).unwrap_or_default();
            if rest.first() == Some(&c) {
                next.push(place + 1);
            }
            if let Some(fate) = fate(c) {
                next.push(place);
                let marks = rest.iter().take(fate.marks).take_while(|&&c| is_mark(c)).count();
                next.extend((1..=marks).map(|marks| place + marks));
                for letters in fate.letters.iter().filter(|letters| rest.starts_with(letters)) {
                    next.push(place + letters.len());
                }
                for instead in fate.instead {
                    let length = instead.chars().count();
                    if rest.iter().take(length).copied().eq(instead.chars()) {
                        next.push(place + length);
                    }
                }
            } else if c.is_whitespace() {
                next.extend(rest.first().filter(|c| c.is_whitespace()).map(|_| place + 1));
                // A space beside something that went is often trimmed with it.
                if fragile_beside() {
                    next.push(place);
                }
            }
        }
        next.sort_unstable();
        next.dedup();
        if next.is_empty() {
            return false;
        }
        places = next;
    }
    places.last() == Some(&came.len())
}

/// A text without all that an encoding may have changed, by which it is looked up.
pub(super) fn solid(text: &str) -> String {
    let kept = |c: &char| c.is_ascii_alphanumeric() || ('\u{410}'..='\u{44F}').contains(c);
    let lower = text.chars().filter(kept).flat_map(char::to_lowercase);
    // «ё» may have come as «е» or not at all.
    lower.filter(|c| *c != '\u{435}').collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{IBM866, KOI8_R, WINDOWS_1251};
    use proptest::prelude::*;

    #[test]
    fn what_an_encoding_cannot_hold_is_no_change() {
        for (sent, came) in [
            ("Привет 👍", "Привет ??"),
            ("Привет 👍", "Привет ?"),
            ("Привет 👍", "Привет"),
            ("👨‍👩‍👧 Семья", "???????? Семья"),
            ("👨‍👩‍👧 Семья", "Семья"),
            ("Цена 100 ₽", "Цена 100 ?"),
            ("Цена 100 ₽", "Цена 100 р."),
            ("Всё — «да»", "Все - \"да\""),
            ("Всё — «да»", "Вс? ? ?да?"),
            ("10\u{A0}000", "10 000"),
            ("10\u{A0}000", "10?000"),
            ("10\u{A0}000", "10000"),
            ("Дом №5…", "Дом N5..."),
        ] {
            assert!(is_same_but_for_encoding(sent, came), "{sent} | {came}");
            if !came.contains("р.") && !came.contains('N') {
                assert_eq!(solid(sent), solid(came), "{sent} | {came}");
            }
        }
    }

    #[test]
    fn a_change_that_somebody_made_is_one() {
        for (sent, came) in [
            ("Привет 👍", "Привет ??!"),
            ("Привет 👍", "Приве? ??"),
            ("Привет", "Приве?"),
            ("Едем?", "Едем"),
            ("Всё", "Вса"),
            ("👍", "Да"),
            ("Цена 100 ₽", "Цена 200 ?"),
        ] {
            assert!(!is_same_but_for_encoding(sent, came), "{sent} | {came}");
        }
    }

    proptest! {
        #[test]
        fn every_encoding_of_cyrillic_is_seen_through(text in "[а-яёA-Z0-9 «»—👍₽№?.]{1,30}") {
            for codec in [WINDOWS_1251, KOI8_R, IBM866] {
                let lost: String = text
                    .chars()
                    .map(|c| if codec.encode(c.encode_utf8(&mut [0; 4])).2 { '?' } else { c })
                    .collect();
                let same = lost.trim() == text.trim();
                prop_assert!(same || is_same_but_for_encoding(&text, &lost), "{:?} {:?}", text, lost);
            }
        }
    }
}
