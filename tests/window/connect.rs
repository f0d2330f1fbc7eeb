//! Connecting a channel: by hand, by mouse and by keyboard alone, and taken up again anywhere.

use crate::Desk;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, OutputCommand};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use pult::channel::{Channel, ChannelEvent, ChannelId, LetterKind, MARK, Secret, Stage, Step, Way};
use pult::workspace::{Command, Workspace};
use std::sync::Arc;
use std::time::Duration;

/// A webhook as the platform makes them, with a secret that nothing else says.
pub(super) const HOOK: &str =
    "https://bot.jaicp.com/chatapi/webhook/i-digital/qWeRtYuI:fedcba9876543210fedcba9876543210fedcba98";
/// Parts of it that must never be seen.
const SECRETS: [&str; 2] = ["qWeRtYuI", "fedcba98"];

impl Desk {
    pub(super) fn choose(&mut self, role: Role, name: &str) {
        self.bring(role, name);
        self.harness.get_by_role_and_label(role, name).click();
        self.harness.run_ok();
    }

    /// Scrolls to a control, as a person does before pressing it.
    fn bring(&mut self, role: Role, name: &str) {
        self.harness.get_by_role_and_label(role, name).scroll_to_me();
        self.harness.run_ok();
    }

    pub(super) fn button(&mut self, name: &str) {
        self.choose(Role::Button, name);
    }

    pub(super) fn write_into(&mut self, role: Role, name: &str, text: &str) {
        self.harness.get_by_role_and_label(role, name).focus();
        self.harness.run_ok();
        self.harness.event(Event::Text(text.to_owned()));
        self.harness.run_ok();
    }

    pub(super) fn reads(&self, part: &str) -> bool {
        self.harness.query_all_by_label_contains(part).next().is_some()
    }

    pub(super) fn channels(&self) -> Vec<(ChannelId, Arc<Channel>)> {
        let workspace = self.harness.state().document().workspace();
        workspace.channels.iter().map(|(id, channel)| (id, Arc::clone(channel))).collect()
    }

    pub(super) fn channel(&self) -> Arc<Channel> {
        Arc::clone(&self.channels().first().expect("there is no channel").1)
    }

    /// Puts a channel into another window, as a restart does: through its JSON.
    pub(super) fn restarted_with(channel: &Channel) -> Self {
        let kept = serde_json::to_string(channel).unwrap();
        let channel = Box::new(serde_json::from_str::<Channel>(&kept).unwrap());
        let workspace = Workspace::default().apply(Command::AddChannel { channel }).unwrap().workspace;
        let mut desk = Self::open();
        let ctx = desk.harness.ctx.clone();
        desk.harness.state_mut().open(&ctx, workspace, None);
        desk.choose(Role::Tab, "Каналы");
        desk
    }

    /// Opens the page of the first channel of the list.
    pub(super) fn enter_channel(&mut self) {
        let row = self.harness.get_all_by_role(Role::Button).find(|node| {
            node.accesskit_node().label().is_some_and(|label| label.contains("Через i\u{2011}Digital"))
        });
        row.expect("the list shows no channel").click();
        self.harness.run_ok();
    }

    /// What was copied in the last frames.
    pub(super) fn copied(&self) -> Option<String> {
        self.harness.output().platform_output.commands.iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    }

    /// Presses a button and says what it copied.
    pub(super) fn copies(&mut self, name: &str) -> String {
        self.bring(Role::Button, name);
        self.harness.get_by_role_and_label(Role::Button, name).click();
        // A click takes several frames, in one of which it copies.
        for _ in 0..10 {
            self.harness.step();
            if let Some(text) = self.copied() {
                self.harness.run_ok();
                return text;
            }
        }
        panic!("«{name}» copied nothing");
    }

    /// Everything that a screen reader would read now.
    pub(super) fn everything_read(&self) -> String {
        let mut read = String::new();
        for node in self.harness.root().children_recursive() {
            let node = node.accesskit_node();
            for said in [node.label(), node.value(), node.description()].into_iter().flatten() {
                read.push_str(&said);
                read.push('\n');
            }
        }
        read
    }

