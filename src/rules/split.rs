//! Splitting a message into several that the provider takes. No button is lost or repeated,
//! and each part keeps the order of its buttons.

use message::{Button, ButtonKind, Message};

/// One part of a split message, and for each of its buttons the index it had before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub message: Message,
    pub origins: Vec<usize>,
}

/// Makes messages of groups of button indices. Each part keeps the text, `opens_broadcast` and
/// the samples; the later ones are named «… (2)», «… (3)».
pub(super) fn into_parts(message: &Message, groups: Vec<Vec<usize>>) -> Vec<Part> {
    let part = |(number, origins): (usize, Vec<usize>)| {
        let name =
            if number == 0 { message.name.clone() } else { format!("{} ({})", message.name, number + 1) };
        let buttons = origins.iter().filter_map(|&index| message.buttons.get(index).cloned()).collect();
        let message = Message {
            name,
            text: message.text.clone(),
            opens_broadcast: message.opens_broadcast,
            buttons,
            samples: message.samples.clone(),
        };
        Part { message, origins }
    };
    groups.into_iter().enumerate().map(part).collect()
}

/// The buttons by kind, the kind of the first button first.
pub(super) fn by_kind(buttons: &[Button]) -> Vec<Vec<usize>> {
    let Some(first) = buttons.first().map(Button::kind) else { return Vec::new() };
    let (same, other): (Vec<_>, Vec<_>) =
        (0..buttons.len()).partition(|&index| buttons.get(index).is_some_and(|b| b.kind() == first));
    [same, other].into_iter().filter(|group| !group.is_empty()).collect()
}

/// The buttons in their order, in groups with at most `limit` reply buttons each.
pub(super) fn by_reply_limit(buttons: &[Button], limit: usize) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = vec![Vec::new()];
    let mut replies = 0;
    for (index, button) in buttons.iter().enumerate() {
        if button.kind() == ButtonKind::Reply {
            if replies == limit {
                groups.push(Vec::new());
                replies = 0;
            }
            replies += 1;
        }
        if let Some(group) = groups.last_mut() {
            group.push(index);
        }
    }
    groups
}

/// All buttons but those beyond the first `limit` that `counts`; these one by one.
pub(super) fn surplus_apart(
    buttons: &[Button],
    limit: usize,
    counts: impl Fn(&Button) -> bool,
) -> Vec<Vec<usize>> {
    let mut stay = Vec::new();
    let mut apart = Vec::new();
    let mut counted = 0;
    for (index, button) in buttons.iter().enumerate() {
        counted += usize::from(counts(button));
        if counts(button) && counted > limit {
            apart.push(vec![index]);
        } else {
            stay.push(index);
        }
    }
    std::iter::once(stay).filter(|group| !group.is_empty()).chain(apart).collect()
}
