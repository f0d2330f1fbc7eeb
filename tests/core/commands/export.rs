//! `pult export`.

use super::*;
use serde_json::json;

const CHAT: &str = "\u{FEFF}\"Текст сообщения\";\"Кнопка чата 1\";\"Кнопка чата 2\"\r\n\
    \"Автомобиль будет использоваться в личных целях?\";\"Да\";\"Нет\"\r\n";
const URL: &str = "\u{FEFF}\"Текст сообщения\";\"Название кнопки\";\"URL\"\r\n\
    \"Свяжитесь с нами.\";\"Перейти на сайт\";\"{#company_website}-ai.com/\"\r\n";
const CALL: &str = "\u{FEFF}\"Текст сообщения\";\"Название кнопки\";\"Телефонный номер\"\r\n\
    \"Свяжитесь с нами.\";\"Позвонить\";\"+7 (812) 438-16-78\"\r\n";
const TABLES: [(&str, &str); 3] =
    [("chat-buttons.csv", CHAT), ("url-buttons.csv", URL), ("call-buttons.csv", CALL)];

fn read(path: &Path) -> String {
    String::from_utf8(fs::read(path).unwrap()).unwrap()
}

#[test]
fn the_seeds_tables_go_out_and_in_and_out_byte_for_byte() {
    let home = Home::new();
    let seed = home.file("seed.json", SEED);
    let ran = run(["export", &seed, "--out", &home.arg("out")]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(names(&home.path("out")), ["call-buttons.csv", "chat-buttons.csv", "url-buttons.csv"]);
    for (name, bytes) in TABLES {
        let table = home.path("out").join(name);
        assert_eq!(read(&table), bytes, "{name}");
        assert!(ran.out.contains(&format!("{name}: 1 строка")), "{}", ran.out);
        let again = run(["export", table.to_str().unwrap(), "--out", &home.arg("again")]);
        assert_eq!(again.code, 0, "{}", again.err);
        assert_eq!(read(&home.path("again").join(name)), bytes, "{name} again");
    }
}

#[test]
fn dialects_encodings_and_separators_are_as_told() {
    let home = Home::new();
    let seed = home.file("seed.json", SEED);
    let utf8 = |text: &str| text.as_bytes().to_vec();
    let bare = CHAT.trim_start_matches('\u{FEFF}');
    let unquoted = |separator: &str| bare.replace("\";\"", separator).replace('"', "");
    let cyrillic_windows = |text: &str| -> Vec<u8> {
        let byte = |c: char| match c {
            'А'..='я' => (u32::from(c) - 0x410 + 0xC0) as u8,
            c => u8::try_from(c).unwrap(),
        };
        text.chars().map(byte).collect()
    };
    for (args, expected) in [
        (vec![], utf8(CHAT)),
        (vec!["--dialect", "excel"], utf8(CHAT)),
        (vec!["--dialect", "plain"], utf8(&unquoted(","))),
        (vec!["--dialect", "plain", "--encoding", "utf-8-bom"], utf8(&format!("\u{FEFF}{}", unquoted(",")))),
        (vec!["--encoding", "utf-8"], utf8(bare)),
        (vec!["--separator", ","], utf8(&CHAT.replace(';', ","))),
        (vec!["--dialect", "plain", "--separator", ";"], utf8(&unquoted(";"))),
        (vec!["--dialect", "plain", "--separator", "tab"], utf8(&unquoted("\t"))),
        (vec!["--dialect", "plain", "--separator", "\t"], utf8(&unquoted("\t"))),
        (vec!["--encoding", "windows-1251"], cyrillic_windows(bare)),
    ] {
        let out = home.arg("out");
        let ran = run([&["export", &seed, "--out", &out], args.as_slice()].concat());
        assert_eq!(ran.code, 0, "{args:?}: {}", ran.err);
        assert_eq!(fs::read(home.path("out").join("chat-buttons.csv")).unwrap(), expected, "{args:?}");
    }
}

#[test]
fn an_error_stops_everything_and_writes_nothing() {
    let home = Home::new();
    let bad = json!({"name": "Плохое", "text": "а", "buttons": [{"kind": "reply", "title": ""}]});
    let good = json!({"text": "б", "buttons": [{"kind": "reply", "title": "Да"}]});
    let file = home.file("bad.json", document(&[good, bad]));
    let ran = run(["export", &file, "--out", &home.arg("a/b")]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("2. Плохое\n  ошибка: Кнопка 1: нет названия"), "{}", ran.out);
    assert!(ran.out.ends_with("2 сообщения: 1 ошибка, замечаний нет\n"), "{}", ran.out);
    assert_eq!(ran.err, "Таблицы не записаны: 1 ошибка\n");
    assert_eq!(names(home.0.path()), ["bad.json"]);
}

#[test]
fn a_refusal_leaves_an_earlier_export_as_it_was() {
    let home = Home::new();
    let seed = home.file("seed.json", SEED);
    assert_eq!(run(["export", &seed, "--out", &home.arg("out")]).code, 0);
    let bad = home.file("bad.json", SEED.replace("\"Да\"", "\"\""));
    assert_eq!(run(["export", &bad, "--out", &home.arg("out")]).code, 1);
    assert_eq!(names(&home.path("out")).len(), 3);
    for (name, bytes) in TABLES {
        assert_eq!(read(&home.path("out").join(name)), bytes, "{name}");
    }
}

#[test]
fn only_messages_that_go_out_can_stop_an_export() {
    let home = Home::new();
    let good = json!({"text": "а", "buttons": [{"kind": "reply", "title": "Да"}]});
    let later = json!({"text": "б", "opens_broadcast": false, "buttons": [{"kind": "reply", "title": ""}]});
    let bare = json!({"text": ""});
    let file = home.file("some.json", document(&[good, later, bare]));
    let ran = run(["export", &file, "--out", &home.arg("out")]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert_eq!(read(&home.path("out/chat-buttons.csv")).lines().count(), 2);
    let ran = run(["export", &file, "--out", &home.arg("all"), "--all"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("Кнопка 1: нет названия"), "{}", ran.out);
    assert!(!ran.out.contains("У сообщения нет текста"), "{}", ran.out);
}

#[test]
fn what_the_encoding_cannot_hold_is_named() {
    let home = Home::new();
    let text = |name: &str, text: &str| json!({"name": name, "text": text, "buttons": [{"kind": "reply", "title": "Да"}]});
    let file = home.file(
        "emoji.json",
        document(&[text("Первое", "а"), text("Второе", "Салон 🚗"), text("Третье", "≠")]),
    );
    let ran = run(["export", &file, "--out", &home.arg("out"), "--encoding", "windows-1251"]);
    assert_eq!(ran.code, 1);
    assert_eq!(
        ran.out,
        "Сообщение 2 «Второе»: в выбранной кодировке нет знака 🚗 (U+1F697)\n\
         Сообщение 3 «Третье»: в выбранной кодировке нет знака ≠ (U+2260)\n"
    );
    assert!(ran.err.starts_with("Таблицы не записаны. Сообщение 2 «Второе»"), "{}", ran.err);
    assert_eq!(ran.err.lines().count(), 1);
    assert!(!home.path("out").exists());
    assert_eq!(run(["export", &file, "--out", &home.arg("out")]).code, 0);
}

#[test]
fn the_report_counts_what_was_merged_and_guarded() {
    let home = Home::new();
    let message = json!({"text": "=1+1", "buttons": [{"kind": "reply", "title": "Да"}, {"kind": "reply", "title": "-5"}]});
    let file = home.file("twice.json", document(&[message.clone(), message]));
    let ran = run(["export", &file, "--out", &home.arg("out")]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert!(lines[0].ends_with("chat-buttons.csv: 1 строка"), "{}", ran.out);
    assert_eq!(lines[1], "  1 повтор пропущен: такая строка уже есть");
    assert_eq!(lines[2], "  в 2 ячейках впереди добавлен апостроф, чтобы Excel не принял их за формулы");
    assert!(read(&home.path("out/chat-buttons.csv")).ends_with("\"'=1+1\";\"Да\";\"'-5\"\r\n"));
}

#[test]
fn a_table_left_over_is_named_and_kept() {
    let home = Home::new();
    let seed = home.file("seed.json", SEED);
    run(["export", &seed, "--out", &home.arg("out")]);
    let chat = home
        .file("chat.json", document(&[json!({"text": "а", "buttons": [{"kind": "reply", "title": "Да"}]})]));
    let ran = run(["export", &chat, "--out", &home.arg("out")]);
    assert_eq!(ran.code, 0);
    for name in ["url-buttons.csv", "call-buttons.csv"] {
        assert!(ran.out.contains(&format!("{name}: таблица осталась от прошлого экспорта")), "{}", ran.out);
        assert!(home.path("out").join(name).exists());
    }
    assert!(!ran.out.contains("chat-buttons.csv: таблица осталась"), "{}", ran.out);
}

#[test]
fn nothing_to_export_is_said_and_makes_nothing() {
    let home = Home::new();
    let file = home.file("none.json", document(&[json!({"text": "а"})]));
    let ran = run(["export", &file, "--out", &home.arg("out")]);
    assert_eq!(ran.code, 0);
    assert!(ran.out.starts_with("Записывать нечего"), "{}", ran.out);
    assert!(!home.path("out").exists());
}

#[test]
fn warnings_do_not_stop_an_export_and_are_counted() {
    let home = Home::new();
    let ran = run(["export", &home.file("seed.json", SEED), "--out", &home.arg("out")]);
    assert!(ran.out.ends_with("1 замечание: подробности покажет pult check\n"), "{}", ran.out);
}

#[test]
fn a_folder_that_cannot_be_one_is_told() {
    let home = Home::new();
    let seed = home.file("seed.json", SEED);
    let occupied = home.file("occupied", "keep me");
    for out in [occupied.clone(), format!("{occupied}/below")] {
        let ran = run(["export", &seed, "--out", &out]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{out}");
        assert!(ran.err.contains("occupied") && ran.err.contains("это не папка"), "{}", ran.err);
        assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    }
    assert_eq!(read(Path::new(&occupied)), "keep me");
}

#[test]
fn a_folder_in_place_of_a_table_leaves_everything_whole() {
    let home = Home::new();
    let seed = home.file("seed.json", SEED);
    fs::create_dir_all(home.path("out/call-buttons.csv")).unwrap();
    fs::write(home.path("out/chat-buttons.csv"), "old").unwrap();
    let ran = run(["export", &seed, "--out", &home.arg("out")]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("call-buttons.csv"), "{}", ran.err);
    assert_eq!(read(&home.path("out/chat-buttons.csv")), "old");
    assert_eq!(names(&home.path("out")), ["call-buttons.csv", "chat-buttons.csv"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_write_that_fails_leaves_the_old_files_and_no_others() {
    let home = Home::new();
    let seed = home.file("seed.json", SEED);
    run(["export", &seed, "--out", &home.arg("out")]);
    let text = "я".repeat(500);
    let many: Vec<_> = (0..200)
        .map(|n| json!({"text": format!("{text}{n}"), "buttons": [{"kind": "reply", "title": "Да"}]}))
        .collect();
    let many = home.file("many.json", document(&many));
    // A limit on the size of files stands in for a full disk.
    let command = format!(
        "trap '' XFSZ; ulimit -f 16; exec env LC_ALL=ru_RU.UTF-8 \"$0\" export '{many}' --out '{}'",
        home.arg("out")
    );
    let output = Command::new("bash").args(["-c", &command, env!("CARGO_BIN_EXE_pult")]).output().unwrap();
    let ran = Ran::from(output);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
    assert!(ran.err.contains("chat-buttons.csv"), "{}", ran.err);
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    assert_eq!(names(&home.path("out")), ["call-buttons.csv", "chat-buttons.csv", "url-buttons.csv"]);
    for (name, bytes) in TABLES {
        assert_eq!(read(&home.path("out").join(name)), bytes, "{name}");
    }
}