    pub(super) fn shows_no_secret(&self) {
        let read = self.everything_read();
        for secret in SECRETS {
            assert!(!read.contains(secret), "«{secret}» can be read:\n{read}");
        }
    }
}

/// A channel after some steps of the way by hand, and the step at which it stands.
pub(super) fn stages() -> Vec<(Channel, Step)> {
    let now = jiff::Timestamp::now();
    let moves = [
        (None, Step::Account),
        (Some(ChannelEvent::AccountReady(now)), Step::Kind),
        (Some(ChannelEvent::KindChosen(now)), Step::Names),
        (Some(ChannelEvent::Named(now)), Step::Connect),
        (Some(ChannelEvent::Webhook(Secret::new(HOOK))), Step::Connect),
        (Some(ChannelEvent::PublishedByHand(now)), Step::HandOver),
        (Some(ChannelEvent::Sent(LetterKind::HandOver, now)), Step::FirstMessage),
    ];
    let mut channel = Channel { name: "Основной".into(), way: Way::Hand, ..Channel::default() };
    let mut stages = Vec::new();
    for (step, at) in moves {
        if let Some(step) = step {
            channel = channel.apply(step);
        }
        stages.push((channel.clone(), at));
    }
    stages
}

/// The button that a step waits for.
fn awaited(step: Step) -> &'static str {
    match step {
        Step::Account => "Профиль есть, дальше",
        Step::Kind | Step::Names => "Дальше",
        Step::Connect => "Канал опубликован, дальше",
        Step::HandOver => "Отметить отправленным",
        Step::FirstMessage => "Бот ответил",
    }
}

#[test]
fn the_way_by_hand_from_nothing_to_a_bot_that_answers() {
    let mut desk = Desk::open();
    desk.choose(Role::Tab, "Каналы");
    desk.button("Подключить канал");
    desk.write_into(Role::TextInput, "Менеджер i\u{2011}Digital: почта или имя", "anna@i-dgtl.ru");
    desk.button("Профиль есть, дальше");
    desk.button("Дальше");
    desk.write_into(Role::TextInput, "Имя учетной записи", "Нева Авто");
    desk.button("Дальше");
    desk.choose(Role::RadioButton, "Вручную");
    desk.write_into(Role::PasswordInput, "Вебхук", HOOK);
    assert!(desk.reads("знак"), "how many characters came is told");
    desk.shows_no_secret();
    desk.button("Канал опубликован, дальше");
    assert_eq!(desk.channel().stage(), Stage::Published);
    desk.shows_no_secret();

    assert_eq!(desk.copies("Скопировать"), HOOK);
    assert!(desk.reads("Скопирован в\u{A0}"));
    let to = desk.harness.get_by_role_and_label(Role::TextInput, "Кому").value();
    assert_eq!(to.as_deref(), Some("anna@i-dgtl.ru"), "what was typed at the beginning");
    let letter = desk.copies("Скопировать текст");
    assert!(letter.contains(HOOK) && letter.contains("Нева Авто") && !letter.contains(MARK), "{letter}");
    desk.shows_no_secret();
    desk.button("Отметить отправленным");
    let channel = desk.channel();
    assert!(matches!(channel.stage(), Stage::Waiting(_)));
    assert_eq!(channel.handed.as_ref().unwrap().to, "anna@i-dgtl.ru");

    desk.button("Бот ответил");
    assert!(matches!(desk.channel().stage(), Stage::Live(_)));
    desk.shows_no_secret();
    desk.button("Все каналы");
    assert!(desk.reads("Работает с\u{A0}"));
}

