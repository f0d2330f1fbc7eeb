//! The questions of a page: another name, blocking, deleting.

use egui::Ui;

use super::manage::{self, Change};
use super::open::Open;
use super::{View, facts};
use crate::channel::{Channel, ChannelEvent};
use crate::ui::core::intent::Intent;
use crate::ui::parts::lines::{paragraph, remark, warning_line};
use crate::ui::widgets::{Answer, Dialog, TextField};
use crate::workspace::{Command, fold};

/// The question that is open.
#[derive(Clone)]
pub(super) enum Asked {
    /// Another name, another account.
    Rename {
        /// The name as it is typed.
        name: String,
        /// The account as it is typed.
        account: String,
        /// Whether the keyboard is still to be led to the name.
        fresh: bool,
    },
    /// Block it on the platform, or let it work again.
    Block(bool),
    /// Delete it.
    Delete {
        /// The name, typed as a confirmation.
        typed: String,
    },
}

impl Asked {
    /// The question for another name, beginning with the present one.
    pub(super) fn rename(channel: &Channel) -> Self {
        Self::Rename { name: channel.name.clone(), account: channel.account.clone(), fresh: true }
    }
}

/// Shows the question that is open.
pub(super) fn show(ui: &Ui, open: &mut Open<'_>, view: &mut View) {
    let Some(asked) = view.asked.take() else { return };
    if manage::outcome(view) == Some(true) {
        manage::forget(view);
        return;
    }
    let stays = match asked {
        Asked::Rename { name, account, fresh } => rename(ui, open, view, (name, account), fresh),
        Asked::Block(block) => set_blocked(ui, open, view, block),
        Asked::Delete { typed } => delete(ui, open, view, typed),
    };
    if stays.is_none() {
        manage::forget(view);
    }
    view.asked = stays;
}

