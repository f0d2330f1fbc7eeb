//! Registration: the page, its dialogs, and what it says in the designer.

use egui::{Key, Modifiers};
use jiff::civil::{DateTime, date};
use pult::message::{Button, Message};
use pult::registration::{Outcome, Package, PackageId, PackedMessage, Record, Sent, response};
use pult::workspace::{Command, MessageId, Workspace};
use std::sync::Arc;

use super::messages::{fine, library, wrong};
use super::{Stage, look_again, look_at};

fn on(day: i8) -> DateTime {
    date(2026, 11, day).at(9, 41, 0, 0)
}

/// A workspace in which every status is: approved and changed, waiting, refused, ready, a draft.
fn workspace() -> Workspace {
    let more = ["Новая коллекция", "Напоминание"].map(|name| Message {
        name: name.into(),
        text: format!("{name}: посмотрите."),
        buttons: vec![Button::reply("Записаться"), Button::reply("Позже")],
        opens_broadcast: true,
        ..Message::default()
    });
    let mut workspace = library([fine(), more.into(), vec![wrong()]].concat());
    let ids: Vec<MessageId> = workspace.library.ids().collect();
    let content = |place: usize| Arc::new(fine()[place].clone());
    let sent = |place: usize| {
        let sent = Sent { at: on(2), package: Some(PackageId::from_number(0)), to: "Анна".into() };
        Record::default().with_sent(&content(place), sent)
    };
    let items = (0..3).map(|place| PackedMessage { id: ids[place], content: content(place) }).collect();
    let package =
        Package {
            at: on(2), to: "Анна, i‑Digital".into(), items: Arc::new(items), ..Package::default()
        };
    let approved = sent(0).with_note(&content(0), on(5), Outcome::Approved);
    let refused = sent(1).with_note(&content(1), on(18), Outcome::Rejected("не тот домен ".repeat(9)));
    let records = vec![(ids[0], approved), (ids[1], refused), (ids[2], sent(2))];
    let submit = Command::AddPackage { package: Box::new(package), settings: Box::default() };
    let applied = response::Applied { records, ..Default::default() };
    let answer = Command::ApplyResponse { applied: Box::new(applied), settings: None };
    workspace = workspace.apply(submit).unwrap().workspace.apply(answer).unwrap().workspace;
    let edit = Command::SetText { id: ids[0], text: "Автомобиль будет личным?".into() };
    workspace.apply(edit).unwrap().workspace
}

fn hold(stage: &mut Stage) {
    stage.hold(workspace());
    stage.press("place-registration");
    stage.settle();
}

#[test]
fn nothing_to_register() {
    look_at("nothing to register", |stage| stage.press("place-registration"));
}

#[test]
fn the_page() {
    look_at("the page", hold);
    look_at("none found", |stage| {
        hold(stage);
        stage.write("reg-search", "кракозябра");
    });
    look_at("ticked", |stage| {
        hold(stage);
        stage.press_row(0);
    });
}

#[test]
fn notes() {
    for (what, id) in [("a note: sent", "reg-mark-sent"), ("a note: refused", "reg-mark-rejected")] {
        look_at(what, |stage| {
            hold(stage);
            stage.press_row(0);
            stage.press("reg-note");
            stage.press(id);
        });
    }
    look_at("the menu of notes", |stage| {
        hold(stage);
        stage.press_row(0);
        stage.press("reg-note");
    });
    look_at("the history", |stage| {
        hold(stage);
        stage.press_row(1);
        stage.press("reg-history");
    });
}

fn pack(stage: &mut Stage) {
    hold(stage);
    stage.press_told("reg-pack-count", &[("count", 3_usize.into())]);
    stage.settle();
}

#[test]
fn the_package() {
    let mut stage = Stage::open();
    pack(&mut stage);
    look_again("the package", &mut stage);
    stage.press("reg-pack-letter");
    stage.settle();
    look_again("its letter", &mut stage);
    stage.press_told("reg-pack-changes", &[("count", 1_usize.into())]);
    stage.settle();
    look_again("what changed", &mut stage);
    let home = tempfile::tempdir().unwrap();
    stage.write("exporting-folder", &home.path().to_string_lossy());
    stage.press("reg-pack-yes");
    stage.wait_for("exporting-open-folder");
    look_again("a package that is made", &mut stage);
}

#[test]
fn a_package_with_errors() {
    look_at("a package with errors", |stage| {
        hold(stage);
        stage.press("reg-only-wrong");
        stage.press_row(1);
        stage.press_told("reg-pack-count", &[("count", 1_usize.into())]);
        stage.settle();
    });
}

#[test]
fn packages_that_were_made() {
    for (what, id) in [
        ("a package", "reg-package-open"),
        ("a package and today", "reg-package-compare"),
        ("a package again", "reg-package-again"),
    ] {
        look_at(what, |stage| {
            hold(stage);
            stage.press(id);
            stage.settle();
        });
    }
}

const ANSWER: &str = "Статус;Текст сообщения;Кнопка чата 1;Кнопка чата 2;Комментарий\n\
    одобрено;Как прошёл визит?;Хорошо;Плохо;\n\
    ок;Как прошел визит?;Хорошо;Плохо;поправила опечатку\n\
    нет;Автомобиль будет использоваться в личных целях?;Да;Нет;уже было\n\
    одобрено;Ждём вас на открытии;Приду;Не смогу;\n";

#[test]
fn the_answer() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("ответ.csv");
    std::fs::write(&file, ANSWER).unwrap();
    let mut stage = Stage::open();
    hold(&mut stage);
    stage.press("action-take-answer");
    stage.settle();
    look_again("the answer", &mut stage);
    stage.write("reg-answer-label", &file.to_string_lossy());
    stage.press("importing-show");
    stage.settle();
    look_again("the rows of an answer", &mut stage);
}

#[test]
fn forms() {
    let mut stage = Stage::open();
    hold(&mut stage);
    stage.press("action-forms");
    stage.settle();
    look_again("the forms", &mut stage);
    stage.press("reg-forms-new");
    stage.settle();
    look_again("a form of one's own", &mut stage);
}

#[test]
fn in_the_designer() {
    for (what, place) in [("changed since", 0), ("refused", 1), ("waiting", 2)] {
        look_at(what, |stage| {
            hold(stage);
            stage.press("place-messages");
            stage.key(Modifiers::NONE, Key::F6);
            stage.press_row(place);
        });
    }
}
