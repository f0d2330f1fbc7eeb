//! Projects.

use crate::answer::Answer;
use crate::request::Request;
use crate::state::{Project, State};
use platform::wire::write_moment;
use serde_json::{Value, json};

/// `listProjects`.
pub fn list(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let (page, paging) = request.page(state.projects.iter().collect());
    let projects: Vec<Value> = page.into_iter().map(|project| answered(state, project)).collect();
    Ok(Answer::ok(json!({ "projects": projects, "paging": paging })))
}

fn answered(state: &State, project: &Project) -> Value {
    let ours = state.channels.iter().filter(|channel| channel.project == project.id && !channel.removed);
    let channels: Vec<Value> =
        ours.map(|channel| json!({ "id": channel.id, "channelType": channel.kind })).collect();
    json!({
        "id": project.id,
        "name": project.name,
        "description": project.description,
        "shortName": project.short_name,
        "botChannelsType": "CHAT_BOT",
        "language": "ru",
        "product": "AIMYLOGIC",
        "lastModificationTime": write_moment(project.changed),
        "botChannels": channels,
    })
}
