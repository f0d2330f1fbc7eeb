//! Numbers as people write them, and what is made of them.

use super::*;
use proptest::prelude::*;

fn first(phone: &str) -> Option<String> {
    to_international(phone, "RU")
}

#[test]
fn arithmetic_is_told_from_numbers() {
    for lost in ["7.81E+10", "7,81E+10", "7.81e10", "7E+10", " 7.81Е+10 "] {
        assert!(lost_in_spreadsheet(lost), "{lost}");
    }
    for not in ["78124381678", "E", "7.81", "+7 (812)", "E+10", "7.E+10", ""] {
        assert!(!lost_in_spreadsheet(not), "{not}");
    }
}

#[test]
fn national_numbers_become_international() {
    for (phone, expected) in [
        ("8 (812) 438-16-78", Some("+7 812 438-16-78")),
        ("8 (495) 765-43-21", Some("+7 495 765-43-21")),
        ("(495) 765-43-21", Some("+7 495 765-43-21")),
        ("78124381678", Some("+78124381678")),
        ("7 (812) 438-16-78", Some("+7 (812) 438-16-78")),
        ("8124381678", Some("+7 812 438-16-78")),
        (" +7 812 438-16-78", Some("+7 812 438-16-78")),
        ("8 800 555-35-35", Some("+7 800 555-35-35")),
        ("89161234567", Some("+7 916 123-45-67")),
        ("916 123-45-67", Some("+7 916 123-45-67")),
        ("442079460018", Some("+442079460018")),
        ("44 20 7946 0018", Some("+44 20 7946 0018")),
        ("00 7 812 438 16 78", Some("+7 812 438 16 78")),
        ("00442079460018", Some("+442079460018")),
        ("810 44 20 7946 0018", Some("+44 20 7946 0018")),
        ("8~10 44 20 7946 0018", Some("+44 20 7946 0018")),
        ("8-10-44-20-7946-0018", Some("+44-20-7946-0018")),
        ("'8 (812) 438-16-78", Some("+7 812 438-16-78")),
        ("\u{FEFF}8 (812) 438‑16‑78", Some("+7 812 438-16-78")),
        ("тел. 8 (812) 438-16-78", Some("+7 812 438-16-78")),
        ("78124381678.0", Some("+78124381678")),
        ("(+7) 812 438-16-78", Some("+7 812 438-16-78")),
        ("٨٩١٦١٢٣٤٥٦٧", Some("+7 916 123-45-67")),
        ("7.81E+10", None),
        ("позвоните", None),
        ("12", None),
        ("438-16-78", None),
        ("00 0 812", None),
    ] {
        assert_eq!(first(phone).as_deref(), expected, "{phone}");
    }
}

#[test]
fn the_region_is_read_first_and_both_readings_are_given() {
    assert_eq!(readings("4957654321", "RU"), ["+7 495 765-43-21", "+49 5765 4321"]);
    // Before an area code in brackets nobody writes a country's code.
    assert_eq!(readings("(495) 765-43-21", "RU"), ["+7 495 765-43-21"]);
    assert_eq!(readings("80291234567", "BY"), ["+375 29 123-45-67"]);
    assert_eq!(readings("8 727 250 12 34", "KZ").first().map(String::as_str), Some("+7 7272 50 12 34"));
    assert_eq!(readings("(202) 555-0143", "US"), ["+1 202-555-0143"]);
}

/// Every Russian area code with every way to write a national number stays in Russia.
#[test]
fn national_spellings_never_go_abroad() {
    let mut seen = 0;
    for area in 300..=999 {
        let digits = format!("{area}7654321");
        if plan(&format!("+7{digits}")) != Plan::Known {
            continue;
        }
        let (a, b, c) = ("765", "43", "21");
        for written in [
            format!("8 ({area}) {a}-{b}-{c}"),
            format!("8{area}{a}{b}{c}"),
            format!("8-{area}-{a}-{b}-{c}"),
            format!("({area}) {a}-{b}-{c}"),
            format!("{area} {a} {b} {c}"),
            format!("7{area}{a}{b}{c}"),
            format!("8 {area} {a}‑{b}‑{c}"),
        ] {
            let found = first(&written).unwrap_or_default();
            assert_eq!(compact(&found), format!("+7{digits}"), "{written}");
            seen += 1;
        }
    }
    assert!(seen > 1_000, "{seen}");
}

