//! Large widgets: surfaces, dialogs, notices, empty screens, the phone.

use egui::{Context, Ui, UiBuilder, vec2};

use super::Specimens;
use super::question::Question;
use crate::message::length;
use crate::rules::check;
use crate::ui::icons::Icon;
use crate::ui::parts::notices::bell_list;
use crate::ui::parts::whatsapp::{PreviewEvent, Shown};
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{
    self, Button, Dialog, EmptyState, FieldState, Found, RailStep, SecretRow, StepMark, TextField,
};
use crate::wording::issues::short_sentence;
use crate::words::Words;

/// Room for what fills a whole screen otherwise.
fn screen(ui: &mut Ui, height: f32, content: impl FnOnce(&mut Ui)) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), egui::Sense::hover());
    let mut inner = ui.new_child(UiBuilder::new().max_rect(rect));
    inner.shrink_clip_rect(rect);
    content(&mut inner);
}

pub(super) fn card(specimens: &mut Specimens, ui: &mut Ui, words: &Words) {
    let label = words.tell("card-title", &[("number", 2_usize.into())]);
    let Some(button) = specimens.message.buttons.get_mut(1) else { return };
    let used = length(button.title());
    let state = if used > 20 { FieldState::Error } else { FieldState::Fine };
    widgets::card(ui, state, |ui| {
        TextField::new(words, "title", &label, button.title_mut()).counter(used, 20).state(state).show(ui);
    });
}

pub(super) fn panel(_: &mut Specimens, ui: &mut Ui, words: &Words) {
    widgets::panel(ui, |ui| {
        let theme = Theme::of(ui);
        ui.set_min_width(ui.available_width());
        ui.label(theme.text(Type::H2, words.say("about-title")));
        ui.label(theme.colored(Type::Body, theme.color.text2, words.say("about-text")));
    });
}

fn rail(words: &Words) -> Vec<RailStep> {
    let steps = [
        ("connect-account", "connect-account-done", StepMark::Done),
        ("connect-hand-over", "connect-hand-over-text", StepMark::Now),
        ("connect-life", "connect-life-text", StepMark::Ahead),
    ];
    let one = |(title, text, mark): (&str, &str, StepMark)| {
        let (title, text) = (words.say(title).into_owned(), words.say(text).into_owned());
        RailStep { name: title.clone(), title, text, mark }
    };
    steps.into_iter().map(one).collect()
}

pub(super) fn steps(_: &mut Specimens, ui: &mut Ui, words: &Words) {
    let steps = rail(words);
    widgets::step_rail(ui, &steps, 1);
    ui.add_space(space::M);
    widgets::step_row(ui, &steps, 1);
}

pub(super) fn options(specimens: &mut Specimens, ui: &mut Ui, words: &Words) {
    for (at, id) in ["theme-light", "theme-dark"].into_iter().enumerate() {
        if widgets::option_row(ui, &words.say(id), &words.say("settings-theme"), specimens.chosen == at)
            .clicked()
        {
            specimens.chosen = at;
        }
    }
}

pub(super) fn secret(_: &mut Specimens, ui: &mut Ui, words: &Words) {
    let (name, reveal, copy) =
        (words.say("webhook-title"), words.say("webhook-show"), words.say("webhook-copy"));
    let shown = crate::channel::webhook::masked("https://bot.example.com/chatapi/webhook/x/a:b");
    SecretRow { name: &name, shown: &shown, revealed: false, reveal: &reveal, copy: &copy }.show(ui);
}

pub(super) fn checks(_: &mut Specimens, ui: &mut Ui, words: &Words) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, (found, id)) in [
            (Found::Good, "webhook-well-formed"),
            (Found::Doubtful, "life-remind-now"),
            (Found::Wrong, "webhook-fault-https"),
            (Found::Pending, "connect-life-text"),
            (Found::Skipped, "connect-kind-text"),
        ]
        .into_iter()
        .enumerate()
        {
            widgets::check_row(ui, at == 0, found, &words.tell(id, &[("days", 5_usize.into())]), |_| {});
        }
    });
}

pub(super) fn dialogs(specimens: &mut Specimens, ui: &mut Ui, words: &Words) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        for (question, title) in [
            (Question::Three, "doc-unsaved-title"),
            (Question::Danger, "doc-exists-title"),
            (Question::Notice, "about-title"),
        ] {
            if ui.add(Button::new(&words.say(title))).clicked() {
                specimens.asked = Some(question);
            }
        }
    });
}

impl Specimens {
    /// Shows the dialog that was opened.
    pub(super) fn ask(&mut self, ctx: &Context, words: &Words) {
        let Some(question) = self.asked else { return };
        let (cancel, file) = (words.say("doc-cancel"), words.say("doc-file-name"));
        let path = [("path", (&*file).into())];
        let (title, text, yes) = match question {
            Question::Three => ("doc-unsaved-title", words.say("doc-unsaved-text").into(), "doc-save"),
            Question::Danger => ("doc-exists-title", words.tell("doc-exists-text", &path), "doc-replace"),
            Question::Notice => ("about-title", words.say("about-text").into(), "exporting-close"),
        };
        let (title, yes, other) = (words.say(title), words.say(yes), words.say("doc-unsaved-drop"));
        let dialog = match question {
            Question::Three => Dialog::new("three", &title, &yes, &cancel).losing(&other),
            Question::Danger => Dialog::new("danger", &title, &yes, &cancel).danger(),
            Question::Notice => Dialog::notice("notice", &title, &yes),
        };
        let ((), answer) = dialog.show(ctx, |ui| {
            ui.label(Theme::of(ui).text(Type::Body, text));
        });
        if answer.is_some() {
            self.asked = None;
        }
    }
}

pub(super) fn notices(specimens: &mut Specimens, ui: &mut Ui, words: &Words) {
    if ui.add(Button::new(&words.say("gallery-tell")).icon(Icon::Bell)).clicked() {
        let now = ui.input(|input| input.time);
        super::notices(words).into_iter().for_each(|notice| specimens.told.tell(notice, now));
    }
    widgets::panel(ui, |ui| bell_list(ui, words, &specimens.kept));
}

pub(super) fn empty(_: &mut Specimens, ui: &mut Ui, words: &Words) {
    let (title, text) = (words.say("messages-empty-title"), words.say("messages-empty-text"));
    screen(ui, 360.0, |ui| {
        EmptyState::new(Icon::Messages, &title, &text).show(ui, |ui| {
            ui.add(Button::primary(&words.say("messages-empty-new")).icon(Icon::Plus));
        });
    });
}

pub(super) fn phone(specimens: &mut Specimens, ui: &mut Ui, words: &Words) {
    let Specimens { message, profile, phone, .. } = specimens;
    let issues = check(profile, message);
    let said = |issue: &_| short_sentence(words, message, issue);
    let business = words.say("preview-business-unnamed");
    let shown = Shown { key: 0, message, issues: &issues, said: &said, business: &business, clock: (12, 40) };
    let mut events = Vec::new();
    screen(ui, 560.0, |ui| events = phone.show(ui, words, &shown));
    for PreviewEvent::SampleChanged { name, value } in events {
        specimens.message.samples.insert(name, value);
    }
}
