//! Setting and taking off a mark around a selection, as an editor's buttons do.

use super::blocks::blocks;
use super::links::is_word;
use super::links::{Object, objects};
use super::pairs::{Pair, pairs};
use super::{Mark, delimiters};
use std::ops::Range;

/// Sets a mark around a selection, or takes it off where it is. `selection` is in characters, as
/// a text field counts, and so is the selection that comes back with the new text: the same
/// words as before.
///
/// The selection is first made one that WhatsApp would show marked: white space at its ends is
/// left out, and so is what makes a line an item or a quote; a word, a variable or a link is taken whole, another mark whole or not at all. A
/// caret takes the word it stands at; in the open it gets a pair of delimiters around it.
/// Mono is set around everything, the other marks line by line. The mark is taken off
/// when all of the selection has it; it goes from the whole marked piece.
///
/// ```
/// use message::markup::{Mark, wrap};
/// assert_eq!(wrap("say yes", 4..7, Mark::Bold), ("say *yes*".to_owned(), 5..8));
/// assert_eq!(wrap("say *yes*", 5..8, Mark::Bold), ("say yes".to_owned(), 4..7));
/// ```
pub fn wrap(text: &str, selection: Range<usize>, mark: Mark) -> (String, Range<usize>) {
    let (start, end) = (selection.start.min(selection.end), selection.start.max(selection.end));
    let selected = byte_of(text, start)..byte_of(text, end);
    let target = if selected.is_empty() { word_at(text, selected.start) } else { selected.clone() };
    let edits = if target.is_empty() {
        caret_edits(text, selected.start, mark)
    } else {
        Draft::new(text).edits(target, mark)
    };
    let (text, selected) = edited(text, edits, selected);
    let chars = |to: usize| text.get(..to).map_or(0, |t| t.chars().count());
    let selection = chars(selected.start)..chars(selected.end);
    (text, selection)
}

/// The byte at which the `n`th character begins, the text's end beyond the last.
fn byte_of(text: &str, n: usize) -> usize {
    text.char_indices().nth(n).map_or(text.len(), |(at, _)| at)
}

/// A change of a text: what stands in the range gives way to other text.
struct Edit {
    range: Range<usize>,
    put: &'static str,
    /// Whether a selection that begins or ends exactly here stays in front of what is put.
    after_selection: bool,
}

impl Edit {
    fn remove(range: Range<usize>) -> Self {
        Self { range, put: "", after_selection: false }
    }

    fn open(at: usize, mark: Mark) -> Self {
        Self { range: at..at, put: mark.delimiter(), after_selection: false }
    }

    fn close(at: usize, mark: Mark) -> Self {
        Self { range: at..at, put: mark.delimiter(), after_selection: true }
    }
}

/// Applies edits to a text and moves a selection along.
fn edited(text: &str, mut edits: Vec<Edit>, selected: Range<usize>) -> (String, Range<usize>) {
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let mut new = String::with_capacity(text.len() + 8);
    let (mut start, mut end) = (selected.start, selected.end);
    let mut at = 0;
    for Edit { range, put, after_selection } in edits {
        new.push_str(text.get(at..range.start).unwrap_or_default());
        let shift = |place: usize, old: usize| {
            if old < range.start || (old == range.start && after_selection) {
                place
            } else {
                (place + put.len()).saturating_sub(range.end.min(old) - range.start)
            }
        };
        (start, end) = (shift(start, selected.start), shift(end, selected.end));
        new.push_str(put);
        at = range.end;
    }
    new.push_str(text.get(at..).unwrap_or_default());
    (new, start..end.max(start))
}

