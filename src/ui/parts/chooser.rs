//! The system's dialog for files and folders, whose answer comes back to a dialog of ours.

use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::{Duration, Instant};

use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::system_dialogs::Ask;

/// An empty answer means «cancelled» or «no dialog came». Nobody cancels so quickly.
const NO_DIALOG: Duration = Duration::from_millis(700);

/// What came of the system's dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen<T = PathBuf> {
    /// A path, or where several were asked for all of them.
    Path(T),
    /// The person closed it.
    Cancelled,
    /// It never came: the system has none.
    Missing,
}

/// The system's dialog and its answer.
#[derive(Default)]
pub struct Chooser {
    answer: Rc<RefCell<Option<Chosen<Vec<PathBuf>>>>>,
}

impl Chooser {
    /// Asks; `dialog` makes the question from what becomes of its answer.
    pub fn ask(
        &mut self,
        intents: &mut Intents,
        dialog: impl FnOnce(Box<dyn FnOnce(Option<PathBuf>) -> Intents>) -> Ask<Intent>,
    ) {
        self.ask_several(intents, |then| dialog(Box::new(|path| then(path.into_iter().collect()))));
    }

    /// Asks for several paths.
    pub fn ask_several(
        &mut self,
        intents: &mut Intents,
        dialog: impl FnOnce(Box<dyn FnOnce(Vec<PathBuf>) -> Intents>) -> Ask<Intent>,
    ) {
        // A new place for the answer: that of an older question comes too late.
        self.answer = Rc::default();
        let (answer, asked) = (Rc::clone(&self.answer), Instant::now());
        let then = move |paths: Vec<PathBuf>| {
            *answer.borrow_mut() = Some(if !paths.is_empty() {
                Chosen::Path(paths)
            } else if asked.elapsed() < NO_DIALOG {
                Chosen::Missing
            } else {
                Chosen::Cancelled
            });
            Intents::new()
        };
        intents.push(Intent::Ask(dialog(Box::new(then))));
    }

    /// The answer, once, when it is there.
    pub fn answer(&self) -> Option<Chosen> {
        Some(match self.answers()? {
            Chosen::Path(paths) => paths.into_iter().next().map_or(Chosen::Cancelled, Chosen::Path),
            Chosen::Cancelled => Chosen::Cancelled,
            Chosen::Missing => Chosen::Missing,
        })
    }

    /// The answer to a question for several, once, when it is there.
    pub fn answers(&self) -> Option<Chosen<Vec<PathBuf>>> {
        self.answer.borrow_mut().take()
    }
}
