//! The channels: the empty state, the list, the wizard step by step, the page.

use super::{ORDINARY, SMALL, app, count, is_in_theme};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::Timestamp;
use pult::channel::{Channel, ChannelEvent, LetterKind, Project, Remote, Secret, Seen};
use pult::sandbox::Options;
use pult::store::{Keyring, Reason, Vault};
use pult::ui::{PultApp, theme};
use pult::words::Lang;
use pult::workspace::{Command, Workspace};
use std::sync::Arc;

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
fn moves() -> Vec<ChannelEvent> {
    vec![
        ChannelEvent::Name("WhatsApp · основной номер".into()),
        ChannelEvent::AccountReady(friday()),
        ChannelEvent::KindChosen(friday()),
        ChannelEvent::Account("Нева Авто".into()),
        ChannelEvent::Named(friday()),
        ChannelEvent::Webhook(Secret::new(HOOK)),
        ChannelEvent::PublishedByHand(friday()),
        ChannelEvent::Manager("anna@i-dgtl.ru".into()),
        ChannelEvent::Sent(LetterKind::HandOver, at("2026-11-20T12:10:00Z")),
        ChannelEvent::Alive(at("2026-11-24T09:00:00Z"), Seen::Owner),
    ]
}

fn after(count: usize) -> Channel {
    moves().into_iter().take(count).fold(Channel::default(), |channel, step| channel.apply(step))
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

pub(super) fn enter(window: &mut Window) {
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

        is_in_theme(&picture, dark);
    }
}

