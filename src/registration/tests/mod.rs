//! What the room must hold as a whole: the provider's own tables byte for byte, the round trip,
//! what people's programs make of a table, and what is refused.

mod hostile;
mod packages;
mod page;
mod refused;
pub(super) mod round_trip;
mod spreadsheet;
mod statuses;
mod workbook;

use super::*;
use message::{Button, Message};
use std::io::Cursor;
use std::sync::Arc;

fn form() -> Form {
    Form::builtin().unwrap()
}

fn message(text: &str, buttons: Vec<Button>) -> Message {
    Message { text: text.into(), opens_broadcast: true, buttons, ..Message::default() }
}

fn written(table: &Table<'_>, options: &Options) -> Vec<u8> {
    let mut bytes = Vec::new();
    write_table(table, options, &mut bytes).unwrap();
    bytes
}

fn read(bytes: impl AsRef<[u8]>) -> Result<Reading, ReadError> {
    read_csv(Cursor::new(bytes), &form(), &ReadOptions::default())
}

fn read_as(dialect: Dialect, bytes: impl AsRef<[u8]>) -> Reading {
    let options = ReadOptions { dialect: Some(dialect), ..ReadOptions::default() };
    read_csv(Cursor::new(bytes), &form(), &options).unwrap()
}
