//! The report for a person: screen by screen, then what to change and what was not read.

use super::rows::Case;
use audit::{Finding, Note, Notes, Said, fixes_of, judge};
use rules::Severity;
use std::io::{self, Write};
use wording::issues::fix;
use wording::one_line;

/// How many lines of a list are printed before the rest is counted.
const MAX_LISTED: usize = 50;

/// Writes the report.
pub(super) fn write(case: &Case<'_>, mut to: impl Write) -> io::Result<()> {
    write_findings(case, &mut to)?;
    write_openings(case, &mut to)?;
    write_notes(case, "audit-unchecked", &case.reading.unchecked, &mut to)?;
    write_notes(case, "audit-skipped", &case.reading.skipped, &mut to)?;
    write_list(case, "audit-unused", case.unused.iter().map(|name| one_line(name).into_owned()), &mut to)?;
    let (changes, more) = case.changes();
    let and_more = more.then(|| case.words.say("audit-more").into_owned());
    write_list(case, "audit-changes", changes.into_iter().chain(and_more), &mut to)?;
    let args = [
        ("messages", case.reading.said.len().into()),
        ("errors", case.counts.errors.into()),
        ("warnings", case.counts.warnings.into()),
    ];
    let clean = case.counts.errors == 0 && case.counts.warnings == 0;
    writeln!(to, "{}", case.words.tell(if clean { "report-clean" } else { "report-counts" }, &args))?;
    to.flush()
}

fn write_findings(case: &Case<'_>, to: &mut impl Write) -> io::Result<()> {
    let mut screen = None;
    judge(case.profile, case.reading, |finding| {
        let Some(said) = case.reading.said.get(finding.said) else { return Ok(()) };
        if screen != Some(said.screen) {
            if screen.is_some() {
                writeln!(to)?;
            }
            screen = Some(said.screen);
            write_screen(case, said.screen, to)?;
        }
        write_finding(case, said, &finding, to)
    })?;
    if screen.is_some() { writeln!(to) } else { Ok(()) }
}

fn write_screen(case: &Case<'_>, number: u32, to: &mut impl Write) -> io::Result<()> {
    let title = case.screen(number);
    match case.reading.screens.get(number as usize) {
        Some(screen) if screen.name.is_some() => {
            let args = [("screen", title.into()), ("path", one_line(&screen.path).into())];
            writeln!(to, "{}", case.words.tell("audit-screen", &args))
        }
        _ => writeln!(to, "{title}"),
    }
}

fn write_finding(case: &Case<'_>, said: &Said, finding: &Finding, to: &mut impl Write) -> io::Result<()> {
    let words = case.words;
    let severity = match finding.kind.severity() {
        Severity::Error => words.say("severity-error"),
        Severity::Warning => words.say("severity-warning"),
    };
    let what = case.sentence(said, finding);
    writeln!(
        to,
        "  {}",
        words.tell("report-issue", &[("severity", severity.into()), ("what", what.into())])
    )?;
    let file = one_line(case.reading.file(finding.place));
    if finding.place.line > 0 {
        let args = [("file", file.into()), ("line", finding.place.line.into())];
        writeln!(to, "    {}", words.tell("audit-place", &args))?;
    }
    if let Some(times) = said.times {
        let last = said.last.map(|at| at.strftime("%Y-%m-%d %H:%M").to_string()).unwrap_or_default();
        let id = if last.is_empty() { "audit-times" } else { "audit-times-last" };
        writeln!(to, "    {}", words.tell(id, &[("times", times.into()), ("last", last.into())]))?;
    }
    writeln!(to, "    {}", words.tell("report-source", &[("source", case.source(finding).into())]))?;
    for offered in fixes_of(case.profile, said, &finding.kind) {
        writeln!(to, "    {}", words.tell("report-fix", &[("fix", fix(words, &offered).into())]))?;
    }
    Ok(())
}

fn write_openings(case: &Case<'_>, to: &mut impl Write) -> io::Result<()> {
    let opening = case.reading.screens.iter().enumerate().filter(|(_, screen)| !screen.events.is_empty());
    let lines = opening.map(|(number, screen)| {
        let events = one_line(&screen.events.join(", ")).into_owned();
        case.words
            .tell("audit-opens", &[("screen", case.screen(number as u32).into()), ("events", events.into())])
    });
    write_list(case, "audit-openings", lines, to)
}

fn write_notes(case: &Case<'_>, heading: &'static str, notes: &Notes, to: &mut impl Write) -> io::Result<()> {
    let line = |note: &Note| {
        let what = case.note(note);
        if note.place.line == 0 {
            return what;
        }
        let file = one_line(case.reading.file(note.place));
        let args = [("file", file.into()), ("line", note.place.line.into()), ("what", what.into())];
        case.words.tell("file-line", &args)
    };
    let rest = notes.count() - notes.kept().len();
    let lines = notes.kept().iter().map(line);
    write_counted(case, heading, lines, rest, to)
}

fn write_list(
    case: &Case<'_>,
    heading: &'static str,
    lines: impl Iterator<Item = String>,
    to: &mut impl Write,
) -> io::Result<()> {
    write_counted(case, heading, lines, 0, to)
}

fn write_counted(
    case: &Case<'_>,
    heading: &'static str,
    lines: impl Iterator<Item = String>,
    rest: usize,
    to: &mut impl Write,
) -> io::Result<()> {
    let mut lines = lines.peekable();
    if lines.peek().is_none() {
        return Ok(());
    }
    writeln!(to, "{}", case.words.say(heading))?;
    for line in lines.by_ref().take(MAX_LISTED) {
        writeln!(to, "  {line}")?;
    }
    let more = lines.count() + rest;
    if more > 0 {
        writeln!(to, "  {}", case.words.tell("audit-and-more", &[("count", more.into())]))?;
    }
    writeln!(to)
}
