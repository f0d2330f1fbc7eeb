//! The right part of the dialog: the messages as they would be added.

use egui::{Label, Sides, Ui};

use super::take::{SHOWN, Shown, Taken};
use crate::message::Button;
use crate::ui::parts::lines::remark;
use crate::ui::theme::{Theme, Type, space, text};
use crate::ui::widgets::{Tone, status};
use crate::words::Words;

pub(super) fn show(ui: &mut Ui, words: &Words, taken: Option<&Taken>) {
    let theme = Theme::of(ui);
    ui.spacing_mut().item_spacing.y = space::S;
    ui.label(theme.text(Type::H2, words.say("importing-preview")));
    let Some(taken) = taken else {
        return remark(ui, &words.say("job-import"));
    };
    if taken.messages.is_empty() {
        let id = if taken.repeats > 0 { "importing-all-known" } else { "importing-none" };
        return remark(ui, &words.say(id));
    }
    if taken.with_errors > 0 {
        remark(ui, &words.tell("importing-with-errors", &[("count", taken.with_errors.into())]));
    }
    for (at, shown) in taken.shown.iter().enumerate() {
        if at > 0 {
            // The row before it is set tightly; the line stands in the middle.
            ui.add_space(space::XS);
            ui.separator();
            ui.add_space(2.0);
        }
        row(ui, words, shown);
    }
    let hidden = taken.messages.len().saturating_sub(SHOWN);
    if hidden > 0 {
        remark(ui, &words.tell("importing-hidden", &[("count", hidden.into())]));
    }
}

/// Characters of a text that are shown; the whole is in the designer once it is added.
const SHOWN_CHARACTERS: usize = 1000;

fn row(ui: &mut Ui, words: &Words, shown: &Shown) {
    let theme = Theme::of(ui);
    let message = &shown.message;
    ui.spacing_mut().item_spacing.y = 2.0;
    Sides::new().shrink_left().spacing(space::S).show(
        ui,
        |ui| line(ui, &message.name, Type::Medium, theme.color.text),
        |ui| problems(ui, words, shown),
    );
    line(ui, &message.text, Type::Small, theme.color.text2);
    let titles: Vec<_> = message.buttons.iter().map(|button| told(words, button)).collect();
    line(ui, &titles.join(" · "), Type::Small, theme.color.text3);
}

fn problems(ui: &mut Ui, words: &Words, shown: &Shown) {
    if shown.errors > 0 {
        status(ui, Tone::Error, &words.tell("errors-counted", &[("errors", shown.errors.into())]));
    } else if shown.warnings > 0 {
        status(ui, Tone::Warning, &words.tell("warnings-counted", &[("warnings", shown.warnings.into())]));
    }
}

/// A button with what it leads to.
fn told(words: &Words, button: &Button) -> String {
    let targets: Vec<_> = button.target_url().into_iter().chain(button.target_phone()).collect();
    let title = button.title();
    if targets.is_empty() {
        return title.to_owned();
    }
    let args = [("title", title.into()), ("target", targets.join(", ").into())];
    words.tell("importing-button", &args)
}

/// One row of letters; where they do not fit, they end in «…» and stand whole in the tooltip.
fn line(ui: &mut Ui, words: &str, kind: Type, color: egui::Color32) {
    let words: String = words.chars().take(SHOWN_CHARACTERS).collect();
    let one = words.replace(['\n', '\r', '\t'], " ");
    let job = text::one_row(&one, text::format(kind, color), ui.available_width());
    let response = ui.add(Label::new(job).truncate());
    if one != words {
        response.on_hover_text(words);
    }
}
