//! What the name or the address of a site says by itself.

use super::RuleId;
use std::net::{Ipv4Addr, Ipv6Addr};
use unicode_script::{Script, UnicodeScript};
use url::Host;

/// Names under which a site is known only to the own computer or a local network.
const LOCAL: [&str; 6] = ["localhost", "local", "internal", "lan", "home.arpa", "localdomain"];

/// Names that are kept for examples and tests (RFC 2606, RFC 6761).
const RESERVED: [&str; 6] = ["example", "test", "invalid", "example.com", "example.org", "example.net"];

/// Returns the rule that a host breaks by where it can be reached from. `has_variable` tells that
/// a part of it is not known yet.
pub(super) fn reach(host: &Host<&str>, has_variable: bool) -> Option<RuleId> {
    match host {
        Host::Domain(name) => {
            let name = name.trim_end_matches('.');
            if LOCAL.iter().any(|local| is_below(name, local)) || !has_variable && !name.contains('.') {
                Some(RuleId::UrlUnreachable)
            } else if RESERVED.iter().any(|reserved| is_below(name, reserved)) {
                Some(RuleId::UrlReservedHost)
            } else {
                None
            }
        }
        Host::Ipv4(address) if is_local(*address) => Some(RuleId::UrlUnreachable),
        Host::Ipv6(address) if is_local_6(*address) => Some(RuleId::UrlUnreachable),
        Host::Ipv4(_) | Host::Ipv6(_) => Some(RuleId::UrlNumericHost),
    }
}

/// Tells whether a name is another one or stands below it.
pub(super) fn is_below(name: &str, other: &str) -> bool {
    name.strip_suffix(other).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// An address that only the computer itself, its network or its provider's network knows.
fn is_local(address: Ipv4Addr) -> bool {
    let [first, second, ..] = address.octets();
    let shared = first == 100 && (64..128).contains(&second);
    first == 0
        || address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_broadcast()
        || shared
}

fn is_local_6(address: Ipv6Addr) -> bool {
    address.is_loopback()
        || address.is_unspecified()
        || address.is_unique_local()
        || address.is_unicast_link_local()
        || address.to_ipv4_mapped().is_some_and(is_local)
}

/// Why a name is none.
pub(super) fn is_malformed(name: &str) -> bool {
    let name = name.strip_suffix('.').unwrap_or(name);
    let bad =
        |label: &str| label.is_empty() || label.len() > 63 || label.starts_with('-') || label.ends_with('-');
    name.len() > 253 || name.split('.').any(bad)
}

/// Returns a name in letters, where a label of it could be taken for another: it mixes Latin with
/// Cyrillic or Greek, or consists of look-alikes of Latin letters under a Latin top domain.
pub(super) fn look_alike(name: &str) -> Option<String> {
    if !name.contains("xn--") {
        return None;
    }
    let (name, _) = idna::domain_to_unicode(name.trim_end_matches('.'));
    let latin_top = name.rsplit('.').next().is_some_and(|top| top.is_ascii());
    let deceives = name.split('.').any(|label| {
        let has = |script: Script| label.chars().any(|c| c.script() == script);
        let mixed =
            [Script::Latin, Script::Cyrillic, Script::Greek].into_iter().filter(|s| has(*s)).count() > 1;
        let foreign = label.chars().filter(|c| c.is_alphabetic() && c.script() != Script::Latin);
        let disguised = latin_top && !label.is_ascii() && foreign.clone().count() > 0 && !has(Script::Latin);
        mixed || disguised && foreign.into_iter().all(looks_latin)
    });
    deceives.then_some(name)
}

/// Cyrillic and Greek letters that look like Latin ones in lower case.
fn looks_latin(c: char) -> bool {
    matches!(
        c,
        'а' | 'с'
            | 'ԁ'
            | 'е'
            | 'һ'
            | 'і'
            | 'ј'
            | 'ӏ'
            | 'о'
            | 'р'
            | 'ԛ'
            | 'ѕ'
            | 'ԝ'
            | 'х'
            | 'у'
            | 'ѵ'
            | 'ү'
            | 'α'
            | 'ι'
            | 'κ'
            | 'ν'
            | 'ο'
            | 'ρ'
            | 'υ'
            | 'ω'
            | 'γ'
            | 'χ'
    )
}
