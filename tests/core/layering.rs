//! The architecture: which room may use which. The table is that of the house; when it must
//! change, it changes here in the same commit.
//!
//! Most rooms are crates of their own, so that their manifests say what they use and the compiler
//! holds them to it: here the manifests are compared with the table. The rooms that are modules of
//! the package (`ui`, `cli`, `main`) are read for every path `crate::ROOM`.

use super::source::{each, is_ident, is_punct, root, sources, tokens, without_tests};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::path::Path;

/// Every room with the rooms that it may use. Itself it may always use.
pub(super) const TABLE: &[(&str, &[&str])] = &[
    ("words", &[]),
    ("mail", &[]),
    ("message", &[]),
    // Work off the frame: it knows neither the window nor what a job ends in.
    ("tasks", &[]),
    ("rules", &["message"]),
    ("registration", &["message", "rules"]),
    ("audit", &["message", "rules", "registration"]),
    // What a live conversation says is read and judged as the audit does it.
    ("chat", &["message", "rules", "audit"]),
    ("channel", &["message"]),
    ("broadcast", &["message", "rules", "registration", "channel"]),
    ("workspace", &["message", "rules", "registration", "channel", "broadcast"]),
    // Beside the workspace the store names the values that it holds; its tests judge a draft by rules.
    ("store", &["message", "rules", "registration", "channel", "broadcast", "workspace"]),
    // Between the ledger of the store and the calls of the platform: neither may know the other.
    // Its tests send to the sandbox.
    ("sending", &["message", "broadcast", "platform", "store", "sandbox"]),
    ("platform", &["message", "channel", "broadcast"]),
    ("sandbox", &["platform"]),
    // From painted shapes to pixels; the only room below the window that knows egui.
    ("picture", &[]),
    ("settings", &["words", "platform"]),
    ("files", &["message", "rules", "registration", "audit", "workspace", "tasks"]),
    // Facts and errors of the rooms as sentences, for the window and the commands.
    (
        "wording",
        &[
            "words",
            "message",
            "rules",
            "registration",
            "audit",
            "channel",
            "workspace",
            "platform",
            "store",
            "files",
        ],
    ),
    (
        "ui",
        &[
            "words",
            "mail",
            "message",
            "tasks",
            "rules",
            "registration",
            "audit",
            "chat",
            "channel",
            "broadcast",
            "workspace",
            "store",
            "platform",
            "sending",
            "sandbox",
            "settings",
            "files",
            "wording",
        ],
    ),
    (
        "cli",
        &[
            "message",
            "rules",
            "registration",
            "audit",
            "chat",
            "platform",
            "channel",
            "broadcast",
            "workspace",
            "words",
            "store",
            "sending",
            "wording",
            "files",
        ],
    ),
    ("main", &["ui", "cli", "sandbox"]),
];

/// What every screen of the window may use of it: no other screen, and nothing above.
const SCREEN: &[&str] = &["parts", "core", "widgets", "theme", "icons"];

/// The floors of `ui`, each with those that it may use, from the lowest up.
pub(super) const FLOORS: &[(&str, &[&str])] = &[
    ("theme", &[]),
    ("icons", &["theme"]),
    ("widgets", &["theme", "icons"]),
    ("core", &["icons"]),
    ("parts", &["core", "widgets", "theme", "icons"]),
    ("designer", SCREEN),
    ("broadcasts", SCREEN),
    ("channels", SCREEN),
    ("registration", SCREEN),
    ("audit", SCREEN),
    ("import", SCREEN),
    ("export", SCREEN),
    ("workspace_file", SCREEN),
    ("palette", SCREEN),
    ("settings", SCREEN),
    (
        "app",
        &[
            "designer",
            "broadcasts",
            "channels",
            "registration",
            "audit",
            "import",
            "export",
            "workspace_file",
            "palette",
            "settings",
            "parts",
            "core",
            "widgets",
            "theme",
            "icons",
        ],
    ),
    ("gallery", &["app", "parts", "core", "widgets", "theme", "icons"]),
    ("start", &["app", "gallery", "workspace_file"]),
];

