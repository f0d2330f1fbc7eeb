use super::*;
use crate::{Button, Samples};

fn fault(json: &str) -> (usize, DocumentFault) {
    let error = read_document(json.as_bytes()).unwrap_err();
    (error.line, error.fault)
}

#[test]
fn reads_both_forms_and_fills_what_may_be_left_out() {
    let whole = br#"{"messages": [{"name": "A", "text": "t", "opens_broadcast": false, "samples": {"1": "x"},
        "buttons": [{"kind": "reply", "title": "Yes"}, {"kind": "inline", "title": "Go", "url": "https://a.b"}]}]}"#;
    let read = read_document(whole).unwrap();
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].buttons, [Button::reply("Yes"), Button::url("Go", "https://a.b")]);
    assert!(!read[0].opens_broadcast);
    let bare = read_document("\u{FEFF}[{\"text\": \"t\"}]".as_bytes()).unwrap();
    assert_eq!((bare[0].name.as_str(), bare[0].opens_broadcast), ("", true));
    assert!(read_document(b"[]").unwrap().is_empty());
}

#[test]
fn faults_are_told_with_their_line() {
    let wrong = |found: &str, expected: &str| DocumentFault::WrongType {
        found: found.into(),
        expected: expected.into(),
    };
    for (json, line, expected) in [
        ("", 1, DocumentFault::Empty),
        (" \n ", 1, DocumentFault::Empty),
        ("[{\"text\": \"a\"", 1, DocumentFault::Truncated),
        ("[\n{\"text\": \"a\", \"tekst\": 1}]", 2, DocumentFault::UnknownField("tekst".into())),
        ("{\"mesages\": []}", 1, DocumentFault::UnknownField("mesages".into())),
        ("[{\"name\": \"a\"}]", 1, DocumentFault::MissingField("text".into())),
        ("[\n\n{\"text\": 5}]", 3, wrong("integer `5`", "a string")),
        ("[{\"text\": \"a\", \"text\": \"b\"}]", 1, DocumentFault::RepeatedField("text".into())),
        (
            "[{\"text\": \"a\", \"samples\": {\"1\": \"\", \"1\": \"\"}}]",
            1,
            DocumentFault::RepeatedField("1".into()),
        ),
        (
            "[{\"text\": \"a\", \"buttons\": [{\"kind\": \"url\", \"title\": \"\"}]}]",
            1,
            DocumentFault::UnknownKind("url".into()),
        ),
        (
            "[{\"text\": \"a\", \"buttons\": [{\"kind\": \"reply\", \"title\": \"\", \"url\": \"x\"}]}]",
            1,
            DocumentFault::ReplyWithTarget,
        ),
        ("7", 1, wrong("integer `7`", "an object with messages or an array of messages")),
        ("[[\"name\", \"text\", true, [], {}]]", 1, wrong("sequence", "an object with a message")),
        (
            "[{\"text\": \"a\", \"buttons\": [[\"reply\", \"title\"]]}]",
            1,
            wrong("sequence", "an object with a button"),
        ),
        ("[{\"text\": \"a\", \"buttons\": [null]}]", 1, wrong("null", "an object with a button")),
    ] {
        assert_eq!(fault(json), (line, expected), "{json}");
    }
    assert!(matches!(fault("[] x"), (1, DocumentFault::Syntax(_))));
    assert!(matches!(fault("{\"messages\": [nope]}"), (1, DocumentFault::Syntax(_))));
}

#[test]
fn deep_nesting_and_bytes_that_are_no_text_are_refused() {
    // Nesting is refused by type long before the parser's own limit; both are errors with words.
    assert!(read_document("[".repeat(1_000_000).as_bytes()).is_err());
    let error = read_document(b"[\n{\"text\": \"\xFF\"}]").unwrap_err();
    assert_eq!((error.line, error.column, error.fault), (2, 11, DocumentFault::NotText));
    let cut = "[\n{\"text\": \"я".as_bytes();
    let error = read_document(&cut[..cut.len() - 1]).unwrap_err();
    assert_eq!((error.line, error.column, error.fault), (2, 11, DocumentFault::Truncated));
}

#[test]
fn what_is_written_reads_back_equal() {
    let messages = vec![Message {
        name: "Имя \"в кавычках\"".into(),
        text: "a\n\u{0}\u{202E}👍{{1}}".into(),
        opens_broadcast: false,
        buttons: vec![
            Button::reply(""),
            Button::Inline { title: "x".into(), url: " ".into(), phone: "+7".into() },
        ],
        samples: Samples::from_iter([("1".into(), "Анна".into())]),
    }];
    let mut json = Vec::new();
    write_document(&messages, &mut json).unwrap();
    assert_eq!(read_document(&json).unwrap(), messages);
}

#[test]
fn columns_count_characters() {
    let bytes = "[\n{\"text\": \"Привет\", \"tekst\": 1}]".as_bytes();
    let error = in_characters(bytes, read_document(bytes).unwrap_err());
    assert_eq!((error.line, error.column), (2, "{\"text\": \"Привет\", \"tekst\"".chars().count()));
}
