//! The left part of the dialog: what was found in the file, and how it is taken.

use egui::Ui;

use super::Open;
use crate::files::messages::{Found, Kind, Part};
use crate::registration::{Dialect, Layout, TableKind};
use crate::ui::parts::column_picker::encoding_row;
use crate::ui::parts::lines::{heading, remark, warning_line};
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{segmented, toggle};
use crate::wording::{one_line, table_facts};
use crate::words::Words;

/// Headings and sheets that are named.
const NAMED: usize = 6;

pub(super) fn show(ui: &mut Ui, words: &Words, found: &Found, open: &mut Open) {
    ui.spacing_mut().item_spacing.y = space::S;
    heading(ui, words, "importing-found");
    let theme = Theme::of(ui);
    let args = [("count", found.messages.len().into())];
    let id = match found.kind {
        Kind::Json => "importing-found-json",
        Kind::Csv => "importing-found-csv",
        Kind::Workbook => "importing-found-xlsx",
    };
    ui.add(egui::Label::new(theme.text(Type::Medium, words.tell(id, &args))).wrap());
    if let Some(kind) = found.hidden_kind {
        let kind = table_facts::kind_name(words, kind);
        warning_line(ui, &words.tell("reading-kind", &[("kind", kind.into())]));
    }
    for part in &found.parts {
        tell_part(ui, words, part);
    }
    let layout = found.parts.first().and_then(|part| part.layout.as_ref());
    if let Some(layout) = layout
        && let Some(encoding) = encoding_row(ui, words, layout.encoding)
    {
        open.want_again(|wanted| wanted.encoding = Some(encoding));
    }
    if found.kind != Kind::Json {
        guards(ui, words, found, open);
    }
    ui.add_space(space::S);
    how(ui, words, open);
}

fn tell_part(ui: &mut Ui, words: &Words, part: &Part) {
    let table = words.say(match part.table {
        TableKind::Chat => "importing-table-chat",
        TableKind::Url => "importing-table-url",
        TableKind::Call => "importing-table-call",
    });
    let count = part.messages;
    match &part.sheet {
        Some(sheet) => {
            let sheet = one_line(sheet).into_owned();
            let args = [("sheet", sheet.into()), ("table", table.into()), ("count", count.into())];
            remark(ui, &words.tell("importing-sheet", &args));
        }
        None => {
            remark(ui, &words.tell("importing-table", &[("table", table.into()), ("count", count.into())]))
        }
    }
    if let Some(layout) = &part.layout {
        remark(ui, &layout_words(words, layout));
    }
    for fact in table_facts::facts(words, &part.about) {
        warning_line(ui, &fact);
    }
    if part.blank > 0 {
        remark(ui, &words.tell("importing-blank", &[("count", part.blank.into())]));
    }
    if !part.ignored.is_empty() {
        let named: Vec<_> = part.ignored.iter().take(NAMED).map(|name| one_line(name)).collect();
        let args = [("count", part.ignored.len().into()), ("names", named.join(", ").into())];
        warning_line(ui, &words.tell("importing-ignored", &args));
    }
}

fn layout_words(words: &Words, layout: &Layout) -> String {
    let encoding = table_facts::encoding_name(words, layout.encoding);
    let separator = table_facts::separator_name(words, layout.separator);
    words.tell("importing-layout", &[("encoding", encoding.into()), ("separator", separator.into())])
}

/// Whether an apostrophe in front of a cell is the guard of the Excel dialect, or part of it.
fn guards(ui: &mut Ui, words: &Words, found: &Found, open: &mut Open) {
    let Some(wanted) = &mut open.wanted else { return };
    let detected = match found.parts.first().and_then(|part| part.layout.as_ref()) {
        Some(layout) => layout.dialect,
        None => Dialect::Plain,
    };
    let sum = |count: fn(&Part) -> usize| found.parts.iter().map(count).sum::<usize>();
    let (taken_off, left) = (sum(|part| part.unguarded), sum(|part| part.guarded));
    if taken_off + left == 0 && wanted.dialect.is_none() {
        return;
    }
    let held = wanted.dialect.unwrap_or(detected);
    ui.add_space(space::XS);
    heading(ui, words, "importing-guards");
    let (off, kept) = (words.say("importing-guards-off"), words.say("importing-guards-kept"));
    let options = [(Dialect::Excel, &*off), (Dialect::Plain, &*kept)];
    if let Some(dialect) = segmented(ui, &words.say("importing-guards"), &options, held) {
        wanted.dialect = Some(dialect);
    }
    if taken_off > 0 {
        remark(ui, &words.tell("importing-unguarded", &[("count", taken_off.into())]));
    }
    if left > 0 {
        warning_line(ui, &words.tell("importing-guarded", &[("count", left.into())]));
    }
}

fn how(ui: &mut Ui, words: &Words, open: &mut Open) {
    let Some(Some(taken)) = open.taken.last() else { return };
    let (pairs, repeats) = (taken.pairs, taken.repeats);
    if pairs > 0 {
        toggle(ui, &words.say("importing-join"), &mut open.how.join);
        remark(ui, &words.tell("importing-join-remark", &[("count", pairs.into())]));
    }
    if repeats > 0 {
        toggle(ui, &words.say("importing-skip-repeats"), &mut open.how.skip_repeats);
        remark(ui, &words.tell("importing-repeats", &[("count", repeats.into())]));
    }
    remark(ui, &words.say("importing-at-the-end"));
}
