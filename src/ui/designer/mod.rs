//! The designer of messages: library, editor, preview.

pub mod preview;
