use std::fs;

use message::{Button, write_document};
use workspace::{Command, Origin, Workspace};

use super::*;

fn library(messages: &[Message]) -> Library {
    let command = Command::AddMessages { at: 0, messages: messages.to_vec(), origin: Origin::New };
    Workspace::default().apply(command).unwrap().workspace.library
}

fn message(n: usize) -> Message {
    Message {
        name: format!("Сообщение {n}"),
        text: "👨‍👩‍👧 \"кавычки\"\n\u{0}".into(),
        opens_broadcast: n.is_multiple_of(2),
        buttons: vec![Button::reply("Да"), Button::url("", " ")],
        ..Message::default()
    }
}

fn save_here(path: &Path, messages: &[Message]) {
    save(path, Expect::Nothing, &library(messages), &ProgressHandle::detached()).unwrap();
}

#[test]
fn the_written_document_is_that_of_the_format() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("a.json");
    let messages = [
        Message {
            buttons: vec![Button::url("Перейти на сайт", "{#company_website}-ai.com/")], ..message(1)
        },
        Message { buttons: vec![Button::phone("Позвонить", "+7 (812) 438-16-78")], ..message(2) },
    ];
    save_here(&path, &messages);
    let mut expected = Vec::new();
    write_document(&messages, &mut expected).unwrap();
    assert_eq!(fs::read(&path).unwrap(), expected);
}

#[test]
fn a_big_library_goes_out_and_comes_back() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("big.json");
    let messages: Vec<_> = (0..3000).map(message).collect();
    save_here(&path, &messages);
    assert_eq!(super::messages(&path).unwrap(), messages);
}
