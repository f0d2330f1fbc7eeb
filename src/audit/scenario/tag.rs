//! What one line of a scenario is.

/// A line by its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form<'a> {
    /// `# …`
    Comment,
    /// `@Word …`: the word and what follows it.
    Annotation(&'a str, &'a str),
    /// `word: value || key = …`
    Tag(Tag<'a>),
    /// Anything else.
    Text,
}

/// A tag with its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// The word in front of the colon.
    pub word: &'a str,
    /// Whether an exclamation mark stands between them.
    pub strong: bool,
    /// What follows, trimmed, with parameters.
    pub value: &'a str,
}

/// The form of a line's text, which is trimmed and not empty.
pub(super) fn form(text: &str) -> Form<'_> {
    match text.as_bytes().first() {
        Some(b'#') => return Form::Comment,
        Some(b'@') => {
            let rest = text.get(1..).unwrap_or_default();
            let (word, after) = split_word(rest);
            return if word.is_empty() { Form::Text } else { Form::Annotation(word, after.trim_start()) };
        }
        Some(first) if first.is_ascii_alphabetic() => {}
        _ => return Form::Text,
    }
    let (word, after) = split_word(text);
    let (strong, after) = after.strip_prefix('!').map_or((false, after), |after| (true, after));
    match after.strip_prefix(':') {
        Some(value) => Form::Tag(Tag { word, strong, value: value.trim() }),
        None => Form::Text,
    }
}

fn split_word(text: &str) -> (&str, &str) {
    let end = text.bytes().position(|b| !(b.is_ascii_alphanumeric() || b == b'_')).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The value of a tag without its parameters. `||` begins them only where `KEY =` follows, and
/// the last such place counts.
pub(super) fn without_parameters(value: &str) -> &str {
    if memchr::memchr(b'|', value.as_bytes()).is_none() {
        return value;
    }
    let begins = |at: &usize| {
        let after = value.get(at + 2..).unwrap_or_default().trim_start();
        let (key, rest) = split_word(after);
        !key.is_empty() && rest.trim_start().strip_prefix('=').is_some_and(|v| !v.starts_with('='))
    };
    let cut = value.rmatch_indices("||").map(|(at, _)| at).find(begins);
    cut.and_then(|at| value.get(..at)).unwrap_or(value).trim_end()
}

/// The string of a button's line and the path behind it: the string ends at the last quote
/// before `->` or the line's end.
pub(super) fn labelled(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_prefix('"')?;
    let closed = |at: usize| inside.get(..at)?.trim_end().strip_suffix('"');
    let arrow = inside.rmatch_indices("->").find_map(|(at, _)| Some((closed(at)?, inside.get(at + 2..)?)));
    arrow.map(|(label, path)| (label, path.trim())).or_else(|| {
        let end = inside.rfind('"')?;
        // Parameters and comments behind a string are nobody's path.
        Some((inside.get(..end)?, ""))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> Option<(&str, bool, &str)> {
        match form(text) {
            Form::Tag(tag) => Some((tag.word, tag.strong, tag.value)),
            _ => None,
        }
    }

    #[test]
    fn tags_are_told_from_what_only_looks_like_them() {
        assert_eq!(tag("a: Привет"), Some(("a", false, "Привет")));
        assert_eq!(tag("q!: * да *"), Some(("q", true, "* да *")));
        assert_eq!(tag("state:"), Some(("state", false, "")));
        for text in ["# a: Привет", "@IntentGroup", "привет: да", "a :да", "\"a: да\"", "a!!: да", "- a: да"]
        {
            assert_eq!(tag(text), None, "{text}");
        }
        assert_eq!(form("@Switch {\"a\": 1}"), Form::Annotation("Switch", "{\"a\": 1}"));
        assert_eq!(form("@ Switch"), Form::Text);
    }

    #[test]
    fn parameters_begin_where_a_key_follows() {
        for (value, expected) in [
            ("Когда приехать? || tts = \"Когда\", ttsEnabled = true", "Когда приехать?"),
            ("Sale || modal=true", "Sale"),
            ("или || нет", "или || нет"),
            ("a || b == c", "a || b == c"),
            ("http://x/{a||b} || name = \"x\"", "http://x/{a||b}"),
            ("a || x = 1 || y = 2", "a || x = 1"),
        ] {
            assert_eq!(without_parameters(value), expected);
        }
    }

    #[test]
    fn labels_end_at_the_last_quote_before_the_arrow() {
        for (text, expected) in [
            ("\"Да\" -> /Yes", Some(("Да", "/Yes"))),
            ("\"Да\"", Some(("Да", ""))),
            ("\"Да\" ->", Some(("Да", ""))),
            ("\"Сказать \"да\"\" -> Yes", Some(("Сказать \"да\"", "Yes"))),
            ("\"A -> B\"", Some(("A -> B", ""))),
            ("\"A -> B\" -> ../C", Some(("A -> B", "../C"))),
            ("\"Да", None),
            ("Да", None),
        ] {
            assert_eq!(labelled(text), expected, "{text}");
        }
    }
}
