//! Text that was read in a wrong encoding and saved so, and how to undo it.
//!
//! The bytes are still there, one character each. Encoding the text as it was read and decoding it
//! as it was meant gives it back.

use super::Encoding;

/// A text in one encoding that was read as another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Misread {
    /// What it is.
    pub was: Encoding,
    /// As what it was read.
    pub read_as: Encoding,
}

/// The mistakes that are tried, the likeliest first.
const KINDS: [Misread; 7] = [
    Misread { was: Encoding::Utf8, read_as: Encoding::Windows1251 },
    Misread { was: Encoding::Utf8, read_as: Encoding::Windows1252 },
    Misread { was: Encoding::Windows1251, read_as: Encoding::Windows1252 },
    Misread { was: Encoding::Utf8, read_as: Encoding::Ibm866 },
    Misread { was: Encoding::Ibm866, read_as: Encoding::Windows1251 },
    Misread { was: Encoding::Koi8R, read_as: Encoding::Windows1251 },
    Misread { was: Encoding::Windows1251, read_as: Encoding::Koi8R },
];

/// LibreOffice writes a byte that an encoding lacks as a character of this private row.
const LACKING: u32 = 0xF100;

impl Misread {
    /// The text as it was meant; `None` where it was not misread like this, or where nothing
    /// changes.
    pub(super) fn undo(self, text: &str) -> Option<String> {
        if text.is_ascii() {
            return None;
        }
        let bytes: Option<Vec<u8>> = text.chars().map(|c| byte_of(c, self.read_as)).collect();
        let meant =
            self.was.codec().decode_without_bom_handling_and_without_replacement(&bytes?)?.into_owned();
        (meant != text).then_some(meant)
    }
}

/// All sequences of one mistake, then of two, to be undone one after the other.
pub(super) fn sequences() -> impl Iterator<Item = Vec<Misread>> {
    let once = KINDS.into_iter().map(|kind| vec![kind]);
    let twice = KINDS.into_iter().flat_map(|last| KINDS.into_iter().map(move |first| vec![last, first]));
    once.chain(twice)
}

/// A text with a sequence of mistakes undone; as it is where it was not misread like this.
pub(super) fn undo_all(text: &str, sequence: &[Misread]) -> Option<String> {
    let mut steps = sequence.iter();
    let mut meant = steps.next()?.undo(text)?;
    for step in steps {
        meant = step.undo(&meant)?;
    }
    Some(meant)
}

/// The byte that was read as a character.
fn byte_of(character: char, read_as: Encoding) -> Option<u8> {
    let code = u32::from(character);
    if (LACKING..LACKING + 0x100).contains(&code) {
        return u8::try_from(code - LACKING).ok();
    }
    if code < 0x80 {
        return u8::try_from(code).ok();
    }
    let mut utf8 = [0; 4];
    let (bytes, _, lacking) = read_as.codec().encode(character.encode_utf8(&mut utf8));
    match (lacking, bytes.as_ref()) {
        (false, [byte]) => Some(*byte),
        // Bytes that the encoding lacks are often kept as control characters.
        _ if (0x80..0xA0).contains(&code) => u8::try_from(code).ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn misread(text: &str, kind: Misread) -> String {
        let (bytes, _, lacking) = kind.was.codec().encode(text);
        assert!(!lacking);
        kind.read_as.codec().decode_without_bom_handling(&bytes).0.into_owned()
    }

    #[test]
    fn the_usual_mojibake_is_undone() {
        let [utf8_as_1251, utf8_as_1252, narrow_as_1252, ..] = KINDS;
        assert_eq!(utf8_as_1251.undo("РўРµРєСЃС‚").as_deref(), Some("Текст"));
        assert_eq!(utf8_as_1252.undo("Ð¢ÐµÐºÑ\u{81}Ñ‚").as_deref(), Some("Текст"));
        assert_eq!(utf8_as_1252.undo("Ð¢ÐµÐºÑ\u{F181}Ñ‚").as_deref(), Some("Текст"), "as LibreOffice has it");
        assert_eq!(narrow_as_1252.undo("Òåêñò").as_deref(), Some("Текст"));
        assert_eq!(utf8_as_1251.undo("Текст"), None);
        assert_eq!(utf8_as_1251.undo("URL"), None);
    }

    proptest! {
        #[test]
        fn one_mistake_and_two_are_undone(text in "[А-Яа-яЁё0-9 .,!?]{1,20}", sequence in 0usize..56) {
            let sequence = sequences().nth(sequence).unwrap();
            // A second mistake is made of what the first one left, where its encoding has that.
            let mut wrong = text.clone();
            for kind in sequence.iter().rev() {
                let (_, _, lacking) = kind.was.codec().encode(&wrong);
                prop_assume!(!lacking);
                wrong = misread(&wrong, *kind);
            }
            if !text.is_ascii() && wrong != text {
                let undone = undo_all(&wrong, &sequence);
                prop_assert!(undone.is_none() || undone.as_deref() == Some(&*text), "{:?} {:?}", wrong, undone);
            }
        }
    }
}
