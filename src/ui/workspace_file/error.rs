//! What goes wrong with the file of a workspace, and the sentences for it.

use std::io;
use std::path::{Path, PathBuf};

use crate::files::FileError;
use crate::store::{Backup, Fault, OpenError};
use crate::wording::{file_advice, file_error, file_fault, shown};
use crate::words::{Arg, Words};

/// What goes wrong.
#[derive(Debug)]
pub(super) enum Trouble {
    /// A file that is no workspace, or none at all.
    File(FileError),
    /// It could not be written.
    Fault(PathBuf, Fault),
    /// It is what is open already.
    OpenHere(PathBuf),
    /// It could not be opened.
    Open(PathBuf, OpenError),
}

impl Trouble {
    /// There is no file of that name.
    pub(super) fn missing(path: &Path) -> Self {
        Self::File(FileError::system(path)(io::ErrorKind::NotFound.into()))
    }

    /// Which file it is about.
    pub(super) fn path(&self) -> &Path {
        match self {
            Self::File(error) => error.path(),
            Self::OpenHere(path) | Self::Fault(path, _) | Self::Open(path, _) => path,
        }
    }

    /// Whether it is only that there is such a file already.
    pub(super) fn is_existing(&self) -> bool {
        matches!(self, Self::File(FileError::Exists(_)))
    }

    /// The backup that can be opened in its place.
    pub(super) fn backup(&self) -> Option<Backup> {
        match self {
            Self::Open(_, OpenError::Damaged { backup }) => backup.clone(),
            _ => None,
        }
    }

    /// What is wrong with the file, to be put where it is seen which file that is.
    pub(super) fn what(&self, words: &Words) -> String {
        match self {
            Self::File(error) => file_fault(words, error),
            Self::OpenHere(_) => words.say(Fault::Open.label()).into_owned(),
            Self::Fault(_, fault) => tell(words, fault.label(), fault.args()),
            Self::Open(_, error) => tell(words, error.label(), error.args()),
        }
    }

    /// The sentence: which file, and what is wrong with it.
    pub(super) fn say(&self, words: &Words) -> String {
        if let Self::File(error) = self {
            return file_error(words, error);
        }
        let args = [("file", shown(self.path()).into()), ("what", self.what(words).into())];
        words.tell("file-trouble", &args)
    }

    /// What to do about it, where something can be done.
    pub(super) fn advice(&self, words: &Words) -> Option<String> {
        match self {
            Self::File(error) => file_advice(words, error),
            Self::OpenHere(_) => None,
            Self::Fault(_, fault) => Some(words.say(fault.advice()).into_owned()),
            Self::Open(_, error) => Some(words.say(error.advice()).into_owned()),
        }
    }
}

/// A sentence of the store with what stands in it.
pub(super) fn tell(words: &Words, label: &'static str, args: Vec<(&'static str, String)>) -> String {
    let args: Vec<(&str, Arg<'_>)> = args.into_iter().map(|(name, value)| (name, value.into())).collect();
    words.tell(label, &args)
}
