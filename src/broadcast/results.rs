//! What a broadcast came to: counts, and the table that answers a complaint.

use super::{Broadcast, Consent, State};
use jiff::Timestamp;
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::{self, Write};

/// How many rows are in which state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(pub BTreeMap<State, u64>);

impl Counts {
    /// How many are in a state.
    pub fn of(&self, state: State) -> u64 {
        self.0.get(&state).copied().unwrap_or_default()
    }

    /// How many there are.
    pub fn total(&self) -> u64 {
        self.0.values().sum()
    }

    /// Whether nothing is planned, under way or unknown.
    pub fn is_settled(&self) -> bool {
        self.0.iter().all(|(state, count)| state.is_settled() || *count == 0)
    }

    /// What the broadcast as a whole came to.
    pub fn outcome(&self) -> Outcome {
        if self.of(State::Planned) + self.of(State::Claimed) > 0 {
            Outcome::Unfinished
        } else if self.of(State::Unknown) > 0 {
            Outcome::SomeUnknown
        } else {
            Outcome::Settled
        }
    }
}

/// What a broadcast as a whole came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Some rows wait to be sent.
    Unfinished,
    /// Of some rows a person must say what is to become of them.
    SomeUnknown,
    /// Every row is settled.
    Settled,
}

/// One row of the results.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ResultRow {
    /// The client's id.
    pub client: String,
    /// Where it stands.
    pub state: State,
    /// What the platform called the sending.
    pub uuid: Option<String>,
    /// Why it was left out, refused or not delivered.
    pub reason: Option<String>,
    /// How often a call was made for it.
    pub attempts: u32,
    /// When its state was noted last.
    #[serde(skip)]
    pub at: Option<Timestamp>,
}

/// The columns of the export, by the names that scripts know them by.
const COLUMNS: [&str; 11] = [
    "client",
    "state",
    "uuid",
    "reason",
    "attempts",
    "at",
    "purpose",
    "occasion",
    "consent_data",
    "consent_advertising",
    "broadcast",
];

/// What is the same in every row: purpose, occasion, evidence, the broadcast's id.
fn common(broadcast: &Broadcast) -> [String; 5] {
    let evidence = |consent: &Option<Consent>| {
        consent.as_ref().map(|consent| format!("{}; {}", consent.place, consent.date)).unwrap_or_default()
    };
    let purpose = match broadcast.purpose {
        Some(super::Purpose::Service) => "service",
        Some(super::Purpose::Advertising) => "advertising",
        None => "",
    };
    [
        purpose.to_owned(),
        broadcast.occasion.clone(),
        evidence(&broadcast.consents.data),
        evidence(&broadcast.consents.advertising),
        broadcast.id.to_string(),
    ]
}

fn own(row: &ResultRow) -> [String; 6] {
    [
        row.client.clone(),
        row.state.as_str().to_owned(),
        row.uuid.clone().unwrap_or_default(),
        row.reason.clone().unwrap_or_default(),
        row.attempts.to_string(),
        row.at.map(|at| at.to_string()).unwrap_or_default(),
    ]
}

/// Writes the results as CSV for Excel: a byte-order mark, `;`, every field quoted, an apostrophe
/// in front of what a spreadsheet would run as a formula. Rows are taken one by one.
///
/// # Errors
/// Whatever the writer or the rows say.
pub fn write_results_csv(
    broadcast: &Broadcast,
    rows: impl IntoIterator<Item = io::Result<ResultRow>>,
    mut to: impl Write,
) -> io::Result<()> {
    to.write_all("\u{FEFF}".as_bytes())?;
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .quote_style(csv::QuoteStyle::Always)
        .terminator(csv::Terminator::CRLF)
        .from_writer(to);
    writer.write_record(COLUMNS).map_err(io::Error::other)?;
    let common = common(broadcast);
    for row in rows {
        let cells = own(&row?).into_iter().chain(common.iter().cloned()).map(guarded);
        writer.write_record(cells).map_err(io::Error::other)?;
    }
    writer.flush()
}

/// A cell that no spreadsheet runs.
pub(super) fn guarded(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\'', '\t', '\r']) { format!("'{cell}") } else { cell }
}

