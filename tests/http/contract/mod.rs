//! What goes over the wire, held against the platform's own document: every field that it
//! requires, and none that it does not know.

pub mod document;
pub mod raw;

use super::kit::{self, Seen, options, place, run};
use document::Document;
use jiff::Timestamp;
use pult::platform::wire::ChannelUpdate;
use pult::sandbox::{Options, Sandbox};
use raw::Raw;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The calls that the program makes by its client.
async fn by_the_client(sandbox: &Sandbox) {
    let client = kit::client(sandbox);
    let place = place(&client).await;
    client.create(&place.attempt).await.unwrap();
    client.channel(place.channel).await.unwrap();
    let change = ChannelUpdate::new(place.access_token.clone(), "Имя").account("acc").blocked(true);
    client.update(place.channel, &change).await.unwrap();
    client.update(place.channel, &change.blocked(false)).await.unwrap();
    let sign = client.first_client(&place.short_name, &place.bot, Timestamp::now()).await.unwrap();
    assert_eq!(sign.clients, 5);
    client.delete(place.channel).await.unwrap();
    client.delete(place.channel).await.unwrap_err();
}

/// The calls that later rooms will make.
async fn by_hand(sandbox: &Sandbox) {
    let place = place(&kit::client(sandbox)).await;
    let raw = Raw::new(sandbox);
    let (bot, short) = (&place.bot, &place.short_name);
    let campaigns = format!("/api/v1/text-campaign-service/projects/{short}/text-campaigns");
    let dynamics = "/api/v1/text-campaign-service/dynamics";

    let deployed = raw.ok("POST", "/api/v1/async/bot-channels/deploy", Some(json!({ "botId": bot }))).await;
    assert_eq!(deployed, Value::Null);
    let events = raw.ok("GET", "/api/v1/async/events?timeout=1&startTime=0", None).await;
    assert_eq!(events["response"].as_array().unwrap().len(), 1);
    let messages = format!("/api/v1/reporter/messages/by-client?botId={bot}&clientId=79990000001&sort=desc");
    assert_eq!(raw.ok("GET", &messages, None).await["messages"].as_array().unwrap().len(), 1);

    let campaign =
        json!({ "name": "Акция", "isDynamic": true, "threadCount": 2, "delayBetweenSending": 500 });
    let created = raw.ok("POST", &campaigns, Some(campaign.clone())).await;
    assert_eq!(raw.ask("POST", &campaigns, Some(campaign)).await.0, 409);
    let listed = raw.ok("GET", &format!("{campaigns}?isDynamic=true&page=0&size=5"), None).await;
    assert_eq!(listed["textCampaigns"], json!([created]));
    let mut sending = json!({ "textCampaignName": "Акция", "botId": bot, "clientId": "7", "event": "sale" });
    raw.ok("POST", &format!("{dynamics}/send-event"), Some(sending.clone())).await;
    sending["sendingTime"] = "2100-01-01T00:00:00.000Z".into();
    let late = raw.ok("POST", &format!("{dynamics}/send-event"), Some(sending.clone())).await;
    sending.as_object_mut().unwrap().retain(|name, _| name != "event" && name != "sendingTime");
    sending["replies"] = json!([{ "type": "text", "text": "Скидка" }]);
    raw.ok("POST", &format!("{dynamics}/send-replies"), Some(sending.clone())).await;
    let cancel = format!("{dynamics}/sendings/{}/cancel", late["uuid"].as_str().unwrap());
    raw.ok("PUT", &cancel, None).await;
    assert_eq!(raw.ask("PUT", &cancel, None).await.0, 409);
    let all = raw.ok("GET", &format!("{dynamics}/sendings?textCampaignId={}", created["id"]), None).await;
    let statuses: Vec<_> =
        all["sendings"].as_array().unwrap().iter().map(|one| one["status"].clone()).collect();
    assert_eq!(statuses, ["DELIVERED", "CANCELED", "DELIVERED"]);
    for (action, status) in [("stop", "STOPPED"), ("resume", "STARTED"), ("complete", "COMPLETED")] {
        let told = raw.ok("PUT", &format!("{campaigns}/{}/{action}", created["id"]), None).await;
        assert_eq!(told["status"], status);
    }
    assert_eq!(raw.ask("POST", &format!("{dynamics}/send-replies"), Some(sending)).await.0, 409);

    let chat = format!("/chatapi/{}", sandbox.chat_token.reveal());
    for said in
        [json!({ "query": "/start" }), json!({ "query": "Сайт" }), json!({ "event": "sale" }), json!({})]
    {
        let mut body = said.clone();
        body["clientId"] = "me".into();
        let answer = raw.ok("POST", &chat, Some(body)).await;
        assert!(!answer["data"]["replies"].as_array().unwrap().is_empty(), "{said}");
    }
    let mut kinds = BTreeSet::new();
    for query in ["/start", "Меню", "капучино", "Часы работы", "Сайт", "Фото", "чего?"]
    {
        let answer = raw.ok("POST", &chat, Some(json!({ "clientId": "me", "query": query }))).await;
        let replies = answer["data"]["replies"].as_array().unwrap().clone();
        kinds.extend(replies.iter().map(|reply| reply["type"].as_str().unwrap().to_owned()));
    }
    assert_eq!(kinds, ["buttons", "image", "inlineButtons", "text"].map(str::to_owned).into());
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
    assert_eq!(document.names().len(), 18);
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
