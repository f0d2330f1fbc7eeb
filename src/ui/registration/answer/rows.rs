//! The rows that came back, each with what it was recognised as and what is done with it.

use egui::{Label, Popup, ScrollArea, Ui, UiBuilder, vec2};

use super::AnswerDialog;
use super::read::Read;
use super::said::{cells, difference};
use crate::message::is_blank;
use crate::registration::Meaning;
use crate::registration::response::{Choice, Match, ResponseRow, RowMatch, candidates, differences_from};
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::parts::lines::remark;
use crate::ui::theme::{Theme, Type, size, space, text};
use crate::ui::widgets::{Button, Chip, IconButton, Tone, ends, marked_text, menu, status};
use crate::wording::{one_line, statuses};

/// Height of a row.
const ROW: f32 = 82.0;
/// Below this width of a row what it says of its status stands under it.
const NARROW: f32 = 460.0;
/// So many rows that one could be are offered.
const OFFERED: usize = 20;

/// Which rows are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OnlyRows {
    /// All.
    All,
    /// Those that say exactly what was handed over.
    Exact,
    /// Those with a difference.
    Near,
    /// Those that could be several.
    Ambiguous,
    /// Those that are none.
    Unknown,
}

impl OnlyRows {
    const ALL: [Self; 5] = [Self::All, Self::Exact, Self::Near, Self::Ambiguous, Self::Unknown];

    fn lets(self, found: &RowMatch) -> bool {
        match self {
            Self::All => true,
            Self::Exact => matches!(found.matched, Match::Exact(_)),
            Self::Near => matches!(found.matched, Match::Near(..)),
            Self::Ambiguous => matches!(found.matched, Match::Ambiguous(_)),
            Self::Unknown => found.matched == Match::Unknown,
        }
    }

    fn id(self) -> &'static str {
        match self {
            Self::All => "reg-rows-all",
            Self::Exact => "reg-rows-exact",
            Self::Near => "reg-rows-near",
            Self::Ambiguous => "reg-rows-ambiguous",
            Self::Unknown => "reg-rows-unknown",
        }
    }
}

pub(super) fn show(dialog: &mut AnswerDialog, ui: &mut Ui, scene: &Scene<'_>, read: &Read, height: f32) {
    let words = scene.words;
    ui.spacing_mut().item_spacing.y = space::S;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for only in OnlyRows::ALL {
            let count = read.found.iter().filter(|found| only.lets(found)).count();
            if count == 0 && only != OnlyRows::All {
                continue;
            }
            let said = words.tell(only.id(), &[("count", count.into())]);
            if ui.add(Chip::new(&said, dialog.only == only)).clicked() {
                dialog.only = only;
            }
        }
    });
    let only = dialog.only;
    let seen: Vec<usize> =
        read.found.iter().enumerate().filter(|(_, found)| only.lets(found)).map(|(at, _)| at).collect();
    if seen.is_empty() {
        return remark(ui, &words.say("reg-rows-none"));
    }
    let mut decided = None;
    let area = ScrollArea::vertical().id_salt("answer-rows").max_height((height - 44.0).max(120.0));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        area.auto_shrink([false, true]).show_rows(ui, ROW, seen.len(), |ui, range| {
            for &at in seen.get(range).unwrap_or_default() {
                let (Some(row), Some(found)) = (read.response.rows.get(at), read.found.get(at)) else {
                    continue;
                };
                let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), egui::Sense::hover());
                ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Theme::of(ui).hairline());
                let inside = rect.shrink2(vec2(0.0, 6.0));
                let mut ui = ui.new_child(UiBuilder::new().id_salt(("row", at)).max_rect(inside));
                ui.spacing_mut().item_spacing.y = 2.0;
                let choice = dialog.choices.get(at).copied().unwrap_or_default();
                let one = One { scene, read, row, found, choice };
                if let Some(choice) = one.show(&mut ui, dialog) {
                    decided = Some((at, choice));
                }
            }
        });
    });
    if let Some((at, choice)) = decided
        && let Some(place) = dialog.choices.get_mut(at)
    {
        *place = choice;
        dialog.decide();
    }
}

/// One row.
struct One<'a> {
    scene: &'a Scene<'a>,
    read: &'a Read,
    row: &'a ResponseRow,
    found: &'a RowMatch,
    choice: Choice,
}

