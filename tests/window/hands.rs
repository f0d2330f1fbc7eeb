//! Clumsy hands: narrow windows, much text, many buttons.

use egui::accesskit::Role;
use egui::{Key, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::Desk;
use super::placed::misplaced;
use pult::message::{Button, Message};
use pult::workspace::{Command, Origin, Workspace};

impl Desk {
    pub(super) fn hold(&mut self, messages: Vec<Message>) {
        let command = Command::AddMessages { at: 0, messages, origin: Origin::New };
        let workspace = Workspace::default().apply(command).unwrap().workspace;
        let ctx = self.harness.ctx.clone();
        self.harness.state_mut().open(&ctx, workspace, None);
        self.harness.run_steps(4);
    }

    pub(super) fn resize(&mut self, width: f32, height: f32) {
        self.harness.set_size(vec2(width, height));
        self.harness.run_steps(4);
    }

    fn click(&mut self, role: Role, name: &str) {
        self.harness.get_by_role_and_label(role, name).click();
        self.harness.run_steps(4);
    }

    fn has(&self, role: Role, name: &str) -> bool {
        self.harness.query_by_role_and_label(role, name).is_some()
    }
}

fn message(name: &str, buttons: Vec<Button>) -> Message {
    Message {
        name: name.into(),
        text: "Вам удобно?".into(),
        buttons,
        opens_broadcast: true,
        ..Message::default()
    }
}

#[test]
fn nothing_covers_anything_in_any_width() {
    for width in [1280.0, 1000.0, 960.0, 760.0, 640.0, 520.0, 480.0] {
        let mut desk = Desk::open();
        let inline = vec![
            Button::url("Перейти на сайт", "http://bit.ly/x"),
            Button::phone("Записаться на консультацию", "8 (812) 438-16-78"),
        ];
        desk.hold(vec![message(&"Очень длинное название ".repeat(9), inline)]);
        desk.resize(width, 1600.0);
        if desk.has(Role::RadioButton, "Сообщение") {
            assert_eq!(misplaced(&desk.harness), Vec::<String>::new(), "the list at {width}");
            desk.click(Role::RadioButton, "Сообщение");
        }
        assert!(desk.has(Role::Switch, "Первое сообщение рассылки"), "{width}");
        assert_eq!(misplaced(&desk.harness), Vec::<String>::new(), "the message at {width}");
    }
}

#[test]
fn the_switch_stands_right_under_the_name_in_a_narrow_window() {
    let mut desk = Desk::open();
    desk.hold(vec![message("Вопрос", vec![])]);
    desk.resize(760.0, 640.0);
    desk.click(Role::RadioButton, "Сообщение");
    let name = desk.harness.get_by_role_and_label(Role::TextInput, "Название").rect();
    let switch = desk.harness.get_by_role_and_label(Role::Switch, "Первое сообщение рассылки").rect();
    assert!(switch.top() - name.bottom() < 24.0, "{name:?} {switch:?}");
}

#[test]
fn a_row_that_is_clicked_shows_its_message_where_the_list_stands_alone() {
    let mut desk = Desk::open();
    desk.hold(vec![message("Первое", vec![]), message("Второе", vec![])]);
    desk.resize(520.0, 640.0);
    desk.click(Role::ListBoxOption, "Второе, Готово");
    assert_eq!(
        desk.harness.get_by_role_and_label(Role::TextInput, "Название").value().as_deref(),
        Some("Второе")
    );
    desk.resize(760.0, 640.0);
    desk.click(Role::RadioButton, "Список");
    desk.click(Role::ListBoxOption, "Первое, Готово");
    assert!(desk.has(Role::ListBoxOption, "Первое, Готово"), "the preview beside the list shows it");
}

#[test]
fn files_are_reached_from_every_screen() {
    let mut desk = Desk::open();
    desk.click(Role::Button, "Файлы");
    assert!(desk.harness.query_all_by_label_contains("Открыть рабочий").next().is_some());
    desk.harness.key_press(Key::Escape);
    desk.harness.run_steps(4);
    desk.click(Role::Tab, "Настройки");
    desk.click(Role::Button, "Файлы");
    assert!(desk.harness.query_all_by_label_contains("Сохранить копию…").next().is_some());
}

#[test]
fn the_list_shows_one_kind_of_buttons_when_asked() {
    let mut desk = Desk::open();
    desk.hold(vec![
        message("Вопрос", vec![Button::reply("Да")]),
        message("Сайт", vec![Button::url("Сайт", "https://example.ru/")]),
    ]);
    desk.click(Role::Button, "Отбор по\u{A0}кнопкам и\u{A0}статусу");
    desk.click(Role::MenuItemRadio, "Инлайн‑кнопки");
    assert!(desk.has(Role::ListBoxOption, "Сайт, Готово"));
    assert!(!desk.has(Role::ListBoxOption, "Вопрос, Готово"));
}

#[test]
fn an_opened_list_begins_with_the_message_that_is_open() {
    let mut desk = Desk::open();
    desk.hold((0..300).map(|n| message(&format!("Вопрос {n}"), vec![])).collect());
    let first = desk.harness.get_all_by_role(Role::ListBoxOption).next().unwrap();
    assert!(first.accesskit_node().label().unwrap().starts_with("Вопрос 0,"));
}

/// Presses Tab until something of a name has the focus; all that has it on the way must be seen.
fn tab_to(desk: &mut Desk, name: &str, (width, height): (f32, f32)) {
    let window = egui::Rect::from_min_size(egui::Pos2::ZERO, vec2(width, height));
    for _ in 0..60 {
        desk.harness.key_press(Key::Tab);
        desk.harness.run_steps(30);
        let focused = desk.harness.root().children_recursive().find(|node| node.is_focused());
        let Some(focused) = focused else { continue };
        let (rect, label) = (focused.rect(), focused.accesskit_node().label().unwrap_or_default());
        // A text higher than the window cannot be seen whole.
        let seen = window.contains_rect(rect) || rect.height() > height / 2.0;
        assert!(seen, "«{label}» {rect:?}");
        if label == name {
            return;
        }
    }
    panic!("«{name}» was never reached");
}

#[test]
fn what_the_keyboard_is_at_is_scrolled_to() {
    let small = (480.0, 320.0);
    let mut desk = Desk::open();
    desk.resize(small.0, small.1);
    tab_to(&mut desk, "Импорт сообщений…", small);

    let replies = ["Да", "Нет", "Может быть", "Позже"].map(Button::reply).to_vec();
    desk.hold(vec![message("Вопрос", replies)]);
    desk.click(Role::RadioButton, "Сообщение");
    tab_to(&mut desk, "Кнопка", small);

    desk.click(Role::Tab, "Настройки");
    tab_to(&mut desk, "Крупнее", small);
}
