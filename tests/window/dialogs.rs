//! What every dialog keeps to: what opens in it stands above it, Enter agrees from a field, and a
//! click beside it throws away nothing that was typed. And letters land where the caret was.

use egui::accesskit::Role;
use egui::{Event, Key, LayerId, Modifiers, PointerButton, Pos2, pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use pult::message::{Button, Message};

use super::Desk;

impl Desk {
    /// Presses and lets go within one frame, as a quick hand does in a window that sleeps.
    fn tap(&mut self, at: Pos2) {
        self.harness.event(Event::PointerMoved(at));
        self.harness.step();
        for pressed in [true, false] {
            let modifiers = Modifiers::NONE;
            let tap = Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers };
            self.harness.input_mut().events.push(tap);
        }
        self.harness.step();
        self.harness.run_steps(4);
    }

    fn layer_at(&self, at: Pos2) -> Option<LayerId> {
        self.harness.ctx.layer_id_at(at)
    }

    fn dialog(&self) -> Option<LayerId> {
        self.harness.ctx.memory(|memory| memory.top_modal_layer())
    }
}

#[test]
fn a_menu_of_a_dialog_stands_above_it_however_often_both_are_opened() {
    let mut desk = Desk::open();
    let question = Message {
        name: "Вопрос".into(),
        text: "Вам удобно?".into(),
        buttons: vec![Button::reply("Да")],
        opens_broadcast: true,
        ..Message::default()
    };
    desk.hold(vec![question]);
    desk.command(Key::Num3);
    for round in 0..3 {
        desk.press_when_usable("Собрать пакет · 1");
        for opening in 0..2 {
            let form = |desk: &Desk| {
                let mut buttons = desk.harness.get_all_by_role(Role::Button);
                let form = buttons.find(|node| {
                    node.accesskit_node().label().is_some_and(|label| label.contains("обычная"))
                });
                let form = form.expect("the form is chosen in a menu");
                form.scroll_to_me();
                form.rect().center()
            };
            form(&desk);
            desk.harness.run_steps(20);
            let place = form(&desk);
            desk.tap(place);
            let entry = desk.harness.query_all_by_role(Role::MenuItemRadio).next();
            let place = entry.unwrap_or_else(|| panic!("no menu came: {round}, {opening}")).rect().center();
            assert_ne!(desk.layer_at(place), desk.dialog(), "the menu lies behind: {round}, {opening}");
            desk.tap(place);
            let left = desk.harness.query_all_by_role(Role::MenuItemRadio).count();
            assert_eq!(left, 0, "the menu takes the click: {round}, {opening}");
        }
        desk.harness.key_press(Key::Escape);
        desk.harness.run_steps(4);
    }
}

#[test]
fn enter_in_the_field_of_the_token_keeps_it_and_a_click_beside_loses_nothing() {
    let mut desk = Desk::open();
    desk.choose(Role::Tab, "Настройки");
    desk.button("Задать…");
    desk.harness.event(Event::Text("secret-token".into()));
    desk.harness.run_ok();
    desk.tap(pos2(4.0, 400.0));
    assert!(desk.dialog().is_some(), "what was typed stays");
    desk.harness
        .get_all_by_label("Токен")
        .find(|node| node.accesskit_node().role() == Role::PasswordInput)
        .expect("the field is there")
        .focus();
    desk.harness.run_ok();
    desk.key(Modifiers::NONE, Key::Enter);
    desk.harness.run_ok();
    assert!(desk.dialog().is_none(), "Enter agrees");
    assert!(desk.usable("Забыть").is_some(), "and the token is kept");
}

#[test]
fn letters_land_where_the_caret_was_whatever_appears_around_the_field() {
    let titles = ["Записаться на консультацию", "Да", "Нет", "Позже"];
    let message = Message {
        name: "Вопрос".into(),
        text: "Вам удобно?".into(),
        buttons: titles.map(Button::reply).to_vec(),
        opens_broadcast: true,
        ..Message::default()
    };
    for at in 0..titles.len() {
        let mut desk = Desk::open();
        desk.hold(vec![message.clone()]);
        desk.resize(1280.0, 1400.0);
        let field = format!("Название кнопки {}", at + 1);
        desk.harness.get_by_role_and_label(Role::TextInput, &field).focus();
        desk.harness.run_ok();
        desk.key(Modifiers::NONE, Key::End);
        let mut wanted = titles[at].to_owned();
        // Every explanation is shown and hidden again, in turns.
        for turn in 0..6 {
            let rules: Vec<_> = desk
                .harness
                .get_all_by_role(Role::Button)
                .filter(|node| node.accesskit_node().label().as_deref() == Some("правило"))
                .map(|node| node.rect().center())
                .collect();
            desk.tap(rules[turn / 2 % rules.len()]);
            desk.harness.event(Event::Text("я".into()));
            desk.harness.run_ok();
            wanted.push('я');
            let workspace = desk.harness.state().document().workspace();
            let message = workspace.library.iter().next().unwrap().message.clone();
            let told: Vec<_> = message.buttons.iter().map(Button::title).collect();
            let mut all: Vec<_> = titles.to_vec();
            all[at] = &wanted;
            assert_eq!(told, all, "the caret was in the title {at}, turn {turn}");
        }
    }
}
