//! `pult audit`.

use super::*;
use serde_json::{Value, json};
use std::io::Write as _;

const SCENARIO: &str = "theme: /
    state: newNode_4
        event!: sale
        a: Что вам показать?
        buttons:
            \"Записаться на консультацию\" -> /x
            \"Цены\"
            \"Адрес\"
            \"Отзывы\"
        script:
            $reactions.answer(text);
    state: Site
        a: Вот сайт
        inlineButtons:
            {text: \"Открыть\", url: \"example.ru\"}
            {text: \"Позвонить\", callback_data: \"x\"}
        ???
";
const NAMES: &str = "{\"positions\": [{\"id\": \"/newNode_4\", \"name\": \"Экран 4\"}]}";

fn audit(path: &str, further: &[&str]) -> (i32, Value) {
    let ran = run([&["audit", path, "--format", "json"], further].concat());
    assert_eq!(ran.err, "");
    (ran.code, serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {}", ran.out)))
}

/// Screen, rule and line of every issue.
fn found(report: &Value) -> Vec<(&str, &str, u64)> {
    let issues = report["issues"].as_array().unwrap().iter();
    let row = |i| {
        let i: &Value = i;
        (i["screen"].as_str().unwrap(), i["rule"].as_str().unwrap(), i["line"].as_u64().unwrap())
    };
    issues.map(row).collect()
}

fn expected() -> Vec<(&'static str, &'static str, u64)> {
    vec![
        ("Экран 4", "buttons.reply_too_many", 6),
        ("Экран 4", "button.title_too_long", 6),
        ("/Site", "url.not_absolute", 15),
        ("/Site", "button.target_missing", 16),
    ]
}

fn folder(home: &Home) -> String {
    home.file("bot/chatbot.yaml", "entryPoint: main.sc\n");
    home.file("bot/src/main.sc", SCENARIO);
    home.file("bot/src/main.bp", NAMES);
    home.file("bot/src/draft.sc", SCENARIO);
    home.arg("bot")
}

#[test]
fn a_scenario_is_judged_with_screen_file_and_line() {
    let home = Home::new();
    let path = home.file("main.sc", SCENARIO);
    home.file("main.bp", NAMES);
    let (code, report) = audit(&path, &[]);
    assert_eq!(code, 1);
    assert_eq!(found(&report), expected());
    let issue = &report["issues"][1];
    assert_eq!(issue["file"], "main.sc");
    assert_eq!(issue["times"], Value::Null);
    assert_eq!(issue["place"], json!({"at": "button", "button": 0, "field": "title"}));
    assert_eq!(issue["fixes"][0]["id"], "shorten");
    assert_eq!(report["unchecked"][0]["kind"], "text");
    assert_eq!(report["unchecked"][0]["line"], 11);
    assert_eq!(report["skipped"][0]["what"], "???");
    assert_eq!(report["screens"][0]["events"], json!(["sale"]));
    let changes = report["changes"].as_array().unwrap();
    assert!(
        changes.contains(&json!("Экран 4: кнопка «Записаться на консультацию» → «Записаться»")),
        "{changes:?}"
    );
}

#[test]
fn the_rows_are_those_of_check_with_four_more() {
    let home = Home::new();
    let (_, report) = audit(&home.file("main.sc", SCENARIO), &[]);
    let keys: Vec<&String> = report["issues"][0].as_object().unwrap().keys().collect();
    let messages = json!([{"text": "Да", "buttons": [{"kind": "reply", "title": ""}]}]).to_string();
    let checked = run_with(&["check", "-", "--format", "json"], messages.as_bytes());
    let checked: Value = serde_json::from_str(&checked.out).unwrap();
    let mut known: Vec<&String> = checked["issues"][0].as_object().unwrap().keys().collect();
    let added = ["screen", "file", "line", "times"].map(str::to_owned);
    known.extend(&added);
    known.sort();
    let mut keys = keys;
    keys.sort();
    assert_eq!(keys, known);
}

#[test]
fn a_folder_its_yaml_and_its_archive_are_one_scenario() {
    let home = Home::new();
    let path = folder(&home);
    for path in [path.clone(), format!("{path}/chatbot.yaml")] {
        let (code, report) = audit(&path, &[]);
        assert_eq!((code, found(&report)), (1, expected()));
        assert_eq!(report["unused"], json!(["src/draft.sc"]));
        assert_eq!(report["issues"][0]["file"], "src/main.sc");
    }
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in [
        ("bot/chatbot.yaml", "entryPoint: main.sc"),
        ("bot/src/main.sc", SCENARIO),
        ("bot/src/main.bp", NAMES),
    ] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    let path = home.file("bot.zip", zip.finish().unwrap().into_inner());
    assert_eq!(found(&audit(&path, &[]).1), expected());
}

#[test]
fn replies_and_history_are_judged() {
    let home = Home::new();
    let replies = json!([
        {"type": "text", "text": "Да", "state": "/A"},
        {"type": "buttons", "buttons": [{"text": "Записаться на консультацию"}]},
        {"type": "inlineButtons", "buttons": [{"text": "Сайт", "url": "https://a.ru"}]},
    ]);
    let (code, report) = audit(&home.file("replies.json", replies.to_string()), &[]);
    let rules: Vec<&str> = found(&report).iter().map(|row| row.1).collect();
    assert_eq!(
        (code, rules),
        (1, vec!["buttons.kinds_mixed", "button.title_too_long", "screen.kinds_mixed"])
    );
    let turn = |id: &str, at: &str| json!({"questionId": id, "timestamp": at, "responseData": {"replies": [replies[0], replies[1]]}});
    let page = json!({"paging": {}, "messages": [
        turn("1", "2026-02-01T10:00:00.000+0000"), turn("2", "2026-02-03T10:00:00.000Z"), turn("2", "2026-02-03T10:00:00.000Z")
    ]});
    let path = home.file("page.json", page.to_string());
    assert_eq!(audit(&path, &[]).1["issues"][0]["times"], 2);
    let told = run(["audit", &path]);
    assert!(told.out.contains("отправлено 2 раза, последний 2026-02-03 10:00"), "{}", told.out);
}

#[test]
fn a_report_of_the_platform_is_judged() {
    let home = Home::new();
    let path = home.file("report.csv", "Дата;Состояние;Ответ бота\n2026-02-01 10:00;/A;{{\n");
    let (code, report) = audit(&path, &[]);
    assert_eq!((code, found(&report)), (1, vec![("/A", "variable.unbalanced", 2)]));
}

#[test]
fn the_report_for_a_person_is_whole() {
    let home = Home::new();
    let path = folder(&home);
    let told = run(["audit", &path]);
    assert_eq!((told.code, told.err.as_str()), (1, ""));
    for part in [
        "Экран 4 (/newNode_4)\n",
        "  ошибка: Кнопка «Записаться на консультацию»: 26 знаков, можно 20\n    src/main.sc, строка 6\n",
        "Рассылку открывают\n  Экран 4: событие sale\n",
        "Не проверить без запуска\n  src/main.sc, строка 11: текст станет известен при запуске: text\n",
        "Не прочитано\n  src/main.sc, строка 17: непонятная строка: ???\n",
        "Файлы сценария, которые никуда не подключены\n  src/draft.sc\n",
        "Что изменить в сценарии\n",
    ] {
        assert!(told.out.contains(part), "{part} is missing:\n{}", told.out);
    }
    let english = run(["audit", &path, "--lang", "en"]).out;
    assert!(english.contains("Cannot be checked without running"), "{english}");
}

#[test]
fn a_clean_scenario_passes() {
    let home = Home::new();
    let path = home.file("main.sc", "theme: /\n    state: A\n        a: {{$client.name}}, записать вас на завтра?\n        buttons:\n            \"Да\"\n");
    let (code, report) = audit(&path, &["--profile", "i-digital"]);
    assert_eq!((code, &report["errors"]), (0, &json!(0)), "{report}");
}

#[test]
fn what_cannot_be_audited_says_why() {
    let home = Home::new();
    let empty = home.arg("folder");
    for (path, said) in [
        (home.file("folder/readme.txt", "нет"), "это не JSON"),
        (home.arg("gone.sc"), "нет такого файла или папки"),
        (home.file("no.json", "{\"a\": 1}"), "нет ответов бота"),
        (home.file("broken.json", "{\"replies\": ["), "это не JSON"),
        (home.file("other.csv", "a;b\n1;2\n"), "нет столбца с ответами бота, вместо него: a, b"),
        (home.file("broken.zip", "PK нет"), "это не архив ZIP"),
        (home.file("broken.xlsx", "PK нет"), "таблица повреждена"),
        (empty, "нет ни одного файла .sc"),
    ] {
        let ran = run(["audit", &path]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{path}");
        assert!(ran.err.contains(said), "{path}: {}", ran.err);
    }
}
