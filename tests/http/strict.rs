//! The sandbox takes what the contract allows and refuses all else, in the platform's shape.
//! Requests are made from the document itself.

use super::contract::document::{Document, Operation, is_open};
use super::contract::raw::Raw;
use super::kit::{run, sandbox};
use serde_json::{Map, Value, json};

/// Statuses that say that a request does not fit.
const UNFIT: [u16; 4] = [400, 401, 405, 415];

/// A value that fits a schema: with all that it may have, or only what it must.
fn sample(document: &Document, schema: &Value, whole: bool) -> Value {
    let schema = document.resolve(schema);
    if let Some(known) = schema["enum"].as_array() {
        return known[0].clone();
    }
    if let Some(variants) = schema["oneOf"].as_array() {
        return sample(document, &variants[0], whole);
    }
    match (schema["type"].as_str(), schema["format"].as_str()) {
        (Some("string"), Some("date-time")) => "2026-11-23T12:00:00.000Z".into(),
        (Some("string"), _) if schema["maxLength"] == 1 => ";".into(),
        (Some("string"), _) => "text".into(),
        (Some("number"), _) => 1.5.into(),
        (Some("integer"), _) => schema["minimum"].as_i64().unwrap_or(1).into(),
        (Some("boolean"), _) => true.into(),
        (Some("array"), _) => json!([sample(document, &schema["items"], whole)]),
        (Some("object"), _) => {
            let all = schema["properties"].as_object().cloned().unwrap_or_default();
            let required = schema["required"].as_array().cloned().unwrap_or_default();
            let wanted = all.iter().filter(|(name, _)| whole || required.iter().any(|one| one == *name));
            let made = wanted.map(|(name, schema)| (name.clone(), sample(document, schema, whole)));
            Value::Object(made.collect::<Map<_, _>>())
        }
        _ => json!({ "anything": 1 }),
    }
}

/// Values that come from a good one and do not fit.
fn spoiled(document: &Document, schema: &Value, good: &Value) -> Vec<(String, Value)> {
    let schema = document.resolve(schema);
    let mut found = Vec::new();
    if let Some(variants) = schema["oneOf"].as_array() {
        for variant in variants {
            let good = sample(document, variant, true);
            found.extend(spoiled(document, variant, &good));
        }
        return found;
    }
    match schema["type"].as_str() {
        None => return found,
        Some("object") => {}
        Some("string") => found.push(("a number".into(), json!(5))),
        Some(_) => found.push(("a text".into(), json!("five"))),
    }
    if schema["enum"].is_array() {
        found.push(("unknown".into(), json!("NO_SUCH_THING")));
    }
    if schema["format"] == "date-time" {
        found.push(("no time".into(), json!("yesterday")));
    }
    if let Some(least) = schema["minimum"].as_i64() {
        found.push(("too small".into(), json!(least - 1)));
    }
    if let Some(most) = schema["maximum"].as_i64() {
        found.push(("too large".into(), json!(most + 1)));
    }
    if schema["maxLength"].is_number() {
        found.push(("too long".into(), json!("two")));
    }
    if let Some(items) = good.as_array() {
        let bad = spoiled(document, &schema["items"], &items[0]);
        found.extend(bad.into_iter().map(|(what, value)| (format!("[0] {what}"), json!([value]))));
    }
    if schema["type"] == "object" {
        found.push(("no object".into(), json!([])));
    }
    if let (Some(good), Some(known)) = (good.as_object(), schema["properties"].as_object()) {
        found.extend(spoiled_objects(document, schema, good, known));
    }
    found
}

fn spoiled_objects(
    document: &Document,
    schema: &Value,
    good: &Map<String, Value>,
    known: &Map<String, Value>,
) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    let with = |name: &str, value: Option<Value>| {
        let mut object = good.clone();
        match value {
            Some(value) => object.insert(name.to_owned(), value),
            None => object.remove(name),
        };
        Value::Object(object)
    };
    for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        found.push((format!("{name} missing"), with(name, None)));
    }
    // Replies and their buttons may hold more than is known of them.
    if !is_open(known) {
        found.push(("unknown field".into(), with("noSuchField", Some(json!(1)))));
    }
    for (name, schema) in known.iter().filter(|(name, _)| good.contains_key(*name)) {
        let bad = spoiled(document, schema, &good[name]);
        found
            .extend(bad.into_iter().map(|(what, value)| (format!("{name} {what}"), with(name, Some(value)))));
    }
    found
}

