use crate::Desk;
use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use pult::ui::{Notice, Sentence, ThemeChoice};
use std::time::{Duration, Instant};

fn chosen(desk: &Desk, role: Role, name: &str) -> bool {
    desk.harness.get_by_role_and_label(role, name).accesskit_node().toggled() == Some(Toggled::True)
}

fn go_to_settings(desk: &mut Desk) {
    desk.harness.get_by_role_and_label(Role::Tab, "Настройки").click();
    desk.harness.run_ok();
}

/// Waits for the file to say something; the limit only keeps a broken test from hanging.
fn wait_for_file(desk: &mut Desk, part: &str) {
    let path = desk.folder.path().join("settings.toml");
    let begun = Instant::now();
    while !std::fs::read_to_string(&path).is_ok_and(|text| text.contains(part)) {
        assert!(begun.elapsed() < Duration::from_secs(30), "the settings were never saved");
        desk.harness.step();
        std::thread::sleep(Duration::from_millis(1));
    }
}

#[test]
fn the_rail_shows_what_exists_and_where_we_are() {
    let mut desk = Desk::open();
    desk.harness.run_ok();
    assert!(chosen(&desk, Role::Tab, "Сообщения"));
    assert!(!chosen(&desk, Role::Tab, "Настройки"));
    assert_eq!(desk.harness.query_all_by_role(Role::Tab).count(), 6);
    go_to_settings(&mut desk);
    assert!(chosen(&desk, Role::Tab, "Настройки"));
    assert!(!chosen(&desk, Role::Tab, "Сообщения"));
}

#[test]
fn the_language_changes_at_once_and_is_kept() {
    let mut desk = Desk::open();
    go_to_settings(&mut desk);
    desk.harness.get_by_role_and_label(Role::RadioButton, "English").click();
    desk.harness.run_ok();
    assert!(desk.harness.query_by_role_and_label(Role::Tab, "Messages").is_some());
    assert!(desk.harness.query_by_role_and_label(Role::Tab, "Сообщения").is_none());
    assert!(desk.harness.query_by_role_and_label(Role::Button, "Undo").is_some());
    wait_for_file(&mut desk, "\"en\"");
    desk.harness.get_by_role_and_label(Role::RadioButton, "Русский").click();
    desk.harness.run_ok();
    assert!(desk.harness.query_by_role_and_label(Role::Tab, "Сообщения").is_some());
}

#[test]
fn the_theme_changes_at_once_and_is_kept() {
    let mut desk = Desk::open();
    go_to_settings(&mut desk);
    assert_eq!(desk.harness.ctx.theme(), egui::Theme::Light);
    desk.harness.get_by_role_and_label(Role::RadioButton, "Тёмная").click();
    desk.harness.run_ok();
    assert_eq!(desk.harness.ctx.theme(), egui::Theme::Dark);
    assert_eq!(desk.harness.state().settings().theme, ThemeChoice::Dark);
    wait_for_file(&mut desk, "\"dark\"");
}

#[test]
fn the_size_goes_by_buttons_and_by_keys_within_its_range() {
    let mut desk = Desk::open();
    go_to_settings(&mut desk);
    desk.harness.get_by_role_and_label(Role::Button, "Крупнее").click();
    desk.harness.run_ok();
    assert_eq!(desk.harness.ctx.zoom_factor(), 1.1);
    desk.harness.key_press_modifiers(Modifiers::COMMAND, Key::Num0);
    desk.harness.run_ok();
    assert_eq!(desk.harness.ctx.zoom_factor(), 1.0);
    for _ in 0..5 {
        desk.harness.key_press_modifiers(Modifiers::COMMAND, Key::Minus);
        desk.harness.run_ok();
    }
    assert_eq!(desk.harness.state().settings().zoom, 80);
    assert!(desk.harness.get_by_role_and_label(Role::Button, "Мельче").accesskit_node().is_disabled());
}

#[test]
fn a_broken_settings_file_is_told_and_the_window_opens() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("settings.toml"), "language = [").unwrap();
    let folders = super::folders(folder.path());
    let mut harness = egui_kittest::Harness::builder()
        .build_eframe(move |created| super::started(&created.egui_ctx, folders));
    harness.run_steps(3);
    assert!(harness.query_all_by_label_contains("settings.toml").next().is_some());
}

