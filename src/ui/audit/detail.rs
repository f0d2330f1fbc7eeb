//! The message of a finding: what is wrong with it, and how it would look.

use egui::Ui;

use super::read::Audited;
use super::take;
use crate::audit::{Kind, fixes_of};
use crate::message::{Message, Samples};
use crate::rules::{Issue, Severity};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::parts::lines::{remark, warning_line, wrong_line};
use crate::ui::parts::whatsapp::{Preview, PreviewEvent, Shown};
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::Button;
use crate::wording::{audit, issues};

/// How high the preview is.
const PREVIEW: f32 = 420.0;

/// The message that is open, as view state.
#[derive(Default)]
pub(super) struct Detail {
    preview: Preview,
    /// The samples that were tried for one message of the reading; the scenario has none.
    tried: Option<(usize, Samples)>,
}

impl Detail {
    /// Forgets what was tried: another scenario is read.
    pub fn forget(&mut self) {
        self.tried = None;
    }

    /// A message of the reading with the samples that were tried for it.
    fn with_samples(&self, number: usize, mut message: Message) -> Message {
        if let Some((_, samples)) = self.tried.as_ref().filter(|(of, _)| *of == number) {
            for (name, sample) in samples.iter() {
                if sample.is_empty() {
                    message.samples.remove(name);
                } else {
                    message.samples.insert(name.clone(), sample.clone());
                }
            }
        }
        message
    }

    fn preview(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        (number, message): (usize, &Message),
        found: &[Issue],
    ) {
        let words = scene.words;
        let message = self.with_samples(number, message.clone());
        let business = scene.document.name();
        let business = business.unwrap_or_else(|| words.say("designer-business").into_owned());
        let short = |issue: &Issue| issues::short_sentence(words, &message, issue);
        let shown = Shown {
            key: number as u64,
            message: &message,
            issues: found,
            said: &short,
            business: &business,
            clock: scene.clock,
        };
        let events = ui.allocate_ui(egui::vec2(ui.available_width(), PREVIEW), |ui| {
            ui.set_height(PREVIEW);
            self.preview.show(ui, words, &shown)
        });
        for PreviewEvent::SampleChanged { name, value } in events.inner {
            let (of, samples) = self.tried.get_or_insert_with(|| (number, Samples::new()));
            if *of != number {
                (*of, *samples) = (number, Samples::new());
            }
            samples.insert(name, value);
        }
    }
}

/// Shows the message of a finding.
pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    audited: &Audited,
    chosen: usize,
    detail: &mut Detail,
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
            intents.extend(take(scene, vec![detail.with_samples(open.said, reading.named(said))]));
        }
        let place = words.say("audit-copy-place");
        if open.place.line > 0 && ui.add(Button::new(&place).icon(Icon::Copy)).clicked() {
            ui.ctx().copy_text(format!("{}:{}", reading.file(open.place), open.place.line));
            intents.push(Intent::Notify(Notice::done(Sentence::new("audit-place-copied"))));
        }
    });
    detail.preview(ui, scene, (open.said, &said.message), &found);
    intents
}
