//! `pult recipients`: what is wrong with a list of clients.

use super::args::{Format, RecipientsArgs};
use super::broadcast::page;
use super::broadcast::source::{read_list, snapshot};
use super::trouble::Trouble;
use super::{Outcome, printed};
use ::broadcast::{
    Audience, Block, Broadcast, BroadcastId, Content, Facts, FindingRule, Grounds, PlusRule, Registration,
    Rule, check,
};
use jiff::Timestamp;
use message::Message;
use std::collections::BTreeSet;
use std::io::{self, Write};
use words::Words;

/// How many numbers before and after are shown.
const SHOWN: usize = 10;

/// Runs the command.
pub(super) fn run(args: &RecipientsArgs, words: &Words) -> Result<Outcome, Trouble> {
    let mut audience = Audience::default();
    read_list(&args.file, |row| {
        audience.add(row, false);
        Ok(())
    })?;
    let known = args.clients.as_deref().map(snapshot).transpose()?;
    // A list by itself: nothing is said of a text, an occasion or a launch.
    let content = Content::Message { from: None, message: Box::new(Message::default()) };
    let broadcast = Broadcast::new(BroadcastId::from_bits(0), content);
    let facts = Facts::builtin().map_err(|error| Trouble::Said(error.to_string()))?;
    let profile = super::input::profile("i-digital".as_ref())?;
    let grounds = Grounds {
        broadcast: &broadcast,
        profile: &profile,
        facts: &facts,
        registration: &Registration::Fit,
        snapshot: known.as_ref().map(|known| known.taken),
        organisation: Some(false),
        now: Timestamp::now(),
    };
    let mut page = check(grounds, audience.candidates(known.as_ref(), &BTreeSet::new()));
    let beside = [Rule::DeliveryInRussia, Rule::OutsideWindow].map(FindingRule::Broadcast);
    page.findings.retain(|found| {
        found.block == Block::Recipients && found.rows.count > 0 && !beside.contains(&found.rule)
    });
    let outcome = if page.is_stopped() { Outcome::Refused } else { Outcome::Clean };
    let mut to = io::BufWriter::new(io::stdout().lock());
    let done = match args.format {
        Format::Json => page::write_json(&page, words, None, &mut to),
        Format::Text => page::write_text(&page, words, None, &mut to)
            .and_then(|()| before_after(&audience, words, &mut to)),
    };
    printed(outcome, done)
}

/// What the shown rules would make of numbers without a plus, counted by rule.
fn before_after(audience: &Audience, words: &Words, to: &mut impl Write) -> io::Result<()> {
    for rule in PlusRule::ALL {
        let of_rule = |row: &&::broadcast::Recipient| row.address == ::broadcast::Address::ByRule(rule);
        let count = audience.rows().iter().filter(of_rule).count();
        if count == 0 {
            continue;
        }
        let id = match rule {
            PlusRule::Eight => "broadcast-rule-eight",
            PlusRule::Nine => "broadcast-rule-nine",
            PlusRule::Seven => "broadcast-rule-seven",
        };
        writeln!(to, "{}", words.tell(id, &[("count", count.into())]))?;
        for row in audience.rows().iter().filter(of_rule).take(SHOWN) {
            let (typed, number) = (row.typed.as_deref().unwrap_or_default(), row.number);
            let after = number.map(|number| number.to_string()).unwrap_or_default();
            writeln!(to, "  {} → {after}", wording::one_line(typed))?;
        }
    }
    to.flush()
}
