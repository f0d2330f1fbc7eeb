//! `pult broadcast status`: how every row stands, from the ledger alone.

use super::check::reading;
use crate::args::{BroadcastStatusArgs, Format};
use crate::trouble::Trouble;
use crate::{Outcome, printed};
use ::broadcast::{Counts, Outcome as Came, ResultRow};
use std::io::{self, Write};
use store::ledger::{Filter, Ledger, SendingId};
use words::Words;

/// How many rows are read at once.
const PAGE: usize = 1_000;

/// Runs the command.
pub(super) fn run(args: &BroadcastStatusArgs, words: &Words) -> Result<Outcome, Trouble> {
    let ledger = reading(&args.ledger, words)?;
    let said = |fault: store::Fault| Trouble::Said(words.say(fault.label()).into_owned());
    let all = ledger.sendings().map_err(said)?;
    let newest = all.iter().rev().find(|one| one.launched.is_some());
    let newest = newest.ok_or_else(|| Trouble::Said(words.say("broadcast-no-launch").into_owned()))?;
    let counts = ledger.counts(newest.id).map_err(said)?;
    let outcome = if counts.outcome() == Came::SomeUnknown { Outcome::Unknown } else { Outcome::Clean };
    let rows = Some((&ledger, newest.id));
    let done = write(&counts, newest.pause.as_deref(), rows, args.format, words);
    printed(outcome, done)
}

/// Writes counts per state and, where they are asked for, the rows.
pub(super) fn write(
    counts: &Counts,
    pause: Option<&str>,
    rows: Option<(&Ledger, SendingId)>,
    format: Format,
    words: &Words,
) -> io::Result<()> {
    let mut to = io::BufWriter::new(io::stdout().lock());
    match format {
        Format::Json => {
            write!(to, "{{\"recipients\":{},\"counts\":{{", counts.total())?;
            for (at, (state, count)) in counts.0.iter().enumerate() {
                let comma = if at > 0 { "," } else { "" };
                write!(to, "{comma}\"{}\":{count}", state.as_str())?;
            }
            to.write_all(b"}")?;
            if let Some(pause) = pause {
                write!(to, ",\"paused\":\"{}\"", pause.trim_start_matches("broadcast-pause-"))?;
            }
            if let Some((ledger, id)) = rows {
                to.write_all(b",\"rows\":[")?;
                let mut first = true;
                each(ledger, id, |row| {
                    if !std::mem::take(&mut first) {
                        to.write_all(b",")?;
                    }
                    Ok(serde_json::to_writer(&mut to, row)?)
                })?;
                to.write_all(b"]")?;
            }
            to.write_all(b"}\n")?;
        }
        Format::Text => {
            for (state, count) in &counts.0 {
                let id = format!("broadcast-state-{}", state.as_str());
                writeln!(to, "{}", words.tell(&id, &[("count", (*count).into())]))?;
            }
            if let Some((ledger, id)) = rows {
                each(ledger, id, |row| {
                    let reason = row.reason.as_deref().unwrap_or_default();
                    writeln!(to, "{}\t{}\t{}", row.client, row.state.as_str(), wording::one_line(reason))
                })?;
            }
        }
    }
    to.flush()
}

fn each(
    ledger: &Ledger,
    id: SendingId,
    mut take: impl FnMut(&ResultRow) -> io::Result<()>,
) -> io::Result<()> {
    let mut after = None;
    loop {
        let page = ledger.page(id, &Filter::default(), after, PAGE).map_err(io::Error::other)?;
        let Some(last) = page.last() else { return Ok(()) };
        after = Some(last.recipient.row);
        page.iter().try_for_each(|row| take(&row.result))?;
    }
}
