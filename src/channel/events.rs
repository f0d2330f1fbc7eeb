//! What can happen to a channel, and the facts after it.

use super::{Attempt, Channel, Draft, Handed, LetterKind, Live, Project, Remote, Secret, Seen, Way};
use jiff::Timestamp;

/// One thing that the owner does or the program finds out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChannelEvent {
    /// Another name.
    Name(String),
    /// Another name of the account.
    Account(String),
    /// i‑Digital has the business profile, says the owner.
    AccountReady(Timestamp),
    /// WhatsApp Business through i‑Digital it is.
    KindChosen(Timestamp),
    /// The names are settled.
    Named(Timestamp),
    /// Another way of making it.
    Way(Way),
    /// In which project it is to be made.
    Project(Project),
    /// The platform is about to be asked to make it.
    Tried(Attempt),
    /// The last request to make it ended without a doubt, in nothing: it never left, or it was
    /// refused. The attempt is as it was before that request.
    TriedInVain(Attempt),
    /// The owner made it by hand; the webhook is what was typed.
    PublishedByHand(Timestamp),
    /// It stands on the platform, made or found there.
    Published {
        /// When it was made or found.
        at: Timestamp,
        /// What the platform calls it.
        remote: Remote,
        /// Its webhook, where the platform told one.
        webhook: Option<Secret>,
    },
    /// Another webhook was typed or pasted.
    Webhook(Secret),
    /// Who gets the letters.
    Manager(String),
    /// Another subject of a letter.
    Subject(LetterKind, String),
    /// Another text of a letter.
    Text(LetterKind, String),
    /// A letter as the program writes it.
    Rewrite(LetterKind),
    /// A letter was sent.
    Sent(LetterKind, Timestamp),
    /// A sign of life.
    Alive(Timestamp, Seen),
    /// The bot does not answer, says the owner.
    Silent(Timestamp),
    /// It was blocked on the platform.
    Blocked(Timestamp),
    /// It works again on the platform.
    Unblocked,
    /// It is gone from the platform.
    Removed(Timestamp),
}

impl ChannelEvent {
    /// The id of the words that name the step, for undo and redo.
    pub fn label(&self) -> &'static str {
        match self {
            Self::Name(_) => "step-channel-name",
            Self::Account(_) => "step-channel-account",
            Self::AccountReady(_) => "step-channel-account-ready",
            Self::KindChosen(_) => "step-channel-kind",
            Self::Named(_) => "step-channel-named",
            Self::Way(_) => "step-channel-way",
            Self::Project(_) => "step-channel-project",
            Self::Tried(_) | Self::TriedInVain(_) => "step-channel-tried",
            Self::PublishedByHand(_) | Self::Published { .. } => "step-channel-published",
            Self::Webhook(_) => "step-channel-webhook",
            Self::Manager(_) => "step-channel-manager",
            Self::Subject(..) => "step-channel-subject",
            Self::Text(..) => "step-channel-letter",
            Self::Rewrite(_) => "step-channel-rewrite",
            Self::Sent(..) => "step-channel-sent",
            Self::Alive(..) => "step-channel-alive",
            Self::Silent(_) => "step-channel-silent",
            Self::Blocked(_) => "step-channel-blocked",
            Self::Unblocked => "step-channel-unblocked",
            Self::Removed(_) => "step-channel-removed",
        }
    }
}

impl Channel {
    /// The facts after something has happened.
    pub fn apply(&self, step: ChannelEvent) -> Self {
        let mut next = self.clone();
        match step {
            ChannelEvent::Name(name) => next.name = name,
            ChannelEvent::Account(account) => next.account = account,
            ChannelEvent::AccountReady(at) => next.account_ready = Some(at),
            ChannelEvent::KindChosen(at) => next.kind_chosen = Some(at),
            ChannelEvent::Named(at) => next.named = Some(at),
            ChannelEvent::Way(way) => next.way = way,
            ChannelEvent::Project(project) => next.project = Some(project),
            ChannelEvent::Tried(attempt) => next.note(attempt, true),
            // The answer to the last request says nothing about an earlier one.
            ChannelEvent::TriedInVain(attempt) => next.note(attempt, false),
            ChannelEvent::PublishedByHand(at) => {
                next.publish(at);
                next.remote = None;
            }
            ChannelEvent::Published { at, remote, webhook } => next.settle(at, remote, webhook),
            ChannelEvent::Webhook(typed) => next.webhook = Some(typed).filter(|typed| !typed.is_empty()),
            ChannelEvent::Manager(manager) => next.manager = manager,
            ChannelEvent::Subject(kind, subject) => next.letters.of_mut(kind).subject = Some(subject),
            ChannelEvent::Text(kind, text) => next.letters.of_mut(kind).text = Some(text),
            ChannelEvent::Rewrite(kind) => *next.letters.of_mut(kind) = Draft::default(),
            ChannelEvent::Sent(kind, at) => next.send(kind, at),
            ChannelEvent::Alive(since, seen) => {
                next.live = Some(Live { since, seen });
                next.silent = None;
            }
            ChannelEvent::Silent(at) => {
                next.silent = Some(at);
                next.live = None;
            }
            ChannelEvent::Blocked(at) => next.blocked = Some(at),
            ChannelEvent::Unblocked => next.blocked = None,
            ChannelEvent::Removed(at) => next.removed = Some(at),
        }
        next
    }

    /// Returns whether a request to make it may have been carried out.
    pub fn is_unsettled(&self) -> bool {
        self.attempts.iter().any(|attempt| attempt.unsettled)
    }

    /// Takes an attempt in, or notes of the one that asks for the same, which keeps what was
    /// there before its first request, whether a request of it may have been carried out.
    fn note(&mut self, mut attempt: Attempt, leaves: bool) {
        attempt.unsettled |= leaves;
        let Attempt { project, name, account, .. } = &attempt;
        match self.attempts.iter_mut().find(|known| known.asks_for(*project, name, account)) {
            Some(known) => known.unsettled = attempt.unsettled,
            None => self.attempts.push(attempt),
        }
    }

    fn publish(&mut self, at: Timestamp) {
        (self.published, self.removed, self.blocked) = (Some(at), None, None);
        self.attempts.clear();
    }

    fn settle(&mut self, at: Timestamp, remote: Remote, webhook: Option<Secret>) {
        let same = self.remote.as_ref().is_none_or(|known| known.channel == remote.channel);
        self.publish(at);
        if webhook.is_some() {
            self.webhook = webhook;
        } else if !same {
            // The webhook of another channel would lead the manager astray.
            self.webhook = None;
        }
        if !same {
            (self.handed, self.reminded, self.live, self.silent) = (None, None, None, None);
        }
        self.project = Some(remote.project.clone());
        self.remote = Some(remote);
    }

    fn send(&mut self, kind: LetterKind, at: Timestamp) {
        match (kind, &self.webhook) {
            (LetterKind::HandOver, Some(webhook)) => {
                self.handed = Some(Handed { at, to: self.manager.clone(), webhook: webhook.clone() });
                (self.reminded, self.live) = (None, None);
            }
            // A letter without a webhook hands nothing over.
            (LetterKind::HandOver, None) => {}
            (LetterKind::Reminder | LetterKind::Silence, _) => self.reminded = Some(at),
        }
    }
}
