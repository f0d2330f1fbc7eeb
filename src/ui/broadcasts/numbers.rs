//! A field for a whole number: what is typed stays as typed until it is one within its bounds.

use std::ops::RangeInclusive;

use egui::{Id, Ui};

use crate::ui::core::scene::Scene;
use crate::ui::widgets::{FieldState, TextField};

/// Shows a field of a fixed width and gives the number that was typed, where it is one within the
/// bounds and another than before.
pub(super) fn number_field(
    ui: &mut Ui,
    scene: &Scene<'_>,
    label: &str,
    now: u64,
    bounds: RangeInclusive<u64>,
) -> Option<u64> {
    text_field(ui, scene, label, &now.to_string(), |typed| {
        let number = typed.trim().replace(['\u{A0}', ' '], "").parse().ok()?;
        bounds.contains(&number).then_some(number)
    })
    .filter(|number| *number != now)
}

/// Shows a field whose text means something, and gives what it means when it was changed.
pub(super) fn text_field<T>(
    ui: &mut Ui,
    scene: &Scene<'_>,
    label: &str,
    now: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let id = Id::unique(("typed", label));
    let mut typed: String = ui.data(|data| data.get_temp(id)).unwrap_or_else(|| now.to_owned());
    let state = if read(&typed).is_some() { FieldState::Fine } else { FieldState::Error };
    let shown = TextField::new(scene.words, label, label, &mut typed).state(state).show(ui);
    let focused = shown.response.has_focus();
    ui.data_mut(|data| match focused {
        true => _ = data.insert_temp(id, typed.clone()),
        false => data.remove::<String>(id),
    });
    shown.response.changed().then(|| read(&typed)).flatten()
}
