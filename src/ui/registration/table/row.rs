//! One template in the table.

use egui::{Rect, Ui, Vec2, pos2, vec2};

use super::columns::{Columns, tick};
use crate::registration::Status;
use crate::ui::Scene;
use crate::ui::icons::Icon;
use crate::ui::registration::state;
use crate::ui::theme::{Theme, Type, corners, text};
use crate::ui::widgets::Tone;
use crate::workspace::Entry;

/// What a row says.
pub(super) struct Row {
    name: String,
    kind: String,
    titles: Vec<String>,
    tone: Tone,
    status: String,
    since: String,
    /// Whether it may open a broadcast.
    pub(super) fit: (bool, String),
}

impl Row {
    pub(super) fn new(scene: &Scene<'_>, entry: &Entry, status: &Status<'_>, fit: bool) -> Self {
        let (tone, said) = state::long(scene.words, status);
        let titles = entry
            .message
            .buttons
            .iter()
            .map(|button| crate::cli::sentences::one_line(button.title()).chars().take(40).collect());
        Self {
            name: state::name(scene.words, entry),
            kind: scene.words.say(state::kind_id(&entry.message)).into_owned(),
            titles: titles.collect(),
            tone,
            status: said,
            since: state::since(scene.words, status, scene.now.date()),
            fit: (fit, scene.words.say(if fit { "reg-fit-yes" } else { "reg-fit-no" }).into_owned()),
        }
    }

    pub(super) fn said(&self, scene: &Scene<'_>) -> String {
        let args = [
            ("name", (&self.name).into()),
            ("kind", (&self.kind).into()),
            ("status", (&self.status).into()),
            ("since", (&self.since).into()),
        ];
        scene.words.tell("reg-row-said", &args)
    }

    pub(super) fn paint(&self, ui: &Ui, rect: Rect, ticked: bool, hovered: bool) {
        let theme = Theme::of(ui);
        let c = &theme.color;
        if ticked || hovered {
            ui.painter().rect_filled(rect, 0.0, if ticked { c.accent_soft } else { c.sunken });
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, theme.hairline());
        tick(ui, pos2(rect.left() + 20.0, rect.center().y), ticked, false);
        let columns = Columns::of(rect.width());
        let line = |(left, width): (f32, f32), indent: f32, words: &str, kind: Type, color| {
            let job = text::one_row(words, text::format(kind, color), (width - indent).max(16.0));
            let galley = ui.painter().layout_job(job);
            let place = pos2(rect.left() + left + indent, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(place, galley, color);
        };
        line(columns.name, 0.0, &self.name, Type::Medium, c.text);
        if let Some(kind) = columns.kind {
            line(kind, 0.0, &self.kind, Type::Body, c.text2);
        }
        if let Some(buttons) = columns.buttons {
            self.paint_titles(ui, rect, buttons);
        }
        let dot = pos2(rect.left() + columns.status.0 + 4.0, rect.center().y);
        ui.painter().circle_filled(dot, 3.5, self.tone.color(c));
        line(columns.status, 13.0, &self.status, Type::Small, c.text2);
        if let Some(since) = columns.since {
            line(since, 0.0, &self.since, Type::Small, c.text2);
        }
        if let Some(fit) = columns.fit {
            let (icon, color) = if self.fit.0 { (Icon::Ok, c.accent) } else { (Icon::Close, c.text3) };
            let place = pos2(rect.left() + fit.0 + 7.0, rect.center().y);
            icon.paint(ui, Rect::from_center_size(place, Vec2::splat(14.0)), color);
            line(fit, 19.0, &self.fit.1, Type::Small, c.text2);
        }
    }

    /// The titles in small frames, as many as there is room for.
    fn paint_titles(&self, ui: &Ui, rect: Rect, (left, width): (f32, f32)) {
        let c = &Theme::of(ui).color;
        let mut from = rect.left() + left;
        let end = from + width;
        for title in &self.titles {
            let room = end - from - 16.0;
            if room < 24.0 {
                break;
            }
            let job = text::one_row(title, text::format(Type::Small, c.text), room);
            let galley = ui.painter().layout_job(job);
            let frame =
                Rect::from_min_size(pos2(from, rect.center().y - 12.0), vec2(galley.size().x + 16.0, 24.0));
            let edge = egui::Stroke::new(1.0, c.edge);
            ui.painter().rect_stroke(frame, corners(7), edge, egui::StrokeKind::Inside);
            let place = pos2(frame.left() + 8.0, frame.center().y - galley.size().y / 2.0);
            ui.painter().galley(place, galley, c.text);
            from = frame.right() + 5.0;
        }
    }
}
