//! The messages that the library shows, worked out in parts so that no frame waits.

use super::{Checks, Filter, Library, Matcher, MessageId, ProblemFilter, Shelf, StatusFilter, Workspace};
use registration::Record;
use std::sync::Arc;

/// A search under way. It stands apart from the window and may go to another thread.
#[derive(Clone, Debug)]
pub struct Search {
    library: Library,
    records: Shelf<MessageId, Record>,
    checks: Checks,
    matcher: Matcher,
    everything: bool,
    at: usize,
    found: Vec<MessageId>,
}

impl Search {
    /// Begins a search. What it looks at are the values as they are now.
    pub fn new(workspace: &Workspace, checks: &Checks, filter: &Filter) -> Self {
        Self {
            library: workspace.library.clone(),
            records: workspace.records.clone(),
            checks: checks.clone(),
            matcher: filter.matcher(),
            everything: filter.is_everything(),
            at: 0,
            found: Vec::new(),
        }
    }

    /// Looks at up to `budget` messages more and tells whether it is done.
    pub fn step(&mut self, budget: usize) -> bool {
        if self.everything {
            self.found = self.library.ids().collect();
            self.at = self.library.len();
        }
        let end = self.at.saturating_add(budget).min(self.library.len());
        let entries = (self.at..end).filter_map(|at| self.library.at(at));
        let record = |id| self.records.get(id).map(|record| &**record);
        let matching = entries.filter(|entry| self.matcher.matches(entry, &self.checks, record(entry.id)));
        self.found.extend(matching.map(|entry| entry.id));
        self.at = end;
        self.at >= self.library.len()
    }

    /// What was found, in the library's order.
    pub fn into_found(self) -> Arc<Vec<MessageId>> {
        Arc::new(self.found)
    }
}

/// The messages that pass a filter, in the library's order.
pub fn visible(workspace: &Workspace, checks: &Checks, filter: &Filter) -> Arc<Vec<MessageId>> {
    let mut search = Search::new(workspace, checks, filter);
    search.step(usize::MAX);
    search.into_found()
}

/// What a list was made from.
#[derive(Clone, Debug)]
struct Basis {
    library: Library,
    records: Shelf<MessageId, Record>,
    filter: Filter,
    revision: u64,
}

impl Basis {
    fn new(workspace: &Workspace, checks: &Checks, filter: &Filter) -> Self {
        // Only two filters ask what is known; for the others checking goes on unnoticed.
        let asks = filter.problems != ProblemFilter::Any || filter.status != StatusFilter::Any;
        let revision = if asks { checks.revision() } else { 0 };
        let (library, records) = (workspace.library.clone(), workspace.records.clone());
        Self { library, records, filter: filter.clone(), revision }
    }

    fn gives_the_same(&self, other: &Self) -> bool {
        let library = if self.filter.is_everything() {
            self.library.is_same_order(&other.library)
        } else {
            self.library.is_same(&other.library)
        };
        let records = self.filter.status == StatusFilter::Any || self.records.is_same(&other.records);
        library && records && self.filter == other.filter && self.revision == other.revision
    }
}

/// The list that the library shows. It is worked out again only when something changed that
/// bears on it; meanwhile the last one stands.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    ids: Arc<Vec<MessageId>>,
    made_from: Option<Basis>,
    running: Option<(Basis, Search)>,
}

impl Listing {
    /// The list as far as it is known: ids in the library's order. One of them can be gone from
    /// the workspace while a newer list is being made.
    pub fn ids(&self) -> &Arc<Vec<MessageId>> {
        &self.ids
    }

    /// Brings the list on, looking at up to `budget` messages, and tells whether it is up to
    /// date. Without a filter it always is at once. A message's first search costs most, for
    /// then its text is made ready; later ones take a small part of that.
    pub fn refresh(
        &mut self,
        workspace: &Workspace,
        checks: &Checks,
        filter: &Filter,
        budget: usize,
    ) -> bool {
        let wanted = Basis::new(workspace, checks, filter);
        if self.made_from.as_ref().is_some_and(|basis| basis.gives_the_same(&wanted)) {
            self.running = None;
            return true;
        }
        // Another filter makes a search void. One that is overtaken by edits or by checking is
        // brought to its end all the same, or it would never come to one.
        let (basis, mut search) = self
            .running
            .take()
            .filter(|(basis, _)| basis.filter == wanted.filter)
            .unwrap_or_else(|| (wanted.clone(), Search::new(workspace, checks, filter)));
        if !search.step(budget) {
            self.running = Some((basis, search));
            return false;
        }
        self.ids = search.into_found();
        let up_to_date = basis.gives_the_same(&wanted);
        self.made_from = Some(basis);
        up_to_date
    }
}
