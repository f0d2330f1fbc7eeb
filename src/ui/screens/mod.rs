//! The screens, one file or folder each. A screen looks at a [`Scene`](super::Scene), changes
//! nothing but its own view state, and returns what it asks for.

mod messages;
mod settings;

pub use messages::Messages;
pub use settings::SettingsScreen;
