//! What is known of a channel, in a few words: for the list, the head of the page, and the rail.

use jiff::Zoned;

use crate::channel::{Channel, Stage, Step};
use crate::ui::widgets::Tone;
use crate::wording::moments;
use crate::words::Words;

/// What the channel is called.
pub(super) fn title(words: &Words, channel: &Channel) -> String {
    match channel.name.trim() {
        "" => words.say("channel-unnamed").into_owned(),
        name => name.to_owned(),
    }
}

/// Where it is on its way.
pub(super) fn state(words: &Words, channel: &Channel, now: &Zoned) -> (Tone, String) {
    let since = |id: &str, at| words.tell(id, &[("day", moments::day(words, at, now).into())]);
    match channel.stage() {
        Stage::Wanted => {
            let at = Step::ALL.iter().take_while(|step| **step < channel.step()).count() + 1;
            let numbers = [("step", at.into()), ("steps", Step::ALL.len().into())];
            (Tone::Neutral, words.tell("channel-state-wanted", &numbers))
        }
        Stage::Published => (Tone::Neutral, words.say("channel-state-published").into_owned()),
        Stage::Waiting(_) => waiting(words, channel, now),
        Stage::Live(at) => (Tone::Good, since("channel-state-live", at)),
        Stage::Blocked(at) => (Tone::Error, since("channel-state-blocked", at)),
        Stage::Removed(at) => (Tone::Error, since("channel-state-removed", at)),
    }
}

fn waiting(words: &Words, channel: &Channel, now: &Zoned) -> (Tone, String) {
    let (at, zone) = (now.timestamp(), now.time_zone());
    let days = channel.days_waiting(at, zone).unwrap_or(0);
    let due = channel.reminder_in(at, zone) == Some(0);
    match (due, channel.silent.is_some()) {
        (_, true) => (Tone::Error, words.say("channel-state-silent").into_owned()),
        (true, _) => (Tone::Warning, words.tell("channel-state-remind", &[("days", days.into())])),
        (false, _) => (Tone::Neutral, words.tell("channel-state-waiting", &[("days", days.into())])),
    }
}

/// The line under the name: how it is connected, where, and how it stands.
pub(super) fn line(words: &Words, channel: &Channel, now: &Zoned) -> String {
    let mut parts = vec![words.say("channel-through").into_owned()];
    if let Some(project) = &channel.project {
        parts.push(words.tell("channel-project", &[("name", (&project.name).into())]));
    }
    let (_, state) = state(words, channel, now);
    // Within a line a state begins small.
    let mut letters = state.chars();
    let small = letters.next().map(|first| first.to_lowercase().chain(letters).collect());
    parts.push(small.unwrap_or_default());
    parts.join(" · ")
}

/// The name of a step.
pub(super) fn step_title(step: Step) -> &'static str {
    match step {
        Step::Account => "connect-account",
        Step::Kind => "connect-kind",
        Step::Names => "connect-names",
        Step::Connect => "connect-publish",
        Step::HandOver => "connect-hand-over",
        Step::FirstMessage => "connect-life",
    }
}

/// What is known of a step.
pub(super) fn step_text(words: &Words, channel: &Channel, step: Step, now: &Zoned) -> String {
    let done = channel.is_done(step);
    let dated = |id: &str, at| words.tell(id, &[("when", moments::day_and_time(words, at, now).into())]);
    let on_day = |id: &str, at| words.tell(id, &[("day", moments::day(words, at, now).into())]);
    match step {
        Step::Account if done => words.say("connect-account-done").into_owned(),
        Step::Account => words.say("connect-account-text").into_owned(),
        Step::Kind => words.say("connect-kind-text").into_owned(),
        Step::Names if done => match channel.account.trim() {
            "" => words.say("connect-names-none").into_owned(),
            account => words.tell("connect-names-done", &[("account", account.into())]),
        },
        Step::Names => words.say("connect-names-text").into_owned(),
        Step::Connect => match (channel.removed, channel.published) {
            (Some(at), _) => on_day("connect-publish-removed", at),
            (None, Some(at)) => dated("connect-publish-done", at),
            (None, None) => words.say("connect-publish-text").into_owned(),
        },
        Step::HandOver => match channel.handed_over() {
            Some(handed) => on_day("connect-hand-over-done", handed.at),
            None => words.say("connect-hand-over-text").into_owned(),
        },
        Step::FirstMessage => match channel.stage() {
            Stage::Live(at) => on_day("connect-life-done", at),
            Stage::Blocked(at) => on_day("connect-life-blocked", at),
            Stage::Waiting(_) if channel.silent.is_some() => words.say("channel-state-silent").into_owned(),
            Stage::Waiting(_) | Stage::Wanted | Stage::Published | Stage::Removed(_) => {
                words.say("connect-life-text").into_owned()
            }
        },
    }
}

#[cfg(test)]
mod tests {

    use super::*;
    use crate::channel::{ChannelEvent, LetterKind, Secret};
    use crate::words::Lang;

    #[test]
    fn only_what_does_not_work_is_an_error_and_a_wait_is_none() {
        let (words, now) =
            (Words::new(Lang::Ru), "2026-11-23T12:00:00+03:00[Europe/Moscow]".parse().unwrap());
        let at = |text: &str| text.parse::<jiff::Timestamp>().unwrap();
        let friday = at("2026-11-20T12:00:00Z");
        let webhook = Secret::new("https://bot.jaicp.com/chatapi/webhook/x/abcdefgh:1");
        let published = Channel::default()
            .apply(ChannelEvent::Webhook(webhook))
            .apply(ChannelEvent::PublishedByHand(friday));
        let waiting = published.apply(ChannelEvent::Sent(LetterKind::HandOver, friday));
        let late = published.apply(ChannelEvent::Sent(LetterKind::HandOver, at("2026-11-16T12:00:00Z")));
        for (channel, tone, said) in [
            (&published, Tone::Neutral, "Вебхук ещё не\u{A0}у\u{A0}менеджера"),
            (&waiting, Tone::Neutral, "Ждём менеджера i\u{2011}Digital: 3 дня"),
            (&late, Tone::Warning, "Ждём менеджера i\u{2011}Digital: 7 дней, пора напомнить"),
            (&waiting.apply(ChannelEvent::Silent(friday)), Tone::Error, "Бот не\u{A0}отвечает"),
            (
                &waiting.apply(ChannelEvent::Blocked(friday)),
                Tone::Error,
                "Заблокирован с\u{A0}20\u{A0}ноября",
            ),
        ] {
            assert_eq!(state(&words, channel, &now), (tone, said.to_owned()));
        }
    }
}
