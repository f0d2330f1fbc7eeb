//! What names a broadcast.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The longest piece of a broadcast's own name that goes into its campaign's, in characters.
const NAME: usize = 60;

/// Which broadcast, everywhere and for ever: 128 random bits that also stand in the campaign's
/// name, since the platform ties a sending to a campaign by that name alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct BroadcastId(u128);

/// The text is no id of a broadcast.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no id of a broadcast")]
pub struct NoId;

impl BroadcastId {
    /// The id of 128 random bits. This room has no dice: the caller throws them.
    pub fn from_bits(bits: u128) -> Self {
        Self(bits)
    }

    /// The bits.
    pub fn bits(self) -> u128 {
        self.0
    }

    /// The name of the campaign: the broadcast's own, so that people find it, and the id.
    pub fn campaign_name(self, name: &str) -> String {
        let plain: String = name.trim().chars().filter(|c| !c.is_control()).take(NAME).collect();
        if plain.is_empty() { format!("pult {self}") } else { format!("{plain} {self}") }
    }
}

impl fmt::Display for BroadcastId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl FromStr for BroadcastId {
    type Err = NoId;

    fn from_str(text: &str) -> Result<Self, NoId> {
        let plain = text.len() == 32 && text.bytes().all(|b| b.is_ascii_hexdigit());
        if plain { u128::from_str_radix(text, 16).map(Self).map_err(|_| NoId) } else { Err(NoId) }
    }
}

impl From<BroadcastId> for String {
    fn from(id: BroadcastId) -> Self {
        id.to_string()
    }
}

impl TryFrom<String> for BroadcastId {
    type Error = NoId;

    fn try_from(text: String) -> Result<Self, NoId> {
        text.parse()
    }
}

macro_rules! keys {
    ($($(#[doc = $doc:literal])* $name:ident,)*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(u64);

        impl $name {
            /// The key of a number.
            pub fn from_number(number: u64) -> Self {
                Self(number)
            }

            /// The key as a number.
            pub fn number(self) -> u64 {
                self.0
            }
        }
    )*};
}

keys! {
    /// Which broadcast in a workspace.
    BroadcastKey,
    /// Which entry of the stop list.
    StopKey,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_campaign_bears_the_name_and_the_id() {
        let id = BroadcastId::from_bits(0xAB);
        assert_eq!(id.campaign_name(" Осень\n "), "Осень 000000000000000000000000000000ab");
        assert_eq!(id.campaign_name(" "), "pult 000000000000000000000000000000ab");
        assert!(id.campaign_name(&"я".repeat(500)).chars().count() < 100);
    }

    proptest! {
        #[test]
        fn an_id_is_read_as_it_is_written(bits: u128) {
            let id = BroadcastId::from_bits(bits);
            prop_assert_eq!(id.to_string().parse(), Ok(id));
        }
    }
}
