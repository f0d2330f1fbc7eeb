//! The rules against their table: for every row an example that fires and a nearest one that
//! does not, in every severity; the worked verdicts; the promises of fixes and splits.

use super::*;
use RuleId::*;
use Severity::{Error, Warning};
use message::{Button, ButtonKind, Message, Samples};
use proptest::prelude::*;

mod pasted;

fn profile(name: &str) -> Profile {
    Profile::builtin(name).unwrap().unwrap()
}

fn message(text: &str, buttons: Vec<Button>) -> Message {
    Message { name: "M".into(), text: text.into(), opens_broadcast: true, buttons, samples: Samples::new() }
}

fn session(message: Message) -> Message {
    Message { opens_broadcast: false, ..message }
}

fn text(text: &str) -> Message {
    message(text, vec![])
}

fn title(title: &str) -> Message {
    message("Когда удобно?", vec![Button::reply(title)])
}

fn replies(count: usize) -> Message {
    message("Когда удобно?", (1..=count).map(|n| Button::reply(format!("Кнопка {n}"))).collect())
}

fn url(url: &str) -> Message {
    message("Свяжитесь с нами.", vec![Button::url("Перейти на сайт", url)])
}

fn phone(phone: &str) -> Message {
    message("Свяжитесь с нами.", vec![Button::phone("Позвонить", phone)])
}

fn both() -> Button {
    Button::Inline {
        title: "Связаться".into(),
        url: "https://a.ru/".into(),
        phone: "+7 812 438-16-78".into(),
    }
}

fn severity(profile: &Profile, rule: RuleId, message: &Message) -> Option<Severity> {
    let found: Vec<_> = check(profile, message).into_iter().filter(|issue| issue.rule == rule).collect();
    assert!(found.len() <= 1, "{rule:?} fires {} times in {message:?}", found.len());
    found.first().map(|issue| issue.severity)
}

/// Rule, a message that fires, the nearest that does not, severities under i-digital and meta.
type Row = (RuleId, Message, Message, Option<Severity>, Option<Severity>);

