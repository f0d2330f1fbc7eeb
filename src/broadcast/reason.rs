//! Why a message did not reach its client, and what may follow: `assets/broadcast/reasons.toml`.

use serde::Deserialize;
use std::sync::LazyLock;

/// What else a reason hits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// This row only.
    Client,
    /// Every further row with this message: the broadcast pauses at the first one.
    Message,
    /// Every further row of this sender: the same.
    Sender,
}

/// What a person may do next. Nothing is ever repeated by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Next {
    /// Repeat, not before a time.
    Later,
    /// Put the client onto the stop list.
    StopList,
    /// Look at the number, then repeat by hand.
    CheckNumber,
    /// Look at the registration.
    Registration,
    /// Ask the manager.
    Manager,
    /// Slow down and go on.
    Slower,
    /// Write no advertising until the client writes.
    NoAdvertising,
    /// Mend the variables or their values.
    MendValues,
    /// Take another text and register it.
    NewText,
    /// Ask for a phone number.
    NeedNumber,
    /// Look what else writes to this client.
    CheckSenders,
    /// Choose another way to this client.
    OtherWay,
    /// Repeat by hand, one row first.
    ByHand,
}

/// One known reason.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// Meta's number, or the platform's word; empty for an unknown one.
    pub code: String,
    /// What else it hits.
    pub scope: Scope,
    /// What may follow.
    pub next: Next,
    /// Not before so many hours after it.
    #[serde(default)]
    pub after_hours: u32,
    /// Not before so many minutes after it.
    #[serde(default)]
    pub after_minutes: u32,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Raw {
    reason: Vec<Reason>,
}

/// The known reasons; a test proves that they can be read.
static REASONS: LazyLock<Vec<Reason>> = LazyLock::new(|| {
    toml::from_str::<Raw>(include_str!("../../assets/broadcast/reasons.toml")).unwrap_or_default().reason
});

/// Every known reason.
pub fn reasons() -> &'static [Reason] {
    &REASONS
}

/// Meta's number in the words of a failure: six digits that begin with 13, alone.
pub fn code_in(words: &str) -> Option<&str> {
    let mut found = words.split(|c: char| !c.is_ascii_digit());
    found.find(|digits| digits.len() == 6 && digits.starts_with("13")).or_else(|| {
        let mut words = words.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
        words.find(|word| REASONS.iter().any(|reason| !reason.code.is_empty() && reason.code == *word))
    })
}

/// What is known of a failure by its words; of an unknown one that it concerns this row, and is
/// repeated by hand.
pub fn reason(words: &str) -> Option<&'static Reason> {
    let code = code_in(words)?;
    REASONS.iter().find(|reason| reason.code == code)
}

/// Whether a failure pauses the whole broadcast, since each further row would fail alike.
pub fn pauses(words: &str) -> bool {
    reason(words).is_some_and(|reason| reason.scope != Scope::Client)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_in_free_words() {
        for (words, code) in [
            ("(#131049) This message was not delivered", Some("131049")),
            ("Error 131050.", Some("131050")),
            ("code=132015", Some("132015")),
            ("TOO_MANY_REQUESTS", Some("TOO_MANY_REQUESTS")),
            ("1310490", None),
            ("231049", None),
            ("не доставлено", None),
            ("", None),
        ] {
            assert_eq!(code_in(words), code, "{words}");
        }
    }

    #[test]
    fn reasons_say_what_they_hit_and_what_may_follow() {
        assert!(reasons().len() > 15);
        let of = |words| reason(words).unwrap();
        assert_eq!((of("131049").scope, of("131049").after_hours), (Scope::Client, 24));
        assert_eq!(of("131050").next, Next::StopList);
        assert_eq!(of("131026").next, Next::CheckNumber);
        for words in ["131047", "132001", "132015", "131048", "130429", "131042"] {
            assert!(pauses(words), "{words}");
        }
        for words in ["131049", "131050", "131026", "139999", "что-то"] {
            assert!(!pauses(words), "{words}");
        }
    }
}
