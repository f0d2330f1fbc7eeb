//! What a broadcast costs: sending with the durable ledger beside the same calls without one,
//! the check page beside checking as many messages, and reading a list beside reading its bare
//! rows and numbers. The ratios come last, one a line.

// A bench that meets what it does not expect should stop and say so.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

#[path = "turns.rs"]
mod turns;

use jiff::Timestamp;
use pult::broadcast::{
    Broadcast, BroadcastId, Candidate, Content, Facts, Grounds, Known, Pace, Purpose, Recipient,
    Registration, Seen, State, TableError, check, read_recipients,
};
use pult::channel::Secret;
use pult::message::Message;
use pult::platform::wire::{CampaignCreate, Reply, SendReplies};
use pult::platform::{Address, Client, Outcome, RetryPolicy};
use pult::rules::{self, Profile};
use pult::sandbox::{Options, Sandbox};
use pult::sending::{Control, Progress, Runner, SystemClock};
use pult::store::Folders;
use pult::store::ledger::Ledger;
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;
use turns::{clocked, medians};

const PACE: Pace = Pace { delay_ms: 1, threads: 10 };

/// How much is measured.
struct Sizes {
    sent: u64,
    checked: u64,
    listed: u64,
}

const FULL: Sizes = Sizes { sent: 5_000, checked: 100_000, listed: 1_000_000 };
/// With `--test` it only has to be seen that it runs.
const SMALL: Sizes = Sizes { sent: 50, checked: 500, listed: 1_000 };

const TEXT: &str = "Здравствуйте, {{имя}}, ждём вас {{день}}";

fn filled(row: u64) -> String {
    let [name, day] = values(row);
    format!("Здравствуйте, {name}, ждём вас {day}")
}

fn values(row: u64) -> [String; 2] {
    let names = ["Анна", "Борис", "Вера", "Глеб", "Дина", "Егор", "Жанна"];
    [names[(row % 7) as usize].to_owned(), format!("{} декабря", row % 31 + 1)]
}

fn recipient(row: u64) -> Recipient {
    let [name, day] = values(row).map(String::into_boxed_str);
    let values = vec![(Arc::from("имя"), name), (Arc::from("день"), day)];
    Recipient::read(row, &format!("7916{row:07}"), "", values)
}

fn broadcast(bits: u64, bot: &str) -> Broadcast {
    let message = Message { text: TEXT.into(), ..Message::default() };
    let content = Content::Message { from: None, message: Box::new(message) };
    let mut broadcast = Broadcast::new(BroadcastId::from_bits(u128::from(bits)), content);
    (broadcast.name, broadcast.bot) = ("Осень".into(), bot.to_owned());
    broadcast.project = PROJECT.into();
    broadcast.occasion = "Запись".into();
    broadcast.purpose = Some(Purpose::Service);
    broadcast.pace = PACE;
    broadcast
}

/// The project of the sandbox that has a bot in WhatsApp.
const PROJECT: &str = "flowers-demo";

/// Where the messages of the bench go.
struct Platform {
    runtime: Runtime,
    client: Client,
    bot: String,
    _sandbox: Sandbox,
    turn: AtomicU64,
}

impl Platform {
    fn start() -> Self {
        let runtime = Runtime::new().unwrap();
        let options = Options { sending_step: Duration::ZERO, ..Options::default() };
        let sandbox = runtime.block_on(Sandbox::start(options)).unwrap();
        let token = Secret::new(sandbox.token.reveal());
        let policy = RetryPolicy { page_size: 500, ..RetryPolicy::default() };
        let client = Client::with(Address::parse(&sandbox.url).unwrap(), token, policy).unwrap();
        let bot = runtime.block_on(async {
            let projects = client.projects().await.unwrap();
            let project = projects.iter().find(|project| project.short_name == PROJECT).unwrap();
            let channels = client.channels(project.id).await.unwrap();
            channels.into_iter().find(|channel| channel.is_i_digital()).unwrap().bot_id
        });
        Self { runtime, client, bot, _sandbox: sandbox, turn: AtomicU64::new(1) }
    }

    fn next(&self) -> Broadcast {
        broadcast(self.turn.fetch_add(1, Ordering::Relaxed), &self.bot)
    }

    /// Sends with the ledger; drafting and launching are not on the clock.
    fn with_ledger(&self, home: &Path, count: u64) -> Duration {
        let (broadcast, facts) = (self.next(), Facts::builtin().unwrap());
        let path = home.join(format!("{}.pult", broadcast.id));
        let mut ledger = Ledger::open(&path, &Folders::under(&home.join("home"))).unwrap();
        let id = ledger.draft(&broadcast, "bench", "2026-11-29").unwrap();
        ledger.add(id, (0..count).map(recipient), false).unwrap();
        ledger.launch(id, &broadcast, Timestamp::now()).unwrap();
        let began = Instant::now();
        let runner = Runner {
            ledger: &mut ledger,
            id,
            client: self.client.clone(),
            facts: &facts,
            runtime: self.runtime.handle().clone(),
            clock: &SystemClock,
            control: Control::default(),
            options: pult::sending::Options { polls: 0, ..Default::default() },
            told: &mut |_: &Progress| {},
        };
        let ended = runner.run().unwrap();
        let took = began.elapsed();
        assert_eq!((ended.pause, ended.counts.of(State::Planned)), (None, 0));
        took
    }

