//! Text, addresses and numbers as people paste them: every row of the second table by its kind.

use super::*;
use message::phone::{Plan, plan};

fn all(message: &Message) -> Vec<RuleId> {
    rules_of(&profile("i-digital"), message)
}

fn fixed(message: &Message, rule: RuleId) -> Vec<(FixId, String)> {
    let provider = profile("i-digital");
    let issue = check(&provider, message).into_iter().find(|issue| issue.rule == rule);
    let issue = issue.unwrap_or_else(|| panic!("{rule:?} does not fire in {message:?}"));
    fixes(&provider, message, &issue).into_iter().map(|fix| (fix.id, fix.change.unwrap().after)).collect()
}

/// What is left to tell after the first fix of a rule.
fn after(message: &Message, rule: RuleId) -> Vec<RuleId> {
    all(&only_fix(message, rule).parts[0])
}

#[test]
fn hidden_characters_are_told_and_removed() {
    for hidden in ["\u{200B}", "\u{AD}", "\u{2060}", "\u{FEFF}", "\u{E0041}", "\u{2800}"] {
        let dirty = text(&format!("Ждём{hidden} вас"));
        assert_eq!(all(&dirty), [TextInvisible], "{hidden:?}");
        assert_eq!(fixed(&dirty, TextInvisible), [(FixId::StripInvisible, "Ждём вас".into())]);
        let dirty = title(&format!("Да{hidden}"));
        assert_eq!(all(&dirty), [TitleInvisible], "{hidden:?}");
        assert_eq!(fixed(&dirty, TitleInvisible), [(FixId::StripInvisible, "Да".into())]);
        let dirty = url(&format!("https://shop{hidden}.ru/"));
        assert_eq!(all(&dirty), [UrlInvisible], "{hidden:?}");
        assert_eq!(fixed(&dirty, UrlInvisible), [(FixId::StripInvisible, "https://shop.ru/".into())]);
        assert_eq!(all(&title(hidden)), [TitleMissing], "{hidden:?}");
        assert_eq!(all(&text(hidden)), [TextMissing], "{hidden:?}");
    }
    assert_eq!(all(&title("\u{FE0F}")), [TitleMissing]);
    assert_eq!(all(&text("Семья 👨\u{200D}👩\u{200D}👧 и ❤\u{FE0F}")), []);
}

#[test]
fn letters_count_composed_and_are_never_cut_apart() {
    let apart = "Записаться на прие\u{308}м"; // 20 as typed on another keyboard
    assert_eq!(all(&title(&format!("{apart}!"))), []);
    let long = title(&format!("{apart} к врачу"));
    let (id, shorter) = fixed(&long, TitleTooLong).remove(0);
    assert_eq!((id, shorter.as_str()), (FixId::Shorten, "Записаться на приём"));
    let twins = message(
        "Да?",
        vec![Button::reply("Мой"), Button::reply("Мои\u{306}"), Button::reply("Мо\u{200B}й ")],
    );
    let repeated: Vec<_> =
        check(&profile("i-digital"), &twins).into_iter().filter(|i| i.rule == TitleRepeated).collect();
    assert_eq!(repeated.len(), 2);
    assert!(repeated.iter().all(|issue| issue.values == [("first", Value::Count(0))]));
}

