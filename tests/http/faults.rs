//! Every fault against every call: what the owner is told, and that nothing is doubled.

use super::kit::{
    CALLS, Pauses, Place, Seen, ask, client, client_with, created, http, options, place, policy, run, server,
    short_policy,
};
use super::probes::{ending_in, own, secure_server};
use pult::channel::Secret;
use pult::platform::{
    Address, AddressError, Call, Client, DecodeError, PlatformError, RetryPolicy, TlsError,
};
use pult::sandbox::{Options, Sandbox};
use std::time::Duration;

/// What a client with a policy makes of a call under a fault, and how often it was sent.
async fn under(fault: &str, call: Call, policy: RetryPolicy) -> (Result<(), PlatformError>, usize) {
    let seen = Seen::default();
    let sandbox = Sandbox::start(Options { watch: seen.watch(), ..options() }).await.unwrap();
    let place = place(&client(&sandbox)).await;
    seen.taken();
    sandbox.set_faults(vec![format!("{fault}@{}", call.name()).parse().unwrap()]);
    let done = ask(&client_with(&sandbox, policy), call, &place).await.map_err(|error| {
        assert_eq!(error.call, call, "{fault}");
        error.kind
    });
    let sent = seen.count(call);
    sandbox.set_faults(Vec::new());
    check_what_is_there(&sandbox, fault, call, &place).await;
    (done, sent)
}

/// A fault that strikes after the work leaves it done once, any other leaves it undone.
async fn check_what_is_there(sandbox: &Sandbox, fault: &str, call: Call, place: &Place) {
    let client = client(sandbox);
    let done = ["half", "huge", "lost", "page"].contains(&fault) || fault.starts_with("slow");
    assert_eq!(
        created(&client, place).await,
        usize::from(done && call == Call::CreateChannel),
        "{fault} {call:?}"
    );
    let channel = client.channel(place.channel).await;
    assert_eq!(channel.is_err(), done && call == Call::DeleteChannel, "{fault} {call:?}");
    let renamed = channel.is_ok_and(|channel| channel.channel_name == "Другое имя");
    assert_eq!(renamed, done && call == Call::UpdateChannel, "{fault} {call:?}");
}

/// The trouble that a fault is to be told as, where it is told at all.
fn expected(fault: &str) -> PlatformError {
    let said = |status: u16| format!("The sandbox was told to answer {status}");
    match fault {
        "status:302" => PlatformError::UnexpectedStatus { status: 302 },
        "status:401" => PlatformError::Unauthorized,
        "status:403" => PlatformError::Forbidden { said: said(403) },
        "status:404" | "status:410" => PlatformError::NotFound,
        "status:409" => PlatformError::Conflict { said: said(409) },
        "status:418" => {
            PlatformError::Refused { status: 418, code: "sandbox.fault.on_demand".into(), said: said(418) }
        }
        "status:429" => PlatformError::RateLimited { after: Some(Duration::from_secs(1)) },
        "status:503" => PlatformError::Server { status: 503, said: said(503) },
        "reset" | "half" | "lost" => PlatformError::ConnectionBroken,
        "huge" => PlatformError::TooLarge { limit: 8 * 1024 * 1024 },
        "page" => PlatformError::Decode(DecodeError::NotJson),
        other => panic!("{other}"),
    }
}

#[test]
fn every_fault_of_every_call_is_told_and_nothing_is_doubled() {
    let passing = ["reset", "half", "lost", "status:429", "status:503"];
    let lasting = [
        "huge",
        "page",
        "status:302",
        "status:401",
        "status:403",
        "status:404",
        "status:409",
        "status:410",
        "status:418",
    ];
    run(async {
        for call in CALLS {
            for fault in passing.into_iter().chain(lasting) {
                let (done, sent) = under(fault, call, policy(&Pauses::default())).await;
                let tries = if call.is_read() && passing.contains(&fault) { 4 } else { 1 };
                // A reset leaves nothing to be watched.
                assert!(sent == tries || fault == "reset", "{fault} {call:?}: sent {sent} times");
                let found = call == Call::CreateChannel && ["half", "huge", "lost", "page"].contains(&fault);
                assert_eq!(done, if found { Ok(()) } else { Err(expected(fault)) }, "{fault} {call:?}");
            }
        }
    });
}

#[test]
fn a_stalled_answer_is_not_waited_for_for_ever() {
    run(async {
        for call in CALLS {
            let (done, _) = under("stall", call, short_policy()).await;
            assert_eq!(done, Err(PlatformError::Timeout { after: Duration::from_millis(300) }), "{call:?}");
        }
    });
}

