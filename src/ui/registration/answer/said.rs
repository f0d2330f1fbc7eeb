//! A row that came back in words.

use crate::registration::response::{CellDifference, CellName, Unlikeness};
use crate::ui::widgets::mark_words;
use crate::wording::one_line;
use crate::words::Words;

/// Characters of a text that are shown.
const SHOWN_CHARACTERS: usize = 300;

/// The cells of a row as one line.
pub(super) fn cells(message: &crate::message::Message) -> String {
    let text: String = message.text.chars().take(SHOWN_CHARACTERS).collect();
    let mut parts = vec![text];
    for button in &message.buttons {
        parts.push(button.title().to_owned());
        parts.extend(button.target_url().or(button.target_phone()).map(str::to_owned));
    }
    one_line(&parts.join(" · ")).into_owned()
}

/// «Надпись: отправлено «Нет», пришло «Неет»», the words that differ marked in both.
pub(super) fn difference(words: &Words, difference: &CellDifference) -> String {
    let short = |text: &str| one_line(text).chars().take(SHOWN_CHARACTERS).collect::<String>();
    let (sent, came) = mark_words(&short(&difference.sent), &short(&difference.came));
    let args = |number: usize| {
        [("number", (number + 1).into()), ("sent", (&*sent).into()), ("came", (&*came).into())]
    };
    match difference.cell {
        CellName::Title(at) if difference.came.is_empty() => words.tell("reg-differs-gone", &args(at)),
        CellName::Title(at) if difference.sent.is_empty() => words.tell("reg-differs-added", &args(at)),
        _ if difference.unlikeness == Unlikeness::Spaces => words.say("reg-differs-spaces").into_owned(),
        _ if difference.unlikeness == Unlikeness::Encoding => words.say("reg-differs-encoding").into_owned(),
        CellName::Title(at) if difference.unlikeness == Unlikeness::Replaced => {
            words.tell("reg-differs-replaced", &args(at))
        }
        CellName::Text => words.tell("reg-differs-text", &args(0)),
        CellName::Title(at) => words.tell("reg-differs-title", &args(at)),
        CellName::Url => words.tell("reg-differs-url", &args(0)),
        CellName::Phone => words.tell("reg-differs-phone", &args(0)),
    }
}
