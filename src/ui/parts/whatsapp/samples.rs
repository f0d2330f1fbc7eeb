//! Sample values of the variables: the fields under the phone, and putting them into a line.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

use egui::{Label, ScrollArea, Ui, vec2};

use super::PreviewEvent;
use crate::message::{Button, Message, Samples, scan};
use crate::ui::theme::{Theme, Type, size, space};
use crate::ui::widgets::TextField;
use crate::words::Words;

/// Rows that are seen at once; further ones are scrolled to.
const ROWS: usize = 3;
/// The part of the height that the fields may take from the phone.
const SHARE: f32 = 0.4;
/// The part of the width that a variable's name may take from its field.
const NAME_SHARE: f32 = 0.35;

/// A variable as it stands in the message for the first time.
pub(super) struct Slot<'a> {
    name: &'a str,
    written: &'a str,
}

/// What is being typed, by the variable's name.
pub(super) type Drafts = BTreeMap<String, Draft>;

/// A value on its way from the field into the message.
pub(super) struct Draft {
    value: String,
    /// The message's own value when this one was typed: another one is somebody else's doing.
    base: String,
}

/// The distinct variables of a message, in the order of text, titles and URLs.
pub(super) fn slots(message: &Message) -> Vec<Slot<'_>> {
    let titles = message.buttons.iter().map(Button::title);
    let urls = message.buttons.iter().filter_map(Button::target_url);
    let mut seen = HashSet::new();
    let mut slots = Vec::new();
    for text in std::iter::once(message.text.as_str()).chain(titles).chain(urls) {
        for variable in scan(text).variables {
            if seen.insert(variable.name) {
                let written = text.get(variable.range).unwrap_or_default();
                slots.push(Slot { name: variable.name, written });
            }
        }
    }
    slots
}

/// A line with sample values in place of its variables. A variable without one stays.
pub(super) fn fill<'a>(line: &'a str, samples: &Samples) -> Cow<'a, str> {
    let variables = scan(line).variables;
    if variables.is_empty() {
        return Cow::Borrowed(line);
    }
    let (mut filled, mut at) = (String::with_capacity(line.len()), 0);
    for variable in variables {
        filled.push_str(line.get(at..variable.range.start).unwrap_or_default());
        at = variable.range.end;
        let sample = samples.get(variable.name).filter(|sample| !sample.is_empty());
        filled.push_str(sample.map_or_else(|| line.get(variable.range).unwrap_or_default(), String::as_str));
    }
    filled.push_str(line.get(at..).unwrap_or_default());
    Cow::Owned(filled)
}

/// The height of the fields of so many variables, with so much room for them and the phone.
pub(super) fn height(count: usize, room: f32) -> f32 {
    let rows = count.min(ROWS) as f32;
    let half = if count > ROWS { 0.5 } else { 0.0 };
    let all = (rows + half) * size::CONTROL + (rows - 1.0).max(0.0) * space::S;
    all.min(room * SHARE)
}

/// Shows a field for every variable.
pub(super) fn show(
    ui: &mut Ui,
    words: &Words,
    slots: &[Slot<'_>],
    samples: &Samples,
    drafts: &mut Drafts,
    height: f32,
) -> Vec<PreviewEvent> {
    let mut events = Vec::new();
    if slots.is_empty() {
        return events;
    }
    ui.spacing_mut().item_spacing.y = space::S;
    let area = ScrollArea::vertical().id_salt("samples").max_height(height).auto_shrink([false, true]);
    area.show_rows(ui, size::CONTROL, slots.len(), |ui, rows| {
        for slot in slots.iter().skip(rows.start).take(rows.len()) {
            events.extend(field(ui, words, slot, samples, drafts));
        }
    });
    events
}

fn field(
    ui: &mut Ui,
    words: &Words,
    slot: &Slot<'_>,
    samples: &Samples,
    drafts: &mut Drafts,
) -> Option<PreviewEvent> {
    let current = samples.get(slot.name).map_or("", String::as_str);
    let mut value = draft(drafts, slot.name, current);
    let label = words.tell("preview-sample", &[("variable", slot.written.into())]);
    let hint = words.say("preview-sample-hint");
    let theme = Theme::of(ui);
    let name = Label::new(theme.colored(Type::Body, theme.color.text2, slot.written)).truncate();
    let room = ui.available_width();
    let response = ui.horizontal(|ui| {
        ui.scope(|ui| {
            ui.set_max_width(room * NAME_SHARE);
            ui.set_min_height(size::CONTROL);
            ui.add(name);
        });
        let rest = vec2(ui.available_width(), size::CONTROL);
        ui.allocate_ui(rest, |ui| {
            let field = TextField::new(words, ("sample", slot.name), &label, &mut value).label_hidden();
            field.hint(&hint).show(ui).response
        })
        .inner
    });
    if !response.inner.changed() {
        return None;
    }
    drafts.insert(slot.name.to_owned(), Draft { value: value.clone(), base: current.to_owned() });
    Some(PreviewEvent::SampleChanged { name: slot.name.to_owned(), value })
}

/// What the field shows: what was typed until the message has it, then the message's own value.
fn draft(drafts: &mut Drafts, name: &str, current: &str) -> String {
    let pending = drafts.get(name).filter(|draft| draft.base == current && draft.value != current);
    match pending {
        Some(draft) => draft.value.clone(),
        None => {
            drafts.remove(name);
            current.to_owned()
        }
    }
}
