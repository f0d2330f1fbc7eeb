//! The export, as a person does it.

use std::fs;
use std::path::Path;

use egui::{Key, Modifiers};
use egui_kittest::Harness;

use crate::message::{Button, Message};
use crate::ui::tests::window::{Desk, click, fill, has, names, press, seed, usable, wait, wait_for};

/// What the seed's tables are, byte for byte.
const SEED: [(&str, &str); 3] = [
    (
        "call-buttons.csv",
        "\u{FEFF}\"Текст сообщения\";\"Название кнопки\";\"Телефонный номер\"\r\n\
         \"Свяжитесь с нами.\";\"Позвонить\";\"+7 (812) 438-16-78\"\r\n",
    ),
    (
        "chat-buttons.csv",
        "\u{FEFF}\"Текст сообщения\";\"Кнопка чата 1\";\"Кнопка чата 2\"\r\n\
         \"Автомобиль будет использоваться в личных целях?\";\"Да\";\"Нет\"\r\n",
    ),
    (
        "url-buttons.csv",
        "\u{FEFF}\"Текст сообщения\";\"Название кнопки\";\"URL\"\r\n\
         \"Свяжитесь с нами.\";\"Перейти на сайт\";\"{#company_website}-ai.com/\"\r\n",
    ),
];

fn message(name: &str, text: &str, buttons: Vec<Button>) -> Message {
    Message { name: name.into(), text: text.into(), opens_broadcast: true, buttons, ..Message::default() }
}

/// The window with the dialog open and a folder typed.
fn opened(messages: Vec<Message>, folder: &Path) -> Harness<'static, Desk> {
    let mut desk = Desk::new(messages);
    *desk.export.folder_mut() = folder.to_string_lossy().into_owned();
    let mut window = desk.window();
    window.run_steps(2);
    window.key_press_modifiers(Modifiers::COMMAND, Key::E);
    window.run_steps(2);
    window
}

fn ready(window: &mut Harness<'_, Desk>) {
    wait(window, |window| usable(window, "Экспортировать"));
}

fn read(folder: &Path, file: &str) -> String {
    fs::read_to_string(folder.join(file)).unwrap()
}

#[test]
fn the_seed_comes_out_byte_for_byte() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("новая/папка");
    let mut window = opened(seed(), &folder);
    ready(&mut window);
    for words in [
        "Обычные кнопки: 1",
        "Кнопки со ссылкой: 1",
        "Кнопки звонка: 1",
        "Такой папки ещё нет, она появится",
        "знак + в начале телефона может пропасть",
    ] {
        assert!(has(&window, words), "{words}");
    }
    assert!(has(&window, "Автомобиль будет"));
    press(&mut window, "Экспортировать");
    wait_for(&mut window, "Таблицы готовы: 3 файла");
    assert_eq!(names(&folder), SEED.map(|(name, _)| name));
    for (name, text) in SEED {
        assert_eq!(read(&folder, name), text);
    }
    assert!(has(&window, "Кнопки со ссылкой — url-buttons.csv, 1 строка"));
    assert!(window.state().told()[0].contains("Таблицы готовы"));
    press(&mut window, "Закрыть");
    assert!(!window.state().export.is_open());
}

#[test]
fn errors_are_named_and_nothing_is_dropped_in_silence() {
    let home = tempfile::tempdir().unwrap();
    let mut messages = seed();
    for n in 1..=6 {
        let name = format!("Плохое {n}");
        messages.push(message(&name, "", vec![Button::reply("Записаться на консультацию")]));
    }
    let mut window = opened(messages, home.path());
    wait_for(&mut window, "6 сообщений не примут в таком виде");
    for words in ["«Плохое 1». У сообщения нет текста (и ещё 1 ошибка)", "«Плохое 3»", "и ещё 3 сообщения"]
    {
        assert!(has(&window, words), "{words}");
    }
    assert!(!has(&window, "«Плохое 4»"));
    assert!(has(&window, "Исправьте ошибки, названные выше"));
    assert!(!usable(&window, "Экспортировать"));
    click(&mut window, "Экспортировать остальные: 3");
    ready(&mut window);
    press(&mut window, "Экспортировать");
    wait_for(&mut window, "6 сообщений с ошибками в таблицы не вошли");
    assert_eq!(read(home.path(), "chat-buttons.csv"), SEED[1].1);
}

