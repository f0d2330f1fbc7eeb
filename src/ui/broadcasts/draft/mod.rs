//! The page on which a broadcast is prepared: four blocks, each with what the check found about
//! it, then the launch.

mod audience;
mod checking;
pub(super) mod content;
mod launch;
mod occasion;

pub(super) use audience::{gather_error, table_error};

use std::sync::Arc;

use egui::{Align, Layout, Ui, vec2};

use super::dialogs::{Asked, Dialogs};
use super::face::Face;
use super::findings::{self, Wanted};
use super::gather::{GatherError, Gathered, Source, gather};
use super::manual::Manual;
use super::open::Open;
use super::recipients::Recipients;
use super::{Next, facts, layout};
use crate::broadcast::{Block, BroadcastKey, FindingRule, Page};
use crate::tasks::Task;
use crate::ui::core::broadcast_runs::{SendWish, client_for};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::parts::panels;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Look};
use crate::workspace::Command;
use checking::Check;

/// The page with its view state.
pub(super) struct DraftPage {
    key: BroadcastKey,
    /// Whether it was there once: a new one comes after the frame in which it was asked for.
    met: bool,
    check: Check,
    gathering: Option<Task<Result<Gathered, GatherError>>>,
    gathered: Option<Result<Gathered, GatherError>>,
    content: content::View,
    /// The table of recipients, where it is shown in place of the blocks.
    table: Option<Recipients>,
    dialogs: Dialogs,
    manual: Manual,
    face: Face,
    /// Which of the sample rows is in the phone.
    sample: Option<usize>,
}

impl DraftPage {
    /// The page of a broadcast.
    pub(super) fn new(key: BroadcastKey) -> Self {
        Self {
            key,
            met: false,
            check: Check::default(),
            gathering: None,
            gathered: None,
            content: content::View::default(),
            table: None,
            dialogs: Dialogs::default(),
            manual: Manual::default(),
            face: Face::default(),
            sample: None,
        }
    }

