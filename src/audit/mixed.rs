//! Screens on which both kinds of button stand in neighbouring replies.

use crate::model::{MixedScreen, Said};
use message::ButtonKind;

/// The screens, once each, on which a message with reply buttons and one with inline buttons are
/// neighbours, or are one and the same. `together` tells whether two messages can be said in one
/// turn.
pub(crate) fn mixed(said: &[Said], together: impl Fn(usize, usize) -> bool) -> Vec<MixedScreen> {
    let kinds =
        |said: &Said| (said.message.count(ButtonKind::Reply) > 0, said.message.count(ButtonKind::Inline) > 0);
    let mut found: Vec<MixedScreen> = Vec::new();
    // The last message with buttons on the screen at hand.
    let mut before: Option<usize> = None;
    for (at, one) in said.iter().enumerate() {
        let (reply, inline) = kinds(one);
        if !reply && !inline {
            continue;
        }
        let neighbour = before.and_then(|index| said.get(index).map(|other| (index, other)));
        let clash = neighbour.is_some_and(|(index, other)| {
            let (other_reply, other_inline) = kinds(other);
            let differ = (reply && other_inline) || (inline && other_reply);
            other.screen == one.screen && differ && together(index, at)
        });
        let known = found.last().is_some_and(|last| last.screen == one.screen);
        if ((reply && inline) || clash) && !known {
            found.push(MixedScreen { screen: one.screen, said: at as u32 });
        }
        before = Some(at);
    }
    found
}
