//! The import, as a person does it.

use std::fs;
use std::path::Path;
use std::sync::Arc as Shared;

use egui::{Key, Modifiers};
use egui_kittest::Harness;

use super::*;
use crate::message::{Button, Message};
use crate::registration::{Options, Tables, write_table, write_workbook};
use crate::ui::tests::window::{Desk, click, fill, has, labels, press, seed, usable, wait, wait_for};

/// The seed's tables as files in a folder.
fn tables(folder: &Path) {
    let form = Form::builtin().unwrap();
    let messages = seed();
    let tables = Tables::build(&form, &messages, true);
    for table in tables.each() {
        let mut bytes = Vec::new();
        write_table(table, &Options::default(), &mut bytes).unwrap();
        fs::write(folder.join(table.file()), bytes).unwrap();
    }
    let mut bytes = Vec::new();
    write_workbook(&tables, &mut bytes).unwrap();
    fs::write(folder.join(form.workbook()), bytes).unwrap();
}

fn opened(messages: Vec<Message>) -> Harness<'static, Desk> {
    let mut window = Desk::new(messages).window();
    window.run_steps(2);
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::I);
    window.run_steps(3);
    window
}

fn read(window: &mut Harness<'_, Desk>, path: &Path) {
    fill(window, "Файл JSON, CSV или XLSX", &path.to_string_lossy());
    press(window, "Прочитать файл");
}

fn library(window: &Harness<'_, Desk>) -> Vec<Message> {
    window.state().messages()
}

#[test]
fn a_table_is_shown_and_taken_in_as_one_step() {
    let home = tempfile::tempdir().unwrap();
    tables(home.path());
    let mut window = opened(vec![Message { name: "Моё".into(), ..Message::default() }]);
    read(&mut window, &home.path().join("chat-buttons.csv"));
    wait_for(&mut window, "Добавить 1 сообщение");
    for words in [
        "Таблица CSV: 1 сообщение",
        "Вид таблицы: обычные кнопки, 1 строка",
        "Кодировка UTF‑8 с меткой BOM, разделитель: точка с запятой",
        "Сообщение 2",
        "Да · Нет",
    ] {
        assert!(has(&window, words), "{words}: {:#?}", labels(&window));
    }
    assert_eq!(library(&window).len(), 1);
    press(&mut window, "Добавить 1 сообщение");
    assert!(!window.state().import.is_open());
    let got = library(&window);
    assert_eq!((got[1].name.as_str(), &got[1].buttons), ("Сообщение 2", &seed()[0].buttons));
    assert!(window.state().told()[0].contains("Добавлено 1 сообщение"));
    window.state_mut().document.undo().unwrap();
    assert_eq!(library(&window).len(), 1);
}

#[test]
fn a_workbook_is_read_sheet_by_sheet_and_can_be_joined() {
    let home = tempfile::tempdir().unwrap();
    tables(home.path());
    let mut window = opened(Vec::new());
    read(&mut window, &home.path().join("buttons.xlsx"));
    wait_for(&mut window, "Добавить 3 сообщения");
    assert!(has(&window, "Лист «Кнопки со ссылкой»: кнопки со ссылкой, 1 строка"));
    assert!(has(&window, "1 пара строк отличается только видом кнопки"));
    click(&mut window, "Соединить адрес и телефон");
    wait_for(&mut window, "Добавить 2 сообщения");
    press(&mut window, "Добавить 2 сообщения");
    assert_eq!(library(&window)[1].buttons.len(), 2);
}

#[test]
fn repeats_are_told_and_left_out_only_when_asked() {
    let home = tempfile::tempdir().unwrap();
    tables(home.path());
    let mut window = opened(seed());
    read(&mut window, &home.path().join("chat-buttons.csv"));
    wait_for(&mut window, "1 сообщение с тем же текстом и кнопками уже есть");
    assert!(usable(&window, "Добавить 1 сообщение"));
    click(&mut window, "Не брать повторы");
    wait_for(&mut window, "Все эти сообщения уже есть");
    assert!(!usable(&window, "Добавить 0 сообщений"));
}

#[test]
fn apostrophes_are_kept_or_taken_off_as_told() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("a.csv");
    fs::write(&path, "Текст сообщения,Кнопка чата 1\r\n'=1+1 равно?,Два\r\n").unwrap();
    let mut window = opened(Vec::new());
    read(&mut window, &path);
    wait_for(&mut window, "Остался в 1 ячейке");
    wait_for(&mut window, "'=1+1 равно?");
    click(&mut window, "Снимать");
    wait_for(&mut window, "Снят в 1 ячейке");
    wait(&mut window, |window| usable(window, "Добавить 1 сообщение"));
    press(&mut window, "Добавить 1 сообщение");
    assert_eq!(library(&window)[0].text, "=1+1 равно?");
}

