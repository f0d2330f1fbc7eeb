//! A package on its way to the manager: its letter with all its files, and noting it as sent.

use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::name;
use crate::mail::{Attachment, Draft, Recipients};
use crate::registration::{Package, PackageId, PackedFile};
use crate::tasks::{JobError, JobRequest};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::Action;
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::scene::Scene;
use crate::ui::parts::registration_status;
use crate::workspace::Command;

/// The letter with everything attached, among the files of a package.
pub(super) const DRAFT: &str = "letter.eml";

/// How many templates of a package are looked at for whether it was sent.
const LOOKED: usize = 100;

/// Makes the letter of a package as a draft with its files attached, the same bytes every time.
pub(super) fn draft(package: &Package, files: &[PackedFile]) -> Vec<u8> {
    let attachments: Vec<_> =
        files.iter().map(|file| Attachment { name: &file.name, bytes: &file.bytes }).collect();
    let to = Recipients::read(&package.to);
    let (subject, text, at) = (&*package.letter.subject, &*package.letter.text, moment(package.at));
    Draft { to: &to, subject, text, attachments: &attachments, at }.eml()
}

/// The owner's clock as a moment; the beginning of time where the clock cannot be one.
fn moment(at: DateTime) -> Timestamp {
    at.to_zoned(TimeZone::system()).map(|zoned| zoned.timestamp()).unwrap_or_default()
}

/// Opens the letter of a package with its files in the mail program.
pub(super) fn open_in_mail(scene: &Scene<'_>, package: &Arc<Package>) -> Intent {
    let (package, name) = (Arc::clone(package), name::of(scene, package));
    Intent::Run(JobRequest::quiet(move |_| write_and_open(&package, &name), opened))
}

/// Writes the draft into a folder of its own for files that need not stay, and opens it.
fn write_and_open(package: &Package, name: &str) -> std::io::Result<()> {
    let files = package.files(&|_, _| true).map_err(std::io::Error::other)?;
    let folder = tempfile::Builder::new().prefix("pult-").tempdir()?.keep();
    let place = folder.join(Path::new(&format!("{name}.eml")));
    std::fs::write(&place, draft(package, &files))?;
    ::open::that_detached(place)
}

fn opened(outcome: Result<std::io::Result<()>, JobError>) -> Intents {
    match outcome {
        Ok(Ok(())) | Err(JobError::Stopped) => Intents::new(),
        Ok(Err(_)) | Err(JobError::Panicked(_)) => {
            vec![Intent::Notify(Notice::error(Sentence::new("reg-no-mail")))]
        }
    }
}

/// Whether a package was made and not noted as sent yet.
pub(super) fn waits(scene: &Scene<'_>, id: PackageId, package: &Package) -> bool {
    let mut items = package.items.iter().take(LOOKED);
    items.any(|item| {
        registration_status::record(scene.document, item.id).is_some_and(|record| record.waits_in(id))
    })
}

/// Notes that a package was sent: all templates of it that still lie there, as one step.
pub(super) fn note_sent(scene: &Scene<'_>, package: PackageId) -> Intents {
    let note = Command::NotePackageSent { package, at: scene.now.datetime() };
    let Ok(applied) = scene.document.workspace().apply(note.clone()) else {
        return vec![Intent::Notify(Notice::info(Sentence::new("reg-marked-none")))];
    };
    let done = Sentence::new("reg-marked").with("count", applied.change.records.changed.len());
    vec![Intent::Change(note), Intent::Notify(Notice::done(done).offering(Action::Undo))]
}
