//! A file of messages, whatever it is: JSON, a table, or a workbook of tables.

use std::path::{Path, PathBuf};

use super::disk::open_known;
use super::error::FileError;
use message::Message;
use registration::{
    FileKind, Form, LOOKED_ROWS, Layout, Look, ReadError, ReadOptions, Reading, TableKind, look, read_tables,
};

/// What files with tables are usually called. What they are is told by their bytes.
pub const TABLE_EXTENSIONS: &[&str] =
    &["csv", "xlsx", "xlsm", "xls", "xlsb", "ods", "fods", "xml", "html", "htm", "txt", "tsv"];

/// What kind of file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Messages as JSON.
    Json,
    /// One table.
    Csv,
    /// A workbook of tables.
    Workbook,
}

/// One table that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The sheet, in a workbook.
    pub sheet: Option<String>,
    /// Which table it is.
    pub table: TableKind,
    /// Its messages.
    pub messages: usize,
    /// How a CSV is written.
    pub layout: Option<Layout>,
    /// Headings of columns that were not read.
    pub ignored: Vec<String>,
    /// Rows that said nothing.
    pub blank: usize,
    /// Apostrophes that were taken off.
    pub unguarded: usize,
    /// Cells that look as if an apostrophe was put there for Excel.
    pub guarded: usize,
    /// The table without its messages, with all that was noticed in it.
    pub about: Reading,
}

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Which file.
    pub path: PathBuf,
    /// What it is.
    pub kind: Kind,
    /// The kind of table file, where its name promises another one.
    pub hidden_kind: Option<FileKind>,
    /// Its tables; none in JSON.
    pub parts: Vec<Part>,
    /// All its messages in their order.
    pub messages: Vec<Message>,
}

/// Why a file could not be read.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The file, or the JSON in it.
    #[error(transparent)]
    File(#[from] FileError),
    /// The table or workbook in it.
    #[error("{path}: {error}")]
    Table {
        /// Which file.
        path: PathBuf,
        /// What is wrong in it.
        #[source]
        error: ReadError,
        /// Its first rows, where a person could tell what its columns are.
        look: Option<Box<Look>>,
    },
}

/// Reads a file. What the options do not tell is found out.
///
/// # Errors
/// It cannot be read, is too large, or says nothing usable.
pub fn read(path: &Path, options: &ReadOptions, form: &Form) -> Result<Found, Failure> {
    let (mut file, head) = open_known(path)?;
    let kind = kind(path, &head);
    let failed = |error| match error {
        // The system's complaints are told the same wherever they come up.
        ReadError::Io(cause) => Failure::File(FileError::System { path: path.to_owned(), cause }),
        error => Failure::Table { path: path.to_owned(), error, look: None },
    };
    let mut found =
        Found { path: path.to_owned(), kind, hidden_kind: None, parts: Vec::new(), messages: Vec::new() };
    if kind == Kind::Json {
        found.messages = super::json::messages(path)?;
        return Ok(found);
    }
    let tables = match read_tables(&mut file, form, options) {
        Err(error) if error.is_about_columns() => {
            let look = look(&mut file, options, LOOKED_ROWS).ok().map(Box::new);
            return Err(Failure::Table { path: path.to_owned(), error, look });
        }
        read => read.map_err(failed)?,
    };
    found.kind = if tables.kind == FileKind::Csv { Kind::Csv } else { Kind::Workbook };
    let ending = path.extension().map(|ending| ending.to_string_lossy().into_owned()).unwrap_or_default();
    found.hidden_kind = Some(tables.kind).filter(|kind| !kind.is_promised_by(&ending));
    tables.readings.into_iter().for_each(|reading| found.add(reading));
    Ok(found)
}

impl Found {
    fn add(&mut self, mut reading: Reading) {
        let messages = reading.messages.len();
        self.messages.append(&mut reading.messages);
        self.parts.push(Part {
            sheet: reading.sheet.clone(),
            table: reading.table,
            messages,
            layout: reading.layout,
            ignored: reading.ignored.clone(),
            blank: reading.blank,
            unguarded: reading.unguarded,
            guarded: reading.guarded,
            about: reading,
        });
    }
}

/// What a file is by its first bytes, and where these say nothing, by its name: messages, or
/// tables of whatever kind.
fn kind(path: &Path, head: &[u8]) -> Kind {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    match text.iter().find(|byte| !byte.is_ascii_whitespace()) {
        Some(b'{' | b'[') => Kind::Json,
        _ if ending == "json" => Kind::Json,
        _ => Kind::Csv,
    }
}

#[cfg(test)]
mod tests {

    use super::*;

    #[test]
    fn a_file_is_known_by_its_bytes_and_else_by_its_name() {
        for (name, head, expected) in [
            ("a.json", "{}", Kind::Json),
            ("a.txt", "\u{FEFF} \n[", Kind::Json),
            ("a.csv", "{\"messages\": []}", Kind::Json),
            ("a.JSON", "nonsense", Kind::Json),
            ("a.json", "", Kind::Json),
            ("a.csv", "Текст сообщения;", Kind::Csv),
            ("a", "Текст сообщения;", Kind::Csv),
            ("a.xlsx", "not a zip", Kind::Csv),
        ] {
            assert_eq!(kind(Path::new(name), head.as_bytes()), expected, "{name} {head:?}");
        }
    }
}
