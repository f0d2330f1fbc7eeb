//! An idle window draws nothing; a caret blinks for ten seconds and then rests.

use super::Desk;
use egui::{Event, Key, Modifiers};
use std::time::Duration;

impl Desk {
    /// In how long the last frame wants the next.
    pub(super) fn wish(&self) -> Duration {
        let output = self.harness.output().viewport_output.values();
        output.map(|viewport| viewport.repaint_delay).min().unwrap_or(Duration::MAX)
    }

    /// So many seconds pass with nothing done; says how many frames were wanted in them.
    pub(super) fn wait_idle(&mut self, seconds: f64) -> usize {
        // The window's time runs faster than that of jobs: those that run get a moment to end.
        for _ in 0..5 {
            std::thread::sleep(Duration::from_millis(20));
            self.harness.step();
        }
        let begin = self.harness.ctx.input(|input| input.time);
        let mut wanted = 0;
        while self.harness.ctx.input(|input| input.time) - begin < seconds {
            wanted += usize::from(self.wish() < Duration::from_secs(1));
            self.harness.step();
        }
        wanted
    }
}

#[test]
fn with_the_focus_in_a_field_the_caret_blinks_and_then_rests() {
    let mut desk = Desk::open();
    desk.key(Modifiers::COMMAND, Key::N);
    // The harness begins with a caret that does not blink; after a rest it is our own.
    desk.wait_idle(11.0);
    desk.harness.event(Event::Text("Когда".to_owned()));
    // What comes of typing is over: notices, animations, checks.
    desk.wait_idle(3.0);
    assert_eq!(desk.at(), "Текст сообщения");
    assert!(desk.wish() > Duration::from_millis(100), "a blink is slow: {:?}", desk.wish());
    assert!(desk.wish() < Duration::from_secs(1), "the caret does not blink: {:?}", desk.wish());
    desk.wait_idle(10.0);
    assert_eq!(desk.wish(), Duration::MAX);
    assert_eq!(desk.wait_idle(20.0), 0, "frames were drawn for nobody");
    desk.harness.event(Event::Text("!".to_owned()));
    desk.wait_idle(1.0);
    assert!(desk.wish() < Duration::from_secs(1), "the caret does not blink again");
}

#[test]
fn without_a_caret_nothing_is_drawn_on_any_screen() {
    let mut desk = Desk::open();
    desk.wait_idle(3.0);
    assert_eq!(desk.wait_idle(15.0), 0, "empty");
    desk.key(Modifiers::COMMAND, Key::N);
    desk.key(Modifiers::NONE, Key::Escape);
    desk.wait_idle(11.0);
    assert_eq!(desk.wait_idle(15.0), 0, "the designer");
    for (key, modifiers, what) in [
        (Key::F1, Modifiers::NONE, "the list of keys"),
        (Key::P, Modifiers::COMMAND | Modifiers::SHIFT, "the search for a command"),
        (Key::E, Modifiers::COMMAND, "the export"),
    ] {
        desk.key(modifiers, key);
        desk.wait_idle(14.0);
        // A job of the export may end late; the limit only keeps a broken test from hanging.
        for _ in 0..200 {
            if desk.wish() == Duration::MAX {
                break;
            }
            std::thread::sleep(Duration::from_millis(5));
            desk.harness.step();
        }
        assert_eq!(desk.wait_idle(15.0), 0, "{what}");
        desk.key(Modifiers::NONE, Key::Escape);
    }
}
