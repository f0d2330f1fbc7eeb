//! What the check found, beside what it is about: the sentence, its source with its date, and the
//! way out.

use egui::{Label, Ui};

use super::open::Open;
use crate::broadcast::{Acknowledged, Block, Finding, FindingRule, Page, Rule, Severity};
use crate::message::Message;
use crate::ui::core::intent::Intent;
use crate::ui::core::place::Place;
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, size, space};
use crate::ui::widgets::{Button, Look};
use crate::wording::issues;
use crate::words::{Arg, Words};

/// What is wanted of the page around.
pub(super) enum Wanted {
    /// Show the rows that were found by a rule.
    Rows(FindingRule),
    /// Read anew who talked to the bot.
    Clients,
}

/// Shows the findings of a block, the worst first.
pub(super) fn show(ui: &mut Ui, open: &mut Open<'_, '_>, page: &Page, block: Block) -> Option<Wanted> {
    let mut wanted = None;
    let mut found: Vec<&Finding> = page.findings.iter().filter(|found| found.block == block).collect();
    found.sort_by_key(|found| found.severity);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        for finding in found {
            if let Some(asked) = row(ui, open, finding) {
                wanted = Some(asked);
            }
        }
    });
    wanted
}

fn row(ui: &mut Ui, open: &mut Open<'_, '_>, finding: &Finding) -> Option<Wanted> {
    let theme = Theme::of(ui);
    let words = open.scene.words;
    let c = &theme.color;
    let (icon, color) = match finding.severity {
        _ if finding.acknowledged => (Icon::Ok, c.accent),
        Severity::Error => (Icon::Error, c.error),
        Severity::Warning => (Icon::Warning, c.warn),
        Severity::Note => (Icon::Info, c.text3),
    };
    let said = text(words, open.broadcast.content.message(), finding);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        icon.show(ui, size::ICON_SMALL, color);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            ui.add(Label::new(theme.text(Type::Body, said)).wrap());
            if !finding.source.is_empty() {
                let told = source(words, finding);
                ui.add(Label::new(theme.colored(Type::Caption, c.text3, told)).wrap());
            }
            ways_out(ui, open, finding)
        })
        .inner
    })
    .inner
}

/// The buttons below a finding.
fn ways_out(ui: &mut Ui, open: &mut Open<'_, '_>, finding: &Finding) -> Option<Wanted> {
    let words = open.scene.words;
    let mut wanted = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::S, space::XS);
        let error = finding.severity == Severity::Error;
        if finding.acknowledged {
            if ui.add(Button::new(&words.say("broadcasts-acknowledge-back")).small()).clicked() {
                acknowledge(open, finding.rule, false);
            }
        } else if let Some(id) = acknowledging(finding)
            && ui.add(Button::fix(&words.say(id), error)).clicked()
        {
            acknowledge(open, finding.rule, true);
        }
        if let FindingRule::Broadcast(rule) = finding.rule {
            match rule {
                Rule::Unregistered | Rule::Rejected | Rule::Changed => {
                    let registration = words.say("broadcasts-to-registration");
                    if ui.add(Button::new(&registration).small()).clicked() {
                        open.intents.push(Intent::Go(Place::Registration));
                    }
                }
                Rule::NoSnapshot | Rule::SnapshotOld | Rule::NotKnown => {
                    let fetch = words.say("broadcasts-fetch-clients");
                    if ui.add(Button::new(&fetch).small()).clicked() {
                        wanted = Some(Wanted::Clients);
                    }
                }
                _ => {}
            }
        }
        if !finding.rows.first.is_empty() && finding.skips {
            let rows = words.tell("broadcasts-show-rows", &[("count", finding.rows.count.into())]);
            if ui.add(Button::new(&rows).small().look(Look::Quiet)).clicked() {
                wanted = Some(Wanted::Rows(finding.rule));
            }
        }
    });
    wanted
}

/// What a person may say to a finding: the words of the button.
fn acknowledging(finding: &Finding) -> Option<&'static str> {
    match finding.rule {
        FindingRule::Broadcast(Rule::NumberWithoutPlus) => Some("broadcasts-acknowledge-numbers"),
        // Without evidence of its own a question is answered where it stands.
        FindingRule::Broadcast(Rule::OrgUnanswered | Rule::NoPurpose | Rule::NoOccasion) => None,
        _ if finding.severity == Severity::Note => None,
        _ if finding.severity == Severity::Warning && finding.skips => None,
        _ if finding.skips => Some("broadcasts-acknowledge-without"),
        _ if finding.can_acknowledge && finding.severity == Severity::Error => Some("broadcasts-acknowledge"),
        _ => None,
    }
}

fn acknowledge(open: &mut Open<'_, '_>, rule: FindingRule, yes: bool) {
    let (id, at) = (rule.as_str(), open.scene.now.timestamp());
    open.change(|broadcast| {
        broadcast.acknowledged.retain(|known| known.rule != id);
        if yes {
            broadcast.acknowledged.push(Acknowledged { rule: id.to_owned(), at: Some(at) });
        }
    });
}

/// On whose word, and of what date.
fn source(words: &Words, finding: &Finding) -> String {
    let source = Arg::from(finding.source.as_str());
    match finding.date {
        Some(date) => {
            words.tell("broadcast-source-dated", &[("source", source), ("date", date.to_string().into())])
        }
        None => words.tell("broadcast-source", &[("source", source)]),
    }
}

/// What was found, as a sentence.
pub(super) fn text(words: &Words, message: Option<&Message>, finding: &Finding) -> String {
    if let (FindingRule::Text(_), Some(issue)) = (finding.rule, &finding.issue) {
        let empty = Message::default();
        let said = issues::sentence(words, message.unwrap_or(&empty), issue);
        return words
            .tell("broadcast-found-text", &[("text", said.into()), ("count", finding.rows.count.into())]);
    }
    let id = format!("broadcast-found-{}", finding.rule.as_str().replace(['.', '_'], "-"));
    let argument = |name: &str, value: &'_ str| -> Arg<'static> {
        let is_word = matches!(name, "name" | "reason");
        let number = value.parse::<u64>().ok().filter(|_| !is_word);
        number.map_or_else(|| Arg::from(value.to_owned()), Arg::Count)
    };
    let args: Vec<(&str, Arg<'_>)> =
        finding.facts.iter().map(|(name, value)| (*name, argument(name, value))).collect();
    words.tell(&id, &args)
}

/// Why a row is left out, in a few words.
pub(super) fn verdict(words: &Words, reason: &str) -> String {
    let id = match Rule::parse(reason) {
        Some(Rule::NotKnown) => "broadcasts-verdict-not-known",
        Some(Rule::Blocked) => "broadcasts-verdict-blocked",
        Some(Rule::Stopped) => "broadcasts-verdict-stopped",
        Some(Rule::Repeated) => "broadcasts-verdict-repeated",
        Some(Rule::NoAddress) => "broadcasts-verdict-no-address",
        Some(Rule::NumberWithoutPlus) => "broadcasts-verdict-without-plus",
        Some(Rule::NumberLost) => "broadcasts-verdict-lost",
        Some(Rule::NumberMalformed) => "broadcasts-verdict-malformed",
        Some(Rule::CountryClosed) => "broadcasts-verdict-closed",
        Some(Rule::UsMarketing) => "broadcasts-verdict-us",
        Some(Rule::ValueMissing) => "broadcasts-verdict-value",
        Some(_) | None => "broadcasts-verdict-text",
    };
    words.say(id).into_owned()
}
