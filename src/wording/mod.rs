//! Facts and errors of the rooms as sentences in the reader's language. The window and the
//! commands say them alike.

pub mod audit;
pub mod dates;
pub mod issues;
pub mod moments;
pub mod read_errors;
pub mod statuses;
pub mod table_facts;

mod file_errors;
mod form_errors;
mod io_errors;
mod paths;
mod platform_errors;
mod text;

pub use file_errors::{advice_on, file_advice, file_error, file_fault, profile_file_error};
pub use form_errors::form_error;
pub use io_errors::cause;
pub use paths::shown;
pub use platform_errors::{fact_args, tell_trouble};
pub use text::one_line;
