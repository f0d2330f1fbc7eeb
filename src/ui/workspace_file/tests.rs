//! The file of the workspace, as a person deals with it.

use std::fs;
use std::path::{Path, PathBuf};

use egui::{Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::Harness;

use super::save_state::SaveState;
use crate::message::{Message, read_document};
use crate::store::{Folders, Store};
use crate::ui::tests::window::{Desk, fill, has, labels, names, press, seed, usable, wait, wait_for};
use crate::workspace::{Command, Origin, Workspace};

const COMMAND: Modifiers = Modifiers::COMMAND;

type Window<'a> = Harness<'a, Desk>;

/// A window that begins with the workspace of its own home.
fn at_home(home: &Path) -> Window<'static> {
    let mut window = Desk::new(Vec::new()).at_home(home).window();
    window.step();
    let ctx = window.ctx.clone();
    let path = Folders::under(home).workspace();
    window.state_mut().open_early(&ctx, &path);
    wait(&mut window, |window| matches!(window.state().keeper.state(), SaveState::Saved));
    window
}

/// A workspace in a file, with the messages of the seed.
fn written(home: &Path, name: &str) -> PathBuf {
    let path = home.join(name);
    let opened = Store::open(&path, &Folders::under(home)).unwrap();
    let command = Command::AddMessages { at: 0, messages: seed(), origin: Origin::New };
    opened.store.put(&Workspace::default().apply(command).unwrap().workspace);
    path
}

/// The messages in a file, as another run of the program finds them.
fn kept(path: &Path, home: &Path) -> Vec<Message> {
    let opened = Store::open(path, &Folders::under(home)).unwrap();
    opened.workspace.library.iter().map(|entry| entry.message.clone()).collect()
}

fn add(window: &mut Window<'_>) {
    window.state_mut().add(seed());
    window.run_steps(2);
}

fn count(window: &Window<'_>) -> usize {
    window.state().messages().len()
}

fn saved(window: &mut Window<'_>) {
    wait(window, |window| has(window, "· Сохранено"));
}

fn command(window: &mut Window<'_>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_steps(3);
}

fn ask_to_close(window: &mut Window<'_>) {
    let root = window.input_mut().viewports.entry(ViewportId::ROOT).or_default();
    root.events = vec![ViewportEvent::Close];
    window.step();
    window.input_mut().viewports.entry(ViewportId::ROOT).or_default().events.clear();
}

fn sent(window: &Window<'_>, command: &ViewportCommand) -> bool {
    window.output().viewport_output[&ViewportId::ROOT].commands.contains(command)
}

#[test]
fn what_is_done_is_kept_without_a_word() {
    let home = tempfile::tempdir().unwrap();
    let mut window = at_home(home.path());
    assert_eq!(window.state().document.name(), None);
    add(&mut window);
    saved(&mut window);
    let path = Folders::under(home.path()).workspace();
    window.state_mut().rename("Новое имя");
    // A window that is left saves at once; one that is closed waits for it.
    drop(window);
    let kept = kept(&path, home.path());
    assert_eq!((kept.len(), kept[0].name.as_str()), (3, "Личное авто"));
}

#[test]
fn closing_waits_for_what_is_not_saved_yet() {
    let home = tempfile::tempdir().unwrap();
    let mut window = at_home(home.path());
    add(&mut window);
    window.state_mut().rename("Новое имя");
    ask_to_close(&mut window);
    if sent(&window, &ViewportCommand::CancelClose) {
        wait(&mut window, |window| sent(window, &ViewportCommand::Close));
    }
    drop(window);
    assert_eq!(kept(&Folders::under(home.path()).workspace(), home.path())[0].name, "Новое имя");
}

#[test]
fn another_workspace_is_opened_by_its_typed_path() {
    let home = tempfile::tempdir().unwrap();
    let path = written(home.path(), "a b.pult");
    let mut window = at_home(home.path());
    command(&mut window, COMMAND, Key::O);
    assert_eq!(window.state().asked, 1);
    assert!(!usable(&window, "Открыть"));
    // As a file manager puts it on the clipboard.
    fill(&mut window, "Рабочий файл", &format!(" '{}' ", path.display()));
    press(&mut window, "Открыть");
    wait(&mut window, |window| count(window) == 3);
    saved(&mut window);
    assert_eq!(window.state().document.name().as_deref(), Some("a b"));
    assert!(!window.state().keeper.is_open());
    // The same again is no second window on it.
    command(&mut window, COMMAND, Key::O);
    fill(&mut window, "Рабочий файл", &path.to_string_lossy());
    press(&mut window, "Открыть");
    wait(&mut window, |window| !window.state().keeper.is_open());
    assert!(matches!(window.state().keeper.state(), SaveState::Saved));
}

