//! The name of a package's folder, archive and letter: one that a person can read.

use crate::mail::Recipients;
use crate::registration::Package;
use crate::ui::core::scene::Scene;
use crate::words::Words;
use crate::workspace::Workspace;

/// Characters of a name that are kept.
const LONGEST: usize = 40;

/// «Кнопки 29.11 для Нева Авто»: for the account of the channel, or else for whom it was made.
pub(super) fn of(scene: &Scene<'_>, package: &Package) -> String {
    compose(scene.words, package, &account(scene.document.workspace()))
}

fn compose(words: &Words, package: &Package, account: &str) -> String {
    let two = |number: i8| format!("{number:02}");
    let day = [("day", two(package.at.day()).into()), ("month", two(package.at.month()).into())];
    let [day, month] = day;
    let whom =
        Some(tidy(account)).filter(|whom| !whom.is_empty()).unwrap_or_else(|| tidy(&whom(&package.to)));
    if whom.is_empty() {
        words.tell("reg-package-name", &[day, month])
    } else {
        words.tell("reg-package-name-for", &[day, month, ("whom", whom.into())])
    }
}

/// The account for which buttons are registered, where all channels are of the same one.
fn account(workspace: &Workspace) -> String {
    let known = workspace.channels.iter().filter(|(_, channel)| !channel.sandbox);
    let mut accounts: Vec<&str> = known.map(|(_, channel)| channel.account.trim()).collect();
    accounts.retain(|account| !account.is_empty());
    accounts.dedup();
    if let [account] = accounts.as_slice() { (*account).to_owned() } else { String::new() }
}

/// Somebody by name; by address where there is no name.
fn whom(to: &str) -> String {
    let read = Recipients::read(to);
    let named = read.mailboxes.iter().find_map(|mailbox| mailbox.name.clone());
    named.or_else(|| read.others.first().cloned()).unwrap_or_else(|| read.addresses())
}

/// What every file system takes as a part of a name.
fn tidy(text: &str) -> String {
    let kept = |c: char| if c.is_control() || "<>:\"/\\|?*".contains(c) { ' ' } else { c };
    let words: String = text.chars().map(kept).filter(|c| !is_unseen(*c)).collect();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = words.chars().take(LONGEST).collect();
    short.trim_matches(['.', ' ']).to_owned()
}

/// Signs without a shape, those that turn the writing direction among them.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;
    use jiff::civil::date;

    #[test]
    fn a_package_is_called_what_a_person_would_call_it() {
        let words = Words::new(Lang::Ru);
        let package =
            |to: &str| Package { at: date(2026, 11, 29).at(9, 5, 0, 0), to: to.into(), ..Package::default() };
        for (to, account, name) in [
            ("", "", "Кнопки 29.11"),
            ("Ольга", "Нева Авто", "Кнопки 29.11 для Нева Авто"),
            ("Нева Авто", "", "Кнопки 29.11 для Нева Авто"),
            ("Марина Котова <m@x.ru>, b@y.ru", "", "Кнопки 29.11 для Марина Котова"),
            ("m@x.ru", "", "Кнопки 29.11 для m@x.ru"),
            ("../..\\a|b?", " . ", "Кнопки 29.11 для a b"),
            ("\u{202E}Анна\u{200B}", "", "Кнопки 29.11 для Анна"),
        ] {
            assert_eq!(compose(&words, &package(to), account), name, "{to:?}, {account:?}");
        }
        let long = compose(&words, &package(&"я".repeat(300)), "");
        assert!(long.chars().count() < 80, "{long}");
    }
}
