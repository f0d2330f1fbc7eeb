//! The designer: its columns and tabs, its menus and its questions.

use egui::{Event, Key, Modifiers};
use pult::message::{Button, Message};
use pult::workspace::{Command, Origin, Workspace};

use super::{Stage, look_at};

fn message(name: &str, text: &str, buttons: Vec<Button>) -> Message {
    let opens_broadcast = true;
    Message { name: name.into(), text: text.into(), buttons, opens_broadcast, ..Message::default() }
}

fn replies(titles: &[&str]) -> Vec<Button> {
    titles.iter().map(|title| Button::reply(*title)).collect()
}

pub(super) fn fine() -> Vec<Message> {
    vec![
        message("Личное авто", "Автомобиль будет использоваться в личных целях?", replies(&["Да", "Нет"])),
        message(
            "Контакты",
            "Свяжитесь с нами, {{1}}.",
            vec![
                Button::url("Перейти на сайт", "https://example.ru/"),
                Button::phone("Позвонить", "+7 812 438-16-78"),
            ],
        ),
        message("Отзыв после визита", "Как прошёл визит?", replies(&["Хорошо", "Плохо"])),
    ]
}

/// A message with something wrong in every place.
pub(super) fn wrong() -> Message {
    let buttons = vec![
        Button::reply("Записаться на консультацию"),
        Button::reply(" Да "),
        Button::reply(""),
        Button::reply("*Позже* 😀"),
        Button::url("Сайт", "http://bit.ly/x"),
        Button::Inline { title: "Оба".into(), url: "nowhere".into(), phone: "8 (812) 438-16-78".into() },
        Button::phone("Сайт", "+7 812 1"),
        Button::url("", ""),
    ];
    message(&"Всё не так ".repeat(20), "Ждём {{1}}{{3}} и {{имя", buttons)
}

pub(super) fn library(messages: Vec<Message>) -> Workspace {
    let command = Command::AddMessages { at: 0, messages, origin: Origin::New };
    Workspace::default().apply(command).unwrap().workspace
}

pub(super) fn hold(stage: &mut Stage, messages: Vec<Message>) {
    stage.hold(library(messages));
    stage.desk.wait(|desk| desk.harness.state().document().checks().is_complete());
    stage.steps();
}

#[test]
fn a_message_of_replies() {
    look_at("replies", |stage| hold(stage, fine()));
}

#[test]
fn a_message_of_links() {
    look_at("links", |stage| {
        hold(stage, fine());
        stage.press_row(1);
    });
}

#[test]
fn a_message_with_everything_wrong() {
    look_at("everything wrong", |stage| {
        hold(stage, [vec![wrong()], fine()].concat());
        stage.press("finding-rule");
    });
}

#[test]
fn a_blank_message() {
    look_at("a blank message", |stage| {
        hold(stage, fine());
        stage.key(Modifiers::COMMAND, Key::N);
    });
}

#[test]
fn a_message_without_buttons_and_with_samples() {
    look_at("samples", |stage| {
        let mut noted = message(
            "Ответ",
            "Спасибо, ждём вас в {{1}} {{2}} на Невском.",
            replies(&["Хорошо 👍", "*Позже*"]),
        );
        noted.opens_broadcast = false;
        hold(stage, vec![noted, message("Пусто", "Без кнопок", Vec::new())]);
    });
    look_at("without buttons", |stage| hold(stage, vec![message("Пусто", "Без кнопок", Vec::new())]));
}

#[test]
fn several_messages_and_none_found() {
    look_at("several", |stage| {
        hold(stage, fine());
        stage.press_row(0);
        stage.key(Modifiers::SHIFT, Key::ArrowDown);
    });
    look_at("none found", |stage| {
        hold(stage, fine());
        stage.key(Modifiers::COMMAND, Key::F);
        stage.desk.harness.event(Event::Text("кракозябра".to_owned()));
        stage.steps();
    });
}

#[test]
fn the_filter() {
    look_at("the filter", |stage| {
        hold(stage, fine());
        stage.press("filter-kind");
    });
    look_at("what is filtered", |stage| {
        hold(stage, fine());
        stage.press("filter-kind");
        stage.press("filter-kind-inline");
        stage.press("filter-kind");
        stage.press("filter-status-ready");
    });
}

#[test]
fn the_questions() {
    let four =
        vec![message("Опрос", "Когда вам удобно?", replies(&["Сегодня", "Завтра", "В выходные", "Нет"]))];
    look_at("splitting", |stage| {
        hold(stage, four);
        stage.press("fix-split-groups.short");
    });
    let both = Button::Inline {
        title: "Связаться".into(),
        url: "https://example.ru/".into(),
        phone: "+7 812 438-16-78".into(),
    };
    look_at("the second title", |stage| {
        hold(stage, vec![message("Связь", "Мы рядом.", vec![both])]);
        stage.press("fix-split-target.short");
        stage.desk.harness.event(Event::Text("Связаться".to_owned()));
        stage.steps();
    });
    look_at("much text", |stage| {
        hold(stage, fine());
        stage.key(Modifiers::COMMAND, Key::N);
        stage.desk.harness.event(Event::Paste("я".repeat(20_001)));
        stage.steps();
    });
}
