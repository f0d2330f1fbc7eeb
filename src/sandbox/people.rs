//! Those who talk to the bots. The demo's few follow from the time: the first one comes a while
//! after the channel was created, and each further one as long after the one before, or at a
//! press. A crowd follows from its number alone, so that a million of them costs nothing.

use super::demo::demo;
use super::random::hash;
use super::request::{Request, text};
use super::state::{Channel, Contact, State};
use jiff::{SignedDuration, Timestamp};
use platform::wire::{I_DIGITAL, write_moment};
use serde_json::{Value, json};

/// The account that everything belongs to.
pub(super) const ACCOUNT: i64 = 1;

/// American numbers begin no lower than with a 2.
const AMERICANS: usize = 2_000_000;

/// Somebody who talks to a bot.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub id: String,
    pub came: Timestamp,
    pub last: Timestamp,
    pub blocked: bool,
    /// Names, as they are answered.
    names: Value,
}

impl Person {
    /// Returns the person as a client of a channel.
    pub fn answered(&self, channel: &Channel, project: &str) -> Value {
        let mut answer = self.names.clone();
        let mut facts = json!({
            "id": self.id,
            "accountId": ACCOUNT,
            "projectShortName": project,
            "channelType": channel.kind,
            "botId": channel.bot,
            "lastSessionId": self.session(),
            "joinDate": write_moment(self.came),
            "lastVisitDate": write_moment(self.last),
            "isBlocked": self.blocked,
        });
        if let (true, Some(facts)) = (self.blocked, facts.as_object_mut()) {
            facts.insert("blockReason".into(), demo().crowd.block_reason.as_str().into());
            facts.insert("blockedBy".into(), ACCOUNT.into());
            facts.insert("blockDate".into(), write_moment(self.last).into());
        }
        if let (Some(answer), Value::Object(facts)) = (answer.as_object_mut(), facts) {
            answer.extend(facts);
        }
        answer
    }

    /// Returns the name of the person's conversation.
    pub fn session(&self) -> String {
        format!("session-{}", self.id)
    }

    /// Returns the person's names with the id.
    pub fn named(&self) -> Value {
        let mut named = self.names.clone();
        if let Some(named) = named.as_object_mut() {
            named.insert("id".into(), self.id.as_str().into());
        }
        named
    }
}

/// Everyone who has talked to a channel up to a time.
pub(super) struct People<'a> {
    state: &'a State,
    channel: &'a Channel,
    kind: Kind,
}

enum Kind {
    Few(Vec<Person>),
    Crowd { all: usize, came: usize },
}

impl<'a> People<'a> {
    pub fn of(state: &'a State, channel: &'a Channel, until: Timestamp, request: &Request) -> Self {
        let until = until.min(request.now);
        let kind = match request.options.clients {
            _ if channel.kind != I_DIGITAL => Kind::Few(Vec::new()),
            Some(all) => {
                let first = crowd_came(state, channel, all, 0);
                let step = crowd_step(state, channel).as_millis().max(1);
                let since = until.duration_since(first).as_millis();
                let came = if since < 0 { 0 } else { usize::try_from(since / step + 1).unwrap_or(all) };
                Kind::Crowd { all, came: came.min(all) }
            }
            None => Kind::Few(few(state, channel, until, request)),
        };
        Self { state, channel, kind }
    }

    pub fn len(&self) -> usize {
        match &self.kind {
            Kind::Few(people) => people.len(),
            Kind::Crowd { came, .. } => *came,
        }
    }

