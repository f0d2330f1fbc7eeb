//! Lists and quotes: what a line is by how it begins.

use super::pairs::Pair;
use super::{Block, Mark};
use std::ops::Range;

/// A line that is an item of a list or a quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) block: Block,
    /// What it begins with, the space included.
    pub(super) mark: Range<usize>,
    /// Where it ends, its line break included.
    pub(super) end: usize,
}

/// A longer number at a line's start is a year or a sum. WhatsApp's help names no bound.
const DIGITS: usize = 3;

/// The lines of a text that are no plain ones, in order.
pub(super) fn blocks(text: &str, pairs: &[Pair]) -> Vec<Line> {
    let mut monos: Vec<_> = pairs.iter().filter(|pair| pair.mark == Mark::Mono).map(Pair::whole).collect();
    monos.sort_unstable_by_key(|mono| mono.start);
    let mut monos = monos.into_iter().peekable();
    let mut at = 0;
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        while monos.next_if(|mono| mono.end <= start).is_some() {}
        let in_mono = monos.peek().is_some_and(|mono| mono.start < start);
        if let (false, Some((block, mark))) = (in_mono, beginning(line)) {
            lines.push(Line { block, mark: start..start + mark, end: at });
        }
    }
    lines
}

/// What a line is, and how long the mark is that says so.
fn beginning(line: &str) -> Option<(Block, usize)> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (block, sign) = match line.get(digits..)?.chars().next()? {
        '*' | '-' if digits == 0 => (Block::Bullet, 1),
        '>' if digits == 0 => (Block::Quote, 1),
        '.' if (1..=DIGITS).contains(&digits) => (Block::Number, digits + 1),
        _ => return None,
    };
    let content = line.get(sign..)?.strip_prefix(' ')?;
    (!content.trim().is_empty()).then_some((block, sign + 1))
}