#[test]
fn the_way_is_taken_up_at_every_step_after_a_restart() {
    for (channel, step) in stages() {
        let mut desk = Desk::restarted_with(&channel);
        desk.enter_channel();
        assert_eq!(*desk.channel(), channel, "nothing of what was known is lost");
        let wanted = awaited(step);
        assert!(desk.harness.query_by_role_and_label(Role::Button, wanted).is_some(), "{step:?}: «{wanted}»");
        desk.shows_no_secret();
        if channel.has_webhook() {
            desk.button(wanted);
            assert_ne!(desk.channel().stage(), channel.stage(), "{step:?}");
        }
    }
}

#[test]
fn steps_that_are_behind_can_be_looked_at_and_those_ahead_cannot() {
    let (channel, _) = stages().pop().unwrap();
    let mut desk = Desk::restarted_with(&channel);
    desk.enter_channel();
    let step = |desk: &Desk, title: &str| {
        let found = desk
            .harness
            .get_all_by_role(Role::Button)
            .find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(title)));
        found.unwrap().accesskit_node().label().unwrap()
    };
    let account = step(&desk, "Аккаунт i\u{2011}Digital, сделано");
    desk.button(&account);
    assert!(desk.reads("Работаете в\u{A0}Jivo"));
    desk.button("Дальше");
    assert!(desk.reads("Какой канал подключаем"), "from a step that is looked at, on to its neighbour");

    let mut desk = Desk::restarted_with(&stages().remove(0).0);
    desk.enter_channel();
    let ahead = step(&desk, "Вебхук менеджеру, впереди");
    desk.button(&ahead);
    assert!(desk.reads("Работаете в\u{A0}Jivo"), "nothing has happened");
}

#[test]
fn what_is_no_webhook_says_why_and_stops_the_way() {
    for (typed, why) in [
        ("bot.jaicp.com/chatapi/webhook/a", "Это не\u{A0}адрес"),
        ("http://bot.jaicp.com/chatapi/webhook/a", "Адрес должен начинаться"),
        ("https://a.ru/webhook/a https://a.ru/webhook/b", "Внутри есть пробел"),
        ("https://me:word@a.ru/webhook/a", "логин или пароль"),
    ] {
        let mut desk = Desk::restarted_with(&stages()[3].0);
        desk.enter_channel();
        desk.write_into(Role::PasswordInput, "Вебхук", typed);
        assert!(desk.reads(why), "{typed}");
        desk.button("Канал опубликован, дальше");
        assert_eq!(desk.channel().stage(), Stage::Wanted, "{typed}");
        assert_eq!(desk.channel().webhook, Some(Secret::new(typed)), "what was typed is kept");
    }
}

#[test]
fn the_webhook_is_shown_for_half_a_minute() {
    let mut desk = Desk::restarted_with(&stages()[5].0);
    desk.enter_channel();
    desk.shows_no_secret();
    desk.button("Показать");
    assert!(desk.everything_read().contains(HOOK));
    let begin = desk.harness.ctx.input(|input| input.time);
    while desk.harness.ctx.input(|input| input.time) - begin < 31.0 {
        desk.harness.step();
    }
    desk.shows_no_secret();
    desk.button("Показать");
    desk.button("Скрыть");
    desk.shows_no_secret();
}

#[test]
fn an_address_that_does_not_work_is_said_so_with_what_to_do() {
    let nobody = Secret::new("https://127.0.0.1:9/chatapi/webhook/x/qWeRtYuI:fedcba98");
    let mut desk = Desk::restarted_with(&stages()[5].0.apply(ChannelEvent::Webhook(nobody)));
    desk.enter_channel();
    desk.button("Проверить адрес");
    desk.until("the end of the check", |desk| desk.reads("Проверить ещё раз"));
    let read = desk.everything_read().replace('\u{A0}', " ");
    for said in
        ["Адрес не работает", "Сервер не принимает соединения (порт 9). Проверьте адрес", "не проверялось"]
    {
        assert!(read.contains(said), "«{said}» is not in:\n{read}");
    }
    assert!(!read.contains("Адрес работает"));
    desk.shows_no_secret();
}

