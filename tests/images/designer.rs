//! Pictures of the designer and its dialogs: light and dark, Russian and English, large and small.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::ColorImage;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use pult::message::{Button, Message};
use pult::ui::{Notice, PultApp, Sentence, theme};
use pult::words::Lang;
use pult::workspace::{Command, Origin, Workspace};

use super::{ORDINARY, SMALL, app_zoomed, count, is_in_theme};

type Window = Harness<'static, PultApp>;

fn message(name: &str, text: &str, buttons: Vec<Button>) -> Message {
    let opens_broadcast = true;
    Message { name: name.into(), text: text.into(), buttons, opens_broadcast, ..Message::default() }
}

fn replies(titles: &[&str]) -> Vec<Button> {
    titles.iter().map(|title| Button::reply(*title)).collect()
}

/// The dealer of the mock: a good share of messages, one of them with an error.
pub(super) fn dealer(second: &str) -> Vec<Message> {
    let mut drive = message(
        "Запись на тест‑драйв",
        "{{1}}, модель из вашего заказа уже в салоне 🚗\nПриезжайте на *тест‑драйв*: покажем машину и ответим на вопросы. Когда вам удобно?",
        replies(&["Сегодня", second, "Не интересно"]),
    );
    drive.samples = [("1".to_owned(), "Анна".to_owned())].into_iter().collect();
    let contacts = vec![
        Button::url("Перейти на сайт", "https://example.ru/"),
        Button::phone("Позвонить", "+7 (812) 438-16-78"),
    ];
    vec![
        drive,
        message("Личное авто", "Автомобиль будет использоваться в личных целях?", replies(&["Да", "Нет"])),
        message("Контакты", "Свяжитесь с нами.", contacts),
        message(
            "Напоминание о ТО",
            "Подошёл срок планового обслуживания. Записать вас?",
            replies(&["Записать", "Позже"]),
        ),
        message(
            "Отзыв после визита",
            "Как прошёл визит? Оцените работу мастера.",
            replies(&["Хорошо", "Плохо"]),
        ),
        message("Подтверждение заказа", "Ваш заказ {{1}} принят и будет готов {{2}}.", replies(&["Спасибо"])),
    ]
}

/// A message with something wrong in every place.
fn illegal() -> Message {
    let buttons = vec![
        Button::reply("Записаться на консультацию"),
        Button::reply(" Да "),
        Button::reply(""),
        Button::reply("*Позже* 😀"),
        Button::url("Сайт", "http://bit.ly/x"),
        Button::Inline { title: "Оба".into(), url: "nowhere".into(), phone: "8 (812) 438-16-78".into() },
        Button::phone("Сайт", "+7 812 1"),
        Button::url("", ""),
    ];
    message("Всё не так", "Ждём {{1}}{{3}} и {{имя", buttons)
}

/// A workspace with nothing but messages.
pub(super) fn workspace(messages: Vec<Message>) -> Workspace {
    let command = Command::AddMessages { at: 0, messages, origin: Origin::New };
    Workspace::default().apply(command).unwrap().workspace
}

fn open(window: &mut Window, messages: Vec<Message>) {
    let workspace = workspace(messages);
    let ctx = window.ctx.clone();
    window.state_mut().stop_clock(12, 40);
    window.state_mut().open(&ctx, workspace, Some(PathBuf::from("/tmp/Автосалон «Нева».pult")));
    window.run_ok();
    settle(window);
}

/// Until all messages are checked.
fn settle(window: &mut Window) {
    wait(window, |window| window.state().document().checks().is_complete());
    window.run_ok();
}

fn wait(window: &mut Window, so: impl Fn(&Window) -> bool) {
    let begun = Instant::now();
    while !so(window) {
        assert!(begun.elapsed() < Duration::from_secs(60), "it never came");
        window.step();
        std::thread::sleep(Duration::from_millis(2));
    }
    window.run_steps(4);
}

fn says(window: &Window, words: &str) -> bool {
    window.query_all_by_label_contains(words).next().is_some()
}

fn key(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_steps(4);
}

