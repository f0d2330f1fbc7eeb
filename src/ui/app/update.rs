//! What the app does with what is asked for: intents and commands, one after another.

use std::path::{Path, PathBuf};

use egui::Context;

use super::file_dialogs::Paperwork;
use super::{PultApp, clock, undo};
use crate::channel::{ChannelEvent, ChannelId};
use crate::settings::{Change, ZOOM};
use crate::store;
use crate::tasks::JobRequest;
use crate::ui::core::document::Document;
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::{Action, Owner};
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::place::Place;
use crate::ui::core::scene::Scene;
use crate::workspace::{Command, MessageId, Refusal};

impl PultApp {
    pub(super) fn carry_out(&mut self, ctx: &Context, window: &eframe::Frame, intents: Intents) {
        for intent in intents {
            match intent {
                Intent::Do(action) => self.perform(ctx, window, action),
                Intent::Change(command) => self.change(ctx, command),
                Intent::Move(id, step) => self.make_move(ctx, id, step),
                Intent::Token(wish) => {
                    let asked = self.account.carry_out(wish);
                    self.carry_out(ctx, window, asked);
                }
                Intent::Play(wish) => {
                    let asked = self.account.carry_out_play(wish);
                    self.carry_out(ctx, window, asked);
                }
                Intent::Send(wish) => {
                    let time = ctx.input(|input| input.time);
                    let around = (&self.account, &self.document, self.paperwork.store());
                    let asked = self.runs.carry_out(wish, around, time);
                    self.carry_out(ctx, window, asked);
                }
                Intent::Judge(profile) => self.document.judge_by(*profile),
                Intent::Seal => self.document.seal(),
                Intent::Show(message) => self.document.show(message),
                Intent::Checked(checked) => self.document.absorb(checked),
                Intent::Notify(notice) => self.tell(ctx, notice),
                Intent::Run(order) => self.jobs.start(order),
                Intent::Stop(number) => self.jobs.stop(number),
                Intent::Ask(ask) => self.dialogs.ask(ask, &mut self.jobs, window),
                Intent::Set(change) => self.set(ctx, change),
                Intent::Opened { file, workspace } => self.opened(workspace, file),
                Intent::Open(file) => self.open_workspace(ctx, file),
                Intent::Audit(path) => {
                    self.place = Place::Audit;
                    self.audit.open(path);
                }
                Intent::Go(place) => self.place = place,
            }
            // Something changed after its part of the frame was drawn.
            ctx.request_repaint();
        }
    }

    /// Changes the messages, as a screen would; a refusal is told.
    pub fn change(&mut self, ctx: &Context, command: Command) {
        if self.paperwork.is_read_only() {
            return self.tell(ctx, Notice::warning(Sentence::new("doc-changes-refused")));
        }
        let now_ms = (ctx.input(|input| input.time) * 1_000.0) as u64;
        match self.document.apply(command, now_ms) {
            Ok(applied) => {
                if let Some(id) = applied.channel {
                    self.channels.enter(id);
                }
            }
            Err(Refusal::Unchanged) => {}
            Err(refusal) => self.tell(ctx, Notice::warning(Sentence::new(refusal.label()))),
        }
    }

    /// Makes a move on a channel. One that is gone meanwhile is passed over, but not silently
    /// where the platform has it.
    pub(super) fn make_move(&mut self, ctx: &Context, id: ChannelId, step: ChannelEvent) {
        if self.document.workspace().channels.get(id).is_none() {
            if let ChannelEvent::Published { remote, .. } = step {
                self.tell(ctx, undo::left_there(&remote));
            }
            return;
        }
        self.change(ctx, Command::Channel { id, event: Box::new(step) });
    }

    pub(super) fn perform(&mut self, ctx: &Context, window: &eframe::Frame, action: Action) {
        match action.owner() {
            Owner::App => self.perform_own(ctx, action),
            Owner::Files => {
                let asked =
                    self.with_paperwork(|files, scene, chosen| files.perform(action, ctx, scene, chosen));
                self.carry_out(ctx, window, asked.unwrap_or_default());
            }
            Owner::Palette => _ = self.commands.perform(action),
            Owner::Screen(place) => self.give(action, place),
            Owner::OnlyOn(place) if self.place == place => self.give(action, place),
            Owner::OnlyOn(_) => {}
            Owner::Search => match self.place {
                Place::Registration => self.give(action, Place::Registration),
                _ => self.give(action, Place::Messages),
            },
        }
    }