impl One<'_> {
    /// Shows it. Says what was decided, if anything was.
    fn show(&self, ui: &mut Ui, dialog: &AnswerDialog) -> Option<Choice> {
        let words = self.scene.words;
        let (tone, kind) = self.kind();
        // Where there is no room for what the row says, its cells end in it.
        let narrow = ui.available_width() < NARROW;
        let ((), decided) = ends(
            ui,
            size::CONTROL_SMALL,
            space::S,
            |ui| {
                let args = [("row", self.row.row.into()), ("kind", words.say(kind).into())];
                status(ui, tone, &words.tell("reg-rows-number", &args));
                line(ui, &self.name(), Type::Medium);
            },
            |ui| {
                if let Some((tone, said)) = self.said(dialog).filter(|_| !narrow) {
                    self.answer(ui, dialog, tone, &said);
                }
                self.control(ui, narrow)
            },
        );
        let said = self.said(dialog).filter(|_| narrow).map(|(_, said)| said);
        let cells: Vec<String> = std::iter::once(self.what()).chain(said).collect();
        line(ui, &cells.join(" · "), Type::Small);
        let further = self.further();
        if !further.is_empty() {
            let color = if matches!(self.found.matched, Match::Near(..)) {
                Theme::of(ui).color.warn
            } else {
                Theme::of(ui).color.text3
            };
            // Its words were cut short already.
            ui.add(Label::new(marked_text(ui, Type::Small, color, &further)).truncate());
        }
        decided
    }

    fn kind(&self) -> (Tone, &'static str) {
        match &self.found.matched {
            Match::Exact(_) => (Tone::Good, "reg-match-exact"),
            Match::Near(..) => (Tone::Warning, "reg-match-near"),
            Match::Ambiguous(_) => (Tone::Warning, "reg-match-ambiguous"),
            Match::Unknown => (Tone::Error, "reg-match-unknown"),
        }
    }

    fn group(&self) -> Option<usize> {
        match (&self.found.matched, self.choice) {
            (_, Choice::Take(group)) => Some(group),
            (Match::Exact(group) | Match::Near(group, _), _) => Some(*group),
            _ => None,
        }
    }

    /// The names of the messages whose row it is; else what kind of row it is.
    fn name(&self) -> String {
        let words = self.scene.words;
        let Some(group) = self.group().and_then(|group| self.read.index.groups().get(group)) else {
            return words.say("reg-rows-nobody").into_owned();
        };
        let entries = group.owners.iter().filter_map(|owner| self.scene.document.entry(owner.id));
        let names: Vec<_> = entries.take(3).map(|entry| statuses::message_name(words, entry)).collect();
        names.join(", ")
    }

    /// The cells of the row.
    fn what(&self) -> String {
        cells(&self.row.message)
    }

    /// The differences, or that the row stands there twice.
    fn further(&self) -> String {
        let words = self.scene.words;
        let differences = match (&self.found.matched, self.choice) {
            (Match::Near(_, differences), _) => differences.clone(),
            (Match::Ambiguous(_) | Match::Unknown, Choice::Take(group)) => {
                differences_from(&self.read.index, self.row, group)
            }
            _ => Vec::new(),
        };
        if let Some(first) = differences.first() {
            let more = differences.len() - 1;
            let told = difference(words, first);
            return if more > 0 {
                words.tell("reg-rows-difference-more", &[("told", told.into()), ("count", more.into())])
            } else {
                told
            };
        }
        match (self.found.repeats.and_then(|at| self.read.response.rows.get(at)), &self.row.sheet) {
            (Some(first), _) => words.tell("reg-rows-repeats", &[("row", first.row.into())]),
            (None, Some(sheet)) => {
                let id = if self.read.several { "reg-rows-file" } else { "reg-rows-sheet" };
                words.tell(id, &[("sheet", one_line(sheet).into())])
            }
            (None, None) => String::new(),
        }
    }

    /// What the row says of its status.
    fn said(&self, dialog: &AnswerDialog) -> Option<(Tone, String)> {
        let words = self.scene.words;
        let answer = dialog.columns.answer(self.row, &dialog.desk);
        let said = match answer.meaning {
            Some(Meaning::Approved) => (Tone::Good, words.say("reg-approved").into_owned()),
            Some(Meaning::Rejected) => (Tone::Error, words.say("reg-rejected").into_owned()),
            Some(Meaning::Waiting) => (Tone::Neutral, words.say("reg-meaning-waiting").into_owned()),
            Some(Meaning::Nothing) | None if is_blank(answer.word) => return None,
            Some(Meaning::Nothing) => return None,
            None => {
                let word: String = one_line(answer.word).chars().take(24).collect();
                (Tone::Neutral, words.tell("reg-rows-word", &[("word", word.into())]))
            }
        };
        (self.choice != Choice::Leave).then_some(said)
    }

    /// Shows it, with the reason in its tooltip.
    fn answer(&self, ui: &mut Ui, dialog: &AnswerDialog, tone: Tone, said: &str) {
        let answer = dialog.columns.answer(self.row, &dialog.desk);
        let shown = status(ui, tone, said);
        if !is_blank(answer.reason) {
            shown.on_hover_text(answer.reason);
        }
    }

    /// The control that decides.
    fn control(&self, ui: &mut Ui, narrow: bool) -> Option<Choice> {
        let words = self.scene.words;
        let chip = |ui: &mut Ui, id: &str, take: Choice| {
            let on = self.choice == take;
            let clicked = ui.add(Chip::new(&words.say(id), on)).clicked();
            clicked.then_some(if on { Choice::Leave } else { take })
        };
        match &self.found.matched {
            Match::Exact(group) => chip(ui, "reg-rows-take", Choice::Take(*group)),
            Match::Near(group, _) => chip(ui, "reg-rows-take-near", Choice::Take(*group)),
            // There is room for one control only.
            Match::Unknown if narrow => self.choose(ui, || {
                candidates(&self.read.index, self.row, OFFERED).iter().map(|c| c.group).collect()
            }),
            Match::Unknown => {
                // They stand from the right.
                let given = self.give(ui);
                chip(ui, "reg-rows-new", Choice::New).or(given)
            }
            Match::Ambiguous(groups) => self.choose(ui, || groups.clone()),
        }
    }

    /// The menu of the templates to which an unknown row can be given, the most alike first.
    fn give(&self, ui: &mut Ui) -> Option<Choice> {
        let words = self.scene.words;
        let mut decided = None;
        let given = matches!(self.choice, Choice::Take(_));
        let label = words.say(if given { "reg-rows-given" } else { "reg-rows-give" });
        let button = ui.add(IconButton::new(Icon::More, &label).small());
        menu(&button, Popup::menu(&button), |ui| {
            for candidate in candidates(&self.read.index, self.row, OFFERED) {
                let Some(words) = self.candidate(candidate.group) else { continue };
                if ui.button(words).clicked() {
                    decided = Some(Choice::Take(candidate.group));
                    ui.close();
                }
            }
            if ui.button(words.say("reg-rows-leave")).clicked() {
                decided = Some(Choice::Leave);
                ui.close();
            }
        });
        decided
    }

    /// A row that was handed over, by its message and its buttons.
    fn candidate(&self, at: usize) -> Option<String> {
        let group = self.read.index.groups().get(at)?;
        let entry = group.owners.first().and_then(|owner| self.scene.document.entry(owner.id));
        let name = entry.map(|entry| statuses::message_name(self.scene.words, entry)).unwrap_or_default();
        let rest: Vec<_> = group.cells.iter().skip(1).map(|cell| one_line(cell)).collect();
        let args = [("name", name.into()), ("buttons", rest.join(" · ").into())];
        Some(self.scene.words.tell("reg-rows-candidate", &args))
    }

    /// The menu of what a row could be, worked out when it is opened.
    fn choose(&self, ui: &mut Ui, groups: impl FnOnce() -> Vec<usize>) -> Option<Choice> {
        let words = self.scene.words;
        let mut decided = None;
        let button = ui.add(Button::new(&words.say("reg-rows-choose")).icon(Icon::ChevronDown).small());
        menu(&button, Popup::menu(&button), |ui| {
            for at in groups().into_iter().take(OFFERED) {
                let Some(candidate) = self.candidate(at) else { continue };
                if ui.button(candidate).clicked() {
                    decided = Some(Choice::Take(at));
                    ui.close();
                }
            }
            if ui.button(words.say("reg-rows-new")).clicked() {
                decided = Some(Choice::New);
                ui.close();
            }
            if ui.button(words.say("reg-rows-leave")).clicked() {
                decided = Some(Choice::Leave);
                ui.close();
            }
        });
        decided
    }
}

fn line(ui: &mut Ui, words: &str, kind: Type) {
    let c = &Theme::of(ui).color;
    colored(ui, words, kind, if kind == Type::Medium { c.text } else { c.text2 });
}

/// One row of letters; where they do not fit, they end in «…» and stand whole in the tooltip.
fn colored(ui: &mut Ui, words: &str, kind: Type, color: egui::Color32) {
    let job = text::one_row(words, text::format(kind, color), ui.available_width());
    ui.add(Label::new(job).truncate());
}
