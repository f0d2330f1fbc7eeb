//! Connecting by the platform's API: the token, the project, and the channel in it.

use std::rc::Rc;

use egui::{ScrollArea, Ui};

use super::failure::Failure;
use super::failure_panel::{by_hand_instead, failure};
use super::open::Open;
use super::projects::list_projects;
use super::{View, found, publish, token};
use crate::channel::{ChannelEvent, Project};
use crate::ui::core::account::{Play, Token};
use crate::ui::core::intent::{Intent, PlayWish, TokenWish};
use crate::ui::icons::Icon;
use crate::ui::parts::panels;
use crate::ui::theme::{Theme, Type, size, space};
use crate::ui::widgets::{TextField, option_row};
use crate::workspace::fold;

/// The list of projects is never lower: two of them, and half of the third.
const LIST: f32 = 2.5 * ROW;
/// A project, with the gap after it.
const ROW: f32 = size::CONTROL + space::XS;
/// Fewer projects are found by looking.
const SEARCHED_FROM: usize = 6;

/// Shows it.
pub(super) fn show(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    if open.channel.sandbox {
        return sandbox(ui, open, view);
    }
    let words = open.words;
    let talk = Rc::clone(&view.talk);
    if open.scene.account.token() == &Token::Unread {
        open.intents.push(Intent::Token(TokenWish::Read));
    }
    let asks_again = talk.borrow().projects.failure().is_some_and(Failure::wants_token);
    match open.scene.account.token() {
        Token::Unread | Token::Reading if !asks_again => {
            panels::panel(
                ui,
                &words.say("api-title"),
                |_| {},
                |ui| {
                    panels::text(ui, &words.say("api-reading-token"));
                },
            );
        }
        Token::Read(found) if found.secret.is_some() && !asks_again => {
            if talk.borrow().projects.is_idle() {
                list_projects(open, view, None);
            }
            projects(ui, open, view);
        }
        _ => token::show(ui, open, view),
    }
}

/// The same with the sandbox in the platform's place: it needs no token of the owner's.
fn sandbox(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    let words = open.words;
    let (said, failed) = match open.scene.account.play() {
        Play::On(_) => {
            if view.talk.borrow().projects.is_idle() {
                list_projects(open, view, None);
            }
            return projects(ui, open, view);
        }
        Play::Failed(id, value) => (words.tell(id, &[("value", value.into())]), true),
        Play::Off | Play::Starting => (words.say("sandbox-starting").into_owned(), false),
    };
    if matches!(open.scene.account.play(), Play::Off) {
        open.intents.push(Intent::Play(PlayWish::Start));
    }
    panels::panel(
        ui,
        &words.say("api-title"),
        |_| {},
        |ui| {
            panels::text(ui, &said);
            if failed && super::open::on(ui, open, &words.say("platform-again"), true) {
                open.intents.push(Intent::Play(PlayWish::Start));
            }
        },
    );
}

fn projects(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    let words = open.words;
    let talk = Rc::clone(&view.talk);
    panels::panel(
        ui,
        &words.say("project-title"),
        |_| {},
        |ui| {
            if talk.borrow().projects.is_busy() {
                panels::text(ui, &words.say("project-loading"));
            }
            if failure(ui, open, view, |talk| talk.projects.failure().cloned()) {
                panels::foot(ui, |ui| {
                    if super::open::on(ui, open, &words.say("platform-again"), true) {
                        list_projects(open, view, None);
                    }
                    by_hand_instead(ui, open);
                });
            }
            let listed = talk.borrow().projects.done().cloned();
            match listed {
                Some(listed) if listed.is_empty() => panels::text(ui, &words.say("project-none")),
                Some(listed) => {
                    choose(ui, open, view, &listed);
                    let below = ui.min_rect().bottom();
                    chosen(ui, open, view);
                    view.room.keep_below(ui, ui.min_rect().bottom() - below);
                }
                None => {}
            }
        },
    );
}

/// What is to be done in the project that is chosen.
fn chosen(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    let Some(project) = open.channel.project.clone() else { return };
    panels::hairline(ui);
    if let Some(found) = found::show(ui, open, view, &project) {
        publish::show(ui, open, view, &project, found);
    }
}

fn choose(ui: &mut Ui, open: &mut Open<'_>, view: &mut View, listed: &[Project]) {
    let words = open.words;
    panels::text(ui, &words.say("project-text"));
    if listed.len() >= SEARCHED_FROM {
        let (label, hint) = (words.say("project-search"), words.say("project-search-hint"));
        let field = TextField::new(words, "project-search", &label, &mut view.search);
        field.label_hidden().hint(&hint).icon(Icon::Find).sunken().show(ui);
    } else {
        view.search.clear();
    }
    let wanted = fold(view.search.trim());
    let fits = |project: &&Project| {
        fold(&project.name).contains(&wanted) || fold(&project.short_name).contains(&wanted)
    };
    let shown: Vec<&Project> = listed.iter().filter(fits).collect();
    if shown.is_empty() {
        let theme = Theme::of(ui);
        ui.label(theme.colored(Type::Body, theme.color.text3, words.say("project-not-found")));
    }
    // Whole rows, and half of one more, so that it is seen that there are more.
    let half = size::CONTROL / 2.0;
    let rows = ((view.room.left(ui.cursor().top()) - half) / ROW).floor();
    let height = (rows * ROW + half).max(LIST);
    ScrollArea::vertical().id_salt("projects").max_height(height).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        for project in shown {
            let chosen = open.channel.project.as_ref().is_some_and(|chosen| chosen.id == project.id);
            let row = option_row(ui, &project.name, &project.short_name, chosen);
            if row.clicked() && !chosen {
                open.take(ChannelEvent::Project(project.clone()));
            }
        }
        crate::ui::widgets::keep_focus_in_sight(ui);
    });
}
