//! The rules of a broadcast beside those of a message, by name.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

macro_rules! rules {
    ($($(#[doc = $doc:literal])* $variant:ident = $id:literal,)*) => {
        /// A rule about a broadcast. What it demands, since when and on whose word is data:
        /// `assets/broadcast/facts.toml`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $($(#[doc = $doc])* $variant,)* }

        impl Rule {
            /// Every rule, in the order in which they are told.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The id by which files and people call it.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }
        }
    };
}

rules! {
    /// A service text that promotes.
    PromoInService = "text.promo_in_service",
    /// What the scenario says to an event is not seen here.
    EventUnseen = "message.event_unseen",
    /// Buttons that were never registered, or are not approved yet.
    Unregistered = "message.unregistered_buttons",
    /// Buttons that the provider refused.
    Rejected = "message.rejected_buttons",
    /// Another content than the approved one.
    Changed = "message.changed_after_approval",
    /// Somebody who never talked to the bot.
    NotKnown = "recipient.not_known_to_bot",
    /// Somebody whom the business itself blocked.
    Blocked = "recipient.blocked",
    /// Somebody on the stop list.
    Stopped = "recipient.stopped_marketing",
    /// A client who stands in the list before.
    Repeated = "recipient.repeated",
    /// A row with neither number nor id.
    NoAddress = "recipient.no_address",
    /// A number without a plus.
    NumberWithoutPlus = "recipient.number_without_plus",
    /// A number that a spreadsheet has cut.
    NumberLost = "recipient.number_lost",
    /// No number at all.
    NumberMalformed = "recipient.number_malformed",
    /// A number that its country's plan does not have.
    NumberUnknown = "recipient.number_unknown",
    /// A country to which nothing is delivered.
    CountryClosed = "recipient.country_closed",
    /// Advertising to the United States.
    UsMarketing = "recipient.us_marketing",
    /// Nothing tells the country.
    CountryUnknown = "recipient.country_unknown",
    /// A variable without a value.
    ValueMissing = "recipient.value_missing",
    /// Outside the 24 hours after the last talk, with an unregistered text.
    OutsideWindow = "recipient.outside_window",
    /// The last talk is long ago.
    LastTalkOld = "recipient.last_talk_old",
    /// A number in Russia, where WhatsApp is held back.
    DeliveryInRussia = "recipient.delivery_in_russia",
    /// Regions of sanctions that a number does not tell.
    RegionsUntold = "audience.regions_untold",
    /// It is not known who talked to the bot.
    NoSnapshot = "audience.no_snapshot",
    /// What is known of the bot's clients is older than a day.
    SnapshotOld = "audience.snapshot_old",
    /// More people than a day allows.
    AboveDailyLimit = "audience.above_daily_limit",
    /// Nobody is left to write to.
    NobodyLeft = "audience.nobody_left",
    /// Service or advertising was not answered.
    NoPurpose = "launch.no_purpose",
    /// No occasion.
    NoOccasion = "launch.no_occasion",
    /// No evidence of consent.
    NoConsentEvidence = "launch.no_consent_evidence",
    /// Advertising to Russian numbers.
    AdvertisingInRussia = "launch.advertising_in_russia",
    /// The organisation may not write through foreign messengers.
    OrgUnder41 = "launch.org_under_41fz",
    /// Whether it is one of those was not answered.
    OrgUnanswered = "launch.org_unanswered",
}

impl Rule {
    /// The rule of that id.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.as_str() == id)
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Rule {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let id = String::deserialize(from)?;
        Self::parse(&id).ok_or_else(|| serde::de::Error::custom(format_args!("no rule {id}")))
    }
}
