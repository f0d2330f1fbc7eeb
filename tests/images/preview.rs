//! Pictures of the phone preview, twice as large as on the screen.

use egui::ColorImage;
use egui::Theme;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use pult::message::{Button, Message};
use pult::rules::{Profile, check};
use pult::ui::theme::{self, Chat};
use pult::ui::whatsapp::{Preview, Shown};
use pult::words::{Lang, Words};

use super::{count, draw};

const SIZE: [f32; 2] = [364.0, 700.0];

struct Phone {
    preview: Preview,
    message: Message,
    words: Words,
    profile: Profile,
}

impl Phone {
    fn show(&mut self, ui: &mut egui::Ui) {
        let issues = check(&self.profile, &self.message);
        let shown = Shown {
            key: 0,
            message: &self.message,
            issues: &issues,
            said: &|issue| issue.rule.as_str().to_owned(),
            business: "Автосалон «Нева»",
            clock: (12, 40),
        };
        let surface = theme::Theme::of(ui).color.surface;
        egui::Frame::new().fill(surface).inner_margin(16.0).show(ui, |ui| {
            self.preview.show(ui, &self.words, &shown);
        });
    }
}

fn phone(name: &str, size: [f32; 2], dark: bool, message: Message, presses: &[&str]) -> ColorImage {
    phone_in(Lang::Ru, name, size, dark, message, presses)
}

fn phone_in(
    lang: Lang,
    name: &str,
    size: [f32; 2],
    dark: bool,
    message: Message,
    presses: &[&str],
) -> ColorImage {
    let profile = Profile::builtin("i-digital").unwrap().unwrap();
    let phone = Phone { preview: Preview::default(), message, words: Words::new(lang), profile };
    let theme = if dark { Theme::Dark } else { Theme::Light };
    draw(
        &format!("preview-{name}-{}", if dark { "dark" } else { "light" }),
        size,
        |builder| {
            builder
                .with_pixels_per_point(2.0)
                .allow_missing_glyphs()
                .with_theme(theme)
                .with_context_setup(theme::install)
                .build_ui_state(|ui, phone: &mut Phone| phone.show(ui), phone)
        },
        |harness| {
            for press in presses {
                harness.get_by_role_and_label(Role::Button, press).click();
                harness.run_ok();
            }
            harness.remove_cursor();
        },
    )
}

fn message(text: &str, buttons: Vec<Button>) -> Message {
    let samples = [("1".to_owned(), "Анна".to_owned())].into_iter().collect();
    Message { text: text.to_owned(), buttons, opens_broadcast: true, samples, ..Message::default() }
}

fn invitation(second: &str) -> Message {
    message(
        "{{1}}, модель из вашего заказа уже в салоне 🚗\nПриезжайте на *тест‑драйв*: покажем машину и ответим на вопросы. Когда вам удобно?",
        vec![Button::reply("Сегодня"), Button::reply(second), Button::reply("Не интересно")],
    )
}

#[test]
fn an_answered_message_by_day_and_by_night() {
    for dark in [false, true] {
        let picture = phone("answered", SIZE, dark, invitation("Завтра"), &["Сегодня"]);
        let chat = Chat::get(dark);
        for color in [chat.wall, chat.incoming, chat.outgoing] {
            assert!(count(&picture, color) > 2000);
        }
        assert_eq!(count(&picture, chat.error), 0);
    }
}

#[test]
fn what_would_be_refused_is_seen() {
    for dark in [false, true] {
        let long = invitation("Записаться на консультацию");
        let picture = phone("refused-title", SIZE, dark, long, &[]);
        assert!(count(&picture, Chat::get(dark).error) > 500);
        let mut buttons: Vec<_> = (1..=5).map(|n| Button::reply(format!("Ответ {n}"))).collect();
        buttons.extend([Button::url("Сайт", "nowhere"), Button::url("", "")]);
        let broken = message("Скобка {{1 не закрыта", buttons);
        phone("refused", SIZE, dark, broken, &["Сайт"]);
    }
    let story = "Подошёл срок планового обслуживания вашего автомобиля. ".repeat(24);
    let picture = phone("refused-text", [364.0, 1100.0], false, message(&story, vec![]), &[]);
    assert!(count(&picture, Chat::get(false).error) > 500);
}

