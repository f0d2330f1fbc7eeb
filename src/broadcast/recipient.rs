//! One row of a list, and what of it is known.

use super::number::{self, Number, PlusRule, Reading};
use super::{country, of_scoped_id};
use jiff::Timestamp;
use std::sync::Arc;

/// A value of a recipient: the heading of its column, shared by all rows, and the cell.
pub type Valued = (Arc<str>, Box<str>);

/// What stands in the way of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Address {
    /// The client's id as the list gives it, or a number with its plus.
    Whole,
    /// A number without a plus that a rule would mend.
    ByRule(PlusRule),
    /// A number without a plus that no rule mends.
    WithoutPlus,
    /// A number that a spreadsheet has cut.
    Lost,
    /// No number.
    Malformed,
    /// Neither number nor id.
    Missing,
}

/// A row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// Which row, from 0, as the list has them.
    pub row: u64,
    /// The client's id: opaque, sent back exactly as it came; for a bare number its digits. Empty
    /// where there is none.
    pub client: Box<str>,
    /// The number, where there is one.
    pub number: Option<Number>,
    /// Whether it can be written to at that address.
    pub address: Address,
    /// The number as it was typed, where a rule would change it.
    pub typed: Option<Box<str>>,
    /// The values by their columns.
    pub values: Vec<Valued>,
}

impl Recipient {
    /// A row from what stands in its columns. An id, where there is one, is the address whatever
    /// the number looks like; a number alone gives the id by its digits.
    pub fn read(row: u64, client: &str, phone: &str, values: Vec<Valued>) -> Self {
        let reading = number::read(phone);
        let number = match reading {
            Reading::Number(number) | Reading::ByRule(_, number) => Some(number),
            _ => None,
        };
        if !message::is_blank(client) {
            let number = number.or_else(|| Number::from_digits(client));
            return Self { row, client: client.into(), number, address: Address::Whole, typed: None, values };
        }
        let address = match reading {
            Reading::Number(_) => Address::Whole,
            Reading::ByRule(rule, _) => Address::ByRule(rule),
            Reading::WithoutPlus => Address::WithoutPlus,
            Reading::Lost => Address::Lost,
            Reading::Malformed if of_scoped_id(phone.trim()).is_some() => {
                let client = phone.trim().into();
                return Self { row, client, number: None, address: Address::Whole, typed: None, values };
            }
            Reading::Malformed => Address::Malformed,
            Reading::Blank => Address::Missing,
        };
        let client = number.map(Number::digits).unwrap_or_default().into();
        let typed = (address != Address::Whole && address != Address::Missing).then(|| phone.trim().into());
        Self { row, client, number, address, typed, values }
    }

    /// The country: by the number, else by the letters of a business-scoped id.
    pub fn country(&self) -> Option<&str> {
        country_of(self.number, &self.client)
    }

    /// The value of a column.
    pub fn value(&self, column: &str) -> Option<&str> {
        self.values.iter().find(|(name, _)| **name == *column).map(|(_, value)| &**value)
    }

    /// Takes from another row of the same client what this one lacks: what was read first stays.
    pub fn complete(&mut self, other: Self) {
        self.number = self.number.or(other.number);
        for (name, value) in other.values {
            match self.values.iter_mut().find(|(known, _)| *known == name) {
                Some((_, mine)) if message::is_blank(mine) => *mine = value,
                Some(_) => {}
                None => self.values.push((name, value)),
            }
        }
    }
}

/// The country of a client.
pub(super) fn country_of(number: Option<Number>, client: &str) -> Option<&str> {
    number.and_then(Number::country).or_else(|| country::of_scoped_id(client))
}

/// What the bot knows of a client, by a dated snapshot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The last visit, where it is told.
    pub last_visit: Option<Timestamp>,
    /// Whether the business blocked this person.
    pub blocked: bool,
}

/// Whether the bot knows a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// There is no snapshot.
    Untold,
    /// The snapshot lacks it.
    No,
    /// It talked to the bot.
    Yes(Seen),
}

/// A row with what is known of its client: what is checked.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    /// The row.
    pub recipient: &'a Recipient,
    /// Whether the bot knows the client.
    pub known: Known,
    /// Whether the client is on the stop list.
    pub stopped: bool,
    /// Whether the client stands in the list before.
    pub repeated: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_opaque_and_a_number_gives_its_digits() {
        let of = |client: &str, phone: &str| Recipient::read(0, client, phone, Vec::new());
        let by_id = of(" 79161234567", "8 916 123-45-67");
        assert_eq!((&*by_id.client, by_id.address), (" 79161234567", Address::Whole));
        let by_phone = of("", "+7 916 123-45-67");
        assert_eq!((&*by_phone.client, by_phone.country()), ("79161234567", Some("RU")));
        let scoped = of("", "US.13491208655302741918");
        assert_eq!((&*scoped.client, scoped.country()), ("US.13491208655302741918", Some("US")));
        assert_eq!(of("", "").address, Address::Missing);
        assert_eq!(of("vk-17", "").country(), None);
        let ruled = of("", "8 916 123-45-67");
        assert_eq!(ruled.address, Address::ByRule(PlusRule::Eight));
        assert_eq!(ruled.typed.as_deref(), Some("8 916 123-45-67"));
    }

    #[test]
    fn what_was_read_first_stays() {
        let named = |value: &str| vec![(Arc::from("имя"), value.into())];
        let mut first = Recipient::read(0, "1", "", named(" "));
        first.complete(Recipient::read(1, "1", "+79161234567", named("Анна")));
        assert_eq!(first.value("имя"), Some("Анна"));
        first.complete(Recipient::read(2, "1", "", named("Пётр")));
        assert_eq!(first.value("имя"), Some("Анна"));
        assert_eq!(first.country(), Some("RU"));
    }
}
