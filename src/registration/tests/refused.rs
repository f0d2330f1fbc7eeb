//! What cannot be read or written, and where it is.

use super::*;

fn fault(bytes: impl AsRef<[u8]>) -> String {
    read(bytes).unwrap_err().to_string()
}

#[test]
fn unusable_files_are_told_apart() {
    for (text, expected) in [
        ("", "the file is empty"),
        ("\u{FEFF}", "the file is empty"),
        (" \r\n;;\r\n", "the file is empty"),
        ("Текст сообщения;Кнопка чата 1\r\na\r\nb\0", "line 3: a zero byte"),
        ("Имя;Фамилия\na;b", "no known headings: [\"Имя\", \"Фамилия\"]"),
        (
            "Текст сообщения;Название кнопки\na;b",
            "no known headings: [\"Текст сообщения\", \"Название кнопки\"]",
        ),
        ("\"Текст сообщения;Кнопка чата 1\na;b\n", "line 1: a quote that is never closed"),
    ] {
        assert_eq!(fault(text), expected, "{text:?}");
    }
    let options = ReadOptions { max_bytes: 10, ..ReadOptions::default() };
    let error = read_csv(Cursor::new([b'a'; 11]), &form(), &options).unwrap_err();
    assert!(matches!(error, ReadError::TooLarge { bytes: 11, limit: 10 }));
}

#[test]
fn headings_that_contradict_each_other_are_refused() {
    for (text, expected) in [
        (
            "\n\r\nТекст сообщения;Название кнопки;URL;Телефонный номер\n",
            "line 3: headings of two tables: \"URL\", \"Телефонный номер\"",
        ),
        ("Текст сообщения;Кнопка чата 1;url\n", "line 1: headings of two tables: \"Кнопка чата 1\", \"url\""),
        (
            "Текст сообщения;Кнопка чата 1;Кнопка чата 01\n",
            "line 1: the heading \"Кнопка чата 01\" stands twice",
        ),
        ("Название кнопки;URL\n", "line 1: the heading \"Текст сообщения\" is missing"),
        ("Текст сообщения;URL\n", "line 1: the heading \"Название кнопки\" is missing"),
    ] {
        assert_eq!(fault(text), expected, "{text:?}");
    }
}

#[test]
fn lines_are_those_of_an_editor() {
    for end in ["\n", "\r\n"] {
        let head = format!("Текст сообщения;Кнопка чата 1{end}\"две{end}строки\";б{end}{end}");
        for (row, line) in [("a;b;c", 5), ("a;b;;;c", 5)] {
            let column = row.split(';').count();
            assert_eq!(
                fault(format!("{head}{row}{end}x;y{end}")),
                format!("line {line}: something stands in column {column}, which has no heading")
            );
        }
        let open = format!("{head}a;b{end}\"x{end}y\";\"z{end}last{end}");
        assert_eq!(fault(open), "line 7: a quote that is never closed");
    }
    assert_eq!(
        fault("Текст сообщения;;Кнопка чата 1\na;;b\na;x;b\n"),
        "line 3: something stands in column 2, which has no heading"
    );
}

#[test]
fn a_quote_inside_a_field_is_no_open_quote() {
    assert_eq!(read("Текст сообщения;Кнопка чата 1\nЭкран 5\";Да\n").unwrap().messages[0].text, "Экран 5\"");
}

#[test]
fn damaged_text_is_told_from_windows_text() {
    let whole = "Текст сообщения;Кнопка чата 1\nПривет;Да\n".as_bytes();
    let mut damaged = whole.to_vec();
    let at = whole.len() - 5;
    damaged[at] = 0xFF;
    let error = read(&damaged).unwrap_err();
    assert!(matches!(error, ReadError::BrokenUtf8 { line: 2, byte } if byte == at as u64), "{error}");
    let mut marked = "\u{FEFF}".as_bytes().to_vec();
    marked.extend(&damaged);
    assert!(
        matches!(read(&marked).unwrap_err(), ReadError::BrokenUtf8 { line: 2, byte } if byte == at as u64 + 3)
    );
    let cut = &whole[..whole.len() - 2];
    assert!(matches!(read(cut).unwrap_err(), ReadError::BrokenUtf8 { line: 2, .. }));
}

#[test]
fn damaged_utf16_is_refused() {
    let units = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let mut bytes = units("\u{FEFF}Текст сообщения\tКнопка чата 1\na\tb\n");
    let mut lone = bytes.clone();
    lone.extend(0xD800u16.to_le_bytes());
    lone.extend(units("x\n"));
    assert_eq!(fault(&lone), "line 3: no UTF-16");
    bytes.push(0x41);
    assert_eq!(fault(&bytes), "line 3: no UTF-16");
    assert_eq!(fault(units("\u{FEFF}a\n\0")), "line 2: a zero byte");
}

#[test]
fn faults_far_into_a_file_have_their_place() {
    let mut text = String::from("Текст сообщения;Кнопка чата 1\n");
    for n in 0..20_000 {
        text.push_str(&format!("Сообщение {n} о том и о сём;Да\n"));
    }
    assert_eq!(read(&text).unwrap().messages.len(), 20_000);
    assert_eq!(
        fault(format!("{text}a;b;c")),
        "line 20002: something stands in column 3, which has no heading"
    );
    assert_eq!(fault(format!("{text}a;\"b")), "line 20002: a quote that is never closed");
    let mut broken = text.into_bytes();
    let at = broken.len();
    broken.extend([0xFF, b'\n']);
    let error = read(&broken).unwrap_err();
    assert!(matches!(error, ReadError::BrokenUtf8 { line: 20_002, byte } if byte == at as u64), "{error}");
}

#[test]
fn windows_1251_refuses_what_it_cannot_hold_before_it_writes() {
    let form = form();
    let library = [
        message("Привет", vec![Button::reply("Да")]),
        message("Мы рядом 👍", vec![Button::reply("Да ✓")]),
        message(
            &"д".repeat(5000),
            vec![Button::url("a", "u"), Button::url("ж→", "v"), Button::url("€→", "w")],
        ),
    ];
    let tables = Tables::build(&form, &library, false);
    let options = Options { encoding: Some(Encoding::Windows1251), ..Options::default() };
    let mut bytes = Vec::new();
    let refusals: Vec<_> = tables
        .each()
        .iter()
        .map(|table| match write_table(table, &options, &mut bytes) {
            Err(WriteError::Unmappable { found, messages }) => (found, messages),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        refusals,
        [
            (vec![Unmappable { message: 1, character: '👍' }], 1),
            (vec![Unmappable { message: 2, character: '→' }], 1)
        ]
    );
    assert!(bytes.is_empty());
    let utf16 = Options { encoding: Some(Encoding::Utf16Le), ..Options::default() };
    assert!(matches!(write_table(&tables.each()[0], &utf16, &mut bytes), Err(WriteError::ReadOnlyEncoding)));
    assert!(bytes.is_empty());
}

#[test]
fn a_writer_that_fails_is_told() {
    struct Full;
    impl std::io::Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let form = form();
    let library = [message("a", vec![Button::reply("b")])];
    let tables = Tables::build(&form, &library, false);
    let plain = Options { dialect: Dialect::Plain, ..Options::default() };
    for error in [
        write_table(&tables.each()[0], &plain, Full).unwrap_err(),
        write_workbook(&tables, Full).unwrap_err(),
    ] {
        assert!(
            matches!(&error, WriteError::Io(e) if e.kind() == std::io::ErrorKind::StorageFull),
            "{error:?}"
        );
    }
}
