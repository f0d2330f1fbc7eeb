//! A message's text as layout jobs: markup, samples, links, emoji; cut where it is long, marked
//! where it is over the limit. Made anew only when something in it changed.

use std::hash::{Hash as _, Hasher as _};
use std::sync::Arc;

use egui::Color32;
use egui::text::{LayoutJob, TextFormat};
use unicode_properties::{EmojiStatus, UnicodeEmoji as _};
use unicode_segmentation::UnicodeSegmentation as _;

use crate::message::markup::{Block, Kind, Run, render};
use crate::message::{Samples, is_blank};
use crate::ui::theme::{Chat, Face, text};

/// Size of the letters in a bubble, in points.
pub(super) const LETTERS: f32 = 14.5;
/// Distance of two lines in a bubble, in points.
pub(super) const LINE: f32 = 20.0;
/// Letters of one width look larger than others.
const MONO: f32 = 13.5;
/// How much of the text's colour is in the ground of code.
const CODE_GROUND: f32 = 0.09;
/// WhatsApp folds a text that is longer than this.
const FOLD_AT: usize = 768;
/// WhatsApp folds a text that has more lines than this.
const FOLD_LINES: usize = 20;
/// How much more is shown at a press.
const PAGE: usize = 4096;
/// How much of what is over the limit is shown at once.
const OVER_SHOWN: usize = 120;
/// Sizes of one, two and three emoji that stand alone.
const BIG_EMOJI: [f32; 3] = [44.0, 36.0, 30.0];

/// What a body is made from.
#[derive(Clone, Copy, Hash)]
pub(super) struct Source<'a> {
    pub(super) text: &'a str,
    pub(super) samples: &'a Samples,
    /// The length in UTF-16 units that the text exceeds.
    pub(super) limit: Option<usize>,
    /// How often «read more» was pressed.
    pub(super) unfolded: usize,
    pub(super) dark: bool,
}

/// A text, ready to be laid out at any width.
#[derive(Default)]
pub(super) struct Body {
    pub(super) pieces: Vec<Piece>,
    /// What the client reads of it, for a screen reader.
    pub(super) plain: String,
    /// Whether it was cut.
    pub(super) cut: bool,
    /// Whether it is read from right to left.
    pub(super) rtl: bool,
    /// How many rows are shown of it.
    pub(super) rows: usize,
}

/// Plain lines, an item of a list, or the lines of a quote.
#[derive(Default)]
pub(super) struct Piece {
    pub(super) block: Block,
    /// What stands before an item; empty in other blocks.
    pub(super) mark: LayoutJob,
    pub(super) text: LayoutJob,
}

/// The last body that was made.
#[derive(Default)]
pub(super) struct Cache {
    key: u64,
    body: Option<Arc<Body>>,
}

impl Cache {
    /// The body of a source.
    pub(super) fn body(&mut self, source: Source<'_>) -> Arc<Body> {
        let mut hasher = std::hash::DefaultHasher::new();
        source.hash(&mut hasher);
        let key = hasher.finish();
        if key != self.key {
            (self.key, self.body) = (key, None);
        }
        self.body.get_or_insert_with(|| Arc::new(Body::new(source))).clone()
    }
}

impl Body {
    fn new(source: Source<'_>) -> Self {
        let chat = Chat::get(source.dark);
        let runs = render(source.text, source.samples);
        let mut body = Self { rows: usize::MAX, ..Self::default() };
        body.rtl = runs.iter().find_map(|run| direction(run.text)).unwrap_or(false);
        if let Some(points) = big_emoji(&runs) {
            let format =
                TextFormat { font_id: Face::Emoji.at(points), color: chat.text, ..TextFormat::default() };
            runs.iter().for_each(|run| body.push(run, run.text, &format));
            return body;
        }
        let over = over(source.text, source.limit);
        let mut room = source.limit.map_or(FOLD_AT, |limit| FOLD_AT.max(limit + OVER_SHOWN));
        room += source.unfolded * PAGE;
        if source.unfolded == 0 && source.limit.is_none() {
            body.rows = FOLD_LINES;
        }
        for run in &runs {
            let (good, bad) = split(run, over);
            for (part, is_over) in [(good, false), (bad, true)] {
                let shown = take(part, &mut room);
                body.push(run, shown, &format(run, source.text, is_over, chat));
                if shown.len() < part.len() {
                    body.cut = true;
                    body.plain.push('…');
                    return body;
                }
            }
        }
        body
    }

