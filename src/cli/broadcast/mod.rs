//! `pult broadcast`: check, send and status, for scripts.

mod check;
pub(super) mod page;
mod send;
pub(super) mod source;
mod status;

use super::Outcome;
use super::args::{BroadcastArgs, BroadcastCommand};
use super::trouble::Trouble;
use words::Words;

/// Runs the command.
pub(super) fn run(args: &BroadcastArgs, words: &Words) -> Result<Outcome, Trouble> {
    match &args.command {
        BroadcastCommand::Check(args) => check::run(args, words),
        BroadcastCommand::Send(args) => send::run(args, words),
        BroadcastCommand::Status(args) => status::run(args, words),
    }
}
