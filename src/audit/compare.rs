//! What opens a broadcast, against what is registered.

use crate::model::{Reading, Said};
use foldhash::fast::RandomState;
use message::{Button, Message, scan};
use std::collections::HashMap;

/// A message that opens a broadcast and has buttons that are not registered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unregistered {
    /// The message, of [`Reading::said`].
    pub said: usize,
    /// Its buttons that the register has not, by their index.
    pub buttons: Vec<usize>,
}

/// The contents that the provider knows.
#[derive(Clone, Debug, Default)]
pub struct Register {
    /// Buttons by the text under which they were registered.
    known: HashMap<String, Vec<Button>, RandomState>,
}

impl Register {
    /// Takes in contents as they were registered.
    pub fn new<'m>(registered: impl IntoIterator<Item = &'m Message>) -> Self {
        let mut register = Self::default();
        for message in registered {
            let buttons = register.known.entry(comparable(&message.text)).or_default();
            buttons.extend(message.buttons.iter().cloned());
        }
        register
    }

    /// The buttons of a message that are not registered with its text, by their index.
    pub fn missing(&self, message: &Message) -> Vec<usize> {
        let known = self.known.get(&comparable(&message.text)).map(Vec::as_slice).unwrap_or_default();
        let missing = message.buttons.iter().enumerate().filter(|(_, button)| !known.contains(button));
        missing.map(|(index, _)| index).collect()
    }
}

/// The messages of a reading that open a broadcast and hold buttons that are not registered.
pub fn unregistered(reading: &Reading, register: &Register) -> Vec<Unregistered> {
    let opening = reading.said.iter().enumerate().filter(|(_, said)| said.message.opens_broadcast);
    let missing = opening
        .map(|(at, Said { message, .. })| Unregistered { said: at, buttons: register.missing(message) });
    missing.filter(|one| !one.buttons.is_empty()).collect()
}

/// A text in which every variable is the same: templates number theirs, scenarios name them.
fn comparable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    for variable in scan(text).variables {
        out.push_str(text.get(copied..variable.range.start).unwrap_or_default());
        out.push_str("{{}}");
        copied = variable.range.end;
    }
    out.push_str(text.get(copied..).unwrap_or_default());
    out.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(text: &str, buttons: &[&str]) -> Message {
        let buttons = buttons.iter().map(|title| Button::reply(*title)).collect();
        Message { text: text.to_owned(), buttons, opens_broadcast: true, ..Message::default() }
    }

    #[test]
    fn what_the_register_lacks_is_named() {
        let register = Register::new([&message("{{1}}, ждём вас", &["Да"])]);
        assert_eq!(register.missing(&message("{{$client.name}}, ждём вас", &["Да", "Нет"])), [1]);
        assert_eq!(register.missing(&message("Ждём вас", &["Да"])), [0]);
        let said = |message| Said { message, ..Said::default() };
        let mut quiet = said(message("Ждём вас", &["Да"]));
        quiet.message.opens_broadcast = false;
        let reading =
            Reading { said: vec![quiet, said(message("Ждём вас", &["Да"]))], ..Reading::default() };
        assert_eq!(unregistered(&reading, &register), [Unregistered { said: 1, buttons: vec![0] }]);
    }
}
