//! How wide the columns of a sheet are and how high its rows, so that every line is seen.

use unicode_width::UnicodeWidthStr;

/// The narrowest and the widest column of texts, in characters.
const TEXT_WIDTHS: (usize, usize) = (24, 60);

/// The narrowest and the widest of the other columns.
const OTHER_WIDTHS: (usize, usize) = (14, 32);

/// The height of one line of the usual font (Calibri 11), in points.
const LINE: f64 = 15.0;

/// The highest row (Microsoft, «Excel specifications and limits»), in points.
const MAX_HEIGHT: f64 = 409.0;

/// How wide a column has to be for a cell, in characters: its longest line and some room.
pub(super) fn wanted(cell: &str) -> usize {
    cell.lines().map(UnicodeWidthStr::width).max().unwrap_or(0) + 2
}

/// The width of a column of which the widest cell wants so much.
pub(super) fn column_width(wanted: usize, is_text: bool) -> usize {
    let (least, most) = if is_text { TEXT_WIDTHS } else { OTHER_WIDTHS };
    wanted.clamp(least, most)
}

/// The height of a row whose cells stand in columns of these widths; `None` where one line is
/// enough.
pub(super) fn row_height<'c>(cells: impl Iterator<Item = (&'c str, usize)>) -> Option<f64> {
    let most = cells.map(|(cell, width)| lines(cell, width)).max().unwrap_or(1);
    (most > 1).then(|| (most as f64 * LINE).min(MAX_HEIGHT))
}

/// How many lines a cell takes in a column of so many characters. Words that do not fit go to the
/// next line, and words longer than a line are broken.
fn lines(cell: &str, width: usize) -> usize {
    // Letters differ in width; a little less than the column is sure to fit.
    let room = width.saturating_sub(2).max(1);
    cell.split('\n')
        .map(|line| {
            let (mut lines, mut used) = (1, 0);
            for word in line.split(' ') {
                let word = word.width();
                if used > 0 && used + 1 + word > room {
                    (lines, used) = (lines + 1, 0);
                }
                used += word + usize::from(used > 0);
                if used > room {
                    lines += (used - 1) / room;
                    used = (used - 1) % room + 1;
                }
            }
            lines
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_as_they_wrap() {
        for (cell, width, expected) in [
            ("", 12, 1),
            ("Да", 12, 1),
            ("две\nстроки", 12, 2),
            ("\n\n", 12, 3),
            ("десять зн. десять зн.", 12, 2),
            ("оченьдлинноеслово", 12, 2),
            ("а оченьдлинноеслово", 12, 3),
            ("👍👍👍👍👍👍", 12, 2),
        ] {
            assert_eq!(lines(cell, width), expected, "{cell:?}");
        }
    }

    #[test]
    fn heights_and_widths_stay_within_limits() {
        assert_eq!(row_height([("Да", 14), ("Нет", 14)].into_iter()), None);
        assert_eq!(row_height([("Да\nнет", 14), ("Нет", 14)].into_iter()), Some(30.0));
        assert_eq!(row_height([("а\n".repeat(200).as_str(), 14)].into_iter()), Some(409.0));
        assert_eq!([column_width(3, true), column_width(40, true), column_width(900, true)], [24, 40, 60]);
        assert_eq!([column_width(3, false), column_width(900, false)], [14, 32]);
    }
}
