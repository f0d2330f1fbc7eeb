//! Paths as people type and paste them.

use std::path::{Path, PathBuf};

use message::is_blank;

/// Pairs of quotes in which a path may be pasted.
const QUOTES: [(char, char); 5] = [('"', '"'), ('\'', '\''), ('«', '»'), ('“', '”'), ('„', '“')];

/// The path that somebody means who typed this: without white space around it and without the
/// quotes that file managers put there, `~` as the home folder, a `file://` address as its path,
/// and a relative path from where the program was started. `None` where nothing was typed.
pub fn tidy(typed: &str) -> Option<PathBuf> {
    let mut text = trim(typed);
    for (open, close) in QUOTES {
        if let Some(inside) = text.strip_prefix(open).and_then(|rest| rest.strip_suffix(close)) {
            text = trim(inside);
            break;
        }
    }
    if is_blank(text) {
        return None;
    }
    let path = of_address(text).or_else(|| of_home(text)).unwrap_or_else(|| PathBuf::from(text));
    Some(std::path::absolute(&path).unwrap_or(path))
}

fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}'))
}

fn of_address(text: &str) -> Option<PathBuf> {
    let scheme = text.get(..7)?;
    let address = scheme.eq_ignore_ascii_case("file://").then(|| url::Url::parse(text).ok())?;
    address?.to_file_path().ok()
}

fn of_home(text: &str) -> Option<PathBuf> {
    let rest = text.strip_prefix('~')?;
    let home = directories::BaseDirs::new()?.home_dir().to_owned();
    match rest.strip_prefix(['/', std::path::MAIN_SEPARATOR]) {
        Some(below) => Some(home.join(below)),
        None => rest.is_empty().then_some(home),
    }
}

/// Where a new file is offered to be: the documents of the owner.
pub fn usual_folder() -> PathBuf {
    let folders = directories::UserDirs::new();
    let documents = folders.as_ref().and_then(|dirs| dirs.document_dir().map(Path::to_owned));
    documents
        .filter(|folder| folder.is_dir())
        .or_else(|| folders.map(|dirs| dirs.home_dir().to_owned()))
        .unwrap_or_default()
}

/// Whether a file is a workspace by its name.
pub fn is_workspace(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pult"))
}

#[cfg(test)]
mod tests {

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_people_paste_is_tidied() {
        let home = directories::BaseDirs::new().unwrap().home_dir().to_owned();
        for (typed, meant) in [
            ("/a/b.json", PathBuf::from("/a/b.json")),
            ("  /a/b.json \u{A0}", PathBuf::from("/a/b.json")),
            ("\"/a/b c.json\"", PathBuf::from("/a/b c.json")),
            ("'/a/b.json '", PathBuf::from("/a/b.json")),
            ("«/a/б.json»", PathBuf::from("/a/б.json")),
            ("file:///a/b%20c.json", PathBuf::from("/a/b c.json")),
            ("FILE:///a/b", PathBuf::from("/a/b")),
            ("~", home.clone()),
            ("~/x.json", home.join("x.json")),
            ("/a/~/x", PathBuf::from("/a/~/x")),
            ("b.json", std::env::current_dir().unwrap().join("b.json")),
            ("~user/x", std::env::current_dir().unwrap().join("~user/x")),
        ] {
            assert_eq!(tidy(typed), Some(meant), "{typed:?}");
        }
    }

    #[test]
    fn nothing_typed_is_no_path() {
        for typed in ["", "  ", "\u{A0}\u{200B}", "\"\"", "' '", "«»"] {
            assert_eq!(tidy(typed), None, "{typed:?}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_typed_gives_an_absolute_path_or_none(typed in "[ \"'~/a-zя«»:%.\\u{200B}]{0,20}") {
            if let Some(path) = tidy(&typed) {
                prop_assert!(path.is_absolute(), "{:?}", path);
            }
        }
    }
}
