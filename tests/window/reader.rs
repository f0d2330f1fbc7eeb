//! What a screen reader gets: every control with a role, a name that tells it from the others,
//! and a state; issues at their fields; notices as they come.

use super::Desk;
use egui::accesskit::{Action, Invalid, Live, Role};
use egui::{Event, Key, Modifiers, ViewportEvent, ViewportId};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use pult::ui::{Change, Settings, ThemeChoice};
use pult::words::Lang;
use std::collections::HashMap;

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;

impl Desk {
    fn nodes(&self) -> impl Iterator<Item = Node<'_>> {
        self.harness.root().children_recursive()
    }

    /// Everything that is wrong with the tree as it is now.
    fn faults(&self) -> Vec<String> {
        let mut found = Vec::new();
        let mut same: HashMap<_, usize> = HashMap::new();
        for node in self.nodes() {
            let node = node.accesskit_node();
            let (data, role) = (node.data(), node.role());
            let name = node.label().unwrap_or_default();
            let control = data.supports_action(Action::Focus) || data.supports_action(Action::Click);
            // Surfaces take clicks only to keep them from what lies behind.
            let plain =
                matches!(role, Role::GenericContainer | Role::Pane | Role::ScrollView | Role::ScrollBar);
            if data.supports_action(Action::Focus) && plain {
                found.push(format!("{role:?} «{name}» takes the focus and has no role"));
            }
            if control && !plain && name.trim().is_empty() {
                found.push(format!("{role:?} has no name (value {:?})", node.value()));
            }
            if matches!(role, Role::TextInput | Role::MultilineTextInput) && name.trim().is_empty() {
                found.push("a field has no label".to_owned());
            }
            let english = ["Resize panel", "Close", "Scroll"];
            if self.harness.state().settings().lang == Lang::Ru && english.contains(&&*name) {
                found.push(format!("{role:?} is called «{name}» in a Russian window"));
            }
            if data.supports_action(Action::Focus) && !node.is_disabled() {
                let told = data.description().unwrap_or_default().to_owned();
                *same.entry((format!("{role:?}"), name.to_owned(), told)).or_default() += 1;
            }
            if matches!(role, Role::RadioButton | Role::Switch | Role::Tab) && node.toggled().is_none() {
                found.push(format!("{role:?} «{name}» does not say whether it is on"));
            }
            if role == Role::ListBoxOption
                && (data.position_in_set().is_none() || data.size_of_set().is_none())
            {
                found.push(format!("{role:?} «{name}» does not say where in the list it stands"));
            }
            if matches!(role, Role::ListBoxOption) && !within(&node, Role::ListBox) {
                found.push(format!("{role:?} «{name}» stands in no list"));
            }
        }
        for ((role, name, told), count) in same {
            // The cross of a dialog does what its button does.
            let cross = count == 2 && ["Отмена", "Закрыть", "Cancel", "Close"].contains(&&*name);
            if count > 1 && !cross {
                found.push(format!("{count} times {role} «{name}» ({told})"));
            }
        }
        found
    }

    fn is_sound(&self, what: &str) {
        let faults = self.faults();
        assert!(faults.is_empty(), "{what}:\n{}", faults.join("\n"));
    }

    fn text(&mut self, text: &str) {
        self.harness.event(Event::Text(text.to_owned()));
        self.harness.run_ok();
    }

    fn message(&mut self, text: &str, titles: &[&str]) {
        self.key(CTRL, Key::N);
        self.text(text);
        for title in titles {
            self.key(CTRL, Key::Enter);
            self.text(title);
        }
    }

    fn described(&self, name: &str) -> String {
        let field = self
            .harness
            .get_all_by_label(name)
            .find(|node| matches!(node.accesskit_node().role(), Role::TextInput | Role::MultilineTextInput));
        let field = field.unwrap_or_else(|| panic!("no field {name}")).accesskit_node();
        field.data().description().unwrap_or_default().replace('\u{A0}', " ")
    }
}

fn within(node: &egui_kittest::kittest::AccessKitNode<'_>, role: Role) -> bool {
    let mut above = node.parent();
    while let Some(node) = above {
        if node.role() == role {
            return true;
        }
        above = node.parent();
    }
    false
}

fn english() -> Desk {
    Desk::open_with(Settings::default().with(Change::Lang(Lang::En)).with(Change::Theme(ThemeChoice::Dark)))
}

#[test]
fn the_empty_window_and_the_settings_are_sound() {
    for mut desk in [Desk::open(), english()] {
        desk.harness.run_ok();
        desk.is_sound("empty");
        let settings = desk.harness.query_by_role_and_label(Role::Tab, "Настройки");
        settings.unwrap_or_else(|| desk.harness.get_by_role_and_label(Role::Tab, "Settings")).click();
        desk.harness.run_ok();
        desk.is_sound("settings");
    }
}

