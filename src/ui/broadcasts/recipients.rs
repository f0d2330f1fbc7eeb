//! The recipients of a draft as a table: search, filter by verdict, numbers before and after, and
//! each one's message in the phone.

use egui::{Align, Context, Layout, Ui, vec2};

use super::face::Face;
use super::findings;
use super::layout::{self, PHONE, WITH_PHONE};
use super::open::Open;
use super::pager::Pager;
use crate::broadcast::{FindingRule, Page, Recipient, State, Verdict};
use crate::store::ledger::{Filter, Row};
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::parts::lines::remark;
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{Cells, Chip, Column, Dialog, Line, Table, TextField, Ticks, Told, Tone};

/// The least height of the table.
const LEAST: f32 = 220.0;

/// The table with its view state.
pub(super) struct Recipients {
    pager: Pager,
    only: Only,
    ticks: Ticks<u32>,
    face: Face,
    /// The row whose message is shown in a dialog, where there is no room beside.
    opened: Option<u32>,
}

/// Which rows are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Only {
    All,
    Ready,
    Skipped(FindingRule),
}

impl Recipients {
    /// The table of all rows, or of those that a rule leaves out.
    pub(super) fn only(rule: Option<FindingRule>) -> Self {
        let only = rule.map_or(Only::All, Only::Skipped);
        Self { pager: Pager::default(), only, ticks: Ticks::default(), face: Face::default(), opened: None }
    }

    /// Shows it; says whether the way back was taken.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        open: &mut Open<'_, '_>,
        page: Option<&Page>,
        revision: u64,
    ) -> bool {
        let Some(draft) = open.draft else { return true };
        self.pager.filter =
            Filter { search: std::mem::take(&mut self.pager.filter.search), ..filter(self.only) };
        self.pager.follow(ui.ctx(), open.scene, (draft, revision.wrapping_add(open.rows)), &mut open.intents);
        let whole = ui.available_height();
        let back = layout::page(ui, "broadcast-recipients", |ui| {
            let words = open.scene.words;
            let top = ui.cursor().top();
            let title = words.say("broadcasts-recipients");
            let about = words.tell("broadcasts-in-list", &[("count", open.rows.into())]);
            let back = layout::head(ui, open.scene, (&title, &about), open.is_sandbox(), |_| {});
            self.bar(ui, open.scene, page);
            let height = (whole - (ui.cursor().top() - top) - 2.0 * space::XL).max(LEAST);
            self.body(ui, open, height);
            back
        });
        self.dialog(ui.ctx(), open);
        back
    }

    /// Search and verdicts.
    fn bar(&mut self, ui: &mut Ui, scene: &Scene<'_>, page: Option<&Page>) {
        let words = scene.words;
        let (label, hint) = (words.say("broadcasts-recipient-search"), words.say("broadcasts-search-hint"));
        let search = &mut self.pager.filter.search;
        let field = TextField::new(words, "recipient-search", &label, search).label_hidden().hint(&hint);
        field.icon(Icon::Find).show(ui);
        let Some(page) = page else { return };
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
            let mut chip = |ui: &mut Ui, only: Only, name: &str, count: u64| {
                let said = words.tell("broadcasts-chip", &[("name", name.into()), ("count", count.into())]);
                if ui.add(Chip::new(&said, self.only == only)).clicked() {
                    self.only = only;
                }
            };
            chip(ui, Only::All, &words.say("broadcasts-all"), page.recipients);
            for (verdict, count) in &page.counts {
                match verdict {
                    Verdict::Ready => chip(ui, Only::Ready, &words.say("broadcasts-verdict-ready"), *count),
                    Verdict::Skipped(rule) => {
                        chip(ui, Only::Skipped(*rule), &findings::verdict(words, rule.as_str()), *count);
                    }
                }
            }
        });
    }

    fn body(&mut self, ui: &mut Ui, open: &Open<'_, '_>, height: f32) {
        let room = ui.available_width();
        if room < WITH_PHONE {
            return self.table(ui, open, height);
        }
        let left = room - PHONE - space::L;
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            ui.allocate_ui_with_layout(vec2(left, height), Layout::top_down(Align::Min), |ui| {
                ui.set_width(left);
                self.table(ui, open, height);
            });
            ui.allocate_ui_with_layout(vec2(PHONE, height), Layout::top_down(Align::Min), |ui| {
                ui.set_width(PHONE);
                let chosen = self.ticks.at.or(self.pager.keys().first().copied());
                let who = chosen.and_then(|key| self.pager.get(key)).map(|row| &row.recipient);
                self.face.show(ui, open.scene, &open.broadcast, who, Some(height - 32.0));
            });
        });
    }

    fn table(&mut self, ui: &mut Ui, open: &Open<'_, '_>, height: f32) {
        let words = open.scene.words;
        let names = ["client", "number", "country", "values", "verdict"];
        let ids = [
            "broadcasts-column-client",
            "broadcasts-column-number",
            "broadcasts-column-country",
            "broadcasts-column-values",
            "broadcasts-column-verdict",
        ];
        let headings = ids.map(|id| words.say(id));
        let widths = [(120.0, 150.0), (130.0, 210.0), (64.0, 72.0), (100.0, 200.0), (120.0, 170.0)];
        let turns = [None, None, Some(2), Some(1), None];
        let columns: Vec<Column<'_>> = headings
            .iter()
            .zip(widths)
            .zip(turns)
            .map(|((heading, (least, ordinary)), turn)| {
                let column = Column::new(heading, least, ordinary);
                turn.map_or(column, |turn| column.gives_way(turn))
            })
            .collect();
        debug_assert_eq!(names.len(), columns.len());
        let keys = self.pager.keys();
        if keys.is_empty() && !self.pager.is_known() {
            return remark(ui, &words.say("broadcasts-reading"));
        }
        let name = words.say("broadcasts-recipients");
        let theme = Theme::of(ui);
        let frame = egui::Frame::new().fill(theme.color.surface).stroke(theme.hairline());
        let all = words.say("broadcasts-all");
        let (pager, ticks) = (&mut self.pager, &mut self.ticks);
        let shown = frame.show(ui, |ui| {
            let table = Table::new(words, "recipients", &name, &columns).height(height).offer_all(&all);
            table.show(ui, &keys, ticks, |key, cells| match pager.row(key) {
                Some(row) => draw(cells, open.scene, row),
                None => waiting(cells, open.scene),
            })
        });
        if shown.inner.show_all {
            self.only = Only::All;
            self.pager.filter.search.clear();
        }
        self.opened = shown.inner.opened.or(self.opened);
    }

    /// One recipient's message in a dialog, for whoever opened the row.
    fn dialog(&mut self, ctx: &Context, open: &Open<'_, '_>) {
        let Some(row) = self.opened.and_then(|key| self.pager.get(key)) else { return };
        let words = open.scene.words;
        let (title, close) = (words.say("broadcasts-face-title"), words.say("notice-close"));
        let dialog = Dialog::notice("recipient-face", &title, &close).width(380.0);
        let height = (ctx.content_rect().height() - 220.0).max(240.0);
        let ((), answer) = dialog.show(ctx, |ui| {
            self.face.show(ui, open.scene, &open.broadcast, Some(&row.recipient), Some(height));
        });
        if answer.is_some() {
            self.opened = None;
        }
    }
}

