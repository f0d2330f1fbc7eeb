//! Text campaigns. Their names need not be unique: nothing promises it.

use crate::answer::{Answer, not_found, refusal};
use crate::people::ACCOUNT;
use crate::request::{Request, flag, number, text};
use crate::sendings::Campaign;
use crate::state::State;
use jiff::Timestamp;
use platform::wire::write_moment;
use serde_json::{Value, json};

/// `listCampaigns`. A name is found by any part of it, capitals aside.
pub fn list(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let project = project(state, request)?;
    let query = &request.query;
    let name = text(query, "textCampaignName").map(str::to_lowercase);
    let dynamic = flag(query, "isDynamic");
    let among = |list: &str, value: &str| {
        let list = query.get(list).and_then(Value::as_array);
        list.is_none_or(|list| list.iter().any(|one| one == value))
    };
    let bot = bot(state, &project);
    let wanted = |campaign: &&Campaign| {
        campaign.project == project
            && name.as_ref().is_none_or(|name| campaign.name.to_lowercase().contains(name))
            && dynamic.is_none_or(|dynamic| campaign.dynamic == dynamic)
            && among("statuses", &campaign.status)
            && among("botIds", &bot)
            && ["creationTime", "startTime"].iter().all(|time| between(request, time, campaign.created))
    };
    let found = state.campaigns.iter().filter(wanted).map(|campaign| answered(campaign, state)).collect();
    let (page, paging): (Vec<Value>, Value) = request.page(found);
    Ok(Answer::ok(json!({ "paging": paging, "textCampaigns": page })))
}

/// `createCampaign`.
pub fn create(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let project = project(state, request)?;
    let body = &request.body;
    let dynamic = flag(body, "isDynamic").unwrap_or(false);
    let starts = dynamic && !request.options.campaigns_wait;
    let campaign = Campaign {
        id: state.number(),
        project,
        name: text(body, "name").unwrap_or_default().to_owned(),
        event: text(body, "eventName").map(str::to_owned),
        status: if starts { "STARTED" } else { "CREATED" }.to_owned(),
        delay: number(body, "delayBetweenSending").unwrap_or(1000),
        threads: number(body, "threadCount").unwrap_or(1),
        dynamic,
        created: request.now,
        switched: Vec::new(),
    };
    let answer = Answer::ok(answered(&campaign, state));
    state.campaigns.push(campaign);
    Ok(answer)
}

/// `getCampaign`.
pub fn get(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let campaign = campaign(state, request)?.clone();
    Ok(Answer::ok(answered(&campaign, state)))
}

/// `updateCampaign`.
pub fn update(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let campaign = campaign(state, request)?;
    let body = &request.body;
    campaign.name = text(body, "name").unwrap_or_default().to_owned();
    campaign.event = text(body, "eventName").map(str::to_owned).or(campaign.event.take());
    campaign.delay = number(body, "delayBetweenSending").unwrap_or(campaign.delay);
    campaign.threads = number(body, "threadCount").unwrap_or(campaign.threads);
    let campaign = campaign.clone();
    Ok(Answer::ok(answered(&campaign, state)))
}

/// `controlCampaign`.
pub fn control(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let campaign = campaign(state, request)?;
    if campaign.status == "COMPLETED" {
        let message = "The campaign is completed";
        return Err(refusal(409, "conflict.completed", message, json!({ "id": campaign.id })));
    }
    let held = campaign.switched.len() % 2 == 1;
    let (status, hold) = match request.part("action") {
        "stop" => ("STOPPED", true),
        "resume" => ("STARTED", false),
        _ => ("COMPLETED", false),
    };
    if held != hold {
        campaign.switched.push(request.now);
    }
    campaign.status = status.to_owned();
    let campaign = campaign.clone();
    Ok(Answer::ok(answered(&campaign, state)))
}

/// Whether a time stands between `…From` and `…To` of the query.
fn between(request: &Request, name: &str, time: Timestamp) -> bool {
    let (from, to) = (request.time(&format!("{name}From")), request.time(&format!("{name}To")));
    from.is_none_or(|from| time >= from) && to.is_none_or(|to| time <= to)
}

fn campaign<'a>(state: &'a mut State, request: &Request) -> Result<&'a mut Campaign, Answer> {
    let project = project(state, request)?;
    let id = request.number("textCampaignId");
    let mut all = state.campaigns.iter_mut();
    let found = all.find(|campaign| campaign.id == id && campaign.project == project);
    found.ok_or_else(|| not_found("campaign", id))
}

fn project(state: &State, request: &Request) -> Result<String, Answer> {
    let name = request.part("projectShortName");
    let found = state.projects.iter().find(|project| project.short_name == name);
    found.map(|project| project.short_name.clone()).ok_or_else(|| not_found("project", name))
}

fn bot(state: &State, project: &str) -> String {
    let of_project = state.projects.iter().find(|found| found.short_name == project);
    let channel = of_project.and_then(|project| {
        state.channels.iter().find(|channel| channel.project == project.id && !channel.removed)
    });
    channel.map(|channel| channel.bot.clone()).unwrap_or_default()
}

fn answered(campaign: &Campaign, state: &State) -> Value {
    let mut answer = json!({
        "id": campaign.id,
        "name": campaign.name,
        "accountId": ACCOUNT,
        "projectShortName": campaign.project,
        "creationTime": write_moment(campaign.created),
        "startTime": write_moment(campaign.created),
        "startNow": campaign.dynamic,
        "status": campaign.status,
        "botId": bot(state, &campaign.project),
        "delayBetweenSending": campaign.delay,
        "threadCount": campaign.threads,
        "isDynamic": campaign.dynamic,
    });
    if let (Some(answer), Some(event)) = (answer.as_object_mut(), &campaign.event) {
        answer.insert("eventName".into(), event.as_str().into());
    }
    answer
}
