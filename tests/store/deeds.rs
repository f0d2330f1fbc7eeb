//! A stream of things that a person does, the same for the same seed and the same beginning.

use jiff::civil::DateTime;
use pult::message::{Button, Message};
use pult::registration::{Outcome, Package, PackedMessage};
use pult::workspace::{Command, History, Noted, Origin};
use std::sync::Arc;

/// SplitMix64 (Steele, Lea, Flood: «Fast splittable pseudorandom number generators», 2014).
#[derive(Clone, Debug)]
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, end: usize) -> usize {
        (self.roll() % end as u64) as usize
    }
}

/// Does one thing. It may be one that changes nothing.
pub fn act(history: &mut History, dice: &mut Dice) {
    let library = &history.workspace().library;
    let count = library.len();
    let [a, b, c] = [(); 3].map(|()| dice.below(count.max(1)));
    let at = |n: usize| library.id_at(n);
    let several: Vec<_> = [a, b, c].into_iter().filter_map(at).collect();
    let text = format!("{} {}", dice.roll(), "слово ".repeat(dice.below(200)));
    let command = match (dice.below(24), at(a)) {
        (0..=2, _) => history.undo().map(|_| None).unwrap_or_default(),
        (3, _) => history.redo().map(|_| None).unwrap_or_default(),
        (4, _) if count < 400 => Some(add(a, 100, dice)),
        (5, _) if count > 300 => {
            Some(Command::RemoveMessages { ids: library.ids().take(count / 2).collect() })
        }
        (6 | 7, _) => Some(Command::RemoveMessages { ids: several }),
        (8..=10, _) => Some(Command::MoveMessages { ids: several, to: b }),
        (11..=15, Some(id)) => Some(Command::SetText { id, text }),
        (16, Some(id)) => Some(Command::Rename { id, name: text }),
        (17, Some(id)) => Some(Command::SetButtons { id, buttons: vec![Button::reply(text)] }),
        (18, Some(id)) => {
            let noted = Noted::Answered(Outcome::Approved);
            Some(Command::NoteOutcome { ids: vec![id], noted, at: DateTime::default() })
        }
        (19, _) => Some(Command::AddChannel { channel: Box::default() }),
        (20, Some(id)) => {
            let content = Arc::new(library.get(id).unwrap().message.clone());
            let package = Package { items: vec![PackedMessage { id, content }].into(), ..Package::default() };
            Some(Command::AddPackage { package: Box::new(package), settings: Box::default() })
        }
        _ => Some(add(a, 1, dice)),
    };
    if let Some(command) = command {
        // One that is refused changes nothing here and there.
        let _ = history.apply(command, 0);
    }
    history.seal();
}

fn add(at: usize, count: usize, dice: &mut Dice) -> Command {
    let message = |n| Message {
        name: format!("{n}"),
        text: format!("{} {}", dice.roll(), "текст ".repeat(dice.below(100))),
        opens_broadcast: true,
        buttons: vec![Button::reply("Да"), Button::url("Сайт", "https://example.com/")],
        ..Message::default()
    };
    Command::AddMessages { at, messages: (0..count).map(message).collect(), origin: Origin::New }
}
