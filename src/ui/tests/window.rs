//! A small window for tests: the dialogs of files over a library, with jobs that really run.

use std::path::Path;
use std::time::{Duration, Instant};

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};

use crate::message::{Button, Message};
use crate::settings::Settings;
use crate::store::Folders;
use crate::tasks::Jobs;
use crate::ui::core::account::Account;
use crate::ui::core::account::tests::vault;
use crate::ui::core::broadcast_runs::BroadcastRuns;
use crate::ui::core::document::Document;
use crate::ui::core::frame_clock::waker;
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::{self, Action};
use crate::ui::core::notices::Notice;
use crate::ui::core::scene::Scene;
use crate::ui::export::ExportDialog;
use crate::ui::import::ImportDialog;
use crate::ui::theme;
use crate::ui::workspace_file::{Early, Keeper};
use crate::words::{Lang, Words};
use crate::workspace::{Command, MessageId, Origin, Workspace};

/// What there is of a window.
pub struct Desk {
    pub words: Words,
    pub document: Document,
    pub keeper: Keeper,
    pub export: ExportDialog,
    pub import: ImportDialog,
    pub notices: Vec<Notice>,
    pub shown: Option<MessageId>,
    /// What is selected in the library.
    pub selected: Vec<MessageId>,
    /// How often the system's dialog was asked for.
    pub asked: usize,
    folders: Option<Folders>,
    jobs: Option<Jobs<Intent>>,
    dark: bool,
}

impl Desk {
    pub fn new(messages: Vec<Message>) -> Self {
        let workspace = match messages.is_empty() {
            true => Workspace::default(),
            false => {
                let command = Command::AddMessages { at: 0, messages, origin: Origin::New };
                Workspace::default().apply(command).unwrap().workspace
            }
        };
        let mut document = Document::new().unwrap();
        document.open(workspace, None);
        Self {
            words: Words::new(Lang::Ru),
            document,
            keeper: Keeper::new(None),
            export: ExportDialog::new().unwrap(),
            import: ImportDialog::new().unwrap(),
            notices: Vec::new(),
            shown: None,
            selected: Vec::new(),
            asked: 0,
            folders: None,
            jobs: None,
            dark: false,
        }
    }

    pub fn english(mut self) -> Self {
        self.words = Words::new(Lang::En);
        self
    }

    pub fn dark(mut self) -> Self {
        self.dark = true;
        self
    }

