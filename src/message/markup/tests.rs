#![allow(clippy::string_slice, reason = "a cut inside a character must fail the test")]

use super::*;
use proptest::prelude::*;

/// A text as marked pieces: `B`, `I`, `S`, `M`, `C` for the style, then what is seen.
fn seen(text: &str) -> Vec<(String, &str)> {
    let letters = |s: Style| {
        let all = [(s.bold, 'B'), (s.italic, 'I'), (s.strike, 'S'), (s.mono, 'M'), (s.code, 'C')];
        all.into_iter().filter_map(|(on, letter)| on.then_some(letter)).collect()
    };
    spans(text).into_iter().map(|s| (letters(s.style), &text[s.range])).collect()
}

#[track_caller]
fn check(text: &str, expected: &[(&str, &str)]) {
    let expected: Vec<_> = expected.iter().map(|&(style, part)| (style.to_owned(), part)).collect();
    assert_eq!(seen(text), expected, "{text:?}");
}

#[test]
fn the_marks() {
    check("*жирный*", &[("B", "жирный")]);
    check("_курсив_ и ~зачёркнутый~", &[("I", "курсив"), ("", " и "), ("S", "зачёркнутый")]);
    check("```код *x*\nвторая```", &[("M", "код *x*\nвторая")]);
    check("(*да*), «_нет_»!", &[("", "("), ("B", "да"), ("", "), «"), ("I", "нет"), ("", "»!")]);
    check("*два слова*", &[("B", "два слова")]);
    check("*a* *b*", &[("B", "a"), ("", " "), ("B", "b")]);
    check("👍*да*👍", &[("", "👍"), ("B", "да"), ("", "👍")]);
    check("❤\u{FE0F}*да*", &[("", "❤\u{FE0F}"), ("B", "да")]);
}

#[test]
fn what_stays_literal() {
    for text in [
        "2*3*4",
        "snake_case_name",
        "ж_и_р",
        "a * x *",
        "*x *",
        "a * x*",
        "**",
        "*",
        "***",
        "____",
        "*a\nb*",
        "a*b*",
        "*a*b",
        "и\u{306}*b*",
        "``````",
        "```x",
        "``` ```",
        "a```b```",
        "``x``",
        "` x`",
        "`x `",
        "`a\nb`",
        "a`b`",
        "`a`b",
        "~ ~",
        "5 * 3 * 2",
        "{{*a*}}",
        "{{first_name}} _",
        "https://a.b/_x_/*y*?q=~z~w",
    ] {
        let shown: Vec<_> = seen(text);
        assert!(shown.iter().all(|(style, _)| style.is_empty()), "{text:?}: {shown:?}");
        assert_eq!(shown.into_iter().map(|(_, part)| part).collect::<String>(), text);
    }
}

#[test]
fn marks_within_marks() {
    check("*_x_*", &[("BI", "x")]);
    check("_*~x~*_", &[("BIS", "x")]);
    check("*a _b_ c*", &[("B", "a "), ("BI", "b"), ("B", " c")]);
    check("*a _b* c_", &[("B", "a _b"), ("", " c_")]);
    check("**x**", &[("", "*"), ("B", "x"), ("", "*")]);
    check("*a *b* c*", &[("", "*a "), ("B", "b"), ("", " c*")]);
    check("*жирный ```*моно*```*", &[("B", "жирный "), ("BM", "*моно*")]);
    check("*a ```b\nc``` d*", &[("", "*a "), ("M", "b\nc"), ("", " d*")]);
    check("*a ```b* c```", &[("", "*a "), ("M", "b* c")]);
}

#[test]
fn mono_opens_and_closes() {
    check("```\nкод\n```", &[("M", "\nкод\n")]);
    check("````x````", &[("", "`"), ("M", "x"), ("", "`")]);
    check("```a``````b```", &[("M", "a"), ("M", "b")]);
    check("``` ``` x```", &[("", "``` "), ("M", " x")]);
    check("```a```b c```", &[("M", "a```b c")]);
    check("*a ```b*", &[("B", "a ```b")]);
}

