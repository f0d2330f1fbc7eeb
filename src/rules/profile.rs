//! A profile: limits, severities and sources of the rules, as data.

use super::{RuleId, Severity};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Why a profile could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProfileError {
    /// No TOML, or not of a profile's shape; the parser's own words.
    #[error("line {line}: {said}")]
    Syntax {
        /// Line from 1, 0 where the parser knows none.
        line: usize,
        /// What the parser said.
        said: String,
    },
    /// A rule that does not exist.
    #[error("unknown rule {0}")]
    UnknownRule(String),
    /// A rule that the profile leaves out.
    #[error("no rule {0}")]
    MissingRule(RuleIdText),
    /// A rule without a severity for one of the two sorts of message.
    #[error("no severity for {0}")]
    MissingSeverity(RuleIdText),
    /// A rule that needs a limit has none.
    #[error("no limit for {0}")]
    MissingLimit(RuleIdText),
}

/// A rule's id in an error.
pub type RuleIdText = &'static str;

/// Who demands a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Authority {
    /// The provider i-Digital.
    #[serde(rename = "i-Digital")]
    IDigital,
    /// The bot platform.
    #[serde(rename = "JAICP")]
    Jaicp,
    /// WhatsApp's owner.
    #[serde(rename = "Meta")]
    Meta,
}

impl Authority {
    /// Its own name, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::IDigital => "i\u{2011}Digital",
            Self::Jaicp => "JAICP",
            Self::Meta => "Meta",
        }
    }
}

/// Where a rule comes from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Who demands it.
    pub who: Authority,
    /// On which page, as an address or a title.
    #[serde(default)]
    pub page: Option<String>,
    /// By which error code.
    #[serde(default)]
    pub code: Option<String>,
    /// The demand in our own words: the id of a sentence in the locales.
    pub demand: String,
    /// A note of whoever edited the profile, shown as it came.
    #[serde(default)]
    pub note: Option<String>,
}

/// One rule under a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Severity in a message that opens a broadcast; `None` when the rule is silent there.
    pub broadcast: Option<Severity>,
    /// Severity in any other message.
    pub session: Option<Severity>,
    /// The limit, where the rule has one.
    pub limit: u64,
    /// Where it comes from.
    pub source: Source,
}

impl Rule {
    /// How bad the rule is in a message; `None` when it is silent.
    pub fn severity(&self, opens_broadcast: bool) -> Option<Severity> {
        if opens_broadcast { self.broadcast } else { self.session }
    }
}

/// Everything a provider allows: limits, severities, sources and the lists of hosts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The name by which commands call it.
    pub name: String,
    /// The region (ISO 3166) whose national numbers are understood.
    pub region: String,
    /// Whether both kinds of button may stand in one message, each kind in one group.
    pub kinds_may_stand_in_groups: bool,
    /// Hosts of link shorteners, in lower case.
    pub shorteners: Vec<String>,
    /// Hosts that lead into WhatsApp itself, in lower case.
    pub whatsapp_hosts: Vec<String>,
    /// One for each of [`RuleId::ALL`], in that order.
    rules: Vec<Rule>,
}

/// The profile as it stands in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawProfile {
    name: String,
    region: String,
    #[serde(default)]
    kinds_may_stand_in_groups: bool,
    shorteners: Vec<String>,
    whatsapp_hosts: Vec<String>,
    rule: BTreeMap<String, RawRule>,
}

/// A rule as it stands in the file: one `severity`, or one for each sort of message.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRule {
    severity: Option<RawSeverity>,
    broadcast: Option<RawSeverity>,
    session: Option<RawSeverity>,
    limit: Option<u64>,
    source: Source,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum RawSeverity {
    Error,
    Warning,
    None,
}

impl RawSeverity {
    fn known(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::None => None,
        }
    }
}