    pub fn window(self) -> Harness<'static, Self> {
        self.window_of([1280.0, 800.0])
    }

    pub fn window_of(self, size: [f32; 2]) -> Harness<'static, Self> {
        let dark = self.dark;
        let theme = if dark { egui::Theme::Dark } else { egui::Theme::Light };
        Harness::builder()
            .with_size(size)
            .with_theme(theme)
            .with_context_setup(theme::install)
            .build_ui_state(|ui, desk: &mut Self| desk.frame(ui), self)
    }

    /// Does one thing with a dialog over what is open.
    pub fn with<R>(&mut self, act: impl FnOnce(&mut Self, &Scene<'_>) -> R) -> R {
        let words = std::mem::replace(&mut self.words, Words::new(Lang::Ru));
        let document = std::mem::replace(&mut self.document, Document::new().unwrap());
        let now = jiff::Zoned::default();
        let account = Account::new(vault(), "app.jaicp.com");
        let runs = BroadcastRuns::new(crate::broadcast::Facts::builtin().unwrap());
        let store = self.keeper.store().cloned();
        let scene = Scene {
            words: &words,
            document: &document,
            settings: Settings::default(),
            actions: &[],
            file: self.keeper.path(),
            read_only: self.keeper.is_read_only(),
            dialog_open: false,
            clock: (12, 0),
            now: &now,
            account: &account,
            broadcasts: &runs,
            store: store.as_ref(),
        };
        let done = act(self, &scene);
        (self.words, self.document) = (words, document);
        done
    }

    fn frame(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        let jobs = self.jobs.get_or_insert_with(|| Jobs::new(waker(&ctx)).unwrap());
        let finished = jobs.finished();
        self.carry_out(finished);
        for action in keys::take(&ctx) {
            self.perform(&ctx, action);
        }
        let ground = egui::Frame::new().fill(theme::Theme::of(ui).color.bg);
        let asked = self.with(|desk, scene| desk.keeper.banner(ui, scene));
        self.carry_out(asked);
        egui::CentralPanel::default().frame(ground).show(ui, |ui| {
            let said = self.words.say(self.keeper.shown_state(&ctx).id()).into_owned();
            ui.label(theme::Theme::of(ui).text(theme::Type::Body, said));
        });
        for show in [Self::show_files, Self::show_export, Self::show_import] {
            let asked = show(self, &ctx);
            self.carry_out(asked);
        }
    }

    fn show_files(&mut self, ctx: &egui::Context) -> Intents {
        self.with(|desk, scene| desk.keeper.show(ctx, scene))
    }

    fn show_export(&mut self, ctx: &egui::Context) -> Intents {
        self.with(|desk, scene| desk.export.show(ctx, scene))
    }

    fn show_import(&mut self, ctx: &egui::Context) -> Intents {
        self.with(|desk, scene| desk.import.show(ctx, scene))
    }

    pub fn perform(&mut self, ctx: &egui::Context, action: Action) {
        let ctx = ctx.clone();
        let asked = self.with(|desk, scene| match action {
            Action::Export => {
                desk.export.open(scene, desk.selected.clone());
                Intents::new()
            }
            Action::Import => desk.import.open(scene, None),
            other => {
                desk.keeper.perform(other, &ctx, scene);
                Intents::new()
            }
        });
        self.carry_out(asked);
    }

    /// Begins with a workspace, as the program does with the one that it is given.
    pub fn open_early(&mut self, ctx: &egui::Context, path: &Path) {
        let folders = self.folders.clone().unwrap();
        let asked = self.keeper.open_early(ctx, Early::begin(path, &folders));
        self.carry_out(asked);
    }

    /// With folders of its own, in which the workspace is kept that opens by itself.
    pub fn at_home(mut self, home: &Path) -> Self {
        self.folders = Some(Folders::under(home));
        self.keeper = Keeper::new(self.folders.clone());
        self
    }

    fn carry_out(&mut self, intents: Intents) {
        for intent in intents {
            match intent {
                Intent::Run(order) => self.jobs.as_mut().unwrap().start(order),
                Intent::Notify(notice) => self.notices.push(notice),
                Intent::Ask(_) => self.asked += 1,
                Intent::Change(command) => _ = self.document.apply(command, 0).unwrap(),
                Intent::Show(message) => self.shown = message,
                Intent::Opened { file, workspace } => self.document.open(workspace, file),
                _ => {}
            }
        }
    }

    /// The messages that are open.
    pub fn messages(&self) -> Vec<Message> {
        self.document.workspace().library.iter().map(|entry| entry.message.clone()).collect()
    }

    /// Adds messages.
    pub fn add(&mut self, messages: Vec<Message>) {
        self.document.apply(Command::AddMessages { at: 0, messages, origin: Origin::New }, 0).unwrap();
    }

    /// Opens another workspace, as the menu does.
    pub fn ask_for(&mut self, path: &Path) {
        let (ctx, path) = (egui::Context::default(), path.to_owned());
        self.with(|desk, scene| desk.keeper.open(&ctx, path, scene));
    }

    /// Gives the first message another name.
    pub fn rename(&mut self, name: &str) {
        let id = self.document.workspace().library.id_at(0).unwrap();
        self.document.apply(Command::Rename { id, name: name.into() }, 0).unwrap();
    }

    /// The notices in words, each with its details.
    pub fn told(&self) -> Vec<String> {
        let lines = |notice: &Notice| {
            let all = std::iter::once(&notice.sentence).chain(&notice.details);
            plain(&all.map(|sentence| sentence.say(&self.words)).collect::<Vec<_>>().join("\n"))
        };
        self.notices.iter().map(lines).collect()
    }
}

