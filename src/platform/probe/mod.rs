//! Checks whether an address can be reached, step by step, as a server elsewhere would see it
//! from here. Nothing is posted: that could create a client that does not exist.

mod finding;
mod mark;
mod name;
mod rows;
mod run;
mod secure;

pub use finding::Finding;
pub use mark::Mark;
pub use rows::{Row, Step};
pub use run::{Limits, Probe};
