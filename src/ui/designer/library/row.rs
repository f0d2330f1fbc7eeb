//! One message in the list: its name, its first line, its kind and its state.

use egui::{Id, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::message::{ButtonKind, Message, is_blank};
use crate::registration::{Stage, Status};
use crate::ui::icons::Icon;
use crate::ui::parts::registration_status::tone_of;
use crate::ui::theme::{Theme, Type, focus_ring, size, space, text};
use crate::ui::widgets::Tone;
use crate::wording::statuses;
use crate::words::Words;
use crate::workspace::{Checked, Entry};

/// The height of every row, so that a hundred thousand need no measuring.
pub const HEIGHT: f32 = 59.0;

/// How a row is shown.
#[derive(Clone, Copy, Debug, Default)]
pub struct RowState {
    /// Among the chosen.
    pub chosen: bool,
    /// Open in the editor.
    pub open: bool,
    /// Being dragged.
    pub dragged: bool,
    /// The one row at which the Tab key stops.
    pub tab_stop: bool,
}

/// Shows a row.
pub fn show(
    ui: &mut Ui,
    words: &Words,
    entry: &Entry,
    (checked, registered): (Option<&Checked>, Option<&Status<'_>>),
    state: RowState,
) -> Response {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let sense = if state.tab_stop { Sense::click_and_drag() } else { Sense::CLICK | Sense::DRAG };
    let response = ui.interact(rect, Id::unique(("library-row", entry.id.number())), sense);
    let name = statuses::message_name(words, entry);
    let (tone, status) = status_of(words, checked, registered);
    let enabled = ui.is_enabled();
    response.widget_info(|| {
        let said = words.tell("row-said", &[("name", (&*name).into()), ("status", (&*status).into())]);
        WidgetInfo::selected(Role::ListBoxOption, enabled, state.chosen, said)
    });
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let cut = paint(ui, rect, &entry.message, (&name, tone, &status), state, response.hovered());
    if response.has_focus() {
        focus_ring(ui, rect.shrink(3.0), 4);
    }
    if cut { response.on_hover_text(name) } else { response }
}

/// Errors first; then where a template stands, unless that is not far and there are warnings.
fn status_of(words: &Words, checked: Option<&Checked>, registered: Option<&Status<'_>>) -> (Tone, String) {
    let Some(checked) = checked else { return (Tone::Neutral, words.say("row-checking").into_owned()) };
    match (checked.errors(), checked.warnings()) {
        (0, warnings) if let Some(known) = registered.filter(|s| warnings == 0 || s.stage > Stage::Ready) => {
            (tone_of(known), statuses::short(words, known))
        }
        (0, 0) => (Tone::Good, words.say("row-fine").into_owned()),
        (0, warnings) => (Tone::Warning, words.tell("row-warnings", &[("count", warnings.into())])),
        (errors, _) => (Tone::Error, words.tell("row-errors", &[("count", errors.into())])),
    }
}

fn kind_icon(message: &Message) -> Icon {
    match message.buttons.first().map(crate::message::Button::kind) {
        Some(ButtonKind::Reply) => Icon::Reply,
        Some(ButtonKind::Inline) if message.buttons.iter().any(|b| b.target_url().is_some()) => Icon::Open,
        Some(ButtonKind::Inline) => Icon::Call,
        None => Icon::Messages,
    }
}

/// As much of a first line as a row can show, in characters.
const FIRST_LINE: usize = 120;

/// Says whether the name is cut.
fn paint(
    ui: &Ui,
    rect: Rect,
    message: &Message,
    (name, tone, status): (&str, Tone, &str),
    state: RowState,
    hovered: bool,
) -> bool {
    let theme = Theme::of(ui);
    let c = &theme.color;
    let fill = match (state.chosen, hovered) {
        (true, _) => Some(c.accent_soft),
        (false, true) => Some(c.sunken),
        (false, false) => None,
    };
    let painter = ui.painter();
    if let Some(fill) = fill {
        painter.rect_filled(rect, 0.0, if state.dragged { c.pressed } else { fill });
    }
    if state.open {
        painter.rect_filled(Rect::from_min_size(rect.min, vec2(3.0, rect.height())), 0.0, c.accent);
    }
    painter.hline(rect.x_range(), rect.bottom() - 0.5, theme.hairline());

    let (left, right) = (rect.left() + space::L, rect.right() - space::M);
    let first = rect.top() + 10.0;
    let status_color = if tone == Tone::Neutral { c.text3 } else { c.text2 };
    let galley = painter.layout_no_wrap(status.to_owned(), Type::Caption.font(), status_color);
    let status_left = right - galley.size().x;
    painter.galley(pos2(status_left, first + (20.0 - galley.size().y) / 2.0), galley, status_color);
    let dot = pos2(status_left - 9.0, first + 10.0);
    painter.circle_filled(dot, 3.5, tone.color(c));

    let row = |words: &str, kind: Type, color, width: f32| {
        let job = text::one_row(words, text::format(kind, color), width.max(20.0));
        painter.layout_job(job)
    };
    let name = row(name, Type::Medium, c.text, dot.x - 12.0 - left);
    let cut = name.elided;
    painter.galley(pos2(left, first), name, c.text);

    let second = first + 22.0;
    let icon = Rect::from_min_size(pos2(left, second + 1.0), Vec2::splat(size::ICON_SMALL - 2.0));
    kind_icon(message).paint(ui, icon, c.text3);
    let line: String = first_line(&message.text).chars().take(FIRST_LINE).collect();
    let line = row(&line, Type::Caption, c.text3, right - icon.right() - 6.0);
    painter.galley(pos2(icon.right() + 6.0, second), line, c.text3);
    cut
}

/// The first line that says something.
fn first_line(text: &str) -> &str {
    text.lines().find(|line| !is_blank(line)).unwrap_or_default()
}
