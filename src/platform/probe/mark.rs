//! How good or bad it is what a step of the check has found.

/// How a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// Not checked yet.
    Waiting,
    /// As it should be.
    Good,
    /// Deserves a look.
    Warning,
    /// Does not work.
    Bad,
    /// Not checked, since it makes no sense after what came before.
    Skipped,
}
