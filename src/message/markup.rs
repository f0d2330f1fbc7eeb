//! WhatsApp markup as spans: `*bold*`, `_italic_`, `~strike~`, ```` ```mono``` ```` and
//! `` `code` ``; lists and quotes by how a line begins.
//!
//! A mark opens after the text's start, white space or punctuation and before something that is
//! no space; it closes after something that is no space and before the text's end, white space
//! or punctuation. So `2*3*4`, `snake_case_name` and `a * x *` stay as they are. Bold, italic,
//! strike and code end with their line; mono may run over lines. Nothing is marked inside mono
//! and code. Variables and links are opaque: what stands inside them is no mark.
//!
//! A line is an item of a list after `* ` or `- `, of a numbered one after `1. `, and a quote
//! after `> `; the mark stands at the line's very start with a space after it and something to
//! see behind (WhatsApp's help, «How to format your messages»). Marks hold in such lines too.
//! Inside mono that runs over lines there are no lists and quotes.
//!
//! Everything here reads a text in one pass: a megabyte of stars is as quick as one of prose.

mod blocks;
mod links;
mod pairs;
mod wrap;

pub use wrap::wrap;

use super::Samples;
use blocks::{Line, blocks};
use links::objects;
use pairs::{Pair, pairs};
use std::ops::Range;

/// The marks of WhatsApp around a piece of text.
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
    /// `` `code` ``
    Code,
}

impl Mark {
    /// Every mark, in the order of an editor's buttons.
    pub const ALL: [Self; 5] = [Self::Bold, Self::Italic, Self::Strike, Self::Mono, Self::Code];

    /// What is written on either side of the marked text.
    pub fn delimiter(self) -> &'static str {
        match self {
            Self::Bold => "*",
            Self::Italic => "_",
            Self::Strike => "~",
            Self::Mono => "```",
            Self::Code => "`",
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
    /// In a face of fixed width on a tinted ground.
    pub code: bool,
}

impl Style {
    fn toggle(&mut self, mark: Mark) {
        let field = match mark {
            Mark::Bold => &mut self.bold,
            Mark::Italic => &mut self.italic,
            Mark::Strike => &mut self.strike,
            Mark::Mono => &mut self.mono,
            Mark::Code => &mut self.code,
        };
        *field = !*field;
    }
}

/// What a line is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Block {
    /// A line of text.
    #[default]
    Plain,
    /// An item after `* ` or `- `.
    Bullet,
    /// An item after `1. `.
    Number,
    /// A quote after `> `. Such lines that follow each other are one quote.
    Quote,
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
    /// What an item of a list begins with, its space included: `* ` and `- ` are seen as «• »,
    /// a number as written.
    Item,
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
    /// What the line is that it stands in. A line's end belongs to its line.
    pub block: Block,
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
    /// What the line is that it stands in.
    pub block: Block,
}

/// Cuts a text into what is seen. The delimiters of marks and the `> ` of quotes are in no span;
/// every other character is in exactly one, in order.
///
/// ```
/// use message::markup::spans;
/// let text = "Ready: *today*";
/// let seen: Vec<_> = spans(text).iter().map(|s| (&text[s.range.clone()], s.style.bold)).collect();
/// assert_eq!(seen, [("Ready: ", false), ("today", true)]);
/// ```
pub fn spans(text: &str) -> Vec<Span<'_>> {
    let objects = objects(text);
    let pairs = pairs(text, &objects);
    let mut turns = turns(blocks(text, &pairs), pairs);
    turns.push((text.len()..text.len(), Turn::Plain));
    let mut objects = objects.into_iter().peekable();
    let mut cutter = Cutter::default();
    for (range, turn) in turns {
        // No object stands astride a turn, for marks are sought between objects.
        while let Some(object) = objects.next_if(|object| object.range.end <= range.start) {
            cutter.text_to(object.range.start);
            cutter.piece(object.range, object.kind);
        }
        cutter.text_to(range.start);
        cutter.turn(range, turn);
    }
    cutter.spans
}

