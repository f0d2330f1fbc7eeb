//! `pult recipients`: what is wrong with a list of clients.

use super::{Home, Ran, run};
use serde_json::{Value, json};

/// A list with one row of every kind that may go wrong.
const LIST: &str = "\
client,phone,имя
79161234567,,Анна
,+7 916 765-43-21,Борис
,8 916 111-22-33,Вера
,9161112244,Глеб
,79161112255,Дина
,7.9E+10,Егор
,не знаю,Жанна
,,Захар
79161234567,,Анна
";

fn page(ran: &Ran) -> Value {
    serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {ran:?}"))
}

/// The rows of a finding, by its rule.
fn rows(page: &Value, rule: &str) -> Value {
    let findings = page["findings"].as_array().unwrap();
    findings.iter().find(|found| found["rule"] == rule).map_or(Value::Null, |found| found["rows"].clone())
}

#[test]
fn each_row_that_is_wrong_is_named_with_its_rule() {
    let home = Home::new();
    let ran = run(["recipients", &home.file("list.csv", LIST), "--format", "json"]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""), "{ran:?}");
    let page = page(&ran);
    assert_eq!((&page["recipients"], &page["counts"]["ready"]), (&json!(9), &json!(2)));
    for (rule, expected) in [
        ("recipient.number_without_plus", json!([2, 3, 4])),
        ("recipient.number_lost", json!([5])),
        ("recipient.number_malformed", json!([6])),
        ("recipient.no_address", json!([7])),
        ("recipient.repeated", json!([8])),
    ] {
        assert_eq!(rows(&page, rule), expected, "{rule}");
    }
    let verdicts: u64 = page["counts"].as_object().unwrap().values().map(|n| n.as_u64().unwrap()).sum();
    assert_eq!(verdicts, 9, "every row has one verdict");
}

#[test]
fn what_a_rule_would_mend_is_counted_and_shown_before_and_after() {
    let home = Home::new();
    let ran = run(["recipients", &home.file("list.csv", LIST)]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.out.contains("  8 916 111-22-33 → +79161112233"), "{}", ran.out);
    assert!(ran.out.contains("  9161112244 → +79161112244"), "{}", ran.out);
}

#[test]
fn a_list_is_held_against_the_bots_clients() {
    let home = Home::new();
    let list = home.file("list.csv", "client\n79161234567\n79167654321\n79160000000\n");
    let clients = json!({ "taken": "2026-11-29T10:00:00Z", "clients": [
        { "id": "79161234567" }, { "id": "79167654321", "isBlocked": true },
    ]});
    let clients = home.file("clients.json", clients.to_string());
    let ran = run(["recipients", &list, "--clients", &clients, "--format", "json"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    let page = page(&ran);
    assert_eq!(rows(&page, "recipient.not_known_to_bot"), json!([2]));
    assert_eq!(rows(&page, "recipient.blocked"), json!([1]));
    assert_eq!(page["counts"]["ready"], json!(1));
    // Without the snapshot nobody can say so.
    let ran = run(["recipients", &list, "--format", "json"]);
    assert_eq!((ran.code, ran.out.contains("not_known_to_bot")), (0, false), "{ran:?}");
}

#[test]
fn a_file_that_is_no_list_is_unusable() {
    let home = Home::new();
    let empty = home.file("empty.csv", "");
    for file in [empty, home.arg("nowhere.csv")] {
        let ran = run(["recipients", &file, "--format", "json"]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{ran:?}");
        assert!(ran.err.contains(".csv"), "{ran:?}");
    }
}
