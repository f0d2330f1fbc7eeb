//! Commands about registering.

use super::*;
use ::registration::response::Applied as Response;
use ::registration::{Outcome, Package, PackedMessage, Record, Sent, Stage, status};
use jiff::civil::{DateTime, date};

fn day() -> DateTime {
    date(2026, 11, 20).at(12, 0, 0, 0)
}

fn approved(message: &Message) -> Record {
    Record::default().with_note(message, day(), Outcome::Approved)
}

fn template(name: &str) -> Message {
    Message { buttons: vec![Button::reply("Да")], ..message(name) }
}

fn with(names: &[&str]) -> Workspace {
    let messages = names.iter().copied().map(template).collect();
    Workspace::default().apply(add_at(0, messages)).unwrap().workspace
}

/// The note that a message is approved, as a response brings it.
fn approve(id: MessageId, name: &str) -> Command {
    let applied = Response { records: vec![(id, approved(&template(name)))], ..Response::default() };
    Command::ApplyResponse { applied: Box::new(applied), settings: None }
}

fn stage(workspace: &Workspace, id: MessageId) -> Stage {
    let entry = workspace.library.get(id).unwrap();
    status(&entry.message, &[], workspace.records.get(id).map(|record| &**record)).stage
}

#[test]
fn unknown_rows_are_taken_in_with_their_status_as_one_step() {
    let mut history = History::new(with(&["a"]));
    let start = history.workspace().clone();
    let a = id(&start, "a");
    let desk = RegistrationSettings { to: "Ольга".into(), ..RegistrationSettings::default() };
    let applied = Response {
        records: vec![(a, approved(&template("a")))],
        new: vec![(template("b"), Some(approved(&template("b")))), (template("c"), None)],
        ..Response::default()
    };
    let step = Command::ApplyResponse { applied: Box::new(applied), settings: Some(Box::new(desk.clone())) };
    history.apply(step, 0).unwrap();
    let now = history.workspace().clone();
    assert_eq!(names(&now), ["a", "b", "c"]);
    assert_eq!(
        [stage(&now, a), stage(&now, id(&now, "b")), stage(&now, id(&now, "c"))],
        [Stage::Approved, Stage::Approved, Stage::Ready]
    );
    assert_eq!(*now.desk, desk);
    assert_eq!(history.undo_steps(), 1);
    assert_eq!(history.undo().unwrap().label, "step-reg-answer");
    assert_eq!(history.workspace(), &start);
}

#[test]
fn a_response_about_a_message_that_is_gone_changes_nothing() {
    let start = with(&["a", "b"]);
    let a = id(&start, "a");
    let without = start.apply(Command::RemoveMessages { ids: vec![a] }).unwrap().workspace;
    let applied = Response { records: vec![(a, approved(&template("a")))], ..Response::default() };
    let step = Command::ApplyResponse { applied: Box::new(applied), settings: None };
    assert_eq!(without.apply(step), Err(Refusal::MessageGone(a)));
}

#[test]
fn what_is_noted_by_hand_is_noted_for_every_message_that_is_there() {
    let start = with(&["a", "b", "c"]);
    let [a, b] = ["a", "b"].map(|name| id(&start, name));
    let without = start.apply(Command::RemoveMessages { ids: vec![b] }).unwrap().workspace;
    let noted = Noted::Answered(Outcome::Approved);
    let note = Command::NoteOutcome { ids: vec![a, b], noted, at: day() };
    let now = without.apply(note).unwrap();
    assert_eq!(now.change.records.changed, [a]);
    assert_eq!(stage(&now.workspace, a), Stage::Approved);
    let sent = Command::NoteOutcome { ids: vec![a], noted: Noted::Sent { to: "Анна".into() }, at: day() };
    let sent = now.workspace.apply(sent).unwrap().workspace;
    let last = sent.records.get(a).unwrap().submissions.last().unwrap().sent.clone();
    assert_eq!(last, Some(Sent { at: day(), package: None, to: "Анна".into() }));
    let withdrawn = Noted::Answered(Outcome::Withdrawn);
    let nothing = Command::NoteOutcome { ids: vec![b, id(&start, "c")], noted: withdrawn, at: day() };
    assert_eq!(without.apply(nothing), Err(Refusal::Unchanged), "nothing was ever handed over");
}

