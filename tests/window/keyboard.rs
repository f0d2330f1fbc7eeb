//! Everything by keyboard alone: the main job from the empty window to the tables, the order of
//! the Tab key, and the focus that is never lost.

use super::Desk;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use pult::message::{Button, read_document};
use std::fs;
use std::time::{Duration, Instant};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const SHIFT: Modifiers = Modifiers::SHIFT;

impl Desk {
    /// The name of what has the focus; nothing where nothing has.
    pub(super) fn at(&self) -> String {
        let focused = self.harness.root().children_recursive().find(|node| node.is_focused());
        // Without a focus the root has it.
        let focused = focused.filter(|node| node.accesskit_node().parent().is_some());
        focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default().replace('\u{A0}', " ")
    }

    fn role_at(&self) -> Option<Role> {
        let focused = self.harness.root().children_recursive().find(|node| node.is_focused());
        focused.map(|node| node.accesskit_node().role())
    }

    /// Presses Tab until the focus is at a control of that name.
    pub(super) fn tab_to(&mut self, name: &str) {
        self.walk_to(name, NONE);
    }

    fn walk_to(&mut self, name: &str, modifiers: Modifiers) {
        let mut seen = Vec::new();
        for _ in 0..60 {
            if self.at() == name {
                return;
            }
            seen.push(self.at());
            self.key(modifiers, Key::Tab);
        }
        panic!("the Tab key never came to {name}, but to {seen:?}");
    }

    fn write(&mut self, text: &str) {
        self.harness.event(Event::Text(text.to_owned()));
        self.harness.run_ok();
    }

    /// The names of what the Tab key stops at, from where it is now on, once around.
    fn round(&mut self) -> Vec<String> {
        let begin = self.at();
        let mut names = vec![begin.clone()];
        for _ in 0..100 {
            self.key(NONE, Key::Tab);
            if self.at() == begin {
                return names;
            }
            names.push(self.at());
        }
        panic!("the Tab key never came back to {begin}: {names:?}");
    }

