//! Every screen and every dialog in a language half as long again as ours, in windows large and
//! small: nothing lies on anything, nothing is cut in silence, nothing is out of reach.

mod channels;
mod ink;
pub(crate) mod language;
mod messages;
mod paperwork;
mod reach;
mod registration;
mod shell;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use pult::ui::PultApp;
use pult::words::{Arg, Lang, Words};
use pult::workspace::Workspace;

use super::Desk;
use super::placed::misplaced;

/// The windows in points: the usual one, a small one, the small one with everything half as large
/// again and twice as large; and those that are high enough for a page to be drawn whole.
const SIZES: [(f32, f32); 7] = [
    (1280.0, 800.0),
    (960.0, 640.0),
    (640.0, 427.0),
    (480.0, 320.0),
    (960.0, 2400.0),
    (640.0, 2800.0),
    (480.0, 3200.0),
];

/// The window in the long language.
struct Stage {
    desk: Desk,
    words: Words,
}

/// What is pressed.
const PRESSED: [Role; 8] = [
    Role::Button,
    Role::Tab,
    Role::RadioButton,
    Role::CheckBox,
    Role::Switch,
    Role::MenuItem,
    Role::MenuItemRadio,
    Role::ListBoxOption,
];

const FIELDS: [Role; 3] = [Role::TextInput, Role::MultilineTextInput, Role::PasswordInput];

impl Stage {
    fn open() -> Self {
        let mut desk = Desk::open();
        desk.harness.state_mut().use_words(language::grown(Lang::Ru));
        desk.harness.run_steps(4);
        Self { desk, words: language::grown(Lang::Ru) }
    }

    fn hold(&mut self, workspace: Workspace) {
        let ctx = self.desk.harness.ctx.clone();
        let app = self.desk.harness.state_mut();
        app.stop_at("2026-11-23T15:00:00+03:00[Europe/Moscow]".parse().unwrap());
        app.open(&ctx, workspace, None);
        self.steps();
    }

    fn steps(&mut self) {
        self.desk.harness.run_steps(6);
    }

    /// Lets jobs come to their end.
    fn settle(&mut self) {
        for _ in 0..60 {
            self.desk.harness.step();
            std::thread::sleep(std::time::Duration::from_millis(8));
        }
    }

    /// Those of some roles that are called so, which can be used.
    fn named<'a>(&'a self, roles: &'a [Role], name: &'a str) -> impl Iterator<Item = Node<'a>> {
        self.desk.harness.root().children_recursive().filter(move |node| {
            let node = node.accesskit_node();
            roles.contains(&node.role()) && !node.is_disabled() && node.label().as_deref() == Some(name)
        })
    }

    fn press_named(&mut self, name: &str) {
        self.desk.wait(|desk| {
            let found = |node: Node<'_>| {
                let node = node.accesskit_node();
                PRESSED.contains(&node.role()) && !node.is_disabled() && node.label().as_deref() == Some(name)
            };
            desk.harness.root().children_recursive().any(found)
        });
        self.named(&PRESSED, name).last().unwrap().scroll_to_me();
        self.steps();
        self.named(&PRESSED, name).last().unwrap().click();
        self.steps();
    }

    /// Presses what the words of an id stand on; of several the last.
    fn press(&mut self, id: &str) {
        let name = self.words.say(id).into_owned();
        self.press_named(&name);
    }

    fn press_told(&mut self, id: &str, args: &[(&str, Arg<'_>)]) {
        let name = self.words.tell(id, args);
        self.press_named(&name);
    }

    /// Writes into the field of a label.
    fn write(&mut self, id: &str, text: &str) {
        let name = self.words.say(id).into_owned();
        self.write_into(&name, text);
    }

    fn write_into(&mut self, name: &str, text: &str) {
        self.named(&FIELDS, name).last().unwrap_or_else(|| panic!("no field «{name}»")).focus();
        self.steps();
        self.key(Modifiers::COMMAND, Key::A);
        self.desk.harness.event(Event::Text(text.to_owned()));
        self.steps();
    }

    fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.desk.harness.key_press_modifiers(modifiers, key);
        self.steps();
    }

    /// The rows of a list or a table.
    fn press_row(&mut self, at: usize) {
        let row = self.desk.harness.get_all_by_role(Role::ListBoxOption).nth(at).unwrap();
        row.click();
        self.steps();
    }

    fn wait_for(&mut self, id: &str) {
        let words = self.words.say(id).into_owned();
        self.desk.wait(|desk| desk.harness.query_all_by_label_contains(&words).next().is_some());
        self.steps();
    }

    /// The tabs of a narrow designer, of which each is another screen.
    fn tabs(&self) -> Vec<Option<String>> {
        let tabs = ["tab-library", "tab-editor", "tab-preview"].map(|id| self.words.say(id).into_owned());
        let dialog = self.desk.harness.ctx.memory(|memory| memory.top_modal_layer()).is_some();
        let there = tabs.into_iter().filter(|tab| self.named(&[Role::RadioButton], tab).next().is_some());
        let there: Vec<_> = there.map(Some).collect();
        if there.is_empty() || dialog { vec![None] } else { there }
    }

    /// Everything that is wrong with what is shown now.
    fn faults(&mut self) -> Vec<String> {
        let harness = &mut self.desk.harness;
        harness.remove_cursor();
        harness.run_steps(4);
        let mut faults = misplaced(harness);
        faults.extend(ink::blots(harness));
        faults.extend(ink::riddles(harness).into_iter().filter(|fault| !is_of_a_message(harness, fault)));
        faults.extend(reach::out_of_reach(harness));
        faults
    }
}

/// Whether it is told of the text of a message, of which the list shows no more than the beginning.
fn is_of_a_message(harness: &Harness<'_, PultApp>, fault: &str) -> bool {
    let library = &harness.state().document().workspace().library;
    library
        .ids()
        .filter_map(|id| library.get(id))
        .any(|entry| fault.contains(&format!("«{}»", entry.message.text)))
}

/// Shows something, and looks at it in windows of every size.
fn look_at(what: &str, show: impl FnOnce(&mut Stage)) {
    let mut stage = Stage::open();
    show(&mut stage);
    look_again(what, &mut stage);
}

fn look_again(what: &str, stage: &mut Stage) {
    let mut told = Vec::new();
    for (width, height) in SIZES {
        stage.desk.resize(width, height);
        stage.steps();
        for tab in stage.tabs() {
            if let Some(tab) = &tab {
                stage.named(&[Role::RadioButton], tab).next().unwrap().click();
                stage.steps();
            }
            let faults = stage.faults();
            let tab = tab.unwrap_or_default();
            told.extend(faults.into_iter().map(|fault| format!("{what} {tab} at {width}x{height}: {fault}")));
        }
    }
    assert!(told.is_empty(), "{}\n", told.join("\n"));
}