#[test]
fn a_slow_answer_is_waited_for_as_long_as_is_borne() {
    run(async {
        for call in CALLS {
            let (done, sent) = under("slow:30", call, policy(&Pauses::default())).await;
            assert_eq!((done, sent), (Ok(()), 1), "{call:?}");
            let (done, sent) = under("slow:5000", call, short_policy()).await;
            let late = Err(PlatformError::Timeout { after: Duration::from_millis(300) });
            // What was created late is found.
            assert_eq!(
                (done, sent),
                (if call == Call::CreateChannel { Ok(()) } else { late }, 1),
                "{call:?}"
            );
        }
    });
}

#[test]
fn a_refused_connection_is_told_for_every_call() {
    run(async {
        let place = place(&client(&super::kit::sandbox().await)).await;
        let deaf = Options { faults: vec!["refuse".parse().unwrap()], ..options() };
        let sandbox = Sandbox::start(deaf).await.unwrap();
        for call in CALLS {
            let pauses = Pauses::default();
            let error = ask(&client_with(&sandbox, policy(&pauses)), call, &place).await.unwrap_err();
            assert_eq!(error.kind, PlatformError::ConnectionRefused { host: "127.0.0.1".into() }, "{call:?}");
            // A create lists first, and a listing is a read.
            let reads = call.is_read() || call == Call::CreateChannel;
            assert_eq!(pauses.taken().len(), if reads { 3 } else { 0 }, "{call:?}");
        }
    });
}

#[test]
fn a_read_that_goes_well_at_last_has_gone_well() {
    run(async {
        for call in CALLS.into_iter().filter(|call| call.is_read()) {
            for fault in ["reset", "half", "lost", "status:500", "status:429"] {
                let sandbox = super::kit::sandbox().await;
                let place = place(&client(&sandbox)).await;
                sandbox.set_faults(vec![format!("{fault}@{}*3", call.name()).parse().unwrap()]);
                assert_eq!(ask(&client(&sandbox), call, &place).await, Ok(()), "{fault} {call:?}");
            }
        }
    });
}

#[test]
fn pauses_grow_and_are_as_long_as_the_platform_asks() {
    run(async {
        let sandbox = super::kit::sandbox().await;
        let pauses = Pauses::default();
        let client = client_with(&sandbox, policy(&pauses));
        sandbox.set_faults(vec!["status:500".parse().unwrap()]);
        client.projects().await.unwrap_err();
        assert_eq!(pauses.taken(), [500, 2000, 5000]);
        // The sandbox asks for one second.
        sandbox.set_faults(vec!["status:429".parse().unwrap()]);
        client.projects().await.unwrap_err();
        assert_eq!(pauses.taken(), [1000, 2000, 5000]);
    });
}

async fn asked_to_wait(seconds: &str) -> (PlatformError, Vec<u128>) {
    let head = format!(
        "HTTP/1.1 429 Too Many\r\nretry-after: {seconds}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"
    );
    let url = server(vec![head; 4]).await;
    let pauses = Pauses::default();
    let client = Client::with(Address::parse(&url).unwrap(), Secret::new("token"), policy(&pauses)).unwrap();
    let error = client.projects().await.unwrap_err();
    (error.kind, pauses.taken())
}

#[test]
fn a_wait_that_is_too_long_is_left_to_the_owner() {
    run(async {
        let after = |seconds| PlatformError::RateLimited { after: Some(Duration::from_secs(seconds)) };
        assert_eq!(asked_to_wait("3").await, (after(3), vec![3000, 3000, 5000]));
        assert_eq!(asked_to_wait("30").await, (after(30), vec![30_000, 30_000, 30_000]));
        assert_eq!(asked_to_wait("31").await, (after(31), vec![]));
        // Nothing that can be read: the usual pauses.
        let unsaid = (PlatformError::RateLimited { after: None }, vec![500, 2000, 5000]);
        assert_eq!(asked_to_wait("soon").await, unsaid);
        assert_eq!(asked_to_wait("-1").await, unsaid);
    });
}

/// What the client makes of a body that it is answered with.
async fn answered(body: &str) -> PlatformError {
    let url = server(vec![http("200 OK", body)]).await;
    let client = Client::new(Address::parse(&url).unwrap(), Secret::new("token")).unwrap();
    client.channel(1).await.unwrap_err().kind
}

