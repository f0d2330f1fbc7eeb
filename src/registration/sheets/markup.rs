//! Small helps for reading XML.

use super::super::ReadError;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::io::BufRead;

/// A reader that gives an empty element as a beginning and an end.
pub(super) fn xml<R: BufRead>(from: R) -> Reader<R> {
    let mut reader = Reader::from_reader(from);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    // What other programs wrote is read as far as it can be.
    config.check_end_names = false;
    reader
}

/// An attribute by its name without its namespace.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().with_checks(false).flatten().find(|attribute| {
        let key = attribute.key.as_ref();
        key == name || key.rsplit(':').next() == Some(name)
    })?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// An attribute that is a number; `default` where it is not there.
pub(super) fn count(element: &BytesStart<'_>, name: &str, default: usize) -> usize {
    attribute(element, name).and_then(|value| value.trim().parse().ok()).unwrap_or(default)
}

/// Whether an attribute says yes.
pub(super) fn is_on(element: &BytesStart<'_>, name: &str) -> bool {
    attribute(element, name).is_some_and(|value| matches!(value.trim(), "1" | "true" | "on"))
}

/// Adds what a piece of text says, if it is one.
pub(super) fn push_text(event: &Event<'_>, to: &mut String) {
    match event {
        Event::Text(text) => to.push_str(&text.xml10_content()),
        Event::CData(text) => to.push_str(&text.xml10_content()),
        Event::GeneralRef(reference) => push_reference(reference, to),
        _ => {}
    }
}

fn push_reference(reference: &BytesRef<'_>, to: &mut String) {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return to.push(character);
    }
    to.push_str(match reference.xml10_content().as_ref() {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        "nbsp" => "\u{A0}",
        _ => "",
    });
}

/// What a broken file of XML is told as.
pub(super) fn broken(error: quick_xml::Error) -> ReadError {
    match error {
        quick_xml::Error::Io(error) => ReadError::Io(std::io::Error::new(error.kind(), error.to_string())),
        other => ReadError::BrokenWorkbook(other.to_string()),
    }
}
