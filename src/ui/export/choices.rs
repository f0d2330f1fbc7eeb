//! What the person has chosen in the dialog.

use super::plan::{Request, Scope, Shape};
use crate::registration::{Dialect, Encoding, Options, Separator};

/// What is remembered as long as the window lives.
#[derive(Clone, Debug)]
pub(super) struct Choices {
    pub(super) scope: Scope,
    pub(super) workbook: bool,
    pub(super) dialect: Dialect,
    pub(super) encoding: Option<Encoding>,
    pub(super) separator: Option<Separator>,
    pub(super) folder: String,
    pub(super) more: bool,
    pub(super) without_faulty: bool,
}

impl Choices {
    /// The same as the work takes it.
    pub(super) fn request(&self) -> Request {
        let options = Options { dialect: self.dialect, encoding: self.encoding, separator: self.separator };
        let shape = if self.workbook { Shape::Workbook } else { Shape::Csv(options) };
        Request { scope: self.scope, shape, without_faulty: self.without_faulty }
    }
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            scope: Scope::Openers,
            workbook: false,
            dialect: Dialect::Excel,
            encoding: None,
            separator: None,
            folder: String::new(),
            more: false,
            without_faulty: false,
        }
    }
}
