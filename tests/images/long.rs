//! The window in a language half as long again as ours: words wrap, rows wrap, what is cut ends
//! in «…».

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use pult::channel::{Channel, ChannelEvent, Way};
use pult::ui::PultApp;
use pult::words::{Lang, Words};
use pult::workspace::{Command, Workspace};

use super::{SMALL, app};
use crate::long::language::grown;

type Window = Harness<'static, PultApp>;

/// Opens a workspace in the long language, at a place.
fn open(window: &mut Window, workspace: Workspace, place: &str) -> Words {
    let (words, ctx) = (grown(Lang::Ru), window.ctx.clone());
    let app = window.state_mut();
    app.use_words(grown(Lang::Ru));
    app.stop_at("2026-11-23T15:00:00+03:00[Europe/Moscow]".parse().unwrap());
    app.stop_clock(12, 40);
    app.open(&ctx, workspace, None);
    window.run_steps(6);
    press(window, &words, place);
    words
}

fn press(window: &mut Window, words: &Words, id: &str) {
    let name = words.say(id);
    let roles = [Role::Button, Role::Tab, Role::RadioButton];
    let found = roles.into_iter().flat_map(|role| window.query_all_by_role_and_label(role, &name)).last();
    found.unwrap_or_else(|| panic!("«{name}» is not there")).click();
    window.run_steps(6);
}

#[test]
fn the_designer_in_a_long_language() {
    let library = || super::designer::workspace(super::designer::dealer("Записаться на консультацию"));
    for (name, size, tab) in [
        ("long-designer", [1280.0, 800.0], None),
        ("long-designer-list", SMALL, Some("tab-library")),
        ("long-designer-message", SMALL, Some("tab-editor")),
        ("long-designer-zoomed", [640.0, 427.0], Some("tab-editor")),
        ("long-designer-twice", [480.0, 320.0], Some("tab-editor")),
    ] {
        app(name, size, (Lang::Ru, false), |window| {
            let words = open(window, library(), "place-messages");
            if let Some(tab) = tab {
                press(window, &words, tab);
            }
        });
    }
    app("long-export", SMALL, (Lang::Ru, false), |window| {
        open(window, library(), "place-messages");
        window.key_press_modifiers(Modifiers::COMMAND, Key::E);
        window.run_steps(20);
    });
}

#[test]
fn the_wizard_in_a_long_language() {
    let now = "2026-11-20T12:04:00Z".parse().unwrap();
    let steps = [
        ChannelEvent::Name("Основной".into()),
        ChannelEvent::AccountReady(now),
        ChannelEvent::KindChosen(now),
    ];
    let names = steps.into_iter().fold(Channel::default(), |channel, step| channel.apply(step));
    let hand = Channel { way: Way::Hand, ..names.apply(ChannelEvent::Named(now)) };
    for (name, size, channel) in [
        ("long-wizard-names", SMALL, &names),
        ("long-wizard-hand", SMALL, &hand),
        ("long-wizard-zoomed", [640.0, 427.0], &hand),
    ] {
        app(name, size, (Lang::Ru, false), |window| {
            let channel = Box::new(channel.clone());
            let workspace = Workspace::default().apply(Command::AddChannel { channel }).unwrap().workspace;
            open(window, workspace, "place-channels");
            super::connect::enter(window);
        });
    }
}

#[test]
fn registration_and_settings_in_a_long_language() {
    for (name, place) in [
        ("registration", "place-registration"),
        ("settings", "place-settings"),
        ("channels", "place-channels"),
    ] {
        for (kind, size) in [("small", SMALL), ("zoomed", [640.0, 427.0])] {
            app(&format!("long-{name}-{kind}"), size, (Lang::Ru, false), |window| {
                let _ = open(window, super::registration::workspace(), place);
            });
        }
    }
}
