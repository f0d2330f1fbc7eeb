//! The webhook's address: what it must be, and how it is shown.

use std::net::IpAddr;
use url::{Host, Url};

/// Stands for what is not shown. Its length says nothing.
const DOTS: &str = "••••••••";

/// Why a text is no webhook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// There is nothing.
    #[error("empty")]
    Empty,
    /// White space within: perhaps two lines were pasted.
    #[error("white space inside")]
    Spaces,
    /// It is no address at all, or has no host.
    #[error("not an address")]
    NotAnAddress,
    /// It is not https. (http is taken to this machine only, for the sandbox.)
    #[error("not https")]
    NotHttps,
    /// A name or password stands before the host.
    #[error("user info")]
    UserInfo,
}

/// What deserves a look in an address that can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// Nothing.
    None,
    /// The path does not speak of a webhook: perhaps another address was copied.
    NoWebhookInPath,
}

/// Whether a text can be handed over as a webhook.
///
/// # Errors
/// The first [`Fault`] that is found.
pub fn check(text: &str) -> Result<Remark, Fault> {
    if text.is_empty() {
        return Err(Fault::Empty);
    }
    if text.contains(|c: char| c.is_whitespace() || c.is_control() || c == '\u{200B}' || c == '\u{FEFF}') {
        return Err(Fault::Spaces);
    }
    let url = Url::parse(text).map_err(|_| Fault::NotAnAddress)?;
    match url.scheme() {
        "https" => {}
        "http" if is_loopback(&url) => {}
        "http" => return Err(Fault::NotHttps),
        _ if url.has_host() => return Err(Fault::NotHttps),
        _ => return Err(Fault::NotAnAddress),
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Fault::UserInfo);
    }
    let named = url.path().to_ascii_lowercase().contains("webhook");
    Ok(if named { Remark::None } else { Remark::NoWebhookInPath })
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(ip)) => IpAddr::V4(ip).is_loopback(),
        Some(Host::Ipv6(ip)) => IpAddr::V6(ip).is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    }
}

/// What was pasted, without the white space that a mouse picks up around it.
pub fn tidy(pasted: &str) -> &str {
    pasted.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}'))
}

/// The address with its secret hidden: the last segment of the path, and everything after it. Of
/// what is no address nothing is shown.
///
/// ```
/// use channel::webhook::masked;
/// assert_eq!(masked("https://a.ru/webhook/x/ab:cd"), "https://a.ru/webhook/x/••••••••:••••••••••••••••");
/// ```
pub fn masked(text: &str) -> String {
    let Some(url) = Url::parse(text).ok().filter(|_| check(text).is_ok()) else {
        return if text.is_empty() { String::new() } else { DOTS.to_owned() };
    };
    let mut shown = format!("{}://{}", url.scheme(), url.host_str().unwrap_or_default());
    if let Some(port) = url.port() {
        shown.push_str(&format!(":{port}"));
    }
    let segments: Vec<&str> = url.path().split('/').filter(|part| !part.is_empty()).collect();
    let Some((secret, open)) = segments.split_last() else {
        shown.push('/');
        if url.query().is_some() || url.fragment().is_some() {
            shown.push_str(DOTS);
        }
        return shown;
    };
    for part in open {
        shown.push('/');
        shown.push_str(part);
    }
    shown.push('/');
    shown.push_str(DOTS);
    if secret.contains(':') {
        shown.push(':');
        shown.push_str(DOTS);
        shown.push_str(DOTS);
    }
    shown
}

/// A line for a terminal that asks the address without sending anything.
pub fn curl(address: &str) -> String {
    format!("curl -i '{}'", address.replace('\'', "'\\''"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const REAL: [&str; 3] = [
        "https://bot.jaicp.com/chatapi/webhook/i-digital/aBcDeFgH:0123456789abcdef0123456789abcdef01234567",
        "https://bot.aimylogic.com/chatapi/webhook/x/aBcDeFgH:0123456789abcdef0123456789abcdef01234567",
        "https://zb04.just-ai.com/chatadapter/chatapi/webhook/x/aBcDeFgH:0123456789abcdef0123456789abcdef01234567",
    ];

    #[test]
    fn addresses_that_were_seen_are_taken() {
        for address in REAL {
            assert_eq!(check(address), Ok(Remark::None), "{address}");
        }
        assert_eq!(check("http://127.0.0.1:8080/chatapi/webhook/x/a:b"), Ok(Remark::None));
        assert_eq!(check("http://[::1]:8080/webhook/a"), Ok(Remark::None));
        assert_eq!(check("https://app.jaicp.com/channels/12"), Ok(Remark::NoWebhookInPath));
    }

    #[test]
    fn what_is_no_webhook_is_told_apart() {
        for (text, fault) in [
            ("", Fault::Empty),
            ("вебхук", Fault::NotAnAddress),
            ("bot.jaicp.com/chatapi/webhook/a", Fault::NotAnAddress),
            ("https://", Fault::NotAnAddress),
            ("mailto:a@b.ru", Fault::NotAnAddress),
            ("http://bot.jaicp.com/webhook/a", Fault::NotHttps),
            ("ftp://bot.jaicp.com/webhook/a", Fault::NotHttps),
            ("https://a.ru/webhook/ b", Fault::Spaces),
            ("https://a.ru/webhook/a\nhttps://a.ru/webhook/b", Fault::Spaces),
            ("https://me:pass@a.ru/webhook/a", Fault::UserInfo),
            ("http://127.0.0.1.evil.ru/webhook/a", Fault::NotHttps),
        ] {
            assert_eq!(check(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn the_secret_is_hidden_and_the_place_is_seen() {
        assert_eq!(
            masked(REAL[0]),
            "https://bot.jaicp.com/chatapi/webhook/i-digital/••••••••:••••••••••••••••"
        );
        assert_eq!(masked("https://a.ru/webhook?key=abc"), "https://a.ru/••••••••");
        assert_eq!(masked("https://a.ru/?webhook=abc"), "https://a.ru/••••••••");
        assert_eq!(masked("not an address secret"), "••••••••");
        assert_eq!(masked("https://me:pass@a.ru/webhook/a"), "••••••••");
        assert_eq!(masked("http://127.0.0.1:80/webhook/a"), "http://127.0.0.1/webhook/••••••••");
    }

    #[test]
    fn a_quote_does_not_end_the_line_for_the_terminal() {
        assert_eq!(curl("https://a.ru/'; rm x"), "curl -i 'https://a.ru/'\\''; rm x'");
    }

    proptest! {
        #[test]
        fn no_part_of_the_secret_is_ever_shown(
            start in "https://[a-z]{1,8}\\.ru(:[0-9]{2,4})?(/[a-z]{1,6}){0,3}",
            secret in "[A-Z]{8}:[A-F]{8}",
            tail in "([?#][A-Z]{4,9})?",
        ) {
            let shown = masked(&format!("{start}/{secret}{tail}"));
            prop_assert!(!shown.contains(|c: char| c.is_ascii_uppercase()), "{}", shown);
        }

        #[test]
        fn whatever_is_typed_is_borne(text in "\\PC{0,40}") {
            let shown = masked(&text);
            prop_assert!(check(&text).is_ok() || shown.is_empty() || shown == DOTS);
        }
    }
}
