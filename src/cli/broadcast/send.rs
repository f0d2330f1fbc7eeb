//! `pult broadcast send`: checks, launches and sends, or goes on where it was.

use super::ledger_file::{folders, runtime, unopened};
use super::source::{Source, client, problem};
use super::{page, status};
use crate::args::{BroadcastSendArgs, Format};
use crate::trouble::Trouble;
use crate::{Outcome, input, printed, to_stderr};
use ::broadcast::{BroadcastId, Checker, Facts, Grounds, Outcome as Came, Page, Recipient, Registration};
use jiff::Timestamp;
use platform::Client;
use sending::{Control, Ended, Options, Pause, Progress, RunError, Runner, SystemClock, fetch_clients};
use std::io;
use store::Fault;
use store::ledger::{LeaseError, Ledger, SendingId};
use tokio::runtime::Runtime;
use words::{Arg, Words};

/// How many rows are drafted in one transaction.
const AT_ONCE: usize = 5_000;

/// Runs the command.
pub(super) fn run(args: &BroadcastSendArgs, words: &Words) -> Result<Outcome, Trouble> {
    let mut source = Source::read(&args.file, BroadcastId::from_bits(0))?;
    let fingerprint = source.fingerprint()?;
    let client = client(&args.platform, words)?;
    let runtime = runtime()?;
    let facts = Facts::builtin().map_err(|error| Trouble::Said(error.to_string()))?;
    let mut ledger =
        Ledger::open(&args.ledger, &folders()).map_err(|error| unopened(words, &args.ledger, &error))?;
    let id = match launched(&ledger, &source, &fingerprint, words)? {
        Some(id) => id,
        None => {
            source.file.broadcast.id =
                BroadcastId::from_bits(ledger.random().map_err(|fault| faulty(words, &fault))?);
            let (id, page) = prepared(&mut ledger, &source, &fingerprint, &client, &runtime, &facts, words)?;
            if page.is_stopped() {
                ledger.discard(id).map_err(|fault| faulty(words, &fault))?;
                let to = io::BufWriter::new(io::stdout().lock());
                let message = source.file.broadcast.content.message();
                let done = match args.format {
                    Format::Text => page::write_text(&page, words, message, to),
                    Format::Json => page::write_json(&page, words, message, to),
                };
                to_stderr(&words.say("broadcast-not-sent"));
                return printed(Outcome::Refused, done);
            }
            let now = Timestamp::now();
            ledger.launch(id, &source.file.broadcast, now).map_err(|fault| faulty(words, &fault))?;
            id
        }
    };
    let mut told = |progress: &Progress| {
        if let Some(line) = line(words, progress) {
            to_stderr(&line);
        }
    };
    let runner = Runner {
        ledger: &mut ledger,
        id,
        client,
        facts: &facts,
        runtime: runtime.handle().clone(),
        clock: &SystemClock,
        control: Control::default(),
        options: Options { limit: args.limit, ..Options::default() },
        told: &mut told,
    };
    let ended = runner.run().map_err(|error| broken(words, &error))?;
    if let Some(pause) = &ended.pause {
        to_stderr(&paused(words, pause));
    }
    let done = status::write(&ended.counts, ended.pause.as_ref().map(Pause::id), None, args.format, words);
    printed(outcome(&ended), done)
}

/// How the exit code tells what a run came to.
fn outcome(ended: &Ended) -> Outcome {
    match (ended.outcome(), &ended.pause) {
        // What was to be sent this time is sent.
        (Came::Settled, _) | (Came::Unfinished, Some(Pause::Limit)) => Outcome::Clean,
        (Came::SomeUnknown, _) => Outcome::Unknown,
        (Came::Unfinished, _) => Outcome::Refused,
    }
}

