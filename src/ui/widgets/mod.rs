//! The controls of the window, one file each. Every one has a role and a name for screen
//! readers (the tests find it by them) and works by keyboard.

mod button;
mod card;
mod chip;
mod dialog;
mod empty;
mod ends;
mod field_frame;
mod graphemes;
mod keycap;
mod letter;
mod menu;
mod notices;
mod opened;
mod progress;
mod row;
mod segmented;
mod sight;
mod text_field;
mod text_menu;
mod toggle;

pub use button::{Button, IconButton, Look};
pub use card::{card, panel};
pub use chip::{Chip, Tone, status};
pub use dialog::{Answer, Dialog};
pub use empty::EmptyState;
pub use ends::{ends, footed};
pub use field_frame::{FieldState, counter};
pub use graphemes::Graphemes;
pub use keycap::keycap;
pub use letter::{LetterLook, letter_button};
pub use menu::menu;
pub use notices::{bell_list, toasts, unread_mark};
pub use opened::return_focus;
pub use progress::progress;
pub use row::row;
pub use segmented::segmented;
pub use sight::keep_focus_in_sight;
pub use text_field::{FieldOutput, TextField, select};
pub use toggle::toggle;
