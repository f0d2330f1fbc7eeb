//! Checks whether an address can be reached, step by step, as a server elsewhere would see it
//! from here. Nothing is posted: that could create a client that does not exist.

mod finding;
mod name;
mod rows;
mod run;
mod secure;

pub use finding::Finding;
pub use rows::{Mark, Row, Step};
pub use run::{Limits, Probe};
