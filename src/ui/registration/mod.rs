//! The screen of registration: where every template stands, packages, and what came back.
//!
//! The statuses are the owner's own record. i‑Digital has no public call that would tell them,
//! and the screen says so.

mod answer;
mod bar;
mod board;
mod forms;
mod head;
mod history;
mod letter;
mod mark;
mod name;
mod pack;
mod packages;
mod send;
mod table;
mod view;

use egui::{Context, ScrollArea, Ui};

use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::Action;
use crate::ui::core::place::Place;
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, corners, margin, radius, space};
use crate::ui::widgets::{self, Button, EmptyState, Table, Ticks};
use crate::workspace::MessageId;
use answer::AnswerDialog;
use board::{Board, Wish};
use forms::FormsDialog;
use mark::MarkDialog;
use pack::PackDialog;
use table::Asked;
use view::PackageView;

/// The dialog that is open.
enum Shown {
    Pack(Box<PackDialog>),
    Answer(Box<AnswerDialog>),
    Forms(Box<FormsDialog>),
    View(Box<PackageView>),
    History(MessageId),
    Mark(MarkDialog),
}

/// The screen with its view state.
#[derive(Default)]
pub struct Registration {
    board: Board,
    wish: Wish,
    chosen: Ticks<MessageId>,
    shown: Option<Shown>,
    focus_search: bool,
    /// Which opening of a file all this belongs to.
    opened: u64,
}

/// Below these widths the margins of the page shrink.
const NARROW: f32 = 640.0;
const ORDINARY: f32 = 1000.0;
/// Below this height everything is set closer.
const LOW: f32 = 680.0;
/// The height of the panel with which table and packages are seen together.
const MANY: f32 = 340.0;
/// So many rows are shown at least; where there is less room the page scrolls.
const LEAST: usize = 4;

impl Registration {
    /// Shows the screen.
    pub fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> Intents {
        let mut intents = Intents::new();
        if self.opened != scene.document.opened() {
            // Ids begin anew with another file.
            *self = Self { opened: scene.document.opened(), ..Self::default() };
        }
        self.chosen.keep(|id| scene.document.entry(id).is_some());
        for action in scene.actions {
            self.perform(*action, scene, &mut intents);
        }
        if !self.board.refresh(scene.document, &self.wish) {
            ui.ctx().request_repaint();
        }
        let nothing = self.board.counts().all == 0 && scene.document.workspace().packages.is_empty();
        if nothing {
            empty(ui, scene, &mut intents);
        } else {
            self.page(ui, scene, &mut intents);
        }
        self.dialog(ui.ctx(), scene, &mut intents);
        intents
    }

    fn page(&mut self, ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
        let whole = ui.available_height();
        let side = match ui.available_width() {
            width if width < NARROW => space::L,
            width if width < ORDINARY => space::XL,
            _ => space::XXL,
        };
        let edge = if whole < LOW { space::L } else { space::XL };
        ScrollArea::vertical().id_salt("registration").auto_shrink(false).show(ui, |ui| {
            egui::Frame::new().inner_margin(margin(side, edge)).show(ui, |ui| {
                let top = ui.cursor().top();
                head::show(ui, scene, self.board.counts(), (self.chosen.len(), whole < LOW), intents);
                ui.add_space(if whole < LOW { space::M } else { space::L });
                let rest = whole - edge - (ui.cursor().top() - top) - space::L;
                let packages = scene.document.workspace().packages.len();
                let below = packages::height(packages, ui.available_width()) + edge;
                // Where both cannot be seen, the table goes down to where the packages begin.
                let both = rest - below >= MANY;
                self.panel(ui, scene, rest - if both { below } else { packages::HEAD }, intents);
                ui.add_space(space::L);
                if let Some((id, tab)) = packages::show(ui, scene, intents) {
                    self.shown = Some(Shown::View(Box::new(PackageView::new(scene, id, tab))));
                }
            });
            widgets::keep_focus_in_sight(ui);
        });
    }

