//! The account on the bot platform: its address, and its token, which the vault keeps.
//!
//! The vault may wait for the keyring, so it is asked by jobs only; what it said last is
//! remembered here for the screens.

use std::sync::Arc;

use super::intent::{Intent, Intents, PlayWish, TokenWish};
use super::notices::{Notice, Sentence};
use crate::channel::{Channel, Secret};
use crate::platform::{Address, AddressError, Client, PlatformError};
use crate::sandbox::{Options, Sandbox, StartError};
use crate::store::{Found, Kept, Reason, Vault, platform_token};
use crate::tasks::{JobError, JobRequest};
use crate::wording::tell_trouble;
use crate::words::Words;

/// What is known of the token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// Nobody has asked for it yet.
    Unread,
    /// The vault is being asked.
    Reading,
    /// What the vault has.
    Read(Found),
}

/// How the sandbox stands.
#[derive(Clone, Debug, Default)]
pub enum Play {
    /// Nobody has asked for it.
    #[default]
    Off,
    /// It is being started.
    Starting,
    /// It runs in this program. Its token is nowhere else.
    On(Arc<Sandbox>),
    /// It did not start: the sentence that says why, and the port.
    Failed(&'static str, String),
}

/// Why there is no client to ask the platform with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoClient {
    /// There is no token.
    Token,
    /// The sandbox does not run.
    Sandbox,
    /// The address in the settings is none.
    Address(AddressError),
    /// The token cannot be sent, or this machine trusts nobody.
    Platform(PlatformError),
}

impl NoClient {
    /// Why there is nothing to ask with.
    pub fn say(&self, words: &Words) -> String {
        match self {
            Self::Token => words.say("token-missing").into_owned(),
            Self::Sandbox => words.say("sandbox-off").into_owned(),
            Self::Address(error) => words.say(error.id()).into_owned(),
            Self::Platform(trouble) => tell_trouble(words, trouble),
        }
    }
}

/// The account, as the screens see it.
pub struct Account {
    vault: Arc<Vault>,
    address: Result<Address, AddressError>,
    token: Token,
    play: Play,
    /// How the sandbox is started.
    options: Options,
}

impl Account {
    /// The account at an address as it stands in the settings.
    pub(in crate::ui) fn new(vault: Arc<Vault>, address: &str) -> Self {
        Self {
            vault,
            address: Address::parse(address),
            token: Token::Unread,
            play: Play::Off,
            options: Options::default(),
        }
    }

    /// Another address has another token.
    pub(in crate::ui) fn move_to(&mut self, address: &str) {
        let address = Address::parse(address);
        if address != self.address {
            (self.address, self.token) = (address, Token::Unread);
        }
    }

    /// Where the platform is.
    pub fn address(&self) -> &Result<Address, AddressError> {
        &self.address
    }

    /// What is known of the token.
    pub fn token(&self) -> &Token {
        &self.token
    }

    /// The token itself, where there is one.
    pub fn secret(&self) -> Option<&Secret> {
        match &self.token {
            Token::Read(found) => found.secret.as_ref(),
            Token::Unread | Token::Reading => None,
        }
    }

    /// What asks the platform with the token that is kept.
    ///
    /// # Errors
    /// See [`NoClient`].
    pub fn client(&self) -> Result<Client, NoClient> {
        self.client_with(self.secret().ok_or(NoClient::Token)?)
    }

    /// What asks the platform with a token that is to be tried.
    ///
    /// # Errors
    /// See [`NoClient`].
    pub fn client_with(&self, token: &Secret) -> Result<Client, NoClient> {
        let address = self.address.clone().map_err(NoClient::Address)?;
        Client::new(address, token.clone()).map_err(NoClient::Platform)
    }

    /// How the sandbox stands.
    pub fn play(&self) -> &Play {
        &self.play
    }

    /// What asks the platform about a channel: that of the account, or the sandbox.
    ///
    /// # Errors
    /// See [`NoClient`].
    pub fn client_of(&self, channel: &Channel) -> Result<Client, NoClient> {
        if !channel.sandbox {
            return self.client();
        }
        let Play::On(sandbox) = &self.play else { return Err(NoClient::Sandbox) };
        let address = Address::parse(&sandbox.url).map_err(NoClient::Address)?;
        Client::new(address, sandbox.token.clone()).map_err(NoClient::Platform)
    }

    /// Starts the sandbox in another way from now on.
    pub(in crate::ui) fn prepare_sandbox(&mut self, options: Options) {
        (self.options, self.play) = (options, Play::Off);
    }

    /// Carries out what becomes of the sandbox.
    pub(in crate::ui) fn carry_out_play(&mut self, wish: PlayWish) -> Intents {
        match wish {
            PlayWish::Start if matches!(self.play, Play::Off | Play::Failed(..)) => {
                self.play = Play::Starting;
                vec![start(self.options.clone())]
            }
            PlayWish::Start => Intents::new(),
            PlayWish::Started(outcome) => {
                self.play = outcome.map_or_else(|(id, value)| Play::Failed(id, value), Play::On);
                Intents::new()
            }
        }
    }

    fn name(&self) -> Option<String> {
        self.address.as_ref().ok().map(|address| platform_token(address.as_str()))
    }

