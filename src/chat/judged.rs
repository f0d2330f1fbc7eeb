//! The rules over one turn.

use crate::Reply;
use audit::{Finding, Reading, Said, judge, read_turn};
use message::Message;
use rules::{Profile, Severity};
use std::convert::Infallible;

/// What a turn says as messages, and what is wrong with them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Judged {
    /// The messages.
    pub reading: Reading,
    /// What is wrong, message by message.
    pub findings: Vec<Finding>,
}

impl Judged {
    /// Judges the replies of a turn by a profile.
    pub fn new(profile: &Profile, replies: &[Reply]) -> Self {
        let reading = read_turn(replies.iter().map(|reply| &reply.raw));
        let mut findings = Vec::new();
        let Ok(()) = judge(profile, &reading, |finding| {
            findings.push(finding);
            Ok::<(), Infallible>(())
        });
        Self { reading, findings }
    }

    /// How many errors there are.
    pub fn errors(&self) -> usize {
        self.findings.iter().filter(|finding| finding.kind.severity() == Severity::Error).count()
    }

    /// The messages as they are taken into a library, each under the name of its screen.
    pub fn messages(&self) -> Vec<Message> {
        let worth = |said: &&Said| !said.message.text.is_empty() || !said.message.buttons.is_empty();
        self.reading.said.iter().filter(worth).map(|said| self.reading.named(said)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn judged(replies: serde_json::Value) -> Judged {
        let replies: Vec<Reply> = replies.as_array().unwrap().iter().cloned().map(Reply::read).collect();
        Judged::new(&Profile::builtin("i-digital").unwrap().unwrap(), &replies)
    }

    fn rules(judged: &Judged) -> Vec<&'static str> {
        judged.findings.iter().map(|finding| finding.kind.rule()).collect()
    }

    #[test]
    fn replies_and_screens_are_judged() {
        let both = judged(json!([
            {"type": "text", "text": "A", "state": "/A"},
            {"type": "buttons", "buttons": [{"text": "B"}], "state": "/A"},
            {"type": "text", "text": "C", "state": "/A"},
            {"type": "inlineButtons", "buttons": [{"text": "D", "url": "https://a.ru"}], "state": "/A"},
        ]));
        assert_eq!(rules(&both), ["screen.kinds_mixed"]);
        let names: Vec<String> = both.messages().into_iter().map(|message| message.name).collect();
        assert_eq!(names, ["/A", "/A"]);
        let apart = judged(json!([
            {"type": "buttons", "buttons": [{"text": "B"}], "state": "/A"},
            {"type": "text", "text": "C", "state": "/B"},
            {"type": "inlineButtons", "buttons": [{"text": "D", "url": "https://a.ru"}], "state": "/B"},
        ]));
        assert!(rules(&apart).is_empty());
    }

    #[test]
    fn an_error_of_the_script_is_not_judged_as_words() {
        let failed = judged(json!([{"type": "text", "text": "{{", "errorStacktrace": "x"}]));
        assert!(failed.findings.is_empty() && failed.messages().is_empty());
    }
}
