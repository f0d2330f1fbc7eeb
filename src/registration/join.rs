//! Joining what two tables hold of one message: the row with its URL and the row with its phone.

use message::{Button, Message};
use std::collections::{HashMap, VecDeque};

/// Pairs of messages, by their places, that the tables may have torn apart: one with nothing
/// but a URL button and one with nothing but a phone button, of the same text. Each message is
/// in one pair at most; the pairs come in the order of their URL messages.
pub fn joinable(messages: &[Message]) -> Vec<(usize, usize)> {
    let mut calls: HashMap<&str, VecDeque<usize>> = HashMap::new();
    for (at, message) in messages.iter().enumerate() {
        if only_target(message) == Some(Target::Phone) {
            calls.entry(&message.text).or_default().push_back(at);
        }
    }
    let urls = messages.iter().enumerate().filter(|(_, m)| only_target(m) == Some(Target::Url));
    urls.filter_map(|(at, m)| Some((at, calls.get_mut(m.text.as_str())?.pop_front()?))).collect()
}

/// One message of a pair that [`joinable`] gave. Buttons of one title become one button with
/// both targets, as it stands in both tables; others stand beside each other. Name and samples
/// are those of the first message, filled up from the second.
pub fn join(url: &Message, call: &Message) -> Message {
    let mut joined = url.clone();
    joined.opens_broadcast |= call.opens_broadcast;
    if joined.name.is_empty() {
        joined.name.clone_from(&call.name);
    }
    for (name, value) in &call.samples {
        joined.samples.entry(name.clone()).or_insert_with(|| value.clone());
    }
    if let ([Button::Inline { title, phone, .. }], [Button::Inline { title: other, phone: number, .. }]) =
        (joined.buttons.as_mut_slice(), call.buttons.as_slice())
        && title == other
    {
        phone.clone_from(number);
        return joined;
    }
    joined.buttons.extend(call.buttons.iter().cloned());
    joined
}

#[derive(PartialEq, Eq)]
enum Target {
    Url,
    Phone,
}

/// What the only button of a message leads to, where it has one button and that one target.
fn only_target(message: &Message) -> Option<Target> {
    let [button] = message.buttons.as_slice() else { return None };
    match (button.target_url(), button.target_phone()) {
        (Some(_), None) => Some(Target::Url),
        (None, Some(_)) => Some(Target::Phone),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(text: &str, button: Button) -> Message {
        Message { text: text.into(), opens_broadcast: true, buttons: vec![button], ..Message::default() }
    }

    #[test]
    fn only_what_the_tables_tore_apart_is_offered() {
        let messages = [
            message("a", Button::phone("Позвонить", "+7")),
            message("a", Button::url("Перейти", "https://a.b")),
            message("a", Button::url("Второй", "https://a.c")),
            message("b", Button::url("Перейти", "https://a.b")),
            message("b", Button::reply("Да")),
            message("c", Button::phone("Позвонить", "+7")),
        ];
        assert_eq!(joinable(&messages), [(1, 0)]);
    }

    #[test]
    fn joining_keeps_every_button() {
        let url = message("a", Button::url("Перейти", "https://a.b"));
        let mut call = message("a", Button::phone("Позвонить", "+7"));
        call.name = "Контакты".into();
        let joined = join(&url, &call);
        assert_eq!(joined.buttons, [url.buttons[0].clone(), call.buttons[0].clone()]);
        assert_eq!(joined.name, "Контакты");

        let same = message("a", Button::phone("Перейти", "+7"));
        let both =
            Button::Inline { title: "Перейти".into(), url: "https://a.b".into(), phone: "+7".into() };
        assert_eq!(join(&url, &same).buttons, [both]);
    }
}
