use super::*;
use crate::{
    Audience, Block, BroadcastId, Consent, Consents, Content, Purpose, Recipient, Seen, Severity, Snapshot,
};
use message::{Button, Message};
use registration::{Note, Outcome, Submission};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A broadcast to which nothing is to be said, and the way to spoil it.
struct Case {
    broadcast: Broadcast,
    audience: Audience,
    snapshot: Option<Snapshot>,
    stopped: BTreeSet<String>,
    registration: Registration,
    organisation: Option<bool>,
}

const NOW: &str = "2026-11-29T12:00:00Z";

impl Case {
    fn new() -> Self {
        let message = Message { text: "Запись подтверждена".into(), ..Message::default() };
        let content = Content::Message { from: None, message: Box::new(message) };
        let mut broadcast = Broadcast::new(BroadcastId::from_bits(1), content);
        broadcast.purpose = Some(Purpose::Service);
        broadcast.occasion = "Запись".into();
        let consent = Consent { place: "сайт".into(), date: "2026-01-01".into() };
        broadcast.consents = Consents { data: Some(consent.clone()), advertising: Some(consent) };
        let case = Self {
            broadcast,
            audience: Audience::default(),
            snapshot: Some(Snapshot::new(NOW.parse().ok())),
            stopped: BTreeSet::new(),
            registration: Registration::Fit,
            organisation: Some(false),
        };
        case.with("", "+375291234567")
    }

    fn with(self, client: &str, phone: &str) -> Self {
        self.seen(client, phone, Seen { last_visit: NOW.parse().ok(), blocked: false })
    }

    fn seen(mut self, client: &str, phone: &str, seen: Seen) -> Self {
        let recipient = Recipient::read(0, client, phone, vec![(Arc::from("имя"), "Анна".into())]);
        if let Some(snapshot) = &mut self.snapshot {
            snapshot.add(&recipient.client, seen);
        }
        self.audience.add(recipient, false);
        self
    }

    fn stranger(mut self, phone: &str) -> Self {
        self.audience.add(Recipient::read(0, "", phone, Vec::new()), false);
        self
    }

    fn text(mut self, text: &str, buttons: Vec<Button>) -> Self {
        let message = Message { text: text.into(), buttons, ..Message::default() };
        self.broadcast.content = Content::Message { from: None, message: Box::new(message) };
        self
    }

    fn but(mut self, change: impl FnOnce(&mut Broadcast)) -> Self {
        change(&mut self.broadcast);
        self
    }

    fn page(&self) -> Page {
        let profile = Profile::builtin("i-digital").unwrap().unwrap();
        let facts = Facts::builtin().unwrap();
        let grounds = Grounds {
            broadcast: &self.broadcast,
            profile: &profile,
            facts: &facts,
            registration: &self.registration,
            snapshot: self.snapshot.as_ref().map(|snapshot| snapshot.taken),
            organisation: self.organisation,
            now: NOW.parse().unwrap(),
        };
        check(grounds, self.audience.candidates(self.snapshot.as_ref(), &self.stopped))
    }

    fn rules(&self) -> Vec<&'static str> {
        self.page().findings.iter().map(|finding| finding.rule.as_str()).collect()
    }
}

fn advertising(broadcast: &mut Broadcast) {
    broadcast.purpose = Some(Purpose::Advertising);
}

#[test]
fn to_a_good_broadcast_nothing_is_said() {
    let page = Case::new().page();
    assert_eq!((page.findings.as_slice(), page.ready(), page.recipients), ([].as_slice(), 1, 1));
    assert!(!page.is_stopped());
}

