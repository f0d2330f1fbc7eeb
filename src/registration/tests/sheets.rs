//! Sheets of every kind: what a cell shows, cells with errors, what is hidden or merged.

use super::*;
use rust_xlsxwriter::{Format as CellFormat, Workbook, Worksheet};
use std::io::Write;
use zip::write::SimpleFileOptions;

fn tables(bytes: &[u8]) -> TableFile {
    let options = ReadOptions { keep_beside: true, ..ReadOptions::default() };
    read_tables(Cursor::new(bytes), &form(), &options).unwrap()
}

fn refused(bytes: &[u8]) -> ReadError {
    read_tables(Cursor::new(bytes), &form(), &ReadOptions::default()).unwrap_err()
}

fn rows(reading: &Reading) -> Vec<(String, String)> {
    let title = |m: &Message| m.buttons.first().map(|b| b.title().to_owned()).unwrap_or_default();
    reading.messages.iter().map(|m| (m.text.clone(), title(m))).collect()
}

fn heads(sheet: &mut Worksheet) {
    for (column, heading) in [(0, "Текст сообщения"), (1, "Кнопка чата 1"), (2, "Кнопка чата 2")]
    {
        sheet.write_string(0, column, heading).unwrap();
    }
}

fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// The XLSX with every sheet's XML changed.
fn changed(workbook: &[u8], change: impl Fn(String) -> String) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut parts = Vec::new();
    for at in 0..from.len() {
        let mut entry = from.by_index(at).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut text = String::new();
        std::io::Read::read_to_string(&mut entry, &mut text).unwrap();
        let text = if name.contains("worksheets/") { change(text) } else { text };
        parts.push((name, text));
    }
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    archive(&parts)
}

#[test]
fn what_a_sheet_shows_is_what_is_read() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    heads(sheet);
    for (row, (value, code, _)) in (1..).zip(SHOWN) {
        sheet.write_string(row, 0, "Когда?").unwrap();
        sheet.write_number_with_format(row, 1, value, &CellFormat::new().set_num_format(code)).unwrap();
    }
    sheet.write_boolean(20, 1, true).unwrap();
    sheet.write_string(20, 0, "Да?").unwrap();
    let file = tables(&book.save_to_buffer().unwrap());
    let reading = &file.readings[0];
    let shown: Vec<String> = rows(reading).into_iter().map(|(_, title)| title).collect();
    let expected: Vec<&str> = SHOWN.iter().map(|(.., shown)| *shown).chain(["TRUE"]).collect();
    assert_eq!(shown, expected);
    assert_eq!(reading.facts.replaced.count, SHOWN.len() + 1);
    assert_eq!((reading.facts.replaced.first[0].row, reading.facts.replaced.first[0].column), (2, 1));
    assert!(reading.beside.iter().all(|beside| beside.replaced));
}

/// A value, its number format, and what the cell shows.
const SHOWN: [(f64, &str, &str); 6] = [
    (10.0 / 24.0, "h:mm", "10:00"),
    (46_368.0, "d-mmm", "12-дек"),
    (0.1, "0%", "10%"),
    (1000.0, "#,##0\\ \"₽\"", "1\u{A0}000 ₽"),
    (46_368.0, "d mmmm", "12 декабря"),
    (7.0, "000", "007"),
];

