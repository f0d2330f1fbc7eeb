//! A letter to the manager: filled from facts, rewritten at will, copied, opened or saved.

use egui::Ui;

use super::View;
use super::open::Open;
use crate::channel::{ChannelEvent, LetterKind, MARK, Secret, fill, hide};
use crate::ui::icons::Icon;
use crate::ui::parts::lines::{remark, warning_line};
use crate::ui::parts::{mail, panels};
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Look, TextField};
use crate::wording::moments;

/// Below this width nothing stands beside the last button.
const NARROW: f32 = 620.0;

/// A letter as it stands on the page, with [`MARK`] in the webhook's place.
pub(super) struct Letter {
    pub(super) subject: String,
    pub(super) text: String,
}

impl Letter {
    /// The letter: what the owner wrote, or the program's own words.
    pub(super) fn of(open: &Open<'_>, kind: LetterKind) -> Self {
        let draft = open.channel.letters.of(kind);
        let own = |id: &str| written(open, id);
        let (subject, text) = ids(kind);
        Self {
            subject: draft.subject.clone().unwrap_or_else(|| own(subject)),
            text: draft.text.clone().unwrap_or_else(|| own(text)),
        }
    }

    /// The text as it leaves the program.
    pub(super) fn whole(&self, webhook: Option<&Secret>) -> String {
        webhook.map_or_else(|| self.text.clone(), |secret| fill(&self.text, secret))
    }
}

fn ids(kind: LetterKind) -> (&'static str, &'static str) {
    match kind {
        LetterKind::HandOver => ("letter-hand-over-subject", "letter-hand-over-text"),
        LetterKind::Reminder => ("letter-reminder-subject", "letter-reminder-text"),
        LetterKind::Silence => ("letter-silence-subject", "letter-silence-text"),
    }
}

/// The program's own words for a letter, or for its subject.
fn written(open: &Open<'_>, id: &str) -> String {
    let (words, channel) = (open.words, open.channel);
    // The channel's own name is for the owner's eyes only.
    let account = match channel.account.trim() {
        "" => String::new(),
        account => words.tell("letter-account", &[("account", account.into())]),
    };
    let handed = channel.handed.as_ref().map_or(open.now(), |handed| handed.at);
    let day = moments::day(words, handed, open.scene.now);
    words.tell(id, &[("account", account.into()), ("day", day.into()), ("mark", MARK.into())])
}

/// The panel of a letter.
pub(super) fn panel(ui: &mut Ui, open: &mut Open<'_>, view: &mut View, kind: LetterKind) {
    let words = open.words;
    let title = words.say(match kind {
        LetterKind::HandOver => "letter-title",
        LetterKind::Reminder => "letter-reminder-title",
        LetterKind::Silence => "letter-silence-title",
    });
    let sent = match kind {
        LetterKind::HandOver => open.channel.handed_over().map(|handed| handed.at),
        LetterKind::Reminder | LetterKind::Silence => open.channel.reminded,
    };
    let sent = sent.map(|at| {
        let when = moments::day_and_time(words, at, open.scene.now);
        words.tell("letter-sent", &[("when", when.into())])
    });
    let right = |ui: &mut Ui| sent.iter().for_each(|sent| panels::remark_right(ui, sent));
    ui.push_id(kind, |ui| {
        panels::panel(ui, &title, right, |ui| {
            let letter = Letter::of(open, kind);
            if kind == LetterKind::Reminder {
                let days = open.channel.working_days_waiting(open.now(), open.zone()).unwrap_or_default();
                panels::text(ui, &words.tell("life-remind-now", &[("days", days.into())]));
            }
            fields(ui, open, kind, &letter);
            notes(ui, open, kind, &letter);
            foot(ui, open, view, kind, &letter);
        });
    });
}

fn fields(ui: &mut Ui, open: &mut Open<'_>, kind: LetterKind, letter: &Letter) {
    let words = open.words;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        to(ui, open);
        subject(ui, open, kind, letter);
    });
    let (label, mut text) = (words.say("letter-text"), letter.text.clone());
    let field = TextField::new(words, "letter", &label, &mut text).label_hidden().rows(5).show(ui);
    if field.response.changed() {
        open.take(ChannelEvent::Text(kind, hide(&text, open.channel.webhook.as_ref())));
    }
}

fn to(ui: &mut Ui, open: &mut Open<'_>) {
    let words = open.words;
    let (label, hint) = (words.say("letter-to"), words.say("letter-to-hint"));
    let mut manager = open.channel.manager.clone();
    let field = TextField::new(words, "manager", &label, &mut manager).label_hidden().hint(&hint);
    if panels::beside(ui, &label, |ui| field.show(ui)).response.changed() {
        open.take(ChannelEvent::Manager(manager));
    }
    if let Some(said) = mail::recipients_line(words, &open.channel.manager) {
        remark(ui, &said);
    }
}

