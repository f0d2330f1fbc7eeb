use super::*;
use message::{Button, Message};
use rules::Profile;
use std::sync::Arc;

mod following;
mod history;
mod properties;
mod registration;

fn message(name: &str) -> Message {
    Message {
        name: name.into(), text: format!("Текст {name}"), opens_broadcast: true, ..Message::default()
    }
}

fn with(names: &[&str]) -> Workspace {
    let messages = names.iter().copied().map(message).collect();
    Workspace::default().apply(add_at(0, messages)).unwrap().workspace
}

fn add_at(at: usize, messages: Vec<Message>) -> Command {
    Command::AddMessages { at, messages, origin: Origin::New }
}

fn names(workspace: &Workspace) -> Vec<&str> {
    workspace.library.iter().map(|entry| entry.message.name.as_str()).collect()
}

fn id(workspace: &Workspace, name: &str) -> MessageId {
    workspace.library.iter().find(|entry| entry.message.name == name).unwrap().id
}

fn ids(workspace: &Workspace, names: &[&str]) -> Vec<MessageId> {
    names.iter().map(|name| id(workspace, name)).collect()
}

fn profiles() -> Arc<Profiles> {
    let profile = |name| Profile::builtin(name).unwrap().unwrap();
    Arc::new(Profiles { export: profile("i-digital"), advice: profile("meta") })
}

fn rename(id: MessageId, name: &str) -> Command {
    Command::Rename { id, name: name.into() }
}

fn bad(name: &str) -> Message {
    let title = "Записаться на консультацию";
    Message { buttons: vec![Button::reply(title), Button::reply(" Да")], ..message(name) }
}

#[test]
fn messages_come_go_and_move() {
    let start = with(&["a", "b", "c", "d"]);
    let added = start.apply(add_at(1, vec![message("x"), message("y")])).unwrap();
    assert_eq!(names(&added.workspace), ["a", "x", "y", "b", "c", "d"]);
    assert_eq!(added.selected, Some(id(&added.workspace, "x")));
    assert_eq!(added.selected_before, Some(id(&start, "b")));
    assert_eq!(
        names(&start.apply(add_at(99, vec![message("x")])).unwrap().workspace),
        ["a", "b", "c", "d", "x"]
    );

    for (moved, to, expected) in [
        (vec!["a"], 2, ["b", "a", "c", "d"]),
        (vec!["d"], 2, ["a", "b", "d", "c"]),
        (vec!["c", "a"], 4, ["b", "d", "a", "c"]),
        (vec!["b", "d"], 0, ["b", "d", "a", "c"]),
        (vec!["a", "c"], 2, ["b", "a", "c", "d"]),
    ] {
        let applied = start.apply(Command::MoveMessages { ids: ids(&start, &moved), to }).unwrap();
        assert_eq!(names(&applied.workspace), expected, "{moved:?} to {to}");
        assert!(applied.change.reordered && applied.change.changed.is_empty());
    }
    let unmoved = Command::MoveMessages { ids: ids(&start, &["b", "c"]), to: 2 };
    assert_eq!(start.apply(unmoved), Err(Refusal::Unchanged));
}

#[test]
fn after_a_removal_the_next_is_shown_or_the_last() {
    let start = with(&["a", "b", "c", "d"]);
    for (gone, shown) in [
        (vec!["b"], Some("c")),
        (vec!["d"], Some("c")),
        (vec!["b", "c", "d"], Some("a")),
        (vec!["a", "c"], Some("b")),
    ] {
        let applied = start.apply(Command::RemoveMessages { ids: ids(&start, &gone) }).unwrap();
        assert_eq!(applied.selected, shown.map(|name| id(&start, name)), "{gone:?}");
        assert_eq!(applied.selected_before, Some(id(&start, gone[0])));
        assert_eq!(applied.change.removed, ids(&start, &gone));
    }
    let all = start.apply(Command::RemoveMessages { ids: start.library.ids().collect() }).unwrap();
    assert_eq!((all.workspace, all.selected), (Workspace::default(), None));
}