/// What a path names when it takes the whole crate, under which everything could be reached.
const WHOLE_CRATE: &str = "*";

fn may_use(room: &str, other: &str) -> bool {
    let other = if other.starts_with("ui/") { "ui" } else { other };
    room == other || TABLE.iter().any(|(name, uses)| *name == room && uses.contains(&other))
}

/// Whether a floor of `ui` may use what is named as `ui/…`.
fn floor_may_use(floor: &str, other: &str) -> bool {
    // All of `ui` at once is nobody's: under it everything could be reached.
    let Some(other) = other.strip_prefix("ui/") else { return other != "ui" };
    floor == other || FLOORS.iter().any(|(name, uses)| *name == floor && uses.contains(&other))
}

/// The floor of `ui` that a file stands on; `None` for other rooms and for the face, `ui/mod.rs`.
fn floor(module: &[String]) -> Option<&str> {
    match module {
        [room, floor, ..] if room == "ui" => Some(floor),
        _ => None,
    }
}

/// The room of a file and its module path in the crate.
fn place(path: &Path) -> (String, Vec<String>) {
    let mut modules: Vec<String> =
        path.with_extension("").iter().map(|part| part.to_str().unwrap().to_owned()).collect();
    let room = modules[0].clone();
    if modules.last().is_some_and(|last| ["mod", "lib", "main"].contains(&last.as_str())) {
        modules.pop();
    }
    (room, modules)
}

/// Every room that a file names by a path, with the line.
fn rooms_named(tokens: TokenStream, module: &[String]) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    look(tokens, module, &mut found);
    found
}

fn look(tokens: TokenStream, module: &[String], found: &mut Vec<(usize, String)>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        let rest = &tokens[at..];
        if let Some(name) = inline_module(rest) {
            let TokenTree::Group(body) = &rest[2] else { unreachable!() };
            look(body.stream(), &[module, &[name]].concat(), found);
            at += 3;
            continue;
        }
        // Who may see an item is no use of the room that is named.
        if at > 0 && is_ident(&tokens[at - 1], "pub") && matches!(&rest[0], TokenTree::Group(_)) {
            at += 1;
            continue;
        }
        let begins_path = at == 0 || !is_punct(&tokens[at - 1], ':') || leading_colons(&tokens[..at]);
        if begins_path && let TokenTree::Ident(word) = &rest[0] {
            let word = word.to_string();
            if ["crate", "pult"].contains(&word.as_str()) {
                follow(&rest[1..], Vec::new(), line(&rest[0]), found);
            } else if ["super", "self"].contains(&word.as_str()) {
                step(rest, module.to_vec(), found);
            }
        }
        if let TokenTree::Group(group) = &rest[0] {
            look(group.stream(), module, found);
        }
        at += 1;
    }
}

/// `mod name { … }`.
fn inline_module(rest: &[TokenTree]) -> Option<String> {
    match rest {
        [word, TokenTree::Ident(name), TokenTree::Group(body), ..]
            if is_ident(word, "mod") && body.delimiter() == Delimiter::Brace =>
        {
            Some(name.to_string())
        }
        _ => None,
    }
}

/// Whether the `::` at the end begins a path (`::pult::rules`) and does not continue one.
fn leading_colons(before: &[TokenTree]) -> bool {
    match before {
        [.., earlier, a, b] if is_punct(a, ':') && is_punct(b, ':') => {
            !matches!(earlier, TokenTree::Ident(i) if i != "use") && !is_punct(earlier, '>')
        }
        [a, b] => is_punct(a, ':') && is_punct(b, ':'),
        _ => false,
    }
}

