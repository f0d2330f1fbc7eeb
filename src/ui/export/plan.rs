//! From what is chosen to the tables as they would be written, before anything is.

use std::collections::HashSet;
use std::io::{self, Write};
use std::sync::Arc;

use super::refused::{Lacking, Refused};
use crate::message::Message;
use crate::registration::{
    Dialect, Form, Options, Table, TableReport, Tables, Unmappable, WriteError, write_table,
};
use crate::tasks::ProgressHandle;
use crate::ui::parts::faulty_list::{Faulty, first_error};
use crate::ui::parts::table_preview::{ShownTable, shown_table};
use crate::workspace::{Entry, MessageId, Profiles, Workspace};

/// Messages with errors, or with characters that the encoding lacks, that are named.
pub const NAMED: usize = 3;

/// Which messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Those with buttons that open a broadcast: what has to be registered.
    Openers,
    /// Those that were selected and have buttons.
    Selected,
    /// All that have buttons.
    All,
}

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A CSV for each table.
    Csv(Options),
    /// One workbook with a sheet for each table.
    Workbook,
}

/// What the person has chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    /// Which messages.
    pub scope: Scope,
    /// As what.
    pub shape: Shape,
    /// Whether messages with errors stay behind.
    pub without_faulty: bool,
}

impl Request {
    /// Whether the tables are such as are sent to be registered.
    pub fn is_for_registration(&self) -> bool {
        let plain = matches!(self.shape, Shape::Csv(Options { dialect: Dialect::Plain, .. }));
        self.scope != Scope::All && !plain
    }
}

/// What there is to choose from: the library as it was when the dialog opened.
#[derive(Clone)]
pub struct Source {
    /// The library.
    pub workspace: Workspace,
    /// What was selected in it.
    pub selected: Arc<HashSet<MessageId>>,
    /// The rules, of which those for the export decide.
    pub profiles: Arc<Profiles>,
}

/// Everything that the dialog shows before it writes.
#[derive(Debug)]
pub struct Prepared {
    /// For which wish it was made.
    pub request: Request,
    /// How many messages each scope would take: openers, selected, all.
    pub counts: [usize; 3],
    /// Chosen messages with buttons.
    pub chosen: usize,
    /// Messages that were selected and have no button.
    pub buttonless: usize,
    /// The first few of those with errors.
    pub faulty: Vec<Faulty>,
    /// How many have errors.
    pub faulty_count: usize,
    /// The tables that have rows, without the messages that have errors.
    pub tables: Vec<ShownTable>,
    /// Messages in which nothing can be registered.
    pub rowless: usize,
    /// Rows with a title that a spreadsheet would change, and the first such title.
    pub changed_titles: Option<(usize, String)>,
    /// Why it cannot be written, though there is no error.
    pub refused: Option<Refused>,
}

/// The messages that go, and those that are in the way.
pub struct Going<'a> {
    /// Those that go, in their order.
    entries: Vec<&'a Arc<Entry>>,
    counts: [usize; 3],
    chosen: usize,
    buttonless: usize,
    faulty: Vec<Faulty>,
    faulty_count: usize,
}

impl Going<'_> {
    /// The messages that go.
    pub fn messages(&self) -> impl Iterator<Item = &Message> {
        self.entries.iter().map(|entry| &entry.message)
    }

    /// The message at a place among those that go.
    pub fn at(&self, place: usize) -> Option<Arc<Entry>> {
        self.entries.get(place).map(|entry| Arc::clone(entry))
    }

    /// How many messages with errors stay behind.
    pub fn left_behind(&self) -> usize {
        self.chosen - self.entries.len()
    }

    /// Whether messages with errors are among those that go.
    pub fn has_faulty(&self) -> bool {
        self.faulty_count > self.left_behind()
    }
}

