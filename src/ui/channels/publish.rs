//! The step that connects: the channel is made on the platform, once, whatever happens on the way.

use std::rc::Rc;

use egui::Ui;

use super::adopt::published;
use super::failure::Failure;
use super::open::Open;
use super::talk::{Load, Shared};
use super::{View, facts, found};
use crate::channel::{Attempt, ChannelEvent, ChannelId, Project};
use crate::platform::{Client, CreateError, Created, Error, PlatformError};
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
    let unsettled = open.channel.is_unsettled();
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
    /// Returns whether an earlier attempt wanted the same.
    fn is_of(&self, attempt: &Attempt) -> bool {
        attempt.asks_for(self.project.id, &self.name, &self.account)
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
    let earlier = open.channel.attempts.clone();
    view.talk.borrow_mut().create = Load::Busy;
    let talk = Rc::clone(&view.talk);
    let (asker, looked) = (client.clone(), wanted.clone());
    let look = move |_| async move { prepare(&asker, &looked, earlier).await };
    let told = move |outcome| prepared(&talk, client, wanted, outcome);
    open.intents.push(Intent::Run(JobRequest::wait("job-platform", look, told)));
}

/// Looks for what every earlier attempt may have left, before anything is made.
async fn prepare(client: &Client, wanted: &Wanted, earlier: Vec<Attempt>) -> Result<Prepared, Error> {
    for attempt in &earlier {
        match client.find(attempt).await {
            Ok(Some(created)) => return Ok(Prepared::Found(attempt.project, created)),
            Ok(None) => {}
            // Another project that is gone has no channels to look through.
            Err(error) if error.kind == PlatformError::NotFound && !wanted.is_of(attempt) => {}
            Err(error) => return Err(error),
        }
    }
    // The same attempt again knows what was there before its first request.
    match earlier.into_iter().find(|attempt| wanted.is_of(attempt)) {
        Some(attempt) => Ok(Prepared::Attempt(attempt)),
        None => {
            let prepared = client.prepare(wanted.project.id, &wanted.name, &wanted.account).await?;
            Ok(Prepared::Attempt(prepared))
        }
    }
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
            let tried = Intent::Move(wanted.id, ChannelEvent::Tried(attempt.clone()));
            let (talk, asked) = (Rc::clone(talk), attempt.clone());
            let make = move |_| async move { client.create(&asked).await };
            let told = move |outcome| created(&talk, &wanted, attempt, outcome);
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
    attempt: Attempt,
    outcome: Result<Result<Created, CreateError>, JobError>,
) -> Intents {
    match outcome {
        Ok(Ok(made)) => settle(talk, wanted.id, &wanted.project, made),
        Ok(Err(error)) => {
            let certain = error.is_certain();
            fail(talk, Failure::Create(Box::new(error)));
            // No later words are to say that something may have been made.
            let ended = || Intent::Move(wanted.id, ChannelEvent::TriedInVain(attempt));
            certain.then(ended).into_iter().collect()
        }
        Err(_) => fail(talk, Failure::Stopped),
    }
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
