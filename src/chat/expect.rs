//! What was expected, against what came.

use crate::{Answer, Expected, Judged, Kind};

/// Where an answer is not as expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// No reply holds this text.
    Lacks {
        /// The text.
        text: String,
    },
    /// The buttons are others.
    Buttons {
        /// What was expected.
        expected: Vec<String>,
        /// What came.
        came: Vec<String>,
    },
    /// The rules find something.
    Findings {
        /// How much.
        count: usize,
    },
    /// The script of the bot failed.
    ScriptError {
        /// What the platform says to it.
        text: String,
    },
}

/// Where an answer differs from what is expected; empty where it does not.
pub fn compare(expected: &Expected, answer: &Answer, judged: &Judged) -> Vec<Difference> {
    let mut found = Vec::new();
    // A script that fails is never as expected.
    for reply in &answer.replies {
        if let Kind::ScriptError { text } = &reply.kind {
            found.push(Difference::ScriptError { text: text.clone() });
        }
    }
    let has = |wanted: &str| {
        answer.replies.iter().filter_map(|reply| reply.text()).any(|text| text.contains(wanted))
    };
    for text in expected.contains.iter().filter(|text| !has(text)) {
        found.push(Difference::Lacks { text: text.clone() });
    }
    if let Some(wanted) = &expected.buttons {
        let came: Vec<String> =
            answer.replies.iter().flat_map(|reply| reply.titles().iter().cloned()).collect();
        if came != *wanted {
            found.push(Difference::Buttons { expected: wanted.clone(), came });
        }
    }
    if expected.no_findings && !judged.findings.is_empty() {
        found.push(Difference::Findings { count: judged.findings.len() });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Conversation, Said, Script, ScriptError, read_script, write_script};
    use proptest::prelude::*;
    use rules::Profile;
    use serde_json::{Value, json};
    use std::time::Duration;

    fn profile() -> Profile {
        Profile::builtin("i-digital").unwrap().unwrap()
    }

    fn answer(replies: Value) -> Answer {
        Answer::new(replies.as_array().unwrap().clone(), Duration::ZERO)
    }

    fn menu() -> Value {
        json!([
            {"type": "text", "text": "Что выбрать?", "state": "/Menu"},
            {"type": "buttons", "buttons": [{"text": "Чай"}, {"text": "Кофе"}]},
        ])
    }

    fn differences(expected: &Expected, replies: Value) -> Vec<Difference> {
        let answer = answer(replies);
        let judged = Judged::new(&profile(), &answer.replies);
        compare(expected, &answer, &judged)
    }

    fn kept() -> Script {
        let mut conversation = Conversation::new("c");
        conversation.add(&profile(), Said::Text("Меню".into()), Some(answer(menu())));
        conversation.add(&profile(), Said::Text("Потеряно".into()), None);
        conversation.add(&profile(), Said::Event("sale".into()), Some(answer(json!([]))));
        Script::of(&conversation)
    }

    #[test]
    fn a_kept_conversation_is_green_until_the_bot_changes() {
        let script = read_script(&write_script(&kept()).unwrap()).unwrap();
        assert_eq!(script, kept());
        let expected = &script.steps[0].expect;
        assert!(differences(expected, menu()).is_empty());
        let mut changed = menu();
        changed[0]["text"] = json!("Выбирайте");
        changed[1]["buttons"][1]["text"] = json!("Очень длинное название кнопки");
        let buttons = Difference::Buttons {
            expected: vec!["Чай".into(), "Кофе".into()],
            came: vec!["Чай".into(), "Очень длинное название кнопки".into()],
        };
        assert_eq!(
            differences(expected, changed),
            [Difference::Lacks { text: "Что выбрать?".into() }, buttons, Difference::Findings { count: 1 }]
        );
    }

    #[test]
    fn what_is_not_asked_for_is_not_compared() {
        assert!(differences(&Expected::default(), menu()).is_empty());
        let failed = json!([{"type": "text", "text": "Ошибка", "errorStacktrace": "x"}]);
        assert_eq!(
            differences(&Expected::default(), failed),
            [Difference::ScriptError { text: "Ошибка".into() }]
        );
    }

    #[test]
    fn what_is_no_script_says_why() {
        for (text, expected) in [
            ("{\"steps\": []}", "no steps"),
            ("{\"steps\": [{}]}", "step 1 says not one thing"),
            (
                "{\"steps\": [{\"say\": \"a\"}, {\"say\": \"a\", \"event\": \"b\"}]}",
                "step 2 says not one thing",
            ),
        ] {
            assert_eq!(read_script(text.as_bytes()).unwrap_err().to_string(), expected);
        }
        for text in ["", "[]", "{\"steps\": [{\"say\": \"a\", \"expects\": {}}]}", "{\"stepz\": []}"] {
            assert!(matches!(read_script(text.as_bytes()), Err(ScriptError::Syntax(_))), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_came_is_what_is_expected_again(texts in prop::collection::vec("[a-zд👍\n]{0,12}", 0..5), titles in prop::collection::vec("[a-zд ]{0,30}", 0..5)) {
            let mut replies: Vec<Value> = texts.iter().map(|text| json!({"type": "text", "text": text})).collect();
            let buttons: Vec<Value> = titles.iter().map(|title| json!({"text": title})).collect();
            replies.push(json!({"type": "buttons", "buttons": buttons}));
            let mut conversation = Conversation::new("c");
            conversation.add(&profile(), Said::Text("a".into()), Some(answer(Value::Array(replies.clone()))));
            let script = Script::of(&conversation);
            prop_assert!(differences(&script.steps[0].expect, Value::Array(replies)).is_empty());
        }
    }
}
