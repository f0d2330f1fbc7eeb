//! Registration worked by mouse and by keyboard: a package, an edit of what was approved, an
//! answer from the manager, and all of it undone.

use super::Desk;
use super::files::plain;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use pult::message::{Button, Message};
use pult::registration::{Outcome, Stage, status};
use pult::workspace::{Command, MessageId, Noted};
use std::fs;

fn template(name: &str, text: &str, titles: &[&str]) -> Message {
    Message {
        name: name.into(),
        text: text.into(),
        opens_broadcast: true,
        buttons: titles.iter().map(|title| Button::reply(*title)).collect(),
        ..Message::default()
    }
}

fn two() -> Vec<Message> {
    vec![template("Вопрос", "Вам удобно?", &["Да", "Нет"]), template("Приезд", "Вы приедете?", &["Приеду"])]
}

impl Desk {
    fn ids(&self) -> Vec<MessageId> {
        self.harness.state().document().workspace().library.ids().collect()
    }

    fn stage(&self, at: usize) -> Stage {
        let workspace = self.harness.state().document().workspace();
        let id = self.ids()[at];
        let record = workspace.records.get(id).map(|record| &**record);
        status(&workspace.library.get(id).unwrap().message, &[], record).stage
    }

    /// The name of every row of the table, as a screen reader says it.
    fn rows(&self) -> Vec<String> {
        let rows = self.harness.query_all_by_role(Role::ListBoxOption);
        rows.map(|node| plain(&node.accesskit_node().label().unwrap_or_default())).collect()
    }

    fn go_to_registration(&mut self) {
        self.command(Key::Num3);
        self.harness.run_steps(3);
    }

    fn approve_all(&mut self) {
        let at = jiff::civil::date(2026, 11, 20).at(12, 0, 0, 0);
        let noted = Noted::Answered(Outcome::Approved);
        let note = Command::NoteOutcome { ids: self.ids(), noted, at };
        let ctx = self.harness.ctx.clone();
        self.harness.state_mut().change(&ctx, note);
        self.harness.run_steps(3);
    }
}

#[test]
fn a_package_is_made_remembered_and_undone() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = Desk::open();
    desk.add(two());
    desk.harness.get_by_role_and_label(Role::Tab, "Регистрация").click();
    desk.harness.run_steps(4);
    assert_eq!(
        desk.rows(),
        [
            "Вопрос, Обычные: Да, Нет, Готово, не отправлялось",
            "Приезд, Обычные: Приеду, Готово, не отправлялось"
        ]
    );
    desk.press_when_usable("Собрать пакет · 2");
    desk.fill("Кому", "Анна");
    desk.fill("Папка", &home.path().to_string_lossy());
    desk.press_when_usable("Собрать");
    desk.wait(|desk| desk.usable("Открыть папку").is_some());
    let folder = fs::read_dir(home.path()).unwrap().next().unwrap().unwrap().path();
    let mut names: Vec<_> =
        fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["buttons.xlsx", "chat-buttons.csv", "letter.eml", "letter.txt", "manifest.txt"]);
    let day = desk.harness.state().document().workspace().packages.iter().next().unwrap().1.at;
    assert_eq!(
        folder.file_name().unwrap().to_string_lossy(),
        day.strftime("Кнопки %d.%m для Анна").to_string()
    );
    let draft = fs::read_to_string(folder.join("letter.eml")).unwrap();
    assert!(draft.contains("X-Unsent: 1"), "it opens as a draft");
    for name in names.iter().filter(|name| *name != "letter.eml") {
        assert!(draft.contains(&format!("filename=\"{name}\"")), "{name} is attached");
    }
    let letter = fs::read_to_string(folder.join("letter.txt")).unwrap();
    assert!(letter.contains("Вам удобно?") && letter.contains("chat-buttons.csv"), "{letter}");
    assert_eq!([desk.stage(0), desk.stage(1)], [Stage::Packed; 2], "nothing was sent yet");
    desk.harness.key_press(Key::Escape);
    desk.harness.run_steps(4);
    assert_eq!(desk.rows()[0], "Вопрос, Обычные: Да, Нет, В пакете, сегодня");
    if desk.usable("Закрыть").is_some() {
        desk.press_when_usable("Закрыть");
    }
    desk.press_when_usable("Отправить…");
    desk.press_when_usable("Отметить отправленным");
    desk.harness.key_press(Key::Escape);
    desk.harness.run_steps(4);
    assert_eq!([desk.stage(0), desk.stage(1)], [Stage::Sent; 2]);
    assert_eq!(desk.rows()[0], "Вопрос, Обычные: Да, Нет, Отправлено, сегодня");
    assert!(desk.usable("Отправить…").is_none());
    assert_eq!(desk.harness.state().document().workspace().packages.len(), 1);

    // The same files once more, byte by byte. What was told lies over the packages at first, unless
    // its time is over.
    if desk.usable("Закрыть").is_some() {
        desk.press_when_usable("Закрыть");
    }
    desk.press_when_usable("Сохранить ещё раз");
    let other = home.path().join("again");
    desk.fill("Папка", &other.to_string_lossy());
    desk.press_when_usable("Записать");
    desk.wait(|_| other.is_dir() && fs::read_dir(&other).unwrap().next().is_some());
    let again = fs::read_dir(&other).unwrap().next().unwrap().unwrap().path();
    desk.wait(|desk| desk.harness.query_all_by_label("Пакет записан ещё раз").next().is_some());
    for name in names {
        assert_eq!(fs::read(folder.join(&name)).unwrap(), fs::read(again.join(&name)).unwrap(), "{name}");
    }
    desk.press_when_usable("Записать");
    desk.wait(|desk| fs::read_dir(&other).unwrap().count() == 2 && desk.usable("Записать").is_some());
    let mut both: Vec<_> = fs::read_dir(&other).unwrap().map(|folder| folder.unwrap().file_name()).collect();
    both.sort();
    let [first, second] = [&both[0], &both[1]].map(|name| name.to_string_lossy().into_owned());
    assert_eq!(second.strip_prefix(&first), Some(" (2)"), "a name of its own");
    desk.harness.key_press(Key::Escape);
    desk.harness.run_steps(4);

    desk.command(Key::Z);
    assert_eq!([desk.stage(0), desk.stage(1)], [Stage::Packed; 2]);
    desk.command(Key::Z);
    assert!(desk.harness.state().document().workspace().packages.is_empty());
    assert_eq!([desk.stage(0), desk.stage(1)], [Stage::Ready; 2]);
}

