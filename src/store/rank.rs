//! The order as sparse numbers, so that moving one message changes one row.

use foldhash::fast::FixedState;
use std::collections::HashMap;
use workspace::{Library, MessageId};

/// How far apart ranks are at first. Some 2,000,000,000 messages find room, and thirty can be put
/// one after another into one gap before its neighbours move.
const STEP: i64 = 1 << 32;
/// When neighbours must move, so many of them do that the gaps are at least this wide again.
const ROOM: i128 = 1 << 16;

type Map = HashMap<MessageId, i64, FixedState>;

/// The rank of every message in the database.
#[derive(Clone, Debug, Default)]
pub(super) struct Ranks(Map);

impl Ranks {
    pub(super) fn with_capacity(count: usize) -> Self {
        Self(Map::with_capacity_and_hasher(count, FixedState::default()))
    }

    pub(super) fn set(&mut self, id: MessageId, rank: i64) {
        self.0.insert(id, rank);
    }

    pub(super) fn forget(&mut self, id: MessageId) {
        self.0.remove(&id);
    }

    pub(super) fn get(&self, id: MessageId) -> Option<i64> {
        self.0.get(&id).copied()
    }

    /// Which ranks must be others for a new order, `old` being the order that these ranks make.
    pub(super) fn following(&self, old: &Library, new: &Library) -> Vec<(MessageId, i64)> {
        let (front, back) = old.common_ends(new);
        let (from, to) = (front, new.len() - back);
        if from >= to {
            return Vec::new();
        }
        self.fitted(new, from, to).unwrap_or_else(|| self.widened(new, from, to))
    }

    /// Leaves as many ranks in a stretch as they are and puts the others between them. `None`
    /// where some gap has too little room.
    fn fitted(&self, order: &Library, from: usize, to: usize) -> Option<Vec<(MessageId, i64)>> {
        let ids: Vec<_> = (from..to).filter_map(|at| order.id_at(at)).collect();
        let kept = rising(&ids.iter().map(|&id| self.get(id)).collect::<Vec<_>>());
        let mut changed = Vec::with_capacity(ids.len());
        let mut low = self.before(order, from);
        let mut waiting = Vec::new();
        for (&id, kept) in ids.iter().zip(kept) {
            if !kept {
                waiting.push(id);
                continue;
            }
            let high = self.get(id);
            changed.extend(spread(&std::mem::take(&mut waiting), low, high)?);
            low = high;
        }
        changed.extend(spread(&waiting, low, self.after(order, to))?);
        Some(changed)
    }

    /// Gives new ranks to a stretch and to as many neighbours as it takes to have room again.
    fn widened(&self, order: &Library, mut from: usize, mut to: usize) -> Vec<(MessageId, i64)> {
        let mut more = 1;
        loop {
            from = from.saturating_sub(more);
            to = to.saturating_add(more).min(order.len());
            more *= 2;
            let ids: Vec<_> = (from..to).filter_map(|at| order.id_at(at)).collect();
            let (low, high) = (self.before(order, from), self.after(order, to));
            let roomy = match (low, high) {
                (Some(low), Some(high)) => {
                    (i128::from(high) - i128::from(low)) / (ids.len() as i128 + 1) >= ROOM
                }
                _ => true,
            };
            let whole = low.is_none() && high.is_none();
            if let Some(ranks) = spread(&ids, low, high).filter(|_| roomy || whole) {
                return ranks;
            }
            if whole {
                // More messages than there are ranks: no machine holds them.
                return Vec::new();
            }
        }
    }

    fn before(&self, order: &Library, at: usize) -> Option<i64> {
        self.get(order.id_at(at.checked_sub(1)?)?)
    }

    fn after(&self, order: &Library, at: usize) -> Option<i64> {
        self.get(order.id_at(at)?)
    }
}

/// Ranks for ids between two others; beyond the last one, or in front of the first, as far apart
/// as at the start. `None` where they do not fit.
fn spread(ids: &[MessageId], low: Option<i64>, high: Option<i64>) -> Option<Vec<(MessageId, i64)>> {
    let count = i128::try_from(ids.len()).ok()?;
    let wide = i128::from(STEP);
    let (first, gap) = match (low.map(i128::from), high.map(i128::from)) {
        (Some(low), Some(high)) => ((low), (high - low) / (count + 1)),
        (Some(low), None) => (low, wide),
        (None, Some(high)) => (high - wide * (count + 1), wide),
        (None, None) => (-wide, wide),
    };
    if gap < 1 && count > 0 {
        return None;
    }
    (1..).zip(ids).map(|(n, &id)| Some((id, i64::try_from(first + gap * n).ok()?))).collect()
}

/// Marks a longest rising sequence among numbers, passing over what has none.
fn rising(ranks: &[Option<i64>]) -> Vec<bool> {
    // For every length the place where a sequence of that length ends lowest.
    let mut ends: Vec<(i64, usize)> = Vec::new();
    let mut previous = vec![None; ranks.len()];
    for (at, rank) in ranks.iter().enumerate() {
        let Some(rank) = *rank else { continue };
        let length = ends.partition_point(|(end, _)| *end < rank);
        if let Some(before) = length.checked_sub(1).and_then(|length| ends.get(length))
            && let Some(previous) = previous.get_mut(at)
        {
            *previous = Some(before.1);
        }
        match ends.get_mut(length) {
            Some(end) => *end = (rank, at),
            None => ends.push((rank, at)),
        }
    }
    let mut marked = vec![false; ranks.len()];
    let mut walk = ends.last().map(|end| end.1);
    while let Some(at) = walk {
        if let Some(mark) = marked.get_mut(at) {
            *mark = true;
        }
        walk = previous.get(at).copied().flatten();
    }
    marked
}
