//! Tables in workbooks.

use super::*;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

fn read_all(bytes: &[u8]) -> Result<Vec<(String, Reading)>, ReadError> {
    read_workbook(Cursor::new(bytes), &form(), &ReadOptions::default())
}

fn workbook(library: &[Message]) -> Vec<u8> {
    let (form, mut bytes) = (form(), Vec::new());
    write_workbook(&Tables::build(&form, library, false), &mut bytes).unwrap();
    bytes
}

fn sample() -> Vec<Message> {
    vec![
        message("=1+1", vec![Button::reply("007"), Button::reply(""), Button::reply("  края ")]),
        message("Мы\nрядом", vec![Button::url("'", "https://a.b"), Button::phone("1e5", "+78124381678")]),
    ]
}

#[test]
fn every_cell_is_text_and_comes_back() {
    let readings = read_all(&workbook(&sample())).unwrap();
    let names: Vec<&str> = readings.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Обычные кнопки", "Кнопки со ссылкой", "Кнопки звонка"]);
    let messages: Vec<Message> = readings.into_iter().flat_map(|(_, r)| r.messages).collect();
    assert_eq!(
        messages,
        [
            sample()[0].clone(),
            message("Мы\nрядом", vec![Button::url("'", "https://a.b")]),
            message("Мы\nрядом", vec![Button::phone("1e5", "+78124381678")]),
        ]
    );
}

#[test]
fn the_same_tables_give_the_same_bytes() {
    assert_eq!(workbook(&sample()), workbook(&sample()));
}

#[test]
fn what_a_cell_cannot_hold_is_told_by_message() {
    let form = form();
    let library = [sample()[0].clone(), message(&"ы".repeat(32_768), vec![Button::reply("a")])];
    let mut bytes = Vec::new();
    let error = write_workbook(&Tables::build(&form, &library, false), &mut bytes).unwrap_err();
    assert!(
        matches!(error, WriteError::CellTooLong { message: 1, length: 32_768, limit: 32_767 }),
        "{error:?}"
    );
    assert!(bytes.is_empty());
    let longest = [message(&"👍".repeat(16_383), vec![Button::reply("a")])];
    assert_eq!(read_all(&workbook(&longest)).unwrap()[0].1.messages, longest);
}

#[test]
fn numbers_dates_and_formulas_are_read_as_a_person_sees_them() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Заметки").unwrap().write_string(0, 0, "Звонить после шести").unwrap();
    let sheet = book.add_worksheet();
    sheet.set_name("Звонки").unwrap();
    for (column, heading) in [(1, "Телефонный номер"), (2, "Текст сообщения"), (4, "Название кнопки")]
    {
        sheet.write_string(2, column, heading).unwrap();
    }
    sheet.write_number(3, 1, 78_124_381_678.0).unwrap();
    sheet.write_number(3, 2, 0.1 + 0.2).unwrap();
    sheet.write_boolean(3, 4, true).unwrap();
    sheet.write_formula(5, 1, Formula::new("=\"+7\"&\"812\"").set_result("+7 812")).unwrap();
    let date = ExcelDateTime::from_ymd(2026, 5, 9).unwrap();
    sheet.write_datetime_with_format(5, 2, &date, &Format::new().set_num_format("dd.mm.yyyy")).unwrap();
    sheet.write_number(5, 4, -5).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let readings = read_all(&bytes).unwrap();
    let [(name, reading)] = readings.as_slice() else { panic!("one sheet") };
    assert_eq!(name, "Звонки");
    assert_eq!(reading.layout, None);
    assert_eq!(
        reading.messages,
        [
            message("0,3", vec![Button::phone("TRUE", "+78124381678")]),
            message("09.05.2026", vec![Button::phone("-5", "+7 812")]),
        ]
    );
}

#[test]
fn what_stands_beyond_the_headings_is_told_with_sheet_and_row() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Кнопки").unwrap();
    for (column, heading) in [(0, "Текст сообщения"), (1, "Кнопка чата 1")] {
        sheet.write_string(0, column, heading).unwrap();
    }
    sheet.write_string(6, 2, "забытое").unwrap();
    let error = read_all(&book.save_to_buffer().unwrap()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "sheet \"Кнопки\": line 7: something stands in column 3, which has no heading"
    );
}

#[test]
fn what_is_no_workbook_of_ours_is_refused() {
    let fault = |bytes: &[u8]| read_all(bytes).unwrap_err();
    assert!(matches!(fault(b""), ReadError::Empty));
    assert!(matches!(fault(b"a;b\n"), ReadError::UnknownHeadings { .. }));
    assert!(matches!(fault(b"PK\x03\x04"), ReadError::BrokenWorkbook(_)));
    assert!(matches!(fault(&Workbook::new().save_to_buffer().unwrap()), ReadError::NoSheet { .. }));
    let options = ReadOptions { max_bytes: 3, ..ReadOptions::default() };
    assert!(matches!(
        read_workbook(Cursor::new(b"PK\x03\x04"), &form(), &options),
        Err(ReadError::TooLarge { bytes: 4, limit: 3 })
    ));
}

#[test]
fn a_broken_workbook_is_an_error_wherever_it_is_broken() {
    let whole = workbook(&sample());
    for cut in (0..whole.len()).step_by(97) {
        assert!(read_all(&whole[..cut]).is_err(), "{cut}");
    }
    for at in (0..whole.len()).step_by(53) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        // Not every byte matters; none may do more harm than an error.
        let _ = read_all(&bytes);
    }
}

#[test]
fn a_workbook_that_unpacks_beyond_all_measure_is_refused() {
    use std::io::Write;
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let zeros = vec![0; 1 << 20];
    archive.start_file("xl/sharedStrings.xml", zip::write::SimpleFileOptions::default()).unwrap();
    for _ in 0..1025 {
        archive.write_all(&zeros).unwrap();
    }
    let bytes = archive.finish().unwrap().into_inner();
    assert!(bytes.len() < 2 << 20);
    assert!(matches!(read_all(&bytes).unwrap_err(), ReadError::TooLarge { .. }));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn tables_come_back_from_a_workbook(library in super::round_trip::library(false)) {
        let form = form();
        let tables = Tables::build(&form, &library, false);
        let readings = if tables.each().is_empty() { vec![] } else { read_all(&workbook(&library)).unwrap() };
        prop_assert_eq!(readings.len(), tables.each().len());
        for (table, (_, reading)) in tables.each().iter().zip(readings) {
            let again = Tables::build(&form, &reading.messages, false);
            let [twin] = again.each() else { return Err(TestCaseError::fail("not one table")) };
            let rows = |t: &Table<'_>| -> Vec<Vec<String>> {
                t.rows().iter().map(|r| t.cells(r).map(String::from).collect()).collect()
            };
            prop_assert_eq!(rows(twin), rows(table));
        }
    }
}
