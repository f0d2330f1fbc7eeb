//! What records come to.

use super::*;
use jiff::civil::{DateTime, date};
use rules::{Issue, Profile, check};

fn day(day: i8) -> DateTime {
    date(2026, 11, day).at(10, 0, 0, 0)
}

fn template() -> Message {
    message(
        "Мы рядом",
        vec![Button::url("Сайт", "https://a.b/"), Button::phone("Звонок", "+7 812 438-16-78")],
    )
}

fn issues(message: &Message) -> Vec<Issue> {
    check(&Profile::builtin("i-digital").unwrap().unwrap(), message)
}

fn sent(message: &Message, at: DateTime) -> Record {
    let sent = Sent { at, package: Some(PackageId::from_number(7)), to: "Ольга".into() };
    Record::default().with_sent(&Arc::new(message.clone()), sent)
}

fn of(message: &Message, record: &Record) -> (Stage, Option<DateTime>) {
    let issues = issues(message);
    let status = status(message, &issues, Some(record));
    (status.stage, status.since)
}

fn note(record: &mut Record, at: DateTime, row: Option<RowRef>, outcome: Outcome) {
    record.submissions.last_mut().unwrap().notes.push(Note { at, row, outcome });
}

const URL: RowRef = RowRef { table: TableKind::Url, nth: 0 };
const CALL: RowRef = RowRef { table: TableKind::Call, nth: 0 };

#[test]
fn a_template_that_was_never_handed_over_is_a_draft_or_ready() {
    let good = template();
    assert_eq!(status(&good, &issues(&good), None).stage, Stage::Ready);
    let bad = message("Да?", vec![Button::reply("Записаться на консультацию")]);
    let drafted = status(&bad, &issues(&bad), None);
    assert_eq!((drafted.stage, drafted.errors), (Stage::Draft, 1));
}

#[test]
fn two_rows_are_approved_when_both_are() {
    let template = template();
    let mut record = sent(&template, day(1));
    assert_eq!(of(&template, &record), (Stage::Sent, Some(day(1))));
    note(&mut record, day(2), Some(URL), Outcome::Approved);
    let issues = issues(&template);
    let half = status(&template, &issues, Some(&record));
    assert_eq!((half.stage, half.rows, half.to), (Stage::Sent, (1, 2), "Ольга"));
    note(&mut record, day(3), Some(CALL), Outcome::Rejected("не тот номер".into()));
    let refused = status(&template, &issues, Some(&record));
    assert_eq!((refused.stage, refused.since), (Stage::Rejected, Some(day(3))));
    assert_eq!(refused.reason, Some("не тот номер"));
    note(&mut record, day(4), Some(CALL), Outcome::Approved);
    assert_eq!(of(&template, &record), (Stage::Approved, Some(day(4))));
    let told: Vec<_> = history(&record).iter().map(|event| event.at).collect();
    assert_eq!(told, [day(1), day(2), day(3), day(4)]);
}

#[test]
fn a_change_after_approval_is_computed_and_goes_with_the_change() {
    let template = template();
    let record = sent(&template, day(1)).with_note(&template, day(2), Outcome::Approved);
    let mut edited = template.clone();
    edited.text.push('!');
    assert_eq!(of(&edited, &record), (Stage::Changed, Some(day(2))));
    // Back to what was approved, by undo or by hand.
    assert_eq!(of(&template, &record), (Stage::Approved, Some(day(2))));
    // Name and samples are the owner's own.
    let mut renamed = template.clone();
    renamed.name = "Другое имя".into();
    renamed.samples.insert("1".into(), "Анна".into());
    assert_eq!(of(&renamed, &record).0, Stage::Approved);
    // Handed over anew it waits; the old one is approved all the while.
    let again =
        record.with_sent(&Arc::new(edited.clone()), Sent { at: day(5), package: None, to: "".into() });
    assert_eq!(of(&edited, &again), (Stage::Sent, Some(day(5))));
    assert_eq!(of(&template, &again), (Stage::Approved, Some(day(2))));
}

