use super::*;
use jiff::tz::TimeZone;
use proptest::prelude::*;

const HOOK: &str = "https://bot.jaicp.com/chatapi/webhook/x/aBcDeFgH:0123456789abcdef";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn friday() -> Timestamp {
    at("2026-11-20T12:00:00Z")
}

fn remote(channel: i64) -> Remote {
    let project = Project { id: 7, name: "Нева".into(), short_name: "neva".into() };
    Remote { project, channel, bot: "bot".into() }
}

/// A channel on which these moves were made one after another.
fn after(moves: impl IntoIterator<Item = ChannelEvent>) -> Channel {
    moves.into_iter().fold(Channel::default(), |channel, step| channel.apply(step))
}

fn handed() -> Channel {
    after([
        ChannelEvent::AccountReady(friday()),
        ChannelEvent::KindChosen(friday()),
        ChannelEvent::Name("Основной".into()),
        ChannelEvent::Named(friday()),
        ChannelEvent::Webhook(Secret::new(HOOK)),
        ChannelEvent::PublishedByHand(friday()),
        ChannelEvent::Manager("anna@i-dgtl.ru".into()),
        ChannelEvent::Sent(LetterKind::HandOver, friday()),
    ])
}

#[test]
fn the_way_goes_step_by_step() {
    let mut channel = Channel::default();
    let now = friday();
    for (step, next) in [
        (ChannelEvent::AccountReady(now), Step::Kind),
        (ChannelEvent::KindChosen(now), Step::Names),
        (ChannelEvent::Named(now), Step::Connect),
        (ChannelEvent::Webhook(Secret::new(HOOK)), Step::Connect),
        (ChannelEvent::PublishedByHand(now), Step::HandOver),
        (ChannelEvent::Sent(LetterKind::HandOver, now), Step::FirstMessage),
        (ChannelEvent::Alive(now, Seen::Owner), Step::FirstMessage),
    ] {
        channel = channel.apply(step);
        assert_eq!(channel.step(), next);
    }
    assert_eq!(channel.stage(), Stage::Live(now));
    assert!(Step::ALL.into_iter().all(|step| channel.is_done(step)));
}

#[test]
fn waiting_is_counted_and_a_reminder_is_due_after_three_working_days() {
    let channel = handed();
    let zone = TimeZone::UTC;
    for (now, days, working, reminder) in [
        ("2026-11-20T18:00:00Z", 0, 0, 3),
        ("2026-11-22T18:00:00Z", 2, 0, 3),
        ("2026-11-23T08:00:00Z", 3, 1, 2),
        ("2026-11-25T08:00:00Z", 5, 3, 0),
        ("2027-02-25T08:00:00Z", 97, 69, 0),
    ] {
        assert_eq!(channel.working_days_waiting(at(now), &zone), Some(working), "{now}");
        assert_eq!(channel.days_waiting(at(now), &zone), Some(days), "{now}");
        assert_eq!(channel.reminder_in(at(now), &zone), Some(reminder), "{now}");
    }
    let reminded = channel.apply(ChannelEvent::Sent(LetterKind::Reminder, at("2026-11-25T08:00:00Z")));
    assert_eq!(reminded.reminder_in(at("2026-11-25T09:00:00Z"), &zone), Some(3));
    assert_eq!(reminded.working_days_waiting(at("2026-11-26T09:00:00Z"), &zone), Some(1));
    assert_eq!(reminded.days_waiting(at("2026-11-25T09:00:00Z"), &zone), Some(5));
}

#[test]
fn another_webhook_has_to_be_handed_over_anew() {
    let changed = handed().apply(ChannelEvent::Webhook(Secret::new(format!("{HOOK}0"))));
    assert_eq!(changed.stage(), Stage::Published);
    // Typed back, nothing has happened.
    assert_eq!(changed.apply(ChannelEvent::Webhook(Secret::new(HOOK))).stage(), Stage::Waiting(friday()));
    let live = handed().apply(ChannelEvent::Alive(friday(), Seen::Client));
    assert_eq!(live.apply(ChannelEvent::Webhook(Secret::new(format!("{HOOK}0")))).stage(), Stage::Published);
}

#[test]
fn a_letter_without_a_webhook_hands_nothing_over() {
    let channel =
        after([ChannelEvent::PublishedByHand(friday()), ChannelEvent::Sent(LetterKind::HandOver, friday())]);
    assert_eq!(channel.stage(), Stage::Published);
}

