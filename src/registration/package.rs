//! A package: what is handed over at once, and the files that it is made of.
//!
//! A package holds all that its files are made from, frozen, so that it can be made again at any
//! time and gives the same bytes. Its sentences are made by whoever has words.

use super::{
    CHANGES, Form, FormDraft, FormError, LETTER, MANIFEST, Options, TableKind, TableReport, Tables,
    WriteError, write_table, write_workbook_of,
};
use jiff::civil::DateTime;
use message::{Message, MessageId};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::io::{self, Cursor, Write};
use std::sync::Arc;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Which package. No other package ever gets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PackageId(u64);

impl PackageId {
    /// The id of a number that [`PackageId::number`] gave.
    pub fn from_number(number: u64) -> Self {
        Self(number)
    }

    /// The id as a number, for a store or a widget's name.
    pub fn number(self) -> u64 {
        self.0
    }
}

/// What was handed over at once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Package {
    /// When it was made, by the owner's clock. Every date in its files is this one.
    pub at: DateTime,
    /// To whom it went; may be empty.
    pub to: String,
    /// The form of its tables; `None` is the built-in one.
    pub form: Option<Arc<FormDraft>>,
    /// How its tables are written.
    pub options: Options,
    /// The messages in it, as they were.
    pub items: Arc<Vec<PackedMessage>>,
    /// What goes with the tables.
    pub letter: Arc<Letter>,
}

/// A message in a package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedMessage {
    /// Which message; it may be gone by now.
    pub id: MessageId,
    /// What it said.
    pub content: Arc<Message>,
}

/// What goes with the tables, in sentences that the caller made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Letter {
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// What changed since these messages were handed over last; empty where nothing did.
    pub changes: String,
}

/// One file of a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackedFile {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What the tables of a package come to, told before the letter is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The tables that have rows.
    pub tables: Vec<OutlinedTable>,
    /// The workbook's name.
    pub workbook: String,
    /// Messages in which nothing can be registered.
    pub rowless: usize,
}

/// A table as it will be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlinedTable {
    /// Which one it is.
    pub kind: TableKind,
    /// Its file.
    pub file: String,
    /// What is counted in it.
    pub report: TableReport,
    /// How many bytes it has.
    pub bytes: u64,
}

