//! Which titles of a message repeat one another.

use message::{Button, DirectionMarks, composed, is_blank, without_invisible};
use std::borrow::Cow;
use std::collections::HashMap;

/// Finds titles that repeat an earlier one; it looks at all of them once, and only when asked.
#[derive(Default)]
pub(super) struct Repeats(Option<HashMap<usize, usize>>);

/// With so few buttons comparing each with each is quicker than a table.
const FEW: usize = 12;

impl Repeats {
    /// Returns the index of the first button with the title of the one at `index`, where that is
    /// another.
    pub(super) fn first_of(&mut self, buttons: &[Button], index: usize) -> Option<usize> {
        if buttons.len() <= FEW {
            let title = compared(buttons.get(index)?.title());
            let (before, _) = buttons.split_at_checked(index)?;
            return before.iter().position(|b| compared(b.title()) == title).filter(|_| !is_blank(&title));
        }
        self.0.get_or_insert_with(|| repeated(buttons)).get(&index).copied()
    }
}

/// For each button whose title repeats an earlier one: the index of the first of them.
fn repeated(buttons: &[Button]) -> HashMap<usize, usize> {
    let mut repeated = HashMap::new();
    let mut first: HashMap<Cow<'_, str>, usize> = HashMap::with_capacity(buttons.len());
    for (index, button) in buttons.iter().enumerate().filter(|(_, button)| !is_blank(button.title())) {
        let earlier = *first.entry(compared(button.title())).or_insert(index);
        if earlier != index {
            repeated.insert(index, earlier);
        }
    }
    repeated
}

/// A title as it is compared with others: composed, without what shows nothing, trimmed.
fn compared(title: &str) -> Cow<'_, str> {
    let title = title.trim();
    if title.is_ascii()
        || title.bytes().all(|b| b < 0xCC || matches!(b, 0xD0 | 0xD1)) && !title.contains('\u{AD}')
    {
        return Cow::Borrowed(title);
    }
    let seen = without_invisible(title, DirectionMarks::Counted);
    let seen = composed(&seen);
    Cow::Owned(seen.trim().to_owned())
}
