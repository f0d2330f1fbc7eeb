//! `pult check`.

use super::*;
use serde_json::{Value, json};

/// The JSON report on a document.
fn report(messages: &[Value], further: &[&str]) -> (i32, Value) {
    let args = [&["check", "-", "--format", "json"], further].concat();
    let ran = run_with(&args, document(messages).as_bytes());
    assert_eq!(ran.err, "");
    (ran.code, serde_json::from_str(&ran.out).unwrap())
}

/// Rules and places of every issue.
fn found(report: &Value) -> Vec<(String, Value)> {
    let issues = report["issues"].as_array().unwrap();
    issues.iter().map(|i| (i["rule"].as_str().unwrap().to_owned(), i["place"].clone())).collect()
}

fn replies(titles: &[&str]) -> Value {
    let buttons: Vec<Value> = titles.iter().map(|t| json!({"kind": "reply", "title": t})).collect();
    json!({"name": "Имя", "text": "Когда вам удобно?", "buttons": buttons})
}

fn phone(phone: &str) -> Value {
    json!({"text": "Мы рядом.", "buttons": [{"kind": "inline", "title": "Позвонить", "phone": phone}]})
}

#[test]
fn the_seed_passes_with_one_warning() {
    let home = Home::new();
    let seed = home.file("seed.json", SEED);
    let ran = run(["check", &seed, "--format", "json"]);
    assert_eq!(ran.code, 0);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(
        (&report["messages"], &report["errors"], &report["warnings"]),
        (&json!(3), &json!(0), &json!(1))
    );
    let place = json!({"at": "button", "button": 0, "field": "url"});
    assert_eq!(found(&report), [("url.variable_in_host".to_owned(), place)]);
    assert_eq!(report["issues"][0]["message"], 1);
}

#[test]
fn an_issue_is_told_whole_and_in_order() {
    let ran = run_with(
        &["check", "-", "--format", "json"],
        document(&[replies(&["Сегодня", "Записаться на консультацию"])]).as_bytes(),
    );
    assert_eq!(ran.code, 1);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    let issue = &report["issues"][0];
    assert_eq!(issue["message"], 0);
    assert_eq!(issue["name"], "Имя");
    assert_eq!(issue["rule"], "button.title_too_long");
    assert_eq!(issue["severity"], "error");
    assert_eq!(issue["place"], json!({"at": "button", "button": 1, "field": "title"}));
    assert_eq!(issue["values"], json!({"length": 26, "limit": 20}));
    assert_eq!(issue["text"], "Кнопка «Записаться на консультацию»: 26 знаков, можно 20");
    let source = issue["source"].as_str().unwrap();
    assert!(source.starts_with("i-Digital") && source.ends_with("не длиннее 20 знаков"), "{source}");
    assert_eq!(issue["fixes"], json!([{"id": "shorten", "text": "Сократить до «Записаться»"}]));
    let mut rest = ran.out.as_str();
    for key in [
        "messages", "errors", "warnings", "issues", "message", "name", "rule", "severity", "place", "at",
        "button", "field", "values", "length", "limit", "text", "source", "fixes", "id", "text",
    ] {
        let quoted = format!("\"{key}\":");
        let at =
            rest.find(&quoted).unwrap_or_else(|| panic!("{key} is missing or out of order: {}", ran.out));
        rest = &rest[at + quoted.len()..];
    }
    assert!(!rest.contains("\":"), "a key too many: {rest}");
}

#[test]
fn numbers_without_a_plus_become_international() {
    for (number, after) in [("8 (812) 438-16-78", "+7 812 438-16-78"), ("78124381678", "+78124381678")] {
        let (code, report) = report(&[phone(number)], &[]);
        assert_eq!(code, 1);
        let place = json!({"at": "button", "button": 0, "field": "phone"});
        assert_eq!(found(&report), [("phone.not_international".to_owned(), place)]);
        let fixes = report["issues"][0]["fixes"].as_array().unwrap();
        assert_eq!(fixes.len(), 1);
        assert_eq!(fixes[0]["id"], "to_international");
        assert!(fixes[0]["text"].as_str().unwrap().ends_with(after), "{}", fixes[0]["text"]);
    }
}

#[test]
fn a_number_lost_in_a_spreadsheet_is_told_as_lost() {
    let (_, report) = report(&[phone("7.81E+10")], &[]);
    let issue = &report["issues"][0];
    assert_eq!(issue["rule"], "phone.not_international");
    assert!(issue["text"].as_str().unwrap().contains("потерян в таблице"), "{issue}");
    assert_eq!(issue["fixes"], json!([]));
}

