//! What the screen shows of all templates: counted, filtered, sorted; worked out in parts so that
//! no frame waits.

use std::sync::Arc;

use jiff::civil::DateTime;

use crate::registration::{Stage, is_template, status_with};
use crate::ui::core::document::Document;
use crate::wording::statuses;
use crate::workspace::{Entry, Filter, Matcher, MessageId, Workspace};

/// How many messages one frame looks at.
const BUDGET: usize = 4_000;

/// Which templates are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Only {
    /// All.
    #[default]
    All,
    /// Those that can be handed over.
    Ready,
    /// Those that lie in a package.
    Packed,
    /// Those that wait for an answer.
    Waiting,
    /// Those that were changed after they were handed over or approved.
    Changed,
    /// Those that were refused, and drafts with errors.
    Wrong,
    /// Those that work.
    Approved,
}

impl Only {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 7] =
        [Self::All, Self::Ready, Self::Packed, Self::Waiting, Self::Changed, Self::Wrong, Self::Approved];

    fn lets(self, stage: Stage, changed_since_sent: bool) -> bool {
        match self {
            Self::All => true,
            Self::Ready => stage == Stage::Ready,
            Self::Packed => stage == Stage::Packed,
            Self::Waiting => stage == Stage::Sent,
            Self::Changed => stage == Stage::Changed || changed_since_sent,
            Self::Wrong => matches!(stage, Stage::Draft | Stage::Rejected),
            Self::Approved => stage == Stage::Approved,
        }
    }
}

/// By what the templates are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// As they stand in the library.
    #[default]
    Library,
    /// By name.
    Name,
    /// By kind of buttons.
    Kind,
    /// By stage.
    Stage,
    /// By since when.
    Since,
}

/// What the person wants to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// Words to be found in name, text or titles.
    pub query: String,
    /// Which.
    pub only: Only,
    /// In which order.
    pub by: By,
    /// From the end.
    pub turned: bool,
}

/// What is counted over all templates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Templates.
    pub all: usize,
    /// Those of each stage, in the order of [`Stage::ALL`].
    pub stages: [usize; 7],
    /// Those that wait and say something else by now.
    pub changed_waiting: usize,
    /// What waits longest for an answer, and since when.
    pub longest: Option<(MessageId, DateTime)>,
}

impl Counts {
    /// How many are of a stage.
    pub fn of(&self, stage: Stage) -> usize {
        let place = Stage::ALL.iter().position(|other| *other == stage);
        place.and_then(|at| self.stages.get(at)).copied().unwrap_or_default()
    }

    fn add(&mut self, id: MessageId, stage: Stage, since: Option<DateTime>, changed_since_sent: bool) {
        self.all += 1;
        let place = Stage::ALL.iter().position(|other| *other == stage);
        if let Some(count) = place.and_then(|at| self.stages.get_mut(at)) {
            *count += 1;
        }
        self.changed_waiting += usize::from(changed_since_sent);
        if stage == Stage::Sent
            && let Some(since) = since
            && self.longest.is_none_or(|(_, longest)| since < longest)
        {
            self.longest = Some((id, since));
        }
    }
}

/// A template that passes, with what it is sorted by.
struct Passing {
    id: MessageId,
    stage: Stage,
    since: Option<DateTime>,
    kind: &'static str,
    name: String,
}

/// Working it out.
struct Run {
    workspace: Workspace,
    revision: u64,
    wish: Wish,
    matcher: Matcher,
    at: usize,
    counts: Counts,
    passing: Vec<Passing>,
}

impl Run {
    fn new(document: &Document, wish: &Wish) -> Self {
        let matcher = Filter { query: wish.query.clone(), ..Filter::default() }.matcher();
        Self {
            workspace: document.workspace().clone(),
            revision: document.checks().revision(),
            wish: wish.clone(),
            matcher,
            at: 0,
            counts: Counts::default(),
            passing: Vec::new(),
        }
    }

    fn is_of(&self, document: &Document, wish: &Wish) -> bool {
        self.wish == *wish
            && self.revision == document.checks().revision()
            && self.workspace.is_same(document.workspace())
    }

    fn step(&mut self, document: &Document) -> bool {
        let end = self.at.saturating_add(BUDGET).min(self.workspace.library.len());
        for at in self.at..end {
            if let Some(entry) = self.workspace.library.at(at).cloned() {
                self.look(document, &entry);
            }
        }
        self.at = end;
        end == self.workspace.library.len()
    }

    fn look(&mut self, document: &Document, entry: &Arc<Entry>) {
        if !is_template(&entry.message) {
            return;
        }
        let errors = document.checks().of(entry.id).map_or(0, |checked| checked.errors());
        let record = self.workspace.records.get(entry.id).map(|record| &**record);
        let status = status_with(&entry.message, errors, record);
        self.counts.add(entry.id, status.stage, status.since, status.changed_since_sent);
        if self.wish.only.lets(status.stage, status.changed_since_sent)
            && self.matcher.matches(entry, document.checks(), record)
        {
            let name =
                if self.wish.by == By::Name { entry.message.name.to_lowercase() } else { String::new() };
            let (stage, since) = (status.stage, status.since);
            let kind = statuses::kind_id(&entry.message);
            self.passing.push(Passing { id: entry.id, stage, since, kind, name });
        }
    }

    fn finish(&mut self) -> Arc<Vec<MessageId>> {
        let mut passing = std::mem::take(&mut self.passing);
        match self.wish.by {
            By::Library => {}
            By::Name => passing.sort_by(|a, b| a.name.cmp(&b.name)),
            By::Kind => passing.sort_by_key(|row| row.kind),
            By::Stage => passing.sort_by_key(|row| row.stage),
            By::Since => passing.sort_by_key(|row| row.since),
        }
        if self.wish.turned {
            passing.reverse();
        }
        Arc::new(passing.into_iter().map(|row| row.id).collect())
    }
}

/// What the screen shows. The last is shown until the next is worked out.
#[derive(Default)]
pub struct Board {
    ids: Arc<Vec<MessageId>>,
    counts: Counts,
    done: Option<Run>,
    running: Option<Run>,
}

impl Board {
    /// The templates that are shown, in their order.
    pub fn ids(&self) -> &Arc<Vec<MessageId>> {
        &self.ids
    }

    /// What is counted over all templates.
    pub fn counts(&self) -> &Counts {
        &self.counts
    }

    /// Brings it on and tells whether it is up to date.
    pub fn refresh(&mut self, document: &Document, wish: &Wish) -> bool {
        if self.done.as_ref().is_some_and(|run| run.is_of(document, wish)) {
            return true;
        }
        // One that checking has overtaken goes on all the same, or it would never come to its end.
        let kept = self
            .running
            .take()
            .filter(|run| run.wish == *wish && run.workspace.is_same(document.workspace()));
        let mut run = kept.unwrap_or_else(|| Run::new(document, wish));
        if !run.step(document) {
            self.running = Some(run);
            return false;
        }
        self.ids = run.finish();
        self.counts = run.counts;
        let up_to_date = run.is_of(document, wish);
        self.done = Some(run);
        up_to_date
    }
}
