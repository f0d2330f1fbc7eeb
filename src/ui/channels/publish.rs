//! The step that connects: the channel is made on the platform, once, whatever happens on the way.

use std::rc::Rc;

use egui::Ui;

use super::adopt::published;
use super::failure::Failure;
use super::open::Open;
use super::talk::{Load, Shared};
use super::{View, facts, found};
use crate::channel::{ChannelEvent, ChannelId, Project};
use crate::platform::{Attempt, Call, Client, CreateError, Created, Error};
use crate::tasks::{JobError, JobRequest};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::parts::lines::remark;
use crate::ui::parts::panels;
use crate::ui::widgets::Button;

/// Shows the button, and what came of it. `found` says that something stands there already.
pub(super) fn show(ui: &mut Ui, open: &mut Open<'_>, view: &mut View, project: &Project, found: bool) {
    let words = open.words;
    let talk = Rc::clone(&view.talk);
    let several = talk.borrow().several.clone();
    if !several.is_empty() {
        panels::text(ui, &words.say("publish-several"));
        found::rows(ui, open, project, &several);
        return;
    }
    let failed = super::failure_panel::failure(ui, open, view, |talk| talk.create.failure().cloned());
    let busy = talk.borrow().create.is_busy();
    let unsettled = open.channel.attempt.is_some();
    if unsettled && !busy && !failed {
        remark(ui, &words.say("publish-unsettled"));
    } else if !found {
        remark(ui, &what(open, project));
    }
    panels::foot(ui, |ui| {
        let id = match (busy, failed) {
            (true, _) => "publish-busy",
            (_, true) => "platform-again",
            (false, false) if found && !unsettled => "publish-new",
            (false, false) => "publish-do",
        };
        let (said, usable) = (words.say(id), !busy);
        let pressed = if found {
            ui.add_enabled(usable, Button::new(&said)).clicked()
        } else {
            super::open::on(ui, open, &said, usable)
        };
        if pressed {
            begin(open, view, project);
        }
        if failed {
            super::failure_panel::by_hand_instead(ui, open);
        }
    });
}

/// What the button makes, in words.
fn what(open: &Open<'_>, project: &Project) -> String {
    let (words, name) = (open.words, facts::title(open.words, open.channel));
    let account = open.channel.account.trim();
    let id = if account.is_empty() { "publish-what" } else { "publish-what-account" };
    words.tell(
        id,
        &[("name", (&name).into()), ("project", (&project.name).into()), ("account", account.into())],
    )
}

/// What is to be made, and for which channel.
#[derive(Clone)]
struct Wanted {
    id: ChannelId,
    project: Project,
    name: String,
    account: String,
    /// The projects of the account, for a channel that an earlier attempt has left in another.
    projects: Vec<Project>,
}

impl Wanted {
    /// Whether an earlier attempt wanted the same.
    fn is_of(&self, attempt: &Attempt) -> bool {
        attempt.project == self.project.id && attempt.name == self.name && attempt.account == self.account
    }

    fn project(&self, id: i64) -> Project {
        let known = self.projects.iter().find(|project| project.id == id);
        known.cloned().unwrap_or_else(|| Project { id, ..Project::default() })
    }
}

/// What can be done after a look at what is there.
enum Prepared {
    /// It can be made.
    Attempt(Attempt),
    /// An earlier attempt has made it already, in this project.
    Found(i64, Created),
}

fn begin(open: &mut Open<'_>, view: &View, project: &Project) {
    let client = match open.scene.account.client_of(open.channel) {
        Ok(client) => client,
        Err(missing) => {
            view.talk.borrow_mut().create = Load::Failed(missing.into());
            return;
        }
    };
    let wanted = Wanted {
        id: open.id,
        project: project.clone(),
        name: facts::title(open.words, open.channel),
        account: open.channel.account.trim().to_owned(),
        projects: view.talk.borrow().projects.done().cloned().unwrap_or_default(),
    };
    let before = open.channel.attempt.clone().and_then(|kept| serde_json::from_value::<Attempt>(kept).ok());
    view.talk.borrow_mut().create = Load::Busy;
    let talk = Rc::clone(&view.talk);
    let (asker, looked) = (client.clone(), wanted.clone());
    let look = move |_| async move { prepare(&asker, &looked, before).await };
    let told = move |outcome| prepared(&talk, client, wanted, outcome);
    open.intents.push(Intent::Run(JobRequest::wait("job-platform", look, told)));
}

async fn prepare(client: &Client, wanted: &Wanted, before: Option<Attempt>) -> Result<Prepared, Error> {
    match before {
        // Making it looks for what is there before anything else.
        Some(attempt) if wanted.is_of(&attempt) => return Ok(Prepared::Attempt(attempt)),
        Some(other) => {
            if let Some(created) = client.find(&other).await? {
                return Ok(Prepared::Found(other.project, created));
            }
        }
        None => {}
    }
    Ok(Prepared::Attempt(client.prepare(wanted.project.id, &wanted.name, &wanted.account).await?))
}

/// The facts of the attempt are kept before anything is made: with them the channel is found
/// again even after a restart.
fn prepared(
    talk: &Shared,
    client: Client,
    wanted: Wanted,
    outcome: Result<Result<Prepared, Error>, JobError>,
) -> Intents {
    match outcome {
        Ok(Ok(Prepared::Attempt(attempt))) => {
            let kept = serde_json::to_value(&attempt).ok();
            let tried = Intent::Move(wanted.id, ChannelEvent::Tried(kept));
            let talk = Rc::clone(talk);
            let make = move |_| async move { client.create(&attempt).await };
            let told = move |outcome| created(&talk, &wanted, outcome);
            vec![tried, Intent::Run(JobRequest::wait("job-platform", make, told))]
        }
        Ok(Ok(Prepared::Found(project, found))) => {
            let project = wanted.project(project);
            settle(talk, wanted.id, &project, found)
        }
        Ok(Err(error)) => fail(talk, Failure::Platform(error)),
        Err(_) => fail(talk, Failure::Stopped),
    }
}

fn created(
    talk: &Shared,
    wanted: &Wanted,
    outcome: Result<Result<Created, CreateError>, JobError>,
) -> Intents {
    match outcome {
        Ok(Ok(made)) => settle(talk, wanted.id, &wanted.project, made),
        Ok(Err(error)) => {
            let refused = was_refused(&error);
            fail(talk, Failure::Create(Box::new(error)));
            // There is nothing to look for, and no later words are to say so.
            if refused { vec![Intent::Move(wanted.id, ChannelEvent::Tried(None))] } else { Vec::new() }
        }
        Err(_) => fail(talk, Failure::Stopped),
    }
}

/// Whether the platform refused to make it. Where even the list was refused, an earlier request
/// may have made it all the same.
fn was_refused(error: &CreateError) -> bool {
    matches!(error, CreateError::Refused(error) if error.call == Call::CreateChannel)
}

fn settle(talk: &Shared, id: ChannelId, project: &Project, made: Created) -> Intents {
    let mut talk = talk.borrow_mut();
    talk.create = Load::Idle;
    match made {
        Created::Certain(channel) | Created::FoundAfter(channel) => {
            talk.several.clear();
            // After an undo it has to be among those that stand there.
            talk.found = Load::Idle;
            vec![Intent::Move(id, published(project, &channel))]
        }
        Created::Several(channels) => {
            talk.several = channels;
            Vec::new()
        }
    }
}

fn fail(talk: &Shared, failure: Failure) -> Intents {
    talk.borrow_mut().create = Load::Failed(failure);
    Intents::new()
}
