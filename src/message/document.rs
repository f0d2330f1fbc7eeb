//! The JSON of messages: what people keep in git and pass between tools.

mod shape;

use super::Message;
use serde::Serialize;
use shape::{Document, REPLY_WITH_TARGET};
use std::io::Write;

/// The largest JSON or table that is read at all, in bytes.
pub const MAX_DOCUMENT_BYTES: u64 = 512 * 1024 * 1024;

/// Why a JSON of messages could not be read, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {fault:?}")]
pub struct DocumentError {
    /// Line of the fault, from 1; 0 where there is no line.
    pub line: usize,
    /// Column in the line, from 1, in bytes; 0 where there is none.
    pub column: usize,
    /// What is wrong there.
    pub fault: DocumentFault,
}

/// What can be wrong with a JSON of messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentFault {
    /// Nothing there, or only white space.
    Empty,
    /// The bytes are no UTF-8 text.
    NotText,
    /// It ends in the middle.
    Truncated,
    /// No JSON by its grammar; the parser's own words.
    Syntax(String),
    /// Nested deeper than any message can be.
    TooDeep,
    /// A field that no message has; a typo must not become silence.
    UnknownField(String),
    /// A field that every message must have.
    MissingField(String),
    /// A field given twice.
    RepeatedField(String),
    /// A button of a kind that does not exist.
    UnknownKind(String),
    /// A reply button with a URL or a phone number, which it cannot have.
    ReplyWithTarget,
    /// Something else in place of what belongs there: what was found, what was expected.
    WrongType {
        /// What stands there, in the parser's words.
        found: String,
        /// What should stand there, in the parser's words.
        expected: String,
    },
}

/// Reads messages from JSON: an object with `messages`, or a bare array. A byte-order mark in
/// front is accepted. Messages without a name get an empty one.
///
/// # Errors
/// The first fault with its line and column.
///
/// ```
/// let messages = message::read_document(br#"[{"text": "Hello"}]"#)?;
/// assert_eq!(messages[0].text, "Hello");
/// assert!(messages[0].opens_broadcast);
/// # Ok::<(), message::DocumentError>(())
/// ```
pub fn read_document(bytes: &[u8]) -> Result<Vec<Message>, DocumentError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(DocumentError { line: 1, column: 1, fault: DocumentFault::Empty });
    }
    let text = std::str::from_utf8(bytes).map_err(|e| not_text(bytes, &e))?;
    let document: Document = serde_json::from_str(text).map_err(|e| explain(&e))?;
    Ok(document.messages)
}

/// Writes messages as JSON with an indent of two, the way [`read_document`] reads them.
///
/// # Errors
/// Whatever the writer says.
pub fn write_document(messages: &[Message], mut to: impl Write) -> std::io::Result<()> {
    #[derive(Serialize)]
    struct Out<'a> {
        messages: &'a [Message],
    }
    serde_json::to_writer_pretty(&mut to, &Out { messages })?;
    to.write_all(b"\n")
}

fn not_text(bytes: &[u8], error: &std::str::Utf8Error) -> DocumentError {
    let at = error.valid_up_to();
    let before = bytes.get(..at).unwrap_or_default();
    let line = memchr::memchr_iter(b'\n', before).count() + 1;
    let column = at - memchr::memrchr(b'\n', before).map_or(0, |n| n + 1) + 1;
    // A file may as well be cut within a character as between two.
    let cut = error.error_len().is_none();
    let fault = if cut { DocumentFault::Truncated } else { DocumentFault::NotText };
    DocumentError { line, column, fault }
}

/// Turns the parser's error into a fault that can be told in any language. The parser has no
/// typed faults below its three categories, so its sentences are taken apart here; one that is
/// not known stays as it came.
fn explain(error: &serde_json::Error) -> DocumentError {
    let whole = error.to_string();
    let said = whole.rsplit_once(" at line ").map_or(whole.as_str(), |(said, _)| said);
    let fault = if error.is_eof() {
        DocumentFault::Truncated
    } else if said.starts_with("recursion limit") {
        DocumentFault::TooDeep
    } else if error.is_data() {
        data_fault(said)
    } else {
        DocumentFault::Syntax(said.to_owned())
    };
    DocumentError { line: error.line(), column: error.column(), fault }
}

fn data_fault(said: &str) -> DocumentFault {
    let after =
        |prefix: &str| said.strip_prefix(prefix).and_then(|rest| Some(rest.split_once('`')?.0.to_owned()));
    if said == REPLY_WITH_TARGET {
        return DocumentFault::ReplyWithTarget;
    }
    if let Some((found, expected)) =
        said.strip_prefix("invalid type: ").and_then(|rest| rest.rsplit_once(", expected "))
    {
        return DocumentFault::WrongType { found: found.to_owned(), expected: expected.to_owned() };
    }
    after("unknown field `")
        .map(DocumentFault::UnknownField)
        .or_else(|| after("missing field `").map(DocumentFault::MissingField))
        .or_else(|| after("duplicate field `").map(DocumentFault::RepeatedField))
        .or_else(|| after("unknown variant `").map(DocumentFault::UnknownKind))
        .unwrap_or_else(|| DocumentFault::Syntax(said.to_owned()))
}

/// Returns the error with its column counted in characters, as an editor shows it. `bytes` is the
/// document that was read.
pub fn in_characters(bytes: &[u8], error: DocumentError) -> DocumentError {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let line = bytes.split(|&b| b == b'\n').nth(error.line.saturating_sub(1)).unwrap_or_default();
    let before = line.get(..error.column.saturating_sub(1)).unwrap_or(line);
    let column = match error.fault {
        DocumentFault::Empty => error.column,
        // Continuation bytes are no characters of their own.
        _ => before.iter().filter(|&&b| b & 0xC0 != 0x80).count() + 1,
    };
    DocumentError { column, ..error }
}

#[cfg(test)]
mod tests;
