//! A platform for the tests of `pult broadcast`, with a broadcast for its clients.

use super::{Home, Ran, pult};
use pult::channel::Secret;
use pult::platform::{Address, Client, RetryPolicy};
use pult::sandbox::{Options, Sandbox};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// How long is waited for something that happens by itself.
const PATIENCE: Duration = Duration::from_secs(60);

/// A platform, its bot, and a folder with a broadcast for it.
pub struct Stage {
    pub home: Home,
    _runtime: Runtime,
    pub sandbox: Sandbox,
    /// The broadcast as it will be written.
    pub file: Value,
    /// The ids of those who are written to.
    pub ids: Vec<String>,
}

impl Stage {
    /// A platform with a crowd, and a broadcast to so many of it.
    pub fn new(recipients: usize) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
        let runtime = runtime.unwrap();
        let kind = Options {
            clients: Some(2 * recipients + 60),
            sending_step: Duration::ZERO,
            failed: 0,
            not_delivered: 0,
            ..Options::default()
        };
        let sandbox = runtime.block_on(Sandbox::start(kind)).unwrap();
        let token = Secret::new(sandbox.token.reveal());
        let client = Client::with(Address::parse(&sandbox.url).unwrap(), token, RetryPolicy::default());
        let client = client.unwrap();
        let (bot, ids) = runtime.block_on(async {
            let projects = client.projects().await.unwrap();
            let project = projects.iter().find(|project| project.short_name == "flowers-demo").unwrap();
            let channels = client.channels(project.id).await.unwrap();
            let bot = channels.into_iter().find(|channel| channel.is_i_digital()).unwrap().bot_id;
            let mut pages = client.client_pages("flowers-demo", &bot, jiff::Timestamp::now());
            let mut ids = Vec::new();
            while let Some(page) = pages.next().await.unwrap() {
                let open = page.into_iter().filter(|one| !one.is_blocked && one.id.starts_with("7900"));
                ids.extend(open.map(|one| one.id));
            }
            (bot, ids)
        });
        let ids: Vec<String> = ids.into_iter().take(recipients).collect();
        assert_eq!(ids.len(), recipients, "the crowd is too small");
        let file = json!({
            "name": "Осень",
            "project": "flowers-demo",
            "bot": bot,
            "message": { "text": "Здравствуйте, {{имя}}, ждём вас" },
            "recipients": "list.csv",
            "purpose": "service",
            "occasion": "Запись на приём",
            "consent": { "where": "сайт", "date": "2026-01-01" },
            "pace": { "delay_ms": 1, "threads": 4 },
        });
        let stage = Self { home: Home::new(), _runtime: runtime, sandbox, file, ids };
        let list: String = stage.ids.iter().map(|id| format!("{id},Анна\n")).collect();
        stage.home.file("list.csv", format!("client,имя\n{list}"));
        stage
    }

    pub fn fail(&self, faults: &[&str]) {
        self.sandbox.set_faults(faults.iter().map(|fault| fault.parse().unwrap()).collect());
    }

    /// Adds lines to the list.
    pub fn list_more(&self, lines: &str) {
        let list = std::fs::read_to_string(self.home.path("list.csv")).unwrap();
        self.home.file("list.csv", list + lines);
    }

    pub fn command(&self, action: &str, more: &[&str]) -> Command {
        let file = self.home.file("b.json", self.file.to_string());
        let mut command = pult();
        command.env("PULT_TOKEN", self.sandbox.token.reveal()).env("XDG_DATA_HOME", self.home.path("data"));
        command.args(["broadcast", action]);
        if action != "status" {
            command.args([&file, "--platform", &self.sandbox.url]);
        }
        if action != "check" {
            command.args(["--ledger", &self.home.arg("ledger.pult")]);
        }
        command.args(["--format", "json"]).args(more);
        command
    }

    pub fn run(&self, action: &str, more: &[&str]) -> Ran {
        let ran: Ran = self.command(action, more).output().unwrap().into();
        let token = self.sandbox.token.reveal();
        assert!(!ran.out.contains(token) && !ran.err.contains(token), "the token was told: {action}");
        ran
    }

    pub fn spawn(&self) -> Child {
        self.command("send", &[]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }

    pub fn sent(&self) -> BTreeMap<String, u64> {
        self.sandbox.sent(None)
    }

    /// Asserts that exactly these were sent something, and each once.
    pub fn assert_sent_once(&self, ids: &[String]) {
        let expected: BTreeMap<String, u64> = ids.iter().map(|id| (id.clone(), 1)).collect();
        assert_eq!(self.sent(), expected);
    }

    pub fn wait_until(&self, what: &str, mut is: impl FnMut() -> bool) {
        let began = Instant::now();
        while !is() {
            assert!(began.elapsed() < PATIENCE, "{what}: in vain");
            sleep(Duration::from_millis(5));
        }
    }
}

pub fn object(ran: &Ran) -> Value {
    let last = ran.out.lines().last().unwrap_or_default();
    serde_json::from_str(last).unwrap_or_else(|error| panic!("{error}: {ran:?}"))
}

pub fn kill(child: &mut Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}

/// The finding of a rule; null where there is none.
pub fn finding(page: &Value, rule: &str) -> Value {
    let findings = page["findings"].as_array().unwrap();
    findings.iter().find(|found| found["rule"] == rule).cloned().unwrap_or_default()
}