/// One segment of a path that stands in `base`.
fn step(rest: &[TokenTree], mut base: Vec<String>, found: &mut Vec<(usize, String)>) {
    match rest.first() {
        Some(TokenTree::Ident(word)) => {
            let from_root = base.is_empty();
            let line = line(&rest[0]);
            match word.to_string().as_str() {
                "super" => {
                    base.pop();
                }
                "self" if base == ["ui"] => return found.push((line, "ui".to_owned())),
                "self" if !from_root => {}
                // The crate itself under another name.
                "self" => return found.push((line, WHOLE_CRATE.to_owned())),
                // The floors of `ui` are told apart, so the path is followed.
                "ui" if from_root && goes_on(&rest[1..]) => base.push("ui".to_owned()),
                name if from_root => return found.push((line, name.to_owned())),
                name if base == ["ui"] => return found.push((line, format!("ui/{name}"))),
                name => base.push(name.to_owned()),
            }
            follow(&rest[1..], base, line, found);
        }
        Some(TokenTree::Group(branches)) => {
            let branches: Vec<TokenTree> = branches.stream().into_iter().collect();
            for branch in branches.split(|token| is_punct(token, ',')) {
                step(branch, base.clone(), found);
            }
        }
        Some(token) if is_punct(token, '*') && base.is_empty() => {
            found.push((line(token), WHOLE_CRATE.to_owned()));
        }
        Some(token) if is_punct(token, '*') && base == ["ui"] => found.push((line(token), "ui".to_owned())),
        _ => {}
    }
}

/// Whether a path goes on behind a segment.
fn goes_on(rest: &[TokenTree]) -> bool {
    matches!(rest, [a, b, ..] if is_punct(a, ':') && is_punct(b, ':'))
}

/// What comes after a segment: the next one behind `::`, or the end of the path.
fn follow(rest: &[TokenTree], base: Vec<String>, line: usize, found: &mut Vec<(usize, String)>) {
    match rest {
        [a, b, next @ ..] if is_punct(a, ':') && is_punct(b, ':') => step(next, base, found),
        [renamed, ..] if is_ident(renamed, "as") && base.is_empty() => {
            found.push((line, WHOLE_CRATE.to_owned()));
        }
        _ => {}
    }
}

fn line(token: &TokenTree) -> usize {
    token.span().start().line
}

/// Attributes and macros by which a file could take in another one past the table.
fn detours(stream: &TokenStream) -> Vec<(usize, &'static str)> {
    let mut found = Vec::new();
    each(stream, &mut |token| {
        if let TokenTree::Group(group) = token {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            if let [word, equals, ..] = inner.as_slice()
                && group.delimiter() == Delimiter::Bracket
                && is_ident(word, "path")
                && is_punct(equals, '=')
            {
                found.push((line(word), "#[path]"));
            }
        }
        for word in ["unsafe", "include"] {
            if is_ident(token, word) {
                found.push((line(token), word));
            }
        }
    });
    found
}

/// String literals with a Cyrillic letter, plain or escaped.
fn cyrillic_strings(stream: &TokenStream) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    each(stream, &mut |token| {
        let TokenTree::Literal(literal) = token else { return };
        let text = literal.to_string();
        let is_string = text.ends_with(['"', '#']);
        let plain = text.chars().any(|c| ('\u{400}'..='\u{52F}').contains(&c));
        let escaped = text.split("\\u{").skip(1).any(|rest| {
            let code = rest.split('}').next().unwrap_or_default().trim_start_matches('0');
            u32::from_str_radix(code, 16).is_ok_and(|code| (0x400..=0x52F).contains(&code))
        });
        if is_string && (plain || escaped) {
            found.push((line(token), text));
        }
    });
    found
}

/// The rooms that a room's manifest depends on; `None` where it is no crate of its own.
fn rooms_in_manifest(room: &str) -> Option<Vec<String>> {
    let text = std::fs::read_to_string(root().join("src").join(room).join("Cargo.toml")).ok()?;
    let manifest: toml::Table = text.parse().unwrap();
    let is_room = |name: &String| TABLE.iter().any(|(room, _)| room == name);
    let named = |section: &str| manifest.get(section).and_then(toml::Value::as_table).cloned();
    Some(
        ["dependencies", "dev-dependencies", "build-dependencies"]
            .into_iter()
            .filter_map(named)
            .flat_map(|section| section.keys().cloned().collect::<Vec<_>>())
            .filter(is_room)
            .collect(),
    )
}

