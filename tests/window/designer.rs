//! The designer: a message is built, judged, mended, undone; by mouse and by keyboard.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::Desk;
use pult::message::{Button, Message};
use pult::ui::PultApp;

impl Desk {
    fn app(&self) -> &PultApp {
        self.harness.state()
    }

    pub(super) fn messages(&self) -> Vec<Message> {
        self.app().document().workspace().library.iter().map(|entry| entry.message.clone()).collect()
    }

    /// Presses the button of that name.
    fn press(&mut self, name: &str) {
        self.harness.get_by_role_and_label(Role::Button, name).click();
        self.settle();
    }

    fn settle(&mut self) {
        self.harness.run_ok();
    }

    /// Types into what has the focus.
    fn type_text(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.settle();
    }

    pub(super) fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    fn says(&self, words: &str) -> bool {
        self.harness.query_all_by_label_contains(words).next().is_some()
    }

    /// A new message with a text and reply buttons, as a person types them.
    fn new_message(&mut self, text: &str, titles: &[&str]) {
        self.key(Modifiers::COMMAND, Key::N);
        self.type_text(text);
        for title in titles {
            self.press("Кнопка");
            self.type_text(title);
        }
    }
}

#[test]
fn four_buttons_are_told_split_and_put_together_again() {
    let mut desk = Desk::open();
    desk.press("Новое сообщение");
    desk.type_text("Когда вам удобно?");
    for title in ["Сегодня", "Завтра", "В выходные", "Никогда"] {
        desk.press("Кнопка");
        desk.type_text(title);
    }
    assert_eq!(desk.messages()[0].buttons.len(), 4);
    assert!(desk.says("4 обычные кнопки, можно 3"));

    desk.press("Разделить");
    assert!(desk.says("кнопка не\u{A0}потеряется"));
    let yes = desk.harness.get_all_by_role_and_label(Role::Button, "Разделить").last().unwrap();
    yes.click();
    desk.settle();
    let parts: Vec<_> = desk.messages().iter().map(|m| m.buttons.len()).collect();
    assert_eq!(parts, [3, 1]);

    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.messages().len(), 1);
    assert_eq!(desk.messages()[0].buttons.len(), 4);
    desk.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(desk.messages().len(), 2);
}

#[test]
fn a_title_too_long_is_shortened_by_one_press_and_one_undo_takes_it_back() {
    let mut desk = Desk::open();
    desk.new_message("Когда вам удобно?", &["Записаться на консультацию"]);
    assert!(desk.says("26 знаков, можно 20"));
    desk.press("Записаться");
    assert_eq!(desk.messages()[0].buttons, [Button::reply("Записаться")]);
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.messages()[0].buttons, [Button::reply("Записаться на консультацию")]);
}

#[test]
fn what_was_typed_comes_back_when_the_kind_is_switched_back() {
    let mut desk = Desk::open();
    desk.press("Посмотреть пример");
    let site = desk.harness.get_by_role_and_label(Role::ListBoxOption, "Сайт, 1 замечание");
    site.click();
    desk.settle();
    let before = desk.messages()[1].buttons.clone();
    desk.harness.get_by_role_and_label(Role::RadioButton, "Обычные кнопки").click();
    desk.settle();
    assert_eq!(desk.messages()[1].buttons, [Button::reply("Перейти на сайт")]);
    desk.harness.get_by_role_and_label(Role::RadioButton, "Инлайн‑кнопки").click();
    desk.settle();
    assert_eq!(desk.messages()[1].buttons, before);
}

#[test]
fn the_rule_behind_an_issue_is_shown_on_demand() {
    let mut desk = Desk::open();
    desk.new_message("Когда вам удобно?", &["Записаться на консультацию"]);
    assert!(!desk.says("название кнопки не длиннее 20"));
    desk.harness.get_by_role_and_label(Role::Button, "правило").click();
    desk.settle();
    assert!(desk.says("Подключение WhatsApp Business через i‑Digital"));
}

#[test]
fn f8_walks_through_the_problems_of_all_messages() {
    let mut desk = Desk::open();
    desk.new_message("Первое", &["Хорошая", "Записаться на консультацию"]);
    desk.new_message("Второе", &["Кнопка с длинным названием"]);
    desk.key(Modifiers::NONE, Key::F8);
    // From the second message's button around the end to the first message's second button.
    assert_eq!(focused_value(&desk).as_deref(), Some("Записаться на консультацию"));
    desk.key(Modifiers::NONE, Key::F8);
    assert_eq!(focused_value(&desk).as_deref(), Some("Кнопка с длинным названием"));
    desk.key(Modifiers::SHIFT, Key::F8);
    assert_eq!(focused_value(&desk).as_deref(), Some("Записаться на консультацию"));
}

/// What stands in the field that has the focus.
fn focused_value(desk: &Desk) -> Option<String> {
    desk.harness.get_all_by_role(Role::TextInput).find(|node| node.is_focused())?.value()
}

#[test]
fn marks_wrap_what_is_selected() {
    let mut desk = Desk::open();
    desk.new_message("Ждём вас", &[]);
    desk.key(Modifiers::COMMAND, Key::A);
    desk.key(Modifiers::COMMAND, Key::B);
    assert_eq!(desk.messages()[0].text, "*Ждём вас*");
    desk.press("Курсив");
    assert_eq!(desk.messages()[0].text, "*_Ждём вас_*");
}