fn fill(window: &mut Window, name: &str, text: &str) {
    window.get_by_role_and_label(Role::TextInput, name).focus();
    window.run_steps(2);
    key(window, Modifiers::COMMAND, Key::A);
    window.get_by_role_and_label(Role::TextInput, name).type_text(text);
    window.run_steps(4);
}

/// One picture of the designer.
fn designer(
    name: &str,
    size: [f32; 2],
    (lang, dark, zoom): (Lang, bool, u16),
    messages: Vec<Message>,
    work: impl FnOnce(&mut Window),
) -> ColorImage {
    let name = format!("designer-{name}");
    // The window is as large as before; what is in it is larger.
    let points = size.map(|side| side * 100.0 / f32::from(zoom));
    let picture = app_zoomed(&name, points, (lang, dark, zoom), |window| {
        if !messages.is_empty() {
            open(window, messages);
        }
        work(window);
        window.remove_cursor();
    });
    let drawn = picture.size.map(|side| side as f32);
    assert!(drawn.iter().zip(size).all(|(drawn, wanted)| (drawn - wanted).abs() < 2.0), "{name}: {drawn:?}");
    picture
}

/// Where the columns are tabs: the one with the editor.
fn show_message(window: &mut Window) {
    for words in ["Сообщение", "Message"] {
        if let Some(tab) = window.query_by_role_and_label(Role::RadioButton, words) {
            tab.click();
            window.run_steps(4);
        }
    }
}

const TOO_LONG: &str = "Записаться на консультацию";

#[test]
fn a_message_in_every_dress() {
    for lang in [Lang::Ru, Lang::En] {
        for dark in [false, true] {
            for (words, size) in [("large", ORDINARY), ("small", SMALL)] {
                let zooms: &[u16] = if size == SMALL { &[80, 100, 150, 200] } else { &[100, 150] };
                for &zoom in zooms {
                    let tint = if dark { "dark" } else { "light" };
                    let name = format!("{}-{tint}-{words}-{zoom}", lang.code());
                    let picture = designer(&name, size, (lang, dark, zoom), dealer(TOO_LONG), show_message);
                    is_in_theme(&picture, dark);
                    assert!(count(&picture, theme::Theme::get(dark).color.error) > 10, "{name}");
                }
            }
        }
    }
}

#[test]
fn a_good_message_is_calm() {
    for dark in [false, true] {
        let name = if dark { "good-dark" } else { "good-light" };
        let work = |window: &mut Window| {
            let row = window.get_by_role_and_label(Role::ListBoxOption, "Контакты, Готово");
            row.click();
            window.run_steps(4);
        };
        let picture = designer(name, ORDINARY, (Lang::Ru, dark, 100), dealer("Завтра"), work);
        let c = &theme::Theme::get(dark).color;
        assert!(count(&picture, c.error) < 5, "nothing is wrong, so nothing is red");
    }
}

#[test]
fn everything_wrong_at_once() {
    let messages = || [vec![illegal()], dealer("Завтра")].concat();
    for (name, size, dress) in [
        ("illegal-light", [1280.0, 1700.0], (Lang::Ru, false, 100)),
        ("illegal-dark", [1280.0, 1700.0], (Lang::Ru, true, 100)),
        ("illegal-en", [1280.0, 1700.0], (Lang::En, false, 100)),
        ("illegal-small", [960.0, 1700.0], (Lang::Ru, false, 100)),
    ] {
        let open_rules = |window: &mut Window| {
            let words = if dress.0 == Lang::Ru { "правило" } else { "rule" };
            show_message(window);
            window.get_all_by_role_and_label(Role::Button, words).next().unwrap().click();
            window.run_steps(4);
        };
        let picture = designer(name, size, dress, messages(), open_rules);
        let c = &theme::Theme::get(dress.1).color;
        assert!(count(&picture, c.error) > 300 && count(&picture, c.warn) > 100);
    }
}

