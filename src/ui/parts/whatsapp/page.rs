//! A bubble's text, laid out: blocks under each other, items and quotes indented.

use std::borrow::Cow;
use std::iter::repeat_n;
use std::sync::Arc;

use egui::text::{LayoutJob, LayoutSection};
use egui::{Align, Color32, Galley, Pos2, Rangef, Rect, Ui, Vec2, pos2, vec2};

use super::body::{Body, Piece, format_of};
use super::fold::{More, fold};
use crate::message::markup::Block;
use crate::ui::theme::{Chat, corners};

/// Between the text's edge and the mark of an item.
const ITEM: f32 = 6.0;
/// From where the mark of an item begins to its text.
const BULLET_GAP: f32 = 12.0;
/// Between a number, which ends in a space, and its text.
const NUMBER_GAP: f32 = 3.0;
/// Width of the bar beside a quote.
const BAR: f32 = 3.0;
/// Between the text's edge and a quote, whose bar stands in it.
const QUOTE: f32 = 11.0;

/// How much lower than a row a ground is, at either edge.
const GROUND_INSET: f32 = 0.5;
/// How far a ground reaches beside its text.
const GROUND_OUTSET: f32 = 2.0;
const GROUND_CORNER: u8 = 4;

/// Where a ground is, and its colour.
type Ground = (Rect, Color32);

/// A text in a width, ready to be painted.
#[derive(Default)]
pub(super) struct Page {
    parts: Vec<Part>,
    /// The bars of quotes, from the origin.
    bars: Vec<Rect>,
    /// The grounds of code and variables with their colours, from the origin.
    grounds: Vec<Ground>,
    pub(super) size: Vec2,
    /// How wide its last row is.
    pub(super) last_row: f32,
    /// Where the words stand that unfold the rest, from the origin.
    pub(super) more: Option<Rect>,
    /// Whether it is read from right to left. It lies to the left of its origin then.
    pub(super) rtl: bool,
}

/// A galley and its distance from the origin, in reading direction.
struct Part {
    shift: Vec2,
    galley: Arc<Galley>,
}

impl Page {
    /// A page of one galley.
    pub(super) fn of(galley: Arc<Galley>) -> Self {
        let mut page = Self::default();
        page.add(galley, 0.0, 0.0);
        page
    }

    /// Lays a body out, in as many rows as it shows; `more` unfolds the rest.
    pub(super) fn new(ui: &Ui, body: &Body, width: f32, more: &str, chat: &Chat) -> Self {
        let mut page = Self { rtl: body.rtl, ..Self::default() };
        let more = More { words: more, rest: format_of(chat.text), link: format_of(chat.link) };
        let numbers = numbers(ui, body);
        let mut rows = body.rows;
        let mut y = 0.0;
        for (index, piece) in body.pieces.iter().enumerate() {
            let last = index + 1 == body.pieces.len();
            let x = indent(piece.block, numbers);
            let galley = page.galley(ui, &piece.text, width - x);
            // The line break that ends a piece is the one to the next.
            let shown = galley.rows.len() - usize::from(!last && piece.text.text.ends_with('\n'));
            let folded = shown > rows || (shown == rows && !last) || (last && body.cut);
            let (job, galley) = if folded {
                let job = fold(ui, &piece.text, &galley, (rows, width - x), &more);
                let galley = page.galley(ui, &job, width - x);
                (Cow::Owned(job), galley)
            } else {
                (Cow::Borrowed(&piece.text), galley)
            };
            let shift = page.offset(vec2(x, y));
            page.grounds.extend(
                grounds(&job, &galley).into_iter().map(|(rect, color)| (rect.translate(shift), color)),
            );
            page.add_mark(ui, piece, y);
            let bottom = if folded { galley.rect.bottom() } else { bottom(&galley, shown) };
            if piece.block == Block::Quote {
                let (near, far) = (page.offset(vec2(0.0, y)), page.offset(vec2(BAR, y + bottom)));
                page.bars.push(Rect::from_two_pos(near.to_pos2(), far.to_pos2()));
            }
            if folded {
                page.more =
                    more_rect(&galley, more.words).map(|rect| rect.translate(page.offset(vec2(x, y))));
            }
            page.add(galley, x, y);
            y += bottom;
            page.size.y = y;
            if folded {
                break;
            }
            rows -= shown;
        }
        page
    }

    fn galley(&self, ui: &Ui, job: &LayoutJob, width: f32) -> Arc<Galley> {
        let mut job = job.clone();
        // Grounds are drawn apart: round, and in the middle of the row whatever the face.
        job.sections.iter_mut().for_each(|section| section.format.background = Color32::TRANSPARENT);
        job.wrap.max_width = width;
        job.halign = if self.rtl { Align::RIGHT } else { Align::LEFT };
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    }

