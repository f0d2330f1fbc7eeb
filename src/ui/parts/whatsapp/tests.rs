//! The preview as a person works with it, found by accessible names.

use egui::{Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{Preview, PreviewEvent, Shown};
use crate::message::{Button, Message};
use crate::rules::{Issue, Profile, Value, check};
use crate::ui::theme;
use crate::words::{Arg, Lang, Words};

const MORE: &str = "Читать\u{A0}дальше";

/// A message in its preview, as a screen would hold it.
pub(super) struct Desk {
    pub(super) preview: Preview,
    pub(super) message: Message,
    pub(super) key: u64,
    words: Words,
    events: Vec<PreviewEvent>,
}

impl Desk {
    pub(super) fn new(message: Message) -> Self {
        let words = Words::new(Lang::Ru);
        Self { preview: Preview::default(), message, key: 0, words, events: Vec::new() }
    }

    pub(super) fn show(&mut self, ui: &mut egui::Ui) {
        let profile = Profile::builtin("i-digital").unwrap().unwrap();
        let issues = check(&profile, &self.message);
        let shown = Shown {
            key: self.key,
            message: &self.message,
            issues: &issues,
            said: &|issue| said(&self.words, issue),
            business: "Автосалон «Нева»",
            clock: (12, 40),
        };
        let events = self.preview.show(ui, &self.words, &shown);
        for event in &events {
            let PreviewEvent::SampleChanged { name, value } = event;
            self.message.samples.insert(name.clone(), value.clone());
        }
        self.events.extend(events);
    }
}

fn said(words: &Words, issue: &Issue) -> String {
    let id = format!("rule-{}.short", issue.rule.as_str().replace(['.', '_'], "-"));
    let args: Vec<(&str, Arg<'_>)> = issue
        .values
        .iter()
        .map(|(key, value)| match value {
            Value::Count(count) => (*key, Arg::from(*count)),
            Value::Text(text) => (*key, Arg::from(text)),
        })
        .collect();
    words.tell(&id, &args)
}

fn desk_of(size: [f32; 2], message: Message) -> Harness<'static, Desk> {
    let mut harness = Harness::builder()
        .with_size(size)
        .with_context_setup(theme::install)
        .build_ui_state(|ui, desk: &mut Desk| desk.show(ui), Desk::new(message));
    harness.run_ok();
    harness
}

fn desk(message: Message) -> Harness<'static, Desk> {
    desk_of([340.0, 700.0], message)
}

fn message(text: &str, buttons: Vec<Button>) -> Message {
    Message { text: text.to_owned(), buttons, ..Message::default() }
}

fn has_label(harness: &Harness<'_, Desk>, words: &str) -> bool {
    harness.query_by_role_and_label(Role::Label, words).is_some()
}

fn press(harness: &mut Harness<'_, Desk>, name: &str) {
    harness.get_by_role_and_label(Role::Button, name).click();
    harness.run_ok();
}

#[test]
fn a_pressed_reply_button_brings_the_clients_answer() {
    let mut harness = desk(message("Будете?", vec![Button::reply("Да"), Button::reply("Нет")]));
    assert!(!has_label(&harness, "Да"));
    press(&mut harness, "Да");
    assert!(has_label(&harness, "Да") && !has_label(&harness, "Нет"));
    press(&mut harness, "Начать сначала");
    assert!(!has_label(&harness, "Да"));
    assert!(harness.query_by_label("Начать сначала").is_none());
}

#[test]
fn a_reply_button_is_pressed_by_keyboard() {
    let mut harness = desk(message("Будете?", vec![Button::reply("Да")]));
    harness.get_by_role_and_label(Role::Button, "Да").focus();
    harness.run_ok();
    harness.key_press(egui::Key::Enter);
    harness.run_ok();
    assert!(has_label(&harness, "Да"));
}

#[test]
fn the_last_five_answers_are_kept_and_the_newest_is_in_sight() {
    let buttons: Vec<_> = (1..=9).map(|n| Button::reply(format!("Ответ {n}"))).collect();
    let mut harness = desk_of([300.0, 420.0], message("Что?", buttons));
    for number in 1..=7 {
        let name = format!("Ответ {number}");
        harness.get_by_role_and_label(Role::Button, &name).scroll_to_me();
        harness.run_ok();
        press(&mut harness, &name);
    }
    let kept: Vec<_> = (1..=9).filter(|n| has_label(&harness, &format!("Ответ {n}"))).collect();
    assert_eq!(kept, [3, 4, 5, 6, 7]);
    let newest = harness.get_by_role_and_label(Role::Label, "Ответ 7").rect();
    assert!(newest.bottom() <= 420.0 && newest.top() >= 0.0, "{newest:?}");
}