#[test]
fn what_has_errors_is_not_among_the_rows_that_are_shown() {
    let home = tempfile::tempdir().unwrap();
    let mut messages = seed();
    messages.push(message("Плохое", "Не примут", vec![Button::reply("Записаться на консультацию")]));
    let mut window = opened(messages, home.path());
    wait_for(&mut window, "Обычные кнопки: 1");
    assert!(has(&window, "Что можно записать сейчас"));
    assert!(has(&window, "Автомобиль будет") && !has(&window, "Не примут"));
}

#[test]
fn where_everything_has_errors_there_is_nothing_to_show() {
    let home = tempfile::tempdir().unwrap();
    let mut window = opened(vec![message("Плохое", "", vec![Button::reply("Да")])], home.path());
    wait_for(&mut window, "1 сообщение не примут в таком виде");
    wait_for(&mut window, "без этих сообщений экспортировать нечего");
    assert!(!has(&window, "Что можно записать") && !usable(&window, "Экспортировать"));
}

#[test]
fn tables_for_the_manager_lead_on_to_the_letter_and_others_do_not() {
    for (scope, leads) in [("Первые сообщения рассылки: 3", true), ("Все с кнопками: 3", false)]
    {
        let home = tempfile::tempdir().unwrap();
        let mut window = opened(seed(), home.path());
        ready(&mut window);
        click(&mut window, scope);
        ready(&mut window);
        press(&mut window, "Экспортировать");
        wait_for(&mut window, "Таблицы готовы");
        assert_eq!(usable(&window, "Собрать пакет с письмом…"), leads, "{scope}");
        assert_eq!(has(&window, "Отправьте их менеджеру"), leads, "{scope}");
        if leads {
            press(&mut window, "Собрать пакет с письмом…");
            assert!(!window.state().export.is_open());
        }
    }
}

#[test]
fn a_form_for_other_programs_is_a_choice_for_those_who_look_for_it() {
    let home = tempfile::tempdir().unwrap();
    let mut window = opened(seed(), home.path());
    ready(&mut window);
    assert!(!has(&window, "Простой CSV"));
    press(&mut window, "Ещё");
    click(&mut window, "Простой CSV");
    ready(&mut window);
    press(&mut window, "Экспортировать");
    wait_for(&mut window, "Таблицы готовы");
    assert!(read(home.path(), "chat-buttons.csv").starts_with("Текст сообщения,Кнопка чата 1"));
}

#[test]
fn in_a_low_window_everything_is_scrolled_to() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(vec![message("Плохое", "", vec![Button::reply("Да")]), seed().remove(0)]);
    *desk.export.folder_mut() = home.path().to_string_lossy().into_owned();
    let mut window = desk.window_of([480.0, 320.0]);
    window.run_steps(2);
    window.key_press_modifiers(Modifiers::COMMAND, Key::E);
    window.run_steps(2);
    wait_for(&mut window, "Исправьте ошибки, названные выше");
    // One after another, by scrolling alone.
    click(&mut window, "Экспортировать остальные: 1");
    ready(&mut window);
    click(&mut window, "Книга XLSX");
    ready(&mut window);
    press(&mut window, "Экспортировать");
    wait_for(&mut window, "Книга XLSX — buttons.xlsx, 1 строка");
}

#[test]
fn the_first_faulty_message_is_led_to() {
    let home = tempfile::tempdir().unwrap();
    let mut messages = seed();
    messages.insert(1, message("Плохое", "", vec![Button::reply("Да")]));
    let mut window = opened(messages, home.path());
    wait_for(&mut window, "«Плохое»");
    press(&mut window, "Перейти к ошибке");
    let desk = window.state();
    assert_eq!(desk.shown, desk.document.workspace().library.id_at(1));
    assert!(!desk.export.is_open());
}

#[test]
fn only_the_selected_go_when_some_are_selected() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(seed());
    desk.selected = desk.document.workspace().library.ids().skip(1).collect();
    *desk.export.folder_mut() = home.path().to_string_lossy().into_owned();
    let mut window = desk.window();
    window.run_steps(2);
    window.key_press_modifiers(Modifiers::COMMAND, Key::E);
    window.run_steps(2);
    ready(&mut window);
    assert!(has(&window, "Только выбранные: 2"));
    press(&mut window, "Экспортировать");
    wait_for(&mut window, "Таблицы готовы: 2 файла");
    assert_eq!(names(home.path()), ["call-buttons.csv", "url-buttons.csv"]);
}

