//! From the bytes of a file to UTF-8 text, in bounded memory.

use super::{Encoding, ReadError};
use encoding_rs::{DecoderResult, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251};
use encoding_rs_io::DecodeReaderBytesBuilder;
use memchr::{memchr, memchr_iter};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom};

const CHUNK: usize = 64 * 1024;

/// How much of the beginning is kept to find the headings in, in bytes.
const HEAD: usize = 64 * 1024;

/// What one pass over a file tells.
pub(super) struct Survey {
    pub(super) encoding: Encoding,
    /// The beginning of the file, without its byte-order mark.
    head: Vec<u8>,
    /// Where the file is no UTF-8, if it is none.
    pub(super) broken: Option<Spot>,
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
    /// The beginning of the text.
    pub(super) fn head(&self) -> String {
        let decoder = if self.encoding == Encoding::Windows1251 { WINDOWS_1251 } else { UTF_8 };
        decoder.decode_without_bom_handling(&self.head).0.into_owned()
    }

    /// The beginning of the text as UTF-8, whatever it is.
    pub(super) fn head_as_utf8(&self) -> String {
        UTF_8.decode_without_bom_handling(&self.head).0.into_owned()
    }
}

/// Reads a file once from end to end: how big it is, how it is encoded, whether it is text.
pub(super) fn survey(input: &mut (impl Read + Seek), limit: u64) -> Result<Survey, ReadError> {
    let bytes = input.seek(SeekFrom::End(0))?;
    if bytes > limit {
        return Err(ReadError::TooLarge { bytes, limit });
    }
    input.rewind()?;
    let mut mark = Vec::with_capacity(3);
    input.by_ref().take(3).read_to_end(&mut mark)?;
    let encoding = match encoding_rs::Encoding::for_bom(&mark).map(|(encoding, _)| encoding) {
        Some(e) if e == UTF_16LE => Encoding::Utf16Le,
        Some(e) if e == UTF_16BE => Encoding::Utf16Be,
        Some(_) => Encoding::Utf8Bom,
        None => Encoding::Utf8,
    };
    let start = skip(encoding);
    input.seek(SeekFrom::Start(start))?;
    if start == 2 {
        let head = scan_utf16(input, encoding)?;
        return Ok(Survey { encoding, head, broken: None });
    }
    let (head, broken) = scan_utf8(input, start)?;
    match (encoding, broken) {
        (Encoding::Utf8Bom, Some(Spot { line, byte })) => Err(ReadError::BrokenUtf8 { line, byte }),
        (_, Some(_)) => Ok(Survey { encoding: Encoding::Windows1251, head, broken }),
        (encoding, None) => Ok(Survey { encoding, head, broken }),
    }
}

/// A reader of the text as UTF-8, from behind the byte-order mark.
pub(super) fn open<'a>(
    input: &'a mut (impl Read + Seek),
    encoding: Encoding,
) -> io::Result<Box<dyn Read + 'a>> {
    input.seek(SeekFrom::Start(skip(encoding)))?;
    let from = match encoding {
        Encoding::Utf8 | Encoding::Utf8Bom => return Ok(Box::new(input)),
        Encoding::Windows1251 => WINDOWS_1251,
        Encoding::Utf16Le => UTF_16LE,
        Encoding::Utf16Be => UTF_16BE,
    };
    let decoder = DecodeReaderBytesBuilder::new()
        .encoding(Some(from))
        .bom_sniffing(false)
        .build_with_buffer(input, vec![0; CHUNK])
        .map_err(io::Error::other)?;
    Ok(Box::new(decoder))
}

/// The line, from 1, in which the first record at or behind an offset in the decoded text
/// begins. The `csv` crate counts the second half of a CRLF to the record that follows, so its
/// own line numbers cannot be shown.
pub(super) fn line_at(input: &mut (impl Read + Seek), encoding: Encoding, offset: u64) -> io::Result<u64> {
    let mut text = open(input, encoding)?;
    let mut line = 1;
    let mut left = offset;
    let mut buffer = vec![0; CHUNK];
    loop {
        let n = read_some(&mut text, &mut buffer)?;
        let chunk = buffer.get(..n).unwrap_or_default();
        let cut = usize::try_from(left).unwrap_or(usize::MAX).min(n);
        let (before, behind) = chunk.split_at_checked(cut).unwrap_or((chunk, &[]));
        left -= before.len() as u64;
        line += count_lines(before);
        let ends = behind.iter().take_while(|b| matches!(b, b'\r' | b'\n')).count();
        line += count_lines(behind.get(..ends).unwrap_or_default());
        if n == 0 || ends < behind.len() {
            return Ok(line);
        }
    }
}

/// Goes over what should be UTF-8, or windows-1251 if it is not.
fn scan_utf8(input: &mut impl Read, start: u64) -> Result<(Vec<u8>, Option<Spot>), ReadError> {
    let mut buffer = vec![0; CHUNK];
    let (mut head, mut broken) = (Vec::new(), None);
    let (mut offset, mut line) = (start, 1);
    // Bytes of a character that the last chunk cut in two.
    let mut kept = 0;
    loop {
        let n = read_some(input, buffer.get_mut(kept..).unwrap_or_default())?;
        let fresh = buffer.get(kept..kept + n).unwrap_or_default();
        refuse_zero(fresh, line)?;
        keep_head(&mut head, fresh);
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
            return Ok((head, broken));
        }
        line += count_lines(fresh);
        let end = kept + n;
        offset += (end - tail) as u64;
        buffer.copy_within(end - tail..end, 0);
        kept = tail;
    }
}

/// Goes over what says that it is UTF-16.
fn scan_utf16(input: &mut impl Read, encoding: Encoding) -> Result<Vec<u8>, ReadError> {
    let from = if encoding == Encoding::Utf16Be { UTF_16BE } else { UTF_16LE };
    let mut decoder = from.new_decoder_without_bom_handling();
    let (mut buffer, mut text) = (vec![0; CHUNK], vec![0; CHUNK]);
    let (mut head, mut line) = (Vec::new(), 1);
    loop {
        let n = read_some(input, &mut buffer)?;
        let mut rest = buffer.get(..n).unwrap_or_default();
        loop {
            let (result, read, written) = decoder.decode_to_utf8_without_replacement(rest, &mut text, n == 0);
            let decoded = text.get(..written).unwrap_or_default();
            refuse_zero(decoded, line)?;
            keep_head(&mut head, decoded);
            line += count_lines(decoded);
            rest = rest.get(read..).unwrap_or_default();
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => return Err(ReadError::BrokenUtf16 { line }),
            }
        }
        if n == 0 {
            return Ok(head);
        }
    }
}

fn refuse_zero(bytes: &[u8], line: u64) -> Result<(), ReadError> {
    let Some(at) = memchr(0, bytes) else { return Ok(()) };
    Err(ReadError::Binary { line: line + count_lines(bytes.get(..at).unwrap_or_default()) })
}

fn keep_head(head: &mut Vec<u8>, bytes: &[u8]) {
    let room = HEAD.saturating_sub(head.len()).min(bytes.len());
    head.extend_from_slice(bytes.get(..room).unwrap_or_default());
}

/// How many bytes the byte-order mark of an encoding takes.
fn skip(encoding: Encoding) -> u64 {
    match encoding {
        Encoding::Utf8 | Encoding::Windows1251 => 0,
        Encoding::Utf16Le | Encoding::Utf16Be => 2,
        Encoding::Utf8Bom => 3,
    }
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
