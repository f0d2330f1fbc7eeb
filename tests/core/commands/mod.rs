//! The commands through the built program, with real files.

mod audit;
mod broadcast;
mod call;
mod check;
mod export;
mod hostile;
mod recipients;
mod sending;
mod stage;
mod tables;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// The seed's three templates, the example that the program offers.
const SEED: &str = include_str!("../../../assets/examples/seed.json");

/// The program with a Russian locale and no other influence of the machine.
fn pult() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pult"));
    command.env_remove("LC_MESSAGES").env_remove("LANG").env("LC_ALL", "ru_RU.UTF-8").stdin(Stdio::null());
    command
}

/// What a run said and how it ended.
#[derive(Debug)]
struct Ran {
    code: i32,
    out: String,
    err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is UTF-8");
        Self {
            code: output.status.code().expect("an exit, no signal"),
            out: plain(&text(output.stdout)),
            err: plain(&text(output.stderr)),
        }
    }
}

/// Text with ordinary spaces and hyphens, so that tests need not spell the others.
fn plain(text: &str) -> String {
    text.replace('\u{A0}', " ").replace('\u{2011}', "-")
}

fn run<S: AsRef<std::ffi::OsStr>>(args: impl IntoIterator<Item = S>) -> Ran {
    pult().args(args).output().unwrap().into()
}

/// Runs with something on standard input.
fn run_with(args: &[&str], input: &[u8]) -> Ran {
    let mut child = pult()
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that refuses early may close its end first.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap().into()
}

/// A folder of its own for a test.
struct Home(TempDir);

impl Home {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// A file, and its path as an argument.
    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        self.arg(name)
    }

    fn arg(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }
}

/// What stands in a folder, by name.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Messages that open a broadcast, as JSON.
fn document(messages: &[serde_json::Value]) -> String {
    serde_json::json!({ "messages": messages }).to_string()
}