#[test]
fn a_text_too_large_and_a_text_with_lists() {
    let book = message("Книга", &"Глава о\u{A0}том, как выбрать машину. ".repeat(30_000), replies(&["Да"]));
    let list = message(
        "Список",
        "Возьмите с\u{A0}собой:\n* *паспорт*\n* права\n\nКак доехать:\n1. Метро «Чёрная речка»\n2. Автобус 93\n> Парковка есть",
        replies(&["Приеду"]),
    );
    for (name, size, dress) in [
        ("light", ORDINARY, (Lang::Ru, false, 100)),
        ("dark", SMALL, (Lang::En, true, 100)),
        ("narrow", [520.0, 640.0], (Lang::En, false, 100)),
    ] {
        let picture = designer(&format!("huge-{name}"), size, dress, vec![book.clone()], show_message);
        is_in_theme(&picture, dress.1);
        designer(&format!("lists-{name}"), size, dress, vec![list.clone()], show_message);
    }
}

#[test]
fn narrow_windows_have_tabs() {
    let tabs = [("list", "Список"), ("message", "Сообщение"), ("preview", "Просмотр")];
    // The wider one has the preview beside its list.
    for (name, width, count) in [("narrow-760", 760.0, 2), ("narrow-520", 520.0, 3)] {
        for (tab, words) in tabs.into_iter().take(count) {
            let show = |window: &mut Window| {
                assert_eq!(window.query_by_label("Просмотр").is_some(), count == 3);
                window.get_by_role_and_label(Role::RadioButton, words).click();
                window.run_steps(4);
            };
            let dress = (Lang::Ru, false, 100);
            let name = format!("{name}-{tab}");
            let picture = designer(&name, [width, 640.0], dress, dealer(TOO_LONG), show);
            is_in_theme(&picture, false);
            if tab == "message" {
                let dress = (Lang::En, true, 100);
                designer(&format!("{name}-en"), [width, 640.0], dress, dealer("Завтра"), show_message);
            }
        }
    }
}

#[test]
fn long_and_foreign_words() {
    let long = "Отдел подержанных автомобилей и запасных частей ".repeat(5);
    let mut odd = message(&long, &"👨‍👩‍👧😀🚗".repeat(90), replies(&["Да"]));
    odd.buttons = vec![
        Button::url("Geschwindigkeitsbegrenzungsschild", format!("https://example.ru/{}", "a".repeat(300))),
        Button::phone("התקשרו אלינו", "+7 (812) 438-16-78"),
    ];
    let hebrew = message("שלום רכב", "שלום, הרכב שלך מוכן. נשמח לראותך היום", replies(&["כן", "לא"]));
    for (name, size, dress) in [
        ("foreign-large", ORDINARY, (Lang::Ru, false, 100)),
        ("foreign-small", SMALL, (Lang::Ru, false, 100)),
        ("foreign-zoomed", SMALL, (Lang::En, true, 150)),
        ("foreign-narrow", [520.0, 640.0], (Lang::Ru, true, 100)),
    ] {
        let messages = vec![odd.clone(), hebrew.clone()];
        let work = |window: &mut Window| {
            let ctx = window.ctx.clone();
            let workspace = window.state().document().workspace().clone();
            let file = PathBuf::from(format!("/tmp/{}.json", "Очень длинное имя файла ".repeat(9)));
            window.state_mut().open(&ctx, workspace, Some(file));
            settle(window);
            show_message(window);
        };
        let picture = designer(name, size, dress, messages, work);
        is_in_theme(&picture, dress.1);
    }
    let full = message("Ровно 1024", &"😀".repeat(512), vec![]);
    designer("foreign-full", ORDINARY, (Lang::Ru, false, 100), vec![full], |_| {});
    designer("foreign-hebrew", ORDINARY, (Lang::Ru, false, 100), vec![hebrew, odd], |_| {});
}

fn export(window: &mut Window, folder: &Path) {
    key(window, Modifiers::COMMAND, Key::E);
    fill(window, if says(window, "Папка") { "Папка" } else { "Folder" }, &folder.to_string_lossy());
    let looked = |window: &Window| !says(window, "Смотрим") && !says(window, "Готовим таблицы");
    wait(window, looked);
    std::thread::sleep(Duration::from_millis(300));
    window.run_steps(10);
}

