//! The dialogs that the gallery shows.

/// The dialogs that can be opened.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Question {
    /// With three answers.
    Three,
    /// One that destroys.
    Danger,
    /// Only to be read.
    Notice,
}
