//! `ARCHITECTURE.md` shows the table that the layering test holds, and a picture made from it.

use super::layering::{FLOORS, TABLE};
use super::source::root;
use std::collections::BTreeSet;

const BEGIN: &str = "<!-- table -->\n";
const END: &str = "<!-- /table -->";

type Row = (&'static str, &'static [&'static str]);

/// The rooms that a room reaches, over others too.
fn reached(rows: &[Row], room: &'static str) -> BTreeSet<&'static str> {
    let mut found = BTreeSet::new();
    let mut waiting = vec![room];
    while let Some(room) = waiting.pop() {
        let uses = rows.iter().find(|(name, _)| *name == room).map_or(&[][..], |(_, uses)| uses);
        waiting.extend(uses.iter().filter(|used| found.insert(**used)));
    }
    found
}

/// The arrows of a picture: what a room uses and reaches by no other way.
fn arrows(rows: &[Row]) -> String {
    let mut lines = String::from("```mermaid\ngraph TD\n");
    for (room, uses) in rows {
        let by_others: BTreeSet<_> = uses.iter().flat_map(|used| reached(rows, used)).collect();
        for used in uses.iter().filter(|used| !by_others.contains(*used)) {
            lines += &format!("    {room} --> {used}\n");
        }
    }
    lines + "```\n"
}

fn table(title: &str, rows: &[Row]) -> String {
    let mut lines = format!("| {title} | may use |\n|---|---|\n");
    for (room, uses) in rows {
        let uses = if uses.is_empty() { "nothing".to_owned() } else { uses.join(", ") };
        lines += &format!("| `{room}` | {uses} |\n");
    }
    lines
}

/// What stands between the marks.
fn section() -> String {
    format!(
        "Arrows that follow from others are left out.\n\n{}\n{}\nInside `ui`, where no screen uses another:\n\n{}\n{}",
        arrows(TABLE),
        table("room", TABLE),
        arrows(FLOORS),
        table("floor or screen", FLOORS),
    )
}

#[test]
fn the_architecture_page_shows_the_table() {
    let path = root().join("ARCHITECTURE.md");
    let page = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (shown, after) = rest.split_once(END).unwrap();
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        return std::fs::write(path, format!("{before}{BEGIN}{}{END}{after}", section())).unwrap();
    }
    assert_eq!(shown, section(), "UPDATE_SNAPSHOTS=1 cargo test --test core architecture writes it anew");
}

#[test]
fn every_room_is_told_about() {
    let page = std::fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    for (room, _) in TABLE.iter().filter(|(room, _)| *room != "main") {
        assert!(page.contains(&format!("\n| `{room}` | ")), "{room} is not in the list of rooms");
    }
}

#[test]
fn an_arrow_that_follows_from_others_is_left_out() {
    const ROWS: &[Row] = &[("a", &[]), ("b", &["a"]), ("c", &["a", "b"])];
    assert_eq!(arrows(ROWS), "```mermaid\ngraph TD\n    b --> a\n    c --> b\n```\n");
}