#[test]
fn errors_stop_a_package_and_lead_to_the_message() {
    let mut desk = Desk::open();
    desk.add(vec![template("Плохое", "Да?", &["Записаться на консультацию"])]);
    desk.go_to_registration();
    assert_eq!(
        desk.rows(),
        ["Плохое, Обычные: Записаться на консультацию, Черновик: 1 ошибка, не отправлялось"]
    );
    let row = desk.harness.get_all_by_role(Role::ListBoxOption).next().unwrap();
    row.click();
    desk.harness.run_steps(3);
    desk.press_when_usable("Собрать пакет · 1");
    desk.wait(|desk| desk.usable("Перейти к ошибке").is_some());
    assert!(desk.usable("Собрать").is_none(), "errors stop it");
    desk.press_when_usable("Перейти к ошибке");
    desk.wait(|desk| desk.harness.query_by_role_and_label(Role::TextInput, "Название").is_some());
    assert_eq!(desk.harness.state().document().shown(), Some(desk.ids()[0]));
    desk.wait(|desk| desk.harness.root().children_recursive().any(|node| node.is_focused()));
    let focused = desk.harness.root().children_recursive().find(|node| node.is_focused()).unwrap();
    let name = focused.accesskit_node().label().unwrap_or_default();
    assert_eq!(plain(&name), "Название кнопки 1", "in the field that is to be mended");
}

#[test]
fn statuses_are_noted_by_keyboard_for_several_and_undone() {
    let mut desk = Desk::open();
    desk.add(two());
    desk.go_to_registration();
    let first = desk.harness.get_all_by_role(Role::ListBoxOption).next().unwrap();
    first.focus();
    desk.harness.run_steps(2);
    desk.harness.key_press(Key::Space);
    desk.harness.run_steps(2);
    desk.harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
    desk.harness.run_steps(3);
    desk.wait(|desk| desk.usable("Отметить").is_some());
    desk.usable("Отметить").unwrap().focus();
    desk.harness.run_steps(2);
    desk.harness.key_press(Key::Enter);
    desk.harness.run_steps(4);
    desk.harness.key_press(Key::Tab);
    desk.harness.run_steps(2);
    desk.harness.key_press(Key::Enter);
    desk.harness.run_steps(4);
    assert_eq!([desk.stage(0), desk.stage(1)], [Stage::Approved; 2]);
    desk.command(Key::Z);
    assert_eq!([desk.stage(0), desk.stage(1)], [Stage::Ready; 2]);
    desk.harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    desk.harness.run_steps(3);
    assert_eq!([desk.stage(0), desk.stage(1)], [Stage::Approved; 2]);
}

