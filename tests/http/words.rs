//! Every trouble and finding has its sentence in every language, with all its arguments.

use pult::platform::probe::{Finding, Step};
use pult::platform::{AddressError, Call, CreateError, Error, Fact, Misfit, TlsTrouble, Trouble};
use pult::sandbox::{Fault, FaultError, StartError};
use pult::words::{Arg, Lang, Words};
use std::io;
use std::time::Duration;

fn args(facts: &[(&'static str, Fact)]) -> Vec<(&'static str, Arg<'static>)> {
    let arg = |fact: &Fact| match fact {
        Fact::Text(text) => Arg::from(text.clone()),
        Fact::Count(count) => Arg::from(*count),
    };
    facts.iter().map(|(name, fact)| (*name, arg(fact))).collect()
}

/// The sentence is known and every argument has found its place in it.
fn check(id: &str, facts: &[(&'static str, Fact)]) {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        assert!(words.knows(id), "{id} in {lang:?}");
        let said = words.tell(id, &args(facts));
        assert!(!said.contains(['{', '$']), "{id} in {lang:?}: {said}");
        for (name, fact) in facts {
            let value = match fact {
                Fact::Text(text) => text.clone(),
                Fact::Count(count) => count.to_string(),
            };
            assert!(said.contains(&value), "{id} in {lang:?} does not tell {name}: {said}");
        }
    }
}

fn troubles() -> Vec<Trouble> {
    let host = || "platform.example".to_owned();
    let said = || "said so".to_owned();
    let after = Duration::from_secs(7);
    let mut all = vec![
        Trouble::NoNetwork { host: host() },
        Trouble::NobodyThere { host: host() },
        Trouble::NameNotFound { host: host() },
        Trouble::ConnectTimeout { host: host(), after },
        Trouble::Timeout { after },
        Trouble::Broken,
        Trouble::TokenUnusable,
        Trouble::TokenRefused,
        Trouble::NoRights { said: said() },
        Trouble::NoRights { said: String::new() },
        Trouble::Gone,
        Trouble::Conflict { said: said() },
        Trouble::Conflict { said: String::new() },
        Trouble::TooMany { after: Some(after) },
        Trouble::TooMany { after: None },
        Trouble::Refused { status: 418, code: "a.b.c".into(), said: said() },
        Trouble::Refused { status: 418, code: String::new(), said: String::new() },
        Trouble::Server { status: 503, said: said() },
        Trouble::Server { status: 503, said: String::new() },
        Trouble::Elsewhere { status: 302 },
        Trouble::NotAsAgreed(Misfit::NotJson),
        Trouble::NotAsAgreed(Misfit::Missing { field: "items[0].id".into() }),
        Trouble::NotAsAgreed(Misfit::WrongType { field: "items[0].id".into() }),
        Trouble::TooLarge { limit: 8 * 1024 * 1024 },
        Trouble::TooManyPages { limit: 200 },
    ];
    all.extend(tls().map(|what| Trouble::Tls { host: host(), what }));
    all
}

fn tls() -> impl Iterator<Item = TlsTrouble> {
    use TlsTrouble::{Expired, NoRoots, Other, UnknownIssuer, WrongName};
    [UnknownIssuer, Expired, WrongName, NoRoots, Other].into_iter()
}

#[test]
fn every_trouble_has_words_and_says_what_is_safe() {
    for trouble in troubles() {
        for call in Call::ALL {
            let error = Error { call, trouble: trouble.clone() };
            check(error.safe_id(), &[]);
            for create in [
                CreateError::Refused(error.clone()),
                CreateError::NothingWasCreated(error.clone()),
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
    let safe = |call, trouble| Error { call, trouble }.safe_id();
    assert_eq!(safe(Call::Projects, Trouble::Broken), "platform-safe-read");
    assert_eq!(safe(Call::Update, Trouble::Broken), "platform-safe-unknown");
    assert_eq!(safe(Call::Delete, Trouble::Gone), "platform-safe-unchanged");
    assert_eq!(safe(Call::Update, Trouble::TokenRefused), "platform-safe-unchanged");
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
    check("probe-name-found", &[("count", Fact::Count(3)), ("first", Fact::Text("192.0.2.1".into()))]);
    check("probe-name-found", &[("count", Fact::Count(1)), ("first", Fact::Text("192.0.2.1".into()))]);
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
    let value = |text: &str| [("value", Fact::Text(text.to_owned()))];
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
