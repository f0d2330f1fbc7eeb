//! `pult check`: what is wrong, why, and how to mend it.

use std::io::{self, BufWriter};
use std::path::Path;

use super::args::{CheckArgs, Format};
use super::input::{self, Input};
use super::report::{Case, Tally, write_json, write_text};
use super::trouble::{Trouble, shown};
use super::{Outcome, printed, to_stderr};
use wording::one_line;
use words::Words;

/// Runs the command.
pub(super) fn run(args: &CheckArgs, words: &Words) -> Result<Outcome, Trouble> {
    let profile = input::profile(&args.profile)?;
    let input = input::read(&args.file, words)?;
    tell_table(words, &args.file, &input);
    let case = Case::new(words, &profile, input.messages.iter().enumerate().collect());
    // The counts stand in front of the issues, and the exit code must be known before a reader
    // closes the pipe: so everything is checked once to count and once to tell. Keeping the
    // issues instead would hold memory in proportion to the errors of a hostile file.
    let tally = Tally::of(&case);
    let to = BufWriter::new(io::stdout().lock());
    let done = match args.format {
        Format::Text => write_text(&case, &tally, to),
        Format::Json => write_json(&case, &tally, to),
    };
    // A row that was not read could hold anything: the file has an error.
    let outcome = if input.faults > 0 { Outcome::Refused } else { tally.outcome() };
    printed(outcome, done)
}

/// What of a table was not read or not taken as it stood, so that nothing happens in silence.
pub(super) fn tell_table(words: &Words, file: &Path, input: &Input) {
    for heading in &input.ignored {
        let args = [("file", shown(words, file).into()), ("heading", one_line(heading).into())];
        to_stderr(&words.tell("table-column-ignored", &args));
    }
    for fact in &input.facts {
        let args = [("file", shown(words, file).into()), ("what", fact.into())];
        to_stderr(&words.tell("file-trouble", &args));
    }
    let counts = [
        ("table-blank", input.blank),
        ("table-unguarded", input.unguarded),
        ("table-guarded", input.guarded),
    ];
    for (id, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
        to_stderr(&words.tell(id, &[("file", shown(words, file).into()), ("count", count.into())]));
    }
}