#[test]
fn seven_reply_buttons_are_one_issue_with_a_split_in_three() {
    let (code, report) = report(&[replies(&["1", "2", "3", "4", "5", "6", "7"])], &[]);
    assert_eq!(code, 1);
    assert_eq!(found(&report), [("buttons.reply_too_many".to_owned(), json!({"at": "buttons"}))]);
    let issue = &report["issues"][0];
    assert_eq!(issue["values"], json!({"count": 7, "limit": 3}));
    assert_eq!(issue["text"], "В сообщении 7 обычных кнопок, можно 3");
    assert_eq!(
        issue["fixes"],
        json!([{"id": "split_groups", "text": "Разделить на 3 сообщения с тем же текстом"}])
    );
}

#[test]
fn mixed_kinds_are_one_issue() {
    let message = json!({"text": "Мы рядом.", "buttons": [
        {"kind": "reply", "title": "Да"}, {"kind": "inline", "title": "Сайт", "url": "https://example.ru/"}]});
    let (code, report) = report(&[message], &[]);
    assert_eq!(code, 1);
    assert_eq!(found(&report), [("buttons.kinds_mixed".to_owned(), json!({"at": "buttons"}))]);
    assert_eq!(report["issues"][0]["values"], json!({"reply": 1, "inline": 1}));
    assert_eq!(report["issues"][0]["fixes"][0]["id"], "split_kinds");
}

#[test]
fn twenty_characters_pass_and_twenty_one_do_not() {
    assert_eq!(report(&[replies(&["Перейти на наш сайт!"])], &[]).0, 0);
    let (code, report) = report(&[replies(&["Перейти на наш сайт!!"])], &[]);
    assert_eq!(code, 1);
    assert_eq!(report["issues"][0]["rule"], "button.title_too_long");
    assert_eq!(report["issues"][0]["values"], json!({"length": 21, "limit": 20}));
}

#[test]
fn a_repeated_title_counts_from_zero_for_programs_and_from_one_for_people() {
    let (_, report) = report(&[replies(&["Нет", "Да", "Да"])], &[]);
    let issue = &report["issues"][0];
    assert_eq!(issue["values"], json!({"first": 1}));
    assert_eq!(issue["text"], "Кнопка «Да»: так же называется кнопка 2");
}

#[test]
fn a_button_without_a_title_is_called_by_its_number() {
    let (_, report) = report(&[replies(&["Да", " "])], &[]);
    assert_eq!(report["issues"][0]["text"], "Кнопка 2: нет названия");
}

#[test]
fn a_blank_text_stands_at_the_text() {
    let (_, report) = report(&[json!({"text": " "})], &[]);
    assert_eq!(found(&report), [("text.missing".to_owned(), json!({"at": "text"}))]);
    assert_eq!(report["issues"][0]["values"], json!({}));
}

