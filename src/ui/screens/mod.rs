//! The screens, one file or folder each. A screen looks at a [`Scene`](super::Scene), changes
//! nothing but its own view state, and returns what it asks for.

mod platform;
mod settings;

pub use settings::SettingsScreen;