/// Around a caret in the open: an empty pair of delimiters, or the end of one.
fn caret_edits(text: &str, caret: usize, mark: Mark) -> Vec<Edit> {
    let len = mark.delimiter().len();
    let before = text.get(..caret).is_some_and(|t| t.ends_with(mark.delimiter()));
    let after = text.get(caret..).is_some_and(|t| t.starts_with(mark.delimiter()));
    if before && after {
        vec![Edit::remove(caret - len..caret), Edit::remove(caret..caret + len)]
    } else {
        vec![Edit::open(caret, mark), Edit::close(caret, mark)]
    }
}

/// The word around a place, empty where there is none.
fn word_at(text: &str, at: usize) -> Range<usize> {
    let (before, after) = (text.get(..at).unwrap_or_default(), text.get(at..).unwrap_or_default());
    before.trim_end_matches(is_word).len()..text.len() - after.trim_start_matches(is_word).len()
}

/// A text with what is known of it.
struct Draft<'a> {
    text: &'a str,
    objects: Vec<Object<'a>>,
    /// By where they open.
    pairs: Vec<Pair>,
    /// Those of them that may run over lines.
    monos: Vec<Pair>,
    delimiters: Vec<Range<usize>>,
    /// What items of lists and quotes begin with.
    beginnings: Vec<Range<usize>>,
}

impl<'a> Draft<'a> {
    fn new(text: &'a str) -> Self {
        let objects = objects(text);
        let mut pairs = pairs(text, &objects);
        pairs.sort_unstable_by_key(|pair| pair.open.start);
        let delimiters = delimiters(pairs.clone()).into_iter().map(|(range, _)| range).collect();
        let monos = pairs.iter().filter(|pair| pair.mark == Mark::Mono).cloned().collect();
        let beginnings = blocks(text, &pairs).into_iter().map(|line| line.mark).collect();
        Self { text, objects, pairs, monos, delimiters, beginnings }
    }

    fn edits(&self, selected: Range<usize>, mark: Mark) -> Vec<Edit> {
        let pieces = self.pieces(selected, mark);
        let marked: Vec<Option<&Pair>> = pieces.iter().map(|piece| self.around(piece, mark)).collect();
        if marked.iter().all(Option::is_some) {
            let mut off: Vec<&Pair> = marked.into_iter().flatten().collect();
            off.dedup();
            return off.into_iter().flat_map(remove).collect();
        }
        let bare = pieces.into_iter().zip(marked).filter(|(_, around)| around.is_none());
        bare.flat_map(|(piece, _)| self.mark(piece, mark)).collect()
    }

    /// The parts of a selection that get a mark of their own.
    fn pieces(&self, selected: Range<usize>, mark: Mark) -> Vec<Range<usize>> {
        let whole = self.text.get(selected.clone()).unwrap_or_default();
        let by_lines = mark != Mark::Mono;
        let lines = if by_lines { whole.split_inclusive('\n').collect() } else { vec![whole] };
        let mut pieces = Vec::new();
        let mut at = selected.start;
        for line in lines {
            let piece = self.whole_words(self.content(at..at + line.len()));
            at += line.len();
            // Two lines may grow into the same piece where a block of mono runs over both.
            let new = !piece.is_empty() && pieces.last() != Some(&piece);
            // What cannot be marked, as a block of mono over lines cannot be bold, is left alone.
            let runs_over = by_lines && self.text.get(piece.clone()).is_none_or(|t| t.contains('\n'));
            if new && !runs_over {
                pieces.push(piece);
            }
        }
        pieces
    }

    /// What of a piece can be marked: white space at its ends is left out, and what its line
    /// begins with as an item or a quote.
    fn content(&self, piece: Range<usize>) -> Range<usize> {
        let piece = trimmed(self.text, piece);
        let index = self.beginnings.partition_point(|mark| mark.end <= piece.start);
        let mark = self.beginnings.get(index).filter(|mark| mark.start <= piece.start);
        let one_line = !self.text.get(piece.clone()).is_none_or(|t| t.contains('\n'));
        match mark {
            Some(mark) if one_line => trimmed(self.text, mark.end..piece.end.max(mark.end)),
            _ => piece,
        }
    }

