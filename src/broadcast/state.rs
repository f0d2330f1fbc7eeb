//! The states of a recipient, and the only ways from one to another.

use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($($(#[doc = $doc:literal])* $variant:ident = $code:literal, $id:literal;)*) => {
        /// Where a recipient stands.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "lowercase")]
        pub enum State { $($(#[doc = $doc])* $variant,)* }

        impl State {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The number by which a store keeps it; never changed.
            pub fn code(self) -> i64 {
                match self { $(Self::$variant => $code,)* }
            }

            /// The state of a number.
            pub fn of_code(code: i64) -> Option<Self> {
                Self::ALL.iter().copied().find(|state| state.code() == code)
            }

            /// The id by which files and people call it.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }
        }
    };
}

kinds! {
    /// It will be sent.
    Planned = 0, "planned";
    /// Its call was about to leave, or has.
    Claimed = 1, "claimed";
    /// The platform took it.
    Accepted = 2, "accepted";
    /// The channel has it.
    Sent = 3, "sent";
    /// It reached the phone.
    Delivered = 4, "delivered";
    /// The client saw it.
    Read = 5, "read";
    /// It was left out, which is no failure.
    Skipped = 6, "skipped";
    /// The platform refused the call.
    Refused = 7, "refused";
    /// The platform took it, and it did not reach the client.
    Failed = 8, "failed";
    /// Whether the platform took it is not known.
    Unknown = 9, "unknown";
    /// It was taken back, or a person decided not to send it.
    Cancelled = 10, "cancelled";
}

/// What befell a recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Event {
    /// It is claimed, which is durable before its call leaves.
    Claimed,
    /// At the moment of sending it stood on the stop list.
    Stopped,
    /// Not one byte of its call left, or the platform asked to wait: nothing was taken.
    NotSent,
    /// 2xx with a uuid.
    Accepted,
    /// 4xx, 408 and 429 aside.
    Refused,
    /// No answer that says anything.
    AnswerLost,
    /// The program found it claimed when it started.
    FoundClaimed,
    /// The list of sendings has it, in this state.
    Listed(State),
    /// A person decided to send it again.
    PersonSends,
    /// A person decided not to send it.
    PersonGivesUp,
}

/// A way that there is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("nothing leads from {from:?} by {by:?}")]
pub struct NoWay {
    /// Where the recipient stood.
    pub from: State,
    /// What befell it.
    pub by: Event,
}

impl State {
    /// The state after an event. No way leads from accepted or unknown back to planned but a
    /// person's decision, and none from accepted at all.
    ///
    /// # Errors
    /// Where the event cannot befall such a recipient.
    pub fn after(self, event: Event) -> Result<Self, NoWay> {
        use State::{
            Accepted, Cancelled, Claimed, Delivered, Failed, Planned, Refused, Sent, Skipped, Unknown,
        };
        let no_way = Err(NoWay { from: self, by: event });
        match (self, event) {
            (Planned, Event::Claimed) => Ok(Claimed),
            (Planned, Event::Stopped) => Ok(Skipped),
            (Planned | Unknown, Event::PersonGivesUp) => Ok(Cancelled),
            (Claimed, Event::NotSent) => Ok(Planned),
            (Claimed, Event::Accepted) => Ok(Accepted),
            (Claimed, Event::Refused) => Ok(Refused),
            (Claimed, Event::AnswerLost | Event::FoundClaimed) => Ok(Unknown),
            (Unknown, Event::PersonSends) => Ok(Planned),
            // Planned here and listed there: a copy of this workspace has sent it.
            (Planned | Unknown, Event::Listed(to)) if to.can_be_listed() => Ok(to),
            (Accepted | Sent | Delivered | Failed, Event::Listed(to)) if self.may_advance(to) => Ok(to),
            _ => no_way,
        }
    }

    /// Whether the platform's list can show a sending in it.
    fn can_be_listed(self) -> bool {
        matches!(
            self,
            Self::Accepted | Self::Sent | Self::Delivered | Self::Read | Self::Failed | Self::Cancelled
        )
    }

    /// Whether a status is news: statuses only go forward, and a failure may prove wrong.
    fn may_advance(self, to: Self) -> bool {
        match self {
            Self::Failed => matches!(to, Self::Delivered | Self::Read),
            Self::Delivered => to == Self::Read,
            Self::Sent => matches!(to, Self::Delivered | Self::Read | Self::Failed),
            Self::Accepted => to.can_be_listed() && to != Self::Accepted,
            _ => false,
        }
    }

    /// Whether nothing is waited for before the broadcast can be called settled.
    pub fn is_settled(self) -> bool {
        !matches!(self, Self::Planned | Self::Claimed | Self::Unknown)
    }

    /// Whether a later reading of the list may tell something new.
    pub fn may_change(self) -> bool {
        matches!(self, Self::Accepted | Self::Sent)
    }

    /// The state of a status of the platform. A word never seen counts as on its way.
    pub fn of_status(word: &str) -> Self {
        match word {
            "SENT" => Self::Sent,
            "DELIVERED" => Self::Delivered,
            "READ" => Self::Read,
            "NOT_DELIVERED" | "FAILED" => Self::Failed,
            "CANCELED" => Self::Cancelled,
            _ => Self::Accepted,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn events() -> impl Strategy<Value = Event> {
        prop_oneof![
            Just(Event::Claimed),
            Just(Event::Stopped),
            Just(Event::NotSent),
            Just(Event::Accepted),
            Just(Event::Refused),
            Just(Event::AnswerLost),
            Just(Event::FoundClaimed),
            prop::sample::select(State::ALL).prop_map(Event::Listed),
            Just(Event::PersonSends),
            Just(Event::PersonGivesUp),
        ]
    }

    proptest! {
        #[test]
        fn only_a_person_leads_back_from_accepted_or_unknown(events in prop::collection::vec(events(), 0..40)) {
            let mut state = State::Planned;
            let (mut unsure, mut taken) = (false, false);
            for event in events {
                if event == Event::PersonSends {
                    prop_assert!(state.after(event).is_err() || state == State::Unknown);
                    unsure &= state.after(event).is_err();
                }
                let Ok(next) = state.after(event) else { continue };
                state = next;
                unsure |= state == State::Unknown;
                taken |= matches!(state, State::Accepted | State::Sent | State::Delivered | State::Read);
                if unsure {
                    prop_assert!(!matches!(state, State::Planned | State::Claimed), "{:?}", event);
                }
                if taken {
                    prop_assert!(!matches!(state, State::Planned | State::Claimed | State::Unknown | State::Refused));
                }
            }
        }

        #[test]
        fn a_call_leaves_only_from_a_claim(from in prop::sample::select(State::ALL), event in events()) {
            if event == Event::Accepted && from.after(event).is_ok() {
                prop_assert!(matches!(from, State::Claimed));
            }
            if let Ok(State::Claimed) = from.after(event) {
                prop_assert_eq!(from, State::Planned);
            }
        }
    }

    #[test]
    fn what_is_settled_stays_so() {
        for state in State::ALL.iter().filter(|state| state.is_settled()) {
            for event in
                [Event::Claimed, Event::NotSent, Event::AnswerLost, Event::PersonSends, Event::Accepted]
            {
                assert!(state.after(event).is_err(), "{state:?} {event:?}");
            }
        }
        for state in State::ALL {
            assert_eq!(State::of_code(state.code()), Some(*state));
        }
    }

    #[test]
    fn statuses_of_the_platform_are_told() {
        for (word, state) in [
            ("INIT", State::Accepted),
            ("PENDING", State::Accepted),
            ("POSTPONED", State::Accepted),
            ("SENT", State::Sent),
            ("DELIVERED", State::Delivered),
            ("NOT_DELIVERED", State::Failed),
            ("FAILED", State::Failed),
            ("CANCELED", State::Cancelled),
            ("SOMETHING_NEW", State::Accepted),
        ] {
            assert_eq!(State::of_status(word), state, "{word}");
        }
    }
}
