//! The sandbox as a program of its own.

use super::kit::{Pauses, policy, run};
use pult::channel::Secret;
use pult::platform::{Address, Client, PlatformError};
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Output, Stdio};

/// A running program; it ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        self.0.kill().unwrap_or_default();
        self.0.wait().map(drop).unwrap_or_default();
    }
}

fn pult(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pult"));
    command.args(["--lang", "en", "sandbox"]).args(args);
    command
}

/// Starts it and reads what it tells first.
fn start(args: &[&str]) -> (Running, Value) {
    let mut running = Running(pult(args).stdout(Stdio::piped()).spawn().unwrap());
    let mut line = String::new();
    BufReader::new(running.0.stdout.take().unwrap()).read_line(&mut line).unwrap();
    (running, serde_json::from_str(&line).unwrap())
}

fn client(told: &Value) -> Client {
    let address = Address::parse(told["url"].as_str().unwrap()).unwrap();
    Client::with(address, Secret::new(told["token"].as_str().unwrap()), policy(&Pauses::default())).unwrap()
}

#[test]
fn its_first_line_tells_where_it_is() {
    let (_running, told) = start(&[]);
    let names: Vec<&String> = told.as_object().unwrap().keys().collect();
    assert_eq!(names.len(), 4, "{names:?}");
    assert!(told["url"].as_str().unwrap().starts_with("http://127.0.0.1:"));
    for token in ["chat_token", "admin_token"] {
        assert!(!told[token].as_str().unwrap().is_empty());
    }
    assert_eq!(run(client(&told).projects()).unwrap().len(), 3);
}

#[test]
fn it_fails_on_demand() {
    let (_running, told) = start(&["--fault", "status:403@listProjects*1", "--fault", "page"]);
    let client = client(&told);
    run(async {
        assert!(matches!(client.projects().await.unwrap_err().kind, PlatformError::Forbidden { .. }));
        assert!(matches!(client.projects().await.unwrap_err().kind, PlatformError::Decode(_)));
    });
}

#[test]
fn it_is_where_it_was_the_last_time() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("data.json");
    let args = ["--data", file.to_str().unwrap()];
    let (running, first) = start(&args);
    drop(running);
    let (running, second) = start(&args);
    assert_eq!(first, second);
    // Another one beside it finds another place.
    let (_beside, third) = start(&args);
    assert_ne!(third["url"], second["url"]);
    assert_eq!(third["token"], second["token"]);
    drop(running);
}

#[cfg(unix)]
#[test]
fn it_ends_when_it_is_told_to() {
    let (mut running, _) = start(&[]);
    let id = running.0.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    running.0.wait().unwrap();
}

fn refused(args: &[&str]) -> String {
    let Output { status, stdout, stderr } = pult(args).output().unwrap();
    assert_eq!((status.code(), stdout), (Some(2), Vec::new()), "{args:?}");
    String::from_utf8(stderr).unwrap()
}

#[test]
fn a_wrong_call_is_told_in_words() {
    assert_eq!(refused(&["--fault", "loss"]), "No such fault: loss\n");
    assert_eq!(refused(&["--fault", "lost@create"]), "No such call: create\n");
    assert_eq!(
        refused(&["--fault", "refuse*2"]),
        "The fault refuse affects everything at once and can’t be limited\n"
    );
    assert!(refused(&["--port", "many"]).contains("--port"));
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    assert_eq!(
        refused(&["--port", &port]),
        format!("The sandbox didn’t start: port {port} is in use or not allowed\n")
    );
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("data.json");
    std::fs::write(&file, "{").unwrap();
    assert!(refused(&["--data", file.to_str().unwrap()]).starts_with("The sandbox didn’t start: its data"));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "{");
}
