//! The audit: empty, with findings, and what cannot be read.

use super::{ORDINARY, SMALL, app, is_in_theme};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use pult::ui::PultApp;
use pult::words::Lang;
use std::time::{Duration, Instant};

const WIDE: [f32; 2] = [1920.0, 1080.0];

const SCENARIO: &str = "theme: /
    state: newNode_4
        event!: sale
        a: {{$client.name}}, до пятницы шины дешевле на 15%. Записать вас?
        buttons:
            \"Записаться на консультацию\" -> /x
            \"Цены\"
            \"Адрес\"
            \"Отзывы\"
        script:
            $reactions.answer(text);
    state: Site
        a: Вот наш сайт.
        inlineButtons:
            {text: \"Открыть\", url: \"example.ru\"}
            {text: \"Позвонить\", callback_data: \"x\"}
        ???
";

/// Drops a scenario on the window and waits for what is found in it.
fn audited(window: &mut Harness<'static, PultApp>, folder: &std::path::Path) {
    std::fs::write(folder.join("main.sc"), SCENARIO).unwrap();
    let names = "{\"positions\": [{\"id\": \"/newNode_4\", \"name\": \"Экран 4\"}]}";
    std::fs::write(folder.join("main.bp"), names).unwrap();
    let file = crate::audit::Dropped(folder.join("main.sc"));
    window.input_mut().dropped_files = vec![std::sync::Arc::new(file)];
    window.step();
    window.input_mut().dropped_files.clear();
    let begun = Instant::now();
    while window.query_all_by_role(Role::RadioButton).next().is_none() {
        assert!(begun.elapsed() < Duration::from_secs(20), "nothing was found");
        window.step();
        std::thread::sleep(Duration::from_millis(5));
    }
    window.run_steps(4);
}

#[test]
fn findings_stand_beside_their_message() {
    for (lang, dark, size) in [
        (Lang::Ru, false, ORDINARY),
        (Lang::Ru, true, SMALL),
        (Lang::En, false, SMALL),
        (Lang::En, true, ORDINARY),
        (Lang::En, false, WIDE),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let name = format!("audit-{}-{}-{}", lang.code(), if dark { "dark" } else { "light" }, size[0]);
        let picture = app(&name, size, (lang, dark), |window| audited(window, folder.path()));
        is_in_theme(&picture, dark);
    }
}

#[test]
fn the_empty_audit_says_what_it_is_for() {
    for (lang, dark, size) in [(Lang::Ru, false, ORDINARY), (Lang::En, true, SMALL)] {
        let name = format!("audit-empty-{}-{}", lang.code(), size[0]);
        let tab = if lang == Lang::Ru { "Проверка" } else { "Audit" };
        let picture = app(&name, size, (lang, dark), |window| {
            window.get_by_role_and_label(Role::Tab, tab).click();
            window.run_ok();
        });
        is_in_theme(&picture, dark);
    }
}
