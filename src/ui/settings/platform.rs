//! The platform in the settings: where it is, and the token that opens it.

use std::cell::RefCell;
use std::rc::Rc;

use egui::{Key, Ui};

use super::row::{line, row};
use crate::channel::Secret;
use crate::platform::{Address, Error};
use crate::settings::Change;
use crate::store::Kept;
use crate::tasks::{JobError, JobRequest};
use crate::ui::core::account::{NoClient, Token};
use crate::ui::core::intent::{Intent, Intents, TokenWish};
use crate::ui::core::scene::Scene;
use crate::ui::parts::lines::{remark, wrong_line};
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{Answer, Button, Dialog, FieldState, Found, TextField, check_row};
use crate::wording::tell_trouble;

/// Room for an address.
const ADDRESS: f32 = 290.0;

/// What a test of the token has found.
#[derive(Clone, Debug)]
enum Tested {
    /// It runs.
    Running,
    /// It opens so many projects.
    Good(usize),
    /// Nothing could be asked.
    NotAsked(NoClient),
    /// The platform did not take it, or was not reached.
    Failed(Error),
}

/// The panel with what is typed in it.
#[derive(Default)]
pub(super) struct PlatformPanel {
    /// The addresses as they are typed, where they are not yet in force.
    platform: Option<String>,
    chat_api: Option<String>,
    /// The token as it is typed, while its question is open.
    token: Option<String>,
    tested: Rc<RefCell<Option<Tested>>>,
}

impl PlatformPanel {
    /// Shows it.
    pub(super) fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
        let (theme, words) = (Theme::of(ui), scene.words);
        if scene.account.token() == &Token::Unread {
            intents.push(Intent::Token(TokenWish::Read));
        }
        ui.label(theme.text(Type::H2, words.say("platform-title")));
        let (name, told) = (words.say("platform-address"), words.say("platform-address-remark"));
        let changed = address(ui, scene, (&name, &told), &scene.settings.platform, &mut self.platform);
        if let Some(changed) = changed {
            *self.tested.borrow_mut() = None;
            intents.push(Intent::Set(Change::Platform(changed)));
        }
        line(ui);
        self.token(ui, scene, intents);
        line(ui);
        let (name, told) = (words.say("chat-api-address"), words.say("chat-api-address-remark"));
        let changed = address(ui, scene, (&name, &told), &scene.settings.chat_api, &mut self.chat_api);
        intents.extend(changed.map(|changed| Intent::Set(Change::ChatApi(changed))));
        self.ask(ui, scene, intents);
    }

    fn token(&mut self, ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
        let words = scene.words;
        let there = scene.account.secret().is_some();
        row(ui, &words.say("token-title"), &kept(scene), |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let set = words.say(if there { "token-replace" } else { "token-set" });
            if ui.add(Button::new(&set).small()).clicked() {
                self.token = Some(String::new());
            }
            let busy = matches!(*self.tested.borrow(), Some(Tested::Running));
            let test = words.say(if busy { "token-checking" } else { "token-test" });
            if ui.add_enabled(there && !busy, Button::new(&test).small()).clicked() {
                self.test(scene, intents);
            }
            if ui.add_enabled(there, Button::new(&words.say("token-forget")).small()).clicked() {
                *self.tested.borrow_mut() = None;
                intents.push(Intent::Token(TokenWish::Forget));
            }
        });
        let (found, said) = match &*self.tested.borrow() {
            None | Some(Tested::Running) => return,
            Some(Tested::Good(projects)) => {
                (Found::Good, words.tell("token-good", &[("projects", (*projects).into())]))
            }
            Some(Tested::NotAsked(missing)) => (Found::Wrong, missing.say(words)),
            Some(Tested::Failed(error)) => (Found::Wrong, tell_trouble(words, &error.kind)),
        };
        check_row(ui, true, found, &said, |_| {});
    }

    /// Asks the platform for what the token opens.
    fn test(&self, scene: &Scene<'_>, intents: &mut Intents) {
        let client = match scene.account.client() {
            Ok(client) => client,
            Err(missing) => {
                *self.tested.borrow_mut() = Some(Tested::NotAsked(missing));
                return;
            }
        };
        *self.tested.borrow_mut() = Some(Tested::Running);
        let tested = Rc::clone(&self.tested);
        let work = move |_| async move { client.projects().await.map(|projects| projects.len()) };
        let told = move |outcome: Result<Result<usize, Error>, JobError>| {
            *tested.borrow_mut() = match outcome {
                Ok(Ok(projects)) => Some(Tested::Good(projects)),
                Ok(Err(error)) => Some(Tested::Failed(error)),
                Err(_) => None,
            };
            Intents::new()
        };
        intents.push(Intent::Run(JobRequest::wait("job-platform", work, told)));
    }

    /// The question for a token.
    fn ask(&mut self, ui: &Ui, scene: &Scene<'_>, intents: &mut Intents) {
        let Some(mut typed) = self.token.take() else { return };
        let words = scene.words;
        let (title, yes, no) =
            (words.say("token-title"), words.say("token-keep"), words.say("dialog-cancel"));
        let usable = !typed.trim().is_empty();
        let ((), answer) = Dialog::new("token", &title, &yes, &no).usable(usable).show(ui.ctx(), |ui| {
            let theme = Theme::of(ui);
            let told = theme.colored(Type::Body, theme.color.text2, words.say("token-where"));
            ui.add(egui::Label::new(told).wrap());
            let label = words.say("token-field");
            let field = TextField::new(words, "token-typed", &label, &mut typed).masked(true).mono().show(ui);
            if ui.memory(|memory| memory.focused().is_none()) {
                field.response.request_focus();
            }
            remark(ui, &words.say("token-kept"));
        });
        match answer {
            None => self.token = Some(typed),
            Some(Answer::Yes) => {
                *self.tested.borrow_mut() = None;
                intents.push(Intent::Token(TokenWish::Keep(Secret::new(typed.trim()))));
            }
            Some(Answer::No | Answer::Other) => {}
        }
    }
}

