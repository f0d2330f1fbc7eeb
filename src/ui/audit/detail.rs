//! The message of a finding: what is wrong with it, and how it would look.

use egui::Ui;

use super::read::Audited;
use super::take;
use crate::audit::{Kind, fixes_of};
use crate::rules::{Issue, Severity};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::parts::lines::{remark, warning_line, wrong_line};
use crate::ui::parts::whatsapp::{Preview, Shown};
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::Button;
use crate::wording::{audit, issues};

/// How high the preview is.
const PREVIEW: f32 = 420.0;

/// Shows the message of a finding.
pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    audited: &Audited,
    chosen: usize,
    preview: &mut Preview,
) -> Intents {
    let mut intents = Intents::new();
    let words = scene.words;
    let reading = &audited.file.reading;
    let Some(open) = audited.findings.get(chosen).or(audited.findings.first()) else { return intents };
    let Some(said) = reading.said.get(open.said) else { return intents };
    let theme = Theme::of(ui);
    ui.spacing_mut().item_spacing.y = space::S;
    let screen = audit::screen(words, reading, said.screen);
    ui.add(egui::Label::new(theme.text(Type::H2, screen)).wrap());
    if open.place.line > 0 {
        let file = reading.file(open.place).to_owned();
        remark(ui, &words.tell("audit-place", &[("file", file.into()), ("line", open.place.line.into())]));
    }
    let beside = audited
        .findings
        .iter()
        .skip_while(|one| one.said != open.said)
        .take_while(|one| one.said == open.said);
    let mut found: Vec<Issue> = Vec::new();
    for finding in beside {
        let told = audit::finding(words, said, finding);
        match finding.kind.severity() {
            Severity::Error => wrong_line(ui, &told),
            Severity::Warning => warning_line(ui, &told),
        }
        if let Some(fix) = fixes_of(&audited.profile, said, &finding.kind).first() {
            remark(ui, &issues::fix(words, fix));
        }
        if let Kind::Issue(issue) = &finding.kind {
            found.push(issue.clone());
        }
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let into = words.say("audit-take");
        let enabled = !scene.read_only;
        if ui.add_enabled(enabled, Button::primary(&into).icon(Icon::Plus)).clicked() {
            intents.extend(take(scene, vec![reading.named(said)]));
        }
        let place = words.say("audit-copy-place");
        if open.place.line > 0 && ui.add(Button::new(&place).icon(Icon::Copy)).clicked() {
            ui.ctx().copy_text(format!("{}:{}", reading.file(open.place), open.place.line));
            intents.push(Intent::Notify(Notice::done(Sentence::new("audit-place-copied"))));
        }
    });
    let business = scene.document.name();
    let business = business.unwrap_or_else(|| words.say("designer-business").into_owned());
    let short = |issue: &Issue| issues::short_sentence(words, &said.message, issue);
    let shown = Shown {
        key: open.said as u64,
        message: &said.message,
        issues: &found,
        said: &short,
        business: &business,
        clock: scene.clock,
    };
    ui.allocate_ui(egui::vec2(ui.available_width(), PREVIEW), |ui| {
        ui.set_height(PREVIEW);
        // Samples belong to the scenario: what is tried here changes nothing.
        drop(preview.show(ui, words, &shown));
    });
    intents
}
