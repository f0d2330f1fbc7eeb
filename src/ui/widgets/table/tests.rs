//! The table worked by keyboard and pointer, found by what a screen reader says.

use egui::accesskit::{Role, SortDirection, Toggled};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::cells::Line;
use super::columns::{Column, Sorted};
use super::ticks::Ticks;
use super::{Table, Told};
use crate::ui::theme::{self, Theme, Type};
use crate::words::{Lang, Words};

const LABELS: [&str; 3] = ["Сегодня", "Завтра", "Не интересно"];

struct Desk {
    keys: Vec<usize>,
    ticks: Ticks<usize>,
    sorted: Sorted,
    width: f32,
    ticked: bool,
    opened: Option<usize>,
    all: bool,
}

type Window = Harness<'static, Desk>;

fn open(rows: usize, width: f32, ticked: bool) -> Window {
    let words = Words::new(Lang::Ru);
    let desk = Desk {
        keys: (0..rows).collect(),
        ticks: Ticks::default(),
        sorted: Sorted::No,
        width,
        ticked,
        opened: None,
        all: false,
    };
    let mut window = Harness::builder().with_size([900.0, 400.0]).build_ui_state(
        move |ui, desk: &mut Desk| {
            theme::install(ui.ctx());
            ui.set_max_width(desk.width);
            let columns = [
                Column::new("Имя", 100.0, 200.0).sorts(desk.sorted),
                Column::new("Кнопки", 130.0, 260.0).gives_way(1),
                Column::new("Статус", 100.0, 150.0).gives_way(2),
            ];
            let mut table = Table::new(&words, "table", "Шаблоны", &columns)
                .height(Table::height_of(5))
                .offer_all("Показать все");
            if desk.ticked {
                table = table.ticked();
            }
            let labels = LABELS.map(str::to_owned);
            let shown = table.show(ui, &desk.keys, &mut desk.ticks, |key, cells| {
                let color = Theme::of(cells.ui()).color.text;
                let name = format!("Строка {key}");
                let long = format!("{name}, имя длиннее любого столбца, какой тут только бывает");
                cells.text(0, Line::new(&long, Type::Body, color));
                cells.labels(1, &labels);
                cells.text(2, Line::new("Изменено после одобрения", Type::Body, color).or(Some("Изменено")));
                Told { name, description: "Нельзя".to_owned(), hover: None }
            });
            desk.opened = desk.opened.or(shown.opened);
            desk.sorted = shown.sort.map_or(desk.sorted, |(_, sorted)| sorted);
            desk.all |= shown.show_all;
        },
        desk,
    );
    window.run_steps(3);
    window
}

fn focused(window: &Window) -> String {
    let focused = window.root().children_recursive().find(|node| node.is_focused());
    focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_steps(3);
}

/// Leads the keyboard to a row as a person does: to the first one, and down.
fn at_row(window: &mut Window, row: usize) {
    window.get_by_role_and_label(Role::ListBoxOption, "Строка 0").focus();
    window.run_steps(3);
    (0..row).for_each(|_| press(window, Modifiers::NONE, Key::ArrowDown));
}

#[test]
fn keys_go_through_rows_that_are_drawn_only_where_they_are_seen() {
    let mut window = open(100_000, 800.0, true);
    assert!(window.query_all_by_role(Role::ListBoxOption).count() <= 6);
    at_row(&mut window, 0);
    for (key, row) in [
        (Key::ArrowDown, 1),
        (Key::PageDown, 5),
        (Key::ArrowUp, 4),
        (Key::End, 99_999),
        (Key::ArrowDown, 99_999),
        (Key::PageUp, 99_995),
        (Key::Home, 0),
        (Key::ArrowUp, 0),
    ] {
        press(&mut window, Modifiers::NONE, key);
        assert_eq!(focused(&window), format!("Строка {row}"), "{key:?}");
    }
    let row = window.get_by_role_and_label(Role::ListBoxOption, "Строка 0");
    let data = row.accesskit_node();
    assert_eq!((data.data().position_in_set(), data.data().size_of_set()), (Some(1), Some(100_000)));
    assert!(window.state().ticks.is_empty(), "to go is not to tick");
}

