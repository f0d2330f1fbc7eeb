//! A scenario between its text and its messages: states, branches and what is said in them.

use super::copies::Copies;
use super::tree::Tree;
use crate::button::Labelled;
use crate::model::{Body, NoteKind, Place};
use std::borrow::Cow;
use std::rc::Rc;

/// One thing that a state does.
#[derive(Debug)]
pub(super) enum Act<'a> {
    /// Says a message.
    Say(Cow<'a, str>, Body),
    /// Shows buttons under the message before them.
    Buttons(Vec<Labelled>),
    /// Shows buttons on the screen at a path.
    Bound(Vec<Labelled>, String),
    /// Goes on at once to the screen at a path.
    Go(&'a str),
}

/// An act with its place.
#[derive(Debug)]
pub(super) struct Item<'a> {
    /// In which branch.
    pub branch: u32,
    /// In which line.
    pub line: u32,
    /// What.
    pub act: Act<'a>,
}

/// A state as its lines describe it.
#[derive(Debug)]
pub(super) struct State<'a> {
    /// Which node of the tree.
    pub node: u32,
    /// Where it begins.
    pub place: Place,
    /// What it does, in the order of its lines.
    pub items: Vec<Item<'a>>,
    /// The campaign events that reach it.
    pub events: Vec<&'a str>,
    /// What is repeated in it.
    pub copies: Option<Rc<Copies>>,
}

/// A way through a state. A state's trunk has no parent.
#[derive(Clone, Copy, Debug)]
pub(super) struct Branch {
    /// From which branch it parts, and as one of which group.
    pub from: Option<(u32, u32)>,
}

/// Branches of which one is taken.
#[derive(Clone, Debug, Default)]
pub(super) struct Fork {
    /// The branches.
    pub ways: Vec<u32>,
    /// Whether one of them is taken for certain.
    pub certain: bool,
}

/// A note before screens have their numbers.
#[derive(Debug)]
pub(super) struct Remark {
    pub kind: NoteKind,
    pub state: Option<u32>,
    pub place: Place,
    pub what: String,
}

/// All files of a scenario.
#[derive(Debug)]
pub(super) struct Draft<'a> {
    pub tree: Tree<'a>,
    pub states: Vec<State<'a>>,
    pub branches: Vec<Branch>,
    pub forks: Vec<Fork>,
    pub remarks: Vec<Remark>,
    /// How many remarks there were; only so many are kept.
    pub remarked: [usize; 2],
}

impl<'a> Draft<'a> {
    pub fn new() -> Self {
        Self {
            tree: Tree::new(),
            states: Vec::new(),
            branches: Vec::new(),
            forks: Vec::new(),
            remarks: Vec::new(),
            remarked: [0; 2],
        }
    }

    /// A new branch; `None` for a trunk.
    pub fn branch(&mut self, from: Option<(u32, u32)>) -> u32 {
        let id = self.branches.len() as u32;
        self.branches.push(Branch { from });
        if let Some(fork) = from.and_then(|(_, fork)| self.forks.get_mut(fork as usize)) {
            fork.ways.push(id);
        }
        id
    }

    /// A new fork.
    pub fn fork(&mut self, certain: bool) -> u32 {
        self.forks.push(Fork { ways: Vec::new(), certain });
        (self.forks.len() - 1) as u32
    }

    /// The branch from which another parts.
    pub fn parent(&self, branch: u32) -> Option<u32> {
        self.branches.get(branch as usize)?.from.map(|(parent, _)| parent)
    }

    /// Whether something on one branch and something on another can come in one turn: they do not
    /// stand on two ways of one fork.
    pub fn may_follow(&self, one: u32, other: u32) -> bool {
        let of = |branch: u32| self.branches.get(branch as usize).and_then(|branch| branch.from);
        let ways = |from: u32| {
            let around = std::iter::successors(Some(from), move |at| of(*at).map(|(parent, _)| parent));
            around.filter_map(move |at| Some((of(at)?.1, at))).collect::<Vec<(u32, u32)>>()
        };
        let (one, other) = (ways(one), ways(other));
        !one.iter().any(|(fork, way)| other.iter().any(|(same, different)| fork == same && way != different))
    }

    /// Notes what was not read.
    pub fn remark(&mut self, kind: NoteKind, state: Option<u32>, place: Place, what: &str) {
        let [running, skipped] = &mut self.remarked;
        let count = if kind.needs_running() { running } else { skipped };
        *count += 1;
        if *count <= crate::model::MAX_NOTES {
            let what = super::tree::shortened(what, 200).into_owned();
            self.remarks.push(Remark { kind, state, place, what });
        }
    }
}
