//! Registration: the page, its dialogs, and where a template stands in the designer.

use super::{ORDINARY, SMALL, app, count, is_in_theme};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable as _};
use egui_kittest::{Harness, Node};
use jiff::civil::{DateTime, date};
use pult::message::{Button, Message};
use pult::registration::{Outcome, Package, PackageId, PackedMessage, Record, Sent, response};
use pult::ui::{PultApp, theme};
use pult::words::Lang;
use pult::workspace::{Command, MessageId, Origin, Workspace};
use std::sync::Arc;
use std::time::{Duration, Instant};

type Window = Harness<'static, PultApp>;

fn at(day: i8) -> DateTime {
    date(2026, 11, day).at(9, 41, 0, 0)
}

fn template(name: &str, text: &str, buttons: Vec<Button>) -> Message {
    Message { name: name.into(), text: text.into(), opens_broadcast: true, buttons, ..Message::default() }
}

fn replies(titles: &[&str]) -> Vec<Button> {
    titles.iter().map(|title| Button::reply(*title)).collect()
}

fn messages() -> Vec<Message> {
    vec![
        template(
            "Запись на тест‑драйв",
            "Когда вам удобно приехать?",
            replies(&["Сегодня", "Завтра", "Не интересно"]),
        ),
        template(
            "Контакты",
            "Свяжитесь с нами, мы рядом.",
            vec![
                Button::url("Перейти на сайт", "https://example.ru/"),
                Button::phone("Позвонить", "+7 (812) 438-16-78"),
            ],
        ),
        template("Личное авто", "Автомобиль будет использоваться в личных целях?", replies(&["Да", "Нет"])),
        template(
            "Напоминание о ТО",
            "Подошёл срок планового обслуживания.",
            replies(&["Записаться", "Позже"]),
        ),
        template(
            "Отзыв после визита",
            "Как прошёл визит?",
            vec![Button::url("Оставить отзыв", "https://example.ru/r")],
        ),
        template("Новая коллекция", "Посмотрите новинки.", replies(&["Покажите 😀"])),
    ]
}

/// A workspace after a package was handed over and answered.
fn submitted(workspace: &Workspace, package: Package, records: Vec<(MessageId, Record)>) -> Workspace {
    let submit = Command::AddPackage { package: Box::new(package), settings: Box::default() };
    let applied = response::Applied { records, ..Default::default() };
    let answer = Command::ApplyResponse { applied: Box::new(applied), settings: None };
    workspace.apply(submit).unwrap().workspace.apply(answer).unwrap().workspace
}

/// A workspace in which every status is.
pub(super) fn workspace() -> Workspace {
    let add = Command::AddMessages { at: 0, messages: messages(), origin: Origin::New };
    let mut workspace = Workspace::default().apply(add).unwrap().workspace;
    let ids: Vec<MessageId> = workspace.library.ids().collect();
    let content = |workspace: &Workspace, at: usize| workspace.library.get(ids[at]).unwrap().message.clone();
    let sent = |workspace: &Workspace, place: usize, day: i8, package: u64| {
        let sent =
            Sent { at: at(day), package: Some(PackageId::from_number(package)), to: "Анна".into() };
        Record::default().with_sent(&Arc::new(content(workspace, place)), sent)
    };
    let package = |workspace: &Workspace, day: i8, places: &[usize]| Package {
        at: at(day),
        to: "Анна, i‑Digital".into(),
        items: Arc::new(
            places
                .iter()
                .map(|&place| PackedMessage { id: ids[place], content: Arc::new(content(workspace, place)) })
                .collect(),
        ),
        ..Package::default()
    };
    let approved = |record: Record, place: usize, day: i8, workspace: &Workspace| {
        record.with_note(&content(workspace, place), at(day), Outcome::Approved)
    };
    let records = vec![
        (ids[1], approved(sent(&workspace, 1, 2, 0), 1, 5, &workspace)),
        (ids[2], approved(sent(&workspace, 2, 2, 0), 2, 12, &workspace)),
    ];
    workspace = submitted(&workspace, package(&workspace, 2, &[1, 2]), records);
    let refused = sent(&workspace, 4, 17, 1).with_note(
        &content(&workspace, 4),
        at(18),
        Outcome::Rejected("не тот домен".into()),
    );
    let records = vec![(ids[3], sent(&workspace, 3, 17, 1)), (ids[4], refused)];
    workspace = submitted(&workspace, package(&workspace, 17, &[3, 4]), records);
    let edit = Command::SetText {
        id: ids[1], text: "Свяжитесь с нами, мы всегда рядом.".into()
    };
    workspace.apply(edit).unwrap().workspace
}

