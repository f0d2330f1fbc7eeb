//! The text of a message over several lines.

use super::lines::Line;
use super::tag::without_parameters;
use std::borrow::Cow;

/// Joins what stands behind a tag with the deeper lines. A literal `\n` at a line's end is the
/// break between lines, elsewhere a break of its own.
pub(super) fn join<'a>(first: &'a str, deeper: impl Iterator<Item = Line<'a>>) -> Cow<'a, str> {
    let mut lines = deeper.map(|line| line.text).peekable();
    if lines.peek().is_none() && !first.contains("\\n") {
        return Cow::Borrowed(first.trim());
    }
    let mut out = String::new();
    let mut add = |line: &str| {
        if !out.is_empty() {
            out.push('\n');
        }
        let line = line.strip_suffix("\\n").unwrap_or(line);
        out.push_str(&line.replace("\\n", "\n"));
    };
    if !first.is_empty() {
        add(first);
    }
    while let Some(line) = lines.next() {
        // Parameters end a tag, also where its text runs over several lines.
        add(if lines.peek().is_none() { without_parameters(line) } else { line });
    }
    Cow::Owned(out.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::lines::Lines;
    use super::*;

    #[test]
    fn texts_go_on_over_deeper_lines() {
        for (first, deeper, expected) in [
            ("Да", "", "Да"),
            ("Одна\\n", "  вторая", "Одна\nвторая"),
            ("Одна", "  вторая\n\n  третья", "Одна\nвторая\nтретья"),
            ("Одна\\nвторая", "", "Одна\nвторая"),
            ("", "  # не комментарий", "# не комментарий"),
            ("А", "  б || tts = \"б\"", "А\nб"),
            ("«А» \"б\"\\n", "", "«А» \"б\""),
        ] {
            assert_eq!(join(first, Lines::new(deeper)), expected, "{first}");
        }
    }
}