    /// Carries out what becomes of the token.
    pub(in crate::ui) fn carry_out(&mut self, wish: TokenWish) -> Intents {
        let Some(name) = self.name() else { return Intents::new() };
        let vault = Arc::clone(&self.vault);
        match wish {
            TokenWish::Read if self.token == Token::Unread => {
                self.token = Token::Reading;
                let read = name.clone();
                vec![ask(name, move || vault.get(&read))]
            }
            TokenWish::Read => Intents::new(),
            TokenWish::Keep(secret) => {
                // It can be used at once, wherever it will be kept.
                let found = Found { secret: Some(secret.clone()), kept: Kept::ThisRun(Reason::Absent) };
                self.token = Token::Read(found);
                let set = name.clone();
                vec![ask(name, move || Found { kept: vault.set(&set, &secret), secret: Some(secret) })]
            }
            TokenWish::Forget => {
                self.token = Token::Reading;
                vec![forget(name, vault)]
            }
            TokenWish::Told(of, found) => {
                if of == name {
                    self.token = Token::Read(found);
                }
                Intents::new()
            }
        }
    }
}

/// Starts the sandbox off the frame, on the runtime of the jobs.
fn start(options: Options) -> Intent {
    let work = move |_| async move { Sandbox::start(options).await.map(Arc::new) };
    let told = |outcome: Result<Result<Arc<Sandbox>, StartError>, JobError>| {
        let started = match outcome {
            Ok(Ok(sandbox)) => Ok(sandbox),
            Ok(Err(error)) => Err((error.id(), obstacle(&error))),
            Err(_) => Err(("platform-stopped", String::new())),
        };
        vec![Intent::Play(PlayWish::Started(started))]
    };
    Intent::Run(JobRequest::wait("job-sandbox", work, told))
}

/// What stands in the sentence: the port that is taken, or what the system said.
fn obstacle(error: &StartError) -> String {
    match error {
        StartError::Port { port, .. } if *port != 0 => port.to_string(),
        other => other.cause().to_string(),
    }
}

/// Asks the vault off the frame.
fn ask(name: String, work: impl FnOnce() -> Found + Send + 'static) -> Intent {
    let told = move |outcome: Result<Found, JobError>| {
        let nothing = || Found { secret: None, kept: Kept::ThisRun(Reason::Absent) };
        vec![Intent::Token(TokenWish::Told(name, outcome.unwrap_or_else(|_| nothing())))]
    };
    Intent::Run(JobRequest::quiet(move |_| work(), told))
}

fn forget(name: String, vault: Arc<Vault>) -> Intent {
    let forgotten = name.clone();
    let work = move |_: &_| (vault.forget(&forgotten), vault.get(&forgotten));
    let told = move |outcome: Result<(Result<(), Reason>, Found), JobError>| {
        let Ok((outcome, found)) = outcome else { return Intents::new() };
        let mut intents = vec![Intent::Token(TokenWish::Told(name, found))];
        if let Err(reason) = outcome {
            let told = Sentence::new("token-not-forgotten");
            intents.push(Intent::Notify(Notice::error(told).and(Sentence::new(reason.label()))));
        }
        intents
    };
    Intent::Run(JobRequest::quiet(work, told))
}

#[cfg(test)]
pub(in crate::ui) mod tests {

    use std::collections::BTreeMap;
    use std::sync::Mutex;

    use super::*;

    /// A keyring in memory.
    #[derive(Default)]
    struct Ring(Mutex<BTreeMap<String, Secret>>);

    impl crate::store::Keyring for Ring {
        fn get(&self, name: &str) -> Result<Option<Secret>, Reason> {
            Ok(self.0.lock().unwrap().get(name).cloned())
        }

        fn set(&self, name: &str, secret: &Secret) -> Result<(), Reason> {
            self.0.lock().unwrap().insert(name.to_owned(), secret.clone());
            Ok(())
        }

        fn forget(&self, name: &str) -> Result<(), Reason> {
            self.0.lock().unwrap().remove(name);
            Ok(())
        }
    }

    /// A vault that reaches nothing of the machine.
    pub(in crate::ui) fn vault() -> Arc<Vault> {
        Arc::new(Vault::new(Box::new(Ring::default()), None))
    }

    #[test]
    fn a_token_belongs_to_its_address() {
        let mut account = Account::new(vault(), "app.jaicp.com");
        account.carry_out(TokenWish::Keep(Secret::new("abc")));
        assert!(account.client().is_ok());
        account.move_to("https://app.jaicp.com/");
        assert!(account.secret().is_some(), "it is the same address");
        account.move_to("https://platform.tovie.ai");
        assert_eq!(account.client().unwrap_err(), NoClient::Token);
        let late = Found { secret: Some(Secret::new("abc")), kept: Kept::Keyring };
        let name = platform_token("https://app.jaicp.com");
        account.carry_out(TokenWish::Told(name, late));
        assert_eq!(account.secret(), None, "what comes late is of the other address");
    }

    #[test]
    fn the_vault_is_asked_once() {
        let mut account = Account::new(vault(), "app.jaicp.com");
        assert_eq!(account.carry_out(TokenWish::Read).len(), 1);
        assert_eq!(account.carry_out(TokenWish::Read).len(), 0);
    }

    #[test]
    fn an_address_that_is_none_is_told() {
        let account = Account::new(vault(), "http://app.jaicp.com");
        assert_eq!(
            account.client_with(&Secret::new("a")).unwrap_err(),
            NoClient::Address(AddressError::Clear)
        );
    }
}
