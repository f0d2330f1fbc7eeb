//! The address that opens a letter in the mail program, after RFC 6068.

use crate::Recipients;

/// Longer addresses of letters are cut or refused by some systems. On Windows the limit is that
/// of an address in the system's shell, 2,083 characters; elsewhere that of an argument.
const LONGEST: usize = if cfg!(windows) { 2_000 } else { 60_000 };

/// The letter does not fit into the address that opens a mail program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the letter makes an address of {length} characters")]
pub struct MailtoTooLong {
    /// How many characters the address would have.
    pub length: usize,
}

/// Makes the address that opens a letter in the mail program, to all recipients at once. It has
/// no place for their names.
///
/// # Errors
/// [`MailtoTooLong`] where systems would cut it.
pub fn mailto(to: &Recipients, subject: &str, text: &str) -> Result<String, MailtoTooLong> {
    let mut address = String::from("mailto:");
    for (at, mailbox) in to.mailboxes.iter().enumerate() {
        if at > 0 {
            address.push(',');
        }
        encode(&mailbox.address, &mut address);
    }
    address.push_str("?subject=");
    encode(subject, &mut address);
    if !text.is_empty() {
        address.push_str("&body=");
        encode(&text.replace("\r\n", "\n").replace('\n', "\r\n"), &mut address);
    }
    if address.len() > LONGEST { Err(MailtoTooLong { length: address.len() }) } else { Ok(address) }
}

/// Everything but letters, digits and a few signs as `%XX`, a space too.
fn encode(text: &str, out: &mut String) {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.extend([byte >> 4, byte & 15].iter().filter_map(|half| DIGITS.get(usize::from(*half))));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(to: &str, subject: &str, text: &str) -> String {
        mailto(&Recipients::read(to), subject, text).unwrap()
    }

    #[test]
    fn a_letter_is_opened_as_it_stands() {
        let opened = address(" anna@i-dgtl.ru ", "Вебхук & всё", "Да\nнет+1");
        let url = url::Url::parse(&opened).unwrap();
        let pairs: Vec<_> = url.query_pairs().map(|(k, v)| (k.into_owned(), v.into_owned())).collect();
        assert_eq!(url.path(), "anna@i-dgtl.ru");
        assert_eq!(
            pairs,
            [("subject".into(), "Вебхук & всё".to_owned()), ("body".into(), "Да\r\nнет+1".to_owned())]
        );
    }

    #[test]
    fn nobody_who_can_be_written_to_is_lost() {
        for (typed, path) in [
            ("Марина Котова, m.kotova@i-dgtl.ru", "m.kotova@i-dgtl.ru"),
            ("Марина Котова <m.kotova@i-dgtl.ru>", "m.kotova@i-dgtl.ru"),
            ("a@x.ru; \"Котова, М.\" <b@y.ru>", "a@x.ru,b@y.ru"),
            ("анна@x.ru", "%D0%B0%D0%BD%D0%BD%D0%B0@x.ru"),
            ("Анна", ""),
        ] {
            assert_eq!(address(typed, "x", ""), format!("mailto:{path}?subject=x"), "{typed}");
        }
    }

    #[test]
    fn nothing_typed_adds_a_header() {
        let sly = address("a?bcc=b@c.ru", "x&bcc=y@z.ru", "");
        let url = url::Url::parse(&sly).unwrap();
        assert!(url.query_pairs().all(|(key, _)| key == "subject"), "{sly}");
    }

    #[test]
    fn a_letter_that_would_be_cut_is_refused() {
        assert!(mailto(&Recipients::default(), "x", &"я".repeat(LONGEST)).is_err());
    }
}
