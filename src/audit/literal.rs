//! Literals as scripts, annotations and JSON write them: read, never computed.
//!
//! One reader serves them all: keys may be bare, quotes single or double, a comma may trail.
//! What is no literal is kept as the words that stand there.

use std::borrow::Cow;

/// How deep lists and objects may be nested; what is deeper is no literal any more.
const MAX_DEPTH: usize = 64;

/// The most values of one literal in a scenario; a screen has a few buttons.
pub(crate) const MAX_VALUES: usize = 100_000;

/// A value and where it begins.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Value<'a> {
    /// The line in which it begins, from 1.
    pub line: u32,
    /// What it is.
    pub literal: Literal<'a>,
}

/// What stands there.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Literal<'a> {
    /// A quoted string, unescaped.
    Text(Cow<'a, str>),
    /// A number as it is written.
    Number(Cow<'a, str>),
    /// `true` or `false`.
    Flag(bool),
    /// `null`.
    Null,
    /// A list.
    List(Vec<Value<'a>>),
    /// An object in the order in which it is written.
    Object(Vec<(Cow<'a, str>, Value<'a>)>),
    /// Something that only running could tell.
    Other(&'a str),
}

impl<'a> Value<'a> {
    /// A member of an object. What is repeated counts as JavaScript has it: the last.
    pub fn get(&self, key: &str) -> Option<&Self> {
        match &self.literal {
            Literal::Object(members) => members.iter().rev().find(|(name, _)| name == key).map(|(_, v)| v),
            _ => None,
        }
    }

    /// The text of a string.
    pub fn text(&self) -> Option<&str> {
        match &self.literal {
            Literal::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The text of a string or a number.
    pub fn plain(&self) -> Option<&str> {
        match &self.literal {
            Literal::Text(text) | Literal::Number(text) => Some(text),
            _ => None,
        }
    }

    /// The members of a list; a single value is a list of one.
    pub fn members(&self) -> &[Self] {
        match &self.literal {
            Literal::List(members) => members,
            _ => std::slice::from_ref(self),
        }
    }
}

/// A place in a text from which literals are read.
#[derive(Clone, Debug)]
pub(crate) struct Reader<'a> {
    text: &'a str,
    at: usize,
    end: usize,
    line: u32,
    values: usize,
}

impl<'a> Reader<'a> {
    /// Reads from a place up to an end, both in bytes; `line` is the number of the line there.
    pub fn new(text: &'a str, at: usize, end: usize, line: u32) -> Self {
        Self { text, at, end: end.min(text.len()), line, values: MAX_VALUES }
    }

    /// Allows so many values.
    pub fn with_values(mut self, values: usize) -> Self {
        self.values = values;
        self
    }

    /// Where the reader stands, in bytes.
    pub fn position(&self) -> usize {
        self.at
    }

    /// The number of the line in which the reader stands.
    pub fn line(&self) -> u32 {
        self.line
    }

    /// The byte at hand.
    pub fn byte(&self) -> Option<u8> {
        if self.at < self.end { self.text.as_bytes().get(self.at).copied() } else { None }
    }

    /// What is left to read.
    pub fn rest(&self) -> &'a str {
        self.text.get(self.at..self.end).unwrap_or_default()
    }

    /// Goes on by one byte.
    pub fn step(&mut self) {
        if self.byte() == Some(b'\n') {
            self.line = self.line.saturating_add(1);
        }
        self.at += 1;
    }

    /// Goes on by so many bytes.
    pub fn advance(&mut self, bytes: usize) {
        let passed = self.text.as_bytes().get(self.at..(self.at + bytes).min(self.end)).unwrap_or_default();
        self.line = self.line.saturating_add(memchr::memchr_iter(b'\n', passed).count() as u32);
        self.at += bytes;
    }

    /// Passes over white space and comments.
    pub fn skip_space(&mut self) {
        loop {
            match self.byte() {
                Some(byte) if byte.is_ascii_whitespace() => self.step(),
                Some(b'/') if self.rest().starts_with("//") || self.rest().starts_with("/*") => {
                    self.skip_comment();
                }
                Some(0xC2) if self.rest().starts_with('\u{A0}') => self.advance('\u{A0}'.len_utf8()),
                _ => return,
            }
        }
    }

    /// Passes over a comment that begins here.
    pub fn skip_comment(&mut self) {
        let rest = self.rest();
        let length = if rest.starts_with("//") {
            memchr::memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len())
        } else {
            rest.get(2..).and_then(|inside| inside.find("*/")).map_or(rest.len(), |at| at + 4)
        };
        self.advance(length);
    }

    /// Reads the value that begins here, whatever it is.
    pub fn value(&mut self) -> Value<'a> {
        self.value_at(0)
    }

    /// Reads the list or object that begins here, whatever stands behind its last bracket.
    pub fn bracketed(&mut self) -> Value<'a> {
        self.read(0, |_| true)
    }

    fn value_at(&mut self, depth: usize) -> Value<'a> {
        self.read(depth, Self::at_end_of_value)
    }

    fn read(&mut self, depth: usize, complete: impl Fn(&mut Self) -> bool) -> Value<'a> {
        self.skip_space();
        let (line, start) = (self.line, self.clone());
        let literal = if self.values == 0 || depth > MAX_DEPTH { None } else { self.literal(depth) };
        self.values = self.values.saturating_sub(1);
        match literal.filter(|_| complete(self)) {
            Some(literal) => Value { line, literal },
            None => {
                let values = self.values;
                *self = Self { values, ..start };
                Value { line, literal: Literal::Other(self.skip_expression()) }
            }
        }
    }

    /// Whether what was read is a whole value: `"a" + b` is not.
    fn at_end_of_value(&mut self) -> bool {
        self.skip_space();
        self.byte().is_none_or(|byte| matches!(byte, b',' | b']' | b'}' | b')' | b';'))
            || self.line_ended_before()
    }

    /// Whether a line's end stands right before the place at hand and no operator goes on.
    fn line_ended_before(&self) -> bool {
        let before = self.text.get(..self.at).unwrap_or_default();
        let spaces = before.trim_end_matches([' ', '\t']);
        let operator = self.byte().is_some_and(|b| b"+-*/%.?:&|=<>([`".contains(&b));
        spaces.ends_with('\n') && !operator
    }

    fn literal(&mut self, depth: usize) -> Option<Literal<'a>> {
        match self.byte()? {
            b'"' | b'\'' => self.string().map(Literal::Text),
            b'[' => self.list(depth),
            b'{' => self.object(depth),
            b'-' | b'0'..=b'9' => self.number().map(Literal::Number),
            _ => {
                let word = self.word();
                self.advance(word.len());
                match word {
                    "true" => Some(Literal::Flag(true)),
                    "false" => Some(Literal::Flag(false)),
                    "null" => Some(Literal::Null),
                    _ => None,
                }
            }
        }
    }

    /// The name that begins here, which may be empty.
    pub fn word(&self) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '$')).unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default()
    }

    fn number(&mut self) -> Option<Cow<'a, str>> {
        let rest = self.rest();
        let end = rest
            .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '+' | '-')))
            .unwrap_or(rest.len());
        let number = rest.get(..end)?;
        number.parse::<f64>().ok()?;
        self.advance(end);
        Some(Cow::Borrowed(number))
    }

    /// The string that begins here, `None` where it does not end in its line.
    pub fn string(&mut self) -> Option<Cow<'a, str>> {
        let quote = self.byte()?;
        let inside = self.text.get(self.at + 1..self.end)?;
        let bytes = inside.as_bytes();
        let mut at = 0;
        let mut escaped = false;
        loop {
            let step = memchr::memchr3(quote, b'\\', b'\n', bytes.get(at..)?)?;
            at += step;
            match bytes.get(at)? {
                b'\\' => {
                    escaped = true;
                    // A backslash before a line's end goes on in the next line.
                    at += 1 + bytes.get(at + 1).map_or(0, |_| 1);
                }
                b'\n' => return None,
                _ => break,
            }
        }
        let text = inside.get(..at)?;
        self.advance(at + 2);
        Some(if escaped { Cow::Owned(unescape(text)) } else { Cow::Borrowed(text) })
    }

    fn list(&mut self, depth: usize) -> Option<Literal<'a>> {
        self.step();
        let mut members = Vec::new();
        loop {
            self.skip_space();
            match self.byte()? {
                b']' => {
                    self.step();
                    return Some(Literal::List(members));
                }
                b',' => self.step(),
                b'}' | b')' => return None,
                _ => {
                    let before = self.at;
                    members.push(self.value_at(depth + 1));
                    if self.at == before {
                        return None;
                    }
                }
            }
            if self.values == 0 {
                return None;
            }
        }
    }

    fn object(&mut self, depth: usize) -> Option<Literal<'a>> {
        self.step();
        let mut members = Vec::new();
        loop {
            self.skip_space();
            let key = match self.byte()? {
                b'}' => {
                    self.step();
                    return Some(Literal::Object(members));
                }
                b',' => {
                    self.step();
                    continue;
                }
                b'"' | b'\'' => self.string()?,
                _ => {
                    let word = self.word();
                    if word.is_empty() {
                        return None;
                    }
                    self.advance(word.len());
                    Cow::Borrowed(word)
                }
            };
            self.skip_space();
            if self.byte()? != b':' {
                return None;
            }
            self.step();
            let value = self.value_at(depth + 1);
            members.push((key, value));
            if self.values == 0 {
                return None;
            }
        }
    }

    /// Passes over an expression, up to the comma, bracket or semicolon behind it.
    fn skip_expression(&mut self) -> &'a str {
        let begin = self.at;
        let mut open = 0usize;
        while let Some(byte) = self.byte() {
            match byte {
                b'"' | b'\'' if self.string().is_some() => continue,
                b'`' => {
                    let inside = self.text.get(self.at + 1..self.end).unwrap_or_default();
                    self.advance(inside.find('`').map_or(0, |at| at + 1));
                }
                b'/' if self.rest().starts_with("//") || self.rest().starts_with("/*") => {
                    self.skip_comment();
                    continue;
                }
                b'(' | b'[' | b'{' => open += 1,
                b')' | b']' | b'}' if open > 0 => open -= 1,
                b')' | b']' | b'}' | b',' if open == 0 => break,
                b';' if open == 0 => break,
                _ => {}
            }
            self.step();
        }
        self.text.get(begin..self.at.min(self.end)).unwrap_or_default().trim()
    }
}

fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let mut signs = after.chars();
        match signs.next() {
            Some('n') => out.push('\n'),
            Some('t') => out.push('\t'),
            Some('r') => out.push('\r'),
            Some('b') => out.push('\u{8}'),
            Some('f') => out.push('\u{C}'),
            Some('u') => match unicode(after) {
                Some((sign, length)) => {
                    out.push(sign);
                    rest = after.get(length..).unwrap_or_default();
                    continue;
                }
                None => out.push('u'),
            },
            Some('\n') | None => {}
            Some(sign) => out.push(sign),
        }
        rest = signs.as_str();
    }
    out.push_str(rest);
    out
}

/// The character of `uXXXX`, of two of them where they are a pair, and how many bytes it took.
fn unicode(after: &str) -> Option<(char, usize)> {
    let unit = |at: usize| u32::from_str_radix(after.get(at..at + 4)?, 16).ok();
    let first = unit(1)?;
    if let Some(sign) = char::from_u32(first) {
        return Some((sign, 5));
    }
    let low = after.get(5..7).filter(|mark| *mark == "\\u").and_then(|_| unit(7));
    let pair = low.filter(|low| (0xDC00..0xE000).contains(low) && first < 0xDC00);
    match pair.and_then(|low| char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + (low - 0xDC00))) {
        Some(sign) => Some((sign, 11)),
        None => Some((char::REPLACEMENT_CHARACTER, 5)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Literal<'_> {
        Reader::new(text, 0, text.len(), 1).value().literal
    }

    fn texts(literal: &Literal<'_>) -> Vec<String> {
        let Literal::List(members) = literal else { panic!("{literal:?}") };
        members.iter().map(|value| value.text().unwrap_or("?").to_owned()).collect()
    }

    #[test]
    fn literals_are_read_as_scripts_write_them() {
        assert_eq!(read("\"Да\""), Literal::Text("Да".into()));
        assert_eq!(read("'a \"b\" \\'c\\''"), Literal::Text("a \"b\" 'c'".into()));
        assert_eq!(read("\"\\u0414\\uD83D\\uDC4D\\n\""), Literal::Text("Д👍\n".into()));
        assert_eq!(read("-1.5"), Literal::Number("-1.5".into()));
        assert_eq!(texts(&read("[\"a\", 'b', ]")), ["a", "b"]);
        let object = Reader::new("{text: \"x\", \"y\": [1], }", 0, 23, 1).value();
        assert_eq!(object.get("text").and_then(Value::text), Some("x"));
        assert!(object.get("z").is_none());
    }

    #[test]
    fn what_is_no_literal_is_kept_as_it_stands() {
        assert_eq!(read("\"a\" + name, 1"), Literal::Other("\"a\" + name"));
        assert_eq!(read("$session.last]"), Literal::Other("$session.last"));
        assert_eq!(read("f(\"a)\", [1])"), Literal::Other("f(\"a)\", [1])"));
        assert_eq!(read("truest"), Literal::Other("truest"));
        assert_eq!(texts(&read("[\"a\", b(1, 2), `c`, \"d\"]")), ["a", "?", "?", "d"]);
    }

    #[test]
    fn values_know_their_lines() {
        let text = "[\n {text: \"a\"},\n\n {text:\n \"b\"}]";
        let list = Reader::new(text, 0, text.len(), 7).value();
        let lines: Vec<_> = list.members().iter().map(|v| (v.line, v.get("text").unwrap().line)).collect();
        assert_eq!(lines, [(8, 8), (10, 11)]);
    }

    #[test]
    fn nonsense_ends_and_goes_no_deeper_than_it_may() {
        for text in ["[".repeat(100_000), "{a:".repeat(100_000), "[1".repeat(50_000), "((((".repeat(10_000)] {
            assert!(matches!(read(&text), Literal::Other(_)));
        }
    }

    proptest! {
        #[test]
        fn no_text_panics_and_every_value_is_progress(text in "[\\[\\]{}\"',:;()/*\\\\nu0 a-zд👍\n]{0,80}") {
            let mut reader = Reader::new(&text, 0, text.len(), 1);
            let mut rounds = 0;
            while reader.byte().is_some() {
                reader.value();
                reader.step();
                rounds += 1;
            }
            prop_assert!(rounds <= text.len() + 1);
        }
    }
}
