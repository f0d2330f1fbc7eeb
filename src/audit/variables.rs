//! Variables in Aimylogic's manner as variables to the rules.

use message::{Message, Notation, Samples, scan};
use std::borrow::Cow;

/// The same text with every bare `$name` as `{{$name}}`, so that rules and preview see a
/// variable where the platform puts one in.
pub(crate) fn marked(text: &str) -> Cow<'_, str> {
    if memchr::memchr(b'$', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let known = scan(text);
    let mut inside = known.variables.iter().map(|variable| variable.range.clone()).peekable();
    let mut out = String::new();
    let mut copied = 0;
    for (at, _) in text.match_indices('$') {
        while inside.next_if(|range| range.end <= at).is_some() {}
        let length = name_length(text.get(at + 1..).unwrap_or_default());
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let stands_alone = before.is_none_or(|c| !c.is_alphanumeric() && c != '$' && c != '_');
        if at < copied
            || length == 0
            || !stands_alone
            || inside.peek().is_some_and(|range| range.contains(&at))
        {
            continue;
        }
        out.push_str(text.get(copied..at).unwrap_or_default());
        copied = at + 1 + length;
        out.push_str("{{");
        out.push_str(text.get(at..copied).unwrap_or_default());
        out.push_str("}}");
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(text.get(copied..).unwrap_or_default());
    Cow::Owned(out)
}

/// How many bytes of a variable's name stand at the beginning: words joined by dots.
fn name_length(text: &str) -> usize {
    let mut end = 0;
    loop {
        let word = text.get(end..).unwrap_or_default();
        let first = word.chars().next().is_some_and(|c| c.is_alphabetic() || c == '_');
        let length = word.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(word.len());
        if !first {
            // A dot that ends a sentence belongs to the sentence.
            return end.saturating_sub(1);
        }
        end += length;
        if !text.get(end..).is_some_and(|rest| rest.starts_with('.')) {
            return end;
        }
        end += 1;
    }
}

/// Gives every named variable of a message a sample: the last word of its name.
pub(crate) fn give_samples(message: &mut Message) {
    let mut samples = Samples::new();
    let titles = message.buttons.iter().map(message::Button::title);
    let urls = message.buttons.iter().filter_map(message::Button::target_url);
    for text in std::iter::once(message.text.as_str()).chain(titles).chain(urls) {
        if memchr::memchr(b'{', text.as_bytes()).is_none() {
            continue;
        }
        for variable in scan(text).variables {
            if variable.notation == Notation::Double && variable.number().is_none() {
                samples.insert(variable.name.to_owned(), sample(variable.name).to_owned());
            }
        }
    }
    if !samples.is_empty() {
        message.samples = samples;
    }
}

/// The last word of a variable's name; an expression as it stands.
fn sample(name: &str) -> &str {
    let is_name = name.chars().all(|c| c.is_alphanumeric() || matches!(c, '$' | '_' | '.'));
    let last = name.rsplit('.').next().unwrap_or(name).trim_start_matches('$');
    if is_name && !last.is_empty() { last } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bare_names_become_variables_and_prices_do_not() {
        for (text, expected) in [
            ("Привет, $name", "Привет, {{$name}}"),
            ("$client.name, это вам.", "{{$client.name}}, это вам."),
            ("Ваш город $city.", "Ваш город {{$city}}."),
            ("{{$session.x}} и {{ $y }}", "{{$session.x}} и {{ $y }}"),
            ("от $5 до 10$", "от $5 до 10$"),
            ("US$name", "US$name"),
            ("$$name", "$$name"),
            ("$имя и $имя2", "{{$имя}} и {{$имя2}}"),
            ("{{$name", "{{{{$name}}"),
        ] {
            assert_eq!(marked(text), expected, "{text}");
        }
    }

    #[test]
    fn samples_are_the_last_words() {
        let mut message = Message { text: "{{$session.city}} {{1}} {{ f(x) }}".into(), ..Message::default() };
        give_samples(&mut message);
        let given: Vec<_> = message.samples.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        assert_eq!(given, [("$session.city", "city"), ("f(x)", "f(x)")]);
    }
}
