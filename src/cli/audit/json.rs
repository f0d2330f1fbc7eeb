//! The report for a program: the rows of `check` with screen, file, line and times.

use super::rows::Case;
use audit::{Finding, Kind, Note, Notes, Said, fixes_of, judge};
use rules::{FixId, Place, Severity, Value};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use std::io::{self, Write};
use wording::issues::fix;

/// Writes the report: one object, an issue a line.
pub(super) fn write(case: &Case<'_>, mut to: impl Write) -> io::Result<()> {
    let messages = case.reading.said.len();
    let (errors, warnings) = (case.counts.errors, case.counts.warnings);
    write!(to, "{{\"messages\":{messages},\"errors\":{errors},\"warnings\":{warnings},\"issues\":[")?;
    let mut first = true;
    judge(case.profile, case.reading, |finding| match case.reading.said.get(finding.said) {
        Some(said) => write_row(&mut to, &mut first, &issue(case, said, &finding)),
        None => Ok(()),
    })?;
    write!(to, "\n],\"screens\":[")?;
    first = true;
    for (number, screen) in case.reading.screens.iter().enumerate() {
        let row = ScreenRow {
            screen: &case.screen(number as u32),
            path: &screen.path,
            file: case.reading.file(screen.place),
            line: screen.place.line,
            events: &screen.events,
        };
        write_row(&mut to, &mut first, &row)?;
    }
    for (key, notes) in [("unchecked", &case.reading.unchecked), ("skipped", &case.reading.skipped)] {
        write!(to, "\n],\"{key}_count\":{},\"{key}\":[", notes.count())?;
        write_notes(case, notes, &mut to)?;
    }
    write!(to, "\n],\"unused\":")?;
    serde_json::to_writer(&mut to, case.unused)?;
    write!(to, ",\"changes\":")?;
    serde_json::to_writer(&mut to, &case.changes().0)?;
    to.write_all(b"}\n")?;
    to.flush()
}

fn write_row(to: &mut impl Write, first: &mut bool, row: &impl Serialize) -> io::Result<()> {
    to.write_all(if *first { b"\n" } else { b",\n" })?;
    *first = false;
    Ok(serde_json::to_writer(to, row)?)
}

fn write_notes(case: &Case<'_>, notes: &Notes, to: &mut impl Write) -> io::Result<()> {
    let mut first = true;
    notes.kept().iter().try_for_each(|note| write_row(to, &mut first, &NoteRow::new(case, note)))
}

fn issue<'a>(case: &'a Case<'_>, said: &'a Said, finding: &'a Finding) -> IssueRow<'a> {
    let (place, values) = match &finding.kind {
        Kind::Issue(issue) => (issue.place, issue.values.as_slice()),
        Kind::MixedScreen => (Place::Buttons, &[][..]),
    };
    let offered = fixes_of(case.profile, said, &finding.kind);
    let screen = case.screen(said.screen).into_owned();
    IssueRow {
        message: finding.said,
        name: screen.clone(),
        rule: finding.kind.rule(),
        severity: finding.kind.severity(),
        place,
        values: Values(values),
        text: case.sentence(said, finding),
        source: case.source(finding).into_owned(),
        fixes: offered
            .iter()
            .map(|offered| FixRow { id: offered.id, text: fix(case.words, offered) })
            .collect(),
        screen,
        file: case.reading.file(finding.place),
        line: finding.place.line,
        times: said.times,
    }
}

/// An issue as a program reads it. The order of the fields is that of the format.
#[derive(Serialize)]
struct IssueRow<'a> {
    message: usize,
    name: String,
    rule: &'static str,
    severity: Severity,
    place: Place,
    values: Values<'a>,
    text: String,
    source: String,
    fixes: Vec<FixRow>,
    screen: String,
    file: &'a str,
    line: u32,
    times: Option<u64>,
}

#[derive(Serialize)]
struct FixRow {
    id: FixId,
    text: String,
}

/// The values of an issue as an object, in the order of the table of rules.
struct Values<'a>(&'a [(&'static str, Value)]);

impl Serialize for Values<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(self.0.len()))?;
        for (key, value) in self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

#[derive(Serialize)]
struct ScreenRow<'a> {
    screen: &'a str,
    path: &'a str,
    file: &'a str,
    line: u32,
    events: &'a [String],
}

#[derive(Serialize)]
struct NoteRow<'a> {
    kind: &'static str,
    screen: Option<String>,
    file: &'a str,
    line: u32,
    what: &'a str,
    text: String,
}

impl<'a> NoteRow<'a> {
    fn new(case: &'a Case<'_>, note: &'a Note) -> Self {
        Self {
            kind: note.kind.as_str(),
            screen: note.screen.map(|number| case.screen(number).into_owned()),
            file: case.reading.file(note.place),
            line: note.place.line,
            what: &note.what,
            text: case.note(note),
        }
    }
}
