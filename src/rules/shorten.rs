//! Shorter titles that still mean something: whole words only.

use message::length;

/// Titles made of a long one, the best first: its beginning, then its end. Each is at most
/// `limit` long, made of whole words; empty where not even one word fits.
pub(super) fn shorter(title: &str, limit: usize) -> Vec<String> {
    let words: Vec<&str> = title.split_whitespace().collect();
    // More words than signs never fit; a pasted book costs no more than a line.
    let few = words.len().min(limit.saturating_add(1));
    let (first, _) = words.split_at(few);
    let (_, last) = words.split_at(words.len() - few);
    let mut found: Vec<String> = Vec::new();
    for candidate in [beginning(first, limit), end(last, limit)].into_iter().flatten() {
        if candidate != title && !found.contains(&candidate) {
            found.push(candidate);
        }
    }
    found
}

/// As many words from the beginning as fit, without a comma or a preposition left dangling.
fn beginning(words: &[&str], limit: usize) -> Option<String> {
    let mut taken = words;
    loop {
        let joined = taken.join(" ");
        if length(&joined) <= limit && taken.len() == words.len() {
            return Some(joined);
        }
        let stripped = joined.trim_end_matches(|c: char| !c.is_alphanumeric());
        if length(stripped) <= limit && !stripped.is_empty() && !(dangles(taken) && taken.len() > 1) {
            return Some(stripped.to_owned());
        }
        let (_, rest) = taken.split_last()?;
        taken = rest;
    }
}

/// As many words from the end as fit, begun with a capital.
fn end(words: &[&str], limit: usize) -> Option<String> {
    let mut taken = words;
    while let Some((_, rest)) = taken.split_first() {
        taken = rest;
        let joined = taken.join(" ");
        if !joined.is_empty() && length(&joined) <= limit {
            let (first, others) = (joined.chars().next()?, joined.chars().skip(1));
            let capital: String = first.to_uppercase().chain(others).collect();
            return (length(&capital) <= limit).then_some(capital);
        }
    }
    None
}

/// Whether the last word is so short that it must belong to the one that was cut: «на», «и».
fn dangles(words: &[&str]) -> bool {
    words.last().is_some_and(|word| word.chars().count() <= 2 && word.chars().all(|c| c.is_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn cuts_at_words_and_leaves_nothing_dangling() {
        for (title, expected) in [
            ("Записаться на консультацию", vec!["Записаться", "На консультацию"]),
            ("Перейти на наш сайт!!", vec!["Перейти на наш сайт", "На наш сайт!!"]),
            ("Сверхдлинноеодносложноеслово", vec![]),
            ("Да, конечно, запишите меня", vec!["Да, конечно", "Запишите меня"]),
            ("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧 семья", vec!["Семья"]),
            ("   Да   ", vec!["Да"]),
        ] {
            assert_eq!(shorter(title, 20), expected, "{title}");
        }
    }

    proptest! {
        #[test]
        fn what_is_offered_fits_and_is_made_of_whole_words(title in "[а-яё👍!, ]{0,60}", limit in 1usize..30) {
            for short in shorter(&title, limit) {
                prop_assert!(length(&short) <= limit);
                let words: Vec<String> = title.split_whitespace().map(str::to_lowercase).collect();
                for word in short.to_lowercase().split_whitespace() {
                    let known = words.iter().any(|w| w == word || w.trim_end_matches(|c: char| !c.is_alphanumeric()) == word);
                    prop_assert!(known, "{} of {}", word, title);
                }
            }
        }
    }
}