#[test]
fn an_edit_of_what_was_approved_can_go_into_a_copy() {
    let mut desk = Desk::open();
    desk.add(two());
    desk.approve_all();
    assert!(desk.rows()[0].ends_with("Одобрено"), "{:?}", desk.rows());
    desk.harness.get_by_role_and_label(Role::MultilineTextInput, "Текст сообщения").focus();
    desk.harness.run_steps(2);
    desk.harness.get_by_role_and_label(Role::MultilineTextInput, "Текст сообщения").type_text("Когда ");
    desk.harness.run_steps(4);
    assert_eq!(desk.stage(0), Stage::Changed, "told at once");
    desk.press_when_usable("Править копию");
    let workspace = desk.harness.state().document().workspace().clone();
    let told: Vec<_> =
        workspace.library.iter().map(|e| (plain(&e.message.name), e.message.text.clone())).collect();
    assert_eq!(told.len(), 3);
    assert_eq!(told[0], ("Вопрос".to_owned(), "Вам удобно?".to_owned()));
    assert!(told[1].0.starts_with("Вопрос") && told[1].1.contains("Когда"), "{told:?}");
    assert_eq!([desk.stage(0), desk.stage(1)], [Stage::Approved, Stage::Ready]);
    assert_eq!(desk.harness.state().document().shown(), Some(desk.ids()[1]), "on with the copy");
    desk.command(Key::Z);
    assert_eq!((desk.ids().len(), desk.stage(0)), (2, Stage::Changed));
    desk.command(Key::Z);
    assert_eq!(desk.stage(0), Stage::Approved, "the edit itself is taken back");
}

#[test]
fn what_came_back_is_shown_noted_and_undone() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("ответ.csv");
    let answer = "Статус;Текст сообщения;Кнопка чата 2;Кнопка чата 1\nок;Вам удобно?;Нет;Да\n;Вы приедете?;;Приеду\nок;Новинки;;Покажите\n";
    fs::write(&file, answer).unwrap();
    let mut desk = Desk::open();
    desk.add(two());
    desk.go_to_registration();
    desk.press_when_usable("Принять ответ…");
    desk.fill("Файл ответа", &file.to_string_lossy());
    desk.press_when_usable("Прочитать файл");
    // Column and word are proposed, and decide nothing until one press confirms them.
    desk.wait(|desk| desk.usable("Подтвердить все · 1").is_some());
    assert_eq!(desk.stage(0), Stage::Ready, "nothing is noted while it is looked at");
    desk.wait(|desk| desk.usable("Подтвердить все · 1").is_some());
    desk.harness.run_steps(12);
    desk.press_when_usable("Подтвердить все · 1");
    desk.harness.run_steps(12);
    desk.press_when_usable("Взять новым");
    desk.press_when_usable("Записать · 2");
    assert_eq!(desk.ids().len(), 3);
    assert_eq!(
        [desk.stage(0), desk.stage(1), desk.stage(2)],
        [Stage::Approved, Stage::Ready, Stage::Approved],
        "silence approves nothing"
    );
    let workspace = desk.harness.state().document().workspace();
    assert!(workspace.desk.meaning("ОК").is_some(), "the word is remembered");
    desk.command(Key::Z);
    assert_eq!((desk.ids().len(), desk.stage(0)), (2, Stage::Ready), "all of it is one step");
}

