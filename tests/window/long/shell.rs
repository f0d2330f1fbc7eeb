//! What surrounds the screens, and the settings.

use egui::{Key, Modifiers};
use pult::ui::{Notice, Sentence};

use super::{Stage, look_again, look_at};

#[test]
fn an_empty_library() {
    look_at("an empty library", |_| {});
}

#[test]
fn the_settings_and_about() {
    look_at("the settings", |stage| stage.press("place-settings"));
}

#[test]
fn the_questions_of_the_settings() {
    for (what, id) in [("the token", "token-set"), ("rules from a file", "rules-file")] {
        look_at(what, |stage| {
            stage.press("place-settings");
            stage.press(id);
        });
    }
}

#[test]
fn keys_and_commands() {
    look_at("the keys", |stage| stage.key(Modifiers::NONE, Key::F1));
    look_at("the commands", |stage| stage.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::P));
    look_at("no such command", |stage| {
        stage.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
        stage.desk.harness.event(egui::Event::Text("нетакой".to_owned()));
        stage.steps();
    });
}

fn notices(stage: &mut Stage) {
    let ctx = stage.desk.harness.ctx.clone();
    let reason = Sentence::new("file-reason").with("path", "/home/anna/.config/pult/settings.toml");
    let app = stage.desk.harness.state_mut();
    app.tell(&ctx, Notice::done(Sentence::new("settings-theme-remark")));
    app.tell(&ctx, Notice::info(Sentence::new("library-order-locked")));
    let failed = Notice::error(Sentence::new("settings-not-saved"));
    app.tell(&ctx, failed.and(reason.with("reason", "Permission denied (os error 13)")));
    stage.steps();
}

#[test]
fn notices_and_their_list() {
    look_at("notices", notices);
    let mut stage = Stage::open();
    notices(&mut stage);
    stage.press_told("notices-bell", &[("count", 3_usize.into())]);
    look_again("the bell", &mut stage);
}

#[test]
fn the_menu_of_files() {
    look_at("the menu of files", |stage| stage.press("files-menu"));
}
