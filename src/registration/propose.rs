//! Likely columns of a table whose headings are not those of the form.

use super::lexicon::Topic;
use super::{ColumnMapping, ColumnRole, Form, MappedColumn, TableKind};
use message::phone::{self, Plan};
use message::{is_blank, length};

/// How many rows are looked at.
const ROWS: usize = 50;

/// The longest text that could be a title, in UTF-16 units; the checks come later.
const LONG_TITLE: usize = 60;

/// What a column looks like.
struct Column<'a> {
    at: usize,
    heading: &'a str,
    /// The cells that say something.
    cells: Vec<&'a str>,
}

/// Proposes which columns are which, from a row of headings and the rows below it. It is shown to
/// a person and changed by hand; `None` where nothing looks like a table of buttons.
pub fn propose_mapping(form: &Form, headings: &[String], rows: &[Vec<String>]) -> Option<ColumnMapping> {
    let width = rows.iter().map(Vec::len).chain([headings.len()]).max()?;
    let columns: Vec<Column<'_>> = (0..width)
        .map(|at| Column {
            at,
            heading: headings.get(at).map_or("", String::as_str),
            cells: rows
                .iter()
                .take(ROWS)
                .filter_map(|row| row.get(at))
                .map(String::as_str)
                .filter(|cell| !is_blank(cell))
                .collect(),
        })
        .collect();
    let own = own_roles(form, &columns);
    let says = |column: &Column<'_>, topic: Topic| topic.is_in(column.heading);
    let beside = |column: &&Column<'_>| {
        (says(column, Topic::Status) || says(column, Topic::Reason))
            && !own.iter().any(|(at, _)| *at == column.at)
    };
    let status = columns.iter().find(|c| says(c, Topic::Status) && beside(c)).map(|c| c.at);
    let reason =
        columns.iter().find(|c| says(c, Topic::Reason) && beside(c) && Some(c.at) != status).map(|c| c.at);
    let free: Vec<&Column<'_>> = columns
        .iter()
        .filter(|c| !c.cells.is_empty() && Some(c.at) != status && Some(c.at) != reason)
        .collect();
    let known = |role: ColumnRole| own.iter().find(|(_, other)| *other == role).map(|(at, _)| *at);
    let text = known(ColumnRole::Text).or_else(|| text_of(&free))?;
    let target = target_of(&free, text);
    let mut found = vec![(text, ColumnRole::Text)];
    let table = match target {
        Some((table, at)) => {
            let title = known(ColumnRole::Title)
                .filter(|title| *title != at)
                .or_else(|| title_of(&free, &[text, at]))?;
            found.extend([(title, ColumnRole::Title), (at, ColumnRole::Target)]);
            table
        }
        None => {
            let titles = replies_of(&free, text, &own);
            found.extend((1..).zip(titles).map(|(number, at)| (at, ColumnRole::Reply(number))));
            TableKind::Chat
        }
    };
    found.extend(status.map(|at| (at, ColumnRole::Status)));
    found.extend(reason.map(|at| (at, ColumnRole::Reason)));
    found.sort_unstable_by_key(|(at, _)| *at);
    let columns = found.into_iter().map(|(at, role)| MappedColumn {
        heading: headings.get(at).cloned().unwrap_or_default(),
        at,
        role,
    });
    let mapping = ColumnMapping { table, columns: columns.collect(), headings: true };
    mapping.is_complete().then_some(mapping)
}