#[test]
fn each_rule_about_recipients_fires_and_its_nearest_neighbour_does_not() {
    let old = Seen { last_visit: "2025-01-01T00:00:00Z".parse().ok(), blocked: false };
    let yesterday = Seen { last_visit: "2026-11-28T11:00:00Z".parse().ok(), blocked: false };
    let new = Case::new;
    for (case, rule, nearest) in [
        (new().stranger("+375291234568"), "recipient.not_known_to_bot", new().with("", "+375291234568")),
        (new().seen("", "+375291234568", Seen { blocked: true, ..old }), "recipient.blocked", new()),
        (new().with("", "+375291234567"), "recipient.repeated", new().with("", "+375291234568")),
        (new().with("", ""), "recipient.no_address", new().with("vk", "")),
        (new().with("", "8 916 123-45-67"), "recipient.number_without_plus", new().with("79161234567", "8")),
        (new().with("", "375291234568"), "recipient.number_without_plus", new().with("", "+375291234568")),
        (new().with("", "7.9E+10"), "recipient.number_lost", new().with("", "7.9161234567E10")),
        (new().with("", "позже"), "recipient.number_malformed", new().with("", "")),
        (new().with("", "+74991"), "recipient.number_malformed", new().with("", "+74951234567")),
        (new().with("", "+70123456789"), "recipient.number_unknown", new().with("", "+78124381678")),
        (new().with("", "+5352345678"), "recipient.country_closed", new().with("", "+905321234567")),
        (new().with("IR.1234", ""), "recipient.country_closed", new().with("TR.1234", "")),
        (
            new().with("", "+12025550143").but(advertising),
            "recipient.us_marketing",
            new().with("", "+12025550143"),
        ),
        (
            new().with("", "+12025550143").but(advertising),
            "recipient.us_marketing",
            new().with("", "+14165550143").but(advertising),
        ),
        (new().with("vk-17", ""), "recipient.country_unknown", new().with("BY.17", "")),
        (new().with("", "+79161234567"), "recipient.delivery_in_russia", new().with("", "+77011234567")),
        (
            new().seen("", "+375291234568", old),
            "recipient.last_talk_old",
            new().seen("", "+375291234568", yesterday),
        ),
        (
            new().seen("", "+375291234568", yesterday),
            "recipient.outside_window",
            new().with("", "+375291234568"),
        ),
    ] {
        assert!(case.rules().contains(&rule), "{rule}: {:?}", case.rules());
        assert!(!nearest.rules().contains(&rule), "nearest to {rule}: {:?}", nearest.rules());
    }
}

#[test]
fn each_rule_about_the_whole_fires_and_its_nearest_neighbour_does_not() {
    let new = Case::new;
    let reply = || vec![Button::reply("Да")];
    let unregistered = Case { registration: Registration::Missing, ..new() };
    let rejected = Case { registration: Registration::Rejected("нет".into()), ..new() };
    let changed = Case { registration: Registration::Changed, ..new() };
    let fresh = |at: &str| Case { snapshot: Some(Snapshot::new(at.parse().ok())), ..new() };
    let (none, member, silent) = (
        Case { snapshot: None, ..new() },
        Case { organisation: Some(true), ..new() },
        Case { organisation: None, ..new() },
    );
    let event = Content::Event { name: "sale".into(), data: serde_json::Map::new() };
    let russian = || new().with("", "+79161234567");
    for (case, rule, nearest) in [
        (
            new().text("Скидка 10 %", vec![]),
            "text.promo_in_service",
            new().text("Скидка 10 %", vec![]).but(advertising),
        ),
        (new().text("Новые акции", vec![]), "text.promo_in_service", new().text("Реакция получена", vec![])),
        (new().but(|b| b.content = event), "message.event_unseen", new()),
        (unregistered, "message.unregistered_buttons", new().text("Да?", reply())),
        (rejected, "message.rejected_buttons", new()),
        (changed, "message.changed_after_approval", new()),
        (none, "audience.no_snapshot", new()),
        (fresh("2026-11-28T11:59:59Z"), "audience.snapshot_old", fresh("2026-11-28T12:00:00Z")),
        (
            new().but(|b| b.daily_limit = Some(0)),
            "audience.above_daily_limit",
            new().but(|b| b.daily_limit = Some(1)),
        ),
        (Case { audience: Audience::default(), ..new() }, "audience.nobody_left", new()),
        (new().but(|b| b.purpose = None), "launch.no_purpose", new()),
        (new().but(|b| b.occasion = " ".into()), "launch.no_occasion", new()),
        (
            new().but(|b| b.consents.data = None),
            "launch.no_consent_evidence",
            new().but(|b| b.consents.advertising = None),
        ),
        (russian().but(advertising), "launch.advertising_in_russia", russian()),
        (
            russian().but(advertising),
            "launch.advertising_in_russia",
            new().with("", "+77011234567").but(advertising),
        ),
        (russian(), "audience.regions_untold", new().with("", "+77011234567")),
        (member, "launch.org_under_41fz", new()),
        (silent, "launch.org_unanswered", new()),
    ] {
        assert!(case.rules().contains(&rule), "{rule}: {:?}", case.rules());
        assert!(!nearest.rules().contains(&rule), "nearest to {rule}: {:?}", nearest.rules());
    }
}

#[test]
fn what_is_known_to_be_wrong_never_goes_out() {
    let case = Case::new().stranger("+375291234568");
    assert!(case.page().is_stopped());
    let case = case.but(|b| {
        b.acknowledged = vec![crate::Acknowledged { rule: "recipient.not_known_to_bot".into(), at: None }]
    });
    let page = case.page();
    assert!(!page.is_stopped(), "the person knows that it goes on without them");
    assert_eq!(page.ready(), 1, "and they are left out all the same");
    let finding = &page.findings[0];
    assert!(!finding.can_acknowledge && finding.skips && finding.acknowledged);
    assert_eq!((finding.rows.count, finding.rows.first.as_slice()), (1, [1].as_slice()));
    let message = Case { registration: Registration::Missing, ..Case::new() };
    let message = message.but(|b| {
        b.acknowledged = vec![crate::Acknowledged { rule: "message.unregistered_buttons".into(), at: None }];
    });
    assert!(message.page().is_stopped(), "nothing is sent with unregistered buttons");
}