#[test]
fn columns_told_by_hand_are_read_and_remembered() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("answer.csv");
    fs::write(&file, "Что пишем;Ответ А;Ответ Б;Решение\nВам удобно?;Да;Нет;согласовано\n").unwrap();
    let mut desk = Desk::open();
    desk.add(two());
    desk.go_to_registration();
    desk.press_when_usable("Принять ответ…");
    desk.fill("Файл ответа", &file.to_string_lossy());
    desk.press_when_usable("Прочитать файл");
    desk.wait(|desk| desk.usable("Прочитать так").is_some());
    // The dialog grows to its content before its buttons stand still.
    desk.harness.run_steps(12);
    desk.press_when_usable("Прочитать так");
    desk.wait(|desk| desk.usable("Подтвердить все · 1").is_some());
    desk.harness.run_steps(12);
    desk.press_when_usable("Подтвердить все · 1");
    desk.press_when_usable("Записать · 1");
    assert_eq!(desk.stage(0), Stage::Approved);
    let kept = desk.harness.state().document().workspace().desk.mappings.clone();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].columns[0].heading, "Что пишем");
    // The next answer of the same manager is read at once.
    desk.press_when_usable("Принять ответ…");
    desk.fill("Файл ответа", &file.to_string_lossy());
    desk.press_when_usable("Прочитать файл");
    desk.wait(|desk| desk.harness.query_all_by_label_contains("точно").next().is_some());
}

#[test]
fn a_row_that_matched_nothing_is_given_to_a_template() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("answer.csv");
    let answer = "Текст сообщения;Кнопка чата 1;Статус\nСкажите нам, удобно ли будет вам тогда?;Ага;ок\n";
    fs::write(&file, answer).unwrap();
    let mut desk = Desk::open();
    desk.add(two());
    desk.go_to_registration();
    desk.press_when_usable("Принять ответ…");
    desk.fill("Файл ответа", &file.to_string_lossy());
    desk.press_when_usable("Прочитать файл");
    desk.wait(|desk| desk.usable("Подтвердить все · 1").is_some());
    desk.harness.run_steps(12);
    desk.press_when_usable("Подтвердить все · 1");
    desk.press_when_usable("Отдать шаблону");
    let first = desk.harness.query_all_by_role(Role::Button).find(|node| {
        node.accesskit_node().label().is_some_and(|label| plain(&label).ends_with(": Да · Нет"))
    });
    first.expect("the most alike template").click();
    desk.harness.run_steps(4);
    desk.press_when_usable("Записать · 1");
    assert_eq!(desk.stage(0), Stage::Changed, "approved, but in other words");
}

#[derive(Debug)]
struct Dropped(std::path::PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("read by its path".to_owned())
    }
}

#[test]
fn three_tables_that_come_back_are_one_answer_and_one_step() {
    let home = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = home.path().join(name);
        fs::write(&path, text).unwrap();
        std::sync::Arc::new(Dropped(path)) as std::sync::Arc<dyn egui::DroppedFile + Send + Sync>
    };
    let mut desk = Desk::open();
    desk.add(vec![
        template("Вопрос", "Вам удобно?", &["Да", "Нет"]),
        Message {
            buttons: vec![
                Button::url("Сайт", "https://example.ru/"),
                Button::phone("Звонок", "+7 (812) 438-16-78"),
            ],
            ..template("Мы рядом", "Мы рядом.", &[])
        },
    ]);
    desk.go_to_registration();
    desk.press_when_usable("Принять ответ…");
    desk.harness.input_mut().dropped_files = vec![
        file(
            "chat-buttons.csv",
            "Текст сообщения;Кнопка чата 1;Кнопка чата 2;Статус\nВам удобно?;Да;Нет;ок\n",
        ),
        file(
            "url-buttons.csv",
            "Текст сообщения;Название кнопки;URL;Статус\nМы рядом.;Сайт;https://example.ru/;ок\n",
        ),
        file(
            "call-buttons.csv",
            "Текст сообщения;Название кнопки;Телефонный номер;Статус\nМы рядом.;Звонок;+7 (812) 438-16-78;ок\n",
        ),
    ];
    desk.harness.step();
    desk.harness.input_mut().dropped_files.clear();
    desk.wait(|desk| desk.usable("Подтвердить все · 1").is_some());
    desk.harness.run_steps(4);
    let said = |desk: &Desk, words: &str| {
        let all = desk.harness.query_all_by_role(Role::Label);
        all.filter_map(|node| node.accesskit_node().value()).any(|value| plain(&value) == words)
    };
    assert!(said(&desk, "Вместе с ним: url-buttons.csv, call-buttons.csv"));
    assert!(said(&desk, "Файл «url-buttons.csv»"), "a row says where it stands");
    desk.wait(|desk| desk.usable("Подтвердить все · 1").is_some());
    desk.harness.run_steps(12);
    desk.press_when_usable("Подтвердить все · 1");
    desk.press_when_usable("Записать · 3");
    assert_eq!([desk.stage(0), desk.stage(1)], [Stage::Approved; 2], "both rows of the second");
    desk.command(Key::Z);
    assert_eq!([desk.stage(0), desk.stage(1)], [Stage::Ready; 2]);
}