    /// Puts a part of a run where it belongs.
    fn push(&mut self, run: &Run<'_>, part: &str, format: &TextFormat) {
        if part.is_empty() {
            return;
        }
        self.plain.push_str(part);
        let is_item = run.kind == Kind::Item;
        let continued = !is_item && self.pieces.last().is_some_and(|last| last.block == run.block);
        if !continued {
            self.pieces.push(Piece { block: run.block, ..Piece::default() });
        }
        if let Some(piece) = self.pieces.last_mut() {
            let job = if is_item { &mut piece.mark } else { &mut piece.text };
            text::append(job, part, format.clone());
        }
    }

    /// Whether there is nothing to read.
    pub(super) fn is_blank(&self) -> bool {
        is_blank(&self.plain)
    }
}

/// From which byte on a text is over its limit in UTF-16 units.
pub(super) fn over(text: &str, limit: Option<usize>) -> usize {
    let Some(limit) = limit else { return text.len() };
    let mut used = 0;
    let first = text.char_indices().find(|(_, c)| {
        used += c.len_utf16();
        used > limit
    });
    first.map_or(text.len(), |(at, _)| at)
}

/// A run before and after the byte from which on the text is over. A sample and an item's mark
/// are never cut, for the limit is that of the text as written.
fn split<'a>(run: &Run<'a>, over: usize) -> (&'a str, &'a str) {
    let written = matches!(run.kind, Kind::Text | Kind::Link);
    match over.checked_sub(run.range.start) {
        _ if over >= run.range.end => (run.text, ""),
        Some(at) if written => run.text.split_at_checked(at).unwrap_or((run.text, "")),
        _ => ("", run.text),
    }
}

/// As many whole characters, as a person counts them, as there is room for.
fn take<'a>(part: &'a str, room: &mut usize) -> &'a str {
    // No character is shorter than a byte, so a short part needs no counting.
    if part.len() <= *room {
        *room -= part.len().min(part.graphemes(true).count());
        return part;
    }
    for (at, _) in part.grapheme_indices(true) {
        if *room == 0 {
            return part.get(..at).unwrap_or(part);
        }
        *room -= 1;
    }
    part
}

/// The format of plain words in a bubble.
pub(super) fn format_of(color: Color32) -> TextFormat {
    TextFormat { font_id: Face::Regular.at(LETTERS), color, line_height: Some(LINE), ..TextFormat::default() }
}

fn format(run: &Run<'_>, written: &str, is_over: bool, chat: &Chat) -> TextFormat {
    let is_variable = matches!(run.kind, Kind::Variable { .. });
    let is_sample = is_variable && written.get(run.range.clone()) != Some(run.text);
    let face = match run.style {
        style if style.mono || style.code => Face::Mono.at(MONO),
        style if style.bold => Face::Bold.at(LETTERS),
        _ => Face::Regular.at(LETTERS),
    };
    let color = match run.kind {
        _ if is_over => chat.error,
        Kind::Variable { .. } if !is_sample => chat.button,
        Kind::Link | Kind::Variable { in_link: true, .. } => chat.link,
        _ if run.block == Block::Quote => chat.meta,
        _ => chat.text,
    };
    let mut format = TextFormat { font_id: face, ..format_of(color) };
    if run.style.code {
        format.background = chat.text.gamma_multiply(CODE_GROUND);
    }
    if is_variable && !is_sample {
        format.background = color.gamma_multiply(0.12);
    }
    if run.style.italic {
        format = text::italic(format);
    }
    if run.style.strike || is_over { text::struck(format) } else { format }
}

