//! The sentences: both languages say the same things, nothing is missing, nothing is left over.

use super::source::{each, files, is_ident, is_punct, plain_string, root, sources, without_tests};
use fluent_syntax::ast::{
    Attribute, CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant,
};
use fluent_syntax::parser::parse;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use pult::broadcast::{Rule, State};
use pult::rules::{FixId, RuleId};
use pult::words::{Lang, Words};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// What one sentence or attribute needs and says.
#[derive(Debug, Default, PartialEq, Eq)]
struct Said {
    /// Its arguments, those of sentences that it refers to included later.
    arguments: BTreeSet<String>,
    /// Sentences that it refers to.
    refers_to: BTreeSet<String>,
    /// Its plain text, pieces joined by a line break.
    text: String,
}

/// Sentences by id, attributes by `id.attribute`.
type Locale = BTreeMap<String, Said>;

fn locale(code: &str) -> Locale {
    let mut found = Locale::new();
    for path in files(&format!("assets/locales/{code}"), "ftl") {
        for (id, said) in read(&fs::read_to_string(&path).unwrap()) {
            assert!(found.insert(id.clone(), said).is_none(), "{id} stands twice in {code}");
        }
    }
    close(&mut found);
    found
}

fn read(text: &str) -> Vec<(String, Said)> {
    let resource = parse(text).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut found = Vec::new();
    for entry in resource.body {
        let Entry::Message(Message { id, value, attributes, .. }) = entry else {
            assert!(!matches!(entry, Entry::Junk { .. } | Entry::Term(_)), "{entry:?}");
            continue;
        };
        if let Some(value) = value {
            found.push((id.name.to_owned(), said(&value)));
        }
        for Attribute { id: attribute, value } in attributes {
            found.push((format!("{}.{}", id.name, attribute.name), said(&value)));
        }
    }
    found
}

fn said(pattern: &Pattern<&str>) -> Said {
    let mut out = Said::default();
    collect(pattern, &mut out);
    out
}

fn collect(pattern: &Pattern<&str>, out: &mut Said) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                out.text.push_str(value);
                out.text.push('\u{0}');
            }
            PatternElement::Placeable { expression } => collect_expression(expression, out),
        }
    }
}

fn collect_expression(expression: &Expression<&str>, out: &mut Said) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, out),
        Expression::Select { selector, variants } => {
            collect_inline(selector, out);
            for Variant { value, .. } in variants {
                collect(value, out);
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, out: &mut Said) {
    match inline {
        InlineExpression::VariableReference { id } => {
            out.arguments.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, attribute } => {
            let attribute = attribute.as_ref().map(|a| format!(".{}", a.name)).unwrap_or_default();
            out.refers_to.insert(format!("{}{attribute}", id.name));
        }
        InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
            positional.iter().for_each(|argument| collect_inline(argument, out));
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, out),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::TermReference { .. } => panic!("a term: {inline:?}"),
    }
}

/// Gives every sentence the arguments of those that it refers to.
fn close(locale: &mut Locale) {
    loop {
        let mut grown = false;
        for id in locale.keys().cloned().collect::<Vec<_>>() {
            let inherited: BTreeSet<String> = locale[&id]
                .refers_to
                .iter()
                .flat_map(|other| {
                    locale.get(other).unwrap_or_else(|| panic!("{id} refers to no {other}")).arguments.clone()
                })
                .collect();
            let own = &mut locale.get_mut(&id).unwrap().arguments;
            let before = own.len();
            own.extend(inherited);
            grown |= own.len() > before;
        }
        if !grown {
            return;
        }
    }
}

/// The id of a rule or fix in the locales.
fn derived(prefix: &str, id: &str) -> String {
    format!("{prefix}-{}", id.replace(['.', '_'], "-"))
}

/// The sentences of the rules of a broadcast, of the states of a recipient and of why a sending
/// stands still.
fn broadcast_ids() -> Vec<String> {
    let rules = Rule::ALL.iter().map(|rule| derived("broadcast-found", rule.as_str()));
    rules.chain(State::ALL.iter().map(|state| derived("broadcast-state", state.as_str()))).collect()
}

/// Every string literal of the program outside tests.
fn literals() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for source in sources().into_iter().filter(|source| !source.is_test()) {
        each(&without_tests(source.tokens), &mut |token| found.extend(plain_string(token)));
    }
    found
}

/// The demands that the built-in profiles name.
fn demands() -> BTreeSet<String> {
    let demand = |line: &str| Some(line.split_once("demand = \"")?.1.split_once('"')?.0.to_owned());
    files("assets/profiles", "toml")
        .iter()
        .flat_map(|path| fs::read_to_string(path).unwrap().lines().filter_map(demand).collect::<Vec<_>>())
        .collect()
}

/// A call of `say` or `tell` with its id as a literal, and the names of its arguments where
/// they stand there too.
#[derive(Debug, PartialEq, Eq)]
struct Call {
    id: String,
    arguments: Option<BTreeSet<String>>,
}