#[test]
fn an_answer_that_does_not_fit_says_where() {
    let missing = |field: &str| PlatformError::Decode(DecodeError::Missing { field: field.into() });
    let wrong = |field: &str| PlatformError::Decode(DecodeError::WrongType { field: field.into() });
    let no_json = PlatformError::Decode(DecodeError::NotJson);
    run(async {
        assert_eq!(answered("").await, no_json);
        assert_eq!(answered("<html>").await, no_json);
        assert_eq!(answered("{\"id\":1").await, no_json);
        assert_eq!(answered("{}").await, missing("id"));
        assert_eq!(answered("{\"id\":1}").await, missing("botId"));
        assert_eq!(answered("{\"id\":\"one\"}").await, wrong("id"));
        assert_eq!(answered("{\"id\":1,\"botId\":null}").await, wrong("botId"));
        let whole =
            "{\"id\":1,\"botId\":\"b\",\"channelName\":\"c\",\"channelType\":\"X\",\"isAutoDeploy\":true}";
        assert_eq!(answered(&format!("{whole} and more")).await, no_json);
        let list = "{\"items\":[{\"id\":1,\"botId\":\"b\",\"channelName\":\"c\",\"channelType\":\"X\"}]}";
        let url = server(vec![http("200 OK", list)]).await;
        let client = Client::new(Address::parse(&url).unwrap(), Secret::new("token")).unwrap();
        assert_eq!(client.channels(1).await.unwrap_err().kind, missing("items[0].isAutoDeploy"));
    });
}

#[test]
fn what_the_contract_does_not_require_may_be_missing_null_or_more() {
    let body = r#"{"items":[{"id":1,"botId":"b","channelName":"c","channelType":"NEWEST","isAutoDeploy":true,
        "webhookUrl":null,"isBlocked":null,"customData":{"iDigitalWhatsapp":{"source":"acc"}},
        "creationTime":"long ago","newField":[1]}],"extra":1}"#;
    run(async {
        let url = server(vec![http("200 OK", body), http("200 OK", "{}")]).await;
        let client = Client::new(Address::parse(&url).unwrap(), Secret::new("token")).unwrap();
        let channels = client.channels(1).await.unwrap();
        assert_eq!(channels[0].account().as_deref(), Some("acc"));
        assert_eq!((channels[0].webhook_url.clone(), channels[0].creation_time), (None, None));
        assert_eq!(client.channels(1).await.unwrap(), []);
    });
}

#[test]
fn a_name_that_nobody_knows_is_told() {
    run(async {
        let address = Address::parse("https://no-such-host.invalid").unwrap();
        let client = Client::with(address, Secret::new("token"), policy(&Pauses::default()));
        // Where this machine has no list of trust, that is told, and before anything is sent.
        let Ok(client) = client else { return };
        let error = client.projects().await.unwrap_err();
        assert_eq!(error.kind, PlatformError::NameNotFound { host: "no-such-host.invalid".into() });
    });
}

#[test]
fn a_server_that_nobody_vouches_for_never_gets_the_token() {
    run(async {
        let port = secure_server(own("localhost", ending_in(90)), "200 OK").await;
        let address = Address::parse(&format!("https://localhost:{port}")).unwrap();
        let told = match Client::with(address, Secret::new("token"), policy(&Pauses::default())) {
            Ok(client) => client.projects().await.unwrap_err().kind,
            Err(trouble) => trouble,
        };
        let PlatformError::Tls { host, what } = told else { panic!("{told:?}") };
        assert_eq!(host, "localhost");
        // Without a list of trust it is not even tried.
        assert!([TlsError::UnknownIssuer, TlsError::NoRoots].contains(&what));
    });
}

#[test]
fn a_token_that_cannot_be_sent_is_told_before_anything_is() {
    for token in ["", "  ", "two words", "перевод\nстроки", "русский"] {
        let client = Client::new(Address::parse("http://127.0.0.1:1").unwrap(), Secret::new(token));
        assert_eq!(client.unwrap_err(), PlatformError::TokenUnusable, "{token}");
    }
    assert_eq!(Address::parse("http://10.0.0.1"), Err(AddressError::Clear));
}

#[test]
fn a_list_without_end_is_not_read_without_end() {
    run(async {
        let sandbox = Sandbox::start(Options { more_projects: 50, ..options() }).await.unwrap();
        let few = RetryPolicy { pages: 5, page_size: 10, ..policy(&Pauses::default()) };
        let error = client_with(&sandbox, few).projects().await.unwrap_err();
        assert_eq!(error.kind, PlatformError::TooManyPages { limit: 5 });
    });
}
