//! A field for text: its label and counter above it, what is wrong in its frame.

use std::sync::Arc;

use egui::text::{CCursor, CCursorRange, LayoutJob};
use egui::{Context, Frame, Galley, Id, IdSalt, Response, TextBuffer, TextEdit, Ui};

use super::field_frame::{self, FieldState};
use super::graphemes::Graphemes;
use super::text_menu::{self, Remembered};
use super::typing;
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, corners, radius, size, space, text};
use crate::words::Words;

/// Puts the text into a job as the field shows it.
type Painter<'a> = &'a dyn Fn(&str, &mut LayoutJob);

/// A field for one line or several.
///
/// ```ignore
/// let field = TextField::new(words, "name", &label, &mut name).counter(used, 20).show(ui);
/// if field.response.changed() { /* one coalescing command */ }
/// ```
#[must_use = "show it"]
pub struct TextField<'a> {
    words: &'a Words,
    salt: IdSalt,
    label: &'a str,
    label_hidden: bool,
    text: &'a mut String,
    hint: &'a str,
    note: &'a str,
    counter: Option<(usize, usize)>,
    state: FieldState,
    rows: Option<usize>,
    icon: Option<Icon>,
    mono: bool,
    masked: bool,
    sunken: bool,
    bare: bool,
    painter: Option<Painter<'a>>,
}

/// What came of a field.
pub struct FieldOutput {
    /// Of the field itself: `changed()`, `has_focus()`, `lost_focus()`.
    pub response: Response,
    /// What is selected, or was when the field last had the focus; in characters.
    pub selection: Option<CCursorRange>,
}

impl<'a> TextField<'a> {
    /// A field with a label. `salt` tells it from its neighbours.
    pub fn new(words: &'a Words, salt: impl egui::AsIdSalt, label: &'a str, text: &'a mut String) -> Self {
        Self {
            words,
            salt: IdSalt::new(salt),
            label,
            label_hidden: false,
            text,
            hint: "",
            note: "",
            counter: None,
            state: FieldState::Fine,
            rows: None,
            icon: None,
            mono: false,
            masked: false,
            sunken: false,
            bare: false,
            painter: None,
        }
    }

    /// The id of a field in a place, to give it the focus from elsewhere.
    pub fn id(ui: &Ui, salt: impl egui::AsIdSalt) -> Id {
        ui.make_persistent_id(IdSalt::new(salt))
    }

    /// The label is only heard, not seen: a search field, a title in a card.
    pub fn label_hidden(mut self) -> Self {
        self.label_hidden = true;
        self
    }

    /// What stands in the empty field.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// A remark beside the label.
    pub fn note(mut self, note: &'a str) -> Self {
        self.note = note;
        self
    }

    /// The length used and the limit, beside the label; red when it is over.
    pub fn counter(mut self, length: usize, limit: usize) -> Self {
        self.counter = Some((length, limit));
        self
    }

    /// What its frame says.
    pub fn state(mut self, state: FieldState) -> Self {
        self.state = state;
        self
    }