fn table() -> Vec<Row> {
    let e = Some(Error);
    let w = Some(Warning);
    let site = "https://a.ru/";
    let mixed = |kinds: &[ButtonKind]| {
        let button = |(n, kind): (usize, &ButtonKind)| match kind {
            ButtonKind::Reply => Button::reply(format!("Кнопка {n}")),
            ButtonKind::Inline => Button::url(format!("Сайт {n}"), site),
        };
        message("Когда удобно?", kinds.iter().enumerate().map(button).collect())
    };
    let urls = |count: usize| {
        message("Сайты.", (0..count).map(|n| Button::url(format!("Сайт {n}"), site)).collect())
    };
    let phones = |count: usize| {
        message(
            "Телефоны.",
            (0..count).map(|n| Button::phone(format!("Номер {n}"), "+78124381678")).collect(),
        )
    };
    use ButtonKind::{Inline, Reply};
    vec![
        (TextMissing, text("\u{A0}\u{200B}\n"), text("."), e, e),
        (TextTooLong, text(&"я".repeat(1025)), text(&"я".repeat(1024)), e, e),
        (TextTooLong, text(&"👍".repeat(513)), text(&"👍".repeat(512)), e, e),
        (TextLongForMarketing, text(&"я".repeat(551)), text(&"я".repeat(550)), w, w),
        (TextLongForMarketing, text(&"я".repeat(551)), session(text(&"я".repeat(551))), w, w),
        (TextUnprintable, text("a\tb"), text("a\nb"), e, e),
        (TextUnprintable, text("a\u{2067}b\nc\u{2069}"), text("a\u{2067}b\u{2069}\nc\u{200F}"), e, e),
        (ButtonsKindsMixed, mixed(&[Reply, Inline]), mixed(&[Reply, Reply]), e, None),
        (ButtonsKindsMixed, mixed(&[Reply, Inline, Reply]), mixed(&[Inline]), e, e),
        (ButtonsReplyTooMany, replies(4), replies(3), e, None),
        (ButtonsReplyTooMany, replies(11), replies(3), e, e),
        (
            ButtonsInlineTooMany,
            message(
                "Сайты.",
                vec![Button::url("а", site), Button::phone("б", "+78124381678"), Button::url("в", "")],
            ),
            message("Сайты.", vec![Button::url("а", site), Button::phone("б", "+78124381678")]),
            e,
            None,
        ),
        (ButtonsUrlMoreThanOne, urls(2), urls(1), e, None),
        (ButtonsUrlMoreThanOne, urls(3), urls(1), e, e),
        (ButtonsPhoneMoreThanOne, phones(2), phones(1), e, e),
        (TitleMissing, title(" \u{200D}"), title("."), e, e),
        (TitleTooLong, title("Перейти на наш сайт!!"), title("Перейти на наш сайт!"), e, None),
        (TitleTooLong, title(&"я".repeat(26)), title(&"я".repeat(20)), e, e),
        (
            TitleRepeated,
            message("Да?", vec![Button::reply("Да"), Button::reply(" Да")]),
            message(
                "Да?",
                vec![Button::reply("Да"), Button::reply("да"), Button::reply(""), Button::reply("")],
            ),
            e,
            e,
        ),
        (TitleMultiline, title("Да\nнет"), title("Да нет"), e, e),
        (TitleMultiline, title("Да\u{202B}"), title("Да\u{202B}\u{202C}"), e, e),
        (TitleEdgeSpace, title("Да "), title("Да"), w, w),
        (TitleEdgeSpace, title("\u{A0}Да"), title("\u{A0}"), w, w),
        (TitleEmoji, title("Да 👍"), title("Да 1"), e, e),
        (TitleEmoji, session(title("1️⃣")), session(title("1#*")), None, e),
        (TitleFormatting, title("Да*"), title("Да"), e, e),
        (TitleFormatting, session(title("`Да")), session(title("'Да")), w, e),
        (TitleVariable, title("Да, {{1}}"), title("Да, {1}"), e, e),
        (TitleVariable, session(title("{#site}")), session(title("#site")), w, e),
        (TargetMissing, message("Сайт.", vec![Button::url("Сайт", " ")]), url(site), e, e),
        (TargetDouble, message("Сайт.", vec![both()]), url(site), w, e),
        (UrlNotAbsolute, url("a.ru"), url("HTTPS://a.ru"), e, e),
        (UrlNotAbsolute, url("ftp://a.ru/"), url("{#site}.ru/"), e, e),
        (UrlMalformed, url("https://a b.ru/"), url("https://a-b.ru/"), e, e),
        (UrlMalformed, url("https://вася@a.ru/"), url("https://a.ru/@вася"), e, e),
        (UrlMalformed, url("https://"), url("https://{{ 1 }}"), e, e),
        (UrlMalformed, url("https://a.ru/ "), url("not absolute"), e, e),
        (
            UrlTooLong,
            url(&format!("https://a.ru/{}", "x".repeat(1988))),
            url(&format!("https://a.ru/{}", "x".repeat(1987))),
            e,
            e,
        ),
        (UrlNotHttps, url("HTTP://a.ru/"), url(site), w, w),
        (UrlVariableInHost, url("https://{{1}}.ru/"), url("https://a.ru/{{1}}"), w, e),
        (UrlVariableInHost, url("{#a/b}-ai.com/"), url("https://a.ru?{#b}"), w, e),
        (UrlVariableNotLast, url("https://a.ru/{{1}}/x"), url("https://a.ru/x/{{1}}"), w, e),
        (UrlVariableNotLast, url("https://a.ru/?a={{1}}&b={{2}}"), url("https://{{1}}.ru/x"), w, e),
        (UrlShortener, url("https://go.bit.ly/x"), url("https://habit.ly/x"), w, e),
        (UrlWhatsappLink, url("https://wa.me/7812"), url("https://wa.me.ru/"), w, e),
        (UrlWhatsappLink, url("https://api.whatsapp.com/send"), url("https://notwhatsapp.com/"), w, e),
        (PhoneNotInternational, phone("8 (812) 438-16-78"), phone("+7 (812) 438-16-78"), e, e),
        (PhoneMalformed, phone("+7 812 438.16.78"), phone("+7 812 438-16-78"), e, e),
        (PhoneMalformed, phone("+123456"), phone("+1234567"), e, e),
        (PhoneMalformed, phone("+1234567890123456"), phone("+123456789012345"), e, e),
        (PhoneTooLong, phone("+7 (812)  438 - 16-78"), phone("+7 (812) 438 - 16-78"), e, e),
        (PhoneUnknown, phone("+7 012 345-67-89"), phone("+7 812 438-16-78"), w, w),
        (
            VariableUnbalanced,
            text("Привет, {{1. Ждём вас завтра"),
            text("Привет, {{1}}. Ждём вас завтра"),
            e,
            e,
        ),
        (VariableUnbalanced, url("https://a.ru/{{}}"), url("https://a.ru/{}"), e, e),
        (VariableAtEdge, text(" {{1}}, ждём вас завтра"), text("{#1}, ждём вас завтра"), w, e),
        (VariableAtEdge, text("Ждём вас завтра, {{1}}\n"), text("Ждём вас завтра, {{1}}."), w, e),
        (
            VariableAdjacent,
            text("Ждём вас завтра в {{1}} {#b} ровно, да"),
            text("Ждём вас завтра в {{1}}, {#b} ровно, да"),
            w,
            e,
        ),
        (VariableGap, text("Ждём {{2}} вас завтра"), text("Ждём {{1}} вас завтра"), w, e),
        (
            VariableGap,
            text("Ждём {{1}} вас {{3}} завтра, да"),
            text("Ждём {{2}} вас {{1}}, {{1}}, {{имя}} завтра, да, да, да, да, да, да"),
            w,
            e,
        ),
        (VariableTooDense, text("Привет, {{1}}, как"), text("Привет, {{1}}, как дела"), w, w),
        (TextInvisible, text("Ждём\u{AD} вас"), text("Ждём вас\u{200E}"), w, w),
        (TitleInvisible, title("Да\u{2060}"), title("Да"), e, e),
        (TitleInvisible, session(title("Да\u{2060}")), session(title("Да")), w, e),
        (UrlInvisible, url("https://a.ru/\u{200B}"), url("https://a.ru/"), e, e),
        (UrlUnreachable, url("https://localhost/"), url("https://localhost.ru/"), e, e),
        (UrlNumericHost, url("https://1.2.3"), url("https://1.2.3.ru"), w, w),
        (UrlReservedHost, url("https://a.example/"), url("https://example.ru/"), w, w),
        (UrlMixedHost, url("https://sаlon.ru/"), url("https://салон.рф/"), w, w),
        (UrlReadOtherwise, url("https://a.ru\\x"), url("https://a.ru/x"), w, w),
        (UrlReadOtherwise, url("https:/a.ru/x"), url("https:a.ru"), w, w),
        (PhoneExtension, phone("+7 812 438-16-78, 12"), phone("+7 812 438-16-78"), e, e),
        (PhoneSeveral, phone("+78124381678 +79161234567"), phone("+78124381678"), e, e),
        (PhoneTrunkPrefix, phone("+7 8 812 438-16-78"), phone("+7 812 438-16-78"), e, e),
        (VariableForeign, text("Ждём, #name#, завтра"), text("Ждём #завтра #вечером"), w, e),
        (TextMarkUnpaired, text("*Скидка сегодня"), text("*Скидка* сегодня"), w, w),
        (TextBlankLines, text("Раз\n\n\n\nдва"), text("Раз\n\n\nдва"), w, w),
    ]
}

