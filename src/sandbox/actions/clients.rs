//! Those who talk to the bots, as lists.

use crate::answer::{Answer, not_found};
use crate::history::Filters;
use crate::people::People;
use crate::request::{Request, text};
use crate::state::{Channel, State};
use serde_json::{Value, json};

/// `listClients`.
pub fn list(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let (short, channel) = bot(state, request)?;
    let people = People::of(state, channel, request.time("dateTo").unwrap_or(request.now), request);
    let (skip, size, paging) = request.window(people.len());
    let some = (skip..people.len()).take(size).filter_map(|at| people.get(at));
    let page: Vec<Value> = some.map(|person| person.answered(channel, short)).collect();
    Ok(Answer::ok(json!({ "paging": paging, "clients": page })))
}

/// `filterClients`.
pub fn filter(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let filters = Filters::of(&request.body);
    let mut found = Vec::new();
    for (short, channel) in channels(state, request)? {
        let people = People::of(state, channel, request.now, request);
        let fitting = people.iter().filter(|person| filters.fit_person(channel, person));
        found.extend(fitting.map(|person| person.answered(channel, short)));
    }
    let (page, paging) = request.page(found);
    Ok(Answer::ok(json!({ "paging": paging, "clients": page })))
}

/// The bot that is asked about: its project's short name and its channel.
pub fn bot<'a>(state: &'a State, request: &Request) -> Result<(&'a str, &'a Channel), Answer> {
    let id = text(&request.query, "botId").unwrap_or_default();
    let channel = state.channels.iter().find(|channel| channel.bot == id && !channel.removed);
    let channel = channel.ok_or_else(|| not_found("bot", id))?;
    let short = short_name(state, channel);
    match text(&request.query, "projectShortName") {
        Some(wanted) if wanted != short => Err(not_found("project", wanted)),
        _ => Ok((short, channel)),
    }
}

/// The channels of the project that is asked about, or of all.
pub fn channels<'a>(state: &'a State, request: &Request) -> Result<Vec<(&'a str, &'a Channel)>, Answer> {
    let wanted = text(&request.query, "projectShortName");
    if let Some(name) = wanted.filter(|name| !state.projects.iter().any(|one| one.short_name == *name)) {
        return Err(not_found("project", name));
    }
    let all = state.channels.iter().filter(|channel| !channel.removed);
    let all = all.map(|channel| (short_name(state, channel), channel));
    Ok(all.filter(|(short, _)| wanted.is_none_or(|wanted| wanted == *short)).collect())
}

fn short_name<'a>(state: &'a State, channel: &Channel) -> &'a str {
    let project = state.projects.iter().find(|project| project.id == channel.project);
    project.map(|project| project.short_name.as_str()).unwrap_or_default()
}
