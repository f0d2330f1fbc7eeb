//! Texts that nobody guesses by chance. They guard nothing but this machine's own sandbox.

use std::hash::{BuildHasher, RandomState};

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