#[test]
fn hosts_that_no_client_reaches() {
    for (address, rule, host) in [
        ("https://localhost/", UrlUnreachable, "localhost"),
        ("https://shop.localhost/", UrlUnreachable, "shop.localhost"),
        ("http://printer.local/", UrlUnreachable, "printer.local"),
        ("https://crm.internal/x", UrlUnreachable, "crm.internal"),
        ("https://nas.lan", UrlUnreachable, "nas.lan"),
        ("https://a.home.arpa", UrlUnreachable, "a.home.arpa"),
        ("https://example", UrlUnreachable, "example"),
        ("https://intranet:8080/x", UrlUnreachable, "intranet"),
        ("https://192.168.1.1", UrlUnreachable, "192.168.1.1"),
        ("https://10.1", UrlUnreachable, "10.0.0.1"),
        ("https://0x7f.1", UrlUnreachable, "127.0.0.1"),
        ("https://2130706433/", UrlUnreachable, "127.0.0.1"),
        ("https://172.16.0.1", UrlUnreachable, "172.16.0.1"),
        ("https://169.254.0.1", UrlUnreachable, "169.254.0.1"),
        ("https://[::1]/", UrlUnreachable, "[::1]"),
        ("https://[fe80::1]/", UrlUnreachable, "[fe80::1]"),
        ("https://[fd00::1]/", UrlUnreachable, "[fd00::1]"),
        ("https://1.2.3", UrlNumericHost, "1.2.0.3"),
        ("https://8.8.8.8/", UrlNumericHost, "8.8.8.8"),
        ("https://[2606:4700::1111]/", UrlNumericHost, "[2606:4700::1111]"),
        ("https://shop.example/", UrlReservedHost, "shop.example"),
        ("https://www.example.com", UrlReservedHost, "www.example.com"),
        ("https://a.test", UrlReservedHost, "a.test"),
        ("https://a.invalid", UrlReservedHost, "a.invalid"),
    ] {
        let issues = check(&profile("i-digital"), &url(address));
        let found: Vec<_> = issues.iter().map(|issue| (issue.rule, issue.values.clone())).collect();
        let not_https = address.starts_with("http:").then_some((UrlNotHttps, vec![]));
        let expected: Vec<_> =
            not_https.into_iter().chain([(rule, vec![("host", Value::Text(host.into()))])]).collect();
        assert_eq!(found, expected, "{address}");
    }
    for fine in [
        "https://a.ru",
        "https://localhost.ru",
        "https://local.ru",
        "https://магазин.рф",
        "https://example.ru",
        "https://latest.com",
        "https://a.ru:8080/x",
    ] {
        assert_eq!(all(&url(fine)), [], "{fine}");
    }
    // Nobody knows yet what the variable will be.
    assert_eq!(all(&url("https://{{1}}")), [UrlVariableInHost]);
}

#[test]
fn hosts_that_are_none_and_hosts_that_deceive() {
    let long = "x".repeat(64);
    for address in [
        "https://e..com".to_owned(),
        "https://.com".into(),
        "https://-a.com".into(),
        "https://a-.com".into(),
        format!("https://{long}.com"),
        format!("https://{}.com", vec!["x".repeat(60); 5].join(".")),
        "https://e.com:99999".into(),
    ] {
        assert_eq!(all(&url(&address)), [UrlMalformed], "{address}");
        assert_eq!(url_fault(&address), Some(UrlFault::Host), "{address}");
    }
    for (address, letters) in [
        ("https://sаlon.ru", "sаlon.ru"),
        ("https://www.аpple.com/x", "www.аpple.com"),
        ("https://сосо.com", "сосо.com"),
        ("https://gооgle.рф", "gооgle.рф"),
        ("https://αpple.com", "αpple.com"),
    ] {
        let issue = check(&profile("i-digital"), &url(address)).remove(0);
        assert_eq!(
            (issue.rule, &issue.values[0].1),
            (UrlMixedHost, &Value::Text(letters.into())),
            "{address}"
        );
        assert!(
            matches!(&issue.values[1], ("punycode", Value::Text(code)) if code.contains("xn--")),
            "{issue:?}"
        );
    }
    for fine in [
        "https://салон.рф",
        "https://салон-красоты.com",
        "https://bücher.de",
        "https://москва.ru",
        "https://сосо.рф",
    ] {
        assert_eq!(all(&url(fine)), [], "{fine}");
    }
}

#[test]
fn what_is_read_otherwise_can_be_written_so() {
    for (address, read) in [
        ("https://e.com\\path", "https://e.com/path"),
        ("https:///e.com/x", "https://e.com/x"),
        ("https://%65.com/", "https://e.com/"),
        ("https://ｓｈｏｐ.ru/x", "https://shop.ru/x"),
        ("https://e.com./x", "https://e.com/x"),
        ("https://e.com.:8080/x", "https://e.com:8080/x"),
        ("https://e.com/100%", "https://e.com/100%25"),
        ("https://e.com/?q=5%&w=%41", "https://e.com/?q=5%25&w=%41"),
        ("https://салон.рф\\{{1}}", "https://салон.рф/{{1}}"),
    ] {
        let message = url(address);
        assert_eq!(all(&message), [UrlReadOtherwise], "{address}");
        assert_eq!(fixed(&message, UrlReadOtherwise), [(FixId::AsRead, read.into())], "{address}");
        assert_eq!(after(&message, UrlReadOtherwise), [], "{address}");
    }
    for fine in [
        "https://e.com/a%20b",
        "https://e.com/?a=\\b",
        "https://e.com/a..b",
        "HTTPS://E.com",
        "https://e.com//x",
    ] {
        assert_eq!(all(&url(fine)), [], "{fine}");
    }
}

