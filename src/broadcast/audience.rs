//! Three sources merged by client, for lists that fit into memory. Long ones are merged in the
//! ledger, by the same rules.

use super::recipient::{Address, Candidate, Known, Recipient, Seen};
use foldhash::fast::FixedState;
use jiff::Timestamp;
use std::collections::{BTreeSet, HashMap};

type Map<V> = HashMap<Box<str>, V, FixedState>;

/// The bot's clients as they were at one time.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// When it was taken; none where the file does not tell.
    pub taken: Option<Timestamp>,
    clients: Map<Seen>,
}

impl Snapshot {
    /// An empty snapshot.
    pub fn new(taken: Option<Timestamp>) -> Self {
        Self { taken, clients: Map::default() }
    }

    /// Adds a client; of one that is there twice the later visit counts.
    pub fn add(&mut self, client: &str, seen: Seen) {
        match self.clients.get_mut(client) {
            Some(known) => {
                known.last_visit = known.last_visit.max(seen.last_visit);
                known.blocked |= seen.blocked;
            }
            None => _ = self.clients.insert(client.into(), seen),
        }
    }

    /// What is known of a client.
    pub fn get(&self, client: &str) -> Known {
        self.clients.get(client).map_or(Known::No, |seen| Known::Yes(*seen))
    }

    /// How many clients there are.
    pub fn len(&self) -> usize {
        self.clients.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.clients.is_empty()
    }

    /// The ids of all of them, in no order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.clients.keys().map(|id| &**id)
    }
}

/// The recipients of a broadcast, in the order of their sources.
#[derive(Clone, Debug, Default)]
pub struct Audience {
    rows: Vec<Recipient>,
    first: Map<usize>,
    repeated: BTreeSet<usize>,
}

impl Audience {
    /// Adds a row of a source. A client who is there from another source is completed and stays
    /// one row; within one list the second row of a client is kept to be told.
    pub fn add(&mut self, mut recipient: Recipient, from_other_source: bool) {
        let at = self.rows.len();
        recipient.row = at as u64;
        if recipient.client.is_empty() {
            self.rows.push(recipient);
            return;
        }
        match self.first.get(&recipient.client) {
            Some(&first) if from_other_source => {
                if let Some(known) = self.rows.get_mut(first) {
                    if known.address != Address::Whole && recipient.address == Address::Whole {
                        known.address = Address::Whole;
                    }
                    known.complete(recipient);
                }
            }
            Some(_) => {
                self.repeated.insert(at);
                self.rows.push(recipient);
            }
            None => {
                self.first.insert(recipient.client.clone(), at);
                self.rows.push(recipient);
            }
        }
    }

    /// The rows.
    pub fn rows(&self) -> &[Recipient] {
        &self.rows
    }

    /// The rows with what is known of each.
    pub fn candidates<'a>(
        &'a self,
        snapshot: Option<&'a Snapshot>,
        stopped: &'a BTreeSet<String>,
    ) -> impl Iterator<Item = Candidate<'a>> {
        self.rows.iter().enumerate().map(move |(at, recipient)| Candidate {
            recipient,
            known: snapshot.map_or(Known::Untold, |snapshot| snapshot.get(&recipient.client)),
            stopped: stopped.contains(&*recipient.client),
            repeated: self.repeated.contains(&at),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    fn row(client: &str, name: &str) -> Recipient {
        Recipient::read(0, client, "", vec![(Arc::from("имя"), name.into())])
    }

    #[test]
    fn sources_are_merged_and_repeats_within_a_list_are_told() {
        let mut audience = Audience::default();
        audience.add(row("1", ""), false);
        audience.add(row("2", "Пётр"), false);
        audience.add(row("2", "Павел"), false);
        audience.add(row("1", "Анна"), true);
        audience.add(row("3", ""), true);
        let stopped = BTreeSet::from(["3".to_owned()]);
        let mut snapshot = Snapshot::new(None);
        snapshot.add("1", Seen::default());
        let told: Vec<_> = audience
            .candidates(Some(&snapshot), &stopped)
            .map(|one| (one.recipient.row, &*one.recipient.client, one.repeated, one.stopped, one.known))
            .collect();
        let yes = Known::Yes(Seen::default());
        assert_eq!(
            told,
            [
                (0, "1", false, false, yes),
                (1, "2", false, false, Known::No),
                (2, "2", true, false, Known::No),
                (3, "3", false, true, Known::No)
            ]
        );
        assert_eq!(audience.rows()[0].value("имя"), Some("Анна"));
    }
}
