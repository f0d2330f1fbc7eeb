//! Variables in a text: `{{…}}`, which the platform and WhatsApp fill in, and the opaque
//! `{#…}` seen on the provider's page.

use std::ops::Range;

/// How a variable is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// `{{name}}` or `{{1}}`.
    Double,
    /// `{#name}`, accepted as it stands and never rewritten.
    Hash,
}

/// One variable in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable<'a> {
    /// Where it stands, braces included, in bytes.
    pub range: Range<usize>,
    /// How it is written.
    pub notation: Notation,
    /// What stands between the braces, trimmed; never blank.
    pub name: &'a str,
}

impl Variable<'_> {
    /// The number of a numbered variable `{{1}}`, `None` for a named one. A number beyond
    /// `u64` is held at its end.
    pub fn number(&self) -> Option<u64> {
        let digits = self.notation == Notation::Double && self.name.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| self.name.parse().unwrap_or(u64::MAX))
    }
}

/// A pair of braces that belongs to no variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brace {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
}

/// What [`scan`] finds in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scan<'a> {
    /// The variables in their order.
    pub variables: Vec<Variable<'a>>,
    /// `{{` without `}}`, `}}` without `{{`, and empty `{{}}`.
    pub unbalanced: Vec<Brace>,
}

/// Finds the variables of a text, and the double braces that make none. A variable does not
/// run over a line's end.
pub fn scan(text: &str) -> Scan<'_> {
    let mut found = Scan::default();
    let mut at = 0;
    // Braces are ASCII, so every cut below falls between characters.
    while let Some(step) = text.as_bytes().get(at..).and_then(|rest| memchr::memchr2(b'{', b'}', rest)) {
        at += step;
        let rest = text.get(at..).unwrap_or_default();
        at += if rest.starts_with("{{{") {
            1
        } else if rest.starts_with("{{") {
            open_double(rest, at, &mut found)
        } else if rest.starts_with("{#") {
            open_hash(rest, at, &mut found)
        } else if rest.starts_with("}}") {
            found.unbalanced.push(Brace { range: at..at + 2 });
            2
        } else {
            1
        };
    }
    found
}

/// Takes what begins with `{{` and tells how many bytes it was.
fn open_double<'a>(rest: &'a str, at: usize, found: &mut Scan<'a>) -> usize {
    let inside = rest.get(2..).unwrap_or_default();
    let Some(end) = closing(inside) else {
        found.unbalanced.push(Brace { range: at..at + 2 });
        return 2;
    };
    let name = inside.get(..end).unwrap_or_default().trim();
    let range = at..at + end + 4;
    if super::is_blank(name) {
        found.unbalanced.push(Brace { range });
    } else {
        found.variables.push(Variable { range, notation: Notation::Double, name });
    }
    end + 4
}

/// Where the `}}` stands that closes a variable, unless another `{{` or a line's end comes
/// first. It stops there, so that a text full of `{{` is still read in one pass.
fn closing(inside: &str) -> Option<usize> {
    let mut marks = inside.match_indices(['{', '}', '\n']);
    let (end, _) = marks.find(|&(at, mark)| {
        let doubled = inside.get(at + 1..).is_some_and(|rest| rest.starts_with(mark));
        mark == "\n" || doubled
    })?;
    inside.get(end..)?.starts_with("}}").then_some(end)
}

/// Takes what begins with `{#` and tells how many bytes it was.
fn open_hash<'a>(rest: &'a str, at: usize, found: &mut Scan<'a>) -> usize {
    let inside = rest.get(2..).unwrap_or_default();
    match inside.find(['}', '{', '\n']) {
        Some(end) if inside.get(end..).is_some_and(|r| r.starts_with('}')) => {
            let name = inside.get(..end).unwrap_or_default().trim();
            if super::is_blank(name) {
                return 2;
            }
            found.variables.push(Variable { range: at..at + end + 3, notation: Notation::Hash, name });
            end + 3
        }
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn names(text: &str) -> (Vec<&str>, usize) {
        let found = scan(text);
        (found.variables.iter().map(|v| v.name).collect(), found.unbalanced.len())
    }

    #[test]
    fn finds_variables_and_stray_braces() {
        for (text, expected, stray) in [
            ("Здравствуйте", vec![], 0),
            ("{{1}}, привет", vec!["1"], 0),
            ("{{ имя }} и {#site}", vec!["имя", "site"], 0),
            ("{{1", vec![], 1),
            ("1}}", vec![], 1),
            ("{{}}", vec![], 1),
            ("{{ }}", vec![], 1),
            ("{{a{{b}}", vec!["b"], 1),
            ("{{{1}}}", vec!["1"], 0),
            ("{{a\n}}", vec![], 2),
            ("{#}", vec![], 0),
            ("{#a", vec![], 0),
            ("{a}", vec![], 0),
            ("{#a}{{1}}", vec!["a", "1"], 0),
        ] {
            assert_eq!(names(text), (expected, stray), "{text:?}");
        }
    }

    #[test]
    fn numbers_are_read_and_names_are_not() {
        let found = scan("{{2}} {{x}} {#3} {{99999999999999999999999}}");
        let numbers: Vec<_> = found.variables.iter().map(Variable::number).collect();
        assert_eq!(numbers, [Some(2), None, None, Some(u64::MAX)]);
    }

    proptest! {
        #[test]
        fn ranges_lie_in_order_on_character_bounds(text in "[{}#a1 \\n я👍]{0,40}") {
            let found = scan(&text);
            let mut ranges: Vec<_> = found.variables.iter().map(|v| v.range.clone()).collect();
            ranges.extend(found.unbalanced.iter().map(|b| b.range.clone()));
            ranges.sort_by_key(|r| r.start);
            for pair in ranges.windows(2) {
                prop_assert!(pair[0].end <= pair[1].start);
            }
            for range in ranges {
                prop_assert!(text.get(range).is_some());
            }
        }
    }
}