    /// Shows a screen and gives it a command for its next frame.
    fn give(&mut self, action: Action, place: Place) {
        self.place = place;
        self.for_screen.push(action);
    }

    /// Carries out what is the app's own.
    fn perform_own(&mut self, ctx: &Context, action: Action) {
        let zoom = |step: i32| {
            let percent = i32::from(self.settings.zoom) + step * i32::from(ZOOM.2);
            Change::Zoom(u16::try_from(percent).unwrap_or(ZOOM.0))
        };
        match action {
            Action::ShowLog => self.show_folder(ctx, self.folders.store.as_ref().map(store::Folders::log)),
            Action::ShowFile => {
                let folder = self.paperwork.path().and_then(|file| file.parent().map(Path::to_owned));
                self.show_folder(ctx, folder);
            }
            Action::Undo | Action::Redo if self.paperwork.is_read_only() => {}
            Action::Undo => self.travel(ctx, Document::undo),
            Action::Redo => self.travel(ctx, Document::redo),
            Action::ZoomIn => self.set(ctx, zoom(1)),
            Action::ZoomOut => self.set(ctx, zoom(-1)),
            Action::ZoomReset => self.set(ctx, Change::Zoom(100)),
            Action::Theme(theme) => self.set(ctx, Change::Theme(theme)),
            Action::Language(lang) => self.set(ctx, Change::Lang(lang)),
            Action::Go(place) => self.place = place,
            // Named one by one, so that a new command of the app does not go missing here.
            Action::Open
            | Action::Create
            | Action::SaveCopy
            | Action::Import
            | Action::Export
            | Action::SaveJson
            | Action::MakePackage
            | Action::TakeAnswer
            | Action::Forms
            | Action::NewChannel
            | Action::TrySandbox
            | Action::CopyWebhook
            | Action::NewBroadcast
            | Action::StopList
            | Action::ForgetClients
            | Action::Find
            | Action::NewMessage
            | Action::Templates
            | Action::Duplicate
            | Action::Delete
            | Action::AddButton
            | Action::Bold
            | Action::Italic
            | Action::Strike
            | Action::Mono
            | Action::Variable
            | Action::NextIssue
            | Action::PreviousIssue
            | Action::NextColumn
            | Action::PreviousColumn
            | Action::Palette
            | Action::Keys => {}
        }
    }

    pub(super) fn with_paperwork<R>(
        &mut self,
        act: impl FnOnce(&mut Paperwork, &Scene<'_>, &dyn Fn() -> Vec<MessageId>) -> R,
    ) -> R {
        let now = self.now();
        let store = self.paperwork.store().cloned();
        let scene = Scene {
            words: &self.words,
            document: &self.document,
            settings: self.settings.clone(),
            actions: &[],
            file: self.paperwork.path(),
            read_only: self.paperwork.is_read_only(),
            dialog_open: self.dialogs.is_open(),
            clock: self.clock.unwrap_or_else(clock),
            now: &now,
            account: &self.account,
            broadcasts: &self.runs,
            store: store.as_ref(),
        };
        act(&mut self.paperwork, &scene, &|| self.designer.chosen(&self.document))
    }

    /// Opens another workspace, after what is open has been saved.
    pub(super) fn open_workspace(&mut self, ctx: &Context, file: PathBuf) {
        self.with_paperwork(|paperwork, scene, _| paperwork.open(ctx, file, scene));
    }

    /// Opens a folder in the system's file manager.
    pub(super) fn show_folder(&mut self, ctx: &Context, folder: Option<PathBuf>) {
        let refused = Notice::warning(Sentence::new("folder-not-shown"));
        let Some(folder) = folder else { return self.tell(ctx, refused) };
        let path = folder.display().to_string();
        let failed = refused.and(Sentence::new("folder-is-here").with("path", path));
        let work = move |_: &_| open::that_detached(folder);
        self.jobs.start(JobRequest::quiet(work, |outcome| match outcome {
            Ok(Ok(())) => Intents::new(),
            Ok(Err(_)) | Err(_) => vec![Intent::Notify(failed)],
        }));
    }
}
