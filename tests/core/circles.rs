//! No circle of files: a file may use others, but none of those may come back to it.
//!
//! A path counts for the file where the thing is defined, however many re-exports lead there, and
//! re-exports themselves are no use. A module and the files of its own folder are one thing: they
//! may name each other. What tests use is not asked.

use super::source::{is_ident, is_punct, root, sources, tokens, without_tests};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::Path;

/// A module path from the room on, as `["rules", "check"]`.
type ModulePath = Vec<String>;

/// What is known of a module.
#[derive(Default)]
struct Module {
    /// The file that it stands in.
    file: String,
    /// Names that are defined in it.
    items: HashSet<String>,
    /// Names that it takes from elsewhere, with the path as it is written.
    uses: HashMap<String, Vec<String>>,
    /// Paths of which it takes everything.
    globs: Vec<Vec<String>>,
    /// Every path in it that is no re-export, as it is written.
    paths: Vec<Vec<String>>,
}

/// All modules of the program.
#[derive(Default)]
struct Program {
    modules: HashMap<ModulePath, Module>,
    /// The rooms that are crates of their own.
    crates: HashSet<String>,
}

const KINDS: [&str; 9] = ["fn", "struct", "enum", "trait", "type", "const", "static", "union", "macro_rules"];

impl Program {
    /// Reads every file of `src` that is no test.
    fn read() -> Self {
        let mut program = Self::default();
        for source in sources().into_iter().filter(|source| !source.is_test()) {
            let mut module: ModulePath =
                source.path.with_extension("").iter().map(|part| part.to_str().unwrap().to_owned()).collect();
            if root().join("src").join(&module[0]).join("Cargo.toml").exists() {
                program.crates.insert(module[0].clone());
            }
            if module.last().is_some_and(|last| ["mod", "lib", "main"].contains(&last.as_str())) {
                module.pop();
            }
            program.add(module, &source.path, without_tests(source.tokens));
        }
        program
    }

