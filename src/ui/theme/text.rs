//! Laying text out so that emoji come right.
//!
//! egui takes the font character by character and passes over the variation selector, so «❤️»
//! and «1️⃣» would come from the text face. Clusters with U+FE0F or U+20E3 get the emoji family.

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, Stroke};
use unicode_segmentation::UnicodeSegmentation as _;

use super::fonts::Face;
use super::tokens::Type;

const EMOJI_FORM: char = '\u{FE0F}';
const KEYCAP: char = '\u{20E3}';

/// The format of a style in a colour.
pub fn format(kind: Type, color: Color32) -> TextFormat {
    TextFormat { font_id: kind.font(), line_height: Some(kind.line()), color, ..Default::default() }
}

/// The same text leaning, as WhatsApp's `_italic_`. Golos has no italic, so egui slants it.
pub fn italic(format: TextFormat) -> TextFormat {
    TextFormat { italics: true, ..format }
}

/// The same text struck through, as WhatsApp's `~strike~`.
pub fn struck(format: TextFormat) -> TextFormat {
    TextFormat { strikethrough: Stroke::new(1.0, format.color), ..format }
}

/// Whether a text holds clusters that need the emoji family at all.
fn has_emoji_forms(text: &str) -> bool {
    text.contains([EMOJI_FORM, KEYCAP])
}

/// Appends a text to a job, cluster by cluster where that is needed.
pub fn append(job: &mut LayoutJob, text: &str, format: TextFormat) {
    if !has_emoji_forms(text) {
        job.append(text, 0.0, format);
        return;
    }
    let emoji = TextFormat { font_id: Face::Emoji.at(format.font_id.size), ..format.clone() };
    let mut run = String::new();
    let mut run_is_emoji = false;
    for cluster in text.graphemes(true) {
        let is_emoji = has_emoji_forms(cluster);
        if is_emoji != run_is_emoji && !run.is_empty() {
            job.append(&run, 0.0, if run_is_emoji { emoji.clone() } else { format.clone() });
            run.clear();
        }
        run_is_emoji = is_emoji;
        run.push_str(cluster);
    }
    if !run.is_empty() {
        job.append(&run, 0.0, if run_is_emoji { emoji } else { format });
    }
}

/// A job for a whole text in one format, wrapped at a width in points.
pub fn job(text: &str, format: TextFormat, max_width: f32) -> LayoutJob {
    let mut job = LayoutJob { wrap: TextWrapping::wrap_at_width(max_width), ..Default::default() };
    append(&mut job, text, format);
    job
}

/// A job of one row that ends in «…» where the width is not enough.
pub fn one_row(text: &str, format: TextFormat, max_width: f32) -> LayoutJob {
    let mut job = LayoutJob {
        wrap: TextWrapping::truncate_at_width(max_width),
        break_on_newline: false,
        ..Default::default()
    };
    append(&mut job, text, format);
    job
}

#[cfg(test)]
mod tests {

    use egui::FontFamily;

    use super::*;

    fn runs(text: &str) -> Vec<(String, bool)> {
        let job = job(text, format(Type::Body, Color32::BLACK), f32::INFINITY);
        let emoji: FontFamily = Face::Emoji.family();
        job.sections
            .iter()
            .map(|s| {
                let range = s.byte_range.start.0..s.byte_range.end.0;
                (job.text.get(range).unwrap().to_owned(), s.format.font_id.family == emoji)
            })
            .collect()
    }

    #[test]
    fn plain_text_is_one_run() {
        assert_eq!(runs("Привет 👋"), [("Привет 👋".to_owned(), false)]);
    }

    #[test]
    fn emoji_forms_get_their_family_and_their_neighbours_do_not() {
        assert_eq!(
            runs("Шаг 1️⃣ с ❤️☎️!"),
            [
                ("Шаг ".to_owned(), false),
                ("1️⃣".to_owned(), true),
                (" с ".to_owned(), false),
                ("❤️☎️".to_owned(), true),
                ("!".to_owned(), false)
            ]
        );
    }

    #[test]
    fn nothing_is_lost_or_moved() {
        for text in ["", "1️⃣", "а\n❤️\nб", "👨‍👩‍👧🇷🇺❤️", "e\u{301}\u{FE0F}"]
        {
            assert_eq!(runs(text).iter().map(|(t, _)| t.as_str()).collect::<String>(), text);
        }
    }
}
