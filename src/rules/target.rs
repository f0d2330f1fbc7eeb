//! What an inline button leads to: the checks of a URL and of a phone number.

use super::check::Report;
use super::{Profile, RuleId, Value};
use message::{length, phone, scan};
use url::Url;

/// The word that stands in for every variable when a URL is judged.
const SAMPLE: &str = "sample";

/// Everything that the rules say of a URL.
pub(super) fn check_url(profile: &Profile, url: &str, report: &mut Report<'_>) {
    let variables = scan(url).variables;
    let leads = variables.first().is_some_and(|variable| variable.range.start == 0);
    let absolute = leads || scheme(url).is_some();
    if !absolute {
        report.add(RuleId::UrlNotAbsolute, []);
    }
    let host = if absolute { judge(url, leads) } else { None };
    if absolute && host.is_none() {
        report.add(RuleId::UrlMalformed, []);
    }
    report.add_if_longer(RuleId::UrlTooLong, length(url));
    if scheme(url) == Some(Scheme::Http) {
        report.add(RuleId::UrlNotHttps, []);
    }
    check_variables(url, &variables, report);
    if let Some(host) = host {
        if stands_below(&host, &profile.shorteners) {
            report.add(RuleId::UrlShortener, [("host", host.clone().into())]);
        }
        if stands_below(&host, &profile.whatsapp_hosts) {
            report.add(RuleId::UrlWhatsappLink, [("host", host.into())]);
        }
    }
}

/// The two schemes that a button may open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scheme {
    /// `http://`.
    Http,
    /// `https://`.
    Https,
}

impl Scheme {
    fn prefix(self) -> &'static str {
        match self {
            Self::Http => "http://",
            Self::Https => "https://",
        }
    }
}

/// Which scheme a URL begins with, in any letter case.
pub(super) fn scheme(url: &str) -> Option<Scheme> {
    [Scheme::Http, Scheme::Https].into_iter().find(|scheme| {
        let prefix = scheme.prefix();
        url.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    })
}

/// The URL after its scheme.
pub(super) fn after_scheme(url: &str) -> &str {
    let skip = scheme(url).map_or(0, |scheme| scheme.prefix().len());
    url.get(skip..).unwrap_or_default()
}

/// The host of a URL whose variables are filled in, or `None` where it is malformed.
fn judge(url: &str, leads: bool) -> Option<String> {
    let filled = fill(url, leads);
    if filled.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return None;
    }
    let authority = after_scheme(&filled).split(['/', '\\', '?', '#']).next()?;
    if authority.contains('@') {
        return None;
    }
    let host = Url::parse(&filled).ok()?.host_str()?.to_owned();
    (!host.is_empty()).then_some(host)
}

/// A URL with every variable turned into one fixed word, absolute where a variable led it.
fn fill(url: &str, leads: bool) -> String {
    let mut filled = String::with_capacity(url.len() + 8);
    if leads {
        filled.push_str(Scheme::Https.prefix());
    }
    let mut at = 0;
    for variable in scan(url).variables {
        filled.push_str(url.get(at..variable.range.start).unwrap_or_default());
        filled.push_str(SAMPLE);
        at = variable.range.end;
    }
    filled.push_str(url.get(at..).unwrap_or_default());
    filled
}

/// A variable may stand at the very end only, and never before the path.
fn check_variables(url: &str, variables: &[message::Variable<'_>], report: &mut Report<'_>) {
    let path = path_start(url, variables);
    if variables.iter().any(|variable| variable.range.start < path) {
        report.add(RuleId::UrlVariableInHost, []);
    }
    if variables.iter().any(|v| v.range.start >= path && v.range.end < url.len()) {
        report.add(RuleId::UrlVariableNotLast, []);
    }
}

/// Where the path, the query or the fragment begins; the length of the URL where none does.
/// A slash or a `#` inside a variable does not count.
fn path_start(url: &str, variables: &[message::Variable<'_>]) -> usize {
    let skip = url.len() - after_scheme(url).len();
    after_scheme(url)
        .match_indices(['/', '?', '#'])
        .map(|(at, _)| at + skip)
        .find(|at| !inside(*at, variables))
        .unwrap_or(url.len())
}

/// Whether a position lies inside one of the variables, which stand in order.
fn inside(at: usize, variables: &[message::Variable<'_>]) -> bool {
    let next = variables.partition_point(|variable| variable.range.end <= at);
    variables.get(next).is_some_and(|variable| variable.range.contains(&at))
}

/// Whether a host is one of a list, or a name below one.
fn stands_below(host: &str, list: &[String]) -> bool {
    let host = host.trim_end_matches('.');
    list.iter().any(|known| {
        host.strip_suffix(known.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}

/// Everything that the rules say of a phone number.
pub(super) fn check_phone(phone: &str, report: &mut Report<'_>) {
    let international = phone.starts_with('+');
    if !international {
        report.add(RuleId::PhoneNotInternational, []);
    }
    let digits = phone.bytes().filter(u8::is_ascii_digit).count();
    let body = phone.strip_prefix('+').unwrap_or(phone);
    let signs = body.bytes().all(|b| b.is_ascii_digit() || matches!(b, b' ' | b'(' | b')' | b'-'));
    let formed = signs && (7..=15).contains(&digits);
    if !formed {
        report.add(RuleId::PhoneMalformed, [("digits", Value::from(digits))]);
    }
    if !(international && formed) {
        return;
    }
    if report.add_if_longer(RuleId::PhoneTooLong, length(phone)) {
        return;
    }
    if report.wants(RuleId::PhoneUnknown)
        && let phone::Plan::Unknown { country } = phone::plan(phone)
    {
        report.add(RuleId::PhoneUnknown, [("country", country.into())]);
    }
}
