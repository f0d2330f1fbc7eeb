//! From the bytes of a file to UTF-8 text, in bounded memory.

use super::{Encoding, ReadError};
use encoding_rs::{DecoderResult, UTF_16BE, UTF_16LE};
use encoding_rs_io::DecodeReaderBytesBuilder;
use memchr::{memchr, memchr_iter};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom};

const CHUNK: usize = 64 * 1024;

/// How much of the beginning is kept to find the headings in, in bytes.
const HEAD: u64 = 64 * 1024;

/// What one pass over a file tells.
pub(super) struct Survey {
    /// The encodings that it can be in, the likeliest first.
    pub(super) candidates: Vec<Encoding>,
    /// How many bytes its byte-order mark takes.
    pub(super) mark: u64,
    /// The beginning of the file, without its mark.
    head: Vec<u8>,
    /// Where the file is no UTF-8, if it is none.
    pub(super) broken: Option<Spot>,
    /// The line of a zero byte, which only UTF-16 has.
    pub(super) zero: Option<u64>,
}

/// A place in a file.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    /// From 1.
    pub(super) line: u64,
    /// Offset, from 0.
    pub(super) byte: u64,
}

impl Survey {
    /// The beginning of the text in an encoding.
    pub(super) fn head(&self, encoding: Encoding) -> String {
        encoding.codec().decode_without_bom_handling(&self.head).0.into_owned()
    }
}

/// Reads a file once from end to end: how big it is, how it can be encoded, whether it is text.
/// A file that can only be UTF-16 is not read to its end.
pub(super) fn survey(
    input: &mut (impl Read + Seek),
    told: Option<Encoding>,
    limit: u64,
) -> Result<Survey, ReadError> {
    let bytes = input.seek(SeekFrom::End(0))?;
    if bytes > limit {
        return Err(ReadError::TooLarge { bytes, limit });
    }
    input.rewind()?;
    let mut head = Vec::new();
    input.by_ref().take(HEAD).read_to_end(&mut head)?;
    let marked = encoding_rs::Encoding::for_bom(&head).map(|(encoding, length)| {
        let encoding = match encoding {
            e if e == UTF_16LE => Encoding::Utf16Le,
            e if e == UTF_16BE => Encoding::Utf16Be,
            _ => Encoding::Utf8Bom,
        };
        (encoding, length)
    });
    // A mark of another encoding than the told one is text.
    let marked = marked.filter(|(encoding, _)| told.is_none_or(|told| told.codec() == encoding.codec()));
    let mark = marked.map_or(0, |(_, length)| length);
    head.drain(..mark);
    let mark = mark as u64;
    if let Some(encoding) = told.or(marked.map(|(encoding, _)| encoding)).filter(|e| e.is_wide()) {
        return Ok(Survey { candidates: vec![encoding], mark, head, broken: None, zero: None });
    }
    input.seek(SeekFrom::Start(mark))?;
    let Scan { broken, zero } = scan_utf8(input, mark)?;
    let found = marked.map(|(encoding, _)| encoding);
    let candidates = match told.or(found) {
        Some(encoding) => vec![encoding],
        None if zero.is_some() => vec![Encoding::Utf16Le, Encoding::Utf16Be],
        None if broken.is_some() => Encoding::NARROW.to_vec(),
        None => vec![Encoding::Utf8],
    };
    match (candidates.as_slice(), broken) {
        ([Encoding::Utf8 | Encoding::Utf8Bom], Some(Spot { line, byte })) => {
            Err(ReadError::BrokenUtf8 { line, byte })
        }
        _ => Ok(Survey { candidates, mark, head, broken, zero }),
    }
}

/// A reader of the text as UTF-8, from behind a byte-order mark of so many bytes.
pub(super) fn open<'a>(
    input: &'a mut (impl Read + Seek),
    encoding: Encoding,
    mark: u64,
) -> io::Result<Box<dyn Read + 'a>> {
    input.seek(SeekFrom::Start(mark))?;
    if matches!(encoding, Encoding::Utf8 | Encoding::Utf8Bom) {
        return Ok(Box::new(input));
    }
    let decoder = DecodeReaderBytesBuilder::new()
        .encoding(Some(encoding.codec()))
        .bom_sniffing(false)
        .build_with_buffer(input, vec![0; CHUNK])
        .map_err(io::Error::other)?;
    Ok(Box::new(decoder))
}