#[test]
fn the_list_of_channels() {
    for dress @ (lang, dark, size) in DRESSES {
        app(&name("list", dress), size, (lang, dark), |window| {
            let project = Project { id: 1, name: "Нева Авто".into(), short_name: "neva-auto".into() };
            let blocked = after(10).apply(ChannelEvent::Blocked(friday()));
            let sandbox = Channel { sandbox: true, ..after(7) };
            let silent = after(9).apply(ChannelEvent::Silent(at("2026-11-23T09:00:00Z")));
            let live = after(10).apply(ChannelEvent::Project(project));
            let week = after(8).apply(ChannelEvent::Sent(LetterKind::HandOver, at("2026-11-16T12:00:00Z")));
            hold(window, vec![after(3), sandbox, after(9), week, silent, live, blocked], lang);
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

            let c = &theme::Theme::get(dark).color;
            assert!(count(&picture, c.accent) > 300, "{what}: what is to be done is in the accent");
        }
    }
}

#[test]
fn the_page_in_a_narrow_window() {
    for (what, done) in
        [("narrow-account", 1), ("narrow-hand", 5), ("narrow-hand-over", 8), ("narrow-live", 10)]
    {
        app(&name(what, (Lang::Ru, false, [520.0, 700.0])), [520.0, 700.0], (Lang::Ru, false), |window| {
            hold(window, vec![Channel { way: pult::channel::Way::Hand, ..after(done) }], Lang::Ru);
            enter(window);
        });
    }
}

/// Presses a button that may have to be scrolled to.
fn press(window: &mut Window, name: &str) {
    window.get_by_role_and_label(Role::Button, name).scroll_to_me();
    window.run_ok();
    window.get_by_role_and_label(Role::Button, name).click();
    window.run_ok();
}

#[test]
fn an_address_that_does_not_work_and_a_letter_that_has_left() {
    for dress @ (lang, dark, size) in DRESSES {
        app(&name("8-fails", dress), size, (lang, dark), |window| {
            let nobody = Secret::new("https://127.0.0.1:9/chatapi/webhook/x/aBcDeFgH:01234567");
            hold(window, vec![after(7).apply(ChannelEvent::Webhook(nobody))], lang);
            enter(window);
            let (check, again, details) = match lang {
                Lang::Ru => ("Проверить адрес", "Проверить ещё раз", "Подробнее для специалиста"),
                Lang::En => ("Check address", "Check again", "Details for a specialist"),
            };
            press(window, check);
            wait_for(window, again);
            press(window, details);
        });
        app(&name("5-copied", dress), size, (lang, dark), |window| {
            hold(window, vec![after(8)], lang);
            enter(window);
            press(window, if lang == Lang::Ru { "Скопировать" } else { "Copy" });
            press(window, if lang == Lang::Ru { "Скопировать текст" } else { "Copy text" });
        });
    }
}

#[test]
fn a_channel_that_works_with_all_its_facts() {
    let project = Project { id: 1, name: "Нева Авто".into(), short_name: "neva-auto".into() };
    let remote = Remote { project, channel: 1042, bot: "neva".into() };
    let published = ChannelEvent::Published { at: friday(), remote, webhook: Some(Secret::new(HOOK)) };
    let channel = after(6).apply(published);
    let channel = moves().into_iter().skip(7).fold(channel, |channel, step| channel.apply(step));
    for dress @ (lang, dark, size) in DRESSES {
        for unfolded in [false, true] {
            let what = if unfolded { "7-live-steps" } else { "7-live-facts" };
            app(&name(what, dress), size, (lang, dark), |window| {
                window.state_mut().use_vault(Arc::new(Vault::new(Box::new(NoRing), None)));
                hold(window, vec![channel.clone()], lang);
                enter(window);
                if unfolded {
                    let said = if lang == Lang::Ru { "Подключён" } else { "Connected" };
                    window.get_by_label_contains(said).click();
                    window.run_ok();
                }
            });
        }
    }
}

/// A keyring that holds nothing.
struct NoRing;

impl Keyring for NoRing {
    fn get(&self, _: &str) -> Result<Option<Secret>, Reason> {
        Ok(None)
    }

    fn set(&self, _: &str, _: &Secret) -> Result<(), Reason> {
        Err(Reason::Absent)
    }

    fn forget(&self, _: &str) -> Result<(), Reason> {
        Ok(())
    }
}

/// Waits for words; the limit only keeps a broken test from hanging.
fn wait_for(window: &mut Window, words: &str) {
    for _ in 0..4_000 {
        if window.query_all_by_label_contains(words).next().is_some() {
            window.run_ok();
            return;
        }
        window.step();
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("«{words}» never came");
}

#[test]
fn the_way_by_the_api() {
    for dress @ (lang, dark, size) in DRESSES {
        app(&name("4-token", dress), size, (lang, dark), |window| {
            window.state_mut().use_vault(Arc::new(Vault::new(Box::new(NoRing), None)));
            hold(window, vec![after(5)], lang);
            enter(window);
            wait_for(window, if lang == Lang::Ru { "Доступ к" } else { "API access" });
        });
        for (what, project) in [("4-projects", "Запись к врачу"), ("4-found", "Доставка цветов")]
        {
            app(&name(what, dress), size, (lang, dark), |window| {
                let options = Options { more_projects: 12, ..Options::default() };
                window.state_mut().prepare_sandbox(options);
                hold(window, vec![Channel { sandbox: true, ..after(5) }], lang);
                enter(window);
                wait_for(window, project);
                window.get_by_role_and_label(Role::RadioButton, project).click();
                window.run_ok();
                let free = what == "4-projects";
                let wanted = match lang {
                    Lang::Ru => {
                        if free {
                            "Подключить"
                        } else {
                            "Создать новый"
                        }
                    }
                    Lang::En => {
                        if free {
                            "Connect"
                        } else {
                            "Create a new one"
                        }
                    }
                };
                wait_for(window, wanted);
            });
        }
    }
}

#[test]
fn a_checked_webhook_and_a_letter_that_waits() {
    for dress @ (lang, dark, size) in DRESSES {
        app(&name("8-checked", dress), size, (lang, dark), |window| {
            window.state_mut().prepare_sandbox(Options::default());
            hold(window, vec![Channel { sandbox: true, ..after(5) }], lang);
            enter(window);
            let (project, connect, check, again) = match lang {
                Lang::Ru => ("Запись к врачу", "Подключить", "Проверить адрес", "Проверить ещё раз"),
                Lang::En => ("Запись к врачу", "Connect", "Check address", "Check again"),
            };
            wait_for(window, project);
            window.get_by_role_and_label(Role::RadioButton, project).click();
            window.run_ok();
            wait_for(window, connect);
            for _ in 0..400 {
                if window.query_by_role_and_label(Role::Button, connect).is_some() {
                    break;
                }
                window.step();
                std::thread::sleep(std::time::Duration::from_millis(5));
            }
            window.get_by_role_and_label(Role::Button, connect).scroll_to_me();
            window.run_ok();
            window.get_by_role_and_label(Role::Button, connect).click();
            wait_for(window, check);
            window.get_by_role_and_label(Role::Button, check).click();
            wait_for(window, again);
        });
        app(&name("9-reminder", dress), size, (lang, dark), |window| {
            hold(window, vec![after(9)], lang);
            let friday = "2026-11-27T15:00:00+03:00[Europe/Moscow]";
            window.state_mut().stop_at(friday.parse().unwrap());
            enter(window);
        });
    }
}

#[test]
fn the_questions_of_a_page() {
    for (what, menu, entry) in
        [("rename", "Переименовать", None), ("delete", "Ещё", Some("Удалить…")), ("save", "Сохранить…", None)]
    {
        for (dark, size) in [(false, ORDINARY), (true, SMALL)] {
            let dress = (Lang::Ru, dark, size);
            app(&name(what, dress), size, (Lang::Ru, dark), |window| {
                hold(window, vec![after(8)], Lang::Ru);
                enter(window);
                window.get_by_role_and_label(Role::Button, menu).scroll_to_me();
                window.run_ok();
                window.get_by_role_and_label(Role::Button, menu).click();
                window.run_ok();
                if let Some(entry) = entry {
                    window.get_by_role_and_label(Role::Button, entry).click();
                    window.run_ok();
                }
            });
        }
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

    super::kept::is_kept("wizard-light", &picture);
}
