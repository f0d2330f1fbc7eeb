//! The phone: the chat's header, the wall, and on it the message with all that belongs to it.

use egui::{
    Align, Align2, CornerRadius, Label, Layout, Rect, ScrollArea, Sense, StrokeKind, Ui, UiBuilder, vec2,
};
use unicode_segmentation::UnicodeSegmentation as _;

use super::body::{LETTERS, LINE, Source};
use super::bubble::{Bubble, Drawn, EDGE, Side, refused_mark, text_width};
use super::faults::Faults;
use super::page::Page;
use super::replies::note;
use super::{Preview, Shown, buttons};
use crate::message::is_blank;
use crate::ui::theme::{Chat, Theme, Type, corners, radius, space, text};
use crate::ui::widgets::Button;
use crate::words::Words;

/// Height of the chat's header.
const HEADER: f32 = 52.0;
const AVATAR: f32 = 36.0;
/// The phone is never lower than this, whatever stands under it.
const LOWEST: f32 = 160.0;

/// Shows the phone in the height that is left when the fields under it have theirs.
pub(super) fn show(preview: &mut Preview, ui: &mut Ui, words: &Words, shown: &Shown<'_>, fields: f32) {
    let below = if fields > 0.0 { fields + ui.spacing().item_spacing.y } else { 0.0 };
    let size = vec2(ui.available_width(), (ui.available_height() - below).max(LOWEST));
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let dark = preview.is_dark(ui);
    let edge = Theme::of(ui).hairline();
    let style = ui.ctx().style_of(if dark { egui::Theme::Dark } else { egui::Theme::Light });
    let mut screen = ui.new_child(UiBuilder::new().id_salt("phone").max_rect(rect).style(style));
    let (top, wall) = rect.split_top_bottom_at_y(rect.top() + HEADER);
    header(&mut screen, top, words, shown.business);
    let round = CornerRadius { sw: radius::XL, se: radius::XL, ..CornerRadius::ZERO };
    screen.painter().rect_filled(wall, round, Chat::get(dark).wall);
    preview.wall.paint(&screen, wall.shrink2(vec2(1.0, 0.0)), dark);
    screen.painter().hline(rect.x_range(), wall.top(), Theme::of(&screen).hairline());
    chat(preview, &mut screen, wall.shrink(1.0), words, shown);
    ui.painter().rect_stroke(rect, corners(radius::XL), edge, StrokeKind::Inside);
}

fn header(ui: &mut Ui, rect: Rect, words: &Words, business: &str) {
    let theme = Theme::of(ui);
    let round = CornerRadius { nw: radius::XL, ne: radius::XL, ..CornerRadius::ZERO };
    ui.painter().rect_filled(rect, round, theme.color.surface);
    let stand_in = words.say("preview-business-unnamed");
    let name = if is_blank(business) { &*stand_in } else { business.trim() };
    let avatar = Rect::from_center_size(
        egui::pos2(rect.left() + EDGE + AVATAR / 2.0, rect.center().y),
        vec2(AVATAR, AVATAR),
    );
    ui.painter().circle_filled(avatar.center(), AVATAR / 2.0, theme.color.accent);
    let letter = name.graphemes(true).find(|g| g.chars().any(char::is_alphanumeric)).unwrap_or_default();
    let font = Type::H2.font();
    ui.painter().text(
        avatar.center(),
        Align2::CENTER_CENTER,
        letter.to_uppercase(),
        font,
        theme.color.on_accent,
    );
    let lines =
        Rect::from_min_max(avatar.right_top() + vec2(10.0, 0.0), rect.right_bottom() - vec2(EDGE, 0.0));
    let builder = UiBuilder::new().max_rect(lines).layout(Layout::top_down(Align::LEFT));
    let mut lines = ui.new_child(builder);
    lines.spacing_mut().item_spacing.y = 0.0;
    lines.add(Label::new(theme.text(Type::Medium, name)).truncate());
    let kind = theme.colored(Type::Caption, theme.color.text3, words.say("preview-business-account"));
    lines.add(Label::new(kind).truncate());
}

/// The chat itself: what does not fit is scrolled.
fn chat(preview: &mut Preview, ui: &mut Ui, wall: Rect, words: &Words, shown: &Shown<'_>) {
    let mut ui = ui.new_child(UiBuilder::new().id_salt("chat").max_rect(wall));
    ui.shrink_clip_rect(wall);
    ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
    let dark = Theme::of(&ui).dark;
    let palette = Chat::get(dark);
    let faults = Faults::of(shown);
    // Every message begins at its top.
    let area = ScrollArea::vertical().id_salt(shown.key).auto_shrink(false);
    area.show(&mut ui, |ui| {
        ui.add_space(space::M);
        note(ui, &words.say("preview-today"), "today", palette);
        ui.add_space(space::S);
        message(preview, ui, words, shown, &faults, dark);
        if let Some(index) = buttons::show(ui, words, shown.message, &faults, palette) {
            preview.pressed.press(shown, &faults, index);
        }
        let fresh = preview.pressed.take_fresh();
        if !preview.pressed.is_empty() {
            preview.pressed.show(ui, words, palette);
            restart(preview, ui, words);
        }
        ui.add_space(space::M);
        if fresh {
            ui.scroll_to_cursor(Some(Align::BOTTOM));
        }
    });
}

/// The bot's bubble.
fn message(
    preview: &mut Preview,
    ui: &mut Ui,
    words: &Words,
    shown: &Shown<'_>,
    faults: &Faults,
    dark: bool,
) {
    let palette = Chat::get(dark);
    let message = shown.message;
    let body = preview.text.body(Source {
        text: &message.text,
        samples: &message.samples,
        limit: faults.text_limit,
        unfolded: preview.unfolded,
        dark,
    });
    let (placeholder, more_words) = (words.say("preview-empty"), words.say("preview-read-more"));
    let (page, name) = if body.is_blank() {
        let mut format = text::italic(text::format(Type::Body, palette.meta));
        (format.font_id.size, format.line_height) = (LETTERS, Some(LINE));
        let job = text::job(&placeholder, format, text_width(ui));
        (Page::of(ui.fonts_mut(|fonts| fonts.layout_job(job))), &*placeholder)
    } else {
        (Page::new(ui, &body, text_width(ui), &more_words, palette), body.plain.as_str())
    };
    let bubble = Bubble {
        side: Side::Bot,
        page,
        name,
        time: shown.clock,
        wide: !message.buttons.is_empty(),
        more: &more_words,
        refused: !faults.text.is_empty(),
    };
    let Drawn { rect, response, more } = bubble.show(ui, "message", palette);
    if !faults.text.is_empty() {
        let why = faults.text.join("\n");
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(why));
        refused_mark(ui, response.id.with("refused"), rect, &faults.text, palette);
    }
    if more {
        preview.unfolded += 1;
    }
}

/// The button that clears the answers.
fn restart(preview: &mut Preview, ui: &mut Ui, words: &Words) {
    ui.add_space(space::S);
    ui.vertical_centered(|ui| {
        if ui.add(Button::new(&words.say("preview-restart")).small()).clicked() {
            preview.pressed.clear();
        }
    });
}
