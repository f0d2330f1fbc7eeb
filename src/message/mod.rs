//! What a message is: text, reply and inline buttons, variables with sample values, phone
//! numbers, links, WhatsApp markup as spans, and the one length function.
//!
//! Everything here is pure and holds any string that a person can type. What is allowed is the
//! business of [`rules`].

mod document;
mod foreign;
mod id;
mod invisible;
mod length;
pub mod markup;
pub mod phone;
mod spreadsheet;
mod variable;
mod word_difference;

pub use document::{
    DocumentError, DocumentFault, MAX_DOCUMENT_BYTES, in_characters, read_document, write_document,
};
pub use foreign::{Foreign, ForeignNotation, foreign_variables};
pub use id::MessageId;
pub use invisible::{DirectionMarks, invisible, is_blank, shows_nothing, without_invisible};
pub use length::{composed, length};
pub use spreadsheet::is_changed_by_spreadsheet;
pub use variable::{Brace, Notation, Scan, Variable, scan};
pub use word_difference::{WordDifference, word_difference};

use litemap::LiteMap;
use serde::{Deserialize, Serialize};

/// Values that stand in for variables in a preview, by the variable's name (`1`, `company`).
/// A message has a few at most, and a library has many messages: a tree would take half a
/// kilobyte for one of them.
pub type Samples = LiteMap<String, String>;

/// One message of the bot: what the client reads and the buttons under it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// The owner's own name for it; the client never sees it.
    pub name: String,
    /// The text with WhatsApp markup and variables, as typed.
    pub text: String,
    /// Whether it is the first message of a broadcast, so that its buttons need registering.
    pub opens_broadcast: bool,
    /// The buttons in the order in which they stand under the bubble.
    pub buttons: Vec<Button>,
    /// Sample values of the variables.
    pub samples: Samples,
}

/// A button under a message.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Button {
    /// «Обычная кнопка»: a press sends its title into the chat as the client's answer.
    Reply {
        /// What the button says.
        title: String,
    },
    /// «Инлайн-кнопка»: a press opens a URL, calls a phone number, or (on paper) both.
    Inline {
        /// What the button says.
        title: String,
        /// Where it leads. Blank counts as absent.
        url: String,
        /// Whom it calls. Blank counts as absent.
        phone: String,
    },
}

/// The two kinds of button that the provider knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ButtonKind {
    /// See [`Button::Reply`].
    Reply,
    /// See [`Button::Inline`].
    Inline,
}

impl Button {
    /// A reply button.
    pub fn reply(title: impl Into<String>) -> Self {
        Self::Reply { title: title.into() }
    }

    /// An inline button that opens a URL.
    pub fn url(title: impl Into<String>, url: impl Into<String>) -> Self {
        Self::Inline { title: title.into(), url: url.into(), phone: String::new() }
    }

    /// An inline button that calls a phone number.
    pub fn phone(title: impl Into<String>, phone: impl Into<String>) -> Self {
        Self::Inline { title: title.into(), url: String::new(), phone: phone.into() }
    }

    /// Which of the two kinds it is.
    pub fn kind(&self) -> ButtonKind {
        match self {
            Self::Reply { .. } => ButtonKind::Reply,
            Self::Inline { .. } => ButtonKind::Inline,
        }
    }

    /// What the button says.
    pub fn title(&self) -> &str {
        match self {
            Self::Reply { title } | Self::Inline { title, .. } => title,
        }
    }

    /// What the button says, to be changed.
    pub fn title_mut(&mut self) -> &mut String {
        match self {
            Self::Reply { title } | Self::Inline { title, .. } => title,
        }
    }

    /// The URL of an inline button, `None` where there is none or it is blank.
    pub fn target_url(&self) -> Option<&str> {
        match self {
            Self::Inline { url, .. } if !is_blank(url) => Some(url),
            _ => None,
        }
    }

    /// The phone number of an inline button, `None` where there is none or it is blank.
    pub fn target_phone(&self) -> Option<&str> {
        match self {
            Self::Inline { phone, .. } if !is_blank(phone) => Some(phone),
            _ => None,
        }
    }
}

impl Message {
    /// How many buttons of a kind stand under the message.
    pub fn count(&self, kind: ButtonKind) -> usize {
        self.buttons.iter().filter(|b| b.kind() == kind).count()
    }
}
