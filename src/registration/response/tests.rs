use super::*;
use crate::*;
use jiff::civil::{DateTime, date};
use message::{Button, Message, MessageId};
use proptest::prelude::*;
use proptest::sample::Index;
use std::io::Cursor;
use std::sync::Arc;

fn message(text: &str, buttons: Vec<Button>) -> Message {
    Message { text: text.into(), opens_broadcast: true, buttons, ..Message::default() }
}

fn day(day: i8) -> DateTime {
    date(2026, 11, day).at(12, 0, 0, 0)
}

/// Messages that were all handed over.
struct Case {
    messages: Vec<Message>,
    records: Vec<Record>,
}

impl Case {
    fn sent(messages: Vec<Message>) -> Self {
        let sent = Sent { at: day(1), package: None, to: String::new() };
        let records = messages
            .iter()
            .map(|message| Record::default().with_sent(&Arc::new(message.clone()), sent.clone()))
            .collect();
        Self { messages, records }
    }

    fn index(&self) -> RowIndex {
        let each = self.messages.iter().zip(&self.records).zip(0..);
        RowIndex::new(each.map(|((message, record), id)| (MessageId::from_number(id), message, Some(record))))
    }

    fn apply(&self, response: &Response, choices: &[Choice], desk: &RegistrationSettings) -> Applied {
        let words = AnswerColumns::remembered(response, desk);
        let decision = Decision { choices, words, desk, at: day(9) };
        apply(&self.index(), response, decision, |id| {
            let at = id.number() as usize;
            Some((self.messages.get(at)?, self.records.get(at)))
        })
    }

    /// The stage of a message once records are as they were applied.
    fn stage(&self, applied: &Applied, at: usize) -> Stage {
        let record = applied.records.iter().find(|(id, _)| id.number() == at as u64);
        status(&self.messages[at], &[], Some(record.map_or(&self.records[at], |(_, record)| record))).stage
    }
}

fn came(csv: &str) -> Response {
    let form = Form::builtin().unwrap();
    let options = ReadOptions { keep_beside: true, ..ReadOptions::default() };
    gather(read_csv(Cursor::new(csv), &form, &options).unwrap().into_iter().map(|reading| (None, reading)))
}

fn found(case: &Case, response: &Response) -> Vec<Match> {
    find_all(&case.index(), response, |_, _| true).unwrap().into_iter().map(|found| found.matched).collect()
}

/// A desk that knows the words.
fn desk() -> RegistrationSettings {
    let mut desk = RegistrationSettings {
        status_heading: "Статус".into(),
        reason_heading: "Комментарий".into(),
        ..RegistrationSettings::default()
    };
    for (word, meaning) in [
        ("Одобрено", Meaning::Approved),
        ("ОК", Meaning::Approved),
        ("нет", Meaning::Rejected),
        ("ждём", Meaning::Waiting),
    ] {
        desk = desk.with_meaning(word, Some(meaning));
    }
    desk
}

fn contacts() -> Message {
    message(
        "Мы рядом",
        vec![Button::url("Сайт", "https://a.b/"), Button::phone("Звонок", "+7 (812) 438-16-78")],
    )
}

#[test]
fn two_templates_of_one_text_are_told_apart_by_their_buttons() {
    let case = Case::sent(vec![
        message("Едем?", vec![Button::reply("Да"), Button::reply("Нет")]),
        message("Едем?", vec![Button::reply("Да"), Button::reply("Позже")]),
    ]);
    let response = came(
        "Кнопка чата 2;Текст сообщения;Кнопка чата 1\nПозже;Едем?;Да\nНет;Едем?;Да\nНеет;Едем?;Да\nПозжее;  Едем? ;Да\nХ;Едем?;Да\n",
    );
    let matches = found(&case, &response);
    assert_eq!(matches[..2], [Match::Exact(1), Match::Exact(0)]);
    let Match::Near(0, differences) = &matches[2] else { panic!("{matches:?}") };
    assert_eq!((differences[0].cell, differences[0].unlikeness), (CellName::Title(1), Unlikeness::Letters));
    assert_eq!((differences[0].sent.as_str(), differences[0].came.as_str()), ("Нет", "Неет"));
    let Match::Near(1, differences) = &matches[3] else { panic!("{matches:?}") };
    assert_eq!(differences.len(), 2, "the text has other spaces as well");
    assert_eq!(matches[4], Match::Ambiguous(vec![0, 1]));
}

