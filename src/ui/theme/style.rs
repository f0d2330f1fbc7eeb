//! egui's own widgets in our tokens: text edits, scroll bars, menus, tooltips, selection.

use egui::style::{ScrollStyle, Selection, TextCursorStyle, WidgetVisuals, Widgets};
use egui::{Color32, Stroke, Style, TextStyle, Visuals, vec2};

use super::tokens::{Type, radius, size, space};
use super::{Theme, corners, margin};

/// egui's style for a theme.
pub fn of(theme: &Theme) -> Style {
    let mut style = Style { visuals: visuals(theme), ..Style::default() };
    style.text_styles = [
        (TextStyle::Body, Type::Body.font()),
        (TextStyle::Button, Type::Medium.font()),
        (TextStyle::Heading, Type::H1.font()),
        (TextStyle::Small, Type::Caption.font()),
        (TextStyle::Monospace, Type::Mono.font()),
    ]
    .into();
    let s = &mut style.spacing;
    s.item_spacing = vec2(space::S, space::S);
    s.button_padding = vec2(space::M, 6.0);
    s.interact_size = vec2(size::CONTROL, size::CONTROL_SMALL);
    s.window_margin = margin(space::XL, space::XL);
    s.menu_margin = margin(space::XS, space::XS);
    s.icon_width = 18.0;
    s.icon_width_inner = 10.0;
    s.icon_spacing = space::S;
    s.tooltip_width = 320.0;
    s.menu_width = 240.0;
    s.combo_width = 120.0;
    s.scroll = ScrollStyle { bar_width: 8.0, foreground_color: false, ..ScrollStyle::floating() };
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    style.animation_time = 0.12;
    style.explanation_tooltips = false;
    style
}

/// How much of a control that cannot be used now is left: its words are still read.
const DISABLED: f32 = 0.6;

fn visuals(theme: &Theme) -> Visuals {
    let c = &theme.color;
    let base = if theme.dark { Visuals::dark() } else { Visuals::light() };
    Visuals {
        widgets: widgets(theme),
        selection: Selection { bg_fill: c.selection, stroke: Stroke::new(1.0, c.accent) },
        weak_text_color: Some(c.text3),
        hyperlink_color: c.accent,
        faint_bg_color: c.sunken,
        extreme_bg_color: c.sunken,
        text_edit_bg_color: Some(c.surface),
        code_bg_color: c.sunken,
        warn_fg_color: c.warn,
        error_fg_color: c.error,
        window_corner_radius: corners(radius::XL),
        window_shadow: theme.shadow_float,
        window_fill: c.surface,
        window_stroke: theme.hairline(),
        menu_corner_radius: corners(radius::M),
        panel_fill: c.bg,
        popup_shadow: theme.shadow_float,
        text_cursor: TextCursorStyle { stroke: Stroke::new(2.0, c.accent), ..TextCursorStyle::default() },
        slider_trailing_fill: true,
        disabled_alpha: DISABLED,
        handle_shape: egui::style::HandleShape::Circle,
        ..base
    }
}

fn widgets(theme: &Theme) -> Widgets {
    let c = &theme.color;
    let state = |fill: Color32, weak: Color32, outline: Color32, fore: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: weak,
        bg_stroke: Stroke::new(1.0, outline),
        corner_radius: corners(radius::M),
        fg_stroke: Stroke::new(1.5, fore),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: WidgetVisuals {
            fg_stroke: Stroke::new(1.0, c.text),
            ..state(c.surface, c.surface, c.line, c.text)
        },
        inactive: state(c.sunken, c.surface, c.edge, c.text),
        hovered: state(c.pressed, c.sunken, c.outline, c.text),
        active: state(c.pressed, c.pressed, c.focus, c.text),
        open: state(c.sunken, c.sunken, c.outline, c.text),
    }
}
