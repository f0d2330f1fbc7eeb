//! The messages with which a broadcast opens.

use super::build::{Spoken, states_of_nodes};
use super::ir::{Act, Draft, Item};
use foldhash::fast::RandomState;
use std::collections::HashSet;

/// The messages with which a broadcast opens: the first that each campaign event reaches.
pub(super) fn mark_openings(draft: &Draft<'_>, spoken: &mut [Spoken]) {
    // Messages come state by state, but for those that were found last.
    let mut of_state: Vec<(u32, u32)> =
        spoken.iter().enumerate().map(|(at, one)| (one.state, at as u32)).collect();
    of_state.sort_by_key(|(state, _)| *state);
    let of_node = states_of_nodes(&draft.states);
    let begins = draft.states.iter().enumerate().filter(|(_, state)| !state.events.is_empty());
    let mut queue: Vec<u32> = begins.map(|(id, _)| id as u32).collect();
    let mut seen: HashSet<u32, RandomState> = queue.iter().copied().collect();
    while let Some(id) = queue.pop() {
        let Some(state) = draft.states.get(id as usize) else { continue };
        let first = of_state.partition_point(|(state, _)| *state < id);
        let said = of_state.iter().skip(first).take_while(|(state, _)| *state == id);
        let mut messages = said.map(|(_, index)| *index);
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
                let next = draft
                    .tree
                    .resolve(state.node, path)
                    .and_then(|node| of_node.get(node as usize).copied().flatten());
                if let Some(next) = next.filter(|next| seen.insert(*next)) {
                    queue.push(next);
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
