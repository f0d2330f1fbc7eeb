//! How a sandbox is started, and how unkind it is.

use super::fault::Fault;
use super::watch::Watch;
use std::path::PathBuf;
use std::time::Duration;

/// What `stop` of a campaign does; the contract leaves it open, so the sandbox knows both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StopReading {
    /// What is new is refused; what is queued goes on.
    #[default]
    Refuse,
    /// What is queued is held, and what is new is taken and held too.
    Hold,
}

/// How a sandbox is started.
#[derive(Clone, Debug)]
pub struct Options {
    /// The port; 0 for one that is free.
    pub port: u16,
    /// What goes wrong.
    pub faults: Vec<Fault>,
    /// How long after a channel's creation its first client comes, and then the next one.
    pub clients_after: Duration,
    /// So many clients of every channel through i‑Digital, there from the beginning, in place of
    /// the demo's few who come one by one.
    pub clients: Option<usize>,
    /// So many projects more than the demo's own.
    pub more_projects: usize,
    /// Whether of a channel nothing is answered but what the contract requires: no webhook, no
    /// access token, no account name.
    pub bare: bool,
    /// What the bot says in place of the demo's conversation: `greeting`, `answers` and
    /// `otherwise`, as the demo's file has them. What cannot be read so says nothing.
    pub bot: Option<serde_json::Value>,
    /// How long a sending stands at INIT, then at PENDING, then at SENT; zero: it is at its end
    /// at once.
    pub sending_step: Duration,
    /// Of 1,000 sendings so many end as FAILED.
    pub failed: u32,
    /// Of 1,000 sendings so many end as NOT_DELIVERED.
    pub not_delivered: u32,
    /// What `stop` does.
    pub stop: StopReading,
    /// Whether a new dynamic campaign has to be resumed before it sends.
    pub campaigns_wait: bool,
    /// Where the data is kept; without it, it ends with the sandbox.
    pub data: Option<PathBuf>,
    /// Who is told every exchange.
    pub watch: Option<Watch>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 0,
            faults: Vec::new(),
            clients_after: Duration::from_secs(90),
            clients: None,
            more_projects: 0,
            bare: false,
            bot: None,
            sending_step: Duration::from_secs(2),
            failed: 30,
            not_delivered: 30,
            stop: StopReading::default(),
            campaigns_wait: false,
            data: None,
            watch: None,
        }
    }
}