impl RawRule {
    fn finish(self, id: RuleId) -> Result<Rule, ProfileError> {
        let severity = |own: Option<RawSeverity>| {
            let chosen = own.or(self.severity).ok_or(ProfileError::MissingSeverity(id.as_str()))?;
            Ok(chosen.known())
        };
        let (broadcast, session) = (severity(self.broadcast)?, severity(self.session)?);
        let silent = broadcast.is_none() && session.is_none();
        if id.has_limit() && self.limit.is_none() && !silent {
            return Err(ProfileError::MissingLimit(id.as_str()));
        }
        Ok(Rule { broadcast, session, limit: self.limit.unwrap_or(u64::MAX), source: self.source })
    }
}

/// The profile that is used where nobody names another.
const DEFAULT: &str = include_str!("../../assets/profiles/i-digital.toml");

impl Profile {
    /// The names of the profiles that come with the program, the default one first.
    pub const BUILTIN: [&str; 2] = ["i-digital", "meta"];

    /// A profile that comes with the program, `None` for any other name.
    ///
    /// # Errors
    /// None in a released program: a test reads both.
    pub fn builtin(name: &str) -> Option<Result<Self, ProfileError>> {
        match name {
            "i-digital" => Some(Self::parse(DEFAULT)),
            "meta" => Some(Self::parse(include_str!("../../assets/profiles/meta.toml"))),
            _ => None,
        }
    }

    /// Reads a profile from TOML.
    ///
    /// # Errors
    /// A [`ProfileError`] with the line, or with the rule that is unknown, missing or unfinished.
    pub fn parse(toml: &str) -> Result<Self, ProfileError> {
        let raw: RawProfile = toml::from_str(toml).map_err(|error| ProfileError::Syntax {
            line: error.span().map_or(0, |span| line_at(toml, span.start)),
            said: error.message().to_owned(),
        })?;
        let mut found = raw.rule;
        let rules = RuleId::ALL
            .iter()
            .map(|&id| match found.remove(id.as_str()) {
                Some(raw) => raw.finish(id),
                None => known_since(id, toml),
            })
            .collect::<Result<_, _>>()?;
        if let Some((unknown, _)) = found.pop_first() {
            return Err(ProfileError::UnknownRule(unknown));
        }
        Ok(Self {
            name: raw.name,
            region: raw.region,
            kinds_may_stand_in_groups: raw.kinds_may_stand_in_groups,
            shorteners: raw.shorteners.iter().map(|host| host.to_lowercase()).collect(),
            whatsapp_hosts: raw.whatsapp_hosts.iter().map(|host| host.to_lowercase()).collect(),
            rules,
        })
    }

    /// What the profile says of a rule.
    pub fn rule(&self, id: RuleId) -> &Rule {
        // `parse` is the only way to a profile and fills every place.
        #[allow(clippy::indexing_slicing)]
        &self.rules[id as usize]
    }

    /// The limit of a rule; `u64::MAX` where it has none.
    pub fn limit(&self, id: RuleId) -> u64 {
        self.rule(id).limit
    }

    /// The limit of a rule as a number of things.
    pub fn limit_count(&self, id: RuleId) -> usize {
        usize::try_from(self.limit(id)).unwrap_or(usize::MAX)
    }
}

/// Returns the rule as the default profile has it, where it is younger than the first profiles: a
/// copy that somebody edited before it came must still be read.
///
/// # Errors
/// [`ProfileError::MissingRule`] for every other rule.
fn known_since(id: RuleId, toml: &str) -> Result<Rule, ProfileError> {
    if id < RuleId::TextInvisible || toml == DEFAULT {
        return Err(ProfileError::MissingRule(id.as_str()));
    }
    Profile::parse(DEFAULT).map(|default| default.rule(id).clone())
}

