//! Input that is unusable: one clear line, exit 2, never a panic.

use super::*;

/// The one line that a refused file gives.
fn refused(path: &str) -> String {
    let ran = run(["check", path]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{path}: {}", ran.err);
    assert_eq!(ran.err.lines().count(), 1, "{path}: {}", ran.err);
    let name = Path::new(path).file_name().unwrap().to_str().unwrap();
    assert!(ran.err.contains(name), "{path}: {}", ran.err);
    ran.err.trim_end().to_owned()
}

#[test]
fn broken_json_is_told_with_its_place() {
    let home = Home::new();
    let message = |inside: &str| format!("{{\"messages\": [\n  {{ {inside} }}\n]}}");
    for (name, bytes, said) in [
        ("empty.json", String::new(), "файл пуст"),
        ("blank.json", " \n\t ".into(), "файл пуст"),
        ("cut.json", SEED[..SEED.len() / 2].trim_end().into(), "файл обрывается на середине"),
        ("brace.json", "{".into(), "строка 1, знак 1: файл обрывается на середине"),
        ("word.json", "привет".into(), "строка 1, знак 1: это не JSON: здесь должно стоять значение"),
        ("comma.json", "{\"messages\": [],}".into(), "это не JSON: лишняя запятая"),
        ("tail.json", "[] x".into(), "строка 1, знак 4: это не JSON: лишнее после конца данных"),
        ("number.json", "5".into(), "здесь число 5, а ожидается объект с полем messages"),
        ("null.json", "null".into(), "здесь null"),
        ("typo.json", message("\"tekst\": \"а\""), "строка 2, знак 11: неизвестное поле «tekst»"),
        ("text.json", message("\"text\": 5"), "здесь число 5, а ожидается строка"),
        ("none.json", message("\"name\": \"а\""), "нет поля «text»"),
        ("twice.json", message("\"text\": \"а\", \"text\": \"б\""), "поле «text» указано дважды"),
        (
            "kind.json",
            message("\"text\": \"а\", \"buttons\": [{\"kind\": \"inlin\", \"title\": \"б\"}]"),
            "неизвестный вид кнопки «inlin»",
        ),
        (
            "target.json",
            message(
                "\"text\": \"а\", \"buttons\": [{\"kind\": \"reply\", \"title\": \"б\", \"url\": \"в\"}]",
            ),
            "у обычной кнопки не бывает ни url, ни phone",
        ),
        (
            "bool.json",
            message("\"text\": \"а\", \"opens_broadcast\": \"да\""),
            "здесь строка да, а ожидается true или false",
        ),
        ("list.json", message("\"text\": \"а\", \"buttons\": {}"), "здесь объект, а ожидается список"),
        (
            "bare.json",
            "[[\"имя\", \"текст\", true, [], {}]]".into(),
            "здесь список, а ожидается объект с сообщением",
        ),
        ("control.json", message("\"text\": \"а\u{1}\""), "управляющий знак внутри строки"),
        ("deep.json", "[".repeat(1_000_000), "здесь список"),
        ("objects.json", "{\"a\":".repeat(1_000_000), "неизвестное поле «a»"),
    ] {
        let line = refused(&home.file(name, bytes));
        assert!(line.contains(said), "{name}: {line}");
    }
}

#[test]
fn bytes_that_are_no_text_are_told() {
    let home = Home::new();
    let binary: Vec<u8> = (0..=255).cycle().take(100_000).collect();
    for (name, bytes) in [
        ("binary.json", binary.clone()),
        ("utf16.json", vec![0xFF, 0xFE, b'{', 0]),
        ("cp1251.json", b"{\"messages\": [{\"text\": \"\xCF\xF0\xE8\"}]}".to_vec()),
    ] {
        let line = refused(&home.file(name, bytes));
        assert!(line.contains("это не текст в UTF-8") || line.contains("это не JSON"), "{name}: {line}");
    }
    for name in ["binary.csv", "binary.xlsx"] {
        refused(&home.file(name, &binary));
    }
}

#[test]
fn broken_tables_are_told_with_their_line() {
    let home = Home::new();
    let head = "Текст сообщения;Кнопка чата 1;Кнопка чата 2\r\n";
    for (name, text, said) in [
        ("empty.csv", String::new(), "файл пуст"),
        ("other.csv", "Дата;Сумма\r\n1;2\r\n".into(), "нет заголовков ни одной из таблиц кнопок"),
        ("quote.csv", format!("{head}а;б;в\r\nа;\"б;в\r\n"), "строка 3: открытая здесь кавычка"),
        ("beyond.csv", format!("{head}а;б;в;г\r\n"), "строка 2: в столбце 4"),
        ("repeated.csv", "Текст сообщения;Кнопка чата 1;Кнопка чата 1\r\n".into(), "стоит дважды"),
        ("missing.csv", "Название кнопки;URL\r\nа;б\r\n".into(), "нет заголовка «Текст сообщения»"),
        ("workbook.xlsx", "это не книга".into(), "нет заголовков ни одной из таблиц кнопок"),
        ("empty.xlsx", String::new(), "файл пуст"),
    ] {
        let line = refused(&home.file(name, text));
        assert!(line.contains(said), "{name}: {line}");
    }
}

#[test]
fn what_is_no_file_is_told() {
    let home = Home::new();
    assert!(refused(&home.arg("none.json")).contains("нет такого файла"));
    assert!(refused(&home.arg("none.csv")).contains("нет такого файла"));
    fs::create_dir(home.path("folder")).unwrap();
    assert!(refused(&home.arg("folder")).contains("это не файл"));
    fs::create_dir(home.path("folder.csv")).unwrap();
    assert!(refused(&home.arg("folder.csv")).contains("это не файл"));
}

#[cfg(unix)]
#[test]
fn a_pipe_or_a_device_is_not_waited_for() {
    let home = Home::new();
    assert!(Command::new("mkfifo").arg(home.path("pipe.json")).status().unwrap().success());
    assert!(refused(&home.arg("pipe.json")).contains("это не файл"));
    assert!(refused("/dev/zero").contains("это не файл"));
}

#[test]
fn a_huge_file_is_refused_by_its_size() {
    let home = Home::new();
    for name in ["huge.json", "huge.csv", "huge.xlsx"] {
        // A sparse file: it takes no room, and reading it whole would show.
        fs::File::create(home.path(name)).unwrap().set_len(513 * 1024 * 1024).unwrap();
        assert!(refused(&home.arg(name)).contains("файл больше 512 МБ"));
    }
}

#[test]
fn standard_input_is_named_as_such() {
    let ran = run_with(&["check", "-"], b"{\"messages\": [{\"tekst\": 1}]}");
    assert_eq!(ran.code, 2);
    assert_eq!(ran.err, "стандартный ввод, строка 1, знак 22: неизвестное поле «tekst»\n");
    let ran = run_with(&["check", "-", "--lang", "en"], b"");
    assert_eq!((ran.code, ran.err.as_str()), (2, "standard input, line 1, character 1: the file is empty\n"));
}

#[test]
fn a_name_from_the_file_cannot_flood_or_steer_the_terminal() {
    let home = Home::new();
    let field = format!("\u{1b}[2J{}", "x".repeat(100_000));
    let line = refused(&home.file("long.json", serde_json::json!([{ field: 1 }]).to_string()));
    assert!(line.chars().count() < 500 && !line.contains('\u{1b}'), "{line}");
}

#[test]
fn an_unusable_input_exports_nothing() {
    let home = Home::new();
    let ran = run(["export", &home.file("cut.json", &SEED.as_bytes()[..100]), "--out", &home.arg("out")]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(!home.path("out").exists());
}