fn filter(only: Only) -> Filter {
    match only {
        Only::All => Filter::default(),
        Only::Ready => Filter { states: vec![State::Planned], ..Filter::default() },
        Only::Skipped(rule) => {
            let reason = Some(rule.as_str().to_owned());
            Filter { states: vec![State::Skipped], reason, ..Filter::default() }
        }
    }
}

/// A row that is being read.
pub(super) fn waiting(cells: &mut Cells<'_>, scene: &Scene<'_>) -> Told {
    let words = scene.words.say("broadcasts-reading");
    let color = Theme::of(cells.ui()).color.text3;
    cells.text(0, Line::new(&words, Type::Small, color));
    Told { name: words.into_owned(), ..Told::default() }
}

/// A number as it was typed and as it is read, or as it is.
pub(super) fn before_after(recipient: &Recipient) -> String {
    let number = recipient.number.map(|number| number.to_string());
    match (recipient.typed.as_deref(), number) {
        (Some(typed), Some(number)) => format!("{typed} → {number}"),
        (Some(typed), None) => typed.to_owned(),
        (None, number) => number.unwrap_or_default(),
    }
}

fn draw(cells: &mut Cells<'_>, scene: &Scene<'_>, row: &Row) -> Told {
    let words = scene.words;
    let c = Theme::of(cells.ui()).color;
    let recipient = &row.recipient;
    let number = before_after(recipient);
    let unknown = words.say("broadcasts-country-unknown");
    let country = recipient.country().map_or_else(|| unknown.into_owned(), str::to_owned);
    let values: Vec<String> =
        recipient.values.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    let values = values.join(" · ");
    let (tone, verdict) = match row.result.reason.as_deref().filter(|_| row.result.state == State::Skipped) {
        Some(reason) => (Tone::Warning, findings::verdict(words, reason)),
        None => (Tone::Good, words.say("broadcasts-verdict-ready").into_owned()),
    };
    cells.text(0, Line::new(&recipient.client, Type::Body, c.text));
    cells.text(1, Line::new(&number, Type::Body, c.text2));
    cells.text(2, Line::new(&country, Type::Body, c.text2));
    cells.text(3, Line::new(&values, Type::Body, c.text2));
    cells.state(4, tone, Line::new(&verdict, Type::Body, c.text));
    let said = [&*recipient.client, &number, &country, &values, &verdict];
    let name = said.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(", ");
    Told { name, ..Told::default() }
}
