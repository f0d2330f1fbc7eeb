//! The commands for scripts and checks: `pult check`, `pult audit`, `pult chat`, `pult export`,
//! `pult recipients`, `pult broadcast` and `pult sandbox`.
//!
//! Words for people go to standard output, complaints about the call or the input to standard
//! error. The exit code is 0 where no error was found, 1 where one was, 2 where the call or the
//! input is unusable, and 3 where of some rows of a broadcast it is not known whether they were sent.

mod args;
mod audit;
mod broadcast;
mod chat;
mod check;
mod export;
mod input;
mod recipients;
mod report;
mod trouble;
mod usage;

pub use args::{SandboxArgs, StopName};

use std::env;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use args::{Args, Command};
use trouble::{Trouble, is_closed_pipe};
use words::{Lang, Words};

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// No error was found.
    Clean,
    /// Errors were found.
    Refused,
    /// Of some rows of a broadcast a person must decide what is to become of them.
    Unknown,
}

/// Why the sandbox did not run: the id of a sentence and what stands for its argument `value`.
#[derive(Debug)]
pub enum NotRun {
    /// Words, put in as they are.
    Said {
        /// The sentence.
        id: &'static str,
        /// Its argument.
        value: String,
    },
    /// What the system says, in the reader's words.
    Failed {
        /// The sentence.
        id: &'static str,
        /// What the system says.
        error: io::Error,
    },
}

/// Runs the command that the arguments name, the program's own name first. The sandbox is
/// another room's: it is run by what is given.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    sandbox: impl FnOnce(&SandboxArgs) -> Result<(), NotRun>,
) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    let words = words(&args);
    match usage::command(&words).try_get_matches_from(args).and_then(|found| Args::read(&found)) {
        Ok(args) => perform(args, &words, sandbox),
        Err(error) => complain(&error, &words),
    }
}

/// The words in which a call is answered.
pub fn words(args: &[OsString]) -> Words {
    Words::new(language(args))
}

fn perform(args: Args, words: &Words, sandbox: impl FnOnce(&SandboxArgs) -> Result<(), NotRun>) -> ExitCode {
    let done = match args.command {
        Some(Command::Check(args)) => check::run(&args, words),
        Some(Command::Audit(args)) => audit::run(&args, words),
        Some(Command::Chat(args)) => chat::run(&args, words),
        Some(Command::Export(args)) => export::run(&args, words),
        Some(Command::Recipients(args)) => recipients::run(&args, words),
        Some(Command::Broadcast(args)) => broadcast::run(&args, words),
        Some(Command::Sandbox(args)) => sandbox(&args).map(|()| Outcome::Clean).map_err(Trouble::Sandbox),
        None => {
            to_stderr(&words.say("cli-help"));
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Refused) => ExitCode::from(1),
        Ok(Outcome::Unknown) => ExitCode::from(3),
        Err(trouble) => {
            to_stderr(&trouble.tell(words));
            ExitCode::from(2)
        }
    }
}

/// Help and the version are no complaints: they go to standard output.
fn complain(error: &clap::Error, words: &Words) -> ExitCode {
    if error.use_stderr() {
        to_stderr(&usage::explain(error, words));
        return ExitCode::from(2);
    }
    // A closed pipe is all that can go wrong, and nobody is left to be told.
    error.print().unwrap_or_default();
    ExitCode::SUCCESS
}

fn to_stderr(text: &str) {
    // Where standard error is closed, nobody is left to be told.
    writeln!(io::stderr().lock(), "{text}").unwrap_or_default();
}

/// The language has to be known before the arguments are read, since errors in them are told
/// in it: `--lang` decides, else the locale of the system.
fn language(args: &[OsString]) -> Lang {
    let mut args = args.iter().filter_map(|arg| arg.to_str());
    while let Some(arg) = args.next() {
        let told = match arg {
            "--" => break,
            "--lang" => args.next(),
            _ => arg.strip_prefix("--lang="),
        };
        if let Some(lang) = told.and_then(Lang::parse) {
            return lang;
        }
    }
    let locale = |name: &&str| env::var(name).ok().filter(|value| !value.is_empty());
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(locale)
        .map_or(Lang::default(), |l| Lang::from_locale(&l))
}

/// The outcome that was known before it was printed; a reader who has seen enough and closed
/// the pipe changes nothing about it.
fn printed(outcome: Outcome, done: io::Result<()>) -> Result<Outcome, Trouble> {
    match done {
        Err(error) if !is_closed_pipe(&error) => Err(Trouble::Output(error)),
        _ => Ok(outcome),
    }
}