#[test]
fn every_row_fires_and_its_neighbour_does_not() {
    let (provider, meta) = (profile("i-digital"), profile("meta"));
    for (rule, fires, quiet, by_provider, by_meta) in table() {
        assert_eq!(severity(&provider, rule, &fires), by_provider, "{rule:?} in {fires:?}");
        assert_eq!(severity(&meta, rule, &fires), by_meta, "{rule:?} under meta in {fires:?}");
        assert_eq!(severity(&provider, rule, &quiet), None, "{rule:?} in {quiet:?}");
        assert_eq!(severity(&meta, rule, &quiet), None, "{rule:?} under meta in {quiet:?}");
    }
}

#[test]
fn the_table_shows_every_rule_in_every_severity_it_can_have() {
    let shown = table();
    for (name, by_meta) in [("i-digital", false), ("meta", true)] {
        for &rule in RuleId::ALL {
            let rule_of = profile(name).rule(rule).clone();
            for broadcast in [true, false] {
                let expected = rule_of.severity(broadcast);
                let seen = shown.iter().any(|(id, fires, _, first, second)| {
                    *id == rule
                        && expected == if by_meta { *second } else { *first }
                        && (expected.is_some() || !fires.opens_broadcast)
                });
                // A rule that is the same in both sorts of message is shown once.
                assert!(seen || expected.is_none(), "{name}: {rule:?} is never seen as {expected:?}");
            }
        }
    }
}

