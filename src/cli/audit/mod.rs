//! `pult audit`: what a bot really says, by the same rules as the library.

mod json;
mod rows;
mod text;

use super::args::{AuditArgs, Format};
use super::trouble::Trouble;
use super::{Outcome, input, printed};
use audit::count;
use files::read_bot;
use rows::Case;
use std::io::{self, BufWriter};
use words::Words;

/// Runs the command.
pub(super) fn run(args: &AuditArgs, words: &Words) -> Result<Outcome, Trouble> {
    let profile = input::profile(&args.profile)?;
    let loaded = read_bot(&args.path).map_err(|error| Trouble::Audit(args.path.clone(), error))?;
    // Everything is judged once to count and once to tell: the findings of a hostile file are
    // never held in memory together.
    let counts = count(&profile, &loaded.reading);
    let case = Case::new(words, &profile, &loaded, counts);
    let to = BufWriter::new(io::stdout().lock());
    let done = match args.format {
        Format::Text => text::write(&case, to),
        Format::Json => json::write(&case, to),
    };
    let outcome = if counts.errors > 0 { Outcome::Refused } else { Outcome::Clean };
    printed(outcome, done)
}
