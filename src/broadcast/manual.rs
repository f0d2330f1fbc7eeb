//! The manual twin: what the platform's own page is given, and its report read back.

use super::list::{Role, TableError};
use super::results::{MAX_SHEET_ROWS, guarded, write_sheet};
use super::{Broadcast, Content, Recipient, State};
use std::io::{self, Read, Write};

/// The largest file that the platform takes, in bytes (JAICP, «Рассылки»).
const MAX_UPLOAD: usize = 20 * 1024 * 1024;

/// The steps on the platform's own page, as ids of their sentences. Which are done is kept in
/// [`Broadcast::steps_done`].
pub const STEPS: [&str; 7] = [
    "broadcast-step-open",
    "broadcast-step-list",
    "broadcast-step-errors",
    "broadcast-step-create",
    "broadcast-step-settings",
    "broadcast-step-test",
    "broadcast-step-start",
];

/// Why a client list cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteListError {
    /// It would be larger than the platform takes: it must be divided.
    #[error("{bytes} bytes, the platform takes {limit}")]
    TooLarge {
        /// How large it would be.
        bytes: usize,
        /// What the platform takes.
        limit: usize,
    },
    /// More rows than a sheet holds.
    #[error("more than {MAX_SHEET_ROWS} rows")]
    TooManyRows,
    /// Whatever the writer or the rows say.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Writes the client list for the platform as a workbook: the first column is the client's id,
/// without a plus; the further ones are the variables.
///
/// # Errors
/// It is too large for the platform, or cannot be written.
pub fn write_client_list(
    columns: &[&str],
    rows: impl IntoIterator<Item = io::Result<Recipient>>,
    mut to: impl Write,
) -> Result<(), WriteListError> {
    let mut bytes = Vec::new();
    let rows = rows.into_iter().map(|row| row.map(|row| cells(&row, columns)));
    write_sheet(&headings(columns), rows, &mut bytes).map_err(|error| match error.kind() {
        io::ErrorKind::FileTooLarge => WriteListError::TooManyRows,
        _ => WriteListError::Io(error),
    })?;
    whole(bytes, &mut to)
}

/// The same as CSV, where the person prefers it: UTF-8 with its mark and `;`, which the platform
/// does not tell.
///
/// # Errors
/// It is too large for the platform, or cannot be written.
pub fn write_client_csv(
    columns: &[&str],
    rows: impl IntoIterator<Item = io::Result<Recipient>>,
    mut to: impl Write,
) -> Result<(), WriteListError> {
    let mut bytes = "\u{FEFF}".as_bytes().to_vec();
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(&mut bytes);
    writer.write_record(headings(columns)).map_err(io::Error::other)?;
    for row in rows {
        let mut cells = cells(&row?, columns).into_iter();
        let id = cells.next().into_iter();
        writer.write_record(id.chain(cells.map(guarded))).map_err(io::Error::other)?;
    }
    writer.flush()?;
    drop(writer);
    whole(bytes, &mut to)
}

fn whole(bytes: Vec<u8>, to: &mut impl Write) -> Result<(), WriteListError> {
    if bytes.len() > MAX_UPLOAD {
        return Err(WriteListError::TooLarge { bytes: bytes.len(), limit: MAX_UPLOAD });
    }
    to.write_all(&bytes)?;
    Ok(to.flush()?)
}

fn headings<'a>(columns: &[&'a str]) -> Vec<&'a str> {
    std::iter::once("clientId").chain(columns.iter().copied()).collect()
}

fn cells(row: &Recipient, columns: &[&str]) -> Vec<String> {
    let values = columns.iter().map(|column| row.value(column).unwrap_or_default().to_owned());
    std::iter::once(row.client.trim_start_matches('+').to_owned()).chain(values).collect()
}

/// One line of the settings sheet: the id of its label, and what to put there.
pub type Setting = (&'static str, String);

/// What to enter on the platform's page.
pub fn settings(broadcast: &Broadcast) -> Vec<Setting> {
    let pace = broadcast.pace.within_bounds();
    let mut sheet = vec![
        ("broadcast-setting-name", broadcast.campaign_name()),
        ("broadcast-setting-project", broadcast.project.clone()),
    ];
    match &broadcast.content {
        Content::Message { message, .. } => {
            sheet.push(("broadcast-setting-text", message.text.clone()));
            for button in &message.buttons {
                let target = button.target_url().or(button.target_phone());
                let told = target
                    .map_or_else(|| button.title().to_owned(), |to| format!("{} → {to}", button.title()));
                sheet.push(("broadcast-setting-button", told));
            }
        }
        Content::Event { name, .. } => sheet.push(("broadcast-setting-event", name.clone())),
    }
    sheet.push(("broadcast-setting-threads", pace.threads.to_string()));
    sheet.push(("broadcast-setting-delay", pace.delay_ms.to_string()));
    if let Some(hours) = &broadcast.hours {
        let told = format!("{}–{} {}", hours.from.strftime("%H:%M"), hours.to.strftime("%H:%M"), hours.zone);
        sheet.push(("broadcast-setting-hours", told));
    }
    sheet
}

/// One row of the platform's report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportRow {
    /// The client's id.
    pub client: String,
    /// What became of it.
    pub state: State,
    /// The platform's words to it; empty where there are none.
    pub reason: String,
}