fn subject(ui: &mut Ui, open: &mut Open<'_>, kind: LetterKind, letter: &Letter) {
    let words = open.words;
    let (label, mut subject) = (words.say("letter-subject"), letter.subject.clone());
    let field = TextField::new(words, "subject", &label, &mut subject).label_hidden();
    if panels::beside(ui, &label, |ui| field.show(ui)).response.changed() {
        open.take(ChannelEvent::Subject(kind, hide(&subject, open.channel.webhook.as_ref())));
    }
}

fn notes(ui: &mut Ui, open: &mut Open<'_>, kind: LetterKind, letter: &Letter) {
    let words = open.words;
    let marked = letter.text.contains(MARK);
    if !marked && kind == LetterKind::HandOver {
        warning_line(ui, &words.say("letter-no-mark"));
        let add = words.say("letter-add-mark");
        if ui.add(Button::fix(&add, false)).clicked() {
            open.take(ChannelEvent::Text(kind, format!("{}\n{MARK}", letter.text)));
        }
    }
    if open.channel.sandbox {
        warning_line(ui, &words.say("sandbox-letter"));
    } else if marked {
        remark(ui, &words.say("letter-mark"));
    }
}

fn foot(ui: &mut Ui, open: &mut Open<'_>, view: &mut View, kind: LetterKind, letter: &Letter) {
    // Once the letter has left, what remains is to say that it was sent.
    let fresh = kind != LetterKind::HandOver || open.channel.handed_over().is_none();
    let left = view.secrets.letter_left() && fresh;
    send(ui, open, view, kind, letter, left);
    if let Some(proof) = view.secrets.letter_proof(open) {
        remark(ui, &proof);
    }
    panels::hairline(ui);
    let words = open.words;
    let (then, sent) = (words.say("letter-then-mark"), words.say("letter-mark-sent"));
    let button = Button::new(&sent).icon(Icon::Ok).look(look(left));
    let pressed = if ui.available_width() < NARROW {
        remark(ui, &then);
        ui.add(button)
    } else {
        // The button stands at the left: at the right notices would slide over it.
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let pressed = ui.add(button);
            remark(ui, &then);
            pressed
        })
        .inner
    };
    if pressed.clicked() {
        open.take(ChannelEvent::Sent(kind, open.now()));
        view.secrets.forget_letter();
    }
}

fn look(main: bool) -> Look {
    if main { Look::Primary } else { Look::Secondary }
}

/// The ways for a letter to leave the program.
fn send(ui: &mut Ui, open: &mut Open<'_>, view: &mut View, kind: LetterKind, letter: &Letter, left: bool) {
    let words = open.words;
    panels::foot(ui, |ui| {
        let mail = words.say("letter-open");
        if ui.add(Button::new(&mail).icon(Icon::Mail).look(look(!left))).clicked() {
            open_in_mail(ui, open, view, letter);
        }
        if ui.add(Button::new(&words.say("letter-copy")).icon(Icon::Copy)).clicked() {
            copy(ui, open, view, letter);
        }
        if ui.add(Button::new(&words.say("letter-save"))).clicked() {
            view.save.open(open, kind);
        }
        let draft = open.channel.letters.of(kind);
        if draft.subject.is_some() || draft.text.is_some() {
            let rewrite = words.say("letter-rewrite");
            if ui.add(Button::new(&rewrite).look(Look::Quiet)).clicked() {
                open.take(ChannelEvent::Rewrite(kind));
            }
        }
    });
}

fn copy(ui: &Ui, open: &mut Open<'_>, view: &mut View, letter: &Letter) {
    let whole = letter.whole(open.channel.webhook.as_ref());
    view.secrets.copied_letter(whole.chars().count(), open.now());
    ui.ctx().copy_text(whole);
}

fn open_in_mail(ui: &Ui, open: &mut Open<'_>, view: &mut View, letter: &Letter) {
    let whole = letter.whole(open.channel.webhook.as_ref());
    view.secrets.letter_went_out();
    let mut too_long = false;
    let manager = open.channel.manager.clone();
    let intents = mail::open_in_mail(&manager, &letter.subject, &whole, || too_long = true);
    if too_long {
        // The letter goes by the clipboard, the rest by the address.
        copy(ui, open, view, letter);
    }
    open.intents.extend(intents);
}
