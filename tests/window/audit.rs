//! The audit of what the bot really says.

use super::Desk;
use super::files::plain;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::sync::Arc;

const SCENARIO: &str = "theme: /
    state: newNode_4
        event!: sale
        a: Что вам показать?
        buttons:
            \"Записаться на консультацию\" -> /x
            \"Цены\"
    state: Bye
        a: До встречи
        ???
";

/// A file or a folder that is dropped on the window.
#[derive(Debug)]
pub struct Dropped(pub std::path::PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("read by its path".to_owned())
    }
}

impl Desk {
    fn drop_on(&mut self, path: std::path::PathBuf) {
        self.harness.input_mut().dropped_files = vec![Arc::new(Dropped(path))];
        self.harness.step();
        self.harness.input_mut().dropped_files.clear();
        self.harness.run_steps(3);
    }

    fn audit(&mut self, folder: &std::path::Path) {
        std::fs::write(folder.join("main.sc"), SCENARIO).unwrap();
        std::fs::write(
            folder.join("main.bp"),
            "{\"positions\": [{\"id\": \"/newNode_4\", \"name\": \"Экран 4\"}]}",
        )
        .unwrap();
        self.drop_on(folder.join("main.sc"));
        self.wait(|desk| desk.harness.query_all_by_role(Role::RadioButton).next().is_some());
        self.harness.run_steps(4);
    }

    fn taken(&self) -> Vec<(String, bool)> {
        let library = &self.harness.state().document().workspace().library;
        library.iter().map(|entry| (entry.message.name.clone(), entry.message.opens_broadcast)).collect()
    }
}

#[test]
fn a_dropped_scenario_is_judged_and_mended() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = Desk::open();
    desk.audit(home.path());
    assert!(desk.reads("Экран 4. Кнопка «Записаться на консультацию»"));
    assert!(desk.reads("main.sc, строка 6"));
    desk.press_when_usable("Взять в библиотеку");
    assert_eq!(desk.taken(), [("Экран 4".to_owned(), true)]);
}

#[test]
fn what_to_change_is_copied_and_openings_are_added_to_the_register() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = Desk::open();
    desk.audit(home.path());
    let copied = desk.copies("Скопировать, что изменить (1)");
    assert_eq!(plain(&copied), "Экран 4: кнопка «Записаться на консультацию» → «Записаться»");
    desk.press_when_usable("Добавить в регистрацию то, что открывает рассылку (1)");
    desk.harness.run_steps(4);
    assert_eq!(desk.taken(), [("Экран 4".to_owned(), true)]);
    assert!(
        desk.usable("Добавить в регистрацию то, что открывает рассылку (1)").is_none(),
        "it is there now"
    );
}

#[test]
fn a_sample_that_is_tried_stays_in_the_preview_and_goes_into_the_library() {
    let home = tempfile::tempdir().unwrap();
    let scenario = "theme: /\n    state: Hi\n        a: {{$client.name}}, выберите\n        buttons:\n            \"Записаться на консультацию\"\n";
    std::fs::write(home.path().join("main.sc"), scenario).unwrap();
    let mut desk = Desk::open();
    desk.drop_on(home.path().join("main.sc"));
    desk.wait(|desk| desk.harness.query_all_by_role(Role::RadioButton).next().is_some());
    desk.harness.run_steps(4);
    let sample = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().is_some_and(|label| label.contains("{{$client.name}}"))
    };
    desk.harness.query_all_by_role(Role::TextInput).find(sample).unwrap().focus();
    desk.harness.run_steps(2);
    desk.harness.event(egui::Event::Text("Анна".to_owned()));
    desk.harness.run_steps(2);
    desk.press_when_usable("Взять в библиотеку");
    let library = &desk.harness.state().document().workspace().library;
    let entry = library.iter().next().unwrap();
    assert!(
        entry.message.samples.values().any(|value| value.contains("Анна")),
        "{:?}",
        entry.message.samples
    );
}

#[test]
fn what_was_not_read_is_counted_and_a_wrong_file_is_told() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = Desk::open();
    desk.audit(home.path());
    assert!(desk.usable("Не проверено и не прочитано: 1").is_some());
    std::fs::create_dir(home.path().join("empty")).unwrap();
    desk.drop_on(home.path().join("empty"));
    desk.wait(|desk| desk.reads("одного файла .sc"));
}