/// What changes in the course of a text.
#[derive(Clone, Copy)]
enum Turn {
    /// A delimiter of a mark.
    Mark(Mark),
    /// What a list's item or a quote begins with.
    Begin(Block),
    /// The end of such a line.
    Plain,
}

/// All turns in the order of the text.
fn turns(lines: Vec<Line>, pairs: Vec<Pair>) -> Vec<(Range<usize>, Turn)> {
    let marks = delimiters(pairs).into_iter().map(|(range, mark)| (range, Turn::Mark(mark)));
    let lines = lines
        .into_iter()
        .flat_map(|line| [(line.mark, Turn::Begin(line.block)), (line.end..line.end, Turn::Plain)]);
    let mut turns: Vec<_> = marks.chain(lines).collect();
    // Where a line ends its end comes first: it is empty.
    turns.sort_unstable_by_key(|(range, _)| (range.start, range.end));
    turns
}

/// A text on its way into spans.
#[derive(Default)]
struct Cutter<'a> {
    spans: Vec<Span<'a>>,
    at: usize,
    style: Style,
    block: Block,
}

impl<'a> Cutter<'a> {
    fn text_to(&mut self, end: usize) {
        if self.at < end {
            self.piece(self.at..end, Kind::Text);
        }
    }

    fn piece(&mut self, range: Range<usize>, kind: Kind<'a>) {
        self.at = range.end;
        self.spans.push(Span { range, style: self.style, kind, block: self.block });
    }

    fn turn(&mut self, range: Range<usize>, turn: Turn) {
        self.at = range.end;
        match turn {
            Turn::Mark(mark) => self.style.toggle(mark),
            Turn::Plain => self.block = Block::Plain,
            Turn::Begin(block) => {
                self.block = block;
                if block != Block::Quote {
                    self.piece(range, Kind::Item);
                }
            }
        }
    }
}

/// What is seen in place of `* ` and `- `.
const BULLET: &str = "• ";

/// Cuts a text into what the client sees, with sample values in place of variables and the
/// styles kept. A variable without a sample, or with an empty one, stays as written.
///
/// ```
/// use message::{Samples, markup::render};
/// let samples = Samples::from_iter([("1".to_owned(), "Анна".to_owned())]);
/// let shown: String = render("*{{1}}*, {{2}}", &samples).iter().map(|run| run.text).collect();
/// assert_eq!(shown, "Анна, {{2}}");
/// ```
pub fn render<'a>(text: &'a str, samples: &'a Samples) -> Vec<Run<'a>> {
    let shown = |span: Span<'a>| {
        let seen = match span.kind {
            Kind::Variable { name, .. } => {
                samples.get(name).map(String::as_str).filter(|sample| !sample.is_empty())
            }
            Kind::Item => (span.block == Block::Bullet).then_some(BULLET),
            Kind::Text | Kind::Link => None,
        };
        let written = text.get(span.range.clone()).unwrap_or_default();
        let Span { range, style, kind, block } = span;
        Run { text: seen.unwrap_or(written), range, style, kind, block }
    };
    spans(text).into_iter().map(shown).collect()
}

/// What the client reads, without marks and with samples: for a list's row or a screen reader.
pub fn plain(text: &str, samples: &Samples) -> String {
    render(text, samples).iter().map(|run| run.text).collect()
}

/// Finds the marks without a pair, in bytes and in order: WhatsApp shows them as they stand.
///
/// ```
/// use message::markup::unpaired;
/// assert_eq!(unpaired("*Sale, two days only"), [0..1]);
/// assert!(unpaired("*Sale*, 2 * 3, snake_case").is_empty());
/// ```
pub fn unpaired(text: &str) -> Vec<Range<usize>> {
    pairs::unpaired(text, &objects(text))
}

/// Both delimiters of every pair, in the order of the text.
fn delimiters(pairs: Vec<Pair>) -> Vec<(Range<usize>, Mark)> {
    let mut delimiters: Vec<_> =
        pairs.into_iter().flat_map(|pair| [(pair.open, pair.mark), (pair.close, pair.mark)]).collect();
    delimiters.sort_unstable_by_key(|(range, _)| range.start);
    delimiters
}

#[cfg(test)]
mod tests;