/// A text for an address.
fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The address of a call with all or only the needed arguments.
fn target(
    document: &Document,
    operation: &Operation,
    whole: bool,
    token: &str,
) -> (String, Vec<(String, String)>) {
    let mut path = operation.path.clone();
    let mut query = Vec::new();
    for parameter in &operation.parameters {
        let name = parameter["name"].as_str().unwrap();
        let value = sample(document, &parameter["schema"], whole);
        let wanted = parameter["in"] == "query" && (whole || parameter["required"] == true);
        if parameter["in"] == "path" {
            let value = if name == "token" { token.to_owned() } else { text(&value) };
            path = path.replace(&format!("{{{name}}}"), &value);
        } else if wanted && let Some(items) = value.as_array() {
            // A list is given as the same argument again.
            query.extend([&items[0], &items[0]].map(|item| (name.to_owned(), text(item))));
        } else if wanted {
            query.push((name.to_owned(), text(&value)));
        }
    }
    (path, query)
}

async fn send(
    raw: &Raw,
    operation: &Operation,
    path: &str,
    query: &[(String, String)],
    body: Option<&Value>,
) -> (u16, Value) {
    let request = raw.request(&operation.method, path).query(query);
    Raw::send(match body {
        Some(body) => request.json(body),
        None => request,
    })
    .await
}

fn assert_refused(document: &Document, (status, answer): (u16, Value), expected: u16, what: &str) {
    assert_eq!(status, expected, "{what}: {answer}");
    let shape = json!({ "$ref": "#/components/schemas/Error" });
    assert_eq!(document.fits(&shape, &answer, ""), Ok(()), "{what}");
    let code = answer["error"].as_str().unwrap();
    assert_eq!(code.split('.').count(), 3, "{what}: {code}");
}

#[test]
fn every_request_that_fits_is_taken_whole_or_bare() {
    let document = Document::read();
    run(async {
        let sandbox = sandbox().await;
        let raw = Raw::new(&sandbox);
        for operation in document.operations() {
            for whole in [true, false] {
                let (path, query) = target(&document, &operation, whole, sandbox.chat_token.reveal());
                let body = operation.body.as_ref().map(|schema| sample(&document, schema, whole));
                let (status, answer) = send(&raw, &operation, &path, &query, body.as_ref()).await;
                assert!(!UNFIT.contains(&status), "{} {status}: {answer}", operation.name);
            }
        }
    });
}

#[test]
fn every_body_that_does_not_fit_is_refused() {
    let document = Document::read();
    let mut tried = 0;
    run(async {
        let sandbox = sandbox().await;
        let raw = Raw::new(&sandbox);
        for operation in document.operations() {
            let (path, query) = target(&document, &operation, false, sandbox.chat_token.reveal());
            let name = &operation.name;
            let Some(schema) = &operation.body else {
                let answer = send(&raw, &operation, &path, &query, Some(&json!({}))).await;
                assert_refused(&document, answer, 400, &format!("{name} with a body"));
                continue;
            };
            let good = sample(&document, schema, true);
            for (what, body) in spoiled(&document, schema, &good) {
                tried += 1;
                let answer = send(&raw, &operation, &path, &query, Some(&body)).await;
                assert_refused(&document, answer, 400, &format!("{name}: {what}"));
            }
            let plain = raw.request(&operation.method, &path).query(&query);
            let untyped = Raw::send(plain.try_clone().unwrap().body(good.to_string())).await;
            assert_refused(&document, untyped, 415, name);
            let broken = plain.header("content-type", "application/json").body("{\"a\":");
            assert_refused(&document, Raw::send(broken).await, 400, name);
        }
    });
    assert!(tried > 100, "{tried}");
}

