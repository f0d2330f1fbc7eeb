use super::*;

fn assert_shared<T: Send + Sync>(_: &T) {}

#[test]
fn words_may_be_shared_between_threads() {
    assert_shared(&Words::new(Lang::Ru));
}

#[test]
fn an_unknown_id_is_returned_itself() {
    let words = Words::new(Lang::Ru);
    for id in ["no-such-sentence", "severity-error.none", "", ".", "-", "{"] {
        assert_eq!(words.say(id), id);
        assert_eq!(words.tell(id, &[("count", 1usize.into())]), id);
    }
}

#[test]
fn russian_plurals_follow_the_number() {
    let words = Words::new(Lang::Ru);
    for (count, expected) in [
        (0u64, "0 сообщений"),
        (1, "1 сообщение"),
        (2, "2 сообщения"),
        (5, "5 сообщений"),
        (11, "11 сообщений"),
        (21, "21 сообщение"),
        (22, "22 сообщения"),
        (25, "25 сообщений"),
        (111, "111 сообщений"),
    ] {
        assert_eq!(words.tell("messages-counted", &[("messages", count.into())]), expected);
    }
}

#[test]
fn big_numbers_are_grouped_as_the_language_does() {
    for (lang, count, expected) in [
        (Lang::Ru, 9_999u64, "9999 сообщений"),
        (Lang::Ru, 10_000, "10\u{A0}000 сообщений"),
        (Lang::Ru, 1_234_567, "1\u{A0}234\u{A0}567 сообщений"),
        (Lang::En, 9_999, "9999 messages"),
        (Lang::En, 100_000, "100,000 messages"),
    ] {
        assert_eq!(Words::new(lang).tell("messages-counted", &[("messages", count.into())]), expected);
    }
}

#[test]
fn arguments_come_out_bare_and_unchanged() {
    let words = Words::new(Lang::Ru);
    let title = "«{ $number }» \u{202E}";
    let said = words.tell("button-named", &[("title", title.into())]);
    assert!(said.contains(title), "{said:?}");
    assert!(!said.contains(['\u{2068}', '\u{2069}']), "{said:?}");
}

#[test]
fn digits_given_as_text_stay_text() {
    let words = Words::new(Lang::Ru);
    assert!(words.tell("button-named", &[("title", "100000".into())]).contains("100000"));
}

#[test]
fn locales_choose_the_language() {
    for locale in ["en", "en_US.UTF-8", "en-GB", "EN_us", "en.UTF-8", "en@posix"] {
        assert_eq!(Lang::from_locale(locale), Lang::En, "{locale}");
    }
    for locale in ["", "C.UTF-8", "ru_RU.UTF-8", "de_DE", "enm", "POSIX"] {
        assert_eq!(Lang::from_locale(locale), Lang::Ru, "{locale}");
    }
    for lang in Lang::ALL {
        assert_eq!(Lang::parse(lang.code()), Some(lang));
    }
    assert_eq!(Lang::parse("de"), None);
}
