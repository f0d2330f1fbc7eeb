//! From an empty home to a finished broadcast in the sandbox, by the names that a screen reader
//! says.

use crate::Desk;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use pult::message::Message;
use pult::sandbox::Options;
use pult::workspace::{Command, Origin};
use std::time::Duration;

impl Desk {
    /// A channel of the sandbox that lives, made as a person makes it.
    fn with_sandbox_channel() -> Self {
        let mut desk = Self::open();
        let options = Options { clients_after: Duration::ZERO, ..Options::default() };
        desk.harness.state_mut().prepare_sandbox(options);
        desk.choose(Role::Tab, "Каналы");
        desk.button("Попробовать без аккаунта");
        for _ in 0..3 {
            let next = ["Профиль есть, дальше", "Дальше"];
            let mut next = next.into_iter();
            let name = next.find(|name| desk.harness.query_by_role_and_label(Role::Button, name).is_some());
            desk.button(name.unwrap());
        }
        let project = "Кофейня на Садовой";
        desk.until("the projects", |desk| {
            desk.harness.query_by_role_and_label(Role::RadioButton, project).is_some()
        });
        desk.choose(Role::RadioButton, project);
        desk.until("the button", |desk| {
            desk.harness.query_by_role_and_label(Role::Button, "Подключить").is_some()
        });
        desk.button("Подключить");
        desk.until("life", |desk| desk.channel().live.is_some());
        desk
    }

    fn can(&self, name: &str) -> bool {
        use egui_kittest::kittest::NodeT as _;
        let mut found = self.harness.query_all_by_role_and_label(Role::Button, name);
        found.any(|node| !node.accesskit_node().is_disabled())
    }

    fn hold_order(&mut self, text: &str) {
        let message =
            Message { name: "Заказ готов".into(), text: text.into(), ..Message::default() };
        let ctx = self.harness.ctx.clone();
        let add = Command::AddMessages { at: 0, messages: vec![message], origin: Origin::New };
        self.harness.state_mut().change(&ctx, add);
        self.harness.run_steps(4);
    }

    fn answer(&mut self, name: &str, text: &str) {
        self.write_into(Role::TextInput, name, text);
    }
}

#[test]
fn what_comes_first_is_said_where_there_is_nothing() {
    let mut desk = Desk::open();
    desk.choose(Role::Tab, "Рассылки");
    assert!(desk.reads("Сначала нужен канал WhatsApp"));
    assert!(desk.can("К\u{A0}каналам"));
    desk.button("Стоп‑лист");
    assert!(desk.reads("Пока никого"));
    desk.button("Добавить…");
    let typed = "+7 916 123-45-67\nUS.13491208655302741918";
    desk.write_into(Role::MultilineTextInput, "Номера или ID", typed);
    desk.button("Не\u{A0}писать им");
    desk.until("two on the list", |desk| desk.harness.state().document().workspace().stops.len() == 2);
    desk.button("Все рассылки");
    assert!(desk.reads("Здесь будут рассылки"));
}

#[test]
fn a_broadcast_goes_from_an_empty_home_to_its_end_in_the_sandbox() {
    let mut desk = Desk::with_sandbox_channel();
    desk.hold_order("Ваш заказ готов, ждём вас до пятницы.");
    desk.choose(Role::Tab, "Рассылки");
    desk.button("Новая рассылка");
    desk.until("the page", |desk| desk.reads("1. Текст и\u{A0}кнопки") || desk.reads("1. Текст"));
    assert!(desk.reads("Это песочница"), "it is said on every page");
    desk.choose(Role::RadioButton, "Заказ готов");
    desk.button("Клиенты бота");
    desk.until("the list", |desk| desk.reads("В\u{A0}списке"));
    desk.choose(Role::RadioButton, "Сервисная");
    desk.answer("Повод", "заказ готов");
    desk.answer("Где дано: Согласие на\u{A0}обработку данных", "форма на сайте");
    desk.answer("Когда дано: Согласие на\u{A0}обработку данных", "март 2026");
    desk.choose(Role::RadioButton, "Нет");
    let launch = |desk: &Desk| {
        let mut all = desk.harness.query_all_by_role(Role::Button);
        use egui_kittest::kittest::NodeT as _;
        all.find_map(|node| {
            let node = node.accesskit_node();
            let label = node.label()?;
            (label.starts_with("Запустить · ") && !node.is_disabled()).then_some(label)
        })
    };
    // One of the sandbox's clients is blocked: what is in the way is said, and answered there.
    desk.until("the blocked one", |desk| desk.can("Отправить без них"));
    assert!(launch(&desk).is_none(), "an error is in the way");
    desk.button("Отправить без них");
    desk.until("the launch", |desk| launch(desk).is_some());
    let name = launch(&desk).unwrap();
    let count = name.trim_start_matches("Запустить · ").to_owned();
    desk.button(&name);
    desk.button(&format!("Отправить · {count}"));
    desk.until("the countdown", |desk| desk.reads("Пока ничего не\u{A0}ушло"));
    desk.button("Отменить запуск");
    assert!(!desk.reads("Пока ничего не\u{A0}ушло"), "it was taken back");
    desk.until("the launch", |desk| launch(desk).is_some());
    desk.button(&name);
    desk.button(&format!("Отправить · {count}"));
    desk.until("the sending", |desk| desk.reads("Ход рассылки"));
    assert!(desk.reads("Это песочница"), "it is said on every page");
    desk.until("its end", |desk| {
        desk.reads(&format!("Отправлено {count} из\u{A0}{count}")) && desk.reads("Итоги")
    });
    assert!(!desk.can("Продолжить"), "nothing is left");
    desk.button("Все рассылки");
    assert!(desk.reads("Песочница"));
}
