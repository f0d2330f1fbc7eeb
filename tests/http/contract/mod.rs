//! What goes over the wire, held against the platform's own document: every field that it
//! requires, and none that it does not know.

pub mod document;
pub mod raw;

use super::kit::{self, Seen, options, place, run};
use document::Document;
use jiff::Timestamp;
use pult::platform::wire::{ChannelUpdate, ChatRequest, Filter};
use pult::platform::{Call, Outcome};
use pult::sandbox::{Exchange, Options, Sandbox};
use raw::Raw;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The calls that the program makes by its clients.
async fn by_the_client(sandbox: &Sandbox) {
    let client = kit::client(sandbox);
    let place = place(&client).await;
    // What is deleted is asked about no more.
    for call in Call::ALL.iter().filter(|call| **call != Call::DeleteChannel) {
        kit::ask(sandbox, &client, *call, &place).await.unwrap();
    }
    let change = ChannelUpdate::new(place.access_token.clone(), "Имя").account("acc").blocked(true);
    let channel = client.channels(place.project).await.unwrap().pop().unwrap().id;
    client.update(channel, &change).await.unwrap();
    client.update(channel, &change.blocked(false)).await.unwrap();
    client.delete(place.channel).await.unwrap();
    client.delete(place.channel).await.unwrap_err();
    // Every kind of filter, and the marks of a conversation.
    let filters = client.message_filters().await.unwrap();
    let choose = |key: &str, option: &str| {
        let info = filters.iter().find(|info| info.key == key).unwrap();
        info.choose(&[option]).unwrap()
    };
    let wanted = [
        Filter::message_time(Some(Timestamp::UNIX_EPOCH), Some(Timestamp::now())),
        Filter::contains("ANSWER_TEXT", "демо"),
        choose("BOT_ID", &place.bot),
        choose("CHANNEL_TYPE", "I_DIGITAL"),
        choose("WITHOUT_TEST_SESSIONS", "true"),
    ];
    let mut pages = client.turn_pages(&place.short_name, &wanted);
    assert_eq!(pages.next().await.unwrap().map(|turns| turns.len()), Some(0), "the channel is deleted");
    let chat = kit::chat(sandbox);
    for said in [
        "/start",
        "примеры",
        "Ошибка",
        "оператор",
        "Семь кнопок",
        "Новинка",
        "карточки",
        "карта",
        "видео",
        "стоп",
    ] {
        let Outcome::Accepted(turn) = chat.turn(&ChatRequest::query("me", said)).await else { panic!() };
        assert!(!turn.replies.is_empty(), "{said}");
    }
}

/// The calls that the program does not make, and what it never sends.
async fn by_hand(sandbox: &Sandbox) {
    let place = place(&kit::client(sandbox)).await;
    let raw = Raw::new(sandbox);
    let (bot, short) = (&place.bot, &place.short_name);
    let campaigns = format!("/api/v1/text-campaign-service/projects/{short}/text-campaigns");
    let deployed = raw.ok("POST", "/api/v1/async/bot-channels/deploy", Some(json!({ "botId": bot }))).await;
    assert_eq!(deployed, Value::Null);
    let events = raw.ok("GET", "/api/v1/async/events?timeout=1&startTime=0", None).await;
    assert_eq!(events["response"].as_array().unwrap().len(), 2, "a deployment and a report");
    let clients = format!("/api/v1/reporter/clients/filter?projectShortName={short}&size=2");
    let some = raw.ok("POST", &clients, None).await;
    assert_eq!((some["clients"].as_array().unwrap().len(), &some["paging"]["totalCount"]), (2, &json!(5)));
    let name = json!([{ "key": "CLIENT_ID_OR_NAME", "type": "TEXT", "values": ["анна"],
        "comparisonType": "CONTAINS", "isCaseSensitive": false }]);
    let found = raw.ok("POST", &clients, Some(json!({ "filters": name }))).await;
    assert_eq!(found["paging"]["totalCount"], 1);

    let campaign =
        json!({ "name": "Акция", "isDynamic": true, "threadCount": 2, "delayBetweenSending": 500 });
    let created = raw.ok("POST", &campaigns, Some(campaign.clone())).await;
    let again = raw.ok("POST", &campaigns, Some(campaign)).await;
    assert_ne!(created["id"], again["id"], "a name may be given twice");
    let target = format!(
        "{campaigns}?isDynamic=true&page=0&size=5&statuses=STARTED&statuses=STOPPED&textCampaignName=кци"
    );
    let listed = raw.ok("GET", &target, None).await;
    assert_eq!(listed["textCampaigns"], json!([created, again]));
    let one = format!("{campaigns}/{}", created["id"]);
    let changed = raw.ok("PUT", &one, Some(json!({ "name": "Акция", "threadCount": 7 }))).await;
    assert_eq!((&changed["threadCount"], &changed["delayBetweenSending"]), (&json!(7), &json!(500)));
    for (action, status) in [("stop", "STOPPED"), ("resume", "STARTED"), ("complete", "COMPLETED")] {
        assert_eq!(raw.ok("PUT", &format!("{one}/{action}"), None).await["status"], status);
    }
    assert_eq!(raw.ask("PUT", &format!("{one}/stop"), None).await.0, 409);
    let history = "/api/v1/text-campaign-service/dynamics/sending-templates/chat-history";
    let uuid = &place.sending;
    let told =
        raw.ok("GET", &format!("{history}?eventSendingInfoUuid={uuid}&limit=5&fromTimestamp=0"), None).await;
    assert_eq!(told["messages"][0]["author"], "BOT");
}