#[test]
fn every_argument_that_does_not_fit_is_refused() {
    let document = Document::read();
    run(async {
        let sandbox = sandbox().await;
        let raw = Raw::new(&sandbox);
        for operation in document.operations() {
            let (path, query) = target(&document, &operation, true, sandbox.chat_token.reveal());
            let body = operation.body.as_ref().map(|schema| sample(&document, schema, false));
            let mut bad = vec![[query.clone(), vec![("noSuchArgument".into(), "1".into())]].concat()];
            for parameter in operation.parameters.iter().filter(|one| one["in"] == "query") {
                let others: Vec<_> =
                    query.iter().filter(|(name, _)| parameter["name"] != *name).cloned().collect();
                if parameter["required"] == true {
                    bad.push(others.clone());
                }
                let name = parameter["name"].as_str().unwrap();
                let own = query.iter().find(|(one, _)| one == name).unwrap().clone();
                // Of a list each item is an argument; anything else is given once.
                let list = document.resolve(&parameter["schema"]);
                let schema = match list["type"].as_str() {
                    Some("array") => document.resolve(&list["items"]),
                    _ => {
                        bad.push([others.clone(), vec![own.clone(), own]].concat());
                        list
                    }
                };
                // A text of an address is a text whatever stands in it.
                let plain =
                    schema["type"] == "string" && schema["enum"].is_null() && schema["format"].is_null();
                let wrong = spoiled(&document, schema, &Value::Null).into_iter().filter(|_| !plain);
                bad.extend(
                    wrong.map(|(_, value)| [others.clone(), vec![(name.to_owned(), text(&value))]].concat()),
                );
            }
            for query in bad {
                let answer = send(&raw, &operation, &path, &query, body.as_ref()).await;
                assert_refused(&document, answer, 400, &format!("{} {query:?}", operation.name));
            }
        }
    });
}

#[test]
fn variables_of_a_path_are_checked_too() {
    let document = Document::read();
    run(async {
        let sandbox = sandbox().await;
        let raw = Raw::new(&sandbox);
        for (method, path) in [
            ("GET", "/api/v1/bot-channels/one"),
            ("DELETE", "/api/v1/bot-channels/1.5"),
            ("PUT", "/api/v1/text-campaign-service/projects/p/text-campaigns/1/explode"),
            ("PUT", "/api/v1/text-campaign-service/projects/p/text-campaigns/x/stop"),
            ("POST", "/api/v1/async/reporter/reports/explode"),
        ] {
            assert_refused(&document, raw.ask(method, path, None).await, 400, path);
        }
        for path in ["/", "/api/v1/bot-channels/", "/api/v2/projects", "/chatapi"] {
            assert_refused(&document, raw.ask("GET", path, None).await, 404, path);
        }
        assert_refused(&document, raw.ask("PATCH", "/api/v1/projects", None).await, 405, "PATCH");
        assert_refused(
            &document,
            raw.ask("GET", "/api/v1/bot-channels/1", None).await,
            404,
            "no such channel",
        );
        assert_refused(
            &document,
            raw.ask("GET", "/api/v1/bot-channels?projectId=1", None).await,
            404,
            "no such project",
        );
    });
}

#[test]
fn nobody_gets_in_without_the_token() {
    let document = Document::read();
    run(async {
        let sandbox = sandbox().await;
        let raw = Raw::new(&sandbox);
        for operation in document.operations() {
            let (path, query) = target(&document, &operation, false, "wrong-token");
            let body = operation.body.as_ref().map(|schema| sample(&document, schema, false));
            for token in [None, Some("wrong-token"), Some(sandbox.chat_token.reveal()), Some("")] {
                let mut request = raw.bare(&operation.method, &path).query(&query);
                if let Some(token) = token {
                    request = request.bearer_auth(token);
                }
                if let Some(body) = &body {
                    request = request.json(body);
                }
                assert_refused(&document, Raw::send(request).await, 401, &operation.name);
            }
        }
    });
}

#[test]
fn a_webhook_of_the_sandbox_makes_no_clients() {
    let document = Document::read();
    run(async {
        let sandbox = sandbox().await;
        let client = super::kit::client(&sandbox);
        let place = super::kit::place(&client).await;
        let webhook = client.channel(place.channel).await.unwrap().webhook_url.unwrap();
        let path = webhook.reveal().strip_prefix(&sandbox.url).unwrap().to_owned();
        let raw = Raw::new(&sandbox);
        for method in ["GET", "POST"] {
            assert_refused(&document, Raw::send(raw.bare(method, &path)).await, 405, method);
        }
        client.delete(place.channel).await.unwrap();
        assert_refused(&document, Raw::send(raw.bare("GET", &path)).await, 404, "deleted");
    });
}
