//! What the room must hold as a whole: the provider's own tables byte for byte, the round trip,
//! what people's programs make of a table, and what is refused.

mod hostile;
mod packages;
mod page;
mod refused;
pub(super) mod round_trip;
mod sent_back;
mod sheets;
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
    read_csv(Cursor::new(bytes), &form(), &ReadOptions::default()).map(only)
}

/// The only table of a file.
fn only(mut readings: Vec<Reading>) -> Reading {
    assert_eq!(readings.len(), 1);
    readings.remove(0)
}

/// The tables of a file of any kind, each with its sheet.
fn read_workbook(
    input: impl std::io::Read + std::io::Seek,
    form: &Form,
    options: &ReadOptions,
) -> Result<Vec<(String, Reading)>, ReadError> {
    let file = read_tables(input, form, options)?;
    Ok(file.readings.into_iter().map(|r| (r.sheet.clone().unwrap_or_default(), r)).collect())
}

fn read_as(dialect: Dialect, bytes: impl AsRef<[u8]>) -> Reading {
    let options = ReadOptions { dialect: Some(dialect), ..ReadOptions::default() };
    only(read_csv(Cursor::new(bytes), &form(), &options).unwrap())
}
