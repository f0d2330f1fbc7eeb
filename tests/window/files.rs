//! Files in the window itself: what goes out of it comes back into it.

use super::Desk;
use egui::accesskit::Role;
use egui::{Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT, Queryable};
use pult::message::{Button, Message, read_document};
use pult::workspace::{Command, Origin};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

pub(super) fn plain(words: &str) -> String {
    words.replace('\u{A0}', " ")
}

impl Desk {
    /// The button of these words, where it can be pressed; of several the last, because the cross
    /// of a dialog is called as its button is.
    pub(super) fn usable(&self, words: &str) -> Option<Node<'_>> {
        self.harness.query_all_by_role(Role::Button).rfind(|node| {
            let node = node.accesskit_node();
            node.label().is_some_and(|label| plain(&label) == words) && !node.is_disabled()
        })
    }

    /// Waits for the button of these words and presses it.
    pub(super) fn press_when_usable(&mut self, words: &str) {
        self.wait(|desk| desk.usable(words).is_some());
        // What came may have changed the size of the dialog.
        self.harness.run_steps(3);
        self.usable(words).unwrap().click();
        self.harness.run_steps(3);
    }

    pub(super) fn wait(&mut self, so: impl Fn(&Self) -> bool) {
        let begun = Instant::now();
        while !so(self) {
            assert!(begun.elapsed() < Duration::from_secs(60), "it never came");
            self.harness.step();
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    pub(super) fn fill(&mut self, name: &str, text: &str) {
        let field = |desk: &Self| desk.harness.get_by_role_and_label(Role::TextInput, name).focus();
        field(self);
        self.harness.run_steps(2);
        self.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        self.harness.run_steps(1);
        self.harness.get_by_role_and_label(Role::TextInput, name).type_text(text);
        self.harness.run_steps(3);
    }

    pub(super) fn command(&mut self, key: Key) {
        self.harness.key_press_modifiers(Modifiers::COMMAND, key);
        self.harness.run_steps(3);
    }

    pub(super) fn add(&mut self, messages: Vec<Message>) {
        let ctx = self.harness.ctx.clone();
        let command = Command::AddMessages { at: 0, messages, origin: Origin::New };
        self.harness.state_mut().change(&ctx, command);
        self.harness.run_steps(3);
    }
}

fn message() -> Message {
    Message {
        name: "Вопрос".into(),
        text: "Вам удобно?".into(),
        opens_broadcast: true,
        buttons: vec![Button::reply("Да"), Button::reply("Нет")],
        ..Message::default()
    }
}

fn saved(path: &Path) -> Vec<Message> {
    read_document(&fs::read(path).unwrap()).unwrap()
}

#[test]
fn what_is_exported_can_be_imported_and_undone() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = Desk::open();
    desk.add(vec![message()]);
    desk.command(Key::E);
    desk.fill("Папка", &home.path().to_string_lossy());
    desk.press_when_usable("Экспортировать");
    desk.wait(|desk| desk.harness.query_all_by_label_contains("chat-buttons.csv, 1 строка").next().is_some());
    desk.harness.key_press(Key::Escape);
    desk.harness.run_steps(3);
    let table = home.path().join("chat-buttons.csv");
    assert!(fs::read_to_string(&table).unwrap().ends_with("\"Вам удобно?\";\"Да\";\"Нет\"\r\n"));
    desk.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::I);
    desk.fill("Файл JSON, CSV или XLSX", &table.to_string_lossy());
    desk.press_when_usable("Прочитать файл");
    desk.press_when_usable("Добавить 1 сообщение");
    let got = desk.messages();
    assert_eq!((got.len(), &got[1].buttons), (2, &message().buttons));
    desk.command(Key::Z);
    assert_eq!(desk.messages(), [message()]);
}

