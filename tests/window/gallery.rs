//! The gallery of widgets, worked as a person works it.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use pult::ui::gallery::Gallery;
use pult::ui::{Change, Settings};
use pult::words::Lang;

fn open() -> Harness<'static, Gallery> {
    let settings = Settings::default().with(Change::Lang(Lang::Ru));
    let builder = Harness::builder().with_size([960.0, 640.0]);
    let mut gallery = builder.build_eframe(move |created| Gallery::new(&created.egui_ctx, settings).unwrap());
    gallery.run_ok();
    gallery
}

fn press(gallery: &mut Harness<'static, Gallery>, role: Role, name: &str) {
    gallery.get_by_role_and_label(role, name).click();
    gallery.run_ok();
}

#[test]
fn language_and_size_change_at_once() {
    let mut gallery = open();
    press(&mut gallery, Role::RadioButton, "English");
    assert!(gallery.query_by_label("Pult gallery").is_some());
    assert!(
        gallery.query_all_by_value("Test drive").next().is_some(),
        "the samples are in the language, too"
    );
    press(&mut gallery, Role::Button, "Zoom in");
    assert!(gallery.query_by_label("110%").is_some());
    assert!((gallery.ctx.zoom_factor() - 1.1).abs() < 0.001);
}

#[test]
fn dialogs_open_and_close_and_notices_come() {
    let mut gallery = open();
    gallery.get_by_role_and_label(Role::Button, "Последние изменения не\u{A0}сохранены").scroll_to_me();
    gallery.run_ok();
    press(&mut gallery, Role::Button, "Последние изменения не\u{A0}сохранены");
    assert!(gallery.query_by_role_and_label(Role::Button, "Закрыть без\u{A0}сохранения").is_some());
    gallery.key_press(Key::Escape);
    gallery.run_ok();
    assert!(gallery.query_by_role_and_label(Role::Button, "Закрыть без\u{A0}сохранения").is_none());
    press(&mut gallery, Role::Button, "Показать уведомления");
    assert_eq!(gallery.query_all_by_role(Role::Alert).count(), 1, "the error is an alert");
}

#[test]
fn what_destroys_is_not_where_the_keyboard_begins() {
    let mut gallery = open();
    for (question, first) in
        [("Последние изменения не\u{A0}сохранены", "Сохранить"), ("Такой файл уже есть", "Отмена")]
    {
        gallery.get_by_role_and_label(Role::Button, question).scroll_to_me();
        gallery.run_ok();
        press(&mut gallery, Role::Button, question);
        let at_first = gallery.get_all_by_role_and_label(Role::Button, first).any(|node| node.is_focused());
        assert!(at_first, "{question}");
        gallery.key_press(Key::Escape);
        gallery.run_ok();
    }
}

#[test]
fn what_loses_something_stands_apart_from_cancel() {
    for (size, beside) in [([960.0, 640.0], true), ([320.0, 640.0], false)] {
        let settings = Settings::default().with(Change::Lang(Lang::Ru));
        let builder = Harness::builder().with_size(size);
        let mut gallery =
            builder.build_eframe(move |created| Gallery::new(&created.egui_ctx, settings).unwrap());
        gallery.run_ok();
        let question = "Последние изменения не\u{A0}сохранены";
        gallery.get_by_role_and_label(Role::Button, question).scroll_to_me();
        gallery.run_ok();
        press(&mut gallery, Role::Button, question);
        let place = |name: &str| gallery.get_all_by_role_and_label(Role::Button, name).last().unwrap().rect();
        let (drop, cancel, save) =
            (place("Закрыть без\u{A0}сохранения"), place("Отмена"), place("Сохранить"));
        if beside {
            assert!(drop.right() + 40.0 < cancel.left() && cancel.right() < save.left());
            assert!((drop.center().y - save.center().y).abs() < 1.0);
        } else {
            assert!(save.bottom() < drop.top() && drop.bottom() < cancel.top(), "there is no room beside");
            assert!([drop, cancel, save].iter().all(|rect| gallery.ctx.content_rect().contains_rect(*rect)));
        }
    }
}
