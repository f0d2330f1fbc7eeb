//! Packages as files.

use super::*;
use jiff::civil::date;
use sha2::{Digest, Sha256};
use std::io::Read;

fn package(messages: Vec<Message>) -> Package {
    let items = messages.into_iter().zip(0..).map(|(message, number)| PackedMessage {
        id: message::MessageId::from_number(number),
        content: Arc::new(message),
    });
    let letter = Letter {
        subject: "Кнопки".into(),
        text: "Здравствуйте.\nВот они.".into(),
        changes: "Было — стало".into(),
    };
    Package {
        at: date(2026, 11, 17).at(9, 41, 30, 0),
        items: Arc::new(items.collect()),
        letter: Arc::new(letter),
        ..Package::default()
    }
}

fn sample() -> Package {
    package(vec![
        message("Едем?", vec![Button::reply("=Да"), Button::reply("Нет")]),
        message(
            "Мы рядом",
            vec![Button::url("Сайт", "https://a.b/"), Button::phone("Звонок", "+78124381678")],
        ),
    ])
}

fn files(package: &Package) -> Vec<PackedFile> {
    package.files(&|_, _| true).unwrap()
}

#[test]
fn it_is_the_tables_twice_the_letter_the_changes_and_the_sums() {
    let package = sample();
    let files = files(&package);
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "chat-buttons.csv",
            "url-buttons.csv",
            "call-buttons.csv",
            "buttons.xlsx",
            LETTER,
            CHANGES,
            MANIFEST
        ]
    );
    let letter = String::from_utf8(files[4].bytes.clone()).unwrap();
    assert_eq!(letter, "Кнопки\r\n\r\nЗдравствуйте.\r\nВот они.\r\n");
    let sums = String::from_utf8(files[6].bytes.clone()).unwrap();
    for (line, file) in sums.lines().zip(&files) {
        let (sum, name) = line.split_once("  ").unwrap();
        let again: String = Sha256::digest(&file.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!((sum, name), (again.as_str(), file.name.as_str()));
    }
    assert_eq!(sums.lines().count(), files.len() - 1);
    let outline = package.outline(&|_, _| true).unwrap();
    let guards: usize = outline.tables.iter().map(|table| table.report.guards).sum();
    assert_eq!((outline.tables.len(), guards), (3, 1));
    for (table, file) in outline.tables.iter().zip(&files) {
        assert_eq!((table.bytes, &table.file), (file.bytes.len() as u64, &file.name));
    }
}

#[test]
fn made_again_it_is_the_same_bytes_after_the_store_too() {
    let package = sample();
    let stored = serde_json::to_string(&package).unwrap();
    let again: Package = serde_json::from_str(&stored).unwrap();
    assert_eq!(files(&package), files(&again));
    assert_eq!(package.zip(&files(&package)).unwrap(), again.zip(&files(&again)).unwrap());
    let later = Package { at: date(2026, 11, 18).at(9, 0, 0, 0), ..package.clone() };
    assert_ne!(files(&later)[3], files(&package)[3], "the workbook tells when it was made");
}

#[test]
fn the_archive_holds_the_same_files_with_the_date_of_the_package() {
    let package = sample();
    let files = files(&package);
    let mut archive = zip::ZipArchive::new(Cursor::new(package.zip(&files).unwrap())).unwrap();
    assert_eq!(archive.len(), files.len());
    for (at, file) in files.iter().enumerate() {
        let mut entry = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        assert_eq!((&*entry.name().unwrap(), &bytes), (file.name.as_str(), &file.bytes));
        let time = entry.last_modified().unwrap();
        assert_eq!(
            (time.year(), time.month(), time.day(), time.hour(), time.minute()),
            (2026, 11, 17, 9, 41)
        );
    }
}

#[test]
fn what_a_table_cannot_hold_stops_all_of_it() {
    let narrow = Options { encoding: Some(Encoding::Windows1251), ..Options::default() };
    let package = Package { options: narrow, ..package(vec![message("👍", vec![Button::reply("Да")])]) };
    assert!(matches!(package.files(&|_, _| true), Err(PackError::Table(WriteError::Unmappable { .. }))));
    assert!(matches!(sample().files(&|_, _| false), Err(PackError::Stopped)));
}

