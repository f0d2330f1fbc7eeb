//! What managers and their programs send back: every way of writing that is understood.

use super::*;
use encoding_rs::{IBM866, KOI8_R, WINDOWS_1251, WINDOWS_1252, X_MAC_CYRILLIC};

const TABLE: &str =
    "Текст сообщения;Кнопка чата 1;Кнопка чата 2\r\nЕдем — №5?;Да;Нет\r\nЁлка, да; и всё?;Ок;\r\n";

fn titles(reading: &Reading) -> Vec<Vec<&str>> {
    let row = |m: &'_ Message| m.buttons.len();
    assert!(reading.messages.iter().all(|m| row(m) > 0));
    reading
        .messages
        .iter()
        .map(|m| std::iter::once(m.text.as_str()).chain(m.buttons.iter().map(Button::title)).collect())
        .collect()
}

fn quoted() -> String {
    TABLE.replace("Ёлка, да; и всё?", "\"Ёлка, да; и всё?\"")
}

/// Checks that a file says what the table says.
fn is_the_table(bytes: impl AsRef<[u8]>) -> Reading {
    let reading = read(bytes).unwrap();
    assert_eq!(titles(&reading), [vec!["Едем — №5?", "Да", "Нет"], vec!["Ёлка, да; и всё?", "Ок"]]);
    reading
}

fn wide(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn our_headings_tell_the_encoding() {
    let text = quoted();
    for (bytes, encoding) in [
        (WINDOWS_1251.encode(&text).0.into_owned(), Encoding::Windows1251),
        (X_MAC_CYRILLIC.encode(&text).0.into_owned(), Encoding::MacCyrillic),
        (wide(&text, u16::to_le_bytes), Encoding::Utf16Le),
        (wide(&text, u16::to_be_bytes), Encoding::Utf16Be),
        (text.clone().into_bytes(), Encoding::Utf8),
    ] {
        assert_eq!(is_the_table(&bytes).layout.unwrap().encoding, encoding);
        // Old Macs end lines with CR alone.
        let returns = text.replace("\r\n", "\r");
        let bytes = match encoding {
            Encoding::Utf16Le => wide(&returns, u16::to_le_bytes),
            Encoding::Utf16Be => wide(&returns, u16::to_be_bytes),
            other => other.codec().encode(&returns).0.into_owned(),
        };
        assert_eq!(is_the_table(bytes).layout.unwrap().encoding, encoding);
    }
    let poorer = text.replace('—', "-").replace('№', "N");
    for (codec, encoding) in [(IBM866, Encoding::Ibm866), (KOI8_R, Encoding::Koi8R)] {
        let reading = read(codec.encode(&poorer).0).unwrap();
        assert_eq!(reading.layout.unwrap().encoding, encoding);
        assert_eq!(reading.messages[1].text, "Ёлка, да; и всё?");
    }
}

#[test]
fn a_told_encoding_is_kept() {
    let options = ReadOptions { encoding: Some(Encoding::Koi8R), ..ReadOptions::default() };
    let bytes = WINDOWS_1251.encode(TABLE).0.into_owned();
    let error = read_csv(Cursor::new(&bytes), &form(), &options);
    // The table is there once the mistake is undone, so it is shown with a word about it.
    let reading = only(error.unwrap());
    assert_eq!(reading.layout.unwrap().encoding, Encoding::Koi8R);
    assert_eq!(reading.facts.misread, [Misread { was: Encoding::Windows1251, read_as: Encoding::Koi8R }]);
}

#[test]
fn text_that_was_misread_once_or_twice_is_undone_and_told() {
    let utf8_as = |codec: &'static encoding_rs::Encoding, text: &str| {
        codec.decode_without_bom_handling(text.as_bytes()).0.into_owned()
    };
    let once = utf8_as(WINDOWS_1251, &quoted());
    for wrong in [
        once.clone(),
        utf8_as(WINDOWS_1251, &once),
        utf8_as(WINDOWS_1252, &quoted()),
        utf8_as(WINDOWS_1252, &quoted()).replace('\u{81}', "\u{F181}").replace('\u{90}', "\u{F190}"),
        WINDOWS_1252.decode_without_bom_handling(&WINDOWS_1251.encode(&quoted()).0).0.into_owned(),
    ] {
        let reading = is_the_table(&wrong);
        assert!(!reading.facts.misread.is_empty(), "{wrong}");
        assert_eq!(reading.facts.not_undone, 0);
    }
    // A comment that was written later is no mojibake.
    let beside = ReadOptions { keep_beside: true, ..ReadOptions::default() };
    let mixed =
        utf8_as(WINDOWS_1251, "Текст сообщения;Кнопка чата 1;Статус\nЕдем?;Да;").trim_end().to_owned();
    let reading = only(read_csv(Cursor::new(mixed + "одобрено\n"), &form(), &beside).unwrap());
    assert_eq!(
        (reading.messages[0].text.as_str(), reading.beside[0].cells[0].as_str()),
        ("Едем?", "одобрено")
    );
    assert_eq!(reading.facts.not_undone, 1);
}