/// What the main button says: what it does, that it is being done, or that it can be tried again.
fn yes_id(view: &View, id: &'static str) -> &'static str {
    match manage::outcome(view) {
        _ if view.talk.borrow().change.is_busy() => "manage-busy",
        Some(false) => "platform-again",
        _ => id,
    }
}

fn rename(
    ui: &Ui,
    open: &mut Open<'_>,
    view: &View,
    (mut name, mut account): (String, String),
    mut fresh: bool,
) -> Option<Asked> {
    let words = open.words;
    let (remote, published) = (manage::is_remote(open), open.channel.published.is_some());
    let (title, yes, no) =
        (words.say("rename-title"), words.say(yes_id(view, "rename-yes")), words.say("dialog-cancel"));
    let (busy, here) = (view.talk.borrow().change.is_busy(), words.say("manage-here-only"));
    let usable = !busy && !name.trim().is_empty();
    let mut dialog = Dialog::new("rename-channel", &title, &yes, &no).usable(usable);
    if remote && manage::outcome(view) == Some(false) {
        dialog = dialog.other(&here);
    }
    let ((), answer) = dialog.show(ui.ctx(), |ui| {
        let label = words.say("names-name");
        let field = TextField::new(words, "rename-name", &label, &mut name).show(ui);
        if fresh {
            fresh = !field.response.has_focus();
            field.response.request_focus();
        }
        let label = words.say("names-account");
        TextField::new(words, "rename-account", &label, &mut account).show(ui);
        match (remote, published) {
            (true, _) => remark(ui, &words.say("rename-remote")),
            (false, true) => warning_line(ui, &words.say("rename-by-hand")),
            (false, false) => remark(ui, &words.say("names-account-why")),
        }
        super::failure_panel::failure(ui, open, view, |talk| talk.change.failure().cloned());
    });
    match answer {
        Some(Answer::Yes) if remote => {
            manage::change(open, view, Change::Names { name: name.clone(), account: account.clone() });
            Some(Asked::Rename { name, account, fresh })
        }
        Some(Answer::Yes | Answer::Other) => {
            for (step, same) in [
                (ChannelEvent::Name(name.clone()), name == open.channel.name),
                (ChannelEvent::Account(account.clone()), account == open.channel.account),
            ] {
                if !same {
                    open.take(step);
                }
            }
            None
        }
        Some(Answer::No) => None,
        None => Some(Asked::Rename { name, account, fresh }),
    }
}

fn set_blocked(ui: &Ui, open: &mut Open<'_>, view: &View, block: bool) -> Option<Asked> {
    let words = open.words;
    let remote = manage::is_remote(open);
    let (title, remotely, by_hand, yes, noted) = if block {
        ("block-title", "block-remote", "block-by-hand", "block-yes", "block-noted")
    } else {
        ("unblock-title", "unblock-remote", "unblock-by-hand", "unblock-yes", "unblock-noted")
    };
    let failed = manage::outcome(view) == Some(false);
    let main = if remote { yes_id(view, yes) } else { noted };
    let (title, main, no, note) =
        (words.say(title), words.say(main), words.say("dialog-cancel"), words.say(noted));
    let busy = view.talk.borrow().change.is_busy();
    let mut dialog = Dialog::new("block-channel", &title, &main, &no).usable(!busy);
    if remote && failed {
        dialog = dialog.other(&note);
    }
    let ((), answer) = dialog.show(ui.ctx(), |ui| {
        paragraph(ui, words.say(if remote { remotely } else { by_hand }));
        if super::failure_panel::failure(ui, open, view, |talk| talk.change.failure().cloned()) && remote {
            paragraph(ui, words.say(by_hand));
        }
    });
    match answer {
        Some(Answer::Yes) if remote => {
            manage::change(open, view, Change::Blocked(block));
            Some(Asked::Block(block))
        }
        Some(Answer::Yes | Answer::Other) => {
            open.take(if block { ChannelEvent::Blocked(open.now()) } else { ChannelEvent::Unblocked });
            None
        }
        Some(Answer::No) => None,
        None => Some(Asked::Block(block)),
    }
}

fn delete(ui: &Ui, open: &mut Open<'_>, view: &View, mut typed: String) -> Option<Asked> {
    let words = open.words;
    let name = facts::title(words, open.channel);
    let remote = manage::is_remote(open);
    let there = open.channel.published.is_some() && open.channel.removed.is_none();
    let yes = if remote { yes_id(view, "delete-both") } else { "delete-yes" };
    let (title, yes, no, ours) = (
        words.say("delete-title"),
        words.say(yes),
        words.say("dialog-cancel"),
        words.say("delete-ours-only"),
    );
    let confirmed = confirms(&typed, &name);
    let busy = view.talk.borrow().change.is_busy();
    let mut dialog = Dialog::new("delete-channel", &title, &yes, &no).danger().usable(confirmed && !busy);
    if remote && confirmed && !busy {
        dialog = dialog.other(&ours);
    }
    let ((), answer) = dialog.show(ui.ctx(), |ui| {
        paragraph(ui, words.tell("delete-ours", &[("name", (&name).into())]));
        if remote {
            warning_line(ui, &words.say("delete-theirs"));
        } else if there {
            paragraph(ui, words.say("delete-theirs-by-hand"));
        }
        let label = words.tell("delete-type", &[("name", (&name).into())]);
        let field = TextField::new(words, "delete-name", &label, &mut typed).show(ui);
        if ui.memory(|memory| memory.focused().is_none()) {
            field.response.request_focus();
        }
        super::failure_panel::failure(ui, open, view, |talk| talk.change.failure().cloned());
    });
    match answer {
        Some(Answer::Yes) if remote => {
            manage::delete(open, view);
            Some(Asked::Delete { typed })
        }
        Some(Answer::Yes | Answer::Other) => {
            open.intents.push(Intent::Change(Command::RemoveChannel { id: open.id }));
            None
        }
        Some(Answer::No) => None,
        None => Some(Asked::Delete { typed }),
    }
}

/// Whether what was typed is the name. Letters and digits decide: a dash or a dot of the name may
/// not be on the keyboard. Of a name that has none every sign counts.
fn confirms(typed: &str, name: &str) -> bool {
    let kernel = |text: &str| fold(text).chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let wanted = kernel(name);
    if wanted.is_empty() { typed.trim() == name.trim() } else { kernel(typed) == wanted }
}

#[cfg(test)]
mod tests {

    use super::confirms;

    #[test]
    fn a_name_is_confirmed_by_its_letters_and_digits() {
        let name = "WhatsApp · основной номер №\u{A0}2";
        for typed in [name, "whatsapp основной номер 2", "WhatsApp-Основной номер, 2"]
        {
            assert!(confirms(typed, name), "{typed}");
        }
        for typed in ["", "·", "WhatsApp основной номер", "WhatsApp основной номер 22"]
        {
            assert!(!confirms(typed, name), "{typed}");
        }
        assert!(confirms("черновик елка", "Черновик «Ёлка»"));
    }

    #[test]
    fn a_name_of_signs_is_typed_as_it_is() {
        assert!(confirms(" *** ", "***"));
        assert!(!confirms("", "***") && !confirms("**", "***") && !confirms("***a", "***"));
    }
}