#[test]
fn plans_know_their_numbers() {
    for phone in [
        "+7 (812) 438-16-78",
        "+1 202-555-0143",
        "+7 800 555-35-35",
        "+7 701 234 5678",
        "+375 29 123-45-67",
        "+44 20 7946 0018",
        "+39 06 698 12345",
        "+998 90 123 45 67",
        "+998 87 123 45 67",
        "+49 30 901820",
        "+1 800 234 5678",
    ] {
        assert_eq!(plan(phone), Plan::Known, "{phone}");
    }
    assert_eq!(plan("+7 012 345-67-89"), Plan::Unknown { country: "RU".into() });
    assert_eq!(plan("+999 1234567"), Plan::Unknown { country: "+999".into() });
    assert_eq!(plan("+"), Plan::Unknown { country: "+".into() });
}

#[test]
fn every_kind_of_writing_is_judged() {
    let shape = |phone: &str| judge(phone, "RU").shape;
    for plain in ["+7 (812) 438-16-78", "8 (812) 438-16-78", "+7 8 812 438-16-78", "1234567"] {
        assert_eq!(shape(plain), Shape::Plain, "{plain}");
    }
    for malformed in [
        "'+7 812 438-16-78",
        "\u{200E}+7 812 438-16-78",
        "＋7 812 438-16-78",
        "+7 812 438‑16‑78",
        "+7\u{A0}812\u{A0}438-16-78",
        "+007 812 438-16-78",
        "tel:+78124381678",
        "78124381678.0",
        "+7 812 438.16.78",
        "+123456",
        "+1234567890123456",
        "позвоните",
        "+7 812 438-16-78 Анна",
    ] {
        assert_eq!(shape(malformed), Shape::Malformed, "{malformed}");
    }
    for (phone, extension) in [
        ("+7 812 438-16-78 доб. 12", "12"),
        ("+7 812 438-16-78 (доб. 125)", "125"),
        ("+7 812 438-16-78, 12", "12"),
        ("+7 812 438-16-78#345", "345"),
        ("8 (812) 438-16-78 ext 7", "7"),
        ("+1 202-555-0143 x12", "12"),
        ("+7 812 438-16-78;ext=12", "12"),
        ("+7 812 438‑16‑78 добавочный 12", "12"),
    ] {
        assert_eq!(shape(phone), Shape::Extension(extension.into()), "{phone}");
    }
    for (phone, count) in [
        ("+7 812 438-16-78, +7 916 123-45-67", 2),
        ("8 812 438-16-78; 8 916 123-45-67; 8 800 555-35-35", 3),
        ("+78124381678 +79161234567", 2),
        ("89161234567 89161234568", 2),
        ("8 916 123-45-67 8 916 123-45-68", 2),
        ("+7 812 438-16-78 или 8 916 123-45-67", 2),
        ("+78124381678/+79161234567", 2),
        ("+78124381678\n+79161234567", 2),
    ] {
        assert_eq!(shape(phone), Shape::Several(count), "{phone}");
    }
    // What is no number that exists makes neither.
    for malformed in ["+7 012 345-67-89 доб. 12", "+7 812 438-16-78, 12 34 56 78 90 12", "12 доб. 5"] {
        assert_eq!(shape(malformed), Shape::Malformed, "{malformed}");
    }
}

