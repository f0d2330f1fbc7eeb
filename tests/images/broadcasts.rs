//! Broadcasts: nothing yet, the list, a draft with its findings, its recipients, the stop list.

use super::{ORDINARY, SMALL, app};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use pult::broadcast::{Broadcast, BroadcastId, Content, Purpose, Stop};
use pult::channel::{Channel, ChannelId, Project, Remote};
use pult::message::{Button, Message};
use pult::ui::PultApp;
use pult::words::Lang;
use pult::workspace::{Command, Origin};
use std::time::{Duration, Instant};

type Window = Harness<'static, PultApp>;

const LIST: &str = "Телефон;имя\n+7 916 123-45-67;Анна\n8 916 765-43-21;Пётр\n+375 29 123-45-67;\n\
    +53 5234 5678;Хосе\n7,9E+10;Ольга\nUS.13491208655302741918;Мария\n";

/// Steps until something is so.
fn until(window: &mut Window, what: &str, so: impl Fn(&Window) -> bool) {
    let begun = Instant::now();
    while !so(window) {
        assert!(begun.elapsed() < Duration::from_secs(60), "it never came: {what}");
        window.step();
        std::thread::sleep(Duration::from_millis(5));
    }
    window.run_steps(6);
}

fn press(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).scroll_to_me();
    window.run_steps(4);
    window.get_by_role_and_label(role, name).click();
    window.run_steps(4);
}

/// A channel of the sandbox, a message with a variable, and a draft of it.
fn prepare(window: &mut Window) {
    let project = Project { id: 1, name: "Кофейня".into(), short_name: "coffee".into() };
    let remote = Remote { project, channel: 1, bot: "bot".into() };
    let channel =
        Channel {
            name: "Автосалон Нева".into(), sandbox: true, remote: Some(remote), ..Channel::default()
        };
    let message = Message {
        name: "Заказ готов".into(),
        text: "{{имя}}, ваш заказ готов. Ждём вас до пятницы.".into(),
        buttons: vec![Button::reply("Заберу сегодня"), Button::reply("Перенести")],
        ..Message::default()
    };
    let content = Content::Message { from: None, message: Box::new(message.clone()) };
    let mut broadcast = Broadcast::new(BroadcastId::from_bits(7), content);
    broadcast.name = "Готовые заказы".into();
    broadcast.channel = Some(ChannelId::from_number(0));
    (broadcast.project, broadcast.bot) = ("coffee".into(), "bot".into());
    broadcast.purpose = Some(Purpose::Advertising);
    let stops = ["79161234567", "US.13491208655302741918"];
    let stops = stops.map(|client| Stop { client: client.into(), ..Stop::default() }).to_vec();
    let ctx = window.ctx.clone();
    let app = window.state_mut();
    app.change(&ctx, Command::AddChannel { channel: Box::new(channel) });
    let channel = app.document().workspace().channels.iter().next().map(|(id, _)| id);
    broadcast.channel = channel;
    app.change(&ctx, Command::AddMessages { at: 0, messages: vec![message], origin: Origin::New });
    app.change(&ctx, Command::AddBroadcast { broadcast: Box::new(broadcast) });
    app.change(&ctx, Command::AddStops { stops });
    window.run_steps(6);
}

fn list(window: &mut Window, lang: Lang) {
    let name = if lang == Lang::Ru { "Рассылки" } else { "Broadcasts" };
    press(window, Role::Tab, name);
}

/// Opens the draft and pastes a list into it.
fn draft(window: &mut Window, lang: Lang) {
    let (paste, field, add, told) = match lang {
        Lang::Ru => ("Вставить…", "Номера или ID", "Добавить", "списке"),
        Lang::En => ("Paste…", "Numbers or ids", "Add", "in the list"),
    };
    let row = window.query_all_by_role(Role::Button).find(|node| {
        use egui_kittest::kittest::NodeT as _;
        node.accesskit_node().label().is_some_and(|label| label.contains("Готовые заказы"))
    });
    row.unwrap().click();
    window.run_steps(4);
    press(window, Role::Button, paste);
    window.get_by_role_and_label(Role::MultilineTextInput, field).focus();
    window.run_steps(2);
    window.get_by_role_and_label(Role::MultilineTextInput, field).type_text(LIST);
    window.run_steps(2);
    press(window, Role::Button, add);
    until(window, "the list", |window| window.query_all_by_label_contains(told).next().is_some());
    until(window, "the check", |window| {
        let ready = if lang == Lang::Ru { "Уйдёт" } else { "Goes out" };
        window.query_all_by_label_contains(ready).next().is_some()
    });
    std::thread::sleep(Duration::from_millis(600));
    window.run_steps(60);
}

#[test]
fn pictures_of_broadcasts() {
    for (lang, dark, size, tag) in [
        (Lang::Ru, false, ORDINARY, "ru-light"),
        (Lang::En, true, SMALL, "en-dark-small"),
        (Lang::Ru, true, SMALL, "ru-dark-small"),
        (Lang::En, false, ORDINARY, "en-light"),
    ] {
        app(&format!("broadcasts-empty-{tag}"), size, (lang, dark), |window| list(window, lang));
        app(&format!("broadcasts-list-{tag}"), size, (lang, dark), |window| {
            prepare(window);
            list(window, lang);
        });
        app(&format!("broadcasts-draft-{tag}"), size, (lang, dark), |window| {
            prepare(window);
            list(window, lang);
            draft(window, lang);
        });
        app(&format!("broadcasts-table-{tag}"), size, (lang, dark), |window| {
            prepare(window);
            list(window, lang);
            draft(window, lang);
            press(window, Role::Button, if lang == Lang::Ru { "Таблица" } else { "Table" });
            std::thread::sleep(Duration::from_millis(200));
            window.run_steps(30);
        });
        app(&format!("broadcasts-stops-{tag}"), size, (lang, dark), |window| {
            prepare(window);
            list(window, lang);
            press(window, Role::Button, if lang == Lang::Ru { "Стоп‑лист" } else { "Stop list" });
        });
    }
}