#[test]
fn what_is_only_written_otherwise_is_near_and_says_so() {
    let case = Case::sent(vec![contacts()]);
    for (phone, unlikeness) in [
        ("78124381678", Unlikeness::Writing),
        ("8 812 438-16-78", Unlikeness::Writing),
        ("+7 (812) 438-16-78 ", Unlikeness::Spaces),
        ("+7 (812) 438-16-79", Unlikeness::Letters),
        ("7.81E+10", Unlikeness::Other),
    ] {
        let response =
            came(&format!("Текст сообщения;Название кнопки;Телефонный номер\nМы рядом;Звонок;{phone}\n"));
        let matches = found(&case, &response);
        let [Match::Near(_, differences)] = matches.as_slice() else { panic!("{phone}: {matches:?}") };
        assert_eq!(differences[0].unlikeness, unlikeness, "{phone}");
    }
    let exact =
        came("Текст сообщения;Название кнопки;Телефонный номер\nМы рядом;Звонок;'+7 (812) 438-16-78\n");
    assert!(matches!(found(&case, &exact)[..], [Match::Exact(_)]), "an apostrophe is Excel's");
}

#[test]
fn a_text_with_a_mended_letter_is_found_by_its_edges() {
    let long = "Автомобиль будет использоваться в личных целях?";
    let case = Case::sent(vec![
        message(long, vec![Button::reply("Да")]),
        message("Совсем другое сообщение", vec![Button::reply("Да")]),
    ]);
    for text in
        ["Автомобиль будет использоватся в личных целях?", "Авто будет использоваться в личных целях?"]
    {
        let response = came(&format!("Текст сообщения;Кнопка чата 1\n{text};Да\n"));
        assert!(matches!(&found(&case, &response)[..], [Match::Near(0, _)]), "{text}");
    }
    let response = came("Текст сообщения;Кнопка чата 1\nНичего подобного мы не посылали;Да\n");
    assert_eq!(found(&case, &response), [Match::Unknown]);
}

#[test]
fn a_row_that_stands_twice_is_told_and_what_contradicts_itself_is_left() {
    let case = Case::sent(vec![message("Едем?", vec![Button::reply("Да")]), contacts()]);
    let response = came("Текст сообщения;Кнопка чата 1;Статус\nЕдем?;Да;одобрено\nЕдем?;Да;нет\n");
    let all = find_all(&case.index(), &response, |_, _| true).unwrap();
    assert_eq!(all[1].repeats, Some(0));
    let applied = case.apply(&response, &[Choice::Take(0), Choice::Take(0)], &desk());
    assert_eq!((applied.contradicting.as_slice(), applied.records.len()), ([0, 1].as_slice(), 0));
    let agreeing = came("Текст сообщения;Кнопка чата 1;Статус\nЕдем?;Да;одобрено\nЕдем?;Да;ОК!\n");
    let applied = case.apply(&agreeing, &[Choice::Take(0), Choice::Take(0)], &desk());
    assert_eq!(applied.noted, [1, 0, 0]);
    assert_eq!(case.stage(&applied, 0), Stage::Approved);
}