#[test]
fn tables_go_out() {
    let home = tempfile::tempdir().unwrap();
    for (name, size, dress, second) in [
        ("export-fine", ORDINARY, (Lang::Ru, false, 100), "Завтра"),
        ("export-dark", ORDINARY, (Lang::Ru, true, 100), "Завтра"),
        ("export-en", ORDINARY, (Lang::En, false, 100), "Завтра"),
        ("export-small", SMALL, (Lang::Ru, false, 100), "Завтра"),
        ("export-errors", ORDINARY, (Lang::Ru, false, 100), TOO_LONG),
    ] {
        let work = |window: &mut Window| export(window, home.path());
        let picture = designer(name, size, dress, dealer(second), work);
        let c = &theme::Theme::get(dress.1).color;
        assert!(count(&picture, c.surface) > 100_000, "{name}: the dialog covers the window");
        assert_eq!(count(&picture, c.error) > 20, second == TOO_LONG, "{name}");
    }
    let work = |window: &mut Window| {
        export(window, home.path());
        window.get_all_by_role_and_label(Role::Button, "Экспортировать").last().unwrap().click();
        window.run_steps(3);
        wait(window, |window| says(window, "Таблицы готовы"));
    };
    designer("export-report", ORDINARY, (Lang::Ru, false, 100), dealer("Завтра"), work);
    assert!(home.path().join("chat-buttons.csv").exists());
}

#[test]
fn tables_come_in() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("кнопки.csv");
    let rows = "Текст сообщения;Название кнопки;URL\r\nСвяжитесь с нами.;Перейти на сайт;https://example.ru/\r\nЖдём вас.;Очень длинное название кнопки;example.com\r\n";
    std::fs::write(&file, rows).unwrap();
    let work = |window: &mut Window| {
        key(window, Modifiers::COMMAND | Modifiers::SHIFT, Key::I);
        fill(window, "Файл JSON, CSV или XLSX", &file.to_string_lossy());
        window.get_by_role_and_label(Role::Button, "Прочитать файл").click();
        wait(window, |window| says(window, "Что нашлось"));
    };
    let picture = designer("import", ORDINARY, (Lang::Ru, false, 100), dealer("Завтра"), work);
    assert!(count(&picture, theme::LIGHT.color.error) + count(&picture, theme::LIGHT.color.warn) > 5);
    let bad = home.path().join("не то.json");
    std::fs::write(&bad, "{\"messages\": [{\"txt\": 1}]}").unwrap();
    let broken = |window: &mut Window| {
        key(window, Modifiers::COMMAND | Modifiers::SHIFT, Key::I);
        fill(window, "Файл JSON, CSV или XLSX", &bad.to_string_lossy());
        window.get_by_role_and_label(Role::Button, "Прочитать файл").click();
        wait(window, |window| says(window, "txt"));
    };
    let opened = |window: &mut Window| {
        key(window, Modifiers::COMMAND, Key::O);
        fill(window, "Рабочий файл", &bad.to_string_lossy());
        window.get_by_role_and_label(Role::Button, "Открыть").click();
        wait(window, |window| says(window, "Файл остался"));
    };
    designer("import-broken", ORDINARY, (Lang::Ru, false, 100), dealer("Завтра"), broken);
    designer("open-broken", ORDINARY, (Lang::Ru, false, 100), dealer("Завтра"), opened);
}