#[test]
fn a_file_that_cannot_be_opened_changes_nothing_and_says_why() {
    let home = tempfile::tempdir().unwrap();
    let mut window = at_home(home.path());
    add(&mut window);
    let note = home.path().join("note.pult");
    fs::write(&note, "Не база данных, а просто текст, который длиннее заголовка базы.".repeat(9)).unwrap();
    command(&mut window, COMMAND, Key::O);
    // It waits until what was added is saved.
    wait(&mut window, |window| window.state().keeper.is_open());
    for (path, words) in [
        (note.as_path(), "это не рабочий файл Пульта"),
        (home.path(), "это не файл"),
        (&home.path().join("gone.pult"), "нет такого файла"),
    ] {
        fill(&mut window, "Рабочий файл", &path.to_string_lossy());
        press(&mut window, "Открыть");
        wait_for(&mut window, words);
        assert_eq!(count(&window), 3);
    }
    press(&mut window, "Отмена");
    assert!(!window.state().keeper.is_open());
    assert!(!home.path().join("gone.pult").exists());
}

#[test]
fn a_new_workspace_is_begun_and_the_old_one_kept() {
    let home = tempfile::tempdir().unwrap();
    let mut window = at_home(home.path());
    add(&mut window);
    let ctx = window.ctx.clone();
    window.state_mut().perform(&ctx, crate::ui::core::keys::Action::Create);
    window.run_steps(3);
    wait(&mut window, |window| window.state().keeper.is_open());
    window.run_steps(3);
    let path = home.path().join("второй");
    fill(&mut window, "Где создать", &path.to_string_lossy());
    press(&mut window, "Создать");
    wait(&mut window, |window| count(window) == 0);
    assert_eq!(window.state().document.name().as_deref(), Some("второй"));
    add(&mut window);
    saved(&mut window);
    // One that is there is never begun anew.
    window.state_mut().perform(&ctx, crate::ui::core::keys::Action::Create);
    wait(&mut window, |window| window.state().keeper.is_open());
    window.run_steps(3);
    fill(&mut window, "Где создать", &path.to_string_lossy());
    press(&mut window, "Создать");
    wait_for(&mut window, "такой файл уже есть");
    drop(window);
    assert_eq!(kept(&path.with_extension("pult"), home.path()).len(), 3);
    assert_eq!(kept(&Folders::under(home.path()).workspace(), home.path()).len(), 3);
}

#[test]
fn a_copy_is_a_file_of_its_own_and_work_goes_on_in_the_old_one() {
    let home = tempfile::tempdir().unwrap();
    let mut window = at_home(home.path());
    add(&mut window);
    command(&mut window, COMMAND, Key::S);
    let copy = home.path().join("копия.pult");
    fs::write(&copy, "чужое").unwrap();
    fill(&mut window, "Куда сохранить", &copy.to_string_lossy());
    press(&mut window, "Сохранить");
    wait_for(&mut window, "Такой файл уже есть");
    press(&mut window, "Назад");
    assert_eq!(fs::read_to_string(&copy).unwrap(), "чужое");
    press(&mut window, "Сохранить");
    wait_for(&mut window, "Такой файл уже есть");
    press(&mut window, "Заменить");
    wait(&mut window, |window| !window.state().told().is_empty());
    assert!(window.state().told()[0].contains("копия.pult"));
    window.state_mut().rename("Позже");
    saved(&mut window);
    assert_eq!(window.state().document.name(), None);
    assert_eq!(kept(&copy, home.path()), seed());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&copy).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn the_messages_go_out_as_json() {
    let home = tempfile::tempdir().unwrap();
    let mut window = at_home(home.path());
    add(&mut window);
    command(&mut window, COMMAND | Modifiers::SHIFT, Key::S);
    fill(&mut window, "Куда сохранить", &home.path().join("a").to_string_lossy());
    press(&mut window, "Сохранить");
    wait(&mut window, |window| !window.state().told().is_empty());
    assert_eq!(read_document(&fs::read(home.path().join("a.json")).unwrap()).unwrap(), seed());
    // A place where nothing can be written is told in the dialog, which keeps what was typed.
    command(&mut window, COMMAND | Modifiers::SHIFT, Key::S);
    fill(&mut window, "Куда сохранить", &home.path().join("no/such/a.json").to_string_lossy());
    press(&mut window, "Сохранить");
    wait_for(&mut window, "Проверьте путь");
}

#[test]
fn a_folder_that_is_gone_is_told_and_work_goes_on_elsewhere() {
    let home = tempfile::tempdir().unwrap();
    let stick = tempfile::tempdir().unwrap();
    let path = written(home.path(), "x.pult");
    let on_stick = stick.path().join("мой.pult");
    fs::rename(&path, &on_stick).unwrap();
    let mut window = at_home(home.path());
    command(&mut window, COMMAND, Key::O);
    fill(&mut window, "Рабочий файл", &on_stick.to_string_lossy());
    press(&mut window, "Открыть");
    wait(&mut window, |window| count(window) == 3);
    saved(&mut window);
    fs::remove_dir_all(stick.path()).unwrap();
    window.state_mut().rename("Новое имя");
    wait_for(&mut window, "Не удалось сохранить: папки с файлом больше нет");
    // Closing would lose it, so it asks.
    ask_to_close(&mut window);
    assert!(sent(&window, &ViewportCommand::CancelClose));
    wait_for(&mut window, "Последние изменения не сохранены");
    press(&mut window, "Отмена");
    press(&mut window, "Сохранить в другое место…");
    let saved_to = home.path().join("спасено.pult");
    fill(&mut window, "Куда сохранить", &saved_to.to_string_lossy());
    press(&mut window, "Сохранить");
    saved(&mut window);
    assert_eq!(window.state().document.name().as_deref(), Some("спасено"));
    assert_eq!(window.state().messages()[0].name, "Новое имя");
    drop(window);
    assert_eq!(kept(&saved_to, home.path())[0].name, "Новое имя");
}

