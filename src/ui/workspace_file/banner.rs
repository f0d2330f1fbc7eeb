//! The strip under the top bar: why nothing is saved, or why what is open can only be looked at,
//! and what to do about it.

use std::borrow::Cow;

use egui::{Color32, Label, Panel, Ui};

use super::error::tell;
use super::open_dialog::Face;
use super::path_purpose::Purpose;
use super::save_state::SaveState;
use super::{Keeper, Next};
use crate::store::{Backup, Fault, Why};
use crate::ui::core::intent::Intents;
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, margin, size, space};
use crate::ui::widgets::{Button, ends, keep_focus_in_sight};
use crate::wording::dates::moment;
use crate::wording::shown;
use crate::words::Words;

/// From this width on what is offered stands beside what is told.
const SIDE_BY_SIDE: f32 = 900.0;
/// The part of the window that it takes at most; in a low window it scrolls.
const SHARE: f32 = 0.3;
/// Where its share is less than this, it takes the least.
const ROOMY: f32 = 160.0;
/// What it takes in a low window, where other things have to be seen.
const LEAST: f32 = 64.0;

/// What the strip says and offers.
struct Strip {
    icon: Icon,
    what: String,
    more: String,
    again: bool,
    backup: Option<Backup>,
}

impl Keeper {
    /// The strip, where there is something to say.
    pub fn banner(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> Intents {
        let Some(strip) = self.strip(scene) else { return Intents::new() };
        let theme = Theme::of(ui);
        let (ground, color) = match strip.icon {
            Icon::Error => (theme.color.error_soft, theme.color.error),
            _ => (theme.color.warn_soft, theme.color.warn),
        };
        let frame = egui::Frame::new().fill(ground).inner_margin(margin(space::L, space::S));
        let bar = Panel::top("keeper-banner").resizable(false).show_separator_line(false).frame(frame);
        bar.show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let share = ui.ctx().content_rect().height() * SHARE;
            let most = if share < ROOMY { LEAST } else { share };
            // Both, so that how high it was in another window does not count.
            let area = egui::ScrollArea::vertical().max_height(most).min_scrolled_height(most);
            area.auto_shrink([false, true]).show(ui, |ui| {
                if ui.available_width() >= SIDE_BY_SIDE {
                    let offers = |ui: &mut Ui| self.offers(ui, scene, &strip);
                    ends(ui, size::CONTROL, space::L, |ui| told(ui, &strip, color), offers);
                } else {
                    ui.horizontal_top(|ui| told(ui, &strip, color));
                    ui.horizontal_wrapped(|ui| {
                        ui.add_space(size::ICON_SMALL + space::S);
                        self.offers(ui, scene, &strip);
                    });
                }
                keep_focus_in_sight(ui);
            });
        });
        std::mem::take(&mut self.waiting)
    }

    fn offers(&mut self, ui: &mut Ui, scene: &Scene<'_>, strip: &Strip) {
        let words = scene.words;
        if let Some(backup) = &strip.backup
            && ui.add(Button::new(&words.say("doc-banner-restore"))).clicked()
            && let Some(path) = self.store.as_ref().map(|store| store.path().to_owned())
        {
            self.face = Face::path(Purpose::Open, path.to_string_lossy().into_owned());
            self.restore(path, backup.clone());
        }
        if ui.add(Button::new(&words.say("doc-banner-copy"))).clicked() {
            self.ask_where(words, Purpose::Move);
        }
        if strip.again && ui.add(Button::new(&words.say("doc-banner-again"))).clicked() {
            self.try_again(scene);
        }
    }

    /// Saves again, or opens again what could only be looked at.
    fn try_again(&mut self, scene: &Scene<'_>) {
        match (self.state(), &self.store) {
            (SaveState::ReadOnly(_), Some(store)) => {
                let path = store.path().to_owned();
                self.go(Next::Open(path), scene.words);
            }
            (_, Some(store)) => store.flush(),
            _ => {}
        }
    }

    fn strip(&self, scene: &Scene<'_>) -> Option<Strip> {
        let words = scene.words;
        match self.state() {
            SaveState::Failed(fault) => Some(failed(words, &fault, self.missing(&fault).as_deref())),
            SaveState::ReadOnly(why) => Some(self.read_only(scene, &why)),
            SaveState::Nowhere => Some(Strip {
                icon: Icon::Error,
                what: words.say("doc-banner-nowhere").into_owned(),
                more: String::new(),
                again: false,
                backup: None,
            }),
            SaveState::Saved | SaveState::Saving | SaveState::Opening => None,
        }
    }

    /// The path that has to be there again.
    fn missing(&self, fault: &Fault) -> Option<String> {
        let path = self.store.as_ref()?.path();
        match fault {
            Fault::FolderGone => path.parent().map(shown),
            Fault::FileGone => Some(shown(path)),
            _ => None,
        }
    }

    fn read_only(&self, scene: &Scene<'_>, why: &Why) -> Strip {
        let (words, today) = (scene.words, scene.now.date());
        let backup = self.backup();
        let made = backup.as_ref().map(|backup| moment(words, backup.made, today));
        let made = made.map(|made| words.tell("doc-banner-backup", &[("made", made.into())]));
        let notes = self.notes.iter().map(|note| tell(words, note.label(), note.args()) + ".");
        let damaged = matches!(why, Why::Damaged);
        Strip {
            icon: if damaged { Icon::Error } else { Icon::Warning },
            what: tell(words, why.label(), why.args()),
            more: notes.chain(made).collect::<Vec<_>>().join(" "),
            again: !damaged,
            backup,
        }
    }

    /// Why nothing is saved, for the question on closing.
    pub(super) fn failure(&self, words: &Words) -> Option<String> {
        match self.state() {
            SaveState::Failed(fault) => Some(failed(words, &fault, None).what),
            SaveState::Nowhere => Some(words.say("doc-banner-nowhere").into_owned()),
            _ => None,
        }
    }
}

/// What happened, and what is safe.
fn told(ui: &mut Ui, strip: &Strip, color: Color32) {
    let theme = Theme::of(ui);
    strip.icon.show(ui, size::ICON_SMALL, color);
    let what = Label::new(theme.text(Type::Medium, &strip.what)).wrap();
    if strip.more.is_empty() {
        ui.add(what);
        return;
    }
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        ui.add(what);
        ui.add(Label::new(theme.colored(Type::Body, theme.color.text2, &strip.more)).wrap());
    });
}

fn failed(words: &Words, fault: &Fault, missing: Option<&str>) -> Strip {
    let missing = missing.map(|path| words.tell("doc-banner-missing", &[("path", path.into())]));
    let what = tell(words, fault.label(), fault.args());
    let more = [words.say(Fault::SAFE), words.say(fault.advice())].map(Cow::into_owned);
    let more = missing.into_iter().chain(more).collect::<Vec<_>>().join(" ");
    Strip {
        icon: Icon::Error,
        what: words.tell("doc-banner-failed", &[("what", what.into())]),
        more,
        again: true,
        backup: None,
    }
}
