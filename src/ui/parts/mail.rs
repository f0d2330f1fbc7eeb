//! Letters on their way out of the program: whom they reach, and the mail program that opens them.

use crate::mail::{MailtoTooLong, Recipients, mailto};
use crate::tasks::{JobError, JobRequest};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::notices::{Notice, Sentence};
use crate::words::Words;

/// Says what was typed as a recipient and is no address, and whom the letter reaches; `None`
/// where all of it are addresses, or nothing is typed.
pub fn recipients_line(words: &Words, typed: &str) -> Option<String> {
    let read = Recipients::read(typed);
    let (Some(_), others) = (read.others.first(), read.others.join(", ")) else { return None };
    let args = [("others", others.into()), ("addresses", read.addresses().into())];
    Some(words.tell(if read.mailboxes.is_empty() { "letter-to-none" } else { "letter-to-some" }, &args))
}

/// Opens a letter in the mail program. Where its text is too long for an address it is given to
/// `copy`, and the letter opens without it.
pub fn open_in_mail(to: &str, subject: &str, text: &str, copy: impl FnOnce()) -> Intents {
    let mut intents = Intents::new();
    let to = Recipients::read(to);
    let address = match mailto(&to, subject, text) {
        Ok(address) => address,
        Err(MailtoTooLong { .. }) => {
            copy();
            intents.push(Intent::Notify(Notice::warning(Sentence::new("letter-too-long"))));
            mailto(&to, subject, "").unwrap_or_default()
        }
    };
    intents.push(Intent::Run(JobRequest::quiet(move |_| ::open::that_detached(address), opened)));
    intents
}

/// What is told when no mail program came. The address itself may hold a webhook: it is told by
/// nobody.
fn opened(outcome: Result<std::io::Result<()>, JobError>) -> Intents {
    match outcome {
        Ok(Ok(())) | Err(JobError::Stopped) => Intents::new(),
        Ok(Err(_)) | Err(JobError::Panicked(_)) => {
            vec![Intent::Notify(Notice::error(Sentence::new("letter-no-mail")))]
        }
    }
}