#[test]
fn what_stops_an_export_leads_to_the_field_with_the_error() {
    let mut desk = Desk::open();
    let faulty = Message {
        buttons: vec![Button::reply("Записаться на консультацию")], ..message()
    };
    desk.add(vec![message(), faulty]);
    desk.command(Key::E);
    desk.press_when_usable("Перейти к ошибке");
    let ids: Vec<_> = desk.harness.state().document().workspace().library.ids().collect();
    assert_eq!(desk.harness.state().document().shown(), Some(ids[1]));
    desk.wait(|desk| desk.harness.root().children_recursive().any(|node| node.is_focused()));
    let focused = desk.harness.root().children_recursive().find(|node| node.is_focused()).unwrap();
    assert_eq!(plain(&focused.accesskit_node().label().unwrap_or_default()), "Название кнопки 1");
}

#[test]
fn tables_that_were_written_lead_on_to_the_package() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = Desk::open();
    desk.add(vec![message()]);
    desk.command(Key::E);
    desk.fill("Папка", &home.path().to_string_lossy());
    desk.press_when_usable("Экспортировать");
    desk.press_when_usable("Собрать пакет с письмом…");
    desk.wait(|desk| desk.harness.query_by_role(Role::Dialog).is_some());
    let dialog = desk.harness.get_by_role(Role::Dialog).accesskit_node().label().unwrap_or_default();
    assert_eq!(plain(&dialog), "Пакет для менеджера i‑Digital");
}

#[test]
fn a_file_that_was_refused_leads_back_to_its_field() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("не то.json");
    fs::write(&path, "{\"messages\": [{\"txt\": 1}]}").unwrap();
    let mut desk = Desk::open();
    for (modifiers, key, field, yes, said) in [
        (
            Modifiers::COMMAND | Modifiers::SHIFT,
            Key::I,
            "Файл JSON, CSV или XLSX",
            "Прочитать файл",
            "Сообщения прочитать не удалось: неизвестное поле «txt» (строка 1, знак 20)",
        ),
        (
            Modifiers::COMMAND,
            Key::O,
            "Рабочий файл",
            "Открыть",
            "Открыть не удалось: это не рабочий файл Пульта",
        ),
    ] {
        desk.key(modifiers, key);
        desk.fill(field, &path.to_string_lossy());
        desk.press_when_usable(yes);
        desk.wait(|desk| {
            let mut all = desk.harness.root().children_recursive();
            all.any(|node| plain(&node.accesskit_node().value().unwrap_or_default()) == said)
        });
        desk.harness.run_steps(2);
        assert!(desk.harness.get_by_role_and_label(Role::TextInput, field).is_focused(), "{field}");
        desk.harness.key_press(Key::Escape);
        desk.harness.run_steps(3);
    }
}

#[test]
fn what_was_done_is_there_when_the_window_is_opened_again() {
    let mut desk = Desk::open();
    desk.add(vec![message()]);
    // A window that is closed waits for what is not saved yet.
    let root = desk.harness.input_mut().viewports.entry(ViewportId::ROOT).or_default();
    root.events = vec![ViewportEvent::Close];
    desk.harness.step();
    desk.harness.input_mut().viewports.entry(ViewportId::ROOT).or_default().events.clear();
    let sent = |desk: &Desk, command: &ViewportCommand| {
        desk.harness.output().viewport_output[&ViewportId::ROOT].commands.contains(command)
    };
    if sent(&desk, &ViewportCommand::CancelClose) {
        desk.wait(|desk| sent(desk, &ViewportCommand::Close));
    }
    assert_eq!(desk.reopen().messages(), [message()]);
}

#[test]
fn messages_go_out_as_json_and_the_file_of_the_command_line_is_offered_for_import() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("мои сообщения.json");
    let mut desk = Desk::open();
    desk.add(vec![message()]);
    desk.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    desk.fill("Куда сохранить", &path.to_string_lossy());
    desk.press_when_usable("Сохранить");
    desk.wait(|_| path.exists());
    assert_eq!(saved(&path), [message()]);

    let mut other = Desk::open();
    other.harness.state_mut().import_later(&path);
    other.press_when_usable("Добавить 1 сообщение");
    other.wait(|desk| desk.messages().len() == 1);
    assert_eq!(other.messages(), [message()]);
}
