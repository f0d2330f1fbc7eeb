//! The shape of the JSON: how messages and buttons are read from it and written into it.

use crate::{Button, ButtonKind, Message, Samples, is_blank};
use serde::de::{Deserializer, Error as _, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer};
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::marker::PhantomData;

/// Either form of the document.
pub(super) struct Document {
    pub(super) messages: Vec<Message>,
}

impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(DocumentVisitor)
    }
}

/// A visitor, because serde's untagged enum would lose the line.
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
pub(super) const REPLY_WITH_TARGET: &str = "a reply button has neither url nor phone";

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
