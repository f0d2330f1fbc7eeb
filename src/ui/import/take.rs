//! From what was read to what is added: joined, without repeats, named, counted.

use std::collections::HashSet;

use crate::message::{Button, Message, is_blank};
use crate::registration::{join, joinable};
use crate::rules::{Profile, Severity, check};
use crate::tasks::ProgressHandle;
use crate::words::Words;
use crate::workspace::Library;

/// Messages that are shown before they are added.
pub const SHOWN: usize = 50;

/// How the person wants it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct How {
    /// Rows that the tables tore apart become one message again.
    pub join: bool,
    /// What the library has already stays out.
    pub skip_repeats: bool,
}

/// A message as it is shown before it is added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The message.
    pub message: Message,
    /// Its errors.
    pub errors: usize,
    /// Its warnings.
    pub warnings: usize,
}

/// What would be added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// The messages, each with a name.
    pub messages: Vec<Message>,
    /// The first of them.
    pub shown: Vec<Shown>,
    /// How many have errors.
    pub with_errors: usize,
    /// How many pairs of rows could be joined, or were.
    pub pairs: usize,
    /// How many messages the library has already, left out or not.
    pub repeats: usize,
}

/// Makes it. `None` where the work was stopped.
pub fn take(
    read: &[Message],
    how: How,
    library: &Library,
    profile: &Profile,
    words: &Words,
    meter: &ProgressHandle,
) -> Option<Taken> {
    let pairs = joinable(read);
    let mut taken = Taken { pairs: pairs.len(), ..Taken::default() };
    let messages = if how.join { joined(read, &pairs) } else { read.to_vec() };
    let known: HashSet<_> = library.iter().map(|entry| content(&entry.message)).collect();
    let total = messages.len();
    for (at, mut message) in messages.into_iter().enumerate() {
        if !meter.step(at, total) {
            return None;
        }
        if known.contains(&content(&message)) {
            taken.repeats += 1;
            if how.skip_repeats {
                continue;
            }
        }
        if is_blank(&message.name) {
            let number = library.len() + taken.messages.len() + 1;
            message.name = words.tell("message-unnamed", &[("number", number.into())]);
        }
        let issues = check(profile, &message);
        let errors = issues.iter().filter(|issue| issue.severity == Severity::Error).count();
        taken.with_errors += usize::from(errors > 0);
        if taken.shown.len() < SHOWN {
            let warnings = issues.len() - errors;
            taken.shown.push(Shown { message: message.clone(), errors, warnings });
        }
        taken.messages.push(message);
    }
    Some(taken)
}

/// By what one message repeats another: what the client sees.
fn content(message: &Message) -> (&str, Vec<(bool, &str, &str, &str)>) {
    (message.text.as_str(), message.buttons.iter().map(parts).collect())
}

fn parts(button: &Button) -> (bool, &str, &str, &str) {
    match button {
        Button::Reply { title } => (true, title, "", ""),
        Button::Inline { title, url, phone } => (false, title, url, phone),
    }
}