    /// The table between its bar and what can be done to the ticked rows.
    fn panel(&mut self, ui: &mut Ui, scene: &Scene<'_>, height: f32, intents: &mut Intents) {
        let theme = Theme::of(ui);
        let frame = egui::Frame::new()
            .fill(theme.color.surface)
            .stroke(theme.hairline())
            .corner_radius(corners(radius::XL))
            .shadow(theme.shadow_card);
        let mut asked = None;
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            let top = ui.cursor().top();
            bar::show(ui, scene, &mut self.wish, std::mem::take(&mut self.focus_search));
            let foot = if self.chosen.is_empty() { space::S } else { bar::FOOT };
            let room = height - (ui.cursor().top() - top) - foot;
            // A filter must not move what lies below.
            let all = Table::height_of(self.board.counts().all);
            let height = all.min(room).max(Table::height_of(LEAST));
            let end = ui.cursor().top() + all.min(height);
            let ids = std::sync::Arc::clone(self.board.ids());
            asked = table::show(ui, scene, (&ids, height), &mut self.wish, &mut self.chosen);
            ui.add_space((end - ui.cursor().top()).max(0.0));
            if self.chosen.is_empty() {
                ui.add_space(foot);
            } else {
                asked = bar::ticked(ui, scene, &mut self.chosen).or(asked);
            }
        });
        if let Some(asked) = asked {
            self.act(asked, scene, intents);
        }
    }

    fn act(&mut self, asked: Asked, scene: &Scene<'_>, intents: &mut Intents) {
        match asked {
            Asked::Open(id) => open(id, intents),
            Asked::History(id) => self.shown = Some(Shown::History(id)),
            Asked::Mark(mark) => {
                let ids = self.picked(scene);
                if MarkDialog::is_needed(mark) {
                    self.shown = Some(Shown::Mark(MarkDialog::new(scene, ids, mark)));
                } else {
                    intents.extend(mark::note(scene, &ids, mark, ""));
                }
            }
        }
    }

    /// The ticked templates in the order of the library; without a tick the one the keyboard is at.
    fn picked(&self, scene: &Scene<'_>) -> Vec<MessageId> {
        let picked = self.chosen.in_order(scene.document.workspace().library.ids());
        if picked.is_empty() { self.chosen.at.into_iter().collect() } else { picked }
    }

    fn perform(&mut self, action: Action, scene: &Scene<'_>, intents: &mut Intents) {
        match action {
            Action::MakePackage => {
                let picked = self.chosen.in_order(scene.document.workspace().library.ids());
                self.shown = Some(Shown::Pack(Box::new(PackDialog::new(scene, picked))));
            }
            Action::TakeAnswer => {
                self.shown = Some(Shown::Answer(Box::new(AnswerDialog::new(scene, intents))));
            }
            Action::Forms => self.shown = Some(Shown::Forms(Box::new(FormsDialog::new(scene)))),
            Action::Find => self.focus_search = true,
            _ => {}
        }
    }

    fn dialog(&mut self, ctx: &Context, scene: &Scene<'_>, intents: &mut Intents) {
        let Some(mut shown) = self.shown.take() else { return };
        let stays = match &mut shown {
            Shown::Pack(dialog) => dialog.show(ctx, scene, intents),
            Shown::Answer(dialog) => dialog.show(ctx, scene, intents),
            Shown::Forms(dialog) => dialog.show(ctx, scene, intents),
            Shown::View(dialog) => dialog.show(ctx, scene, intents),
            Shown::History(id) => history::show(ctx, scene, *id),
            Shown::Mark(dialog) => match dialog.show(ctx, scene) {
                None => true,
                Some(done) => {
                    intents.extend(done);
                    false
                }
            },
        };
        if stays {
            self.shown = Some(shown);
        }
    }
}

/// Opens a message in the designer.
fn open(id: MessageId, intents: &mut Intents) {
    intents.push(Intent::Show(Some(id)));
    intents.push(Intent::Go(Place::Messages));
}

/// The empty screen: what it is for, and the next step.
fn empty(ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
    let words = scene.words;
    let (title, text) = (words.say("reg-empty-title"), words.say("reg-empty-text"));
    EmptyState::new(Icon::Registration, &title, &text).show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let messages = words.say("reg-empty-messages");
        if ui.add(Button::primary(&messages).icon(Icon::Messages)).clicked() {
            intents.push(Intent::Go(Place::Messages));
        }
        let answer = words.say("reg-empty-answer");
        if ui.add(Button::new(&answer).icon(Icon::Import)).clicked() {
            intents.push(Intent::Do(Action::TakeAnswer));
        }
    });
}
