//! The sandbox is as unkind as the platform may be: names given twice, short pages, sendings that
//! move by the clock and fail, both readings of `stop`.

use super::kit::{CLIENT, chat, client, options, place, replies, run};
use jiff::Timestamp;
use pult::channel::Secret;
use pult::platform::wire::{
    CampaignAction, CampaignCreate, CampaignStatus, ChatRequest, ReportKind, SendEvent, SendingStatus,
    TaskStatus,
};
use pult::platform::{FoundReport, Outcome};
use pult::sandbox::{Options, Sandbox, StopReading};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::time::Duration;

fn kind() -> Options {
    Options { failed: 0, not_delivered: 0, ..options() }
}

#[test]
fn a_crowd_is_read_page_by_page_and_holds_all_sorts() {
    run(async {
        let sandbox = Sandbox::start(Options { clients: Some(450), ..kind() }).await.unwrap();
        let client = client(&sandbox);
        let place = place(&client).await;
        let mut pages = client.client_pages(&place.short_name, &place.bot, Timestamp::now());
        let (mut ids, mut blocked, mut scoped) = (BTreeSet::new(), 0, 0);
        while let Some(page) = pages.next().await.unwrap() {
            assert!(page.len() <= 100);
            blocked += page.iter().filter(|one| one.is_blocked && one.block_reason.is_some()).count();
            scoped += page.iter().filter(|one| one.id.contains('.')).count();
            ids.extend(page.into_iter().map(|one| one.id));
        }
        assert_eq!((ids.len(), pages.total()), (450, Some(450)));
        assert!(blocked > 5 && scoped > 10, "{blocked} {scoped}");
        for start in ["7900", "7701", "375", "1202", "535", "US.", "DE.ENT."] {
            assert!(ids.iter().any(|id| id.starts_with(start)), "{start}");
        }
        // Each is found by id, and they came one after another.
        for id in ids.iter().take(60) {
            assert_eq!(
                client.turns_of_client(&place.bot, id, None, 0).await.unwrap().client.unwrap().id,
                *id
            );
        }
        let contact = client.first_client(&place.short_name, &place.bot, Timestamp::now()).await.unwrap();
        assert_eq!(contact.clients, 450);
        let earlier = contact.first.unwrap() + Duration::from_secs(60 * 10);
        let then = client.first_client(&place.short_name, &place.bot, earlier).await.unwrap();
        assert!(then.clients < 20, "{}", then.clients);
    });
}

