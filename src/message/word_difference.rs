//! What one text says otherwise than another, word by word, so that both can be marked.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation as _;

/// Beyond so many pairs of words the middle counts as changed as a whole: comparing it would take
/// longer than anybody waits, and nobody could read the result.
const MOST_PAIRS: usize = 4_000_000;

/// The words that differ, as ranges of bytes: ascending, apart from each other, on the borders of
/// characters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordDifference {
    /// What the earlier text says otherwise.
    pub before: Vec<Range<usize>>,
    /// What the later text says otherwise.
    pub after: Vec<Range<usize>>,
}

/// Compares two texts by words. What is not in the ranges is the same in both, in the same order.
///
/// ```
/// let told = message::word_difference("Ждём вас в среду", "Ждём вас в пятницу");
/// assert_eq!(&"Ждём вас в среду"[told.before[0].clone()], "среду");
/// assert_eq!(&"Ждём вас в пятницу"[told.after[0].clone()], "пятницу");
/// ```
pub fn word_difference(before: &str, after: &str) -> WordDifference {
    let [old, new] = [before, after].map(|text| text.split_word_bounds().collect::<Vec<_>>());
    let same = |(a, b): &(&&str, &&str)| a == b;
    let begin = old.iter().zip(&new).take_while(same).count();
    let most = old.len().min(new.len()) - begin;
    let end = old.iter().rev().zip(new.iter().rev()).take(most).take_while(same).count();
    let middle = |words: &[&str]| begin..words.len() - end;
    let (was, is) = (middle(&old), middle(&new));
    let mut found = Changed::default();
    if was.len().saturating_mul(is.len()) > MOST_PAIRS {
        found.add(was, is);
    } else {
        let inside = |words: &[&str], range: &Range<usize>| -> Vec<String> {
            words.get(range.clone()).unwrap_or_default().iter().map(|word| (*word).to_owned()).collect()
        };
        let (a, b) = (inside(&old, &was), inside(&new, &is));
        for step in capture_diff_slices(Algorithm::Myers, &a, &b) {
            let moved = |range: Range<usize>| range.start + begin..range.end + begin;
            if !matches!(step, DiffOp::Equal { .. }) {
                found.add(moved(step.old_range()), moved(step.new_range()));
            }
        }
    }
    WordDifference { before: in_bytes(&old, &found.before), after: in_bytes(&new, &found.after) }
}

/// Ranges of words.
#[derive(Default)]
struct Changed {
    before: Vec<Range<usize>>,
    after: Vec<Range<usize>>,
}

impl Changed {
    fn add(&mut self, before: Range<usize>, after: Range<usize>) {
        for (ranges, range) in [(&mut self.before, before), (&mut self.after, after)] {
            if !range.is_empty() {
                ranges.push(range);
            }
        }
    }
}

/// Ranges of words as ranges of bytes. Two that only white space keeps apart become one, as a
/// person would mark them.
fn in_bytes(words: &[&str], ranges: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut starts = vec![0];
    for word in words {
        starts.push(starts.last().copied().unwrap_or_default() + word.len());
    }
    let start = |at: usize| starts.get(at).copied().unwrap_or_default();
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        let blank = |from: usize| {
            let between = words.get(from..range.start).unwrap_or_default();
            between.iter().all(|word| word.chars().all(char::is_whitespace))
        };
        match joined.last_mut() {
            Some(last) if blank(last.end) => last.end = range.end,
            _ => joined.push(range.clone()),
        }
    }
    joined.into_iter().map(|range| start(range.start)..start(range.end)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marked(text: &str, ranges: &[Range<usize>]) -> String {
        let mut text = text.to_owned();
        for range in ranges.iter().rev() {
            text.insert(range.end, ']');
            text.insert(range.start, '[');
        }
        text
    }

    #[test]
    fn the_words_that_differ_are_told_in_both() {
        for (before, after, was, is) in [
            ("Ждём вас в среду.", "Ждём вас в пятницу.", "Ждём вас в [среду].", "Ждём вас в [пятницу]."),
            ("Да", "Да", "Да", "Да"),
            ("", "Новый текст", "", "[Новый текст]"),
            ("один два три", "один три", "один [два ]три", "один три"),
            ("один два три", "раз пара три", "[один два] три", "[раз пара] три"),
            (
                "Здравствуйте, {{1}}!",
                "Здравствуйте, {{2}}!",
                "Здравствуйте, {{[1]}}!",
                "Здравствуйте, {{[2]}}!",
            ),
            ("👍🏽 да", "👍 да", "[👍🏽] да", "[👍] да"),
            ("ёлка", "е\u{308}лка", "[ёлка]", "[е\u{308}лка]"),
        ] {
            let told = word_difference(before, after);
            assert_eq!((marked(before, &told.before), marked(after, &told.after)), (was.into(), is.into()));
        }
    }

    #[test]
    fn texts_of_any_length_are_compared() {
        let [old, new] = ["а", "б"].map(|word| format!("начало {}конец", format!("{word} ").repeat(20_000)));
        let told = word_difference(&old, &new);
        assert_eq!((told.before.len(), told.after.len()), (1, 1));
        let changed = old.get(told.before[0].clone()).unwrap();
        assert!(changed.starts_with("а ") && !changed.contains("начало"), "{changed:?}");
    }

    /// What is left of a text without ranges.
    fn rest(text: &str, ranges: &[Range<usize>]) -> String {
        let ends = ranges.iter().map(|range| range.end);
        let starts = ranges.iter().map(|range| range.start).chain([text.len()]);
        [0].into_iter().chain(ends).zip(starts).map(|(from, to)| text.get(from..to).unwrap()).collect()
    }

    proptest! {
        #[test]
        fn what_is_not_marked_is_the_same_in_both(before in "[аб ,\n👍]{0,30}", after in "[аб ,\n👍]{0,30}") {
            let told = word_difference(&before, &after);
            let same = |text: &str, ranges: &[Range<usize>]| rest(text, ranges).split_whitespace().collect::<String>();
            prop_assert_eq!(same(&before, &told.before), same(&after, &told.after));
            prop_assert_eq!(before == after, told == WordDifference::default());
            for (text, ranges) in [(&before, &told.before), (&after, &told.after)] {
                prop_assert!(ranges.iter().all(|range| range.start < range.end && range.end <= text.len()));
                prop_assert!(ranges.windows(2).all(|pair| pair[0].end < pair[1].start));
            }
        }
    }
}
