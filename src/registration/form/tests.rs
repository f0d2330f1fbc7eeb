use super::super::form_file::BUILTIN;
use super::*;

#[test]
fn the_form_it_carries_has_the_headings_of_the_page() {
    let form = Form::builtin().unwrap();
    assert_eq!(
        form.headings(TableKind::Chat, 3),
        ["Текст сообщения", "Кнопка чата 1", "Кнопка чата 2", "Кнопка чата 3"]
    );
    assert_eq!(form.headings(TableKind::Url, 9), ["Текст сообщения", "Название кнопки", "URL"]);
    assert_eq!(form.headings(TableKind::Call, 0), ["Текст сообщения", "Название кнопки", "Телефонный номер"]);
    assert_eq!(
        TableKind::ALL.map(|t| form.file(t)),
        ["chat-buttons.csv", "url-buttons.csv", "call-buttons.csv"]
    );
}

#[test]
fn headings_are_known_however_they_are_typed() {
    let form = Form::builtin().unwrap();
    for (table, heading, expected) in [
        (TableKind::Chat, " текст\u{A0}сообщения ", Some(Column::Text)),
        (TableKind::Chat, "КНОПКА ЧАТА 12", Some(Column::Button(12))),
        (TableKind::Chat, "Кнопка  чата\t03", Some(Column::Button(3))),
        (TableKind::Chat, "Кнопка чата", None),
        (TableKind::Chat, "Кнопка чата 0", None),
        (TableKind::Chat, "Кнопка чата +1", None),
        (TableKind::Chat, "Кнопка чата 99999999999", None),
        (TableKind::Chat, "URL", None),
        (TableKind::Url, "Кнопка чата 1", None),
        (TableKind::Url, "url", Some(Column::Target)),
        (TableKind::Url, "Телефонный номер", None),
        (TableKind::Call, "Название кнопки", Some(Column::Title)),
    ] {
        assert_eq!(form.column(table, heading), expected, "{heading:?}");
    }
    let yo = Form::read(&BUILTIN.replace("Телефонный номер", "Счёт")).unwrap();
    assert_eq!(yo.column(TableKind::Call, "СЧЕТ"), Some(Column::Target));
}

#[test]
fn a_form_that_would_lose_something_is_refused() {
    let fault = |from: &str, to: &str| Form::read(&BUILTIN.replacen(from, to, 1)).unwrap_err();
    assert!(matches!(fault("text =", "texts ="), FormError::Syntax { line: 4, .. }));
    assert!(matches!(fault("[url]", "[urls]"), FormError::Syntax { .. }));
    assert_eq!(fault("\"Текст сообщения\"", "\" \""), FormError::Blank { field: "text" });
    assert_eq!(
        fault("Текст сообщения", "Текст; сообщения"),
        FormError::Forbidden { field: "text", character: ';' }
    );
    assert_eq!(
        fault("chat-buttons.csv", "../chat-buttons.csv"),
        FormError::Forbidden { field: "chat.file", character: '/' }
    );
    assert_eq!(fault("Кнопка чата {n}", "Кнопка чата"), FormError::NoNumber);
    assert_eq!(
        fault("Телефонный номер", "url"),
        FormError::Alike { first: "url.target", second: "call.target" }
    );
    assert_eq!(
        fault("\"Кнопки звонка\"", "\"Обычные КНОПКИ\""),
        FormError::Alike { first: "chat.name", second: "call.name" }
    );
    assert_eq!(
        fault("\"Обычные кнопки\"", &format!("\"{}\"", "x".repeat(32))),
        FormError::LongName { field: "chat.name" }
    );
}
