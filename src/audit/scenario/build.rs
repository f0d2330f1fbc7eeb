//! From what states do to messages with their buttons.

use super::ir::{Act, Draft, State};
use crate::button::Labelled;
use crate::model::{Body, NoteKind, Place, Said};
use crate::variables::{give_samples, marked};
use message::Message;
use std::borrow::Cow;
use std::collections::{HashSet, VecDeque};

/// How many screens are looked at on the way back to the message that buttons belong to.
const MAX_WAY_BACK: usize = 64;

/// A message on its way.
#[derive(Debug)]
pub(super) struct Spoken {
    /// Which state says it.
    pub state: u32,
    /// On which branch.
    pub branch: u32,
    /// The message; its screen is not told yet.
    pub said: Said,
}

/// Buttons that look for their message.
struct Loose {
    state: u32,
    branch: u32,
    buttons: Vec<Labelled>,
}

/// The messages of a draft, state by state.
pub(super) fn build(draft: &mut Draft<'_>) -> Vec<Spoken> {
    let mut states = std::mem::take(&mut draft.states);
    let mut builder = Builder {
        spoken: Vec::with_capacity(states.len()),
        latest: vec![None; draft.branches.len()],
        last_of: vec![None; states.len()],
        ..Builder::default()
    };
    for (id, state) in states.iter_mut().enumerate() {
        builder.state(draft, id as u32, state);
    }
    builder.ways.sort_by_key(|way| way.node);
    builder.place_bound(draft, &states);
    builder.place_loose(draft, &states);
    builder.spoken.iter_mut().for_each(|spoken| give_samples(&mut spoken.said.message));
    draft.states = states;
    builder.spoken
}

#[derive(Default)]
struct Builder {
    spoken: Vec<Spoken>,
    /// The last message on each branch.
    latest: Vec<Option<u32>>,
    /// The last message of each state.
    last_of: Vec<Option<u32>>,
    /// Buttons that belong to the screen at a path.
    bound: Vec<(Loose, String)>,
    loose: Vec<Loose>,
    /// How states go on to others, in the order of the nodes that they lead to.
    ways: Vec<Way>,
}

/// A `go!`.
struct Way {
    /// The node of the tree that it leads to.
    node: u32,
    /// The state it leads from.
    from: u32,
    /// What was said last before it.
    before: Option<u32>,
}

impl Builder {
    fn state(&mut self, draft: &Draft<'_>, id: u32, state: &mut State<'_>) {
        for item in &mut state.items {
            match &mut item.act {
                Act::Say(text, body) => {
                    let place = Place { file: state.place.file, line: item.line };
                    // What the rules see as it stands is taken over without another copy.
                    let text = match marked(text) {
                        Cow::Borrowed(_) => std::mem::take(text).into_owned(),
                        Cow::Owned(text) => text,
                    };
                    self.say(id, item.branch, text, *body, place);
                }
                Act::Buttons(buttons) => {
                    let loose = Loose { state: id, branch: item.branch, buttons: std::mem::take(buttons) };
                    match self.before(draft, id, item.branch) {
                        Some(spoken) => self.attach(spoken, loose, state.place.file),
                        None => self.loose.push(loose),
                    }
                }
                Act::Bound(buttons, path) => {
                    let loose = Loose { state: id, branch: item.branch, buttons: std::mem::take(buttons) };
                    self.bound.push((loose, std::mem::take(path)));
                }
                Act::Go(path) => {
                    if let Some(node) = draft.tree.resolve(state.node, path) {
                        let before = self.before(draft, id, item.branch);
                        self.ways.push(Way { node, from: id, before });
                    }
                }
            }
        }
    }

    fn say(&mut self, state: u32, branch: u32, text: String, body: Body, place: Place) {
        let index = self.spoken.len() as u32;
        let message = Message { text, ..Message::default() };
        let said = Said { message, body, place, ..Said::default() };
        self.spoken.push(Spoken { state, branch, said });
        if let Some(latest) = self.latest.get_mut(branch as usize) {
            *latest = Some(index);
        }
        if let Some(last) = self.last_of.get_mut(state as usize) {
            *last = Some(index);
        }
    }

