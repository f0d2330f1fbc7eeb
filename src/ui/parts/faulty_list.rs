//! Messages that would be refused: the first of them by name, and the ways out.

use std::sync::Arc;

use egui::{Label, Ui};

use crate::rules::{Issue, Severity, check};
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, size, space};
use crate::ui::widgets::{Button, FieldState, card, toggle};
use crate::wording::issues::sentence;
use crate::wording::statuses::message_name;
use crate::words::Words;
use crate::workspace::{Entry, MessageId, Profiles};

/// Messages that would be refused: the first of them by name, and the ways out.
pub struct FaultyList<'a> {
    /// Those that are named.
    pub named: &'a [Faulty],
    /// All of them.
    pub count: usize,
    /// The words of the switch that leaves them out, where others would be left.
    pub without: Option<&'a str>,
}

impl FaultyList<'_> {
    /// Shows them, where there are any. Says which message is to be mended, if one is.
    pub fn show(&self, ui: &mut Ui, words: &Words, without: &mut bool) -> Option<MessageId> {
        if self.count == 0 {
            return None;
        }
        let state = if *without { FieldState::Warning } else { FieldState::Error };
        card(ui, state, |ui| {
            ui.set_width(ui.available_width());
            self.inside(ui, words, without)
        })
        .inner
    }

    fn inside(&self, ui: &mut Ui, words: &Words, without: &mut bool) -> Option<MessageId> {
        let theme = Theme::of(ui);
        let c = &theme.color;
        let (icon, color) = if *without { (Icon::Warning, c.warn) } else { (Icon::Error, c.error) };
        ui.spacing_mut().item_spacing.y = 6.0;
        ui.horizontal_top(|ui| {
            icon.show(ui, size::ICON, color);
            let args = [("count", self.count.into())];
            ui.add(Label::new(theme.text(Type::Medium, words.tell("exporting-faulty", &args))).wrap());
        });
        for Faulty { entry, issue, more } in self.named {
            let args = [
                ("name", message_name(words, entry).into()),
                ("what", sentence(words, &entry.message, issue).into()),
                ("more", (*more).into()),
            ];
            let id = if *more > 0 { "exporting-faulty-more" } else { "exporting-faulty-one" };
            line(ui, &words.tell(id, &args));
        }
        let unnamed = self.count.saturating_sub(self.named.len());
        if unnamed > 0 {
            line(ui, &words.tell("exporting-and-more", &[("count", unnamed.into())]));
        }
        ui.add_space(space::XS);
        let mut fix = None;
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::new(&words.say("exporting-fix")).icon(Icon::ChevronRight).small()).clicked() {
                fix = self.named.first().map(|faulty| faulty.entry.id);
            }
            if let Some(left_out) = self.without {
                toggle(ui, left_out, without);
            }
        });
        fix
    }
}

pub fn line(ui: &mut Ui, words: &str) {
    let theme = Theme::of(ui);
    ui.add(Label::new(theme.colored(Type::Small, theme.color.text2, words)).wrap());
}

/// A message that would be refused.
#[derive(Clone, Debug)]
pub struct Faulty {
    /// The message.
    pub entry: Arc<Entry>,
    /// Its first error.
    pub issue: Issue,
    /// How many more errors it has.
    pub more: usize,
}

/// The first error of a message, if it has any.
pub fn first_error(profiles: &Profiles, entry: &Arc<Entry>) -> Option<Faulty> {
    let issues = check(&profiles.export, &entry.message);
    let mut errors = issues.into_iter().filter(|issue| issue.severity == Severity::Error);
    let issue = errors.next()?;
    Some(Faulty { entry: Arc::clone(entry), issue, more: errors.count() })
}