#[test]
fn another_form_is_made_used_and_undone() {
    let mut desk = Desk::open();
    desk.add(two());
    desk.go_to_registration();
    desk.press_when_usable("Формы таблиц");
    desk.press_when_usable("Новая по образцу");
    desk.fill("Текст сообщения", "Шаблон");
    desk.press_when_usable("Использовать");
    desk.press_when_usable("Сохранить");
    let saved = desk.harness.state().document().workspace().desk.clone();
    assert_eq!((saved.form, saved.forms[0].text.as_str()), (Some(0), "Шаблон"));
    desk.command(Key::Z);
    assert!(desk.harness.state().document().workspace().desk.forms.is_empty());
}

#[test]
fn the_table_is_searched_filtered_and_sorted() {
    let mut desk = Desk::open();
    let mut messages = two();
    messages.push(template("Альфа", "Плохое?", &["Записаться на консультацию"]));
    messages
        .push(Message { opens_broadcast: false, ..template("Позже", "Не шаблон", &["Да"]) });
    desk.add(messages);
    desk.go_to_registration();
    let names = |desk: &Desk| -> Vec<String> {
        desk.rows().iter().map(|row| row.split(',').next().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(names(&desk), ["Вопрос", "Приезд", "Альфа"]);
    let sort = |desk: &mut Desk| {
        desk.harness.get_by_role_and_label(Role::ColumnHeader, "Шаблон").click();
        desk.harness.run_steps(4);
    };
    sort(&mut desk);
    assert_eq!(names(&desk), ["Альфа", "Вопрос", "Приезд"]);
    sort(&mut desk);
    assert_eq!(names(&desk), ["Приезд", "Вопрос", "Альфа"]);
    desk.press_when_usable("Отклонены и черновики");
    assert_eq!(names(&desk), ["Альфа"]);
    desk.press_when_usable("Все");
    desk.command(Key::F);
    desk.harness.get_by_role_and_label(Role::TextInput, "Поиск шаблонов").type_text("приедете");
    desk.harness.run_steps(4);
    assert_eq!(names(&desk), ["Приезд"]);
    desk.harness.get_by_role_and_label(Role::TextInput, "Поиск шаблонов").type_text("ъъ");
    desk.harness.run_steps(4);
    assert_eq!(names(&desk), Vec::<String>::new());
    desk.press_when_usable("Показать все");
    assert_eq!(names(&desk).len(), 3, "in the order of the library again");
    assert_eq!(names(&desk)[0], "Вопрос");
}

#[test]
fn nothing_moves_under_the_pointer_when_a_row_is_ticked() {
    let mut desk = Desk::open();
    desk.add(two());
    desk.go_to_registration();
    let places = |desk: &Desk| -> Vec<egui::Rect> {
        desk.harness.query_all_by_role(Role::ListBoxOption).map(|row| row.rect()).collect()
    };
    let before = places(&desk);
    desk.harness.get_all_by_role(Role::ListBoxOption).nth(1).unwrap().click();
    desk.harness.run_steps(4);
    assert!(desk.usable("История").is_some());
    assert_eq!(places(&desk), before);
}

#[test]
fn the_library_is_filtered_by_registration() {
    let mut desk = Desk::open();
    desk.add(two());
    desk.approve_all();
    desk.harness.get_by_role_and_label(Role::MultilineTextInput, "Текст сообщения").focus();
    desk.harness.run_steps(2);
    desk.harness.get_by_role_and_label(Role::MultilineTextInput, "Текст сообщения").type_text("!");
    desk.harness.run_steps(4);
    let choose = |desk: &mut Desk, words: &str| {
        desk.press_when_usable("Отбор по кнопкам и статусу");
        let found = desk
            .harness
            .query_all_by_role(Role::MenuItemRadio)
            .find(|node| node.accesskit_node().label().is_some_and(|label| plain(&label) == words));
        found.unwrap().click();
        desk.harness.run_steps(4);
    };
    choose(&mut desk, "Изменены");
    assert_eq!(desk.rows(), ["Вопрос, Изменено"]);
    choose(&mut desk, "Одобрены");
    assert_eq!(desk.rows(), ["Приезд, Одобрено"]);
}
