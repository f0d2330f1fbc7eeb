//! Out, in and out again gives the same bytes, whatever was typed.

use super::*;
use proptest::prelude::*;
use proptest::sample::select;

/// Pieces that break careless tables. The first so many are in windows-1251 too.
const PIECES: [&str; 34] = [
    "\"",
    "\"\"",
    ";",
    ",",
    "\t",
    "\n",
    "\n\n",
    "\t\t",
    "=",
    "+",
    "-",
    "@",
    "'",
    "''",
    " ",
    "\u{A0}",
    "а",
    "слово",
    "Ё№",
    "Текст сообщения",
    "Кнопка чата 1",
    "URL",
    "\"Текст сообщения\";",
    "=1+1",
    "1",
    "x",
    "«»",
    "\u{98}",
    "\u{FEFF}",
    "👍",
    "👨‍👩‍👧",
    "\u{202E}אב\u{202C}",
    "\u{200B}",
    "\u{2028}",
];
const NARROW: usize = 28;

fn nasty(narrow: bool) -> impl Strategy<Value = String> {
    let pieces = &PIECES[..if narrow { NARROW } else { PIECES.len() }];
    prop::collection::vec(select(pieces), 0..7).prop_map(|pieces| pieces.concat())
}

/// No number begins with an apostrophe: one that does is taken for a guard in every dialect.
fn phone(narrow: bool) -> impl Strategy<Value = String> {
    nasty(narrow).prop_map(|text| text.trim_start_matches('\'').to_owned())
}

fn button(narrow: bool) -> impl Strategy<Value = Button> {
    prop_oneof![
        3 => nasty(narrow).prop_map(Button::reply),
        1 => Just(Button::reply("")),
        2 => (nasty(narrow), nasty(narrow)).prop_map(|(t, u)| Button::url(t, u)),
        2 => (nasty(narrow), phone(narrow)).prop_map(|(t, p)| Button::phone(t, p)),
        1 => (nasty(narrow), nasty(narrow), phone(narrow))
            .prop_map(|(title, url, phone)| Button::Inline { title, url, phone }),
    ]
}

pub(crate) fn library(narrow: bool) -> impl Strategy<Value = Vec<Message>> {
    let message = (nasty(narrow), prop::collection::vec(button(narrow), 0..5));
    prop::collection::vec(message.prop_map(|(text, buttons)| message_of(text, buttons)), 0..6)
}

fn message_of(text: String, buttons: Vec<Button>) -> Message {
    message(&text, buttons)
}

fn goes_round(library: &[Message], options: &Options) -> Result<(), TestCaseError> {
    let form = form();
    for table in Tables::build(&form, library, false).each() {
        let bytes = written(table, options);
        let reading = read(&bytes).map_err(|e| TestCaseError::fail(e.to_string()))?;
        let layout =
            Layout { dialect: options.dialect, encoding: options.encoding(), separator: options.separator() };
        prop_assert_eq!(reading.layout, Some(layout));
        prop_assert_eq!(reading.messages.len(), table.rows().len());
        prop_assert!(reading.ignored.is_empty());
        let again = Tables::build(&form, &reading.messages, false);
        let [twin] = again.each() else { return Err(TestCaseError::fail("not one table")) };
        prop_assert_eq!(twin.kind(), table.kind());
        prop_assert_eq!(written(twin, options), bytes);
    }
    Ok(())
}

fn options(encoding: Encoding) -> impl Iterator<Item = Options> {
    [Dialect::Excel, Dialect::Plain].into_iter().flat_map(move |dialect| {
        Separator::ALL.into_iter().map(move |separator| Options {
            dialect,
            encoding: Some(encoding),
            separator: Some(separator),
        })
    })
}

proptest! {
    #[test]
    fn in_utf8_and_every_dialect_and_separator(library in library(false)) {
        for options in options(Encoding::Utf8).chain(options(Encoding::Utf8Bom)) {
            goes_round(&library, &options)?;
        }
    }

    #[test]
    fn in_windows_1251_and_every_dialect_and_separator(library in library(true)) {
        for options in options(Encoding::Windows1251) {
            goes_round(&library, &options)?;
        }
    }

    #[test]
    fn what_was_read_is_what_was_written(library in library(false)) {
        let form = form();
        for table in Tables::build(&form, &library, false).each() {
            let reading = read(written(table, &Options::default())).unwrap();
            for (row, message) in table.rows().iter().zip(&reading.messages) {
                let cells: Vec<&str> = table.cells(row).collect();
                prop_assert_eq!(&message.text, cells[0]);
                for (cell, button) in cells[1..].iter().zip(&message.buttons) {
                    prop_assert_eq!(button.title(), *cell);
                }
            }
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), tail in "[\";,\t\r\n'=а\u{FEFF}]{0,30}") {
        let _ = read(&bytes);
        let _ = read(format!("Текст сообщения;Кнопка чата 1{tail}"));
        let _ = read_workbook(Cursor::new(&bytes), &form(), &ReadOptions::default());
        let beside = ReadOptions { keep_beside: true, ..ReadOptions::default() };
        let _ = read_csv(Cursor::new(format!("Текст сообщения;Кнопка чата 1{tail}")), &form(), &beside);
    }
}

#[test]
fn the_corners_go_round() {
    for library in [
        vec![message("\u{FEFF}", vec![Button::reply("a")])],
        vec![message("", vec![Button::reply("a")]), message("t", vec![Button::reply("")])],
        vec![message("t", vec![Button::reply(""), Button::reply("b"), Button::reply(""), Button::reply("")])],
        vec![message("", vec![Button::url("", "x")])],
        vec![message("t", vec![Button::reply("a"); 12])],
    ] {
        for options in options(Encoding::Utf8).chain(options(Encoding::Utf8Bom)) {
            goes_round(&library, &options).unwrap();
        }
    }
}