fn rules_of(profile: &Profile, message: &Message) -> Vec<RuleId> {
    check(profile, message).into_iter().map(|issue| issue.rule).collect()
}

fn only_fix(message: &Message, rule: RuleId) -> Fix {
    let provider = profile("i-digital");
    let issue = check(&provider, message).into_iter().find(|issue| issue.rule == rule).unwrap();
    fixes(&provider, message, &issue).into_iter().next().unwrap()
}

#[test]
fn worked_verdicts_of_phones() {
    let provider = profile("i-digital");
    let national = phone("8 (812) 438-16-78");
    assert_eq!(rules_of(&provider, &national), [PhoneNotInternational]);
    assert_eq!(only_fix(&national, PhoneNotInternational).change.unwrap().after, "+7 812 438-16-78");
    assert_eq!(only_fix(&phone("78124381678"), PhoneNotInternational).change.unwrap().after, "+78124381678");
    let lost = phone("7.81E+10");
    let issue = check(&provider, &lost).remove(0);
    assert_eq!((issue.rule, fixes(&provider, &lost, &issue)), (PhoneNotInternational, vec![]));
}

#[test]
fn worked_verdicts_of_splits() {
    let provider = profile("i-digital");
    let seven = replies(7);
    let issues = check(&provider, &seven);
    assert_eq!(issues.len(), 1);
    assert_eq!((issues[0].rule, issues[0].place), (ButtonsReplyTooMany, Place::Buttons));
    let fix = only_fix(&seven, ButtonsReplyTooMany);
    assert_eq!(fix.parts.iter().map(|m| m.buttons.len()).collect::<Vec<_>>(), [3, 3, 1]);
    assert_eq!(fix.parts.iter().map(|m| m.name.as_str()).collect::<Vec<_>>(), ["M", "M (2)", "M (3)"]);

    let mixed = message("Текст.", vec![Button::reply("Да"), Button::url("Сайт", "https://a.ru/")]);
    assert_eq!(rules_of(&provider, &mixed), [ButtonsKindsMixed]);
    let fix = only_fix(&mixed, ButtonsKindsMixed);
    assert_eq!(fix.parts.iter().map(|m| m.text.as_str()).collect::<Vec<_>>(), ["Текст.", "Текст."]);
}

#[test]
fn the_seeds_tables_pass() {
    let provider = profile("i-digital");
    let chat = message(
        "Автомобиль будет использоваться в личных целях?",
        vec![Button::reply("Да"), Button::reply("Нет")],
    );
    assert_eq!(rules_of(&provider, &chat), []);
    assert_eq!(rules_of(&provider, &url("{#company_website}-ai.com/")), [UrlVariableInHost]);
    assert_eq!(rules_of(&provider, &phone("+7 (812) 438-16-78")), []);
}

