use super::*;
use crate::text::QUOTED;
use rules::{Change, Field, FixId, Severity, fixes};
use words::Lang;

/// Every value that a rule can bring.
fn values() -> Vec<(&'static str, Value)> {
    let count = |key| (key, Value::Count(4));
    let text = |key: &'static str| (key, Value::Text(format!("value of {key}")));
    let counts = [
        "length", "limit", "count", "reply", "inline", "first", "digits", "missing", "words", "needed", "at",
    ];
    let texts = ["host", "country", "near", "extension", "as_read", "punycode"];
    counts.into_iter().map(count).chain(texts.into_iter().map(text)).collect()
}

fn issue(rule: RuleId, place: Place) -> Issue {
    Issue { rule, severity: Severity::Error, place, values: values() }
}

const PLACES: [Place; 4] = [
    Place::Text,
    Place::Button { index: 0, field: Field::Title },
    Place::Button { index: 0, field: Field::Url },
    Place::Button { index: 0, field: Field::Phone },
];

fn message(title: &str, phone: &str) -> Message {
    Message { buttons: vec![Button::phone(title, phone)], ..Message::default() }
}

/// Whether a sentence is whole: no id in its place, no argument missing.
fn is_whole(said: &str) -> bool {
    !said.is_empty()
        && !said.contains(['{', '}', '$'])
        && !["rule-", "fix-", "demand-"].iter().any(|p| said.contains(p))
}

#[test]
fn every_rule_is_told_whole_in_every_place_and_language() {
    for words in Lang::ALL.map(Words::new) {
        for &rule in RuleId::ALL {
            // What stands at a button names it, so the text is no place for it.
            let places = if rule.as_str().starts_with("text") || rule.as_str().starts_with("buttons") {
                &PLACES[..1]
            } else {
                &PLACES[1..]
            };
            for &place in places {
                for phone in ["+7", "7.81E+10", "+7 812 Анна", "+7‑812", "\u{200B}+7", "+07"] {
                    let (message, issue) = (message("Позвонить", phone), issue(rule, place));
                    let (full, short) =
                        (sentence(&words, &message, &issue), short_sentence(&words, &message, &issue));
                    assert!(is_whole(&full) && is_whole(&short), "{rule:?} {place:?}: {full} / {short}");
                }
            }
        }
    }
}

#[test]
fn the_cause_is_told_where_a_rule_has_several() {
    let words = Words::new(Lang::Ru);
    let profile = Profile::builtin("i-digital").unwrap().unwrap();
    let said = |button: Button| {
        let message = Message { text: "Когда?".into(), buttons: vec![button], ..Message::default() };
        let found = rules::check(&profile, &message);
        found.iter().map(|issue| short_sentence(&words, &message, issue)).collect::<Vec<_>>().join(" / ")
    };
    for (url, cause) in [
        ("https://a b.ru", "пробел или перенос"),
        ("https://user@a.ru", "стоит @"),
        ("https://a..ru", "имя сайта в\u{A0}адресе"),
        ("a.ru/b c", "и\u{A0}внутри него пробел"),
        ("https://a.ru/\u{200B}", "1 знак, которого не\u{A0}видно"),
    ] {
        let said = said(Button::url("Сайт", url)).to_lowercase();
        assert!(said.contains(cause) && is_whole(&said), "{url}: {said}");
    }
    for (phone, cause) in [
        ("+7 812 438-16-78 Анна", "В\u{A0}номере буквы"),
        ("+7 812 438‑16‑78", "знак «‑»"),
        ("\u{FEFF}+7 812 438-16-78", "которого не\u{A0}видно"),
        ("+07 812 438-16-78", "ноль"),
        ("+7 812", "4 цифры"),
    ] {
        let said = said(Button::phone("Позвонить", phone));
        assert!(said.contains(cause) && is_whole(&said), "{phone}: {said}");
    }
}

#[test]
fn what_stands_at_a_button_names_it() {
    let words = Words::new(Lang::Ru);
    let message = message("Позвонить", "+7");
    for &rule in RuleId::ALL {
        let id = rule.as_str();
        if id.starts_with("button.") || id.starts_with("url.") || id.starts_with("phone.") {
            let issue = issue(rule, PLACES[1]);
            assert!(sentence(&words, &message, &issue).contains("«Позвонить»"), "{id}");
            assert!(!short_sentence(&words, &message, &issue).contains("Позвонить"), "{id}");
        }
    }
}

#[test]
fn every_source_is_told_whole() {
    for words in Lang::ALL.map(Words::new) {
        for name in Profile::BUILTIN {
            let profile = Profile::builtin(name).unwrap().unwrap();
            for &rule in RuleId::ALL {
                let said = source(&words, &profile, rule);
                assert!(is_whole(&said), "{name} {rule:?}: {said}");
                assert!(said.starts_with(profile.rule(rule).source.who.name()), "{said}");
            }
        }
    }
}

#[test]
fn a_source_names_its_code_page_and_note() {
    let words = Words::new(Lang::Ru);
    let toml = include_str!("../../../assets/profiles/i-digital.toml").replacen(
        "source = { who = \"Meta\", demand = \"demand-text-missing\" }",
        "source = { who = \"JAICP\", page = \"P\", code = \"7\", demand = \"Своими словами\", note = \"N\" }",
        1,
    );
    let profile = Profile::parse(&toml).unwrap();
    assert_eq!(
        source(&words, &profile, RuleId::TextMissing),
        "JAICP, страница «P», ошибка 7: Своими словами (N)"
    );
    let emoji = source(&words, &profile, RuleId::TitleEmoji);
    assert!(emoji.starts_with("Meta, ошибка 100/2388060: "), "{emoji}");
}

#[test]
fn every_fix_is_told_whole() {
    for words in Lang::ALL.map(Words::new) {
        for &id in FixId::ALL {
            let change = Some(Change { before: "а".into(), after: "б".into() });
            let offered = Fix { id, parts: vec![Message::default(); 2], change, asks_title_of: None };
            let (full, short) = (fix(&words, &offered), short_fix(&words, &offered));
            assert!(is_whole(&full) && is_whole(&short), "{id:?}: {full} / {short}");
        }
    }
}

#[test]
fn a_chip_shows_the_result_itself() {
    let words = Words::new(Lang::Ru);
    let profile = Profile::builtin("i-digital").unwrap().unwrap();
    let message = Message {
        text: "Когда?".into(),
        buttons: vec![Button::reply("Записаться на консультацию")],
        ..Message::default()
    };
    let found = rules::check(&profile, &message);
    let offered = fixes(&profile, &message, &found[0]);
    assert_eq!(short_fix(&words, &offered[0]), "Записаться");
}

#[test]
fn a_title_is_quoted_in_one_line_and_not_without_end() {
    let words = Words::new(Lang::Ru);
    let named = |title: &str| button_name(&words, &message(title, ""), 0);
    assert_eq!(named("a\nb\u{202E}c\u{1B}d"), "Кнопка «a b\u{FFFD}c\u{FFFD}d»");
    assert_eq!(named(" \u{200B}"), "Кнопка 1");
    let family = "👨‍👩‍👧".repeat(100);
    let said = named(&family);
    assert_eq!(said, format!("Кнопка «{}…»", "👨‍👩‍👧".repeat(QUOTED)));
    assert_eq!(button_name(&words, &Message::default(), 6), "Кнопка 7");
}
