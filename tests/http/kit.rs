//! What the tests share.

use pult::channel::Secret;
use pult::platform::{Address, Client, Patience, Sleep};
use pult::sandbox::{Options, Sandbox};
use std::future::{Future, ready};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// Runs a test on a runtime of its own.
pub fn run<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap().block_on(work)
}

/// A sandbox whose clients come at once.
pub fn options() -> Options {
    Options { clients_after: Duration::ZERO, ..Options::default() }
}

pub async fn sandbox() -> Sandbox {
    Sandbox::start(options()).await.unwrap()
}

/// The pauses that a client made.
#[derive(Clone, Default)]
pub struct Pauses(Arc<Mutex<Vec<Duration>>>);

impl Pauses {
    /// Those made so far, in milliseconds; forgotten then.
    pub fn taken(&self) -> Vec<u128> {
        self.0.lock().unwrap().drain(..).map(|pause| pause.as_millis()).collect()
    }
}

/// A patience that does not really pause, and waits for a whole answer only so long that a
/// stalled one is not waited for.
pub fn patience(pauses: &Pauses) -> Patience {
    let pauses = pauses.clone();
    let sleep = Sleep::by(move |pause| {
        pauses.0.lock().unwrap().push(pause);
        ready(())
    });
    Patience { total: Duration::from_secs(10), sleep, ..Patience::default() }
}

pub fn client(sandbox: &Sandbox) -> Client {
    client_with(sandbox, patience(&Pauses::default()))
}

pub fn client_with(sandbox: &Sandbox, patience: Patience) -> Client {
    Client::with(address(sandbox), sandbox.token.clone(), patience).unwrap()
}

pub fn address(sandbox: &Sandbox) -> Address {
    Address::parse(&sandbox.url).unwrap()
}

/// A secret that is easy to look for.
pub fn secret() -> Secret {
    Secret::new("top-secret-token-5f3a")
}