#[test]
fn what_changes_while_it_waits_or_after_a_refusal_is_told() {
    let template = template();
    let record = sent(&template, day(1));
    let mut edited = template.clone();
    edited.buttons.pop();
    let found = issues(&edited);
    let waiting = status(&edited, &found, Some(&record));
    assert_eq!((waiting.stage, waiting.changed_since_sent), (Stage::Sent, true));
    let refused = record.with_note(&template, day(2), Outcome::Rejected("не тот домен".into()));
    assert_eq!(of(&template, &refused).0, Stage::Rejected);
    let mended = status(&edited, &found, Some(&refused));
    assert_eq!((mended.stage, mended.reason), (Stage::Ready, Some("не тот домен")));
}

#[test]
fn an_answer_is_about_what_was_handed_over_whatever_it_says_by_now() {
    let template = template();
    let mut edited = template.clone();
    edited.text.push('!');
    let record = sent(&template, day(1)).with_note(&edited, day(2), Outcome::Approved);
    assert_eq!(of(&edited, &record).0, Stage::Changed);
    assert_eq!(of(&template, &record).0, Stage::Approved);
}

#[test]
fn the_owner_may_note_what_was_registered_before_and_take_it_back() {
    let template = template();
    let noted = Record::default().with_note(&template, day(3), Outcome::Approved);
    assert_eq!(of(&template, &noted), (Stage::Approved, Some(day(3))));
    let back = noted.with_note(&template, day(4), Outcome::Withdrawn);
    assert_eq!(of(&template, &back).0, Stage::Ready);
    assert_eq!(history(&back).len(), 2, "what was noted stays to be read");
    assert_eq!(Record::default().with_note(&template, day(4), Outcome::Withdrawn), Record::default());
    let waiting = noted.with_note(&template, day(5), Outcome::Waiting);
    assert_eq!(of(&template, &waiting).0, Stage::Sent);
}

#[test]
fn only_what_is_approved_as_it_is_may_open_a_broadcast() {
    let template = template();
    let ready =
        |message: &Message, record: Option<&Record>| ready_for_broadcast(message, &issues(message), record);
    let not = Readiness::NotReady;
    let waiting = sent(&template, day(1));
    let refused = waiting.with_note(&template, day(2), Outcome::Rejected(String::new()));
    let approved = waiting.with_note(&template, day(2), Outcome::Approved);
    let mut edited = template.clone();
    edited.text.push('!');
    assert_eq!(ready(&template, None), not(Obstacle::NotSent));
    assert_eq!(ready(&template, Some(&waiting)), not(Obstacle::Waiting));
    assert_eq!(ready(&edited, Some(&waiting)), not(Obstacle::ChangedSinceSent));
    assert_eq!(ready(&template, Some(&refused)), not(Obstacle::Rejected));
    assert_eq!(ready(&edited, Some(&refused)), not(Obstacle::NotSent));
    assert_eq!(ready(&template, Some(&approved)), Readiness::Ready);
    assert_eq!(ready(&edited, Some(&approved)), not(Obstacle::Changed));
    let mut later = template.clone();
    later.opens_broadcast = false;
    assert_eq!(ready(&later, Some(&approved)), not(Obstacle::NotFirst));
    assert_eq!(ready(&message("Добрый день", vec![]), None), Readiness::Ready);
    let blank = message("", vec![]);
    assert_eq!(ready(&blank, None), not(Obstacle::Errors(1)));
}

#[test]
fn records_go_to_the_store_and_back() {
    let template = template();
    let mut record = sent(&template, day(1)).with_note(&template, day(2), Outcome::Rejected("нет".into()));
    note(&mut record, day(3), Some(CALL), Outcome::Approved);
    let json = serde_json::to_string(&record).unwrap();
    assert_eq!(serde_json::from_str::<Record>(&json).unwrap(), record);
    assert_eq!(serde_json::from_str::<Record>("{}").unwrap(), Record::default());
    assert_eq!(serde_json::from_str::<Package>("{}").unwrap(), Package::default());
    assert_eq!(serde_json::from_str::<RegistrationSettings>("{}").unwrap(), RegistrationSettings::default());
}