#[test]
fn a_cell_with_an_error_is_told_and_every_other_row_is_read() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    heads(sheet);
    for row in 1..=4 {
        sheet.write_string(row, 0, format!("Вопрос {row}")).unwrap();
        sheet.write_string(row, 1, "Да").unwrap();
    }
    sheet.write_number(2, 1, 17).unwrap();
    let whole = book.save_to_buffer().unwrap();
    for error in [
        "#N/A",
        "#SPILL!",
        "#CALC!",
        "#FIELD!",
        "#BLOCKED!",
        "#UNKNOWN!",
        "#CONNECT!",
        "#GETTING_DATA",
        "#BUSY!",
        "#PYTHON!",
        "#NEW!",
    ] {
        let bytes = changed(&whole, |sheet| {
            sheet.replace(
                "<c r=\"B3\"><v>17</v></c>",
                &format!("<c r=\"B3\" t=\"e\"><f>A1#</f><v>{error}</v></c>"),
            )
        });
        let file = tables(&bytes);
        let reading = &file.readings[0];
        let texts: Vec<String> = rows(reading).into_iter().map(|(text, _)| text).collect();
        assert_eq!(texts, ["Вопрос 1", "Вопрос 3", "Вопрос 4"], "{error}");
        let [place] = reading.facts.faults.first.as_slice() else { panic!("{error}") };
        assert_eq!((place.row, place.column, place.shown.as_str()), (3, 1, error));
    }
    // A text that the workbook has not, a boolean and a number that are none, a type to come.
    for cell in ["t=\"s\"><v>999</v>", "t=\"b\"><v>7</v>", "t=\"n\"><v>x</v>", "t=\"zz\"><v>1</v>"] {
        let bytes = changed(&whole, |s| s.replace("<c r=\"B3\"><v>17</v>", &format!("<c r=\"B3\" {cell}")));
        let file = tables(&bytes);
        assert_eq!(file.readings[0].messages.len(), 3, "{cell}");
        assert_eq!(file.readings[0].facts.faults.count, 1, "{cell}");
    }
}

#[test]
fn an_error_beside_the_columns_stops_nothing() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    heads(sheet);
    sheet.write_string(0, 3, "Статус").unwrap();
    sheet.write_string(1, 0, "Едем?").unwrap();
    sheet.write_string(1, 1, "Да").unwrap();
    sheet.write_number(1, 3, 17).unwrap();
    let bytes = changed(&book.save_to_buffer().unwrap(), |sheet| {
        sheet.replace("<c r=\"D2\"><v>17</v>", "<c r=\"D2\" t=\"e\"><v>#SPILL!</v>")
    });
    let reading = tables(&bytes).readings.remove(0);
    assert_eq!((reading.messages.len(), reading.facts.faults.count), (1, 0));
    assert_eq!(reading.beside[0].cells, ["#SPILL!"]);
}

#[test]
fn what_is_hidden_or_merged_is_read_and_told() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Открытый").unwrap();
    let sheet = book.add_worksheet();
    sheet.set_name("Кнопки").unwrap().set_hidden(true);
    heads(sheet);
    sheet.write_string(1, 0, "Едем?").unwrap();
    sheet.write_string(1, 1, "Да").unwrap();
    sheet.merge_range(2, 0, 3, 0, "Стоим?", &CellFormat::new()).unwrap();
    sheet.write_string(2, 1, "Да").unwrap();
    sheet.write_string(3, 1, "Нет").unwrap();
    sheet.set_row_hidden(1).unwrap();
    sheet.set_column_hidden(2).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let reading = tables(&bytes).readings.remove(0);
    assert_eq!(rows(&reading)[0], ("Едем?".to_owned(), "Да".to_owned()));
    assert_eq!(rows(&reading)[2], (String::new(), "Нет".to_owned()));
    let facts = &reading.facts;
    assert_eq!((facts.hidden_sheet, facts.hidden_rows, facts.hidden_columns, facts.merged), (true, 1, 1, 1));
}

const ODS: &str = r##"<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">
<office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="Кнопки" table:style-name="ta2"><table:table-column table:number-columns-repeated="2"/>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>Текст сообщения</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Кнопка чата 1</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>заметка</text:p></office:annotation><text:p>Две<text:s text:c="2"/>строки</text:p><text:p>и «<text:span>жирно</text:span>» &amp; всё</text:p></table:table-cell><table:table-cell office:value-type="time" office:time-value="PT10H00M00S"><text:p>10:00</text:p></table:table-cell></table:table-row>
<table:table-row table:visibility="collapse"><table:table-cell office:value-type="string"><text:p>Скрыто</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.1"><text:p>10%</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string" table:number-rows-spanned="2"><text:p>Слито</text:p></table:table-cell><table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#Н/Д</text:p></table:table-cell></table:table-row>
<table:table-row><table:covered-table-cell><text:p>под слитой</text:p></table:covered-table-cell><table:table-cell office:value-type="string"><text:p>Да</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"##;