fn line_at(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|&b| b == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn builtin(name: &str) -> Profile {
        Profile::builtin(name).unwrap().unwrap()
    }

    #[test]
    fn both_builtin_profiles_read_and_carry_their_names() {
        for name in Profile::BUILTIN {
            assert_eq!(builtin(name).name, name);
        }
        assert!(Profile::builtin("other").is_none());
    }

    #[test]
    fn limits_are_those_of_the_table() {
        use RuleId::*;
        let (provider, meta) = (builtin("i-digital"), builtin("meta"));
        for (rule, first, second) in [
            (TextTooLong, 1024, 1024),
            (TextLongForMarketing, 550, 550),
            (ButtonsReplyTooMany, 3, 10),
            (ButtonsUrlMoreThanOne, 1, 2),
            (ButtonsPhoneMoreThanOne, 1, 1),
            (TitleTooLong, 20, 25),
            (UrlTooLong, 2000, 2000),
            (PhoneTooLong, 20, 20),
        ] {
            assert_eq!((provider.limit(rule), meta.limit(rule)), (first, second), "{rule:?}");
        }
        assert_eq!(provider.limit(ButtonsInlineTooMany), 2);
    }

    #[test]
    fn severities_are_those_of_the_table() {
        use RuleId::*;
        let (provider, meta) = (builtin("i-digital"), builtin("meta"));
        let (error, warning) = (Some(Severity::Error), Some(Severity::Warning));
        for &rule in RuleId::ALL {
            let expected = match rule {
                TextLongForMarketing => [warning, None, warning, None],
                ButtonsInlineTooMany => [error, error, None, None],
                TitleEmoji => [error, None, error, error],
                TitleFormatting | TitleVariable => [error, warning, error, error],
                TitleEdgeSpace | UrlNotHttps | PhoneUnknown | VariableTooDense | TextInvisible
                | UrlNumericHost | UrlReservedHost | UrlMixedHost | UrlReadOtherwise | TextMarkUnpaired
                | TextBlankLines => [warning; 4],
                TitleInvisible => [error, warning, error, error],
                TitleSpreadsheet => [None; 4],
                VariableForeign | TargetDouble | UrlVariableInHost | UrlVariableNotLast | UrlShortener
                | UrlWhatsappLink | VariableAtEdge | VariableAdjacent | VariableGap => {
                    [warning, warning, error, error]
                }
                _ => [error; 4],
            };
            let found = [&provider, &meta]
                .map(|profile| [profile.rule(rule).severity(true), profile.rule(rule).severity(false)])
                .concat();
            assert_eq!(found, expected, "{rule:?}");
        }
    }

    #[test]
    fn an_edited_copy_is_read_strictly() {
        let whole = include_str!("../../assets/profiles/i-digital.toml");
        assert!(matches!(Profile::parse("name = "), Err(ProfileError::Syntax { line: 1, .. })));
        let typo = whole.replacen("[rule.\"text.missing\"]", "[rule.\"text.mising\"]", 1);
        assert_eq!(Profile::parse(&typo), Err(ProfileError::MissingRule("text.missing")));
        let extra = format!(
            "{whole}\n[rule.\"text.rude\"]\nseverity = \"error\"\n[rule.\"text.rude\".source]\nwho = \"Meta\"\ndemand = \"x\"\n"
        );
        assert_eq!(Profile::parse(&extra), Err(ProfileError::UnknownRule("text.rude".into())));
        let field = whole.replacen("severity = ", "severty = ", 1);
        assert!(matches!(Profile::parse(&field), Err(ProfileError::Syntax { line: 1.., .. })));
        let more = whole.replacen("limit = 1024", "limit = 2048", 1);
        assert_eq!(Profile::parse(&more).unwrap().limit(RuleId::TextTooLong), 2048);
        // A copy that was edited before a rule came has the rule as it comes with the program.
        let old = whole.split("[rule.\"text.invisible\"]").next().unwrap();
        let read = Profile::parse(old).unwrap();
        assert_eq!(read.rule(RuleId::UrlUnreachable), builtin("i-digital").rule(RuleId::UrlUnreachable));
        let none = whole.replacen("limit = 1024\n", "", 1);
        assert_eq!(Profile::parse(&none), Err(ProfileError::MissingLimit("text.too_long")));
    }
}