#[test]
fn texts_of_every_kind() {
    let markup = "*жирный* _курсив_ ~зачёркнутый~ ```моно code()```\n*_жирный курсив_* ~*всё* _вместе_~ 2*3*4 snake_case_name\n```блок\n  в две строки```\n1️⃣ шаг ❤️ ☎️ 🇷🇺 👍🏽 {{имя}} и {#site}, www.example.com/путь";
    let lists = "Здравствуйте, {{1}}! Что взять с собой:\n* паспорт и *водительские права* — без них тест‑драйв не начать\n* СТС, если сдаёте машину в `trade-in`\n\nКак доехать:\n1. Метро «Чёрная речка», выход 2\n2. Автобус 93 до остановки «Автосалон на Приморском проспекте»\n10. Пешком _три минуты_\n> Вы спрашивали: можно ли приехать с детьми?\n> Можно, есть *игровая* и www.example.com/kids\nКод для входа `A-17 *не жирный*`, ждём ```до 21:00```";
    let story = "Мы проверим масло, тормоза и фильтры, а вы пока выпьете кофе. ".repeat(14);
    let inline = || {
        vec![
            Button::url("Перейти на сайт", "https://example.ru/{{1}}"),
            Button::phone("Позвонить", "+7 (812) 438-16-78"),
        ]
    };
    let both = Button::Inline {
        title: "Название длиннее кнопки".into(),
        url: "https://example.ru/".into(),
        phone: "+7 812 438-16-78".into(),
    };
    for dark in [false, true] {
        phone("markup", SIZE, dark, message(markup, vec![]), &[]);
        phone("lists", SIZE, dark, message(lists, vec![Button::reply("Приеду")]), &[]);
        let waiting = || message("Ждём вас.", vec![]);
        phone("differs", SIZE, dark, waiting(), &["Чем отличается от\u{A0}WhatsApp"]);
        phone_in(Lang::En, "differs-en", SIZE, dark, waiting(), &["Differences from WhatsApp"]);
        phone("folded", SIZE, dark, message(&story, vec![Button::reply("Записаться")]), &[]);
        phone("emoji", [364.0, 400.0], dark, message("❤️👨‍👩‍👧1️⃣", vec![]), &[]);
        phone("empty", [364.0, 400.0], dark, message("", vec![]), &[]);
        let contacts =
            "Свяжитесь с нами, {{1}}. Мы рядом: https://example.ru/kontakty?from={{1}} или {{address}}.";
        phone("inline", SIZE, dark, message(contacts, inline()), &["Перейти на сайт", "Позвонить"]);
    }
    phone("unbroken", SIZE, false, message(&"Оченьдлинноеслово".repeat(9), vec![both]), &[]);
    phone("narrow", [312.0, 332.0], false, invitation("Завтра"), &[]);
    phone("wide", [512.0, 700.0], false, invitation("Завтра"), &[]);
    let items = "* Пункт списка, который не помещается на одной строке телефона\n".repeat(13);
    phone("folded-list", SIZE, false, message(&items, vec![]), &[]);
    let hebrew = "שלום, הרכב שלך מוכן. נשמח לראותך היום בסוכנות שלנו ברחוב הראשי";
    let list = format!("{hebrew}\n* {hebrew}\n2. שלום\n> {hebrew}");
    phone("right-to-left-list", [364.0, 500.0], false, message(&list, vec![]), &[]);
    phone("right-to-left", [364.0, 500.0], false, message(hebrew, vec![Button::reply("כן")]), &["כן"]);
}
