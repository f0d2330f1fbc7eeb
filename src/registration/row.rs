//! One row of a table: cells that are borrowed from a message.

use message::Button;
use std::iter;

/// One row of a table.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    pub(super) message: usize,
    pub(super) text: &'a str,
    pub(super) cells: Cells<'a>,
}

/// The cells behind the text.
#[derive(Clone, Copy, Debug)]
pub(super) enum Cells<'a> {
    /// So many titles of reply buttons among these buttons; empty ones at the end are no cells.
    Replies(&'a [Button], u32),
    /// Title and target of an inline button.
    Inline([&'a str; 2]),
}

impl<'a> Row<'a> {
    /// Returns the first title of the row that is as asked for.
    pub(super) fn title_where(&self, is_so: impl Fn(&str) -> bool) -> Option<&'a str> {
        match self.cells {
            Cells::Replies(buttons, titles) => {
                let titles = buttons.iter().filter_map(reply_title).take(titles as usize);
                titles.into_iter().find(|title| is_so(title))
            }
            Cells::Inline([title, _]) => Some(title).filter(|title| is_so(title)),
        }
    }

    /// The message it came from, by its place among those given.
    pub fn message(&self) -> usize {
        self.message
    }

    /// The text of its message, its first cell.
    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    /// The cells that hold something; further ones are padding.
    pub(super) fn cells(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let (inline, (buttons, replies)) = match self.cells {
            Cells::Replies(buttons, replies) => (None, (buttons, replies)),
            Cells::Inline(cells) => (Some(cells), (&[][..], 0)),
        };
        let titles = buttons.iter().filter_map(reply_title).take(replies as usize);
        iter::once(self.text).chain(inline.into_iter().flatten()).chain(titles)
    }

    /// Gives the same cells one by one, for where a million rows go by: a chain of iterators
    /// costs a third of a whole export.
    pub(super) fn try_each<E>(&self, mut give: impl FnMut(&'a str) -> Result<(), E>) -> Result<(), E> {
        give(self.text)?;
        match self.cells {
            Cells::Inline(cells) => cells.into_iter().try_for_each(give),
            Cells::Replies(buttons, replies) => {
                buttons.iter().filter_map(reply_title).take(replies as usize).try_for_each(give)
            }
        }
    }

    /// How many titles of reply buttons it has.
    pub(super) fn titles(&self) -> usize {
        if let Cells::Replies(_, titles) = self.cells { titles as usize } else { 0 }
    }
}

/// The title of a reply button.
pub(super) fn reply_title(button: &Button) -> Option<&str> {
    match button {
        Button::Reply { title } => Some(title),
        Button::Inline { .. } => None,
    }
}
