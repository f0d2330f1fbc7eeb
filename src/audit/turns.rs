//! Turns of conversations: what was really sent, how often and when last.

use crate::literal::{Literal, Value};
use crate::mixed::mixed;
use crate::model::{Body, MixedScreen, NoteKind, Place, Reading, Said, Screen};
use crate::replies::{Part, part};
use crate::variables::{give_samples, marked};
use foldhash::fast::RandomState;
use jiff::Timestamp;
use message::{Button, Message};
use std::collections::{HashMap, HashSet};

/// How far below the top `replies` are looked for, in objects.
const MAX_LEVELS: usize = 3;

/// One turn as it lies in an answer or a file.
#[derive(Clone, Copy, Debug, Default)]
struct Turn<'v> {
    id: Option<&'v str>,
    at: Option<Timestamp>,
    /// The screen of replies that tell none.
    state: Option<&'v str>,
    /// Whether it is known to have been sent.
    sent: bool,
}

/// Gathers turns. What is said again on the same screen is counted, not kept twice.
#[derive(Debug, Default)]
pub(crate) struct Turns {
    reading: Reading,
    screens: HashMap<String, u32, RandomState>,
    known: HashMap<(u32, Key), u32, RandomState>,
    seen: HashSet<String, RandomState>,
    /// Whether bare `$name` stands for a variable: in what scripts write, not in what was sent.
    written: bool,
}

/// By what two messages are one and the same.
type Key = (String, Vec<Button>, bool);

impl Turns {
    /// Names the file that the turns come from.
    pub fn of_file(name: &str) -> Self {
        let reading = Reading { files: vec![name.to_owned()], ..Reading::default() };
        Self { reading, ..Self::default() }
    }

    /// Reads bare `$name` as a variable.
    pub fn written(self) -> Self {
        Self { written: true, ..self }
    }

    /// Everything that was gathered.
    pub fn finish(mut self) -> Reading {
        let order: Vec<u32> = self.reading.said.iter().map(|said| said.screen).collect();
        let mut moved: Vec<usize> = (0..order.len()).collect();
        moved.sort_by_key(|at| order.get(*at));
        let mut new_place = vec![0u32; moved.len()];
        for (new, old) in moved.iter().enumerate() {
            if let Some(place) = new_place.get_mut(*old) {
                *place = new as u32;
            }
        }
        self.reading.said.sort_by_key(|said| said.screen);
        for mixed in &mut self.reading.mixed {
            mixed.said = new_place.get(mixed.said as usize).copied().unwrap_or_default();
        }
        self.reading.said.iter_mut().for_each(|said| give_samples(&mut said.message));
        self.reading
    }

    /// How many messages there are so far.
    pub fn len(&self) -> usize {
        self.reading.said.len()
    }

    /// Takes in the replies of a row of a report.
    pub fn row_replies(&mut self, state: &str, replies: &Value<'_>, at: Option<Timestamp>) -> bool {
        self.walk(replies, Turn { id: None, at, state: Some(state), sent: true }, 0)
    }

    /// Takes in the replies of one turn.
    pub fn replies(&mut self, replies: &[Value<'_>]) {
        self.turn(replies, Turn::default());
    }

    /// Takes in every turn that a value holds. Tells whether there was any `replies`.
    pub fn add(&mut self, value: &Value<'_>) -> bool {
        if let Literal::List(members) = &value.literal
            && members.iter().any(|member| member.get("type").is_some())
        {
            self.turn(members, Turn::default());
            return true;
        }
        self.walk(value, Turn::default(), 0)
    }

    fn walk<'v>(&mut self, value: &'v Value<'_>, around: Turn<'v>, level: usize) -> bool {
        match &value.literal {
            Literal::List(members) => {
                let objects = members.iter().filter(|member| !matches!(member.literal, Literal::List(_)));
                let mut found = false;
                for member in objects {
                    found |= self.walk(member, around, level);
                }
                found
            }
            Literal::Object(members) => {
                let turn = meta(value, around);
                if turn.id != around.id
                    && let Some(id) = turn.id
                    && !self.seen.insert(id.to_owned())
                {
                    // Pages overlap where turns come in meanwhile.
                    return true;
                }
                let mut found = false;
                for (key, member) in members {
                    if key == "replies" {
                        if let Literal::List(replies) = &member.literal {
                            self.turn(replies, turn);
                            found = true;
                        }
                    } else if level < MAX_LEVELS
                        && matches!(member.literal, Literal::Object(_) | Literal::List(_))
                    {
                        found |= self.walk(member, turn, level + 1);
                    }
                }
                if value.get("cleaned").is_some_and(|cleaned| cleaned.literal == Literal::Flag(true)) {
                    self.note(NoteKind::Erased, value.line, turn.id.unwrap_or_default());
                    found = true;
                } else if !found && let Some(answer) = value.get("textAnswer").and_then(Value::text) {
                    self.answer(answer, value.line, turn);
                    found = true;
                }
                found
            }
            _ => false,
        }
    }

    fn note(&mut self, kind: NoteKind, line: u32, what: &str) {
        self.reading.note(kind, None, Place { file: 0, line }, what);
    }

