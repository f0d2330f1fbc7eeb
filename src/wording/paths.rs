//! Paths as a person reads them.

use std::path::Path;

use super::text::one_line;

/// Characters that a sentence gives a path; of a longer one it has both ends.
const READABLE: usize = 1_000;

/// A path as a person reads it in a sentence: one line, nothing that turns the writing direction.
pub fn shown(path: &Path) -> String {
    let whole = one_line(&path.to_string_lossy()).into_owned();
    let count = whole.chars().count();
    if count <= READABLE {
        return whole;
    }
    let half = READABLE / 2;
    whole.chars().take(half).chain(['…']).chain(whole.chars().skip(count - half)).collect()
}

#[cfg(test)]
mod tests {

    use super::*;

    #[test]
    fn a_path_that_nobody_can_read_through_is_told_by_its_ends() {
        let usual = "/дом/таблица.csv";
        assert_eq!(shown(Path::new(usual)), usual);
        let told = shown(Path::new(&format!("/дом/{}.csv", "я".repeat(1_000_000))));
        assert!(told.starts_with("/дом/я") && told.ends_with("я.csv"));
        assert_eq!(told.chars().count(), READABLE + 1);
    }
}
