//! The list of keys and the search for a command.

use super::Desk;
use egui::accesskit::{Role, Toggled};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use pult::ui::{Action, Place, ThemeChoice};
use pult::words::{Lang, Words};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

impl Desk {
    fn search(&mut self, text: &str) {
        self.key(CTRL_SHIFT, Key::P);
        self.harness.event(Event::Text(text.to_owned()));
        self.harness.run_ok();
    }

    /// The commands that are shown, with what is told beside each.
    fn found(&self) -> Vec<(String, String)> {
        let list = self.harness.get_by_role_and_label(Role::ListBox, "Все команды");
        let rows =
            list.children_recursive().filter(|node| node.accesskit_node().role() == Role::ListBoxOption);
        rows.map(|row| {
            let row = row.accesskit_node();
            (
                row.label().unwrap_or_default().to_owned(),
                row.data().description().unwrap_or_default().to_owned(),
            )
        })
        .collect()
    }
}

#[test]
fn every_command_stands_in_the_search_with_its_key_or_its_reason() {
    let mut desk = Desk::open();
    desk.key(CTRL_SHIFT, Key::P);
    let found = desk.found();
    let words = Words::new(Lang::Ru);
    for action in Action::ALL.into_iter().filter(|action| *action != Action::Palette) {
        let name = words.say(action.id());
        let (_, told) = found.iter().find(|(found, _)| *found == name).unwrap_or_else(|| panic!("{name}"));
        assert!(!told.is_empty() || action.keys().is_empty(), "{name}");
    }
    assert!(found.contains(&("Отменить".into(), "отменять нечего".into())));
    assert!(found.contains(&("Новое сообщение".into(), "Ctrl+N".into())));
}

#[test]
fn letters_find_a_command_arrows_choose_it_and_enter_does_it() {
    let mut desk = Desk::open();
    desk.harness.run_ok();
    desk.search("ТЕМНАЯ");
    assert_eq!(desk.found(), [("Тёмная тема".to_owned(), String::new())]);
    desk.key(NONE, Key::Enter);
    assert_eq!(desk.harness.state().settings().theme, ThemeChoice::Dark);

    desk.search("тема");
    let names: Vec<_> = desk.found().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["Тема как в\u{A0}системе", "Светлая тема", "Тёмная тема"], "what is in force is last");
    desk.key(NONE, Key::ArrowDown);
    desk.key(NONE, Key::Enter);
    assert_eq!(desk.harness.state().settings().theme, ThemeChoice::Light);
}

#[test]
fn what_cannot_be_done_says_why_and_is_not_done() {
    let mut desk = Desk::open();
    desk.search("дублировать");
    assert_eq!(desk.found()[0].1, "сообщений пока нет");
    desk.key(NONE, Key::Enter);
    assert!(desk.harness.query_by_role_and_label(Role::ListBox, "Все команды").is_some(), "it stays open");
    desk.key(NONE, Key::Escape);
    assert!(desk.harness.query_by_role_and_label(Role::ListBox, "Все команды").is_none());
}

#[test]
fn a_command_acts_where_the_keyboard_was() {
    let mut desk = Desk::open();
    desk.key(CTRL, Key::N);
    desk.harness.event(Event::Text("Ждём вас".to_owned()));
    desk.harness.run_ok();
    desk.key(CTRL, Key::A);
    desk.search("зачеркн");
    desk.key(NONE, Key::Enter);
    assert_eq!(desk.messages()[0].text, "~Ждём вас~");
    assert_eq!(desk.at(), "Текст сообщения");
    desk.search("добавить кнопку");
    desk.key(NONE, Key::Enter);
    assert_eq!(desk.at(), "Название кнопки 1");
}

#[test]
fn commands_of_messages_lead_there_from_the_settings() {
    let mut desk = Desk::open();
    desk.search("настройки");
    desk.key(NONE, Key::Enter);
    assert!(desk.harness.query_by_label("О\u{A0}программе").is_some());
    desk.key(CTRL, Key::N);
    assert_eq!(desk.at(), "Текст сообщения");
    desk.search("настройки");
    desk.key(NONE, Key::Enter);
    desk.key(CTRL, Key::Num2);
    assert!(desk.harness.query_by_label("Текст сообщения").is_some());
}

#[test]
fn f1_lists_every_key_and_enter_closes_it() {
    let mut desk = Desk::open();
    desk.key(CTRL, Key::N);
    desk.key(NONE, Key::F1);
    assert!(desk.harness.query_by_role_and_label(Role::Dialog, "Горячие клавиши").is_some());
    let words = Words::new(Lang::Ru);
    for action in Action::ALL.into_iter().filter(|action| !action.keys().is_empty()) {
        let name = words.say(action.id());
        assert!(desk.harness.query_all_by_label(&name).next().is_some(), "{name}");
        let key = action.key_text(&desk.harness.ctx);
        assert!(desk.harness.query_all_by_label_contains(&key).next().is_some(), "{key}");
    }
    desk.key(NONE, Key::Enter);
    assert!(desk.harness.query_by_role_and_label(Role::Dialog, "Горячие клавиши").is_none());
    assert_eq!(desk.at(), "Текст сообщения");
}

#[test]
fn the_language_follows_its_command() {
    let mut desk = Desk::open();
    desk.search("english");
    desk.key(NONE, Key::Enter);
    assert_eq!(desk.harness.state().settings().lang, Lang::En);
    assert!(desk.harness.query_by_role_and_label(Role::Tab, "Messages").is_some());
    assert!(Action::ALL.contains(&Action::Go(Place::Settings)));
}

#[test]
fn the_list_of_keys_is_scrolled_by_keyboard_where_it_has_no_room() {
    let mut desk = Desk::open();
    desk.harness.set_size(egui::vec2(960.0, 640.0));
    desk.harness.run_ok();
    for _ in 0..10 {
        desk.key(CTRL, Key::Plus);
    }
    assert_eq!(desk.harness.state().settings().zoom, 200);
    desk.key(NONE, Key::F1);
    let last = |desk: &Desk| desk.harness.get_by_label_contains("Закрыть окно").rect().bottom();
    let close = |desk: &Desk| {
        let all = desk.harness.get_all_by_role_and_label(Role::Button, "Закрыть");
        all.last().unwrap().rect().top()
    };
    assert!(last(&desk) > close(&desk), "there is room for all of it");
    for _ in 0..12 {
        desk.key(NONE, Key::PageDown);
    }
    assert!(last(&desk) <= close(&desk), "{} and {}", last(&desk), close(&desk));
}

#[test]
fn the_search_is_as_high_as_its_list_and_its_field_stays() {
    let mut desk = Desk::open();
    desk.key(CTRL_SHIFT, Key::P);
    desk.harness.run_ok();
    let place = |desk: &Desk| {
        let field = desk.harness.get_by_role_and_label(Role::TextInput, "Поиск команды").rect();
        let run = desk.harness.get_by_role_and_label(Role::Button, "Выполнить").rect();
        (field.top(), run.bottom())
    };
    let whole = place(&desk);
    desk.harness.event(Event::Text("темная".to_owned()));
    desk.harness.run_ok();
    let small = place(&desk);
    assert_eq!(small.0, whole.0, "the field stays where it is");
    assert!(small.1 < whole.1 - 200.0, "{small:?} {whole:?}");
    let first = desk.harness.get_all_by_role(Role::ListBoxOption).next().unwrap();
    assert_eq!(first.accesskit_node().toggled(), Some(Toggled::True), "the best answer is chosen");
}