    pub(super) fn until(&mut self, what: &str, so: impl Fn(&Self) -> bool) {
        let begun = Instant::now();
        while !so(self) {
            assert!(begun.elapsed() < Duration::from_secs(60), "it never came: {what}");
            self.harness.step();
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    fn tells(&self, words: &str) -> bool {
        self.harness.query_all_by_label_contains(words).next().is_some()
    }

    fn counts(&self) -> Vec<usize> {
        self.messages().iter().map(|message| message.buttons.len()).collect()
    }
}

/// The tables that the seed's templates make, as the seed shows them, in the program's own
/// dialect.
const TABLES: [(&str, &str); 3] = [
    (
        "chat-buttons.csv",
        "\u{FEFF}\"Текст сообщения\";\"Кнопка чата 1\";\"Кнопка чата 2\"\r\n\
         \"Автомобиль будет использоваться в личных целях?\";\"Да\";\"Нет\"\r\n",
    ),
    (
        "url-buttons.csv",
        "\u{FEFF}\"Текст сообщения\";\"Название кнопки\";\"URL\"\r\n\
         \"Свяжитесь с нами.\";\"Перейти на сайт\";\"{#company_website}-ai.com/\"\r\n",
    ),
    (
        "call-buttons.csv",
        "\u{FEFF}\"Текст сообщения\";\"Название кнопки\";\"Телефонный номер\"\r\n\
         \"Свяжитесь с нами.\";\"Позвонить\";\"+7 (812) 438-16-78\"\r\n",
    ),
];

#[test]
fn the_templates_are_built_and_exported_by_keyboard_alone() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = Desk::open();
    desk.harness.run_ok();
    // The first by the button of the empty window, with reply buttons one after the other.
    desk.tab_to("Новое сообщение");
    desk.key(NONE, Key::Enter);
    assert_eq!(desk.at(), "Текст сообщения");
    desk.write("Автомобиль будет использоваться в личных целях?");
    desk.key(CTRL, Key::Enter);
    desk.write("Да");
    // Enter leads on to «one more», and Enter there adds it.
    desk.key(NONE, Key::Enter);
    assert_eq!(desk.at(), "Кнопка");
    desk.key(NONE, Key::Enter);
    desk.write("Нет");
    desk.walk_to("Название", SHIFT);
    desk.key(CTRL, Key::A);
    desk.write("Личное авто");

    for (name, title, url, phone) in [
        ("Сайт", "Перейти на сайт", "{#company_website}-ai.com/", ""),
        ("Звонок", "Позвонить", "", "+7 (812) 438-16-78"),
    ] {
        desk.key(CTRL, Key::N);
        desk.write("Свяжитесь с нами.");
        if desk.harness.query_by_label("Адрес сайта").is_none() && name == "Сайт" {
            desk.tab_to("Обычные кнопки");
            desk.key(NONE, Key::ArrowRight);
            assert_eq!(desk.at(), "Инлайн‑кнопки");
        }
        desk.key(CTRL, Key::Enter);
        desk.write(title);
        desk.key(NONE, Key::Enter);
        assert_eq!(desk.at(), "Адрес сайта");
        desk.write(url);
        desk.key(NONE, Key::Enter);
        assert_eq!(desk.at(), "Телефон");
        desk.write(phone);
        desk.walk_to("Название", SHIFT);
        desk.key(CTRL, Key::A);
        desk.write(name);
    }
    let seed = read_document(include_bytes!("../../assets/examples/seed.json")).unwrap();
    assert_eq!(desk.messages(), seed);

    desk.key(CTRL, Key::E);
    desk.tab_to("Папка");
    desk.key(CTRL, Key::A);
    desk.write(&home.path().to_string_lossy());
    // Enter agrees when the tables are ready to be written.
    desk.until("the tables are ready", |desk| {
        desk.harness.query_all_by_label("Экспортировать").any(|node| !node.accesskit_node().is_disabled())
    });
    desk.key(NONE, Key::Enter);
    desk.until("the report", |desk| desk.tells("chat-buttons.csv, 1 строка"));
    desk.key(NONE, Key::Escape);
    for (file, bytes) in TABLES {
        assert_eq!(fs::read_to_string(home.path().join(file)).unwrap(), bytes, "{file}");
    }
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), TABLES.len());
    assert_eq!(desk.at(), "Название", "the focus is back where the export was called");
}

#[test]
fn four_buttons_are_split_undone_and_named_by_keyboard_alone() {
    let mut desk = Desk::open();
    desk.key(CTRL, Key::N);
    desk.write("Когда вам удобно?");
    for title in ["Сегодня", "Завтра", "В выходные", "Никогда"] {
        desk.key(CTRL, Key::Enter);
        desk.write(title);
    }
    assert_eq!(desk.counts(), [4]);
    desk.key(NONE, Key::Escape);
    assert_eq!(desk.role_at(), Some(Role::ListBoxOption), "Escape leads to the list");
    desk.key(NONE, Key::F8);
    assert_eq!(desk.at(), "Разделить", "F8 leads to what mends the buttons as a whole");
    desk.key(NONE, Key::Enter);
    assert!(desk.tells("кнопка не\u{A0}потеряется"));
    desk.key(NONE, Key::Enter);
    assert_eq!(desk.counts(), [3, 1]);
    assert_eq!(desk.at(), "Название кнопки 1");

    desk.key(CTRL, Key::Z);
    assert_eq!(desk.counts(), [4]);
    assert_ne!(desk.at(), "", "the focus is lost after an undo");
    desk.key(CTRL | SHIFT, Key::Z);
    assert_eq!(desk.counts(), [3, 1]);
    // Both parts get names: the second is reached through the list.
    for (at, name) in ["Когда", "Когда, ещё"].into_iter().enumerate() {
        desk.key(NONE, Key::F6);
        while desk.role_at() != Some(Role::ListBoxOption) {
            desk.key(NONE, Key::F6);
        }
        desk.key(NONE, if at == 0 { Key::Home } else { Key::End });
        desk.key(NONE, Key::Enter);
        assert_eq!(desk.at(), "Текст сообщения");
        desk.walk_to("Название", SHIFT);
        desk.key(CTRL, Key::A);
        desk.write(name);
    }
    let names: Vec<_> = desk.messages().into_iter().map(|message| message.name).collect();
    assert_eq!(names, ["Когда", "Когда, ещё"]);
}

