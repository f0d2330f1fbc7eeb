//! How texts are compared in a search.

/// A text as a search compares it: in lower case, «ё» as «е».
pub fn fold(text: &str) -> String {
    const YO: char = '\u{451}';
    const YE: char = '\u{435}';
    text.chars().flat_map(char::to_lowercase).map(|c| if c == YO { YE } else { c }).collect()
}
