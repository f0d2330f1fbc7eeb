//! What presses brought: the client's answers, and notes on where a button would lead.

use std::collections::VecDeque;

use egui::accesskit::Live;
use egui::{Align, Id, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use super::body::{LETTERS, LINE};
use super::bubble::{Bubble, EDGE, Side, text_width};
use super::faults::Faults;
use super::page::Page;
use super::samples::fill;
use super::{Shown, buttons};
use crate::message::Button;
use crate::ui::theme::{Chat, Type, corners, radius, space, text};
use crate::words::Words;

/// As many answers and notes are kept; older ones go.
const KEPT: usize = 5;

/// Everything that presses brought, the newest last.
#[derive(Default)]
pub(super) struct Pressed {
    entries: VecDeque<Entry>,
    /// Counts presses, so that every answer is a thing of its own for a screen reader.
    count: usize,
    /// Whether the newest was not shown yet.
    fresh: bool,
}

struct Entry {
    number: usize,
    time: (u8, u8),
    what: What,
}

enum What {
    Answer(String),
    Opens(String),
    Calls(String),
    Fails(String),
    LeadsNowhere,
}

impl Pressed {
    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        self.entries.clear();
        self.fresh = false;
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether something came that was not shown yet; from now on it was.
    pub(super) fn take_fresh(&mut self) -> bool {
        std::mem::take(&mut self.fresh)
    }

    /// Takes the press of a button.
    pub(super) fn press(&mut self, shown: &Shown<'_>, faults: &Faults, index: usize) {
        let Some(button) = shown.message.buttons.get(index) else { return };
        let samples = &shown.message.samples;
        let reasons = faults.button(index).map(|faults| faults.target.join("\n"));
        match (button, reasons.filter(|reasons| !reasons.is_empty())) {
            (_, Some(reasons)) => self.push(shown, What::Fails(reasons)),
            (Button::Reply { .. }, None) => {
                self.push(shown, What::Answer(buttons::title(button, samples).unwrap_or_default()));
            }
            (Button::Inline { .. }, None) => {
                let (url, phone) = (button.target_url(), button.target_phone());
                if url.is_none() && phone.is_none() {
                    self.push(shown, What::LeadsNowhere);
                }
                if let Some(url) = url {
                    self.push(shown, What::Opens(fill(url.trim(), samples).into_owned()));
                }
                if let Some(phone) = phone {
                    self.push(shown, What::Calls(phone.trim().to_owned()));
                }
            }
        }
    }

    fn push(&mut self, shown: &Shown<'_>, what: What) {
        if self.entries.len() >= KEPT {
            self.entries.pop_front();
        }
        self.count += 1;
        self.entries.push_back(Entry { number: self.count, time: shown.clock, what });
        self.fresh = true;
    }

    /// Shows them under each other.
    pub(super) fn show(&self, ui: &mut Ui, words: &Words, chat: &Chat) {
        for entry in &self.entries {
            ui.add_space(space::S);
            let id = match &entry.what {
                What::Answer(title) => answer(ui, words, title, entry, chat),
                What::Opens(url) => {
                    note(ui, &words.tell("preview-opens", &[("url", url.into())]), entry.number, chat)
                }
                What::Calls(phone) => {
                    note(ui, &words.tell("preview-calls", &[("phone", phone.into())]), entry.number, chat)
                }
                What::Fails(why) => {
                    note(ui, &words.tell("preview-fails", &[("why", why.into())]), entry.number, chat)
                }
                What::LeadsNowhere => note(ui, &words.say("preview-leads-nowhere"), entry.number, chat),
            };
            ui.ctx().accesskit_node_builder(id, |node| node.set_live(Live::Polite));
        }
    }
}

fn answer(ui: &mut Ui, words: &Words, title: &str, entry: &Entry, chat: &Chat) -> Id {
    let untitled = words.say("preview-untitled");
    let (title, color) = if title.is_empty() { (&*untitled, chat.meta) } else { (title, chat.text) };
    let mut format = text::format(Type::Body, color);
    (format.font_id.size, format.line_height) = (LETTERS, Some(LINE));
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(text::job(title, format, text_width(ui))));
    let bubble = Bubble {
        side: Side::Client,
        page: Page::of(galley),
        name: title,
        time: entry.time,
        wide: false,
        more: "",
        refused: false,
    };
    bubble.show(ui, ("answer", entry.number), chat).response.id
}

/// A remark in the middle of the chat, as WhatsApp shows a date.
pub(super) fn note(ui: &mut Ui, words: &str, salt: impl egui::AsIdSalt, chat: &Chat) -> Id {
    let pad = vec2(10.0, 5.0);
    let width = ui.available_width() - 2.0 * (EDGE + pad.x);
    let mut job = text::job(words, text::format(Type::Caption, chat.meta), width);
    job.halign = Align::Center;
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let size = galley.size() + 2.0 * pad;
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), size.y), Sense::hover());
    let rect = Rect::from_center_size(row.center(), size);
    let response = ui.interact(rect, ui.scope_id().with("note").with(salt), Sense::hover());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, enabled, words));
    ui.painter().add(chat.shade.as_shape(rect, corners(radius::M)));
    ui.painter().rect_filled(rect, corners(radius::M), chat.incoming);
    ui.painter().galley(rect.center_top() + vec2(0.0, pad.y), galley, chat.meta);
    response.id
}