/// Reads the report that the platform exports, whichever its other columns are.
///
/// # Errors
/// It is no table, or names neither client nor status.
pub fn read_report(from: impl Read) -> Result<Vec<ReportRow>, TableError> {
    let mut roles: Option<Vec<Option<Role>>> = None;
    let mut rows = Vec::new();
    super::list::each_row::<TableError>(from, |_, cells| {
        let Some(known) = &roles else {
            let found: Vec<_> = cells.iter().map(|cell| Role::of(cell)).collect();
            let whole = found.contains(&Some(Role::Status))
                && (found.contains(&Some(Role::Client)) || found.contains(&Some(Role::Phone)));
            // Titles may stand above the headings.
            roles = whole.then_some(found);
            return Ok(());
        };
        let of = |role| {
            let at = known.iter().position(|one| *one == Some(role));
            at.and_then(|at| cells.get(at)).copied().unwrap_or_default().trim()
        };
        let client = Some(of(Role::Client)).filter(|id| !id.is_empty()).unwrap_or(of(Role::Phone));
        if !client.is_empty() {
            let state = State::of_status(&of(Role::Status).to_uppercase());
            rows.push(ReportRow {
                client: client.trim_start_matches('+').to_owned(),
                state,
                reason: of(Role::Reason).to_owned(),
            });
        }
        Ok(())
    })?;
    if roles.is_none() { Err(TableError::Empty) } else { Ok(rows) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::BroadcastId;
    use crate::list::read_recipients;
    use message::{Button, Message};
    use std::sync::Arc;

    fn people() -> Vec<io::Result<Recipient>> {
        let named = |name: &str| vec![(Arc::from("имя"), name.into())];
        vec![
            Ok(Recipient::read(0, "", "+79161234567", named("Анна"))),
            Ok(Recipient::read(1, "US.13491208655302741918", "", named("=1+1"))),
        ]
    }

    fn ids(bytes: &[u8]) -> Vec<String> {
        let mut ids = Vec::new();
        read_recipients::<TableError>(bytes, |row| {
            ids.push(row.client.to_string());
            Ok(())
        })
        .unwrap();
        ids
    }

    #[test]
    fn a_client_list_has_ids_without_a_plus_in_front_and_can_be_read_back() {
        let (mut book, mut text) = (Vec::new(), Vec::new());
        write_client_list(&["имя"], people(), &mut book).unwrap();
        write_client_csv(&["имя"], people(), &mut text).unwrap();
        for bytes in [&book, &text] {
            assert_eq!(ids(bytes), ["79161234567", "US.13491208655302741918"]);
        }
        let text = String::from_utf8(text).unwrap();
        assert!(text.contains("clientId;имя\r\n79161234567;Анна") && text.contains("'=1+1"), "{text}");
    }

    #[test]
    fn what_the_platform_does_not_take_is_refused() {
        let long = "я".repeat(1_000_000);
        let rows = (0..12).map(|row| {
            Ok(Recipient::read(row, &row.to_string(), "", vec![(Arc::from("t"), (*long).into())]))
        });
        let error = write_client_csv(&["t"], rows, Vec::new()).unwrap_err();
        assert!(matches!(error, WriteListError::TooLarge { .. }), "{error}");
    }

    #[test]
    fn the_sheet_tells_what_to_enter() {
        let message = Message {
            text: "Ждём".into(),
            buttons: vec![Button::url("Сайт", "https://e.com/")],
            ..Message::default()
        };
        let content = Content::Message { from: None, message: Box::new(message) };
        let sheet = settings(&Broadcast::new(BroadcastId::from_bits(1), content));
        assert!(sheet.contains(&("broadcast-setting-button", "Сайт → https://e.com/".to_owned())));
        assert!(sheet.contains(&("broadcast-setting-threads", "4".to_owned())));
    }

    #[test]
    fn a_report_is_read_back() {
        let text = "Отчёт о рассылке;;\nID клиента;Статус;Причина\n+79161234567;delivered;\n79161234568;FAILED;(#131026)\n;;\n";
        let rows = read_report(text.as_bytes()).unwrap();
        let row = |client: &str, state, reason: &str| ReportRow {
            client: client.into(),
            state,
            reason: reason.into(),
        };
        assert_eq!(
            rows,
            [row("79161234567", State::Delivered, ""), row("79161234568", State::Failed, "(#131026)")]
        );
        assert!(matches!(read_report("a;b\n1;2\n".as_bytes()), Err(TableError::Empty)));
    }
}
