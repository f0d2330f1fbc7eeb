//! The tables of a web page, as which web exports and «save as a page» write workbooks.

use super::super::ReadError;
use super::super::cells::{Cell, Mark};
use super::budget::{Budget, MAX_COLUMNS};
use super::sink::{Rows, SheetEnd, SheetSink, SheetStart};
use super::text::texts;
use html5gum::{StartTag, Token, Tokenizer};
use std::io::Read;

/// Reads all tables, in the encoding under which there is something that was looked for.
pub(super) fn read<S: SheetSink>(input: impl Read, sink: impl Fn() -> S) -> Result<S, ReadError> {
    let mut first = None;
    for text in texts(input)? {
        let read = read_text(&text, sink())?;
        if read.has_found() {
            return Ok(read);
        }
        first.get_or_insert(read);
    }
    first.ok_or(ReadError::Empty)
}

/// A table whose end has not come.
#[derive(Default)]
struct Open {
    rows: Vec<Vec<(usize, Cell)>>,
    /// How many more rows the cell above reaches down, by column.
    covered: Vec<usize>,
    column: usize,
    cell: Option<OpenCell>,
    merged: usize,
}

struct OpenCell {
    text: String,
    mark: Mark,
    columns: usize,
    rows: usize,
}

fn read_text<S: SheetSink>(text: &str, mut sink: S) -> Result<S, ReadError> {
    let mut budget = Budget::new();
    let mut open: Vec<Open> = Vec::new();
    let mut number = 0;
    // Inside of an element whose text is no text.
    let mut skipping: Option<Vec<u8>> = None;
    for Ok(token) in Tokenizer::new(text) {
        match token {
            Token::StartTag(tag) => {
                let name = tag.name.to_vec();
                if skipping.is_none() && matches!(name.as_slice(), b"style" | b"script" | b"title") {
                    skipping = (!tag.self_closing).then_some(name);
                } else if skipping.is_none() {
                    start(&name, &tag, &mut open);
                }
            }
            Token::EndTag(tag) => match &skipping {
                Some(name) if *name == tag.name.to_vec() => skipping = None,
                Some(_) => {}
                None => {
                    let table = end(&tag.name, &mut open);
                    if let Some(table) = table.filter(|table| !table.rows.is_empty()) {
                        number += 1;
                        give(table, number, &mut sink, &mut budget)?;
                    }
                }
            },
            Token::String(said) if skipping.is_none() => {
                if let Some(cell) = open.last_mut().and_then(|table| table.cell.as_mut()) {
                    push(&String::from_utf8_lossy(&said), &mut cell.text);
                }
            }
            _ => {}
        }
    }
    // A page that ends in the middle of its table still has the rows.
    while let Some(mut table) = open.pop() {
        table.end_cell();
        if !table.rows.is_empty() {
            number += 1;
            give(table, number, &mut sink, &mut budget)?;
        }
    }
    Ok(sink)
}

fn start(name: &[u8], tag: &StartTag<()>, open: &mut Vec<Open>) {
    if name == b"table" {
        return open.push(Open::default());
    }
    let Some(table) = open.last_mut() else { return };
    match name {
        b"tr" => table.begin_row(),
        b"td" | b"th" => table.begin_cell(tag),
        b"br" => {
            if let Some(cell) = &mut table.cell {
                cell.text.push('\n');
            }
        }
        b"p" | b"div" | b"li" => {
            if let Some(cell) = table.cell.as_mut().filter(|cell| !cell.text.trim().is_empty()) {
                cell.text.push('\n');
            }
        }
        _ => {}
    }
}

fn end(name: &[u8], open: &mut Vec<Open>) -> Option<Open> {
    let table = open.last_mut()?;
    match name {
        b"td" | b"th" | b"tr" => table.end_cell(),
        b"table" => {
            table.end_cell();
            return open.pop();
        }
        _ => {}
    }
    None
}

fn give<S: SheetSink>(
    table: Open,
    number: usize,
    sink: &mut S,
    budget: &mut Budget,
) -> Result<(), ReadError> {
    sink.begin(&SheetStart { name: &number.to_string(), escapes: true });
    let mut rows = Rows::new(sink, budget);
    for (at, cells) in (0..).zip(table.rows) {
        for (column, cell) in cells {
            rows.put(at, column, cell)?;
        }
    }
    rows.finish()?;
    sink.end(&SheetEnd { merged: table.merged, ..SheetEnd::default() })
}

impl Open {
    fn begin_row(&mut self) {
        self.end_cell();
        if !self.rows.is_empty() {
            self.covered.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
        }
        self.rows.push(Vec::new());
        self.column = 0;
    }

    fn begin_cell(&mut self, tag: &StartTag<()>) {
        self.end_cell();
        if self.rows.is_empty() {
            self.begin_row();
        }
        while self.covered.get(self.column).is_some_and(|rows| *rows > 0) {
            self.column += 1;
        }
        let value = |name: &str| {
            tag.attributes.get(name.as_bytes()).map(|value| String::from_utf8_lossy(value).into_owned())
        };
        let span = |name: &str| value(name).and_then(|v| v.trim().parse().ok()).unwrap_or(1).clamp(1, 1000);
        let mark = if value("x:err").is_some() {
            Mark::Fault
        } else if value("x:bool").is_some() {
            Mark::Replaced
        } else {
            let number = value("x:num").and_then(|number| number.trim().parse().ok());
            number.map_or(Mark::Text, Mark::Number)
        };
        let (columns, rows) = (span("colspan"), span("rowspan"));
        self.merged += usize::from(columns * rows > 1);
        self.cell = Some(OpenCell { text: String::new(), mark, columns, rows });
    }

    fn end_cell(&mut self) {
        let Some(cell) = self.cell.take() else { return };
        let text = cell.text.lines().map(str::trim).collect::<Vec<_>>().join("\n");
        let text = text.trim_matches('\n').to_owned();
        if let Some(row) = self.rows.last_mut().filter(|_| !text.is_empty()) {
            row.push((self.column, Cell { text, mark: cell.mark }));
        }
        let beyond = self.column.saturating_add(cell.columns).min(MAX_COLUMNS);
        if self.covered.len() < beyond {
            self.covered.resize(beyond, 0);
        }
        for rows in self.covered.iter_mut().take(beyond).skip(self.column) {
            *rows = cell.rows;
        }
        self.column = beyond;
    }
}

/// White space in markup is one space.
fn push(said: &str, to: &mut String) {
    for c in said.chars() {
        if !matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{C}') {
            to.push(c);
        } else if !to.is_empty() && !to.ends_with([' ', '\n']) {
            to.push(' ');
        }
    }
}
