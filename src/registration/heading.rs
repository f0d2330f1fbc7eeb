//! How headings are compared.

/// A heading with everything taken out that people and spreadsheets change without meaning it:
/// spaces, letter case, «ё», characters that show nothing.
pub(super) fn key(heading: &str) -> String {
    let mut key = String::with_capacity(heading.len());
    for word in heading.split(|c: char| c.is_whitespace() || c == '\u{FEFF}') {
        let before = key.len();
        if before > 0 {
            key.push(' ');
        }
        let space = key.len();
        key.extend(folded(word));
        if key.len() == space {
            key.truncate(before);
        }
    }
    key
}

/// Letters as they are compared.
pub(super) fn folded(text: &str) -> impl Iterator<Item = char> + use<'_> {
    let shows = |c: &char| !matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}');
    let lower = text.chars().filter(shows).flat_map(char::to_lowercase);
    lower.map(|c| if c == '\u{451}' { '\u{435}' } else { c })
}