#[test]
fn a_confirmed_rule_mends_numbers_and_no_others() {
    let case = Case::new().with("", "8 916 123-45-67").with("", "375291234568").but(|b| {
        b.acknowledged = vec![crate::Acknowledged { rule: "recipient.number_without_plus".into(), at: None }];
    });
    let page = case.page();
    assert_eq!((page.ready(), page.recipients), (2, 3));
    assert!(!page.is_stopped());
}

#[test]
fn the_profile_judges_every_recipient_s_own_text() {
    let long = "я".repeat(1_020);
    let mut case = Case::new().text("Здравствуйте, {{имя}}, ждём вас завтра", vec![]);
    let recipient = Recipient::read(0, "", "+375291234568", vec![(Arc::from("имя"), long.into())]);
    case.snapshot
        .as_mut()
        .unwrap()
        .add(&recipient.client, Seen { last_visit: NOW.parse().ok(), blocked: false });
    case.audience.add(recipient, false);
    let page = case.page();
    let finding = page.findings.iter().find(|f| f.rule.as_str() == "text.too_long").unwrap();
    assert_eq!(
        (finding.rows.first.as_slice(), finding.severity, finding.block),
        ([1].as_slice(), Severity::Error, Block::Text)
    );
    assert_eq!(page.ready(), 1);
    assert!(page.is_stopped());
}

#[test]
fn a_missing_value_leaves_the_row_out_and_is_named() {
    let page = Case::new().text("Здравствуйте, {{город}}, ждём вас", vec![]).page();
    let finding = page.findings.iter().find(|f| f.rule.as_str() == "recipient.value_missing").unwrap();
    assert!(finding.facts.contains(&("name", "город".to_owned())));
    assert_eq!(page.ready(), 0);
}

#[test]
fn what_is_wrong_with_the_message_stops_everything() {
    let buttons = vec![Button::reply("Записаться на консультацию")];
    let page = Case::new().text("Здравствуйте, {{имя}}, ждём вас завтра", buttons).page();
    let finding = page.findings.iter().find(|f| f.rule.as_str() == "button.title_too_long").unwrap();
    assert!(!finding.can_acknowledge && !finding.skips && finding.is_in_the_way());
    assert_eq!(finding.rows.count, 1);
}

#[test]
fn somebody_on_the_stop_list_is_left_out_without_stopping_the_rest() {
    let mut case = Case::new().with("", "+375291234568");
    case.stopped.insert("375291234568".into());
    let page = case.page();
    assert_eq!(page.ready(), 1);
    assert!(!page.is_stopped());
    assert_eq!(
        page.counts.keys().map(|verdict| verdict.as_str()).collect::<Vec<_>>(),
        ["ready", "recipient.stopped_marketing"]
    );
}

#[test]
fn registration_is_read_from_the_record() {
    let mut case = Case::new().text("Да?", vec![Button::reply("Да")]);
    assert_eq!(Registration::of(&case.broadcast, None), Registration::Missing);
    let content = Arc::new(case.broadcast.content.message().unwrap().clone());
    let note = |outcome| Note { at: "2026-11-01T10:00".parse().unwrap(), row: None, outcome };
    let record = |outcome| Record {
        submissions: vec![Submission {
            content: Arc::clone(&content),
            packed: None,
            sent: None,
            registered: None,
            notes: vec![note(outcome)],
        }],
    };
    assert_eq!(Registration::of(&case.broadcast, Some(&record(Outcome::Approved))), Registration::Fit);
    let rejected = record(Outcome::Rejected("эмодзи".into()));
    assert_eq!(Registration::of(&case.broadcast, Some(&rejected)), Registration::Rejected("эмодзи".into()));
    case = case.text("Да или нет?", vec![Button::reply("Да")]);
    assert_eq!(Registration::of(&case.broadcast, Some(&record(Outcome::Approved))), Registration::Changed);
    case = case.text("Без кнопок", vec![]);
    assert_eq!(Registration::of(&case.broadcast, None), Registration::Fit);
}

#[test]
fn findings_come_by_block_and_tell_their_source_and_date() {
    let page =
        Case::new().with("", "+79161234567").stranger("").but(advertising).but(|b| b.occasion.clear()).page();
    let blocks: Vec<_> = page.findings.iter().map(|finding| finding.block).collect();
    assert!(blocks.is_sorted());
    let red = page.findings.iter().find(|f| f.rule.as_str() == "launch.advertising_in_russia").unwrap();
    assert_eq!(red.date, Some("2026-03-11".parse().unwrap()));
    assert!(red.can_acknowledge && red.is_in_the_way() && !red.source.is_empty());
}