    fn add(&mut self, galley: Arc<Galley>, x: f32, y: f32) {
        self.size = self.size.max(vec2(x, y) + galley.size());
        self.last_row = x + galley.rows.last().map_or(0.0, |row| row.rect().width());
        self.parts.push(Part { shift: vec2(x, y), galley });
    }

    fn add_mark(&mut self, ui: &Ui, piece: &Piece, y: f32) {
        if !piece.mark.is_empty() {
            let galley = self.galley(ui, &piece.mark, f32::INFINITY);
            self.parts.push(Part { shift: vec2(ITEM, y), galley });
        }
    }

    /// A distance in reading direction as one on the screen.
    fn offset(&self, shift: Vec2) -> Vec2 {
        if self.rtl { vec2(-shift.x, shift.y) } else { shift }
    }

    /// Where its origin is when it stands in a rectangle.
    pub(super) fn origin(&self, rect: Rect) -> Pos2 {
        if self.rtl { rect.right_top() } else { rect.left_top() }
    }

    /// Paints it from its origin on.
    pub(super) fn paint(&self, ui: &Ui, origin: Pos2, chat: &Chat) {
        for bar in &self.bars {
            ui.painter().rect_filled(bar.translate(origin.to_vec2()), corners(2), chat.meta);
        }
        for (ground, color) in &self.grounds {
            ui.painter().rect_filled(ground.translate(origin.to_vec2()), corners(GROUND_CORNER), *color);
        }
        for part in &self.parts {
            ui.painter().galley(origin + self.offset(part.shift), part.galley.clone(), Color32::PLACEHOLDER);
        }
    }
}

/// How far the text of a block is indented; `numbers` is the width of the widest number.
fn indent(block: Block, numbers: f32) -> f32 {
    match block {
        Block::Plain => 0.0,
        Block::Bullet => ITEM + BULLET_GAP,
        Block::Number => ITEM + numbers + NUMBER_GAP,
        Block::Quote => QUOTE,
    }
}

fn numbers(ui: &Ui, body: &Body) -> f32 {
    let numbers = body.pieces.iter().filter(|piece| piece.block == Block::Number);
    let width = |piece: &Piece| ui.fonts_mut(|fonts| fonts.layout_job(piece.mark.clone())).size().x;
    numbers.map(width).fold(0.0, f32::max)
}

/// The lower edge of the last row of those that are shown.
fn bottom(galley: &Galley, shown: usize) -> f32 {
    let last = shown.checked_sub(1).and_then(|last| galley.rows.get(last));
    last.map_or(0.0, |row| row.max_y())
}

/// The grounds of a galley's rows, as its job has them.
fn grounds(job: &LayoutJob, galley: &Galley) -> Vec<Ground> {
    let of_section = |section: &LayoutSection| {
        let part = job.text.get(section.byte_range.start.0..section.byte_range.end.0);
        (section.format.background, part.unwrap_or_default().chars().count())
    };
    let sections: Vec<_> = job.sections.iter().map(of_section).collect();
    if sections.iter().all(|(color, _)| *color == Color32::TRANSPARENT) {
        return Vec::new();
    }
    // One glyph is one character.
    let mut colors = sections.into_iter().flat_map(|(color, count)| repeat_n(color, count));
    let mut grounds = Vec::new();
    for row in &galley.rows {
        let mut runs: Vec<(Rangef, Color32)> = Vec::new();
        for glyph in &row.glyphs {
            let color = colors.next().unwrap_or_default();
            match runs.last_mut() {
                Some((run, before)) if *before == color => run.max = glyph.max_x(),
                _ => runs.push((Rangef::new(glyph.pos.x, glyph.max_x()), color)),
            }
        }
        if row.ends_with_newline {
            colors.next();
        }
        let y = Rangef::new(row.min_y(), row.max_y()).shrink(GROUND_INSET);
        let seen = runs.into_iter().filter(|(_, color)| *color != Color32::TRANSPARENT);
        let rect = |x: Rangef| Rect::from_x_y_ranges(x.expand(GROUND_OUTSET), y);
        grounds.extend(seen.map(|(x, color)| (rect(x).translate(vec2(row.pos.x, 0.0)), color)));
    }
    grounds
}

/// Where the words stand that end a galley.
fn more_rect(galley: &Galley, words: &str) -> Option<Rect> {
    let row = galley.rows.last()?;
    let first = row.glyphs.len().saturating_sub(words.chars().count());
    let left = row.glyphs.get(first)?.pos.x;
    let right = row.glyphs.last()?.max_x();
    Some(Rect::from_min_max(pos2(row.pos.x + left, row.min_y()), pos2(row.pos.x + right, row.max_y())))
}