/// Steps until something is so; the limit only keeps a broken test from hanging.
pub fn wait(window: &mut Harness<'_, Desk>, so: impl Fn(&Harness<'_, Desk>) -> bool) {
    let begun = Instant::now();
    while !so(window) {
        assert!(begun.elapsed() < Duration::from_secs(60), "it never came:\n{:#?}", labels(window));
        window.step();
        std::thread::sleep(Duration::from_millis(2));
    }
    window.run_steps(3);
}

/// Words as a person reads them: which spaces may break is the business of another test.
fn plain(words: &str) -> String {
    words.replace('\u{A0}', " ")
}

/// Steps until something with these words is there.
pub fn wait_for(window: &mut Harness<'_, Desk>, words: &str) {
    wait(window, |window| has(window, words));
}

/// Whether anything with these words is there.
pub fn has(window: &Harness<'_, Desk>, words: &str) -> bool {
    labels(window).iter().any(|label| label.contains(words))
}

/// The control of these words; of several the last, because the cross of a dialog is called
/// as its button is.
fn control<'w>(window: &'w Harness<'_, Desk>, role: Option<Role>, words: &'w str) -> Node<'w> {
    let all = window.query_all_by(move |node| {
        let role_fits = role.map_or(node.role() != Role::Label, |role| node.role() == role);
        role_fits && node.label().is_some_and(|label| plain(&label) == words)
    });
    all.last().unwrap_or_else(|| panic!("no control {words:?}:\n{:#?}", labels(window)))
}

fn touch(window: &mut Harness<'_, Desk>, role: Option<Role>, words: &str) {
    control(window, role, words).scroll_to_me();
    window.run_steps(3);
    control(window, role, words).click();
    window.run_steps(3);
}

/// Clicks whatever control has these words.
pub fn click(window: &mut Harness<'_, Desk>, words: &str) {
    touch(window, None, words);
}

/// Presses the button of these words.
pub fn press(window: &mut Harness<'_, Desk>, words: &str) {
    touch(window, Some(Role::Button), words);
}

/// Puts a text into the field of this name, in place of what is in it.
pub fn fill(window: &mut Harness<'_, Desk>, name: &str, text: &str) {
    control(window, Some(Role::TextInput), name).focus();
    window.run_steps(2);
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    window.run_steps(1);
    control(window, Some(Role::TextInput), name).type_text(text);
    window.run_steps(3);
}

/// Whether the button of these words is there and can be pressed.
pub fn usable(window: &Harness<'_, Desk>, words: &str) -> bool {
    let mut buttons = window.query_all_by_role(Role::Button);
    buttons.any(|node| {
        let node = node.accesskit_node();
        node.label().is_some_and(|label| plain(&label) == words) && !node.is_disabled()
    })
}

/// Every label in view.
pub fn labels(window: &Harness<'_, Desk>) -> Vec<String> {
    let all = window.root().children_recursive().filter_map(|node| {
        let node = node.accesskit_node();
        node.label().or_else(|| node.value())
    });
    all.map(|label| plain(&label)).collect()
}

/// The names of the files in a folder.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The three sample templates of the provider's page, as two messages and a third.
pub fn seed() -> Vec<Message> {
    let message = |name: &str, text: &str, buttons| Message {
        name: name.into(),
        text: text.into(),
        opens_broadcast: true,
        buttons,
        ..Message::default()
    };
    vec![
        message(
            "Личное авто",
            "Автомобиль будет использоваться в личных целях?",
            vec![Button::reply("Да"), Button::reply("Нет")],
        ),
        message(
            "Сайт",
            "Свяжитесь с нами.",
            vec![Button::url("Перейти на сайт", "{#company_website}-ai.com/")],
        ),
        message("Звонок", "Свяжитесь с нами.", vec![Button::phone("Позвонить", "+7 (812) 438-16-78")]),
    ]
}
