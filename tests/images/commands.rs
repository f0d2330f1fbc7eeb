//! The list of keys, the search for a command, the page about the program, and the focus.

use super::{ORDINARY, SMALL, app};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use pult::ui::{PultApp, theme};
use pult::words::Lang;

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;

fn press(harness: &mut Harness<'static, PultApp>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run_ok();
}

fn write(harness: &mut Harness<'static, PultApp>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run_ok();
}

#[test]
fn the_list_of_keys() {
    for (lang, dark, size) in [
        (Lang::Ru, false, ORDINARY),
        (Lang::Ru, true, SMALL),
        (Lang::En, false, SMALL),
        (Lang::En, true, ORDINARY),
    ] {
        let name = format!("keys-{}-{}-{}", lang.code(), if dark { "dark" } else { "light" }, size[0]);
        let picture = app(&name, size, (lang, dark), |harness| {
            press(harness, CTRL, Key::N);
            press(harness, NONE, Key::F1);
        });

        let c = &theme::Theme::get(dark).color;
        assert!(super::count(&picture, c.focus) > 50, "the focus is seen");
    }
}

#[test]
fn the_search_for_a_command() {
    for (lang, dark, size, query) in [
        (Lang::Ru, false, ORDINARY, ""),
        (Lang::Ru, true, ORDINARY, "соо"),
        (Lang::En, false, SMALL, ""),
        (Lang::Ru, false, SMALL, "нетакой"),
    ] {
        let name =
            format!("palette-{}-{}-{}{query}", lang.code(), if dark { "dark" } else { "light" }, size[0]);
        app(&name, size, (lang, dark), |harness| {
            press(harness, CTRL | Modifiers::SHIFT, Key::P);
            if !query.is_empty() {
                write(harness, query);
            }
            if lang == Lang::En {
                press(harness, NONE, Key::ArrowDown);
            }
        });
    }
}

#[test]
fn about_the_program() {
    for (lang, dark, size) in [(Lang::Ru, false, ORDINARY), (Lang::En, true, SMALL)] {
        app(&format!("about-{}", lang.code()), size, (lang, dark), |harness| {
            let name = if lang == Lang::Ru { "Настройки" } else { "Settings" };
            harness.get_by_role_and_label(Role::Tab, name).click();
            harness.run_ok();
            // Its last line stands at the end of the page.
            let last = if lang == Lang::Ru { "Все команды" } else { "All commands" };
            harness.get_by_role_and_label(Role::Button, last).scroll_to_me();
            harness.run_ok();
            let about = if lang == Lang::Ru { "О\u{A0}программе" } else { "About" };
            let (shown, title) = (harness.ctx.content_rect(), harness.get_by_label(about).rect());
            assert!(shown.contains_rect(title), "{title:?}");
            harness.remove_cursor();
        });
    }
}

#[test]
fn the_focus_in_the_designer() {
    for (name, lang, dark, size) in
        [("focus-chip", Lang::Ru, false, ORDINARY), ("focus-chip-dark", Lang::En, true, SMALL)]
    {
        app(name, size, (lang, dark), |harness| {
            press(harness, CTRL, Key::N);
            write(harness, "Когда вам удобно?");
            for title in ["Сегодня", "Завтра", "В выходные", "Записаться на консультацию"]
            {
                press(harness, CTRL, Key::Enter);
                write(harness, title);
            }
            press(harness, NONE, Key::Escape);
            press(harness, NONE, Key::F8);
        });
    }
}
