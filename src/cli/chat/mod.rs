//! `pult chat`: replays a kept conversation and tells where the bot answers otherwise.

mod failure;
mod replay;
mod report;

pub(super) use failure::ChatError;

use super::args::{ChatArgs, Format};
use super::trouble::Trouble;
use super::{Outcome, input, printed};
use chat::read_script;
use files::read_limited;
use replay::replay;
use report::Report;
use std::io::{self, BufWriter};
use words::Words;

/// Where the token is taken from. In an argument it would be seen by everyone on the machine.
const TOKEN: &str = "PULT_CHAT_TOKEN";

/// The largest conversation that is read, in bytes.
const MAX_BYTES: u64 = 16 * 1024 * 1024;

/// Runs the command.
pub(super) fn run(args: &ChatArgs, words: &Words) -> Result<Outcome, Trouble> {
    let unusable = |error: ChatError| Trouble::Chat(args.file.clone(), error);
    let profile = input::profile(&args.profile)?;
    let (bytes, _) = read_limited(&args.file, MAX_BYTES)?;
    let script = read_script(&bytes).map_err(|error| unusable(error.into()))?;
    let token = std::env::var(TOKEN).unwrap_or_default();
    let replayed = replay(&args.url, &token, &script, &profile).map_err(unusable)?;
    let report = Report { words, script: &script, replayed: &replayed };
    let to = BufWriter::new(io::stdout().lock());
    let done = match args.format {
        Format::Text => report.write_text(to),
        Format::Json => report.write_json(to),
    };
    let clean = replayed.failure.is_none() && replayed.turns.iter().all(|turn| turn.differences.is_empty());
    let outcome = printed(if clean { Outcome::Clean } else { Outcome::Refused }, done)?;
    match replayed.failure {
        Some(error) => Err(unusable(error)),
        None => Ok(outcome),
    }
}
