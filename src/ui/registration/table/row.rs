//! One template in the table.

use super::column;
use crate::registration::{Stage, Status};
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::parts::registration_status;
use crate::ui::theme::{Theme, Type};
use crate::ui::widgets::{Cells, Line, Told, Tone};
use crate::wording::{dates, one_line, statuses};
use crate::workspace::Entry;

/// Characters of a title beyond which nobody reads it in a table.
const TITLE: usize = 80;

/// What a row says.
pub(super) struct Row {
    name: String,
    kind: String,
    titles: Vec<String>,
    tone: Tone,
    status: String,
    /// The same in fewer words, where these leave nothing out that another column does not say.
    status_short: Option<String>,
    since: String,
    since_short: Option<String>,
    /// Why it may not open a broadcast, if it may not.
    obstacle: Option<String>,
    fit: String,
}

impl Row {
    pub(super) fn new(scene: &Scene<'_>, entry: &Entry, status: &Status<'_>) -> Self {
        let words = scene.words;
        let (tone, said) = (registration_status::tone_of(status), statuses::long(words, status));
        let buttons = entry.message.buttons.iter();
        let titles = buttons.map(|button| one_line(button.title()).chars().take(TITLE).collect());
        let obstacle = registration_status::obstacle(words, scene.document, entry);
        let fit = if obstacle.is_none() { "reg-fit-yes" } else { "reg-fit-no" };
        let today = scene.now.date();
        let changed = status.stage == Stage::Changed || status.changed_since_sent;
        Self {
            name: statuses::message_name(words, entry),
            kind: words.say(statuses::kind_id(&entry.message)).into_owned(),
            titles: titles.collect(),
            tone,
            status: said,
            status_short: changed.then(|| statuses::short(words, status)),
            since: statuses::since(words, status, today),
            since_short: status.since.filter(|_| changed).map(|at| dates::day(words, at.date(), today)),
            obstacle,
            fit: words.say(fit).into_owned(),
        }
    }

    pub(super) fn told(&self, scene: &Scene<'_>) -> Told {
        let args = [
            ("name", (&self.name).into()),
            ("kind", (&self.kind).into()),
            ("buttons", self.titles.join(", ").into()),
            ("status", (&self.status).into()),
            ("since", (&self.since).into()),
        ];
        Told {
            name: scene.words.tell("reg-row-said", &args),
            description: self.obstacle.as_ref().unwrap_or(&self.fit).clone(),
            hover: self.obstacle.clone(),
        }
    }

    pub(super) fn draw(&self, cells: &mut Cells<'_>) {
        let c = &Theme::of(cells.ui()).color;
        cells.text(column::NAME, Line::new(&self.name, Type::Medium, c.text));
        cells.text(column::KIND, Line::new(&self.kind, Type::Body, c.text2));
        cells.labels(column::BUTTONS, &self.titles);
        let status = Line::new(&self.status, Type::Small, c.text2).or(self.status_short.as_deref());
        cells.state(column::STATUS, self.tone, status);
        let since = Line::new(&self.since, Type::Small, c.text2).or(self.since_short.as_deref());
        cells.text(column::SINCE, since);
        let mark = if self.obstacle.is_none() { (Icon::Ok, c.accent) } else { (Icon::Close, c.text3) };
        cells.marked(column::FIT, mark, Line::new(&self.fit, Type::Small, c.text2));
    }
}
