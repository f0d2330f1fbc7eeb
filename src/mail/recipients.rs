//! To whom a letter goes, as people type it and as RFC 5322 and RFC 6532 read it.

use email_address::EmailAddress;
use mail_parser::parsers::MessageStream;
use mail_parser::{Addr, Address, HeaderValue};

/// Somebody who gets letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailbox {
    /// The name that stands before the address.
    pub name: Option<String>,
    /// The address: `name@host`, letters of any language.
    pub address: String,
}

/// What somebody typed as the recipients of a letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recipients {
    /// Those who can be written to, in their order.
    pub mailboxes: Vec<Mailbox>,
    /// What stands among them and is no address, as it was typed.
    pub others: Vec<String>,
}

impl Recipients {
    /// Reads a line of recipients: addresses with and without names, separated by commas or
    /// semicolons, groups included. A name that merely stands before an address belongs to it.
    pub fn read(typed: &str) -> Self {
        let line: String = typed.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let mut found = Self::default();
        // Only a line that ends is read as a header.
        match MessageStream::new(format!("{}\n", line.trim()).as_bytes()).parse_address() {
            HeaderValue::Address(Address::List(list)) => found.take(&list),
            HeaderValue::Address(Address::Group(groups)) => {
                groups.iter().for_each(|group| found.take(&group.addresses));
            }
            _ => {}
        }
        found
    }

    /// The addresses alone, as a sentence names them: `a@b.ru, c@d.ru`.
    pub fn addresses(&self) -> String {
        self.mailboxes.iter().map(|mailbox| mailbox.address.as_str()).collect::<Vec<_>>().join(", ")
    }

    fn take(&mut self, list: &[Addr<'_>]) {
        for one in list {
            let name = one.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
            let address = one.address.as_deref().map(str::trim).filter(|text| !text.is_empty());
            match (name, address) {
                (name, Some(address)) if EmailAddress::is_valid(address) => self.add(name, address),
                (None, Some(words)) => self.take_words(words),
                (Some(name), Some(address)) => self.others.push(format!("{name} <{address}>")),
                (Some(name), None) => self.others.push(name.to_owned()),
                (None, None) => {}
            }
        }
    }

    /// Words without brackets: those before an address are its name.
    fn take_words(&mut self, words: &str) {
        let mut name: Vec<&str> = Vec::new();
        for word in words.split_whitespace() {
            if EmailAddress::is_valid(word) {
                let before = std::mem::take(&mut name).join(" ");
                self.add(Some(before.as_str()).filter(|name| !name.is_empty()), word);
            } else {
                name.push(word);
            }
        }
        if !name.is_empty() {
            self.others.push(name.join(" "));
        }
    }

    fn add(&mut self, name: Option<&str>, address: &str) {
        if self.mailboxes.iter().all(|known| known.address != address) {
            self.mailboxes.push(Mailbox { name: name.map(str::to_owned), address: address.to_owned() });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The line, those who get the letter as `name|address`, and what is no address.
    type Case = (&'static str, &'static [&'static str], &'static [&'static str]);

    const CASES: &[Case] = &[
        ("m.kotova@i-dgtl.ru", &["|m.kotova@i-dgtl.ru"], &[]),
        ("Марина Котова <m.kotova@i-dgtl.ru>", &["Марина Котова|m.kotova@i-dgtl.ru"], &[]),
        ("Марина Котова, m.kotova@i-dgtl.ru", &["|m.kotova@i-dgtl.ru"], &["Марина Котова"]),
        ("Марина Котова m.kotova@i-dgtl.ru", &["Марина Котова|m.kotova@i-dgtl.ru"], &[]),
        ("\"Котова, Марина\" <m@x.ru>, b@y.ru", &["Котова, Марина|m@x.ru", "|b@y.ru"], &[]),
        ("a@x.ru; b@y.ru;", &["|a@x.ru", "|b@y.ru"], &[]),
        ("a@x.ru b@y.ru", &["|a@x.ru", "|b@y.ru"], &[]),
        ("i-Digital: Анна <a@x.ru>, b@y.ru;", &["Анна|a@x.ru", "|b@y.ru"], &[]),
        ("a@x.ru (Анна)", &["Анна|a@x.ru"], &[]),
        ("анна@пример.рф", &["|анна@пример.рф"], &[]),
        ("a@x.ru, a@x.ru", &["|a@x.ru"], &[]),
        ("a@x.ru,\r\nBcc: b@y.ru", &["|a@x.ru", "|b@y.ru"], &[]),
        ("a?bcc=b@x.ru", &["|a?bcc=b@x.ru"], &[]),
        ("Имя <почта>", &[], &["Имя <почта>"]),
        ("Анна", &[], &["Анна"]),
        ("@c", &[], &["@c"]),
        ("a@", &[], &["a@"]),
        ("a@b@c.ru", &[], &["a@b@c.ru"]),
        ("", &[], &[]),
        (" , ;", &[], &[]),
    ];

    #[test]
    fn recipients_are_read_as_mail_reads_them() {
        for (typed, mailboxes, others) in CASES {
            let read = Recipients::read(typed);
            let told: Vec<String> = read
                .mailboxes
                .iter()
                .map(|one| format!("{}|{}", one.name.as_deref().unwrap_or_default(), one.address))
                .collect();
            assert_eq!(told, *mailboxes, "{typed}");
            assert_eq!(read.others, *others, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_typed_gives_only_addresses(typed in "[a-zа-я@<>\",;:()\\\\ .\r\n]{0,40}") {
            for one in Recipients::read(&typed).mailboxes {
                prop_assert!(EmailAddress::is_valid(&one.address), "{:?}", one);
                prop_assert!(!one.address.contains(char::is_control), "{:?}", one);
            }
        }

        #[test]
        fn a_name_in_quotes_is_the_name(name in "[a-zа-я,;@<>][a-zа-я ,;@<>]{0,12}[a-zа-я,;@<>]", at in 0..3_usize) {
            let mut line = vec!["x@y.ru".to_owned(), "z@y.ru".to_owned()];
            line.insert(at, format!("\"{name}\" <a@b.ru>"));
            let read = Recipients::read(&line.join(", "));
            prop_assert_eq!(read.mailboxes.len(), 3);
            prop_assert_eq!(read.mailboxes[at].name.as_deref(), Some(name.as_str()));
            prop_assert!(read.others.is_empty());
        }
    }
}
