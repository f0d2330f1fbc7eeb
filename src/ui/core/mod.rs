//! The vocabulary of every screen: what it is given and what it may ask for. Imported file by file.

pub mod frame_clock;