#[test]
fn schemes_that_were_mistyped() {
    for (address, scheme) in [
        ("http:/a.ru/x", "http"),
        ("https:/a.ru/x", "https"),
        ("https:a.ru/x", "https"),
        ("https//a.ru/x", "https"),
        ("htps://a.ru/x", "https"),
        ("ttps://a.ru/x", "https"),
        ("hhtps://a.ru/x", "https"),
        ("htpps://a.ru/x", "https"),
        ("http;//a.ru/x", "http"),
        ("https:\\\\a.ru\\x", "https"),
        ("https : /a.ru/x", "https"),
    ] {
        let message = url(address);
        assert!(all(&message).contains(&UrlNotAbsolute), "{address}");
        assert_eq!(
            fixed(&message, UrlNotAbsolute),
            [(FixId::MendScheme, format!("{scheme}://a.ru/x"))],
            "{address}"
        );
    }
    for not in ["ftp://a.ru", "mailto:a@b.ru", "tel:+78124381678", "смс//a.ru", "a.ru.https://"] {
        let offered = fixed(&url(not), UrlNotAbsolute);
        assert!(offered.iter().all(|(id, _)| *id != FixId::MendScheme), "{not}: {offered:?}");
    }
}

#[test]
fn a_space_and_a_missing_scheme_are_both_told_and_both_mended_in_one_go() {
    for (address, mended) in [
        ("shop.ru/ каталог", "https://shop.ru/каталог"),
        ("shop. ru/x", "https://shop.ru/x"),
        ("shop.ru/мои товары", "https://shop.ru/мои%20товары"),
        ("\u{FEFF}shop.ru /x", "https://shop.ru/x"),
    ] {
        let message = url(address);
        assert_eq!(url_fault(address), Some(UrlFault::Space), "{address}");
        assert_eq!(fixed(&message, UrlNotAbsolute), [(FixId::AddHttps, mended.into())], "{address}");
        assert_eq!(after(&message, UrlNotAbsolute), [], "{address}");
    }
    assert_eq!(
        fixed(&url("https://shop.ru/мои товары"), UrlMalformed),
        [
            (FixId::EncodeSpaces, "https://shop.ru/мои%20товары".into()),
            (FixId::StripSpaces, "https://shop.ru/моитовары".into())
        ]
    );
    assert_eq!(
        fixed(&url("https:// shop.ru"), UrlMalformed),
        [(FixId::StripSpaces, "https://shop.ru".into())]
    );
    // Which of the two words is the site?
    assert_eq!(fixed(&url("shop ru.com"), UrlNotAbsolute), []);
    assert_eq!(fixed(&url("https://shop наш.ru"), UrlMalformed), []);
    // What is added must lead somewhere.
    assert_eq!(fixed(&url("printer.local"), UrlNotAbsolute), []);
}

