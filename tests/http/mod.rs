//! The platform's client against the sandbox, over real connections of this machine.

mod alone;
mod chat;
mod contract;
mod create;
mod faults;
mod grown;
mod happy;
mod kit;
mod probes;
mod secrets;
mod strict;
mod words;
