//! The check of a draft, off the frame: it follows every change, a moment after it.

use std::sync::Arc;

use egui::Context;

use super::super::open::Open;
use crate::broadcast::{Page, Recipient, Template};
use crate::store::Fault;
use crate::store::ledger::{Filter, Ledger, SendingId};
use crate::tasks::{Latest, Task};
use crate::ui::core::broadcast_check::CheckGrounds;
use crate::ui::core::frame_clock::FrameClock;

/// Seconds without a change after which the check begins.
const PAUSE: f64 = 0.4;
/// Rows that are read at once for samples, and at most.
const PAGE: usize = 2_000;
const LOOKED_AT: usize = 100_000;

/// A row that is worth a look in the phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sample {
    First,
    Longest,
    Lacking,
}

impl Sample {
    /// The id of its name.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::First => "broadcasts-face-first",
            Self::Longest => "broadcasts-face-longest",
            Self::Lacking => "broadcasts-face-lacking",
        }
    }
}

/// What the check came to.
pub(super) struct Checked {
    page: Page,
    /// The headings of the list's columns.
    pub(super) columns: Vec<String>,
    /// Rows that are worth a look.
    pub(super) samples: Vec<(Sample, Recipient)>,
}

/// What is checked, as of which state of the list.
#[derive(Clone)]
struct Wanted {
    grounds: CheckGrounds,
    draft: Option<SendingId>,
    /// How often the list or the stop list changed.
    revision: u64,
    stops: usize,
}

impl PartialEq for Wanted {
    fn eq(&self, other: &Self) -> bool {
        self.grounds.is_same(&other.grounds)
            && self.draft == other.draft
            && self.revision == other.revision
            && self.stops == other.stops
    }
}

/// The check and what it said last.
#[derive(Default)]
pub(super) struct Check {
    latest: Latest<Wanted, Result<Checked, Fault>>,
    wanted: Option<Wanted>,
    revision: u64,
    /// How many checks have ended: each may have changed verdicts.
    ended: u64,
    running: bool,
}

impl Check {
    /// The list changed.
    pub(super) fn changed(&mut self) {
        self.revision += 1;
    }

    /// Tells one state of the verdicts from another.
    pub(super) fn checks_ended(&self) -> u64 {
        self.ended
    }

    /// Follows what is open.
    pub(super) fn follow(&mut self, ctx: &Context, open: &mut Open<'_, '_>) {
        let Some(store) = open.scene.store.cloned() else { return };
        let facts = open.scene.broadcasts.facts();
        let document = open.scene.document;
        let open_now = (document.workspace(), document.profiles());
        let grounds = CheckGrounds::of(open_now, facts, Arc::clone(&open.broadcast));
        let stops = open.scene.document.workspace().stops.len();
        let wanted = Wanted { grounds, draft: open.draft, revision: self.revision, stops };
        if let Some(wanted) = self.latest.poll(&FrameClock(ctx), &wanted, PAUSE) {
            let now = open.scene.now.timestamp();
            let work = move |_: &_| {
                let mut ledger = store.ledger()?;
                let page = wanted.grounds.check(&mut ledger, wanted.draft, now)?;
                let (columns, samples) = match wanted.draft {
                    Some(draft) => look(&ledger, draft, &wanted.grounds)?,
                    None => Default::default(),
                };
                Ok(Checked { page, columns, samples })
            };
            self.latest.begin(Task::start(&mut open.intents, work));
            self.running = true;
        }
        if self.running && self.latest.task().is_none() {
            self.running = false;
            self.ended += 1;
        }
        self.wanted = Some(wanted);
    }

    /// What it said last, of whatever state.
    pub(super) fn page(&self) -> Option<(&Page, &Checked)> {
        match self.latest.last()? {
            Ok(checked) => Some((&checked.page, checked)),
            Err(_) => None,
        }
    }

    /// Whether what it said is about what is open now.
    pub(super) fn is_ready(&self) -> bool {
        self.wanted.as_ref().is_some_and(|wanted| matches!(self.latest.of(wanted), Some(Ok(_))))
    }
}

/// The columns of a list, and the rows that are worth a look.
type Looked = (Vec<String>, Vec<(Sample, Recipient)>);

/// Finds the columns of the list and the rows that are worth a look.
fn look(ledger: &Ledger, draft: SendingId, grounds: &CheckGrounds) -> Result<Looked, Fault> {
    let broadcast = &grounds.broadcast;
    let template = Template::of(broadcast);
    let (mut columns, mut after, mut looked): (Vec<String>, _, _) = (Vec::new(), None, 0);
    let (mut first, mut longest, mut lacking) = (None, None::<(usize, Recipient)>, None);
    let mut text = String::new();
    while looked < LOOKED_AT {
        let rows = ledger.page(draft, &Filter::default(), after, PAGE)?;
        let Some(last) = rows.last() else { break };
        after = Some(last.recipient.row);
        looked += rows.len();
        for row in rows {
            for (name, _) in &row.recipient.values {
                if !columns.iter().any(|known| **known == **name) {
                    columns.push(name.to_string());
                }
            }
            let value = |name: &str| row.recipient.value(broadcast.column(name));
            match template.fill_text(&mut text, &value) {
                Ok(()) if longest.as_ref().is_none_or(|(length, _)| *length < text.len()) => {
                    longest = Some((text.len(), row.recipient.clone()));
                }
                Ok(()) => {}
                Err(_) if lacking.is_none() => lacking = Some(row.recipient.clone()),
                Err(_) => {}
            }
            if first.is_none() {
                first = Some(row.recipient);
            }
        }
        if template.text_is_plain() {
            break;
        }
    }
    let mut samples: Vec<_> = first.map(|who| (Sample::First, who)).into_iter().collect();
    if !template.text_is_plain() {
        samples.extend(longest.map(|(_, who)| (Sample::Longest, who)));
        samples.extend(lacking.map(|who| (Sample::Lacking, who)));
    }
    Ok((columns, samples))
}
