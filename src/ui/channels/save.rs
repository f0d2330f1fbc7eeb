//! Saving a letter as a file: by an explicit choice only, since it holds the webhook.

use std::path::{Path, PathBuf};

use egui::Context;

use super::letter::Letter;
use super::open::Open;
use crate::channel::LetterKind;
use crate::files::{Existing, FileError, tidy, usual_folder, write_private};
use crate::mail::{Draft, Recipients};
use crate::tasks::Task;
use crate::ui::core::intent::Intent;
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::system_dialogs::{Ask, Choose};
use crate::ui::parts::chooser::{Chooser, Chosen};
use crate::ui::parts::lines::{paragraph, warning_line, wrong_line};
use crate::ui::parts::path_field::{PathField, path_note};
use crate::ui::widgets::{Answer, Button, Dialog, segmented};
use crate::wording::{file_error, shown};

/// As what a letter is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    /// For a mail program.
    Eml,
    /// Plain text.
    Text,
}

impl Format {
    fn ending(self) -> &'static str {
        match self {
            Self::Eml => "eml",
            Self::Text => "txt",
        }
    }
}

/// The dialog while it is open.
struct Choice {
    kind: LetterKind,
    format: Format,
    path: String,
    chooser: Chooser,
    no_dialog: bool,
    writing: Option<(PathBuf, Task<Result<(), FileError>>)>,
    failed: Option<FileError>,
}

/// The dialog.
#[derive(Default)]
pub(super) struct SaveLetter {
    open: Option<Choice>,
}

impl SaveLetter {
    /// Opens it for a letter.
    pub(super) fn open(&mut self, open: &Open<'_>, kind: LetterKind) {
        let name = open.words.say("letter-file-name");
        let format = Format::Eml;
        let path = usual_folder().join(format!("{name}.{}", format.ending()));
        self.open = Some(Choice {
            kind,
            format,
            path: path.to_string_lossy().into_owned(),
            chooser: Chooser::default(),
            no_dialog: false,
            writing: None,
            failed: None,
        });
    }

    /// One frame of it, while it is open. Says whether the letter was saved.
    pub(super) fn show(&mut self, ctx: &Context, open: &mut Open<'_>) -> bool {
        let Some(mut choice) = self.open.take() else { return false };
        if choice.settle(open) {
            return true;
        }
        if choice.ask(ctx, open) {
            self.open = Some(choice);
        }
        false
    }
}

impl Choice {
    /// Takes in what was chosen and written; says whether all is done.
    fn settle(&mut self, open: &mut Open<'_>) -> bool {
        match self.chooser.answer() {
            Some(Chosen::Path(path)) => self.path = path.to_string_lossy().into_owned(),
            Some(Chosen::Missing) => self.no_dialog = true,
            Some(Chosen::Cancelled) | None => {}
        }
        let outcome = self.writing.as_ref().and_then(|(_, task)| task.take());
        let Some(outcome) = outcome else { return false };
        let path = self.writing.take().map(|(path, _)| path).unwrap_or_default();
        match outcome {
            Ok(Ok(())) => {
                let told = Sentence::new("letter-saved").with("path", shown(&path));
                open.intents.push(Intent::Notify(Notice::done(told)));
                return true;
            }
            Ok(Err(error)) => self.failed = Some(error),
            Err(_) => {}
        }
        false
    }

