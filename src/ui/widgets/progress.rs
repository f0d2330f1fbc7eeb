//! How far a job is, with a way to stop it.

use egui::{Role, Sense, Ui, WidgetInfo, vec2};

use super::button::IconButton;
use crate::tasks::Progress;
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, corners, size, space};

const HEIGHT: f32 = 4.0;

/// Shows what is being done and how far it is; says whether «stop» was pressed. Where the end is
/// not known, the bar is half-filled and still: a moving one would draw frames for nothing.
pub fn progress(ui: &mut Ui, what: &str, stop: &str, progress: Progress) -> bool {
    let theme = Theme::of(ui);
    ui.horizontal(|ui| {
        let beside = size::CONTROL_SMALL + ui.spacing().item_spacing.x;
        let width = (ui.available_width() - beside).max(60.0);
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = space::XS;
            ui.label(theme.text(Type::Small, what));
            bar(ui, what, progress);
        });
        ui.add(IconButton::new(Icon::Stop, stop).small()).clicked()
    })
    .inner
}

fn bar(ui: &mut Ui, what: &str, progress: Progress) {
    let c = &Theme::of(ui).color;
    let share = match progress.total {
        0 => 0.5,
        total => (progress.done as f64 / total as f64).clamp(0.0, 1.0) as f32,
    };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    ui.painter().rect_filled(rect, corners(2), c.pressed);
    let done = egui::Rect::from_min_size(rect.min, vec2(rect.width() * share, HEIGHT));
    ui.painter().rect_filled(done, corners(2), c.accent);
    response.widget_info(|| WidgetInfo {
        value: (progress.total > 0).then(|| f64::from(share) * 100.0),
        ..WidgetInfo::labeled(Role::ProgressIndicator, true, what)
    });
}