#[test]
fn a_pressed_chip_leaves_the_focus_at_its_field() {
    let mut desk = Desk::open();
    desk.key(CTRL, Key::N);
    desk.write("Когда вам удобно?");
    desk.key(CTRL, Key::Enter);
    desk.write("Записаться на консультацию");
    desk.tab_to("Записаться");
    desk.key(NONE, Key::Enter);
    assert_eq!(desk.messages()[0].buttons, [Button::reply("Записаться")]);
    assert_eq!(desk.at(), "Название кнопки 1");
}

#[test]
fn a_removed_card_leaves_the_focus_at_its_neighbour() {
    let mut desk = Desk::open();
    desk.key(CTRL, Key::N);
    for title in ["Один", "Два"] {
        desk.key(CTRL, Key::Enter);
        desk.write(title);
    }
    desk.tab_to("Убрать: Кнопка «Два»");
    desk.key(NONE, Key::Space);
    assert_eq!(desk.at(), "Название кнопки 1");
    desk.tab_to("Убрать: Кнопка «Один»");
    desk.key(NONE, Key::Space);
    assert_eq!(desk.at(), "Кнопка");
    // An undo takes the card back in, a further one takes the field with the focus away.
    desk.key(CTRL, Key::Z);
    desk.tab_to("Кнопка");
    desk.key(NONE, Key::Enter);
    assert_eq!(desk.at(), "Название кнопки 2");
    desk.key(CTRL, Key::Z);
    assert_eq!(desk.counts(), [1]);
    assert_ne!(desk.at(), "", "the focus is lost with its field");
}

#[test]
fn the_tab_key_goes_through_the_designer_as_one_reads() {
    let mut desk = Desk::open();
    desk.key(CTRL, Key::N);
    desk.write("{{1}}, ждём вас.");
    desk.key(CTRL, Key::Enter);
    desk.write("Хорошо");
    desk.harness.run_ok();
    desk.walk_to("Файлы", SHIFT);
    assert_eq!(
        desk.round(),
        [
            // The bar; nothing can be redone.
            "Файлы",
            "Отменить",
            "Уведомления",
            // The rail.
            "Каналы",
            "Сообщения",
            "Регистрация",
            "Рассылки",
            "Проверка",
            "Настройки",
            // The library from the top to its foot.
            "Поиск",
            "Отбор по кнопкам и статусу",
            "Все 1",
            "Ошибки 0",
            "Замечания 1",
            "Сообщение 1, 2 замечания",
            "Сообщение",
            "Экспорт…",
            "Ширина списка",
            // The editor from the top to its strip.
            "Первое сообщение рассылки",
            "Название",
            "К регистрации",
            "Текст сообщения",
            "Жирный",
            "Курсив",
            "Зачёркнутый",
            "Моноширинный",
            "Вставить переменную",
            "правило",
            "правило",
            "Обычные кнопки",
            "Переместить: Кнопка «Хорошо»",
            "Название кнопки 1",
            "Убрать: Кнопка «Хорошо»",
            "Кнопка",
            "F8 — дальше",
            "Дублировать",
            // The preview.
            "Чем отличается от WhatsApp",
            "Светлый WhatsApp",
            "Тёмный WhatsApp",
            "Хорошо",
            "Пример для {{1}}",
            "Ширина просмотра",
        ]
    );
    // Backwards as well, without a trap.
    desk.key(SHIFT, Key::Tab);
    assert_eq!(desk.at(), "Ширина просмотра");
}

#[test]
fn f6_walks_through_the_columns_and_comes_back_to_the_field() {
    let mut desk = Desk::open();
    desk.key(CTRL, Key::N);
    desk.key(CTRL, Key::Enter);
    assert_eq!(desk.at(), "Название кнопки 1");
    desk.key(NONE, Key::F6);
    assert_eq!(desk.at(), "Светлый WhatsApp");
    desk.key(NONE, Key::F6);
    assert_eq!(desk.role_at(), Some(Role::ListBoxOption));
    desk.key(NONE, Key::F6);
    assert_eq!(desk.at(), "Название кнопки 1");
    desk.key(SHIFT, Key::F6);
    assert_eq!(desk.role_at(), Some(Role::ListBoxOption));
}