/// The line, from 1, in which the first record at or behind an offset in the decoded text
/// begins. The `csv` crate counts the second half of a CRLF to the record that follows, so its
/// own line numbers cannot be shown. Where no line ends in LF, CR ends them.
pub(super) fn line_at(mut text: impl Read, offset: u64) -> io::Result<u64> {
    let (mut line, mut returns) = (1, 1);
    let mut left = offset;
    let mut buffer = vec![0; CHUNK];
    loop {
        let n = read_some(&mut text, &mut buffer)?;
        let chunk = buffer.get(..n).unwrap_or_default();
        let cut = usize::try_from(left).unwrap_or(usize::MAX).min(n);
        let (before, behind) = chunk.split_at_checked(cut).unwrap_or((chunk, &[]));
        left -= before.len() as u64;
        let ends = behind.iter().take_while(|b| matches!(b, b'\r' | b'\n')).count();
        for part in [before, behind.get(..ends).unwrap_or_default()] {
            line += count_lines(part);
            returns += memchr_iter(b'\r', part).count() as u64;
        }
        if n == 0 || ends < behind.len() {
            return Ok(if line == 1 { returns } else { line });
        }
    }
}

/// What is told by going over a file that should be UTF-8.
struct Scan {
    broken: Option<Spot>,
    zero: Option<u64>,
}

/// Goes over what should be UTF-8, up to its end or to a zero byte.
fn scan_utf8(input: &mut impl Read, start: u64) -> Result<Scan, ReadError> {
    let mut buffer = vec![0; CHUNK];
    let mut broken = None;
    let (mut offset, mut line) = (start, 1);
    // Bytes of a character that the last chunk cut in two.
    let mut kept = 0;
    loop {
        let n = read_some(input, buffer.get_mut(kept..).unwrap_or_default())?;
        let fresh = buffer.get(kept..kept + n).unwrap_or_default();
        if let Some(at) = memchr(0, fresh) {
            let zero = Some(line + count_lines(fresh.get(..at).unwrap_or_default()));
            return Ok(Scan { broken, zero });
        }
        let whole = buffer.get(..kept + n).unwrap_or_default();
        let mut tail = 0;
        if broken.is_none()
            && let Err(fault) = std::str::from_utf8(whole)
        {
            let valid = fault.valid_up_to();
            if fault.error_len().is_some() || n == 0 {
                let lines = count_lines(whole.get(..valid).unwrap_or_default());
                broken = Some(Spot { line: line + lines, byte: offset + valid as u64 });
            } else {
                tail = whole.len() - valid;
            }
        }
        if n == 0 {
            return Ok(Scan { broken, zero: None });
        }
        line += count_lines(fresh);
        let end = kept + n;
        offset += (end - tail) as u64;
        buffer.copy_within(end - tail..end, 0);
        kept = tail;
    }
}

/// Refuses what is no UTF-16, and zero characters in it.
pub(super) fn refuse_broken_utf16(
    input: &mut (impl Read + Seek),
    encoding: Encoding,
    mark: u64,
) -> Result<(), ReadError> {
    input.seek(SeekFrom::Start(mark))?;
    let mut decoder = encoding.codec().new_decoder_without_bom_handling();
    let (mut buffer, mut text) = (vec![0; CHUNK], vec![0; CHUNK]);
    let mut line = 1;
    loop {
        let n = read_some(input, &mut buffer)?;
        let mut rest = buffer.get(..n).unwrap_or_default();
        loop {
            let (result, read, written) = decoder.decode_to_utf8_without_replacement(rest, &mut text, n == 0);
            let decoded = text.get(..written).unwrap_or_default();
            refuse_zero(decoded, line)?;
            line += count_lines(decoded);
            rest = rest.get(read..).unwrap_or_default();
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => return Err(ReadError::BrokenUtf16 { line }),
            }
        }
        if n == 0 {
            return Ok(());
        }
    }
}

fn refuse_zero(bytes: &[u8], line: u64) -> Result<(), ReadError> {
    let Some(at) = memchr(0, bytes) else { return Ok(()) };
    Err(ReadError::Binary { line: line + count_lines(bytes.get(..at).unwrap_or_default()) })
}

fn count_lines(bytes: &[u8]) -> u64 {
    memchr_iter(b'\n', bytes).count() as u64
}

fn read_some(input: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    loop {
        match input.read(buffer) {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            result => return result,
        }
    }
}
