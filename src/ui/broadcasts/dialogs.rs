//! The dialogs of the page on which a broadcast is prepared.

mod test_send;

use std::path::PathBuf;

use egui::{Context, ScrollArea};

use super::gather::Source;
use super::open::Open;
use crate::files::tidy;
use crate::ui::core::broadcast_runs::{Launch, SendWish};
use crate::ui::core::intent::{Intent, Intents, PlayWish};
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::system_dialogs::{Ask, Choose};
use crate::ui::parts::chooser::{Chooser, Chosen};
use crate::ui::parts::lines::paragraph;
use crate::ui::parts::path_field::{PathField, path_note};
use crate::ui::widgets::{Answer, Dialog, TextField};
use test_send::TestSend;

/// A dialog that is open.
pub(super) enum Asked {
    /// A list from a file.
    File { path: String, chooser: Chooser },
    /// A list from pasted text.
    Paste { text: String },
    /// The last question before a launch.
    Launch(Box<Launch>),
    /// A message to oneself.
    Test(TestSend),
}

impl Asked {
    /// The one for a file.
    pub(super) fn file() -> Self {
        Self::File { path: String::new(), chooser: Chooser::default() }
    }

    /// The one for pasted text.
    pub(super) fn paste() -> Self {
        Self::Paste { text: String::new() }
    }

    /// The one for a message to oneself.
    pub(super) fn test() -> Self {
        Self::Test(TestSend::default())
    }
}

/// The dialogs, of which one may be open.
#[derive(Default)]
pub(super) struct Dialogs {
    asked: Option<Asked>,
}

/// What becomes of a dialog after a frame.
enum Then {
    Stays,
    Closes,
    Gathers(Box<Source>),
}

impl Dialogs {
    /// Opens one.
    pub(super) fn ask(&mut self, asked: Asked) {
        self.asked = Some(asked);
    }

    /// One frame of the open one. Gives the source of a list that was chosen.
    pub(super) fn show(&mut self, ctx: &Context, open: &mut Open<'_, '_>) -> Option<Source> {
        let mut asked = self.asked.take()?;
        let then = match &mut asked {
            Asked::File { path, chooser } => file(ctx, open, path, chooser),
            Asked::Paste { text } => paste(ctx, open, text),
            Asked::Launch(launch) => confirm(ctx, open, launch),
            Asked::Test(test) => match test.show(ctx, open) {
                true => Then::Stays,
                false => Then::Closes,
            },
        };
        match then {
            Then::Stays => self.asked = Some(asked),
            Then::Closes => {}
            Then::Gathers(source) => return Some(*source),
        }
        None
    }
}

fn file(ctx: &Context, open: &mut Open<'_, '_>, path: &mut String, chooser: &mut Chooser) -> Then {
    let words = open.scene.words;
    if let Some(Chosen::Path(chosen)) = chooser.answer() {
        *path = chosen.to_string_lossy().into_owned();
    }
    let tidied: Option<PathBuf> = tidy(path);
    let (title, yes, no) =
        (words.say("broadcasts-file-title"), words.say("broadcasts-file-yes"), words.say("dialog-cancel"));
    let dialog = Dialog::new("broadcasts-file", &title, &yes, &no).usable(tidied.is_some()).width(560.0);
    let (choose, answer) = dialog.show(ctx, |ui| {
        paragraph(ui, words.say("broadcasts-file-text"));
        let label = words.say("broadcasts-file-label");
        let row = PathField::show(ui, words, &label, path, open.scene.dialog_open, false);
        path_note(ui, words, "doc-path-meant", path);
        row.choose
    });
    if choose {
        let title = title.into_owned();
        let filter = words.say("broadcasts-file-filter").into_owned();
        chooser.ask(&mut open.intents, |then| {
            Ask::new(Choose::File, title, then).filter(filter, &["csv", "txt", "tsv", "xlsx", "xls", "ods"])
        });
    }
    match (answer, tidied) {
        (Some(Answer::Yes), Some(path)) => Then::Gathers(Box::new(Source::File(path))),
        (Some(_), _) => Then::Closes,
        (None, _) => Then::Stays,
    }
}

fn paste(ctx: &Context, open: &Open<'_, '_>, text: &mut String) -> Then {
    let words = open.scene.words;
    let (title, yes, no) =
        (words.say("broadcasts-paste-title"), words.say("broadcasts-paste-yes"), words.say("dialog-cancel"));
    let usable = !text.trim().is_empty();
    let dialog = Dialog::new("broadcasts-paste", &title, &yes, &no).usable(usable).width(560.0);
    let ((), answer) = dialog.show(ctx, |ui| {
        paragraph(ui, words.say("broadcasts-paste-text"));
        let label = words.say("broadcasts-paste-label");
        let height = (ui.ctx().content_rect().height() - 320.0).max(96.0);
        ScrollArea::vertical().id_salt("pasted").max_height(height).show(ui, |ui| {
            TextField::new(words, "broadcasts-pasted", &label, text).rows(8).mono().show(ui);
        });
    });
    match answer {
        Some(Answer::Yes) => Then::Gathers(Box::new(Source::Text(std::mem::take(text)))),
        Some(_) => Then::Closes,
        None => Then::Stays,
    }
}

/// Nothing is sent that was not confirmed with its count.
fn confirm(ctx: &Context, open: &mut Open<'_, '_>, launch: &Launch) -> Then {
    let words = open.scene.words;
    let count = [("count", launch.confirmed.into())];
    let title = words.tell("broadcasts-confirm-title", &count);
    let (yes, no) = (words.tell("broadcasts-confirm-yes", &count), words.say("dialog-cancel"));
    // What was agreed to must be what is launched.
    let same = launch.grounds.broadcast == open.broadcast;
    let dialog = Dialog::new("broadcasts-confirm", &title, &yes, &no).usable(same);
    let ((), answer) = dialog.show(ctx, |ui| {
        let id = if open.is_sandbox() { "broadcasts-confirm-sandbox" } else { "broadcasts-confirm-text" };
        paragraph(ui, words.say(id));
    });
    match answer {
        Some(Answer::Yes) => {
            let can = super::dialogs::client(open);
            match can {
                true => open.intents.push(Intent::Send(SendWish::Launch(Box::new(launch.clone())))),
                false => {
                    let told = no_client(open);
                    open.intents.extend(told);
                }
            }
            Then::Closes
        }
        Some(_) => Then::Closes,
        None => Then::Stays,
    }
}

/// Whether the platform can be asked now.
fn client(open: &Open<'_, '_>) -> bool {
    let scene = open.scene;
    crate::ui::core::broadcast_runs::client_for(&open.broadcast, scene.account, scene.document).is_ok()
}

/// What is done where it cannot: the sandbox is started, or the person is told.
pub(super) fn no_client(open: &Open<'_, '_>) -> Intents {
    if open.is_sandbox() {
        let told = Notice::warning(Sentence::new("broadcasts-sandbox-first"));
        return vec![Intent::Play(PlayWish::Start), Intent::Notify(told)];
    }
    vec![Intent::Notify(Notice::error(Sentence::new("broadcasts-no-client")))]
}
