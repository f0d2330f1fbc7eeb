//! What LibreOffice makes of a package. Where it is not installed the tests say so and pass.

use pult::message::{Button, Message, MessageId};
use pult::registration::{Form, Package, PackedFile, PackedMessage, TableKind, Tables};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use tempfile::TempDir;

/// CSV as it is read back: `;`, quotes, UTF-8, every text quoted.
const AS_CSV: &str = "Text - txt - csv (StarCalc):59,34,76,1,,0,true,true,false,false,false,-1";

/// CSV as a careful person imports it: quoted fields are text.
const QUOTED_IS_TEXT: &str = "Text - txt - csv (StarCalc):59,34,76,1,,0,true,false";

fn office() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let found = std::env::split_paths(&path)
        .flat_map(|folder| ["soffice", "libreoffice"].map(|name| folder.join(name)))
        .find(|program| program.is_file());
    if found.is_none() {
        eprintln!("LibreOffice is not installed: its part of the tests is skipped");
    }
    found
}

/// Texts that spreadsheets like to change.
fn library() -> Vec<Message> {
    let hard = [
        "=1+1",
        "+7",
        "-5",
        "@x",
        "'да",
        "007",
        "1e5",
        "1/2",
        "TRUE",
        "  края  ",
        "две\nстроки",
        "«ё» 👍",
        "\"а\";б",
    ];
    let message = |text: &str, buttons| Message {
        text: text.into(),
        opens_broadcast: true,
        buttons,
        ..Message::default()
    };
    let mut library: Vec<_> =
        hard.iter().map(|text| message(text, vec![Button::reply(*text), Button::reply("Нет")])).collect();
    library.extend(["+7 (812) 438-16-78", "+78124381678", "+1 212 555 0100"].map(|phone| {
        message(
            "Мы рядом",
            vec![Button::url("Сайт", "https://example.ru/?a=1;2"), Button::phone("Звонок", phone)],
        )
    }));
    library
}

fn package(library: &[Message]) -> Vec<PackedFile> {
    let items = library.iter().zip(0..).map(|(message, number)| PackedMessage {
        id: MessageId::from_number(number),
        content: Arc::new(message.clone()),
    });
    let package = Package { items: Arc::new(items.collect()), ..Package::default() };
    package.files(&|_, _| true).unwrap()
}

/// The cells of a table as they are meant, headings first.
fn meant(library: &[Message], kind: TableKind) -> Vec<Vec<String>> {
    let form = Form::builtin().unwrap();
    let tables = Tables::build(&form, library, true);
    let table = tables.each().iter().find(|table| table.kind() == kind).unwrap();
    let rows = table.rows().iter().map(|row| table.cells(row).map(str::to_owned).collect());
    std::iter::once(table.headings().to_vec()).chain(rows).collect()
}

fn convert(office: &Path, home: &TempDir, file: &Path, further: &[&str]) {
    let ran = Command::new(office)
        .arg(format!("-env:UserInstallation=file://{}", home.path().join("profile").display()))
        .args(["--headless", "--convert-to", &format!("csv:{AS_CSV}"), "--outdir"])
        .arg(home.path().join("out"))
        .args(further)
        .arg(file)
        .output()
        .unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
}

fn cells(path: &Path) -> Vec<Vec<String>> {
    let text = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(b';')
        .from_reader(text.as_slice());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn every_cell_of_the_workbook_is_what_was_meant() {
    let Some(office) = office() else { return };
    let (home, library) = (TempDir::new().unwrap(), library());
    let file = package(&library).into_iter().find(|file| file.name == "buttons.xlsx").unwrap();
    let path = home.path().join(&file.name);
    fs::write(&path, &file.bytes).unwrap();
    convert(&office, &home, &path, &[]);
    let form = Form::builtin().unwrap();
    for kind in TableKind::ALL {
        let sheet = home.path().join("out").join(format!("buttons-{}.csv", form.name(kind)));
        assert_eq!(cells(&sheet), meant(&library, kind), "{kind:?}");
    }
}

#[test]
fn every_cell_of_the_excel_dialect_is_what_was_meant_where_quoted_is_text() {
    let Some(office) = office() else { return };
    let (home, library) = (TempDir::new().unwrap(), library());
    let (files, form) = (package(&library), Form::builtin().unwrap());
    for kind in TableKind::ALL {
        let file = files.iter().find(|file| file.name == form.file(kind)).unwrap();
        let path = home.path().join(&file.name);
        fs::write(&path, &file.bytes).unwrap();
        convert(&office, &home, &path, &[&format!("--infilter={QUOTED_IS_TEXT}")]);
        let out = fs::read_dir(home.path().join("out")).unwrap().map(|entry| entry.unwrap().path());
        // LibreOffice calls the only sheet of a CSV as the file.
        let sheet = form.file(kind).trim_end_matches(".csv");
        let out = out.into_iter().find(|path| path.to_string_lossy().contains(sheet)).unwrap();
        // The guard stands in the cell: it is for the double-click, and the letter tells of it.
        let bare = |cell: String| match cell.strip_prefix('\'') {
            Some(rest) if rest.starts_with(['=', '+', '-', '@', '\'']) => rest.to_owned(),
            _ => cell,
        };
        let shown: Vec<Vec<String>> =
            cells(&out).into_iter().map(|row| row.into_iter().map(bare).collect()).collect();
        assert_eq!(shown, meant(&library, kind), "{kind:?}");
    }
}
