//! Words by which a manager's table is understood before anybody told what they mean.

use super::heading::key;
use super::{Meaning, word_key};
use serde::Deserialize;
use std::sync::LazyLock;

/// Words by what they stand for.
#[derive(Debug, Default, Deserialize)]
struct Lexicon {
    headings: Headings,
    meanings: Meanings,
}

#[derive(Debug, Default, Deserialize)]
struct Headings {
    text: Vec<String>,
    title: Vec<String>,
    url: Vec<String>,
    phone: Vec<String>,
    status: Vec<String>,
    reason: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
struct Meanings {
    approved: Vec<String>,
    rejected: Vec<String>,
    waiting: Vec<String>,
    negations: Vec<String>,
}

/// What the program carries; a test proves that it is whole.
static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| toml::from_str(include_str!("../../assets/forms/answers.toml")).unwrap_or_default());

/// What a heading seems to stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Topic {
    Text,
    Title,
    Url,
    Phone,
    Status,
    Reason,
}

impl Topic {
    /// Whether a heading speaks of it.
    pub(super) fn is_in(self, heading: &str) -> bool {
        let headings = &LEXICON.headings;
        let patterns = match self {
            Self::Text => &headings.text,
            Self::Title => &headings.title,
            Self::Url => &headings.url,
            Self::Phone => &headings.phone,
            Self::Status => &headings.status,
            Self::Reason => &headings.reason,
        };
        let key = key(heading);
        place_of_any(patterns, &words(&key)).is_some()
    }
}

/// What a word of a status column seems to mean, to be proposed and never taken in silence.
///
/// ```
/// use registration::{Meaning, likely_meaning};
/// assert_eq!(likely_meaning("Pending approval"), Some(Meaning::Waiting));
/// assert_eq!(likely_meaning("—"), None);
/// ```
pub fn likely_meaning(word: &str) -> Option<Meaning> {
    let key = word_key(word);
    let words = words(&key);
    let meanings = &LEXICON.meanings;
    let negated = |at: usize| {
        at.checked_sub(1)
            .and_then(|before| words.get(before))
            .is_some_and(|before| meanings.negations.iter().any(|negation| negation == before))
    };
    if let Some(at) = place_of_any(&meanings.rejected, &words) {
        return (!negated(at)).then_some(Meaning::Rejected);
    }
    let approved = place_of_any(&meanings.approved, &words);
    if approved.is_some_and(negated) {
        return Some(Meaning::Rejected);
    }
    if let Some(at) = place_of_any(&meanings.waiting, &words) {
        return (!negated(at)).then_some(Meaning::Waiting);
    }
    approved.map(|_| Meaning::Approved)
}

fn words(key: &str) -> Vec<&str> {
    key.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// Where the first of these patterns stands among the words.
fn place_of_any(patterns: &[String], words: &[&str]) -> Option<usize> {
    patterns.iter().filter_map(|pattern| place_of(pattern, words)).min()
}

fn place_of(pattern: &str, words: &[&str]) -> Option<usize> {
    let parts: Vec<&str> = pattern.split(' ').collect();
    words.windows(parts.len()).position(|window| {
        window.iter().zip(&parts).all(|(word, part)| match part.strip_suffix('*') {
            Some(stem) => word.starts_with(stem),
            None => word == part,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lexicon_is_whole() {
        for topic in [Topic::Text, Topic::Title, Topic::Url, Topic::Phone, Topic::Status, Topic::Reason] {
            assert!(!topic.is_in("Дата"), "{topic:?}");
        }
        assert!(!LEXICON.meanings.negations.is_empty());
    }

    #[test]
    fn words_are_known_with_endings_and_in_any_letter_case() {
        for (meaning, words) in [
            (
                Meaning::Approved,
                &[
                    "одобрено",
                    "Одобрен",
                    "ОДОБРЕНА.",
                    "согласовано",
                    "Согласованы",
                    "ок",
                    "OK!",
                    "Approved",
                    "принято",
                    "да",
                    "Утверждён",
                ][..],
            ),
            (
                Meaning::Rejected,
                &[
                    "отклонено",
                    "Отклонён",
                    "отказ",
                    "Отказано",
                    "rejected",
                    "не одобрено",
                    "Не согласовано",
                    "not approved",
                    "нет",
                    "на доработку",
                    "disapproved",
                ],
            ),
            (
                Meaning::Waiting,
                &[
                    "на модерации",
                    "На согласовании",
                    "pending",
                    "Pending approval",
                    "ожидает одобрения",
                    "в работе",
                    "Отправлено",
                    "in review",
                    "ждём",
                ],
            ),
        ] {
            for word in words {
                assert_eq!(likely_meaning(word), Some(meaning), "{word}");
            }
        }
        for word in ["", "—", "12.10.2026", "Иванов", "см. письмо", "не отклонено"]
        {
            assert_eq!(likely_meaning(word), None, "{word}");
        }
    }

    #[test]
    fn headings_are_known_by_what_they_speak_of() {
        for (topic, headings) in [
            (Topic::Text, &["Текст", "ТЕКСТ ШАБЛОНА", "Message text"][..]),
            (Topic::Title, &["Кнопка 1", "Надпись на кнопке", "Button"]),
            (Topic::Url, &["Ссылка", "URL сайта", "link"]),
            (Topic::Phone, &["Телефон", "Тел.", "Phone number"]),
            (Topic::Status, &["Статус", "Статус модерации", "Status"]),
            (Topic::Reason, &["Комментарий", "Причина отказа", "Комментарии менеджера"]),
        ] {
            for heading in headings {
                assert!(topic.is_in(heading), "{heading}");
            }
        }
        assert!(!Topic::Phone.is_in("Телевизор"));
    }
}
