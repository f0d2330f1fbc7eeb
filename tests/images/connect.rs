//! The channels: the empty state, the list, the wizard step by step, the page.

use super::{ORDINARY, SMALL, app, count, is_in_theme};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::Timestamp;
use pult::channel::{Channel, LetterKind, Move, Secret, Seen};
use pult::ui::{PultApp, theme};
use pult::words::Lang;
use pult::workspace::{Command, Workspace};

type Window = Harness<'static, PultApp>;

const HOOK: &str =
    "https://bot.jaicp.com/chatapi/webhook/i-digital/aBcDeFgH:0123456789abcdef0123456789abcdef01234567";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn friday() -> Timestamp {
    at("2026-11-20T12:04:00Z")
}

/// The moves of a channel that was connected by hand.
fn moves() -> Vec<Move> {
    vec![
        Move::Name("WhatsApp · основной номер".into()),
        Move::AccountReady(friday()),
        Move::KindChosen(friday()),
        Move::Account("Нева Авто".into()),
        Move::Named(friday()),
        Move::Webhook(Secret::new(HOOK)),
        Move::PublishedByHand(friday()),
        Move::Manager("anna@i-dgtl.ru".into()),
        Move::Sent(LetterKind::HandOver, at("2026-11-20T12:10:00Z")),
        Move::Alive(at("2026-11-24T09:00:00Z"), Seen::Owner),
    ]
}

fn after(count: usize) -> Channel {
    moves().into_iter().take(count).fold(Channel::default(), |channel, step| channel.after(step))
}

/// Puts channels into the window, stops its calendar, and goes to them.
fn hold(window: &mut Window, channels: Vec<Channel>, lang: Lang) {
    let mut workspace = Workspace::default();
    for channel in channels {
        let channel = Box::new(channel);
        workspace = workspace.apply(Command::AddChannel { channel }).unwrap().workspace;
    }
    let ctx = window.ctx.clone();
    let app = window.state_mut();
    app.stop_at("2026-11-23T15:00:00+03:00[Europe/Moscow]".parse().unwrap());
    app.open(&ctx, workspace, None);
    let name = if lang == Lang::Ru { "Каналы" } else { "Channels" };
    window.get_by_role_and_label(Role::Tab, name).click();
    window.run_ok();
}

fn enter(window: &mut Window) {
    let row = window.get_all_by_role(Role::Button).find(|node| {
        let label = egui_kittest::kittest::NodeT::accesskit_node(node).label().unwrap_or_default();
        label.contains("i\u{2011}Digital")
    });
    row.unwrap().click();
    window.run_ok();
}

/// The dresses in which a page is drawn.
const DRESSES: [(Lang, bool, [f32; 2]); 3] =
    [(Lang::Ru, false, ORDINARY), (Lang::Ru, true, SMALL), (Lang::En, true, ORDINARY)];

fn name(what: &str, (lang, dark, size): (Lang, bool, [f32; 2])) -> String {
    format!("connect-{what}-{}-{}-{}", lang.code(), if dark { "dark" } else { "light" }, size[0])
}

#[test]
fn no_channels() {
    for dress @ (lang, dark, size) in DRESSES {
        let picture = app(&name("empty", dress), size, (lang, dark), |window| hold(window, vec![], lang));
        if let Some(picture) = picture {
            is_in_theme(&picture, dark);
        }
    }
}

#[test]
fn the_list_of_channels() {
    for dress @ (lang, dark, size) in DRESSES {
        app(&name("list", dress), size, (lang, dark), |window| {
            let blocked = after(10).after(Move::Blocked(friday()));
            let sandbox = Channel { sandbox: true, ..after(7) };
            hold(window, vec![after(3), sandbox, after(9), after(10), blocked], lang);
        });
    }
}

#[test]
fn every_step_of_the_wizard() {
    for (what, done) in [
        ("1-account", 1),
        ("2-kind", 2),
        ("3-names", 3),
        ("4-hand", 5),
        ("5-hand-over", 8),
        ("6-waiting", 9),
        ("7-live", 10),
    ] {
        for dress @ (lang, dark, size) in DRESSES {
            let picture = app(&name(what, dress), size, (lang, dark), |window| {
                hold(window, vec![Channel { way: pult::channel::Way::Hand, ..after(done) }], lang);
                enter(window);
            });
            if let Some(picture) = picture {
                let c = &theme::Theme::get(dark).color;
                assert!(count(&picture, c.accent) > 300, "{what}: what is to be done is in the accent");
            }
        }
    }
}

#[test]
fn the_page_in_a_narrow_window() {
    for (what, done) in [("narrow-hand", 5), ("narrow-hand-over", 8)] {
        app(&name(what, (Lang::Ru, false, [520.0, 700.0])), [520.0, 700.0], (Lang::Ru, false), |window| {
            hold(window, vec![after(done)], Lang::Ru);
            enter(window);
        });
    }
}

/// The wizard as the README shows it.
#[test]
fn the_picture_of_the_readme() {
    let picture = app("readme-wizard", ORDINARY, (Lang::Ru, false), |window| {
        hold(window, vec![Channel { way: pult::channel::Way::Hand, ..after(8) }], Lang::Ru);
        enter(window);
        window.remove_cursor();
    });
    if let Some(picture) = picture {
        crate::kept::is_kept("wizard-light", &picture);
    }
}