#[test]
fn rows_are_ticked_one_by_one_on_the_way_and_all() {
    let mut window = open(8, 800.0, true);
    at_row(&mut window, 1);
    press(&mut window, Modifiers::NONE, Key::Space);
    press(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(window.state().ticks.in_order(0..8), [1, 2]);
    let all = |window: &Window| {
        window.get_by_role_and_label(Role::CheckBox, "Выбрать все").accesskit_node().toggled()
    };
    assert_eq!(all(&window), Some(Toggled::Mixed));
    press(&mut window, Modifiers::COMMAND, Key::A);
    assert_eq!((window.state().ticks.len(), all(&window)), (8, Some(Toggled::True)));
    window.get_by_role_and_label(Role::CheckBox, "Выбрать все").click();
    window.run_steps(3);
    assert_eq!((window.state().ticks.len(), all(&window)), (0, Some(Toggled::False)));
    window.get_by_role_and_label(Role::ListBoxOption, "Строка 3").click();
    window.run_steps(3);
    assert_eq!(window.state().ticks.in_order(0..8), [3]);
    assert_eq!(focused(&window), "Строка 3");
}

#[test]
fn enter_opens_and_ticks_nothing() {
    let mut window = open(3, 800.0, true);
    at_row(&mut window, 2);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(window.state().opened, Some(2));
    assert!(window.state().ticks.is_empty());
}

#[test]
fn rows_that_are_only_read_cannot_be_ticked() {
    let mut window = open(3, 800.0, false);
    assert!(window.query_by_role(Role::CheckBox).is_none());
    window.get_by_role_and_label(Role::ListBoxOption, "Строка 1").click();
    window.run_steps(3);
    press(&mut window, Modifiers::NONE, Key::Space);
    press(&mut window, Modifiers::COMMAND, Key::A);
    press(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    assert!(window.state().ticks.is_empty());
    assert_eq!(focused(&window), "Строка 2");
}

#[test]
fn a_heading_sorts_and_says_so() {
    let mut window = open(3, 800.0, true);
    let heading = |window: &Window| {
        let node = window.get_by_role_and_label(Role::ColumnHeader, "Имя").accesskit_node();
        (node.data().sort_direction(), node.data().description().map(str::to_owned))
    };
    assert_eq!(heading(&window), (None, None));
    for expected in [
        (Some(SortDirection::Ascending), Some("По\u{A0}возрастанию".to_owned())),
        (Some(SortDirection::Descending), Some("По\u{A0}убыванию".to_owned())),
        (None, None),
    ] {
        window.get_by_role_and_label(Role::ColumnHeader, "Имя").focus();
        window.run_steps(2);
        press(&mut window, Modifiers::NONE, Key::Enter);
        assert_eq!(heading(&window), expected);
    }
}

#[test]
fn columns_give_way_and_what_is_hidden_is_under_the_pointer() {
    let mut window = open(2, 410.0, true);
    let headings = |window: &Window| -> Vec<String> {
        let all = window.query_all_by_role(Role::ColumnHeader);
        all.filter_map(|node| node.accesskit_node().label()).collect()
    };
    assert_eq!(headings(&window), ["Имя", "Кнопки"], "the status is the first to go");
    let under = |window: &mut Window, x: f32| {
        let row = window.get_by_role_and_label(Role::ListBoxOption, "Строка 0").rect();
        window.hover_at(egui::pos2(row.left() + x, row.center().y));
        window.run_steps(60);
        let told = window.query_all_by_role(Role::Label);
        told.filter_map(|node| node.accesskit_node().value()).collect::<String>()
    };
    assert!(under(&mut window, 70.0).ends_with("какой тут только бывает"));
    let button = window.get_by_role_and_label(Role::ColumnHeader, "Кнопки").rect().left();
    let count = under(&mut window, button + 150.0);
    assert_eq!(count, "Не интересно", "what «+1» stands for");
    window.state_mut().width = 300.0;
    window.run_steps(3);
    assert_eq!(headings(&window), ["Имя"]);
}

#[test]
fn where_there_is_no_row_it_says_so_and_leads_back() {
    let mut window = open(0, 800.0, true);
    assert!(window.query_by_label("Ничего не\u{A0}найдено.").is_some());
    window.get_by_role_and_label(Role::Button, "Показать все").click();
    window.run_steps(3);
    assert!(window.state().all);
}
