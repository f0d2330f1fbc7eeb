//! What the calls do. Each takes a request that fits the contract.

pub(super) mod campaigns;
pub(super) mod channels;
pub(super) mod chat;
pub(super) mod clients;
pub(super) mod projects;
pub(super) mod reporter;
pub(super) mod reports;
pub(super) mod sendings;
