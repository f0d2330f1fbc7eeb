//! What a screen is given in a frame.

use std::path::PathBuf;
use std::sync::Arc;

use super::account::Account;
use super::broadcast_runs::BroadcastRuns;
use super::document::Document;
use super::keys::Action;
use crate::settings::Settings;
use crate::store::Store;
use crate::words::Words;

/// What a screen may look at.
pub struct Scene<'a> {
    /// The words of the window.
    pub words: &'a Words,
    /// What is open.
    pub document: &'a Document,
    /// The settings in force.
    pub settings: Settings,
    /// Commands of this frame that are the screen's to carry out.
    pub actions: &'a [Action],
    /// The file of the workspace, where there is one.
    pub file: Option<PathBuf>,
    /// Whether what is open can only be looked at.
    pub read_only: bool,
    /// Whether a dialog of the system is open: what would open another is disabled.
    pub dialog_open: bool,
    /// Hour and minute now, for the preview.
    pub clock: (u8, u8),
    /// Now, in the owner's time zone.
    pub now: &'a jiff::Zoned,
    /// The account on the platform.
    pub account: &'a Account,
    /// The broadcasts, and those that are being sent.
    pub broadcasts: &'a BroadcastRuns,
    /// The store of the workspace, where it has a file: its ledger is opened in jobs.
    pub store: Option<&'a Arc<Store>>,
}
