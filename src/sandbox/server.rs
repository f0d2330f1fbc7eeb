//! The sandbox as a whole: started, told to fail, stopped.

use super::fault::{Fault, FaultKind, Faults};
use super::handle::{self, Shared};
use super::options::Options;
use super::state::State;
use super::store;
use axum::Router;
use jiff::Timestamp;
use platform::Secret;
use std::collections::BTreeMap;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex};
use tokio::net::TcpSocket;
use tokio::task::JoinHandle;

/// How many connections may wait to be taken.
const WAITING: u32 = 128;

/// Why a sandbox did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The port is not to be had.
    #[error("port {port} is not to be had: {error}")]
    Port {
        /// The port that was asked for; 0 where any would do.
        port: u16,
        /// What the system says.
        error: io::Error,
    },
    /// The file with the data cannot be read or written.
    #[error("the data cannot be kept: {0}")]
    Data(io::Error),
    /// Nothing can run at all.
    #[error("no runtime: {0}")]
    Runtime(io::Error),
}

impl StartError {
    /// The id of its sentence. Its argument `value` is the port where one was asked for, and
    /// else the words for [`StartError::cause`].
    pub fn id(&self) -> &'static str {
        match self {
            Self::Port { port: 0, .. } => "sandbox-no-port",
            Self::Port { .. } => "sandbox-port-taken",
            Self::Data(_) => "sandbox-data",
            Self::Runtime(_) => "sandbox-no-runtime",
        }
    }

    /// What the system says.
    pub fn cause(&self) -> &io::Error {
        match self {
            Self::Port { error, .. } | Self::Data(error) | Self::Runtime(error) => error,
        }
    }
}

/// A running sandbox; dropped, it has stopped. Its `Debug` does not show the tokens.
#[derive(Debug)]
pub struct Sandbox {
    /// Where it is: `http://127.0.0.1:N`.
    pub url: String,
    /// The bearer token.
    pub token: Secret,
    /// The token of the Chat API.
    pub chat_token: Secret,
    /// The token of what is the sandbox's own: how often each client was sent something.
    pub admin_token: Secret,
    shared: Arc<Shared>,
    /// Takes connections; none does where they are to be refused.
    taking: Option<JoinHandle<()>>,
    /// Keeps what is not kept at once; none where nothing is kept.
    keeping: Option<JoinHandle<()>>,
    /// The port, taken but deaf.
    _deaf: Option<TcpSocket>,
}

impl Sandbox {
    /// Starts a sandbox on 127.0.0.1. Must be called on a tokio runtime, and stops with it.
    pub async fn start(options: Options) -> Result<Self, StartError> {
        let kept = options.data.as_deref().map(store::open).transpose().map_err(StartError::Data)?;
        let mut state = kept.flatten().unwrap_or_else(|| State::new(options.more_projects, Timestamp::now()));
        let port = options.port;
        let failed = |error| StartError::Port { port, error };
        let (socket, address) = bind(options.port, state.port).map_err(failed)?;
        state.port = address.port();
        if let Some(file) = &options.data {
            store::save(&state, file).map_err(StartError::Data)?;
        }
        let url = format!("http://{address}");
        let (token, chat_token) = (Secret::new(&*state.token), Secret::new(&*state.chat_token));
        let admin_token = Secret::new(&*state.admin_token);
        let deaf = options.faults.iter().any(|fault| fault.kind == FaultKind::Refuse);
        let shared = Arc::new(Shared {
            state: Mutex::new(state),
            changed: AtomicBool::new(false),
            faults: Faults::new(options.faults.clone()),
            url: url.clone(),
            bot: options.bot.clone().map(|bot| Arc::new(serde_json::from_value(bot).unwrap_or_default())),
            options: Arc::new(options),
        });
        let (taking, keeping) = (None, None);
        let mut sandbox = Self { url, token, chat_token, admin_token, shared, taking, keeping, _deaf: None };
        if sandbox.shared.options.data.is_some() {
            sandbox.keeping = Some(tokio::spawn(handle::keep(Arc::clone(&sandbox.shared))));
        }
        if deaf {
            sandbox._deaf = Some(socket);
        } else {
            let listener = socket.listen(WAITING).map_err(failed)?;
            let router: Router =
                Router::new().fallback(handle::handle).with_state(Arc::clone(&sandbox.shared));
            sandbox.taking = Some(tokio::spawn(super::serve::serve(listener, router)));
        }
        Ok(sandbox)
    }

    /// What is to go wrong from now on, in place of what was. `refuse` works from the start
    /// only.
    pub fn set_faults(&self, faults: Vec<Fault>) {
        self.shared.faults.set(faults);
    }

    /// Makes the next client write to a channel now, and returns the client's id; `None` where
    /// the channel is not there, is blocked, or is none of i‑Digital.
    pub fn let_client_write(&self, channel: i64) -> Option<String> {
        self.shared.let_client_write(channel)
    }

    /// Returns how often each client was sent something, over all campaigns or in those of a
    /// name; taken back or postponed sendings do not count.
    pub fn sent(&self, campaign: Option<&str>) -> BTreeMap<String, u64> {
        self.shared.sent(campaign)
    }

    /// What `pult sandbox` prints first, for programs.
    pub fn greeting(&self) -> String {
        let text = |text: &str| serde_json::Value::from(text);
        let (token, chat_token) = (text(self.token.reveal()), text(self.chat_token.reveal()));
        let (url, admin_token) = (text(&self.url), text(self.admin_token.reveal()));
        format!(r#"{{"url":{url},"token":{token},"chat_token":{chat_token},"admin_token":{admin_token}}}"#)
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        for task in self.taking.iter().chain(&self.keeping) {
            task.abort();
        }
        self.shared.keep();
    }
}

/// The port that is asked for; else that of the last time, if it is still to be had; else any.
fn bind(port: u16, last: u16) -> io::Result<(TcpSocket, SocketAddr)> {
    match port {
        0 if last != 0 => bind_to(last).or_else(|_| bind_to(0)),
        port => bind_to(port),
    }
}

fn bind_to(port: u16) -> io::Result<(TcpSocket, SocketAddr)> {
    let socket = TcpSocket::new_v4()?;
    // After a restart the same port may still be cooling down.
    #[cfg(unix)]
    socket.set_reuseaddr(true)?;
    socket.bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))?;
    let address = socket.local_addr()?;
    Ok((socket, address))
}