/// The messages with each pair as one, in the place of whichever of the two came first.
fn joined(read: &[Message], pairs: &[(usize, usize)]) -> Vec<Message> {
    let mut slots: Vec<Option<Message>> = read.iter().cloned().map(Some).collect();
    for &(url, call) in pairs {
        let (Some(with_url), Some(with_phone)) = (read.get(url), read.get(call)) else { continue };
        let whole = join(with_url, with_phone);
        if let Some(slot) = slots.get_mut(url.max(call)) {
            *slot = None;
        }
        if let Some(slot) = slots.get_mut(url.min(call)) {
            *slot = Some(whole);
        }
    }
    slots.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {

    use proptest::prelude::*;

    use super::*;
    use crate::words::Lang;
    use crate::workspace::{Command, Origin, Workspace};

    fn message(text: &str, buttons: Vec<Button>) -> Message {
        Message { text: text.into(), opens_broadcast: true, buttons, ..Message::default() }
    }

    fn library(messages: Vec<Message>) -> Library {
        if messages.is_empty() {
            return Library::default();
        }
        let command = Command::AddMessages { at: 0, messages, origin: Origin::New };
        Workspace::default().apply(command).unwrap().workspace.library
    }

    fn taken(read: &[Message], how: How, library: &Library) -> Taken {
        let profile = Profile::builtin("i-digital").unwrap().unwrap();
        let words = Words::new(Lang::Ru);
        take(read, how, library, &profile, &words, &ProgressHandle::detached()).unwrap()
    }

    fn torn() -> Vec<Message> {
        vec![
            message("Вопрос?", vec![Button::reply("Да")]),
            message("Мы рядом", vec![Button::phone("Позвонить", "+78124381678")]),
            message("Мы рядом", vec![Button::url("Сайт", "https://example.ru/")]),
        ]
    }

    #[test]
    fn rows_are_joined_only_when_asked() {
        let apart = taken(&torn(), How::default(), &Library::default());
        assert_eq!((apart.messages.len(), apart.pairs), (3, 1));
        let joined = taken(&torn(), How { join: true, ..How::default() }, &Library::default());
        assert_eq!((joined.messages.len(), joined.pairs), (2, 1));
        assert_eq!(joined.messages[1].buttons.len(), 2);
    }

    #[test]
    fn repeats_are_counted_and_left_out_only_when_asked() {
        let mut known = torn().remove(0);
        known.name = "Другое имя".into();
        let library = library(vec![known, message("Вопрос?", vec![Button::reply("Нет")])]);
        let all = taken(&torn(), How::default(), &library);
        assert_eq!((all.messages.len(), all.repeats), (3, 1));
        let fresh = taken(&torn(), How { skip_repeats: true, ..How::default() }, &library);
        assert_eq!((fresh.messages.len(), fresh.repeats), (2, 1));
        assert!(fresh.messages.iter().all(|m| m.text != "Вопрос?"));
    }

    #[test]
    fn the_nameless_get_numbers_that_go_on() {
        let mut read = torn();
        read[1].name = "Своё имя".into();
        let library = library(vec![message("a", vec![]), message("b", vec![])]);
        let names: Vec<_> =
            taken(&read, How::default(), &library).messages.into_iter().map(|m| m.name).collect();
        assert_eq!(names, ["Сообщение 3", "Своё имя", "Сообщение 5"]);
    }

    #[test]
    fn problems_are_counted() {
        let read = [message("", vec![Button::reply("Да")]), message("Хорошо", vec![Button::reply("Да")])];
        let taken = taken(&read, How::default(), &Library::default());
        assert_eq!(taken.with_errors, 1);
        assert_eq!((taken.shown[0].errors, taken.shown[1].errors), (1, 0));
    }

    proptest! {
        #[test]
        fn joining_loses_no_button(kinds in proptest::collection::vec((0..3u8, 0..3u8), 0..12)) {
            let read: Vec<_> = kinds.iter().enumerate().map(|(n, (kind, text))| {
                let title = n.to_string();
                let button = match kind {
                    0 => Button::reply(title),
                    1 => Button::url(title, "https://a.b"),
                    _ => Button::phone(title, "+78124381678"),
                };
                message(&text.to_string(), vec![button])
            }).collect();
            let taken = taken(&read, How { join: true, ..How::default() }, &Library::default());
            let mut titles: Vec<_> = taken.messages.iter().flat_map(|m| &m.buttons).map(Button::title).collect();
            titles.sort_by_key(|title| title.parse::<usize>().unwrap());
            let expected: Vec<_> = (0..read.len()).map(|n| n.to_string()).collect();
            prop_assert_eq!(titles, expected);
            prop_assert_eq!(taken.messages.len() + taken.pairs, read.len());
        }
    }
}