/// The launch of this broadcast that the ledger holds, if one was launched.
fn launched(
    ledger: &Ledger,
    source: &Source,
    fingerprint: &str,
    words: &Words,
) -> Result<Option<SendingId>, Trouble> {
    let wanted = &source.file.broadcast;
    let all = ledger.sendings().map_err(|fault| faulty(words, &fault))?;
    let same = |one: &&store::ledger::Sending| {
        let known = &one.broadcast;
        one.launched.is_some()
            && (&known.name, &known.project, &known.bot) == (&wanted.name, &wanted.project, &wanted.bot)
    };
    match all.iter().rev().find(same) {
        Some(one) if one.fingerprint != fingerprint => Err(Trouble::Said(
            words.tell("broadcast-other-content", &[("name", wanted.name.as_str().into())]),
        )),
        Some(one) => Ok(Some(one.id)),
        None => Ok(None),
    }
}

/// Drafts a launch, fetches who is known to the bot, and judges every row.
fn prepared(
    ledger: &mut Ledger,
    source: &Source,
    fingerprint: &str,
    client: &Client,
    runtime: &Runtime,
    facts: &Facts,
    words: &Words,
) -> Result<(SendingId, Page), Trouble> {
    let broadcast = &source.file.broadcast;
    let told = |fault: Fault| faulty(words, &fault);
    let id = ledger.draft(broadcast, fingerprint, &facts.read.to_string()).map_err(told)?;
    let mut waiting: Vec<Recipient> = Vec::with_capacity(AT_ONCE);
    source.each(|row| {
        waiting.push(row);
        if waiting.len() >= AT_ONCE {
            ledger.add(id, waiting.drain(..), false).map_err(told)?;
        }
        Ok(())
    })?;
    ledger.add(id, waiting, false).map_err(told)?;
    let now = Timestamp::now();
    let bot = (broadcast.project.as_str(), broadcast.bot.as_str());
    fetch_clients(ledger, client, bot, now, runtime.handle(), |_| true)
        .map_err(|error| broken(words, &error))?;
    let record = match broadcast.content.message() {
        Some(message) => ledger.record_of(message).map_err(told)?,
        None => None,
    };
    let grounds = Grounds {
        broadcast,
        profile: &input::profile("i-digital".as_ref())?,
        facts,
        registration: &Registration::of(broadcast, record.as_ref()),
        snapshot: Some(Some(now)),
        organisation: None,
        now,
    };
    let mut checker = Checker::new(grounds);
    ledger.judge(id, &mut checker, &broadcast.bot).map_err(told)?;
    Ok((id, checker.finish()))
}

fn faulty(words: &Words, fault: &Fault) -> Trouble {
    let facts = fault.args();
    let args: Vec<(&str, Arg<'_>)> =
        facts.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    let what = words.tell(fault.label(), &args);
    Trouble::Said(words.tell("broadcast-ledger-trouble", &[("what", what.into())]))
}

fn broken(words: &Words, error: &RunError) -> Trouble {
    match error {
        RunError::Lease(LeaseError::Held { holder, .. }) => {
            let args = [("machine", holder.machine.as_str().into()), ("process", holder.process.into())];
            Trouble::Said(words.tell("broadcast-held", &args))
        }
        RunError::Lease(LeaseError::Gone) => Trouble::Said(words.say("broadcast-gone").into_owned()),
        RunError::Lease(LeaseError::Fault(fault)) | RunError::Ledger(fault) => faulty(words, fault),
        RunError::Platform(error) | RunError::NotCreated(Some(error)) => {
            Trouble::Said(problem(words, &error.kind))
        }
        RunError::NotCreated(None) => Trouble::Said(words.say("broadcast-not-created").into_owned()),
        RunError::Thread(what) => Trouble::Said(what.clone()),
    }
}

/// Why it stands still, in words.
fn paused(words: &Words, pause: &Pause) -> String {
    let facts = pause.args();
    let args: Vec<(&str, Arg<'_>)> =
        facts.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    words.tell(pause.id(), &args)
}

fn line(words: &Words, progress: &Progress) -> Option<String> {
    match progress {
        Progress::Opening | Progress::Reading | Progress::Sending { .. } => None,
        Progress::Waiting { pause } => {
            Some(words.tell("broadcast-waiting", &[("seconds", pause.as_secs().max(1).into())]))
        }
        Progress::Settling { unknown, .. } => {
            Some(words.tell("broadcast-settling", &[("count", (*unknown).into())]))
        }
    }
}