#[test]
fn a_notice_leaves_by_itself_and_waits_in_the_bell() {
    let mut desk = Desk::open();
    desk.harness.run_ok();
    let ctx = desk.harness.ctx.clone();
    desk.harness.state_mut().tell(&ctx, Notice::done(Sentence::new("settings-theme-remark")));
    desk.harness.run_steps(4);
    assert!(desk.harness.query_by_label("Светлая или тёмная").is_some());
    // The harness's clock goes on with its steps.
    desk.harness.run_steps(60);
    assert!(desk.harness.query_by_label("Светлая или тёмная").is_none());
    desk.harness.get_by_role_and_label(Role::Button, "Уведомления: 1 новое").click();
    desk.harness.run_ok();
    assert!(desk.harness.query_by_label("Светлая или тёмная").is_some());
    assert!(desk.harness.query_by_role_and_label(Role::Button, "Уведомления").is_some(), "now they are read");
}

#[test]
fn an_error_stays_until_it_is_closed_and_follows_the_language() {
    let mut desk = Desk::open();
    go_to_settings(&mut desk);
    let ctx = desk.harness.ctx.clone();
    desk.harness.state_mut().tell(&ctx, Notice::error(Sentence::new("settings-not-saved")));
    desk.harness.run_steps(100);
    assert!(desk.harness.query_by_label("Настройки не\u{A0}сохранились").is_some());
    desk.harness.get_by_role_and_label(Role::RadioButton, "English").click();
    desk.harness.run_ok();
    assert!(desk.harness.query_by_label("Couldn’t save the settings").is_some());
    desk.harness.get_by_role_and_label(Role::Button, "Close").click();
    desk.harness.run_ok();
    assert!(desk.harness.query_by_label("Couldn’t save the settings").is_none());
}

#[test]
fn the_keyboard_reaches_everything_in_order() {
    let mut desk = Desk::open();
    go_to_settings(&mut desk);
    let mut order = Vec::new();
    for _ in 0..21 {
        desk.harness.key_press(Key::Tab);
        desk.harness.run_ok();
        let focused = desk.harness.root().children_recursive().find(|node| node.is_focused());
        order.push(focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default());
    }
    // Undo and redo have nothing to do yet, so the Tab key passes them by.
    assert_eq!(
        order,
        [
            "Файлы",
            "Уведомления",
            "Каналы",
            "Сообщения",
            "Регистрация",
            "Рассылки",
            "Проверка",
            "Настройки",
            "Русский",
            "Светлая",
            "Мельче",
            "Крупнее",
            "Адрес платформы",
            "Задать…",
            "Адрес Chat API",
            "i\u{2011}Digital",
            "Показать папку рабочего файла",
            "Показать журнал",
            "Горячие клавиши",
            "Все команды",
            "Файлы",
        ]
    );
}

#[test]
fn arrows_choose_in_a_switch() {
    let mut desk = Desk::open();
    go_to_settings(&mut desk);
    desk.harness.get_by_role_and_label(Role::RadioButton, "Светлая").focus();
    desk.harness.run_ok();
    desk.harness.key_press(Key::ArrowRight);
    desk.harness.run_ok();
    assert_eq!(desk.harness.state().settings().theme, ThemeChoice::Dark);
    assert!(desk.harness.get_by_role_and_label(Role::RadioButton, "Тёмная").is_focused());
    desk.harness.key_press(Key::ArrowRight);
    desk.harness.run_ok();
    assert_eq!(desk.harness.state().settings().theme, ThemeChoice::Dark, "there is nothing further right");
    for _ in 0..2 {
        desk.harness.key_press(Key::ArrowLeft);
        desk.harness.run_ok();
    }
    assert_eq!(desk.harness.state().settings().theme, ThemeChoice::System);
}

#[test]
fn an_idle_window_draws_nothing() {
    let mut desk = Desk::open();
    // What the start has begun ends in its own time. Then the window wants no frame, and no frame
    // that is drawn nevertheless makes it want another.
    let begun = std::time::Instant::now();
    let mut still = 0;
    while still < 10 {
        assert!(begun.elapsed() < Duration::from_secs(60), "it never comes to rest");
        std::thread::sleep(Duration::from_millis(20));
        desk.harness.step();
        let wish = desk.harness.output().viewport_output.values().map(|v| v.repaint_delay).min();
        still = if wish == Some(Duration::MAX) { still + 1 } else { 0 };
    }
}