#[test]
fn a_failure_that_passes_is_saved_by_itself() {
    let home = tempfile::tempdir().unwrap();
    let path = written(home.path(), "a.pult");
    let mut window = at_home(home.path());
    window.state_mut().ask_for(&path);
    wait(&mut window, |window| count(window) == 3);
    let aside = home.path().join("b.pult");
    fs::rename(&path, &aside).unwrap();
    window.state_mut().rename("Новое имя");
    wait_for(&mut window, "Не удалось сохранить");
    fs::rename(&aside, &path).unwrap();
    // The store may have tried by itself in this very moment.
    if has(&window, "Попробовать снова") {
        press(&mut window, "Попробовать снова");
    }
    saved(&mut window);
    drop(window);
    assert_eq!(kept(&path, home.path())[0].name, "Новое имя");
}

#[test]
fn a_second_window_looks_on_and_takes_over_when_the_first_is_closed() {
    let home = tempfile::tempdir().unwrap();
    let path = written(home.path(), "a.pult");
    let first = Store::open(&path, &Folders::under(home.path())).unwrap();
    let mut window = at_home(home.path());
    window.state_mut().ask_for(&path);
    wait(&mut window, |window| count(window) == 3);
    assert!(window.state().keeper.is_read_only());
    assert!(has(&window, "Здесь его можно только смотреть"), "{:#?}", labels(&window));
    assert!(has(&window, "· Только для чтения"));
    // It lost nothing and has nothing to save.
    ask_to_close(&mut window);
    assert!(!sent(&window, &ViewportCommand::CancelClose));
    drop(first);
    press(&mut window, "Попробовать снова");
    wait(&mut window, |window| !window.state().keeper.is_read_only());
    window.state_mut().rename("Новое имя");
    saved(&mut window);
}

#[test]
fn a_damaged_file_is_shown_as_far_as_it_reads_and_its_backup_opened() {
    let home = tempfile::tempdir().unwrap();
    let path = written(home.path(), "a.pult");
    let folders = Folders::under(home.path());
    // A first change of the day makes a backup.
    let opened = Store::open(&path, &folders).unwrap();
    let id = opened.workspace.library.id_at(0).unwrap();
    let renamed = opened.workspace.apply(Command::Rename { id, name: "После".into() }).unwrap().workspace;
    opened.store.put(&renamed);
    drop(opened);
    let mut bytes = fs::read(&path).unwrap();
    let half = bytes.len() / 2;
    bytes[half..].fill(0x5A);
    fs::write(&path, &bytes).unwrap();
    let mut window = at_home(home.path());
    window.state_mut().ask_for(&path);
    wait(&mut window, |window| usable(window, "Открыть резервную копию"));
    press(&mut window, "Открыть резервную копию");
    wait(&mut window, |window| count(window) == 3 && !window.state().keeper.is_read_only());
    assert_eq!(fs::read(&path).unwrap(), bytes, "the damaged file stays as it is");
}

#[test]
fn the_files_that_were_open_are_remembered() {
    let home = tempfile::tempdir().unwrap();
    let path = written(home.path(), "Автосалон.pult");
    let mut window = at_home(home.path());
    window.state_mut().ask_for(&path);
    wait(&mut window, |window| count(window) == 3);
    saved(&mut window);
    let others =
        |window: &Window<'_>| -> Vec<_> { window.state().keeper.others().map(|(name, _)| name).collect() };
    // The one that opens by itself has no name of its own.
    assert_eq!(others(&window), [None]);
    wait(&mut window, |_| names(&home.path().join("state")).contains(&"recent.toml".to_owned()));
    drop(window);
    assert_eq!(others(&at_home(home.path())), [Some("Автосалон".to_owned())]);
}

#[test]
fn without_a_home_nothing_is_lost_unasked() {
    let home = tempfile::tempdir().unwrap();
    let mut window = Desk::new(Vec::new()).window();
    window.step();
    ask_to_close(&mut window);
    assert!(!sent(&window, &ViewportCommand::CancelClose), "there is nothing to lose");
    add(&mut window);
    assert!(has(&window, "Рабочий файл не открыт"));
    ask_to_close(&mut window);
    assert!(sent(&window, &ViewportCommand::CancelClose));
    wait_for(&mut window, "Последние изменения не сохранены");
    press(&mut window, "Сохранить в другое место…");
    let path = home.path().join("a.pult");
    fill(&mut window, "Куда сохранить", &path.to_string_lossy());
    press(&mut window, "Сохранить");
    saved(&mut window);
    assert_eq!(count(&window), 3);
    ask_to_close(&mut window);
    assert!(!sent(&window, &ViewportCommand::CancelClose));
}
