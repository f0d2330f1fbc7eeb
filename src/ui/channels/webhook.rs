//! The webhook: typed or pasted, masked, copied, and looked at.

use egui::{Label, Ui, Vec2};

use super::View;
use super::open::Open;
use crate::channel::webhook::{Fault, Remark, check, masked, tidy};
use crate::channel::{ChannelEvent, Secret};
use crate::ui::icons::Icon;
use crate::ui::parts::lines::{remark, warning_line, wrong_line};
use crate::ui::parts::panels;
use crate::ui::theme::{Theme, Type, size, space};
use crate::ui::widgets::{self, Button, FieldState, SecretAsked, SecretRow, TextField};
use crate::words::Words;

/// Below this width nothing stands beside the title.
const NARROW: f32 = 480.0;

/// The panel of a webhook: the address with its buttons, or the field for it.
pub(super) fn panel(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    let words = open.words;
    if !open.channel.has_webhook() {
        // It stays a field until what is typed is said to be whole.
        view.typing_webhook = true;
    }
    if view.typing_webhook {
        panels::panel(ui, &words.say("webhook-title"), |_| {}, |ui| typed(ui, open, view));
        return;
    }
    widgets::panel(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::M;
        card(ui, open, view);
    });
}

/// The webhook in a few lines: on a panel of its own or within another.
pub(super) fn card(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    let Some(secret) = open.channel.webhook.clone() else { return };
    view.check.turn_to(&secret);
    let (words, title) = (open.words, open.words.say("webhook-title"));
    // Once the address was called, that it is well formed is no news.
    let state = match view.secrets.webhook_proof(open) {
        Some(proof) => Some(proof),
        None if view.check.is_begun() || !is_plain(&secret) => None,
        None => Some(words.say("webhook-well-formed").into_owned()),
    };
    if ui.available_width() < NARROW {
        panels::title(ui, &title);
        address(ui, open, view, &secret);
        state.iter().for_each(|state| fine(ui, state));
        ui.horizontal_wrapped(|ui| buttons(ui, open, view));
    } else {
        let left = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            panels::title(ui, &title);
            state.iter().for_each(|state| fine(ui, state));
        };
        widgets::ends(ui, size::CONTROL_SMALL, space::M, left, |ui| buttons(ui, open, view));
        address(ui, open, view, &secret);
    }
    if !is_plain(&secret) {
        warning_line(ui, &words.say("webhook-no-webhook"));
    }
    let revealed = view.secrets.in_sight(ui.ctx());
    view.check.show(ui, open, revealed);
}

fn is_plain(secret: &Secret) -> bool {
    matches!(check(secret.reveal()), Ok(Remark::None))
}

/// Something that is as it should be.
fn fine(ui: &mut Ui, words: &str) {
    let theme = Theme::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        Icon::Ok.show(ui, size::ICON_SMALL, theme.color.accent);
        ui.add(Label::new(theme.colored(Type::Small, theme.color.text2, words)).truncate());
    });
}

fn buttons(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    ui.spacing_mut().item_spacing = Vec2::splat(space::S);
    view.check.button(ui, open);
    let replace = open.words.say("webhook-replace");
    view.typing_webhook |= ui.add(Button::new(&replace).small()).clicked();
}

fn address(ui: &mut Ui, open: &mut Open<'_>, view: &mut View, secret: &Secret) {
    let words = open.words;
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
}

fn typed(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    let words = open.words;
    if open.channel.webhook.is_none() {
        panels::text(ui, &words.say("webhook-missing"));
    }
    field(ui, open);
    let has_webhook = open.channel.has_webhook();
    panels::foot(ui, |ui| {
        if super::open::on(ui, open, &words.say("webhook-take"), has_webhook) {
            view.typing_webhook = false;
        }
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
            open.take(ChannelEvent::Webhook(Secret::new(tidy(&typed))));
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