fn calls(stream: TokenStream) -> Vec<Call> {
    let mut found = Vec::new();
    let tokens: Vec<TokenTree> = stream.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        let method = at.checked_sub(1).map(|before| &tokens[before]);
        if group.delimiter() == Delimiter::Parenthesis
            && let Some(method) = method.filter(|m| is_ident(m, "say") || is_ident(m, "tell"))
        {
            found.extend(call(group.stream(), is_ident(method, "say")));
        }
        found.extend(calls(group.stream()));
    }
    found
}

fn call(inside: TokenStream, bare: bool) -> Option<Call> {
    let inside: Vec<TokenTree> = inside.into_iter().collect();
    let id = plain_string(inside.first()?)?;
    if bare {
        return Some(Call { id, arguments: Some(BTreeSet::new()) });
    }
    let arguments = match inside.as_slice() {
        [_, comma, and, TokenTree::Group(list), ..] if is_punct(comma, ',') && is_punct(and, '&') => {
            names(list.stream())
        }
        _ => None,
    };
    Some(Call { id, arguments })
}

fn names(list: TokenStream) -> Option<BTreeSet<String>> {
    let pairs = list.into_iter().filter(|token| !is_punct(token, ','));
    pairs
        .map(|pair| match pair {
            TokenTree::Group(pair) => plain_string(&pair.stream().into_iter().next()?),
            _ => None,
        })
        .collect()
}

#[test]
fn both_languages_say_the_same_things_with_the_same_arguments() {
    let (russian, english) = (locale("ru"), locale("en"));
    let ids = |locale: &Locale| locale.keys().cloned().collect::<BTreeSet<_>>();
    let (in_russian, in_english) = (ids(&russian), ids(&english));
    assert_eq!(
        in_russian.difference(&in_english).collect::<Vec<_>>(),
        Vec::<&String>::new(),
        "only in Russian"
    );
    assert_eq!(
        in_english.difference(&in_russian).collect::<Vec<_>>(),
        Vec::<&String>::new(),
        "only in English"
    );
    for (id, said) in &russian {
        assert_eq!(said.arguments, english[id].arguments, "{id}");
    }
}

#[test]
fn every_sentence_is_built_into_the_program() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for id in locale(lang.code()).keys() {
            assert!(words.knows(id), "{id} is not built in for {lang:?}: is its file in the list?");
        }
    }
}

#[test]
fn every_rule_and_fix_has_its_sentences() {
    let russian = locale("ru");
    for rule in RuleId::ALL {
        for id in [derived("rule", rule.as_str()), derived("demand", rule.as_str())] {
            assert!(russian.contains_key(&id), "{id}");
        }
        let short = format!("{}.short", derived("rule", rule.as_str()));
        assert!(russian.contains_key(&short), "{short}");
    }
    for fix in FixId::ALL {
        for id in [derived("fix", fix.as_str()), format!("{}.short", derived("fix", fix.as_str()))] {
            assert!(russian.contains_key(&id), "{id}");
        }
    }
    for id in broadcast_ids() {
        assert!(russian.contains_key(&id), "{id}");
    }
    for demand in demands() {
        assert!(russian.contains_key(&demand), "{demand}");
    }
}

#[test]
fn no_sentence_is_left_over() {
    let russian = locale("ru");
    let mut used = literals();
    used.extend(demands());
    used.extend(RuleId::ALL.iter().map(|rule| derived("rule", rule.as_str())));
    used.extend(FixId::ALL.iter().map(|fix| derived("fix", fix.as_str())));
    used.extend(broadcast_ids());
    used.extend(russian.values().flat_map(|said| said.refers_to.clone()));
    let of_used = |id: &str| {
        let whole = id.split('.').next().unwrap_or(id);
        // A `.short` is asked for by putting it behind an id.
        used.contains(id) || (id.ends_with(".short") && used.contains(whole))
    };
    let unused: Vec<&String> = russian.keys().filter(|id| !of_used(id)).collect();
    assert_eq!(unused, Vec::<&String>::new());
}

#[test]
fn every_call_names_a_sentence_and_gives_its_arguments() {
    let russian = locale("ru");
    let mut seen = 0;
    for source in sources().into_iter().filter(|source| !source.is_test()) {
        for call in calls(without_tests(source.tokens)) {
            seen += 1;
            let place = source.path.display();
            let said = russian.get(&call.id).unwrap_or_else(|| panic!("{place}: no sentence {}", call.id));
            if let Some(arguments) = call.arguments {
                let missing: Vec<_> = said.arguments.difference(&arguments).collect();
                assert!(missing.is_empty(), "{place}: {} lacks {missing:?}", call.id);
            }
        }
    }
    assert!(seen > 0, "no call was found at all");
}

#[test]
fn calls_are_read_as_they_are_written() {
    let text = r#"fn f() {
        words.say("one");
        words.tell("two", &[("a", x.into()), ("b", g("c"))]);
        print(words.tell("three", &args));
        words.tell(id, &[]);
        // words.say("comment")
    }"#;
    let set = |names: &[&str]| Some(names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>());
    let call = |id: &str, arguments| Call { id: id.to_owned(), arguments };
    assert_eq!(
        calls(super::source::tokens(text)),
        [call("one", set(&[])), call("two", set(&["a", "b"])), call("three", None)]
    );
}

