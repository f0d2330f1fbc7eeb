//! Two texts of which one came from the other, with the words that differ marked in both: by color
//! and by a line, so that nobody needs the color.

use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, Stroke, Ui};
use std::ops::Range;

use crate::message::word_difference;
use crate::ui::theme::{Theme, Type, text};

/// Signs of nobody's alphabet that stand around a marked part until it is drawn.
const GONE: [char; 2] = ['\u{E000}', '\u{E001}'];
const CAME: [char; 2] = ['\u{E002}', '\u{E003}'];

/// Two texts with marks around what the one says otherwise than the other, to be put into a
/// sentence that [`marked_text`] lays out. Where one of them is empty there is nothing to mark.
pub fn mark_words(before: &str, after: &str) -> (String, String) {
    let [before, after] =
        [before, after].map(|text| text.replace(['\u{E000}', '\u{E001}', '\u{E002}', '\u{E003}'], ""));
    if before.is_empty() || after.is_empty() {
        return (before, after);
    }
    let told = word_difference(&before, &after);
    (around(&before, &told.before, GONE), around(&after, &told.after, CAME))
}

fn around(text: &str, ranges: &[Range<usize>], [open, close]: [char; 2]) -> String {
    let mut marked = String::with_capacity(text.len() + 6 * ranges.len());
    let mut done = 0;
    for range in ranges {
        let part = |range: Range<usize>| text.get(range).unwrap_or_default();
        marked.push_str(part(done..range.start));
        marked.push(open);
        marked.push_str(part(range.clone()));
        marked.push(close);
        done = range.end;
    }
    marked.push_str(text.get(done..).unwrap_or_default());
    marked
}

/// Lays a sentence out, what is marked in it on its own ground: what is gone struck through, what
/// came underlined.
pub fn marked_text(ui: &Ui, kind: Type, color: Color32, sentence: &str) -> LayoutJob {
    let theme = Theme::of(ui);
    let plain = text::format(kind, color);
    let gone = TextFormat {
        background: theme.color.error_soft,
        strikethrough: Stroke::new(1.0, theme.color.error),
        color: theme.color.text,
        ..plain.clone()
    };
    let came = TextFormat {
        background: theme.color.accent_soft,
        underline: Stroke::new(1.0, theme.color.accent),
        color: theme.color.text,
        ..plain.clone()
    };
    let mut job = LayoutJob::default();
    let mut rest = sentence;
    let mut now = &plain;
    while let Some((at, sign)) = rest.char_indices().find(|(_, c)| GONE.contains(c) || CAME.contains(c)) {
        job.append(rest.get(..at).unwrap_or_default(), 0.0, now.clone());
        rest = rest.get(at + sign.len_utf8()..).unwrap_or_default();
        now = match sign {
            sign if sign == GONE[0] => &gone,
            sign if sign == CAME[0] => &came,
            _ => &plain,
        };
    }
    job.append(rest, 0.0, now.clone());
    job
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_stands_between_signs_and_nothing_else_does() {
        let (before, after) = mark_words("Ждём в среду", "Ждём в пятницу");
        assert_eq!(before, "Ждём в \u{E000}среду\u{E001}");
        assert_eq!(after, "Ждём в \u{E002}пятницу\u{E003}");
        assert_eq!(mark_words("", "Позже"), (String::new(), "Позже".into()));
        assert_eq!(
            mark_words("а\u{E000}б", "аб"),
            ("аб".into(), "аб".into()),
            "signs of others are left out"
        );
    }
}
