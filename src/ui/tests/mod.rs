//! What the tests of several screens share.

pub mod window;
