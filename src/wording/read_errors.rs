//! Why a document, a table or a profile could not be read, as one line for a person.

use super::text::one_line;
use message::{DocumentError, DocumentFault};
use registration::{ReadError, WriteError};
use rules::ProfileError;
use words::Words;

/// A byte is the smallest of them, so that any limit is told exactly or rounded up.
const MEGABYTE: u64 = 1024 * 1024;

/// A file beyond a limit.
pub fn too_large(words: &Words, limit: u64) -> String {
    words.tell("file-too-large", &[("megabytes", limit.div_ceil(MEGABYTE).into())])
}

/// Why a JSON of messages could not be read.
pub fn document(words: &Words, file: &str, error: &DocumentError) -> String {
    let what = fault(words, &error.fault);
    if error.line == 0 {
        return words.tell("file-trouble", &[("file", file.into()), ("what", what.into())]);
    }
    let args = [
        ("file", file.into()),
        ("line", error.line.into()),
        ("column", error.column.into()),
        ("what", what.into()),
    ];
    words.tell("file-line-column", &args)
}

/// What is wrong in a JSON of messages, without file and place.
pub fn fault(words: &Words, fault: &DocumentFault) -> String {
    match fault {
        DocumentFault::Empty => words.say("file-empty").into_owned(),
        DocumentFault::NotText => words.say("file-not-utf8").into_owned(),
        DocumentFault::Truncated => words.say("document-truncated").into_owned(),
        DocumentFault::TooDeep => words.say("document-too-deep").into_owned(),
        DocumentFault::ReplyWithTarget => words.say("document-reply-with-target").into_owned(),
        DocumentFault::Syntax(said) => words.tell("document-syntax", &[("said", syntax(words, said).into())]),
        DocumentFault::UnknownField(name) => named(words, "document-unknown-field", name),
        DocumentFault::MissingField(name) => named(words, "document-missing-field", name),
        DocumentFault::RepeatedField(name) => named(words, "document-repeated-field", name),
        DocumentFault::UnknownKind(name) => named(words, "document-unknown-kind", name),
        DocumentFault::WrongType { found, expected } => {
            let args = [
                ("found", found_type(words, found).into()),
                ("expected", expected_type(words, expected).into()),
            ];
            words.tell("document-wrong-type", &args)
        }
    }
}

fn named(words: &Words, id: &str, name: &str) -> String {
    words.tell(id, &[("name", short(name).into())])
}

/// Something from the file, short enough for one line.
fn short(text: &str) -> String {
    const MOST: usize = 60;
    let line = one_line(text);
    match line.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line.into_owned(),
    }
}

/// The parser's complaints that people meet. One that is not here stays as it came.
fn syntax(words: &Words, said: &str) -> String {
    let id = match said {
        "expected value" => "syntax-value",
        "expected `:`" => "syntax-colon",
        "expected `,` or `]`" => "syntax-comma-or-bracket",
        "expected `,` or `}`" => "syntax-comma-or-brace",
        "trailing comma" => "syntax-trailing-comma",
        "trailing characters" => "syntax-trailing-characters",
        "key must be a string" => "syntax-key",
        "expected ident" => "syntax-ident",
        "invalid escape" => "syntax-escape",
        "invalid number" => "syntax-number",
        "number out of range" => "syntax-number-range",
        "lone leading surrogate in hex escape" | "unexpected end of hex escape" => "syntax-surrogate",
        "control character (\\u0000-\\u001F) found while parsing a string" => "syntax-control",
        _ => return short(said),
    };
    words.say(id).into_owned()
}

/// What the parser found, which it tells as `integer `5``.
fn found_type(words: &Words, found: &str) -> String {
    let id = match found.split([' ', '`']).next().unwrap_or_default() {
        "integer" | "floating" | "number" => "type-number",
        "string" => "type-string",
        "boolean" => "type-boolean",
        "null" | "unit" => "type-null",
        "map" => "type-object",
        "sequence" => "type-array",
        _ => return short(found),
    };
    let value = found.split_once(['`', '"']).and_then(|(_, rest)| Some(rest.rsplit_once(['`', '"'])?.0));
    match value {
        Some(value) => {
            let args = [("type", words.say(id).into()), ("value", short(value).into())];
            words.tell("type-with-value", &args)
        }
        None => words.say(id).into_owned(),
    }
}

/// What the parser wanted.
fn expected_type(words: &Words, expected: &str) -> String {
    let id = match expected {
        "a string" | "string" => "type-string",
        "a boolean" => "type-boolean",
        "a sequence" => "type-array",
        "a map" => "type-object",
        "an object with messages or an array of messages" => "type-document",
        "an object with a message" => "type-message",
        "an object with a button" => "type-button",
        "an object with sample values" => "type-samples",
        _ => return short(expected),
    };
    words.say(id).into_owned()
}