fn hold(window: &mut Window, workspace: Workspace, lang: Lang) {
    let ctx = window.ctx.clone();
    let app = window.state_mut();
    app.stop_at("2026-11-23T15:00:00+03:00[Europe/Moscow]".parse().unwrap());
    app.stop_clock(12, 40);
    app.open(&ctx, workspace, None);
    let name = if lang == Lang::Ru { "Регистрация" } else { "Registration" };
    window.get_by_role_and_label(Role::Tab, name).click();
    window.run_ok();
}

fn plain(words: &str) -> String {
    words.replace('\u{A0}', " ").replace('\u{2011}', "-")
}

fn button<'a>(window: &'a Window, words: &str) -> Node<'a> {
    let found = window
        .query_all_by_role(Role::Button)
        .rfind(|node| node.accesskit_node().label().is_some_and(|label| plain(&label) == words));
    found.unwrap_or_else(|| panic!("no button {words}"))
}

fn press(window: &mut Window, words: &str) {
    // It may have to be scrolled to.
    button(window, words).scroll_to_me();
    window.run_steps(4);
    button(window, words).click();
    window.run_steps(4);
}

fn only_wrong(window: &mut Window, lang: Lang) {
    press(window, if lang == Lang::Ru { "Отклонены и черновики" } else { "Rejected and drafts" });
    window.run_steps(3);
}

/// Lets the jobs of a dialog come to their end.
fn settle(window: &mut Window) {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_millis(900) {
        window.step();
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// The dresses in which a page is drawn.
const DRESSES: [(Lang, bool, [f32; 2]); 4] = [
    (Lang::Ru, false, ORDINARY),
    (Lang::Ru, true, SMALL),
    (Lang::En, true, ORDINARY),
    (Lang::En, false, SMALL),
];

fn name(what: &str, (lang, dark, size): (Lang, bool, [f32; 2])) -> String {
    format!("registration-{what}-{}-{}-{}", lang.code(), if dark { "dark" } else { "light" }, size[0])
}

fn draw(what: &str, work: impl Fn(&mut Window, Lang)) {
    for dress @ (lang, dark, size) in DRESSES {
        let picture = app(&name(what, dress), size, (lang, dark), |window| work(window, lang));

        assert!(count(&picture, theme::Theme::get(dark).color.accent) > 20, "{what}");
    }
}

#[test]
fn the_page() {
    for dress @ (lang, dark, size) in DRESSES {
        let picture = app(&name("page", dress), size, (lang, dark), |window| hold(window, workspace(), lang));

        is_in_theme(&picture, dark);
    }
    draw("empty", |window, lang| hold(window, Workspace::default(), lang));
    draw("ticked", |window, lang| {
        hold(window, workspace(), lang);
        let rows: Vec<_> = window.query_all_by_role(Role::ListBoxOption).collect();
        rows[0].click();
        window.run_steps(3);
    });
    app("registration-narrow", [480.0, 700.0], (Lang::Ru, false), |window| {
        hold(window, workspace(), Lang::Ru)
    });
}

#[test]
fn the_package() {
    draw("pack", |window, lang| {
        hold(window, workspace(), lang);
        press(window, if lang == Lang::Ru { "Собрать пакет · 2" } else { "Create package · 2" });
        settle(window);
    });
    draw("letter", |window, lang| {
        hold(window, workspace(), lang);
        press(window, if lang == Lang::Ru { "Собрать пакет · 2" } else { "Create package · 2" });
        settle(window);
        press(window, if lang == Lang::Ru { "Письмо" } else { "Email" });
        settle(window);
    });
    draw("changes", |window, lang| {
        hold(window, workspace(), lang);
        press(window, if lang == Lang::Ru { "Собрать пакет · 2" } else { "Create package · 2" });
        settle(window);
        press(window, if lang == Lang::Ru { "Что изменилось: 1" } else { "What changed: 1" });
        settle(window);
    });
    draw("compare", |window, lang| {
        hold(window, workspace(), lang);
        press(window, if lang == Lang::Ru { "Сравнить с сегодня" } else { "Compare with today" });
        settle(window);
    });
    draw("faulty", |window, lang| {
        hold(window, workspace(), lang);
        only_wrong(window, lang);
        let rows: Vec<_> = window.query_all_by_role(Role::ListBoxOption).collect();
        rows[1].click();
        window.run_steps(3);
        press(window, if lang == Lang::Ru { "Собрать пакет · 1" } else { "Create package · 1" });
        settle(window);
    });
}

const ANSWER: &str = "Статус;Текст сообщения;Кнопка чата 1;Кнопка чата 2;Комментарий\n\
    одобрено;Подошёл срок планового обслуживания.;Записаться;Позже;\n\
    ок;Подошел срок планового обслуживания;Записатся;Позже;поправила опечатку\n\
    нет;Автомобиль будет использоваться в личных целях?;Да;Нет;уже было\n\
    ;Когда вам удобно приехать?;Сегодня;Завтра;\n\
    одобрено;Ждём вас на открытии;Приду;Не смогу;\n";

#[test]
fn what_came_back() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("ответ.csv");
    std::fs::write(&file, ANSWER).unwrap();
    draw("answer", |window, lang| {
        hold(window, workspace(), lang);
        press(window, if lang == Lang::Ru { "Принять ответ…" } else { "Import response…" });
        settle(window);
        let field = if lang == Lang::Ru { "Файл ответа" } else { "Response file" };
        window.get_by_role_and_label(Role::TextInput, field).type_text(&file.to_string_lossy());
        window.run_steps(3);
        press(window, if lang == Lang::Ru { "Прочитать файл" } else { "Read the file" });
        settle(window);
        press(window, if lang == Lang::Ru { "Подтвердить все · 3" } else { "Confirm all · 3" });
        settle(window);
    });
}

#[derive(Debug)]
struct Dropped(std::path::PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("read by its path".to_owned())
    }
}