#[test]
fn a_letter_can_be_rewritten_and_gets_the_webhook_only_outside() {
    let mut desk = Desk::restarted_with(&stages()[5].0);
    desk.enter_channel();
    let own = desk.harness.get_by_role_and_label(Role::MultilineTextInput, "Текст письма").value().unwrap();
    assert!(own.contains(MARK));
    desk.harness.get_by_role_and_label(Role::MultilineTextInput, "Текст письма").focus();
    desk.harness.run_ok();
    desk.key(Modifiers::COMMAND, Key::A);
    desk.harness.event(Event::Paste(format!("Вот вебхук: {HOOK}")));
    desk.harness.run_ok();
    desk.shows_no_secret();
    assert_eq!(desk.copies("Скопировать текст"), format!("Вот вебхук: {HOOK}"));
    desk.harness.get_by_role_and_label(Role::MultilineTextInput, "Текст письма").focus();
    desk.harness.run_ok();
    desk.key(Modifiers::COMMAND, Key::A);
    desk.harness.event(Event::Text("Добрый день".into()));
    desk.harness.run_ok();
    assert!(desk.reads("В\u{A0}письме нет вебхука"));
    desk.button("Вставить");
    assert!(desk.copies("Скопировать текст").ends_with(HOOK));
    desk.button("Вернуть исходный текст");
    let again = desk.harness.get_by_role_and_label(Role::MultilineTextInput, "Текст письма").value().unwrap();
    assert_eq!(again, own);
}

