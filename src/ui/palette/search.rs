//! Finding commands by a few letters of their names.

use crate::workspace::fold;

/// How well a name answers a query; the less the better. `None` where it does not.
///
/// Every word of the query must stand in the name, in any letter case, «ё» as «е»; best where
/// the name begins with it, then where a word of the name does.
fn rank(name: &str, query: &str) -> Option<usize> {
    let (name, mut worst) = (fold(name), 0);
    for (at, word) in fold(query).split_whitespace().enumerate() {
        let begins = |part: &str| part.trim_start_matches(['\u{AB}', '(']).starts_with(word);
        let rank = match () {
            () if at == 0 && begins(&name) => 0,
            () if name.split(|c: char| c.is_whitespace()).any(begins) => 1,
            () if name.contains(word) => 2,
            () => return None,
        };
        worst = worst.max(rank);
    }
    Some(worst)
}

/// The things whose names answer a query, the best first; of equals the order stays.
pub(super) fn find<T: Copy>(things: &[(T, String)], query: &str) -> Vec<T> {
    let mut found: Vec<(usize, T)> =
        things.iter().filter_map(|(thing, name)| Some((rank(name, query)?, *thing))).collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, thing)| thing).collect()
}

#[cfg(test)]
mod tests {

    use super::*;

    fn found(query: &str) -> Vec<usize> {
        let names = ["Сохранить", "Сохранить как…", "Тёмная тема", "Новое сообщение", "Список клавиш"];
        let names: Vec<_> = names.iter().enumerate().map(|(at, name)| (at, (*name).to_owned())).collect();
        find(&names, query)
    }

    #[test]
    fn letters_in_any_case_find_names_and_yo_is_ye() {
        assert_eq!(found("СОХР"), [0, 1]);
        assert_eq!(found("темн"), [2]);
        assert_eq!(found("ТЁМН"), [2]);
        assert_eq!(found("соо"), [3]);
        assert_eq!(found(""), [0, 1, 2, 3, 4]);
        assert_eq!(found("экспорт"), Vec::<usize>::new());
    }

    #[test]
    fn every_word_must_stand_there_in_any_order() {
        assert_eq!(found("как сохр"), [1]);
        assert_eq!(found("тема новое"), Vec::<usize>::new());
    }

    #[test]
    fn beginnings_come_first() {
        assert_eq!(found("с"), [0, 1, 4, 3]);
        assert_eq!(found("о"), [0, 1, 3, 4]);
    }
}
