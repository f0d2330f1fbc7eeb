//! Tables of every kind through the built program: told by their bytes, whatever they are called.

use super::*;

const HTML: &str = "<html><head><meta charset=utf-8></head><body><table>\
    <tr><th>Текст сообщения</th><th>Кнопка чата 1</th></tr>\
    <tr><td>Едем?</td><td>Да</td></tr></table></body></html>";

const XML: &str = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" \
    xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"Кнопки\"><Table>\
    <Row><Cell><Data ss:Type=\"String\">Текст сообщения</Data></Cell>\
    <Cell><Data ss:Type=\"String\">Кнопка чата 1</Data></Cell></Row>\
    <Row><Cell><Data ss:Type=\"String\">Едем?</Data></Cell><Cell><Data ss:Type=\"CELL\">VALUE</Data></Cell></Row>\
    <Row><Cell><Data ss:Type=\"String\">Стоим?</Data></Cell><Cell><Data ss:Type=\"String\">Нет</Data></Cell></Row>\
    </Table></Worksheet></Workbook>";

const CSV: &str = "Текст сообщения;Кнопка чата 1\r\nЕдем?;Да\r\n";

fn text(home: &Home, name: &str, bytes: impl AsRef<[u8]>) -> Ran {
    run(["check", &home.file(name, bytes)])
}

#[test]
fn the_bytes_tell_the_kind_and_a_wrong_name_is_told() {
    let home = Home::new();
    let xml = XML.replace("CELL", "String").replace("VALUE", "Да");
    for (name, bytes, kind) in [
        ("page.xls", HTML, Some("веб-страница с таблицей")),
        ("export.xls", &xml, Some("таблица XML 2003")),
        ("table.xlsx", CSV, Some("таблица CSV")),
        ("table.txt", CSV, None),
        ("page.html", HTML, None),
    ] {
        let ran = text(&home, name, bytes);
        assert_eq!(ran.code, 0, "{name}: {}", ran.err);
        match kind {
            Some(kind) => assert!(ran.err.contains(kind), "{name}: {}", ran.err),
            None => assert_eq!(ran.err, "", "{name}"),
        }
    }
}

#[test]
fn an_encoding_that_few_would_expect_is_told() {
    let home = Home::new();
    // «Текст сообщения;Кнопка чата 1» and a row, in the encoding of DOS.
    let dos: Vec<u8> = CSV
        .chars()
        .map(|c| match u32::from(c) {
            code @ 0x410..=0x43F => (code - 0x410 + 0x80) as u8,
            code @ 0x440..=0x44F => (code - 0x440 + 0xE0) as u8,
            code => code as u8,
        })
        .collect();
    let ran = text(&home, "dos.csv", dos);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("DOS (CP866)"), "{}", ran.err);
}

#[test]
fn a_cell_with_an_error_fails_the_check_and_names_its_place() {
    let home = Home::new();
    let ran = text(&home, "export.xls", XML.replace("CELL", "Error").replace("VALUE", "#SPILL!"));
    assert_eq!(ran.code, 1, "{}", ran.err);
    let told = ran.err.replace('\u{A0}', " ");
    assert!(told.contains("лист «Кнопки»: строка 2 не прочитана: в столбце B ошибка #SPILL!"), "{told}");
    assert!(ran.out.contains('1'), "the other row is checked: {}", ran.out);
}

#[test]
fn what_excel_replaced_is_marked() {
    let home = Home::new();
    let ran = text(&home, "export.xml", XML.replace("CELL", "Number").replace("VALUE", "0.5"));
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.err.replace('\u{A0}', " ").contains("Excel заменил 1 ячейку: 0,5 (строка 2, столбец B)"),
        "{}",
        ran.err
    );
}

#[test]
fn what_is_no_table_says_what_it_is_and_what_to_ask_for() {
    let home = Home::new();
    for (name, bytes, said) in [
        ("a.xls", &b"%PDF-1.7"[..], "это PDF"),
        ("a.csv", b"\x89PNG\r\n\x1A\n", "это картинка"),
        ("a.xlsx", b"Rar!\x1A\x07", "это архив"),
        ("a.doc", b"{\\rtf1", "это текстовый документ"),
    ] {
        let ran = text(&home, name, bytes);
        assert_eq!(ran.code, 2, "{name}");
        assert!(ran.err.replace('\u{A0}', " ").contains(said), "{name}: {}", ran.err);
    }
}