#[test]
fn silence_and_unknown_words_decide_nothing() {
    let case = Case::sent(vec![message("Едем?", vec![Button::reply("Да")])]);
    for word in ["", "  ", "—", "принято"] {
        let response = came(&format!("Текст сообщения;Кнопка чата 1;Статус\nЕдем?;Да;{word}\n"));
        let applied = case.apply(&response, &[Choice::Take(0)], &desk());
        assert!(applied.is_nothing() && applied.silent == 1, "{word:?}");
    }
    let named = came("Текст сообщения;Кнопка чата 1;Одобрено\nЕдем?;Да;да\n");
    assert!(case.apply(&named, &[Choice::Take(0)], &desk()).is_nothing(), "another column says nothing");
    assert!(RegistrationSettings::default().with_meaning(" ", Some(Meaning::Approved)).meaning("").is_none());
}

#[test]
fn answers_go_to_the_rows_of_a_message_and_a_reason_with_them() {
    let case = Case::sent(vec![contacts()]);
    let url = came("Текст сообщения;Название кнопки;URL;Статус\nМы рядом;Сайт;https://a.b/;одобрено\n");
    let calls = came(
        "Текст сообщения;Название кнопки;Телефонный номер;Статус;Комментарий\nМы рядом;Звонок;+7 (812) 438-16-78;нет;не тот номер\n",
    );
    let approved = case.apply(&url, &[Choice::Take(0)], &desk());
    assert_eq!(case.stage(&approved, 0), Stage::Sent, "one of two");
    let refused = case.apply(&calls, &[Choice::Take(1)], &desk());
    let (_, record) = &refused.records[0];
    assert_eq!(status(&case.messages[0], &[], Some(record)).reason, Some("не тот номер"));
    let known = Case { messages: case.messages.clone(), records: vec![record.clone()] };
    let again = known.apply(&calls, &[Choice::Take(1)], &desk());
    assert_eq!((again.is_nothing(), again.known), (true, 1));
}

#[test]
fn what_was_approved_in_other_words_leaves_the_template_changed() {
    let case = Case::sent(vec![message("Едем?", vec![Button::reply("Да"), Button::reply("Нет")])]);
    let response = came("Текст сообщения;Кнопка чата 1;Кнопка чата 2;Статус\nЕдем?;Да;Нет!;ок\n");
    let applied = case.apply(&response, &[Choice::Take(0)], &desk());
    assert_eq!(case.stage(&applied, 0), Stage::Changed);
    let (_, record) = &applied.records[0];
    let theirs = message("Едем?", vec![Button::reply("Да"), Button::reply("Нет!")]);
    assert_eq!(status(&theirs, &[], Some(record)).stage, Stage::Approved, "taken over as they have it");
    let spaced = came("Текст сообщения;Кнопка чата 1;Кнопка чата 2;Статус\nЕдем? ;Да; Нет;ок\n");
    let applied = case.apply(&spaced, &[Choice::Take(0)], &desk());
    assert_eq!(case.stage(&applied, 0), Stage::Approved, "spaces are nobody's words");
}

#[test]
fn one_row_of_two_templates_answers_for_both() {
    let same = || Button::url("Сайт", "https://a.b/");
    let case = Case::sent(vec![
        message("Мы рядом", vec![same()]),
        message("Мы рядом", vec![same(), Button::phone("Звонок", "+78124381678")]),
    ]);
    let response = came("Текст сообщения;Название кнопки;URL;Статус\nМы рядом;Сайт;https://a.b/;ок\n");
    assert_eq!(found(&case, &response), [Match::Exact(0)]);
    let applied = case.apply(&response, &[Choice::Take(0)], &desk());
    assert_eq!((case.stage(&applied, 0), case.stage(&applied, 1)), (Stage::Approved, Stage::Sent));
    assert_eq!(applied.records.len(), 2);
}

#[test]
fn what_was_never_handed_over_here_can_be_answered_too() {
    let mut case = Case::sent(vec![contacts()]);
    case.records[0] = Record::default();
    let response = came("Текст сообщения;Название кнопки;URL;Статус\nМы рядом;Сайт;https://a.b/;ок\n");
    let applied = case.apply(&response, &[Choice::Take(0)], &desk());
    let (_, record) = &applied.records[0];
    assert_eq!(record.submissions.len(), 1);
    assert_eq!(status(&case.messages[0], &[], Some(record)).rows, (1, 2));
}

