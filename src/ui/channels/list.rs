//! The list of the channels with their state.

use egui::{Response, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::facts;
use super::layout::{WIDTH, page_margin};
use crate::channel::{Channel, ChannelId};
use crate::ui::core::keys::Action;
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, corners, focus_ring, radius, size, space, text};
use crate::ui::widgets::{self, Button, Tone};

/// What the list or its empty state asks for.
pub(super) enum Asked {
    /// Open a channel.
    Open(ChannelId),
    /// Begin another one.
    New,
    /// Begin one in the sandbox.
    Try,
}

const ROW: f32 = 68.0;
/// Side of the sign before a state.
const SIGN: f32 = size::ICON_SMALL;
/// Room at the sides of a badge.
const BADGE: f32 = 6.0;

/// Shows it.
pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>) -> Option<Asked> {
    let mut asked = None;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        egui::Frame::new().inner_margin(page_margin(ui)).show(ui, |ui| {
            ui.set_max_width(WIDTH.min(ui.available_width()));
            ui.spacing_mut().item_spacing.y = space::S;
            asked = head(ui, scene);
            ui.add_space(space::S);
            for (id, channel) in scene.document.workspace().channels.iter() {
                if row(ui, scene, channel).clicked() {
                    asked = Some(Asked::Open(id));
                }
            }
        });
        widgets::keep_focus_in_sight(ui);
    });
    asked
}

fn head(ui: &mut Ui, scene: &Scene<'_>) -> Option<Asked> {
    let (theme, words) = (Theme::of(ui), scene.words);
    let new = words.say(Action::NewChannel.id());
    let key = Action::NewChannel.key_text(ui.ctx());
    let try_out = words.say(Action::TrySandbox.id());
    let ((), clicked) = widgets::ends(
        ui,
        36.0,
        space::M,
        |ui| _ = ui.label(theme.text(Type::H1, words.say("place-channels"))),
        |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let tried = ui.add(Button::new(&try_out)).clicked().then_some(Asked::Try);
            let new = ui.add(Button::primary(&new).icon(Icon::Plus)).on_hover_text(key);
            new.clicked().then_some(Asked::New).or(tried)
        },
    );
    clicked
}

/// One channel: its name and how it is connected at the left, its state at the right.
fn row(ui: &mut Ui, scene: &Scene<'_>, channel: &Channel) -> Response {
    let (theme, words) = (Theme::of(ui), scene.words);
    let c = &theme.color;
    let title = facts::title(words, channel);
    let (tone, state) = facts::state(words, channel, scene.now);
    let (about, mark) = (about(scene, channel), channel.sandbox.then(|| words.say("sandbox-mark")));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let told = mark.iter().map(|mark| &**mark).chain([&*about]).collect::<Vec<_>>().join(", ");
    let name = words.tell(
        "channel-row",
        &[("title", (&title).into()), ("state", (&state).into()), ("about", told.into())],
    );
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &name));
    let fill = if response.hovered() { c.sunken } else { c.surface };
    ui.painter().add(theme.shadow_card.as_shape(rect, corners(radius::L)));
    ui.painter().rect(rect, corners(radius::L), fill, theme.hairline(), egui::StrokeKind::Inside);
    if response.has_focus() {
        focus_ring(ui, rect, radius::L);
    }
    let inside = rect.shrink2(vec2(space::L, 0.0));
    let chevron = egui::Rect::from_center_size(pos2(inside.right() - 8.0, rect.center().y), vec2(18.0, 18.0));
    Icon::ChevronRight.paint(ui, chevron, c.text3);
    let lay = |said: &str, kind: Type, color, width: f32| {
        ui.fonts_mut(|fonts| fonts.layout_job(text::one_row(said, text::format(kind, color), width)))
    };
    let room = inside.width() - 34.0;
    let state = lay(&state, Type::Small, c.text2, room * 0.5);
    let state_cut = state.elided;
    let right = chevron.left() - space::S;
    let state_left = right - state.size().x;
    sign(ui, tone, pos2(state_left - SIGN / 2.0 - 6.0, rect.center().y));
    let middle = rect.center().y - state.size().y / 2.0;
    ui.painter().galley(pos2(state_left, middle), state, c.text2);
    let width = (state_left - SIGN - space::L - inside.left()).max(40.0);
    let mark = mark.map(|mark| lay(&mark, Type::Caption, c.text2, width * 0.4));
    let marked = mark.as_ref().map_or(0.0, |mark| mark.size().x + 2.0 * BADGE + space::S);
    let title = lay(&title, Type::Medium, c.text, width - marked);
    let about = lay(&about, Type::Caption, c.text3, width);
    let top = rect.center().y - (title.size().y + about.size().y) / 2.0;
    let below = top + title.size().y;
    if let Some(mark) = mark {
        let begin = pos2(inside.left() + title.size().x + space::S + BADGE, below - mark.size().y - 2.0);
        let around = egui::Rect::from_min_size(begin, mark.size()).expand2(vec2(BADGE, 1.0));
        ui.painter().rect_filled(around, corners(radius::S), c.sunken);
        ui.painter().galley(begin, mark, c.text2);
    }
    let cut = title.elided || about.elided || state_cut;
    ui.painter().galley(pos2(inside.left(), top), title, c.text);
    ui.painter().galley(pos2(inside.left(), below), about, c.text3);
    if cut { response.on_hover_text(name) } else { response }
}

/// A dot for what goes its way, an icon for what needs somebody.
fn sign(ui: &Ui, tone: Tone, at: egui::Pos2) {
    let color = tone.color(&Theme::of(ui).color);
    let icon = match tone {
        Tone::Error => Icon::Error,
        Tone::Warning => Icon::Warning,
        Tone::Neutral | Tone::Good => {
            ui.painter().circle_filled(at, 3.5, color);
            return;
        }
    };
    icon.paint(ui, egui::Rect::from_center_size(at, egui::Vec2::splat(SIGN)), color);
}

/// How it is connected, and where.
fn about(scene: &Scene<'_>, channel: &Channel) -> String {
    let words = scene.words;
    let mut parts = vec![words.say("channel-through").into_owned()];
    if !channel.account.trim().is_empty() {
        parts.push(channel.account.trim().to_owned());
    }
    if let Some(project) = &channel.project {
        parts.push(words.tell("channel-project", &[("name", (&project.name).into())]));
    }
    parts.join(" · ")
}
