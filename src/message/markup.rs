//! WhatsApp markup as spans: `*bold*`, `_italic_`, `~strike~` and ```` ```mono``` ````.
//!
//! A mark opens after the text's start, white space or punctuation and before something that is
//! no space; it closes after something that is no space and before the text's end, white space
//! or punctuation. So `2*3*4`, `snake_case_name` and `* x *` stay as they are. Bold, italic and
//! strike end with their line; mono may run over lines and nothing is marked inside it.
//! Variables and links are opaque: what stands inside them is no mark.
//!
//! Everything here reads a text in one pass: a megabyte of stars is as quick as one of prose.

mod links;
mod pairs;
mod wrap;

pub use wrap::wrap;

use super::Samples;
use links::objects;
use pairs::{Pair, pairs};
use std::ops::Range;

/// The four marks of WhatsApp.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// `*bold*`
    Bold,
    /// `_italic_`
    Italic,
    /// `~strike~`
    Strike,
    /// ```` ```mono``` ````
    Mono,
}

impl Mark {
    /// Every mark, in the order of an editor's buttons.
    pub const ALL: [Self; 4] = [Self::Bold, Self::Italic, Self::Strike, Self::Mono];

    /// What is written on either side of the marked text.
    pub fn delimiter(self) -> &'static str {
        match self {
            Self::Bold => "*",
            Self::Italic => "_",
            Self::Strike => "~",
            Self::Mono => "```",
        }
    }
}

/// How a piece of text is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Style {
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Struck through.
    pub strike: bool,
    /// In a face of fixed width.
    pub mono: bool,
}

impl Style {
    fn toggle(&mut self, mark: Mark) {
        let field = match mark {
            Mark::Bold => &mut self.bold,
            Mark::Italic => &mut self.italic,
            Mark::Strike => &mut self.strike,
            Mark::Mono => &mut self.mono,
        };
        *field = !*field;
    }
}

/// What a piece of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind<'a> {
    /// Plain text.
    Text,
    /// A link, or the part of one between variables.
    Link,
    /// A variable.
    Variable {
        /// Its name, without braces.
        name: &'a str,
        /// Whether it is part of a link.
        in_link: bool,
    },
}

/// A piece of a text that is seen, of one style and one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span<'a> {
    /// Where it stands, in bytes of the text.
    pub range: Range<usize>,
    /// How it is drawn.
    pub style: Style,
    /// What it is.
    pub kind: Kind<'a>,
}

/// A piece of a text as the client sees it, samples put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run<'a> {
    /// What is shown: the text as written, or a variable's sample.
    pub text: &'a str,
    /// Where it comes from, in bytes of the text as written.
    pub range: Range<usize>,
    /// How it is drawn.
    pub style: Style,
    /// What it is. A variable stays one when its sample is shown.
    pub kind: Kind<'a>,
}

/// Cuts a text into what is seen. The delimiters of marks are in no span; every other character
/// is in exactly one, in order.
///
/// ```
/// use pult::message::markup::spans;
/// let text = "Ready: *today*";
/// let seen: Vec<_> = spans(text).iter().map(|s| (&text[s.range.clone()], s.style.bold)).collect();
/// assert_eq!(seen, [("Ready: ", false), ("today", true)]);
/// ```
pub fn spans(text: &str) -> Vec<Span<'_>> {
    let objects = objects(text);
    let mut delimiters = delimiters(pairs(text, &objects));
    delimiters.push((text.len()..text.len(), None));
    let mut spans = Vec::new();
    let mut objects = objects.into_iter().peekable();
    let (mut at, mut style) = (0, Style::default());
    for (delimiter, mark) in delimiters {
        // No object stands astride a delimiter, for delimiters are sought between objects.
        while let Some(object) = objects.next_if(|object| object.range.end <= delimiter.start) {
            push_text(&mut spans, at..object.range.start, style);
            at = object.range.end;
            spans.push(Span { range: object.range, style, kind: object.kind });
        }
        push_text(&mut spans, at..delimiter.start, style);
        at = delimiter.end;
        if let Some(mark) = mark {
            style.toggle(mark);
        }
    }
    spans
}

/// Cuts a text into what the client sees, with sample values in place of variables and the
/// styles kept. A variable without a sample, or with an empty one, stays as written.
///
/// ```
/// use pult::message::{Samples, markup::render};
/// let samples = Samples::from_iter([("1".to_owned(), "Анна".to_owned())]);
/// let shown: String = render("*{{1}}*, {{2}}", &samples).iter().map(|run| run.text).collect();
/// assert_eq!(shown, "Анна, {{2}}");
/// ```
pub fn render<'a>(text: &'a str, samples: &'a Samples) -> Vec<Run<'a>> {
    let shown = |span: Span<'a>| {
        let sample = match span.kind {
            Kind::Variable { name, .. } => samples.get(name).filter(|sample| !sample.is_empty()),
            Kind::Text | Kind::Link => None,
        };
        let written = text.get(span.range.clone()).unwrap_or_default();
        let text = sample.map_or(written, String::as_str);
        Run { text, range: span.range, style: span.style, kind: span.kind }
    };
    spans(text).into_iter().map(shown).collect()
}

/// What the client reads, without marks and with samples: for a list's row or a screen reader.
pub fn plain(text: &str, samples: &Samples) -> String {
    render(text, samples).iter().map(|run| run.text).collect()
}

fn push_text(spans: &mut Vec<Span<'_>>, range: Range<usize>, style: Style) {
    if !range.is_empty() {
        spans.push(Span { range, style, kind: Kind::Text });
    }
}

/// Both delimiters of every pair, in the order of the text.
fn delimiters(pairs: Vec<Pair>) -> Vec<(Range<usize>, Option<Mark>)> {
    let mut delimiters: Vec<_> =
        pairs.into_iter().flat_map(|p| [(p.open, Some(p.mark)), (p.close, Some(p.mark))]).collect();
    delimiters.sort_unstable_by_key(|(range, _)| range.start);
    delimiters
}

#[cfg(test)]
mod tests;
