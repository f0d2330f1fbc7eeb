//! `pult broadcast`: checks, sends and tells, against a sandbox on this machine.

use super::Ran;
use super::stage::{Stage, finding, object};
use serde_json::json;

#[test]
fn check_tells_everything_of_a_finding() {
    let stage = Stage::new(25);
    let ran = stage.run("check", &[]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let page = object(&ran);
    assert_eq!((&page["recipients"], &page["counts"]), (&json!(25), &json!({ "ready": 25 })));
    let found = finding(&page, "recipient.delivery_in_russia");
    let keys: Vec<&str> = found.as_object().unwrap().keys().map(String::as_str).collect();
    let expected = ["rule", "severity", "count", "rows", "text", "source", "date", "can_acknowledge"];
    let sorted = |mut keys: Vec<&str>| {
        keys.sort_unstable();
        keys.join(" ")
    };
    assert_eq!(sorted(keys), sorted(expected.to_vec()));
    assert_eq!(found["rows"], json!((0..20).collect::<Vec<_>>()), "the first twenty");
    assert_eq!((&found["count"], &found["can_acknowledge"]), (&json!(25), &json!(true)));
    assert!(stage.sent().is_empty(), "checking sends nothing");
}

#[test]
fn check_takes_the_bots_clients_from_a_file() {
    let stage = Stage::new(2);
    let clients = json!([{ "id": stage.ids[0] }]);
    let clients = stage.home.file("clients.json", clients.to_string());
    let ran = stage.run("check", &["--clients", &clients]);
    assert_eq!(ran.code, 1, "{ran:?}");
    let found = finding(&object(&ran), "recipient.not_known_to_bot");
    assert_eq!((&found["rows"], &found["can_acknowledge"]), (&json!([1]), &json!(false)));
}

#[test]
fn what_cannot_be_used_ends_with_two_and_sends_nothing() {
    let mut stage = Stage::new(1);
    let good = stage.file.clone();
    for (field, value) in [
        ("pace", json!({ "threads": 11 })),
        ("purpos", json!("service")),
        ("event", json!({ "name": "sale" })),
        ("recipients", json!("nowhere.csv")),
        ("hours", json!({ "from": "10:00", "to": "20:00", "zone": "Mars/Olympus" })),
    ] {
        stage.file[field] = value;
        for action in ["check", "send"] {
            let ran = stage.run(action, &[]);
            assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{field} {action}: {ran:?}");
            assert!(!ran.err.is_empty(), "{field} {action}");
        }
        stage.file = good.clone();
    }
    let mut without = stage.command("send", &[]);
    let ran: Ran = without.env_remove("PULT_TOKEN").output().unwrap().into();
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.err.contains("PULT_TOKEN"), "{}", ran.err);
    let mut wrong = stage.command("send", &[]);
    let ran: Ran = wrong.env("PULT_TOKEN", "wrong-token-9d1c").output().unwrap().into();
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(!ran.err.contains("wrong-token-9d1c") && !ran.out.contains("wrong-token-9d1c"), "{ran:?}");
    assert!(stage.sent().is_empty());
}

#[test]
fn nothing_is_sent_where_an_error_is_not_acknowledged() {
    let mut stage = Stage::new(3);
    stage.list_more("79161234567,Чужой\n");
    let ran = stage.run("send", &[]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert_eq!(finding(&object(&ran), "recipient.not_known_to_bot")["rows"], json!([3]));
    assert!(stage.sent().is_empty());
    assert_eq!(stage.run("status", &[]).code, 2, "nothing was launched");
    // Acknowledged, the row is left out with its reason, and the others get theirs.
    stage.file["acknowledged"] = json!(["recipient.not_known_to_bot"]);
    let ran = stage.run("send", &[]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(object(&ran)["counts"], json!({ "delivered": 3, "skipped": 1 }));
    stage.assert_sent_once(&stage.ids);
    let rows = object(&stage.run("status", &[]))["rows"].clone();
    let expected = json!({ "client": "79161234567", "state": "skipped", "uuid": null,
        "reason": "recipient.not_known_to_bot", "attempts": 0 });
    assert_eq!(rows[3], expected);
    assert_eq!((&rows[0]["state"], &rows[0]["attempts"]), (&json!("delivered"), &json!(1)));
    assert!(rows[0]["uuid"].is_string(), "{rows}");
}

#[test]
fn buttons_that_are_not_registered_cannot_be_acknowledged_away() {
    let mut stage = Stage::new(2);
    stage.file["message"]["buttons"] = json!([{ "kind": "reply", "title": "Записаться" }]);
    stage.file["acknowledged"] = json!(["message.unregistered_buttons"]);
    let ran = stage.run("send", &[]);
    assert_eq!(ran.code, 1, "{ran:?}");
    let found = finding(&object(&ran), "message.unregistered_buttons");
    assert_eq!((&found["severity"], &found["can_acknowledge"]), (&json!("error"), &json!(false)));
    assert!(stage.sent().is_empty());
}

#[test]
fn advertising_to_russia_goes_out_only_when_it_is_acknowledged() {
    let mut stage = Stage::new(2);
    stage.file["purpose"] = json!("advertising");
    let ran = stage.run("send", &[]);
    assert_eq!((ran.code, stage.sent().len()), (1, 0), "{ran:?}");
    let found = finding(&object(&ran), "launch.advertising_in_russia");
    assert_eq!(found["can_acknowledge"], json!(true));
    stage.file["acknowledged"] = json!(["launch.advertising_in_russia"]);
    assert_eq!(stage.run("send", &[]).code, 0);
    stage.assert_sent_once(&stage.ids);
}

#[test]
fn a_limit_is_kept_and_the_next_run_goes_on() {
    let stage = Stage::new(12);
    let ran = stage.run("send", &["--limit", "5"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(object(&ran)["counts"], json!({ "delivered": 5, "planned": 7 }));
    stage.assert_sent_once(&stage.ids[..5]);
    assert_eq!(stage.run("send", &["--limit", "0"]).code, 0);
    stage.assert_sent_once(&stage.ids[..5]);
    // Whoever runs it again and again adds nothing.
    for _ in 0..2 {
        let ran = stage.run("send", &[]);
        assert_eq!((ran.code, &object(&ran)["counts"]), (0, &json!({ "delivered": 12 })), "{ran:?}");
        stage.assert_sent_once(&stage.ids);
    }
}

#[test]
fn another_list_under_the_same_name_is_not_sent_by_the_same_ledger() {
    let stage = Stage::new(4);
    assert_eq!(stage.run("send", &[]).code, 0);
    stage.list_more("79161234567,Чужой\n");
    let ran = stage.run("send", &[]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{ran:?}");
    stage.assert_sent_once(&stage.ids);
}