#[test]
fn a_trunk_prefix_behind_a_plus_is_found() {
    for (phone, meant) in [
        ("+7 8 812 438-16-78", Some("+7 812 438-16-78")),
        ("+7 8 800 555-35-35", Some("+7 800 555-35-35")),
        ("+8 800 555-35-35", Some("+7 800 555-35-35")),
        ("+8 916 123-45-67", Some("+7 916 123-45-67")),
        ("+44 (0)20 7946 0018", Some("+44 20 7946 0018")),
        ("+375 8 029 123-45-67", None),
        ("+7 812 438-16-78", None),
        ("+7 800 555-35-35", None),
        ("8 916 123-45-67", None),
        ("+7 012 345-67-89", None),
    ] {
        assert_eq!(trunk_prefix(phone, "RU").as_deref(), meant, "{phone}");
    }
}

#[test]
fn plain_writing_keeps_what_can_be_kept() {
    for (phone, expected) in [
        ("+7 (812) 438‑16‑78", Some("+7 (812) 438-16-78")),
        ("'+7 812 438-16-78", Some("+7 812 438-16-78")),
        ("\u{FEFF}\u{200E}+78124381678", Some("+78124381678")),
        ("＋７ 812 438-16-78", Some("+7 812 438-16-78")),
        ("+007 812 438-16-78", Some("+7 812 438-16-78")),
        ("tel:+78124381678", Some("+78124381678")),
        ("Тел.: +7 812 438-16-78.", Some("+7 812 438-16-78")),
        ("+7 812 438.16.78", Some("+7 812 438-16-78")),
        ("+7\u{2009}(812)\u{A0}438–16–78", Some("+7 (812) 438-16-78")),
        ("78124381678.0", Some("+78124381678")),
        ("8 (812) 438–16–78", Some("+7 812 438-16-78")),
        ("+7 (812 438-16-78", Some("+7 812 438-16-78")),
        // Too long as it is written.
        ("+7  ( 812 )  438 – 16 – 78", Some("+78124381678")),
        ("+7 8a12 438-16-78", None),
        ("+7 012 345‑67‑89", None),
        ("позвоните", None),
    ] {
        assert_eq!(written_plainly(phone, "RU", 20).as_deref(), expected, "{phone}");
    }
}

#[test]
fn the_real_cause_is_named() {
    for (phone, expected) in [
        ("+7 812 438-16-78 Анна", Fault::Letters),
        ("+7 812 438‑16‑78", Fault::Sign('‑')),
        ("＋78124381678", Fault::Sign('＋')),
        ("+7\u{A0}812 438-16-78", Fault::Hidden),
        ("\u{FEFF}+7 812 438-16-78", Fault::Hidden),
        ("'+7 812 438-16-78", Fault::Sign('\'')),
        ("+007 812 438-16-78", Fault::ZeroCode),
        ("+7 812", Fault::Digits(4)),
        ("+7 812 438 16 78 12345", Fault::Digits(16)),
    ] {
        assert_eq!(fault(phone), expected, "{phone}");
    }
}

proptest! {
    #[test]
    fn every_reading_exists_and_is_plain(phone in r"[+0-9 ()\-.,;‑＋'доб\u{A0}]{0,40}") {
        let plain = |number: &str| judge(number, "RU");
        for number in readings(&phone, "RU").into_iter().chain(written_plainly(&phone, "RU", 20)).chain(numbers(&phone, "RU")) {
            prop_assert!(plain(&number).exists, "{} of {}", number, phone);
        }
        if let Some((number, _)) = without_extension(&phone, "RU") {
            prop_assert!(plain(&number).exists, "{} of {}", number, phone);
        }
    }

    #[test]
    fn signs_make_no_difference_to_what_is_read(area in 900u32..=999, rest in 0u32..10_000_000, sign in prop::sample::select(vec!['-', '‑', '–', ' ', '\u{A0}', '.'])) {
        let rest = format!("{rest:07}");
        let (a, b) = rest.split_at(3);
        let plain = format!("8 {area} {a}-{b}");
        let signs = format!("8{sign}{area}{sign}{a}{sign}{b}");
        prop_assert_eq!(first(&plain), first(&signs));
    }
}