    fn add(&mut self, path: ModulePath, file: &Path, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut module = Module { file: file.display().to_string(), ..Module::default() };
        let mut inner = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let rest = &tokens[at..];
            match rest {
                [word, TokenTree::Ident(name), TokenTree::Group(body), ..]
                    if is_ident(word, "mod") && body.delimiter() == Delimiter::Brace =>
                {
                    inner.push((name.to_string(), body.stream()));
                    at += 3;
                    continue;
                }
                [word, tree @ ..] if is_ident(word, "use") => {
                    let end = tree.iter().position(|token| is_punct(token, ';')).unwrap_or(tree.len());
                    let public = is_public(&tokens[..at]);
                    let mut leaves = Vec::new();
                    use_tree(&tree[..end], &mut Vec::new(), &mut leaves);
                    for (path, name) in leaves {
                        if !public {
                            module.paths.push(path.clone());
                        }
                        match name.as_str() {
                            "*" => module.globs.push(path),
                            _ => _ = module.uses.insert(name, path),
                        }
                    }
                    at += end + 1;
                    continue;
                }
                [word, TokenTree::Ident(name), ..] if KINDS.iter().any(|kind| is_ident(word, kind)) => {
                    module.items.insert(name.to_string());
                }
                [word, bang, TokenTree::Ident(name), ..]
                    if is_ident(word, "macro_rules") && is_punct(bang, '!') =>
                {
                    module.items.insert(name.to_string());
                }
                _ => {}
            }
            at += 1;
        }
        paths_in(&tokens, &mut module.paths);
        self.modules.insert(path.clone(), module);
        for (name, tokens) in inner {
            self.add([path.clone(), vec![name]].concat(), file, tokens);
        }
    }

    /// A path as it is written in a module, from the room on; `None` where it leaves the program.
    fn absolute(&self, module: &[String], path: &[String]) -> Option<ModulePath> {
        let room = module.first().cloned().unwrap_or_default();
        let (first, rest) = path.split_first()?;
        let known = self.modules.get(module)?;
        match first.as_str() {
            "crate" if self.crates.contains(&room) => Some([&[room], rest].concat()),
            "crate" | "pult" => Some(rest.to_vec()),
            "self" => Some([module, rest].concat()),
            "super" => {
                let ups = path.iter().take_while(|part| *part == "super").count();
                let base = module.get(..module.len().checked_sub(ups)?)?;
                Some([base, &path[ups..]].concat())
            }
            name => {
                let child = [module, &[name.to_owned()]].concat();
                if self.modules.contains_key(&child) || known.items.contains(name) {
                    return Some([module, path].concat());
                }
                match known.uses.get(name) {
                    // `use files::{self, …}`: the name stands for itself, a crate.
                    Some(from) if from.first().is_some_and(|first| first == name) => {
                        self.crates.contains(name).then(|| [from, rest].concat())
                    }
                    Some(from) => Some([&self.absolute(module, from)?, rest].concat()),
                    None if self.crates.contains(name) => Some(path.to_vec()),
                    None => None,
                }
            }
        }
    }

    /// The file in which what a path names is defined.
    fn origin(&self, path: &[String], seen: &mut HashSet<ModulePath>) -> Option<&str> {
        if !seen.insert(path.to_vec()) {
            return None;
        }
        let mut module: ModulePath = Vec::new();
        for (at, part) in path.iter().enumerate() {
            let child = [module.as_slice(), std::slice::from_ref(part)].concat();
            let known = self.modules.get(&module);
            if known.is_some_and(|known| known.items.contains(part)) {
                return known.map(|known| known.file.as_str());
            }
            if self.modules.contains_key(&child) || (at == 0 && !self.crates.contains(part)) {
                module = child;
                continue;
            }
            let known = known?;
            if let Some(from) = known.uses.get(part) {
                let from = self.absolute(&module, from)?;
                return self.origin(&[&from, &path[at + 1..]].concat(), seen);
            }
            return known.globs.iter().find_map(|from| {
                let from = self.absolute(&module, from)?;
                self.origin(&[&from, &path[at..]].concat(), seen)
            });
        }
        // A module by itself: what is used of it is told by the paths behind it.
        None
    }

    /// Every file with the files that it uses.
    fn arrows(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut arrows: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (path, module) in &self.modules {
            for used in &module.paths {
                let Some(absolute) = self.absolute(path, used) else { continue };
                let Some(file) = self.origin(&absolute, &mut HashSet::new()) else { continue };
                if module.file != file && !is_one_thing(&module.file, file) {
                    arrows.entry(&module.file).or_default().insert(file);
                }
            }
        }
        arrows
    }
}

/// Whether one file is the root of a module in whose folder the other stands.
fn is_one_thing(one: &str, other: &str) -> bool {
    let folder = |file: &str| file.strip_suffix("mod.rs").map_or(file.replace(".rs", "/"), str::to_owned);
    one == other || one.starts_with(&folder(other)) || other.starts_with(&folder(one))
}

/// Whether what follows these tokens is public, to whomever.
fn is_public(before: &[TokenTree]) -> bool {
    match before {
        [.., word] if is_ident(word, "pub") => true,
        [.., word, TokenTree::Group(_)] => is_ident(word, "pub"),
        _ => false,
    }
}

/// The leaves of a tree of uses: path, and the name under which it is known here.
fn use_tree(tokens: &[TokenTree], base: &mut Vec<String>, leaves: &mut Vec<(Vec<String>, String)>) {
    let depth = base.len();
    let mut rest = tokens;
    loop {
        match rest {
            [TokenTree::Group(branches), ..] => {
                let branches: Vec<TokenTree> = branches.stream().into_iter().collect();
                for branch in branches.split(|token| is_punct(token, ',')) {
                    use_tree(branch, base, leaves);
                }
                break;
            }
            [token, ..] if is_punct(token, '*') => {
                leaves.push((base.clone(), "*".to_owned()));
                break;
            }
            [TokenTree::Ident(word), r#as, TokenTree::Ident(name), ..] if is_ident(r#as, "as") => {
                base.push(word.to_string());
                leaves.push((base.clone(), name.to_string()));
                break;
            }
            [TokenTree::Ident(word), after @ ..] => {
                if *word != "self" || base.is_empty() {
                    base.push(word.to_string());
                }
                match after {
                    [a, b, next @ ..] if is_punct(a, ':') && is_punct(b, ':') => rest = next,
                    _ => {
                        leaves.push((base.clone(), base.last().cloned().unwrap_or_default()));
                        break;
                    }
                }
            }
            [a, b, next @ ..] if is_punct(a, ':') && is_punct(b, ':') => rest = next,
            _ => break,
        }
    }
    base.truncate(depth);
}