#[test]
fn unknown_rows_become_messages_with_their_status() {
    let case = Case::sent(vec![]);
    let form = Form::builtin().unwrap();
    let options = ReadOptions { keep_beside: true, ..ReadOptions::default() };
    let read = |csv: &str| read_csv(Cursor::new(csv), &form, &options).unwrap().remove(0);
    let response = gather([
        (
            None,
            read(
                "Текст сообщения;Название кнопки;URL;Статус\nМы рядом;Сайт;https://a.b/;ок\nДругое;Сайт;https://c.d/;\n",
            ),
        ),
        (
            None,
            read(
                "Статус;Текст сообщения;Название кнопки;Телефонный номер\nок;Мы рядом;Звонок;+78124381678\n",
            ),
        ),
    ]);
    assert_eq!(response.headings, ["Статус"]);
    let applied = case.apply(&response, &[Choice::New, Choice::New, Choice::New], &desk());
    let [(joined, Some(record)), (silent, None)] = applied.new.as_slice() else {
        panic!("{:?}", applied.new)
    };
    assert_eq!(joined.buttons.len(), 2);
    assert_eq!(status(joined, &[], Some(record)).stage, Stage::Approved);
    assert_eq!(silent.text, "Другое");
}

#[test]
fn words_of_the_status_column_are_counted_as_they_are_looked_up() {
    let response = came("Текст сообщения;Кнопка чата 1;Статус\na;1;ОК\nb;2; ок.\nc;3;\nd;4;Нет\n");
    let words = AnswerColumns { status: Some(0), reason: None };
    let used: Vec<_> = words.in_use(&response).into_values().collect();
    assert_eq!(used, [("Нет".to_owned(), 1), ("ОК".to_owned(), 2)]);
}

#[test]
fn a_comment_without_a_heading_is_kept_with_its_row() {
    let response = came("Текст сообщения;Кнопка чата 1;\nЕдем?;Да;ок\nНе едем;Нет;;ещё\n");
    assert_eq!(response.headings, ["", ""]);
    assert_eq!(response.rows[0].beside, ["ок", ""]);
    assert_eq!(response.rows[1].beside, ["", "ещё"]);
    assert_eq!((response.rows[0].row, response.rows[1].row), (2, 3));
}

#[test]
fn what_an_encoding_cannot_hold_is_told_and_changes_nothing() {
    let case = Case::sent(vec![
        message("Всё готово 👍 — «да»?", vec![Button::reply("Да 👌"), Button::reply("Нет")]),
        message("Совсем другое сообщение", vec![Button::reply("Да 👌"), Button::reply("Нет")]),
        message("Цена 100 ₽", vec![Button::reply("👍")]),
    ]);
    let response = came(
        "Текст сообщения;Кнопка чата 1;Кнопка чата 2;Статус\nВсе готово ?? - \"да\"?;Да ??;Нет;ок\nЦена 100 ?;??;;ок\n",
    );
    let matches = found(&case, &response);
    let [Match::Near(0, first), Match::Near(2, second)] = matches.as_slice() else { panic!("{matches:?}") };
    for difference in first.iter().chain(second) {
        assert_eq!(difference.unlikeness, Unlikeness::Encoding, "{difference:?}");
    }
    let applied = case.apply(&response, &[Choice::Take(0), Choice::Take(2)], &desk());
    assert_eq!((case.stage(&applied, 0), case.stage(&applied, 2)), (Stage::Approved, Stage::Approved));
    // Beside a change that somebody made the lost characters stay as they were sent.
    let edited =
        came("Текст сообщения;Кнопка чата 1;Кнопка чата 2;Статус\nВсе готово ?? - \"да\"?;Да ??;Нет!;ок\n");
    let applied = case.apply(&edited, &[Choice::Take(0)], &desk());
    assert_eq!(case.stage(&applied, 0), Stage::Changed);
    let theirs = applied.records[0].1.submissions[0].valid();
    assert_eq!(theirs.text, "Всё готово 👍 — «да»?");
    assert_eq!(theirs.buttons, [Button::reply("Да 👌"), Button::reply("Нет!")]);
}

