//! Numbering plans as one table: which international numbers exist, read digit by digit.
//!
//! The table (`plans.bin`) is made from the metadata of the number library by the test beside
//! this file and says of every number exactly what the library says. Asking it compiles no
//! pattern and takes no lock, however many countries a file has numbers of.
//!
//! Layout, little-endian: the count of calling codes as `u16`; for each, in rising order, 12
//! bytes: the code (`u16`), its first link (`u16`), its main country (two ASCII letters, or two
//! noughts where it belongs to none), and its national prefix (six ASCII digits, filled up with
//! noughts bytes); then the nodes, ten links (`u16`) each, one a digit. A link is the index of a
//! node, with the highest bit set where a number that ends there exists. Node 0 leads nowhere.

/// A calling code with what belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CallingCode {
    /// The code: 7, 375.
    pub code: u16,
    first: u16,
    country: [u8; 2],
    prefix: &'static [u8],
}

static TABLE: &[u8] = include_bytes!("plans.bin");

const HEAD: usize = 2;
const CODE: usize = 12;
const NODE: usize = 20;
const ENDS: u16 = 0x8000;

fn u16_at(at: usize) -> u16 {
    match TABLE.get(at..at + 2) {
        Some(&[low, high]) => u16::from_le_bytes([low, high]),
        _ => 0,
    }
}

impl CallingCode {
    fn nth(index: usize) -> Option<Self> {
        let at = HEAD + index * CODE;
        let &[a, b, c, d, e, f, ref prefix @ ..] = TABLE.get(at..at + CODE)? else { return None };
        let (prefix, _) = prefix.split_at(prefix.iter().position(|&b| b == 0).unwrap_or(prefix.len()));
        let (code, first) = (u16::from_le_bytes([a, b]), u16::from_le_bytes([c, d]));
        Some(Self { code, first, country: [e, f], prefix })
    }

    /// Returns the code that is this very number.
    pub(super) fn exactly(code: u16) -> Option<Self> {
        let (mut low, mut high) = (0, usize::from(u16_at(0)));
        while low < high {
            let middle = low.midpoint(high);
            match u16_at(HEAD + middle * CODE).cmp(&code) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return Self::nth(middle),
            }
        }
        None
    }

    /// Splits the digits of an international number into its calling code and the rest.
    pub(super) fn split(digits: &str) -> Option<(Self, &str)> {
        (1..=3).find_map(|length| {
            let (code, national) = digits.split_at_checked(length)?;
            let digits = !code.starts_with('0') && code.bytes().all(|b| b.is_ascii_digit());
            Some((Self::exactly(code.parse().ok().filter(|_| digits)?)?, national))
        })
    }

    /// Returns the ISO 3166 code of the country that the code belongs to first of all: +7 to
    /// Russia, +1 to the USA. `None` for satellite networks and the like.
    pub(super) fn country(&self) -> Option<&str> {
        std::str::from_utf8(&self.country).ok().filter(|country| !country.starts_with('\0'))
    }

    /// Returns the digits that are dialled in front of a national number inside the country,
    /// empty where there are none.
    pub(super) fn national_prefix(&self) -> &'static str {
        std::str::from_utf8(self.prefix).unwrap_or_default()
    }

    /// Tells whether the country has this national number, digits only.
    pub(super) fn has(&self, national: &str) -> bool {
        let mut link = self.first;
        for digit in national.bytes().map(|b| b.wrapping_sub(b'0')) {
            let node = link & !ENDS;
            if node == 0 || digit > 9 {
                return false;
            }
            let nodes = HEAD + usize::from(u16_at(0)) * CODE;
            link = u16_at(nodes + usize::from(node) * NODE + usize::from(digit) * 2);
        }
        link & ENDS != 0
    }
}

#[cfg(test)]
mod generate;

#[cfg(test)]
mod peer;
