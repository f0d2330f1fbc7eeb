use super::*;
use crate::{Folders, Store};
use broadcast::{
    Broadcast, BroadcastId, Checker, Consent, Content, Event, Facts, Grounds, Purpose, Recipient,
    Registration, Rule, Seen, State, Stop,
};
use message::Message;
use rules::Profile;
use std::path::PathBuf;
use std::sync::Arc;
use tempfile::TempDir;
use workspace::Command;

struct Home(TempDir);

const BOT: &str = "bot-1";

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + seconds).unwrap()
}

fn broadcast() -> Broadcast {
    let message =
        Message { text: "Здравствуйте, {{имя}}, ждём".into(), ..Message::default() };
    let mut broadcast = Broadcast::new(
        BroadcastId::from_bits(7),
        Content::Message { from: None, message: Box::new(message) },
    );
    (broadcast.name, broadcast.project, broadcast.bot) = ("Осень".into(), "demo".into(), BOT.into());
    broadcast.purpose = Some(Purpose::Service);
    broadcast.occasion = "Запись".into();
    broadcast.consents.data = Some(Consent { place: "сайт".into(), date: "2026".into() });
    broadcast
}

fn row(client: &str) -> Recipient {
    Recipient::read(0, client, "", vec![(Arc::from("имя"), "Анна".into())])
}

impl Home {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self) -> PathBuf {
        self.0.path().join("w.pult")
    }

    fn folders(&self) -> Folders {
        Folders::under(&self.0.path().join("home"))
    }

    fn open(&self) -> Ledger {
        Ledger::open(&self.path(), &self.folders()).unwrap()
    }

    /// A ledger with a launch to so many clients.
    fn launched(&self, count: u64) -> (Ledger, SendingId) {
        let mut ledger = self.open();
        let broadcast = broadcast();
        let id = ledger.draft(&broadcast, "f", "2026-11-29").unwrap();
        ledger.add(id, (0..count).map(|n| row(&format!("7916000{n:04}"))), false).unwrap();
        ledger.launch(id, &broadcast, at(0)).unwrap();
        (ledger, id)
    }
}

fn claims(count: usize) -> Claims {
    Claims { count, ..Claims::default() }
}

fn done(row: u64, event: Event) -> Done {
    Done { row, event, uuid: None, reason: None }
}

fn clients(claimed: &[Claimed]) -> Vec<&str> {
    claimed.iter().map(|one| one.client.as_str()).collect()
}

fn states(ledger: &Ledger, id: SendingId) -> Vec<State> {
    ledger.page(id, &Filter::default(), None, 1_000).unwrap().iter().map(|row| row.result.state).collect()
}

#[test]
fn a_row_goes_from_plan_to_phone_in_the_ledger() {
    let home = Home::new();
    let (mut ledger, id) = home.launched(3);
    let lease = ledger.take_lease(id, at(0)).unwrap();
    let claimed = ledger.work(id, &lease, &[], &claims(2), at(1)).unwrap();
    assert_eq!(clients(&claimed), ["79160000000", "79160000001"]);
    assert_eq!((claimed[0].attempt, &*claimed[0].values[0].1), (1, "Анна"));
    assert_eq!(states(&ledger, id), [State::Claimed, State::Claimed, State::Planned]);
    let accepted = Done { uuid: Some("u".into()), ..done(0, Event::Accepted) };
    let claimed = ledger.work(id, &lease, &[accepted, done(1, Event::NotSent)], &claims(5), at(2)).unwrap();
    assert_eq!(clients(&claimed), ["79160000001", "79160000002"]);
    assert_eq!(claimed[0].attempt, 2);
    let refused = Done { reason: Some("нет".into()), ..done(1, Event::Refused) };
    ledger.work(id, &lease, &[refused, done(2, Event::AnswerLost)], &claims(5), at(3)).unwrap();
    assert_eq!(states(&ledger, id), [State::Accepted, State::Refused, State::Unknown]);
    let listed = |client: &str, state| Listed { client: client.into(), row: None, state, reason: None };
    let page = [
        listed("79160000000", State::Delivered),
        listed("79160000002", State::Sent),
        listed("x", State::Sent),
    ];
    assert_eq!(ledger.listed(id, &page, at(4)).unwrap(), 2);
    assert_eq!(states(&ledger, id), [State::Delivered, State::Refused, State::Sent]);
    // A status never goes back.
    assert_eq!(ledger.listed(id, &[listed("79160000000", State::Sent)], at(5)).unwrap(), 0);
    assert!(ledger.counts(id).unwrap().is_settled());
    let row = &ledger.page(id, &Filter::default(), None, 1).unwrap()[0];
    assert_eq!((row.result.uuid.as_deref(), row.result.attempts), (Some("u"), 1));
}

#[test]
fn a_claim_outlives_the_program_and_is_unknown_then() {
    let home = Home::new();
    let (mut ledger, id) = home.launched(3);
    let lease = ledger.take_lease(id, at(0)).unwrap();
    ledger.work(id, &lease, &[], &claims(2), at(1)).unwrap();
    drop(ledger);
    let mut ledger = home.open();
    assert_eq!(ledger.recover(id, at(10)).unwrap(), 2);
    assert_eq!(states(&ledger, id), [State::Unknown, State::Unknown, State::Planned]);
}