    /// The texts of replies, where nothing else is told of them.
    fn answer(&mut self, answer: &str, line: u32, turn: Turn<'_>) {
        let screen = self.screen(turn.state.unwrap_or_default(), line);
        for text in answer.split("\n\n").filter(|text| !message::is_blank(text)) {
            let mut said = Said { screen, place: Place { file: 0, line }, ..Said::default() };
            said.message.text = text.trim().to_owned();
            self.keep(said, turn);
        }
    }

    /// Takes in a row of a report: its text, and when it was sent.
    pub fn row(&mut self, state: &str, answer: &str, at: Option<Timestamp>, line: u32) {
        self.answer(answer, line, Turn { id: None, at, state: Some(state), sent: true });
    }

    fn turn(&mut self, replies: &[Value<'_>], turn: Turn<'_>) {
        let mut said: Vec<Said> = Vec::new();
        let mut state = turn.state.unwrap_or_default();
        for reply in replies {
            state = reply.get("state").and_then(Value::text).unwrap_or(state);
            let screen = self.screen(state, reply.line);
            let place = Place { file: 0, line: reply.line };
            let mut one = Said { screen, place, ..Said::default() };
            match part(reply) {
                Part::Text(text) => {
                    one.message.text = if self.written { marked(&text.text).into_owned() } else { text.text };
                    said.push(one);
                }
                Part::Media => {
                    one.body = Body::Media;
                    said.push(one);
                }
                Part::Buttons(group) => {
                    for (kind, line, what) in &group.unread {
                        self.reading.note(*kind, Some(screen), Place { file: 0, line: *line }, what);
                    }
                    if said.is_empty() && !group.buttons.is_empty() {
                        self.reading.note(NoteKind::Under, Some(screen), place, "");
                        one.body = Body::Unknown;
                        said.push(one);
                    }
                    if let Some(last) = said.last_mut() {
                        for labelled in group.buttons {
                            last.message.buttons.push(labelled.button);
                            last.buttons.push(Place { file: 0, line: labelled.line });
                        }
                    }
                }
                Part::Computed(kind, words) => self.reading.note(kind, Some(screen), place, words),
                Part::Silent if reply.get("errorStacktrace").is_some() => {
                    self.note(NoteKind::ScriptError, reply.line, state);
                }
                Part::Silent => {}
            }
        }
        let clashes = mixed(&said, |_, _| true);
        let kept: Vec<u32> = said.into_iter().map(|one| self.keep(one, turn)).collect();
        for clash in clashes {
            let known = self.reading.mixed.iter().any(|mixed| mixed.screen == clash.screen);
            if let Some(said) = kept.get(clash.said as usize).filter(|_| !known) {
                self.reading.mixed.push(MixedScreen { screen: clash.screen, said: *said });
            }
        }
    }

    fn screen(&mut self, state: &str, line: u32) -> u32 {
        if let Some(number) = self.screens.get(state) {
            return *number;
        }
        let number = self.reading.screens.len() as u32;
        let place = Place { file: 0, line };
        self.reading.screens.push(Screen { path: state.to_owned(), place, ..Screen::default() });
        self.screens.insert(state.to_owned(), number);
        number
    }

    /// Keeps a message, or counts it where it is known, and tells its number.
    fn keep(&mut self, mut said: Said, turn: Turn<'_>) -> u32 {
        let next = self.reading.said.len() as u32;
        if turn.sent {
            let Message { text, buttons, .. } = &said.message;
            let key = (said.screen, (text.clone(), buttons.clone(), said.body == Body::Media));
            let number = *self.known.entry(key).or_insert(next);
            if let Some(known) = self.reading.said.get_mut(number as usize) {
                known.times = known.times.map(|times| times.saturating_add(1));
                known.last = known.last.max(turn.at);
                return number;
            }
            said.times = Some(1);
            said.last = turn.at;
        }
        self.reading.said.push(said);
        next
    }
}

/// What an object tells of its turn.
fn meta<'v>(value: &'v Value<'_>, around: Turn<'v>) -> Turn<'v> {
    let text = |key: &str| value.get(key).and_then(Value::text);
    let id = text("questionId");
    let at = text("timestamp").and_then(moment);
    let nlp = value.get("nlpInfo").and_then(|info| info.get("nlpState")).and_then(Value::text);
    Turn {
        id: id.or(around.id),
        at: at.or(around.at),
        state: nlp.or(around.state),
        sent: around.sent || id.is_some() || at.is_some(),
    }
}

/// A moment as the platform writes it: `Z` or an offset, with or without a colon in it.
pub(crate) fn moment(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    text.parse().ok().or_else(|| Timestamp::strptime("%Y-%m-%dT%H:%M:%S%.f%z", text).ok())
}

/// The same value as it is read from a file.
pub(crate) fn of_json(value: &serde_json::Value) -> Value<'_> {
    use serde_json::Value as Json;
    let literal = match value {
        Json::Null => Literal::Null,
        Json::Bool(flag) => Literal::Flag(*flag),
        Json::Number(number) => Literal::Number(number.to_string().into()),
        Json::String(text) => Literal::Text(text.as_str().into()),
        Json::Array(members) => Literal::List(members.iter().map(of_json).collect()),
        Json::Object(members) => Literal::Object(
            members.iter().map(|(key, member)| (key.as_str().into(), of_json(member))).collect(),
        ),
    };
    Value { line: 0, literal }
}
