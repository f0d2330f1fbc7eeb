//! What kind of file it is, told by its first bytes and never by its name.

use super::{ForeignKind, ReadError};
use memchr::memmem;
use std::io::{Read, Seek};
use zip::ZipArchive;

/// A kind of file in which tables are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// Text with separators.
    Csv,
    /// Excel's workbook of today, with macros or without.
    Xlsx,
    /// Excel's binary workbook.
    Xlsb,
    /// Excel's workbook of 97 to 2003.
    Xls,
    /// OpenDocument, as LibreOffice writes it, packed or flat.
    Ods,
    /// XML Spreadsheet 2003, which 1C and web exports call `.xls`.
    XmlSpreadsheet,
    /// Tables of a web page, which web exports call `.xls` too.
    Html,
}

impl FileKind {
    /// Says whether a file that is called so (the ending, without a dot) promises this kind.
    pub fn is_promised_by(self, ending: &str) -> bool {
        let endings: &[&str] = match self {
            Self::Csv => &["csv", "txt", "tsv", "tab", ""],
            Self::Xlsx => &["xlsx", "xlsm", "xltx", "xltm"],
            Self::Xlsb => &["xlsb"],
            Self::Xls => &["xls", "xlt"],
            Self::Ods => &["ods", "fods", "ots"],
            Self::XmlSpreadsheet => &["xml"],
            Self::Html => &["html", "htm", "xhtml"],
        };
        endings.contains(&ending.to_lowercase().as_str())
    }
}

/// How much of the beginning is looked at, in bytes.
const HEAD: u64 = 4096;

/// Tells what kind of file it is.
pub(super) fn file_kind(input: &mut (impl Read + Seek)) -> Result<FileKind, ReadError> {
    input.rewind()?;
    let mut head = Vec::new();
    input.by_ref().take(HEAD).read_to_end(&mut head)?;
    if head.is_empty() {
        return Err(ReadError::Empty);
    }
    match head.as_slice() {
        [b'P', b'K', 3 | 5 | 7, ..] => in_archive(input),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => in_compound(input),
        other => match foreign(other) {
            Some(kind) => Err(ReadError::Foreign { kind }),
            None => Ok(text_kind(other)),
        },
    }
}

/// What is told by its first bytes and is none of ours.
fn foreign(head: &[u8]) -> Option<ForeignKind> {
    let begins = |signs: &[&[u8]]| signs.iter().any(|sign| head.starts_with(sign));
    if begins(&[b"%PDF"]) {
        Some(ForeignKind::Pdf)
    } else if begins(&[b"{\\rtf"]) {
        Some(ForeignKind::TextDocument)
    } else if begins(&[b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"II*\0", b"MM\0*"])
        || (begins(&[b"RIFF"]) && head.get(8..12) == Some(b"WEBP"))
        || head.get(4..8) == Some(b"ftyp")
    {
        Some(ForeignKind::Picture)
    } else if begins(&[b"Rar!", b"7z\xBC\xAF", b"\x1F\x8B", b"BZh", b"\xFD7zXZ"]) {
        Some(ForeignKind::Archive)
    } else if begins(&[b"MIME-Version:", b"From: <Saved by", b"From: \"Saved by"]) {
        Some(ForeignKind::WebArchive)
    } else if matches!(head, [0x09, 0 | 2 | 4 | 8, ..]) {
        Some(ForeignKind::OldExcel)
    } else {
        None
    }
}

/// Text: a table with separators unless it is markup.
fn text_kind(head: &[u8]) -> FileKind {
    // Zero bytes of UTF-16 do not hide markup, which is ASCII.
    let plain: Vec<u8> = head.iter().filter(|b| **b != 0).map(u8::to_ascii_lowercase).collect();
    let marks: [&[u8]; 3] = [b"\xEF\xBB\xBF", b"\xFF\xFE", b"\xFE\xFF"];
    let bare = marks.iter().find_map(|mark| plain.strip_prefix(*mark)).unwrap_or(&plain).trim_ascii_start();
    let names = |what: &str| memmem::find(bare, what.as_bytes()).is_some();
    if bare.starts_with(b"<?xml") || bare.starts_with(b"<workbook") || bare.starts_with(b"<office:document") {
        if names("opendocument:xmlns:office") || names("<office:document") {
            return FileKind::Ods;
        }
        if names("schemas-microsoft-com:office:spreadsheet") {
            return FileKind::XmlSpreadsheet;
        }
        if names("<html") {
            return FileKind::Html;
        }
    }
    let markup = ["<!doctype html", "<html", "<table", "<meta", "<head", "<body", "<style", "<!--"];
    if markup.iter().any(|tag| bare.starts_with(tag.as_bytes())) { FileKind::Html } else { FileKind::Csv }
}

/// What an archive is by what is in it.
fn in_archive(input: &mut (impl Read + Seek)) -> Result<FileKind, ReadError> {
    input.rewind()?;
    let mut archive = ZipArchive::new(input).map_err(|e| ReadError::BrokenWorkbook(e.to_string()))?;
    let mut names = Vec::new();
    for at in 0..archive.len() {
        let Ok(entry) = archive.by_index_raw(at) else { continue };
        names.push(entry.name().map(|name| name.replace('\\', "/").to_lowercase()).unwrap_or_default());
    }
    let has = |part: &str| names.iter().any(|name| name == part || name.ends_with(&format!("/{part}")));
    let under = |folder: &str| names.iter().any(|name| name.starts_with(folder));
    let foreign = |kind| Err(ReadError::Foreign { kind });
    if has("workbook.bin") {
        return Ok(FileKind::Xlsb);
    }
    if under("word/") {
        return foreign(ForeignKind::TextDocument);
    }
    if under("ppt/") {
        return foreign(ForeignKind::Presentation);
    }
    if under("xl/") || has("workbook.xml") {
        return Ok(FileKind::Xlsx);
    }
    if under("index/") || has("index.zip") {
        return foreign(ForeignKind::Numbers);
    }
    if let Ok(entry) = archive.by_name("mimetype") {
        let mut kind = String::new();
        entry.take(200).read_to_string(&mut kind).map_err(|e| ReadError::BrokenWorkbook(e.to_string()))?;
        return match kind.trim() {
            spreadsheet if spreadsheet.contains("opendocument.spreadsheet") => Ok(FileKind::Ods),
            presentation if presentation.contains("opendocument.presentation") => {
                foreign(ForeignKind::Presentation)
            }
            _ => foreign(ForeignKind::TextDocument),
        };
    }
    foreign(ForeignKind::Archive)
}

/// What a compound file is by the names of its streams, which stand in UTF-16 in its folder.
fn in_compound(input: &mut (impl Read + Seek)) -> Result<FileKind, ReadError> {
    input.rewind()?;
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    let names = |stream: &str| {
        let name: Vec<u8> = stream.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
        memmem::find(&bytes, &name).is_some()
    };
    if names("EncryptedPackage") || names("EncryptionInfo") {
        Err(ReadError::Protected)
    } else if names("Workbook") || names("Book") {
        Ok(FileKind::Xls)
    } else if names("WordDocument") {
        Err(ReadError::Foreign { kind: ForeignKind::TextDocument })
    } else if names("PowerPoint Document") {
        Err(ReadError::Foreign { kind: ForeignKind::Presentation })
    } else {
        Err(ReadError::Foreign { kind: ForeignKind::Unknown })
    }
}
