//! From tags to messages: which buttons go where, and what opens a broadcast.

use super::{in_state, read, said};
use crate::model::{Body, NoteKind};

#[test]
fn buttons_go_with_the_nearest_message_before_them_in_their_branch() {
    let branches = "a: Всем\nif: $x\n    a: Одним\n    buttons:\n        \"А\"\nelse:\n    buttons:\n        \"Б\"\nbuttons:\n    \"В\"";
    assert_eq!(said(&in_state(branches)), ["Всем [Б] [В]", "Одним [А]"]);
}

#[test]
fn buttons_behind_alternatives_go_with_the_last_of_them() {
    let lines =
        "if: $x\n    a: Один\nelse:\n    random:\n        a: Два\n        a: Три\nbuttons:\n    \"А\"";
    assert_eq!(said(&in_state(lines)), ["Один", "Два", "Три [А]"]);
    let other = "if: $x\n    a: Один\nelse:\n    buttons:\n        \"А\"";
    let reading = in_state(other);
    assert_eq!(said(&reading), ["Один", " [А]"]);
    assert_eq!(reading.unchecked.kept()[0].kind, NoteKind::Under);
}

#[test]
fn buttons_of_a_silent_screen_go_with_the_screen_that_leads_here() {
    let text = "theme: /\n    state: Start\n        a: Один\n        a: Два\n        go!: /Home\n    state: Home\n        buttons:\n            \"А\"\n";
    assert_eq!(said(&read(text)), ["Один", "Два [А]"]);
    let far = text
        .replace("go!: /Home", "go!: Way")
        .replace("    state: Home", "        state: Way\n            go!: /Home\n    state: Home");
    assert_eq!(said(&read(&far)), ["Один", "Два [А]"]);
    let weak = read(&text.replace("go!", "go"));
    assert_eq!(said(&weak), ["Один", "Два", " [А]"]);
    assert_eq!(weak.said[2].body, Body::Unknown);
}

#[test]
fn a_broadcast_opens_with_the_first_message_that_its_event_reaches() {
    let opens = |text: &str| -> Vec<String> {
        let reading = read(text);
        let opening = reading.said.iter().filter(|said| said.message.opens_broadcast);
        opening.map(|said| said.message.text.clone()).collect()
    };
    let text = "theme: /\n    state: A\n        event!: sale\n        a: Один\n        a: Два\n";
    assert_eq!(opens(text), ["Один"]);
    let through = "theme: /\n    state: A\n        event!: sale\n        go!: /B\n    state: B\n        random:\n            a: Один\n            a: Два\n        a: Три\n";
    assert_eq!(opens(through), ["Один", "Два"]);
    let branches = "theme: /\n    state: A\n        event!: sale\n        if: $x\n            a: Один\n        a: Два\n        a: Три\n";
    assert_eq!(opens(branches), ["Один", "Два"]);
    let complete = branches.replace("        a: Два", "        else:\n            go!: /B\n        a: Два");
    assert_eq!(opens(&complete), ["Один"]);
    assert!(opens(&through.replace("go!", "go")).is_empty());
}

#[test]
fn kinds_in_neighbouring_replies_of_one_screen_are_told_once() {
    let both =
        "a: Один\nbuttons:\n    \"А\"\na: Два\ninlineButtons:\n    {text: \"Б\", url: \"https://a.ru\"}\n";
    assert_eq!(in_state(both).mixed.len(), 1);
    let one = "a: Один\nbuttons:\n    \"А\"\na: Два\nbuttons:\n    \"Б\"\n";
    assert_eq!(in_state(one).mixed.len(), 0);
    let apart = "if: $x\n    a: Один\n    buttons:\n        \"А\"\nelse:\n    a: Два\n    inlineButtons:\n        {text: \"Б\", url: \"https://a.ru\"}\n";
    assert_eq!(in_state(apart).mixed.len(), 0);
}

#[test]
fn several_files_are_one_scenario() {
    let source = |name, text| crate::Source { name, text, names: None };
    let reading = crate::read_scenario(&[
        source("a.sc", "theme: /\n    state: A\n        a: Один\n        go!: /b/B\n"),
        source("b.sc", "theme: /b\n    state: B\n        buttons:\n            \"А\"\n"),
    ]);
    assert_eq!(said(&reading), ["Один [А]"]);
    let place = reading.said[0].buttons[0];
    assert_eq!((reading.file(place), place.line), ("b.sc", 4));
}
