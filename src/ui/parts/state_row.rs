//! A thing in a list: its name and what is known of it at the left, its state at the right.

use egui::{Pos2, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, corners, focus_ring, radius, size, space, text};
use crate::ui::widgets::Tone;
use crate::words::Words;

/// What a row says.
pub struct StateRow<'a> {
    /// What it is called.
    pub title: &'a str,
    /// What is known of it.
    pub about: &'a str,
    /// A badge beside its name.
    pub mark: Option<&'a str>,
    /// The colour of its state.
    pub tone: Tone,
    /// Its state.
    pub state: &'a str,
}

const ROW: f32 = 68.0;
/// Side of the sign before a state.
const SIGN: f32 = size::ICON_SMALL;
/// Room at the sides of a badge.
const BADGE: f32 = 6.0;

/// Shows the row as wide as there is room; it can be pressed.
pub fn state_row(ui: &mut Ui, words: &Words, row: &StateRow<'_>) -> Response {
    let theme = Theme::of(ui);
    let c = &theme.color;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let told = row.mark.into_iter().chain([row.about]).collect::<Vec<_>>().join(", ");
    let args = [("title", row.title.into()), ("state", row.state.into()), ("about", told.into())];
    let name = words.tell("channel-row", &args);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &name));
    let fill = if response.hovered() { c.sunken } else { c.surface };
    ui.painter().add(theme.shadow_card.as_shape(rect, corners(radius::L)));
    ui.painter().rect(rect, corners(radius::L), fill, theme.hairline(), egui::StrokeKind::Inside);
    if response.has_focus() {
        focus_ring(ui, rect, radius::L);
    }
    let inside = rect.shrink2(vec2(space::L, 0.0));
    let chevron = Rect::from_center_size(pos2(inside.right() - 8.0, rect.center().y), vec2(18.0, 18.0));
    Icon::ChevronRight.paint(ui, chevron, c.text3);
    let lay = |said: &str, kind: Type, color, width: f32| {
        ui.fonts_mut(|fonts| fonts.layout_job(text::one_row(said, text::format(kind, color), width)))
    };
    let room = inside.width() - 34.0;
    let state = lay(row.state, Type::Small, c.text2, room * 0.5);
    let state_cut = state.elided;
    let right = chevron.left() - space::S;
    let state_left = right - state.size().x;
    sign(ui, row.tone, pos2(state_left - SIGN / 2.0 - 6.0, rect.center().y));
    let middle = rect.center().y - state.size().y / 2.0;
    ui.painter().galley(pos2(state_left, middle), state, c.text2);
    let width = (state_left - SIGN - space::L - inside.left()).max(40.0);
    let mark = row.mark.map(|mark| lay(mark, Type::Caption, c.text2, width * 0.4));
    let marked = mark.as_ref().map_or(0.0, |mark| mark.size().x + 2.0 * BADGE + space::S);
    let title = lay(row.title, Type::Medium, c.text, width - marked);
    let about = lay(row.about, Type::Caption, c.text3, width);
    let top = rect.center().y - (title.size().y + about.size().y) / 2.0;
    let below = top + title.size().y;
    if let Some(mark) = mark {
        let begin = pos2(inside.left() + title.size().x + space::S + BADGE, below - mark.size().y - 2.0);
        let around = Rect::from_min_size(begin, mark.size()).expand2(vec2(BADGE, 1.0));
        ui.painter().rect_filled(around, corners(radius::S), c.sunken);
        ui.painter().galley(begin, mark, c.text2);
    }
    let cut = title.elided || about.elided || state_cut;
    ui.painter().galley(pos2(inside.left(), top), title, c.text);
    ui.painter().galley(pos2(inside.left(), below), about, c.text3);
    if cut { response.on_hover_text(name) } else { response }
}

/// A dot for what goes its way, an icon for what needs somebody.
fn sign(ui: &Ui, tone: Tone, at: Pos2) {
    let color = tone.color(&Theme::of(ui).color);
    let icon = match tone {
        Tone::Error => Icon::Error,
        Tone::Warning => Icon::Warning,
        Tone::Neutral | Tone::Good => {
            ui.painter().circle_filled(at, 3.5, color);
            return;
        }
    };
    icon.paint(ui, Rect::from_center_size(at, Vec2::splat(SIGN)), color);
}
