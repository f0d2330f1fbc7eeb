//! The platform's token: where to find it, and the field for it.

use egui::Ui;

use super::View;
use super::open::Open;
use crate::channel::Secret;
use crate::tasks::{JobError, JobRequest};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::parts::lines::remark;
use crate::ui::parts::panels;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, TextField};

/// Shows it.
pub(super) fn show(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    let words = open.words;
    panels::panel(
        ui,
        &words.say("token-title"),
        |_| {},
        |ui| {
            panels::text(ui, &words.say("token-once"));
            where_it_is(ui, open);
            let label = words.say("token-field");
            let field = TextField::new(words, "token", &label, &mut view.token).masked(true).mono().show(ui);
            remark(ui, &words.say("token-kept"));
            let busy = view.talk.borrow().projects.is_busy();
            let entered =
                field.response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
            let failed =
                super::failure_panel::failure(ui, open, view, |talk| talk.projects.failure().cloned());
            panels::foot(ui, |ui| {
                let typed = view.token.trim();
                let usable = !busy && !typed.is_empty();
                let id = if busy { "token-checking" } else { "token-check" };
                if (super::open::on(ui, open, &words.say(id), usable) || entered) && usable {
                    let secret = Secret::new(typed);
                    super::projects::list_projects(open, view, Some(secret));
                }
                if failed {
                    super::failure_panel::by_hand_instead(ui, open);
                }
            });
        },
    );
}

/// The way to the token on the platform, with a button that opens it.
fn where_it_is(ui: &mut Ui, open: &mut Open<'_>) {
    let words = open.words;
    let Ok(address) = open.scene.account.address() else { return };
    let (host, address) = (address.host().to_owned(), address.as_str().to_owned());
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        panels::instruction(ui, 1, &words.tell("token-sign-in", &[("host", (&host).into())]), None);
        panels::instruction(ui, 2, &words.say("token-menu"), None);
        panels::instruction(ui, 3, &words.say("token-paste"), None);
    });
    let browse = words.tell("token-browse", &[("host", (&host).into())]);
    if ui.add(Button::new(&browse).small()).clicked() {
        let told = address.clone();
        let then = move |outcome| opened(outcome, told);
        open.intents.push(Intent::Run(JobRequest::quiet(move |_| ::open::that_detached(address), then)));
    }
    ui.add_space(space::XS);
}

/// What is told when no browser came.
fn opened(outcome: Result<std::io::Result<()>, JobError>, address: String) -> Intents {
    match outcome {
        Ok(Ok(())) | Err(JobError::Stopped) => Intents::new(),
        Ok(Err(_)) | Err(JobError::Panicked(_)) => {
            vec![Intent::Notify(Notice::error(Sentence::new("token-no-browser").with("address", address)))]
        }
    }
}