fn packed(number: u64, at: DateTime) -> Packed {
    Packed { at, package: PackageId::from_number(number), to: "Ольга".into() }
}

#[test]
fn a_package_sends_nothing_until_it_is_noted_as_sent() {
    let template = template();
    let content = Arc::new(template.clone());
    let put = Record::default().with_packed(&content, packed(7, day(1)));
    let issues = issues(&template);
    let lies = status(&template, &issues, Some(&put));
    assert_eq!((lies.stage, lies.since, lies.to, lies.rows), (Stage::Packed, Some(day(1)), "Ольга", (0, 2)));
    assert!(put.waits_in(PackageId::from_number(7)) && !put.waits_in(PackageId::from_number(8)));
    assert_eq!(put.last(), None, "the provider has nothing of it");
    let not_sent = Readiness::NotReady(Obstacle::NotSent);
    assert_eq!(ready_for_broadcast(&template, &issues, Some(&put)), not_sent);

    let sent = put.with_sent(&content, Sent { at: day(3), package: None, to: "Анна".into() });
    let waits = status(&template, &issues, Some(&sent));
    assert_eq!((waits.stage, waits.since, waits.to), (Stage::Sent, Some(day(3)), "Анна"));
    assert_eq!((waits.package, sent.submissions.len()), (Some(PackageId::from_number(7)), 1));
    assert!(!sent.waits_in(PackageId::from_number(7)));
    let told: Vec<_> = history(&sent).iter().map(|event| event.at).collect();
    assert_eq!(told, [day(1), day(3)]);

    let stored = serde_json::to_string(&put).unwrap();
    assert_eq!(serde_json::from_str::<Record>(&stored).unwrap(), put);
}

#[test]
fn what_lies_in_a_package_and_changes_is_ready_again() {
    let template = template();
    let put = Record::default().with_packed(&Arc::new(template.clone()), packed(7, day(1)));
    let mut edited = template.clone();
    edited.text.push('!');
    assert_eq!(of(&edited, &put), (Stage::Ready, None));
    // Sending another content does not send the one in the package.
    let sent =
        put.with_sent(&Arc::new(edited.clone()), Sent { at: day(2), package: None, to: String::new() });
    assert_eq!(of(&edited, &sent).0, Stage::Sent);
    assert!(sent.waits_in(PackageId::from_number(7)));
}

#[test]
fn another_package_undoes_no_answer_and_an_answer_needs_no_mark() {
    let template = template();
    let content = Arc::new(template.clone());
    let approved = sent(&template, day(1)).with_note(&template, day(2), Outcome::Approved);
    assert_eq!(
        of(&template, &approved.with_packed(&content, packed(8, day(3)))),
        (Stage::Approved, Some(day(2)))
    );
    let refused = sent(&template, day(1)).with_note(&template, day(2), Outcome::Rejected(String::new()));
    assert_eq!(of(&template, &refused.with_packed(&content, packed(8, day(3)))).0, Stage::Packed);
    let mut edited = template.clone();
    edited.text.push('!');
    let changed = approved.with_packed(&Arc::new(edited.clone()), packed(8, day(3)));
    assert_eq!(of(&edited, &changed).0, Stage::Packed);
    let mut again = edited.clone();
    again.text.push('!');
    assert_eq!(of(&again, &changed).0, Stage::Changed, "approved it was all the same");
    // The manager answers although nobody noted that it was sent.
    let put = Record::default().with_packed(&content, packed(7, day(1)));
    assert_eq!(of(&template, &put.with_note(&template, day(4), Outcome::Approved)).0, Stage::Approved);
    assert_eq!(of(&template, &put.with_note(&template, day(4), Outcome::Withdrawn)).0, Stage::Ready);
}
