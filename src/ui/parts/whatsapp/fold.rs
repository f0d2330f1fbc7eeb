//! Folding: a text that is too long ends in «… » and the words that unfold the rest.

use egui::text::{LayoutJob, TextFormat};
use egui::{Galley, Ui};
use unicode_segmentation::UnicodeSegmentation as _;

use crate::ui::theme::text;

/// What stands between the text and the words.
const REST: &str = "… ";

/// The words that unfold the rest, and how they are written.
pub(super) struct More<'a> {
    /// They stand on one line: spaces in them do not break.
    pub(super) words: &'a str,
    /// Of what stands before them.
    pub(super) rest: TextFormat,
    /// Of the words.
    pub(super) link: TextFormat,
}

/// A job cut so that it and the words fill at most so many rows of a width. `galley` is the whole
/// job in that width.
pub(super) fn fold(
    ui: &Ui,
    job: &LayoutJob,
    galley: &Galley,
    (rows, width): (usize, f32),
    more: &More<'_>,
) -> LayoutJob {
    let mut end = LayoutJob::default();
    add(&mut end, more);
    let room = width - ui.fonts_mut(|fonts| fonts.layout_job(end)).size().x.ceil();
    let mut folded = cut(job, kept(job, galley, rows, room));
    add(&mut folded, more);
    folded
}

fn add(job: &mut LayoutJob, more: &More<'_>) {
    text::append(job, REST, more.rest.clone());
    text::append(job, more.words, more.link.clone());
}

/// How many bytes of a job there is room for: whole rows, and of the last as much as fits.
fn kept(job: &LayoutJob, galley: &Galley, rows: usize, room: f32) -> usize {
    let last = galley.rows.len().min(rows).saturating_sub(1);
    let before: usize = galley.rows.iter().take(last).map(|row| row.char_count_including_newline().0).sum();
    let fits =
        galley.rows.get(last).map_or(0, |row| row.glyphs.iter().take_while(|g| g.max_x() <= room).count());
    let at = job.text.char_indices().nth(before + fits).map_or(job.text.len(), |(at, _)| at);
    // A sign of several characters is not cut.
    let signs = job.text.grapheme_indices(true).map(|(at, _)| at).take_while(|&start| start <= at);
    let whole = if at == job.text.len() { at } else { signs.last().unwrap_or(0) };
    job.text.get(..whole).map_or(0, |kept| kept.trim_end().len())
}

/// The first bytes of a job.
fn cut(job: &LayoutJob, end: usize) -> LayoutJob {
    let mut cut = LayoutJob::default();
    for section in &job.sections {
        let range = section.byte_range.start.0..section.byte_range.end.0.min(end);
        cut_in(&mut cut, job.text.get(range).unwrap_or_default(), section.format.clone());
    }
    cut
}

fn cut_in(job: &mut LayoutJob, part: &str, format: TextFormat) {
    if !part.is_empty() {
        job.append(part, 0.0, format);
    }
}
