//! How a URL is read: what the WHATWG parser makes of it, and where that is not what was written.

use super::host;
use message::Variable;
use url::{Host, Url};

/// The word that stands in for every variable when a URL is judged.
const SAMPLE: &str = "sample";

/// The two schemes that a button may open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scheme {
    /// `http://`.
    Http,
    /// `https://`.
    Https,
}

impl Scheme {
    /// The scheme as it must be written.
    pub(super) fn prefix(self) -> &'static str {
        match self {
            Self::Http => "http://",
            Self::Https => "https://",
        }
    }
}

/// Returns the scheme with which a URL begins, in any letter case.
pub(super) fn scheme(url: &str) -> Option<Scheme> {
    [Scheme::Http, Scheme::Https].into_iter().find(|scheme| {
        let prefix = scheme.prefix();
        url.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    })
}

/// What is the matter with a URL that cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UrlFault {
    /// White space stands in it.
    Space,
    /// A control character stands in it.
    Control,
    /// A user's name or an e-mail address stands before the host.
    UserInfo,
    /// The host is none: empty, too long, with an empty part or a hyphen at an end of one.
    Host,
}

/// A URL that can be read.
pub(super) struct Reading {
    url: Url,
    /// Whether a variable stands in the host, so that a part of it is not known yet.
    pub host_varies: bool,
}

impl Reading {
    /// The host; a URL without one is no reading.
    pub(super) fn host(&self) -> Option<Host<&str>> {
        self.url.host()
    }

    /// The host as the parser writes it.
    pub(super) fn host_str(&self) -> &str {
        self.url.host_str().unwrap_or_default()
    }
}

/// Reads an absolute URL, or one that a variable leads.
pub(super) fn read(url: &str, variables: &[Variable<'_>]) -> Result<Reading, UrlFault> {
    let leads = variables.first().is_some_and(|variable| variable.range.start == 0);
    let filled = fill(url, variables, leads);
    if let Some(odd) = filled.chars().find(|c| c.is_whitespace() || c.is_control()) {
        return Err(if odd.is_whitespace() { UrlFault::Space } else { UrlFault::Control });
    }
    let parts = Parts::of(url);
    let authority = parts.authority(url);
    if authority.contains('@') {
        return Err(UrlFault::UserInfo);
    }
    let parsed = Url::parse(&filled).map_err(|_| UrlFault::Host)?;
    match parsed.host() {
        None => return Err(UrlFault::Host),
        Some(Host::Domain(name)) if name.is_empty() || host::is_malformed(name) => {
            return Err(UrlFault::Host);
        }
        Some(_) => {}
    }
    let host_varies = variables.iter().any(|variable| variable.range.start < parts.path);
    Ok(Reading { url: parsed, host_varies })
}

/// A URL with every variable turned into one fixed word, absolute where a variable led it.
fn fill(url: &str, variables: &[Variable<'_>], leads: bool) -> String {
    let mut filled = String::with_capacity(url.len() + 8);
    if leads {
        filled.push_str("https://");
    }
    let mut at = 0;
    for variable in variables {
        filled.push_str(url.get(at..variable.range.start).unwrap_or_default());
        filled.push_str(SAMPLE);
        at = variable.range.end;
    }
    filled.push_str(url.get(at..).unwrap_or_default());
    filled
}

/// Where the parts of a URL begin, in bytes. Slashes and the like inside variables do not count.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    /// The host, behind the scheme and all slashes.
    host: usize,
    /// The path, the query or the fragment; the length of the URL where none begins.
    pub path: usize,
    /// The query or the fragment; the length of the URL where none begins.
    query: usize,
}

impl Parts {
    pub(super) fn of(url: &str) -> Self {
        let behind = scheme(url).map_or(0, |scheme| scheme.prefix().len());
        let rest = url.get(behind..).unwrap_or_default();
        let host = url.len() - rest.trim_start_matches(['/', '\\']).len();
        let variables = super::report::variables(url).variables;
        let find = |from: usize, signs: &[char]| {
            let found = url.get(from..).unwrap_or_default().match_indices(signs).map(|(at, _)| at + from);
            found.into_iter().find(|at| !is_inside(*at, &variables)).unwrap_or(url.len())
        };
        let path = find(host, &['/', '\\', '?', '#']);
        Self { host, path, query: find(path, &['?', '#']) }
    }

    fn authority<'a>(&self, url: &'a str) -> &'a str {
        url.get(self.host..self.path).unwrap_or_default()
    }
}

/// Whether a position lies inside one of the variables, which stand in order.
fn is_inside(at: usize, variables: &[Variable<'_>]) -> bool {
    let next = variables.partition_point(|variable| variable.range.end <= at);
    variables.get(next).is_some_and(|variable| variable.range.contains(&at))
}

/// Returns a URL as it is read, where that is not what a person would expect of the writing: a
/// back-slash, one or three slashes behind the scheme, an encoded or full-width host, a dot behind
/// the host, `%` without two hexadecimal digits. Everything else stays as written.
pub(super) fn read_otherwise(url: &str, variables: &[Variable<'_>], reading: &Reading) -> Option<String> {
    let quick = |b: u8| !(b == b'\\' || b == b'%' || b >= 0xE3);
    let parts = Parts::of(url);
    let behind = scheme(url).map_or(0, |scheme| scheme.prefix().len());
    let authority = parts.authority(url);
    if url.bytes().all(quick) && parts.host == behind && !authority.contains("..") && !ends_in_dot(authority)
    {
        return None;
    }
    let mut read = String::with_capacity(url.len());
    read.push_str(url.get(..behind)?);
    read.push_str(&host_as_read(authority, reading));
    read.push_str(&url.get(parts.path..parts.query)?.replace('\\', "/"));
    read.push_str(url.get(parts.query..)?);
    let read = with_encoded_percents(&read);
    // Variables have names of their own choice; a sign in one is no part of the URL.
    let same = |variable: &Variable<'_>| read.contains(url.get(variable.range.clone()).unwrap_or_default());
    (read != url && variables.iter().all(same)).then_some(read)
}

fn ends_in_dot(authority: &str) -> bool {
    authority.rsplit_once(':').map_or(authority, |(host, _)| host).ends_with('.') || authority.ends_with('.')
}

/// The host and port in letters that a person can read, without a dot at the end of the host.
fn host_as_read(authority: &str, reading: &Reading) -> String {
    let is_port = |port: &str| port.bytes().all(|b| b.is_ascii_digit());
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if is_port(port) => (host, format!(":{port}")),
        _ => (authority, String::new()),
    };
    let odd = |c: char| matches!(c, '%' | '\u{3002}' | '\u{FF61}' | '\u{FF01}'..='\u{FF5E}');
    let host = if host.contains(odd) && !reading.host_varies {
        let (letters, _) = idna::domain_to_unicode(reading.host_str());
        letters
    } else {
        host.to_owned()
    };
    format!("{}{port}", host.trim_end_matches('.'))
}

/// The text with `%25` for every `%` that begins no encoded character.
fn with_encoded_percents(text: &str) -> String {
    let mut pieces = text.split('%');
    let mut encoded = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let hex = piece.bytes().take(2).filter(u8::is_ascii_hexdigit).count() == 2;
        encoded.push_str(if hex { "%" } else { "%25" });
        encoded.push_str(piece);
    }
    encoded
}
