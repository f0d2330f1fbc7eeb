//! What a URL could become, so that a rule no longer fires on it.

use super::url::as_read;
use super::url_reading::Parts;
use super::url_reading::{Scheme, scheme};
use super::{FixId, RuleId};
use message::{DirectionMarks, without_invisible};

/// Returns what a URL could become, by the rule that it breaks. Nothing that shows nothing is
/// kept in any of them.
pub(super) fn mended(before: &str, rule: RuleId) -> Vec<(FixId, String)> {
    let url = without_invisible(before, DirectionMarks::Counted);
    match rule {
        RuleId::UrlInvisible => vec![(FixId::StripInvisible, url)],
        RuleId::UrlNotAbsolute => {
            // A space is mended in the same go: the person pressed one chip.
            let url = without_spaces(url.trim()).unwrap_or(url);
            let mended = with_scheme(&url).map(|url| (FixId::MendScheme, url));
            mended.or_else(|| with_https(&url).map(|url| (FixId::AddHttps, url))).into_iter().collect()
        }
        RuleId::UrlMalformed => {
            let trimmed = url.trim();
            let mut found = vec![(FixId::Trim, trimmed.to_owned())];
            if trimmed.contains(char::is_whitespace) {
                found.extend(without_spaces(trimmed).map(|url| (space_fix(&url, trimmed), url)));
                let joined = |c: &char| !c.is_whitespace();
                let in_path = trimmed
                    .get(..Parts::of(trimmed).path)
                    .is_some_and(|host| host.chars().all(|c| joined(&c)));
                if in_path {
                    found.push((FixId::StripSpaces, trimmed.chars().filter(joined).collect()));
                }
            }
            found.dedup_by(|one, other| one.0 == other.0);
            found
        }
        RuleId::UrlNotHttps => {
            let behind = url.get(Scheme::Http.prefix().len()..).unwrap_or_default();
            vec![(FixId::UseHttps, format!("{}{behind}", Scheme::Https.prefix()))]
        }
        RuleId::UrlReadOtherwise => as_read(before).map(|url| (FixId::AsRead, url)).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// Which of the two a URL without spaces is.
fn space_fix(url: &str, before: &str) -> FixId {
    let percents = |text: &str| text.matches("%20").count();
    if percents(url) > percents(before) { FixId::EncodeSpaces } else { FixId::StripSpaces }
}

/// A URL without white space: beside a sign it came in by mistake, between two words of the path
/// it becomes `%20`. `None` where it stands between two words of the host, for nobody knows which
/// of them is meant.
fn without_spaces(url: &str) -> Option<String> {
    let is_sign = |c: char| !c.is_alphanumeric() && !c.is_whitespace();
    let path = Parts::of(url).path;
    let mut clean = String::with_capacity(url.len());
    for (at, c) in url.char_indices() {
        if !c.is_whitespace() {
            clean.push(c);
            continue;
        }
        let next = url.get(at..).unwrap_or_default().trim_start().chars().next();
        let first = url.get(..at).is_some_and(|before| !before.ends_with(char::is_whitespace));
        if !first || clean.ends_with(is_sign) || next.is_none_or(is_sign) {
            continue;
        }
        if at < path {
            return None;
        }
        clean.push_str("%20");
    }
    Some(clean)
}

/// A URL that somebody typed without `https://`. `None` for what is no host by its looks, or has
/// another scheme.
fn with_https(url: &str) -> Option<String> {
    if scheme(url).is_some() {
        return Some(url.to_owned());
    }
    let bare = url.trim_start_matches(['/', '\\']);
    let host = bare.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    (host.contains('.') && !bare.contains("://")).then(|| format!("https://{}", bare.replace('\\', "/")))
}

/// A URL whose scheme was mistyped: `https:/x`, `https:x`, `https//x`, `htps://x`, `http;//x`.
/// `None` where what stands in front is no likely misspelling of one.
fn with_scheme(url: &str) -> Option<String> {
    let end = url.find(|c: char| !c.is_ascii_alphabetic())?;
    let (name, rest) = url.split_at_checked(end)?;
    let bare = rest.trim_start_matches([':', ';', '/', '\\', '.', ',']);
    let signs = rest.get(..rest.len() - bare.len())?;
    if !signs.contains([':', ';', '/', '\\']) || scheme(url).is_some() {
        return None;
    }
    let name = name.to_ascii_lowercase();
    let scheme =
        [Scheme::Https, Scheme::Http].into_iter().min_by_key(|scheme| distance(&name, letters(*scheme)))?;
    let host = bare.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    let near = distance(&name, letters(scheme)) <= 1;
    (near && host.contains('.')).then(|| format!("{}{}", scheme.prefix(), bare.replace('\\', "/")))
}

fn letters(scheme: Scheme) -> &'static str {
    match scheme {
        Scheme::Http => "http",
        Scheme::Https => "https",
    }
}

/// How many letters must be put in, left out or changed to make one word of another, or two that
/// stand beside each other be swapped.
fn distance(one: &str, other: &str) -> usize {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len().abs_diff(other.len()) > 1 {
        return 2;
    }
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (one.get(same..).unwrap_or_default(), other.get(same..).unwrap_or_default());
    match (one, other) {
        ([], []) => 0,
        ([_, a @ ..], [_, b @ ..]) if a == b => 1,
        ([_, a @ ..], b) if a == b => 1,
        (a, [_, b @ ..]) if a == b => 1,
        ([a, b, rest_1 @ ..], [c, d, rest_2 @ ..]) if (a, b) == (d, c) && rest_1 == rest_2 => 1,
        _ => 2,
    }
}
