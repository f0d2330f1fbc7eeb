//! `pult export`: the tables for the provider, or the reasons why not.

use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::args::ExportArgs;
use super::check::tell_table;
use super::report::{Case, Tally, write_text};
use super::trouble::{Trouble, shown};
use super::{Outcome, input, printed, to_stderr};
use files::{StageError, StagedFiles};
use message::Message;
use registration::{
    Encoding, Form, Options, TableKind, TableReport, Tables, Unmappable, WriteError, chosen, write_table,
};
use wording::one_line;
use words::Words;

/// Runs the command.
pub(super) fn run(args: &ExportArgs, words: &Words) -> Result<Outcome, Trouble> {
    let profile = input::profile(&args.profile)?;
    let form = Form::builtin()?;
    let input = input::read(&args.file, words)?;
    tell_table(words, &args.file, &input);
    let messages = &input.messages;
    let going: Vec<(usize, &Message)> =
        messages.iter().enumerate().filter(|(_, message)| chosen(message, args.all)).collect();
    let case = Case::new(words, &profile, going);
    let tally = Tally::of(&case);
    let tables = Tables::build(&form, messages, args.all);
    let options = options(args);
    let missing = unmappable(&tables, &options)?;
    if tally.errors > 0 || !missing.found.is_empty() {
        to_stderr(&summary(words, messages, &tally, &missing));
        let to = BufWriter::new(io::stdout().lock());
        return printed(Outcome::Refused, refuse(&case, &tally, messages, &missing, to));
    }
    let written = write(&args.out, &tables, &options)?;
    let report = Report { words, form: &form, tables: &tables, folder: &args.out, written: &written };
    printed(Outcome::Clean, report.print(&tally, BufWriter::new(io::stdout().lock())))
}

fn options(args: &ExportArgs) -> Options {
    Options {
        dialect: args.dialect.into(),
        encoding: args.encoding.map(Into::into),
        separator: args.separator.map(|name| name.0),
    }
}

/// What the encoding cannot hold.
#[derive(Default)]
struct Missing {
    /// The first such character of a message, by the message's index.
    found: BTreeMap<usize, char>,
    /// Whether there are more messages than are named.
    more: bool,
}

/// What the encoding cannot hold. It is asked before a folder is made, by writing into nothing.
fn unmappable(tables: &Tables<'_>, options: &Options) -> Result<Missing, Trouble> {
    let mut missing = Missing::default();
    if options.encoding() != Encoding::Windows1251 {
        return Ok(missing);
    }
    for table in tables.each() {
        match write_table(table, options, io::sink()) {
            Ok(_) => {}
            Err(WriteError::Unmappable { found, messages }) => {
                missing.more |= messages > found.len();
                for Unmappable { message, character } in found {
                    missing.found.entry(message).or_insert(character);
                }
            }
            Err(error) => return Err(Trouble::Write(table.file().into(), error)),
        }
    }
    Ok(missing)
}

/// The reasons, on standard output: issues as `check` lists them, then what the encoding lacks.
fn refuse(
    case: &Case<'_>,
    tally: &Tally,
    messages: &[Message],
    missing: &Missing,
    mut to: impl Write,
) -> io::Result<()> {
    let words = case.words;
    if tally.errors > 0 {
        write_text(case, tally, &mut to)?;
    }
    for (&index, &character) in &missing.found {
        writeln!(to, "{}", lacking(words, messages, index, character))?;
    }
    if missing.more {
        writeln!(to, "{}", words.say("export-lacking-more"))?;
    }
    to.flush()
}

/// One line for standard error.
fn summary(words: &Words, messages: &[Message], tally: &Tally, missing: &Missing) -> String {
    match missing.found.first_key_value() {
        Some((&index, &character)) if tally.errors == 0 => {
            let what = lacking(words, messages, index, character);
            words.tell("export-refused-encoding", &[("what", what.into())])
        }
        _ => words.tell("export-refused", &[("errors", tally.errors.into())]),
    }
}

fn lacking(words: &Words, messages: &[Message], index: usize, character: char) -> String {
    let name = messages.get(index).map_or("", |message| message.name.as_str());
    let args = [
        ("number", (index + 1).into()),
        ("name", one_line(name).into()),
        ("character", one_line(character.encode_utf8(&mut [0; 4])).into_owned().into()),
        ("code", format!("U+{:04X}", u32::from(character)).into()),
    ];
    words.tell("export-lacking", &args)
}

/// Writes every table that has rows and puts them into the folder together.
fn write(folder: &Path, tables: &Tables<'_>, options: &Options) -> Result<Vec<TableReport>, Trouble> {
    if tables.each().is_empty() {
        return Ok(Vec::new());
    }
    let mut stage = StagedFiles::begin(folder)?;
    let mut written = Vec::new();
    for table in tables.each() {
        let file = stage.file(table.file())?;
        let report = write_table(table, options, file).map_err(|error| {
            let path = folder.join(table.file());
            match error {
                WriteError::Io(cause) => Trouble::Stage(StageError { path, cause }),
                other => Trouble::Write(path, other),
            }
        })?;
        written.push(report);
    }
    stage.commit()?;
    Ok(written)
}

/// What was written, for a person.
struct Report<'a> {
    words: &'a Words,
    form: &'a Form,
    tables: &'a Tables<'a>,
    folder: &'a Path,
    written: &'a [TableReport],
}

impl Report<'_> {
    fn print(&self, tally: &Tally, mut to: impl Write) -> io::Result<()> {
        let words = self.words;
        if self.written.is_empty() {
            writeln!(to, "{}", words.say("export-nothing"))?;
        }
        for (table, written) in self.tables.each().iter().zip(self.written) {
            let args = [("file", self.path(table.file()).into()), ("rows", written.rows.into())];
            writeln!(to, "{}", words.tell("export-file", &args))?;
            let further = [
                ("export-merged", written.merged),
                ("export-blank", written.blank),
                ("export-guards", written.guards),
            ];
            for (id, count) in further.into_iter().filter(|(_, count)| *count > 0) {
                writeln!(to, "  {}", words.tell(id, &[("count", count.into())]))?;
            }
        }
        if self.tables.rowless() > 0 {
            let args = [("count", self.tables.rowless().into())];
            writeln!(to, "{}", words.tell("export-rowless", &args))?;
        }
        if let Some((count, first)) = self.tables.changed_titles() {
            let args = [("count", count.into()), ("first", one_line(first).into())];
            writeln!(to, "{}", words.tell("export-changed-titles", &args))?;
        }
        for file in self.left_over() {
            writeln!(to, "{}", words.tell("export-left-over", &[("file", self.path(file).into())]))?;
        }
        if tally.warnings > 0 {
            let args = [("warnings", tally.warnings.into())];
            writeln!(to, "{}", words.tell("export-warnings", &args))?;
        }
        to.flush()
    }

    /// Tables of an earlier export that have no rows now.
    fn left_over(&self) -> impl Iterator<Item = &str> {
        let has_rows = |kind| self.tables.each().iter().any(|table| table.kind() == kind);
        TableKind::ALL
            .into_iter()
            .filter(move |&kind| !has_rows(kind))
            .map(|kind| self.form.file(kind))
            .filter(|file| self.folder.join(file).exists())
    }

    fn path(&self, file: &str) -> String {
        shown(self.words, &self.folder.join(file))
    }
}
