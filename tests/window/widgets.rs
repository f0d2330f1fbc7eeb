use egui::Key;
use egui::accesskit::{Role, Toggled};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use pult::tasks::Progress;
use pult::ui::widgets::{self, Answer, Button, Chip, Dialog};
use pult::ui::{Icon, theme};

#[derive(Default)]
struct State {
    open: bool,
    typing: bool,
    usable: bool,
    text: String,
    answers: Vec<Answer>,
    behind: usize,
    on: bool,
    stopped: bool,
}

fn window(state: State) -> Harness<'static, State> {
    let mut installed = false;
    let mut harness = Harness::builder().with_size([800.0, 600.0]).build_ui_state(
        move |ui, state: &mut State| {
            if !installed {
                theme::install(ui.ctx());
                installed = true;
                return;
            }
            show(ui, state);
        },
        state,
    );
    harness.run_steps(4);
    harness
}

fn show(ui: &mut egui::Ui, state: &mut State) {
    widgets::return_focus(ui.ctx());
    if ui.add(Button::new("Удалить…").icon(Icon::Trash)).clicked() {
        state.behind += 1;
        state.open = true;
    }
    ui.add(Chip::new("Все 24", state.on));
    widgets::toggle(ui, "Первое сообщение рассылки", &mut state.on);
    state.stopped |= widgets::progress(ui, "Пишем таблицы", "Остановить", Progress { done: 1, total: 4 });
    if state.open {
        let dialog = Dialog::new("delete", "Удалить сообщение?", "Удалить", "Оставить").usable(state.usable);
        let (_, answer) = dialog.show(ui.ctx(), |ui| {
            if state.typing {
                let label = ui.label("Причина");
                ui.add(egui::TextEdit::multiline(&mut state.text)).labelled_by(label.id);
            }
        });
        if let Some(answer) = answer {
            state.answers.push(answer);
            state.open = false;
        }
    }
}

fn dialog() -> Harness<'static, State> {
    let mut harness = window(State { usable: true, ..State::default() });
    harness.get_by_label("Удалить…").focus();
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    harness
}

#[test]
fn a_dialog_has_a_name_and_takes_the_focus() {
    let harness = dialog();
    assert!(harness.query_by_role_and_label(Role::Dialog, "Удалить сообщение?").is_some());
    assert!(harness.get_by_role_and_label(Role::Button, "Удалить").is_focused());
}

#[test]
fn escape_refuses_and_the_focus_goes_back() {
    let mut harness = dialog();
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().answers, [Answer::No]);
    assert!(harness.get_by_label("Удалить…").is_focused());
}

#[test]
fn enter_agrees() {
    let mut harness = dialog();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().answers, [Answer::Yes]);
}

#[test]
fn enter_in_a_text_is_a_new_line() {
    let mut harness = window(State { open: true, typing: true, usable: true, ..State::default() });
    harness.get_by_label("Причина").focus();
    harness.run_ok();
    harness.key_press(Key::Enter);
    harness.run_ok();
    assert_eq!(harness.state().text, "\n");
    assert_eq!(harness.state().answers, []);
}

#[test]
fn enter_does_nothing_while_the_main_button_is_disabled() {
    let mut harness = window(State { open: true, ..State::default() });
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().answers, []);
}

#[test]
fn tab_stays_in_the_dialog_and_clicks_do_not_pass_it() {
    let mut harness = dialog();
    let mut seen = Vec::new();
    for _ in 0..7 {
        harness.key_press(Key::Tab);
        harness.run();
        let focused = harness.root().children_recursive().find(|node| node.is_focused());
        seen.extend(focused.and_then(|node| node.accesskit_node().label()));
    }
    assert!(seen.iter().any(|name| name == "Оставить"), "{seen:?}");
    assert!(seen.iter().all(|name| name == "Оставить" || name == "Удалить"), "{seen:?}");
    assert_eq!(harness.state().behind, 1);
    harness.get_by_label("Удалить…").click();
    harness.run();
    assert_eq!(harness.state().behind, 1, "the click went to what is behind");
    assert_eq!(harness.state().answers, [Answer::No]);
}

#[test]
fn a_switch_turns_by_key_and_by_its_words() {
    let mut harness = window(State::default());
    let name = "Первое сообщение рассылки";
    harness.get_by_role_and_label(Role::Switch, name).focus();
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    let on = |harness: &Harness<'_, State>| {
        harness.get_by_role_and_label(Role::Switch, name).accesskit_node().toggled()
    };
    assert_eq!(on(&harness), Some(Toggled::True));
    harness.get_by_role_and_label(Role::Switch, name).click();
    harness.run();
    assert_eq!(on(&harness), Some(Toggled::False));
}

#[test]
fn a_job_shows_how_far_it_is_and_can_be_stopped() {
    let mut harness = window(State::default());
    let bar = harness.get_by_role_and_label(Role::ProgressIndicator, "Пишем таблицы");
    assert_eq!(bar.accesskit_node().numeric_value(), Some(25.0));
    harness.get_by_role_and_label(Role::Button, "Остановить").click();
    harness.run();
    assert!(harness.state().stopped);
}
