//! The list of a draft, gathered from a file, from pasted text or from the bot's clients: off the
//! frame, row by row into the ledger.

use std::io::BufReader;
use std::path::PathBuf;

use jiff::Timestamp;

use crate::broadcast::{Broadcast, Facts, ListReport, Recipient, TableError, read_pasted, read_recipients};
use crate::files::{FileError, open_limited};
use crate::platform::Client;
use crate::sending::{RunError, fetch_clients};
use crate::store::ledger::{Filter, Ledger, SendingId};
use crate::store::{Fault, Store};
use crate::tasks::ProgressHandle;

/// Rows that are put into the ledger in one transaction.
const AT_ONCE: usize = 5_000;

/// Where recipients come from.
pub(super) enum Source {
    File(PathBuf),
    Text(String),
    /// Whoever talked to the bot, asked for anew.
    Bot(Client),
    /// Nobody is added; what is known of the bot's clients is read anew.
    Snapshot(Client),
}

/// What came of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Gathered {
    /// How many rows or clients were read.
    pub(super) read: u64,
    /// What is to be told of a list.
    pub(super) report: Option<ListReport>,
    /// Whether it was stopped on the way.
    pub(super) stopped: bool,
}

/// Why it could not be gathered.
#[derive(Debug, thiserror::Error)]
pub(super) enum GatherError {
    #[error(transparent)]
    Table(#[from] TableError),
    #[error(transparent)]
    Fault(#[from] Fault),
    #[error(transparent)]
    File(#[from] FileError),
    #[error(transparent)]
    Run(#[from] RunError),
    /// The rest is not wanted.
    #[error("stopped")]
    Stopped,
}

/// The draft of a broadcast in the ledger, begun where there is none. It is known by the id alone:
/// two broadcasts may bear one name.
pub(super) fn draft(ledger: &mut Ledger, broadcast: &Broadcast, facts: &Facts) -> Result<SendingId, Fault> {
    if let Some(id) = ledger.draft_of(broadcast.id)? {
        return Ok(id);
    }
    let mut known = broadcast.clone();
    known.name = broadcast.id.to_string();
    ledger.draft(&known, "", &facts.read.to_string())
}

/// Gathers. Blocks: it belongs into a job.
pub(super) fn gather(
    store: &Store,
    broadcast: &Broadcast,
    facts: &Facts,
    source: Source,
    meter: &ProgressHandle,
) -> Result<Gathered, GatherError> {
    let mut ledger = store.ledger()?;
    let is_added = !matches!(source, Source::Snapshot(_));
    let id = draft(&mut ledger, broadcast, facts)?;
    let other = ledger.count(id, &Filter::default())? > 0;
    match source {
        Source::File(path) => {
            let (file, _) = open_limited(&path, crate::broadcast::MAX_LIST_BYTES)?;
            let mut rows = Rows { ledger: &mut ledger, id, other, meter, held: Vec::new(), read: 0 };
            let report = read_recipients(BufReader::new(file), |row| rows.take(row));
            rows.end(report)
        }
        Source::Text(text) => {
            let mut rows = Rows { ledger: &mut ledger, id, other, meter, held: Vec::new(), read: 0 };
            let report = read_pasted(&text, |row| rows.take(row));
            rows.end(report)
        }
        Source::Bot(client) | Source::Snapshot(client) => {
            let told = |count| {
                meter.report(count, 0);
                !meter.stopped()
            };
            let (bot, runtime) = (broadcast.bot.as_str(), tokio::runtime::Handle::current());
            let whose = (broadcast.project.as_str(), bot);
            let read = fetch_clients(&mut ledger, &client, whose, Timestamp::now(), &runtime, told)?;
            if is_added && !meter.stopped() {
                ledger.add_known_clients(id, bot, |count| {
                    meter.report(count, read);
                    !meter.stopped()
                })?;
            }
            Ok(Gathered { read, report: None, stopped: meter.stopped() })
        }
    }
}

/// Rows on their way into the ledger.
struct Rows<'a> {
    ledger: &'a mut Ledger,
    id: SendingId,
    other: bool,
    meter: &'a ProgressHandle,
    held: Vec<Recipient>,
    read: u64,
}

impl Rows<'_> {
    fn take(&mut self, row: Recipient) -> Result<(), GatherError> {
        self.held.push(row);
        self.read += 1;
        if self.held.len() < AT_ONCE {
            return Ok(());
        }
        self.put()?;
        self.meter.report(self.read, 0);
        if self.meter.stopped() { Err(GatherError::Stopped) } else { Ok(()) }
    }

    fn put(&mut self) -> Result<(), Fault> {
        self.ledger.add(self.id, self.held.drain(..), self.other)
    }

    fn end(mut self, report: Result<ListReport, GatherError>) -> Result<Gathered, GatherError> {
        match report {
            Ok(report) => {
                self.put()?;
                Ok(Gathered { read: self.read, report: Some(report), stopped: false })
            }
            Err(GatherError::Stopped) => Ok(Gathered { read: self.read, report: None, stopped: true }),
            Err(error) => Err(error),
        }
    }
}
