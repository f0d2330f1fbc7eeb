//! Which column of a list is what.

use crate::number::{self, Reading};
use crate::of_scoped_id;
use serde::Deserialize;
use std::sync::{Arc, LazyLock};

/// What a column with a known heading holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The client's id in the channel.
    Client,
    /// The phone number.
    Phone,
    /// When the client was there last.
    LastVisit,
    /// Whether the business blocked the client.
    Blocked,
    /// What became of a sending, in the platform's word.
    Status,
    /// Why, in the platform's words.
    Reason,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Words {
    client: Vec<String>,
    phone: Vec<String>,
    last_visit: Vec<String>,
    blocked: Vec<String>,
    status: Vec<String>,
    reason: Vec<String>,
}

/// The headings by which columns are known; a test proves that they can be read.
static WORDS: LazyLock<Words> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../assets/broadcast/columns.toml")).unwrap_or_default()
});

impl Role {
    /// What a heading says, in whatever case and with whatever spaces.
    pub fn of(heading: &str) -> Option<Self> {
        let same = |c: char| if c == '\u{451}' { '\u{435}' } else { c };
        let plain: String = heading.to_lowercase().chars().map(same).collect();
        let plain =
            plain.split(|c: char| c.is_whitespace() || c == '\u{FEFF}').filter(|word| !word.is_empty());
        let plain = plain.collect::<Vec<_>>().join(" ");
        let plain = plain.trim_end_matches(['*', ':']).trim_end();
        let lists = [
            (Self::Client, &WORDS.client),
            (Self::Phone, &WORDS.phone),
            (Self::LastVisit, &WORDS.last_visit),
            (Self::Blocked, &WORDS.blocked),
            (Self::Status, &WORDS.status),
            (Self::Reason, &WORDS.reason),
        ];
        lists.into_iter().find(|(_, words)| words.iter().any(|word| word == plain)).map(|(role, _)| role)
    }
}

/// The columns of one list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// Whether the first row is headings.
    pub headed: bool,
    /// Where the client's id stands.
    pub client: Option<usize>,
    /// Where the number stands.
    pub phone: Option<usize>,
    headings: Vec<String>,
}

impl Columns {
    /// The columns by the first row. Where neither an id nor a number has a known heading, the
    /// first column is the address, as in the platform's own lists.
    pub fn of(first: &[&str]) -> Self {
        let at = |role| first.iter().position(|cell| Role::of(cell) == Some(role));
        let (client, phone) = (at(Role::Client), at(Role::Phone));
        let is_address = first.first().is_some_and(|cell| {
            !matches!(number::read(cell), Reading::Malformed | Reading::Blank)
                || of_scoped_id(cell.trim()).is_some()
        });
        if client.is_none() && phone.is_none() {
            let headings = first.iter().map(|heading| plain(heading)).collect();
            return Self { headed: !is_address, client: None, phone: Some(0), headings };
        }
        Self { headed: true, client, phone, headings: first.iter().map(|heading| plain(heading)).collect() }
    }

    /// The names of the columns that hold values: their headings, or their numbers from 1 behind
    /// the address where there are none.
    pub(super) fn names(&self) -> Vec<Option<Arc<str>>> {
        let is_value = |at: usize| Some(at) != self.client && Some(at) != self.phone;
        self.headings
            .iter()
            .enumerate()
            .map(|(at, heading)| {
                let name = if self.headed { heading.clone() } else { at.to_string() };
                (is_value(at) && !name.is_empty()).then(|| Arc::from(name))
            })
            .collect()
    }
}

/// A heading as the name of a variable: `{{name}}` is `name`.
fn plain(heading: &str) -> String {
    let heading = heading.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    let inside = heading.strip_prefix("{{").and_then(|rest| rest.strip_suffix("}}"));
    inside.unwrap_or(heading).trim().to_owned()
}
