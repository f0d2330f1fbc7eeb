//! What several screens are made of: larger than a widget, smaller than a screen. Imported file by
//! file.

pub mod chooser;
pub mod lines;
pub mod path_field;
pub mod two_columns;