#[test]
fn every_manifest_names_only_what_the_table_allows() {
    let mut crates = 0;
    for (room, _) in TABLE {
        let Some(used) = rooms_in_manifest(room) else { continue };
        crates += 1;
        for other in used {
            assert!(may_use(room, &other), "src/{room}/Cargo.toml: {room} may not use {other}");
        }
    }
    assert!(crates >= 9, "only {crates} manifests were found");
}

#[test]
fn every_room_uses_only_what_the_table_allows() {
    let mut wrong = Vec::new();
    for source in sources() {
        let (room, module) = place(&source.path);
        if room == "lib" || rooms_in_manifest(&room).is_some() {
            continue;
        }
        let is_test = source.is_test();
        for (line, used) in rooms_named(source.tokens, &module) {
            if !may_use(&room, &used) {
                wrong.push(format!("{}:{line}: {room} may not use {used}", source.path.display()));
            }
            // The harness of the tests knows every screen.
            if !is_test && let Some(floor) = floor(&module).filter(|floor| !floor_may_use(floor, &used)) {
                wrong.push(format!("{}:{line}: ui/{floor} may not use {used}", source.path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_room_that_exists_is_in_the_table() {
    for source in sources() {
        let (room, module) = place(&source.path);
        let known = room == "lib" || TABLE.iter().any(|(name, _)| *name == room);
        assert!(known, "{} stands in no room of the table", source.path.display());
        let Some(floor) = floor(&module).filter(|floor| *floor != "tests") else { continue };
        let known = FLOORS.iter().any(|(name, _)| *name == floor);
        assert!(known, "{} stands on no floor of ui", source.path.display());
    }
}

#[test]
fn the_binary_has_no_modules_of_its_own() {
    let main = sources().into_iter().find(|source| source.path == Path::new("main.rs")).unwrap();
    each(&main.tokens, &mut |token| assert!(!is_ident(token, "mod"), "a module in main.rs"));
}

#[test]
fn nothing_is_unsafe_and_nothing_takes_a_detour() {
    for source in sources() {
        assert_eq!(detours(&source.tokens), [], "{}", source.path.display());
    }
}

#[test]
fn words_for_people_stand_in_the_locales_only() {
    for source in sources().into_iter().filter(|source| !source.is_test()) {
        let found = cyrillic_strings(&without_tests(source.tokens));
        assert_eq!(found, [], "{}", source.path.display());
    }
}

#[test]
fn the_package_is_laid_out_as_the_house_says() {
    for file in ["src/lib.rs", "src/main.rs", "assets/locales/ru", "assets/locales/en", "README.md"] {
        assert!(root().join(file).exists(), "{file}");
    }
}

/// What a piece of `rules/check.rs` names.
fn named(text: &str) -> Vec<String> {
    let module = ["rules".to_owned(), "check".to_owned()];
    rooms_named(tokens(text), &module).into_iter().map(|(_, room)| room).collect()
}

#[test]
fn paths_are_found_however_they_are_written() {
    for (text, expected) in [
        ("use crate::words::Words;", vec!["words"]),
        ("use crate::{words, message::{self, length}};", vec!["words", "message"]),
        ("use crate::{words::{Lang, Words as W}};", vec!["words"]),
        ("fn f() -> crate::ui::App { crate::store::open() }", vec!["ui/App", "store"]),
        ("fn f() { pult::cli::run(); ::pult::ui::run() }", vec!["cli", "ui/run"]),
        ("use crate::ui::{theme, core::{keys, scene}};", vec!["ui/theme", "ui/core"]),
        ("use crate::ui::{self as window, app};", vec!["ui", "ui/app"]),
        ("use crate::ui::*;", vec!["ui"]),
        ("use ::pult::ui;", vec!["ui"]),
        ("use super::super::words;", vec!["words"]),
        ("use super::{super::words, issue};", vec!["words"]),
        ("use self::super::super::ui;", vec!["ui"]),
        ("mod inner { use super::super::super::words; }", vec!["words"]),
        ("mod inner { use super::issue; }", vec![]),
        ("use super::issue::Issue;", vec![]),
        ("use super::*;", vec![]),
        ("use super::super::*;", vec!["*"]),
        ("use crate::*;", vec!["*"]),
        ("use crate as everything;", vec!["*"]),
        ("use crate::{self as everything};", vec!["*"]),
        ("use pult as everything;", vec!["*"]),
        ("extern crate pult as everything;", vec!["*"]),
        ("macro_rules! m { () => { $crate::words::say() } }", vec!["words"]),
        ("fn f() { println!(\"{}\", crate::words::say()) }", vec!["words"]),
        ("pub(crate) fn f() {}", vec![]),
        ("pub(in crate::words) fn f() {}", vec![]),
        ("// crate::words\n/// [`crate::words`]\n/* crate::words */ fn f() {}", vec![]),
        ("const S: &str = \"crate::words\";", vec![]),
        ("fn f() { other::crate_words(); x::pult::words(); }", vec![]),
        ("type T = <crate::words::Words as Clone>::Out;", vec!["words"]),
    ] {
        assert_eq!(named(text), expected, "{text}");
    }
}

#[test]
fn a_violation_is_told_from_what_is_allowed() {
    assert!(may_use("rules", "message"));
    assert!(may_use("rules", "rules"));
    assert!(!may_use("rules", "words"));
    assert!(!may_use("words", "message"));
    assert!(!may_use("message", WHOLE_CRATE));
    assert!(!may_use("registration", "cli"));
    assert!(!may_use("ui", WHOLE_CRATE));
    assert!(!may_use("main", "rules"));
    assert!(may_use("main", "ui/run"));
    assert!(!may_use("cli", "ui/core"));
    assert!(floor_may_use("designer", "ui/parts") && floor_may_use("designer", "ui/designer"));
    assert!(floor_may_use("designer", "words"), "other rooms are the other table's business");
    for other in ["ui/registration", "ui/app", "ui/Action", "ui"] {
        assert!(!floor_may_use("designer", other), "{other}");
    }
}

#[test]
fn relative_paths_reach_floors_too() {
    let module = ["ui", "core", "keys"].map(str::to_owned);
    let named =
        |text: &str| rooms_named(tokens(text), &module).into_iter().map(|(_, r)| r).collect::<Vec<_>>();
    assert_eq!(named("use super::super::theme::Theme;"), ["ui/theme"]);
    assert_eq!(named("use super::intent::Intent; use self::group::Group;"), [""; 0]);
    assert_eq!(named("use super::super::super::words::Words;"), ["words"]);
}

#[test]
fn files_know_their_place() {
    let owned = |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>();
    for (path, room, module) in [
        ("rules/mod.rs", "rules", owned(&["rules"])),
        ("rules/check.rs", "rules", owned(&["rules", "check"])),
        ("ui/screens/designer/mod.rs", "ui", owned(&["ui", "screens", "designer"])),
        ("main.rs", "main", owned(&[])),
        ("words.rs", "words", owned(&["words"])),
    ] {
        assert_eq!(place(Path::new(path)), (room.to_owned(), module), "{path}");
    }
}

#[test]
fn forbidden_words_and_letters_are_seen() {
    let detour = |text: &str| detours(&tokens(text)).into_iter().map(|(_, what)| what).collect::<Vec<_>>();
    assert_eq!(detour("fn f() { unsafe { g() } }"), ["unsafe"]);
    assert_eq!(detour("#[path = \"../words/mod.rs\"] mod words;"), ["#[path]"]);
    assert_eq!(detour("include!(\"../words/mod.rs\");"), ["include"]);
    assert!(detour("const S: &str = include_str!(\"unsafe.txt\"); // unsafe").is_empty());
    let cyrillic = |text: &str| cyrillic_strings(&without_tests(tokens(text))).len();
    assert_eq!(cyrillic("fn f() { say(\"Привет\") }"), 1);
    assert_eq!(cyrillic("fn f() { say(r#\"Привет\"#) }"), 1);
    assert_eq!(cyrillic("fn f() { say(\"\\u{0434}а\"); say(\"\\u{434}\") }"), 2);
    assert_eq!(cyrillic("/// Привет\nfn f() { let c = 'е'; say(\"\\u{A0}\") } // «Привет»"), 0);
    assert_eq!(cyrillic("#[cfg(test)] mod tests { const S: &str = \"Привет\"; }"), 0);
}
