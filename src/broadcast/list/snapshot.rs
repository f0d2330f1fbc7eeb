//! The bot's clients from a file: what the platform's API answers, a bare list of ids, or a table.

use super::columns::Role;
use super::table::{TableError, each_row};
use crate::audience::Snapshot;
use crate::number::{self, Reading};
use crate::recipient::Seen;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde::Deserialize;
use std::io::Read;

/// One client of a JSON file.
#[derive(Deserialize)]
#[serde(untagged)]
enum Listed {
    Id(String),
    Client {
        #[serde(alias = "client", alias = "clientId")]
        id: String,
        #[serde(default, rename = "lastVisitDate", alias = "last_visit")]
        last_visit: Option<String>,
        #[serde(default, rename = "isBlocked", alias = "blocked")]
        blocked: bool,
    },
}

#[derive(Deserialize)]
#[serde(untagged)]
enum File {
    Bare(Vec<Listed>),
    Whole {
        clients: Vec<Listed>,
        #[serde(default, alias = "date")]
        taken: Option<String>,
    },
}

/// Reads a snapshot of the bot's clients.
///
/// # Errors
/// It is neither JSON of clients nor a table.
pub fn read_snapshot(mut from: impl Read) -> Result<Snapshot, TableError> {
    let mut head = [0; 4096];
    let mut count = 0;
    loop {
        let room = head.get_mut(count..).unwrap_or_default();
        let read = if room.is_empty() { 0 } else { from.read(room)? };
        count += read;
        if read == 0 {
            break;
        }
    }
    let head = head.get(..count).unwrap_or_default();
    let whole = head.chain(from);
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    if text.starts_with(b"[") || text.starts_with(b"{") { of_json(whole) } else { of_table(whole) }
}

fn of_json(mut from: impl Read) -> Result<Snapshot, TableError> {
    let mut bytes = Vec::new();
    from.read_to_end(&mut bytes)?;
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let file: File = serde_json::from_slice(text).map_err(|_| TableError::NotText { line: 1 })?;
    let (clients, taken) = match file {
        File::Bare(clients) => (clients, None),
        File::Whole { clients, taken } => (clients, taken),
    };
    let mut snapshot = Snapshot::new(taken.as_deref().and_then(moment));
    for client in clients {
        match client {
            Listed::Id(id) => snapshot.add(&id, Seen::default()),
            Listed::Client { id, last_visit, blocked } => {
                snapshot.add(&id, Seen { last_visit: last_visit.as_deref().and_then(moment), blocked });
            }
        }
    }
    Ok(snapshot)
}

fn of_table(from: impl Read) -> Result<Snapshot, TableError> {
    let mut snapshot = Snapshot::new(None);
    let mut roles: Option<Vec<Option<Role>>> = None;
    each_row::<TableError>(from, |_, cells| {
        if roles.is_none() {
            let found: Vec<_> = cells.iter().map(|cell| Role::of(cell)).collect();
            let headed = found.iter().any(Option::is_some);
            roles = Some(if headed { found } else { vec![Some(Role::Client)] });
            if headed {
                return Ok(());
            }
        }
        let roles = roles.as_deref().unwrap_or_default();
        let of = |role| roles.iter().position(|one| *one == Some(role)).and_then(|at| cells.get(at)).copied();
        let phone = || match number::read(of(Role::Phone).unwrap_or_default()) {
            Reading::Number(number) => number.digits(),
            _ => String::new(),
        };
        let id = of(Role::Client).map_or_else(phone, str::to_owned);
        if !id.is_empty() {
            let blocked = of(Role::Blocked).is_some_and(|cell| matches!(cell, "true" | "TRUE" | "1"));
            snapshot.add(&id, Seen { last_visit: of(Role::LastVisit).and_then(moment), blocked });
        }
        Ok(())
    })?;
    Ok(snapshot)
}

/// A time as the platform writes it (`2026-11-29T10:00:00.000+0000`), or a date.
fn moment(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    text.parse()
        .ok()
        .or_else(|| Timestamp::strptime("%Y-%m-%dT%H:%M:%S%.f%z", text).ok())
        .or_else(|| text.parse::<DateTime>().ok().and_then(|at| TimeZone::UTC.to_timestamp(at).ok()))
}
