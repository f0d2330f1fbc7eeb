//! Which mark closes which.

use super::Mark;
use super::links::{Object, is_word};
use std::ops::Range;

/// A mark that is opened and closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) mark: Mark,
    pub(super) open: Range<usize>,
    pub(super) close: Range<usize>,
}

impl Pair {
    /// Both delimiters and what is between.
    pub(super) fn whole(&self) -> Range<usize> {
        self.open.start..self.close.end
    }
}

/// Something in a text that bears on marks.
#[derive(Clone, Copy)]
enum Token {
    /// One `*`, `_` or `~`.
    Sign {
        mark: Mark,
        at: usize,
        opens: bool,
        closes: bool,
    },
    /// Three back-ticks or more.
    Fence {
        start: usize,
        end: usize,
        opens: bool,
        closes: bool,
    },
    /// One back-tick.
    Tick {
        at: usize,
        opens: bool,
        closes: bool,
    },
    LineEnd,
}

/// The pairs of a text, in no particular order. Two pairs stand apart or one within the other.
pub(super) fn pairs(text: &str, opaque: &[Object<'_>]) -> Vec<Pair> {
    let tokens = tokens(text, opaque);
    let mut pairs = fences(text, &tokens);
    pairs.extend(codes(&tokens, &pairs));
    pairs.sort_unstable_by_key(|pair| pair.open.start);
    let mut nest = Nest::default();
    let mut verbatim = pairs.clone().into_iter().map(|pair| pair.whole()).peekable();
    for token in tokens {
        let at = match token {
            Token::Sign { at, .. } => at,
            Token::LineEnd => {
                nest.clear();
                continue;
            }
            Token::Fence { .. } | Token::Tick { .. } => continue,
        };
        while verbatim.next_if(|piece| piece.end <= at).is_some() {}
        let inside = verbatim.peek().is_some_and(|piece| piece.contains(&at));
        if let (false, Token::Sign { mark, at, opens, closes }) = (inside, token) {
            pairs.extend(nest.meet(mark, at, opens, closes));
        }
    }
    pairs
}

/// Finds the marks that a person seems to have meant and that mark nothing, for they have no pair:
/// each stands at a word, and WhatsApp shows it as it is. In order.
pub(super) fn unpaired(text: &str, opaque: &[Object<'_>]) -> Vec<Range<usize>> {
    let found = pairs(text, opaque);
    let mut used: Vec<Range<usize>> =
        found.iter().flat_map(|pair| [pair.open.clone(), pair.close.clone()]).collect();
    // Nothing is marked inside mono and code.
    used.extend(found.iter().filter(|pair| matches!(pair.mark, Mark::Mono | Mark::Code)).map(Pair::whole));
    used.sort_unstable_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    let (mut used, mut end) = (used.into_iter().peekable(), 0);
    let mut unpaired = Vec::new();
    for token in tokens(text, opaque) {
        let (range, opens, closes, mark) = match token {
            Token::Sign { mark, at, opens, closes } => (at..at + 1, opens, closes, mark),
            Token::Tick { at, opens, closes } => (at..at + 1, opens, closes, Mark::Code),
            Token::Fence { start, end, opens, closes } => (start..end, opens, closes, Mark::Mono),
            Token::LineEnd => continue,
        };
        while let Some(piece) = used.next_if(|piece| piece.start <= range.start) {
            end = end.max(piece.end);
        }
        if end <= range.start && (opens || closes) && seems_meant(text, &range, mark) {
            unpaired.push(range);
        }
    }
    unpaired
}

/// Whether a mark without a pair stands at a word. `~100` is an estimate, `5*` an hotel, and a row
/// of marks with nothing beside it is an ornament.
fn seems_meant(text: &str, mark: &Range<usize>, kind: Mark) -> bool {
    let is_sign = |c: char| matches!(c, '*' | '_' | '~' | '`');
    // A row of signs longer than this is an ornament, and is not looked through for each of them.
    const ROW: usize = 8;
    let before = text.get(..mark.start).unwrap_or_default().chars().rev().take(ROW).find(|&c| !is_sign(c));
    let after = text.get(mark.end..).unwrap_or_default().chars().take(ROW).find(|&c| !is_sign(c));
    let opens = after.is_some_and(|c| is_word(c) || matches!(c, '«' | '"' | '“' | '„'));
    let closes =
        before.is_some_and(|c| is_word(c) || matches!(c, '»' | '"' | '”' | '“' | '!' | '?' | '.' | '%'));
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    match (opens, closes) {
        (true, false) => !(kind == Mark::Strike && digit(after)),
        (false, true) => !(kind == Mark::Bold && digit(before)),
        _ => false,
    }
}

fn tokens(text: &str, opaque: &[Object<'_>]) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut opaque = opaque.iter().map(|object| &object.range).peekable();
    let (mut at, mut before) = (0, None);
    while let Some(rest) = text.get(at..)
        && let Some(c) = rest.chars().next()
    {
        if let Some(range) = opaque.next_if(|range| range.start == at) {
            before = text.get(range.clone()).and_then(|t| t.chars().next_back());
            at = range.end;
            continue;
        }
        let len = if c == '`' { back_ticks(rest) } else { c.len_utf8() };
        let after = rest.get(len..).and_then(|t| t.chars().next());
        tokens.extend(token(c, at, len, before, after));
        at += len;
        before = Some(c);
    }
    tokens
}

fn back_ticks(rest: &str) -> usize {
    rest.bytes().take_while(|&b| b == b'`').count()
}

fn token(c: char, at: usize, len: usize, before: Option<char>, after: Option<char>) -> Option<Token> {
    let free = |c: Option<char>| !c.is_some_and(is_word);
    let solid = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
    let opens = free(before) && solid(after);
    let closes = solid(before) && free(after);
    let mark = match c {
        '*' => Mark::Bold,
        '_' => Mark::Italic,
        '~' => Mark::Strike,
        '\n' => return Some(Token::LineEnd),
        // Of a longer run only three belong to the mark; the others keep words away from it.
        '`' if len >= 3 => {
            let (opens, closes) = (len > 3 || free(before), len > 3 || free(after));
            return Some(Token::Fence { start: at, end: at + len, opens, closes });
        }
        '`' if len == 1 => return Some(Token::Tick { at, opens, closes }),
        _ => return None,
    };
    Some(Token::Sign { mark, at, opens, closes })
}

const FENCE: usize = 3;

/// The pairs of mono, in order. Unlike the other marks, mono may have white space at its ends
/// (a block that begins with a line's end is how people write it), but not only that.
fn fences(text: &str, tokens: &[Token]) -> Vec<Pair> {
    let mut pairs = Vec::new();
    // The fence that waits for its end: where its delimiter ends, and whether anything that is
    // seen came since.
    let mut open: Option<(usize, bool)> = None;
    let closing = closings(tokens);
    for (index, token) in tokens.iter().enumerate() {
        let &Token::Fence { start, end, opens, closes } = token else { continue };
        let mut from = start;
        if let Some((inside, seen)) = open.take() {
            let seen = seen || text.get(inside..start).is_some_and(|t| !t.trim().is_empty());
            if seen && closes {
                let open = inside - FENCE..inside;
                pairs.push(Pair { mark: Mark::Mono, open, close: start..start + FENCE });
                from = start + FENCE;
            } else if seen || !opens {
                open = Some((inside, true));
                continue;
            }
        }
        let later = closing.get(index).copied().unwrap_or_default();
        if later && end - from >= FENCE && (opens || from > start) {
            open = Some((end, false));
        }
    }
    pairs
}

/// The pairs of code, in order: each on one line, and none that has to do with mono.
fn codes(tokens: &[Token], monos: &[Pair]) -> Vec<Pair> {
    let mut codes = Vec::new();
    let mut monos = monos.iter().map(Pair::whole).peekable();
    let mut open = None;
    for token in tokens {
        let &Token::Tick { at, opens, closes } = token else {
            if matches!(token, Token::LineEnd) {
                open = None;
            }
            continue;
        };
        while let Some(mono) = monos.next_if(|mono| mono.end <= at) {
            open = open.filter(|&from| from >= mono.end);
        }
        if monos.peek().is_some_and(|mono| mono.contains(&at)) {
            continue;
        }
        match open {
            Some(from) if closes => {
                codes.push(Pair { mark: Mark::Code, open: from..from + 1, close: at..at + 1 });
                open = None;
            }
            None if opens => open = Some(at),
            _ => {}
        }
    }
    codes
}

/// For each token, whether a fence that can close comes after it.
fn closings(tokens: &[Token]) -> Vec<bool> {
    let mut closing: Vec<bool> = tokens
        .iter()
        .rev()
        .scan(false, |found, token| {
            let after = *found;
            *found |= matches!(token, Token::Fence { closes: true, .. });
            Some(after)
        })
        .collect();
    closing.reverse();
    closing
}

/// Marks that are open at a point of a line, innermost last.
#[derive(Default)]
struct Nest {
    open: Vec<Opened>,
    /// How many of a mark in `open` can still be closed, and since when they count. When a mark
    /// is closed, those of its kind further out stay literal: bold in bold means nothing.
    live: [Live; 3],
}

struct Opened {
    mark: Mark,
    at: usize,
    since: u32,
}

#[derive(Clone, Copy, Default)]
struct Live {
    count: usize,
    since: u32,
}

impl Nest {
    fn clear(&mut self) {
        self.open.clear();
        self.live = Default::default();
    }

    /// The entry of a mark. Mono and code never come here, for they are dealt with before.
    fn live(&mut self, mark: Mark) -> &mut Live {
        let [bold, italic, strike] = &mut self.live;
        match mark {
            Mark::Bold => bold,
            Mark::Italic => italic,
            Mark::Strike | Mark::Mono | Mark::Code => strike,
        }
    }

    /// Takes a sign in its turn: it closes what is open of its kind, or opens, or is literal.
    fn meet(&mut self, mark: Mark, at: usize, opens: bool, closes: bool) -> Option<Pair> {
        if closes
            && self.live(mark).count > 0
            && let Some(from) = self.close(mark, at)
        {
            return Some(Pair { mark, open: from..from + 1, close: at..at + 1 });
        }
        if opens {
            let live = self.live(mark);
            live.count += 1;
            let since = live.since;
            self.open.push(Opened { mark, at, since });
        }
        None
    }

    /// Where the innermost open mark of the kind stands, which is taken from the nest with all
    /// that stand within it. `None`, and nothing is taken, when there would be nothing between.
    fn close(&mut self, mark: Mark, at: usize) -> Option<usize> {
        if self.open.last().is_some_and(|top| top.mark == mark && top.at + 1 == at) {
            return None;
        }
        while let Some(top) = self.open.pop() {
            let live = self.live(top.mark);
            if live.since != top.since {
                continue;
            }
            live.count -= 1;
            if top.mark == mark {
                *live = Live { count: 0, since: live.since + 1 };
                return Some(top.at);
            }
        }
        None
    }
}