/// The size of the letters where a text is one to three emoji and nothing else.
fn big_emoji(runs: &[Run<'_>]) -> Option<f32> {
    let mut clusters = runs.iter().flat_map(|run| run.text.graphemes(true));
    let mut count = 0_usize;
    for cluster in clusters.by_ref().take(BIG_EMOJI.len() + 1) {
        if !is_emoji(cluster) {
            return None;
        }
        count += 1;
    }
    BIG_EMOJI.get(count.checked_sub(1)?).copied()
}

/// Whether a cluster is drawn in colour.
fn is_emoji(cluster: &str) -> bool {
    let asked = cluster.contains(['\u{FE0F}', '\u{20E3}']);
    cluster.chars().next().is_some_and(|first| match first.emoji_status() {
        EmojiStatus::NonEmoji => false,
        EmojiStatus::EmojiOther
        | EmojiStatus::EmojiOtherAndEmojiComponent
        | EmojiStatus::EmojiModifierBase => asked,
        _ => true,
    })
}

/// Whether a text is read from right to left by its first letter; `None` where it has none.
fn direction(text: &str) -> Option<bool> {
    text.chars().find(|c| c.is_alphabetic()).map(|c| {
        matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
    })
}

#[cfg(test)]
mod tests {

    use proptest::prelude::*;

    use super::*;

    fn body(text: &str, limit: Option<usize>, unfolded: usize) -> Body {
        Body::new(Source { text, samples: &Samples::new(), limit, unfolded, dark: false })
    }

    #[test]
    fn emoji_alone_are_big_and_others_are_not() {
        let sizes = |text| {
            render(text, &Samples::new()).first().and_then(|_| big_emoji(&render(text, &Samples::new())))
        };
        assert_eq!(sizes("👋"), Some(44.0));
        assert_eq!(sizes("❤️👨‍👩‍👧"), Some(36.0));
        assert_eq!(sizes("1️⃣🇷🇺✅"), Some(30.0));
        for text in ["👋👋👋👋", "👋 ", "Да", "12", "", "#*", "©"] {
            assert_eq!(sizes(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_long_text_is_cut_between_characters_and_opens_page_by_page() {
        let text = "👨‍👩‍👧".repeat(6000);
        let clusters = |unfolded| body(&text, None, unfolded).plain.graphemes(true).count();
        assert_eq!([clusters(0), clusters(1), clusters(2)], [769, 4865, 6000]);
    }

    #[test]
    fn what_is_over_the_limit_is_shown_struck_in_the_colour_of_errors() {
        let text = format!("{}👍👍", "а".repeat(1023));
        let body = body(&text, Some(1024), 0);
        let job = &body.pieces.first().unwrap().text;
        let marked: String = job
            .sections
            .iter()
            .filter(|s| s.format.color == Chat::get(false).error && !s.format.strikethrough.is_empty())
            .filter_map(|s| job.text.get(s.byte_range.start.0..s.byte_range.end.0))
            .collect();
        assert_eq!(marked, "👍👍", "a pair of units is over as a whole");
        assert!(!body.cut);
    }

    #[test]
    fn each_item_is_a_piece_and_so_are_the_lines_of_a_quote() {
        let body = body("Ждём:\nвас\n* раз\n* *два*\n10. три\n> четыре\n> пять\n\nвсё", None, 0);
        let pieces: Vec<_> = body
            .pieces
            .iter()
            .map(|piece| (piece.block, piece.mark.text.as_str(), piece.text.text.as_str()))
            .collect();
        assert_eq!(
            pieces,
            [
                (Block::Plain, "", "Ждём:\nвас\n"),
                (Block::Bullet, "• ", "раз\n"),
                (Block::Bullet, "• ", "два\n"),
                (Block::Number, "10. ", "три\n"),
                (Block::Quote, "", "четыре\nпять\n"),
                (Block::Plain, "", "\nвсё"),
            ]
        );
    }

    #[test]
    fn direction_is_that_of_the_first_letter() {
        assert_eq!(direction("123 שלום abc"), Some(true));
        assert_eq!(direction("… Привет שלום"), Some(false));
        assert_eq!(direction("123"), None);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_where_nothing_is_cut(text in "([а*_~`{}1 \\n👍h:/.>-]|\n- |\n> |\n1\\. ){0,60}", limit in 0..80_usize) {
            let body = body(&text, Some(limit), 0);
            let drawn: String = body.pieces.iter().flat_map(|piece| [&*piece.mark.text, &*piece.text.text]).collect();
            prop_assert_eq!(&drawn, &body.plain);
            prop_assert_eq!(body.plain, crate::message::markup::plain(&text, &Samples::new()));
        }
    }
}
