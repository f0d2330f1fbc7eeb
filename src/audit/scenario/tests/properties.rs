//! What holds for every text.

use super::read;
use message::Button;
use proptest::prelude::*;

/// A title that no other button has.
fn title(number: usize) -> String {
    format!("Кнопка {number}")
}

/// A piece of a state: its lines, in which `@` stands where a new title goes.
fn piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "a: Привет\n",
        "# a: \"нет\"\n",
        "q!: * да *\n",
        "buttons:\n    \"@\" -> /S0\n    {text: \"@\", transition: \"/S1\"}\n",
        "buttons: {text: \"@\"}\n",
        "buttons:\n    [{text: \"@\"}, {name: \"@\",}]\n",
        "inlineButtons:\n    {\"text\": \"@\", url: \"https://a.ru\"}\n",
        "random:\n    a: Раз\n    a: Два\n    buttons:\n        \"@\"\n",
        "if: $x\n    a: Да\n    buttons:\n        \"@\"\nelse:\n    buttons:\n        \"@\"\n",
        "script:\n    // \"нет\"\n    $reactions.buttons([{text: '@'}, \"@\", {button: {text: \"@\"}}]);\n",
        "script:\n    $response.replies = $response.replies || [];\n    $response.replies\n        .push({type: \"buttons\", buttons: [{text: \"@\"}]});\n",
        "InputText:\n    prompt = Что?\n    actions = [{\"type\": \"buttons\", \"buttons\": [{\"name\": \"@\"}]}]\n    boundsTo = /S0\n",
        "Confirmation:\n    prompt = Да?\n    useButtons = true\n    agreeButton = @\n    disagreeButton = @\n",
        "go!: /S1\n",
        "go!: Missing\n",
        "timeout: /S0 || interval = \"5\"\n",
    ])
}

fn scenario(states: &[Vec<&str>]) -> (String, usize) {
    let (mut text, mut number) = ("theme: /\n".to_owned(), 0);
    for (at, pieces) in states.iter().enumerate() {
        text += &format!("    state: S{at}\n");
        for line in pieces.iter().flat_map(|piece| piece.lines()) {
            text += "        ";
            for (index, part) in line.split('@').enumerate() {
                if index > 0 {
                    text += &title(number);
                    number += 1;
                }
                text += part;
            }
            text += "\n";
        }
    }
    (text, number)
}

fn titles(text: &str) -> Vec<String> {
    let reading = read(text);
    let buttons = reading.said.iter().flat_map(|said| &said.message.buttons);
    buttons.map(Button::title).map(str::to_owned).collect()
}

proptest! {
    #[test]
    fn every_button_literal_is_found_once(states in prop::collection::vec(prop::collection::vec(piece(), 0..8), 1..6)) {
        let (text, count) = scenario(&states);
        let mut found = titles(&text);
        found.sort_by_key(|title| title.rsplit(' ').next().and_then(|n| n.parse::<usize>().ok()));
        let expected: Vec<String> = (0..count).map(title).collect();
        prop_assert_eq!(found, expected, "{}", text);
    }

    #[test]
    fn every_button_knows_its_line(states in prop::collection::vec(prop::collection::vec(piece(), 0..8), 1..6)) {
        let (text, _) = scenario(&states);
        let reading = read(&text);
        let lines: Vec<&str> = text.lines().collect();
        for said in &reading.said {
            prop_assert_eq!(said.buttons.len(), said.message.buttons.len());
            for (button, place) in said.message.buttons.iter().zip(&said.buttons) {
                let line = lines[place.line as usize - 1];
                prop_assert!(line.contains(button.title()), "{} is not in {line:?}", button.title());
            }
        }
    }

    #[test]
    fn no_text_panics(text in "(theme: /|    state: [a-z]|        (a|buttons|script|if|random|go!|event!|Input):?|            |\\{|\\}|\\[|\\]|\"|'|\\$reactions\\.(answer|buttons)\\(|->|\\|\\| a = 1|@Switch |[\\n\\t a-zЖ👍#:{}@\\\\,=/]){0,60}") {
        read(&text);
    }

    #[test]
    fn five_hundred_mutated_scenarios_are_read(
        states in prop::collection::vec(prop::collection::vec(piece(), 1..6), 1..4),
        cuts in prop::collection::vec((any::<prop::sample::Index>(), 0..6usize, prop::sample::select(vec!["", "\n", " ", "{", "}", "[", "\"", "'", ":", "@", "||", "\\", "\t", "Ж"])), 1..12),
    ) {
        let (text, count) = scenario(&states);
        let mut chars: Vec<char> = text.chars().collect();
        for (index, length, insert) in &cuts {
            let at = index.index(chars.len() + 1);
            let end = (at + length).min(chars.len());
            chars.splice(at..end, insert.chars());
        }
        let mutated: String = chars.iter().collect();
        let inserted: usize = cuts.len() * 4;
        // Nothing is made up: there are never more buttons than strings.
        prop_assert!(titles(&mutated).len() <= count * 2 + inserted + mutated.matches(['"', '\'']).count());
    }
}