/// What is wrong with the typography of a Russian sentence; empty when nothing is.
fn faults(text: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    let has = |signs: &str| text.contains(signs);
    if has("\"") {
        found.push("an ASCII quote");
    }
    if has(" - ") || has(" -- ") || has(" – ") {
        found.push("a hyphen in place of a dash");
    }
    if has(" — ") {
        found.push("a dash that may begin a line: put U+00A0 in front");
    }
    if has("...") {
        found.push("three dots in place of …");
    }
    if has("!") {
        found.push("an exclamation mark");
    }
    if has("i-Digital") {
        found.push("i-Digital with a hyphen that may break: U+2011");
    }
    if has("№ ") {
        found.push("a breaking space after №");
    }
    let words: Vec<&str> = text.split([' ', '\n', '\u{0}']).collect();
    let mut spaces = text.match_indices([' ', '\n', '\u{0}']).map(|(_, sign)| sign);
    for word in &words[..words.len() - 1] {
        let bare = word.rsplit(['\u{A0}', '«', '(', '„']).next().unwrap_or(word).to_lowercase();
        let short = ["в", "с", "к", "и", "а", "о", "у", "не", "на", "по", "до", "от", "из", "за", "ни"];
        if spaces.next() == Some(" ") && short.contains(&bare.as_str()) {
            found.push("a breaking space after a short word");
        }
    }
    found
}

#[test]
fn russian_is_set_as_russian_is() {
    let mut wrong = Vec::new();
    for (id, said) in locale("ru") {
        wrong.extend(faults(&said.text).into_iter().map(|fault| format!("{id}: {fault}: {}", said.text)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn english_is_set_as_english_is() {
    for (id, said) in locale("en") {
        for sign in ["\"", "'", "...", "!", " - ", "i-Digital"] {
            assert!(!said.text.contains(sign), "{id} holds {sign}: {}", said.text);
        }
        // A language is called by its own name in every language.
        let cyrillic = said.text.chars().any(|c| ('\u{400}'..='\u{52F}').contains(&c));
        assert!(!cyrillic || id == "language-ru", "{id} holds Cyrillic: {}", said.text);
    }
}

#[test]
fn faults_of_typography_are_seen() {
    for text in [
        "\"а\"",
        "что - где",
        "что — где",
        "ждём...",
        "Готово!",
        "через i-Digital",
        "№ 5",
        "не больше",
        "это и\u{A0}то и это",
        "(в скобках)",
    ] {
        assert_eq!(faults(text).len(), 1, "{text}");
    }
    for text in
        ["«а»", "что\u{A0}— где", "ждём…", "через i\u{2011}Digital", "№\u{A0}5", "не\u{A0}больше", "ни"]
    {
        assert_eq!(faults(text), Vec::<&str>::new(), "{text}");
    }
}

#[test]
fn every_plural_is_complete() {
    for code in ["ru", "en"] {
        let wanted: &[&str] = if code == "ru" { &["one", "few", "many"] } else { &["one", "other"] };
        for path in files(&format!("assets/locales/{code}"), "ftl") {
            let text = fs::read_to_string(&path).unwrap();
            let resource = parse(text.as_str()).unwrap();
            for entry in &resource.body {
                let Entry::Message(message) = entry else { continue };
                let patterns = message.value.iter().chain(message.attributes.iter().map(|a| &a.value));
                for keys in patterns.flat_map(selects) {
                    let plural = keys.iter().any(|key| key == "one");
                    // After «не больше» Russian knows two forms only.
                    let genitive = code == "ru" && keys.iter().any(|key| key == "other");
                    let complete = genitive || wanted.iter().all(|form| keys.contains(&(*form).to_owned()));
                    assert!(!plural || complete, "{code} {}: {keys:?}", message.id.name);
                }
            }
        }
    }
}

fn selects(pattern: &Pattern<&str>) -> Vec<Vec<String>> {
    use fluent_syntax::ast::VariantKey::{Identifier, NumberLiteral};
    let mut found = Vec::new();
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression: Expression::Select { variants, .. } } = element {
            let key = |variant: &Variant<&str>| match variant.key {
                Identifier { name } => name.to_owned(),
                NumberLiteral { value } => value.to_owned(),
            };
            found.push(variants.iter().map(key).collect());
            found.extend(variants.iter().flat_map(|variant| selects(&variant.value)));
        }
    }
    found
}

#[test]
fn every_locale_file_stands_in_both_languages() {
    let names = |code: &str| {
        let path = format!("assets/locales/{code}");
        let name = |file: &std::path::PathBuf| file.strip_prefix(root().join(&path)).unwrap().to_owned();
        files(&path, "ftl").iter().map(name).collect::<Vec<_>>()
    };
    assert_eq!(names("ru"), names("en"));
}
