//! The questions of a page: another name, blocking, deleting.

use egui::Ui;

use super::open::Open;
use super::{View, facts};
use crate::channel::{Channel, Move};
use crate::ui::Intent;
use crate::ui::files::{paragraph, remark, warning_line};
use crate::ui::widgets::{Answer, Dialog, TextField};
use crate::workspace::Command;

/// The question that is open.
pub(super) enum Asked {
    /// Another name, another account.
    Rename {
        /// The name as it is typed.
        name: String,
        /// The account as it is typed.
        account: String,
    },
    /// Block it on the platform.
    Block,
    /// Let it work again.
    Unblock,
    /// Delete it.
    Delete {
        /// The name, typed as a confirmation.
        typed: String,
    },
}

impl Asked {
    /// The question for another name, beginning with the present one.
    pub(super) fn rename(channel: &Channel) -> Self {
        Self::Rename { name: channel.name.clone(), account: channel.account.clone() }
    }
}

/// Shows the question that is open; says whether the page is to be left.
pub(super) fn show(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) -> bool {
    let Some(asked) = view.asked.take() else { return false };
    match asked {
        Asked::Rename { name, account } => view.asked = rename(ui, open, name, account),
        Asked::Block => view.asked = mark(ui, open, true),
        Asked::Unblock => view.asked = mark(ui, open, false),
        Asked::Delete { typed } => return delete(ui, open, view, typed),
    }
    false
}

fn rename(ui: &Ui, open: &mut Open<'_>, mut name: String, mut account: String) -> Option<Asked> {
    let words = open.words;
    let (title, yes, no) = (words.say("rename-title"), words.say("rename-yes"), words.say("dialog-cancel"));
    let usable = !name.trim().is_empty();
    let dialog = Dialog::new("rename-channel", &title, &yes, &no).usable(usable);
    let ((), answer) = dialog.show(ui.ctx(), |ui| {
        let label = words.say("names-name");
        let field = TextField::new(words, "rename-name", &label, &mut name).show(ui);
        if ui.memory(|memory| memory.focused().is_none()) {
            field.response.request_focus();
        }
        let label = words.say("names-account");
        TextField::new(words, "rename-account", &label, &mut account).show(ui);
        if open.channel.published.is_some() {
            warning_line(ui, &words.say("rename-by-hand"));
        } else {
            remark(ui, &words.say("names-account-why"));
        }
    });
    match answer {
        None => Some(Asked::Rename { name, account }),
        Some(Answer::Yes) => {
            if name != open.channel.name {
                open.take(Move::Name(name));
            }
            if account != open.channel.account {
                open.take(Move::Account(account));
            }
            None
        }
        Some(Answer::No | Answer::Other) => None,
    }
}

/// By hand the owner blocks it in the browser; here that is only noted.
fn mark(ui: &Ui, open: &mut Open<'_>, block: bool) -> Option<Asked> {
    let words = open.words;
    let (title, text, yes) = if block {
        ("block-title", "block-by-hand", "block-noted")
    } else {
        ("unblock-title", "unblock-by-hand", "unblock-noted")
    };
    let (title, yes, no) = (words.say(title), words.say(yes), words.say("dialog-cancel"));
    let ((), answer) =
        Dialog::new("block-channel", &title, &yes, &no).show(ui.ctx(), |ui| paragraph(ui, words.say(text)));
    match answer {
        None => Some(if block { Asked::Block } else { Asked::Unblock }),
        Some(Answer::Yes) => {
            open.take(if block { Move::Blocked(open.now()) } else { Move::Unblocked });
            None
        }
        Some(Answer::No | Answer::Other) => None,
    }
}

fn delete(ui: &Ui, open: &mut Open<'_>, view: &mut View, mut typed: String) -> bool {
    let words = open.words;
    let name = facts::title(words, open.channel);
    let (title, yes, no) = (words.say("delete-title"), words.say("delete-yes"), words.say("dialog-cancel"));
    // A letter apart may be typed; the case need not be right.
    let usable = typed.trim().to_lowercase() == name.to_lowercase();
    let dialog = Dialog::new("delete-channel", &title, &yes, &no).danger().usable(usable);
    let ((), answer) = dialog.show(ui.ctx(), |ui| {
        paragraph(ui, words.tell("delete-ours", &[("name", (&name).into())]));
        if open.channel.published.is_some() {
            paragraph(ui, words.say("delete-theirs-by-hand"));
        }
        let label = words.tell("delete-type", &[("name", (&name).into())]);
        let field = TextField::new(words, "delete-name", &label, &mut typed).show(ui);
        if ui.memory(|memory| memory.focused().is_none()) {
            field.response.request_focus();
        }
    });
    match answer {
        None => view.asked = Some(Asked::Delete { typed }),
        Some(Answer::Yes) => {
            open.intents.push(Intent::Change(Command::RemoveChannel { id: open.id }));
            return true;
        }
        Some(Answer::No | Answer::Other) => {}
    }
    false
}