#[test]
fn an_inline_button_tells_where_it_leads_and_whom_it_calls() {
    let mut message = message(
        "Мы рядом.",
        vec![Button::url("Сайт", "https://example.ru/{{1}}"), Button::phone("Звонок", "+7 812 438-16-78")],
    );
    message.samples.insert("1".into(), "spb".into());
    let mut harness = desk(message);
    press(&mut harness, "Сайт");
    assert!(has_label(&harness, "Откроется https://example.ru/spb"));
    press(&mut harness, "Звонок");
    assert!(has_label(&harness, "Звонок на\u{A0}+7 812 438-16-78"));
}

#[test]
fn a_button_that_would_fail_says_why_when_pressed() {
    let mut harness = desk(message("Мы рядом.", vec![Button::url("Сайт", "example.com")]));
    press(&mut harness, "Сайт");
    assert!(has_label(
        &harness,
        "Кнопка не\u{A0}сработает. Адрес не\u{A0}начинается с\u{A0}https:// или http://"
    ));
}

#[test]
fn samples_stand_in_the_text_and_are_typed_under_the_phone() {
    let mut harness = desk(message("Здравствуйте, {{1}}. Ждём вас.", vec![]));
    assert!(has_label(&harness, "Здравствуйте, {{1}}. Ждём вас."));
    harness.get_by_label("Пример для {{1}}").focus();
    harness.run_ok();
    harness.get_by_label("Пример для {{1}}").type_text("Анна");
    harness.run_ok();
    assert!(has_label(&harness, "Здравствуйте, Анна. Ждём вас."));
    let last = harness.state().events.last().cloned();
    assert_eq!(last, Some(PreviewEvent::SampleChanged { name: "1".into(), value: "Анна".into() }));
    // An undo elsewhere shows in the field, even while it has the focus.
    harness.state_mut().message.samples.insert("1".into(), "Ольга".into());
    harness.run_ok();
    assert_eq!(harness.get_by_label("Пример для {{1}}").value().as_deref(), Some("Ольга"));
}

#[test]
fn what_would_be_refused_is_marked_in_words() {
    let title = "Записаться на консультацию";
    let harness = desk(message("Когда?", vec![Button::reply("Да"), Button::reply(title)]));
    let marks: Vec<_> =
        harness.get_all_by_role(Role::Image).filter_map(|n| n.accesskit_node().label()).collect();
    assert_eq!(marks, ["26 знаков, можно 20"]);
    let told = |name| harness.get_by_role_and_label(Role::Button, name).accesskit_node().description();
    assert_eq!(told(title).as_deref(), Some("26 знаков, можно 20"));
    assert_eq!(told("Да").as_deref(), Some("Клиент ответит этими словами"));
}

#[test]
fn only_the_buttons_beyond_a_limit_are_marked() {
    let buttons: Vec<_> = (1..=5).map(|n| Button::reply(format!("Ответ {n}"))).collect();
    let harness = desk(message("Что?", buttons));
    let refused: Vec<_> = (1..=5)
        .filter(|n| {
            let name = format!("Ответ {n}");
            let button = harness.get_by_role_and_label(Role::Button, &name);
            button.accesskit_node().description().is_some_and(|told| told == "5 обычных кнопок, можно 3")
        })
        .collect();
    assert_eq!(refused, [4, 5]);
    let harness =
        desk(message("Что?", vec![Button::reply("Да"), Button::url("Сайт", "https://example.ru/")]));
    let marks = harness.get_all_by_role(Role::Image).count();
    assert_eq!(marks, 1, "of two kinds the second is marked");
}

#[test]
fn a_long_text_is_folded_until_asked_for_and_folded_again_for_another_message() {
    let text = "Очень длинный рассказ. ".repeat(42);
    let mut harness = desk(message(&text, vec![]));
    assert!(!has_label(&harness, &text));
    press(&mut harness, MORE);
    assert!(has_label(&harness, &text));
    assert!(harness.query_by_label(MORE).is_none());
    harness.state_mut().key = 1;
    harness.run_ok();
    assert!(harness.query_by_label(MORE).is_some());
}

#[test]
fn many_lines_are_folded_too() {
    let mut harness = desk(message(&"строка\n".repeat(30), vec![]));
    press(&mut harness, MORE);
    assert!(harness.query_by_label(MORE).is_none());
}