#[test]
fn issues_come_by_place_then_by_table() {
    let provider = profile("i-digital");
    let bad = message(
        "",
        vec![
            both(),
            Button::reply("Да *👍* "),
            Button::url("", "bit.ly"),
            Button::phone("x", "8"),
            Button::reply("x"),
        ],
    );
    let issues = check(&provider, &bad);
    let order: Vec<_> = issues.iter().map(|issue| (issue.place, issue.rule)).collect();
    let mut sorted = order.clone();
    sorted.sort();
    assert_eq!(order, sorted);
    let repeated = issues.iter().find(|issue| issue.rule == TitleRepeated).unwrap();
    assert_eq!(
        (repeated.place, &repeated.values[..]),
        (Place::Button { index: 4, field: Field::Title }, &[("first", Value::Count(3))][..])
    );
}

#[test]
fn values_are_those_of_the_table() {
    let provider = profile("i-digital");
    let found = |message: &Message, rule| {
        let issue = check(&provider, message).into_iter().find(|issue| issue.rule == rule).unwrap();
        issue
            .values
            .into_iter()
            .map(|(key, value)| (key, serde_json::to_string(&value).unwrap()))
            .collect::<Vec<_>>()
    };
    let is =
        |pairs: &[(&'static str, &str)]| pairs.iter().map(|(k, v)| (*k, (*v).to_owned())).collect::<Vec<_>>();
    assert_eq!(
        found(&title("Записаться на консультацию"), TitleTooLong),
        is(&[("length", "26"), ("limit", "20")])
    );
    assert_eq!(found(&replies(7), ButtonsReplyTooMany), is(&[("count", "7"), ("limit", "3")]));
    assert_eq!(found(&url("https://x.BIT.ly"), UrlShortener), is(&[("host", "\"x.bit.ly\"")]));
    assert_eq!(found(&phone("+7 012 345-67-89"), PhoneUnknown), is(&[("country", "\"RU\"")]));
    assert_eq!(found(&phone("8"), PhoneMalformed), is(&[("digits", "1")]));
    assert_eq!(found(&text("Ждём {{1}} вас {{3}} да"), VariableGap), is(&[("missing", "2")]));
    assert_eq!(found(&text("Ждём {{1}}."), VariableTooDense), is(&[("words", "1"), ("needed", "3")]));
}

#[test]
fn fixes_of_one_field_show_before_and_after() {
    for (message, rule, id, after) in [
        (title("Записаться на консультацию"), TitleTooLong, FixId::Shorten, "Записаться"),
        (title("Да\nнет\t"), TitleMultiline, FixId::OneLine, "Да нет"),
        (title("Да "), TitleEdgeSpace, FixId::Trim, "Да"),
        (title("Да 👍"), TitleEmoji, FixId::StripEmoji, "Да"),
        (title("*Да*"), TitleFormatting, FixId::StripFormatting, "Да"),
        (text("a\tb\u{202E}"), TextUnprintable, FixId::Strip, "a b"),
        (
            text("Ждём {{2}} вас {{ 7 }} да, {{x}}, да"),
            VariableGap,
            FixId::Renumber,
            "Ждём {{1}} вас {{2}} да, {{x}}, да",
        ),
        (url("www.a.ru/x"), UrlNotAbsolute, FixId::AddHttps, "https://www.a.ru/x"),
        (url(" https://a.ru"), UrlNotAbsolute, FixId::AddHttps, "https://a.ru"),
        (url("https://a.ru/ "), UrlMalformed, FixId::Trim, "https://a.ru/"),
        (url("Http://a.ru/"), UrlNotHttps, FixId::UseHttps, "https://a.ru/"),
        (phone("+7 (812)  438 - 16-78"), PhoneTooLong, FixId::Compact, "+7812438-16-78"),
        (phone("+7-8-1-2-4-3-8-1-6-7-8"), PhoneTooLong, FixId::Compact, "+78124381678"),
    ] {
        let fix = only_fix(&message, rule);
        assert_eq!((fix.id, fix.change.unwrap().after.as_str()), (id, after), "{message:?}");
    }
}

#[test]
fn a_fix_that_would_break_its_promise_is_not_offered() {
    let provider = profile("i-digital");
    for (message, rule) in [
        // Nothing would be left.
        (title("👍"), TitleEmoji),
        (title("***"), TitleFormatting),
        // The title would repeat its neighbour.
        (message("Да?", vec![Button::reply("Да"), Button::reply("Да 👍")]), TitleEmoji),
        // The address would still be none.
        (url("просто слова"), UrlNotAbsolute),
        (url("mailto:a@b.ru"), UrlNotAbsolute),
        // The sign stands in a variable's name.
        (title("{{a_b}}"), TitleFormatting),
    ] {
        let issue = check(&provider, &message).into_iter().find(|issue| issue.rule == rule).unwrap();
        assert_eq!(fixes(&provider, &message, &issue), [], "{message:?}");
    }
}

#[test]
fn renumbering_moves_the_samples() {
    let mut gap = text("Ждём {{2}} вас в {{5}}, да, да");
    gap.samples = Samples::from_iter([
        ("2".into(), "Анну".into()),
        ("5".into(), "пять".into()),
        ("x".into(), "y".into()),
    ]);
    let fixed = only_fix(&gap, VariableGap).parts.remove(0);
    let expected = [("1", "Анну"), ("2", "пять"), ("x", "y")].map(|(k, v)| (k.to_owned(), v.to_owned()));
    assert_eq!(fixed.samples, Samples::from_iter(expected));
}

#[test]
fn two_buttons_of_one_need_a_title_for_the_second() {
    let provider = profile("i-digital");
    let double = message("Свяжитесь с нами.", vec![both()]);
    let issue = check(&provider, &double).remove(0);
    let fix = fixes(&provider, &double, &issue).remove(0);
    assert_eq!((fix.id, fix.asks_title_of), (FixId::SplitTarget, Some(1)));
    assert_eq!(name_second(&provider, &double, &issue, " "), None);
    assert_eq!(name_second(&provider, &double, &issue, "Связаться"), None);
    let named = name_second(&provider, &double, &issue, "Позвонить").unwrap();
    let expected =
        [Button::url("Связаться", "https://a.ru/"), Button::phone("Позвонить", "+7 812 438-16-78")];
    assert_eq!((named.parts[0].buttons.as_slice(), named.asks_title_of), (&expected[..], None));
    // A third inline button would be one too many, so nothing is offered.
    let full = message("Свяжитесь с нами.", vec![both(), Button::url("Сайт", "")]);
    let issue = check(&provider, &full).into_iter().find(|issue| issue.rule == TargetDouble).unwrap();
    assert_eq!(fixes(&provider, &full, &issue), []);
}

#[test]
fn hostile_sizes_are_checked_and_not_multiplied() {
    let provider = profile("i-digital");
    let many = replies(100_000);
    let issues = check(&provider, &many);
    assert!(issues.iter().flat_map(|issue| fixes(&provider, &many, issue)).next().is_none());
    for nasty in ["{{", "{{ ", "{#", "}}", "*_~`", "\u{202E}", "\u{2066}", "слово "] {
        let long = nasty.repeat(1_000_000 / nasty.len());
        let whole = message(
            &long,
            vec![Button::Inline { title: long.clone(), url: long.clone(), phone: long.clone() }],
        );
        for issue in check(&provider, &whole) {
            fixes(&provider, &whole, &issue);
        }
    }
}

// --- properties ---

fn any_title() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(vec!["Да", "Нет", "Да ", "Записаться на консультацию", "👍", "Да 👍", "*Да*", "{{1}}", "{{a_b}} x",
            "Да\nНет", "\u{202E}Да", "", " ", "1️⃣ шаг", "Очень длинная кнопка с 👨‍👩‍👧 и `кодом`"]).prop_map(str::to_owned),
        1 => "[а-я *_~`👍\\n\\t{}1]{0,40}",
    ]
}

