//! Rows of the ledger for a table: which there are is known, what stands in them is read by pages
//! around what is seen, so that a million of them cost no more than a hundred.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::Context;

use crate::store::ledger::{Filter, Row, SendingId};
use crate::store::{Fault, Store};
use crate::tasks::{Latest, Task};
use crate::ui::core::frame_clock::FrameClock;
use crate::ui::core::intent::Intents;
use crate::ui::core::scene::Scene;

/// Rows that are read at once: more than any window shows.
const PAGE: usize = 200;
/// Rows that are kept at most.
const KEPT: usize = 2_000;
/// Seconds without a change after which a search begins.
const PAUSE: f64 = 0.25;

/// Which rows are wanted, as of which state of the ledger.
#[derive(Clone, PartialEq)]
struct Wanted {
    sending: SendingId,
    filter: Filter,
    revision: u64,
}

/// The rows of one launch or draft.
#[derive(Default)]
pub(super) struct Pager {
    /// Which of them.
    pub(super) filter: Filter,
    keys: Latest<Wanted, Result<Arc<Vec<u32>>, Fault>>,
    shown: Option<Wanted>,
    rows: BTreeMap<u32, Row>,
    /// The first row in sight that is not there.
    missing: Option<u32>,
    /// The first row in sight.
    first: Option<u32>,
    /// Whether what is kept is of an earlier state.
    stale: bool,
    reading: Option<Task<Result<Vec<Row>, Fault>>>,
}

impl Pager {
    /// Follows the ledger: `revision` tells one state of it from another.
    pub(super) fn follow(
        &mut self,
        ctx: &Context,
        scene: &Scene<'_>,
        (sending, revision): (SendingId, u64),
        intents: &mut Intents,
    ) {
        let Some(store) = scene.store else { return };
        let wanted = Wanted { sending, filter: self.filter.clone(), revision };
        if let Some(wanted) = self.keys.poll(&FrameClock(ctx), &wanted, PAUSE) {
            let store = Arc::clone(store);
            let work = move |_: &_| store.ledger()?.row_numbers(wanted.sending, &wanted.filter).map(Arc::new);
            self.keys.begin(Task::start(intents, work));
        }
        if self.shown.as_ref() != Some(&wanted) {
            self.stale = true;
            self.shown = Some(wanted.clone());
        }
        self.take();
        if self.reading.is_none()
            && let Some(from) = self.missing.or(self.first.filter(|_| self.stale))
        {
            self.read(store, &wanted, from, intents);
        }
        (self.missing, self.first) = (None, None);
    }

    fn take(&mut self) {
        let Some(outcome) = self.reading.as_ref().and_then(Task::take) else { return };
        self.reading = None;
        let Ok(Ok(rows)) = outcome else { return };
        if self.stale || self.rows.len() > KEPT {
            self.rows.clear();
            self.stale = false;
        }
        let number = |row: &Row| u32::try_from(row.recipient.row).unwrap_or(u32::MAX);
        self.rows.extend(rows.into_iter().map(|row| (number(&row), row)));
    }

    fn read(&mut self, store: &Arc<Store>, wanted: &Wanted, from: u32, intents: &mut Intents) {
        let (store, wanted) = (Arc::clone(store), wanted.clone());
        let after = u64::from(from).checked_sub(1);
        let work = move |_: &_| store.ledger()?.page(wanted.sending, &wanted.filter, after, PAGE);
        self.reading = Some(Task::start(intents, work));
    }

    /// The numbers of the rows, in their order.
    pub(super) fn keys(&self) -> Arc<Vec<u32>> {
        match self.keys.last() {
            Some(Ok(keys)) => Arc::clone(keys),
            Some(Err(_)) | None => Arc::default(),
        }
    }

    /// Whether it is known which rows there are.
    pub(super) fn is_known(&self) -> bool {
        self.keys.last().is_some()
    }

    /// A row that is in sight; one that is not there is read.
    pub(super) fn row(&mut self, key: u32) -> Option<&Row> {
        self.first.get_or_insert(key);
        if !self.rows.contains_key(&key) {
            self.missing.get_or_insert(key);
        }
        self.rows.get(&key)
    }

    /// A row that was read.
    pub(super) fn get(&self, key: u32) -> Option<&Row> {
        self.rows.get(&key)
    }
}
