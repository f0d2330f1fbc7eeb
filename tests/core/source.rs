//! The program's own source as tokens. Tokens, because comments fall away, and what stands
//! inside a macro is seen too.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use std::fs;
use std::path::{Path, PathBuf};

/// One file of the source.
pub struct Source {
    /// Its path below `src`.
    pub path: PathBuf,
    /// Its tokens; doc comments stand there as `#[doc = "…"]`.
    pub tokens: TokenStream,
}

/// The folder of the package.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under a folder of the package with an extension, in a fixed order.
pub fn files(under: &str, extension: &str) -> Vec<PathBuf> {
    fn walk(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, extension, found);
            } else if path.extension().is_some_and(|e| e == extension) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(under), extension, &mut found);
    found.sort();
    assert!(!found.is_empty(), "no .{extension} under {under}");
    found
}

/// Every file of `src`.
pub fn sources() -> Vec<Source> {
    let source = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let tokens = tokens(&text);
        Source { path: path.strip_prefix(root().join("src")).unwrap().to_owned(), tokens }
    };
    files("src", "rs").into_iter().map(source).collect()
}

/// The tokens of a piece of source.
pub fn tokens(text: &str) -> TokenStream {
    text.parse().unwrap_or_else(|error| panic!("{error}:\n{text}"))
}

impl Source {
    /// Whether the whole file is test code by its name.
    pub fn is_test(&self) -> bool {
        self.path.components().any(|part| part.as_os_str() == "tests" || part.as_os_str() == "tests.rs")
    }
}

/// The tokens without doc comments and without what `#[cfg(test)]` stands before.
pub fn without_tests(tokens: TokenStream) -> TokenStream {
    let mut out = Vec::new();
    let mut rest = tokens.into_iter().peekable();
    let mut skipping = false;
    while let Some(token) = rest.next() {
        if is_punct(&token, '#')
            && let Some(TokenTree::Group(attribute)) = rest.peek()
            && attribute.delimiter() == Delimiter::Bracket
        {
            let text = attribute.stream().to_string();
            if text.starts_with("doc") {
                rest.next();
                continue;
            }
            skipping |= text.replace(' ', "") == "cfg(test)";
        }
        if skipping {
            // The item ends with its body or its semicolon; attributes and signatures go before.
            let body = matches!(&token, TokenTree::Group(g) if g.delimiter() == Delimiter::Brace);
            skipping = !(body || is_punct(&token, ';'));
            continue;
        }
        out.push(match token {
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), without_tests(group.stream()));
                inner.set_span(group.span());
                TokenTree::Group(inner)
            }
            other => other,
        });
    }
    out.into_iter().collect()
}

/// Whether a token is that sign.
pub fn is_punct(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(p) if p.as_char() == sign)
}

/// Whether a token is that word.
pub fn is_ident(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(i) if i == word)
}

/// The contents of a plain string literal that needs no unescaping, quotes taken off.
pub fn plain_string(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else { return None };
    let text = literal.to_string();
    Some(text.strip_prefix('"')?.strip_suffix('"')?.to_owned())
}

/// Every token, those inside groups too, in the order of the file.
pub fn each(tokens: &TokenStream, seen: &mut impl FnMut(&TokenTree)) {
    for token in tokens.clone() {
        seen(&token);
        if let TokenTree::Group(group) = &token {
            each(&group.stream(), seen);
        }
    }
}

#[test]
fn test_code_and_doc_comments_fall_away() {
    let text = r#"
        /// doc
        pub fn kept() { "kept" }
        #[cfg(test)]
        #[allow(dead_code)]
        mod tests { fn gone() { "gone" } }
        #[cfg(test)]
        mod other;
        fn also_kept() {}
    "#;
    let left = without_tests(tokens(text)).to_string();
    assert!(left.contains("kept") && left.contains("also_kept"));
    assert!(!left.contains("gone") && !left.contains("doc") && !left.contains("other"), "{left}");
}