    /// The nearest message before: on the same branch, on those around it, else on one that has
    /// joined again.
    fn before(&self, draft: &Draft<'_>, state: u32, branch: u32) -> Option<u32> {
        let around = std::iter::successors(Some(branch), |at| draft.parent(*at));
        around.into_iter().find_map(|at| self.latest.get(at as usize).copied().flatten()).or_else(|| {
            let last = self.last_of.get(state as usize).copied().flatten()?;
            let other = self.spoken.get(last as usize)?.branch;
            draft.may_follow(other, branch).then_some(last)
        })
    }

    fn attach(&mut self, spoken: u32, loose: Loose, file: u32) {
        let Some(spoken) = self.spoken.get_mut(spoken as usize) else { return };
        spoken.said.message.buttons.reserve_exact(loose.buttons.len());
        spoken.said.buttons.reserve_exact(loose.buttons.len());
        for Labelled { button, line } in loose.buttons {
            spoken.said.message.buttons.push(button);
            spoken.said.buttons.push(Place { file, line });
        }
    }

    /// Puts buttons on the screens that they name, or where they stand when there is none.
    fn place_bound(&mut self, draft: &Draft<'_>, states: &[State<'_>]) {
        let of_node = states_of_nodes(states);
        for (mut loose, path) in std::mem::take(&mut self.bound) {
            let Some(here) = states.get(loose.state as usize) else { continue };
            let target = draft
                .tree
                .resolve(here.node, &path)
                .and_then(|node| of_node.get(node as usize).copied().flatten());
            let state = target.unwrap_or(loose.state);
            match self.last_of.get(state as usize).copied().flatten() {
                Some(last) => self.attach(last, loose, here.place.file),
                None => {
                    loose.state = state;
                    self.loose.push(loose);
                }
            }
        }
    }

    /// Puts buttons under the last message of a screen that leads here; where nothing is said on
    /// the way, what they stand under is not known.
    fn place_loose(&mut self, draft: &mut Draft<'_>, states: &[State<'_>]) {
        for loose in std::mem::take(&mut self.loose) {
            let Some(here) = states.get(loose.state as usize) else { continue };
            let file = here.place.file;
            let leading = self.leading_here(states, loose.state);
            // A message that comes only later is nearer than none.
            if let Some(spoken) = leading.or_else(|| self.before(draft, loose.state, loose.branch)) {
                self.attach(spoken, loose, file);
                continue;
            }
            let line = loose.buttons.first().map_or(here.place.line, |button| button.line);
            let place = Place { file, line };
            let title = loose.buttons.first().map_or("", |button| button.button.title()).to_owned();
            draft.remark(NoteKind::Under, Some(loose.state), place, &title);
            self.say(loose.state, loose.branch, String::new(), Body::Unknown, place);
            self.attach((self.spoken.len() - 1) as u32, loose, file);
        }
    }

    fn leading_here(&self, states: &[State<'_>], state: u32) -> Option<u32> {
        let mut queue = VecDeque::from([state]);
        let mut seen: HashSet<u32> = HashSet::from([state]);
        while let Some(at) = queue.pop_front() {
            let node = states.get(at as usize)?.node;
            let first = self.ways.partition_point(|way| way.node < node);
            for way in self.ways.iter().skip(first).take_while(|way| way.node == node) {
                if way.before.is_some() {
                    return way.before;
                }
                if seen.len() < MAX_WAY_BACK && seen.insert(way.from) {
                    queue.push_back(way.from);
                }
            }
        }
        None
    }
}

/// For each node of the tree, the first state of its path.
pub(super) fn states_of_nodes(states: &[State<'_>]) -> Vec<Option<u32>> {
    let nodes = states.iter().map(|state| state.node as usize + 1).max().unwrap_or_default();
    let mut found = vec![None; nodes];
    for (id, state) in states.iter().enumerate() {
        if let Some(first @ None) = found.get_mut(state.node as usize) {
            *first = Some(id as u32);
        }
    }
    found
}
