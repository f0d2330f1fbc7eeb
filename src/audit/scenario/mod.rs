//! Scenarios: the text of a bot, read and never run.
//!
//! The grammar is what public files hold. What goes beyond it is skipped and noted with its
//! place; what only running could tell is noted too, and nothing is guessed.

mod block;
mod build;
mod copies;
mod ir;
mod lines;
mod opening;
mod parse;
mod project;
mod script;
mod tag;
mod text;
mod tree;

#[cfg(test)]
mod tests;

pub use project::{Project, ProjectFile};

use crate::mixed::mixed;
use crate::model::{NoteKind, Place, Reading, Said, Screen};
use build::{Spoken, build};
use foldhash::fast::RandomState;
use ir::Draft;
use opening::mark_openings;
use serde::Deserialize;
use std::collections::HashMap;
use tree::ROOT;

/// One file of a scenario.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Its name, as findings call it.
    pub name: &'a str,
    /// The text of the `.sc` file.
    pub text: &'a str,
    /// The bytes of the `.bp` file beside it, where there is one.
    pub names: Option<&'a [u8]>,
}

/// Reads a scenario. It never fails: what cannot be read is noted.
///
/// ```
/// let text = "theme: /\n    state: Start\n        a: Hello\n        buttons:\n            \"Menu\" -> /Menu\n";
/// let reading = audit::read_scenario(&[audit::Source { name: "main.sc", text, names: None }]);
/// assert_eq!(reading.said[0].message.text, "Hello");
/// assert_eq!(reading.said[0].message.buttons[0].title(), "Menu");
/// assert_eq!(reading.screens[0].path, "/Start");
/// ```
pub fn read_scenario(sources: &[Source<'_>]) -> Reading {
    let mut draft = Draft::new();
    for (file, source) in sources.iter().enumerate() {
        parse::parse(&mut draft, file as u32, source.text);
    }
    let names = screen_names(&mut draft, sources);
    let mut spoken = build(&mut draft);
    mark_openings(&draft, &mut spoken);
    let mut reading = finish(&draft, spoken, &names);
    reading.files = sources.iter().map(|source| source.name.to_owned()).collect();
    reading
}

/// What the owner calls his screens, by node of the tree.
type ScreenNames = HashMap<u32, String, RandomState>;

#[derive(Deserialize)]
struct Blueprint {
    #[serde(default)]
    positions: Vec<Position>,
}

#[derive(Deserialize)]
struct Position {
    #[serde(default)]
    id: String,
    #[serde(default)]
    name: Option<String>,
}

fn screen_names(draft: &mut Draft<'_>, sources: &[Source<'_>]) -> ScreenNames {
    let mut names = ScreenNames::default();
    for (file, source) in sources.iter().enumerate() {
        let Some(bytes) = source.names else { continue };
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let Ok(blueprint) = serde_json::from_slice::<Blueprint>(bytes) else {
            let place = Place { file: file as u32, line: 0 };
            draft.remark(NoteKind::Literal, None, place, ".bp");
            continue;
        };
        for Position { id, name } in blueprint.positions {
            let name = name.filter(|name| !message::is_blank(name));
            if let (Some(node), Some(name)) = (draft.tree.resolve(ROOT, &id), name) {
                names.entry(node).or_insert_with(|| tree::shortened(&name, 200).into_owned());
            }
        }
    }
    names
}

/// Gives numbers to the screens that are spoken of, in the order of their files.
fn finish(draft: &Draft<'_>, mut spoken: Vec<Spoken>, names: &ScreenNames) -> Reading {
    // A state may have got a message last that stands first in its file.
    spoken.sort_by_key(|one| one.state);
    let mut reading = Reading::default();
    let mut numbers: Vec<Option<u32>> = vec![None; draft.states.len()];
    let told =
        spoken.iter().map(|one| one.state).chain(draft.remarks.iter().filter_map(|remark| remark.state));
    for id in told {
        if let Some(wanted) = numbers.get_mut(id as usize) {
            *wanted = Some(0);
        }
    }
    for (state, number) in draft.states.iter().zip(&mut numbers) {
        if number.is_none() && state.events.is_empty() {
            continue;
        }
        *number = Some(reading.screens.len() as u32);
        reading.screens.push(Screen {
            path: draft.tree.path(state.node),
            name: names.get(&state.node).cloned(),
            place: state.place,
            events: state.events.iter().map(|event| tree::shortened(event, 100).into_owned()).collect(),
        });
    }
    let number = |state: u32| numbers.get(state as usize).copied().flatten();
    for remark in &draft.remarks {
        let screen = remark.state.and_then(number);
        reading.note(remark.kind, screen, remark.place, &remark.what);
    }
    let [running, skipped] = draft.remarked;
    reading.unchecked.set_count(running);
    reading.skipped.set_count(skipped);
    let branches: Vec<u32> = spoken.iter().map(|one| one.branch).collect();
    reading.said = spoken
        .into_iter()
        .map(|one| Said { screen: number(one.state).unwrap_or_default(), ..one.said })
        .collect();
    reading.mixed = mixed(&reading.said, |one, other| match (branches.get(one), branches.get(other)) {
        (Some(one), Some(other)) => draft.may_follow(*one, *other),
        _ => false,
    });
    reading
}