    /// Makes the same calls, each as soon as the one before has ended, and keeps nothing.
    fn without_ledger(&self, count: u64) -> Duration {
        let broadcast = self.next();
        let began = Instant::now();
        let wanted = CampaignCreate::dynamic(&broadcast.campaign_name(), 1, u32::from(PACE.threads));
        let campaign = self.runtime.block_on(self.client.open_campaign(PROJECT, &wanted)).unwrap();
        let next = Arc::new(AtomicU64::new(0));
        let tasks: Vec<_> = (0..PACE.threads)
            .map(|_| {
                let (client, bot, next) = (self.client.clone(), self.bot.clone(), Arc::clone(&next));
                let name = campaign.name.clone();
                self.runtime.spawn(async move {
                    loop {
                        let row = next.fetch_add(1, Ordering::Relaxed);
                        if row >= count {
                            return;
                        }
                        let sending = SendReplies {
                            text_campaign_name: name.clone(),
                            bot_id: bot.clone(),
                            client_id: format!("7916{row:07}"),
                            replies: vec![Reply::text(filled(row))],
                            sending_time: None,
                        };
                        let Outcome::Accepted(_) = client.send_replies(&sending).await else { panic!() };
                    }
                })
            })
            .collect();
        self.runtime.block_on(async {
            for task in tasks {
                task.await.unwrap();
            }
        });
        began.elapsed()
    }
}

/// Returns the ratio of sending with the ledger to sending without.
fn sending(count: u64) -> f64 {
    let home = tempfile::tempdir().unwrap();
    let platform = Platform::start();
    let [ours, bare] =
        medians([&mut || platform.with_ledger(home.path(), count), &mut || platform.without_ledger(count)]);
    let rate = |seconds: f64| count as f64 / seconds;
    println!("recipients a second: {:.0} with the ledger, {:.0} without", rate(ours), rate(bare));
    bare / ours
}

/// Returns the ratio of the check page to checking the same texts as messages.
fn checking(count: u64) -> f64 {
    let profile = Profile::builtin(Profile::BUILTIN[0]).unwrap().unwrap();
    let (broadcast, facts, now) = (broadcast(1, "bot"), Facts::builtin().unwrap(), Timestamp::now());
    let rows: Vec<Recipient> = (0..count).map(recipient).collect();
    let messages: Vec<Message> =
        (0..count).map(|row| Message { text: filled(row), ..Message::default() }).collect();
    let grounds = Grounds {
        broadcast: &broadcast,
        profile: &profile,
        facts: &facts,
        registration: &Registration::Fit,
        snapshot: Some(Some(now)),
        organisation: Some(false),
        now,
    };
    let known = Known::Yes(Seen { last_visit: Some(now), blocked: false });
    let page = || {
        let candidates =
            rows.iter().map(|recipient| Candidate { recipient, known, stopped: false, repeated: false });
        check(grounds, candidates)
    };
    assert_eq!(page().ready(), count);
    let bare =
        || messages.iter().map(|message| rules::check(&profile, black_box(message)).len()).sum::<usize>();
    let [ours, bare] = medians([&mut || clocked(page), &mut || clocked(bare)]);
    println!("check page {ours:.3} s; as many messages {bare:.3} s");
    ours / bare
}

/// Returns the ratio of reading a list to reading its rows and numbers and nothing more.
fn reading(count: u64) -> f64 {
    let mut list = "phone,имя,день\n".to_owned();
    for row in 0..count {
        let [name, day] = values(row);
        list += &format!("+7916{row:07},{name},{day}\n");
    }
    let ours = || {
        let mut whole = 0_u64;
        let report = read_recipients::<TableError>(list.as_bytes(), |row| {
            whole += u64::from(black_box(row).number.is_some());
            Ok(())
        });
        assert_eq!((report.unwrap().rows, whole), (count, count));
    };
    let bare = || {
        let mut reader = csv::Reader::from_reader(list.as_bytes());
        let mut row = csv::StringRecord::new();
        while reader.read_record(&mut row).unwrap() {
            black_box(phonenumber::parse(None, &row[0]).unwrap());
        }
    };
    let [ours, bare] = medians([&mut || clocked(ours), &mut || clocked(bare)]);
    println!("list read in {ours:.3} s; bare rows and numbers {bare:.3} s");
    ours / bare
}

fn main() {
    let sizes = if std::env::args().any(|argument| argument == "--test") { SMALL } else { FULL };
    println!("{} sent, {} checked, {} listed", sizes.sent, sizes.checked, sizes.listed);
    let (sent, checked, listed) = (sending(sizes.sent), checking(sizes.checked), reading(sizes.listed));
    println!("ratio recipients a second, with/without ledger = {sent:.2}");
    println!("ratio check page/checking messages = {checked:.2}");
    println!("ratio reading a list/bare rows and numbers = {listed:.2}");
}
