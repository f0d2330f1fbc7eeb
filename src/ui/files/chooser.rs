//! The system's dialog for files and folders, whose answer comes back to a dialog of ours.

use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::{Duration, Instant};

use crate::ui::dialogs::Ask;
use crate::ui::intent::{Intent, Intents};

/// An empty answer means «cancelled» or «no dialog came». Nobody cancels so quickly.
const NO_DIALOG: Duration = Duration::from_millis(700);

/// What came of the system's dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// A path.
    Path(PathBuf),
    /// The person closed it.
    Cancelled,
    /// It never came: the system has none.
    Missing,
}

/// The system's dialog and its answer.
#[derive(Default)]
pub struct Chooser {
    answer: Rc<RefCell<Option<Chosen>>>,
}

impl Chooser {
    /// Asks; `dialog` makes the question from what becomes of its answer.
    pub fn ask(
        &mut self,
        intents: &mut Intents,
        dialog: impl FnOnce(Box<dyn FnOnce(Option<PathBuf>) -> Intents>) -> Ask,
    ) {
        // A new place for the answer: that of an older question comes too late.
        self.answer = Rc::default();
        let (answer, asked) = (Rc::clone(&self.answer), Instant::now());
        let then = move |path: Option<PathBuf>| {
            *answer.borrow_mut() = Some(match path {
                Some(path) => Chosen::Path(path),
                None if asked.elapsed() < NO_DIALOG => Chosen::Missing,
                None => Chosen::Cancelled,
            });
            Intents::new()
        };
        intents.push(Intent::Ask(dialog(Box::new(then))));
    }

    /// The answer, once, when it is there.
    pub fn answer(&self) -> Option<Chosen> {
        self.answer.borrow_mut().take()
    }
}