#[test]
fn fields_and_buttons_are_set() {
    let mut history = History::new(with(&["a"]));
    let id = id(history.workspace(), "a");
    let inline = || Button::url("Сайт", "https://example.ru/");
    let commands = [
        Command::SetText { id, text: "t".into() },
        Command::SetOpensBroadcast { id, opens: false },
        Command::SetSample { id, name: "1".into(), value: "Анна".into() },
        Command::SetSample { id, name: "2".into(), value: "x".into() },
        Command::SetSample { id, name: "2".into(), value: String::new() },
        Command::AddButton { id, at: 9, button: Button::reply("Да") },
        Command::AddButton { id, at: 0, button: inline() },
        Command::SetButtonPhone { id, index: 0, phone: "+7".into() },
        Command::SetButtonUrl { id, index: 0, url: "u".into() },
        Command::SetButtonTitle { id, index: 1, title: "Нет".into() },
        Command::AddButton { id, at: 1, button: Button::reply("Позже") },
        Command::MoveButton { id, from: 0, to: 9 },
        Command::RemoveButton { id, index: 0 },
    ];
    for command in commands {
        let applied = history.apply(command, 0).unwrap();
        assert_eq!((applied.change.changed, applied.selected), (vec![id], Some(id)));
    }
    let message = &history.workspace().library.get(id).unwrap().message;
    let button = Button::Inline { title: "Сайт".into(), url: "u".into(), phone: "+7".into() };
    assert_eq!((message.text.as_str(), message.opens_broadcast), ("t", false));
    assert_eq!(message.buttons, [Button::reply("Нет"), button]);
    assert_eq!(message.samples.iter().collect::<Vec<_>>(), [(&"1".to_owned(), &"Анна".to_owned())]);
}

#[test]
fn what_does_not_fit_is_refused_with_its_reason() {
    let start = with(&["a"]);
    let id = id(&start, "a");
    let start = start.apply(Command::AddButton { id, at: 0, button: Button::reply("Да") }).unwrap().workspace;
    let gone = MessageId::from_number(99);
    let no_button = Refusal::NoSuchButton { id, index: 1 };
    for (command, refusal) in [
        (Command::Rename { id: gone, name: "b".into() }, Refusal::MessageGone(gone)),
        (Command::RemoveMessages { ids: vec![id, gone] }, Refusal::MessageGone(gone)),
        (Command::MoveMessages { ids: vec![gone], to: 0 }, Refusal::MessageGone(gone)),
        (Command::Replace { id: gone, parts: vec![message("b")] }, Refusal::MessageGone(gone)),
        (Command::SetButtonTitle { id, index: 1, title: "b".into() }, no_button),
        (Command::SetButtonUrl { id, index: 1, url: "b".into() }, no_button),
        (Command::RemoveButton { id, index: 1 }, no_button),
        (Command::MoveButton { id, from: 1, to: 0 }, no_button),
        (Command::SetButtonUrl { id, index: 0, url: "b".into() }, Refusal::ReplyHasNoTarget { id, index: 0 }),
        (
            Command::SetButtonPhone { id, index: 0, phone: "b".into() },
            Refusal::ReplyHasNoTarget { id, index: 0 },
        ),
        (Command::Rename { id, name: "a".into() }, Refusal::Unchanged),
        (Command::RemoveMessages { ids: vec![] }, Refusal::Unchanged),
        (Command::SetSample { id, name: "1".into(), value: String::new() }, Refusal::Unchanged),
        (Command::MoveButton { id, from: 0, to: 5 }, Refusal::Unchanged),
        (Command::Replace { id, parts: vec![] }, Refusal::Unchanged),
        (
            Command::ReplaceLibrary { messages: vec![start.library.get(id).unwrap().message.clone()] },
            Refusal::Unchanged,
        ),
        (add_at(0, vec![]), Refusal::Unchanged),
    ] {
        assert_eq!(start.apply(command.clone()), Err(refusal), "{command:?}");
    }
}

#[test]
fn a_split_keeps_the_first_id_and_puts_the_others_behind() {
    let start = with(&["a", "b"]);
    let first = id(&start, "a");
    let parts = vec![message("a1"), message("a2"), message("a3")];
    let split = start.apply(Command::Replace { id: first, parts }).unwrap();
    assert_eq!(names(&split.workspace), ["a1", "a2", "a3", "b"]);
    assert_eq!((split.workspace.library.id_at(0), split.selected), (Some(first), Some(first)));
    assert_eq!(split.change.changed.len(), 3);
}