#[test]
fn a_channel_that_is_gone_is_made_again_and_handed_over_again() {
    let live = handed()
        .apply(ChannelEvent::Published { at: friday(), remote: remote(1), webhook: None })
        .apply(ChannelEvent::Alive(friday(), Seen::Client));
    assert_eq!(live.stage(), Stage::Live(friday()), "taking it over keeps what is known");
    let gone = live.apply(ChannelEvent::Removed(friday()));
    assert_eq!((gone.stage(), gone.step()), (Stage::Removed(friday()), Step::Connect));
    let again = gone.apply(ChannelEvent::Published { at: friday(), remote: remote(2), webhook: None });
    assert_eq!(again.stage(), Stage::Published);
    assert_eq!(again.webhook, None, "the webhook of the other channel leads nowhere");
}

#[test]
fn what_blocks_stands_before_what_lives() {
    let live = handed().apply(ChannelEvent::Alive(friday(), Seen::Owner));
    let blocked = live.apply(ChannelEvent::Blocked(friday()));
    assert_eq!(blocked.stage(), Stage::Blocked(friday()));
    assert_eq!(blocked.apply(ChannelEvent::Unblocked).stage(), Stage::Live(friday()));
    assert!(matches!(live.apply(ChannelEvent::Silent(friday())).stage(), Stage::Waiting(_)));
}

