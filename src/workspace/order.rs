//! The order of messages: a persistent sequence of ids.
//!
//! Two levels of shared chunks, in place of a balanced tree: a change copies one chunk and the
//! list of chunks, a few kilobytes at 100,000 messages. `imbl::Vector` would do the same, but
//! joining two of its trees can panic (jneem/imbl#33), and inserting in the middle joins.

use super::MessageId;
use std::sync::Arc;

/// A chunk under this is joined with its neighbour when something changes beside it.
const SMALL: usize = 128;
/// A chunk is at most this long.
const LARGE: usize = 512;

/// A persistent sequence of message ids.
#[derive(Clone, Debug, Default)]
pub(super) struct Order {
    chunks: Arc<Vec<Chunk>>,
    len: usize,
}

#[derive(Clone, Debug)]
struct Chunk {
    start: usize,
    ids: Arc<[MessageId]>,
}

impl Order {
    pub(super) fn len(&self) -> usize {
        self.len
    }

    pub(super) fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.chunks, &other.chunks)
    }

    /// What stands at a position. O(log n).
    pub(super) fn get(&self, at: usize) -> Option<MessageId> {
        let after = self.chunks.partition_point(|chunk| chunk.start <= at);
        let chunk = self.chunks.get(after.checked_sub(1)?)?;
        chunk.ids.get(at - chunk.start).copied()
    }

    /// Where an id stands. O(n), a walk over plain numbers.
    pub(super) fn position(&self, id: MessageId) -> Option<usize> {
        self.chunks.iter().find_map(|chunk| Some(chunk.start + chunk.ids.iter().position(|&i| i == id)?))
    }

    /// How many ids two sequences have in common at the front, and then at the back. Chunks that
    /// they share are passed over.
    pub(super) fn common_ends(&self, other: &Self) -> (usize, usize) {
        if self.is_same(other) {
            return (self.len, 0);
        }
        let pairs = || self.chunks.iter().zip(other.chunks.iter());
        let shared = |(a, b): &(&Chunk, &Chunk)| Arc::ptr_eq(&a.ids, &b.ids);
        let skipped: usize = pairs().take_while(shared).map(|(a, _)| a.ids.len()).sum();
        let at = |order: &Self, n| order.get(n);
        let shorter = self.len.min(other.len);
        let front = (skipped..shorter).find(|&n| at(self, n) != at(other, n)).unwrap_or(shorter);
        let backwards = || self.chunks.iter().rev().zip(other.chunks.iter().rev());
        let most = shorter - front;
        let mut back: usize = 0;
        for (a, b) in backwards().take_while(shared) {
            if back + a.ids.len() > most || b.ids.len() != a.ids.len() {
                break;
            }
            back += a.ids.len();
        }
        while back < most && at(self, self.len - 1 - back) == at(other, other.len - 1 - back) {
            back += 1;
        }
        (front, back)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = MessageId> {
        self.chunks.iter().flat_map(|chunk| chunk.ids.iter().copied())
    }

    /// The sequence with ids put in at a position, at the end when it lies beyond.
    pub(super) fn with_inserted(&self, at: usize, ids: &[MessageId]) -> Self {
        let at = at.min(self.len);
        let mut builder = Builder::default();
        let mut to_insert = Some(ids);
        for chunk in self.chunks.iter() {
            let here = at.saturating_sub(chunk.start);
            if here < chunk.ids.len()
                && let Some(ids) = to_insert.take()
            {
                let (before, after) = chunk.ids.split_at(here);
                builder.loose.extend([before, ids, after].into_iter().flatten());
            } else {
                builder.keep(&chunk.ids);
            }
        }
        builder.loose.extend(to_insert.into_iter().flatten());
        builder.finish()
    }

    /// The sequence without those that `gone` tells.
    pub(super) fn without(&self, gone: impl Fn(MessageId) -> bool) -> Self {
        let mut builder = Builder::default();
        for chunk in self.chunks.iter() {
            if chunk.ids.iter().any(|&id| gone(id)) {
                builder.loose.extend(chunk.ids.iter().filter(|&&id| !gone(id)));
            } else {
                builder.keep(&chunk.ids);
            }
        }
        builder.finish()
    }
}

