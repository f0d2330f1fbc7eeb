//! The list of keys, group by group.

use egui::{Align, Context, Event, EventFilter, Key, Label, Layout, Modifiers, Ui, vec2};

use super::key_texts;
use crate::ui::core::keys::{Action, Group, HINTS};
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{Answer, Dialog, ends, keycap};
use crate::words::Words;

const WIDTH: f32 = 860.0;
/// Below this width there is one column.
const BOTH: f32 = 600.0;
/// How many groups stand in the left column.
const LEFT: usize = 6;
const ROW: f32 = 24.0;

/// Shows it. `false` where it was closed.
pub(super) fn show(ctx: &Context, words: &Words) -> bool {
    let (title, close) = (words.say("action-keys"), words.say("notice-close"));
    let scroll = scroll_keys(ctx);
    let ((), answer) = Dialog::notice("keys", &title, &close).width(WIDTH).show(ctx, |ui| {
        if scroll != 0.0 {
            ui.scroll_with_delta(vec2(0.0, scroll));
        }
        let (left, right) = Group::ALL.split_at_checked(LEFT).unwrap_or((&Group::ALL, &[]));
        if ui.available_width() < BOTH {
            column(ui, words, &Group::ALL);
            return;
        }
        let width = (ui.available_width() - space::XXL) / 2.0;
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = space::XXL;
            for groups in [left, right] {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    column(ui, words, groups);
                });
            }
        });
    });
    !matches!(answer, Some(Answer::Yes | Answer::Other | Answer::No))
}

/// How far the arrows scroll: nothing in the list takes the focus.
fn scroll_keys(ctx: &Context) -> f32 {
    if let Some(focused) = ctx.memory(|memory| memory.focused()) {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ctx.memory_mut(|memory| memory.set_focus_lock_filter(focused, filter));
    }
    ctx.input_mut(|input| {
        if !input.events.iter().any(|event| matches!(event, Event::Key { pressed: true, .. })) {
            return 0.0;
        }
        let mut step = |key, by| if input.consume_key(Modifiers::NONE, key) { by } else { 0.0 };
        step(Key::ArrowDown, -2.0 * ROW)
            + step(Key::ArrowUp, 2.0 * ROW)
            + step(Key::PageDown, -10.0 * ROW)
            + step(Key::PageUp, 10.0 * ROW)
    })
}

fn column(ui: &mut Ui, words: &Words, groups: &[Group]) {
    ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
    let theme = Theme::of(ui);
    for (at, group) in groups.iter().enumerate() {
        if at > 0 {
            ui.add_space(space::M);
        }
        ui.label(theme.colored(Type::SmallMedium, theme.color.text3, words.say(group.id())));
        ui.add_space(space::XS);
        for (name, keys) in rows(ui.ctx(), words, *group) {
            row(ui, &name, &keys);
        }
    }
}

/// Names and keys of a group.
fn rows(ctx: &Context, words: &Words, group: Group) -> Vec<(String, Vec<String>)> {
    let commands = Action::ALL.into_iter().filter(|action| action.group() == group);
    let commands = commands.map(|action| (words.say(action.id()).into_owned(), key_texts(ctx, action)));
    let hints = HINTS.into_iter().filter(|(of, ..)| *of == group);
    let hints = hints.map(|(_, key, id)| (words.say(id).into_owned(), key.texts(ctx)));
    commands.chain(hints).filter(|(_, keys)| !keys.is_empty()).collect()
}

fn row(ui: &mut Ui, name: &str, keys: &[String]) {
    let name = Theme::of(ui).text(Type::Body, name);
    ends(
        ui,
        ROW,
        space::S,
        |ui| ui.add(Label::new(name).truncate()),
        |ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            for key in keys {
                keycap(ui, key);
            }
        },
    );
}
