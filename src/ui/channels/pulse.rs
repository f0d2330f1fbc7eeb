//! Looking after a channel on the platform while its page is open: whether it is still there,
//! whether it is blocked, and whether anybody has talked to the bot.

use std::sync::Arc;

use egui::Context;
use jiff::Timestamp;

use super::View;
use super::failure::Failure;
use super::open::Open;
use super::talk::{Life, ask};
use crate::channel::{Channel, ChannelEvent, Remote, Seen, Stage};
use crate::platform::{Call, Client, Error, FirstContact, PlatformError};
use crate::sandbox::Sandbox;
use crate::ui::core::account::{Play, Token};
use crate::ui::core::intent::{Intent, Intents, PlayWish, TokenWish};

/// Seconds between two looks while the first client is waited for.
const BETWEEN: f64 = 30.0;

/// Looks where it is time to: once when a page is opened, and again and again while it waits.
pub(super) fn attend(ctx: &Context, open: &mut Open<'_>, view: &mut View) {
    // What is only looked at cannot take in what is found out.
    let watched = !open.scene.read_only && open.channel.remote.is_some() && open.channel.removed.is_none();
    if !watched || !is_ready(open) {
        return;
    }
    let waits = matches!(open.channel.stage(), Stage::Waiting(_));
    let now = ctx.input(|input| input.time);
    let due = match view.life_asked {
        None => true,
        Some(asked) => waits && now - asked >= BETWEEN,
    };
    if due {
        look(ctx, open, view);
    } else if let Some(asked) = view.life_asked.filter(|_| waits) {
        ctx.request_repaint_after_secs((asked + BETWEEN - now) as f32);
    }
}

/// Whether the platform can be asked; what is missing for it is asked for.
pub(super) fn is_ready(open: &mut Open<'_>) -> bool {
    let account = open.scene.account;
    if open.channel.sandbox {
        if matches!(account.play(), Play::Off) {
            open.intents.push(Intent::Play(PlayWish::Start));
        }
        return matches!(account.play(), Play::On(_));
    }
    if account.token() == &Token::Unread {
        open.intents.push(Intent::Token(TokenWish::Read));
    }
    account.secret().is_some()
}

/// Looks now.
pub(super) fn look(ctx: &Context, open: &mut Open<'_>, view: &mut View) {
    look_after(ctx, open, view, None);
}

/// Lets the sandbox's next client write, and looks then.
pub(super) fn let_client_write(ctx: &Context, open: &mut Open<'_>, view: &mut View) {
    let Play::On(sandbox) = open.scene.account.play() else { return };
    let sandbox = Arc::clone(sandbox);
    look_after(ctx, open, view, Some(sandbox));
}

fn look_after(ctx: &Context, open: &mut Open<'_>, view: &mut View, sandbox: Option<Arc<Sandbox>>) {
    view.life_asked = Some(ctx.input(|input| input.time));
    let Some(remote) = open.channel.remote.clone() else { return };
    let (id, known, client) = (open.id, open.channel.clone(), open.scene.account.client_of(open.channel));
    let talk = std::rc::Rc::clone(&view.talk);
    let work = move |client: Client| async move {
        if let Some(sandbox) = sandbox {
            sandbox.let_client_write(remote.channel);
        }
        find_out(&client, &remote).await.map_err(Failure::from)
    };
    let then = move |outcome: &Result<Life, Failure>| {
        let now = Timestamp::now();
        if outcome.is_ok() {
            talk.borrow_mut().life_at = Some(now);
        }
        let moves = moves(&known, outcome, now).into_iter();
        moves.map(|step| Intent::Move(id, step)).collect::<Intents>()
    };
    ask(open, &view.talk, |talk| &mut talk.life, client.map_err(Failure::from), work, then);
}

async fn find_out(client: &Client, remote: &Remote) -> Result<Life, Error> {
    let channel = client.channel(remote.channel).await?;
    if channel.is_removed {
        return Err(Error { call: Call::GetChannel, kind: PlatformError::NotFound });
    }
    let asked = client.first_client(&remote.project.short_name, &remote.bot, Timestamp::now()).await;
    let sign = match asked {
        // A bot that nobody has talked to may have no list of clients at all.
        Err(error) if matches!(error.kind, PlatformError::NotFound) => FirstContact::default(),
        answer => answer?,
    };
    Ok(Life { blocked: channel.is_blocked, sign })
}

/// What an answer changes in what is known.
fn moves(known: &Channel, outcome: &Result<Life, Failure>, now: Timestamp) -> Vec<ChannelEvent> {
    let life = match outcome {
        Ok(life) => life,
        Err(failure) if failure.is_gone() => return vec![ChannelEvent::Removed(now)],
        Err(_) => return Vec::new(),
    };
    let mut moves = Vec::new();
    match (known.blocked.is_some(), life.blocked) {
        (false, true) => moves.push(ChannelEvent::Blocked(now)),
        (true, false) => moves.push(ChannelEvent::Unblocked),
        _ => {}
    }
    // A bot that fell silent does not live because of clients of earlier days.
    let fresh = known.silent.is_none_or(|silent| life.sign.first.is_some_and(|first| first > silent));
    if known.live.is_none() && life.sign.clients > 0 && fresh {
        moves.push(ChannelEvent::Alive(life.sign.first.unwrap_or(now), Seen::Client));
    }
    moves
}

#[cfg(test)]
mod tests {

    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn life(clients: usize, first: Option<i64>, blocked: bool) -> Result<Life, Failure> {
        Ok(Life { blocked, sign: FirstContact { first: first.map(at), clients, others: 0 } })
    }

    #[test]
    fn an_answer_changes_only_what_is_new() {
        let (fresh, now) = (Channel::default(), at(100));
        assert_eq!(moves(&fresh, &life(0, None, false), now), []);
        assert_eq!(
            moves(&fresh, &life(2, Some(50), false), now),
            [ChannelEvent::Alive(at(50), Seen::Client)]
        );
        assert_eq!(moves(&fresh, &life(1, None, false), now), [ChannelEvent::Alive(now, Seen::Client)]);
        let live = fresh.apply(ChannelEvent::Alive(at(1), Seen::Owner));
        assert_eq!(moves(&live, &life(2, Some(50), false), now), []);
        assert_eq!(moves(&live, &life(2, Some(50), true), now), [ChannelEvent::Blocked(now)]);
        let blocked = live.apply(ChannelEvent::Blocked(at(2)));
        assert_eq!(moves(&blocked, &life(2, Some(50), false), now), [ChannelEvent::Unblocked]);
    }

    #[test]
    fn old_clients_do_not_wake_a_bot_that_fell_silent() {
        let silent = Channel::default().apply(ChannelEvent::Silent(at(60)));
        assert_eq!(moves(&silent, &life(2, Some(50), false), at(100)), []);
        assert_eq!(
            moves(&silent, &life(2, Some(70), false), at(100)),
            [ChannelEvent::Alive(at(70), Seen::Client)]
        );
    }

    #[test]
    fn what_is_gone_is_told_apart_from_what_cannot_be_reached() {
        let failed = |trouble| Err(Failure::Platform(Error { call: Call::GetChannel, kind: trouble }));
        let known = Channel::default();
        assert_eq!(moves(&known, &failed(PlatformError::NotFound), at(1)), [ChannelEvent::Removed(at(1))]);
        assert_eq!(moves(&known, &failed(PlatformError::ConnectionBroken), at(1)), []);
    }
}
