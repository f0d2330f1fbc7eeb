//! The buttons under the bot's bubble: rows as wide as it, each with its icon and one line.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Galley, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::body::{LETTERS, LINE, over};
use super::bubble::{EDGE, refused_mark, refused_outline, widest};
use super::faults::{ButtonFaults, Faults};
use super::samples::fill;
use crate::message::{Button, Message, Samples, is_blank};
use crate::ui::icons::Icon;
use crate::ui::theme::{Chat, Face, Type, corners, focus_ring, radius, text};
use crate::words::Words;

const HEIGHT: f32 = 38.0;
const GAP: f32 = 3.0;
const PAD: f32 = 12.0;
const ICON: f32 = 17.0;
const ICON_GAP: f32 = 7.0;
/// More characters than this over the limit are not kept in sight at the cost of the others.
const STRUCK: usize = 12;

/// Shows the buttons of a message and says which was pressed.
pub(super) fn show(
    ui: &mut Ui,
    words: &Words,
    message: &Message,
    faults: &Faults,
    chat: &Chat,
) -> Option<usize> {
    let mut pressed = None;
    for (index, button) in message.buttons.iter().enumerate() {
        ui.add_space(GAP);
        let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
        let rect = Rect::from_min_size(pos2(row.left() + EDGE, row.top()), vec2(widest(ui), HEIGHT));
        let row = Row { words, button, samples: &message.samples, faults: faults.button(index), chat };
        if row.show(ui, rect, index).clicked() {
            pressed = Some(index);
        }
    }
    pressed
}

/// What a button says in one line, samples put in; `None` where it says nothing.
pub(super) fn title(button: &Button, samples: &Samples) -> Option<String> {
    let title = fill(button.title(), samples);
    let line = || title.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    (!is_blank(&title)).then(line)
}

struct Row<'a> {
    words: &'a Words,
    button: &'a Button,
    samples: &'a Samples,
    faults: Option<&'a ButtonFaults>,
    chat: &'a Chat,
}

impl Row<'_> {
    fn show(&self, ui: &Ui, rect: Rect, index: usize) -> Response {
        let id = ui.scope_id().with(("button", index));
        let response = ui.interact(rect, id, Sense::click());
        let name = title(self.button, self.samples);
        let name = name.unwrap_or_else(|| self.words.say("preview-untitled").into_owned());
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &name));
        let told = self.told();
        ui.ctx().accesskit_node_builder(id, |node| node.set_description(told.as_str()));
        if ui.is_rect_visible(rect) {
            self.paint(ui, rect, &response, &name);
        }
        if let Some(faults) = self.faults {
            refused_mark(ui, id.with("refused"), rect, &faults.why, self.chat);
        }
        response.on_hover_text(told).on_hover_cursor(egui::CursorIcon::PointingHand)
    }

    /// What a press does, or why WhatsApp would refuse the button.
    fn told(&self) -> String {
        let faults = self.faults.map_or(&[][..], |faults| &faults.why);
        if !faults.is_empty() {
            return faults.join("\n");
        }
        let words = self.words;
        let url = self
            .button
            .target_url()
            .map(|url| words.tell("preview-opens", &[("url", fill(url, self.samples).into())]));
        let phone =
            self.button.target_phone().map(|phone| words.tell("preview-calls", &[("phone", phone.into())]));
        match (self.button, url, phone) {
            (Button::Reply { .. }, ..) => words.say("preview-answers").into_owned(),
            (_, Some(url), Some(phone)) => format!("{url}\n{phone}"),
            (_, Some(one), None) | (_, None, Some(one)) => one,
            _ => words.say("preview-leads-nowhere").into_owned(),
        }
    }

    fn icons(&self) -> Vec<Icon> {
        let shown = |icon: Icon, target: Option<&str>| target.map(|_| icon);
        match self.button {
            Button::Reply { .. } => vec![Icon::Reply],
            Button::Inline { .. } => {
                [shown(Icon::Open, self.button.target_url()), shown(Icon::Call, self.button.target_phone())]
                    .into_iter()
                    .flatten()
                    .collect()
            }
        }
    }

    fn paint(&self, ui: &Ui, rect: Rect, response: &Response, name: &str) {
        let chat = self.chat;
        let fill = match (response.is_pointer_button_down_on(), response.hovered()) {
            (true, _) => chat.incoming.lerp_to_gamma(chat.text, 0.10),
            (_, true) => chat.incoming.lerp_to_gamma(chat.text, 0.05),
            _ => chat.incoming,
        };
        ui.painter().add(chat.shade.as_shape(rect, corners(radius::M)));
        ui.painter().rect_filled(rect, corners(radius::M), fill);
        let icons = self.icons();
        let beside = icons.len() as f32 * (ICON + ICON_GAP);
        let galley = self.galley(ui, name, rect.width() - 2.0 * PAD - beside);
        let mut at = pos2(rect.center().x - (galley.size().x + beside) / 2.0, rect.center().y);
        let color = if self.faults.is_some() { chat.error } else { chat.button };
        for icon in icons {
            icon.paint(ui, Rect::from_center_size(at + vec2(ICON / 2.0, 0.0), Vec2::splat(ICON)), color);
            at.x += ICON + ICON_GAP;
        }
        ui.painter().galley(at - vec2(0.0, galley.size().y / 2.0), galley, color);
        if self.faults.is_some() {
            refused_outline(ui, rect, corners(radius::M), chat);
        }
        if response.has_focus() {
            focus_ring(ui, rect, radius::M);
        }
    }

    /// The title in one row. Where it has no room, rather what would be allowed is cut than what is
    /// struck through, as long as that is short.
    fn galley(&self, ui: &Ui, name: &str, width: f32) -> Arc<Galley> {
        let limit = self.faults.and_then(|faults| faults.title_limit);
        let (good, bad) = name.split_at_checked(over(name, limit)).unwrap_or((name, ""));
        let lay = |good: &str| ui.fonts_mut(|fonts| fonts.layout_job(self.job((good, bad), width)));
        let whole = lay(good);
        if !whole.elided || bad.is_empty() || bad.chars().count() > STRUCK {
            return whole;
        }
        let cuts = good.char_indices().rev().filter_map(|(at, _)| good.get(..at));
        let fits = cuts.map(|kept| lay(&format!("{}…", kept.trim_end()))).find(|galley| !galley.elided);
        fits.unwrap_or(whole)
    }

    /// The title, what is over its limit struck through.
    fn job(&self, (good, bad): (&str, &str), width: f32) -> LayoutJob {
        let color = if self.faults.is_some() { self.chat.error } else { self.chat.button };
        let mut format = text::format(Type::Medium, color);
        (format.font_id, format.line_height) = (Face::Medium.at(LETTERS), Some(LINE));
        let mut job = text::one_row(good, format.clone(), width);
        text::append(&mut job, bad, text::struck(format));
        job
    }
}
