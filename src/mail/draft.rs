//! A letter as a file that a mail program opens to be sent, after RFC 5322 and MIME.

use crate::Recipients;
use jiff::Timestamp;
use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::MimePart;

/// A file that goes with a letter.
#[derive(Clone, Copy, Debug)]
pub struct Attachment<'a> {
    /// Its name, with its ending.
    pub name: &'a str,
    /// What is in it.
    pub bytes: &'a [u8],
}

/// A letter that is not sent yet. It has no sender: the mail program puts in its own.
#[derive(Clone, Copy, Debug)]
pub struct Draft<'a> {
    /// To whom.
    pub to: &'a Recipients,
    /// The subject; what is no line becomes one.
    pub subject: &'a str,
    /// The text.
    pub text: &'a str,
    /// The files, in their order.
    pub attachments: &'a [Attachment<'a>],
    /// When it was written.
    pub at: Timestamp,
}

impl Draft<'_> {
    /// Makes the `.eml` file, the same bytes every time. `X-Unsent` lets mail programs open it to
    /// be edited and sent.
    pub fn eml(&self) -> Vec<u8> {
        let line: String = self.subject.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let size: usize = self.attachments.iter().map(|one| one.bytes.len()).sum();
        // The name of this machine is nobody's business.
        let id = format!("{}.{}", self.at.as_nanosecond(), self.text.len() + size);
        let mut letter = MessageBuilder::new()
            .subject(line)
            .date(self.at.as_second())
            .message_id(format!("{id}@pult.invalid"))
            .header("X-Unsent", Raw::new("1"));
        if !self.to.mailboxes.is_empty() {
            let one = |name: Option<&str>, address: &str| {
                Address::new_address(name.map(str::to_owned), address.to_owned())
            };
            let to = self.to.mailboxes.iter().map(|to| one(to.name.as_deref(), &to.address));
            letter = letter.to(Address::new_list(to.collect()));
        }
        let text = MimePart::new("text/plain", self.text);
        let files =
            self.attachments.iter().map(|one| MimePart::new(kind(one.name), one.bytes).attachment(one.name));
        letter = letter.body(if self.attachments.is_empty() {
            text
        } else {
            // A boundary of its own choice would be another one every time.
            let mixed = ContentType::new("multipart/mixed").attribute("boundary", format!("pult_{id}"));
            MimePart::new(mixed, std::iter::once(text).chain(files).collect::<Vec<_>>())
        });
        // Writing to memory cannot fail.
        letter.write_to_vec().unwrap_or_default()
    }
}

/// The media type of a file by its ending.
fn kind(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("csv") => "text/csv",
        Some("txt") => "text/plain; charset=utf-8",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Some("zip") => "application/zip",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mail_parser::{Message, MessageParser, MimeHeaders as _};
    use proptest::prelude::*;

    fn at() -> Timestamp {
        "2026-11-20T12:00:00Z".parse().unwrap()
    }

    fn eml(to: &str, subject: &str, text: &str, attachments: &[Attachment<'_>]) -> Vec<u8> {
        Draft { to: &Recipients::read(to), subject, text, attachments, at: at() }.eml()
    }

    fn parsed(bytes: &[u8]) -> Message<'_> {
        MessageParser::new().parse(bytes).unwrap()
    }

    #[test]
    fn a_draft_names_neither_machine_nor_sender_and_takes_no_header_from_words() {
        let made = eml("anna@i-dgtl.ru\r\nBcc: x@y.ru", "Вебхук\r\nBcc: x@y.ru", "Да\nhttps://a.ru/b", &[]);
        let text = String::from_utf8(made).unwrap();
        let head = text.split("\r\n\r\n").next().unwrap();
        assert!(!head.to_lowercase().contains("\r\nbcc:"), "{head}");
        assert!(!head.contains("\r\nFrom:"), "{head}");
        assert!(head.contains("X-Unsent: 1") && head.contains("@pult.invalid"), "{head}");
        assert!(head.contains("Fri, 20 Nov 2026 12:00:00"), "{head}");
    }

    #[test]
    fn everybody_who_can_be_written_to_is_in_it_with_a_name() {
        let typed = "Марина Котова <m.kotova@i-dgtl.ru>; b@y.ru, Отдел кнопок, анна@пример.рф";
        let made = eml(typed, "Кнопки", "Здравствуйте", &[]);
        let letter = parsed(&made);
        let to: Vec<_> =
            letter.to().unwrap().iter().map(|one| (one.name(), one.address().unwrap())).collect();
        assert_eq!(
            to,
            [(Some("Марина Котова"), "m.kotova@i-dgtl.ru"), (None, "b@y.ru"), (None, "анна@пример.рф")]
        );
        let alone = eml("Отдел кнопок", "Кнопки", "Здравствуйте", &[]);
        assert!(parsed(&alone).to().is_none());
    }

    #[test]
    fn files_go_with_it_as_they_are() {
        let files: [(&str, &[u8]); 4] = [
            ("chat-buttons.csv", "\u{FEFF}\"Текст\"\r\n\"Да\"\n\"Нет\"\r\n".as_bytes()),
            ("Кнопки для «Нева Авто», 29.11.xlsx", &[0x50, 0x4B, 3, 4, 0, 0xFF, 13, 10, 10, 13]),
            ("changes.txt", "Было — стало\r\n".as_bytes()),
            ("empty.csv", b""),
        ];
        let attachments = files.map(|(name, bytes)| Attachment { name, bytes });
        let made = eml("a@b.ru", "Кнопки", "Вот они.\nСпасибо", &attachments);
        let letter = parsed(&made);
        assert_eq!(letter.body_text(0).unwrap().replace("\r\n", "\n").trim_end(), "Вот они.\nСпасибо");
        let found: Vec<_> =
            letter.attachments().map(|part| (part.attachment_name().unwrap(), part.contents())).collect();
        assert_eq!(found, files);
        assert_eq!(made, eml("a@b.ru", "Кнопки", "Вот они.\nСпасибо", &attachments), "the same every time");
        let lines = made.split(|byte| *byte == b'\n');
        assert!(lines.map(<[u8]>::len).max() < Some(1_000), "RFC 5322 allows lines of 998");
    }

    proptest! {
        #[test]
        fn whatever_a_letter_says_is_read_from_its_file(
            subject in "[ -~а-яё«»№]{1,90}", text in "[ -~а-яё\n.]{0,300}", bytes in prop::collection::vec(any::<u8>(), 0..300),
        ) {
            let attachments = [Attachment { name: "a.bin", bytes: &bytes }];
            let made = eml("a@b.ru", &subject, &text, &attachments);
            let letter = parsed(&made);
            prop_assert_eq!(letter.subject().unwrap_or_default().trim(), subject.trim());
            let read = letter.body_text(0).unwrap_or_default().replace("\r\n", "\n");
            prop_assert_eq!(read.trim_end(), text.trim_end());
            prop_assert_eq!(letter.attachment(0).unwrap().contents(), &bytes[..]);
        }
    }
}