    /// Shows the page.
    pub(super) fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) -> Next {
        let Some(mut open) = Open::new(scene, self.key) else {
            return if self.met { Next::List } else { Next::Stay };
        };
        self.met = true;
        let launched = scene.broadcasts.of(open.broadcast.id).is_some_and(|one| one.launched.is_some());
        if launched {
            return Next::Sending(open.broadcast.id);
        }
        self.follow(ui, &mut open);
        let next = match self.table.take() {
            Some(table) => self.recipients(ui, &mut open, table),
            None => self.blocks(ui, &mut open),
        };
        if let Some(source) = self.dialogs.show(ui.ctx(), &mut open) {
            self.gather(&mut open, source);
        }
        intents.extend(open.finish());
        next
    }

    /// Takes in what jobs brought, and begins the check of what is new.
    fn follow(&mut self, ui: &Ui, open: &mut Open<'_, '_>) {
        if let Some(outcome) = self.gathering.as_ref().and_then(Task::take) {
            self.gathering = None;
            self.gathered = Some(outcome.unwrap_or(Err(GatherError::Stopped)));
            self.check.changed();
            open.intents.push(Intent::Send(SendWish::Look));
        }
        if self.gathering.is_none() {
            self.check.follow(ui.ctx(), open);
        }
    }

    fn gather(&mut self, open: &mut Open<'_, '_>, source: Source) {
        let Some(store) = open.scene.store.cloned().filter(|_| self.gathering.is_none()) else { return };
        let (broadcast, facts) = (Arc::clone(&open.broadcast), Arc::clone(open.scene.broadcasts.facts()));
        let work = move |meter: &_| gather(&store, &broadcast, &facts, source, meter);
        self.gathered = None;
        self.gathering = Some(Task::start(&mut open.intents, work));
    }

    /// Reads the bot's clients; into the list, too, where they are to be written to.
    fn clients(&mut self, open: &mut Open<'_, '_>, into_list: bool) {
        match client_for(&open.broadcast, open.scene.account, open.scene.document) {
            Ok(client) if into_list => self.gather(open, Source::Bot(client)),
            Ok(client) => self.gather(open, Source::Snapshot(client)),
            Err(_) => open.intents.extend(super::dialogs::no_client(open)),
        }
    }

    fn wanted(&mut self, open: &mut Open<'_, '_>, wanted: Option<Wanted>) {
        match wanted {
            Some(Wanted::Rows(rule)) => self.table = Some(Recipients::only(Some(rule))),
            Some(Wanted::Clients) => self.clients(open, false),
            None => {}
        }
    }

    fn recipients(&mut self, ui: &mut Ui, open: &mut Open<'_, '_>, mut table: Recipients) -> Next {
        let page = self.check.page().map(|(page, _)| page);
        if !table.show(ui, open, page, self.check.checks_ended()) {
            self.table = Some(table);
        }
        Next::Stay
    }

    fn blocks(&mut self, ui: &mut Ui, open: &mut Open<'_, '_>) -> Next {
        let page = self.check.page().map(|(page, _)| page.clone()).unwrap_or_default();
        let back = layout::page(ui, "broadcast-draft", |ui| {
            let words = open.scene.words;
            let title = facts::title(words, &open.broadcast);
            let about = facts::about(open.scene, &open.broadcast, None);
            let mut delete = false;
            let back = layout::head(ui, open.scene, (&title, &about), open.is_sandbox(), |ui| {
                let name = words.say("broadcasts-delete");
                let button = Button::new(&name).icon(Icon::Trash).look(Look::Danger);
                delete = ui.add_enabled(!open.scene.read_only, button).clicked();
            });
            if delete {
                open.intents.push(Intent::Change(Command::RemoveBroadcast { key: self.key }));
                let done = Notice::done(Sentence::new("broadcasts-deleted").with("name", title.clone()));
                let undo = done.offering(crate::ui::core::keys::Action::Undo);
                open.intents.push(Intent::Notify(undo));
            }
            ui.add_enabled_ui(!open.scene.read_only, |ui| self.beside_phone(ui, open, &page));
            back || delete
        });
        if back { Next::List } else { Next::Stay }
    }

    /// The blocks, and the phone beside them where there is room.
    fn beside_phone(&mut self, ui: &mut Ui, open: &mut Open<'_, '_>, page: &Page) {
        let room = ui.available_width();
        if room < layout::WITH_PHONE {
            self.column(ui, open, page);
            self.phone(ui, open);
            return;
        }
        let left = room - layout::PHONE - space::L;
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            ui.allocate_ui_with_layout(vec2(left, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(left);
                ui.spacing_mut().item_spacing = vec2(space::S, space::M);
                self.column(ui, open, page);
            });
            ui.allocate_ui_with_layout(vec2(layout::PHONE, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(layout::PHONE);
                self.phone(ui, open);
            });
        });
    }

    fn column(&mut self, ui: &mut Ui, open: &mut Open<'_, '_>, page: &Page) {
        let words = open.scene.words;
        content::show(ui, open, &mut self.content, page);
        let title = words.say("broadcasts-block-registration");
        let wanted = panels::panel(
            ui,
            &title,
            |_| {},
            |ui| {
                if !page.findings.iter().any(|found| found.block == Block::Registration) {
                    panels::text(ui, &words.say("broadcasts-registration-fit"));
                }
                findings::show(ui, open, page, Block::Registration)
            },
        );
        self.wanted(open, wanted);
        self.audience(ui, open, page);
        let wanted = occasion::show(ui, open, page);
        self.wanted(open, wanted);
        let ready = self.check.is_ready() && self.gathering.is_none();
        if let Some(asked) = launch::show(ui, open, page, ready) {
            match asked {
                launch::Asked::Confirm(launch) => self.dialogs.ask(Asked::Launch(launch)),
                launch::Asked::Test => self.dialogs.ask(Asked::test()),
            }
        }
        self.manual.show(ui, open, page);
    }

    fn phone(&mut self, ui: &mut Ui, open: &mut Open<'_, '_>) {
        let words = open.scene.words;
        let samples = self.check.page().map(|(_, checked)| checked.samples.as_slice()).unwrap_or_default();
        ui.spacing_mut().item_spacing.y = space::S;
        if !samples.is_empty() {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
                let template = words.say("broadcasts-face-template");
                if ui.add(crate::ui::widgets::Chip::new(&template, self.sample.is_none())).clicked() {
                    self.sample = None;
                }
                for (at, (kind, _)) in samples.iter().enumerate() {
                    let name = words.say(kind.id());
                    if ui.add(crate::ui::widgets::Chip::new(&name, self.sample == Some(at))).clicked() {
                        self.sample = Some(at);
                    }
                }
            });
        }
        let who = self.sample.and_then(|at| samples.get(at)).map(|(_, who)| who);
        self.face.show(ui, open.scene, &open.broadcast, who, None);
    }

    /// Shows only rows that a rule has left out.
    pub(super) fn show_table(&mut self, rule: Option<FindingRule>) {
        self.table = Some(Recipients::only(rule));
    }
}
