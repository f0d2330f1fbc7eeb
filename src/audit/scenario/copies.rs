//! What generated lines repeat of the annotation above them.

use super::block::Block;
use message::is_blank;
use std::rc::Rc;

/// The texts and labels of the annotations of a state, and of the states around it.
#[derive(Debug, Default)]
pub(super) struct Copies {
    messages: Vec<String>,
    failures: Vec<String>,
    labels: Vec<Vec<String>>,
    around: Option<Rc<Copies>>,
}

impl Copies {
    /// What the annotations of a state say.
    pub fn of(blocks: &[Block<'_>], around: Option<Rc<Copies>>) -> Self {
        let mut copies = Self { around, ..Self::default() };
        for block in blocks {
            for key in ["prompt", "chatClosedMessage"] {
                copies.messages.extend(block.text(key).map(|(text, _)| plain(text)));
            }
            copies.failures.extend(block.texts("failureMessage").into_iter().map(|(text, _)| plain(text)));
            for group in block.buttons() {
                copies.labels.push(group.buttons.iter().map(|b| b.button.title().to_owned()).collect());
            }
        }
        copies
    }

    /// Whether an `a:` repeats a message.
    pub fn has_message(&self, text: &str) -> bool {
        let text = plain(text);
        self.chain().any(|copies| copies.messages.contains(&text))
    }

    /// Whether a string in a script repeats a failure message, or a message.
    pub fn has_failure(&self, text: &str) -> bool {
        let text = plain(text);
        self.chain().any(|copies| copies.failures.contains(&text))
    }

    /// Whether buttons repeat others: the same labels in the same order.
    pub fn has_labels<'l>(&self, labels: impl Iterator<Item = &'l str> + Clone) -> bool {
        let same = |known: &Vec<String>| labels.clone().eq(known.iter().map(String::as_str));
        self.chain().any(|copies| copies.labels.iter().any(same))
    }

    fn chain(&self) -> impl Iterator<Item = &Self> {
        std::iter::successors(Some(self), |copies| copies.around.as_deref())
    }
}

/// A text as it is compared: trimmed, and its line breaks one way.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace("\\n", "\n");
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !is_blank(line)).collect();
    lines.join("\n")
}
