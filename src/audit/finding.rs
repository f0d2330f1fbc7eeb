//! What is wrong with what a bot says.

use crate::model::{Body, Place, Reading, Said};
use message::Message;
use rules::{Field, Fix, FixId, Issue, Place as IssuePlace, Profile, RuleId, Severity, check, fixes};
use std::collections::HashSet;
use std::convert::Infallible;

/// What a finding is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A message breaks a rule.
    Issue(Issue),
    /// A screen shows both kinds of button in neighbouring replies.
    MixedScreen,
}

impl Kind {
    /// The id of its rule.
    pub fn rule(&self) -> &'static str {
        match self {
            Self::Issue(issue) => issue.rule.as_str(),
            Self::MixedScreen => MIXED_SCREEN,
        }
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        match self {
            Self::Issue(issue) => issue.severity,
            Self::MixedScreen => Severity::Warning,
        }
    }
}

/// The id of the rule about a screen's kinds of buttons.
pub const MIXED_SCREEN: &str = "screen.kinds_mixed";

/// The rule against variables of another system: here they are the platform's own.
const FOREIGN_VARIABLE: &str = "variable.foreign";

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The message, of [`Reading::said`].
    pub said: usize,
    /// What is wrong.
    pub kind: Kind,
    /// Where it stands: the line of the text, or of the button.
    pub place: Place,
}

/// Calls for every finding, message by message. Nothing is kept, so that a hostile file costs no
/// more memory than its messages.
///
/// # Errors
/// The first error that the caller returns; nothing is judged any more then.
pub fn judge<E>(
    profile: &Profile,
    reading: &Reading,
    mut found: impl FnMut(Finding) -> Result<(), E>,
) -> Result<(), E> {
    let mut mixed = reading.mixed.iter().map(|mixed| mixed.said as usize).collect::<Vec<_>>();
    mixed.sort_unstable();
    let mut mixed = mixed.into_iter().peekable();
    for (at, said) in reading.said.iter().enumerate() {
        for issue in issues(profile, said) {
            let place = place_of(said, &issue);
            found(Finding { said: at, kind: Kind::Issue(issue), place })?;
        }
        while mixed.next_if_eq(&at).is_some() {
            let place = said.buttons.first().copied().unwrap_or(said.place);
            found(Finding { said: at, kind: Kind::MixedScreen, place })?;
        }
    }
    Ok(())
}

/// The issues of one message, without those that its source cannot have.
pub fn issues(profile: &Profile, said: &Said) -> Vec<Issue> {
    let mut issues = check(profile, &said.message);
    issues.retain(|issue| {
        let textless = said.body != Body::Text && issue.place == IssuePlace::Text;
        !textless && issue.rule.as_str() != FOREIGN_VARIABLE
    });
    issues
}

fn place_of(said: &Said, issue: &Issue) -> Place {
    match issue.place {
        IssuePlace::Button { index, .. } => said.buttons.get(index).copied(),
        IssuePlace::Buttons => said.buttons.first().copied(),
        IssuePlace::Text => None,
    }
    .unwrap_or(said.place)
}

/// The fixes of a finding, one of a kind: the best.
pub fn fixes_of(profile: &Profile, said: &Said, kind: &Kind) -> Vec<Fix> {
    let Kind::Issue(issue) = kind else { return Vec::new() };
    let mut seen: HashSet<FixId> = HashSet::new();
    let mut found = fixes(profile, &said.message, issue);
    found.retain(|fix| seen.insert(fix.id));
    found
}

/// How many findings there are of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// What WhatsApp refuses.
    pub errors: usize,
    /// What is worth knowing.
    pub warnings: usize,
}

/// Counts the findings.
pub fn count(profile: &Profile, reading: &Reading) -> Counts {
    let mut counts = Counts::default();
    let Ok(()) = judge(profile, reading, |finding| -> Result<(), Infallible> {
        match finding.kind.severity() {
            Severity::Error => counts.errors += 1,
            Severity::Warning => counts.warnings += 1,
        }
        Ok(())
    });
    counts
}

/// The most steps that one message is mended in, and the most messages it may become.
const MAX_STEPS: usize = 64;
const MAX_PARTS: usize = 100;

/// What becomes of a message by the fixes that need no answer of a person; `None` where nothing
/// can be mended so.
pub fn mended(profile: &Profile, said: &Said) -> Option<Vec<Message>> {
    let mut done: Vec<Message> = Vec::new();
    let mut queue = vec![said.message.clone()];
    let mut changed = false;
    let mut steps = 0;
    while let Some(message) = queue.pop() {
        steps += 1;
        let mut probe = Said { message, ..said.clone() };
        let fix = if steps > MAX_STEPS { None } else { next_fix(profile, &probe) };
        match fix {
            Some(fix) if queue.len() + fix.parts.len() <= MAX_PARTS => {
                changed = true;
                queue.extend(fix.parts.into_iter().rev());
            }
            _ => done.push(std::mem::take(&mut probe.message)),
        }
    }
    changed.then_some(done)
}

fn next_fix(profile: &Profile, said: &Said) -> Option<Fix> {
    let automatic = |fix: &Fix| fix.asks_title_of.is_none();
    issues(profile, said).iter().find_map(|issue| {
        // Which number was meant, and where a link should lead, is the owner's to say.
        let targets = matches!(issue.place, IssuePlace::Button { field: Field::Url | Field::Phone, .. });
        let sure = !targets || issue.severity == Severity::Error;
        fixes(profile, &said.message, issue).into_iter().find(|fix| sure && automatic(fix))
    })
}

/// The rules that a reading can break, for a list of groups: every rule of a profile, and the
/// audit's own.
pub fn rule_ids() -> impl Iterator<Item = &'static str> {
    RuleId::ALL.iter().map(|rule| rule.as_str()).chain([MIXED_SCREEN])
}
