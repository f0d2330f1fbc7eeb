use super::*;
use crate::number::PlusRule;
use crate::recipient::{Known, Seen};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

fn read(bytes: &[u8]) -> (Vec<Recipient>, ListReport) {
    let mut rows = Vec::new();
    let report = read_recipients::<TableError>(bytes, |row| {
        rows.push(row);
        Ok(())
    });
    (rows, report.unwrap())
}

fn told(rows: &[Recipient]) -> Vec<(&str, Address)> {
    rows.iter().map(|row| (&*row.client, row.address)).collect()
}

#[test]
fn headings_tell_the_columns_in_any_order() {
    let text = "Имя;Номер телефона *;{{город}}\nАнна;+7 916 123-45-67;Пермь\n;;\nПётр;8 916 123-45-68;\n";
    let (rows, report) = read(text.as_bytes());
    assert_eq!(
        told(&rows),
        [("79161234567", Address::Whole), ("79161234568", Address::ByRule(PlusRule::Eight))]
    );
    assert_eq!((rows[0].value("Имя"), rows[0].value("город")), (Some("Анна"), Some("Пермь")));
    assert_eq!((report.rows, report.blank, report.headed), (2, 1, true));
}

#[test]
fn without_headings_the_first_column_is_the_address() {
    let (rows, report) = read(b"+79161234567,Anna\n+79161234568,Peter\n");
    assert!(!report.headed);
    assert_eq!(told(&rows), [("79161234567", Address::Whole), ("79161234568", Address::Whole)]);
    assert_eq!(rows[1].value("1"), Some("Peter"));
    // A heading that nobody knows, in front of addresses.
    let (rows, report) = read("Кому\n+79161234567\n".as_bytes());
    assert!(report.headed);
    assert_eq!(told(&rows), [("79161234567", Address::Whole)]);
}

#[test]
fn ids_are_taken_exactly_as_they_stand() {
    let (rows, _) = read(b"client;phone\n 0079;+7 916 123-45-67\nUS.13491208655302741918;\n");
    assert_eq!(&*rows[0].client, " 0079");
    assert_eq!(rows[0].country(), Some("RU"));
    assert_eq!(rows[1].country(), Some("US"));
}

#[test]
fn encodings_and_separators_are_found_out() {
    let text = "телефон\tимя\n+79161234567\tАнна\n";
    let utf16: Vec<u8> = [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let windows = encoding_rs::WINDOWS_1251.encode(text).0.into_owned();
    for bytes in [text.as_bytes().to_vec(), [b"\xEF\xBB\xBF", text.as_bytes()].concat(), utf16, windows] {
        let (rows, _) = read(&bytes);
        assert_eq!(rows[0].value("имя"), Some("Анна"));
    }
    let (rows, _) = read("sep=,\nphone,имя\n+79161234567,\"Анна; Мария\"\n".as_bytes());
    assert_eq!(rows[0].value("имя"), Some("Анна; Мария"));
}

#[test]
fn a_workbook_is_told_by_its_bytes() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "Телефон").unwrap().write(0, 1, "имя").unwrap();
    sheet.write(1, 0, 79_161_234_567_f64).unwrap().write(1, 1, "Анна").unwrap();
    let (rows, report) = read(&book.save_to_buffer().unwrap());
    assert_eq!(told(&rows), [("79161234567", Address::ByRule(PlusRule::Seven))]);
    assert_eq!((rows[0].value("имя"), report.rows), (Some("Анна"), 1));
}

#[test]
fn pasted_lines_are_a_list() {
    let mut rows = Vec::new();
    read_pasted::<TableError>("+7 916 123-45-67\n\n8 (916) 123-45-68\n", |row| {
        rows.push(row);
        Ok(())
    })
    .unwrap();
    assert_eq!(rows.len(), 2);
}

#[test]
fn nothing_and_no_text_are_told() {
    let refused = |bytes: &[u8]| read_recipients::<TableError>(bytes, |_| Ok(())).unwrap_err();
    assert!(matches!(refused(b" \n"), TableError::Empty));
    assert!(matches!(refused(b"PK\x03\x04 broken"), TableError::Workbook(_)));
    let late = [b"phone\n".repeat(20_000).as_slice(), b"\xFF\xFE\n"].concat();
    assert!(matches!(refused(&late), TableError::NotText { .. }));
}

#[test]
fn snapshots_come_in_every_form() {
    let seen = Seen { last_visit: "2026-11-20T10:00:00Z".parse().ok(), blocked: false };
    for text in [
        r#"{"paging": {}, "clients": [{"id": "1", "lastVisitDate": "2026-11-20T10:00:00.000+0000", "isBlocked": false}, {"id": "2", "isBlocked": true}]}"#,
        r#"[{"id": "1", "lastVisitDate": "2026-11-20T10:00:00Z"}, {"client": "2", "blocked": true}]"#,
        "id;lastVisitDate;isBlocked\n1;2026-11-20T10:00:00Z;false\n2;;true\n",
    ] {
        let snapshot = read_snapshot(text.as_bytes()).unwrap();
        assert_eq!(snapshot.get("1"), Known::Yes(seen), "{text}");
        assert_eq!(snapshot.get("2"), Known::Yes(Seen { last_visit: None, blocked: true }), "{text}");
        assert_eq!(snapshot.get("3"), Known::No);
    }
    assert_eq!(read_snapshot(br#"["79161234567"]"#.as_slice()).unwrap().len(), 1);
    assert_eq!(read_snapshot(b"79161234567\n79161234568\n".as_slice()).unwrap().len(), 2);
    let dated = read_snapshot(br#"{"taken": "2026-11-29T10:00:00Z", "clients": []}"#.as_slice()).unwrap();
    assert!(dated.taken.is_some() && dated.is_empty());
}

proptest! {
    #[test]
    fn whatever_a_list_holds_is_borne(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read_recipients::<TableError>(bytes.as_slice(), |_| Ok(()));
        let _ = read_snapshot(bytes.as_slice());
    }

    #[test]
    fn every_row_is_handed_over_once(numbers in prop::collection::vec(79_000_000_000_u64..79_999_999_999, 1..50)) {
        let text: String = numbers.iter().map(|number| format!("+{number}\n")).collect();
        let (rows, _) = read(text.as_bytes());
        let read: Vec<u64> = rows.iter().map(|row| row.client.parse().unwrap()).collect();
        prop_assert_eq!(read, numbers);
    }
}
