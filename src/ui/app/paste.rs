//! What is pasted, before any field sees it: text from Word or Excel is made clean and that is
//! told; very much text is asked about first.

use std::borrow::Cow;

use egui::{Context, Event, Id};

use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::theme::{Theme, Type};
use crate::ui::widgets::{Answer, Dialog, focus};
use crate::words::Words;

/// A paste of more characters than this is asked about.
const MUCH: usize = 20_000;

/// Frames in which a field can get its focus back; after that what was agreed to is dropped.
const PATIENCE: u8 = 10;

/// The pastes of the window.
#[derive(Default)]
pub struct Pastes {
    /// Waits for the person's answer.
    asked: Option<Large>,
    /// Was agreed to, and goes in as soon as the field has its focus back.
    agreed: Option<Large>,
}

/// Much text, and the field that it is for.
struct Large {
    text: String,
    field: Id,
    /// How many frames it may wait for the field.
    frames: u8,
}

impl Pastes {
    /// Looks at this frame's pastes before the widgets do.
    pub fn attend(&mut self, ctx: &Context) -> Intents {
        let mut intents = Intents::new();
        let field = ctx.memory(|memory| memory.focused());
        ctx.input_mut(|input| {
            input.events.retain_mut(|event| {
                let Event::Paste(text) = event else { return true };
                if let Some(field) = field.filter(|_| text.chars().nth(MUCH).is_some()) {
                    self.asked = Some(Large { text: std::mem::take(text), field, frames: PATIENCE });
                    return false;
                }
                if let Cow::Owned(cleaned) = clean(text) {
                    *text = cleaned;
                    intents.push(Intent::Notify(Notice::info(Sentence::new("paste-cleaned"))));
                }
                true
            });
        });
        intents.extend(self.put_in(ctx));
        intents
    }

    /// Puts in what was agreed to, into the field that it was meant for and no other.
    fn put_in(&mut self, ctx: &Context) -> Option<Intent> {
        let mut large = self.agreed.take()?;
        let spot = focus::spot(ctx, large.field)?;
        let (focused, modal) = ctx.memory(|memory| (memory.focused(), memory.top_modal_layer()));
        let reachable = modal.is_none_or(|layer| layer == spot.layer());
        // The frame in which it comes back finds the selection again; the text goes in after it.
        let settled = ctx.memory(|memory| memory.had_focus_last_frame(large.field));
        if !reachable || !settled || focused != Some(large.field) {
            if reachable {
                ctx.memory_mut(|memory| memory.request_focus(large.field));
            }
            large.frames = large.frames.checked_sub(1)?;
            self.agreed = Some(large);
            ctx.request_repaint();
            return None;
        }
        let cleaned = clean(&large.text);
        let told = matches!(cleaned, Cow::Owned(_));
        ctx.input_mut(|input| input.events.push(Event::Paste(cleaned.into_owned())));
        told.then(|| Intent::Notify(Notice::info(Sentence::new("paste-cleaned"))))
    }

    /// Asks about a large paste, if one waits.
    pub fn ask(&mut self, ctx: &Context, words: &Words) {
        let Some(large) = self.asked.take() else { return };
        let count = large.text.chars().count();
        let title = words.tell("paste-much", &[("count", count.into())]);
        let (yes, no) = (words.say("paste-yes"), words.say("paste-no"));
        let (_, answer) = Dialog::new("paste", &title, &yes, &no).show(ctx, |ui| {
            let theme = Theme::of(ui);
            ui.label(theme.colored(Type::Body, theme.color.text2, words.say("paste-much-explained")));
        });
        match answer {
            None => self.asked = Some(large),
            Some(Answer::Yes) => {
                self.agreed = Some(large);
                ctx.request_repaint();
            }
            Some(Answer::Other | Answer::No) => {}
        }
    }
}

/// A text as a field wants it: lines end in LF, tabs and odd spaces are spaces, what has no
/// width is gone. A joiner inside an emoji stays.
fn clean(text: &str) -> Cow<'_, str> {
    let odd = |c: char| {
        matches!(c, '\r' | '\t' | '\u{B}' | '\u{2028}' | '\u{2029}') || is_odd_space(c) || has_no_width(c)
    };
    let one_line = single_line(text);
    if !one_line.contains(odd) {
        return if one_line.len() == text.len() {
            Cow::Borrowed(text)
        } else {
            Cow::Owned(one_line.to_owned())
        };
    }
    let mut cleaned = String::with_capacity(one_line.len());
    let mut letters = one_line.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '\r' if letters.peek() == Some(&'\n') => {}
            '\r' | '\u{B}' | '\u{2028}' | '\u{2029}' => cleaned.push('\n'),
            '\t' => cleaned.push(' '),
            c if is_odd_space(c) => cleaned.push(' '),
            c if has_no_width(c) => {}
            c => cleaned.push(c),
        }
    }
    Cow::Owned(cleaned)
}

/// A cell copied from a spreadsheet ends in a line break that is no part of it.
fn single_line(text: &str) -> &str {
    let bare = text.strip_suffix('\n').map_or(text, |rest| rest.strip_suffix('\r').unwrap_or(rest));
    if bare.contains('\n') { text } else { bare }
}

fn is_odd_space(c: char) -> bool {
    matches!(c, '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}')
}

fn has_no_width(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
}

#[cfg(test)]
mod tests {

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn text_from_word_and_excel_is_made_clean() {
        for (pasted, expected) in [
            ("Добрый день", "Добрый день"),
            ("а\r\nб\rв", "а\nб\nв"),
            ("а\tб", "а б"),
            ("цена 5\u{A0}000\u{202F}₽", "цена 5 000 ₽"),
            ("\u{FEFF}пере\u{AD}нос\u{200B}", "перенос"),
            ("строка\u{B}другая", "строка\nдругая"),
            ("ячейка\r\n", "ячейка"),
            ("две\nстроки\n", "две\nстроки\n"),
            ("👨\u{200D}👩\u{200D}👧 ❤\u{FE0F}", "👨\u{200D}👩\u{200D}👧 ❤\u{FE0F}"),
        ] {
            assert_eq!(clean(pasted), expected, "{pasted:?}");
        }
    }

    #[test]
    fn what_is_clean_is_left_alone() {
        assert!(matches!(clean("Ж\nё 👍🏽"), Cow::Borrowed(_)));
    }

    proptest! {
        #[test]
        fn cleaning_twice_is_cleaning_once(text in "[а \r\n\t\u{A0}\u{200B}👍]{0,20}") {
            let once = clean(&text).into_owned();
            // A lone last line break goes at the first time; what follows it is clean.
            let twice = clean(&once).into_owned();
            prop_assert_eq!(single_line(&once), single_line(&twice));
            let stray = once.contains(['\r', '\t', '\u{A0}', '\u{200B}']);
            prop_assert!(!stray, "{:?}", once);
        }
    }
}
