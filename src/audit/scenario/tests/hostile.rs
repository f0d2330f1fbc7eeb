//! A scenario is text from outside, whatever it holds.

use super::{notes, read};
use crate::model::MAX_NOTES;

#[test]
fn deep_nesting_and_endless_constructs_are_read_to_their_end() {
    let nested: String = (0..2_000).map(|depth| format!("{}state: a\n", " ".repeat(depth + 1))).collect();
    assert!(read(&format!("theme: /\n{nested}")).said.is_empty());
    let conditions: String = (0..2_000).map(|depth| format!("{}if: x\n", " ".repeat(depth + 9))).collect();
    let text = format!("theme: /\n    state: A\n{conditions}{}a: Да\n", " ".repeat(2_100));
    assert_eq!(read(&text).said.len(), 1);
    for piece in [
        "@X {",
        "buttons: [{",
        "$reactions.buttons([",
        "\"",
        "'",
        "`",
        "/*",
        "{{",
        "||",
        "@IntentGroup {\"actions\": [",
    ] {
        let text = format!("theme: /\n    state: A\n        script:\n            {}\n", piece.repeat(20_000));
        read(&text);
        let lines = format!("        {piece}\n").repeat(5_000);
        read(&format!("theme: /\n    state: A\n{lines}"));
        read(&lines);
    }
}

#[test]
fn screens_that_lead_in_a_circle_end() {
    let text = "theme: /\n    state: A\n        event!: x\n        go!: /B\n    state: B\n        go!: /A\n        buttons:\n            \"А\"\n";
    assert_eq!(read(text).said.len(), 1);
}

#[test]
fn notes_are_counted_beyond_what_is_kept() {
    let text = format!("theme: /\n{}", "    ???\n".repeat(MAX_NOTES + 7));
    let reading = read(&text);
    assert_eq!(notes(&reading).len(), MAX_NOTES);
    assert_eq!(reading.skipped.count(), MAX_NOTES + 7);
}
