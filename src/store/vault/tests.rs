use super::system::reason;
use super::*;
use std::sync::Arc;

type Held = (BTreeMap<String, Secret>, Option<Reason>);

/// A keyring in memory, which can be locked.
#[derive(Clone, Default)]
struct StandIn(Arc<Mutex<Held>>);

impl StandIn {
    fn say(&self, trouble: Option<Reason>) {
        self.0.lock().unwrap().1 = trouble;
    }

    fn held(&self, name: &str) -> Option<String> {
        self.0.lock().unwrap().0.get(name).map(|secret| secret.reveal().to_owned())
    }

    fn act<T>(&self, act: impl FnOnce(&mut BTreeMap<String, Secret>) -> T) -> Result<T, Reason> {
        let mut inside = self.0.lock().unwrap();
        match &inside.1 {
            Some(trouble) => Err(trouble.clone()),
            None => Ok(act(&mut inside.0)),
        }
    }
}

impl Keyring for StandIn {
    fn get(&self, name: &str) -> Result<Option<Secret>, Reason> {
        self.act(|held| held.get(name).cloned())
    }

    fn set(&self, name: &str, secret: &Secret) -> Result<(), Reason> {
        self.act(|held| _ = held.insert(name.to_owned(), secret.clone()))
    }

    fn forget(&self, name: &str) -> Result<(), Reason> {
        self.act(|held| _ = held.remove(name))
    }
}

fn vault(given: Option<&str>) -> (Vault, StandIn) {
    let ring = StandIn::default();
    (Vault::new(Box::new(ring.clone()), given), ring)
}

fn text(found: &Found) -> Option<&str> {
    found.secret.as_ref().map(Secret::reveal)
}

#[test]
fn a_secret_goes_into_the_keyring_and_out_again() {
    let (vault, ring) = vault(None);
    assert_eq!(vault.get("a"), Found { secret: None, kept: Kept::Keyring });
    assert_eq!(vault.set("a", &Secret::new("one")), Kept::Keyring);
    assert_eq!(ring.held("a").as_deref(), Some("one"));
    assert_eq!(text(&vault.get("a")), Some("one"));
    assert_eq!(vault.get("b").secret, None);
    vault.forget("a").unwrap();
    assert_eq!((ring.held("a"), vault.get("a").secret), (None, None));
}

#[test]
fn without_a_keyring_it_is_kept_for_this_run_and_says_why() {
    for trouble in [Reason::Absent, Reason::Locked, Reason::Refused("no".into())] {
        let (vault, ring) = vault(None);
        ring.say(Some(trouble.clone()));
        assert_eq!(vault.set("a", &Secret::new("one")), Kept::ThisRun(trouble.clone()));
        let found = vault.get("a");
        assert_eq!((text(&found), &found.kept), (Some("one"), &Kept::ThisRun(trouble.clone())));
        assert_eq!(vault.get("b"), Found { secret: None, kept: Kept::ThisRun(trouble.clone()) });
        let forgotten = vault.forget("a");
        assert_eq!(forgotten.is_ok(), trouble == Reason::Absent, "a locked one may still hold it");
        assert_eq!(vault.get("a").secret, None);
    }
}

#[test]
fn what_is_newer_wins_when_the_keyring_comes_back() {
    let (vault, ring) = vault(None);
    vault.set("a", &Secret::new("old"));
    ring.say(Some(Reason::Locked));
    vault.set("a", &Secret::new("new"));
    ring.say(None);
    assert_eq!(vault.get("a"), Found { secret: Some(Secret::new("new")), kept: Kept::Keyring });
    assert_eq!(ring.held("a").as_deref(), Some("new"), "it went over by itself");
}

#[test]
fn the_environment_wins_for_platform_tokens_only() {
    let name = platform_token("https://app.jaicp.com");
    let (with, ring) = vault(Some(" given \n"));
    with.set(&name, &Secret::new("kept"));
    with.set("other", &Secret::new("other"));
    assert_eq!(ring.held(&name).as_deref(), Some("kept"));
    let found = with.get(&name);
    assert_eq!((text(&found), &found.kept), (Some("given"), &Kept::Environment));
    assert_eq!(text(&with.get("other")), Some("other"));
    let (blank, _) = vault(Some("  "));
    assert_eq!(blank.get(&name).kept, Kept::Keyring, "a blank variable is none");
}

#[test]
fn no_reason_quotes_what_is_kept() {
    use keyring::Error;
    let told = [
        Error::BadEncoding(b"hunter2\xFF".to_vec()),
        Error::BadDataFormat(b"hunter2".to_vec(), "hunter2".into()),
        Error::NoStorageAccess("hunter2".into()),
    ];
    for error in told {
        let reason = format!("{:?}", reason(&error));
        // Bytes would come out as numbers.
        assert!(!reason.contains("hunter2") && !reason.contains("104"), "{reason}");
    }
    assert_eq!(reason(&Error::NoDefaultStore), Reason::Absent);
    assert_eq!(reason(&Error::NoStorageAccess("locked".into())), Reason::Locked);
}