#[test]
fn messages_without_a_name_get_one_by_their_number() {
    let messages = [json!({"text": "а"}), json!({"text": ""}), json!({"name": " ", "text": ""})];
    let (_, in_russian) = report(&messages, &[]);
    let (_, in_english) = report(&messages, &["--lang", "en"]);
    let names = |report: &Value| {
        let issues = report["issues"].as_array().unwrap();
        issues.iter().map(|i| i["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(&in_russian), ["Сообщение 2", "Сообщение 3"]);
    assert_eq!(names(&in_english), ["Message 2", "Message 3"]);
}

#[test]
fn the_profile_decides() {
    let home = Home::new();
    let title = [replies(&["Записаться на осмотр сейчас"])];
    let shorter = [replies(&["Записаться на осмотр днём"])];
    assert_eq!(report(&title, &["--profile", "meta"]).0, 1);
    assert_eq!(report(&shorter, &["--profile", "meta"]).0, 0);
    assert_eq!(report(&shorter, &["--profile", "i-digital"]).0, 1);
    let own =
        include_str!("../../../assets/profiles/i-digital.toml").replacen("limit = 20\n", "limit = 27\n", 1);
    let own = home.file("own.toml", own);
    assert_eq!(report(&title, &["--profile", &own]).0, 0);
}

#[test]
fn a_broken_profile_is_told_with_its_place() {
    let home = Home::new();
    let seed = home.file("seed.json", SEED);
    let whole = include_str!("../../../assets/profiles/i-digital.toml");
    for (name, text, said) in [
        ("typo.toml", whole.replacen("region", "regoin", 1), ", строка "),
        ("missing.toml", whole.replacen("text.missing", "text.mising", 1), "нет правила text.missing"),
        ("limit.toml", whole.replacen("limit = 1024\n", "", 1), "у правила text.too_long не указан предел"),
        ("empty.toml", String::new(), "это не профиль"),
    ] {
        let ran = run(["check", &seed, "--profile", &home.file(name, text)]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{name}");
        assert!(ran.err.contains(name) && ran.err.contains(said), "{}", ran.err);
        assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    }
    let ran = run(["check", &seed, "--profile", &home.arg("none.toml")]);
    assert_eq!((ran.code, ran.err.contains("нет такого файла")), (2, true), "{}", ran.err);
}

#[test]
fn people_read_issues_by_message_with_source_and_fixes() {
    let messages =
        [replies(&["Записаться на консультацию"]), json!({"text": "Спасибо"}), phone("78124381678")];
    let ran = run_with(&["check", "-"], document(&messages).as_bytes());
    assert_eq!(ran.code, 1);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(lines[0], "1. Имя");
    assert_eq!(lines[1], "  ошибка: Кнопка «Записаться на консультацию»: 26 знаков, можно 20");
    assert!(lines[2].starts_with("    требует i-Digital"), "{}", lines[2]);
    assert_eq!(lines[3], "    исправить: Сократить до «Записаться»");
    assert_eq!(lines[4], "");
    assert_eq!(lines[5], "3. Сообщение 3");
    assert_eq!(*lines.last().unwrap(), "3 сообщения: 2 ошибки, замечаний нет");
}

#[test]
fn nothing_wrong_is_said_in_one_line() {
    let ran = run_with(&["check", "-"], document(&[replies(&["Да"])]).as_bytes());
    assert_eq!((ran.code, ran.out.as_str()), (0, "1 сообщение: ошибок и замечаний нет\n"));
    let ran = run_with(&["check", "-", "--lang", "en"], b"[]");
    assert_eq!((ran.code, ran.out.as_str()), (0, "0 messages: no errors, no warnings\n"));
}

#[test]
fn a_title_cannot_steer_the_terminal() {
    let message = json!({"name": "a\u{1b}[2Jb\nc", "text": "т", "buttons": [
        {"kind": "reply", "title": "x\u{1b}]0;owned\u{7}\u{202e}y\nz"}]});
    for format in ["text", "json"] {
        let ran = run_with(
            &["check", "-", "--format", format],
            document(std::slice::from_ref(&message)).as_bytes(),
        );
        assert_eq!(ran.code, 1);
        assert!(!ran.out.contains('\u{1b}') && !ran.out.contains('\u{7}'), "{}", ran.out);
        assert!(format == "json" || !ran.out.contains('\u{202e}'), "{}", ran.out);
    }
}

#[test]
fn a_table_is_read_by_its_extension_in_any_letter_case() {
    let home = Home::new();
    let table =
        "Текст сообщения;Кнопка чата 1;Кнопка чата 2\r\nКогда вам удобно?;Да;Записаться на консультацию\r\n";
    for name in ["table.csv", "table.CSV"] {
        let ran = run(["check", &home.file(name, table), "--format", "json"]);
        assert_eq!(ran.code, 1, "{}", ran.err);
        let report: Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!(report["issues"][0]["name"], "Сообщение 1");
        assert_eq!(report["issues"][0]["rule"], "button.title_too_long");
    }
}

#[test]
fn a_column_that_was_not_read_is_told() {
    let home = Home::new();
    let table = "Текст сообщения;Кнопка чата 1;Кнопка чата 2;Заметки\r\nКогда?;Да;Нет;спросить\r\n";
    let ran = run(["check", &home.file("table.csv", table)]);
    assert_eq!(ran.code, 0);
    assert!(ran.err.contains("«Заметки»"), "{}", ran.err);
}

#[test]
fn what_was_changed_in_reading_a_table_is_told() {
    let home = Home::new();
    let head = "\"Текст сообщения\";\"Кнопка чата 1\";\"Кнопка чата 2\"\r\n";
    let quoted = format!("{head}\"'-5\";\"Да\";\"'+7\"\r\n\"\";\"\";\"\"\r\n");
    let name = home.file("table.csv", &quoted);
    let ran = run(["check", &name]);
    assert_eq!(
        ran.err,
        format!(
            "{name}: 1 пустая строка пропущена\n\
             {name}: апостроф, который ставят для Excel, снят в 2 ячейках\n"
        )
    );
    let name = home.file("bare.csv", quoted.replace('"', ""));
    let ran = run(["check", &name, "--lang", "en"]);
    assert_eq!(
        ran.err,
        format!(
            "{name}: 1 empty row skipped\n\
             {name}: a leading apostrophe was kept in 2 cells, probably added for Excel\n"
        )
    );
}

#[test]
fn a_reader_who_has_seen_enough_changes_nothing() {
    use std::io::{BufRead, BufReader};
    let home = Home::new();
    let messages = vec![replies(&["Записаться на консультацию"]); 5_000];
    let file = home.file("many.json", document(&messages));
    for format in ["text", "json"] {
        let mut child = pult()
            .args(["check", &file, "--format", format])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::with_capacity(16, child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let ran = Ran::from(child.wait_with_output().unwrap());
        assert_eq!((ran.code, ran.err.as_str()), (1, ""), "{format}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_standard_output_is_told() {
    let home = Home::new();
    let seed = home.file("seed.json", SEED);
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let ran = Ran::from(pult().args(["check", &seed]).stdout(full).output().unwrap());
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("на диске нет места"), "{}", ran.err);
}
