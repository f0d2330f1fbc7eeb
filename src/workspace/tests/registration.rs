//! Commands about registering.

use super::*;
use ::registration::{Outcome, Record, Stage, status};
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
    let commands = vec![
        Command::SetRecords { records: vec![(a, Some(approved(&template("a"))))], step: "step-package" },
        Command::TakeIn {
            at: 1,
            messages: vec![(template("b"), Some(approved(&template("b")))), (template("c"), None)],
            step: "step-package",
        },
        Command::SetDesk { desk: Box::new(desk), step: "step-package" },
    ];
    let step = Command::Together { commands, step: "step-package" };
    history.apply(step, 0).unwrap();
    let now = history.workspace().clone();
    assert_eq!(names(&now), ["a", "b", "c"]);
    assert_eq!(
        [stage(&now, a), stage(&now, id(&now, "b")), stage(&now, id(&now, "c"))],
        [Stage::Approved, Stage::Approved, Stage::Ready]
    );
    assert_eq!(history.undo_steps(), 1);
    assert_eq!(history.undo().unwrap().label, "step-package");
    assert_eq!(history.workspace(), &start);
}

#[test]
fn a_record_goes_with_its_message_and_comes_back_with_it() {
    let mut history = History::new(with(&["a", "b"]));
    let a = id(history.workspace(), "a");
    let records = vec![(a, Some(approved(&template("a"))))];
    history.apply(Command::SetRecords { records, step: "step-package" }, 0).unwrap();
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
    let records = vec![(a, Some(approved(&template("a"))))];
    let noted = start.apply(Command::SetRecords { records, step: "step-package" }).unwrap().workspace;
    let edited = noted.apply(Command::SetText { id: a, text: "Иначе".into() }).unwrap().workspace;
    assert_eq!(stage(&edited, a), Stage::Changed);
    let mut copy = edited.library.get(a).unwrap().message.clone();
    copy.name = "a (копия)".into();
    let split = edited.apply(Command::Replace { id: a, parts: vec![template("a"), copy] }).unwrap().workspace;
    assert_eq!(names(&split), ["a", "a (копия)", "b"]);
    assert_eq!([stage(&split, a), stage(&split, id(&split, "a (копия)"))], [Stage::Approved, Stage::Ready]);
}
