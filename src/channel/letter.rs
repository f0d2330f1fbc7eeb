//! Letters to the manager: what the owner rewrote in them, and how the webhook gets into them.
//!
//! On screen and in the facts a letter holds a [`MARK`] in the webhook's place; the webhook
//! itself comes in only where the letter leaves the program.

use super::Secret;
use serde::{Deserialize, Serialize};

/// Stands in a letter for the webhook.
pub const MARK: &str = "••••••••";

/// Longer addresses of letters are cut or refused by some systems. On Windows the limit is that
/// of an address in the system's shell, 2,083 characters; elsewhere that of an argument.
const MAILTO_MAX: usize = if cfg!(windows) { 2_000 } else { 60_000 };

/// Which letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LetterKind {
    /// The webhook for the manager.
    HandOver,
    /// Several working days have passed.
    Reminder,
    /// The bot does not answer.
    Silence,
}

impl LetterKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::HandOver, Self::Reminder, Self::Silence];
}

/// What the owner wrote; nothing where the program's own words stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The subject.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// The text, with [`MARK`] for the webhook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// The letters of a channel.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Letters {
    hand_over: Draft,
    reminder: Draft,
    silence: Draft,
}

impl Letters {
    /// One of them.
    pub fn of(&self, kind: LetterKind) -> &Draft {
        match kind {
            LetterKind::HandOver => &self.hand_over,
            LetterKind::Reminder => &self.reminder,
            LetterKind::Silence => &self.silence,
        }
    }

    pub(super) fn of_mut(&mut self, kind: LetterKind) -> &mut Draft {
        match kind {
            LetterKind::HandOver => &mut self.hand_over,
            LetterKind::Reminder => &mut self.reminder,
            LetterKind::Silence => &mut self.silence,
        }
    }
}

/// A text with the webhook in the place of its mark, for the moment it leaves the program.
pub fn fill(text: &str, webhook: &Secret) -> String {
    text.replace(MARK, webhook.reveal())
}

/// A text with the mark in the webhook's place: somebody may paste the address into a letter.
pub fn hide(text: &str, webhook: Option<&Secret>) -> String {
    match webhook.filter(|secret| !secret.is_empty()) {
        Some(secret) => text.replace(secret.reveal(), MARK),
        None => text.to_owned(),
    }
}

/// The letter does not fit into the address that opens a mail program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the letter makes an address of {length} characters")]
pub struct MailtoTooLong {
    /// How many characters the address would have.
    pub length: usize,
}

/// The address that opens a letter in the mail program. `to` is used where it is an e-mail
/// address.
///
/// # Errors
/// [`MailtoTooLong`] where systems would cut it.
pub fn mailto(to: &str, subject: &str, text: &str) -> Result<String, MailtoTooLong> {
    let to = to.trim();
    let mut address = String::from("mailto:");
    if is_address(to) {
        encode(to, &mut address);
    }
    address.push_str("?subject=");
    encode(subject, &mut address);
    if !text.is_empty() {
        address.push_str("&body=");
        encode(&text.replace("\r\n", "\n").replace('\n', "\r\n"), &mut address);
    }
    if address.len() > MAILTO_MAX { Err(MailtoTooLong { length: address.len() }) } else { Ok(address) }
}

/// Whether a text is meant as an e-mail address.
fn is_address(text: &str) -> bool {
    let around = text.split_once('@');
    let bare = |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || c == '@');
    around.is_some_and(|(name, host)| bare(name) && bare(host))
}

/// RFC 6068: everything but letters, digits and a few signs as `%XX`, a space too.
fn encode(text: &str, out: &mut String) {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.extend([byte >> 4, byte & 15].iter().filter_map(|half| DIGITS.get(usize::from(*half))));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_opened_as_it_stands() {
        let opened = mailto(" anna@i-dgtl.ru ", "Вебхук & всё", "Да\nнет+1").unwrap();
        let url = url::Url::parse(&opened).unwrap();
        let pairs: Vec<_> = url.query_pairs().map(|(k, v)| (k.into_owned(), v.into_owned())).collect();
        assert_eq!(url.path(), "anna@i-dgtl.ru");
        assert_eq!(
            pairs,
            [("subject".into(), "Вебхук & всё".to_owned()), ("body".into(), "Да\r\nнет+1".to_owned())]
        );
    }

    #[test]
    fn a_name_is_no_address_and_adds_no_header() {
        for to in ["Анна", "", "a b@c", "@c", "a@"] {
            assert!(mailto(to, "x", "").unwrap().starts_with("mailto:?subject="), "{to}");
        }
        let sly = mailto("a?bcc=b@c.ru", "x&bcc=y@z.ru", "").unwrap();
        let url = url::Url::parse(&sly).unwrap();
        assert!(url.query_pairs().all(|(key, _)| key == "subject"), "{sly}");
    }

    #[test]
    fn a_letter_that_would_be_cut_is_refused() {
        let text = "я".repeat(MAILTO_MAX);
        assert!(mailto("", "x", &text).is_err());
    }

    #[test]
    fn the_webhook_is_in_a_letter_only_when_it_leaves() {
        let webhook = Secret::new("https://bot.jaicp.com/chatapi/webhook/x/abcdefgh:1");
        let pasted = format!("Вот он: {}.", webhook.reveal());
        let kept = hide(&pasted, Some(&webhook));
        assert_eq!(kept, format!("Вот он: {MARK}."));
        assert_eq!(fill(&kept, &webhook), pasted);
        assert_eq!(hide("как есть", Some(&Secret::new(""))), "как есть");
    }
}
