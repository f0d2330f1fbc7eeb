//! From what states do to messages with their buttons.

use super::ir::{Act, Draft, Item, State};
use crate::button::Labelled;
use crate::model::{Body, NoteKind, Place, Said};
use crate::variables::{give_samples, marked};
use foldhash::fast::RandomState;
use message::Message;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet, VecDeque};

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
    let mut builder = Builder::default();
    let states = std::mem::take(&mut draft.states);
    builder.last_of = vec![None; states.len()];
    let mut states = states;
    for (id, state) in states.iter_mut().enumerate() {
        builder.state(draft, id as u32, state);
    }
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
    latest: HashMap<u32, u32, RandomState>,
    /// The last message of each state.
    last_of: Vec<Option<u32>>,
    /// Buttons that belong to the screen at a path.
    bound: Vec<(Loose, String)>,
    loose: Vec<Loose>,
    /// For each node of the tree: which states go on to it, and what they said last before.
    ways: HashMap<u32, Vec<(u32, Option<u32>)>, RandomState>,
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
                        self.ways.entry(node).or_default().push((id, before));
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
        self.latest.insert(branch, index);
        if let Some(last) = self.last_of.get_mut(state as usize) {
            *last = Some(index);
        }
    }

    /// The nearest message before: on the same branch, on those around it, else on one that has
    /// joined again.
    fn before(&self, draft: &Draft<'_>, state: u32, branch: u32) -> Option<u32> {
        let around = std::iter::successors(Some(branch), |at| draft.parent(*at));
        around.into_iter().find_map(|at| self.latest.get(&at).copied()).or_else(|| {
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
        let mut of_node: HashMap<u32, u32, RandomState> = HashMap::default();
        for (id, state) in states.iter().enumerate() {
            of_node.entry(state.node).or_insert(id as u32);
        }
        for (mut loose, path) in std::mem::take(&mut self.bound) {
            let Some(here) = states.get(loose.state as usize) else { continue };
            let target = draft.tree.resolve(here.node, &path).and_then(|node| of_node.get(&node)).copied();
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
            for (from, before) in self.ways.get(&node).map(Vec::as_slice).unwrap_or_default() {
                if let Some(said) = before {
                    return Some(*said);
                }
                if seen.len() < MAX_WAY_BACK && seen.insert(*from) {
                    queue.push_back(*from);
                }
            }
        }
        None
    }
}

/// The messages with which a broadcast opens: the first that each campaign event reaches.
pub(super) fn mark_openings(draft: &Draft<'_>, spoken: &mut [Spoken]) {
    let mut of_state: HashMap<u32, Vec<(u32, u32)>, RandomState> = HashMap::default();
    for (index, one) in spoken.iter().enumerate() {
        of_state.entry(one.state).or_default().push((one.said.place.line, index as u32));
    }
    let mut by_node: HashMap<u32, u32, RandomState> = HashMap::default();
    for (id, state) in draft.states.iter().enumerate() {
        by_node.entry(state.node).or_insert(id as u32);
    }
    let begins = draft.states.iter().enumerate().filter(|(_, state)| !state.events.is_empty());
    let mut queue: Vec<u32> = begins.map(|(id, _)| id as u32).collect();
    let mut seen: HashSet<u32, RandomState> = queue.iter().copied().collect();
    while let Some(id) = queue.pop() {
        let Some(state) = draft.states.get(id as usize) else { continue };
        let mut messages = of_state.get(&id).into_iter().flatten().map(|(_, index)| *index);
        let mut covered: HashSet<u32> = HashSet::new();
        for Item { branch, act, .. } in &state.items {
            let speaks = matches!(act, Act::Say(..));
            let message = if speaks { messages.next() } else { None };
            if !speaks && !matches!(act, Act::Go(_)) {
                continue;
            }
            if std::iter::successors(Some(*branch), |at| draft.parent(*at)).any(|at| covered.contains(&at)) {
                continue;
            }
            if let Some(one) = message.and_then(|index| spoken.get_mut(index as usize)) {
                one.said.message.opens_broadcast = true;
            }
            if let Act::Go(path) = act {
                let next = draft.tree.resolve(state.node, path).and_then(|node| by_node.get(&node));
                if let Some(next) = next.filter(|next| seen.insert(**next)) {
                    queue.push(*next);
                }
            }
            cover(draft, *branch, &mut covered);
        }
        // Buttons under a text that is not known are a message all the same.
        if state.items.iter().all(|item| !matches!(item.act, Act::Say(..))) {
            for index in messages {
                if let Some(one) = spoken.get_mut(index as usize) {
                    one.said.message.opens_broadcast = true;
                }
            }
        }
    }
}

/// Notes that something was said on a branch, and on the one around it where every way speaks.
fn cover(draft: &Draft<'_>, branch: u32, covered: &mut HashSet<u32>) {
    let mut at = branch;
    while covered.insert(at) {
        let Some((parent, fork)) = draft.branches.get(at as usize).and_then(|branch| branch.from) else {
            return;
        };
        let Some(fork) = draft.forks.get(fork as usize) else { return };
        if !fork.certain || !fork.ways.iter().all(|way| covered.contains(way)) {
            return;
        }
        at = parent;
    }
}