#[test]
fn code_is_one_line_as_it_stands() {
    check("`код *x* ~y~`!", &[("C", "код *x* ~y~"), ("", "!")]);
    check("*a `b* c` d*", &[("B", "a "), ("BC", "b* c"), ("B", " d")]);
    check("*`x`*", &[("BC", "x")]);
    check("`a` `b`", &[("C", "a"), ("", " "), ("C", "b")]);
    check("```a `b` c```", &[("M", "a `b` c")]);
    check("`a ```b``` c`", &[("", "`a "), ("M", "b"), ("", " c`")]);
    check("`{{1}}`", &[("C", "{{1}}")]);
}

/// A text as lines with what they are: `•`, `1`, `>` or nothing, and what is seen of them.
fn lines(text: &str) -> Vec<(&'static str, String)> {
    let mut lines: Vec<(&str, String)> = Vec::new();
    for run in render(text, &Samples::new()) {
        let block = match run.block {
            Block::Plain => "",
            Block::Bullet => "•",
            Block::Number => "1",
            Block::Quote => ">",
        };
        match lines.last_mut() {
            Some((last, seen)) if *last == block && run.kind != Kind::Item => seen.push_str(run.text),
            _ => lines.push((block, run.text.to_owned())),
        }
    }
    lines
}

#[track_caller]
fn check_lines(text: &str, expected: &[(&'static str, &str)]) {
    let expected: Vec<_> = expected.iter().map(|&(block, part)| (block, part.to_owned())).collect();
    assert_eq!(lines(text), expected, "{text:?}");
}

#[test]
fn lists_and_quotes_are_told_by_how_a_line_begins() {
    check_lines("* раз\n- два\nтри", &[("•", "• раз\n"), ("•", "• два\n"), ("", "три")]);
    check_lines("1. раз\n2. два\n10. три", &[("1", "1. раз\n"), ("1", "2. два\n"), ("1", "10. три")]);
    check_lines("да\n> раз\n> два\n\nнет", &[("", "да\n"), (">", "раз\nдва\n"), ("", "\nнет")]);
    check_lines("> * раз", &[(">", "* раз")]);
    check_lines("* > раз", &[("•", "• > раз")]);
    check_lines("- {{1}}", &[("•", "• {{1}}")]);
    assert_eq!(plain("* *раз*\n> _два_", &Samples::new()), "• раз\nдва");
}

#[test]
fn marks_hold_in_lists_and_quotes() {
    check("* *раз* два", &[("", "* "), ("B", "раз"), ("", " два")]);
    check("* раз*", &[("", "* "), ("", "раз*")]);
    check("1. `код`", &[("", "1. "), ("C", "код")]);
    check("> _раз_", &[("I", "раз")]);
}

#[test]
fn what_makes_no_list_and_no_quote() {
    for text in [
        "*раз",
        "-раз",
        "1.раз",
        "1 раз",
        "1) раз",
        ">раз",
        " - раз",
        "– раз",
        "• раз",
        "- ",
        "*  ",
        "> \n",
        "1. ",
        "2025. раз",
        ". раз",
        "а - раз",
        "а > б",
        "1️⃣ раз",
        "-\u{A0}раз",
    ] {
        let seen = lines(text);
        assert!(seen.iter().all(|(block, _)| block.is_empty()), "{text:?}: {seen:?}");
    }
    // Inside mono over lines nothing is a list; the line that it begins on may be one.
    check_lines("```\n- раз\n```", &[("", "\n- раз\n")]);
    check_lines("- ```раз\n- два```\n- три", &[("•", "• раз\n"), ("", "- два\n"), ("•", "• три")]);
}

#[test]
fn variables_and_links_are_told_apart() {
    let text = "*{{1}}*: https://example.com/{{id}}/x_y_, (www.a.ru/b_(c)). {#site}";
    let kinds: Vec<_> = spans(text)
        .into_iter()
        .filter(|span| span.kind != Kind::Text)
        .map(|span| (&text[span.range], span.kind))
        .collect();
    let variable = |name, in_link| Kind::Variable { name, in_link };
    assert_eq!(
        kinds,
        [
            ("{{1}}", variable("1", false)),
            ("https://example.com/", Kind::Link),
            ("{{id}}", variable("id", true)),
            ("/x_y", Kind::Link),
            ("www.a.ru/b_(c)", Kind::Link),
            ("{#site}", variable("site", false)),
        ]
    );
    check("*https://a.b/c*", &[("B", "https://a.b/c")]);
    check("```https://a.b```", &[("M", "https://a.b")]);
}

#[test]
fn what_is_no_link() {
    for text in
        ["http://", "www.", "http:// a", "xhttp://a.b", "яwww.a.ru", "www..ru", "{{http://a.b}}", "a.ru"]
    {
        assert!(spans(text).iter().all(|span| span.kind != Kind::Link), "{text:?}");
    }
    let links = |text| spans(text).iter().filter(|span| span.kind == Kind::Link).count();
    assert_eq!(links("HTTPS://A.B «http://пример.рф» http://{{host}}"), 3);
}

#[test]
fn samples_take_their_variables_place_and_style() {
    let samples = Samples::from_iter([("1".into(), "*Анна*".into()), ("2".into(), String::new())]);
    let runs = render("_{{1}}_ {{2}} {{3}}", &samples);
    assert_eq!(runs.iter().map(|run| run.text).collect::<String>(), "*Анна* {{2}} {{3}}");
    assert!(runs[0].style.italic && !runs[0].style.bold);
    assert_eq!((runs[0].range.clone(), runs[0].kind), (1..6, Kind::Variable { name: "1", in_link: false }));
    assert_eq!(plain("_{{1}}_ *x*", &samples), "*Анна* x");
}

/// Wraps what stands between `[` and `]` and shows the new selection the same way.
fn wrapped(text: &str, mark: Mark) -> String {
    let chars: Vec<char> = text.chars().filter(|c| !"[]".contains(*c)).collect();
    let start = text.chars().position(|c| c == '[').unwrap();
    let end = text.chars().position(|c| c == ']').unwrap() - 1;
    let (text, selection) = wrap(&chars.into_iter().collect::<String>(), start..end, mark);
    let mut shown: Vec<char> = text.chars().collect();
    shown.insert(selection.end, ']');
    shown.insert(selection.start, '[');
    shown.into_iter().collect()
}

#[test]
fn wrap_sets_marks_that_whatsapp_shows() {
    for (before, mark, after) in [
        ("скажи [да]", Mark::Bold, "скажи *[да]*"),
        ("скажи[ да ]!", Mark::Italic, "скажи[ _да_ ]!"),
        ("[раз\n\n два ]", Mark::Strike, "~[раз~\n\n ~два~ ]"),
        ("[раз\nдва]", Mark::Mono, "```[раз\nдва]```"),
        ("пр[ив]ет", Mark::Bold, "*пр[ив]ет*"),
        ("при[]вет", Mark::Bold, "*при[]вет*"),
        ("a [] b", Mark::Bold, "a *[]* b"),
        ("{{na[me}}, x]", Mark::Bold, "*{{na[me}}, x]*"),
        ("a[ *b* c]", Mark::Bold, "a[ *b c]*"),
        ("[a *b] c*", Mark::Bold, "*[a b] c*"),
        ("[a _b] c_", Mark::Bold, "*[a _b] c_*"),
        ("```a [b] c```", Mark::Bold, "*```a [b] c```*"),
        ("```a\n[b]```", Mark::Bold, "```a\n[b]```"),
        ("[*a*\nb]", Mark::Bold, "[*a*\n*b]*"),
        ("a[ ]b", Mark::Bold, "a[ ]b"),
        ("[]", Mark::Mono, "```[]```"),
        ("пр[ив]ет", Mark::Code, "`пр[ив]ет`"),
        ("[раз\nдва]", Mark::Code, "`[раз`\n`два]`"),
        ("`a [b] c`", Mark::Bold, "*`a [b] c`*"),
        ("[* раз\n- два]", Mark::Bold, "[* *раз*\n- *два]*"),
        ("[1. раз]", Mark::Mono, "[1. ```раз]```"),
        ("> ра[]з", Mark::Italic, "> _ра[]з_"),
        ("[*] раз", Mark::Bold, "[*] раз"),
    ] {
        assert_eq!(wrapped(before, mark), after, "{before:?}");
    }
}

#[test]
fn wrap_takes_marks_off() {
    for (before, mark, after) in [
        ("*[да]*", Mark::Bold, "[да]"),
        ("[*да*]", Mark::Bold, "[да]"),
        ("*_[да]_*", Mark::Bold, "_[да]_"),
        ("[*_да_*]", Mark::Italic, "[*да*]"),
        ("*раз [два] три*", Mark::Bold, "раз [два] три"),
        ("*[раз*\n*два]*", Mark::Bold, "[раз\nдва]"),
        ("```[раз\nдва]```", Mark::Mono, "[раз\nдва]"),
        ("a *[]* b", Mark::Bold, "a [] b"),
        ("*да[]*", Mark::Bold, "да[]"),
        ("`д[]а`", Mark::Code, "д[]а"),
        ("[* *раз*]", Mark::Bold, "[* раз]"),
    ] {
        assert_eq!(wrapped(before, mark), after, "{before:?}");
    }
}

/// What would take minutes if any part looked at the same place again and again.
#[test]
fn a_megabyte_is_read_in_one_pass() {
    let blocks = [
        "*",
        "_",
        "`",
        "`a ",
        "`a` ",
        "* ",
        "* a\n",
        "> `a`\n",
        "1. a\n",
        " *a",
        "*_~",
        "*a _b ",
        "```",
        "``` a",
        "``` ",
        "```a ",
        "{{",
        "{{a",
        "{#",
        "www.",
        "www.a ",
        "http://",
        "http://,",
        "https://a(",
        "*a*\n",
        "\n",
        "a\u{301}",
        "```a\n```\n",
        "{{a}}",
    ];
    for block in blocks {
        let text = block.repeat(1_000_000 / block.len());
        let last = spans(&text).last().map_or(0, |span| span.range.end);
        assert!(last > text.len() - 8 && last <= text.len(), "{block:?}");
        let part = block.repeat(150_000 / block.len());
        for mark in [Mark::Bold, Mark::Mono, Mark::Code] {
            let (_, selection) = wrap(&part, 0..part.len(), mark);
            assert!(!selection.is_empty(), "{block:?}");
        }
    }
    let spaces = format!("``` {} x{}", " ".repeat(500_000), "```a ".repeat(100_000));
    assert_eq!(spans(&spaces).last().map(|span| span.range.end), Some(spaces.len()));
}

/// What is seen, each character with its style and its line's block.
fn styled(text: &str) -> Vec<(char, Style, Block)> {
    let styled =
        |span: Span<'_>| text[span.range].chars().map(|c| (c, span.style, span.block)).collect::<Vec<_>>();
    spans(text).into_iter().flat_map(styled).collect()
}

fn nasty() -> impl Strategy<Value = String> {
    let parts = [
        "*",
        "_",
        "~",
        "`",
        "```",
        "- ",
        "* ",
        "\n> ",
        "\n1. ",
        "a",
        "я",
        "1",
        " ",
        "\n",
        "{{1}}",
        "{{",
        "}}",
        "{#x}",
        "https://a.b",
        "www.",
        ".",
        "👍",
        "(",
        "й",
        "\u{301}",
        "\u{A0}",
    ];
    prop::collection::vec(prop::sample::select(parts.to_vec()), 0..40).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn only_delimiters_and_the_marks_of_quotes_are_left_out(text in nasty()) {
        let mut at = 0;
        let mut left_out = [0_usize; 4];
        let mut spans = spans(&text);
        let end = Span { range: text.len()..text.len(), style: Style::default(), kind: Kind::Text, block: Block::Plain };
        spans.push(end);
        for span in &spans {
            prop_assert!(span.range.start >= at && text.get(span.range.clone()).is_some());
            prop_assert!(!span.range.is_empty() || span.range.start == text.len());
            let mut gap = &text[at..span.range.start];
            if span.block == Block::Quote && (at == 0 || text[..at].ends_with('\n')) {
                gap = gap.strip_prefix("> ").unwrap();
            }
            for c in gap.chars() {
                let mark = "*_~`".find(c);
                prop_assert!(mark.is_some(), "{:?} is left out", c);
                left_out[mark.unwrap()] += 1;
            }
            at = span.range.end;
        }
        prop_assert!(left_out.iter().all(|n| n % 2 == 0));
    }

    #[test]
    fn a_line_is_of_one_block_and_only_items_begin_with_their_mark(text in nasty()) {
        for span in spans(&text) {
            let seen = &text[span.range.clone()];
            let begins = span.range.start == 0 || text[..span.range.start].ends_with('\n');
            if span.kind == Kind::Item {
                prop_assert!(begins && matches!(span.block, Block::Bullet | Block::Number));
                prop_assert!(seen.ends_with(' ') && !seen.contains('\n'));
            } else if span.block != Block::Plain {
                prop_assert!(!seen.strip_suffix('\n').unwrap_or(seen).contains('\n'));
            }
            if begins && matches!(span.block, Block::Bullet | Block::Number) {
                prop_assert_eq!(span.kind, Kind::Item);
            }
        }
    }

    #[test]
    fn text_without_marks_is_whole(text in "[a-zа-я0-9 .,!\\n👍]{0,60}") {
        let spans = spans(&text);
        prop_assert!(spans.iter().all(|span| span.style == Style::default()));
        prop_assert_eq!(spans.iter().map(|span| span.range.len()).sum::<usize>(), text.len());
    }

    #[test]
    fn each_line_has_its_own_marks(text in nasty().prop_filter("mono runs over lines", |t| !t.contains("```"))) {
        let whole: Vec<_> = styled(&text).into_iter().filter(|(c, ..)| *c != '\n').collect();
        let lines: Vec<_> = text.split('\n').flat_map(styled).collect();
        prop_assert_eq!(whole, lines);
    }

    #[test]
    fn wrapping_a_word_twice_gives_it_back(
        before in "[a-zа-я ,]{0,10} ", word in "[a-zа-я0-9]{1,8}", after in "( [a-zа-я]{0,10})?",
        mark in prop::sample::select(Mark::ALL.to_vec()),
    ) {
        let text = format!("{before}{word}{after}");
        let start = before.chars().count();
        let selection = start..start + word.chars().count();
        let (marked, inside) = wrap(&text, selection.clone(), mark);
        let mut style = Style::default();
        style.toggle(mark);
        let span = spans(&marked).into_iter().find(|span| span.style == style);
        prop_assert_eq!(span.map(|span| marked[span.range].to_owned()), Some(word));
        prop_assert_eq!(wrap(&marked, inside, mark), (text, selection));
    }

    #[test]
    fn wrap_touches_nothing_but_marks(text in nasty(), a in 0..60_usize, b in 0..60_usize, mark in prop::sample::select(Mark::ALL.to_vec())) {
        let bare = |text: &str| text.replace(['*', '_', '~', '`'], "");
        let (new, selection) = wrap(&text, a..b, mark);
        prop_assert_eq!(bare(&new), bare(&text));
        prop_assert!(selection.start <= selection.end && selection.end <= new.chars().count());
    }
}

#[test]
fn marks_without_a_pair_are_found_where_they_seem_meant() {
    let found = |text: &str| {
        super::unpaired(text)
            .into_iter()
            .map(|range| (range.start, text[range].to_owned()))
            .collect::<Vec<_>>()
    };
    for (text, at, sign) in [
        ("*Sale today", 0, "*"),
        ("Sale* today", 4, "*"),
        ("_Sale today", 0, "_"),
        ("~Sale today", 0, "~"),
        ("`Sale today", 0, "`"),
        ("```Sale today", 0, "```"),
        ("*Sale\ntoday*", 0, "*"),
        ("a *«b» c", 2, "*"),
        ("*Sale* and *more", 11, "*"),
    ] {
        assert_eq!(found(text).first(), Some(&(at, sign.to_owned())), "{text}");
    }
    assert_eq!(found("**bold**").len(), 2);
    for text in [
        "*Sale* _today_ ~1~ ```x``` `y`",
        "* item\n- item\n1. item",
        "2 * 3 = 6, 2*3, snake_case_name",
        "~100 roubles, a 5* hotel",
        "____\n***\n",
        "`a * b *c` and ```*d```",
        "https://a.ru/*b_c",
        "{{_a}} and {#*b}",
        "",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

proptest! {
    #[test]
    fn a_mark_is_either_in_a_pair_or_without_one(text in "[*_~`ab .\\n]{0,24}") {
        let spans = spans(&text);
        for range in super::unpaired(&text) {
            // It is seen, so it stands in a span.
            prop_assert!(spans.iter().any(|span| span.range.start <= range.start && range.end <= span.range.end), "{:?}", range);
        }
    }
}
