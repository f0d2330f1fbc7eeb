//! The text of a file of markup.

use super::super::{Encoding, ReadError};
use std::io::Read;

/// The texts that a file of markup can be, the likeliest first: by its byte-order mark, by the
/// encoding that it names, as UTF-8, in the encodings of Cyrillic.
pub(super) fn texts(mut input: impl Read) -> Result<Vec<String>, ReadError> {
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    if let Some((encoding, length)) = encoding_rs::Encoding::for_bom(&bytes) {
        let rest = bytes.get(length..).unwrap_or_default();
        return Ok(vec![encoding.decode_without_bom_handling(rest).0.into_owned()]);
    }
    let named = named(&bytes).and_then(|label| encoding_rs::Encoding::for_label(&label));
    let narrow = Encoding::NARROW.map(Encoding::codec);
    let wide = [encoding_rs::UTF_16LE, encoding_rs::UTF_16BE];
    let has_zeros = bytes.iter().take(1000).any(|b| *b == 0);
    let mut candidates = Vec::new();
    candidates.extend(has_zeros.then_some(wide).into_iter().flatten());
    candidates.extend(named.filter(|encoding| *encoding != encoding_rs::UTF_8));
    if std::str::from_utf8(&bytes).is_ok() {
        candidates.push(encoding_rs::UTF_8);
    }
    candidates.extend(narrow);
    let mut texts: Vec<String> = Vec::new();
    for encoding in candidates {
        let text = encoding.decode_without_bom_handling_and_without_replacement(&bytes);
        if let Some(text) = text.filter(|text| texts.iter().all(|other| other != text)) {
            texts.push(text.into_owned());
        }
    }
    if texts.is_empty() {
        texts.push(String::from_utf8_lossy(&bytes).into_owned());
    }
    Ok(texts)
}

/// The encoding that markup names near its beginning: `encoding="…"`, `charset=…`.
fn named(bytes: &[u8]) -> Option<Vec<u8>> {
    let head = bytes.get(..bytes.len().min(2048))?.to_ascii_lowercase();
    let behind = |sign: &[u8]| {
        let at = memchr::memmem::find(&head, sign)? + sign.len();
        let rest = head.get(at..)?.trim_ascii_start();
        let rest = rest.strip_prefix(b"\"").or(rest.strip_prefix(b"'")).unwrap_or(rest);
        let label = rest.iter().take_while(|b| b.is_ascii_alphanumeric() || b"-_".contains(b));
        Some(label.copied().collect::<Vec<u8>>()).filter(|label| !label.is_empty())
    };
    behind(b"encoding=").or_else(|| behind(b"charset="))
}