#[test]
fn ten_thousand_rows_that_lost_an_emoji_are_found() {
    let many = |n: usize| message(&format!("Едем {n}? 👍"), vec![Button::reply("Да")]);
    let case = Case::sent((0..10_000).map(many).collect());
    let mut csv = String::from("Текст сообщения;Кнопка чата 1\n");
    for n in (0..10_000).rev() {
        csv += &format!("Едем {n}? ??;Да\n");
    }
    let matches = found(&case, &came(&csv));
    let near =
        matches.iter().rev().enumerate().filter(|(n, m)| matches!(m, Match::Near(at, _) if at == n)).count();
    assert_eq!(near, 10_000);
}

#[test]
fn what_a_spreadsheet_replaced_is_a_difference() {
    let case = Case::sent(vec![message("Когда?", vec![Button::reply("8-10"), Button::reply("Нет")])]);
    let mut response = came("Текст сообщения;Кнопка чата 1;Кнопка чата 2\nКогда?;08.окт;Нет\n");
    response.rows[0].replaced = true;
    let matches = found(&case, &response);
    let [Match::Near(0, differences)] = matches.as_slice() else { panic!("{matches:?}") };
    assert_eq!(differences[0].unlikeness, Unlikeness::Replaced);
    assert!(!Unlikeness::Replaced.is_writing(), "it is never taken in silently");
}

#[test]
fn a_row_that_matched_nothing_can_be_given_to_a_template() {
    let case = Case::sent(vec![
        message("Хотите записаться на осмотр?", vec![Button::reply("Да"), Button::reply("Нет")]),
        message("Автомобиль будет использоваться в личных целях?", vec![Button::reply("Да")]),
        contacts(),
    ]);
    let response =
        came("Текст сообщения;Кнопка чата 1;Статус\nПрошу вас: автомобиль для личных целей?;Ага;ок\n");
    assert_eq!(found(&case, &response), [Match::Unknown]);
    let index = case.index();
    let all = candidates(&index, &response.rows[0], 10);
    assert_eq!(all.iter().map(|candidate| candidate.group).collect::<Vec<_>>(), [1, 0], "only of its table");
    assert!(all[0].likeness > all[1].likeness);
    assert_eq!(candidates(&index, &response.rows[0], 1).len(), 1);
    let applied = case.apply(&response, &[Choice::Take(1)], &desk());
    assert_eq!(applied.records.len(), 1);
}

#[test]
fn columns_and_words_of_an_answer_are_proposed_and_decide_nothing() {
    let response = came(
        "Текст сообщения;Кнопка чата 1;Комментарий менеджера;Статус модерации\na;1;;Согласовано\nb;2;длинно;ОТКЛОНЁН\nc;3;;на модерации\nd;4;;хм\n",
    );
    let settings = RegistrationSettings::default();
    let columns = AnswerColumns::proposed(&response, &settings);
    assert_eq!((columns.status, columns.reason), (Some(1), Some(0)));
    let words = columns.unconfirmed(&response, &settings);
    let likely: Vec<_> = words.iter().map(|used| (used.word.as_str(), used.likely)).collect();
    assert_eq!(
        likely,
        [
            ("на модерации", Some(Meaning::Waiting)),
            ("ОТКЛОНЁН", Some(Meaning::Rejected)),
            ("Согласовано", Some(Meaning::Approved)),
            ("хм", None),
        ]
    );
    let silent = columns.answer(&response.rows[0], &settings);
    assert_eq!(silent.meaning, None, "a proposal decides nothing");
    let confirmed = settings.with_likely_meanings(&words);
    assert_eq!(columns.answer(&response.rows[0], &confirmed).meaning, Some(Meaning::Approved));
    assert_eq!(columns.unconfirmed(&response, &confirmed).len(), 1);
}

