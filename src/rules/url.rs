//! What the rules say of a button's URL.

use super::RuleId;
use super::host;
use super::report::{Report, variables};
use super::url_reading::{Parts, Scheme, UrlFault, read, read_otherwise, scheme};
use ::url::Host;
use message::{
    DirectionMarks, ForeignNotation, Variable, foreign_variables, invisible, length, without_invisible,
};
use std::borrow::Cow;

/// Checks a URL.
pub(super) fn check(written: &str, report: &mut Report<'_>) {
    let hidden = invisible(written, DirectionMarks::Counted).len();
    let url = seen(written, hidden);
    let found = variables(&url);
    let variables = &found.variables;
    let leads = variables.first().is_some_and(|variable| variable.range.start == 0);
    let absolute = leads || scheme(&url).is_some();
    if !absolute {
        report.add(RuleId::UrlNotAbsolute, []);
    }
    let reading = if absolute { read(&url, variables).ok() } else { None };
    if absolute && reading.is_none() {
        report.add(RuleId::UrlMalformed, []);
    }
    report.add_if_longer(RuleId::UrlTooLong, length(written));
    if scheme(&url) == Some(Scheme::Http) {
        report.add(RuleId::UrlNotHttps, []);
    }
    check_variables(&url, variables, report);
    report.add_unbalanced(&url, &found);
    if hidden > 0 {
        report.add(RuleId::UrlInvisible, [("count", hidden.into())]);
    }
    let read_as = match &reading {
        Some(reading) => read_otherwise(&url, variables, reading),
        None => one_slash(&url, absolute),
    };
    if let Some(read_as) = read_as {
        report.add(RuleId::UrlReadOtherwise, [("as_read", read_as.into())]);
    }
    if let Some(reading) = reading
        && let Some(host) = reading.host()
    {
        check_host(&host, reading.host_str(), reading.host_varies, report);
    }
    check_foreign(&url, report);
}

/// A URL without what shows nothing in it, of which there are `hidden`.
fn seen(written: &str, hidden: usize) -> Cow<'_, str> {
    if hidden == 0 { written.into() } else { without_invisible(written, DirectionMarks::Counted).into() }
}

fn check_host(host: &Host<&str>, read: &str, varies: bool, report: &mut Report<'_>) {
    let name = read.trim_end_matches('.');
    let below = |list: &[String]| list.iter().any(|known| host::is_below(name, known));
    if below(&report.profile.shorteners) {
        report.add(RuleId::UrlShortener, [("host", read.to_owned().into())]);
    }
    if below(&report.profile.whatsapp_hosts) {
        report.add(RuleId::UrlWhatsappLink, [("host", read.to_owned().into())]);
    }
    if let Some(rule) = host::reach(host, varies) {
        report.add(rule, [("host", read.to_owned().into())]);
    }
    if !varies && let Some(letters) = host::look_alike(read) {
        report.add(RuleId::UrlMixedHost, [("host", letters.into()), ("punycode", read.to_owned().into())]);
    }
}

/// Only braces and angles: `#`, `%` and brackets are at home in a URL.
fn check_foreign(url: &str, report: &mut Report<'_>) {
    use ForeignNotation::{Angles, Braces, Expression};
    let mut found = foreign_variables(url);
    found.retain(|found| matches!(found.notation, Angles | Braces | Expression));
    report.add_foreign(url, &found);
}

/// Returns a URL with one slash behind its scheme, or with back-slashes, as the parser reads it.
fn one_slash(url: &str, absolute: bool) -> Option<String> {
    if absolute {
        return None;
    }
    let (name, rest) = url.split_once(':')?;
    let scheme = match name.to_ascii_lowercase().as_str() {
        "http" => Scheme::Http,
        "https" => Scheme::Https,
        _ => return None,
    };
    let bare = rest.trim_start_matches(['/', '\\']);
    let read_as = format!("{}{}", scheme.prefix(), bare.replace('\\', "/"));
    let variables = variables(&read_as).variables;
    (bare.len() < rest.len() && read(&read_as, &variables).is_ok()).then_some(read_as)
}

/// Returns what a rule would write in place of a URL that is read otherwise; `None` where it is
/// read as written.
pub(super) fn as_read(written: &str) -> Option<String> {
    let url = without_invisible(written, DirectionMarks::Counted);
    let variables = variables(&url).variables;
    match read(&url, &variables) {
        Ok(reading) if scheme(&url).is_some() => read_otherwise(&url, &variables, &reading),
        _ => one_slash(&url, scheme(&url).is_some()),
    }
}

/// Returns what is the matter with a URL that is malformed, or that has white space inside where
/// its scheme is missing too.
///
/// ```
/// use rules::{UrlFault, url_fault};
/// assert_eq!(url_fault("shop.ru/my page"), Some(UrlFault::Space));
/// assert_eq!(url_fault("https://shop..ru"), Some(UrlFault::Host));
/// assert_eq!(url_fault("https://shop.ru"), None);
/// ```
pub fn url_fault(url: &str) -> Option<UrlFault> {
    let url = without_invisible(url, DirectionMarks::Counted);
    let variables = variables(&url).variables;
    let leads = variables.first().is_some_and(|variable| variable.range.start == 0);
    if leads || scheme(&url).is_some() {
        return read(&url, &variables).err();
    }
    url.trim().contains(char::is_whitespace).then_some(UrlFault::Space)
}

/// A variable may stand at the very end only, and never before the path.
fn check_variables(url: &str, variables: &[Variable<'_>], report: &mut Report<'_>) {
    if variables.is_empty() {
        return;
    }
    let path = Parts::of(url).path;
    if variables.iter().any(|variable| variable.range.start < path) {
        report.add(RuleId::UrlVariableInHost, []);
    }
    if variables.iter().any(|v| v.range.start >= path && v.range.end < url.len()) {
        report.add(RuleId::UrlVariableNotLast, []);
    }
}