impl Source {
    /// Chooses and checks. `None` where the work was stopped.
    pub fn choose(&self, request: &Request, meter: &ProgressHandle) -> Option<Going<'_>> {
        let library = &self.workspace.library;
        let mut going = Going {
            entries: Vec::new(),
            counts: [0; 3],
            chosen: 0,
            buttonless: 0,
            faulty: Vec::new(),
            faulty_count: 0,
        };
        for (at, entry) in library.iter().enumerate() {
            if !meter.step(at, library.len()) {
                return None;
            }
            let message = &entry.message;
            self.count(entry, &mut going.counts);
            let wanted = match request.scope {
                Scope::Openers => message.opens_broadcast,
                Scope::Selected => self.selected.contains(&entry.id),
                Scope::All => true,
            };
            if !wanted {
                continue;
            }
            if message.buttons.is_empty() {
                going.buttonless += 1;
                continue;
            }
            going.chosen += 1;
            let faulty = first_error(&self.profiles, entry);
            let stays = faulty.is_some() && request.without_faulty;
            if let Some(faulty) = faulty {
                going.faulty_count += 1;
                if going.faulty.len() < NAMED {
                    going.faulty.push(faulty);
                }
            }
            if !stays {
                going.entries.push(entry);
            }
        }
        Some(going)
    }

    fn count(&self, entry: &Entry, counts: &mut [usize; 3]) {
        let [openers, selected, all] = counts;
        if !entry.message.buttons.is_empty() {
            *openers += usize::from(entry.message.opens_broadcast);
            *selected += usize::from(self.selected.contains(&entry.id));
            *all += 1;
        }
    }
}

/// Makes the tables and writes them into nothing, so that everything is known beforehand.
/// `None` where the work was stopped.
pub fn prepare(source: &Source, form: &Form, request: Request, meter: &ProgressHandle) -> Option<Prepared> {
    // What has errors never goes, so the tables are shown without it, whether that is agreed to yet
    // or not.
    let going = source.choose(&Request { without_faulty: true, ..request }, meter)?;
    let tables = Tables::build(form, going.messages(), true);
    let mut refused = None;
    let mut shown = Vec::new();
    for table in tables.each() {
        if meter.stopped() {
            return None;
        }
        match measure(table, request.shape) {
            Ok((report, bytes)) => shown.push(shown_table(table, report, bytes)),
            Err(error) => {
                shown.push(shown_table(table, bare(table), 0));
                refused.get_or_insert(error);
            }
        }
    }
    let refused = refused.map(|error| explain(error, &going));
    let rowless = tables.rowless();
    let changed_titles = tables.changed_titles().map(|(count, first)| (count, first.to_owned()));
    let Going { counts, chosen, buttonless, faulty, faulty_count, .. } = going;
    Some(Prepared {
        request,
        counts,
        chosen,
        buttonless,
        faulty,
        faulty_count,
        tables: shown,
        rowless,
        changed_titles,
        refused,
    })
}

fn bare(table: &Table<'_>) -> TableReport {
    TableReport { rows: table.rows().len(), merged: table.merged(), blank: table.blank(), guards: 0 }
}

fn measure(table: &Table<'_>, shape: Shape) -> Result<(TableReport, u64), WriteError> {
    let Shape::Csv(options) = shape else { return Ok((bare(table), 0)) };
    let mut nothing = Counted(0);
    let report = write_table(table, &options, &mut nothing)?;
    Ok((report, nothing.0))
}

/// Counts what is written and keeps nothing.
struct Counted(u64);

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The same with the messages in place of their numbers.
pub fn explain(error: WriteError, going: &Going<'_>) -> Refused {
    let entry = |at: usize| going.at(at);
    match error {
        WriteError::Unmappable { found, messages } => {
            let lacking = |Unmappable { message, character }: &Unmappable| {
                Some(Lacking { entry: entry(*message)?, character: *character })
            };
            Refused::Encoding { found: found.iter().take(NAMED).filter_map(lacking).collect(), messages }
        }
        WriteError::CellTooLong { message, limit, .. } => match entry(message) {
            Some(entry) => Refused::CellTooLong { entry, limit },
            None => Refused::Other(String::new()),
        },
        WriteError::SheetFull { limit, .. } => Refused::SheetFull { limit },
        other => Refused::Other(other.to_string()),
    }
}
