//! What was said: every client begins with `/start` and asks one thing more, gets what campaigns
//! send, and whoever uses the Chat API is heard too.

use super::demo::demo;
use super::people::{People, Person};
use super::random::hash;
use super::request::{Request, text};
use super::state::{Channel, ChatTurn, State};
use jiff::{SignedDuration, Timestamp};
use platform::wire::write_moment;
use serde_json::{Map, Value, json};

/// Of a larger crowd only so many are heard of in one reading.
const MOST_PEOPLE: usize = 20_000;

/// One turn.
#[derive(Clone, Debug)]
pub(super) struct Turn {
    pub at: Timestamp,
    id: String,
    session: String,
    question: Option<String>,
    event: Option<String>,
    replies: Value,
    status: Option<&'static str>,
    client: Value,
}

/// Returns every turn of a channel with whose it is, client by client.
pub(super) fn of_channel(state: &State, channel: &Channel, request: &Request) -> Vec<Turn> {
    if channel.kind == "CHAT_API" {
        return state.chat.iter().enumerate().map(|(at, turn)| of_chat(turn, at)).collect();
    }
    let people = People::of(state, channel, request.now, request);
    let mut found = Vec::new();
    let sent: std::collections::BTreeSet<&str> = state
        .sent
        .values()
        .flatten()
        .filter(|sending| sending.bot == channel.bot)
        .map(|sending| sending.client.as_str())
        .collect();
    for person in people.iter().take(MOST_PEOPLE) {
        found.extend(asked(&person, request));
        if sent.contains(person.id.as_str()) {
            found.extend(of_campaigns(state, channel, &person, request));
        }
    }
    found
}

/// Returns the turns of one client, oldest first.
pub(super) fn of_person(state: &State, channel: &Channel, person: &Person, request: &Request) -> Vec<Turn> {
    let mut turns = asked(person, request);
    turns.extend(of_campaigns(state, channel, person, request));
    turns.sort_by_key(|turn| turn.at);
    turns
}

/// What a client asked by himself.
fn asked(person: &Person, request: &Request) -> Vec<Turn> {
    let chat = &demo().chat;
    let turn = |n: usize, at, question: &str, replies: &[Value]| Turn {
        at,
        id: format!("question-{}-{n}", person.id),
        session: person.session(),
        question: Some(question.to_owned()),
        event: None,
        replies: replies.into(),
        status: Some("READ"),
        client: person.named(),
    };
    let mut turns = vec![turn(0, person.came, "/start", &chat.greeting)];
    let later = person.came.saturating_add(SignedDuration::from_mins(1)).unwrap_or(person.came);
    let which = usize::try_from(hash(&person.id)).unwrap_or_default() % chat.answers.len().max(1);
    if let Some(answer) = chat.answers.get(which).filter(|_| later <= request.now) {
        let question = answer.asked.first().map(String::as_str).unwrap_or_default();
        turns.push(turn(1, later, question, &answer.replies));
    }
    turns
}

fn of_campaigns(state: &State, channel: &Channel, person: &Person, request: &Request) -> Vec<Turn> {
    let ours = state.sent.values().flatten();
    let ours = ours.filter(|sending| sending.client == person.id && sending.bot == channel.bot);
    let due = ours.filter(|sending| !sending.canceled && sending.at <= request.now);
    due.map(|sending| {
        let status = sending.status(state.campaign_of(sending), request.now, &request.options);
        Turn {
            at: sending.at,
            id: sending.id.clone(),
            session: person.session(),
            question: None,
            event: Some(sending.event.clone().unwrap_or_else(|| "sendReplies".to_owned())),
            replies: sending.replies.clone().unwrap_or_else(|| demo().chat.greeting.clone().into()),
            status: Some(sending.message_status(status)),
            client: person.named(),
        }
    })
    .collect()
}

fn of_chat(turn: &ChatTurn, at: usize) -> Turn {
    Turn {
        at: turn.at,
        id: format!("chat-{at}"),
        session: format!("session-{}", turn.client),
        question: turn.query.clone(),
        event: turn.event.clone(),
        replies: turn.replies.clone().into(),
        status: None,
        client: json!({ "id": turn.client }),
    }
}

impl Turn {
    /// Returns the turn as it is found by client and by session.
    pub fn message(&self) -> Value {
        let mut message = self.common();
        if let Some(status) = self.status {
            message.insert("status".into(), status.into());
        }
        message.into()
    }

    /// Returns the turn as it is found by filter: with whose it is, and without a status.
    pub fn found(&self, channel: &Channel, project: &str) -> Value {
        let mut message = self.common();
        message.insert("projectShortName".into(), project.into());
        message.insert("channelType".into(), channel.kind.as_str().into());
        message.insert("botId".into(), channel.bot.as_str().into());
        message.insert("client".into(), self.client.clone());
        message.insert("sessionStartTime".into(), write_moment(self.at).into());
        message.into()
    }

    pub fn id(&self) -> &str {
        &self.id
    }