    /// The piece with the words, variables, links and marked pieces whole that it cuts through.
    fn whole_words(&self, piece: Range<usize>) -> Range<usize> {
        if piece.is_empty() {
            return piece;
        }
        let piece = self.whole_word(piece.start, false)..self.whole_word(piece.end, true);
        let near = self.near(&piece);
        let cut = near.filter(|pair| {
            let whole = pair.whole();
            let inside = pair.open.end <= piece.start && piece.end <= pair.close.start;
            let outside = piece.start <= whole.start && whole.end <= piece.end;
            let apart = whole.end <= piece.start || piece.end <= whole.start;
            let verbatim = matches!(pair.mark, Mark::Mono | Mark::Code) && inside;
            verbatim || !(inside || outside || apart)
        });
        cut.fold(piece.clone(), |grown, pair| grown.start.min(pair.open.start)..grown.end.max(pair.close.end))
    }

    /// The end of the word, variable or link around a place, or its start; the place itself
    /// where it stands between such.
    fn whole_word(&self, at: usize, to_end: bool) -> usize {
        let index = self.objects.partition_point(|object| object.range.end <= at);
        let object = self.objects.get(index).filter(|object| object.range.start < at);
        let around = object.map_or_else(|| word_at(self.text, at), |object| object.range.clone());
        if around.start == at || around.end == at {
            return at;
        }
        if to_end { around.end } else { around.start }
    }

    /// The pairs that can have to do with a piece: those that open on its lines, and mono.
    fn near(&self, piece: &Range<usize>) -> impl Iterator<Item = &Pair> {
        let line = self.text.get(..piece.start).and_then(|t| t.rfind('\n')).map_or(0, |at| at + 1);
        let from = self.pairs.partition_point(|pair| pair.open.start < line);
        let to = self.pairs.partition_point(|pair| pair.open.start < piece.end);
        // A block of mono may have opened on an earlier line. Blocks stand apart from each other,
        // so it is the last that did.
        let earlier = self.monos.partition_point(|pair| pair.open.start < line);
        let mono = self.monos.get(..earlier).and_then(|monos| monos.last());
        mono.into_iter().chain(self.pairs.get(from..to).unwrap_or_default())
    }

    /// The pair of a mark that has the piece inside, delimiters at the piece's own ends aside.
    fn around(&self, piece: &Range<usize>, mark: Mark) -> Option<&Pair> {
        let inner = self.without_delimiters(piece);
        self.near(piece)
            .find(|pair| pair.mark == mark && pair.open.end <= inner.start && inner.end <= pair.close.start)
    }

    fn without_delimiters(&self, piece: &Range<usize>) -> Range<usize> {
        let first = self.delimiters.partition_point(|d| d.start < piece.start);
        let last = self.delimiters.partition_point(|d| d.end <= piece.end);
        let inside = self.delimiters.get(first..last).unwrap_or_default();
        let start = inside.iter().fold(piece.start, |at, d| if d.start == at { d.end } else { at });
        let end = inside.iter().rev().fold(piece.end, |at, d| if d.end == at { d.start } else { at });
        start..end.max(start)
    }

    /// Sets a mark around a piece and takes off the same mark inside it.
    fn mark(&self, piece: Range<usize>, mark: Mark) -> Vec<Edit> {
        let inside = self.near(&piece).filter(|pair| pair.mark == mark && pair.open.start >= piece.start);
        let mut edits = vec![Edit::open(piece.start, mark)];
        edits.extend(inside.flat_map(remove));
        edits.push(Edit::close(piece.end, mark));
        edits
    }
}

fn remove(pair: &Pair) -> [Edit; 2] {
    [Edit::remove(pair.open.clone()), Edit::remove(pair.close.clone())]
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let part = text.get(range.clone()).unwrap_or_default();
    let start = range.start + part.len() - part.trim_start().len();
    start..start + part.trim().len()
}
