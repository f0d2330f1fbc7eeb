//! The examples of the page on the grammar, and what it says of them.

use super::{notes, read, said};
use crate::model::NoteKind;
use crate::scenario::{Source, read_scenario};

const SHOP: &str = "\
theme: /
    state: Sale
        event!: autumnSale
        a: {{$client.name}}, до пятницы шины дешевле на 15%.\\n
            Записать вас?
        buttons:
            \"Записаться\" -> Slot
            {text: \"Позвоните мне\", transition: \"/Call\"}
        state: Slot
            random:
                a: Во сколько удобно?
                a: Когда приехать? || tts = \"Когда приехать\", ttsEnabled = true
    state: Call
        a: Мы на связи.
        inlineButtons:
            { text: \"Наш сайт\", url: \"https://example.com/tyres\" }
        script:
            $response.replies.push({type: \"buttons\", buttons: [{text: \"В меню\"}, {text: $session.last}]});
";

#[test]
fn the_first_example_says_what_the_page_says() {
    let reading = read(SHOP);
    assert_eq!(
        said(&reading),
        [
            "{{$client.name}}, до пятницы шины дешевле на 15%.\nЗаписать вас? [Записаться] [Позвоните мне]",
            "Во сколько удобно?",
            "Когда приехать?",
            "Мы на связи. (Наш сайт) [В меню]",
        ]
    );
    assert_eq!(notes(&reading), ["button: $session.last"]);
    let opening: Vec<bool> = reading.said.iter().map(|said| said.message.opens_broadcast).collect();
    assert_eq!(opening, [true, false, false, false]);
    let screens: Vec<&str> = reading.screens.iter().map(|screen| screen.path.as_str()).collect();
    assert_eq!(screens, ["/Sale", "/Sale/Slot", "/Call"]);
    assert_eq!(reading.screens[0].events, ["autumnSale"]);
    assert_eq!(reading.mixed.len(), 1);
    assert_eq!(reading.said[reading.mixed[0].said as usize].message.text, "Мы на связи.");
}

#[test]
fn lines_are_those_of_the_file() {
    let reading = read(SHOP);
    let lines: Vec<u32> = reading.said.iter().map(|said| said.place.line).collect();
    assert_eq!(lines, [4, 11, 12, 14]);
    let buttons: Vec<u32> = reading.said[0].buttons.iter().map(|place| place.line).collect();
    assert_eq!(buttons, [7, 8]);
    assert_eq!(reading.unchecked.kept()[0].place.line, 18);
    assert_eq!(reading.screens[1].place.line, 9);
}

#[test]
fn samples_stand_in_for_variables() {
    let reading = read(SHOP);
    assert_eq!(reading.said[0].message.samples.get("$client.name").map(String::as_str), Some("name"));
}

const GENERATED: &str = "\
theme: /

    state: newNode_3
        a: Выберите услугу
        go!: /newNode_4
    @IntentGroup
        {
          \"boundsTo\" : \"/newNode_3\",
          \"actions\" : [ { \"buttons\" : [ { \"name\" : \"Мойка\", \"transition\" : \"/newNode_7\" }, { \"name\" : \"Полировка\" } ], \"type\" : \"buttons\" } ]
        }
    state: newNode_4
        init:
            $jsapi.bind({ type: \"postProcess\", path: \"/newNode_4\", name: \"newNode_4 buttons\", handler: function($context) {
                $reactions.buttons([ {text: \"Мойка\", transition: \"/newNode_7\"}, {text: \"Полировка\"}, ]); } });

    state: newNode_7
        InputText:
            actions = [{\"buttons\":[],\"type\":\"buttons\"}]
            prompt = Какой номер машины?\\n
                Например, А123ВС 78
            then = /newNode_8
";

#[test]
fn the_second_example_counts_copies_once() {
    let reading = read(GENERATED);
    assert_eq!(
        said(&reading),
        ["Выберите услугу [Мойка] [Полировка]", "Какой номер машины?\nНапример, А123ВС 78"]
    );
    assert!(notes(&reading).is_empty(), "{:?}", notes(&reading));
    assert_eq!(reading.said[0].buttons[0].line, 9);
}

#[test]
fn screens_bear_the_names_of_the_blueprint() {
    let names = "{\"positions\": [{\"id\": \"/newNode_3\", \"name\": \"Экран 4\", \"x\": 1, \"y\": 2}, {\"id\": \"/newNode_7\"}]}";
    let source = |names| Source { name: "main.sc", text: GENERATED, names };
    let reading = read_scenario(&[source(Some(names.as_bytes()))]);
    let titles: Vec<&str> = reading.screens.iter().map(crate::Screen::title).collect();
    assert_eq!(titles, ["Экран 4", "/newNode_7"]);
    assert_eq!(reading.named(&reading.said[0]).name, "Экран 4");
    let broken = read_scenario(&[source(Some(b"{"))]);
    assert_eq!(broken.skipped.kept()[0].kind, NoteKind::Literal);
}
