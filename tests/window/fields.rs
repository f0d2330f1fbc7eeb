use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, OutputCommand};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use pult::ui::theme;
use pult::ui::widgets::{TextField, select};
use pult::words::{Lang, Words};

struct Fields {
    words: Words,
    name: String,
    text: String,
    changes: usize,
}

fn fields(name: &str, text: &str) -> Harness<'static, Fields> {
    let state = Fields { words: Words::new(Lang::Ru), name: name.into(), text: text.into(), changes: 0 };
    let mut installed = false;
    let mut harness = Harness::builder().with_size([600.0, 400.0]).build_ui_state(
        move |ui, state: &mut Fields| {
            if !installed {
                theme::install(ui.ctx());
                installed = true;
                return;
            }
            let Fields { words, name, text, changes } = state;
            let length = name.chars().count();
            for output in [
                TextField::new(words, "name", "Название", name).counter(length, 5).show(ui),
                TextField::new(words, "text", "Текст", text).rows(3).show(ui),
            ] {
                *changes += usize::from(output.response.changed());
            }
        },
        state,
    );
    harness.run_steps(3);
    harness
}

fn name(harness: &Harness<'_, Fields>) -> egui::Id {
    let focused = harness.ctx.memory(|memory| memory.focused());
    focused.expect("the field has the focus")
}

fn focus(harness: &mut Harness<'_, Fields>, label: &str) {
    harness.get_by_label(label).focus();
    harness.run_ok();
}

/// Selects characters of the field that has the focus.
fn mark(harness: &mut Harness<'_, Fields>, range: std::ops::Range<usize>) {
    let id = name(harness);
    select(&harness.ctx, id, range);
    harness.run_ok();
}

#[test]
fn fields_are_found_by_their_labels() {
    let harness = fields("Анна", "");
    assert_eq!(harness.get_by_label("Название").accesskit_node().role(), Role::TextInput);
    assert_eq!(harness.get_by_label("Название").value().as_deref(), Some("Анна"));
    assert_eq!(harness.get_by_label("Текст").accesskit_node().role(), Role::MultilineTextInput);
}

#[test]
fn typing_changes_the_text() {
    let mut harness = fields("", "");
    focus(&mut harness, "Название");
    harness.get_by_label("Название").type_text("Привет 👋");
    harness.run_ok();
    assert_eq!(harness.state().name, "Привет 👋");
    assert_eq!(harness.state().changes, 1);
    assert!(harness.query_by_label("8 из\u{A0}5").is_some());
}

#[test]
fn backspace_takes_a_family_and_a_flag_whole() {
    let mut harness = fields("а👨‍👩‍👧🇷🇺", "");
    focus(&mut harness, "Название");
    harness.key_press(Key::End);
    harness.key_press(Key::Backspace);
    harness.run_ok();
    assert_eq!(harness.state().name, "а👨‍👩‍👧");
    harness.key_press(Key::Backspace);
    harness.run_ok();
    assert_eq!(harness.state().name, "а");
}

#[test]
fn delete_takes_a_family_and_a_flag_whole() {
    let mut harness = fields("👨‍👩‍👧🇷🇺я", "");
    focus(&mut harness, "Название");
    harness.key_press(Key::Home);
    harness.key_press(Key::Delete);
    harness.run_ok();
    assert_eq!(harness.state().name, "🇷🇺я");
    harness.key_press(Key::Delete);
    harness.run_ok();
    assert_eq!(harness.state().name, "я");
}

#[test]
fn a_right_click_in_the_selection_keeps_it_and_the_menu_acts_on_it() {
    let mut harness = fields("Записаться", "");
    focus(&mut harness, "Название");
    mark(&mut harness, 0..10);
    // Over the first letters, inside of what is selected.
    let at = harness.get_by_label("Название").rect().left_center() + egui::vec2(20.0, 0.0);
    right_click(&mut harness, at);
    harness.get_by_role_and_label(Role::Button, "Копировать").click();
    let copied = until_copied(&mut harness);
    assert_eq!(copied.as_deref(), Some("Записаться"));
    assert_eq!(harness.state().name, "Записаться");
    harness.run_ok();

    right_click(&mut harness, at);
    harness.get_by_role_and_label(Role::Button, "Вырезать").click();
    assert_eq!(until_copied(&mut harness).as_deref(), Some("Записаться"));
    assert_eq!(harness.state().name, "");
    assert_eq!(harness.state().changes, 1);
}

#[test]
fn the_menu_selects_all_and_asks_the_system_to_paste() {
    let mut harness = fields("Записаться", "");
    let at = harness.get_by_label("Название").rect().left_center() + egui::vec2(20.0, 0.0);
    right_click(&mut harness, at);
    assert!(harness.get_by_role_and_label(Role::Button, "Копировать").accesskit_node().is_disabled());
    harness.get_by_role_and_label(Role::Button, "Выделить всё").click();
    harness.run_ok();
    harness.event(Event::Text("Да".to_owned()));
    harness.run_ok();
    assert_eq!(harness.state().name, "Да");

    right_click(&mut harness, at);
    harness.get_by_role_and_label(Role::Button, "Вставить").click();
    let mut asked = false;
    for _ in 0..5 {
        harness.step();
        let commands = harness.output().viewport_output.values().flat_map(|v| v.commands.clone());
        asked |= commands.into_iter().any(|c| c == egui::ViewportCommand::RequestPaste);
    }
    assert!(asked);
    // What the system answers lands in the field.
    harness.event(Event::Paste("Нет".to_owned()));
    harness.run_ok();
    assert!(harness.state().name.contains("Нет"), "{}", harness.state().name);
}

#[test]
fn a_selection_is_known_while_a_button_beside_the_field_has_the_pointer() {
    let mut harness = fields("Записаться", "б");
    focus(&mut harness, "Название");
    mark(&mut harness, 2..5);
    let id = name(&harness);
    harness.get_by_label("Текст").click();
    harness.run_ok();
    select(&harness.ctx, id, 2..5);
    harness.run_ok();
    harness.event(Event::Text("*".to_owned()));
    harness.run_ok();
    assert_eq!(harness.state().name, "За*аться");
}

fn right_click(harness: &mut Harness<'_, Fields>, at: egui::Pos2) {
    for pressed in [true, false] {
        harness.hover_at(at);
        let button = egui::PointerButton::Secondary;
        harness.event(Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE });
        // A longer press would be no click.
        harness.step();
    }
    harness.run_ok();
}

fn until_copied(harness: &mut Harness<'_, Fields>) -> Option<String> {
    (0..5).find_map(|_| {
        harness.step();
        harness.output().platform_output.commands.iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    })
}