#[test]
fn open_document_is_read_packed_and_flat() {
    let packed =
        archive(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", ODS)]);
    for bytes in [packed, ODS.replace("document-content", "document").into_bytes()] {
        let mut file = tables(&bytes);
        assert_eq!(file.kind, FileKind::Ods);
        let reading = file.readings.remove(0);
        assert_eq!(reading.sheet.as_deref(), Some("Кнопки"));
        let expected = [("Две  строки\nи «жирно» & всё", "10:00"), ("Скрыто", "10%"), ("", "Да")];
        assert_eq!(rows(&reading), expected.map(|(a, b)| (a.to_owned(), b.to_owned())));
        let facts = &reading.facts;
        assert_eq!((facts.hidden_sheet, facts.hidden_rows, facts.merged), (true, 1, 1));
        assert_eq!((facts.replaced.count, facts.faults.first[0].shown.as_str()), (2, "#Н/Д"));
        assert_eq!(facts.faults.first[0].row, 6);
    }
    let locked = archive(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:encryption-data/>"),
        ("content.xml", "\u{1}"),
    ]);
    assert!(matches!(refused(&locked), ReadError::Protected));
}

const XML_2003: &str = r##"<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">
<Styles><Style ss:ID="s1"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="s2"><NumberFormat ss:Format="Short Time"/></Style><Style ss:ID="s3"><NumberFormat ss:Format="d\-mmm"/></Style></Styles>
<Worksheet ss:Name="TDSheet"><Table><Column ss:Hidden="1"/>
<Row ss:Index="3"><Cell ss:Index="2"><Data ss:Type="String">Текст сообщения</Data></Cell><Cell><Data ss:Type="String">Кнопка чата 1</Data></Cell></Row>
<Row><Cell ss:Index="2"><Data ss:Type="String">Сколько &amp; когда?&#10;Сегодня</Data></Cell><Cell ss:StyleID="s1"><Data ss:Type="Number">0.1</Data></Cell></Row>
<Row ss:Hidden="1"><Cell ss:Index="2" ss:MergeDown="1"><Data ss:Type="String">Во сколько?</Data></Cell><Cell ss:StyleID="s2"><Data ss:Type="DateTime">1899-12-31T10:00:00.000</Data></Cell></Row>
<Row><Cell ss:Index="2"><Data ss:Type="String">Какого?</Data></Cell><Cell ss:StyleID="s3"><Data ss:Type="DateTime">2026-12-12T00:00:00.000</Data></Cell></Row>
<Row><Cell ss:Index="2"><Data ss:Type="String">Ошибка</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell></Row>
<Row><Cell ss:Index="2"><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>Жирно</B> и нет</ss:Data></Cell><Cell><Data ss:Type="String">Да</Data></Cell></Row>
</Table><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet></Workbook>"##;

#[test]
fn the_xml_that_1c_calls_xls_is_read_in_the_encoding_it_names() {
    let narrow =
        XML_2003.replace("<?xml version=\"1.0\"?>", "<?xml version=\"1.0\" encoding=\"windows-1251\"?>");
    for bytes in [XML_2003.as_bytes().to_vec(), encoding_rs::WINDOWS_1251.encode(&narrow).0.into_owned()] {
        let mut file = tables(&bytes);
        assert_eq!(file.kind, FileKind::XmlSpreadsheet);
        let reading = file.readings.remove(0);
        let expected = [
            ("Сколько & когда?\nСегодня", "10,00%"),
            ("Во сколько?", "10:00"),
            ("Какого?", "12-дек"),
            ("Жирно и нет", "Да"),
        ];
        assert_eq!(rows(&reading), expected.map(|(a, b)| (a.to_owned(), b.to_owned())));
        let facts = &reading.facts;
        assert_eq!(
            (facts.hidden_sheet, facts.hidden_rows, facts.hidden_columns, facts.merged),
            (true, 1, 1, 1)
        );
        assert_eq!((facts.replaced.count, facts.faults.first[0].row), (3, 7));
    }
}