/// Why a package could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// Its form is of no use.
    #[error(transparent)]
    Form(#[from] FormError),
    /// A table cannot be written so.
    #[error(transparent)]
    Table(#[from] WriteError),
    /// The archive cannot be made; the maker's own words.
    #[error("the archive could not be made: {0}")]
    Archive(String),
    /// It was stopped.
    #[error("stopped")]
    Stopped,
}

/// Is told how many bytes are made, of how many as far as that is known, and says whether to go on.
pub type Watch<'a> = dyn Fn(u64, u64) -> bool + 'a;

impl Package {
    /// The form of its tables.
    ///
    /// # Errors
    /// It is of no use.
    pub fn form(&self) -> Result<Form, FormError> {
        self.form.as_deref().map_or_else(Form::builtin, Form::of)
    }

    /// How its tables are written: as was told, or as its form wants it.
    pub fn options(&self, form: &Form) -> Options {
        Options { separator: self.options.separator.or(form.separator()), ..self.options }
    }

    fn tables<'a>(&'a self, form: &'a Form) -> Tables<'a> {
        Tables::build(form, self.items.iter().map(|item| &*item.content), true)
    }

    /// What its tables come to. They are written into nothing.
    ///
    /// # Errors
    /// A table cannot be written so.
    pub fn outline(&self, watch: &Watch<'_>) -> Result<Outline, PackError> {
        let form = self.form()?;
        let (tables, options) = (self.tables(&form), self.options(&form));
        let mut outlined = Vec::new();
        for table in tables.each() {
            let mut counted = Watched { to: io::sink(), done: 0, total: 0, watch };
            let report = write_table(table, &options, &mut counted).map_err(explain(watch))?;
            let (file, bytes) = (table.file().to_owned(), counted.done);
            outlined.push(OutlinedTable { kind: table.kind(), file, report, bytes });
        }
        Ok(Outline { tables: outlined, workbook: form.workbook().to_owned(), rowless: tables.rowless() })
    }

    /// All its files, the same ones every time.
    ///
    /// # Errors
    /// A table cannot be written so, or it was stopped.
    pub fn files(&self, watch: &Watch<'_>) -> Result<Vec<PackedFile>, PackError> {
        let form = self.form()?;
        let (tables, options) = (self.tables(&form), self.options(&form));
        let mut files = Vec::new();
        for table in tables.each() {
            let mut to = Watched { to: Vec::new(), done: 0, total: 0, watch };
            write_table(table, &options, &mut to).map_err(explain(watch))?;
            files.push(PackedFile { name: table.file().to_owned(), bytes: to.to });
        }
        if !tables.each().is_empty() {
            let mut to = Watched { to: Vec::new(), done: 0, total: 0, watch };
            write_workbook_of(&tables, self.at.date(), &mut to).map_err(explain(watch))?;
            files.push(PackedFile { name: form.workbook().to_owned(), bytes: to.to });
        }
        let letter = format!("{}\n\n{}", self.letter.subject, self.letter.text);
        files.push(PackedFile { name: LETTER.to_owned(), bytes: text_file(&letter) });
        if !self.letter.changes.is_empty() {
            files.push(PackedFile { name: CHANGES.to_owned(), bytes: text_file(&self.letter.changes) });
        }
        files.push(PackedFile { name: MANIFEST.to_owned(), bytes: manifest(&files) });
        Ok(files)
    }

    /// The files as one archive, the same bytes every time.
    ///
    /// # Errors
    /// The archive cannot be made.
    pub fn zip(&self, files: &[PackedFile]) -> Result<Vec<u8>, PackError> {
        let broken = |error: zip::result::ZipError| PackError::Archive(error.to_string());
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(zip_time(self.at))
            .unix_permissions(0o644);
        for file in files {
            archive.start_file(&*file.name, options).map_err(broken)?;
            archive.write_all(&file.bytes).map_err(|error| PackError::Archive(error.to_string()))?;
        }
        Ok(archive.finish().map_err(broken)?.into_inner())
    }
}

/// What an archive can hold of a time; a time beyond it becomes the archive's own first one.
fn zip_time(at: DateTime) -> zip::DateTime {
    let part = |number: i8| u8::try_from(number).unwrap_or_default();
    let year = u16::try_from(at.year()).unwrap_or_default();
    let time = (part(at.hour()), part(at.minute()), part(at.second()));
    zip::DateTime::from_date_and_time(year, part(at.month()), part(at.day()), time.0, time.1, time.2)
        .unwrap_or_default()
}

/// A text as every editor of every system shows it: UTF-8, lines ended as Windows ends them.
fn text_file(text: &str) -> Vec<u8> {
    let mut lines = text.lines().collect::<Vec<_>>().join("\r\n");
    lines.push_str("\r\n");
    lines.into_bytes()
}

fn manifest(files: &[PackedFile]) -> Vec<u8> {
    let mut lines = String::new();
    for file in files {
        for byte in Sha256::digest(&file.bytes) {
            // Writing to a string cannot fail.
            _ = write!(lines, "{byte:02x}");
        }
        _ = writeln!(lines, "  {}", file.name);
    }
    lines.into_bytes()
}

/// The writer's failures are nobody's but the stop's: it writes to memory.
fn explain(watch: &Watch<'_>) -> impl Fn(WriteError) -> PackError {
    move |error| match error {
        WriteError::Io(_) if !watch(0, 0) => PackError::Stopped,
        other => PackError::Table(other),
    }
}

/// A writer that tells how far it is and can be stopped.
struct Watched<'a, W> {
    to: W,
    done: u64,
    total: u64,
    watch: &'a Watch<'a>,
}

impl<W: Write> Write for Watched<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.to.write(bytes)?;
        self.done += written as u64;
        if (self.watch)(self.done, self.total) { Ok(written) } else { Err(io::Error::other("stopped")) }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
