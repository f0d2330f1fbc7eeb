//! The JSON of messages: what people keep in git and pass between tools.

use super::{Button, ButtonKind, Message, Samples, is_blank};
use serde::de::{Deserializer, Error as _, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer};
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::io::Write;
use std::marker::PhantomData;

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
/// let messages = pult::message::read_document(br#"[{"text": "Hello"}]"#)?;
/// assert_eq!(messages[0].text, "Hello");
/// assert!(messages[0].opens_broadcast);
/// # Ok::<(), pult::message::DocumentError>(())
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

struct Document {
    messages: Vec<Message>,
}

impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(DocumentVisitor)
    }
}

/// Either form of the document. A visitor, because serde's untagged enum would lose the line.
struct DocumentVisitor;

impl<'de> Visitor<'de> for DocumentVisitor {
    type Value = Document;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with messages or an array of messages")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Document, A::Error> {
        let mut messages = Vec::new();
        while let Some(message) = seq.next_element()? {
            messages.push(message);
        }
        Ok(Document { messages })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Document, A::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Raw {
            messages: Vec<Message>,
        }
        let raw = Raw::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Document { messages: raw.messages })
    }
}

/// Reads a struct from an object only. By itself serde would take a bare list of values, too.
struct Object<T> {
    expected: &'static str,
    made: PhantomData<T>,
}

impl<'de, T: Deserialize<'de>> Object<T> {
    fn read<D: Deserializer<'de>>(from: D, expected: &'static str) -> Result<T, D::Error> {
        from.deserialize_map(Self { expected, made: PhantomData })
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Object<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map))
    }
}

/// A message as it stands in the file. Flat and strict: an unknown field keeps its line.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawMessage {
    #[serde(default)]
    name: Option<String>,
    text: String,
    #[serde(default = "yes")]
    opens_broadcast: bool,
    #[serde(default)]
    buttons: Vec<Button>,
    #[serde(default, deserialize_with = "samples")]
    samples: Samples,
}

fn yes() -> bool {
    true
}

/// A button as it stands in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawButton {
    kind: ButtonKind,
    title: String,
    #[serde(default)]
    url: Option<String>,
    #[serde(default)]
    phone: Option<String>,
}

impl<'de> Deserialize<'de> for Message {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let raw = Object::<RawMessage>::read(from, "an object with a message")?;
        let RawMessage { name, text, opens_broadcast, buttons, samples } = raw;
        Ok(Self { name: name.unwrap_or_default(), text, opens_broadcast, buttons, samples })
    }
}

/// Marks our own complaint among serde's, so that it can be told in the reader's language.
const REPLY_WITH_TARGET: &str = "a reply button has neither url nor phone";

impl<'de> Deserialize<'de> for Button {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let raw = Object::<RawButton>::read(from, "an object with a button")?;
        let RawButton { kind, title, url, phone } = raw;
        let (url, phone) = (url.unwrap_or_default(), phone.unwrap_or_default());
        match kind {
            ButtonKind::Inline => Ok(Self::Inline { title, url, phone }),
            ButtonKind::Reply if is_blank(&url) && is_blank(&phone) => Ok(Self::Reply { title }),
            ButtonKind::Reply => Err(D::Error::custom(REPLY_WITH_TARGET)),
        }
    }
}

/// Samples, in which a name given twice is an error and not silence.
fn samples<'de, D: Deserializer<'de>>(from: D) -> Result<Samples, D::Error> {
    struct Once;
    impl<'de> Visitor<'de> for Once {
        type Value = Samples;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object with sample values")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Samples, A::Error> {
            let mut samples = Samples::new();
            while let Some((name, value)) = map.next_entry::<String, String>()? {
                if samples.contains_key(&name) {
                    return Err(A::Error::custom(format_args!("duplicate field `{name}`")));
                }
                samples.insert(name, value);
            }
            Ok(samples)
        }
    }
    from.deserialize_map(Once)
}

impl Serialize for Message {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        if !self.name.is_empty() {
            map.serialize_entry("name", &self.name)?;
        }
        map.serialize_entry("text", &self.text)?;
        map.serialize_entry("opens_broadcast", &self.opens_broadcast)?;
        if !self.samples.is_empty() {
            map.serialize_entry("samples", &self.samples)?;
        }
        if !self.buttons.is_empty() {
            map.serialize_entry("buttons", &self.buttons)?;
        }
        map.end()
    }
}

impl Serialize for Button {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        map.serialize_entry("kind", &self.kind())?;
        map.serialize_entry("title", self.title())?;
        if let Self::Inline { url, phone, .. } = self {
            // What is blank but not empty was typed by somebody, so it is kept.
            for (key, value) in [("url", url), ("phone", phone)] {
                if !value.is_empty() {
                    map.serialize_entry(key, value)?;
                }
            }
        }
        map.end()
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(json: &str) -> (usize, DocumentFault) {
        let error = read_document(json.as_bytes()).unwrap_err();
        (error.line, error.fault)
    }

