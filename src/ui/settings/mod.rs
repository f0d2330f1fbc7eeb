//! The screens, one file or folder each. A screen looks at a [`Scene`](crate::ui::core::scene::Scene), changes
//! nothing but its own view state, and returns what it asks for.

mod about;
mod places;
mod platform;
mod row;
mod rules;
mod screen;

pub use about::CREDITS;
pub use screen::SettingsScreen;
