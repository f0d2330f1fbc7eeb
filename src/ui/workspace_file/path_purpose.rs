//! What a path is asked for.

use std::path::PathBuf;

use crate::ui::core::system_dialogs::Choose;

/// What a path is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To open a workspace.
    Open,
    /// To begin a new one.
    Create,
    /// To write a copy of the workspace, and go on in the old one.
    Copy,
    /// To write a copy of the workspace, and go on in it, because the old one cannot be written to.
    Move,
    /// To write the messages as JSON.
    Json,
}

/// The ids of the words of a dialog.
pub(super) struct Says {
    pub title: &'static str,
    pub text: &'static str,
    pub label: &'static str,
    pub yes: &'static str,
    /// That it did not come about, and why.
    pub refused: &'static str,
}

impl Purpose {
    pub(super) const fn says(self) -> Says {
        let (title, text, label, yes, refused) = match self {
            Self::Open => {
                ("doc-open-title", "doc-open-text", "doc-open-label", "doc-open", "doc-open-refused")
            }
            Self::Create => (
                "doc-create-title",
                "doc-create-text",
                "doc-create-label",
                "doc-create",
                "doc-create-refused",
            ),
            Self::Copy => {
                ("doc-copy-title", "doc-copy-text", "doc-save-label", "doc-save", "doc-save-refused")
            }
            Self::Move => {
                ("doc-move-title", "doc-move-text", "doc-save-label", "doc-save", "doc-save-refused")
            }
            Self::Json => {
                ("doc-json-title", "doc-json-text", "doc-save-label", "doc-save", "doc-save-refused")
            }
        };
        Says { title, text, label, yes, refused }
    }

    /// What the system's dialog offers.
    pub(super) const fn choose(self) -> Choose {
        match self {
            Self::Open => Choose::File,
            Self::Create | Self::Copy | Self::Move | Self::Json => Choose::NewFile,
        }
    }

    /// The ending of such files, and the id of their name.
    pub(super) const fn kind(self) -> (&'static str, &'static str) {
        match self {
            Self::Json => ("json", "doc-json"),
            Self::Open | Self::Create | Self::Copy | Self::Move => ("pult", "doc-pult"),
        }
    }

    /// The id of the name that a new file begins with.
    pub(super) const fn file_name(self) -> &'static str {
        match self {
            Self::Json => "doc-file-name",
            Self::Create => "doc-new-name",
            Self::Open | Self::Copy | Self::Move => "doc-copy-name",
        }
    }

    /// A name without an ending gets the one that the dialogs for opening look for.
    pub(super) fn complete(self, mut path: PathBuf) -> PathBuf {
        if self != Self::Open && path.extension().is_none() {
            path.set_extension(self.kind().0);
        }
        path
    }
}