    /// Several lines, this many at least.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = Some(rows);
        self
    }

    /// An icon at its beginning.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Letters of one width.
    pub fn mono(mut self) -> Self {
        self.mono = true;
        self
    }

    /// Dots instead of letters; cannot be copied.
    pub fn masked(mut self, masked: bool) -> Self {
        self.masked = masked;
        self
    }

    /// Without a frame, as a well in its surface: for search.
    pub fn sunken(mut self) -> Self {
        self.sunken = true;
        self
    }

    /// Without a frame until the keyboard is at it: in a card that is a frame already.
    pub fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// Lays the text out itself, to show markup in it. What it appends must be the text, whole.
    pub fn painter(mut self, painter: Painter<'a>) -> Self {
        self.painter = Some(painter);
        self
    }

    /// Shows it.
    pub fn show(self, ui: &mut Ui) -> FieldOutput {
        self.show_with(ui, None::<fn(&mut Ui)>)
    }

    /// Shows it with a row of tools inside the frame, below the text.
    pub fn show_with_tools(self, ui: &mut Ui, tools: impl FnOnce(&mut Ui)) -> FieldOutput {
        self.show_with(ui, Some(tools))
    }

    fn show_with(mut self, ui: &mut Ui, tools: Option<impl FnOnce(&mut Ui)>) -> FieldOutput {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            let label = (!self.label_hidden).then(|| self.label_row(ui));
            let output = self.frame(ui, tools);
            match label {
                Some(id) => FieldOutput { response: output.response.labelled_by(id), ..output },
                None => FieldOutput { response: output.response.accessible_name(self.label), ..output },
            }
        })
        .inner
    }

    fn label_row(&self, ui: &mut Ui) -> Id {
        let theme = Theme::of(ui);
        let (id, ()) = super::ends::ends(
            ui,
            18.0,
            space::S,
            |ui| {
                let words = |ui: &mut Ui| {
                    ui.spacing_mut().item_spacing = egui::vec2(space::S, 0.0);
                    let id = ui.label(theme.colored(Type::SmallMedium, theme.color.text2, self.label)).id;
                    if !self.note.is_empty() {
                        ui.label(theme.colored(Type::Small, theme.color.text3, self.note));
                    }
                    id
                };
                // The row is as high as its words, not as a button.
                ui.spacing_mut().interact_size.y = 18.0;
                ui.horizontal_wrapped(words).inner
            },
            |ui| {
                if let Some((length, limit)) = self.counter {
                    field_frame::counter(ui, self.words, length, limit, Type::Small);
                }
            },
        );
        id
    }

    fn frame(&mut self, ui: &mut Ui, tools: Option<impl FnOnce(&mut Ui)>) -> FieldOutput {
        let theme = Theme::of(ui);
        let fill = match (self.bare, self.sunken) {
            (true, _) => egui::Color32::TRANSPARENT,
            (false, true) => theme.color.sunken,
            (false, false) => theme.color.surface,
        };
        let mut frame = Frame::new().fill(fill).corner_radius(corners(radius::M)).begin(ui);
        frame.content_ui.spacing_mut().item_spacing.y = 0.0;
        let output = self.edit(&mut frame.content_ui);
        if let Some(tools) = tools {
            field_frame::tool_row(&mut frame.content_ui, tools);
        }
        let focused = output.response.has_focus();
        let outer = frame.end(ui);
        let mut output = output;
        if self.sunken && !self.text.is_empty() {
            self.cross(ui, outer.rect, &mut output.response);
        }
        let edged = !self.sunken && !self.bare;
        field_frame::outline(ui, outer.rect, (self.state, focused, edged));
        output
    }

    /// What was sought goes at one press.
    fn cross(&mut self, ui: &mut Ui, field: egui::Rect, response: &mut Response) {
        let name = self.words.say("search-clear");
        let side = size::CONTROL_SMALL;
        let middle = egui::pos2(field.right() - space::XS - side / 2.0, field.center().y);
        let place = egui::Rect::from_center_size(middle, egui::Vec2::splat(side));
        let cross = ui.scope_builder(egui::UiBuilder::new().max_rect(place), |ui| {
            ui.add(super::button::IconButton::new(Icon::Close, &name).small())
        });
        if cross.inner.clicked() {
            self.text.clear();
            response.mark_changed();
            response.request_focus();
        }
    }

    fn edit(&mut self, ui: &mut Ui) -> FieldOutput {
        let theme = Theme::of(ui);
        let id = ui.make_persistent_id(self.salt);
        let kind = if self.mono { Type::Mono } else { Type::Body };
        let format = text::format(kind, theme.color.text);
        let (masked, painter, many) = (self.masked, self.painter, self.rows.is_some());
        let mut layouter = |ui: &Ui, buffer: &dyn TextBuffer, width: f32| -> Arc<Galley> {
            let mut job =
                LayoutJob { break_on_newline: many, keep_trailing_whitespace: true, ..Default::default() };
            job.wrap.max_width = if many { width } else { f32::INFINITY };
            match painter {
                _ if masked => {
                    text::append(&mut job, &"•".repeat(buffer.as_str().chars().count()), format.clone())
                }
                Some(paint) => paint(buffer.as_str(), &mut job),
                None => text::append(&mut job, buffer.as_str(), format.clone()),
            }
            if job.sections.is_empty() {
                // An empty job has no height of its own, and the caret stands in it.
                job.append("", 0.0, format.clone());
            }
            ui.fonts_mut(|fonts| fonts.layout_job(job))
        };
        let before = Remembered::load(ui.ctx(), id);
        let margin = if self.bare {
            crate::ui::theme::margin(space::S, space::XS)
        } else {
            crate::ui::theme::margin(space::M, space::S)
        };
        // The cross stands there.
        let right = if self.sunken { size::CONTROL_SMALL as i8 } else { 0 };
        let margin = egui::Margin { right: margin.right.max(right), ..margin };
        let mut buffer = Graphemes(self.text);
        let edit = if many { TextEdit::multiline(&mut buffer) } else { TextEdit::singleline(&mut buffer) };
        let mut edit = edit
            .id(id)
            .frame(Frame::new().inner_margin(margin))
            .font(kind.font())
            .desired_width(f32::INFINITY)
            .desired_rows(self.rows.unwrap_or(1))
            .password(masked)
            .layouter(&mut layouter);
        if !self.hint.is_empty() {
            edit = edit.hint_text(theme.colored(kind, theme.color.text3, self.hint));
        }
        if let Some(icon) = self.icon {
            let color = theme.color.text3;
            edit = edit.prefix(egui::Atom::paint([size::ICON_SMALL + 2.0; 2], move |ui, args| {
                icon.paint(ui, args.rect, color);
            }));
        }
        let mut shown = edit.show(ui);
        if !many && !shown.response.has_focus() && shown.galley.size().x > shown.text_clip_rect.width() {
            let fill = if self.sunken { theme.color.sunken } else { theme.color.surface };
            fade_out(ui, shown.text_clip_rect, fill);
        }
        let changed = text_menu::attend(ui, self.words, &mut shown, before, self.text, masked);
        let mut response = shown.response.response;
        if changed {
            response.mark_changed();
        }
        typing::tell(&response, !many);
        if self.text.is_empty() && is_cut(ui, &response, self.hint, kind) {
            response = response.on_hover_text(self.hint);
        }
        let selection = Remembered::load(ui.ctx(), id).range();
        FieldOutput { response, selection }
    }
}

