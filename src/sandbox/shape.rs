//! What a request may look like, and whether it does.

use super::answer::{Answer, refusal};
use jiff::Timestamp;
use serde_json::{Map, Value, json};

/// What a value may be.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    /// A text.
    Text,
    /// A whole number between two.
    Whole(i64, i64),
    /// Any number.
    Number,
    /// A text of at most one character.
    Sign,
    /// True or false.
    Flag,
    /// A time with its offset.
    Moment,
    /// One of these texts.
    One(&'static [&'static str]),
    /// An object with these fields and no other.
    Object(&'static [Field]),
    /// Any object.
    Free,
    /// A list.
    List(&'static Kind),
    /// An object that fits one of these.
    OneOf(&'static [&'static [Field]]),
    /// A reply, whose further fields are kept as they are.
    Open(&'static [Field]),
    /// Anything.
    Any,
}

/// A field of an object, or an argument of a query.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    pub name: &'static str,
    pub required: bool,
    pub kind: Kind,
}

/// A field that has to be there.
pub(super) const fn must(name: &'static str, kind: Kind) -> Field {
    Field { name, required: true, kind }
}

/// A field that may be left out.
pub(super) const fn may(name: &'static str, kind: Kind) -> Field {
    Field { name, required: false, kind }
}

/// Refuses an object that does not fit.
pub(super) fn check_body(body: &Value, fields: &'static [Field]) -> Result<(), Answer> {
    check(body, Kind::Object(fields), "")
}

/// Reads a query into an object, and refuses one that does not fit.
pub(super) fn check_query(pairs: &[(String, String)], fields: &'static [Field]) -> Result<Value, Answer> {
    let mut found = Map::new();
    for (name, text) in pairs {
        let field = fields.iter().find(|field| field.name == name).ok_or_else(|| unknown(name))?;
        if let Kind::List(item) = field.kind {
            // A list is given as the same argument again.
            let list = found.entry(name.clone()).or_insert_with(|| json!([]));
            list.as_array_mut().into_iter().for_each(|list| list.push(typed(text, *item)));
        } else if found.insert(name.clone(), typed(text, field.kind)).is_some() {
            return Err(wrong(name, "given once"));
        }
    }
    let found = Value::Object(found);
    check(&found, Kind::Object(fields), "")?;
    Ok(found)
}

/// A text of a query or a path as the value that it stands for; what stands for none stays a
/// text, and is refused as such.
pub(super) fn typed(text: &str, kind: Kind) -> Value {
    let read = match kind {
        Kind::Whole(..) => text.parse::<i64>().ok().map(Value::from),
        Kind::Flag => text.parse::<bool>().ok().map(Value::from),
        _ => None,
    };
    read.unwrap_or_else(|| text.into())
}

/// Refuses a value that does not fit.
pub(super) fn check(value: &Value, kind: Kind, path: &str) -> Result<(), Answer> {
    let fits = |fits: bool, expected: &str| if fits { Ok(()) } else { Err(wrong(path, expected)) };
    match kind {
        Kind::Any => Ok(()),
        Kind::Text => fits(value.is_string(), "a text"),
        Kind::Sign => {
            fits(value.as_str().is_some_and(|text| text.chars().count() <= 1), "at most one character")
        }
        Kind::Flag => fits(value.is_boolean(), "true or false"),
        Kind::Number => fits(value.is_number(), "a number"),
        Kind::Free => fits(value.is_object(), "an object"),
        Kind::Moment => fits(
            value.as_str().is_some_and(|text| text.parse::<Timestamp>().is_ok()),
            "a time with an offset",
        ),
        Kind::Whole(from, to) => fits(
            value.as_i64().is_some_and(|number| (from..=to).contains(&number)),
            &format!("a whole number from {from} to {to}"),
        ),
        Kind::One(names) => fits(
            value.as_str().is_some_and(|text| names.contains(&text)),
            &format!("one of {}", names.join(", ")),
        ),
        Kind::List(item) => {
            let items = value.as_array().ok_or_else(|| wrong(path, "a list"))?;
            items.iter().enumerate().try_for_each(|(at, value)| check(value, *item, &format!("{path}[{at}]")))
        }
        Kind::OneOf(variants) => {
            let fit = |fields: &&[Field]| check_object(value, fields, path, false).is_ok();
            fits(variants.iter().any(fit), "one of the kinds that are known")
        }
        Kind::Object(fields) => check_object(value, fields, path, false),
        Kind::Open(fields) => check_object(value, fields, path, true),
    }
}

fn check_object(value: &Value, fields: &[Field], path: &str, open: bool) -> Result<(), Answer> {
    let object = value.as_object().ok_or_else(|| wrong(path, "an object"))?;
    let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    for field in fields {
        match object.get(field.name) {
            Some(value) => check(value, field.kind, &below(field.name))?,
            None if field.required => return Err(missing(&below(field.name))),
            None => {}
        }
    }
    let known = |name: &&String| open || fields.iter().any(|field| field.name == *name);
    match object.keys().find(|name| !known(name)) {
        Some(name) => Err(unknown(&below(name))),
        None => Ok(()),
    }
}

fn missing(field: &str) -> Answer {
    refusal(
        400,
        "bad_request.missing_field",
        format!("The field {field} is missing"),
        json!({ "field": field }),
    )
}

fn unknown(field: &str) -> Answer {
    refusal(
        400,
        "bad_request.unknown_field",
        format!("The field {field} is not known"),
        json!({ "field": field }),
    )
}

fn wrong(field: &str, expected: &str) -> Answer {
    let message = format!("The field {field} has to be {expected}");
    refusal(400, "bad_request.wrong_field", message, json!({ "field": field, "expected": expected }))
}