/// What one sheet holds below its headings (Microsoft, «Excel specifications and limits»).
pub(super) const MAX_SHEET_ROWS: u32 = 1_048_575;

/// Writes the results as a workbook, where every cell is text.
///
/// # Errors
/// More rows than a sheet holds, or whatever the writer or the rows say.
pub fn write_results_workbook(
    broadcast: &Broadcast,
    rows: impl IntoIterator<Item = io::Result<ResultRow>>,
    to: impl Write,
) -> io::Result<()> {
    let common = common(broadcast);
    let rows = rows
        .into_iter()
        .map(|row| row.map(|row| own(&row).into_iter().chain(common.iter().cloned()).collect()));
    write_sheet(&COLUMNS, rows, to)
}

/// Writes a sheet of text, row by row in little memory.
pub(super) fn write_sheet(
    headings: &[impl AsRef<str>],
    rows: impl IntoIterator<Item = io::Result<Vec<String>>>,
    mut to: impl Write,
) -> io::Result<()> {
    let refused = |error: XlsxError| io::Error::other(error.to_string());
    let mut workbook = Workbook::new();
    let text = Format::new().set_num_format("@");
    let sheet = workbook.add_worksheet_with_constant_memory().map_err(refused)?;
    for (column, heading) in (0..).zip(headings) {
        sheet.set_column_format(column, &text).map_err(refused)?;
        sheet.write_string_with_format(0, column, heading.as_ref(), &text).map_err(refused)?;
    }
    for (at, row) in (1..).zip(rows) {
        if at > MAX_SHEET_ROWS {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        for (column, cell) in (0..).zip(row?) {
            if !cell.is_empty() {
                sheet.write_string_with_format(at, column, cell, &text).map_err(refused)?;
            }
        }
    }
    to.write_all(&workbook.save_to_buffer().map_err(refused)?)?;
    to.flush()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{BroadcastId, Content, Purpose};
    use calamine::{Reader as _, Xlsx};

    fn broadcast() -> Broadcast {
        let content = Content::Event { name: "x".into(), data: serde_json::Map::new() };
        let mut broadcast = Broadcast::new(BroadcastId::from_bits(1), content);
        broadcast.purpose = Some(Purpose::Advertising);
        let consent = Consent { place: "=сайт".into(), date: "2026-01-01".into() };
        broadcast.consents = Consents { data: Some(consent), advertising: None };
        broadcast
    }

    use crate::Consents;

    fn row() -> ResultRow {
        ResultRow {
            client: "+79161234567".into(),
            state: State::Failed,
            uuid: Some("u-1".into()),
            reason: Some("131026".into()),
            attempts: 1,
            at: "2026-11-29T10:00:00Z".parse().ok(),
        }
    }

    #[test]
    fn an_export_answers_a_complaint_and_runs_nothing() {
        let mut out = Vec::new();
        write_results_csv(&broadcast(), [Ok(row())], &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        let last = text.lines().nth(1).unwrap();
        for part in [
            "\"'+79161234567\"",
            "\"failed\"",
            "\"131026\"",
            "\"advertising\"",
            "\"'=сайт; 2026-01-01\"",
            "2026-11-29",
        ] {
            assert!(last.contains(part), "{last}");
        }
    }

    #[test]
    fn a_workbook_holds_the_same() {
        let mut out = Vec::new();
        write_results_workbook(&broadcast(), [Ok(row())], &mut out).unwrap();
        let mut book = Xlsx::new(io::Cursor::new(out)).unwrap();
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        assert_eq!(sheet.get((1, 0)).unwrap().to_string(), "+79161234567");
        assert_eq!(sheet.get((1, 1)).unwrap().to_string(), "failed");
    }

    #[test]
    fn what_a_broadcast_came_to() {
        let of = |states: &[State]| {
            let mut counts = Counts::default();
            states.iter().for_each(|state| *counts.0.entry(*state).or_default() += 1);
            counts.outcome()
        };
        assert_eq!(of(&[State::Sent, State::Skipped, State::Refused, State::Accepted]), Outcome::Settled);
        assert_eq!(of(&[State::Sent, State::Unknown]), Outcome::SomeUnknown);
        assert_eq!(of(&[State::Planned, State::Unknown]), Outcome::Unfinished);
        assert_eq!(of(&[]), Outcome::Settled);
    }
}
