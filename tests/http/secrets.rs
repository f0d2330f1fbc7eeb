//! The token and the webhook's secret are in no error, no `Debug` and nothing told.

use super::kit::{Pauses, SECRET, ask, http, options, place, policy, run, server};
use pult::channel::Secret;
use pult::platform::probe::{Limits, Probe, Row};
use pult::platform::wire::ChatRequest;
use pult::platform::{Address, Call, ChatClient, Client, Outcome};
use pult::sandbox::{Options, Sandbox};
use std::fmt::Write;
use std::sync::Mutex;
use std::time::Duration;
use url::Url;

/// Everything that could be shown of an error.
fn shown(error: &pult::platform::Error) -> String {
    let chain = std::error::Error::source(error).map(|source| format!("{source:?} {source}"));
    format!("{error} {error:?} {error:#?} {:?} {chain:?}", error.facts())
}

#[test]
fn no_error_shows_the_token_even_if_the_server_does() {
    let evil = [
        http("400 Bad", &format!(r#"{{"error":"a.{SECRET}","message":"Bearer {SECRET} is wrong"}}"#)),
        http("403 No", &format!(r#"{{"error":"a","message":"{SECRET}{SECRET}"}}"#)),
        http("409 No", &format!(r#"{{"error":"a","message":"no {SECRET}"}}"#)),
        http("500 No", &format!(r#"{{"error":"a","message":"no {SECRET}"}}"#)),
        http("200 OK", &format!(r#"{{"id":"{SECRET}"}}"#)),
        http("200 OK", &format!(r#"{{"id":1,"botId":{{"{SECRET}":1}}}}"#)),
        http("200 OK", SECRET),
        http("302 Found", SECRET),
        "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort".to_owned(),
        format!("{SECRET}\r\n\r\n"),
    ];
    run(async {
        for answer in evil {
            let url = server(vec![answer.clone(); 4]).await;
            let address = Address::parse(&url).unwrap();
            let client = Client::with(address, Secret::new(SECRET), policy(&Pauses::default())).unwrap();
            let error = client.channel(1).await.unwrap_err();
            let text = shown(&error);
            assert!(!text.contains(SECRET), "{answer}: {text}");
            assert!(!format!("{client:?} {client:#?}").contains(SECRET));
        }
    });
}

#[test]
fn no_error_under_any_fault_shows_the_token() {
    run(async {
        let faults = ["reset", "half", "lost", "huge", "page", "status:401", "status:500"];
        for fault in faults {
            let sandbox = Sandbox::start(options()).await.unwrap();
            let client = super::kit::client(&sandbox);
            let place = place(&client).await;
            sandbox.set_faults(vec![fault.parse().unwrap()]);
            for call in Call::ALL.iter().copied() {
                // Two calls answer by status and headers alone, whatever the body is.
                let Err(error) = ask(&sandbox, &client, call, &place).await else { continue };
                let text = shown(&error);
                for secret in [&sandbox.token, &sandbox.chat_token, &place.access_token] {
                    assert!(!text.contains(secret.reveal()), "{fault} {call:?}: {text}");
                }
            }
            let text = format!("{sandbox:?} {client:?} {:?}", place.attempt);
            for secret in [&sandbox.token, &sandbox.chat_token, &place.access_token] {
                assert!(!text.contains(secret.reveal()), "{text}");
            }
        }
    });
}

#[test]
fn the_token_of_the_chat_is_masked_wherever_the_answer_holds_it() {
    let answer = format!(
        r#"{{"token":"{SECRET}","data":{{"replies":[{{"type":"text","text":"call {SECRET}"}}],"{SECRET}":1}}}}"#
    );
    run(async {
        for answer in [
            http("200 OK", &answer),
            http("400 Bad", &format!(r#"{{"error":"{SECRET}","message":"{SECRET}"}}"#)),
        ] {
            let url = server(vec![answer]).await;
            let address = Address::parse(&url).unwrap();
            let chat = ChatClient::with(address, Secret::new(SECRET), policy(&Pauses::default())).unwrap();
            let outcome = chat.turn(&ChatRequest::query("me", "a")).await;
            let text = format!("{outcome:?} {chat:?} {chat:#?}");
            assert!(!text.contains(SECRET), "{text}");
            if let Outcome::Accepted(turn) = outcome {
                assert_eq!(turn.replies[0].str("text"), Some("call •••"));
            }
        }
    });
}

#[test]
fn a_channel_shows_neither_its_webhook_nor_its_token() {
    run(async {
        let sandbox = Sandbox::start(options()).await.unwrap();
        let client = super::kit::client(&sandbox);
        let place = place(&client).await;
        let channel = client.channel(place.channel).await.unwrap();
        let webhook = channel.webhook_url.clone().unwrap();
        let secret = webhook.reveal().rsplit('/').next().unwrap().to_owned();
        let text = format!("{channel:?} {channel:#?}");
        assert!(!text.contains(&secret) && !text.contains(place.access_token.reveal()), "{text}");
    });
}

#[test]
fn a_check_tells_nothing_of_the_webhooks_secret() {
    run(async {
        let sandbox = Sandbox::start(Options { ..options() }).await.unwrap();
        for url in [
            format!("{}/chatapi/webhook/x/{SECRET}", sandbox.url),
            format!("https://127.0.0.1:1/webhook/{SECRET}"),
            format!("{}/webhook/{SECRET}", sandbox.url.replace("http", "https")),
            format!("https://no-such-host.invalid/{SECRET}"),
            format!("http://example.com/{SECRET}"),
        ] {
            let limits = Limits { get: Duration::from_secs(5), ..Limits::default() };
            let probe = Probe::new(Url::parse(&url).unwrap()).within(limits);
            let mut rows: Vec<Row> = Vec::new();
            probe.run(|row| rows.push(row)).await;
            let facts: Vec<_> = rows.iter().map(Row::facts).collect();
            let text = format!("{rows:?} {facts:?} {probe:?} {probe:#?}");
            assert!(!text.contains(SECRET), "{text}");
        }
    });
}

/// Everything that any library of the program writes to a log.
struct Kept(Mutex<String>);

static LOG: Kept = Kept(Mutex::new(String::new()));

impl log::Log for Kept {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        writeln!(self.0.lock().unwrap(), "{} {}", record.target(), record.args()).unwrap();
    }

    fn flush(&self) {}
}

#[test]
fn no_log_holds_a_secret() {
    const LOGGED: &str = "other-secret-of-the-log-91c2";
    log::set_logger(&LOG).unwrap();
    log::set_max_level(log::LevelFilter::Trace);
    run(async {
        let sandbox = Sandbox::start(options()).await.unwrap();
        let strange = Client::new(Address::parse(&sandbox.url).unwrap(), Secret::new(LOGGED)).unwrap();
        strange.projects().await.unwrap_err();
        let chat = ChatClient::new(Address::parse(&sandbox.url).unwrap(), Secret::new(LOGGED)).unwrap();
        assert!(matches!(
            chat.turn(&ChatRequest::query("me", "a")).await,
            Outcome::Refused { status: 401, .. }
        ));
        let probe = Probe::new(Url::parse(&format!("{}/webhook/{LOGGED}", sandbox.url)).unwrap());
        probe.run(drop).await;
    });
    log::info!("the log is kept");
    let log = LOG.0.lock().unwrap();
    assert!(log.contains("the log is kept"));
    assert!(!log.contains(LOGGED), "{log}");
}
