//! A bubble's text, laid out: blocks under each other, items and quotes indented.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Align, Color32, Galley, Pos2, Rect, Ui, Vec2, pos2, vec2};

use super::body::{Body, Piece, format_of};
use super::fold::{More, fold};
use crate::message::markup::Block;
use crate::ui::theme::{Chat, corners};

/// Between the text's edge and the mark of an item.
const ITEM: f32 = 6.0;
/// Between an item's mark and its text.
const ITEM_GAP: f32 = 7.0;
/// Width of the bar beside a quote.
const BAR: f32 = 3.0;
/// Between the text's edge and a quote, whose bar stands in it.
const QUOTE: f32 = 11.0;

/// A text in a width, ready to be painted.
#[derive(Default)]
pub(super) struct Page {
    parts: Vec<Part>,
    /// The bars of quotes: from where to where.
    bars: Vec<(f32, f32)>,
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
            let galley = if folded {
                let job = fold(ui, &piece.text, &galley, (rows, width - x), &more);
                page.galley(ui, &job, width - x)
            } else {
                galley
            };
            page.add_mark(ui, piece, y);
            let bottom = if folded { galley.rect.bottom() } else { bottom(&galley, shown) };
            if piece.block == Block::Quote {
                page.bars.push((y, y + bottom));
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
        for &(from, to) in &self.bars {
            let near = origin + self.offset(vec2(0.0, from));
            let far = origin + self.offset(vec2(BAR, to));
            ui.painter().rect_filled(Rect::from_two_pos(near, far), corners(2), chat.meta);
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
        Block::Bullet => ITEM + ITEM_GAP + 5.0,
        Block::Number => ITEM + ITEM_GAP + numbers,
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

/// Where the words stand that end a galley.
fn more_rect(galley: &Galley, words: &str) -> Option<Rect> {
    let row = galley.rows.last()?;
    let first = row.glyphs.len().saturating_sub(words.chars().count());
    let left = row.glyphs.get(first)?.pos.x;
    let right = row.glyphs.last()?.max_x();
    Some(Rect::from_min_max(pos2(row.pos.x + left, row.min_y()), pos2(row.pos.x + right, row.max_y())))
}
