//! Where the platform is.

use std::fmt;
use std::net::IpAddr;
use url::{Host, Url};

/// Hosts of the platform that are offered: JAICP's (contract: certainty A) and Aimylogic's (A for
/// the calls API, C for the rest).
pub const PLATFORM_HOSTS: [&str; 2] = ["https://app.jaicp.com", "https://app.aimylogic.com"];
/// Hosts of the Chat API that are offered: JAICP's (contract: certainty B) and Aimylogic's (C).
pub const CHAT_HOSTS: [&str; 2] = ["https://bot.jaicp.com", "https://bot.aimylogic.com"];
/// The platform's own address.
const PLATFORM: &str = "https://app.jaicp.com";

/// Why a text is no address of the platform. The id of its sentence is [`AddressError::id`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Nothing is written.
    #[error("the address is empty")]
    Empty,
    /// It cannot be read as an address.
    #[error("this is not an address")]
    Unreadable,
    /// Neither https nor http.
    #[error("the address is neither https nor http")]
    Scheme,
    /// http to another machine: the token would go over the wire in clear.
    #[error("http is allowed to this machine only")]
    Clear,
    /// A name or a password stands before the host.
    #[error("the address holds a name or a password")]
    UserInfo,
    /// Something stands behind `?` or `#`.
    #[error("the address holds a query or a fragment")]
    Extra,
}

impl AddressError {
    /// The id of its sentence, which has no arguments.
    pub fn id(self) -> &'static str {
        match self {
            Self::Empty => "address-empty",
            Self::Unreadable => "address-unreadable",
            Self::Scheme => "address-scheme",
            Self::Clear => "address-clear",
            Self::UserInfo => "address-user-info",
            Self::Extra => "address-extra",
        }
    }
}

/// A base address: https anywhere, or http to this machine only.
///
/// ```
/// use platform::{Address, AddressError};
/// assert_eq!(Address::parse("app.jaicp.com/").unwrap().as_str(), "https://app.jaicp.com");
/// assert!(Address::parse("http://127.0.0.1:8080").is_ok());
/// assert_eq!(Address::parse("http://app.jaicp.com"), Err(AddressError::Clear));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Without a slash at its end.
    text: String,
    host: String,
    loopback: bool,
}

impl Address {
    /// Reads an address as a person types it: without a scheme it is https.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(AddressError::Empty);
        }
        let whole = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
        let url = Url::parse(&whole).map_err(|_| AddressError::Unreadable)?;
        Self::of(&url)
    }

    fn of(url: &Url) -> Result<Self, AddressError> {
        let loopback = is_loopback(url);
        match url.scheme() {
            "https" => {}
            "http" if loopback => {}
            "http" => return Err(AddressError::Clear),
            _ => return Err(AddressError::Scheme),
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(AddressError::UserInfo);
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(AddressError::Extra);
        }
        let host = url.host_str().ok_or(AddressError::Unreadable)?.to_owned();
        Ok(Self { text: url.as_str().trim_end_matches('/').to_owned(), host, loopback })
    }

    /// The address, without a slash at its end.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The machine it leads to.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Whether it leads to this machine, as the sandbox's does.
    pub fn is_loopback(&self) -> bool {
        self.loopback
    }

    /// Whether nothing is secured on the way, which is allowed to this machine only.
    pub(super) fn is_plain(&self) -> bool {
        self.text.starts_with("http://")
    }

    /// Returns an address of this very scheme, host and port, relative ones included; `None` for
    /// any other, which must not get the token.
    pub(super) fn own(&self, url: &str) -> Option<Url> {
        let base = Url::parse(&self.text).ok()?;
        let url = base.join(url).ok()?;
        let plain = url.username().is_empty() && url.password().is_none();
        (plain && url.origin() == base.origin()).then_some(url)
    }

    /// An address below this one. Segments are escaped, so that none can leave its place.
    pub(super) fn join(&self, segments: &[&str]) -> Option<Url> {
        let mut url = Url::parse(&self.text).ok()?;
        url.path_segments_mut().ok()?.pop_if_empty().extend(segments);
        Some(url)
    }
}

impl Default for Address {
    fn default() -> Self {
        Self { text: PLATFORM.to_owned(), host: PLATFORM.replace("https://", ""), loopback: false }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Whether a URL leads to this machine by its very text; no name is looked up.
pub(super) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(ip)) => IpAddr::V4(ip).is_loopback(),
        Some(Host::Ipv6(ip)) => IpAddr::V6(ip).is_loopback(),
        Some(Host::Domain(name)) => name.eq_ignore_ascii_case("localhost"),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn https_leads_anywhere_and_http_to_this_machine_only() {
        for (text, expected) in [
            ("https://app.jaicp.com", "https://app.jaicp.com"),
            (" https://platform.tovie.ai/ ", "https://platform.tovie.ai"),
            ("app.jaicp.com", "https://app.jaicp.com"),
            ("HTTPS://App.Jaicp.COM:8443", "https://app.jaicp.com:8443"),
            ("https://bots.example.ru/platform/", "https://bots.example.ru/platform"),
            ("http://127.0.0.1:5000", "http://127.0.0.1:5000"),
            ("http://127.8.8.8", "http://127.8.8.8"),
            ("http://[::1]:1", "http://[::1]:1"),
            ("http://localhost:80", "http://localhost"),
        ] {
            assert_eq!(Address::parse(text).unwrap().as_str(), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_address_says_why() {
        for (text, expected) in [
            ("", AddressError::Empty),
            ("  ", AddressError::Empty),
            ("https://", AddressError::Unreadable),
            ("https://a b", AddressError::Unreadable),
            ("ftp://app.jaicp.com", AddressError::Scheme),
            ("http://app.jaicp.com", AddressError::Clear),
            ("http://127.0.0.1.example.com", AddressError::Clear),
            ("http://localhost.example.com", AddressError::Clear),
            ("http://10.0.0.1", AddressError::Clear),
            ("https://me:word@app.jaicp.com", AddressError::UserInfo),
            ("https://me@app.jaicp.com", AddressError::UserInfo),
            ("https://app.jaicp.com?x=1", AddressError::Extra),
            ("https://app.jaicp.com/#x", AddressError::Extra),
        ] {
            assert_eq!(Address::parse(text), Err(expected), "{text}");
        }
    }

    #[test]
    fn only_the_same_host_is_its_own() {
        let base = Address::parse("https://a.example/x").unwrap();
        for (url, own) in [
            ("https://a.example/files/1", true),
            ("/files/1", true),
            ("https://a.example:443/f", true),
            ("http://a.example/f", false),
            ("https://a.example:8443/f", false),
            ("https://b.example/f", false),
            ("//b.example/f", false),
            ("https://a.example@b.example/f", false),
            ("https://me:word@a.example/f", false),
            ("https://a.example.b.example/f", false),
        ] {
            assert_eq!(base.own(url).is_some(), own, "{url}");
        }
    }

    #[test]
    fn segments_stay_in_their_place() {
        let base = Address::parse("https://a.example/x/").unwrap();
        let joined = base.join(&["api", "../..", "a/b?c#d"]).unwrap();
        assert_eq!(joined.as_str(), "https://a.example/x/api/..%2F../a%2Fb%3Fc%23d");
        assert_eq!(Address::default().join(&["api"]).unwrap().as_str(), "https://app.jaicp.com/api");
        assert_eq!(Address::default(), Address::parse(PLATFORM).unwrap());
    }
}