#[test]
fn a_first_line_may_name_the_separator() {
    for line in ["sep=;\r\n", "SEP=;\n", "\u{FEFF}sep=;\r\n", "\"sep=;\"\r\n"] {
        assert_eq!(is_the_table(format!("{line}{}", quoted())).facts.above, 0, "{line}");
    }
    let commas = "sep=,\r\nТекст сообщения,Кнопка чата 1\r\nЕдем?,Да\r\n";
    assert_eq!(titles(&read(commas).unwrap()), [vec!["Едем?", "Да"]]);
}

#[test]
fn headings_are_known_however_they_are_written() {
    for heading in [
        "ТЕКСТ СООБЩЕНИЯ",
        "  Текст\u{A0}сообщения  ",
        "Текст\u{A0} сообщения *",
        "*Текст сообщения",
        "Текст сообщения (до 1024 знаков)",
        "Текст сообщения [обязательно]:",
        "\"Текст\nсообщения\"",
        "\u{200B}Текст сообщения\u{FEFF}",
    ] {
        let text = format!("{heading};кнопка ЧАТА 1 (не больше 20)\nЕдем?;Да\n");
        assert_eq!(titles(&read(&text).unwrap()), [vec!["Едем?", "Да"]], "{heading:?}");
    }
    let mut draft = FormDraft::builtin().unwrap();
    draft.text = "Путёвка (текст)".into();
    let form = Form::of(&draft).unwrap();
    let reading =
        read_csv(Cursor::new("путевка (ТЕКСТ);Кнопка чата 1\na;b\n"), &form, &ReadOptions::default());
    assert_eq!(titles(&only(reading.unwrap())), [vec!["a", "b"]]);
}

#[test]
fn headings_may_stand_below_a_title() {
    let above = "ООО «Провайдер»;;\n;;\nШаблоны на регистрацию;;\n";
    let reading = is_the_table(format!("{above}{}", quoted()));
    assert_eq!(reading.facts.above, 2, "an empty row says nothing");
    let deep = "Строка;;\n".repeat(29);
    assert_eq!(is_the_table(format!("{deep}{}", quoted())).facts.above, 29);
    let error = read(format!("{}{}", "Строка;;\n".repeat(30), quoted())).unwrap_err();
    assert!(matches!(error, ReadError::UnknownHeadings { .. }), "{error}");
}

#[test]
fn a_row_in_one_cell_is_split_again() {
    // Ours, opened by LibreOffice with its defaults and saved as CSV.
    let text = "\"Текст сообщения;\"\"Кнопка чата 1\"\";\"\"Кнопка чата 2\"\"\"\n\
                \"Едем — №5?;\"\"Да\"\";\"\"Нет\"\"\"\n\
                \"Ёлка, да; и всё?;\"\"Ок\"\";\"\"\"\"\"\n";
    let reading = is_the_table(text);
    assert_eq!(reading.facts.split, 2);
    // The same with mojibake in the only column.
    let wrong = WINDOWS_1252.decode_without_bom_handling(text.as_bytes()).0.into_owned();
    let reading = is_the_table(wrong);
    assert_eq!((reading.facts.split, reading.facts.misread.len()), (2, 1));
}

