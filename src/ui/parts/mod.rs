//! What several screens are made of: larger than a widget, smaller than a screen. Imported file by
//! file.

pub mod chooser;
pub mod column_picker;
pub mod faulty_list;
pub mod lines;
pub mod mail;
pub mod notices;
pub mod open_folder;
pub mod panels;
pub mod path_field;
pub mod registration_status;
pub mod state_row;
pub mod table_preview;
pub mod two_columns;
pub mod whatsapp;
