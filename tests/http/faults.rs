//! Every fault against every call: what the owner is told, and that nothing is doubled.

use super::kit::{
    Pauses, Place, Seen, ask, client, client_with, created, http, options, place, policy, replies, run,
    server, short_policy,
};
use super::probes::{ending_in, own, secure_server};
use pult::channel::Secret;
use pult::platform::{
    Address, AddressError, Call, Client, DecodeError, Outcome, PlatformError, RetryPolicy, TlsError,
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
    let done = ask(&sandbox, &client_with(&sandbox, policy), call, &place).await.map_err(|error| {
        assert_eq!(error.call, call, "{fault}");
        error.kind
    });
    let sent = seen.count(call);
    sandbox.set_faults(Vec::new());
    check_what_is_there(&sandbox, fault, call, &place).await;
    (done, sent)
}

/// Whether a fault strikes after the work is done.
fn is_late(fault: &str) -> bool {
    ["half", "huge", "lost", "page"].contains(&fault)
        || ["slow", "done"].iter().any(|one| fault.starts_with(one))
}

/// A fault that strikes after the work leaves it done once, any other leaves it undone.
async fn check_what_is_there(sandbox: &Sandbox, fault: &str, call: Call, place: &Place) {
    let client = client(sandbox);
    let done = |of: &[Call]| is_late(fault) && of.contains(&call);
    assert_eq!(created(&client, place).await, usize::from(done(&[Call::CreateChannel])), "{fault} {call:?}");
    let channel = client.channel(place.channel).await;
    assert_eq!(channel.is_err(), done(&[Call::DeleteChannel]), "{fault} {call:?}");
    let renamed = channel.is_ok_and(|channel| channel.channel_name == "Другое имя");
    assert_eq!(renamed, done(&[Call::UpdateChannel]), "{fault} {call:?}");
    let campaigns = client.campaigns_named(&place.short_name, "Новая рассылка").await.unwrap();
    assert_eq!(campaigns.len(), usize::from(done(&[Call::CreateCampaign])), "{fault} {call:?}");
    let sent = sandbox.sent(None).get("79990000002").copied().unwrap_or_default();
    assert_eq!(sent, u64::from(done(&[Call::SendEvent, Call::SendReplies])), "{fault} {call:?}");
    let reports = client.report_tasks().await.unwrap().len();
    let more = done(&[Call::CreateReport, Call::CreateClientListReport]);
    assert_eq!(reports, 1 + usize::from(more), "{fault} {call:?}");
}

/// The error that a fault is to be told as, where it is told at all.
fn expected(fault: &str, call: Call) -> PlatformError {
    let said = |status: u16| format!("The sandbox was told to answer {status}");
    match fault {
        "status:302" => PlatformError::UnexpectedStatus { status: 302 },
        "status:401" => PlatformError::Unauthorized,
        "status:403" => PlatformError::Forbidden { said: said(403) },
        "status:404" | "status:410" | "done:404" => PlatformError::NotFound,
        "status:409" | "done:409" => PlatformError::Conflict { said: said(409) },
        "status:408" | "done:408" => {
            PlatformError::Refused { status: 408, code: "sandbox.fault.on_demand".into(), said: said(408) }
        }
        "status:418" => {
            PlatformError::Refused { status: 418, code: "sandbox.fault.on_demand".into(), said: said(418) }
        }
        "status:429" => PlatformError::RateLimited { after: Some(Duration::from_secs(1)) },
        "limit:2" => PlatformError::RateLimited { after: Some(Duration::from_secs(2)) },
        "limit" | "done:429" => PlatformError::RateLimited { after: None },
        "status:503" => PlatformError::Server { status: 503, said: said(503) },
        "done:500" => PlatformError::Server { status: 500, said: said(500) },
        "reset" | "half" | "lost" => PlatformError::ConnectionBroken,
        "huge" => PlatformError::TooLarge { limit: 8 * 1024 * 1024 },
        "page" => PlatformError::Decode(DecodeError::NotJson),
        other => panic!("{other} {call:?}"),
    }
}

const PASSING: [&str; 9] =
    ["reset", "half", "lost", "status:429", "limit", "limit:2", "status:503", "done:429", "done:500"];
const LASTING: [&str; 12] = [
    "huge",
    "page",
    "status:302",
    "status:401",
    "status:403",
    "status:404",
    "status:408",
    "status:409",
    "status:410",
    "status:418",
    "done:404",
    "done:409",
];

/// Whether an answer's body is not looked at: these calls answer by status and headers alone.
fn has_no_body(call: Call) -> bool {
    [Call::CancelSending, Call::CreateClientListReport].contains(&call)
}

