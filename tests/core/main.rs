//! Tests of the pure rooms and of the commands through the built program. One binary, because
//! every test binary links the whole program.

mod commands;
mod layering;
mod locales;
mod source;