/// The columns whose headings are the form's own.
fn own_roles(form: &Form, columns: &[Column<'_>]) -> Vec<(usize, ColumnRole)> {
    let headings: Vec<&str> = columns.iter().map(|column| column.heading).collect();
    let each = TableKind::ALL.map(|table| ColumnMapping::of_form(form, table, &headings).columns);
    each.into_iter().max_by_key(Vec::len).unwrap_or_default().into_iter().map(|c| (c.at, c.role)).collect()
}

/// The column with the text: by its heading, among several by the length of its cells.
fn text_of(free: &[&Column<'_>]) -> Option<usize> {
    let mean = |column: &&Column<'_>| {
        column.cells.iter().map(|cell| length(cell)).sum::<usize>() / column.cells.len().max(1)
    };
    let is_target = |column: &&Column<'_>| most(column, is_url) || most(column, is_phone);
    let named =
        free.iter().copied().filter(|c| Topic::Text.is_in(c.heading) && !is_target(c)).max_by_key(mean);
    let longest = || free.iter().copied().filter(|c| !is_target(c)).max_by_key(mean);
    named.or_else(longest).map(|column| column.at)
}

/// The column with URLs or phone numbers, by its cells, else by its heading.
fn target_of(free: &[&Column<'_>], text: usize) -> Option<(TableKind, usize)> {
    let others = || free.iter().filter(|column| column.at != text);
    let by_cells = |kind, is: fn(&str) -> bool| others().find(|c| most(c, is)).map(|c| (kind, c.at));
    let by_heading = |kind, topic: Topic| {
        let named = |c: &&&Column<'_>| topic.is_in(c.heading) && !Topic::Title.is_in(c.heading);
        others().find(named).map(|c| (kind, c.at))
    };
    by_cells(TableKind::Url, is_url)
        .or_else(|| by_cells(TableKind::Call, is_phone))
        .or_else(|| by_heading(TableKind::Url, Topic::Url))
        .or_else(|| by_heading(TableKind::Call, Topic::Phone))
}

/// The column with the title of an inline button.
fn title_of(free: &[&Column<'_>], taken: &[usize]) -> Option<usize> {
    let others = || free.iter().filter(|column| !taken.contains(&column.at) && is_short(column));
    others().find(|c| Topic::Title.is_in(c.heading)).or_else(|| others().next()).map(|c| c.at)
}

/// The columns with titles of reply buttons, from left to right.
fn replies_of(free: &[&Column<'_>], text: usize, own: &[(usize, ColumnRole)]) -> Vec<usize> {
    let is_own =
        |at: usize| own.iter().any(|(other, role)| *other == at && matches!(role, ColumnRole::Reply(_)));
    let others = || free.iter().filter(|column| column.at != text);
    let named: Vec<usize> =
        others().filter(|c| is_own(c.at) || Topic::Title.is_in(c.heading)).map(|c| c.at).collect();
    if !named.is_empty() {
        return named;
    }
    // Titles stand behind their text; a number before it only counts.
    others().filter(|c| c.at > text && is_short(c)).map(|c| c.at).collect()
}

fn is_short(column: &Column<'_>) -> bool {
    column.cells.iter().all(|cell| length(cell) <= LONG_TITLE)
}

fn most(column: &Column<'_>, is: fn(&str) -> bool) -> bool {
    column.cells.iter().filter(|cell| is(cell)).count() * 2 > column.cells.len()
}

fn is_url(cell: &str) -> bool {
    let cell = cell.trim().to_ascii_lowercase();
    ["http://", "https://", "www."].iter().any(|scheme| cell.starts_with(scheme))
}

fn is_phone(cell: &str) -> bool {
    let bare = cell.trim().trim_start_matches('\'');
    let digits = bare.chars().filter(char::is_ascii_digit).count();
    let plain = bare.chars().all(|c| c.is_ascii_digit() || "+-() .\u{A0}".contains(c));
    plain
        && (10..=15).contains(&digits)
        && (phone::plan(&format!("+{}", phone::compact(bare).trim_start_matches('+'))) == Plan::Known
            || phone::to_international(bare, "RU").is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn propose(headings: &[&str], rows: &[&[&str]]) -> Option<ColumnMapping> {
        let own = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        let rows: Vec<Vec<String>> = rows.iter().map(|row| own(row)).collect();
        propose_mapping(&Form::builtin().unwrap(), &own(headings), &rows)
    }

    fn roles(mapping: &ColumnMapping) -> Vec<(usize, ColumnRole)> {
        mapping.columns.iter().map(|column| (column.at, column.role)).collect()
    }

    #[test]
    fn likely_columns_are_found_by_heading_and_by_what_stands_there() {
        use ColumnRole::{Reason, Reply, Status, Target, Text, Title};
        let long = "Автомобиль будет использоваться в личных целях?";
        let found = propose(
            &["№", "Текст", "Кнопка", "Вторая кнопка", "Статус", "Комментарий"],
            &[&["1", long, "Да", "Нет", "ок", ""]],
        )
        .unwrap();
        assert_eq!(found.table, TableKind::Chat);
        assert_eq!(roles(&found), [(1, Text), (2, Reply(1)), (3, Reply(2)), (4, Status), (5, Reason)],);

        let found =
            propose(&["", "", ""], &[&["Сайт", long, "https://a.b/"], &["Ещё", long, "www.c.d"]]).unwrap();
        assert_eq!((found.table, roles(&found)), (TableKind::Url, vec![(0, Title), (1, Text), (2, Target)]));

        let found = propose(
            &["Шаблон", "Надпись", "Куда звонить", "Причина"],
            &[&["Мы рядом", "Звонок", "8 812 438-16-78", "x"]],
        )
        .unwrap();
        assert_eq!(
            (found.table, roles(&found)),
            (TableKind::Call, vec![(0, Text), (1, Title), (2, Target), (3, Reason)])
        );

        assert_eq!(propose(&["Дата", "Сумма"], &[]), None);
    }
}
