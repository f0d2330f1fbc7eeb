//! The caret blinks while somebody works, and rests after ten quiet seconds: a blink is a frame,
//! and an idle window draws none.

use egui::Context;

/// Seconds without input after which the caret stays on.
const REST_AFTER: f64 = 10.0;

/// When something last came in.
pub(in crate::ui) struct Caret {
    last_input: f64,
    blinks: bool,
}

impl Default for Caret {
    fn default() -> Self {
        Self { last_input: 0.0, blinks: true }
    }
}

impl Caret {
    /// Looks at the input of a frame.
    pub(in crate::ui) fn attend(&mut self, ctx: &Context) {
        let (now, busy) = ctx.input(|input| (input.time, !input.events.is_empty()));
        if busy {
            self.last_input = now;
        }
        let blinks = now - self.last_input < REST_AFTER;
        if blinks != self.blinks {
            self.blinks = blinks;
            ctx.all_styles_mut(|style| style.visuals.text_cursor.blink = blinks);
        }
    }
}

#[cfg(test)]
mod tests {

    use egui::{Event, RawInput};

    use super::*;

    /// Runs frames at given seconds and says in how many seconds the last wants the next.
    fn wish_after(frames: &[(f64, bool)]) -> std::time::Duration {
        let ctx = Context::default();
        let (mut caret, mut text) = (Caret::default(), "текст".to_owned());
        let id = egui::Id::unique("field");
        let mut wish = std::time::Duration::ZERO;
        for &(time, key) in frames {
            let events = if key { vec![Event::Text("я".to_owned())] } else { Vec::new() };
            let input = RawInput { time: Some(time), events, ..Default::default() };
            let mut output = ctx.run_ui(input, |ui| {
                caret.attend(ui.ctx());
                ui.memory_mut(|memory| memory.request_focus(id));
                ui.add(egui::TextEdit::singleline(&mut text).id(id));
            });
            output.textures_delta.clear();
            wish = output.viewport_output.values().map(|v| v.repaint_delay).min().unwrap_or_default();
        }
        wish
    }

    #[test]
    fn a_caret_blinks_and_then_rests() {
        let working = wish_after(&[(0.0, true), (0.1, false), (0.2, false), (0.3, false)]);
        assert!(working < std::time::Duration::from_secs(1), "{working:?}");
        let quiet = [(0.0, true), (0.1, false), (0.2, false), (11.0, false), (11.1, false), (11.2, false)];
        assert_eq!(wish_after(&quiet), std::time::Duration::MAX);
        let again = [&quiet[..], &[(12.0, true), (12.1, false), (12.2, false)][..]].concat();
        assert!(wish_after(&again) < std::time::Duration::from_secs(1));
    }
}