#[test]
fn a_sending_moves_by_the_clock() {
    run(async {
        let step = Duration::from_millis(250);
        let sandbox = Sandbox::start(Options { sending_step: step, ..kind() }).await.unwrap();
        let client = client(&sandbox);
        let place = place(&client).await;
        let sending = replies(&place.campaign, &place.bot, "79990000002", None);
        let Outcome::Accepted(_) = client.send_replies(&sending).await else { panic!() };
        let mut seen = Vec::new();
        for _ in 0..40 {
            let page = client.sendings(place.campaign.id, None, 0, 100).await.unwrap();
            let ours = page.sendings.into_iter().find(|one| one.client_id == "79990000002").unwrap();
            if seen.last() != Some(&ours.status) {
                seen.push(ours.status);
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        assert_eq!(
            seen,
            [SendingStatus::Init, SendingStatus::Pending, SendingStatus::Sent, SendingStatus::Delivered]
        );
    });
}

#[test]
fn sendings_fail_with_reasons_and_each_client_is_counted() {
    run(async {
        let unkind = Options { failed: 300, not_delivered: 300, clients: Some(200), ..options() };
        let sandbox = Sandbox::start(unkind).await.unwrap();
        let client = client(&sandbox);
        let place = place(&client).await;
        let mut pages = client.client_pages(&place.short_name, &place.bot, Timestamp::now());
        while let Some(page) = pages.next().await.unwrap() {
            for one in page {
                let sending = replies(&place.campaign, &place.bot, &one.id, None);
                let Outcome::Accepted(_) = client.send_replies(&sending).await else { panic!() };
            }
        }
        let (mut ends, mut reasons) = (Vec::new(), BTreeSet::new());
        let read = client.each_sending(place.campaign.id, |sending| {
            reasons.extend(sending.error_reason);
            ends.push(sending.status);
        });
        // Two of the place's own: one that is over, one that waits.
        let read = read.await.unwrap();
        assert_eq!((read.complete, read.count), (true, 202));
        let count = |wanted: SendingStatus| ends.iter().filter(|status| **status == wanted).count();
        assert!((40..90).contains(&count(SendingStatus::Failed)), "{}", count(SendingStatus::Failed));
        assert!((30..90).contains(&count(SendingStatus::NotDelivered)));
        assert_eq!(count(SendingStatus::Postponed), 1);
        assert!(reasons.iter().any(|reason| reason.contains("131026")) && reasons.len() > 4, "{reasons:?}");
        let sent = sandbox.sent(Some(&place.campaign.name));
        assert_eq!(sent.len(), 201, "the one that waits is not counted");
        assert!(sent.values().all(|times| *times == 1));
        assert_eq!(sandbox.sent(Some("another")).len(), 0);
    });
}

#[test]
fn where_no_limit_is_given_few_are_listed_and_none_by_an_id_of_its_own() {
    run(async {
        let sandbox = Sandbox::start(Options { clients: Some(80), ..kind() }).await.unwrap();
        let client = client(&sandbox);
        let place = place(&client).await;
        for at in 0..70 {
            let sending = replies(&place.campaign, &place.bot, &format!("7000{at}"), None);
            let Outcome::Accepted(_) = client.send_replies(&sending).await else { panic!() };
        }
        let raw = super::contract::raw::Raw::new(&sandbox);
        let list = "/api/v1/text-campaign-service/dynamics/sendings?textCampaignId";
        let listed = raw.ok("GET", &format!("{list}={}", place.campaign.id), None).await;
        assert_eq!((listed["sendings"].as_array().unwrap().len(), &listed["totalCount"]), (50, &json!(72)));
        let id = json!(place.campaign.id.to_string());
        assert!(listed["sendings"].as_array().unwrap().iter().all(|one| one["id"] == id));
        let found = client.sendings(place.campaign.id, Some(&place.sending), 0, 100).await.unwrap();
        assert_eq!((found.total_count, found.sendings[0].client_id.as_str()), (1, CLIENT));
    });
}

#[test]
fn stop_is_read_in_both_ways() {
    for stop in [StopReading::Refuse, StopReading::Hold] {
        run(async {
            let step = Duration::from_millis(50);
            let sandbox = Sandbox::start(Options { stop, sending_step: step, ..kind() }).await.unwrap();
            let client = client(&sandbox);
            let place = place(&client).await;
            let control = |action| client.control_campaign(&place.short_name, place.campaign.id, action);
            assert_eq!(control(CampaignAction::Stop).await.unwrap().status, CampaignStatus::Stopped);
            let sending = replies(&place.campaign, &place.bot, "79990000002", None);
            let outcome = client.send_replies(&sending).await;
            let status = || async {
                let page = client.sendings(place.campaign.id, None, 0, 100).await.unwrap();
                page.sendings.into_iter().find(|one| one.client_id == "79990000002").map(|one| one.status)
            };
            tokio::time::sleep(step * 5).await;
            match stop {
                StopReading::Refuse => {
                    assert!(matches!(outcome, Outcome::Refused { status: 409, .. }));
                    assert_eq!(status().await, None);
                }
                StopReading::Hold => {
                    assert!(matches!(outcome, Outcome::Accepted(_)));
                    assert_eq!(status().await, Some(SendingStatus::Init));
                }
            }
            assert_eq!(control(CampaignAction::Resume).await.unwrap().status, CampaignStatus::Started);
            tokio::time::sleep(step * 5).await;
            let held = stop == StopReading::Hold;
            assert_eq!(status().await, held.then_some(SendingStatus::Delivered));
        });
    }
}

#[test]
fn a_campaign_is_opened_once_whatever_happens_to_the_answer() {
    run(async {
        for fault in ["slow:0", "lost", "half", "done:500", "done:409", "page"] {
            let sandbox = Sandbox::start(kind()).await.unwrap();
            let client = client(&sandbox);
            sandbox.set_faults(vec![format!("{fault}@createCampaign").parse().unwrap()]);
            let wanted = CampaignCreate::dynamic("Скидка 77aa", 100, 2);
            let opened = client.open_campaign("flowers-demo", &wanted).await.unwrap();
            let again = client.open_campaign("flowers-demo", &wanted).await.unwrap();
            assert_eq!(opened.id, again.id, "{fault}");
            assert_eq!(client.campaigns_named("flowers-demo", "Скидка 77aa").await.unwrap().len(), 1);
            // A part of the name is another name.
            assert_eq!(client.campaigns_named("flowers-demo", "Скидка").await.unwrap(), []);
        }
        let sandbox = Sandbox::start(Options { campaigns_wait: true, ..kind() }).await.unwrap();
        let wanted = CampaignCreate::dynamic("Скидка 77aa", 100, 2);
        let opened = client(&sandbox).open_campaign("flowers-demo", &wanted).await.unwrap();
        assert_eq!(opened.status, CampaignStatus::Created);
    });
}

#[test]
fn a_told_code_and_the_data_of_an_event_come_back_in_the_list() {
    run(async {
        let sandbox = Sandbox::start(kind()).await.unwrap();
        let client = client(&sandbox);
        let place = place(&client).await;
        sandbox.set_faults(vec!["fails:131049@sendEvent*1".parse().unwrap()]);
        let sending = SendEvent {
            text_campaign_name: place.campaign.name.clone(),
            bot_id: place.bot.clone(),
            client_id: "79990000002".into(),
            event: "sale".into(),
            event_data: Some(json!({ "row": 7 })),
            sending_time: None,
        };
        let Outcome::Accepted(_) = client.send_event(&sending).await else { panic!() };
        let page = client.sendings(place.campaign.id, None, 2, 100).await.unwrap();
        let [listed] = &page.sendings[..] else { panic!("{page:?}") };
        assert_eq!(
            (&listed.status, &listed.event_data),
            (&SendingStatus::Failed, &Some(json!({ "row": 7 })))
        );
        assert!(listed.error_reason.as_ref().unwrap().contains("131049"));
    });
}

#[test]
fn a_client_writes_at_a_press_and_a_channel_stays_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let data = Some(folder.path().join("sandbox.json"));
    let slow = Options { clients_after: Duration::from_secs(3600), data, ..kind() };
    let (channel, bot, short) = run(async {
        let sandbox = Sandbox::start(slow.clone()).await.unwrap();
        let client = client(&sandbox);
        let place = place(&client).await;
        let count = || client.first_client(&place.short_name, &place.bot, Timestamp::now());
        assert_eq!(count().await.unwrap().clients, 0);
        assert_eq!(sandbox.let_client_write(place.channel).as_deref(), Some(CLIENT));
        let contact = count().await.unwrap();
        assert_eq!(contact.clients, 1);
        assert!(contact.first.is_some());
        for _ in 0..5 {
            sandbox.let_client_write(place.channel).unwrap();
        }
        assert_eq!(count().await.unwrap().clients, 6);
        assert_eq!(sandbox.let_client_write(-1), None);
        (place.channel, place.bot.clone(), place.short_name.clone())
    });
    run(async {
        let sandbox = Sandbox::start(slow).await.unwrap();
        let client = client(&sandbox);
        assert_eq!(client.channel(channel).await.unwrap().bot_id, bot);
        assert_eq!(client.first_client(&short, &bot, Timestamp::now()).await.unwrap().clients, 6);
        assert_eq!(sandbox.sent(None).values().sum::<u64>(), 1, "what was sent is remembered, too");
    });
}

#[test]
fn the_admin_token_opens_the_counts_and_nothing_else_does() {
    run(async {
        let sandbox = Sandbox::start(kind()).await.unwrap();
        let client = client(&sandbox);
        let place = place(&client).await;
        let raw = super::contract::raw::Raw::new(&sandbox);
        let get = |token: Secret| {
            let request = raw.bare("GET", "/sandbox/sent").bearer_auth(token.reveal());
            super::contract::raw::Raw::send(request)
        };
        let (status, sent) = get(sandbox.admin_token.clone()).await;
        assert_eq!((status, sent), (200, json!({ "total": 1, "clients": { CLIENT: 1 } })));
        assert_eq!(get(sandbox.token.clone()).await.0, 401);
        assert_eq!(get(sandbox.chat_token.clone()).await.0, 401);
        let write = raw.bare("POST", &format!("/sandbox/write?channelId={}", place.channel));
        let written = super::contract::raw::Raw::send(write.bearer_auth(sandbox.admin_token.reveal())).await;
        assert_eq!(written.0, 200);
        let greeting: Value = serde_json::from_str(&sandbox.greeting()).unwrap();
        assert_eq!(greeting["admin_token"], sandbox.admin_token.reveal());
    });
}

#[test]
fn turns_are_found_with_their_replies_and_have_a_status_by_client() {
    run(async {
        let sandbox = Sandbox::start(Options { clients: Some(200), ..kind() }).await.unwrap();
        let client = client(&sandbox);
        let place = place(&client).await;
        let sending = replies(&place.campaign, &place.bot, "79000000000", None);
        let Outcome::Accepted(_) = client.send_replies(&sending).await else { panic!() };
        let mut pages = client.turn_pages(&place.short_name, &[]);
        let mut turns = Vec::new();
        while let Some(page) = pages.next().await.unwrap() {
            turns.extend(page);
        }
        assert_eq!(turns.len(), 401);
        assert!(turns.iter().all(|found| !found.turn.replies().is_empty() && found.turn.status.is_none()));
        assert!(turns.iter().any(|found| found.turn.exception.is_some()));
        let of_client = client.turns_of_client(&place.bot, "79000000000", None, 0).await.unwrap();
        assert!(of_client.messages[0].status.is_some() && of_client.messages.len() == 3);
        let session = &of_client.messages[0].session_id;
        let of_session = client.turns_of_session(&place.short_name, session, 0).await.unwrap();
        assert_eq!(of_session.messages.len(), 3);
        // A page that is refused as too large is halved.
        sandbox.set_faults(vec!["status:400@filterMessages*2".parse().unwrap()]);
        let mut halved = client.turn_pages(&place.short_name, &[]);
        let mut count = 0;
        while let Some(page) = halved.next().await.unwrap() {
            assert!(page.len() <= 25);
            count += page.len();
        }
        assert_eq!(count, 401);
    });
}

#[test]
fn a_report_is_followed_to_its_file() {
    run(async {
        let sandbox = Sandbox::start(Options { clients: Some(30), ..kind() }).await.unwrap();
        let client = client(&sandbox);
        let place = place(&client).await;
        let FoundReport::One(task) =
            client.find_report(&place.report, ReportKind::Messages, &place.short_name).await.unwrap()
        else {
            panic!()
        };
        assert_eq!((task.task_id.as_str(), &task.status), (place.task.as_str(), &TaskStatus::Completed));
        let file = client.report_file(&task, 1 << 20).await.unwrap().unwrap();
        let text = String::from_utf8(file).unwrap();
        assert!(text.starts_with("timestamp;channelType;") && text.lines().count() > 60, "{text}");
        // The token goes to nobody else.
        let foreign =
            pult::platform::wire::ReportTask { file_url: Some("http://127.0.0.1:9/file".into()), ..task };
        let error = client.report_file(&foreign, 1 << 20).await.unwrap_err();
        assert_eq!(error.kind, pult::platform::PlatformError::OtherHost);
    });
}

#[test]
fn an_event_leads_to_its_screen_and_a_session_begins_anew_after_its_end() {
    run(async {
        let sandbox = Sandbox::start(kind()).await.unwrap();
        let chat = chat(&sandbox);
        let ask = async |said: ChatRequest| chat.turn(&said).await.accepted().unwrap();
        let sale = ask(ChatRequest::event("me", "autumnSale")).await;
        assert_eq!(sale.replies[0].state(), Some("/Seven"));
        assert!(!ask(ChatRequest::query("me", "меню")).await.new_session_started);
        assert!(ask(ChatRequest::query("me", "стоп")).await.end_session);
        assert!(ask(ChatRequest::query("me", "меню")).await.new_session_started);
    });
}
