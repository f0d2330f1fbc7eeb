//! The channels: the list, the way step by step, the page, its questions.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::Timestamp;
use pult::channel::{Channel, ChannelEvent, LetterKind, Secret, Seen, Way};
use pult::sandbox::Options;
use pult::store::{Keyring, Reason, Vault};
use pult::ui::Change;
use pult::words::Lang;
use pult::workspace::{Command, Workspace};
use std::sync::Arc;
use std::time::Duration;

use super::{Stage, look_again, look_at};

const HOOK: &str =
    "https://bot.jaicp.com/chatapi/webhook/i-digital/aBcDeFgH:0123456789abcdef0123456789abcdef01234567";
const PROJECT: &str = "Запись к врачу";

/// A keyring that keeps nothing.
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

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn friday() -> Timestamp {
    at("2026-11-20T12:04:00Z")
}

/// A channel after some moves of the way by hand. Its name is as long as a person can make it.
fn after(count: usize) -> Channel {
    let moves = [
        ChannelEvent::Name("WhatsApp · основной номер отдела продаж и обслуживания ".repeat(4)),
        ChannelEvent::AccountReady(friday()),
        ChannelEvent::KindChosen(friday()),
        ChannelEvent::Account("Нева Авто".into()),
        ChannelEvent::Named(friday()),
        ChannelEvent::Webhook(Secret::new(HOOK)),
        ChannelEvent::PublishedByHand(friday()),
        ChannelEvent::Manager("anna@i-dgtl.ru".into()),
        ChannelEvent::Sent(LetterKind::HandOver, at("2026-11-20T12:10:00Z")),
        ChannelEvent::Alive(at("2026-11-24T09:00:00Z"), Seen::Owner),
    ];
    let channel = moves.into_iter().take(count).fold(Channel::default(), |channel, step| channel.apply(step));
    Channel { way: Way::Hand, ..channel }
}

fn hold(stage: &mut Stage, channels: Vec<Channel>) {
    let mut workspace = Workspace::default();
    for channel in channels {
        let channel = Box::new(channel);
        workspace = workspace.apply(Command::AddChannel { channel }).unwrap().workspace;
    }
    stage.desk.harness.state_mut().use_vault(Arc::new(Vault::new(Box::new(NoRing), None)));
    stage.hold(workspace);
    stage.press("place-channels");
}

/// Opens the page of a channel.
fn enter(stage: &mut Stage, channel: Channel) {
    hold(stage, vec![channel]);
    let through = stage.words.say("channel-through").into_owned();
    let row = stage
        .desk
        .harness
        .get_all_by_role(Role::Button)
        .find(|node| node.accesskit_node().label().is_some_and(|label| label.contains(&through)));
    row.unwrap().click();
    stage.steps();
}

#[test]
fn no_channels() {
    look_at("no channels", |stage| hold(stage, vec![]));
}

#[test]
fn the_list_of_channels() {
    look_at("the list", |stage| {
        let blocked = after(10).apply(ChannelEvent::Blocked(friday()));
        let sandbox = Channel { sandbox: true, ..after(7) };
        let removed = after(9).apply(ChannelEvent::Removed(friday()));
        let short = Channel { name: "Основной".into(), ..after(9) };
        hold(stage, vec![after(3), sandbox, after(9), after(10), blocked, removed, short]);
    });
}

#[test]
fn every_step_of_the_way_by_hand() {
    for (what, done) in [
        ("the account", 1),
        ("the kind", 2),
        ("the names", 3),
        ("by hand", 5),
        ("the letter", 8),
        ("waiting", 9),
        ("at work", 10),
    ] {
        look_at(what, |stage| enter(stage, after(done)));
    }
}

#[test]
fn what_goes_otherwise() {
    let wrong = after(5).apply(ChannelEvent::Webhook(Secret::new("http://me:word@a.ru/webhook a")));
    for (what, channel) in [
        ("a wrong webhook", wrong),
        ("silence", after(9).apply(ChannelEvent::Silent(friday()))),
        ("blocked", after(10).apply(ChannelEvent::Blocked(friday()))),
        ("removed", after(9).apply(ChannelEvent::Removed(friday()))),
    ] {
        look_at(what, |stage| enter(stage, channel));
    }
    look_at("a letter without its webhook", |stage| {
        enter(stage, after(8).apply(ChannelEvent::Text(LetterKind::HandOver, "Добрый день".into())));
    });
    look_at("a letter that waits", |stage| {
        enter(stage, after(9));
        let friday = "2026-11-27T15:00:00+03:00[Europe/Moscow]";
        stage.desk.harness.state_mut().stop_at(friday.parse().unwrap());
        stage.steps();
    });
}

#[test]
fn the_questions_of_a_page() {
    look_at("another name", |stage| {
        enter(stage, after(8));
        stage.press("channel-rename");
    });
    look_at("more", |stage| {
        enter(stage, after(8));
        stage.press("channel-more");
    });
    for (what, channel, id) in [
        ("blocking", after(10), "channel-block"),
        ("unblocking", after(10).apply(ChannelEvent::Blocked(friday())), "channel-unblock"),
        ("deleting", after(8), "channel-delete"),
    ] {
        look_at(what, |stage| {
            enter(stage, channel);
            stage.press("channel-more");
            stage.press(id);
        });
    }
    look_at("saving the letter", |stage| {
        enter(stage, after(8));
        stage.press("letter-save");
    });
    look_at("the webhook in clear", |stage| {
        enter(stage, after(8));
        stage.press("webhook-show");
    });
}

#[test]
fn the_way_by_the_api() {
    look_at("the token", |stage| {
        enter(stage, Channel { way: Way::Api, ..after(5) });
        stage.wait_for("token-title");
    });
    let options =
        Options { more_projects: 12, clients_after: Duration::from_secs(3600), ..Options::default() };
    let mut stage = Stage::open();
    stage.desk.harness.state_mut().prepare_sandbox(options);
    enter(&mut stage, Channel { sandbox: true, way: Way::Api, ..after(5) });
    stage.desk.wait(|desk| desk.harness.query_by_role_and_label(Role::RadioButton, PROJECT).is_some());
    stage.settle();
    look_again("the projects", &mut stage);
    stage.press_named(PROJECT);
    stage.wait_for("publish-do");
    look_again("what is to be connected", &mut stage);
    stage.press("publish-do");
    stage.press("check-run");
    stage.wait_for("check-again");
    look_again("a checked webhook", &mut stage);
}

#[test]
fn a_platform_that_does_not_answer() {
    look_at("no answer", |stage| {
        let ctx = stage.desk.harness.ctx.clone();
        let app = stage.desk.harness.state_mut();
        let settings = app.settings().with(Change::Platform("http://127.0.0.1:9".into()));
        app.use_settings(&ctx, settings);
        app.use_words(super::language::grown(Lang::Ru));
        enter(stage, Channel { way: Way::Api, ..after(5) });
        stage.wait_for("token-title");
        stage.write("token-field", "0123456789");
        stage.press("token-check");
        stage.wait_for("platform-safe-read");
    });
}
