mod grammar;
mod hostile;
mod messages;
mod page;
mod properties;

use super::{Source, read_scenario};
use crate::model::Reading;
use message::Button;

/// Reads one file without screen names.
fn read(text: &str) -> Reading {
    read_scenario(&[Source { name: "main.sc", text, names: None }])
}

/// Reads lines below one state, each indented by eight spaces more than it is written.
fn in_state(lines: &str) -> Reading {
    let inside: String = lines.lines().map(|line| format!("        {line}\n")).collect();
    read(&format!("theme: /\n    state: S\n{inside}"))
}

/// The messages as `text [reply] (inline)`, in their order.
fn said(reading: &Reading) -> Vec<String> {
    let button = |button: &Button| match button {
        Button::Reply { title } => format!("[{title}]"),
        Button::Inline { title, .. } => format!("({title})"),
    };
    let told = |said: &crate::Said| {
        let buttons: Vec<String> = said.message.buttons.iter().map(button).collect();
        [vec![said.message.text.clone()], buttons].concat().join(" ")
    };
    reading.said.iter().map(told).collect()
}

/// What was not read, as `kind: words`.
fn notes(reading: &Reading) -> Vec<String> {
    let all = reading.unchecked.kept().iter().chain(reading.skipped.kept());
    all.map(|note| format!("{}: {}", note.kind.as_str(), note.what)).collect()
}
