//! Every control in its states, on one picture.

use egui::Ui;
use egui_kittest::{Harness, HarnessBuilder};
use pult::ui::icons;
use pult::ui::jobs::Progress;
use pult::ui::theme::{self, Theme, Type, size, space, text};
use pult::ui::widgets::{
    self, Button, Chip, FieldState, IconButton, Look, TextField, Tone, panel, segmented, status, toggle,
};
use pult::ui::{Action, Icon};
use pult::words::{Lang, Words};

pub(super) struct Gallery {
    words: Words,
    texts: [String; 6],
    on: bool,
    off: bool,
    installed: bool,
    dark: bool,
}

pub(super) fn build(builder: HarnessBuilder<Gallery>, dark: bool) -> Harness<'static, Gallery> {
    let texts = [
        "Запись на тест‑драйв",
        "{{1}}, модель из вашего заказа уже в салоне 🚗\nПриезжайте на *тест‑драйв*: 1️⃣ посмотрите ❤️ 2️⃣ сядьте за руль ☎️ 👨‍👩‍👧 🇷🇺",
        "Записаться на консультацию",
        "http://example.com/",
        "https://bot.jaicp.com/chatapi/webhook",
        "",
    ];
    let texts = texts.map(str::to_owned);
    let state = Gallery { words: Words::new(Lang::Ru), texts, on: true, off: false, installed: false, dark };
    builder.build_ui_state(
        |ui, state: &mut Gallery| {
            if !state.installed {
                theme::install(ui.ctx());
                ui.ctx().set_theme(if state.dark { egui::Theme::Dark } else { egui::Theme::Light });
                state.installed = true;
                ui.ctx().request_repaint();
                return;
            }
            let fill = Theme::of(ui).color.bg;
            egui::Frame::new().fill(fill).inner_margin(16).show(ui, |ui| {
                ui.set_min_size(ui.available_size());
                ui.columns(2, |columns| {
                    let [left, right] = columns else { return };
                    controls(left, state);
                    fields(right, state);
                });
            });
        },
        state,
    )
}

fn controls(ui: &mut Ui, state: &mut Gallery) {
    let theme = Theme::of(ui);
    ui.label(theme.text(Type::H1, "Заголовок страницы"));
    ui.horizontal(|ui| {
        ui.add(Button::primary("Сообщение").icon(Icon::Plus));
        ui.add(Button::new("Экспорт…").icon(Icon::Table));
        ui.add(Button::new("Удалить").look(Look::Danger).icon(Icon::Trash));
        ui.add(Button::new("Подробнее").look(Look::Quiet));
    });
    ui.horizontal(|ui| {
        ui.add(Button::new("Кнопка").icon(Icon::Plus).small());
        ui.add_enabled(false, Button::new("Дублировать").small());
        ui.add_enabled(false, Button::primary("Сохранить").small());
        ui.add(Button::fix("Записаться", true));
        ui.add(Button::fix("Поправить", false));
    });
    ui.horizontal(|ui| {
        ui.add(IconButton::new(Icon::Undo, "Отменить"));
        ui.add_enabled(false, IconButton::new(Icon::Redo, "Вернуть"));
        ui.add(IconButton::new(Icon::Sun, "Днём").chosen(true));
        let focused = ui.add(IconButton::new(Icon::Moon, "Ночью").chosen(false));
        focused.request_focus();
        ui.add(IconButton::new(Icon::Close, "Убрать").small());
    });
    segmented(ui, "Вид кнопок", &[(0, "Обычные кнопки"), (1, "Инлайн‑кнопки")], 0);
    ui.horizontal(|ui| {
        toggle(ui, "Первое сообщение рассылки", &mut state.on);
        toggle(ui, "Выключено", &mut state.off);
    });
    ui.horizontal(|ui| {
        ui.add(Chip::new("Все 24", true));
        ui.add(Chip::new("Ошибки 2", false));
        ui.add(Chip::new("Ждут одобрения 9", false));
    });
    ui.horizontal(|ui| {
        status(ui, Tone::Error, "1 ошибка");
        status(ui, Tone::Good, "Одобрено");
        status(ui, Tone::Warning, "Отправлено");
        status(ui, Tone::Neutral, "Черновик");
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::M, space::M);
        for icon in icons::ALL {
            icon.show(ui, size::ICON, theme.color.text2);
        }
    });
    ui.horizontal(|ui| {
        for icon in [Icon::Call, Icon::Moon, Icon::Fix, Icon::Chat, Icon::Bell] {
            icon.show(ui, 64.0, theme.color.text);
        }
    });
    widgets::progress(ui, "Пишем таблицы", "Остановить", Progress { done: 5, total: 8 });
    panel(ui, |ui| {
        ui.label(theme.text(Type::H2, "Панель"));
        let mut job = egui::text::LayoutJob::default();
        let body = text::format(Type::Body, theme.color.text);
        text::append(&mut job, "Обычный, ", body.clone());
        text::append(&mut job, "курсив, ", text::italic(body.clone()));
        text::append(&mut job, "зачёркнутый", text::struck(body));
        ui.label(job);
        ui.label(theme.colored(Type::Small, theme.color.text3, "Подсказка поменьше 😀"));
        ui.label(theme.text(Type::Mono, "https://пример.рф/{{1}}"));
    });
    let mut number = 3.0;
    ui.horizontal(|ui| {
        ui.checkbox(&mut state.on, "Галочка");
        ui.add(egui::Slider::new(&mut number, 0.0..=10.0)).on_hover_text("Число");
        egui::ComboBox::from_label("Разделитель").selected_text("Точка с запятой").show_ui(ui, |_| {});
    });
    let _ = Action::Undo;
}

fn fields(ui: &mut Ui, state: &mut Gallery) {
    let words = &state.words;
    let [name, text, title, url, hook, search] = &mut state.texts;
    TextField::new(words, "search", "Поиск", search)
        .label_hidden()
        .hint("Поиск по тексту и кнопкам")
        .icon(Icon::Find)
        .sunken()
        .show(ui);
    TextField::new(words, "name", "Название", name).note("видно только вам").show(ui);
    TextField::new(words, "text", "Текст сообщения", text).rows(3).counter(128, 1024).show_with_tools(
        ui,
        |ui| {
            for mark in ["Ж", "К", "З", "{{…}}"] {
                ui.add(Button::new(mark).look(Look::Quiet).small());
            }
        },
    );
    widgets::card(ui, FieldState::Error, |ui| {
        let field = TextField::new(words, "title", "Название кнопки", title).counter(26, 20);
        field.state(FieldState::Error).show(ui);
    });
    TextField::new(words, "url", "Адрес", url).state(FieldState::Warning).mono().show(ui);
    TextField::new(words, "hook", "Вебхук", hook).masked(true).mono().show(ui);
}