#[test]
fn rows_are_chosen_moved_and_deleted_by_keyboard() {
    let mut desk = Desk::open();
    for text in ["Первое", "Второе", "Третье"] {
        desk.new_message(text, &[]);
    }
    let row = desk.harness.get_all_by_role(Role::ListBoxOption).next().unwrap();
    row.click();
    desk.settle();
    let texts = |desk: &Desk| desk.messages().iter().map(|m| m.text.clone()).collect::<Vec<_>>();
    desk.key(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(texts(&desk), ["Второе", "Первое", "Третье"]);
    desk.key(Modifiers::SHIFT, Key::ArrowDown);
    desk.key(Modifiers::NONE, Key::Delete);
    assert_eq!(texts(&desk), ["Второе"]);
    assert!(desk.says("Удалено 2 сообщения"));
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(texts(&desk).len(), 3);
}

#[test]
fn the_order_is_fixed_while_searching_and_that_is_told() {
    let mut desk = Desk::open();
    for text in ["Первое", "Второе"] {
        desk.new_message(text, &[]);
    }
    desk.key(Modifiers::COMMAND, Key::F);
    desk.type_text("о");
    let row = desk.harness.get_all_by_role(Role::ListBoxOption).next().unwrap();
    row.click();
    desk.settle();
    desk.key(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(desk.messages()[0].text, "Первое");
    assert!(desk.says("Порядок меняется, когда показаны все сообщения"));
}

#[test]
fn pasted_text_is_cleaned_with_a_notice_and_much_of_it_is_asked_about() {
    let mut desk = Desk::open();
    desk.new_message("", &[]);
    desk.harness.event(egui::Event::Paste("Цена:\t5\u{A0}000\r\nрублей".to_owned()));
    desk.settle();
    assert_eq!(desk.messages()[0].text, "Цена: 5 000\nрублей");
    assert!(desk.says("Вставленный текст очищен"));

    desk.harness.event(egui::Event::Paste("я".repeat(20_001)));
    desk.settle();
    assert!(desk.says("Вставить 20"), "it is asked first");
    assert_eq!(desk.messages()[0].text.chars().count(), 18);
    desk.press("Вставить");
    desk.settle();
    assert_eq!(desk.messages()[0].text.chars().count(), 18 + 20_001);
}

#[test]
fn much_pasted_text_takes_the_place_of_what_is_selected() {
    for (range, expected) in [(0..3, "я"), (1..2, "ДяА"), (3..3, "ДОАя")] {
        let mut desk = Desk::open();
        desk.new_message("", &[]);
        desk.type_text("ДОА");
        let field = desk.harness.ctx.memory(|memory| memory.focused()).expect("the text has the focus");
        pult::ui::widgets::select(&desk.harness.ctx, field, range);
        desk.settle();
        desk.harness.event(egui::Event::Paste("я".repeat(20_001)));
        desk.settle();
        desk.press("Вставить");
        desk.settle();
        assert_eq!(desk.messages()[0].text.replace(&"я".repeat(20_001), "я"), expected);
        desk.key(Modifiers::COMMAND, Key::Z);
        assert_eq!(desk.messages()[0].text, "ДОА", "it is one step");
    }
}

#[test]
fn a_text_too_large_for_a_field_is_kept_whole_and_can_be_shortened() {
    let mut desk = Desk::open();
    desk.new_message("", &[]);
    let book = "Глава. ".repeat(10_000);
    desk.harness.event(egui::Event::Paste(book.clone()));
    desk.settle();
    desk.press("Вставить");
    desk.settle();
    assert_eq!(desk.messages()[0].text, book);
    assert!(desk.says("Столько текста здесь не\u{A0}правят"));

    let copied = desk.copies("Скопировать весь текст");
    assert!(copied == book, "the whole text is copied");

    desk.press("Оставить первые 1024 знака");
    desk.settle();
    assert_eq!(desk.messages()[0].text, book.chars().take(1024).collect::<String>());
    desk.type_text("!");
    assert_eq!(desk.messages()[0].text.chars().count(), 1025, "the field has the keyboard");
    desk.key(Modifiers::COMMAND, Key::Z);
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.messages()[0].text, book);
    desk.press("Очистить");
    desk.settle();
    assert_eq!(desk.messages()[0].text, "");
}

#[test]
fn typing_is_one_step_and_undo_fires_once() {
    let mut desk = Desk::open();
    desk.new_message("", &[]);
    for letter in ["Д", "а", "!"] {
        desk.type_text(letter);
    }
    assert_eq!(desk.messages()[0].text, "Да!");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.messages()[0].text, "");
    desk.key(Modifiers::COMMAND, Key::Y);
    assert_eq!(desk.messages()[0].text, "Да!");
}

#[test]
fn two_buttons_of_one_ask_for_the_second_title() {
    let mut desk = Desk::open();
    desk.press("Посмотреть пример");
    desk.harness.get_by_role_and_label(Role::ListBoxOption, "Звонок, Готово").click();
    desk.settle();
    desk.harness.get_by_label("Адрес сайта").click();
    desk.settle();
    desk.type_text("https://example.ru/");
    desk.press("Сделать две кнопки");
    desk.type_text("Набрать номер");
    let yes = desk.harness.get_all_by_role_and_label(Role::Button, "Сделать две кнопки").last().unwrap();
    yes.click();
    desk.settle();
    let expected = [
        Button::url("Позвонить", "https://example.ru/"),
        Button::phone("Набрать номер", "+7 (812) 438-16-78"),
    ];
    assert_eq!(desk.messages()[2].buttons, expected);
}
