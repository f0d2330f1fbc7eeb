//! What the program tells the person: each once as it happens, and again from the bell.

use super::keys::Action;
use crate::words::{Arg, Words};

/// How many are kept to be read again.
const KEPT: usize = 100;
/// Seconds that a notice stays in view; errors stay until they are closed.
const IN_VIEW: f64 = 6.0;

/// A sentence by its id, said when it is shown, so that it follows the language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    id: &'static str,
    args: Vec<(&'static str, Arg<'static>)>,
}

impl Sentence {
    /// A sentence without arguments.
    pub fn new(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    /// The same with one more argument.
    pub fn with(mut self, name: &'static str, value: impl Into<Arg<'static>>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// The sentence in a language.
    pub fn say(&self, words: &Words) -> String {
        words.tell(self.id, &self.args)
    }
}

/// How much a notice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Something was done.
    Done,
    /// Something to know.
    Info,
    /// Something deserves a look.
    Warning,
    /// Something failed.
    Error,
}

/// One thing told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// How much it matters.
    pub weight: Weight,
    /// What happened.
    pub sentence: Sentence,
    /// Further lines, such as what to do about it.
    pub details: Vec<Sentence>,
    /// A command that is offered with it.
    pub offer: Option<Action>,
}

impl Notice {
    /// A notice of a weight.
    pub fn new(weight: Weight, sentence: Sentence) -> Self {
        Self { weight, sentence, details: Vec::new(), offer: None }
    }

    /// Something was done.
    pub fn done(sentence: Sentence) -> Self {
        Self::new(Weight::Done, sentence)
    }

    /// Something to know.
    pub fn info(sentence: Sentence) -> Self {
        Self::new(Weight::Info, sentence)
    }

    /// Something deserves a look.
    pub fn warning(sentence: Sentence) -> Self {
        Self::new(Weight::Warning, sentence)
    }

    /// Something failed.
    pub fn error(sentence: Sentence) -> Self {
        Self::new(Weight::Error, sentence)
    }

    /// The same with one more line.
    pub fn and(mut self, detail: Sentence) -> Self {
        self.details.push(detail);
        self
    }

    /// The same with a command offered.
    pub fn offering(mut self, action: Action) -> Self {
        self.offer = Some(action);
        self
    }
}

/// A notice that was told, with its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Counts up from the start of the program.
    pub number: u64,
    /// What was told.
    pub notice: Notice,
}

/// A notice in view.
struct Shown {
    told: Told,
    /// When it leaves, in the window's seconds; never while it is an error.
    until: Option<f64>,
}

/// All notices since the start of the program.
#[derive(Default)]
pub struct Notices {
    count: u64,
    in_view: Vec<Shown>,
    kept: std::collections::VecDeque<Told>,
    unread: usize,
}

impl Notices {
    /// Tells something. `now` is the window's time in seconds.
    pub fn tell(&mut self, notice: Notice, now: f64) {
        self.count += 1;
        let until = (notice.weight != Weight::Error).then_some(now + IN_VIEW);
        let told = Told { number: self.count, notice };
        self.kept.push_front(told.clone());
        self.kept.truncate(KEPT);
        self.in_view.push(Shown { told, until });
        self.unread += 1;
    }

    /// Takes away what has been in view long enough, and says in how many seconds to look again.
    pub fn pass(&mut self, now: f64) -> Option<f64> {
        self.in_view.retain(|shown| shown.until.is_none_or(|until| now < until));
        self.in_view.iter().filter_map(|shown| shown.until).map(|until| until - now).reduce(f64::min)
    }

    /// Keeps everything in view as long again from now: somebody is reading.
    pub fn hold(&mut self, now: f64) {
        for until in self.in_view.iter_mut().filter_map(|shown| shown.until.as_mut()) {
            *until = until.max(now + IN_VIEW / 2.0);
        }
    }

    /// Closes one that is in view.
    pub fn close(&mut self, number: u64) {
        self.in_view.retain(|shown| shown.told.number != number);
    }

    /// What is in view, oldest first.
    pub fn in_view(&self) -> impl DoubleEndedIterator<Item = &Told> {
        self.in_view.iter().map(|shown| &shown.told)
    }

    /// What was told, newest first.
    pub fn kept(&self) -> impl Iterator<Item = &Told> {
        self.kept.iter()
    }

    /// How many came since the list was last looked at.
    pub fn unread(&self) -> usize {
        self.unread.min(self.kept.len())
    }

    /// Whether something that failed is among them.
    pub fn unread_failure(&self) -> bool {
        self.kept.iter().take(self.unread).any(|told| told.notice.weight == Weight::Error)
    }

    /// The list was looked at.
    pub fn read(&mut self) {
        self.unread = 0;
    }
}

#[cfg(test)]
mod tests {

    use super::*;

    fn info() -> Notice {
        Notice::info(Sentence::new("a"))
    }

    #[test]
    fn notices_leave_the_view_but_not_the_bell() {
        let mut notices = Notices::default();
        notices.tell(info(), 10.0);
        assert_eq!(notices.pass(11.0), Some(IN_VIEW - 1.0));
        assert_eq!(notices.pass(10.0 + IN_VIEW), None);
        assert_eq!(notices.in_view().count(), 0);
        assert_eq!(notices.kept().count(), 1);
    }

    #[test]
    fn errors_stay_until_they_are_closed() {
        let mut notices = Notices::default();
        notices.tell(Notice::error(Sentence::new("a")), 0.0);
        assert_eq!(notices.pass(1e9), None);
        let number = notices.in_view().next().unwrap().number;
        notices.close(number);
        assert_eq!(notices.in_view().count(), 0);
    }

    #[test]
    fn reading_holds_them() {
        let mut notices = Notices::default();
        notices.tell(info(), 0.0);
        notices.hold(IN_VIEW - 0.5);
        notices.pass(IN_VIEW + 0.5);
        assert_eq!(notices.in_view().count(), 1);
    }

    #[test]
    fn the_list_is_bounded_and_newest_first() {
        let mut notices = Notices::default();
        for _ in 0..KEPT + 5 {
            notices.tell(info(), 0.0);
        }
        assert_eq!(notices.kept().count(), KEPT);
        assert_eq!(notices.kept().next().unwrap().number, (KEPT + 5) as u64);
        assert_eq!(notices.unread(), KEPT);
        notices.read();
        assert_eq!(notices.unread(), 0);
    }
}