#[test]
fn a_package_without_rows_is_a_letter() {
    let names: Vec<_> = files(&package(vec![])).into_iter().map(|file| file.name).collect();
    assert_eq!(names, [LETTER, CHANGES, MANIFEST]);
}

#[test]
fn differences_are_told_field_by_field() {
    let before = message("Текст", vec![Button::reply("Да"), Button::url("Сайт", "https://a.b/")]);
    let after = message(
        "Текст!",
        vec![Button::reply("Да"), Button::url("Сайт", "https://c.d/"), Button::phone("Звонок", "+7")],
    );
    let told: Vec<_> = differences(&before, &after).iter().map(|d| (d.field, d.before, d.after)).collect();
    assert_eq!(
        told,
        [
            (FieldName::Text, "Текст", "Текст!"),
            (FieldName::Url(1), "https://a.b/", "https://c.d/"),
            (FieldName::Button(2), "", "Звонок"),
        ]
    );
    assert!(differences(&after, &after).is_empty());
    let other_kind = message("Текст", vec![Button::url("Да", "https://a.b/"), before.buttons[1].clone()]);
    assert_eq!(differences(&before, &other_kind)[0].field, FieldName::Button(0));
}

#[test]
fn another_managers_form_changes_headings_order_separator_and_adds_a_column() {
    let mut draft = FormDraft::builtin().unwrap();
    draft.text = "Шаблон".into();
    draft.separator = Some(Separator::Comma);
    draft.constant = Some(Constant { heading: "Аккаунт".into(), value: "Нева".into() });
    draft.order = vec![ColumnPart::Constant, ColumnPart::Title, ColumnPart::Text, ColumnPart::Target];
    let again = FormDraft::read(&draft.write().unwrap()).unwrap();
    assert_eq!(again, draft);
    let package = Package { form: Some(Arc::new(draft.clone())), ..sample() };
    let files = files(&package);
    let text = |at: usize| String::from_utf8(files[at].bytes.clone()).unwrap();
    assert_eq!(
        text(0),
        "\u{FEFF}\"Аккаунт\",\"Кнопка чата 1\",\"Кнопка чата 2\",\"Шаблон\"\r\n\"Нева\",\"'=Да\",\"Нет\",\"Едем?\"\r\n"
    );
    assert_eq!(
        text(2),
        "\u{FEFF}\"Аккаунт\",\"Название кнопки\",\"Шаблон\",\"Телефонный номер\"\r\n\"Нева\",\"Звонок\",\"Мы рядом\",\"+78124381678\"\r\n"
    );
    let form = Form::of(&draft).unwrap();
    let reading = only(read_csv(Cursor::new(&files[0].bytes), &form, &ReadOptions::default()).unwrap());
    assert_eq!(reading.messages[0].buttons, [Button::reply("=Да"), Button::reply("Нет")]);
    assert!(reading.ignored.is_empty(), "the constant is the form's own");
    let sheets = read_workbook(Cursor::new(&files[3].bytes), &form, &ReadOptions::default()).unwrap();
    assert_eq!(sheets[2].1.messages[0].buttons, [Button::phone("Звонок", "+78124381678")]);
}

#[test]
fn a_form_that_would_lose_a_column_or_a_file_is_refused() {
    let fault = |change: fn(&mut FormDraft)| {
        let mut draft = FormDraft::builtin().unwrap();
        change(&mut draft);
        Form::of(&draft).unwrap_err()
    };
    assert_eq!(fault(|d| d.order = vec![ColumnPart::Text, ColumnPart::Title]), FormError::Order);
    assert_eq!(fault(|d| d.order.push(ColumnPart::Text)), FormError::Order);
    let constant = |heading: &str| Some(Constant { heading: heading.into(), value: "x".into() });
    assert_eq!(
        fault(|d| d.constant = Some(Constant { heading: "URL".into(), value: "x".into() })),
        FormError::Alike { first: "url.target", second: "constant.heading" }
    );
    assert_eq!(
        fault(|d| d.chat.file = "Letter.txt".into()),
        FormError::Alike { first: "chat.file", second: "letter" }
    );
    let mut draft = FormDraft { constant: constant("Счёт"), ..FormDraft::builtin().unwrap() };
    draft.order.pop();
    assert_eq!(Form::of(&draft).unwrap_err(), FormError::Order);
}
