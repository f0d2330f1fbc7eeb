//! What the tests share: a home, a sandbox on a runtime, a clock that runs ahead.

use crate::{Clock, Control, Ended, Options, Progress, RunError, Runner};
use broadcast::{Broadcast, BroadcastId, Content, Facts, Pace, Purpose, Recipient};
use jiff::{SignedDuration, Timestamp};
use message::Message;
use platform::{Address, Client, RetryPolicy, Secret};
use sandbox::Sandbox;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use store::Folders;
use store::ledger::{Ledger, SendingId};
use tokio::runtime::Runtime;

pub fn runtime() -> Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

/// Waiting costs no time: the clock jumps.
#[derive(Default)]
pub struct Jumping(Mutex<Duration>);

impl Clock for Jumping {
    fn now(&self) -> Timestamp {
        let ahead = SignedDuration::try_from(*self.0.lock().unwrap()).unwrap();
        Timestamp::now().checked_add(ahead).unwrap()
    }

    fn wait(&self, pause: Duration) {
        *self.0.lock().unwrap() += pause;
    }
}

/// A sandbox and the bot in it.
pub struct Platform {
    pub runtime: Runtime,
    pub sandbox: Sandbox,
    pub project: String,
    pub bot: String,
}

pub fn client(url: &str, token: &str) -> Client {
    let policy = RetryPolicy {
        total: Duration::from_millis(400),
        pauses: vec![Duration::from_millis(5); 4],
        page_size: 500,
        ..RetryPolicy::default()
    };
    Client::with(Address::parse(url).unwrap(), Secret::new(token), policy).unwrap()
}

impl Platform {
    pub fn start(options: sandbox::Options) -> Self {
        let runtime = runtime();
        let sandbox = runtime.block_on(Sandbox::start(options)).unwrap();
        let client = client(&sandbox.url, sandbox.token.reveal());
        let (project, bot) = runtime.block_on(async {
            for project in client.projects().await.unwrap() {
                let channels = client.channels(project.id).await.unwrap();
                if let Some(channel) = channels.into_iter().find(|channel| channel.is_i_digital()) {
                    return (project.short_name, channel.bot_id);
                }
            }
            panic!("the sandbox has no bot");
        });
        Self { runtime, sandbox, project, bot }
    }

    pub fn client(&self) -> Client {
        client(&self.sandbox.url, self.sandbox.token.reveal())
    }

    pub fn fail(&self, faults: &[&str]) {
        self.sandbox.set_faults(faults.iter().map(|fault| fault.parse().unwrap()).collect());
    }

    /// How often each client was sent something in the campaigns of a broadcast.
    pub fn sent(&self, broadcast: &Broadcast) -> BTreeMap<String, u64> {
        let client = self.client();
        let mut sent = BTreeMap::new();
        self.runtime.block_on(async {
            let named = client.campaigns_named(&self.project, &broadcast.campaign_name()).await.unwrap();
            for campaign in named {
                // One reading: a repeated one would count twice.
                let mut offset = 0;
                loop {
                    let page = client.sendings(campaign.id, None, offset, 500).await.unwrap();
                    offset += page.sendings.len() as u64;
                    page.sendings.iter().for_each(|one| *sent.entry(one.client_id.clone()).or_default() += 1);
                    if page.sendings.is_empty() || offset >= page.total_count {
                        break;
                    }
                }
            }
        });
        sent
    }

    pub fn broadcast(&self, bits: u128, pace: Pace) -> Broadcast {
        let message = Message {
            text: "Здравствуйте, {{имя}}, ждём вас".into(), ..Message::default()
        };
        let content = Content::Message { from: None, message: Box::new(message) };
        let mut broadcast = Broadcast::new(BroadcastId::from_bits(bits), content);
        (broadcast.project, broadcast.bot) = (self.project.clone(), self.bot.clone());
        broadcast.name = "Осень".into();
        broadcast.purpose = Some(Purpose::Service);
        broadcast.pace = pace;
        broadcast
    }
}

pub fn folders(home: &Path) -> Folders {
    Folders::under(&home.join("home"))
}

pub fn path(home: &Path) -> PathBuf {
    home.join("w.pult")
}

pub fn open(home: &Path) -> Ledger {
    Ledger::open(&path(home), &folders(home)).unwrap()
}

/// Launches a broadcast to so many clients.
pub fn launch(ledger: &mut Ledger, broadcast: &Broadcast, count: u64) -> SendingId {
    let id = ledger.draft(broadcast, "f", "2026-11-29").unwrap();
    let row = |n: u64| {
        let values = vec![(Arc::from("имя"), "Анна".into())];
        Recipient::read(0, &format!("7916{n:07}"), "", values)
    };
    ledger.add(id, (0..count).map(row), false).unwrap();
    ledger.launch(id, broadcast, Timestamp::now()).unwrap();
    id
}

/// Runs once, with everything that a test may want to set.
pub fn run_with(
    ledger: &mut Ledger,
    id: SendingId,
    client: Client,
    runtime: &Runtime,
    clock: &dyn Clock,
    (control, options): (Control, Options),
) -> Result<Ended, RunError> {
    let facts = Facts::builtin().unwrap();
    let mut told = |_: &Progress| {};
    let runner = Runner {
        ledger,
        id,
        client,
        facts: &facts,
        runtime: runtime.handle().clone(),
        clock,
        control,
        options,
        told: &mut told,
    };
    runner.run()
}