#[test]
fn tables_below_each_other_are_two_tables() {
    let text = format!(
        "{}\r\nТекст сообщения;Название кнопки;URL\r\nМы рядом;Сайт;https://a.b/\r\n",
        quoted().trim_end()
    );
    let readings = read_csv(Cursor::new(&text), &form(), &ReadOptions::default()).unwrap();
    let [chat, url] = readings.as_slice() else { panic!("{}", readings.len()) };
    assert_eq!((chat.table, url.table), (TableKind::Chat, TableKind::Url));
    assert_eq!((chat.messages.len(), url.messages.len()), (2, 1));
    assert_eq!((chat.facts.stacked, url.facts.stacked), (false, true));
}

#[test]
fn line_ends_in_cells_become_one_kind_and_are_counted() {
    let text = "Текст сообщения;Кнопка чата 1\r\n\"две\r\nстроки\";Да\r\n\"ещё\rдве\";\"Не_x000D_\nт\"\r\n\"LF\nостаётся\";a\r\n";
    let reading = read(text).unwrap();
    assert_eq!(
        titles(&reading),
        [vec!["две\nстроки", "Да"], vec!["ещё\nдве", "Не\nт"], vec!["LF\nостаётся", "a"]]
    );
    assert_eq!((reading.facts.line_ends, reading.facts.escapes), (3, 1));
}

#[test]
fn phones_that_are_numbers_get_their_plus_back() {
    let text = "Текст сообщения;Название кнопки;Телефонный номер\na;b;78124381678\nc;d;7,8124381678E+10\ne;f;7,81E+10\ng;h;84957654321\n";
    let reading = read(text).unwrap();
    let phones: Vec<_> = reading.messages.iter().map(|m| m.buttons[0].target_phone().unwrap()).collect();
    assert_eq!(phones, ["+78124381678", "+78124381678", "7,81E+10", "84957654321"]);
    assert_eq!(reading.facts.plus.count, 2);
}

#[test]
fn lines_are_told_where_only_cr_ends_them() {
    let error = read("Текст сообщения;Кнопка чата 1\ra;b\rc;d;e\r").unwrap_err();
    assert_eq!(error.to_string(), "line 3: something stands in column 3, which has no heading");
}

#[test]
fn columns_can_be_told() {
    let column = |heading: &str, at, role| MappedColumn { heading: heading.into(), at, role };
    let mapping = ColumnMapping {
        table: TableKind::Chat,
        headings: true,
        columns: vec![
            column("Шаблон", 1, ColumnRole::Text),
            column("Ответ А", 2, ColumnRole::Reply(1)),
            column("Ответ Б", 3, ColumnRole::Reply(2)),
        ],
    };
    let options =
        ReadOptions { mappings: vec![mapping.clone()], keep_beside: true, ..ReadOptions::default() };
    // The heading is found again wherever it stands.
    for (text, number) in [
        ("№;ШАБЛОН ;Ответ А;Ответ Б;Статус\n7;Едем?;Да;Нет;ок\n", 0),
        ("Ответ Б;Ответ А;Статус;Шаблон;№\nНет;Да;ок;Едем?;7\n", 1),
    ] {
        let reading = only(read_csv(Cursor::new(text), &form(), &options).unwrap());
        assert_eq!(titles(&reading), [vec!["Едем?", "Да", "Нет"]]);
        assert_eq!(reading.beside[0].cells[number], "7");
    }
    let bare = ColumnMapping { headings: false, ..mapping };
    let options = ReadOptions { mappings: vec![bare], ..ReadOptions::default() };
    let reading =
        only(read_csv(Cursor::new("\"7\";Едем?;Да;Нет\n8;Стоим?;Да;\n"), &form(), &options).unwrap());
    assert_eq!(titles(&reading), [vec!["Едем?", "Да", "Нет"], vec!["Стоим?", "Да"]]);
    assert!(read("№;ШАБЛОН ;Ответ А;Ответ Б\n7;Едем?;Да;Нет\n").is_err());
}