#[test]
fn tables_of_a_web_page_are_read_in_the_encoding_of_their_headings() {
    let page = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=CHARSET><style>td{mso-number-format:\"\\@\"}</style></head><body>\
        <table><tr><td>Меню</td></tr></table>\
        <table border=1><tr><th>Текст&nbsp;сообщения<th>Кнопка чата 1</tr>\
        <tr><td rowspan=2>Едем\n  сегодня?<br>Или нет?</td><td>Да &amp; нет</td></tr>\
        <tr><td>Ок</td></tr><tr><td><p>Раз</p><p>Два</p></td><td x:num=\"0.1\">10%</td></tr>\
        <tr><td>Ошибка</td><td x:err=\"#N/A\">#Н/Д</td></table></body></html>";
    for (codec, told) in [
        (encoding_rs::UTF_8, "utf-8"),
        (encoding_rs::WINDOWS_1251, "windows-1251"),
        // What is told is not always so.
        (encoding_rs::WINDOWS_1251, "utf-8"),
        (encoding_rs::KOI8_R, "windows-1251"),
    ] {
        let bytes = codec.encode(&page.replace("CHARSET", told)).0.into_owned();
        let mut file = tables(&bytes);
        assert_eq!((file.kind, file.readings.len()), (FileKind::Html, 1), "{told}");
        let reading = file.readings.remove(0);
        let expected = [("Едем сегодня?\nИли нет?", "Да & нет"), ("", "Ок"), ("Раз\nДва", "10%")];
        assert_eq!(rows(&reading), expected.map(|(a, b)| (a.to_owned(), b.to_owned())));
        assert_eq!((reading.facts.merged, reading.facts.faults.count), (1, 1));
    }
}

#[test]
fn what_is_none_of_these_is_told_by_its_kind() {
    let in_zip = |name: &str| archive(&[(name, "")]);
    for (bytes, kind) in [
        (b"%PDF-1.7".to_vec(), ForeignKind::Pdf),
        (b"\x89PNG\r\n\x1A\n".to_vec(), ForeignKind::Picture),
        (b"\xFF\xD8\xFF\xE0".to_vec(), ForeignKind::Picture),
        (b"{\\rtf1".to_vec(), ForeignKind::TextDocument),
        (b"Rar!\x1A".to_vec(), ForeignKind::Archive),
        (b"7z\xBC\xAF\x27\x1C".to_vec(), ForeignKind::Archive),
        (b"MIME-Version: 1.0\r\n".to_vec(), ForeignKind::WebArchive),
        (b"\x09\x08\x06\0".to_vec(), ForeignKind::OldExcel),
        (in_zip("word/document.xml"), ForeignKind::TextDocument),
        (in_zip("ppt/presentation.xml"), ForeignKind::Presentation),
        (in_zip("Index/Document.iwa"), ForeignKind::Numbers),
        (in_zip("таблица.csv"), ForeignKind::Archive),
        (archive(&[("mimetype", "application/vnd.oasis.opendocument.text")]), ForeignKind::TextDocument),
    ] {
        assert!(matches!(refused(&bytes), ReadError::Foreign { kind: found } if found == kind), "{kind:?}");
    }
}

#[test]
fn the_kind_is_told_by_the_bytes_of_a_table_in_a_workbook_too() {
    let csv = "Текст сообщения;Кнопка чата 1\nЕдем?;Да\n";
    assert_eq!(tables(csv.as_bytes()).kind, FileKind::Csv);
    // The whole row in one cell of a workbook, misread as well.
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let wrong =
        |text: &str| encoding_rs::WINDOWS_1252.decode_without_bom_handling(text.as_bytes()).0.into_owned();
    sheet.write_string(0, 0, wrong("Текст сообщения;\"Кнопка чата 1\"")).unwrap();
    sheet.write_string(1, 0, wrong("Едем; или нет?;\"Да\"")).unwrap();
    let reading = tables(&book.save_to_buffer().unwrap()).readings.remove(0);
    assert_eq!(rows(&reading), [("Едем; или нет?".to_owned(), "Да".to_owned())]);
    assert_eq!((reading.facts.split, reading.facts.misread.len()), (1, 1));
}
