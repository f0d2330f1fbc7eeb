//! The platform's document, and whether something fits it.

use jiff::Timestamp;
use pult::sandbox::Exchange;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use url::Url;

const DOCUMENT: &str = include_str!("../../contract/platform.openapi.yaml");

/// The document.
pub struct Document(Value);

/// One call as the document has it.
pub struct Operation {
    pub name: String,
    pub method: String,
    pub path: String,
    pub parameters: Vec<Value>,
    pub body: Option<Value>,
    pub body_required: bool,
    responses: Value,
}

impl Document {
    pub fn read() -> Self {
        Self(serde_saphyr::from_str(DOCUMENT).unwrap())
    }

    /// What a value stands for where it refers to another place.
    pub fn resolve<'a>(&'a self, value: &'a Value) -> &'a Value {
        match value.get("$ref").and_then(Value::as_str) {
            Some(reference) => self.resolve(self.0.pointer(reference.trim_start_matches('#')).unwrap()),
            None => value,
        }
    }

    pub fn names(&self) -> BTreeSet<String> {
        self.operations().into_iter().map(|operation| operation.name).collect()
    }

    pub fn operations(&self) -> Vec<Operation> {
        let mut found = Vec::new();
        for (path, item) in self.0["paths"].as_object().unwrap() {
            for (method, operation) in
                item.as_object().unwrap().iter().filter(|(key, _)| *key != "parameters")
            {
                let shared = item["parameters"].as_array().into_iter().flatten();
                let own = operation["parameters"].as_array().into_iter().flatten();
                found.push(Operation {
                    name: operation["operationId"].as_str().unwrap().to_owned(),
                    method: method.to_uppercase(),
                    path: path.clone(),
                    parameters: shared.chain(own).map(|one| self.resolve(one).clone()).collect(),
                    body: operation.get("requestBody").map(json_schema),
                    body_required: operation["requestBody"]["required"] == true,
                    responses: operation["responses"].clone(),
                });
            }
        }
        found
    }

    /// Which call an exchange is, or what in it does not fit.
    pub fn check(&self, exchange: &Exchange) -> Result<String, String> {
        let url = Url::parse("http://host").unwrap().join(&exchange.target).unwrap();
        let operations = self.operations();
        let ours = operations.iter().filter(|operation| operation.method == exchange.method);
        let (operation, variables) = ours
            .filter_map(|operation| Some((operation, operation.variables(url.path())?)))
            .next()
            .ok_or("no such call")?;
        self.check_parameters(operation, "path", &variables)?;
        let query: Vec<(String, String)> = url.query_pairs().into_owned().collect();
        self.check_parameters(operation, "query", &query)?;
        match (&operation.body, exchange.body.is_empty()) {
            (None, true) => {}
            (Some(_), true) if !operation.body_required => {}
            (Some(schema), false) => self.fits(schema, &parse(&exchange.body)?, "request")?,
            (wanted, _) => {
                return Err(format!("a body is {}wanted", if wanted.is_some() { "" } else { "not " }));
            }
        }
        let response = operation.responses.get(exchange.status.to_string());
        let response = self.resolve(response.unwrap_or(&operation.responses["default"]));
        match response.get("content") {
            Some(_) => self.fits(&json_schema(response), &parse(&exchange.answer)?, "answer")?,
            None if exchange.answer.is_empty() => {}
            None => return Err("an answer where none is described".into()),
        }
        Ok(operation.name.clone())
    }

    fn check_parameters(
        &self,
        operation: &Operation,
        place: &str,
        given: &[(String, String)],
    ) -> Result<(), String> {
        let known = || operation.parameters.iter().filter(|parameter| parameter["in"] == place);
        for (at, (name, text)) in given.iter().enumerate() {
            let parameter = known().find(|parameter| parameter["name"] == *name);
            let schema =
                self.resolve(&parameter.ok_or(format!("unknown {place} argument {name}"))?["schema"]);
            let again = given.iter().take(at).any(|(earlier, _)| earlier == name);
            // A list is given as the same argument again; nothing else may be given twice.
            match schema["type"].as_str() {
                Some("array") => {
                    let item = self.resolve(&schema["items"]);
                    self.fits(item, &typed(item, text), name)?;
                }
                _ if again => return Err(format!("{name} is given twice")),
                _ => self.fits(schema, &typed(schema, text), name)?,
            }
        }
        let missing = known().find(|parameter| {
            parameter["required"] == true && !given.iter().any(|(name, _)| parameter["name"] == *name)
        });
        missing.map_or(Ok(()), |parameter| Err(format!("{} is missing", parameter["name"])))
    }

