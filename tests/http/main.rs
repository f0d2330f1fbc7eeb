//! The platform's client against the sandbox, over real connections of this machine.

mod happy;
mod kit;
