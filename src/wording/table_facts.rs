//! What was noticed in a table that was read.

use super::one_line;
use registration::{
    Encoding, Facts, FileKind, ForeignKind, Layout, Place, Places, Reading, Separator, column_name,
};
use words::{Arg, Words};

/// Cells with errors that are told one by one.
const NAMED_FAULTS: usize = 10;

/// A kind of file in words.
pub fn kind_name(words: &Words, kind: FileKind) -> String {
    let id = match kind {
        FileKind::Csv => "kind-csv",
        FileKind::Xlsx => "kind-xlsx",
        FileKind::Xlsb => "kind-xlsb",
        FileKind::Xls => "kind-xls",
        FileKind::Ods => "kind-ods",
        FileKind::XmlSpreadsheet => "kind-xml",
        FileKind::Html => "kind-html",
    };
    words.say(id).into_owned()
}

/// What a file is that holds no tables, and what to ask the sender for.
pub fn foreign(words: &Words, kind: ForeignKind) -> String {
    let id = match kind {
        ForeignKind::Pdf => "foreign-pdf",
        ForeignKind::TextDocument => "foreign-text-document",
        ForeignKind::Presentation => "foreign-presentation",
        ForeignKind::Picture => "foreign-picture",
        ForeignKind::Numbers => "foreign-numbers",
        ForeignKind::Archive => "foreign-archive",
        ForeignKind::WebArchive => "foreign-web-archive",
        ForeignKind::OldExcel => "foreign-old-excel",
        ForeignKind::Messages => "foreign-messages",
        ForeignKind::Unknown => "foreign-unknown",
    };
    words.say(id).into_owned()
}

/// An encoding by its name.
pub fn encoding_name(words: &Words, encoding: Encoding) -> String {
    let id = match encoding {
        Encoding::Utf8 => "encoding-utf8",
        Encoding::Utf8Bom => "encoding-utf8-bom",
        Encoding::Windows1251 => "encoding-windows-1251",
        Encoding::Utf16Le | Encoding::Utf16Be => "encoding-utf16",
        Encoding::Ibm866 => "encoding-ibm866",
        Encoding::MacCyrillic => "encoding-mac-cyrillic",
        Encoding::Koi8R => "encoding-koi8-r",
        Encoding::Windows1252 => "encoding-windows-1252",
    };
    words.say(id).into_owned()
}

/// A separator by its name.
pub fn separator_name(words: &Words, separator: Separator) -> String {
    let id = match separator {
        Separator::Semicolon => "separator-semicolon",
        Separator::Comma => "separator-comma",
        Separator::Tab => "separator-tab",
    };
    words.say(id).into_owned()
}

/// How a CSV is written, where it is not as most are.
pub fn layout(words: &Words, layout: &Layout) -> Option<String> {
    if matches!(layout.encoding, Encoding::Utf8 | Encoding::Utf8Bom) {
        return None;
    }
    let encoding = encoding_name(words, layout.encoding);
    let separator = separator_name(words, layout.separator);
    let args = [("encoding", encoding.into()), ("separator", separator.into())];
    Some(words.tell("reading-layout", &args))
}

/// Everything that was noticed, each in one sentence without its end; in a sheet with its name.
pub fn facts(words: &Words, reading: &Reading) -> Vec<String> {
    let facts = &reading.facts;
    let mut told: Vec<String> = how_it_was_read(words, facts).into_iter().flatten().collect();
    told.extend(cells(words, facts));
    told.extend(sheet(words, facts).into_iter().flatten());
    match &reading.sheet {
        Some(sheet) => {
            let sheet = one_line(sheet);
            let in_sheet = |what: String| {
                words.tell("reading-in-sheet", &[("sheet", (*sheet).into()), ("what", what.into())])
            };
            told.into_iter().map(in_sheet).collect()
        }
        None => told,
    }
}

fn how_it_was_read(words: &Words, facts: &Facts) -> [Option<String>; 5] {
    let misread = match facts.misread.as_slice() {
        [] => None,
        [once] => {
            let name = |encoding| Arg::from(encoding_name(words, encoding));
            Some(words.tell("reading-misread", &[("was", name(once.was)), ("read", name(once.read_as))]))
        }
        _ => Some(words.say("reading-misread-twice").into_owned()),
    };
    [
        facts.stacked.then(|| words.say("reading-stacked").into_owned()),
        counted(words, "reading-above", facts.above),
        misread,
        counted(words, "reading-not-undone", facts.not_undone),
        counted(words, "reading-split", facts.split),
    ]
}

fn cells(words: &Words, facts: &Facts) -> Vec<String> {
    let mut told = Vec::new();
    for place in facts.faults.first.iter().take(NAMED_FAULTS) {
        told.push(words.tell("reading-fault", &arguments(place)));
    }
    let more = facts.faults.count.saturating_sub(NAMED_FAULTS);
    told.extend(counted(words, "reading-faults-more", more));
    told.extend(placed(words, "reading-replaced", &facts.replaced));
    told.extend(placed(words, "reading-plus", &facts.plus));
    told.extend(counted(words, "reading-line-ends", facts.line_ends));
    told.extend(counted(words, "reading-escapes", facts.escapes));
    told
}

fn sheet(words: &Words, facts: &Facts) -> [Option<String>; 4] {
    [
        facts.hidden_sheet.then(|| words.say("reading-hidden-sheet").into_owned()),
        counted(words, "reading-hidden-rows", facts.hidden_rows),
        counted(words, "reading-hidden-columns", facts.hidden_columns),
        counted(words, "reading-merged", facts.merged),
    ]
}

fn counted(words: &Words, id: &str, count: usize) -> Option<String> {
    (count > 0).then(|| words.tell(id, &[("count", count.into())]))
}

fn placed(words: &Words, id: &str, places: &Places) -> Option<String> {
    let [shown, row, column] = arguments(places.first.first()?);
    Some(words.tell(id, &[("count", places.count.into()), shown, row, column]))
}

fn arguments(place: &Place) -> [(&'static str, Arg<'static>); 3] {
    let shown: String = one_line(&place.shown).chars().take(60).collect();
    [
        ("shown", shown.into()),
        ("row", place.row.to_string().into()),
        ("column", column_name(place.column).into()),
    ]
}