impl FromIterator<MessageId> for Order {
    fn from_iter<I: IntoIterator<Item = MessageId>>(ids: I) -> Self {
        Builder { loose: ids.into_iter().collect(), ..Builder::default() }.finish()
    }
}

impl PartialEq for Order {
    fn eq(&self, other: &Self) -> bool {
        self.is_same(other) || (self.len == other.len && self.iter().eq(other.iter()))
    }
}

impl Eq for Order {}

/// Puts a sequence together from chunks to share and ids to cut into new ones.
#[derive(Default)]
struct Builder {
    chunks: Vec<Chunk>,
    len: usize,
    loose: Vec<MessageId>,
}

impl Builder {
    fn keep(&mut self, ids: &Arc<[MessageId]>) {
        let settled = self.loose.is_empty() || self.loose.len() >= SMALL;
        if settled && ids.len() >= SMALL {
            self.settle();
            self.push(Arc::clone(ids));
        } else {
            self.loose.extend(ids.iter());
        }
    }

    /// Cuts the loose ids into chunks of about one length.
    fn settle(&mut self) {
        let loose = std::mem::take(&mut self.loose);
        let parts = loose.len().div_ceil(LARGE).max(1);
        for ids in loose.chunks(loose.len().div_ceil(parts).max(1)) {
            self.push(ids.into());
        }
    }

    fn push(&mut self, ids: Arc<[MessageId]>) {
        let start = self.len;
        self.len += ids.len();
        self.chunks.push(Chunk { start, ids });
    }

    fn finish(mut self) -> Order {
        self.settle();
        Order { chunks: Arc::new(self.chunks), len: self.len }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ids(numbers: impl IntoIterator<Item = u64>) -> Vec<MessageId> {
        numbers.into_iter().map(MessageId::from_number).collect()
    }

    /// The common ends of two lists, one by one.
    fn ends(a: &[MessageId], b: &[MessageId]) -> (usize, usize) {
        let front = a.iter().zip(b).take_while(|(a, b)| a == b).count();
        let (a, b) = (&a[front..], &b[front..]);
        (front, a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count())
    }

    proptest! {
        #[test]
        fn behaves_as_a_plain_list(
            first in 0..3000_u64,
            steps in prop::collection::vec((any::<prop::sample::Index>(), 0..700_usize, any::<bool>()), 0..30),
        ) {
            let mut list = ids(0..first);
            let mut order: Order = list.iter().copied().collect();
            let mut next = first;
            for (place, count, insert) in steps {
                let at = place.index(list.len() + 1);
                let (list_before, order_before) = (list.clone(), order.clone());
                if insert {
                    let new = ids(next..next + count as u64);
                    next += count as u64;
                    order = order.with_inserted(at, &new);
                    list.splice(at..at, new);
                } else {
                    let gone: Vec<_> = list.drain(at..(at + count).min(list.len())).collect();
                    order = order.without(|id| gone.contains(&id));
                }
                prop_assert_eq!(order.common_ends(&order_before), ends(&list, &list_before));
                prop_assert_eq!(order.len(), list.len());
                prop_assert_eq!(order.iter().collect::<Vec<_>>(), list.clone());
                prop_assert!(order.chunks.iter().all(|chunk| (1..=LARGE).contains(&chunk.ids.len())));
                for at in [0, at, list.len() / 2, list.len()] {
                    prop_assert_eq!(order.get(at), list.get(at).copied());
                    prop_assert_eq!(list.get(at).and_then(|&id| order.position(id)), list.get(at).map(|_| at));
                }
            }
            prop_assert_eq!(&order, &list.into_iter().collect::<Order>());
        }
    }

    #[test]
    fn adding_one_by_one_leaves_no_crumbs() {
        let mut order = Order::default();
        for number in 0..5_000 {
            let at = if number % 2 == 0 { order.len() } else { order.len() / 2 };
            order = order.with_inserted(at, &ids([number]));
        }
        assert!(order.chunks.len() <= 5_000 / SMALL + 2, "{}", order.chunks.len());
        let more = order.with_inserted(0, &ids([5_000]));
        let shared = more.chunks.iter().filter(|a| order.chunks.iter().any(|b| Arc::ptr_eq(&a.ids, &b.ids)));
        assert!(shared.count() + 2 >= order.chunks.len());
    }
}
