//! A list that comes page by page, while others may change it.

use super::wire::Paging;
use std::collections::BTreeSet;

/// What has come so far; nothing is kept twice.
pub(super) struct Pages<T, K> {
    items: Vec<T>,
    seen: BTreeSet<K>,
}

impl<T, K: Ord> Pages<T, K> {
    pub fn new() -> Self {
        Self { items: Vec::new(), seen: BTreeSet::new() }
    }

    /// Takes a page in. Tells whether another one is to be asked for: not after a page that
    /// brought nothing new, nor when all are there.
    pub fn add(&mut self, page: Vec<T>, paging: Option<Paging>, key: impl Fn(&T) -> K) -> bool {
        let before = self.items.len();
        for item in page {
            if self.seen.insert(key(&item)) {
                self.items.push(item);
            }
        }
        let complete = paging.is_some_and(|paging| {
            usize::try_from(paging.total_count).is_ok_and(|total| self.items.len() >= total)
        });
        self.items.len() > before && !complete
    }

    pub fn into_items(self) -> Vec<T> {
        self.items
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(total: i64) -> Option<Paging> {
        Some(Paging { page_num: 0, page_size: 2, total_count: total })
    }

    #[test]
    fn pages_end_when_all_are_there_or_nothing_new_comes() {
        let mut pages = Pages::new();
        assert!(pages.add(vec![1, 2], of(5), |n| *n));
        // Something was put in front meanwhile, and everything moved by one.
        assert!(pages.add(vec![2, 3], of(5), |n| *n));
        assert!(!pages.add(vec![4, 5], of(5), |n| *n));
        assert_eq!(pages.into_items(), [1, 2, 3, 4, 5]);
    }

    #[test]
    fn a_server_that_repeats_itself_is_not_asked_for_ever() {
        let mut pages = Pages::new();
        assert!(pages.add(vec![1, 2], None, |n| *n));
        assert!(!pages.add(vec![1, 2], None, |n| *n));
        assert!(!pages.add(vec![], of(-1), |n| *n));
        assert_eq!(pages.into_items(), [1, 2]);
    }
}