#[test]
fn every_fault_of_every_call_is_told_and_nothing_is_doubled() {
    run(async {
        for call in Call::ALL.iter().copied() {
            for fault in PASSING.into_iter().chain(LASTING) {
                // Half of nothing is nothing.
                if has_no_body(call) && ["half", "page"].contains(&fault) {
                    continue;
                }
                let (done, sent) = under(fault, call, policy(&Pauses::default())).await;
                let tries = if call.is_read() && PASSING.contains(&fault) { 4 } else { 1 };
                // A page of turns that is too large is asked for again, halved.
                let halved = call == Call::FilterMessages && fault == "huge";
                // A reset leaves nothing to be watched.
                assert!(sent == tries || fault == "reset" || halved, "{fault} {call:?}: sent {sent} times");
                let found = call == Call::CreateChannel && is_late(fault);
                let told = if found { Ok(()) } else { Err(expected(fault, call)) };
                assert_eq!(done, told, "{fault} {call:?}");
            }
        }
    });
}

#[test]
fn what_is_sent_once_tells_what_may_have_become_of_it() {
    run(async {
        for (fault, expected) in [
            ("slow:0", "accepted"),
            ("status:400", "refused 400"),
            ("status:404", "refused 404"),
            ("status:409", "refused 409"),
            ("status:408", "unknown"),
            ("status:429", "limited Some(1s)"),
            ("limit", "limited None"),
            ("limit:7", "limited Some(7s)"),
            ("status:500", "unknown"),
            ("status:302", "unknown"),
            ("lost", "unknown"),
            ("half", "unknown"),
            ("reset", "unknown"),
            ("page", "unknown"),
            ("huge", "unknown"),
            ("done:500", "unknown"),
            ("done:408", "unknown"),
            ("stall", "unknown"),
        ] {
            let sandbox = Sandbox::start(options()).await.unwrap();
            let place = place(&client(&sandbox)).await;
            sandbox.set_faults(vec![format!("{fault}@sendReplies").parse().unwrap()]);
            let sending = replies(&place.campaign, &place.bot, "79990000002", None);
            let told = match client_with(&sandbox, short_policy()).send_replies(&sending).await {
                Outcome::Accepted(_) => "accepted".to_owned(),
                Outcome::NotSent(_) => "not sent".to_owned(),
                Outcome::Refused { status, code, message, .. } => {
                    assert_eq!(code, "sandbox.fault.on_demand");
                    assert_eq!(message, format!("The sandbox was told to answer {status}"));
                    format!("refused {status}")
                }
                Outcome::RateLimited { retry_after } => format!("limited {retry_after:?}"),
                Outcome::Unknown(_) => "unknown".to_owned(),
            };
            assert_eq!(told, expected, "{fault}");
            let sent = sandbox.sent(None).get("79990000002").copied().unwrap_or_default();
            assert_eq!(sent, u64::from(is_late(fault)), "{fault}");
        }
        let deaf = Options { faults: vec!["refuse".parse().unwrap()], ..options() };
        let place = place(&client(&super::kit::sandbox().await)).await;
        let sandbox = Sandbox::start(deaf).await.unwrap();
        let sending = replies(&place.campaign, &place.bot, "79990000002", None);
        assert!(matches!(client(&sandbox).send_replies(&sending).await, Outcome::NotSent(_)));
    });
}

#[test]
fn a_stalled_answer_is_not_waited_for_for_ever() {
    run(async {
        for call in Call::ALL.iter().copied() {
            let (done, _) = under("stall", call, short_policy()).await;
            assert_eq!(done, Err(PlatformError::Timeout { after: Duration::from_millis(300) }), "{call:?}");
        }
    });
}

#[test]
fn a_slow_answer_is_waited_for_as_long_as_is_borne() {
    run(async {
        for call in Call::ALL.iter().copied() {
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
        for call in Call::ALL.iter().copied() {
            let pauses = Pauses::default();
            let error =
                ask(&sandbox, &client_with(&sandbox, policy(&pauses)), call, &place).await.unwrap_err();
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
        for call in Call::ALL.iter().copied().filter(|call| call.is_read()) {
            for fault in ["reset", "half", "lost", "status:500", "status:429"] {
                let sandbox = super::kit::sandbox().await;
                let place = place(&client(&sandbox)).await;
                sandbox.set_faults(vec![format!("{fault}@{}*3", call.name()).parse().unwrap()]);
                assert_eq!(ask(&sandbox, &client(&sandbox), call, &place).await, Ok(()), "{fault} {call:?}");
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