    pub fn get(&self, at: usize) -> Option<Person> {
        match &self.kind {
            Kind::Few(people) => people.get(at).cloned(),
            Kind::Crowd { all, came } => {
                (at < *came).then(|| one_of_crowd(self.state, self.channel, *all, at))
            }
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = Person> + '_ {
        (0..self.len()).filter_map(|at| self.get(at))
    }

    /// Returns the person of an id.
    pub fn find(&self, id: &str) -> Option<Person> {
        match &self.kind {
            Kind::Few(people) => people.iter().find(|person| person.id == id).cloned(),
            // The number is the id's end, whatever stands before it.
            Kind::Crowd { .. } => {
                let digits: String = id.chars().rev().take_while(char::is_ascii_digit).take(7).collect();
                let at = digits.chars().rev().collect::<String>().parse::<usize>().ok()?;
                let numbers = [Some(at), at.checked_sub(AMERICANS)];
                let mut people = numbers.into_iter().flatten().filter_map(|at| self.get(at));
                people.find(|person| person.id == id)
            }
        }
    }
}

/// Makes the next person of a channel write now, and returns the id.
pub(super) fn let_one_write(state: &mut State, channel: i64, request: &Request) -> Option<String> {
    let found = state.channels.iter().find(|found| found.id == channel && !found.removed)?;
    if found.kind != I_DIGITAL || found.blocked {
        return None;
    }
    let there = People::of(state, found, request.now, request);
    let demo_ids = demo().clients.iter().filter_map(|client| text(client, "id"));
    let next = demo_ids.map(str::to_owned).find(|id| there.find(id).is_none());
    let client = next.unwrap_or_else(|| format!("7999000{:04}", there.len() + 1));
    // Times go over the wire in whole milliseconds, and whoever asks next is to see the client.
    let at = Timestamp::from_millisecond(request.now.as_millisecond()).unwrap_or(request.now);
    state.contacts.push(Contact { channel, client: client.clone(), at });
    Some(client)
}

fn few(state: &State, channel: &Channel, until: Timestamp, request: &Request) -> Vec<Person> {
    let pause = SignedDuration::try_from(request.options.clients_after).unwrap_or(SignedDuration::MAX);
    let mut came = channel.created;
    let mut found: Vec<Person> = Vec::new();
    let pressed: Vec<&Contact> = state
        .contacts
        .iter()
        .filter(|contact| contact.channel == channel.id && contact.at <= until)
        .collect();
    let known = demo().clients.iter().filter_map(|client| text(client, "id").map(|id| (id, client)));
    for (id, client) in known {
        came = came.saturating_add(pause).unwrap_or(Timestamp::MAX);
        let by_press = pressed.iter().find(|contact| contact.client == id).map(|contact| contact.at);
        // Nobody comes by himself to a channel that is blocked.
        let by_time = (came <= until && !channel.blocked).then_some(came);
        let Some(first) = by_press.into_iter().chain(by_time).min() else { continue };
        let blocked = client.get("isBlocked").and_then(Value::as_bool).unwrap_or_default();
        found.push(Person { id: id.to_owned(), came: first, last: first, blocked, names: names(client) });
    }
    for contact in pressed {
        match found.iter_mut().find(|person| person.id == contact.client) {
            Some(person) => person.last = person.last.max(contact.at),
            None => found.push(Person {
                id: contact.client.clone(),
                came: contact.at,
                last: contact.at,
                blocked: false,
                names: json!({ "firstName": demo().crowd.guest }),
            }),
        }
    }
    found
}

fn names(client: &Value) -> Value {
    let wanted = ["firstName", "lastName", "username"];
    let fields = wanted.iter().filter_map(|name| Some(((*name).to_owned(), client.get(name)?.clone())));
    Value::Object(fields.collect())
}

/// The crowd of a demo's channel came minute by minute before the demo was made, that of a new
/// channel at once.
fn crowd_step(state: &State, channel: &Channel) -> SignedDuration {
    if channel.created <= state.born { SignedDuration::from_mins(1) } else { SignedDuration::from_millis(1) }
}

fn crowd_came(state: &State, channel: &Channel, all: usize, at: usize) -> Timestamp {
    let (step, all, at) = (crowd_step(state, channel), all as i64, at as i64);
    let began = if channel.created <= state.born { at - all } else { at };
    let milliseconds = i64::try_from(step.as_millis()).unwrap_or_default().saturating_mul(began);
    let came = channel.created.saturating_add(SignedDuration::from_millis(milliseconds));
    came.unwrap_or(channel.created)
}

fn one_of_crowd(state: &State, channel: &Channel, all: usize, at: usize) -> Person {
    let came = crowd_came(state, channel, all, at);
    let id = match at {
        _ if at % 40 == 17 => format!("US.1349{:07}", at),
        _ if at % 120 == 58 => format!("DE.ENT.88{:07}", at),
        _ if at % 200 == 101 => format!("535{:07}", at),
        _ if at % 60 == 33 => format!("1202{:07}", AMERICANS + at % 7_000_000),
        _ if at % 25 == 9 => format!("37529{:07}", at),
        _ if at % 15 == 4 => format!("7701{:07}", at),
        _ => format!("7900{:07}", at),
    };
    let crowd = &demo().crowd;
    let name = |names: &[String], by: usize| names.get((at / by) % names.len().max(1)).cloned();
    let names = match at % 3 {
        0 => json!({ "firstName": name(&crowd.first_names, 1), "lastName": name(&crowd.last_names, 8) }),
        1 => json!({ "firstName": name(&crowd.first_names, 3) }),
        _ if id.contains('.') => json!({ "username": format!("client{at}") }),
        _ => json!({}),
    };
    // Some came back within two days.
    let again = SignedDuration::from_hours(i64::try_from(hash(&id) % 48).unwrap_or_default());
    let last = came.saturating_add(again).unwrap_or(came).min(state.born.max(came));
    Person { id, came, last, blocked: at % 50 == 31, names }
}
