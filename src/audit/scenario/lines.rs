//! The lines of a file with their depth.

/// A tab counts as this many spaces.
const TAB: u32 = 4;

/// A line that is not blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line<'a> {
    /// Its number in the file, from 1.
    pub number: u32,
    /// How far it is indented, in spaces.
    pub depth: u32,
    /// What it says, trimmed at both ends.
    pub text: &'a str,
    /// Where the text begins in the file, in bytes.
    pub start: usize,
}

/// Everything that stands deeper than one line, up to the next line that does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Region {
    /// Where it begins in the file, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The number of the line in which it begins.
    pub number: u32,
}

/// A walk over the lines of a file. Blank lines are passed over: they end nothing.
#[derive(Clone, Debug)]
pub(crate) struct Lines<'a> {
    text: &'a str,
    /// Where the next line begins.
    at: usize,
    /// The number of the next line.
    number: u32,
    /// Where the walk ends.
    end: usize,
}

impl<'a> Lines<'a> {
    /// Walks over a whole file; a byte-order mark in front is passed over.
    pub fn new(text: &'a str) -> Self {
        let at = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
        Self { text, at, number: 1, end: text.len() }
    }

    /// Walks over a part of a file.
    pub fn within(text: &'a str, region: Region) -> Self {
        Self { text, at: region.start, number: region.number, end: region.end }
    }

    /// The next line that is not blank, without taking it.
    pub fn peek(&self) -> Option<Line<'a>> {
        self.clone().next()
    }

    /// Where the next line begins, in bytes.
    pub fn offset(&self) -> usize {
        self.at
    }

    /// Takes every line that is deeper. Comments that stand further out among them end nothing.
    pub fn take_deeper(&mut self, depth: u32) -> Region {
        let (start, number) = (self.at, self.number);
        // Blank lines and comments at the end belong to nobody.
        let mut last = self.clone();
        loop {
            match self.next() {
                Some(line) if line.depth > depth => last = self.clone(),
                Some(line) if line.text.starts_with('#') => {}
                _ => {
                    *self = last;
                    return Region { start, end: self.at, number };
                }
            }
        }
    }

    /// Goes on behind a place in the file, at the beginning of the next line.
    pub fn skip_to(&mut self, offset: usize) {
        while self.at < offset.min(self.end) && self.raw().is_some() {}
    }

    /// The next line as it stands, blank or not, without its end.
    fn raw(&mut self) -> Option<(&'a str, usize, u32)> {
        let rest = self.text.get(self.at..self.end).filter(|rest| !rest.is_empty())?;
        let length = memchr::memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len());
        let found = (rest.get(..length)?, self.at, self.number);
        self.at = (self.at + length + 1).min(self.end);
        self.number = self.number.saturating_add(1);
        Some(found)
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = Line<'a>;

    fn next(&mut self) -> Option<Line<'a>> {
        loop {
            let (whole, begins, number) = self.raw()?;
            let indent = whole.bytes().take_while(|byte| matches!(byte, b' ' | b'\t'));
            let (mut depth, mut width) = (0u32, 0);
            for byte in indent {
                width += 1;
                depth = depth.saturating_add(if byte == b'\t' { TAB } else { 1 });
            }
            let text = whole.get(width..).unwrap_or_default().trim_end();
            if !text.is_empty() {
                return Some(Line { number, depth, text, start: begins + width });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_tell_depth_number_and_place() {
        let text = "\u{FEFF}theme: /\r\n\n    state: A  \n\ta: Да";
        let found: Vec<_> = Lines::new(text).map(|l| (l.number, l.depth, l.text)).collect();
        assert_eq!(found, [(1, 0, "theme: /"), (3, 4, "state: A"), (4, 4, "a: Да")]);
        let last = Lines::new(text).last().unwrap();
        assert_eq!(text.get(last.start..), Some("a: Да"));
    }

    #[test]
    fn what_is_deeper_is_taken_with_blank_lines_inside() {
        let text = "a\n  b\n\n   c\n\nd";
        let mut lines = Lines::new(text);
        lines.next();
        let region = lines.take_deeper(0);
        let inside: Vec<_> = Lines::within(text, region).map(|l| (l.number, l.text)).collect();
        assert_eq!(inside, [(2, "b"), (4, "c")]);
        assert_eq!(lines.next().map(|l| (l.number, l.text)), Some((6, "d")));
    }
}
