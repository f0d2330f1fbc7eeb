//! What a server says, made fit to be shown.

use channel::Secret;

/// How much of a server's sentence is kept, in characters.
const LONGEST: usize = 500;
/// Below this a secret is no secret, and taking it out would only tear words.
const SHORTEST_SECRET: usize = 4;

/// A server's words in one line, not too long, without the secret.
pub(super) fn redact(said: &str, secret: &Secret) -> String {
    let secret = secret.reveal().trim();
    let hidden =
        if secret.len() >= SHORTEST_SECRET { said.replace(secret, "•••") } else { said.to_owned() };
    let plain: String = hidden.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let mut words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = words.char_indices().nth(LONGEST) {
        words.truncate(end);
        words.push('…');
    }
    words
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
    fn what_remains_is_one_line_of_a_bearable_length() {
        let none = Secret::new("");
        assert_eq!(redact(" a\n\n\tb\u{7} c ", &none), "a b c");
        let long = redact(&"ж".repeat(10_000), &none);
        assert_eq!(long.chars().count(), LONGEST + 1);
        assert!(long.ends_with('…'));
    }
}