#[test]
fn a_broken_file_says_where_and_changes_nothing() {
    let home = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: &[u8]| {
        let path = home.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    let huge = home.path().join("huge.csv");
    fs::File::create(&huge).unwrap().set_len(600 * 1024 * 1024).unwrap();
    let mut window = opened(seed());
    for (path, words) in [
        (put("a.json", b"[{\"text\": 5}]"), "(строка 1, знак"),
        (put("a.xlsx", b"not a zip"), "нет заголовков"),
        (put("b.csv", "Имя;Возраст\nАнна;5\n".as_bytes()), "нет заголовков"),
        (
            put("c.csv", "Текст сообщения;Кнопка чата 1\r\n\"a".as_bytes()),
            "кавычка нигде не закрыта (строка 2)",
        ),
        (put("empty.csv", b""), "файл пуст"),
        (huge, "файл больше 512"),
        (home.path().to_owned(), "это не файл"),
        (home.path().join("gone.csv"), "нет такого файла"),
    ] {
        read(&mut window, &path);
        wait_for(&mut window, words);
        assert!(has(&window, "В библиотеке ничего не изменилось"), "{words}");
    }
    assert_eq!(library(&window), seed());
    // Mended, the same file is read again.
    put("gone.csv", "Текст сообщения;Кнопка чата 1\r\na;Да\r\n".as_bytes());
    press(&mut window, "Прочитать файл");
    wait_for(&mut window, "Добавить 1 сообщение");
}

#[test]
fn columns_are_told_by_hand_and_the_encoding_is_changed() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("a.csv");
    fs::write(&path, "№;Вопрос;Первая кнопка;Вторая кнопка\n1;Удобно ли вам завтра утром?;Да;Нет\n").unwrap();
    let mut window = opened(Vec::new());
    read(&mut window, &path);
    wait(&mut window, |window| usable(window, "Прочитать так"));
    // The dialog grows to its content before its buttons stand still.
    window.run_steps(10);
    press(&mut window, "Прочитать так");
    wait_for(&mut window, "Добавить 1 сообщение");
    press(&mut window, "Добавить 1 сообщение");
    let got = library(&window);
    assert_eq!(got[0].text, "Удобно ли вам завтра утром?");
    assert_eq!(got[0].buttons, [Button::reply("Да"), Button::reply("Нет")]);
    assert_eq!(window.state().document.workspace().desk.mappings.len(), 1, "it is remembered");
}

#[test]
fn json_keeps_its_names_and_problems_are_shown() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("a.json");
    let messages = [
        Message { name: "Своё имя".into(), text: "t".into(), ..Message::default() },
        Message { text: String::new(), buttons: vec![Button::reply("Да")], ..Message::default() },
    ];
    let mut bytes = Vec::new();
    crate::message::write_document(&messages, &mut bytes).unwrap();
    fs::write(&path, bytes).unwrap();
    let mut window = opened(Vec::new());
    read(&mut window, &path);
    wait_for(&mut window, "Добавить 2 сообщения");
    for words in ["Своё имя", "Сообщение 2", "1 сообщение в таком виде не примут", "1 ошибка"]
    {
        assert!(has(&window, words), "{words}");
    }
}

#[test]
fn what_was_not_understood_is_named() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("a.csv");
    let text = "Заметка;Текст сообщения;Кнопка чата 1\r\nx;a;Да\r\n;;\r\n";
    fs::write(&path, text).unwrap();
    let mut window = opened(Vec::new());
    read(&mut window, &path);
    wait_for(&mut window, "1 столбец не прочитан");
    assert!(has(&window, "Заметка"));
    assert!(has(&window, "1 пустая строка пропущена"));
}

#[derive(Debug)]
struct File(std::path::PathBuf);

impl egui::DroppedFile for File {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("read by its path".to_owned())
    }
}

#[test]
fn a_dropped_file_is_read() {
    let home = tempfile::tempdir().unwrap();
    tables(home.path());
    let mut window = opened(Vec::new());
    window.input_mut().dropped_files = vec![Shared::new(File(home.path().join("url-buttons.csv")))];
    window.step();
    window.input_mut().dropped_files.clear();
    wait_for(&mut window, "Добавить 1 сообщение");
    assert!(has(&window, "Перейти на сайт → {#company_website}-ai.com/"));
}

#[test]
fn in_english_no_word_is_russian() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("a.json");
    fs::write(&path, "[{\"text\": \"Hello\", \"buttons\": [{\"kind\": \"reply\", \"title\": \"\"}]}]")
        .unwrap();
    let mut window = Desk::new(Vec::new()).english().dark().window_of([960.0, 640.0]);
    window.run_steps(2);
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::I);
    window.run_steps(3);
    fill(&mut window, "JSON, CSV or XLSX file", &path.to_string_lossy());
    press(&mut window, "Read the file");
    wait_for(&mut window, "Add 1 message");
    assert!(has(&window, "1 error"));
    let russian = |label: &&String| label.chars().any(|c| ('а'..='я').contains(&c));
    assert_eq!(labels(&window).iter().find(russian), None);
}
