//! From what is chosen to a package as it would be, before anything is written.

use std::sync::Arc;

use jiff::civil::DateTime;

use crate::registration::{
    Form, FormDraft, Options, Outline, PackError, Package, PackedMessage, Stage, Tables, WriteError,
    is_template, status_with,
};
use crate::tasks::ProgressHandle;
use crate::ui::parts::faulty_list::{Faulty, first_error};
use crate::ui::parts::table_preview::{ShownTable, shown_table};
use crate::ui::registration::letter::{self, Changed, Going};
use crate::wording::{form_error, read_errors, statuses};
use crate::words::{Lang, Words};
use crate::workspace::{Entry, MessageId, Profiles, Workspace};

/// Messages with errors that are named.
pub(super) const NAMED: usize = 3;

/// Which templates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// All that are ready, those that changed after approval included.
    Ready,
    /// Those that say something else than what was handed over.
    Changed,
    /// Those that were ticked.
    Picked,
}

/// What the person has chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) scope: Scope,
    pub(super) options: Options,
    pub(super) form: Option<Arc<FormDraft>>,
    /// Templates with errors stay behind.
    pub(super) without_faulty: bool,
    pub(super) lang: Lang,
}

/// What there is to choose from: the workspace as it was when the dialog opened.
#[derive(Clone)]
pub(super) struct Source {
    pub(super) workspace: Workspace,
    pub(super) picked: Arc<Vec<MessageId>>,
    pub(super) profiles: Arc<Profiles>,
    pub(super) at: DateTime,
}

/// Everything that the dialog shows before it writes.
pub(super) struct Prepared {
    /// How many templates each scope would take: ready, changed, picked.
    pub(super) counts: [usize; 3],
    /// The package with its letter.
    pub(super) package: Arc<Package>,
    /// The tables as they would be.
    pub(super) tables: Vec<ShownTable>,
    /// What its tables come to; `None` where they cannot be written.
    pub(super) outline: Option<Outline>,
    /// What says something else than before.
    pub(super) changed: Vec<Changed>,
    /// The first few with errors.
    pub(super) faulty: Vec<Faulty>,
    /// How many have errors.
    pub(super) faulty_count: usize,
    /// Why it cannot be written so, in words.
    pub(super) refused: Option<String>,
}

impl Source {
    /// Which scopes a template is in. One that was approved and is broken by now is in them: it
    /// stops the package, so that it is not forgotten.
    fn scopes(&self, entry: &Entry, errors: usize) -> [bool; 3] {
        let record = self.workspace.records.get(entry.id).map(|record| &**record);
        let status = status_with(&entry.message, errors, record);
        let changed = status.stage == Stage::Changed || status.changed_since_sent;
        let ready = matches!(status.stage, Stage::Ready | Stage::Changed);
        [ready, changed, self.picked.contains(&entry.id)]
    }
}

/// Makes it. `None` where the work was stopped.
pub(super) fn prepare(source: &Source, request: &Request, meter: &ProgressHandle) -> Option<Prepared> {
    let words = Words::new(request.lang);
    let library = &source.workspace.library;
    let (mut counts, mut faulty, mut faulty_count) = ([0; 3], Vec::new(), 0);
    let (mut items, mut going) = (Vec::new(), Vec::new());
    for (at, entry) in library.iter().enumerate() {
        if !meter.step(at, library.len()) {
            return None;
        }
        if !is_template(&entry.message) {
            continue;
        }
        let error = first_error(&source.profiles, entry);
        let scopes = source.scopes(entry, error.as_ref().map_or(0, |error| error.more + 1));
        for (count, taken) in counts.iter_mut().zip(scopes) {
            *count += usize::from(taken);
        }
        let [ready, changed, picked] = scopes;
        let wanted = match request.scope {
            Scope::Ready => ready,
            Scope::Changed => changed,
            Scope::Picked => picked,
        };
        if !wanted {
            continue;
        }
        if let Some(error) = error {
            faulty_count += 1;
            if faulty.len() < NAMED {
                faulty.push(error);
            }
            if request.without_faulty {
                continue;
            }
        }
        let content = Arc::new(entry.message.clone());
        let record = source.workspace.records.get(entry.id);
        let last = record.and_then(|record| record.last());
        let before = last.map(|submission| {
            (Arc::clone(&submission.content), submission.sent.as_ref().map(|sent| sent.at))
        });
        items.push(PackedMessage { id: entry.id, content: Arc::clone(&content) });
        going.push(Going { name: statuses::message_name(&words, entry), content, before });
    }
    let package = Package {
        at: source.at,
        to: String::new(),
        form: request.form.clone(),
        options: request.options,
        items: Arc::new(items),
        letter: Arc::default(),
    };
    Some(told(
        &words,
        package,
        &going,
        Prepared {
            counts,
            package: Arc::default(),
            tables: Vec::new(),
            outline: None,
            changed: letter::changed(&going),
            faulty,
            faulty_count,
            refused: None,
        },
        meter,
    ))
}

/// Adds what the tables come to, and the letter.
fn told(
    words: &Words,
    mut package: Package,
    going: &[Going],
    mut prepared: Prepared,
    meter: &ProgressHandle,
) -> Prepared {
    match package.outline(&|_, _| !meter.stopped()) {
        Ok(outline) => {
            if let Ok(form) = package.form() {
                prepared.tables = tables(&package, &form, &outline);
            }
            let letter = letter::write(words, &package, going, &outline, &prepared.changed);
            package.letter = Arc::new(letter);
            prepared.outline = Some(outline);
        }
        Err(PackError::Table(WriteError::Unmappable { found, .. })) => {
            let first = found.first().and_then(|first| Some((going.get(first.message)?, first.character)));
            if let Some((one, character)) = first {
                let args = [("name", (&one.name).into()), ("character", character.to_string().into())];
                prepared.refused = Some(words.tell("reg-pack-lacking", &args));
            }
        }
        Err(error) => prepared.refused = Some(explain(words, &error)),
    }
    prepared.package = Arc::new(package);
    prepared
}

/// Why a package could not be made, in words.
pub(in crate::ui::registration) fn explain(words: &Words, error: &PackError) -> String {
    match error {
        PackError::Form(error) => form_error(words, error),
        PackError::Table(WriteError::CellTooLong { limit, .. }) => {
            words.tell("reg-pack-cell-too-long", &[("limit", (*limit).into())])
        }
        PackError::Table(error) => {
            words.tell("reg-pack-refused", &[("said", read_errors::write(words, error).into())])
        }
        PackError::Archive(said) => words.tell("reg-pack-refused", &[("said", said.into())]),
        PackError::Stopped => words.say("reg-pack-stopped").into_owned(),
    }
}

fn tables(package: &Package, form: &Form, outline: &Outline) -> Vec<ShownTable> {
    let tables = Tables::build(form, package.items.iter().map(|item| &*item.content), true);
    let each = tables.each().iter().zip(&outline.tables);
    each.map(|(table, outlined)| shown_table(table, outlined.report, outlined.bytes)).collect()
}

/// The tables of a package that was made before.
pub(in crate::ui::registration) fn tables_of(package: &Package) -> Vec<ShownTable> {
    let (Ok(form), Ok(outline)) = (package.form(), package.outline(&|_, _| true)) else { return Vec::new() };
    tables(package, &form, &outline)
}
