//! URLs and phone numbers that a switch to reply buttons would lose: kept as long as the window
//! lives, and put back when the person switches to inline buttons again.

use std::collections::HashMap;

use crate::message::{Button, ButtonKind};
use crate::workspace::MessageId;

/// What an inline button led to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Target {
    url: String,
    phone: String,
}

/// The targets that were typed, by message and by the button's place.
#[derive(Default)]
pub struct Kept {
    targets: HashMap<MessageId, Vec<Target>>,
}

impl Kept {
    /// The buttons of a message as buttons of another kind. What reply buttons cannot hold is
    /// kept; what was kept comes back.
    pub fn switch(&mut self, id: MessageId, buttons: &[Button], kind: ButtonKind) -> Vec<Button> {
        let kept = self.targets.entry(id).or_default();
        kept.resize(buttons.len().max(kept.len()), Target::default());
        let switch = |(button, kept): (&Button, &mut Target)| match (button, kind) {
            (Button::Inline { title, url, phone }, ButtonKind::Reply) => {
                *kept = Target { url: url.clone(), phone: phone.clone() };
                Button::reply(title)
            }
            (Button::Reply { title }, ButtonKind::Inline) => {
                let Target { url, phone } = std::mem::take(kept);
                Button::Inline { title: title.clone(), url, phone }
            }
            (same, _) => same.clone(),
        };
        buttons.iter().zip(kept).map(switch).collect()
    }

    /// A button was moved: what was kept for it goes along.
    pub fn moved(&mut self, id: MessageId, from: usize, to: usize) {
        if let Some(kept) = self.targets.get_mut(&id)
            && from.max(to) < kept.len()
        {
            let target = kept.remove(from);
            kept.insert(to, target);
        }
    }

    /// A button was removed, and with it what was kept for it.
    pub fn removed(&mut self, id: MessageId, index: usize) {
        if let Some(kept) = self.targets.get_mut(&id)
            && index < kept.len()
        {
            kept.remove(index);
        }
    }
}

#[cfg(test)]
mod tests {

    use super::*;

    fn id() -> MessageId {
        MessageId::from_number(7)
    }

    #[test]
    fn what_was_typed_comes_back_and_follows_its_button() {
        let (mut kept, id) = (Kept::default(), id());
        let inline = [Button::url("Сайт", "https://a.ru/"), Button::phone("Звонок", "+78124381678")];
        let reply = kept.switch(id, &inline, ButtonKind::Reply);
        assert_eq!(reply, [Button::reply("Сайт"), Button::reply("Звонок")]);
        kept.moved(id, 0, 1);
        let swapped = [Button::reply("Звонок"), Button::reply("Сайт")];
        assert_eq!(kept.switch(id, &swapped, ButtonKind::Inline), [inline[1].clone(), inline[0].clone()]);
    }

    #[test]
    fn a_removed_button_takes_its_target_along() {
        let (mut kept, id) = (Kept::default(), id());
        let inline = [Button::url("Сайт", "https://a.ru/"), Button::phone("Звонок", "+78124381678")];
        kept.switch(id, &inline, ButtonKind::Reply);
        kept.removed(id, 0);
        let left = [Button::reply("Звонок"), Button::reply("Новая")];
        let back = kept.switch(id, &left, ButtonKind::Inline);
        assert_eq!(back, [inline[1].clone(), Button::url("Новая", "")]);
    }
}
