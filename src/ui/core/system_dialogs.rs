//! The system's own dialogs for files and folders: one at a time, awaited off the frame.
//!
//! An empty answer is no error: it means «cancelled», and on a system without a portal also «no
//! dialog came». So every place that asks keeps a field to type a path in.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rfd::{AsyncFileDialog, FileHandle};

use crate::tasks::{JobError, Jobs};

/// What the person is to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choose {
    /// A file that is there.
    File,
    /// Files that are there.
    Files,
    /// A place for a file.
    NewFile,
    /// A folder.
    Folder,
}

/// What becomes of the answer: messages of the kind `M`.
type Then<M> = Box<dyn FnOnce(Vec<PathBuf>) -> Vec<M>>;

/// A question for a path, or for several.
pub struct Ask<M> {
    choose: Choose,
    title: String,
    filters: Vec<(String, Vec<&'static str>)>,
    file_name: Option<String>,
    folder: Option<PathBuf>,
    then: Then<M>,
}

impl<M> Ask<M> {
    /// A question with the words of its title bar, and what becomes of the answer.
    pub fn new(
        choose: Choose,
        title: impl Into<String>,
        then: impl FnOnce(Option<PathBuf>) -> Vec<M> + 'static,
    ) -> Self {
        Self::of(choose, title.into(), Box::new(|paths| then(paths.into_iter().next())))
    }

    /// The same for files that are there, as many as the person likes.
    pub fn several(title: impl Into<String>, then: impl FnOnce(Vec<PathBuf>) -> Vec<M> + 'static) -> Self {
        Self::of(Choose::Files, title.into(), Box::new(then))
    }

    fn of(choose: Choose, title: String, then: Then<M>) -> Self {
        Self { choose, title, filters: Vec::new(), file_name: None, folder: None, then }
    }

    /// Shows only files with these endings, under a name.
    pub fn filter(mut self, name: impl Into<String>, endings: &[&'static str]) -> Self {
        self.filters.push((name.into(), endings.to_vec()));
        self
    }

    /// The name that a new file begins with.
    pub fn file_name(mut self, name: impl Into<String>) -> Self {
        self.file_name = Some(name.into());
        self
    }

    /// Where the dialog begins.
    pub fn folder(mut self, folder: impl Into<PathBuf>) -> Self {
        self.folder = Some(folder.into());
        self
    }

    fn dialog(&self) -> AsyncFileDialog {
        let mut dialog = AsyncFileDialog::new().set_title(&self.title);
        for (name, endings) in &self.filters {
            dialog = dialog.add_filter(name, endings);
        }
        if let Some(name) = &self.file_name {
            dialog = dialog.set_file_name(name);
        }
        if let Some(folder) = &self.folder {
            dialog = dialog.set_directory(folder);
        }
        dialog
    }
}

/// Whether a dialog is open; closes itself with the job, even one that panics.
struct Open(Arc<AtomicBool>);

impl Drop for Open {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

/// The dialogs of the window.
#[derive(Default)]
pub struct Dialogs {
    open: Arc<AtomicBool>,
}

impl Dialogs {
    /// Whether one is open now: buttons that would open another are disabled meanwhile.
    pub fn is_open(&self) -> bool {
        self.open.load(Ordering::Acquire)
    }

    /// Opens a dialog over the window. While another is open nothing happens.
    pub fn ask<M: 'static>(&self, ask: Ask<M>, jobs: &mut Jobs<M>, window: &eframe::Frame) {
        if self.open.swap(true, Ordering::AcqRel) {
            return;
        }
        let open = Open(Arc::clone(&self.open));
        // The dialog is made on the window's thread, as some systems demand, and awaited off it.
        let dialog = ask.dialog().set_parent(window);
        let choose = ask.choose;
        let job = jobs.spawn_async(move |_| async move {
            let _open = open;
            let one = match choose {
                Choose::Files => return paths(dialog.pick_files().await.unwrap_or_default()),
                Choose::File => dialog.pick_file().await,
                Choose::NewFile => dialog.save_file().await,
                Choose::Folder => dialog.pick_folder().await,
            };
            paths(one)
        });
        let then = ask.then;
        // The dialog shows itself.
        jobs.follow(None, job, move |answer: Result<_, JobError>| then(answer.unwrap_or_default()));
    }
}

fn paths(handles: impl IntoIterator<Item = FileHandle>) -> Vec<PathBuf> {
    handles.into_iter().map(|handle| handle.path().to_owned()).collect()
}
