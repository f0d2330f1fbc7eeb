//! Watches whether a quoted field is open while a CSV streams by.
//!
//! The `csv` crate takes the end of the file for the end of a quote that nobody closed, and
//! everything behind that quote for one field. The watch looks at quotes only, and so costs
//! next to nothing.

use std::io::{self, Read};

/// A reader that knows whether what it has given out ends inside a quoted field.
pub(super) struct UnclosedQuoteDetector<R> {
    inner: R,
    separator: u8,
    open: bool,
    /// Where the field that was opened last begins.
    opened_at: u64,
    /// How many bytes were given out.
    given: u64,
    last: Option<u8>,
    /// Whether the last byte closed a quoted field, so that a quote right behind it opens it
    /// again.
    just_closed: bool,
}

impl<R: Read> UnclosedQuoteDetector<R> {
    pub(super) fn new(inner: R, separator: u8) -> Self {
        Self { inner, separator, open: false, opened_at: 0, given: 0, last: None, just_closed: false }
    }

    /// The offset of the quote that opened a field which is still open.
    pub(super) fn open_since(&self) -> Option<u64> {
        self.open.then_some(self.opened_at)
    }

    fn watch(&mut self, chunk: &[u8]) {
        let Some(&last) = chunk.last() else { return };
        let mut closed_at = None;
        for at in memchr::memchr_iter(b'"', chunk) {
            let (before, reopens) = match at.checked_sub(1) {
                Some(before) => (chunk.get(before).copied(), closed_at == Some(before)),
                None => (self.last, self.just_closed),
            };
            if self.open {
                self.open = false;
                closed_at = Some(at);
            } else if reopens {
                self.open = true;
            } else if before.is_none_or(|b| b == self.separator || b == b'\r' || b == b'\n') {
                // Elsewhere in an unquoted field a quote is a character like any other.
                self.open = true;
                self.opened_at = self.given + at as u64;
            }
        }
        self.just_closed = closed_at.is_some_and(|at| at + 1 == chunk.len());
        self.last = Some(last);
        self.given += chunk.len() as u64;
    }
}

impl<R: Read> Read for UnclosedQuoteDetector<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buffer)?;
        self.watch(buffer.get(..n).unwrap_or_default());
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Gives out a few bytes at a time.
    struct Slow<'a>(&'a [u8], usize);

    impl Read for Slow<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let n = self.1.min(buffer.len());
            self.0.read(&mut buffer[..n])
        }
    }

    fn ends_open(text: &str, step: usize) -> Option<u64> {
        let mut watch = UnclosedQuoteDetector::new(Slow(text.as_bytes(), step), b';');
        io::copy(&mut watch, &mut io::sink()).unwrap();
        watch.open_since()
    }

    /// Whether the `csv` crate is inside a quoted field at the end of a text: only then does a
    /// separator that follows belong to the last field.
    fn csv_ends_open(text: &str) -> bool {
        let fields = |text: &str| {
            let mut reader = csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .delimiter(b';')
                .from_reader(text.as_bytes());
            reader.records().map(|r| r.unwrap().len()).sum::<usize>()
        };
        fields(&format!("{text}x;x")) == fields(&format!("{text}x"))
    }

    #[test]
    fn only_a_quote_that_nobody_closed_is_open() {
        for (text, open) in [
            ("", None),
            ("\"", Some(0)),
            ("\"a\"", None),
            ("x;\"a\"\"", Some(2)),
            ("\"a\"\"\"", None),
            ("5\" экран;a", None),
            ("a;\"b\nc;d", Some(2)),
            ("a\n\"b\";\"c\"\r\n", None),
            ("\"a\"b\"", None),
        ] {
            assert_eq!(ends_open(text, 1), open, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn it_agrees_with_the_csv_crate(text in "[\";\r\na]{0,12}", step in 1usize..5) {
            prop_assert_eq!(ends_open(&text, step).is_some(), csv_ends_open(&text), "{:?}", text);
        }
    }
}
