//! Texts that nobody guesses by chance, and a chance that is the same each time. They guard
//! nothing but this machine's own sandbox.

use std::hash::{BuildHasher, RandomState};

/// Returns a number that looks random and is always the same for a text (FNV‑1a, mixed once more).
pub(super) fn hash(text: &str) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325_u64;
    let mixed = text.bytes().fold(start, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    (mixed ^ (mixed >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 8
}

/// So many random hexadecimal digits.
pub(super) fn hex(digits: usize) -> String {
    pieces(digits, |bits| format!("{bits:016x}"))
}

/// So many random small letters.
pub(super) fn letters(count: usize) -> String {
    let letter = |nibble: u8| char::from(b'a' + nibble % 26);
    pieces(count, |bits| bits.to_le_bytes().into_iter().map(letter).collect())
}

fn pieces(length: usize, piece: impl Fn(u64) -> String) -> String {
    let mut text = String::with_capacity(length + 16);
    while text.len() < length {
        text.push_str(&piece(RandomState::new().hash_one(text.len())));
    }
    text.truncate(length);
    text
}