fn any_url() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(vec!["", "https://a.ru/", "http://a.ru", "a.ru/x y", "bit.ly/x", "https://wa.me/1 ", " www.a.ru", "//a.ru",
            "https://{{1}}.ru/{{2}}/x", "{#site}.com/", "http://", "ftp://a.ru", "https:a.ru", "user@a.ru"]).prop_map(str::to_owned),
        1 => "[a-z:/.?#@ {}1]{0,24}",
    ]
}

fn any_phone() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(vec!["", "+7 (812) 438-16-78", "8 (812) 438-16-78", "78124381678", "7.81E+10", "+1 (202)   555 - 0143",
            "+7 012", " +78124381678", "12", "+"]).prop_map(str::to_owned),
        1 => "[+0-9 ()-]{0,24}",
    ]
}

fn any_button() -> impl Strategy<Value = Button> {
    prop_oneof![
        any_title().prop_map(Button::reply),
        (any_title(), any_url(), any_phone()).prop_map(|(title, url, phone)| Button::Inline {
            title,
            url,
            phone
        }),
    ]
}

fn any_message() -> impl Strategy<Value = Message> {
    let any_text = prop_oneof![
        2 => Just("Свяжитесь с нами, {{1}}. Мы рядом.".to_owned()),
        1 => "[а-я {}12#\\n\\t\u{202E}.]{0,40}",
        1 => Just(String::new()),
    ];
    let samples = prop::collection::btree_map("[0-9a-c]{1,2}", "[а-я]{0,3}", 0..3);
    (any_text, any::<bool>(), prop::collection::vec(any_button(), 0..14), samples).prop_map(
        |(text, opens_broadcast, buttons, samples)| Message {
            name: "Имя".into(),
            text,
            opens_broadcast,
            buttons,
            samples: samples.into_iter().collect(),
        },
    )
}

