//! Notices: sliding in at the bottom right, and the list behind the bell.

use std::time::Duration;

use egui::accesskit::Live;
use egui::{Align2, Area, Context, Frame, Id, Margin, Order, Rect, Role, ScrollArea, Ui, vec2};

use crate::tasks::Running;
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::notices::{Notice, Notices, Told, Weight};
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, corners, margin, radius, size, space};
use crate::ui::widgets::{Button, IconButton};
use crate::words::Words;

const WIDTH: f32 = 360.0;
/// Notices in view at once; the others wait in the bell.
const AT_ONCE: usize = 4;

/// Shows what is in view, newest at the bottom, and below it the jobs that run. Says what was
/// pressed.
pub fn toasts(
    ctx: &Context,
    words: &Words,
    notices: &mut Notices,
    running: impl Iterator<Item = Running>,
) -> Intents {
    let now = ctx.input(|input| input.time);
    if let Some(seconds) = notices.pass(now) {
        ctx.request_repaint_after_secs(seconds as f32);
    }
    let running = long_enough(ctx, running);
    let mut intents = Vec::new();
    if notices.in_view().next().is_none() && running.is_empty() {
        return intents;
    }
    let area = Area::new(Id::unique("notices"))
        .order(Order::Foreground)
        .anchor(Align2::RIGHT_BOTTOM, vec2(-space::L, -space::L));
    let mut closed = None;
    let shown = area.show(ctx, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let skipped = notices.in_view().count().saturating_sub(AT_ONCE);
        for told in notices.in_view().skip(skipped) {
            let (close, offered) = toast(ui, words, told);
            closed = closed.or((close || offered.is_some()).then_some(told.number));
            intents.extend(offered);
        }
        for job in running {
            intents.extend(job_card(ui, words, job));
        }
    });
    if shown.response.contains_pointer() {
        notices.hold(now);
    }
    if let Some(number) = closed {
        notices.close(number);
    }
    intents
}

/// A job that ends at once would only flicker.
const SHOWN_AFTER: Duration = Duration::from_millis(300);

fn long_enough(ctx: &Context, running: impl Iterator<Item = Running>) -> Vec<Running> {
    let (shown, young): (Vec<_>, Vec<_>) = running.partition(|job| job.age >= SHOWN_AFTER);
    if let Some(youngest) = young.iter().map(|job| job.age).max() {
        ctx.request_repaint_after(SHOWN_AFTER.saturating_sub(youngest));
    }
    shown
}

fn floating(ui: &Ui) -> Frame {
    let theme = Theme::of(ui);
    Frame::new()
        .fill(theme.color.surface)
        .stroke(theme.hairline())
        .corner_radius(corners(radius::L))
        .shadow(theme.shadow_float)
        .inner_margin(margin(space::M, 10.0))
}

fn job_card(ui: &mut Ui, words: &Words, job: Running) -> Option<Intent> {
    let stop = floating(ui).show(ui, |ui| {
        ui.set_width(WIDTH - 2.0 * space::M);
        crate::ui::widgets::progress(ui, &words.say(job.name), &words.say("job-stop"), job.progress)
    });
    stop.inner.then_some(Intent::Stop(job.number))
}