#[test]
fn an_old_file_is_read_and_facts_survive_it() {
    let old: Channel = serde_json::from_str(r#"{"name": "А", "account": "Б", "later": 1}"#).unwrap();
    assert_eq!((old.name.as_str(), old.step()), ("А", Step::Account));
    let json = serde_json::to_string(&handed()).unwrap();
    assert_eq!(serde_json::from_str::<Channel>(&json).unwrap(), handed());
}

#[test]
fn what_is_printed_for_programmers_holds_no_secret() {
    let told = format!("{:?} {:?}", handed(), handed().handed);
    assert!(!told.contains("aBcDeFgH") && !told.contains("0123456789abcdef"), "{told}");
}

fn moment() -> impl Strategy<Value = Timestamp> {
    (0i64..2_000_000_000).prop_map(|second| Timestamp::from_second(second).unwrap())
}

fn letter() -> impl Strategy<Value = LetterKind> {
    prop::sample::select(LetterKind::ALL.to_vec())
}

fn attempt() -> impl Strategy<Value = Attempt> {
    ("[аб]", prop::collection::btree_set(1i64..5, 0..3), any::<bool>())
        .prop_map(|(name, before, unsettled)| Attempt { unsettled, ..Attempt::new(1, &name, "", before) })
}

#[test]
fn an_attempt_keeps_what_was_there_before_its_first_request() {
    let first = Attempt::new(1, "Кофе", "", [1, 2].into());
    let tried = Channel::default().apply(ChannelEvent::Tried(first.clone()));
    assert!(tried.is_unsettled());
    let later = Attempt { unsettled: true, ..Attempt::new(1, "Кофе", "", [1, 2, 3].into()) };
    // A second request that never left leaves the first one in doubt.
    let again = tried.apply(ChannelEvent::Tried(later.clone())).apply(ChannelEvent::TriedInVain(later));
    assert!(again.is_unsettled());
    assert_eq!(again.attempts.iter().map(|attempt| &attempt.before).collect::<Vec<_>>(), [&first.before]);
    // One that never left at all is no doubt, yet keeps what was there.
    let never = tried.apply(ChannelEvent::TriedInVain(first.clone()));
    assert!(!never.is_unsettled() && never.attempts == [first]);
    // Another name is another attempt; both are looked for.
    let other = again.apply(ChannelEvent::Tried(Attempt::new(1, "Чай", "", [3].into())));
    assert_eq!(other.attempts.len(), 2);
}

#[test]
fn the_attempt_of_an_earlier_version_is_read() {
    let kept = r#"{"name":"Кофе","attempt":{"project":7,"name":"Кофе","account":"a","before":[1,2]}}"#;
    let channel: Channel = serde_json::from_str(kept).unwrap();
    let expected = Attempt { unsettled: true, ..Attempt::new(7, "Кофе", "a", [1, 2].into()) };
    assert_eq!(channel.attempts, [expected]);
    for spoiled in [r#"{"attempt":{"a":1}}"#, r#"{"attempt":5}"#, r#"{"attempts":[{"project":"x"}]}"#] {
        assert_eq!(serde_json::from_str::<Channel>(spoiled).unwrap().attempts, [], "{spoiled}");
    }
}

fn any_move() -> impl Strategy<Value = ChannelEvent> {
    let hook = || prop::sample::select(vec![HOOK, "https://a.ru/webhook/b:c", "not a webhook"]);
    prop_oneof![
        "[а-я]{0,4}".prop_map(ChannelEvent::Name),
        "[а-я]{0,4}".prop_map(ChannelEvent::Account),
        moment().prop_map(ChannelEvent::AccountReady),
        moment().prop_map(ChannelEvent::KindChosen),
        moment().prop_map(ChannelEvent::Named),
        prop::sample::select(vec![Way::Api, Way::Hand]).prop_map(ChannelEvent::Way),
        Just(ChannelEvent::Project(remote(1).project)),
        (attempt(), any::<bool>()).prop_map(|(attempt, left)| match left {
            true => ChannelEvent::Tried(attempt),
            false => ChannelEvent::TriedInVain(attempt),
        }),
        moment().prop_map(ChannelEvent::PublishedByHand),
        (moment(), 1i64..3, any::<bool>()).prop_map(|(at, channel, told)| ChannelEvent::Published {
            at,
            remote: remote(channel),
            webhook: told.then(|| Secret::new(HOOK)),
        }),
        hook().prop_map(|text| ChannelEvent::Webhook(Secret::new(text))),
        "[а-я@]{0,4}".prop_map(ChannelEvent::Manager),
        (letter(), "[а-я•]{0,9}").prop_map(|(kind, text)| ChannelEvent::Subject(kind, text)),
        (letter(), "[а-я•]{0,9}").prop_map(|(kind, text)| ChannelEvent::Text(kind, text)),
        letter().prop_map(ChannelEvent::Rewrite),
        (letter(), moment()).prop_map(|(kind, at)| ChannelEvent::Sent(kind, at)),
        moment().prop_map(|at| ChannelEvent::Alive(at, Seen::Client)),
        moment().prop_map(ChannelEvent::Silent),
        moment().prop_map(ChannelEvent::Blocked),
        Just(ChannelEvent::Unblocked),
        moment().prop_map(ChannelEvent::Removed),
    ]
}

proptest! {
    #[test]
    fn the_webhook_goes_only_for_another_one_or_another_channel(
        moves in prop::collection::vec(any_move(), 0..20),
        last in any_move(),
    ) {
        let before = after(moves);
        let next = before.apply(last.clone());
        if before.webhook != next.webhook {
            prop_assert!(matches!(last, ChannelEvent::Webhook(_) | ChannelEvent::Published { .. }), "{:?}", last);
        }
    }

    #[test]
    fn what_was_typed_stays_until_it_is_typed_over(
        moves in prop::collection::vec(any_move(), 0..20),
        last in any_move(),
    ) {
        let before = after(moves);
        let next = before.apply(last.clone());
        let typed = |channel: &Channel| {
            (channel.name.clone(), channel.account.clone(), channel.manager.clone(), channel.letters.clone())
        };
        let types = matches!(
            last,
            ChannelEvent::Name(_) | ChannelEvent::Account(_) | ChannelEvent::Manager(_) | ChannelEvent::Subject(..) | ChannelEvent::Text(..)
                | ChannelEvent::Rewrite(_)
        );
        prop_assert!(types || typed(&before) == typed(&next), "{:?}", last);
    }

    #[test]
    fn every_step_before_the_present_one_is_done_and_none_after(
        moves in prop::collection::vec(any_move(), 0..20),
    ) {
        let channel = after(moves);
        let now = channel.step();
        for step in Step::ALL {
            prop_assert!(step >= now || channel.is_done(step));
            prop_assert!(step <= now || !channel.is_done(step));
        }
    }

    #[test]
    fn facts_survive_a_file(moves in prop::collection::vec(any_move(), 0..20)) {
        let channel = after(moves);
        let json = serde_json::to_string(&channel).unwrap();
        prop_assert_eq!(serde_json::from_str::<Channel>(&json).unwrap(), channel);
    }

    #[test]
    fn it_waits_only_for_a_manager_who_has_the_webhook(moves in prop::collection::vec(any_move(), 0..20)) {
        let channel = after(moves);
        if let Stage::Waiting(_) = channel.stage() {
            prop_assert_eq!(channel.handed.map(|handed| handed.webhook), channel.webhook);
        }
    }
}
