//! What people and spreadsheets make of a table.

use super::*;
use encoding_rs::WINDOWS_1251;

fn titles(reading: &Reading) -> Vec<(&str, Vec<&str>)> {
    reading
        .messages
        .iter()
        .map(|m| (m.text.as_str(), m.buttons.iter().map(Button::title).collect()))
        .collect()
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(bytes).collect()
}

#[test]
fn columns_come_in_any_order_and_others_are_named() {
    let reading =
        read("№;Кнопка чата 2;Статус;кнопка чата 1; ТЕКСТ\u{A0}СООБЩЕНИЯ ;\n1;Нет;ок;Да;Едем?;\n").unwrap();
    assert_eq!(titles(&reading), [("Едем?", vec!["Да", "Нет"])]);
    assert_eq!(reading.ignored, ["№", "Статус"]);
    assert!(reading.messages[0].opens_broadcast);
    assert_eq!(reading.messages[0].name, "");
}

#[test]
fn every_encoding_of_excel_is_known() {
    let text = "Текст сообщения\tНазвание кнопки\tURL\n\"Две\nстроки 👍\"\tСайт\thttps://a.b\n";
    for (bytes, encoding) in [
        (utf16(text, u16::to_le_bytes), Encoding::Utf16Le),
        (utf16(text, u16::to_be_bytes), Encoding::Utf16Be),
        (text.as_bytes().to_vec(), Encoding::Utf8),
    ] {
        let reading = read(bytes).unwrap();
        assert_eq!(reading.layout.unwrap().encoding, encoding);
        assert_eq!(reading.messages, [message("Две\nстроки 👍", vec![Button::url("Сайт", "https://a.b")])]);
    }
    let narrow = "Текст сообщения;Кнопка чата 1\r\nЁлка №5 — «да»;Да\r\n";
    let reading = read(WINDOWS_1251.encode(narrow).0).unwrap();
    assert_eq!(reading.layout.unwrap().encoding, Encoding::Windows1251);
    assert_eq!(titles(&reading), [("Ёлка №5 — «да»", vec!["Да"])]);
}

#[test]
fn blank_rows_are_skipped_and_counted_and_blank_titles_kept() {
    let text =
        ";;\n\nТекст сообщения;Кнопка чата 1;Кнопка чата 2;Кнопка чата 3\n;;;\n a;;b;\n \u{A0};;;\nc\n";
    let reading = read(text).unwrap();
    assert_eq!(reading.blank, 2);
    assert_eq!(titles(&reading), [(" a", vec!["", "b"]), ("c", vec![""])]);
}

#[test]
fn guards_come_off_only_where_there_are_guards() {
    let body = "\"''a\";\"'=1\"\n\"'Алло\";\"'да\"\n";
    let excel = format!("\"Текст сообщения\";\"Кнопка чата 1\"\n{body}");
    let reading = read(&excel).unwrap();
    assert_eq!(titles(&reading), [("'a", vec!["=1"]), ("'Алло", vec!["'да"])]);
    assert_eq!((reading.unguarded, reading.guarded), (2, 0));

    // A spreadsheet wrote the same table anew: its quotes are gone, its guards are not.
    let anew = format!("Текст сообщения;Кнопка чата 1\n{body}");
    let reading = read(&anew).unwrap();
    assert_eq!(titles(&reading)[0], ("''a", vec!["'=1"]));
    assert_eq!((reading.unguarded, reading.guarded), (0, 2));
    assert_eq!(titles(&read_as(Dialect::Excel, &anew))[0], ("'a", vec!["=1"]));
    assert_eq!(titles(&read_as(Dialect::Plain, &excel))[0], ("''a", vec!["'=1"]));
}

#[test]
fn an_apostrophe_before_a_phone_always_comes_off() {
    for dialect in [Dialect::Excel, Dialect::Plain] {
        let reading =
            read_as(dialect, "Текст сообщения;Название кнопки;Телефонный номер\na;b;'+7812\nc;d;'7812\n");
        let phones: Vec<_> = reading.messages.iter().map(|m| m.buttons[0].target_phone()).collect();
        assert_eq!(phones, [Some("+7812"), Some("7812")]);
        assert_eq!(reading.unguarded, 2);
    }
}

#[test]
fn rows_are_never_merged_in_silence() {
    let reading = read("Текст сообщения;Кнопка чата 1\na;b\na;b\n").unwrap();
    assert_eq!(reading.messages.len(), 2);
}

#[test]
fn a_url_is_never_touched() {
    let form = form();
    let library = [message("-t", vec![Button::url("+b", "=x"), Button::phone("@c", "+7")])];
    let tables = Tables::build(&form, &library, false);
    let bytes: Vec<_> = tables.each().iter().map(|t| written(t, &Options::default())).collect();
    assert!(String::from_utf8_lossy(&bytes[0]).ends_with("\"'-t\";\"'+b\";\"=x\"\r\n"));
    assert!(String::from_utf8_lossy(&bytes[1]).ends_with("\"'-t\";\"'@c\";\"+7\"\r\n"));
    let report = write_table(&tables.each()[0], &Options::default(), Vec::new()).unwrap();
    assert_eq!(report, TableReport { rows: 1, merged: 0, blank: 0, guards: 2 });
}