#[test]
fn escape_empties_the_search_and_enter_goes_to_what_was_found() {
    let mut desk = Desk::open();
    for text in ["Первое", "Второе"] {
        desk.key(CTRL, Key::N);
        desk.write(text);
    }
    desk.key(CTRL, Key::F);
    desk.write("перв");
    assert_eq!(desk.harness.get_all_by_role(Role::ListBoxOption).count(), 1);
    desk.key(NONE, Key::Escape);
    assert_eq!(desk.harness.get_all_by_role(Role::ListBoxOption).count(), 2);
    assert_eq!(desk.at(), "Поиск");
    desk.write("перв");
    desk.key(NONE, Key::Enter);
    assert!(desk.at().starts_with("Сообщение 1"), "{}", desk.at());
    desk.key(NONE, Key::Delete);
    assert_eq!(desk.messages().len(), 1);
}

#[test]
fn the_arrows_make_a_column_wider() {
    let mut desk = Desk::open();
    desk.key(CTRL, Key::N);
    let width = |desk: &Desk| desk.harness.get_by_role(Role::ListBoxOption).rect().width();
    let before = width(&desk);
    desk.tab_to("Ширина списка");
    desk.key(NONE, Key::ArrowRight);
    assert!(width(&desk) > before + 8.0, "{} and {before}", width(&desk));
    assert_eq!(desk.at(), "Ширина списка");
    desk.key(NONE, Key::ArrowLeft);
    assert!((width(&desk) - before).abs() < 1.0);
}

#[test]
fn a_menu_takes_the_keyboard_and_gives_it_back() {
    let mut desk = Desk::open();
    desk.key(CTRL, Key::N);
    desk.tab_to("Отбор по кнопкам и статусу");
    desk.key(NONE, Key::Enter);
    assert_eq!(desk.role_at(), Some(Role::MenuItemRadio));
    desk.key(NONE, Key::Escape);
    assert_eq!((desk.at().as_str(), desk.role_at()), ("Отбор по кнопкам и статусу", Some(Role::Button)));
    desk.key(NONE, Key::Enter);
    desk.key(NONE, Key::ArrowDown);
    assert_eq!(desk.at(), "Обычные кнопки");
    desk.key(NONE, Key::Enter);
    assert_eq!((desk.at().as_str(), desk.role_at()), ("Отбор по кнопкам и статусу", Some(Role::Button)));
}

#[test]
fn a_dialog_is_tabbed_as_it_is_read_and_holds_the_focus() {
    let mut desk = Desk::open();
    desk.key(CTRL, Key::N);
    desk.key(CTRL, Key::O);
    // It comes when what was done is on the disk.
    desk.wait(|desk| desk.harness.query_by_role(Role::Dialog).is_some());
    desk.harness.run_steps(3);
    assert_eq!(desk.at(), "Рабочий файл");
    // The main button waits for a path.
    let mut round = desk.round();
    // It can be pressed only once the system has said that it has no dialog of its own.
    round.retain(|name| name != "Выбрать…");
    assert_eq!(round, ["Рабочий файл", "Отмена", "Отмена"]);
    desk.key(NONE, Key::Escape);
    assert_eq!(desk.at(), "Текст сообщения");
}

#[test]
fn what_is_typed_into_a_dialog_can_be_undone_there() {
    let mut desk = Desk::open();
    desk.key(CTRL, Key::N);
    desk.key(CTRL | SHIFT, Key::P);
    for _ in 0..6 {
        desk.harness.step();
    }
    desk.write("тема");
    for _ in 0..6 {
        desk.harness.step();
    }
    let value = |desk: &Desk| desk.harness.get_by_label("Поиск команды").value().unwrap_or_default();
    assert_eq!(value(&desk), "тема");
    desk.key(CTRL, Key::Z);
    assert_eq!(value(&desk), "");
    assert_eq!(desk.messages().len(), 1, "the document behind the dialog was undone");
}