#[test]
fn phones_as_they_are_pasted() {
    let one = |id: FixId, number: &str| vec![(id, number.to_owned())];
    for (number, rules, rule, offered) in [
        (
            "8 (495) 765-43-21",
            vec![PhoneNotInternational],
            PhoneNotInternational,
            vec![
                (FixId::ToInternational, "+7 495 765-43-21".into()),
                (FixId::ToInternational2, "+84 957 654 321".into()),
            ],
        ),
        (
            "(495) 765-43-21",
            vec![PhoneNotInternational],
            PhoneNotInternational,
            one(FixId::ToInternational, "+7 495 765-43-21"),
        ),
        (
            "00 7 812 438 16 78",
            vec![PhoneNotInternational],
            PhoneNotInternational,
            one(FixId::ToInternational, "+7 812 438 16 78"),
        ),
        (
            "8-10-44-20-7946-0018",
            vec![PhoneNotInternational],
            PhoneNotInternational,
            one(FixId::ToInternational, "+44-20-7946-0018"),
        ),
        ("00 000", vec![PhoneNotInternational, PhoneMalformed], PhoneNotInternational, vec![]),
        ("'+78124381678", vec![PhoneMalformed], PhoneMalformed, one(FixId::PlainSigns, "+78124381678")),
        (
            "\u{200E}+78124381678",
            vec![PhoneMalformed],
            PhoneMalformed,
            one(FixId::PlainSigns, "+78124381678"),
        ),
        (
            "\u{FEFF}+78124381678",
            vec![PhoneMalformed],
            PhoneMalformed,
            one(FixId::PlainSigns, "+78124381678"),
        ),
        (
            "＋78124381678",
            vec![PhoneNotInternational, PhoneMalformed],
            PhoneMalformed,
            one(FixId::PlainSigns, "+78124381678"),
        ),
        (
            "+007 812 438-16-78",
            vec![PhoneMalformed],
            PhoneMalformed,
            one(FixId::PlainSigns, "+7 812 438-16-78"),
        ),
        (
            "+7 (812) 438‑16‑78",
            vec![PhoneMalformed],
            PhoneMalformed,
            one(FixId::PlainSigns, "+7 (812) 438-16-78"),
        ),
        (
            "+7\u{A0}(812)\u{A0}438-16-78",
            vec![PhoneMalformed],
            PhoneMalformed,
            one(FixId::PlainSigns, "+7 (812) 438-16-78"),
        ),
        (
            "tel:+78124381678",
            vec![PhoneNotInternational, PhoneMalformed],
            PhoneMalformed,
            one(FixId::PlainSigns, "+78124381678"),
        ),
        (
            "78124381678.0",
            vec![PhoneNotInternational, PhoneMalformed],
            PhoneMalformed,
            one(FixId::PlainSigns, "+78124381678"),
        ),
        (
            "Анна: 8 812 438-16-78",
            vec![PhoneNotInternational, PhoneMalformed],
            PhoneMalformed,
            one(FixId::PlainSigns, "+7 812 438-16-78"),
        ),
        (
            "+7 8 800 555-35-35",
            vec![PhoneTrunkPrefix],
            PhoneTrunkPrefix,
            one(FixId::ToInternational, "+7 800 555-35-35"),
        ),
        (
            "+8 916 123-45-67",
            vec![PhoneTrunkPrefix],
            PhoneTrunkPrefix,
            one(FixId::ToInternational, "+7 916 123-45-67"),
        ),
        (
            "+7 812 438-16-78 доб. 12",
            vec![PhoneExtension],
            PhoneExtension,
            one(FixId::DropExtension, "+7 812 438-16-78"),
        ),
        (
            "8 812 438-16-78 доб. 12",
            vec![PhoneNotInternational, PhoneExtension],
            PhoneExtension,
            one(FixId::DropExtension, "+7 812 438-16-78"),
        ),
        (
            "+78124381678, 8 916 123-45-67",
            vec![PhoneSeveral],
            PhoneSeveral,
            vec![(FixId::Keep1, "+78124381678".into()), (FixId::Keep2, "+7 916 123-45-67".into())],
        ),
        ("7.81E+10", vec![PhoneNotInternational, PhoneMalformed], PhoneNotInternational, vec![]),
        ("+7 812 43", vec![PhoneMalformed], PhoneMalformed, vec![]),
        ("+7 012 345-67-89", vec![PhoneUnknown], PhoneUnknown, vec![]),
    ] {
        let message = phone(number);
        assert_eq!(all(&message), rules, "{number}");
        assert_eq!(fixed(&message, rule), offered, "{number}");
        for (_, mended) in offered {
            assert_eq!(plan(&mended), Plan::Known, "{number}");
            assert_eq!(all(&phone(&mended)), [], "{number}: {mended}");
        }
    }
    let issue = check(&profile("i-digital"), &phone("+7 812 438-16-78 доб. 12")).remove(0);
    assert_eq!(issue.values, [("extension", Value::Text("12".into()))]);
    let issue = check(&profile("i-digital"), &phone("+78124381678, +79161234567")).remove(0);
    assert_eq!(issue.values, [("count", Value::Count(2))]);
}

