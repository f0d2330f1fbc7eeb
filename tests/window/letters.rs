//! Letters on their way to a manager: whom they reach, and the files they become.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use std::fs;

use super::Desk;
use super::connect::stages;

impl Desk {
    fn retype(&mut self, name: &str, text: &str) {
        self.harness.get_by_role_and_label(Role::TextInput, name).focus();
        self.harness.run_ok();
        self.key(Modifiers::COMMAND, Key::A);
        self.harness.event(Event::Text(text.to_owned()));
        self.harness.run_ok();
    }
}

/// A desk before the letter that hands the webhook over.
fn letter() -> Desk {
    let mut desk = Desk::restarted_with(&stages()[5].0);
    desk.enter_channel();
    desk
}

#[test]
fn what_is_no_address_is_told_where_it_is_typed() {
    let mut desk = letter();
    desk.retype("Кому", "Марина Котова, m.kotova@i-dgtl.ru");
    assert!(desk.reads("Письмо уйдёт на\u{A0}m.kotova@i-dgtl.ru. Не\u{A0}адрес почты: Марина Котова."));
    desk.retype("Кому", "Марина Котова");
    assert!(desk.reads("Не\u{A0}адрес почты: Марина Котова. Адрес впишете"));
    desk.retype("Кому", "Марина Котова <m.kotova@i-dgtl.ru>; b@y.ru");
    assert!(!desk.reads("адрес почты:"));
}

#[test]
fn a_letter_that_is_there_is_replaced_when_asked_or_goes_beside() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("Письмо.eml");
    fs::write(&path, "прежнее").unwrap();
    let mut desk = letter();
    desk.retype("Кому", "Марина Котова <m.kotova@i-dgtl.ru>");

    desk.button("Сохранить…");
    desk.retype("Куда сохранить", path.to_str().unwrap());
    desk.button("Сохранить");
    desk.wait(|desk| desk.reads("Сохранить под другим именем"));
    assert_eq!(fs::read_to_string(&path).unwrap(), "прежнее");
    desk.button("Сохранить под другим именем");
    desk.button("Сохранить");
    desk.wait(|desk| desk.reads("Письмо сохранено"));
    assert_eq!(fs::read_to_string(&path).unwrap(), "прежнее");
    let beside = fs::read(home.path().join("Письмо (2).eml")).unwrap();
    assert!(String::from_utf8_lossy(&beside).contains("<m.kotova@i-dgtl.ru>"));

    desk.button("Сохранить…");
    desk.retype("Куда сохранить", path.to_str().unwrap());
    desk.button("Сохранить");
    desk.wait(|desk| desk.reads("Сохранить под другим именем"));
    desk.button("Заменить");
    desk.wait(|_| fs::read_to_string(&path).unwrap() != "прежнее");
    assert!(fs::read_to_string(&path).unwrap().contains("X-Unsent: 1"));
}