/// Why a table could not be read.
pub fn table(words: &Words, file: &str, error: &ReadError) -> String {
    if let ReadError::InSheet { sheet, error } = error {
        let args = [("file", file.into()), ("sheet", short(sheet).into())];
        return table(words, &words.tell("table-sheet", &args), error);
    }
    let what = table_fault(words, error);
    match line(error) {
        Some(line) => {
            let args = [("file", file.into()), ("line", line.into()), ("what", what.into())];
            words.tell("file-line", &args)
        }
        None => words.tell("file-trouble", &[("file", file.into()), ("what", what.into())]),
    }
}

/// In which line of a table something is wrong, where that is known.
pub fn line(error: &ReadError) -> Option<u64> {
    match error {
        ReadError::InSheet { error, .. } => line(error),
        ReadError::Binary { line }
        | ReadError::BrokenUtf8 { line, .. }
        | ReadError::BrokenUtf16 { line }
        | ReadError::OpenQuote { line }
        | ReadError::MixedTables { line, .. }
        | ReadError::RepeatedHeading { line, .. }
        | ReadError::MissingHeading { line, .. }
        | ReadError::BeyondHeadings { line, .. } => Some(*line),
        _ => None,
    }
}

/// What is wrong in a table, without file and line.
pub fn table_fault(words: &Words, error: &ReadError) -> String {
    match error {
        ReadError::Empty => words.say("file-empty").into_owned(),
        ReadError::Binary { .. } => words.say("table-binary").into_owned(),
        ReadError::TooLarge { limit, .. } => too_large(words, *limit),
        ReadError::TooManyRows { limit } => words.tell("table-too-many-rows", &[("limit", (*limit).into())]),
        ReadError::TooManyCells { limit } => {
            words.tell("table-too-many-cells", &[("limit", (*limit).into())])
        }
        ReadError::BrokenUtf8 { .. } => words.say("table-broken-utf8").into_owned(),
        ReadError::BrokenUtf16 { .. } => words.say("table-broken-utf16").into_owned(),
        ReadError::OpenQuote { .. } => words.say("table-open-quote").into_owned(),
        ReadError::UnknownHeadings { found } => {
            words.tell("table-unknown-headings", &[("found", short(&found.join(", ")).into())])
        }
        ReadError::MixedTables { first, second, .. } => {
            let args = [("first", short(first).into()), ("second", short(second).into())];
            words.tell("table-mixed", &args)
        }
        ReadError::RepeatedHeading { heading, .. } => {
            words.tell("table-repeated-heading", &[("heading", short(heading).into())])
        }
        ReadError::MissingHeading { heading, .. } => {
            words.tell("table-missing-heading", &[("heading", short(heading).into())])
        }
        ReadError::BeyondHeadings { column, .. } => {
            words.tell("table-beyond-headings", &[("column", (*column).into())])
        }
        ReadError::Protected => words.say("workbook-protected").into_owned(),
        ReadError::BrokenWorkbook(_) => words.say("workbook-broken").into_owned(),
        ReadError::NoSheet { found } => {
            words.tell("workbook-no-sheet", &[("found", short(&found.join(", ")).into())])
        }
        ReadError::Foreign { kind } => super::table_facts::foreign(words, *kind),
        ReadError::InSheet { error, .. } => table_fault(words, error),
        ReadError::Io(error) => super::io_errors::cause(words, error),
    }
}

/// Why a table could not be written.
pub fn write(words: &Words, error: &WriteError) -> String {
    match error {
        WriteError::Io(error) => super::io_errors::cause(words, error),
        other => one_line(&other.to_string()).into_owned(),
    }
}

/// Why a profile could not be read.
pub fn profile(words: &Words, file: &str, error: &ProfileError) -> String {
    let (line, what) = match error {
        ProfileError::Syntax { line, said } => {
            (*line, words.tell("profile-syntax", &[("said", short(said).into())]))
        }
        ProfileError::UnknownRule(rule) => {
            (0, words.tell("profile-unknown-rule", &[("rule", short(rule).into())]))
        }
        ProfileError::MissingRule(rule) => {
            (0, words.tell("profile-missing-rule", &[("rule", (*rule).into())]))
        }
        ProfileError::MissingSeverity(rule) => {
            (0, words.tell("profile-missing-severity", &[("rule", (*rule).into())]))
        }
        ProfileError::MissingLimit(rule) => {
            (0, words.tell("profile-missing-limit", &[("rule", (*rule).into())]))
        }
    };
    match line {
        0 => words.tell("file-trouble", &[("file", file.into()), ("what", what.into())]),
        line => {
            let args = [("file", file.into()), ("line", line.into()), ("what", what.into())];
            words.tell("file-line", &args)
        }
    }
}

#[cfg(test)]
mod tests;