#[test]
fn what_two_readings_lack_waits_for_a_person() {
    let home = Home::new();
    let (mut ledger, id) = home.launched(2);
    let lease = ledger.take_lease(id, at(0)).unwrap();
    ledger.work(id, &lease, &[], &claims(2), at(1)).unwrap();
    ledger.recover(id, at(10)).unwrap();
    let reading = |ledger: &mut Ledger, began| {
        let told = ledger.finish_reading(id, at(began)).unwrap();
        (told.waiting, told.missing)
    };
    // A reading that began before the rows were unknown says nothing of them.
    assert_eq!(reading(&mut ledger, 9), (2, 0));
    assert_eq!(ledger.unknown(id).unwrap().unread, 2);
    assert_eq!(reading(&mut ledger, 11), (2, 0));
    assert_eq!(reading(&mut ledger, 70), (2, 0));
    assert_eq!(ledger.decide(id, None, Decision::Send, at(70)).unwrap(), 0, "it is too early to ask");
    assert_eq!(reading(&mut ledger, 71), (0, 2));
    assert!(ledger.page(id, &Filter::default(), None, 9).unwrap().iter().all(|row| row.asks));
    assert_eq!(ledger.decide(id, Some(0), Decision::Send, at(72)).unwrap(), 1);
    assert_eq!(ledger.decide(id, None, Decision::GiveUp, at(72)).unwrap(), 1);
    assert_eq!(states(&ledger, id), [State::Planned, State::Cancelled]);
}

#[test]
fn one_process_sends_and_the_others_see_which() {
    let home = Home::new();
    let (mut ledger, id) = home.launched(2);
    let lease = ledger.take_lease(id, at(0)).unwrap();
    assert!(matches!(ledger.take_lease(id, at(59)), Err(LeaseError::Held { .. })));
    let second = ledger.take_lease(id, at(61)).unwrap();
    assert_eq!(ledger.work(id, &lease, &[], &claims(1), at(62)), Err(LeaseError::Gone));
    assert_eq!(states(&ledger, id), [State::Planned, State::Planned]);
    ledger.work(id, &second, &[], &claims(1), at(100)).unwrap();
    assert_eq!(
        ledger.lease(id).unwrap().map(|(lease, at)| (lease.run, at)),
        Some((second.run.clone(), at(100)))
    );
    ledger.give_lease(id, &second).unwrap();
    ledger.take_lease(id, at(101)).unwrap();
    drop(ledger);
    assert!(home.open().sendings().unwrap()[0].launched.is_some());
}

#[test]
fn who_is_stopped_by_now_is_left_out_at_the_moment_of_sending() {
    let home = Home::new();
    let (ledger, id) = home.launched(3);
    drop(ledger);
    let opened = Store::open(&home.path(), &home.folders()).unwrap();
    let mut ledger = opened.store.ledger().unwrap();
    let lease = ledger.take_lease(id, at(0)).unwrap();
    let stop = Stop { client: "79160000001".into(), ..Stop::default() };
    let changed =
        opened.workspace.apply(Command::AddStops { stops: vec![stop.clone(), stop] }).unwrap().workspace;
    assert_eq!(changed.stops.len(), 1);
    opened.store.put(&changed);
    assert_eq!(opened.store.settle(std::time::Duration::from_secs(20)), crate::State::Saved);
    let claimed = ledger.work(id, &lease, &[], &claims(2), at(1)).unwrap();
    assert_eq!(clients(&claimed), ["79160000000", "79160000002"]);
    let row =
        &ledger.page(id, &Filter { states: vec![State::Skipped], ..Filter::default() }, None, 9).unwrap()[0];
    assert_eq!(row.result.reason.as_deref(), Some(Rule::Stopped.as_str()));
    // The store goes on beside its ledger, and both end up on the disk.
    let less =
        changed.apply(Command::RemoveStops { keys: changed.stops.iter().map(|(key, _)| key).collect() });
    let less = less.unwrap().workspace;
    opened.store.put(&less);
    assert_eq!(opened.store.settle(std::time::Duration::from_secs(20)), crate::State::Saved);
    drop((ledger, opened));
    assert_eq!(Store::open(&home.path(), &home.folders()).unwrap().workspace, less);
}

#[test]
fn claims_keep_to_the_countries_that_may_be_written_to() {
    let home = Home::new();
    let mut ledger = home.open();
    let broadcast = broadcast();
    let id = ledger.draft(&broadcast, "f", "d").unwrap();
    let people = ["77010000001", "79160000001", "vk-1", "77010000002", "375290000001"];
    ledger.add(id, people.iter().map(|client| row(client)), false).unwrap();
    ledger.launch(id, &broadcast, at(0)).unwrap();
    let lease = ledger.take_lease(id, at(0)).unwrap();
    let except = Claims { count: 2, except: vec!["KZ".into()], ..Claims::default() };
    let claimed = ledger.work(id, &lease, &[], &except, at(1)).unwrap();
    assert_eq!(clients(&claimed), ["79160000001", "vk-1"]);
    let only = Claims { count: 9, only: Some(vec!["KZ".into()]), after: Some(0), ..Claims::default() };
    assert_eq!(clients(&ledger.work(id, &lease, &[], &only, at(1)).unwrap()), ["77010000002"]);
    assert_eq!(clients(&ledger.work(id, &lease, &[], &except, at(1)).unwrap()), ["375290000001"]);
}