    /// Shows the dialog; says whether it stays.
    fn ask(&mut self, ctx: &Context, open: &mut Open<'_>) -> bool {
        let words = open.words;
        let path = tidy(&self.path);
        let taken = self.is_taken();
        let yes = words.say(if taken { "doc-replace" } else { "letter-save-yes" });
        let (title, no) = (words.say("letter-save-title"), words.say("dialog-cancel"));
        let usable = path.is_some() && self.writing.is_none();
        let dialog = Dialog::new("save-letter", &title, &yes, &no).usable(usable);
        let dialog = if taken { dialog.danger() } else { dialog };
        let (choose, answer) = dialog.show(ctx, |ui| {
            paragraph(ui, words.say("letter-save-text"));
            self.formats(ui, open);
            let label = words.say("letter-save-label");
            let (busy, wrong) = (open.scene.dialog_open, self.failed.is_some());
            let field = PathField::show(ui, words, &label, &mut self.path, busy, wrong);
            if field.field.changed() {
                self.failed = None;
            }
            path_note(ui, words, "doc-path-meant", &self.path);
            if self.no_dialog {
                warning_line(ui, &words.say("letter-no-dialog"));
            }
            if let Some(error) = &self.failed {
                wrong_line(ui, &file_error(words, error));
            }
            if taken && ui.add(Button::fix(&words.say("letter-save-beside"), false)).clicked() {
                self.path = path.as_deref().map(beside).unwrap_or_default();
                self.failed = None;
            }
            warning_line(ui, &words.say("letter-save-private"));
            field.choose
        });
        if choose {
            self.choose(open);
        }
        match answer {
            Some(Answer::Yes) => {
                self.write(open, path);
                true
            }
            Some(Answer::No | Answer::Other) => false,
            None => true,
        }
    }

    /// Whether a file of that name was found in the way.
    fn is_taken(&self) -> bool {
        matches!((&self.failed, tidy(&self.path)), (Some(FileError::Exists(at)), Some(path)) if *at == path)
    }

    fn formats(&mut self, ui: &mut egui::Ui, open: &Open<'_>) {
        let words = open.words;
        let (eml, text) = (words.say("letter-as-eml"), words.say("letter-as-txt"));
        let options = [(Format::Eml, &*eml), (Format::Text, &*text)];
        if let Some(format) = segmented(ui, &words.say("letter-as"), &options, self.format) {
            self.format = format;
            let path = Path::new(&self.path).with_extension(format.ending());
            self.path = path.to_string_lossy().into_owned();
            self.failed = None;
        }
    }

    fn choose(&mut self, open: &mut Open<'_>) {
        let title = open.words.say("letter-save-title").into_owned();
        let path = tidy(&self.path);
        let name = path.as_ref().and_then(|path| path.file_name());
        let name = name.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        self.chooser.ask(&mut open.intents, |then| {
            Ask::new(Choose::NewFile, title, then).file_name(name).folder(usual_folder())
        });
    }

    fn write(&mut self, open: &mut Open<'_>, path: Option<PathBuf>) {
        let Some(path) = path else { return };
        let letter = Letter::of(open, self.kind);
        let whole = letter.whole(open.channel.webhook.as_ref());
        let bytes = match self.format {
            Format::Text => format!("{}\n\n{whole}\n", letter.subject).into_bytes(),
            Format::Eml => {
                let to = Recipients::read(&open.channel.manager);
                let (subject, at) = (&*letter.subject, open.now());
                Draft { to: &to, subject, text: &whole, attachments: &[], at }.eml()
            }
        };
        let existing = if self.is_taken() { Existing::Replaced } else { Existing::Stays };
        self.failed = None;
        let place = path.clone();
        let task = Task::start(&mut open.intents, move |_| write_private(&place, &bytes, existing));
        self.writing = Some((path, task));
    }
}

/// The path with the next number in its name: «letter.eml», «letter (2).eml», «letter (3).eml».
fn beside(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    let numbered = stem.strip_suffix(')').and_then(|stem| stem.rsplit_once(" ("));
    let numbered = numbered.and_then(|(stem, number)| Some((stem, number.parse::<u32>().ok()?)));
    let (stem, number) = numbered.unwrap_or((&stem, 1));
    let name = format!("{stem} ({}){ending}", number.saturating_add(1));
    path.with_file_name(name).to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_name_is_the_next_number() {
        for (taken, next) in [
            ("/a/Вебхук.eml", "/a/Вебхук (2).eml"),
            ("/a/Вебхук (2).eml", "/a/Вебхук (3).eml"),
            ("/a/Вебхук (копия).eml", "/a/Вебхук (копия) (2).eml"),
            ("/a/Вебхук", "/a/Вебхук (2)"),
        ] {
            assert_eq!(beside(Path::new(taken)), next);
        }
    }
}
