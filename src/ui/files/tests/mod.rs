//! The JSON of a library, as it is written and read.

pub(in crate::ui) mod desk;

use std::fs;

use super::json;
use super::*;
use crate::message::{Button, Message, write_document};
use desk::{Desk, seed};

#[test]
fn the_written_document_is_that_of_the_format() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("a.json");
    let desk = Desk::new(seed());
    run_here(|meter| json::save(&path, Expect::Nothing, &desk.document.workspace().library, meter)).unwrap();
    let mut expected = Vec::new();
    write_document(&seed(), &mut expected).unwrap();
    assert_eq!(fs::read(&path).unwrap(), expected);
}

#[test]
fn a_big_library_goes_out_and_comes_back() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("big.json");
    let message = |n: usize| Message {
        name: format!("Сообщение {n}"),
        text: "👨‍👩‍👧 \"кавычки\"\n\u{0}".into(),
        opens_broadcast: n.is_multiple_of(2),
        buttons: vec![Button::reply("Да"), Button::url("", " ")],
        ..Message::default()
    };
    let messages: Vec<_> = (0..3000).map(message).collect();
    let desk = Desk::new(messages.clone());
    run_here(|meter| json::save(&path, Expect::Nothing, &desk.document.workspace().library, meter)).unwrap();
    assert_eq!(json::messages(&path).unwrap(), messages);
}
