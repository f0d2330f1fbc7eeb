//! The screens, one file or folder each. A screen looks at a [`Scene`](crate::ui::app::Scene), changes
//! nothing but its own view state, and returns what it asks for.

mod about;
mod places;
mod platform;
mod rules;
mod settings;

pub use about::{CREDITS, Credit};
pub use settings::SettingsScreen;