#[test]
fn what_is_replaced_and_what_is_left_over_is_told() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("chat-buttons.csv"), "старое").unwrap();
    fs::write(home.path().join("call-buttons.csv"), "старое").unwrap();
    let mut window = opened(seed().into_iter().take(2).collect(), home.path());
    ready(&mut window);
    assert!(has(&window, "Будут заменены: chat-buttons.csv."));
    assert!(has(&window, "строк для них теперь нет: call-buttons.csv."));
    press(&mut window, "Экспортировать");
    wait_for(&mut window, "В папке остались таблицы");
    assert_eq!(read(home.path(), "call-buttons.csv"), "старое");
    assert_eq!(read(home.path(), "chat-buttons.csv"), SEED[1].1);
}

#[test]
fn one_press_makes_it_a_workbook() {
    let home = tempfile::tempdir().unwrap();
    let mut window = opened(seed(), home.path());
    ready(&mut window);
    click(&mut window, "Книга XLSX");
    ready(&mut window);
    press(&mut window, "Экспортировать");
    wait_for(&mut window, "Книга XLSX — buttons.xlsx, 3 строки");
    assert_eq!(names(home.path()), ["buttons.xlsx"]);
    assert!(fs::read(home.path().join("buttons.xlsx")).unwrap().starts_with(b"PK"));
}

#[test]
fn a_character_that_the_encoding_lacks_is_named_and_old_files_stay() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("chat-buttons.csv"), "старое").unwrap();
    let mut messages = seed();
    messages.push(message("Машина", "Ваш 🚗 готов", vec![Button::reply("Да")]));
    let mut window = opened(messages, home.path());
    ready(&mut window);
    press(&mut window, "Ещё");
    click(&mut window, "Windows‑1251");
    wait_for(&mut window, "«Машина»: 🚗 (U+1F697)");
    assert!(!usable(&window, "Экспортировать"));
    press(&mut window, "Вернуть обычные");
    ready(&mut window);
    assert_eq!(read(home.path(), "chat-buttons.csv"), "старое");
}

#[test]
fn folders_that_cannot_be_are_told_before_anything_is_tried() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("file");
    fs::write(&file, "").unwrap();
    let mut window = opened(seed(), &file);
    wait_for(&mut window, "это файл, а не папка");
    assert!(!usable(&window, "Экспортировать"));
    assert!(has(&window, "Сначала выберите папку"));
    fill(&mut window, "Папка", " \"");
    fill(&mut window, "Папка", "  ");
    wait_for(&mut window, "Впишите или выберите папку");
    fill(&mut window, "Папка", &format!(" \"{}\" ", home.path().join("x").display()));
    ready(&mut window);
    press(&mut window, "Экспортировать");
    wait_for(&mut window, "Таблицы готовы");
    assert_eq!(names(&home.path().join("x")).len(), 3);
}

#[test]
fn a_failure_while_writing_is_told_and_leaves_everything_whole() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("chat-buttons.csv"), "старое").unwrap();
    let mut window = opened(seed(), home.path());
    ready(&mut window);
    // Somebody puts a folder in the way after the dialog has looked.
    fs::create_dir(home.path().join("url-buttons.csv")).unwrap();
    press(&mut window, "Экспортировать");
    wait_for(&mut window, "Записать не удалось");
    assert!(has(&window, "прежние файлы целы"));
    assert_eq!(read(home.path(), "chat-buttons.csv"), "старое");
    assert_eq!(names(home.path()), ["chat-buttons.csv", "url-buttons.csv"]);
    fs::remove_dir(home.path().join("url-buttons.csv")).unwrap();
    ready(&mut window);
    press(&mut window, "Экспортировать");
    wait_for(&mut window, "Таблицы готовы");
}

#[test]
fn merged_rows_guards_and_messages_without_buttons_are_counted() {
    let home = tempfile::tempdir().unwrap();
    let mut messages = seed();
    messages.push(message(
        "Ещё раз",
        "Автомобиль будет использоваться в личных целях?",
        seed().remove(0).buttons,
    ));
    messages.push(message("Формула", "=1+1 равно?", vec![Button::reply("Два")]));
    messages.push(message("Без кнопок", "Привет", vec![]));
    let mut window = opened(messages, home.path());
    ready(&mut window);
    for words in [
        "1 строка повторяет другую",
        "В 1 ячейке впереди появится апостроф",
        "1 сообщение без кнопок не войдёт",
    ] {
        assert!(has(&window, words), "{words}");
    }
}

#[test]
fn an_empty_library_says_so() {
    let home = tempfile::tempdir().unwrap();
    let mut window = opened(Vec::new(), home.path());
    wait_for(&mut window, "Здесь пока нет сообщений с кнопками");
    assert!(!usable(&window, "Экспортировать"));
    press(&mut window, "Отмена");
    assert!(!window.state().export.is_open());
}
