//! The check from its first step to its last.

use super::{Finding, Mark, Row, Step, name, secure};
use crate::address::is_loopback;
use crate::{TlsError, USER_AGENT, classify, tls};
use reqwest::redirect;
use rustls::ClientConfig;
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::net::TcpStream;
use url::{Host, Url};

/// How long each step may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Asking for the name.
    pub name: Duration,
    /// Connecting.
    pub tcp: Duration,
    /// Shaking hands.
    pub tls: Duration,
    /// The GET, its own connection included.
    pub get: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        let five = Duration::from_secs(5);
        Self { name: five, tcp: five, tls: five, get: Duration::from_secs(15) }
    }
}

/// A check of one address. Its `Debug` does not show the address, which is a secret.
#[derive(Clone)]
pub struct Probe {
    url: Url,
    limits: Limits,
    trust: Result<Arc<ClientConfig>, TlsError>,
}

impl fmt::Debug for Probe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Probe").field("limits", &self.limits).finish_non_exhaustive()
    }
}

impl Probe {
    /// A check of an address with the usual limits and the system's trust.
    pub fn new(url: Url) -> Self {
        let trust = if is_plain(&url) { tls::trusting_nobody() } else { tls::trusting_the_system() };
        Self { url, limits: Limits::default(), trust: trust.map(Arc::new) }
    }

    /// The same with other limits.
    pub fn within(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// The same with another trust than the system's.
    pub fn trusting(self, config: ClientConfig) -> Self {
        Self { trust: Ok(Arc::new(config)), ..self }
    }

    /// Checks, and tells each row as soon as it is known; all five are told, in order. Dropped,
    /// it has stopped.
    pub async fn run(&self, tell: impl FnMut(Row) + Send) {
        let mut teller = Teller { left: Step::ALL.into_iter(), tell };
        self.check(&mut teller).await;
        teller.skip_the_rest();
    }

    /// Goes on until something does not work.
    async fn check(&self, teller: &mut Teller<impl FnMut(Row) + Send>) -> Option<()> {
        let host = self.url.host().map(|host| host.to_owned());
        let port = self.url.port_or_known_default().unwrap_or_default();
        teller.tell(self.address())?;
        let host = host?;
        let (numbers, finding) = name::resolve(&host, port, self.limits.name).await;
        teller.tell(finding)?;
        let (stream, finding) = name::connect(&numbers, port, self.limits.tcp).await;
        teller.tell(finding)?;
        teller.tell(self.secure(stream?, &host).await)?;
        teller.tell(self.get().await)
    }

    fn address(&self) -> Finding {
        match self.url.host_str() {
            None | Some("") => Finding::NoHost,
            Some(_) if self.url.scheme() == "https" || is_plain(&self.url) => Finding::WellFormed,
            Some(_) => Finding::NotHttps,
        }
    }

    async fn secure(&self, stream: TcpStream, host: &Host<String>) -> Finding {
        match &self.trust {
            _ if is_plain(&self.url) => Finding::NotNeeded,
            Ok(config) => secure::shake(stream, host, Arc::clone(config), self.limits.tls).await,
            Err(what) => Finding::NotSecure { what: *what },
        }
    }

    /// Asks for the page and reads no more than how it begins.
    async fn get(&self) -> Finding {
        let began = Instant::now();
        let answer = match self.http() {
            Ok(http) => http.get(self.url.clone()).send().await,
            Err(_) => return Finding::Broken,
        };
        match answer {
            Ok(answer) => Finding::Answer {
                status: answer.status().as_u16(),
                milliseconds: u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX),
            },
            Err(error) if error.is_timeout() => Finding::NoAnswer { seconds: self.limits.get.as_secs() },
            Err(error) => classify::tls(&error).map_or(Finding::Broken, |what| Finding::NotSecure { what }),
        }
    }

    fn http(&self) -> Result<reqwest::Client, TlsError> {
        let config = self.trust.clone()?;
        let builder = reqwest::Client::builder()
            .tls_backend_preconfigured(Arc::unwrap_or_clone(config))
            .user_agent(USER_AGENT)
            .redirect(redirect::Policy::none())
            .timeout(self.limits.get);
        let builder = if is_loopback(&self.url) { builder.no_proxy() } else { builder };
        builder.build().map_err(|_| TlsError::Other)
    }
}

/// http to this machine, as the sandbox has it.
fn is_plain(url: &Url) -> bool {
    url.scheme() == "http" && is_loopback(url)
}

/// Gives every step its row, in order.
struct Teller<F> {
    left: std::array::IntoIter<Step, 5>,
    tell: F,
}

impl<F: FnMut(Row) + Send> Teller<F> {
    /// Tells what the next step has found; `None` where it makes no sense to go on.
    fn tell(&mut self, finding: Finding) -> Option<()> {
        let row = Row { step: self.left.next()?, finding };
        let mark = row.mark();
        (self.tell)(row);
        (mark != Mark::Bad).then_some(())
    }

    fn skip_the_rest(&mut self) {
        while self.tell(Finding::Skipped).is_some() {}
    }
}
