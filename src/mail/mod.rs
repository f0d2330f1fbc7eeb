//! Letters as mail knows them: to whom they go, the address that opens one in a mail program, and
//! a draft as a file.
//!
//! Pure: it takes texts and bytes and gives texts and bytes.

mod draft;
mod mailto;
mod recipients;

pub use draft::{Attachment, Draft};
pub use mailto::{MailtoTooLong, mailto};
pub use recipients::{Mailbox, Recipients};