#[test]
fn a_package_is_handed_over_when_it_is_noted_as_sent_as_it_was_packed() {
    let start = with(&["a", "b"]);
    let [a, b] = ["a", "b"].map(|name| id(&start, name));
    let pack = |id, name| PackedMessage { id, content: template(name).into() };
    let package = Package {
        at: day(),
        to: "Анна".into(),
        items: vec![pack(a, "a"), pack(b, "b")].into(),
        ..Package::default()
    };
    let without = start.apply(Command::RemoveMessages { ids: vec![b] }).unwrap().workspace;
    let settings = Box::new(RegistrationSettings::default());
    let submit = Command::AddPackage { package: Box::new(package), settings };
    let done = without.apply(submit).unwrap();
    let number = done.package.unwrap();
    assert!(done.workspace.packages.get(number).is_some());
    assert_eq!(done.workspace.desk.to, "Анна");
    assert_eq!(done.change.records.changed, [a]);
    let submission = done.workspace.records.get(a).unwrap().submissions[0].clone();
    assert_eq!(*submission.content, template("a"));
    assert_eq!(submission.sent, None, "nobody sent anything");
    assert_eq!(stage(&done.workspace, a), Stage::Packed);
    let edit = Command::SetText { id: a, text: "Другое".into() };
    let edited = done.workspace.apply(edit).unwrap().workspace;
    let note = Command::NotePackageSent { package: number, at: day() };
    let sent = edited.apply(note.clone()).unwrap();
    assert_eq!(sent.change.records.changed, [a]);
    let submission = sent.workspace.records.get(a).unwrap().submissions[0].clone();
    assert_eq!(submission.sent, Some(Sent { at: day(), package: Some(number), to: "Анна".into() }));
    assert_eq!(*submission.content, template("a"), "as it was packed");
    assert_eq!(sent.workspace.apply(note), Err(Refusal::Unchanged), "once is enough");
}

#[test]
fn a_record_goes_with_its_message_and_comes_back_with_it() {
    let mut history = History::new(with(&["a", "b"]));
    let a = id(history.workspace(), "a");
    history.apply(approve(a, "a"), 0).unwrap();
    let kept = history.workspace().clone();
    for command in
        [Command::RemoveMessages { ids: vec![a] }, Command::ReplaceLibrary { messages: vec![template("x")] }]
    {
        history.apply(command, 0).unwrap();
        assert!(history.workspace().records.is_empty());
        history.undo();
        assert_eq!(history.workspace(), &kept);
    }
}

#[test]
fn the_approved_one_is_restored_and_the_edit_goes_into_a_copy() {
    let start = with(&["a", "b"]);
    let a = id(&start, "a");
    let noted = start.apply(approve(a, "a")).unwrap().workspace;
    let edited = noted.apply(Command::SetText { id: a, text: "Иначе".into() }).unwrap().workspace;
    assert_eq!(stage(&edited, a), Stage::Changed);
    let approved = Box::new(Message { name: "как у провайдера".into(), ..template("a") });
    let restore = Command::RestoreApproved { id: a, approved, copy: "a (копия)".into() };
    let done = edited.apply(restore.clone()).unwrap();
    let split = done.workspace;
    assert_eq!((done.selected_before, done.selected), (Some(a), Some(id(&split, "a (копия)"))));
    assert_eq!(split.apply(restore), Err(Refusal::Unchanged));
    assert_eq!(split.library.get(id(&split, "a (копия)")).unwrap().message.text, "Иначе");
    assert_eq!(names(&split), ["a", "a (копия)", "b"]);
    assert_eq!([stage(&split, a), stage(&split, id(&split, "a (копия)"))], [Stage::Approved, Stage::Ready]);
}