#[test]
fn the_designer_is_sound_with_any_message() {
    for mut desk in [Desk::open(), english()] {
        desk.key(CTRL, Key::N);
        desk.is_sound("an empty message");
        desk.message("Ждём вас, {{1}}, завтра.", &["Хорошо", "Нет"]);
        desk.is_sound("a good message");
        desk.message("{{1}}{{3}}", &["Записаться на консультацию", "Да", "Да", " Нет *"]);
        desk.is_sound("an illegal message");
        desk.harness.set_size(egui::vec2(480.0, 400.0));
        desk.harness.run_ok();
        desk.is_sound("a narrow window");
    }
}

#[test]
fn inline_buttons_are_told_apart() {
    let mut desk = Desk::open();
    desk.message("Свяжитесь с нами.", &["Сайт", "Звонок"]);
    desk.harness.get_by_role_and_label(Role::RadioButton, "Инлайн‑кнопки").click();
    desk.harness.run_ok();
    desk.is_sound("two inline buttons");
}

#[test]
fn every_dialog_is_sound() {
    let mut desk = Desk::open();
    desk.message("Когда вам удобно?", &["Сегодня", "Завтра", "В выходные", "Никогда"]);
    for (key, modifiers, what) in [
        (Key::E, CTRL, "export"),
        (Key::I, CTRL | Modifiers::SHIFT, "import"),
        (Key::S, CTRL | Modifiers::SHIFT, "save as"),
        (Key::O, CTRL, "unsaved changes"),
        (Key::F1, NONE, "the list of keys"),
        (Key::P, CTRL | Modifiers::SHIFT, "the search for a command"),
    ] {
        desk.key(modifiers, key);
        desk.harness.run_steps(8);
        let open = desk.harness.query_all_by_role(Role::Dialog).count();
        assert_eq!(open, 1, "{what} is not open");
        desk.is_sound(what);
        desk.key(NONE, Key::Escape);
        desk.harness.run_steps(4);
        assert_eq!(desk.harness.query_all_by_role(Role::Dialog).count(), 0, "{what} stays open");
    }
    desk.harness.get_by_role_and_label(Role::Button, "Разделить").click();
    desk.harness.run_ok();
    desk.is_sound("a split");
    desk.key(NONE, Key::Escape);
    let root = desk.harness.input_mut().viewports.entry(ViewportId::ROOT).or_default();
    root.events = vec![ViewportEvent::Close];
    desk.harness.step();
    desk.harness.input_mut().viewports.entry(ViewportId::ROOT).or_default().events.clear();
    desk.harness.run_steps(4);
    desk.is_sound("closing");
}

#[test]
fn a_tree_that_is_not_sound_is_seen() {
    let mut desk = Desk::open();
    desk.key(CTRL, Key::N);
    let ctx = desk.harness.ctx.clone();
    // A control of a foreign hand without a name.
    ctx.on_begin_pass(
        "nameless",
        std::sync::Arc::new(|ui: &mut egui::Ui| {
            egui::Area::new(egui::Id::unique("foreign")).show(ui.ctx(), |ui| {
                ui.allocate_exact_size(egui::vec2(9.0, 9.0), egui::Sense::click())
                    .1
                    .widget_info(|| egui::WidgetInfo::new(egui::Role::Button));
            });
        }),
    );
    desk.harness.run_steps(3);
    assert!(desk.faults().iter().any(|fault| fault.contains("has no name")), "{:?}", desk.faults());
}

#[test]
fn issues_are_told_at_their_fields() {
    let mut desk = Desk::open();
    desk.message("Когда вам удобно?", &["Записаться на консультацию"]);
    assert!(desk.described("Название кнопки 1").contains("26 знаков, можно 20"));
    let field = desk.harness.get_by_role_and_label(Role::TextInput, "Название кнопки 1");
    assert_eq!(field.accesskit_node().data().invalid(), Some(Invalid::True));
    let chip = desk.harness.get_by_role_and_label(Role::Button, "Записаться");
    let told = chip.accesskit_node().data().description().unwrap_or_default().to_owned();
    assert!(told.contains("26 знаков") && told.contains("станет «Записаться»"), "{told}");
    assert_eq!(desk.described("Текст сообщения"), "");
}

#[test]
fn notices_are_live() {
    let mut desk = Desk::open();
    desk.message("Когда", &[]);
    desk.key(NONE, Key::Escape);
    desk.key(NONE, Key::Delete);
    let live = desk.nodes().find(|node| node.accesskit_node().data().live() == Some(Live::Polite));
    let said = live.and_then(|node| node.value()).unwrap_or_default();
    assert!(said.contains("Удалено"), "{said}");
}
