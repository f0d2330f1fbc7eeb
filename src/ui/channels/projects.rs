//! The projects of the account.

use std::rc::Rc;

use super::View;
use super::failure::Failure;
use super::open::Open;
use super::talk::ask;
use crate::channel::{Project, Secret};
use crate::ui::core::intent::{Intent, TokenWish};

/// Asks the platform for the projects of the account; with a token that is to be tried, which is
/// kept when it is good.
pub(super) fn list_projects(open: &mut Open<'_>, view: &mut View, tried: Option<Secret>) {
    let account = open.scene.account;
    let client = match &tried {
        Some(secret) => account.client_with(secret),
        None => account.client_of(open.channel),
    };
    let then = move |outcome: &Result<Vec<Project>, Failure>| match (outcome, tried) {
        (Ok(_), Some(secret)) => vec![Intent::Token(TokenWish::Keep(secret))],
        _ => Vec::new(),
    };
    let work = |client: crate::platform::Client| async move {
        let all = client.projects().await?;
        // A bot that calls by phone has no channel of this kind.
        let bots = all.into_iter().filter(|project| project.bot_channels_type != "CALLS_BOT");
        Ok(bots.map(|p| Project { id: p.id, name: p.name, short_name: p.short_name }).collect())
    };
    ask(open, &Rc::clone(&view.talk), |talk| &mut talk.projects, client.map_err(Failure::from), work, then);
}