fn toast(ui: &mut Ui, words: &Words, told: &Told) -> (bool, Option<Intent>) {
    // Slides in once; the animation asks for frames only while it runs.
    let id = Id::unique(("notice", told.number));
    let seen = ui.ctx().data(|data| data.get_temp::<bool>(id)).is_some();
    ui.ctx().data_mut(|data| data.insert_temp(id, true));
    let there = ui.ctx().animate_bool_with_time(id, seen, 0.18);
    if !seen {
        ui.ctx().request_repaint();
    }
    let live = if told.notice.weight == Weight::Error { Live::Assertive } else { Live::Polite };
    let slide = egui::emath::TSTransform::from_translation(vec2(0.0, (1.0 - there) * space::L));
    ui.with_visual_transform(slide, |ui| {
        ui.set_opacity(there.max(0.01));
        let inner = floating(ui).show(ui, |ui| {
            ui.set_width(WIDTH - 2.0 * space::M);
            ui.horizontal_top(|ui| {
                // The sentence stands level with the cross.
                let offered = Frame::new().inner_margin(Margin { top: 4, ..Margin::ZERO });
                let offered = offered
                    .show(ui, |ui| {
                        ui.horizontal_top(|ui| {
                            content(ui, words, &told.notice, Some(live), WIDTH - 2.0 * space::M - 68.0)
                        })
                        .inner
                    })
                    .inner;
                let close = words.say("notice-close");
                let close = ui.add(IconButton::new(Icon::Close, &close).small());
                let sentence = told.notice.sentence.say(words);
                ui.ctx().accesskit_node_builder(close.id, |node| node.set_description(sentence));
                (close.clicked(), offered)
            })
            .inner
        });
        ui.ctx().accesskit_node_builder(inner.response.id, |node| {
            node.set_role(if told.notice.weight == Weight::Error { Role::Alert } else { Role::Status });
        });
        inner.inner
    })
    .inner
}

/// Icon, sentence, details, and what is offered.
///
/// What is live a screen reader says as soon as it is there.
fn content(ui: &mut Ui, words: &Words, notice: &Notice, live: Option<Live>, width: f32) -> Option<Intent> {
    let theme = Theme::of(ui);
    let c = &theme.color;
    let (icon, color) = match notice.weight {
        Weight::Done => (Icon::Ok, c.accent),
        Weight::Info => (Icon::Info, c.text2),
        Weight::Warning => (Icon::Warning, c.warn),
        Weight::Error => (Icon::Error, c.error),
    };
    icon.show(ui, size::ICON, color);
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = space::XS;
        let sentence = ui.label(theme.text(Type::Body, notice.sentence.say(words)));
        if let Some(live) = live {
            ui.ctx().accesskit_node_builder(sentence.id, |node| node.set_live(live));
        }
        for detail in &notice.details {
            ui.label(theme.colored(Type::Small, c.text2, detail.say(words)));
        }
        let action = notice.offer?;
        ui.add(Button::new(&words.say(action.id())).small()).clicked().then_some(Intent::Do(action))
    })
    .inner
}

/// The list behind the bell, newest first.
pub fn bell_list(ui: &mut Ui, words: &Words, notices: &Notices) -> Intents {
    let theme = Theme::of(ui);
    let mut intents = Vec::new();
    ui.set_width(WIDTH);
    Frame::new().inner_margin(margin(space::S, space::S)).show(ui, |ui| {
        ui.label(theme.text(Type::H2, words.say("notices-title")));
        if notices.kept().next().is_none() {
            ui.label(theme.colored(Type::Body, theme.color.text2, words.say("notices-none")));
            return;
        }
        ScrollArea::vertical().max_height(360.0).auto_shrink([false, true]).show(ui, |ui| {
            for (at, told) in notices.kept().enumerate() {
                if at > 0 {
                    let line = ui.available_rect_before_wrap();
                    ui.painter().hline(line.x_range(), line.top(), theme.hairline());
                    ui.add_space(space::S);
                }
                ui.horizontal_top(|ui| {
                    let width = ui.available_width() - size::ICON - ui.spacing().item_spacing.x;
                    intents.extend(content(ui, words, &told.notice, None, width));
                });
            }
        });
    });
    intents
}

/// Marks the bell when something came that nobody read.
pub fn unread_mark(ui: &Ui, bell: Rect, notices: &Notices) {
    if notices.unread() > 0 {
        let theme = Theme::of(ui);
        let at = bell.center() + vec2(6.0, -6.0);
        ui.painter().circle_filled(at, 5.5, theme.color.surface);
        let color = if notices.unread_failure() { theme.color.error } else { theme.color.accent };
        ui.painter().circle_filled(at, 4.0, color);
    }
}
