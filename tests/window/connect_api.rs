//! Connecting by the platform's API, against the sandbox: by mouse and by keyboard, with what
//! goes wrong on the way, and nothing secret left anywhere.

use crate::Desk;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use pult::channel::{Channel, ChannelEvent, Project, Remote, Secret, Stage, Way};
use pult::platform::{Address, Client, wire};
use pult::sandbox::{Options, Sandbox};
use pult::store::{Keyring, Reason, Vault};
use pult::ui::Change;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::runtime::Runtime;

/// A keyring that a test can look into.
#[derive(Clone, Default)]
struct Ring(Arc<Mutex<BTreeMap<String, Secret>>>);

impl Keyring for Ring {
    fn get(&self, name: &str) -> Result<Option<Secret>, Reason> {
        Ok(self.0.lock().unwrap().get(name).cloned())
    }

    fn set(&self, name: &str, secret: &Secret) -> Result<(), Reason> {
        self.0.lock().unwrap().insert(name.to_owned(), secret.clone());
        Ok(())
    }

    fn forget(&self, name: &str) -> Result<(), Reason> {
        self.0.lock().unwrap().remove(name);
        Ok(())
    }
}

/// A platform of its own, and a window that is set to it.
struct Site {
    desk: Desk,
    sandbox: Sandbox,
    runtime: Runtime,
    ring: Ring,
}

fn options(faults: &[&str]) -> Options {
    let faults = faults.iter().map(|fault| fault.parse().unwrap()).collect();
    Options { faults, clients_after: Duration::from_secs(3600), ..Options::default() }
}

impl Site {
    fn open(options: Options) -> Self {
        let runtime = Runtime::new().unwrap();
        let sandbox = runtime.block_on(Sandbox::start(options)).unwrap();
        let mut site = Self { desk: Desk::open(), sandbox, runtime, ring: Ring::default() };
        site.settle();
        site
    }

    /// Sets the window to the platform.
    fn settle(&mut self) {
        let ctx = self.desk.harness.ctx.clone();
        let app = self.desk.harness.state_mut();
        let settings = app.settings().with(Change::Platform(self.sandbox.url.clone()));
        app.use_settings(&ctx, settings);
        app.use_vault(Arc::new(Vault::new(Box::new(self.ring.clone()), None)));
    }

    /// What stands on the platform in a project, by its short name.
    fn there(&self, project: &str) -> Vec<wire::Channel> {
        let address = Address::parse(&self.sandbox.url).unwrap();
        let client = Client::new(address, self.sandbox.token.clone()).unwrap();
        self.runtime.block_on(async {
            let projects = client.projects().await.unwrap();
            let id = projects.iter().find(|found| found.short_name == project).unwrap().id;
            client.channels(id).await.unwrap()
        })
    }

    /// A channel at «Подключение», with its page open.
    fn at_connect(&mut self) {
        let now = jiff::Timestamp::now();
        let steps =
            [ChannelEvent::AccountReady(now), ChannelEvent::KindChosen(now), ChannelEvent::Named(now)];
        let channel =
            Channel { name: "Основной".into(), account: "neva".into(), ..Channel::default() };
        let channel = steps.into_iter().fold(channel, |channel, step| channel.apply(step));
        self.hold_channel(&channel);
    }

    fn hold_channel(&mut self, channel: &Channel) {
        self.desk = Desk::restarted_with(channel);
        self.settle();
        self.desk.enter_channel();
    }

    fn token(&mut self, token: &str) {
        self.desk.until("the field for the token", |desk| {
            desk.harness.query_by_role_and_label(Role::PasswordInput, "Токен").is_some()
        });
        self.desk.write_into(Role::PasswordInput, "Токен", token);
        self.desk.button("Проверить и\u{A0}продолжить");
    }

    fn choose_project(&mut self, name: &str) {
        self.desk.until("the projects", |desk| desk.has_option(name));
        self.desk.choose(Role::RadioButton, name);
    }

    fn connect(&mut self) {
        let token = self.sandbox.token.reveal().to_owned();
        self.token(&token);
        self.choose_project("Запись к врачу");
        self.press_connect();
    }

    fn press_connect(&mut self) {
        self.desk.until("the button", |desk| {
            desk.harness.query_by_role_and_label(Role::Button, "Подключить").is_some()
        });
        self.desk.button("Подключить");
    }

