//! Every trouble and finding has its sentence in every language, with all its arguments.

use pult::platform::probe::{Finding, Step};
use pult::platform::{AddressError, Call, CreateError, DecodeError, Error, PlatformError, TlsError, Value};
use pult::sandbox::{Fault, FaultError, StartError};
use pult::words::{Arg, Lang, Words};
use std::io;
use std::time::Duration;

fn args(facts: &[(&'static str, Value)]) -> Vec<(&'static str, Arg<'static>)> {
    let arg = |fact: &Value| match fact {
        Value::Text(text) => Arg::from(text.clone()),
        Value::Count(count) => Arg::from(*count),
    };
    facts.iter().map(|(name, fact)| (*name, arg(fact))).collect()
}

/// The sentence is known and every argument has found its place in it.
fn check(id: &str, facts: &[(&'static str, Value)]) {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        assert!(words.knows(id), "{id} in {lang:?}");
        let said = words.tell(id, &args(facts));
        assert!(!said.contains(['{', '$']), "{id} in {lang:?}: {said}");
        for (name, fact) in facts {
            let value = match fact {
                Value::Text(text) => text.clone(),
                Value::Count(count) => count.to_string(),
            };
            assert!(said.contains(&value), "{id} in {lang:?} does not tell {name}: {said}");
        }
    }
}

fn troubles() -> Vec<PlatformError> {
    let host = || "platform.example".to_owned();
    let said = || "said so".to_owned();
    let after = Duration::from_secs(7);
    let mut all = vec![
        PlatformError::NoConnection { host: host() },
        PlatformError::ConnectionRefused { host: host() },
        PlatformError::NameNotFound { host: host() },
        PlatformError::ConnectTimeout { host: host(), after },
        PlatformError::Timeout { after },
        PlatformError::ConnectionBroken,
        PlatformError::TokenUnusable,
        PlatformError::Unauthorized,
        PlatformError::Forbidden { said: said() },
        PlatformError::Forbidden { said: String::new() },
        PlatformError::NotFound,
        PlatformError::Conflict { said: said() },
        PlatformError::Conflict { said: String::new() },
        PlatformError::RateLimited { after: Some(after) },
        PlatformError::RateLimited { after: None },
        PlatformError::Refused { status: 418, code: "a.b.c".into(), said: said() },
        PlatformError::Refused { status: 418, code: String::new(), said: String::new() },
        PlatformError::Server { status: 503, said: said() },
        PlatformError::Server { status: 503, said: String::new() },
        PlatformError::UnexpectedStatus { status: 302 },
        PlatformError::Decode(DecodeError::NotJson),
        PlatformError::Decode(DecodeError::Missing { field: "items[0].id".into() }),
        PlatformError::Decode(DecodeError::WrongType { field: "items[0].id".into() }),
        PlatformError::TooLarge { limit: 8 * 1024 * 1024 },
        PlatformError::OtherHost,
        PlatformError::TooManyPages { limit: 200 },
    ];
    all.extend(tls().map(|what| PlatformError::Tls { host: host(), what }));
    all
}

fn tls() -> impl Iterator<Item = TlsError> {
    use TlsError::{Expired, NoRoots, Other, UnknownIssuer, WrongName};
    [UnknownIssuer, Expired, WrongName, NoRoots, Other].into_iter()
}

#[test]
fn every_trouble_has_words_and_says_what_is_safe() {
    for trouble in troubles() {
        for call in Call::ALL.iter().copied() {
            let error = Error { call, kind: trouble.clone() };
            check(error.safe_id(), &[]);
            for create in [
                CreateError::NotSent(error.clone()),
                CreateError::Listing(error.clone()),
                CreateError::Refused(error.clone()),
                CreateError::NotFoundYet(error.clone()),
                CreateError::Unknown { lost: error.clone(), listing: error.clone() },
            ] {
                check(create.safe_id(), &[]);
            }
        }
        check(trouble.id(), &trouble.facts());
        check(&format!("{}.short", trouble.id()), &[]);
    }
}

#[test]
fn what_is_safe_depends_on_what_was_asked() {
    let safe = |call, trouble| Error { call, kind: trouble }.safe_id();
    assert_eq!(safe(Call::ListProjects, PlatformError::ConnectionBroken), "platform-safe-read");
    assert_eq!(safe(Call::UpdateChannel, PlatformError::ConnectionBroken), "platform-safe-unknown");
    // 404 was seen although the work was done.
    assert_eq!(safe(Call::DeleteChannel, PlatformError::NotFound), "platform-safe-unknown");
    let refused = || PlatformError::ConnectionRefused { host: String::new() };
    assert_eq!(safe(Call::DeleteChannel, refused()), "platform-safe-unchanged");
    assert_eq!(safe(Call::UpdateChannel, PlatformError::Unauthorized), "platform-safe-unchanged");
}

#[test]
fn every_finding_of_a_check_has_words() {
    let mut all = vec![
        Finding::Waiting,
        Finding::Skipped,
        Finding::WellFormed,
        Finding::NotHttps,
        Finding::NoHost,
        Finding::IsNumber,
        Finding::NameNotFound { host: "webhook.example".into() },
        Finding::NameTimeout { seconds: 5 },
        Finding::Connected { port: 443 },
        Finding::Refused { port: 443 },
        Finding::NotConnected { port: 443 },
        Finding::ConnectTimeout { port: 443, seconds: 5 },
        Finding::Secure { days: 90 },
        Finding::SecureUndated,
        Finding::NotNeeded,
        Finding::TlsTimeout { seconds: 5 },
        Finding::NoAnswer { seconds: 15 },
        Finding::Broken,
    ];
    all.extend(tls().map(|what| Finding::NotSecure { what }));
    let answers = [200, 302, 401, 404, 405, 429, 500];
    all.extend(answers.map(|status| Finding::Answer { status, milliseconds: 120 }));
    for finding in all {
        check(finding.id(), &finding.facts());
    }
    check("probe-name-found", &[("count", Value::Count(3)), ("first", Value::Text("192.0.2.1".into()))]);
    check("probe-name-found", &[("count", Value::Count(1)), ("first", Value::Text("192.0.2.1".into()))]);
    for step in Step::ALL {
        check(step.id(), &[]);
    }
}

#[test]
fn every_wrong_address_and_every_failed_start_has_words() {
    use AddressError::{Clear, Empty, Extra, Scheme, Unreadable, UserInfo};
    for error in [Empty, Unreadable, Scheme, Clear, UserInfo, Extra] {
        check(error.id(), &[]);
    }
    let value = |text: &str| [("value", Value::Text(text.to_owned()))];
    for fault in ["loss", "lost@create", "status:x", "refuse*1"] {
        let error: FaultError = fault.parse::<Fault>().unwrap_err();
        check(error.id(), &value(error.value()));
    }
    let failed = || io::Error::other("no");
    for error in [
        StartError::Port { port: 0, error: failed() },
        StartError::Port { port: 80, error: failed() },
        StartError::Data(failed()),
        StartError::Runtime(failed()),
    ] {
        check(error.id(), &value("no"));
    }
}