#[test]
fn variables_of_other_systems_become_ours() {
    let letter = |name: &str| text(&format!("Здравствуйте, {name}, ждём вас завтра в гости"));
    for name in
        ["{1}", "{name}", "#name#", "%name%", "[name]", "<name>", "${name}", "{{$session.name}}", "$name"]
    {
        let message = letter(name);
        assert_eq!(all(&message), [VariableForeign], "{name}");
        let issue = check(&profile("i-digital"), &message).remove(0);
        assert_eq!(issue.values, [("count", Value::Count(1)), ("first", Value::Text(name.into()))], "{name}");
        let fixed = only_fix(&message, VariableForeign).parts.remove(0);
        assert_eq!(fixed.text, letter("{{1}}").text, "{name}");
        assert!(fixed.samples.get("1").is_some_and(|sample| name.contains(sample.as_str())), "{name}");
    }
    let mut several = text("Ждём {{1}} и #a#, потом {{3}}, снова #a# и {b} и ещё много слов, да, да, да, да");
    several.samples = Samples::from_iter([("1".into(), "Анну".into())]);
    let fixed = only_fix(&several, VariableForeign).parts.remove(0);
    assert_eq!(
        fixed.text,
        "Ждём {{1}} и {{2}}, потом {{3}}, снова {{2}} и {{4}} и ещё много слов, да, да, да, да"
    );
    let samples = [("1", "Анну"), ("2", "a"), ("4", "b")].map(|(k, v)| (k.to_owned(), v.to_owned()));
    assert_eq!(fixed.samples, Samples::from_iter(samples));
    // In a title there can be no variable, so nothing is offered.
    assert_eq!(fixed_of_title("#name#"), []);
    assert_eq!(all(&url("https://a.ru/{name}")), [VariableForeign]);
}

fn fixed_of_title(name: &str) -> Vec<(FixId, String)> {
    self::fixed(&title(name), VariableForeign)
}

#[test]
fn the_place_of_stray_braces_and_marks_is_told() {
    let provider = profile("i-digital");
    let values = |message: &Message| check(&provider, message).remove(0).values;
    assert_eq!(
        values(&text("Здравствуйте! Ждём вас, {{1, завтра в десять утра")),
        [("at", Value::Count(24)), ("near", Value::Text("…! Ждём вас, {{1, завтра в …".into()))]
    );
    assert_eq!(
        values(&text("Скидка\n*только сегодня")),
        [("count", Value::Count(1)), ("near", Value::Text("…*только сегод…".into()))]
    );
    assert_eq!(all(&text("Скидка *сегодня* и 5* отель, ~100 рублей, 2 * 2")), []);
}

#[test]
fn many_empty_lines_become_one() {
    let provider = profile("i-digital");
    let gap = text("Раз\n\n\n \n\u{200B}\nдва\n\nтри");
    let issue = check(&provider, &gap).into_iter().find(|issue| issue.rule == TextBlankLines).unwrap();
    assert_eq!(issue.values, [("count", Value::Count(4)), ("limit", Value::Count(2))]);
    assert_eq!(fixed(&gap, TextBlankLines), [(FixId::OneBlankLine, "Раз\n\nдва\n\nтри".into())]);
    assert_eq!(all(&text("Раз\n\nдва\n\n\nтри")), []);
}

#[test]
fn titles_that_a_spreadsheet_changes_are_a_note_and_no_issue() {
    let times =
        message("Когда?", vec![Button::reply("Утром"), Button::reply("10:00"), Button::reply("11:00")]);
    assert_eq!(all(&times), []);
    let note = spreadsheet_note(&times).unwrap();
    assert_eq!(
        (note.rule, note.place, note.values),
        (
            TitleSpreadsheet,
            Place::Button { index: 1, field: Field::Title },
            vec![("first", Value::Text("10:00".into())), ("count", Value::Count(2))]
        )
    );
    assert_eq!(spreadsheet_note(&replies(3)), None);
}

proptest! {
    #[test]
    fn whatever_is_written_for_a_phone_is_a_number_that_passes(number in r"[+0-9 ()\-‑–'＋.,;доб\u{A0}\u{FEFF}]{0,32}") {
        let provider = profile("i-digital");
        let message = phone(&number);
        for issue in check(&provider, &message) {
            for fix in fixes(&provider, &message, &issue) {
                let mended = fix.parts[0].buttons[0].target_phone().unwrap().to_owned();
                let known = plan(&mended) == Plan::Known;
                prop_assert!(known || fix.id == FixId::Compact, "{:?} makes {} of {}", fix.id, mended, number);
            }
        }
    }

    #[test]
    fn whatever_is_written_for_a_url_is_read_as_written(address in r"(https?:/{1,3}|htps://|https:\\\\|www\.|)[a-zа-я.%\\/?# {}1\u{200B}-]{0,24}") {
        let provider = profile("i-digital");
        let message = url(&address);
        for issue in check(&provider, &message) {
            for fix in fixes(&provider, &message, &issue) {
                let left = check(&provider, &fix.parts[0]);
                prop_assert!(left.iter().all(|found| found.rule != issue.rule), "{:?} of {}", fix, address);
            }
        }
    }
}