fn any_profile() -> impl Strategy<Value = Profile> {
    prop::sample::select(Profile::BUILTIN.map(profile).to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn a_rule_fires_at_most_once_in_a_place_and_in_order(profile in any_profile(), message in any_message()) {
        let order: Vec<_> = check(&profile, &message).iter().map(|issue| (issue.place, issue.rule)).collect();
        for pair in order.windows(2) {
            prop_assert!(pair[0] < pair[1], "{:?}", order);
        }
    }

    #[test]
    fn a_fix_removes_its_issue_and_brings_no_new_error(profile in any_profile(), message in any_message()) {
        let before = check(&profile, &message);
        for issue in &before {
            for fix in fixes(&profile, &message, issue) {
                let known = |rule| before.iter().any(|found| found.rule == rule && found.severity == Error);
                for part in &fix.parts {
                    for found in check(&profile, part) {
                        let asked = fix.asks_title_of.is_some_and(|index| found.place == Place::Button { index, field: Field::Title });
                        prop_assert!(found.severity == Warning || asked || known(found.rule), "{:?} brings {:?}", fix, found);
                        let moved = fix.parts.len() > 1 && issue.place != Place::Buttons;
                        prop_assert!(moved || (found.rule, found.place) != (issue.rule, issue.place), "{:?} stays after {:?}", found, fix);
                    }
                }
            }
        }
    }

    #[test]
    fn a_split_loses_no_button_and_keeps_order_text_and_samples(profile in any_profile(), message in any_message()) {
        for issue in check(&profile, &message).iter().filter(|issue| issue.place == Place::Buttons) {
            for fix in fixes(&profile, &message, issue) {
                let mut left: Vec<Option<&Button>> = message.buttons.iter().map(Some).collect();
                for part in &fix.parts {
                    prop_assert_eq!((&part.text, part.opens_broadcast, &part.samples), (&message.text, message.opens_broadcast, &message.samples));
                    prop_assert!(!part.buttons.is_empty());
                    prop_assert!(check(&profile, part).iter().all(|found| found.rule != issue.rule));
                    // Every button of a part is found behind the one before it, and taken once.
                    let mut from = 0;
                    for button in &part.buttons {
                        let at = (from..left.len()).find(|&at| left[at] == Some(button));
                        prop_assert!(at.is_some(), "{:?} is lost, repeated or out of order", button);
                        from = at.unwrap();
                        left[from] = None;
                    }
                }
                prop_assert!(left.iter().all(Option::is_none), "lost: {:?}", left);
                for (number, part) in fix.parts.iter().enumerate().skip(1) {
                    prop_assert_eq!(&part.name, &format!("Имя ({})", number + 1));
                }
            }
        }
    }
}
