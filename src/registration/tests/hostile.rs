//! Workbooks that nobody made with good intentions, or that a spreadsheet made odd.

use super::*;
use std::fmt::Write as _;
use std::io::Write;
use zip::write::SimpleFileOptions;

/// A workbook with one sheet of this inside and further files.
fn workbook(sheet: &str, further: &[(&str, &[u8])]) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let parts = [
        (
            "_rels/.rels",
            format!(
                r#"<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Кнопки" sheetId="1" r:id="r1"/></sheets></workbook>"#
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                r#"<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
            ),
        ),
        ("xl/worksheets/sheet1.xml", format!(r#"<worksheet xmlns="{main}">{sheet}</worksheet>"#)),
    ];
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, bytes: &[u8]| {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    };
    parts.iter().for_each(|(name, text)| put(name, text.as_bytes()));
    further.iter().for_each(|(name, bytes)| put(name, bytes));
    archive.finish().unwrap().into_inner()
}

fn cell(place: &str, text: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

fn headings() -> String {
    format!("<row r=\"1\">{}{}</row>", cell("A1", "Текст сообщения"), cell("B1", "Кнопка чата 1"))
}

fn read_all(bytes: &[u8]) -> Result<Vec<(String, Reading)>, ReadError> {
    let options = ReadOptions { keep_beside: true, ..ReadOptions::default() };
    read_workbook(Cursor::new(bytes), &form(), &options)
}

fn only(bytes: &[u8]) -> Reading {
    let mut readings = read_all(bytes).unwrap();
    assert_eq!(readings.len(), 1);
    readings.remove(0).1
}

#[test]
fn a_million_empty_rows_are_nothing() {
    let mut sheet = format!("<sheetData>{}", headings());
    for row in 2..=1_048_575 {
        _ = write!(sheet, "<row r=\"{row}\"><c r=\"A{row}\" s=\"1\"/></row>");
    }
    _ = write!(
        sheet,
        "<row r=\"1048576\">{}{}</row></sheetData>",
        cell("A1048576", "Едем?"),
        cell("B1048576", "Да")
    );
    let reading = only(&workbook(&sheet, &[]));
    assert_eq!(reading.messages, [message("Едем?", vec![Button::reply("Да")])]);
    assert_eq!(reading.beside[0].row, 1_048_576);
}

#[test]
fn merged_cells_formulas_and_macros_are_read_for_their_text() {
    let sheet = format!(
        "<sheetData>{}<row r=\"2\">{}<c r=\"B2\" t=\"str\"><f>A1&amp;\"!\"</f><v>Да!</v></c></row>\
         <row r=\"3\"><c r=\"A3\"/>{}</row></sheetData><mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>",
        headings(),
        cell("A2", "Едем?"),
        cell("B3", "Нет"),
    );
    let reading = only(&workbook(&sheet, &[("xl/vbaProject.bin", b"\xD0\xCF\x11\xE0 Sub Auto_Open()")]));
    let told: Vec<_> = reading.messages.iter().map(|m| (m.text.as_str(), m.buttons[0].title())).collect();
    // The second cell of a merged pair is empty, as it stands in the file.
    assert_eq!(told, [("Едем?", "Да!"), ("", "Нет")]);
}

#[test]
fn cells_at_the_edge_of_the_sheet_and_beyond_it_cost_nothing() {
    let at_edge = format!(
        "<sheetData>{}<row r=\"2\">{}{}</row></sheetData>",
        headings(),
        cell("A2", "Едем?"),
        cell("XFD2", "край")
    );
    let reading = only(&workbook(&at_edge, &[]));
    assert!(reading.ignored.len() <= 64, "not sixteen thousand columns are kept");
    for place in ["ZZZZZ2", "A99999999999", "2", ""] {
        let sheet = format!("<sheetData>{}<row r=\"2\">{}</row></sheetData>", headings(), cell(place, "x"));
        // An error or a reading, but neither a panic nor the end of memory.
        let _ = read_all(&workbook(&sheet, &[]));
    }
}

#[test]
fn a_bomb_in_any_part_is_refused_by_its_size() {
    let zeros = vec![b' '; 64 << 20];
    let mut archive = zip::ZipWriter::new(Cursor::new(workbook("<sheetData/>", &[])));
    for at in 0..17 {
        archive.start_file(format!("xl/media/{at}"), SimpleFileOptions::default()).unwrap();
        archive.write_all(&zeros).unwrap();
    }
    let bytes = archive.finish().unwrap().into_inner();
    assert!(bytes.len() < 2 << 20, "{}", bytes.len());
    assert!(matches!(read_all(&bytes).unwrap_err(), ReadError::TooLarge { .. }));
}

/// A compound file with one stream of this name, which is what an encrypted workbook is.
fn compound(stream: &str) -> Vec<u8> {
    const END: u32 = 0xFFFF_FFFE;
    const FREE: u32 = 0xFFFF_FFFF;
    let mut file = vec![0; 3 * 512];
    let mut put = |at: usize, bytes: &[u8]| file[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    for (at, value) in [(24, 0x3E_u16), (26, 3), (28, 0xFFFE), (30, 9), (32, 6)] {
        put(at, &value.to_le_bytes());
    }
    for (at, value) in [(44, 1_u32), (48, 1), (56, 4096), (60, END), (64, 0), (68, END), (72, 0), (76, 0)] {
        put(at, &value.to_le_bytes());
    }
    (80..512).step_by(4).for_each(|at| put(at, &FREE.to_le_bytes()));
    (512..1024).step_by(4).for_each(|at| put(at, &FREE.to_le_bytes()));
    put(512, &0xFFFF_FFFD_u32.to_le_bytes());
    put(516, &END.to_le_bytes());
    for (entry, name, kind) in [(0, "Root Entry", 5_u8), (1, stream, 2)] {
        let begin = 1024 + entry * 128;
        for (at, unit) in name.encode_utf16().enumerate() {
            put(begin + at * 2, &unit.to_le_bytes());
        }
        put(begin + 64, &(name.encode_utf16().count() as u16 * 2 + 2).to_le_bytes());
        put(begin + 66, &[kind]);
        put(begin + 116, &END.to_le_bytes());
    }
    file
}

#[test]
fn a_password_is_told_from_an_old_workbook() {
    assert!(matches!(read_all(&compound("EncryptedPackage")).unwrap_err(), ReadError::Protected));
    assert!(!matches!(read_all(&compound("Workbook")).unwrap_err(), ReadError::Protected));
}
