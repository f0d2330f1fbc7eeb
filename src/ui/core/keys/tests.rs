use std::collections::HashMap;

use egui::os::OperatingSystem;
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Event, Key, KeyboardShortcut, Modifiers, RawInput};

use super::*;

fn event(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

fn press(modifiers: Modifiers, key: Key) -> Vec<Action> {
    let ctx = egui::Context::default();
    let input = RawInput { events: vec![event(key, modifiers)], ..Default::default() };
    let mut got = Vec::new();
    ctx.run_ui(input, |ui| got.extend(take(ui.ctx()))).textures_delta.clear();
    got
}

fn everywhere() -> impl Iterator<Item = Action> {
    Action::ALL.into_iter().filter(|action| action.scope() == Scope::Everywhere)
}

#[test]
fn each_key_means_its_command_and_no_other() {
    for action in everywhere() {
        for key in action.keys() {
            assert_eq!(press(key.modifiers, key.logical_key), [action], "{key:?}");
        }
    }
}

#[test]
fn typing_is_left_alone() {
    for key in [Key::Z, Key::S, Key::Num0, Key::Num1, Key::Plus, Key::Enter, Key::Delete] {
        assert_eq!(press(Modifiers::NONE, key), []);
        assert_eq!(press(Modifiers::SHIFT, key), []);
    }
}

#[test]
fn no_two_commands_share_a_key() {
    let mut seen: HashMap<KeyboardShortcut, Action> = HashMap::new();
    for action in Action::ALL {
        for key in action.keys() {
            let other = seen.insert(*key, action);
            assert_eq!(other, None, "{key:?} is also of {action:?}");
        }
    }
}

/// On a Russian keyboard these are letters, or stand on other keys than on an American one.
#[test]
fn no_key_moves_with_the_layout() {
    use Key::{
        Backslash, Backtick, Colon, Comma, Exclamationmark, OpenBracket, Period, Pipe, Questionmark, Quote,
        Semicolon, Slash,
    };
    let moving = [
        Backslash,
        Backtick,
        Colon,
        Comma,
        Exclamationmark,
        OpenBracket,
        Period,
        Pipe,
        Questionmark,
        Quote,
        Semicolon,
        Slash,
        Key::CloseBracket,
        Key::OpenCurlyBracket,
        Key::CloseCurlyBracket,
    ];
    for action in Action::ALL {
        for key in action.keys() {
            assert!(!moving.contains(&key.logical_key), "{action:?}");
        }
    }
}

/// Modifiers as the system sends them: the command key is a key of its own.
fn sent(modifiers: Modifiers, os: OperatingSystem) -> Modifiers {
    let mac = os == OperatingSystem::Mac && modifiers.command;
    Modifiers { ctrl: modifiers.command && !mac, mac_cmd: mac, ..modifiers }
}

const TEXT: &str = "один два три\nчетыре пять шесть";

/// What a field of egui's own makes of a key in the middle of its text: the text, and whether
/// anything changed, its caret included.
fn field_does_something(key: KeyboardShortcut, os: OperatingSystem) -> bool {
    let ctx = egui::Context::default();
    ctx.set_os(os);
    let id = egui::Id::unique("field");
    let mut text = TEXT.to_owned();
    let mut frame = |events: Vec<Event>| {
        ctx.run_ui(RawInput { events, ..Default::default() }, |ui| {
            ui.memory_mut(|memory| memory.request_focus(id));
            ui.add(egui::TextEdit::multiline(&mut text).id(id));
        })
        .textures_delta
        .clear();
        TextEditState::load(&ctx, id).and_then(|state| state.cursor.char_range())
    };
    frame(Vec::new());
    let mut state = TextEditState::load(&ctx, id).unwrap();
    let caret = CCursorRange::one(CCursor::new(6));
    state.cursor.set_char_range(Some(caret));
    state.store(&ctx, id);
    frame(Vec::new());
    let after = frame(vec![event(key.logical_key, sent(key.modifiers, os))]);
    text != TEXT || after.is_some_and(|range| range != caret)
}

#[test]
fn no_key_of_the_program_is_one_that_fields_need() {
    for os in [OperatingSystem::Nix, OperatingSystem::Windows, OperatingSystem::Mac] {
        for action in everywhere().filter(|action| !action.is_of_fields_too()) {
            for key in action.keys() {
                assert!(!field_does_something(*key, os), "{action:?} takes {key:?} from fields on {os:?}");
            }
        }
    }
}

#[test]
fn what_fields_need_is_seen() {
    let shortcut = KeyboardShortcut::new;
    for key in [Key::H, Key::K, Key::U, Key::W, Key::A] {
        let key = shortcut(Modifiers::COMMAND, key);
        assert!(field_does_something(key, OperatingSystem::Nix), "{key:?}");
    }
    assert!(field_does_something(shortcut(Modifiers::NONE, Key::Delete), OperatingSystem::Nix));
    assert!(field_does_something(shortcut(Modifiers::ALT, Key::Enter), OperatingSystem::Nix));
    assert!(!field_does_something(shortcut(Modifiers::NONE, Key::F6), OperatingSystem::Nix));
}

#[test]
fn every_command_and_key_stands_in_a_group() {
    for group in Group::ALL {
        let commands = Action::ALL.iter().any(|action| action.group() == group);
        assert!(commands || HINTS.iter().any(|(of, ..)| *of == group), "{group:?} is empty");
    }
}