#[test]
fn ten_thousand_rows_of_one_text_end_in_time_and_are_exact() {
    let many = |n: usize| message("Едем?", vec![Button::reply(format!("Да {n}"))]);
    let case = Case::sent((0..10_000).map(many).collect());
    let mut csv = String::from("Текст сообщения;Кнопка чата 1\n");
    for n in (0..10_000).rev() {
        csv += &format!("Едем?;{}{n}\n", if n % 2 == 0 { "Да " } else { "Да! " });
    }
    let matches = found(&case, &came(&csv));
    let exact = matches.iter().filter(|m| matches!(m, Match::Exact(_))).count();
    assert_eq!(exact, 5_000);
}

/// How a manager's file may differ from the one that was sent without a row saying otherwise.
#[derive(Clone, Debug)]
struct Handling {
    order: Vec<Index>,
    utf16: bool,
    separator: Separator,
    status_first: bool,
}

fn handling() -> impl Strategy<Value = Handling> {
    let separator = prop::sample::select(Separator::ALL.to_vec());
    (prop::collection::vec(any::<Index>(), 12), any::<bool>(), separator, any::<bool>()).prop_map(
        |(order, utf16, separator, status_first)| Handling { order, utf16, separator, status_first },
    )
}

/// The file with its rows in another order, another separator and encoding, and a column more.
fn handled(bytes: &[u8], handling: &Handling) -> Vec<u8> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(b';').from_reader(bytes);
    let mut rows: Vec<Vec<String>> =
        reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect();
    rows[0][0] = rows[0][0].trim_start_matches('\u{FEFF}').to_owned();
    let count = rows.len() - 1;
    for (at, other) in handling.order.iter().enumerate().take(count) {
        rows.swap(at + 1, other.index(count) + 1);
    }
    for (at, row) in rows.iter_mut().enumerate() {
        let cell = if at == 0 { "Статус".to_owned() } else { format!("№ {at}") };
        row.insert(if handling.status_first { 0 } else { row.len() }, cell);
        row.reverse();
    }
    let mut writer = csv::WriterBuilder::new()
        .delimiter(handling.separator.byte())
        .quote_style(csv::QuoteStyle::Always)
        .from_writer(Vec::new());
    rows.iter().for_each(|row| writer.write_record(row).unwrap());
    let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
    if !handling.utf16 {
        return text.into_bytes();
    }
    std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn whatever_was_handed_over_comes_back_exactly(
        library in crate::tests::round_trip::library(false), handling in handling(),
    ) {
        let case = Case::sent(library);
        let index = case.index();
        let items = case.messages.iter().zip(0..).map(|(message, id)| PackedMessage {
            id: MessageId::from_number(id), content: Arc::new(message.clone()),
        });
        let package = Package { items: Arc::new(items.collect()), ..Package::default() };
        let form = Form::builtin().unwrap();
        let options = ReadOptions { keep_beside: true, ..ReadOptions::default() };
        for file in package.files(&|_, _| true).unwrap() {
            let response = if file.name.ends_with(".csv") {
                let bytes = handled(&file.bytes, &handling);
                let reading = read_csv(Cursor::new(bytes), &form, &options);
                let readings = reading.map_err(|e| TestCaseError::fail(e.to_string()))?;
                gather(readings.into_iter().map(|reading| (None, reading)))
            } else if file.name.ends_with(".xlsx") {
                let readings = read_tables(Cursor::new(&file.bytes), &form, &options).unwrap().readings;
                gather(readings.into_iter().map(|reading| (reading.sheet.clone(), reading)))
            } else {
                continue;
            };
            for (row, found) in response.rows.iter().zip(find_all(&index, &response, |_, _| true).unwrap()) {
                prop_assert!(matches!(found.matched, Match::Exact(_)), "{:?} {:?}", row, found);
                prop_assert!(file.name.ends_with(".xlsx") || row.beside[0].starts_with('№'), "{:?}", row.beside);
            }
        }
    }
}
