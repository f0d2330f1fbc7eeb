//! Ready templates by branch, to begin with: data in `assets/templates`, and the dialog that shows
//! them.

use egui::{Context, Label, ScrollArea, Ui};
use serde::Deserialize;

use super::Designer;
use crate::message::{Message, scan};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::scene::Scene;
use crate::ui::parts::lines::remark;
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{Answer, Chip, Dialog, keep_focus_in_sight, option_row};
use crate::words::{Lang, Words};
use crate::workspace::{Command, Origin};

/// For whom a template is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Branch {
    Shop,
    Service,
    Clinic,
    Delivery,
    School,
    Beauty,
    Restaurant,
}

impl Branch {
    const ALL: [Self; 7] = [
        Self::Shop,
        Self::Service,
        Self::Clinic,
        Self::Delivery,
        Self::School,
        Self::Beauty,
        Self::Restaurant,
    ];

    fn id(self) -> &'static str {
        match self {
            Self::Shop => "branch-shop",
            Self::Service => "branch-service",
            Self::Clinic => "branch-clinic",
            Self::Delivery => "branch-delivery",
            Self::School => "branch-school",
            Self::Beauty => "branch-beauty",
            Self::Restaurant => "branch-restaurant",
        }
    }
}

/// A template to begin with.
#[derive(Clone, Debug, Deserialize)]
struct Starter {
    branch: Branch,
    message: Message,
}

/// The templates of a language, branch by branch; none where the data cannot be read, which a test
/// excludes.
fn starters(lang: Lang) -> Vec<Starter> {
    #[derive(Deserialize)]
    struct File {
        templates: Vec<Starter>,
    }
    let text = match lang {
        Lang::Ru => include_str!("../../../assets/templates/ru.json"),
        Lang::En => include_str!("../../../assets/templates/en.json"),
    };
    serde_json::from_str::<File>(text).map(|file| file.templates).unwrap_or_default()
}

/// The dialog while it is open.
pub(super) struct Starters {
    lang: Lang,
    all: Vec<Starter>,
    branch: Branch,
    chosen: usize,
}

impl Starters {
    pub(super) fn new(lang: Lang) -> Self {
        Self { lang, all: starters(lang), branch: Branch::Shop, chosen: 0 }
    }

    fn of_branch(&self) -> Vec<&Starter> {
        self.all.iter().filter(|starter| starter.branch == self.branch).collect()
    }

    fn body(&mut self, ui: &mut Ui, words: &Words) {
        ui.spacing_mut().item_spacing.y = space::S;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
            for branch in Branch::ALL {
                if ui.add(Chip::new(&words.say(branch.id()), self.branch == branch)).clicked() {
                    (self.branch, self.chosen) = (branch, 0);
                }
            }
        });
        let shown: Vec<Message> = self.of_branch().iter().map(|starter| starter.message.clone()).collect();
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (at, message) in shown.iter().enumerate() {
                let titles: Vec<_> = message.buttons.iter().map(|button| button.title()).collect();
                if option_row(ui, &message.name, &titles.join(" · "), at == self.chosen).clicked() {
                    self.chosen = at;
                }
            }
        });
        let Some(message) = shown.get(self.chosen) else { return };
        // Every text has the same room, so that nothing moves from one to the next.
        ScrollArea::vertical()
            .id_salt("starter-text")
            .min_scrolled_height(96.0)
            .max_height(96.0)
            .auto_shrink(false)
            .show(ui, |ui| {
                let theme = Theme::of(ui);
                let said = theme.colored(Type::Body, theme.color.text2, filled(message));
                ui.add(Label::new(said).wrap());
                keep_focus_in_sight(ui);
            });
        remark(ui, &words.say("starters-remark"));
    }
}

/// The text with its samples in the places of the variables.
fn filled(message: &Message) -> String {
    let mut text = message.text.clone();
    for variable in scan(&message.text).variables.iter().rev() {
        if let Some(sample) = message.samples.get(variable.name) {
            text.replace_range(variable.range.clone(), sample);
        }
    }
    text
}

impl Designer {
    /// Shows the ready templates while they are open, and takes what is chosen.
    pub(super) fn show_starters(&mut self, ctx: &Context, scene: &Scene<'_>, intents: &mut Intents) {
        let Some(mut open) = self.starters.take() else { return };
        let words = scene.words;
        if open.lang != words.lang() {
            open = Starters::new(words.lang());
        }
        let count = open.of_branch().len();
        let (title, yes, no) =
            (words.say("starters-title"), words.say("starters-take"), words.say("dialog-cancel"));
        let all = words.tell("starters-take-all", &[("count", count.into())]);
        let dialog = Dialog::new("starters", &title, &yes, &no).other(&all).width(640.0);
        let ((), answer) = dialog.show(ctx, |ui| open.body(ui, words));
        let taken: Vec<Message> = match answer {
            None => {
                self.starters = Some(open);
                return;
            }
            Some(Answer::No) => return,
            Some(Answer::Yes) => {
                open.of_branch().get(open.chosen).map(|starter| starter.message.clone()).into_iter().collect()
            }
            Some(Answer::Other) => open.of_branch().iter().map(|starter| starter.message.clone()).collect(),
        };
        let at = scene.document.workspace().library.len();
        intents.push(Intent::Change(Command::AddMessages { at, messages: taken, origin: Origin::Example }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Profile, RuleId, check};

    const BOTH: [Lang; 2] = [Lang::Ru, Lang::En];

    #[test]
    fn there_are_twenty_in_both_languages_of_the_same_branches_and_shapes() {
        let [ru, en] = BOTH.map(starters);
        assert_eq!((ru.len(), en.len()), (20, 20));
        for (ru, en) in ru.iter().zip(&en) {
            let shape = |message: &Message| {
                (
                    message.samples.len(),
                    message.buttons.iter().map(std::mem::discriminant).collect::<Vec<_>>(),
                )
            };
            assert_eq!(
                (ru.branch, shape(&ru.message)),
                (en.branch, shape(&en.message)),
                "{}",
                ru.message.name
            );
        }
        for branch in Branch::ALL {
            assert!(ru.iter().filter(|starter| starter.branch == branch).count() >= 2, "{branch:?}");
        }
    }

    #[test]
    fn every_one_passes_both_profiles_but_for_its_placeholder_and_has_all_its_samples() {
        for profile in ["i-digital", "meta"] {
            let profile = Profile::builtin(profile).unwrap().unwrap();
            for Starter { message, .. } in BOTH.into_iter().flat_map(starters) {
                // An address that is still a placeholder is told until it is replaced.
                let mut issues = check(&profile, &message);
                issues.retain(|issue| issue.rule != RuleId::UrlReservedHost);
                assert_eq!(issues, [], "{}", message.name);
                let scanned = scan(&message.text);
                let mut names: Vec<_> = scanned.variables.iter().map(|variable| variable.name).collect();
                names.dedup();
                assert!(message.samples.keys().map(String::as_str).eq(names), "{}", message.name);
                assert!(!filled(&message).contains("{{") && message.opens_broadcast, "{}", message.name);
            }
        }
    }

    #[test]
    fn no_two_are_called_the_same() {
        for lang in BOTH {
            let mut names: Vec<_> = starters(lang).into_iter().map(|starter| starter.message.name).collect();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), 20);
        }
    }
}
