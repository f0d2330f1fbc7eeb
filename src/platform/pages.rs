//! Lists that come page by page, while others may change them.

use super::wire::Paging;
use std::collections::BTreeSet;
use std::hash::{BuildHasher, RandomState};

/// The most pages that a list is read for, whatever it says of itself.
const MOST_PAGES: usize = 200_000;

/// What has come so far of a list that is kept whole; nothing is kept twice.
pub(super) struct Pages<T, K> {
    items: Vec<T>,
    seen: BTreeSet<K>,
}

impl<T, K: Ord> Pages<T, K> {
    pub fn new() -> Self {
        Self { items: Vec::new(), seen: BTreeSet::new() }
    }

    /// Takes a page in. Returns whether another one is to be asked for: not after a page that
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

/// Where a list stands that is handed out page by page and not kept. Of each item eight bytes
/// are remembered, so that one that moved to a later page is not handed out twice.
#[derive(Debug, Default)]
pub(super) struct Cursor {
    /// Pages asked for so far.
    pages: usize,
    /// Items that came, repeated ones included.
    came: u64,
    total: Option<u64>,
    seen: BTreeSet<u64>,
    hash: RandomState,
    done: bool,
}

impl Cursor {
    /// Returns how many items came, repeated ones included: where the next page begins.
    pub fn came(&self) -> u64 {
        self.came
    }

    /// Returns how many items there are, as the last page had it.
    pub fn total(&self) -> Option<u64> {
        self.total
    }

    /// Returns whether nothing more is to be asked for.
    pub fn is_done(&self) -> bool {
        self.done || self.pages >= MOST_PAGES
    }

    /// Takes a page in and returns what is new in it.
    pub fn take<T>(&mut self, page: Vec<T>, total: i64, key: impl Fn(&T) -> &str) -> Vec<T> {
        self.pages += 1;
        self.came += page.len() as u64;
        let total = u64::try_from(total).unwrap_or_default();
        self.total = Some(total);
        self.done = page.is_empty() || self.came >= total;
        page.into_iter().filter(|item| self.seen.insert(self.hash.hash_one(key(item)))).collect()
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

    fn id<'a>(item: &'a &'static str) -> &'a str {
        item
    }

    #[test]
    fn a_cursor_hands_each_item_out_once_and_ends() {
        let mut cursor = Cursor::default();
        assert_eq!(cursor.take(vec!["a", "b"], 5, id), ["a", "b"]);
        assert_eq!(cursor.take(vec!["b", "c"], 5, id), ["c"]);
        assert!(!cursor.is_done());
        assert_eq!(cursor.take(vec!["d"], 5, id), ["d"]);
        assert!(cursor.is_done());
        let mut short = Cursor::default();
        assert_eq!(short.take(vec![], 5, id), [""; 0]);
        assert!(short.is_done() && short.total() == Some(5) && short.came() == 0);
    }
}