#[test]
fn requests_and_answers_are_as_the_contract_says() {
    let document = Document::read();
    let seen = Seen::default();
    run(async {
        let sandbox = Sandbox::start(Options { watch: seen.watch(), ..options() }).await.unwrap();
        by_hand(&sandbox).await;
        by_the_client(&sandbox).await;
    });
    let mut called = BTreeSet::new();
    for exchange in seen.taken() {
        let name = document.check(&exchange).unwrap_or_else(|wrong| panic!("{wrong}\n{exchange:#?}"));
        assert_eq!(exchange.call, Some(name.as_str()));
        called.insert(name);
    }
    assert_eq!(called, document.names(), "a call of the contract was not made at all");
}

#[test]
fn the_client_says_who_it_is() {
    let seen = Seen::default();
    run(async {
        let sandbox = Sandbox::start(Options { watch: seen.watch(), ..options() }).await.unwrap();
        by_the_client(&sandbox).await;
    });
    for exchange in seen.taken() {
        let agent =
            exchange.headers.iter().find(|(name, _)| name == "user-agent").map(|(_, value)| value.clone());
        assert_eq!(agent, Some(format!("Pult/{}", env!("CARGO_PKG_VERSION"))));
    }
}

#[test]
fn the_copy_of_the_document_is_read_whole() {
    let document = Document::read();
    assert_eq!(document.names().len(), 29);
    let channel = json!({ "id": 1, "botId": "b", "channelName": "c", "channelType": "I_DIGITAL" });
    let schema = json!({ "$ref": "#/components/schemas/Channel" });
    assert_eq!(document.fits(&schema, &channel, "").unwrap_err(), ".isAutoDeploy is missing");
    let mut whole = channel;
    whole["isAutoDeploy"] = true.into();
    assert_eq!(document.fits(&schema, &whole, ""), Ok(()));
    for (field, value) in
        [("id", json!("1")), ("channelType", json!("NEW")), ("creationTime", json!("now")), ("x", json!(1))]
    {
        let mut spoiled = whole.clone();
        spoiled[field] = value;
        assert!(document.fits(&schema, &spoiled, "").is_err(), "{field}");
    }
}

#[test]
fn the_checks_know_numbers_lists_kinds_and_what_is_given_twice() {
    let document = Document::read();
    let reference = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    let fits = |name: &str, value: Value| document.fits(&reference(name), &value, "").is_ok();
    assert!(fits("Reply", json!({ "type": "location", "lat": 59.9, "lon": 30 })));
    assert!(!fits("Reply", json!({ "type": "location", "lat": "59.9" })));
    assert!(fits("Filter", json!({ "key": "BOT_ID", "type": "TREE", "options": ["b"] })));
    for wrong in [
        json!({ "key": "BOT_ID", "type": "TREE" }),
        json!({ "key": "BOT_ID", "type": "NUMERIC_RANGE", "from": 1 }),
        json!({ "key": "NO_KEY", "type": "RADIO" }),
        json!({ "key": "BOT_ID", "type": "RADIO", "options": ["b"] }),
    ] {
        assert!(!fits("Filter", wrong.clone()), "{wrong}");
    }
    let asked = |target: &str| {
        let answer =
            json!({ "paging": { "pageNum": 0, "pageSize": 1, "totalCount": 0 }, "textCampaigns": [] });
        document.check(&Exchange {
            call: None,
            method: "GET".into(),
            target: format!("/api/v1/text-campaign-service/projects/p/text-campaigns?{target}"),
            headers: Vec::new(),
            body: Vec::new(),
            status: 200,
            answer: answer.to_string().into_bytes(),
        })
    };
    assert_eq!(asked("statuses=STARTED&statuses=STOPPED").unwrap(), "listCampaigns");
    assert!(asked("statuses=GOING").is_err() && asked("page=0&page=1").is_err());
}
