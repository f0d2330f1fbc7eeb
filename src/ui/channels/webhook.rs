//! The webhook: typed or pasted, masked, copied, and looked at.

use egui::Ui;

use super::open::Open;
use super::{View, lines};
use crate::channel::webhook::{Fault, Remark, check, masked, tidy};
use crate::channel::{Move, Secret};
use crate::ui::files::{remark, warning_line, wrong_line};
use crate::ui::theme::space;
use crate::ui::widgets::{
    Button, FieldState, Found, Look, SecretAsked, SecretRow, TextField, Tone, check_row, status,
};
use crate::words::Words;

/// The panel of a webhook: the address with its buttons, or the field for it.
pub(super) fn panel(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    let words = open.words;
    if !open.channel.has_webhook() {
        // It stays a field until what is typed is said to be whole.
        view.typing_webhook = true;
    }
    let proof = view.secrets.webhook_proof(open);
    let right = |ui: &mut Ui| proof.iter().for_each(|proof| _ = status(ui, Tone::Good, proof));
    lines::panel(ui, &words.say("webhook-title"), right, |ui| {
        if view.typing_webhook {
            typed(ui, open, view);
        } else {
            shown(ui, open, view);
        }
    });
}

fn typed(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    let words = open.words;
    if open.channel.webhook.is_none() {
        lines::text(ui, &words.say("webhook-missing"));
    }
    field(ui, open);
    let has_webhook = open.channel.has_webhook();
    lines::foot(ui, |ui| {
        if lines::on(ui, open, &words.say("webhook-take"), has_webhook) {
            view.typing_webhook = false;
        }
    });
}

fn shown(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    let words = open.words;
    let Some(secret) = open.channel.webhook.clone() else { return };
    let revealed = view.secrets.in_sight(ui.ctx());
    let address = if revealed { secret.reveal().to_owned() } else { masked(secret.reveal()) };
    let reveal = words.say(if revealed { "webhook-hide" } else { "webhook-show" });
    let (name, copy) = (words.say("webhook-title"), words.say("webhook-copy"));
    let row = SecretRow { name: &name, shown: &address, revealed, reveal: &reveal, copy: &copy };
    match row.show(ui) {
        Some(SecretAsked::Reveal) => view.secrets.reveal(ui.ctx()),
        Some(SecretAsked::Copy) => view.secrets.copy_webhook(ui.ctx(), open),
        None => {}
    }
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let scheme = secret.reveal().split(':').next().unwrap_or_default();
        let right = |ui: &mut Ui| lines::remark_right(ui, scheme);
        let plain = matches!(check(secret.reveal()), Ok(Remark::None));
        let (found, id) = if plain {
            (Found::Good, "webhook-well-formed")
        } else {
            (Found::Doubtful, "webhook-no-webhook")
        };
        check_row(ui, true, found, &words.say(id), right);
        let replace = words.say("webhook-replace");
        let replaced = view.check.show(ui, open, (&secret, revealed), |ui| {
            ui.add(Button::new(&replace).look(Look::Quiet).small()).clicked()
        });
        view.typing_webhook |= replaced;
    });
}

/// The field for a webhook, with what is to be said about what stands in it.
pub(super) fn field(ui: &mut Ui, open: &mut Open<'_>) {
    let words = open.words;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let mut typed =
            open.channel.webhook.as_ref().map(|secret| secret.reveal().to_owned()).unwrap_or_default();
        let found = check(&typed);
        let state = match found {
            Err(Fault::Empty) | Ok(Remark::None) => FieldState::Fine,
            Ok(Remark::NoWebhookInPath) => FieldState::Warning,
            Err(_) => FieldState::Error,
        };
        let (label, hint) = (words.say("webhook-field"), words.say("webhook-hint"));
        let field = TextField::new(words, "webhook", &label, &mut typed).hint(&hint).mono().masked(true);
        if field.state(state).show(ui).response.changed() {
            open.take(Move::Webhook(Secret::new(tidy(&typed))));
        }
        say(ui, words, open.channel.webhook.as_ref(), found);
    });
}

fn say(ui: &mut Ui, words: &Words, secret: Option<&Secret>, found: Result<Remark, Fault>) {
    match found {
        Err(Fault::Empty) => remark(ui, &words.say("webhook-private")),
        Err(fault) => wrong_line(ui, &words.say(fault_id(fault))),
        Ok(looked) => {
            ui.spacing_mut().item_spacing.y = space::XS;
            let address = secret.map(|secret| masked(secret.reveal())).unwrap_or_default();
            let characters = secret.map_or(0, |secret| secret.reveal().chars().count());
            let told = words
                .tell("webhook-taken", &[("address", address.into()), ("characters", characters.into())]);
            remark(ui, &told);
            if looked == Remark::NoWebhookInPath {
                warning_line(ui, &words.say("webhook-no-webhook"));
            }
        }
    }
}

fn fault_id(fault: Fault) -> &'static str {
    match fault {
        Fault::Empty => "webhook-private",
        Fault::Spaces => "webhook-fault-spaces",
        Fault::NotAnAddress => "webhook-fault-address",
        Fault::NotHttps => "webhook-fault-https",
        Fault::UserInfo => "webhook-fault-user",
    }
}
