//! A message to oneself before anybody else gets it: in a campaign of its own, since a client
//! stands in a broadcast's campaign once.

use egui::Context;
use jiff::Timestamp;

use crate::broadcast::{Broadcast, Template};
use crate::platform::wire::{CampaignAction, CampaignCreate, CampaignStatus, Reply, SendReplies};
use crate::platform::{Client, Outcome};
use crate::tasks::Task;
use crate::ui::broadcasts::open::Open;
use crate::ui::core::broadcast_runs::client_for;
use crate::ui::core::intent::Intent;
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::parts::lines::{paragraph, remark, wrong_line};
use crate::ui::widgets::{Answer, Dialog, TextField};

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sent {
    Accepted,
    Refused,
    Unknown,
    /// A variable without a sample value.
    Unfilled,
}

/// The dialog.
#[derive(Default)]
pub(in crate::ui::broadcasts) struct TestSend {
    client: String,
    sending: Option<Task<Sent>>,
    failed: Option<Sent>,
}

impl TestSend {
    /// One frame of it. `false` where it is over.
    pub(super) fn show(&mut self, ctx: &Context, open: &mut Open<'_, '_>) -> bool {
        let words = open.scene.words;
        match self.sending.as_ref().and_then(Task::take) {
            Some(Ok(Sent::Accepted)) => {
                let at = open.scene.now.timestamp();
                open.change(|broadcast| broadcast.tested = Some(at));
                open.intents.push(Intent::Notify(Notice::done(Sentence::new("broadcasts-test-sent"))));
                return false;
            }
            Some(outcome) => (self.sending, self.failed) = (None, Some(outcome.unwrap_or(Sent::Unknown))),
            None => {}
        }
        let (title, yes, no) = (
            words.say("broadcasts-test-title"),
            words.say("broadcasts-test-yes"),
            words.say("dialog-cancel"),
        );
        let usable = self.sending.is_none() && !self.client.trim().is_empty();
        let dialog = Dialog::new("broadcasts-test", &title, &yes, &no).usable(usable);
        let ((), answer) = dialog.show(ctx, |ui| {
            paragraph(ui, words.say("broadcasts-test-text"));
            let label = words.say("broadcasts-test-client");
            let hint = words.say("broadcasts-test-hint");
            TextField::new(words, "broadcasts-test-client", &label, &mut self.client).hint(&hint).show(ui);
            if self.sending.is_some() {
                remark(ui, &words.say("broadcasts-test-sending"));
            }
            if let Some(failed) = self.failed {
                wrong_line(
                    ui,
                    &words.say(match failed {
                        Sent::Unfilled => "broadcasts-test-unfilled",
                        Sent::Refused => "broadcasts-test-refused",
                        Sent::Accepted | Sent::Unknown => "broadcasts-test-unknown",
                    }),
                );
            }
        });
        match answer {
            Some(Answer::Yes) => {
                self.send(open);
                true
            }
            Some(_) => false,
            None => true,
        }
    }

    fn send(&mut self, open: &mut Open<'_, '_>) {
        let Ok(client) = client_for(&open.broadcast, open.scene.account, open.scene.document) else {
            let told = super::no_client(open);
            return open.intents.extend(told);
        };
        let (broadcast, to) = (open.broadcast.clone(), self.client.trim().trim_start_matches('+').to_owned());
        let now = open.scene.now.timestamp();
        let work =
            move |_: &_| tokio::runtime::Handle::current().block_on(send(&client, &broadcast, to, now));
        self.failed = None;
        self.sending = Some(Task::start(&mut open.intents, work));
    }
}

async fn send(client: &Client, broadcast: &Broadcast, to: String, now: Timestamp) -> Sent {
    let Some(message) = broadcast.content.message() else { return Sent::Unfilled };
    // The designer's sample values stand for those of a list.
    let value = |name: &str| message.samples.get(name).map(String::as_str);
    let Ok(serde_json::Value::Array(replies)) = Template::of(broadcast).replies(&value) else {
        return Sent::Unfilled;
    };
    let name = format!("{} test {}", broadcast.campaign_name(), now.as_millisecond());
    let wanted = CampaignCreate::dynamic(&name, broadcast.pace.delay_ms, 1);
    let Ok(campaign) = client.open_campaign(&broadcast.project, &wanted).await else { return Sent::Unknown };
    if campaign.status != CampaignStatus::Started {
        let resumed = client.control_campaign(&broadcast.project, campaign.id, CampaignAction::Resume).await;
        if let Err(error) = resumed {
            tracing::debug!(%error, "the campaign of a test was not resumed");
        }
    }
    let sending = SendReplies {
        text_campaign_name: name,
        bot_id: broadcast.bot.clone(),
        client_id: to,
        replies: replies.into_iter().map(Reply::from_value).collect(),
        sending_time: None,
    };
    match client.send_replies(&sending).await {
        Outcome::Accepted(_) => Sent::Accepted,
        Outcome::Refused { .. } => Sent::Refused,
        Outcome::NotSent(_) | Outcome::RateLimited { .. } | Outcome::Unknown(_) => Sent::Unknown,
    }
}