    pub fn session(&self) -> &str {
        &self.session
    }

    pub fn client(&self) -> &Value {
        &self.client
    }

    pub fn question(&self) -> &str {
        self.question.as_deref().unwrap_or_default()
    }

    /// Returns the texts of the replies in one.
    pub fn answer(&self) -> String {
        let replies = self.replies.as_array().map(Vec::as_slice).unwrap_or_default();
        replies.iter().filter_map(|reply| text(reply, "text")).collect::<Vec<_>>().join("\n\n")
    }

    /// Returns the screen of the first reply that has one.
    pub fn state(&self) -> Option<&str> {
        self.replies.as_array()?.iter().find_map(|reply| text(reply, "state"))
    }

    fn exception(&self) -> Option<&str> {
        self.replies.as_array()?.iter().find_map(|reply| text(reply, "errorStacktrace"))
    }

    fn common(&self) -> Map<String, Value> {
        let optional = [
            ("question", self.question.clone()),
            ("event", self.event.clone()),
            ("exception", self.exception().map(str::to_owned)),
            ("textAnswer", Some(self.answer())),
        ];
        let mut fields = Map::from_iter([
            ("timestamp".to_owned(), write_moment(self.at).into()),
            ("questionId".to_owned(), self.id.as_str().into()),
            ("isLivechat".to_owned(), false.into()),
            ("sessionId".to_owned(), self.session.as_str().into()),
            ("processingTime".to_owned(), 40.into()),
            ("responseData".to_owned(), json!({ "replies": self.replies })),
        ]);
        let given = optional.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?.into())));
        fields.extend(given);
        if let Some(state) = self.state() {
            fields.insert("nlpInfo".into(), json!({ "nlpState": state, "confidence": 1.0 }));
        }
        fields
    }
}

/// The filters of a request. A key that means nothing here lets everything pass.
pub(super) struct Filters<'a>(&'a [Value]);

impl<'a> Filters<'a> {
    pub fn of(body: &'a Value) -> Self {
        Self(body.get("filters").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default())
    }

    pub fn fit_turn(&self, channel: &Channel, turn: &Turn) -> bool {
        let name =
            || ["id", "firstName", "lastName"].map(|name| text(&turn.client, name).unwrap_or_default());
        self.0.iter().all(|filter| match text(filter, "key").unwrap_or_default() {
            "MESSAGE_TIME" | "SESSION_START_TIME" => in_time(filter, turn.at),
            "MESSAGE_TEXT" => in_text(filter, turn.question()),
            "ANSWER_TEXT" => in_text(filter, &turn.answer()),
            "MESSAGE_OR_ANSWER_TEXT" => in_text(filter, &format!("{}\n{}", turn.question(), turn.answer())),
            "SESSION_ID" => in_text(filter, &turn.session),
            "CLIENT_ID_OR_NAME" => in_text(filter, &name().join(" ")),
            _ => fits_channel(filter, channel),
        })
    }

    pub fn fit_person(&self, channel: &Channel, person: &Person) -> bool {
        let name = || {
            let named = person.named();
            ["id", "firstName", "lastName"].map(|name| text(&named, name).unwrap_or_default().to_owned())
        };
        self.0.iter().all(|filter| match text(filter, "key").unwrap_or_default() {
            "CLIENT_JOIN_TIME" => in_time(filter, person.came),
            "CLIENT_LAST_ACTIVITY_TIME" => in_time(filter, person.last),
            "CLIENT_ID_OR_NAME" => in_text(filter, &name().join(" ")),
            _ => fits_channel(filter, channel),
        })
    }
}

fn fits_channel(filter: &Value, channel: &Channel) -> bool {
    let value = match text(filter, "key").unwrap_or_default() {
        "CHANNEL_TYPE" => &channel.kind,
        "BOT_ID" => &channel.bot,
        "CHANNEL_NAME" => &channel.name,
        _ => return true,
    };
    match filter.get("options").and_then(Value::as_array) {
        Some(options) => options.iter().any(|option| option == value.as_str()),
        None => text(filter, "option").is_none_or(|option| option == value),
    }
}

fn in_time(filter: &Value, time: Timestamp) -> bool {
    let bound = |name| text(filter, name).and_then(|text| text.parse::<Timestamp>().ok());
    bound("from").is_none_or(|from| time >= from) && bound("to").is_none_or(|to| time <= to)
}

fn in_text(filter: &Value, found: &str) -> bool {
    let cased = filter.get("isCaseSensitive").and_then(Value::as_bool).unwrap_or_default();
    let fold = |text: &str| if cased { text.to_owned() } else { text.to_lowercase() };
    let found = fold(found);
    let values = filter.get("values").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let mut words = values.iter().filter_map(Value::as_str).map(fold);
    match text(filter, "comparisonType").unwrap_or_default() {
        "CONTAINS" => words.any(|word| found.contains(&word)),
        "NOT_CONTAINS" => words.all(|word| !found.contains(&word)),
        "EQUALS" => words.any(|word| found == word),
        _ => true,
    }
}
