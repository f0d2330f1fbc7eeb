//! The gallery of widgets, drawn whole.

use egui::Color32;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use pult::ui::gallery::Gallery;
use pult::ui::{Change, Settings, ThemeChoice, theme};
use pult::words::Lang;

use super::{count, draw};

const WIDE: [f32; 2] = [1280.0, 3650.0];
const NARROW: [f32; 2] = [640.0, 5000.0];

#[test]
fn every_widget_by_day_and_by_night() {
    for (lang, dark, size) in
        [(Lang::Ru, false, WIDE), (Lang::Ru, true, WIDE), (Lang::En, false, WIDE), (Lang::En, true, NARROW)]
    {
        let tint = if dark { "dark" } else { "light" };
        let chosen = if dark { ThemeChoice::Dark } else { ThemeChoice::Light };
        let settings = Settings::default().with(Change::Lang(lang)).with(Change::Theme(chosen));
        let picture = draw(
            &format!("gallery-{}-{tint}", lang.code()),
            size,
            move |builder| {
                builder.build_eframe(move |created| Gallery::new(&created.egui_ctx, settings).unwrap())
            },
            |harness| {
                let tell = if lang == Lang::Ru {
                    "Показать уведомления"
                } else {
                    "Show notifications"
                };
                harness.get_by_role_and_label(Role::Button, tell).focus();
                harness.run_ok();
                if dark {
                    // By night the keyboard is in the table, a row below the ticked one.
                    harness.get_all_by_role(Role::ListBoxOption).nth(1).unwrap().click();
                    harness.run_ok();
                    harness.key_press(egui::Key::ArrowDown);
                    harness.run_ok();
                    harness.remove_cursor();
                }
            },
        );
        let c = &theme::Theme::get(dark).color;
        for (color, least) in [(c.error, 50), (c.warn, 20), (c.accent, 500), (c.focus, 50)] {
            assert!(count(&picture, color) > least, "{color:?}");
        }
        // The yellow of Twemoji's faces: emoji come in colour.
        let yellow = |p: &&Color32| p.r() > 240 && (190..225).contains(&p.g()) && p.b() < 100;
        assert!(picture.pixels.iter().filter(yellow).count() > 30, "emoji lost their colour");
        assert_eq!(count(&picture, Color32::BLACK), 0, "nothing is left undrawn");
    }
}

#[test]
fn dialogs_over_a_window() {
    for (name, lang, dark, size, (press, yes)) in [
        ("three", Lang::Ru, false, [1280.0, 800.0], ("Последние изменения не\u{A0}сохранены", "Сохранить")),
        ("danger", Lang::Ru, true, [960.0, 640.0], ("Такой файл уже есть", "Заменить")),
        ("danger-en", Lang::En, false, [640.0, 480.0], ("This file already exists", "Replace")),
        ("notice", Lang::En, true, [960.0, 640.0], ("About", "Close")),
    ] {
        let chosen = if dark { ThemeChoice::Dark } else { ThemeChoice::Light };
        let settings = Settings::default().with(Change::Lang(lang)).with(Change::Theme(chosen));
        let picture = draw(
            &format!("dialog-{name}"),
            size,
            move |builder| {
                builder.build_eframe(move |created| Gallery::new(&created.egui_ctx, settings).unwrap())
            },
            |harness| {
                harness.get_by_role_and_label(Role::Button, press).scroll_to_me();
                harness.run_ok();
                harness.get_by_role_and_label(Role::Button, press).click();
                harness.run_ok();
                harness.remove_cursor();
                let window = harness.ctx.content_rect();
                let foot = harness.get_all_by_role_and_label(Role::Button, yes).last().unwrap().rect();
                assert!(window.contains_rect(foot), "{name}: {foot:?} in {window:?}");
            },
        );
        let c = &theme::Theme::get(dark).color;
        assert!(count(&picture, c.surface) > 20_000 && count(&picture, c.focus) > 50, "{name}");
    }
}