    /// Nothing of the token is in what is shown, kept, or printed for programmers.
    fn leaks_no_token(&self) {
        let token = self.sandbox.token.reveal();
        assert!(!self.desk.everything_read().contains(token));
        for (_, channel) in self.desk.channels() {
            let kept = serde_json::to_string(&*channel).unwrap();
            assert!(!kept.contains(token), "{kept}");
            assert!(!format!("{channel:?}").contains(token));
        }
        for file in files_below(self.desk.folder.path()) {
            let kept = std::fs::read(&file).unwrap();
            assert!(!String::from_utf8_lossy(&kept).contains(token), "{}", file.display());
        }
    }
}

/// Every file in a folder and in those within it.
fn files_below(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

impl Desk {
    fn has_option(&self, name: &str) -> bool {
        self.harness.query_by_role_and_label(Role::RadioButton, name).is_some()
    }

    fn until_published(&mut self) {
        self.until("the published channel", |desk| desk.channel().stage() == Stage::Published);
        self.harness.run_ok();
    }
}

#[test]
fn the_way_by_the_api_asks_for_the_token_once_and_makes_one_channel() {
    let mut site = Site::open(options(&[]));
    site.at_connect();
    site.desk.until("the way to the token", |desk| desk.reads("Открыть 127.0.0.1"));
    assert!(!site.desk.reads("Сделать вручную"), "the switch says that already");
    site.token("wrong-token");
    site.desk
        .until("the refusal", |desk| desk.reads("Токен не подходит") || desk.reads("Токен не\u{A0}подходит"));
    assert!(site.ring.0.lock().unwrap().is_empty(), "a token that is refused is not kept");
    site.desk.harness.get_by_role_and_label(Role::PasswordInput, "Токен").focus();
    site.desk.harness.run_ok();
    site.desk.key(Modifiers::COMMAND, Key::A);
    site.connect();
    site.desk.until_published();
    let channel = site.desk.channel();
    assert!(channel.has_webhook() && channel.attempts.is_empty());
    let there = site.there("clinic-demo");
    assert_eq!(there.len(), 1);
    assert_eq!(channel.remote.as_ref().unwrap().channel, there[0].id);
    assert_eq!((there[0].channel_name.as_str(), there[0].account().as_deref()), ("Основной", Some("neva")));
    site.leaks_no_token();
    assert_eq!(site.ring.0.lock().unwrap().len(), 1, "the token is in the keyring");

    // Another channel, and a restart with the same keyring: nobody asks again.
    site.at_connect();
    site.choose_project("Запись к врачу");
    site.leaks_no_token();
}

#[test]
fn an_answer_that_is_lost_makes_one_channel_and_not_two() {
    for fault in ["lost@createChannel*1", "half@createChannel*1", "page@createChannel*1"] {
        let mut site = Site::open(options(&[fault]));
        site.at_connect();
        site.connect();
        site.desk.until_published();
        assert_eq!(site.there("clinic-demo").len(), 1, "{fault}");
        assert!(site.desk.channel().has_webhook(), "{fault}");
    }
}

#[test]
fn an_attempt_without_an_answer_is_taken_up_after_a_restart() {
    let mut site = Site::open(options(&[]));
    site.at_connect();
    // The channel is made, and the window closes before the answer comes.
    let client = Client::new(Address::parse(&site.sandbox.url).unwrap(), site.sandbox.token.clone()).unwrap();
    let (project, attempt) = site.runtime.block_on(async {
        let projects = client.projects().await.unwrap();
        let project = projects.into_iter().find(|found| found.short_name == "clinic-demo").unwrap();
        let attempt = client.prepare(project.id, "Основной", "neva").await.unwrap();
        client.create(&attempt).await.unwrap();
        (project, attempt)
    });
    let project = Project { id: project.id, name: project.name, short_name: project.short_name };
    let tried = ChannelEvent::Tried(attempt);
    let left = site.desk.channel().apply(ChannelEvent::Project(project)).apply(tried);
    site.hold_channel(&left);
    let token = site.sandbox.token.reveal().to_owned();
    site.token(&token);
    site.desk.until("what is said of it", |desk| desk.reads("второго не"));
    site.press_connect();
    site.desk.until_published();
    assert_eq!(site.there("clinic-demo").len(), 1);
    assert_eq!(site.desk.channel().attempts, []);
}

#[test]
fn what_goes_wrong_is_told_and_everything_typed_is_kept() {
    for (fault, told) in [
        ("status:403@createChannel", "не даёт права"),
        ("status:500@createChannel", "неполадки"),
        ("status:403@listProjects", "не даёт права"),
    ] {
        let mut site = Site::open(options(&[fault]));
        site.at_connect();
        let token = site.sandbox.token.reveal().to_owned();
        site.token(&token);
        if fault.contains("createChannel") {
            site.choose_project("Запись к врачу");
            site.press_connect();
        }
        let plain = |desk: &Desk| desk.everything_read().replace('\u{A0}', " ").contains(told);
        site.desk.until(told, plain);
        site.sandbox.set_faults(Vec::new());
        let before = site.desk.channel();
        assert_eq!((before.stage(), before.account.as_str()), (Stage::Wanted, "neva"));
        let doubtful = fault.starts_with("status:500@create");
        assert_eq!(before.is_unsettled(), doubtful, "{fault}: a refusal leaves no doubt");
        assert_eq!(site.there("clinic-demo").len(), 0);
        site.leaks_no_token();
        site.desk.button("Сделать вручную");
        assert_eq!(site.desk.channel().way, Way::Hand);
        assert_eq!(site.desk.channel().project, before.project, "the other way loses nothing");
        site.desk.choose(Role::RadioButton, "Через API");
        assert_eq!(site.desk.channel().way, Way::Api);
    }
}

#[test]
fn undoing_what_the_platform_made_says_that_it_stays_there_and_makes_no_second_one() {
    let mut site = Site::open(options(&[]));
    site.at_connect();
    site.connect();
    site.desk.until_published();
    for _ in 0..2 {
        site.desk.key(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(site.desk.channel().attempts, [], "the attempt is undone, too");
    assert!(site.desk.reads("остался таким, каким был"));
    site.desk.until("what stands there", |desk| desk.reads("Взять «Основной»"));
    site.desk.button("Взять «Основной»");
    assert!(site.desk.channel().has_webhook());
    assert_eq!(site.there("clinic-demo").len(), 1);
}

#[test]
fn after_a_failure_it_is_tried_again() {
    let mut site = Site::open(options(&["status:403@createChannel*1"]));
    site.at_connect();
    site.connect();
    site.desk.until("the failure", |desk| desk.reads("Попробовать ещё раз"));
    site.desk.button("Попробовать ещё раз");
    site.desk.until_published();
    assert_eq!(site.there("clinic-demo").len(), 1);
}

#[test]
fn a_channel_that_stands_there_already_is_taken_over() {
    let mut site = Site::open(options(&[]));
    site.at_connect();
    let token = site.sandbox.token.reveal().to_owned();
    site.token(&token);
    site.choose_project("Доставка цветов");
    site.desk.until("what was found", |desk| desk.reads("уже есть канал WhatsApp"));
    site.desk.button("Взять «Цветы в WhatsApp»");
    let channel = site.desk.channel();
    assert_eq!(channel.stage(), Stage::Published);
    assert_eq!((channel.name.as_str(), channel.account.as_str()), ("Цветы в WhatsApp", "flowers_wa"));
    assert!(channel.has_webhook());
    assert_eq!(site.there("flowers-demo").len(), 2, "nothing was made");
}

#[test]
fn what_ends_the_step_is_in_sight_below_many_projects() {
    for (project, wanted) in [
        ("Запись к врачу", "Подключить"),
        ("Доставка цветов", "Создать новый"),
        ("Доставка цветов", "Взять «Цветы в WhatsApp»"),
    ] {
        let mut site = Site::open(Options { more_projects: 30, ..options(&[]) });
        site.at_connect();
        let token = site.sandbox.token.reveal().to_owned();
        site.token(&token);
        site.choose_project(project);
        let there = |desk: &Desk| desk.harness.query_by_role_and_label(Role::Button, wanted).is_some();
        site.desk.until(wanted, there);
        for size in [[1280.0, 800.0], [960.0, 640.0]] {
            site.desk.harness.set_size(size.into());
            site.desk.harness.run_ok();
            let place = site.desk.harness.get_by_role_and_label(Role::Button, wanted).rect();
            assert!(place.bottom() <= size[1], "«{wanted}» ends at {place} in a window of {size:?}");
        }
    }
}

#[test]
fn the_first_client_makes_the_channel_live() {
    let mut site = Site::open(Options { clients_after: Duration::ZERO, ..options(&[]) });
    site.at_connect();
    site.connect();
    site.desk.until("life", |desk| matches!(desk.channel().stage(), Stage::Live(_) | Stage::Published));
    site.desk.until("life", |desk| desk.channel().live.is_some());
    site.desk.harness.run_ok();
    assert!(site.desk.reads("Первый клиент написал боту"));
}

#[test]
fn rename_block_and_delete_reach_the_platform() {
    let mut site = Site::open(options(&[]));
    site.at_connect();
    site.connect();
    site.desk.until_published();

    site.desk.button("Переименовать");
    site.desk.harness.get_by_role_and_label(Role::TextInput, "Название канала").focus();
    site.desk.harness.run_ok();
    site.desk.key(Modifiers::COMMAND, Key::A);
    site.desk.harness.event(Event::Text("Второй".into()));
    site.desk.harness.run_ok();
    site.desk.button("Сохранить");
    site.desk.until("the new name", |desk| desk.channel().name == "Второй");
    assert_eq!(site.there("clinic-demo")[0].channel_name, "Второй");

    site.desk.harness.run_ok();
    site.desk.button("Ещё");
    site.desk.button("Заблокировать…");
    site.desk.button("Заблокировать");
    site.desk.until("the block", |desk| matches!(desk.channel().stage(), Stage::Blocked(_)));
    assert!(site.there("clinic-demo")[0].is_blocked);

    site.desk.harness.run_ok();
    site.desk.button("Ещё");
    site.desk.button("Разблокировать…");
    site.desk.button("Разблокировать");
    site.desk.until("free again", |desk| desk.channel().blocked.is_none());
    assert!(!site.there("clinic-demo")[0].is_blocked);

    site.desk.harness.run_ok();
    site.desk.button("Ещё");
    site.desk.button("Удалить…");
    let field = site.desk.harness.get_by_role_and_label(Role::TextInput, "Впишите название канала: Второй");
    assert!(field.is_focused(), "the name can be typed at once");
    site.desk.harness.event(Event::Text("Второй".into()));
    site.desk.harness.run_ok();
    site.desk.button("Удалить и\u{A0}на\u{A0}платформе");
    site.desk.until("the end of it", |desk| desk.channels().is_empty());
    assert!(site.there("clinic-demo").iter().all(|channel| channel.is_removed));
}

#[test]
fn a_change_that_fails_changes_nothing_here() {
    let mut site = Site::open(options(&["status:403@updateChannel"]));
    site.at_connect();
    site.connect();
    site.desk.until_published();
    site.desk.button("Ещё");
    site.desk.button("Заблокировать…");
    site.desk.button("Заблокировать");
    site.desk.until("the failure", |desk| desk.reads("Попробовать ещё раз"));
    assert_eq!(site.desk.channel().stage(), Stage::Published);
    site.desk.button("Отметить заблокированным");
    assert!(matches!(site.desk.channel().stage(), Stage::Blocked(_)), "by hand it can be noted");
}

#[test]
fn a_channel_that_was_deleted_elsewhere_is_found_out() {
    let mut site = Site::open(options(&[]));
    site.at_connect();
    site.connect();
    site.desk.until_published();
    let channel = site.desk.channel();
    let number = channel.remote.as_ref().unwrap().channel;
    let client = Client::new(Address::parse(&site.sandbox.url).unwrap(), site.sandbox.token.clone()).unwrap();
    site.runtime.block_on(client.delete(number)).unwrap();
    site.hold_channel(&channel);
    site.desk.until("it is gone", |desk| matches!(desk.channel().stage(), Stage::Removed(_)));
    site.desk.harness.run_ok();
    assert!(site.desk.reads("Канала на\u{A0}платформе больше нет"));
}

#[test]
fn a_webhook_is_checked_row_by_row() {
    let mut site = Site::open(options(&[]));
    site.at_connect();
    site.connect();
    site.desk.until_published();
    site.desk.button("Проверить адрес");
    site.desk.until("the last row", |desk| desk.reads("Проверить ещё раз"));
    let read = site.desk.everything_read();
    let plain = read.replace('\u{A0}', " ");
    assert!(plain.contains("Адрес работает") && plain.contains("в песочнице не нужен"), "{plain}");
    assert!(!read.contains("curl -i"), "what a specialist wants is folded in");
    let fold = |desk: &Desk| {
        let fold = desk.harness.get_by_role_and_label(Role::Button, "Подробнее для специалиста");
        fold.accesskit_node().data().is_expanded()
    };
    assert_eq!(fold(&site.desk), Some(false));
    site.desk.tab_to("Подробнее для специалиста");
    site.desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(fold(&site.desk), Some(true));
    let read = site.desk.everything_read();
    assert!(read.contains("curl -i"));
    let webhook = site.desk.channel().webhook.clone().unwrap();
    let secret = webhook.reveal().rsplit('/').next().unwrap().to_owned();
    assert!(!read.contains(&secret), "the line for the terminal hides it");
}

#[test]
fn the_sandbox_needs_no_account_and_says_what_it_is() {
    let mut desk = Desk::open();
    desk.harness.state_mut().prepare_sandbox(Options { clients_after: Duration::ZERO, ..options(&[]) });
    desk.choose(Role::Tab, "Каналы");
    desk.button("Попробовать без аккаунта");
    for _ in 0..3 {
        assert!(desk.reads("Это песочница"), "it is said on every page");
        let next = ["Профиль есть, дальше", "Дальше"];
        let name =
            next.into_iter().find(|name| desk.harness.query_by_role_and_label(Role::Button, name).is_some());
        desk.button(name.unwrap());
    }
    desk.until("the projects", |desk| desk.has_option("Кофейня на Садовой"));
    desk.choose(Role::RadioButton, "Кофейня на Садовой");
    desk.until("the button", |desk| {
        desk.harness.query_by_role_and_label(Role::Button, "Подключить").is_some()
    });
    desk.button("Подключить");
    desk.until("life", |desk| desk.channel().live.is_some());
    desk.harness.run_ok();
    assert!(desk.reads("Это песочница"));
    let channel = desk.channel();
    assert!(channel.sandbox);
    let kept = serde_json::to_string(&*channel).unwrap();
    assert!(!kept.contains("sandbox-") || !kept.contains("\"token\""), "no token is kept: {kept}");
    desk.button("Все каналы");
    assert!(desk.reads("Песочница"));
}

#[test]
fn the_way_by_the_api_by_keyboard_alone() {
    let mut site = Site::open(options(&[]));
    site.at_connect();
    let token = site.sandbox.token.reveal().to_owned();
    site.desk.until("the field for the token", |desk| {
        desk.harness.query_by_role_and_label(Role::PasswordInput, "Токен").is_some()
    });
    site.desk.tab_to("Токен");
    site.desk.harness.event(Event::Paste(token));
    site.desk.harness.run_ok();
    site.desk.key(Modifiers::NONE, Key::Enter);
    site.desk.until("the projects", |desk| desk.has_option("Запись к врачу"));
    site.desk.tab_to("Запись к врачу");
    site.desk.key(Modifiers::NONE, Key::Enter);
    site.desk.until("the button", |desk| {
        let button = desk.harness.query_by_role_and_label(Role::Button, "Подключить");
        button.is_some_and(|button| !button.accesskit_node().is_disabled())
    });
    site.desk.tab_to("Подключить");
    site.desk.key(Modifiers::NONE, Key::Enter);
    site.desk.until_published();
    site.leaks_no_token();
}

#[test]
fn a_page_that_waits_looks_every_half_minute_and_not_more_often() {
    let looks = Arc::new(Mutex::new(0));
    let counted = Arc::clone(&looks);
    let watch = pult::sandbox::Watch::by(move |exchange| {
        *counted.lock().unwrap() += usize::from(exchange.call == Some("getChannel"));
    });
    let mut site = Site::open(Options { watch: Some(watch), ..options(&[]) });
    site.at_connect();
    site.connect();
    site.desk.until_published();
    site.desk.button("Отметить отправленным");
    site.desk.until("the first look", |_| *looks.lock().unwrap() > 0);
    let before = *looks.lock().unwrap();
    let begin = site.desk.harness.ctx.input(|input| input.time);
    while site.desk.harness.ctx.input(|input| input.time) - begin < 65.0 {
        site.desk.harness.step();
        // An answer takes real time, and the window's own runs ahead of it.
        std::thread::sleep(Duration::from_micros(200));
    }
    let more = *looks.lock().unwrap() - before;
    assert!((1..=3).contains(&more), "it looked {more} times in 65 seconds");
}

#[test]
fn the_token_is_set_tested_and_forgotten_in_the_settings() {
    let mut site = Site::open(options(&[]));
    site.desk.choose(Role::Tab, "Настройки");
    site.desk.until("what is known of the token", |desk| desk.reads("Не\u{A0}задан"));
    let token = site.sandbox.token.reveal().to_owned();
    for (typed, told) in [("wrong", "Токен не"), (token.as_str(), "Токен подходит: 3\u{A0}проекта")]
    {
        let set = if typed == "wrong" { "Задать…" } else { "Заменить…" };
        site.desk.button(set);
        site.desk.write_into(Role::PasswordInput, "Токен", typed);
        site.desk.button("Сохранить");
        site.desk.until("where it is kept", |desk| desk.reads("Хранится в\u{A0}связке ключей"));
        site.desk.button("Проверить");
        let plain = |text: &str| text.replace('\u{A0}', " ");
        site.desk.until(told, |desk| plain(&desk.everything_read()).contains(&plain(told)));
        site.leaks_no_token();
    }
    site.desk.button("Забыть");
    site.desk.until("it is forgotten", |desk| desk.reads("Не\u{A0}задан"));
    assert!(site.ring.0.lock().unwrap().is_empty());
}

#[test]
fn an_address_is_in_force_once_it_is_saved_and_only_a_good_one_can_be() {
    let mut site = Site::open(options(&[]));
    let before = site.desk.harness.state().settings().platform;
    site.desk.choose(Role::Tab, "Настройки");
    for (typed, good) in [("http://app.jaicp.com", false), ("platform.tovie.ai/", true)] {
        site.desk.harness.get_by_role_and_label(Role::TextInput, "Адрес платформы").focus();
        site.desk.harness.run_ok();
        site.desk.key(Modifiers::COMMAND, Key::A);
        site.desk.harness.event(Event::Text(typed.into()));
        site.desk.harness.run_ok();
        site.desk.button("Сохранить адрес");
        let now = site.desk.harness.state().settings().platform;
        assert_eq!(now, if good { "https://platform.tovie.ai" } else { &before }, "{typed}");
    }
}

/// Presses the one of these buttons that is there.
fn press_any(desk: &mut Desk, names: &[&str]) {
    let there = |name: &&&str| desk.harness.query_by_role_and_label(Role::Button, name).is_some();
    let name = *names.iter().find(there).expect("none of the buttons is there");
    desk.button(name);
}

#[test]
fn a_whole_run_with_a_restart_after_each_step_leaves_no_secret_behind() {
    let mut site = Site::open(options(&[]));
    site.desk.choose(Role::Tab, "Каналы");
    site.desk.button("Подключить канал");
    let mut saved = 0;
    for step in 0..6 {
        match step {
            0..=2 => press_any(&mut site.desk, &["Профиль есть, дальше", "Дальше"]),
            3 => {
                site.connect();
                site.desk.until_published();
            }
            4 => {
                site.desk.write_into(Role::TextInput, "Кому", "anna@i-dgtl.ru");
                site.desk.button("Отметить отправленным");
            }
            _ => site.desk.button("Бот ответил"),
        }
        let before = site.desk.channel();
        site.desk.until("it is on the disk", |desk| desk.harness.state().is_saved());
        let Site { desk, sandbox, runtime, ring } = site;
        site = Site { desk: desk.reopen(), sandbox, runtime, ring };
        site.settle();
        site.desk.harness.run_ok();
        assert_eq!(site.desk.channel(), before, "after step {step}");
        site.desk.choose(Role::Tab, "Каналы");
        site.desk.enter_channel();
        site.desk.harness.run_ok();
        site.leaks_no_token();
        saved += 1;
    }
    assert_eq!(saved, 6);

    let webhook = site.desk.channel().webhook.clone().unwrap();
    let secret = webhook.reveal().rsplit('/').next().unwrap().to_owned();
    assert!(!site.desk.everything_read().contains(&secret));
    let holding: Vec<_> = files_below(site.desk.folder.path())
        .into_iter()
        .filter(|file| String::from_utf8_lossy(&std::fs::read(file).unwrap()).contains(&secret))
        .collect();
    assert!(!holding.is_empty(), "the webhook is in the workspace, or it would not have come back");
    for file in holding {
        let name = file.display().to_string();
        assert!(name.contains(".pult"), "the webhook is in {name}");
    }
}

#[test]
fn another_profile_of_rules_is_in_force_at_once_and_after_a_restart() {
    let mut desk = Desk::open();
    let errors = |desk: &Desk| desk.harness.state().document().checks().totals().errors;
    desk.key(Modifiers::COMMAND, Key::N);
    desk.harness.event(Event::Text("Когда вам удобно?".into()));
    desk.harness.run_ok();
    for _ in 0..4 {
        desk.key(Modifiers::COMMAND, Key::Enter);
        desk.harness.event(Event::Text("Ответ".into()));
        desk.harness.run_ok();
    }
    let by_provider = errors(&desk);
    desk.choose(Role::Tab, "Настройки");
    desk.choose(Role::RadioButton, "Meta");
    desk.until("the other rules", |desk| errors(desk) != by_provider);
    let by_meta = errors(&desk);
    desk.until("it is on the disk", |desk| desk.harness.state().is_saved());
    let kept = desk.folder.path().join("settings.toml");
    desk.until("the setting is kept", |_| std::fs::read_to_string(&kept).unwrap().contains("\"meta\""));
    let mut desk = desk.reopen();
    desk.until("the rules after a restart", |desk| errors(desk) == by_meta);
    desk.choose(Role::Tab, "Настройки");
    desk.choose(Role::RadioButton, "Из\u{A0}файла…");
    desk.until("the question", |desk| desk.harness.query_by_role(Role::Dialog).is_some());
    desk.write_into(Role::TextInput, "Файл с\u{A0}правилами", "/there/is/none.toml");
    desk.button("Взять");
    desk.until("the complaint", |desk| desk.reads("действуют прежние"));
    assert_eq!(errors(&desk), by_meta);
}

#[test]
fn a_channel_of_a_sandbox_that_has_ended_can_be_connected_again() {
    let now = jiff::Timestamp::now();
    let project = Project { id: 1, name: "Демо".into(), short_name: "gone-demo".into() };
    let remote = Remote { project, channel: 999_999, bot: "gone".into() };
    let published = ChannelEvent::Published { at: now, remote, webhook: None };
    let channel = Channel { name: "Проба".into(), sandbox: true, ..Channel::default() }.apply(published);
    let mut desk = Desk::restarted_with(&channel);
    desk.enter_channel();
    desk.until("it is not there", |desk| matches!(desk.channel().stage(), Stage::Removed(_)));
    desk.until("the projects", |desk| {
        desk.has_option("Запись к\u{A0}врачу") || desk.has_option("Запись к врачу")
    });
    assert!(desk.reads("Этого канала в\u{A0}песочнице нет"));
}

#[test]
fn a_sandbox_that_was_there_before_goes_on_and_a_client_writes_at_a_press() {
    let folder = tempfile::tempdir().unwrap();
    let kept = || Options { data: Some(folder.path().join("sandbox.json")), ..options(&[]) };
    let now = jiff::Timestamp::now();
    let channel = {
        let site = Site::open(kept());
        let there = site.there("flowers-demo").into_iter().find(wire::Channel::is_i_digital).unwrap();
        let project = Project { id: 0, name: "Цветы".into(), short_name: "flowers-demo".into() };
        let remote = Remote { project, channel: there.id, bot: there.bot_id };
        let published = ChannelEvent::Published { at: now, remote, webhook: there.webhook_url };
        let sent = ChannelEvent::Sent(pult::channel::LetterKind::HandOver, now);
        Channel { name: "Проба".into(), sandbox: true, ..Channel::default() }.apply(published).apply(sent)
    };
    let mut desk = Desk::restarted_with(&channel);
    desk.harness.state_mut().prepare_sandbox(kept());
    desk.enter_channel();
    let ready = |desk: &Desk| {
        let button = desk.harness.query_by_role_and_label(Role::Button, "Пусть клиент напишет");
        button.is_some_and(|node| !node.accesskit_node().is_disabled())
    };
    desk.until("that it waits", ready);
    assert!(matches!(desk.channel().stage(), Stage::Waiting(_)));
    desk.button("Пусть клиент напишет");
    desk.until("the first client", |desk| desk.channel().live.is_some());
}
