//! What a server says, made fit to be shown.

use channel::Secret;
use serde_json::Value;

/// Stands for a secret that was taken out.
const MASK: &str = "•••";

/// How much of a server's sentence is kept, in characters.
const LONGEST: usize = 500;
/// Below this a secret is no secret, and taking it out would only tear words.
const SHORTEST_SECRET: usize = 4;

/// A server's words in one line, not too long, without the secret.
pub(super) fn redact(said: &str, secret: &Secret) -> String {
    let secret = secret.reveal().trim();
    let hidden = if secret.len() >= SHORTEST_SECRET { said.replace(secret, MASK) } else { said.to_owned() };
    let plain: String = hidden.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let mut words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = words.char_indices().nth(LONGEST) {
        words.truncate(end);
        words.push('…');
    }
    words
}

/// Takes the secret out of every text of a value, keys included.
pub(super) fn mask(value: &mut Value, secret: &Secret) {
    let secret = secret.reveal().trim();
    if secret.len() >= SHORTEST_SECRET {
        mask_text(value, secret);
    }
}

fn mask_text(value: &mut Value, secret: &str) {
    match value {
        Value::String(text) if text.contains(secret) => *text = text.replace(secret, MASK),
        Value::Array(items) => items.iter_mut().for_each(|item| mask_text(item, secret)),
        Value::Object(fields) => {
            fields.values_mut().for_each(|value| mask_text(value, secret));
            if fields.keys().any(|key| key.contains(secret)) {
                let old = std::mem::take(fields);
                fields.extend(old.into_iter().map(|(key, value)| (key.replace(secret, MASK), value)));
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_secret_is_taken_out_wherever_it_stands() {
        let secret = Secret::new(" key-1234 ");
        assert_eq!(redact("no key-1234, \"key-1234\"", &secret), "no •••, \"•••\"");
        assert_eq!(redact("a cab", &Secret::new("a")), "a cab");
    }

    #[test]
    fn the_secret_is_taken_out_of_every_text_of_a_value() {
        let secret = Secret::new("key-1234");
        let mut value = serde_json::json!({
            "token": "key-1234", "a": ["x key-1234", 5, null], "key-1234": { "b": "key-123" }
        });
        mask(&mut value, &secret);
        let expected =
            serde_json::json!({ "token": "•••", "a": ["x •••", 5, null], "•••": { "b": "key-123" } });
        assert_eq!(value, expected);
    }

    #[test]
    fn what_remains_is_one_line_of_a_bearable_length() {
        let none = Secret::new("");
        assert_eq!(redact(" a\n\n\tb\u{7} c ", &none), "a b c");
        let long = redact(&"ж".repeat(10_000), &none);
        assert_eq!(long.chars().count(), LONGEST + 1);
        assert!(long.ends_with('…'));
    }
}