/// Where the token is kept, in words.
fn kept(scene: &Scene<'_>) -> String {
    let words = scene.words;
    let found = match scene.account.token() {
        Token::Unread | Token::Reading => return words.say("api-reading-token").into_owned(),
        Token::Read(found) => found,
    };
    match (&found.secret, &found.kept) {
        (None, Kept::ThisRun(reason)) => {
            words.tell("token-none-no-keyring", &[("reason", words.say(reason.label()).into())])
        }
        (None, Kept::Keyring | Kept::Environment) => words.say("token-none").into_owned(),
        (Some(_), Kept::Keyring) => words.say("token-in-keyring").into_owned(),
        (Some(_), Kept::Environment) => words.say("token-in-environment").into_owned(),
        (Some(_), Kept::ThisRun(reason)) => {
            words.tell("token-this-run", &[("reason", words.say(reason.label()).into())])
        }
    }
}

/// An address: it is in force once it is saved, and only a good one can be.
fn address(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (name, told): (&str, &str),
    now: &str,
    draft: &mut Option<String>,
) -> Option<String> {
    let words = scene.words;
    let mut typed = draft.clone().unwrap_or_else(|| now.to_owned());
    let wrong = Address::parse(&typed).err();
    let changed = typed.trim() != now;
    let saved = row(ui, name, told, |ui| {
        ui.vertical(|ui| {
            ui.set_width(ADDRESS);
            ui.spacing_mut().item_spacing.y = space::S;
            let state = if wrong.is_some() { FieldState::Error } else { FieldState::Fine };
            let field = TextField::new(words, name, name, &mut typed).label_hidden().mono().state(state);
            let field = field.show(ui).response;
            if field.changed() {
                *draft = Some(typed.clone());
            }
            let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            let cancelled = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape));
            if cancelled {
                *draft = None;
            }
            if let Some(wrong) = wrong {
                wrong_line(ui, &words.say(wrong.id()));
            }
            if !changed {
                return false;
            }
            ui.horizontal(|ui| {
                let save = words.say("address-save");
                let saved = ui.add_enabled(wrong.is_none(), Button::primary(&save).small()).clicked();
                if ui.add(Button::new(&words.say("dialog-cancel")).small()).clicked() {
                    *draft = None;
                }
                (saved || entered) && wrong.is_none()
            })
            .inner
        })
        .inner
    });
    let address = saved.then(|| Address::parse(&typed).ok()).flatten()?;
    *draft = None;
    Some(address.as_str().to_owned())
}