#[test]
fn the_words_that_unfold_end_the_last_line() {
    for (text, width) in [
        ("Очень длинный рассказ. ".repeat(42), 364.0),
        ("Оченьдлинноеслово".repeat(60), 300.0),
        ("строка\n".repeat(30), 280.0),
        ("* Пункт списка, который не\u{A0}помещается на\u{A0}одной строке телефона\n".repeat(20), 364.0),
        ("> Слова клиента, которые не\u{A0}помещаются на\u{A0}одной строке телефона\n".repeat(20), 480.0),
        ("\n".repeat(30) + "конец", 364.0),
    ] {
        let mut harness = desk_of([width, 700.0], message(&text, vec![]));
        let bubble = |harness: &Harness<'_, Desk>| {
            let labels = harness.get_all_by_role(Role::Label);
            labels.map(|node| node.rect()).max_by(|a, b| a.height().total_cmp(&b.height())).unwrap()
        };
        let (folded, more) = (bubble(&harness), harness.get_by_label(MORE).rect());
        let start = text.chars().take(3).collect::<String>();
        assert!(folded.expand(0.5).contains_rect(more), "{start}: {more:?} in {folded:?}");
        assert!(more.height() < 24.0, "{start}: on one line, {more:?}");
        // The time stands beside the words or in a line below them, and nothing else does.
        assert!(folded.bottom() - more.bottom() < 26.0, "{start}: {more:?} in {folded:?}");
        harness.get_by_label(MORE).focus();
        harness.run_ok();
        harness.key_press(egui::Key::Enter);
        harness.run_ok();
        assert!(bubble(&harness).height() > folded.height(), "{start}: more is shown");
    }
}

#[test]
fn night_is_chosen_apart_from_the_windows_theme() {
    let mut harness = desk(message("Текст", vec![]));
    harness.ctx.set_theme(egui::Theme::Light);
    harness.run_ok();
    assert!(!harness.state().preview.dark.unwrap_or(false));
    press(&mut harness, "Тёмный WhatsApp");
    assert_eq!(harness.state().preview.dark, Some(true));
    press(&mut harness, "Светлый WhatsApp");
    assert_eq!(harness.state().preview.dark, Some(false));
}

#[test]
fn what_differs_from_whatsapp_is_told_by_key_and_closed_again() {
    let mut harness = desk(message("Текст", vec![]));
    let said = |harness: &Harness<'_, Desk>| {
        harness
            .query_by_label_contains("почту и\u{A0}номера телефонов WhatsApp тоже делает ссылками")
            .is_some()
    };
    assert!(!said(&harness));
    let button = "Чем отличается от\u{A0}WhatsApp";
    harness.get_by_role_and_label(Role::Button, button).focus();
    harness.run_ok();
    harness.key_press(egui::Key::Enter);
    harness.run_ok();
    assert!(said(&harness));
    harness.key_press(egui::Key::Escape);
    harness.run_ok();
    assert!(!said(&harness));
}

#[test]
fn an_empty_message_says_where_its_text_will_be() {
    let harness = desk(message(" ", vec![]));
    assert!(has_label(&harness, "Текст сообщения появится здесь"));
    assert_eq!(harness.query_all_by_role(Role::Image).count(), 0);
}

#[test]
fn nothing_leaves_the_phone_at_any_size_and_content() {
    let long = "Ъ".repeat(400);
    let buttons: Vec<_> =
        (0..200).map(|n| Button::url(format!("{n}{long}"), format!("https://{long}"))).collect();
    for (size, text) in [
        (vec2(280.0, 300.0), long.clone()),
        (vec2(280.0, 300.0), "{{a}} {{b}} {{c}} {{d}} {{e}}".to_owned()),
        (vec2(480.0, 900.0), "👨‍👩‍👧".repeat(128)),
        (vec2(340.0, 500.0), String::new()),
    ] {
        let mut harness = desk_of(size.into(), message(&text, buttons.clone()));
        let first = harness.get_all_by_role(Role::Button).map(|n| n.rect()).filter(|r| r.is_positive());
        for rect in first {
            assert!(rect.left() >= 0.0 && rect.right() <= size.x, "{rect:?} at {size:?}");
        }
        let name = format!("1{long}");
        let button = harness.get_by_role_and_label(Role::Button, &name);
        button.scroll_to_me();
        harness.run_ok();
        press(&mut harness, &name);
        assert!(
            has_label(&harness, &format!("Откроется https://{long}"))
                || harness.query_by_label("Начать сначала").is_some()
        );
    }
}
