//! The runner of a broadcast: between the ledger of `store` and the calls of `platform`. It knows
//! neither the window nor the command line.
//!
//! A [`Runner`] owns the ledger of one launch and runs on a thread of its own
//! ([`Runner::run`] returns when there is nothing left to do). It opens the campaign, claims,
//! sends, settles what is unknown by two readings a minute apart, and reads statuses with growing
//! pauses. A [`Control`] pauses it from outside; it pauses by itself for the reasons of [`Pause`].
//! What happens is told as [`Progress`], and what it came to as [`Ended`].
//!
//! Before that [`fetch_clients`] keeps the bot's clients as a dated snapshot in the ledger.

mod call;
mod clients;
mod control;
mod pause;
mod pool;
mod progress;
mod pump;
mod run;
mod settle;
#[cfg(test)]
mod tests;

pub use clients::fetch_clients;
pub use control::{Clock, Control, SystemClock};
pub use pause::Pause;
pub use progress::{Ended, Progress, RunError};
pub use run::{Options, Runner};
