//! The three sample templates of the provider's page.

use super::*;

fn library() -> Vec<Message> {
    vec![
        message(
            "Автомобиль будет использоваться в личных целях?",
            vec![Button::reply("Да"), Button::reply("Нет")],
        ),
        message(
            "Свяжитесь с нами.",
            vec![
                Button::url("Перейти на сайт", "{#company_website}-ai.com/"),
                Button::phone("Позвонить", "+7 (812) 438-16-78"),
            ],
        ),
    ]
}

const EXCEL: [&str; 3] = [
    "\u{FEFF}\"Текст сообщения\";\"Кнопка чата 1\";\"Кнопка чата 2\"\r\n\
     \"Автомобиль будет использоваться в личных целях?\";\"Да\";\"Нет\"\r\n",
    "\u{FEFF}\"Текст сообщения\";\"Название кнопки\";\"URL\"\r\n\
     \"Свяжитесь с нами.\";\"Перейти на сайт\";\"{#company_website}-ai.com/\"\r\n",
    "\u{FEFF}\"Текст сообщения\";\"Название кнопки\";\"Телефонный номер\"\r\n\
     \"Свяжитесь с нами.\";\"Позвонить\";\"+7 (812) 438-16-78\"\r\n",
];

const PLAIN: [&str; 3] = [
    "Текст сообщения,Кнопка чата 1,Кнопка чата 2\r\n\
     Автомобиль будет использоваться в личных целях?,Да,Нет\r\n",
    "Текст сообщения,Название кнопки,URL\r\n\
     Свяжитесь с нами.,Перейти на сайт,{#company_website}-ai.com/\r\n",
    "Текст сообщения,Название кнопки,Телефонный номер\r\n\
     Свяжитесь с нами.,Позвонить,+7 (812) 438-16-78\r\n",
];

#[test]
fn its_tables_are_written_byte_for_byte() {
    let (form, library) = (form(), library());
    let tables = Tables::build(&form, &library, false);
    for (dialect, expected) in [(Dialect::Excel, EXCEL), (Dialect::Plain, PLAIN)] {
        let options = Options { dialect, ..Options::default() };
        let texts: Vec<_> =
            tables.each().iter().map(|t| String::from_utf8(written(t, &options)).unwrap()).collect();
        assert_eq!(texts, expected);
    }
}

#[test]
fn its_tables_read_back_and_can_be_joined_again() {
    for files in [EXCEL, PLAIN] {
        let mut messages: Vec<Message> = files.iter().flat_map(|f| read(f).unwrap().messages).collect();
        assert_eq!(joinable(&messages), [(1, 2)]);
        let call = messages.remove(2);
        messages[1] = join(&messages[1], &call);
        assert_eq!(messages, library());
    }
}

#[test]
fn a_reading_says_what_it_found() {
    let found = read(EXCEL[2]).unwrap();
    assert_eq!(found.table, TableKind::Call);
    let layout =
        Layout { dialect: Dialect::Excel, encoding: Encoding::Utf8Bom, separator: Separator::Semicolon };
    assert_eq!(found.layout, Some(layout));
    let found = read(PLAIN[0]).unwrap();
    assert_eq!(found.table, TableKind::Chat);
    let layout = Layout { dialect: Dialect::Plain, encoding: Encoding::Utf8, separator: Separator::Comma };
    assert_eq!(found.layout, Some(layout));
}

#[test]
fn the_options_override_the_dialect() {
    let (form, library) = (form(), library());
    let tables = Tables::build(&form, &library, false);
    let options =
        Options { dialect: Dialect::Excel, encoding: Some(Encoding::Utf8), separator: Some(Separator::Tab) };
    let text = String::from_utf8(written(&tables.each()[0], &options)).unwrap();
    assert!(text.starts_with("\"Текст сообщения\"\t\"Кнопка чата 1\"\t"), "{text}");
    let narrow = Options { dialect: Dialect::Plain, encoding: Some(Encoding::Windows1251), separator: None };
    let bytes = written(&tables.each()[0], &narrow);
    assert_eq!(bytes[..6], [0xD2, 0xE5, 0xEA, 0xF1, 0xF2, b' ']);
}