    #[test]
    fn reads_both_forms_and_fills_what_may_be_left_out() {
        let whole = br#"{"messages": [{"name": "A", "text": "t", "opens_broadcast": false, "samples": {"1": "x"},
            "buttons": [{"kind": "reply", "title": "Yes"}, {"kind": "inline", "title": "Go", "url": "https://a.b"}]}]}"#;
        let read = read_document(whole).unwrap();
        assert_eq!(read.len(), 1);
        assert_eq!(read[0].buttons, [Button::reply("Yes"), Button::url("Go", "https://a.b")]);
        assert!(!read[0].opens_broadcast);
        let bare = read_document("\u{FEFF}[{\"text\": \"t\"}]".as_bytes()).unwrap();
        assert_eq!((bare[0].name.as_str(), bare[0].opens_broadcast), ("", true));
        assert!(read_document(b"[]").unwrap().is_empty());
    }

    #[test]
    fn faults_are_told_with_their_line() {
        let wrong = |found: &str, expected: &str| DocumentFault::WrongType {
            found: found.into(),
            expected: expected.into(),
        };
        for (json, line, expected) in [
            ("", 1, DocumentFault::Empty),
            (" \n ", 1, DocumentFault::Empty),
            ("[{\"text\": \"a\"", 1, DocumentFault::Truncated),
            ("[\n{\"text\": \"a\", \"tekst\": 1}]", 2, DocumentFault::UnknownField("tekst".into())),
            ("{\"mesages\": []}", 1, DocumentFault::UnknownField("mesages".into())),
            ("[{\"name\": \"a\"}]", 1, DocumentFault::MissingField("text".into())),
            ("[\n\n{\"text\": 5}]", 3, wrong("integer `5`", "a string")),
            ("[{\"text\": \"a\", \"text\": \"b\"}]", 1, DocumentFault::RepeatedField("text".into())),
            (
                "[{\"text\": \"a\", \"samples\": {\"1\": \"\", \"1\": \"\"}}]",
                1,
                DocumentFault::RepeatedField("1".into()),
            ),
            (
                "[{\"text\": \"a\", \"buttons\": [{\"kind\": \"url\", \"title\": \"\"}]}]",
                1,
                DocumentFault::UnknownKind("url".into()),
            ),
            (
                "[{\"text\": \"a\", \"buttons\": [{\"kind\": \"reply\", \"title\": \"\", \"url\": \"x\"}]}]",
                1,
                DocumentFault::ReplyWithTarget,
            ),
            ("7", 1, wrong("integer `7`", "an object with messages or an array of messages")),
            ("[[\"name\", \"text\", true, [], {}]]", 1, wrong("sequence", "an object with a message")),
            (
                "[{\"text\": \"a\", \"buttons\": [[\"reply\", \"title\"]]}]",
                1,
                wrong("sequence", "an object with a button"),
            ),
            ("[{\"text\": \"a\", \"buttons\": [null]}]", 1, wrong("null", "an object with a button")),
        ] {
            assert_eq!(fault(json), (line, expected), "{json}");
        }
        assert!(matches!(fault("[] x"), (1, DocumentFault::Syntax(_))));
        assert!(matches!(fault("{\"messages\": [nope]}"), (1, DocumentFault::Syntax(_))));
    }

    #[test]
    fn deep_nesting_and_bytes_that_are_no_text_are_refused() {
        // Nesting is refused by type long before the parser's own limit; both are errors with words.
        assert!(read_document("[".repeat(1_000_000).as_bytes()).is_err());
        let error = read_document(b"[\n{\"text\": \"\xFF\"}]").unwrap_err();
        assert_eq!((error.line, error.column, error.fault), (2, 11, DocumentFault::NotText));
        let cut = "[\n{\"text\": \"я".as_bytes();
        let error = read_document(&cut[..cut.len() - 1]).unwrap_err();
        assert_eq!((error.line, error.column, error.fault), (2, 11, DocumentFault::Truncated));
    }

    #[test]
    fn what_is_written_reads_back_equal() {
        let messages = vec![Message {
            name: "Имя \"в кавычках\"".into(),
            text: "a\n\u{0}\u{202E}👍{{1}}".into(),
            opens_broadcast: false,
            buttons: vec![
                Button::reply(""),
                Button::Inline { title: "x".into(), url: " ".into(), phone: "+7".into() },
            ],
            samples: Samples::from([("1".into(), "Анна".into())]),
        }];
        let mut json = Vec::new();
        write_document(&messages, &mut json).unwrap();
        assert_eq!(read_document(&json).unwrap(), messages);
    }
}