/// Every path of at least two segments in code.
fn paths_in(tokens: &[TokenTree], found: &mut Vec<Vec<String>>) {
    let mut at = 0;
    while at < tokens.len() {
        if let TokenTree::Group(group) = &tokens[at] {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            paths_in(&inner, found);
        }
        let mut path = Vec::new();
        while let Some(TokenTree::Ident(word)) = tokens.get(at) {
            path.push(word.to_string());
            match &tokens[at + 1..] {
                [a, b, TokenTree::Ident(_), ..] if is_punct(a, ':') && is_punct(b, ':') => at += 3,
                _ => break,
            }
        }
        if path.len() > 1 {
            found.push(path);
        }
        at += 1;
    }
}

/// The circles: groups of files each of which leads to all others of its group.
fn circles<'a>(arrows: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> Vec<BTreeSet<&'a str>> {
    let reach = |from: &'a str| {
        let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
        while let Some(file) = next.pop() {
            next.extend(arrows.get(file).into_iter().flatten().copied().filter(|to| seen.insert(*to)));
        }
        seen
    };
    let reached: BTreeMap<&str, BTreeSet<&str>> = arrows.keys().map(|file| (*file, reach(file))).collect();
    let mut circles: Vec<BTreeSet<&str>> = Vec::new();
    for (file, far) in &reached {
        if !far.contains(file) || circles.iter().any(|circle| circle.contains(file)) {
            continue;
        }
        let back = |to: &&&str| reached.get(**to).is_some_and(|far| far.contains(file));
        circles.push(far.iter().filter(back).copied().collect());
    }
    circles
}

/// The arrows within a circle, a line each.
fn told(circle: &BTreeSet<&str>, arrows: &BTreeMap<&str, BTreeSet<&str>>) -> String {
    let line = |from: &&str| {
        let to: Vec<&str> = arrows[*from].iter().filter(|to| circle.contains(*to)).copied().collect();
        format!("  {from} -> {}", to.join(", "))
    };
    circle.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    let program = Program::read();
    let arrows = program.arrows();
    let count: usize = arrows.values().map(BTreeSet::len).sum();
    assert!(count > 500, "only {count} arrows were found");
    let found = circles(&arrows);
    let told: Vec<String> = found.iter().map(|circle| told(circle, &arrows)).collect();
    assert!(told.is_empty(), "circles of files:\n{}", told.join("\n\n"));
}

/// The circles of a program of two files in one room.
fn circles_of(a: &str, b: &str) -> usize {
    let mut program = Program::default();
    program.crates.insert("room".to_owned());
    for (name, text) in [("mod", "pub mod a; pub mod b; pub use a::One; pub use b::Two;"), ("a", a), ("b", b)]
    {
        let path: ModulePath = ["room", name].map(str::to_owned).into_iter().filter(|n| n != "mod").collect();
        program.add(path, Path::new(&format!("room/{name}.rs")), tokens(text));
    }
    circles(&program.arrows()).len()
}

#[test]
fn a_circle_is_seen_through_re_exports_and_inline_paths() {
    let (one, two) = ("pub struct One;", "pub struct Two;");
    assert_eq!(circles_of(&format!("use super::Two; {one}"), two), 0);
    assert_eq!(circles_of(&format!("use super::Two; {one}"), &format!("use super::a::One; {two}")), 1);
    assert_eq!(circles_of(&format!("use super::Two; {one}"), &format!("fn f(_: crate::One) {{}} {two}")), 1);
    let inside = format!("mod inner {{ use super::super::One; }} {two}");
    assert_eq!(circles_of(&format!("use crate::b::Two; {one}"), &inside), 1);
    assert_eq!(circles_of(&format!("use super::Two; {one}"), &format!("use std::fmt; {two}")), 0);
}
