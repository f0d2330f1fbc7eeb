//! `pult broadcast check`: the check page, without a window.

use super::page;
use super::source::{Source, client, problem, snapshot};
use crate::args::{BroadcastCheckArgs, Format};
use crate::trouble::Trouble;
use crate::{Outcome, input, printed};
use ::broadcast::{Audience, BroadcastId, Facts, Grounds, Registration, Seen, Snapshot, check};
use jiff::Timestamp;
use platform::Client;
use std::collections::BTreeSet;
use std::io;
use std::path::Path;
use store::Folders;
use store::ledger::Ledger;
use words::Words;

/// Runs the command.
pub(super) fn run(args: &BroadcastCheckArgs, words: &Words) -> Result<Outcome, Trouble> {
    let source = Source::read(&args.file, BroadcastId::from_bits(0))?;
    let broadcast = &source.file.broadcast;
    let mut audience = Audience::default();
    source.each(|row| {
        audience.add(row, false);
        Ok(())
    })?;
    let now = Timestamp::now();
    let known = match (&args.clients, &args.platform) {
        (Some(file), _) => Some(snapshot(file)?),
        (None, Some(address)) => {
            let client = client(address, words)?;
            Some(fetched(&client, (&broadcast.project, &broadcast.bot), now, words)?)
        }
        (None, None) => None,
    };
    let ledger = args.ledger.as_deref().map(|path| reading(path, words)).transpose()?;
    let record = match (&ledger, broadcast.content.message()) {
        (Some(ledger), Some(message)) => {
            ledger.record_of(message).map_err(|fault| Trouble::Said(words.say(fault.label()).into_owned()))?
        }
        _ => None,
    };
    let mut stopped = BTreeSet::new();
    if let Some(ledger) = &ledger {
        for row in audience.rows() {
            let is = ledger.is_stopped(&row.client);
            if is.map_err(|fault| Trouble::Said(words.say(fault.label()).into_owned()))? {
                stopped.insert(row.client.to_string());
            }
        }
    }
    let facts = Facts::builtin().map_err(|error| Trouble::Said(error.to_string()))?;
    let grounds = Grounds {
        broadcast,
        profile: &input::profile("i-digital".as_ref())?,
        facts: &facts,
        registration: &Registration::of(broadcast, record.as_ref()),
        snapshot: known.as_ref().map(|known| known.taken),
        organisation: None,
        now,
    };
    let page = check(grounds, audience.candidates(known.as_ref(), &stopped));
    let outcome = if page.is_stopped() { Outcome::Refused } else { Outcome::Clean };
    let to = io::BufWriter::new(io::stdout().lock());
    let message = broadcast.content.message();
    let done = match args.format {
        Format::Text => page::write_text(&page, words, message, to),
        Format::Json => page::write_json(&page, words, message, to),
    };
    printed(outcome, done)
}

/// A ledger to look at.
pub(super) fn reading(path: &Path, words: &Words) -> Result<Ledger, Trouble> {
    let folders = folders();
    Ledger::reading(path, &folders).map_err(|error| super::send::unopened(words, path, &error))
}

/// Where backups go; without a home, beside temporary files.
pub(super) fn folders() -> Folders {
    Folders::of_user().unwrap_or_else(|| Folders::under(&std::env::temp_dir().join("pult")))
}

/// Reads the bot's clients from the platform.
fn fetched(
    client: &Client,
    (project, bot): (&str, &str),
    now: Timestamp,
    words: &Words,
) -> Result<Snapshot, Trouble> {
    let runtime = super::send::runtime()?;
    let mut snapshot = Snapshot::new(Some(now));
    let mut pages = client.client_pages(project, bot, now);
    loop {
        match runtime.block_on(pages.next()) {
            Ok(Some(page)) => {
                for one in page {
                    snapshot.add(&one.id, Seen { last_visit: one.last_visit_date, blocked: one.is_blocked });
                }
            }
            Ok(None) => return Ok(snapshot),
            Err(error) => return Err(Trouble::Said(problem(words, &error.kind))),
        }
    }
}
