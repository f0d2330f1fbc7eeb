//! What is opaque to markup: variables and links.

use super::Kind;
use crate::{Variable, scan};
use std::ops::Range;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// A variable, a link, or a part of a link between variables.
pub(super) struct Object<'a> {
    pub(super) range: Range<usize>,
    pub(super) kind: Kind<'a>,
}

/// What a link begins with, in any letter case.
const BEGINNINGS: [&str; 3] = ["https://", "http://", "www."];

/// The variables and links of a text, in order and without overlap.
pub(super) fn objects(text: &str) -> Vec<Object<'_>> {
    let mut finder = Finder { text, variables: scan(text).variables, next: 0, objects: Vec::new() };
    let (mut at, mut before) = (0, None);
    while let Some(c) = char_at(text, at) {
        if let Some(end) = finder.variable_at(at) {
            finder.take_variables(end, false);
            (at, before) = (end, Some('}'));
        } else if let Some(end) = finder.link_at(at, c, before) {
            finder.take_link(at..end);
            before = text.get(..end).and_then(|t| t.chars().next_back());
            at = end;
        } else {
            (at, before) = (at + c.len_utf8(), Some(c));
        }
    }
    finder.objects
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

struct Finder<'a> {
    text: &'a str,
    variables: Vec<Variable<'a>>,
    /// The first variable that is not taken yet.
    next: usize,
    objects: Vec<Object<'a>>,
}

impl<'a> Finder<'a> {
    /// Where the variable ends that begins here and is next.
    fn variable_at(&self, at: usize) -> Option<usize> {
        ends_at(self.variables.get(self.next), at)
    }

    /// Takes the variables that end at or before `end`.
    fn take_variables(&mut self, end: usize, in_link: bool) {
        while let Some(variable) = self.variables.get(self.next).filter(|v| v.range.end <= end) {
            let kind = Kind::Variable { name: variable.name, in_link };
            self.objects.push(Object { range: variable.range.clone(), kind });
            self.next += 1;
        }
    }

    fn take_link(&mut self, link: Range<usize>) {
        let mut at = link.start;
        while let Some(variable) = self.variables.get(self.next).filter(|v| v.range.end <= link.end) {
            let range = variable.range.clone();
            self.push_link(at..range.start);
            at = range.end;
            self.take_variables(range.end, true);
        }
        self.push_link(at..link.end);
    }

    fn push_link(&mut self, range: Range<usize>) {
        if !range.is_empty() {
            self.objects.push(Object { range, kind: Kind::Link });
        }
    }

    /// Where the link ends that begins here.
    fn link_at(&self, at: usize, first: char, before: Option<char>) -> Option<usize> {
        if !matches!(first, 'h' | 'H' | 'w' | 'W') || before.is_some_and(is_word) {
            return None;
        }
        let rest = self.text.get(at..)?;
        let begins = |word: &&&str| rest.get(..word.len()).is_some_and(|r| r.eq_ignore_ascii_case(word));
        let body = at + BEGINNINGS.iter().find(begins)?.len();
        // Something must follow at once. This also keeps the search linear: from here on it is
        // a link for certain, and what it runs over is not looked at again.
        let follows = ends_at(self.variables.get(self.next), body).is_some();
        (follows || char_at(self.text, body).is_some_and(is_word)).then(|| self.link_end(body))
    }

    /// The end of a link whose host or path begins at `body`: white space, quotation marks and
    /// back-ticks end it, punctuation at its end is the sentence's.
    fn link_end(&self, body: usize) -> usize {
        let (mut at, mut end, mut next) = (body, body, self.next);
        let mut open = 0_usize;
        while let Some(c) = char_at(self.text, at) {
            if let Some(after) = ends_at(self.variables.get(next), at) {
                (at, end, next) = (after, after, next + 1);
                continue;
            }
            if c.is_whitespace() || matches!(c, '`' | '<' | '>' | '"' | '«' | '»' | '“' | '”' | '„') {
                break;
            }
            at += c.len_utf8();
            let closes = c == ')' && open > 0;
            match c {
                '(' => open += 1,
                ')' => open = open.saturating_sub(1),
                _ => {}
            }
            if closes || !is_trailing(c) {
                end = at;
            }
        }
        end
    }
}

fn ends_at(variable: Option<&Variable<'_>>, at: usize) -> Option<usize> {
    variable.filter(|v| v.range.start == at).map(|v| v.range.end)
}

/// Punctuation that belongs to the sentence when it stands at a link's end.
fn is_trailing(c: char) -> bool {
    matches!(
        c,
        '.' | ','
            | ':'
            | ';'
            | '!'
            | '?'
            | '…'
            | '('
            | ')'
            | '['
            | ']'
            | '{'
            | '}'
            | '\''
            | '’'
            | '*'
            | '_'
            | '~'
    )
}

/// Whether a character is part of a word, so that a mark beside it is no mark. An accent written
/// as a character of its own is part of its letter; what chooses between a text's and an emoji's
/// looks is not.
pub(super) fn is_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    let accent = || {
        matches!(c.general_category(), GeneralCategory::NonspacingMark | GeneralCategory::SpacingMark)
            && !matches!(c, '\u{FE00}'..='\u{FE0F}')
    };
    c.is_alphanumeric() || accent()
}