/// A library of two messages, as a file would bring it.
fn library() -> pult::workspace::Workspace {
    use pult::message::Message;
    use pult::workspace::{Command, Origin, Workspace};
    let message =
        |name: &str| Message { name: name.into(), text: "Привет".into(), ..Message::default() };
    let messages = vec![message("Первое"), message("Второе")];
    let add = Command::AddMessages { at: 0, messages, origin: Origin::Import };
    Workspace::default().apply(add).unwrap().workspace
}

#[test]
fn undo_and_redo_go_by_key_and_by_button_and_the_bar_says_whether_it_is_saved() {
    use pult::workspace::Command;
    let mut desk = Desk::open();
    let ctx = desk.harness.ctx.clone();
    desk.harness.state_mut().open(&ctx, library(), Some("/tmp/Нева.pult".into()));
    desk.harness.run_ok();
    assert!(desk.harness.query_all_by_label("Нева").next().is_some());
    let id = desk.harness.state().document().shown().unwrap();
    let name = |desk: &Desk| {
        let library = &desk.harness.state().document().workspace().library;
        library.get(id).unwrap().message.name.clone()
    };
    desk.harness.state_mut().change(&ctx, Command::Rename { id, name: "Иначе".into() });
    desk.harness.run_ok();
    desk.wait(|desk| desk.harness.query_by_label("· Сохранено").is_some());

    desk.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    desk.harness.run_ok();
    assert_eq!(name(&desk), "Первое");
    desk.harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    desk.harness.run_ok();
    assert_eq!(name(&desk), "Иначе");
    desk.harness.get_by_role_and_label(Role::Button, "Отменить").click();
    desk.harness.run_ok();
    assert_eq!(name(&desk), "Первое");
    desk.harness.key_press_modifiers(Modifiers::COMMAND, Key::Y);
    desk.harness.run_ok();
    assert_eq!(name(&desk), "Иначе");
}

/// What eframe would keep in a file.
#[derive(Default)]
struct Kept(std::collections::BTreeMap<String, String>);

impl eframe::Storage for Kept {
    fn get_string(&self, key: &str) -> Option<String> {
        self.0.get(key).cloned()
    }

    fn set_string(&mut self, key: &str, value: String) {
        self.0.insert(key.to_owned(), value);
    }

    fn remove_string(&mut self, key: &str) {
        self.0.remove(key);
    }

    fn flush(&mut self) {}
}

fn with_example(kept: Option<&Kept>) -> Desk {
    let mut desk = Desk::open();
    desk.harness.state_mut().remember(kept.map(|kept| kept as &dyn eframe::Storage));
    desk.harness.get_by_role_and_label(Role::Button, "Посмотреть пример").click();
    desk.harness.run_ok();
    desk
}

fn preview_left(desk: &Desk) -> f32 {
    desk.harness.get_by_label("Как увидит клиент").rect().left()
}

#[test]
fn the_columns_are_as_wide_as_they_were() {
    use eframe::App as _;
    let mut desk = with_example(None);
    let before = preview_left(&desk);
    desk.harness.get_by_label("Ширина просмотра").focus();
    desk.harness.run_ok();
    for _ in 0..3 {
        desk.harness.key_press(egui::Key::ArrowLeft);
        desk.harness.run_ok();
    }
    let wider = preview_left(&desk);
    assert!(wider < before);
    let mut kept = Kept::default();
    desk.harness.state_mut().save(&mut kept);
    let mut again = with_example(Some(&kept));
    assert!((preview_left(&again) - wider).abs() < 1.0);
    let mut second = Kept::default();
    again.harness.state_mut().save(&mut second);
    assert_eq!(second.0, kept.0, "nothing grows from start to start");
}

#[test]
fn what_is_kept_of_the_window_holds_no_text() {
    use eframe::App as _;
    let mut desk = with_example(None);
    desk.harness.get_by_role_and_label(Role::TextInput, "Название").focus();
    desk.harness.run_ok();
    desk.harness.get_by_role_and_label(Role::TextInput, "Название").type_text("Тайна");
    desk.harness.run_ok();
    let mut kept = Kept::default();
    let app = desk.harness.state_mut();
    app.save(&mut kept);
    assert!(!app.persist_egui_memory());
    assert_eq!(kept.0.keys().collect::<Vec<_>>(), ["columns"]);
    assert!(kept.0.values().all(|value| value.is_ascii()), "{kept:?}", kept = kept.0);
    kept.0.insert("columns".into(), "(library:inf,preview:-5.0)".into());
    assert!(preview_left(&with_example(Some(&kept))) > 500.0, "what cannot be is not taken");
}