#[test]
fn every_step_can_be_undone() {
    let (channel, _) = stages().remove(0);
    let mut desk = Desk::restarted_with(&channel);
    desk.enter_channel();
    desk.button("Профиль есть, дальше");
    desk.button("Дальше");
    desk.write_into(Role::TextInput, "Имя учетной записи", "Нева");
    assert_eq!(desk.channel().account, "Нева");
    for _ in 0..3 {
        desk.key(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(*desk.channel(), channel);
    assert!(desk.reads("Профиль есть, дальше"));
}

#[test]
fn much_text_goes_into_the_field_of_a_dialog_and_into_no_other() {
    let (channel, _) = stages().remove(3);
    let much = "я".repeat(20_001);
    let mut desk = Desk::restarted_with(&channel);
    desk.enter_channel();
    desk.button("Переименовать");
    desk.harness.get_by_role_and_label(Role::TextInput, "Название канала").focus();
    desk.harness.run_ok();
    desk.harness.event(Event::Paste(much.clone()));
    desk.harness.run_ok();
    desk.button("Вставить");
    desk.harness.run_ok();
    desk.button("Сохранить");
    assert!(desk.channel().name.contains(&much));
}

#[test]
fn much_text_for_no_field_is_not_kept_for_the_next_one() {
    let (channel, _) = stages().remove(2);
    let mut desk = Desk::restarted_with(&channel);
    desk.enter_channel();
    desk.harness.ctx.memory_mut(|memory| memory.stop_text_input());
    desk.harness.run_ok();
    desk.harness.event(Event::Paste("я".repeat(20_001)));
    desk.harness.run_ok();
    assert!(!desk.reads("Вставить 20"));
    desk.write_into(Role::TextInput, "Имя учетной записи", "Нева");
    assert!(desk.channel().account.ends_with("Нева") && desk.channel().account.chars().count() < 100);
}

#[test]
fn a_channel_is_deleted_only_after_its_name_was_typed() {
    let (channel, _) = stages().remove(5);
    let mut desk = Desk::restarted_with(&channel);
    desk.enter_channel();
    desk.button("Ещё");
    desk.button("Удалить…");
    desk.button("Удалить");
    assert_eq!(desk.channels().len(), 1, "without the name nothing happens");
    desk.write_into(Role::TextInput, "Впишите название канала: Основной", "основной");
    desk.button("Удалить");
    assert_eq!(desk.channels().len(), 0);
    assert!(desk.reads("Подключите бота к\u{A0}WhatsApp"), "the list is empty again");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(*desk.channel(), channel);
}

#[test]
fn a_blocked_channel_is_noted_and_works_again() {
    let mut desk = Desk::restarted_with(&stages()[6].0);
    desk.enter_channel();
    desk.button("Ещё");
    desk.button("Заблокировать…");
    desk.button("Отметить заблокированным");
    assert!(matches!(desk.channel().stage(), Stage::Blocked(_)));
    assert!(desk.reads("Канал заблокирован с\u{A0}"));
    desk.button("Ещё");
    desk.button("Разблокировать…");
    desk.button("Отметить работающим");
    assert!(matches!(desk.channel().stage(), Stage::Waiting(_)));
}

#[test]
fn after_three_working_days_a_reminder_is_offered() {
    let at = |text: &str| text.parse::<jiff::Timestamp>().unwrap();
    let channel = stages()[5].0.apply(ChannelEvent::Sent(LetterKind::HandOver, at("2026-11-20T12:00:00Z")));
    for (now, due) in [
        ("2026-11-24T12:00:00+03:00[Europe/Moscow]", false),
        ("2026-11-25T12:00:00+03:00[Europe/Moscow]", true),
    ] {
        let mut desk = Desk::restarted_with(&channel);
        desk.harness.state_mut().stop_at(now.parse().unwrap());
        desk.enter_channel();
        assert_eq!(desk.reads("Пора напомнить менеджеру"), due, "{now}");
        assert_eq!(desk.reads("через 1 рабочий день Пульт предложит напомнить"), !due, "{now}");
    }
}

#[test]
fn a_reminder_that_is_due_comes_first_and_tells_how_long_nobody_has_answered() {
    let at = |text: &str| text.parse::<jiff::Timestamp>().unwrap();
    let channel = stages()[5].0.apply(ChannelEvent::Sent(LetterKind::HandOver, at("2026-11-20T12:00:00Z")));
    let mut desk = Desk::restarted_with(&channel);
    desk.harness.state_mut().stop_at("2026-11-27T12:00:00+03:00[Europe/Moscow]".parse().unwrap());
    desk.enter_channel();
    assert!(desk.reads("Прошло 5 рабочих дней"));
    let top = |desk: &Desk, name| desk.harness.get_by_role_and_label(Role::Button, name).rect().top();
    assert!(top(&desk, "Открыть в\u{A0}почте") < top(&desk, "Бот ответил"));
    desk.button("Отметить отправленным");
    assert!(desk.reads("Напоминание отправлено") && !desk.reads("Пора напомнить менеджеру"));
}

#[test]
fn a_channel_that_works_shows_its_facts_and_its_steps_when_asked() {
    let now = jiff::Timestamp::now();
    let (waiting, _) = stages().pop().unwrap();
    let channel = waiting.apply(ChannelEvent::Alive(now, pult::channel::Seen::Owner));
    let mut desk = Desk::restarted_with(&channel);
    desk.enter_channel();
    assert!(desk.reads("Опубликован") && desk.reads("Вебхук отправлен"));
    desk.shows_no_secret();
    assert!(!desk.reads("Аккаунт i\u{2011}Digital, сделано"));
    let day = desk
        .harness
        .get_all_by_role(Role::Button)
        .find_map(|node| node.accesskit_node().label().filter(|label| label.starts_with("Подключён")));
    let day = day.expect("the steps are one line");
    desk.button(&day);
    let fold = desk.harness.get_by_role_and_label(Role::Button, &day);
    assert_eq!(fold.accesskit_node().data().is_expanded(), Some(true));
    assert!(desk.reads("Аккаунт i\u{2011}Digital, сделано"));
    desk.button(&day);
    assert!(!desk.reads("Аккаунт i\u{2011}Digital, сделано"));
}

#[test]
fn in_a_narrow_window_another_name_is_given_by_the_menu() {
    let mut desk = Desk::restarted_with(&stages()[3].0);
    desk.harness.set_size([520.0, 700.0].into());
    desk.harness.run_ok();
    desk.enter_channel();
    assert!(desk.harness.query_by_role_and_label(Role::Button, "Переименовать").is_none());
    desk.button("Ещё");
    desk.button("Переименовать");
    assert!(desk.harness.query_by_role_and_label(Role::TextInput, "Название канала").is_some());
}

#[test]
fn what_ends_the_step_is_in_sight_when_the_letter_is_written() {
    let (channel, _) = stages().remove(5);
    let desk = {
        let mut desk = Desk::restarted_with(&Channel { sandbox: true, ..channel });
        desk.enter_channel();
        desk
    };
    for name in ["Открыть в\u{A0}почте", "Отметить отправленным"] {
        let place = desk.harness.get_by_role_and_label(Role::Button, name).rect();
        assert!(place.bottom() <= 800.0, "«{name}» ends at {place}");
    }
}

#[test]
fn a_bot_that_does_not_answer_gets_a_list_of_what_to_check_and_a_letter() {
    let mut desk = Desk::restarted_with(&stages()[6].0);
    desk.enter_channel();
    desk.button("Бот не\u{A0}ответил");
    assert!(desk.reads("Что проверить") && desk.reads("Письмо: бот не\u{A0}отвечает"));
    assert!(desk.copies("Скопировать текст").contains(HOOK));
    desk.button("Бот ответил");
    assert!(!desk.reads("Что проверить"));
}

#[test]
fn the_whole_way_by_keyboard_alone() {
    let mut desk = Desk::open();
    desk.key(Modifiers::COMMAND, Key::Num1);
    desk.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    desk.tab_to("Профиль есть, дальше");
    desk.key(Modifiers::NONE, Key::Enter);
    desk.tab_to("Дальше");
    desk.key(Modifiers::NONE, Key::Enter);
    desk.tab_to("Имя учетной записи");
    desk.harness.event(Event::Text("Нева Авто".into()));
    desk.tab_to("Дальше");
    desk.key(Modifiers::NONE, Key::Enter);
    desk.tab_to("Через API");
    desk.key(Modifiers::NONE, Key::ArrowRight);
    desk.tab_to("Вебхук");
    desk.harness.event(Event::Paste(HOOK.into()));
    desk.tab_to("Канал опубликован, дальше");
    desk.key(Modifiers::NONE, Key::Enter);
    desk.tab_to("Отметить отправленным");
    desk.key(Modifiers::NONE, Key::Enter);
    desk.tab_to("Бот ответил");
    desk.key(Modifiers::NONE, Key::Enter);
    assert!(matches!(desk.channel().stage(), Stage::Live(_)));
}

#[test]
fn enter_goes_on_where_nothing_else_waits_for_it() {
    let (channel, step) = &stages()[0];
    let mut desk = Desk::restarted_with(channel);
    desk.enter_channel();
    assert_eq!((desk.channel().step(), *step), (Step::Account, Step::Account));
    desk.button("Ещё");
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.channel().step(), Step::Account, "a menu is open");
    desk.key(Modifiers::NONE, Key::Escape);
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.channel().step(), Step::Kind);
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.channel().step(), Step::Names);
    desk.bring(Role::TextInput, "Имя учетной записи");
    desk.tab_to("Имя учетной записи");
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.channel().step(), Step::Names, "a field has the focus");
}

#[test]
fn an_open_page_that_waits_draws_nothing() {
    for (channel, step) in stages() {
        let mut desk = Desk::restarted_with(&channel);
        desk.enter_channel();
        desk.wait_idle(8.0);
        // What goes to the disk ends in real time.
        desk.until("a quiet window", |desk| desk.wish() == Duration::MAX);
        std::thread::sleep(Duration::from_millis(300));
        desk.wait_idle(1.0);
        assert_eq!(desk.wait_idle(20.0), 0, "{step:?}");
    }
}