#[test]
fn a_draft_is_judged_in_pages_and_discarded_whole() {
    let home = Home::new();
    let mut ledger = home.open();
    let broadcast = broadcast();
    let (profile, facts) = (Profile::builtin("i-digital").unwrap().unwrap(), Facts::builtin().unwrap());
    let id = ledger.draft(&broadcast, "f", "d").unwrap();
    ledger.add(id, ["1", "2", "2", "3"].map(row), false).unwrap();
    ledger.add(id, [row("1"), row("4")], true).unwrap();
    let seen = Seen { last_visit: Some(at(0)), blocked: false };
    let known = [("1", seen), ("2", seen), ("4", Seen { blocked: true, ..seen })];
    ledger.add_clients(BOT, at(0), [("3", seen)]).unwrap();
    ledger.add_clients(BOT, at(1), known).unwrap();
    ledger.finish_clients(BOT, at(1)).unwrap();
    let grounds = Grounds {
        broadcast: &broadcast,
        profile: &profile,
        facts: &facts,
        registration: &Registration::Fit,
        snapshot: Some(ledger.snapshot(BOT).unwrap()),
        organisation: Some(false),
        now: at(2),
    };
    let mut checker = Checker::new(grounds);
    ledger.judge(id, &mut checker, BOT).unwrap();
    let page = checker.finish();
    assert_eq!((page.recipients, page.ready()), (5, 2));
    let reasons: Vec<_> = ledger
        .page(id, &Filter::default(), None, 9)
        .unwrap()
        .into_iter()
        .map(|row| row.result.reason)
        .collect();
    let rule = |rule: Rule| Some(rule.as_str().to_owned());
    assert_eq!(reasons, [None, None, rule(Rule::Repeated), rule(Rule::NotKnown), rule(Rule::Blocked)]);
    // A draft of the same name takes the place of an earlier one.
    let again = Broadcast { id: BroadcastId::from_bits(8), ..broadcast.clone() };
    let second = ledger.draft(&again, "f", "d").unwrap();
    assert_eq!(ledger.sendings().unwrap().len(), 1);
    ledger.discard(second).unwrap();
    assert!(
        ledger.sendings().unwrap().is_empty()
            && ledger.page(id, &Filter::default(), None, 9).unwrap().is_empty()
    );
}

#[test]
fn pages_go_on_where_they_ended() {
    let home = Home::new();
    let (ledger, id) = home.launched(25);
    let mut after = None;
    let mut seen = Vec::new();
    loop {
        let page = ledger.page(id, &Filter::default(), after, 10).unwrap();
        let Some(last) = page.last() else { break };
        after = Some(last.recipient.row);
        seen.extend(page.iter().map(|row| row.recipient.row));
    }
    assert_eq!(seen, (0..25).collect::<Vec<_>>());
    let search = Filter { search: "0007".into(), ..Filter::default() };
    assert_eq!((ledger.count(id, &search).unwrap(), ledger.count(id, &Filter::default()).unwrap()), (1, 25));
}

#[test]
fn clients_are_forgotten_down_to_the_bytes() {
    let home = Home::new();
    let (mut ledger, id) = home.launched(50);
    let lease = ledger.take_lease(id, at(0)).unwrap();
    let claimed = ledger.work(id, &lease, &[], &claims(50), at(1)).unwrap();
    let all: Vec<_> = claimed.iter().map(|one| done(one.row, Event::Accepted)).collect();
    ledger.work(id, &lease, &all, &Claims::default(), at(2)).unwrap();
    ledger.forget_clients().unwrap();
    assert_eq!(ledger.counts(id).unwrap().of(State::Accepted), 50);
    drop(ledger);
    let bytes = std::fs::read(home.path()).unwrap();
    assert!(!bytes.windows(8).any(|part| part == b"79160000"), "a client's number is still in the file");
}

#[test]
fn a_ledger_is_looked_at_while_another_works() {
    let home = Home::new();
    let (mut ledger, id) = home.launched(3);
    let looking = Ledger::reading(&home.path(), &home.folders()).unwrap();
    assert!(matches!(Ledger::open(&home.path(), &home.folders()), Err(crate::OpenError::Fault(Fault::Open))));
    let lease = ledger.take_lease(id, at(0)).unwrap();
    ledger.work(id, &lease, &[], &claims(1), at(1)).unwrap();
    assert_eq!(looking.counts(id).unwrap().of(State::Claimed), 1);
    let missing = home.0.path().join("none.pult");
    assert!(Ledger::reading(&missing, &home.folders()).is_err());
    assert!(!missing.exists());
}