/// Whether a hint is longer than its field.
fn is_cut(ui: &Ui, field: &Response, hint: &str, kind: Type) -> bool {
    let hint = ui.painter().layout_no_wrap(hint.to_owned(), kind.font(), egui::Color32::PLACEHOLDER);
    hint.size().x + 2.0 * space::S > field.rect.width()
}

/// A line that is longer than its field ends in mist, not in half a letter.
fn fade_out(ui: &Ui, text: egui::Rect, ground: egui::Color32) {
    let from = (text.right() - FADE).max(text.left());
    let mut mist = egui::Mesh::default();
    for (x, color) in [(from, ground.gamma_multiply(0.0)), (text.right(), ground)] {
        mist.colored_vertex(egui::pos2(x, text.top()), color);
        mist.colored_vertex(egui::pos2(x, text.bottom()), color);
    }
    mist.add_triangle(0, 1, 2);
    mist.add_triangle(1, 2, 3);
    ui.painter().add(mist);
}

/// How long the mist is, in points.
const FADE: f32 = 32.0;

/// Gives a field the focus and selects a range of characters in it.
pub fn select(ctx: &Context, id: Id, range: std::ops::Range<usize>) {
    let range = CCursorRange::two(CCursor::new(range.start), CCursor::new(range.end));
    text_menu::put_selection(ctx, id, range);
}
