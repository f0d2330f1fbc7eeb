//! The columns: how wide each is, and which of them give way where there is no room for all.

use crate::ui::theme::space;

/// Whether the rows are in the order of a column, and of which end of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sorted {
    /// In another order.
    No,
    /// The least first.
    Up,
    /// The least last.
    Down,
}

impl Sorted {
    /// What a press on the heading leads to: the order, the same from its end, no order.
    pub fn next(self) -> Self {
        match self {
            Self::No => Self::Up,
            Self::Up => Self::Down,
            Self::Down => Self::No,
        }
    }
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    pub(super) name: &'a str,
    /// In points. With less than the first its words would mean nothing; more than the second
    /// it takes only where all the others have theirs.
    pub(super) width: (f32, f32),
    pub(super) gives: Option<u8>,
    pub(super) sorted: Option<Sorted>,
}

impl<'a> Column<'a> {
    /// A column with its heading, and the least and the ordinary width in points.
    pub fn new(name: &'a str, least: f32, ordinary: f32) -> Self {
        Self { name, width: (least, ordinary.max(least)), gives: None, sorted: None }
    }

    /// Where there is no room for all columns it goes: the one with the highest turn first.
    /// A column without a turn always stays.
    pub fn gives_way(mut self, turn: u8) -> Self {
        self.gives = Some(turn);
        self
    }

    /// The heading sorts.
    pub fn sorts(mut self, sorted: Sorted) -> Self {
        self.sorted = Some(sorted);
        self
    }
}

/// A column's left edge and width; `None` where it gave way.
pub(super) type Place = Option<(f32, f32)>;

/// Between two columns.
const GAP: f32 = space::M;

/// Where the columns stand in a width, and the width they need. Where even those that stay do not
/// fit, they need more than there is, if the table may be scrolled `sideways`; else each is
/// narrower than it should be.
pub(super) fn places(columns: &[Column<'_>], begin: f32, width: f32, sideways: bool) -> (Vec<Place>, f32) {
    let room = (width - begin - space::M).max(0.0);
    let mut stays = vec![true; columns.len()];
    let mut needed = least(columns, &stays);
    while needed > room {
        let first = columns.iter().enumerate().filter(|(at, _)| stays.get(*at) == Some(&true));
        // Of two with the same turn the right one goes.
        let Some((at, _)) =
            first.filter_map(|(at, column)| Some((at, column.gives?))).max_by_key(|(at, turn)| (*turn, *at))
        else {
            break;
        };
        if let Some(one) = stays.get_mut(at) {
            *one = false;
        }
        needed = least(columns, &stays);
    }
    let kept = || columns.iter().zip(&stays).filter(|(_, stays)| **stays).map(|(column, _)| column);
    let spare = (room - needed).max(0.0);
    let wish: f32 = kept().map(|column| column.width.1 - column.width.0).sum();
    let whole: f32 = kept().map(|column| column.width.1).sum();
    let towards = if wish > 0.0 { (spare / wish).min(1.0) } else { 0.0 };
    let beyond = if whole > 0.0 { (spare - wish).max(0.0) / whole } else { 0.0 };
    let gaps = GAP * kept().count().saturating_sub(1) as f32;
    let squeezed = if sideways || needed <= room || needed <= gaps {
        1.0
    } else {
        ((room - gaps) / (needed - gaps)).max(0.0)
    };
    let mut left = begin;
    let each = columns.iter().zip(&stays).map(|(column, stays)| {
        let (least, ordinary) = column.width;
        let width = least * squeezed + (ordinary - least) * towards + ordinary * beyond;
        let place = (left, width);
        left += if *stays { width + GAP } else { 0.0 };
        stays.then_some(place)
    });
    let needed = if sideways { needed.max(room) } else { room };
    (each.collect(), begin + needed + space::M)
}

/// The least width of those that stay.
fn least(columns: &[Column<'_>], stays: &[bool]) -> f32 {
    let widths =
        columns.iter().zip(stays).filter(|(_, stays)| **stays).map(|(column, _)| column.width.0 + GAP);
    (widths.sum::<f32>() - GAP).max(0.0)
}

#[cfg(test)]
mod tests {

    use proptest::prelude::*;

    use super::*;

    fn seen(columns: &[Column<'_>], width: f32) -> Vec<bool> {
        places(columns, 0.0, width, true).0.iter().map(Option::is_some).collect()
    }

    #[test]
    fn columns_go_in_their_turn_and_come_back() {
        let columns = [
            Column::new("name", 100.0, 200.0),
            Column::new("kind", 80.0, 90.0).gives_way(3),
            Column::new("status", 100.0, 200.0),
            Column::new("when", 60.0, 90.0).gives_way(1),
            Column::new("fit", 60.0, 90.0).gives_way(2),
        ];
        assert_eq!(seen(&columns, 800.0), [true; 5]);
        assert_eq!(seen(&columns, 400.0), [true, false, true, true, true]);
        assert_eq!(seen(&columns, 330.0), [true, false, true, true, false]);
        assert_eq!(seen(&columns, 230.0), [true, false, true, false, false]);
        assert_eq!(seen(&columns, 10.0), [true, false, true, false, false], "the others always stay");
    }

    #[test]
    fn what_is_wide_enough_leaves_room_to_the_others() {
        let columns = [Column::new("a", 50.0, 50.0), Column::new("b", 50.0, 150.0)];
        let (placed, width) = places(&columns, 40.0, 40.0 + 50.0 + GAP + 100.0 + space::M, false);
        assert_eq!(placed, [Some((40.0, 50.0)), Some((90.0 + GAP, 100.0))]);
        assert_eq!(width, 40.0 + 150.0 + GAP + space::M);
    }

    proptest! {
        #[test]
        fn columns_stand_side_by_side_in_the_width_that_is_told(
            widths in prop::collection::vec((1.0..200_f32, 0.0..200_f32, prop::option::of(0_u8..9)), 1..9),
            room in 0.0..2000_f32,
            sideways: bool,
        ) {
            let columns: Vec<_> = widths.iter().map(|&(least, more, turn)| {
                let column = Column::new("", least, least + more);
                turn.map_or(column, |turn| column.gives_way(turn))
            }).collect();
            let (placed, width) = places(&columns, 44.0, room, sideways);
            let mut right = 44.0 - GAP;
            for (place, column) in placed.iter().zip(&columns) {
                let Some((left, wide)) = *place else {
                    prop_assert!(column.gives.is_some());
                    continue;
                };
                prop_assert!((left - right - GAP).abs() < 0.1, "no gap and no overlap");
                prop_assert!(!sideways || wide >= column.width.0 - 0.1);
                right = left + wide;
            }
            let gaps = GAP * placed.iter().flatten().count() as f32;
            prop_assert!(right <= width + 0.1 || room < 44.0 + gaps, "{right} in {width}");
            let all_give = columns.iter().all(|column| column.gives.is_some());
            prop_assert!(width <= room.max(44.0 + space::M) + 0.1 || (sideways && !all_give));
        }
    }
}