#[test]
fn questions() {
    let many = || {
        vec![message("Опрос", "Когда вам удобно?", replies(&["Сегодня", "Завтра", "В выходные", "Никогда"]))]
    };
    let split = |window: &mut Window| {
        show_message(window);
        window.get_by_role_and_label(Role::Button, "Разделить").click();
        window.run_steps(4);
    };
    for (name, size, dark) in
        [("split-light", ORDINARY, false), ("split-dark", ORDINARY, true), ("split-small", SMALL, false)]
    {
        let picture = designer(name, size, (Lang::Ru, dark, 100), many(), split);
        assert!(count(&picture, theme::Theme::get(dark).color.accent) > 1_000, "the main button");
    }
    let both = Button::Inline {
        title: "Связаться".into(),
        url: "https://example.ru/".into(),
        phone: "+7 812 438-16-78".into(),
    };
    let second = |window: &mut Window| {
        window.get_by_role_and_label(Role::Button, "Сделать две кнопки").click();
        window.run_steps(4);
        window.event(egui::Event::Text("Связаться".to_owned()));
        window.run_steps(4);
    };
    designer(
        "second-title",
        ORDINARY,
        (Lang::Ru, false, 100),
        vec![message("Связь", "Мы рядом.", vec![both])],
        second,
    );
    let open = |window: &mut Window| key(window, Modifiers::COMMAND, Key::O);
    designer("open", ORDINARY, (Lang::Ru, false, 100), dealer("Завтра"), open);
    let mut noted =
        message("Ответ", "Спасибо, ждём вас в {{1}}{{2}} на Невском.", replies(&["Хорошо 👍", "*Позже*"]));
    noted.opens_broadcast = false;
    designer("notes", ORDINARY, (Lang::Ru, false, 100), vec![noted], |_| {});
    let files = |window: &mut Window| {
        window.get_by_role_and_label(Role::Button, "Файлы").click();
        window.run_steps(4);
    };
    designer("files-menu", ORDINARY, (Lang::Ru, false, 100), dealer("Завтра"), files);
    let several = |window: &mut Window| {
        window.get_all_by_role(Role::ListBoxOption).next().unwrap().click();
        window.run_steps(2);
        for _ in 0..3 {
            key(window, Modifiers::SHIFT, Key::ArrowDown);
        }
    };
    designer("several", ORDINARY, (Lang::Ru, false, 100), dealer("Завтра"), several);
    let nothing = |window: &mut Window| {
        key(window, Modifiers::COMMAND, Key::F);
        window.event(egui::Event::Text("кракозябра".to_owned()));
        window.run_steps(4);
    };
    designer("nothing-found", ORDINARY, (Lang::Ru, false, 100), dealer("Завтра"), nothing);
    let blank = |window: &mut Window| {
        key(window, Modifiers::COMMAND, Key::N);
    };
    designer("new-message", ORDINARY, (Lang::Ru, false, 100), dealer("Завтра"), blank);
}

/// Twice as large in a small window: everything can still be reached.
#[test]
fn for_people_who_see_badly() {
    let dress = (Lang::Ru, false, 200);
    let home = tempfile::tempdir().unwrap();
    let picture = designer("zoomed-message", SMALL, dress, dealer(TOO_LONG), show_message);
    is_in_theme(&picture, false);
    designer("zoomed-list", SMALL, dress, dealer(TOO_LONG), |_| {});
    designer("zoomed-empty", SMALL, dress, vec![], |_| {});
    designer("zoomed-export", SMALL, dress, dealer(TOO_LONG), |window| export(window, home.path()));
    let errors = |window: &mut Window| {
        export(window, home.path());
        window.get_by_role_and_label(Role::Button, "Перейти к\u{A0}ошибке").scroll_to_me();
        window.run_steps(8);
    };
    designer("zoomed-export-errors", SMALL, dress, dealer(TOO_LONG), errors);
    let settings = |window: &mut Window| {
        window.get_by_role_and_label(Role::Tab, "Настройки").click();
        window.run_steps(4);
    };
    designer("zoomed-settings", SMALL, dress, dealer(TOO_LONG), settings);
    let import = |window: &mut Window| key(window, Modifiers::COMMAND | Modifiers::SHIFT, Key::I);
    designer("zoomed-import", SMALL, dress, dealer(TOO_LONG), import);
    let bell = |window: &mut Window| {
        let ctx = window.ctx.clone();
        // An error: others would be gone before the picture is drawn.
        let notice = Notice::error(Sentence::new("settings-not-saved"));
        window.state_mut().tell(&ctx, notice.and(Sentence::new("store-safe")));
        window.run_steps(4);
        assert!(says(window, "Настройки"));
    };
    designer("zoomed-notice", SMALL, dress, dealer(TOO_LONG), bell);
}

/// The designer as the README shows it, by day and by night.
#[test]
fn the_pictures_of_the_readme() {
    for (name, dark) in [("designer-light", false), ("designer-dark", true)] {
        let answer = |window: &mut Window| {
            window.get_by_role_and_label(Role::Button, "Сегодня").click();
            window.run_steps(4);
        };
        let dress = (Lang::Ru, dark, 100);
        let picture = designer(&format!("readme-{dark}"), ORDINARY, dress, dealer(TOO_LONG), answer);
        super::kept::is_kept(name, &picture);
    }
}
