use super::*;
use message::read_document;
use registration::TableKind;
use words::Lang;

fn said(json: &str) -> String {
    document(&Words::new(Lang::Ru), "f", &read_document(json.as_bytes()).unwrap_err())
}

/// Whether a Russian line still holds words of the parser: those in Latin letters that stand
/// in no quotes and name no field.
fn is_translated(line: &str) -> bool {
    let own =
        ["f", "json", "messages", "true", "false", "null", "utf", "u0000", "url", "phone", "reply", "inline"];
    line.split(|c: char| !c.is_alphanumeric()).all(|word| {
        let word = word.to_lowercase();
        !word.chars().any(|c| c.is_ascii_alphabetic()) || own.contains(&word.as_str())
    })
}

#[test]
fn what_people_get_wrong_is_told_in_russian() {
    let button = |inside: &str| format!("[{{\"text\": \"а\", \"buttons\": [{inside}]}}]");
    for json in [
        "",
        "[",
        "{",
        "5",
        "1.5",
        "-5",
        "true",
        "null",
        "\"а\"",
        "[1]",
        "[null]",
        "[{]",
        "[{\"text\"}]",
        "[{\"text\" \"а\"}]",
        "[{\"text\": \"а\"]",
        "[{\"text\": \"а\"},]",
        "[{\"text\": \"а\"}{}]",
        "[] []",
        "[{text: 1}]",
        "[{\"text\": nul}]",
        "[{\"text\": \"\\я\"}]",
        "[{\"text\": \"\\ud800\"}]",
        "[{\"text\": \"\\ud800я\"}]",
        "[{\"text\": 01}]",
        "[{\"text\": -}]",
        "[{\"text\": 1e999}]",
        "[{\"text\": \"а\n\"}]",
        "[{\"text\": [1]}]",
        "[{\"text\": {}}]",
        "[{\"text\": null}]",
        "[{\"text\": \"а\", \"buttons\": 1}]",
        "[{\"text\": \"а\", \"samples\": []}]",
        "[{\"text\": \"а\", \"samples\": {\"1\": 2}}]",
        "[{\"text\": \"а\", \"opens_broadcast\": 1}]",
        "[{\"text\": \"а\", \"opens_broadcast\": null}]",
        "{\"messages\": 1}",
        "{\"messages\": {}}",
        &button("1"),
        &button("null"),
        &button("\"а\""),
        &button("{\"kind\": 1}"),
        &button("{\"kind\": null}"),
        &button("{\"kind\": \"reply\", \"title\": 5}"),
    ] {
        let line = said(json);
        assert!(is_translated(&line), "{json}: {line}");
    }
}

#[test]
fn names_from_the_file_are_quoted() {
    assert!(said("[{\"tekst\": 1}]").ends_with("неизвестное поле «tekst»"));
    assert!(said("{\"a\": 1}").contains("неизвестное поле «a»"));
    assert!(said("{}").ends_with("нет поля «messages»"));
}

#[test]
fn every_fault_of_a_table_is_told_with_its_line() {
    let words = Words::new(Lang::Ru);
    let sheet = |error| ReadError::InSheet { sheet: "Л".into(), error: Box::new(error) };
    for (error, expected) in [
        (ReadError::Empty, "f: "),
        (ReadError::Binary { line: 2 }, "f, строка 2: "),
        (ReadError::TooLarge { bytes: 9, limit: 512 * MEGABYTE }, "f: файл больше 512"),
        (ReadError::TooManyRows { limit: 5_000_000 }, "f: в\u{A0}таблице больше 5\u{A0}000\u{A0}000 строк"),
        (ReadError::TooManyCells { limit: 5 }, "f: в\u{A0}таблице больше 5 ячеек"),
        (ReadError::BrokenUtf8 { line: 3, byte: 7 }, "f, строка 3: "),
        (ReadError::BrokenUtf16 { line: 3 }, "f, строка 3: "),
        (ReadError::OpenQuote { line: 4 }, "f, строка 4: "),
        (ReadError::UnknownHeadings { found: vec!["а".into(), "б".into()] }, "f: "),
        (ReadError::MixedTables { line: 1, first: "а".into(), second: "б".into() }, "f, строка 1: "),
        (ReadError::RepeatedHeading { line: 1, heading: "а".into() }, "f, строка 1: "),
        (ReadError::MissingHeading { line: 1, heading: "а".into() }, "f, строка 1: "),
        (ReadError::BeyondHeadings { line: 5, column: 6 }, "f, строка 5: в\u{A0}столбце 6"),
        (ReadError::Protected, "f: "),
        (ReadError::BrokenWorkbook("x".into()), "f: "),
        (ReadError::NoSheet { found: vec!["Имя".into()] }, "f: "),
        (ReadError::Foreign { kind: registration::ForeignKind::Pdf }, "f: "),
        (sheet(ReadError::OpenQuote { line: 4 }), "f, лист «Л», строка 4: "),
        (sheet(ReadError::Empty), "f, лист «Л»: "),
    ] {
        let line = table(&words, "f", &error);
        assert!(line.starts_with(expected), "{error:?}: {line}");
        assert!(!line.contains("table-") && !line.contains('{'), "{line}");
    }
}

#[test]
fn every_fault_of_writing_is_told() {
    let words = Words::new(Lang::Ru);
    let full = std::io::Error::from(std::io::ErrorKind::StorageFull);
    assert!(write(&words, &WriteError::Io(full)).contains("нет места"));
    let sheet = WriteError::SheetFull { table: TableKind::Chat, message: 1, limit: 2 };
    assert!(!write(&words, &sheet).is_empty());
}