    /// Whether a value fits a schema; the first thing that does not is told.
    pub fn fits(&self, schema: &Value, value: &Value, at: &str) -> Result<(), String> {
        let schema = self.resolve(schema);
        if let Some(known) = schema["enum"].as_array()
            && !known.contains(value)
        {
            return Err(format!("{at} is {value}, none of {known:?}"));
        }
        let wrong = |expected: &str| Err(format!("{at} is {value}, not {expected}"));
        if let Some(variants) = schema["oneOf"].as_array() {
            let fitting = variants.iter().filter(|variant| self.fits(variant, value, at).is_ok()).count();
            return if fitting == 1 { Ok(()) } else { wrong("exactly one of its kinds") };
        }
        match schema["type"].as_str() {
            None => Ok(()),
            Some("object") => {
                self.fits_object(schema, value.as_object().ok_or(format!("{at} is no object"))?, at)
            }
            Some("array") => {
                let items = value.as_array().ok_or(format!("{at} is no list"))?;
                items
                    .iter()
                    .enumerate()
                    .try_for_each(|(n, item)| self.fits(&schema["items"], item, &format!("{at}[{n}]")))
            }
            Some("string") => match (value.as_str(), schema["format"].as_str()) {
                (None, _) => wrong("a text"),
                (Some(text), Some("date-time")) if text.parse::<Timestamp>().is_err() => wrong("a time"),
                (Some(text), _)
                    if schema["maxLength"]
                        .as_u64()
                        .is_some_and(|most| text.chars().count() as u64 > most) =>
                {
                    wrong("so long")
                }
                _ => Ok(()),
            },
            Some("integer") => match value.as_i64() {
                Some(number) if schema["minimum"].as_i64().is_some_and(|least| number < least) => {
                    wrong("so small")
                }
                Some(number) if schema["maximum"].as_i64().is_some_and(|most| number > most) => {
                    wrong("so large")
                }
                Some(_) => Ok(()),
                None => wrong("a whole number"),
            },
            Some("number") => {
                if value.is_number() {
                    Ok(())
                } else {
                    wrong("a number")
                }
            }
            Some("boolean") => {
                if value.is_boolean() {
                    Ok(())
                } else {
                    wrong("true or false")
                }
            }
            Some(other) => panic!("the document has a type {other}"),
        }
    }

    fn fits_object(&self, schema: &Value, object: &Map<String, Value>, at: &str) -> Result<(), String> {
        for name in schema["required"].as_array().into_iter().flatten() {
            if !object.contains_key(name.as_str().unwrap()) {
                return Err(format!("{at}.{} is missing", name.as_str().unwrap()));
            }
        }
        // An object of which nothing is said may hold anything.
        let Some(known) = schema["properties"].as_object() else { return Ok(()) };
        for (name, value) in object {
            match known.get(name) {
                Some(schema) => self.fits(schema, value, &format!("{at}.{name}"))?,
                None if is_open(known) => {}
                None => return Err(format!("{at}.{name} is not known")),
            }
        }
        Ok(())
    }
}

impl Operation {
    fn variables(&self, path: &str) -> Option<Vec<(String, String)>> {
        let (ours, theirs): (Vec<_>, Vec<_>) = (self.path.split('/').collect(), path.split('/').collect());
        let fits = |(our, their): (&&str, &&str)| our == their || (our.starts_with('{') && !their.is_empty());
        if ours.len() != theirs.len() || !ours.iter().zip(&theirs).all(fits) {
            return None;
        }
        let variable = |(our, their): (&str, &str)| {
            Some((our.strip_prefix('{')?.strip_suffix('}')?.to_owned(), their.to_owned()))
        };
        Some(ours.into_iter().zip(theirs).filter_map(variable).collect())
    }
}

/// Whether an object is a reply, or a part of one: those are kept whatever else they hold.
pub fn is_open(known: &Map<String, Value>) -> bool {
    ["transition", "markup", "btnText"].iter().any(|name| known.contains_key(*name))
}

/// A text of an address as the value that its schema makes of it.
fn typed(schema: &Value, text: &str) -> Value {
    match schema["type"].as_str() {
        Some("number") => text.parse::<f64>().map_or(text.into(), Value::from),
        Some("integer") => text.parse::<i64>().map_or(text.into(), Value::from),
        Some("boolean") => text.parse::<bool>().map_or(text.into(), Value::from),
        _ => text.into(),
    }
}

fn json_schema(described: &Value) -> Value {
    described["content"]["application/json"]["schema"].clone()
}

fn parse(bytes: &[u8]) -> Result<Value, String> {
    serde_json::from_slice(bytes).map_err(|error| error.to_string())
}
