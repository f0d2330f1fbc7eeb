//! `pult broadcast send` when it is killed, or when the platform is unkind.

use super::stage::{Stage, kill, object};
use serde_json::json;
use std::path::Path;

#[test]
fn a_program_that_was_killed_goes_on_and_nobody_gets_it_twice() {
    let mut stage = Stage::new(300);
    stage.file["pace"] = json!({ "delay_ms": 20, "threads": 4 });
    for times in 1..=3 {
        let mut child = stage.spawn();
        stage.wait_until("some are sent", || stage.sent().len() >= 60 * times);
        kill(&mut child);
    }
    assert!(stage.sent().len() < 300, "it was killed in the middle");
    let ran = stage.run("send", &[]);
    // A call that was cut off before it arrived may wait for a person; nobody has it twice.
    assert!(matches!(ran.code, 0 | 3), "{ran:?}");
    let rows = object(&stage.run("status", &[]))["rows"].clone();
    let state = |id: &String| {
        let row = rows.as_array().unwrap().iter().find(|row| row["client"] == id.as_str());
        row.unwrap()["state"].as_str().unwrap().to_owned()
    };
    let sent = stage.sent();
    for id in &stage.ids {
        let expected = if sent.contains_key(id) { "delivered" } else { "unknown" };
        assert_eq!(state(id), expected, "{id}");
    }
    assert_eq!(sent.values().max(), Some(&1));
    assert_eq!(ran.code == 3, sent.len() < 300);
}

#[test]
fn a_lost_answer_is_found_in_the_list_and_not_sent_again() {
    let stage = Stage::new(10);
    stage.fail(&["lost@sendReplies*2", "half@sendReplies*1", "lost@createCampaign*1"]);
    let ran = stage.run("send", &[]);
    assert_eq!((ran.code, &object(&ran)["counts"]), (0, &json!({ "delivered": 10 })), "{ran:?}");
    stage.assert_sent_once(&stage.ids);
}

#[test]
fn too_many_calls_are_waited_for_and_refusals_are_final() {
    let stage = Stage::new(6);
    stage.fail(&["limit:1@sendReplies*1", "status:400@sendReplies*1"]);
    let ran = stage.run("send", &[]);
    assert_eq!((ran.code, &object(&ran)["counts"]), (0, &json!({ "delivered": 5, "refused": 1 })), "{ran:?}");
    assert_eq!(stage.run("send", &[]).code, 0);
    let sent = stage.sent();
    assert_eq!((sent.len(), sent.values().max()), (5, Some(&1)));
}

#[test]
fn what_may_have_been_sent_stays_unknown_until_a_person_decides() {
    let stage = Stage::new(5);
    stage.fail(&["reset@sendReplies*1"]);
    // It waits a minute before the second reading: long enough to be killed, and told of.
    let mut child = stage.spawn();
    stage.wait_until("the others have it", || stage.sent().len() == 4);
    let counts = || object(&stage.run("status", &[]))["counts"].clone();
    stage.wait_until("one is unknown", || counts()["unknown"] == 1 && counts()["planned"].is_null());
    kill(&mut child);
    assert_eq!(stage.run("status", &[]).code, 3);
    let ran = stage.run("send", &[]);
    assert_eq!((ran.code, &object(&ran)["counts"]["unknown"]), (3, &json!(1)), "{ran:?}");
    let ran = stage.run("send", &[]);
    assert_eq!(ran.code, 3, "nothing but a person changes it: {ran:?}");
    let sent = stage.sent();
    assert_eq!((sent.len(), sent.values().max()), (4, Some(&1)));
}

#[test]
fn the_token_is_in_no_file() {
    let stage = Stage::new(3);
    stage.fail(&["status:401@sendReplies*1"]);
    stage.run("send", &[]);
    let token = stage.sandbox.token.reveal().as_bytes();
    let mut folders = vec![stage.home.path("")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                assert!(!holds(&path, token), "the token is in {}", path.display());
            }
        }
    }
}

fn holds(path: &Path, wanted: &[u8]) -> bool {
    std::fs::read(path).unwrap().windows(wanted.len()).any(|window| window == wanted)
}