#[test]
fn several_files_that_came_back() {
    let home = tempfile::tempdir().unwrap();
    let files = [
        ("chat-buttons.csv", ANSWER),
        (
            "url-buttons.csv",
            "Текст сообщения;Название кнопки;URL\nКак прошёл визит?;Оставить отзыв;https://example.ru/r\n",
        ),
    ];
    for (name, text) in files {
        std::fs::write(home.path().join(name), text).unwrap();
    }
    draw("answers", |window, lang| {
        hold(window, workspace(), lang);
        press(window, if lang == Lang::Ru { "Принять ответ…" } else { "Import response…" });
        let dropped = |(name, _)| -> Arc<dyn egui::DroppedFile + Send + Sync> {
            Arc::new(Dropped(home.path().join(name)))
        };
        window.input_mut().dropped_files = files.map(dropped).to_vec();
        window.step();
        window.input_mut().dropped_files.clear();
        settle(window);
    });
}

#[test]
fn forms_and_history() {
    draw("forms", |window, lang| {
        hold(window, workspace(), lang);
        press(window, if lang == Lang::Ru { "Формы таблиц" } else { "Table layouts" });
        settle(window);
        press(window, if lang == Lang::Ru { "Новая по образцу" } else { "New from this" });
        settle(window);
    });
    draw("history", |window, lang| {
        hold(window, workspace(), lang);
        only_wrong(window, lang);
        let rows: Vec<_> = window.query_all_by_role(Role::ListBoxOption).collect();
        rows[0].click();
        window.run_steps(3);
        press(window, if lang == Lang::Ru { "История" } else { "History" });
        settle(window);
    });
}

#[test]
fn in_the_designer() {
    draw("designer", |window, lang| {
        hold(window, workspace(), lang);
        let rows: Vec<_> = window.query_all_by_role(Role::ListBoxOption).collect();
        rows[1].click();
        window.run_steps(3);
        window.key_press(Key::Enter);
        settle(window);
    });
}

/// Registration as the README shows it.
#[test]
fn the_picture_of_the_readme() {
    let picture = app("readme-registration", ORDINARY, (Lang::Ru, false), |window| {
        hold(window, workspace(), Lang::Ru);
        window.remove_cursor();
    });

    super::kept::is_kept("registration-light", &picture);
}
