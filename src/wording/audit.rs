//! What an audit finds, as sentences.

use std::borrow::Cow;

use audit::{
    Finding, Kind, Note, NoteKind, Reading, RepliesError, ReportError, Said, ScenarioChange, Screen,
};
use files::BotFileError;
use rules::Profile;
use words::Words;

use crate::issues::{sentence, source};
use crate::{cause, one_line, read_errors};

/// How much of unknown headings is quoted, in characters.
const MAX_HEADINGS: usize = 200;

/// Returns what a screen is called; a stand-in where it has no name.
pub fn screen<'a>(words: &'a Words, reading: &'a Reading, number: u32) -> Cow<'a, str> {
    match reading.screens.get(number as usize).map(Screen::title) {
        Some(title) if !title.is_empty() => one_line(title),
        _ => words.say("audit-screen-unnamed"),
    }
}

/// Returns what is wrong.
pub fn finding(words: &Words, said: &Said, finding: &Finding) -> String {
    match &finding.kind {
        Kind::Issue(issue) => sentence(words, &said.message, issue),
        Kind::MixedScreen => words.say("audit-screen-kinds-mixed").into_owned(),
    }
}

/// Returns who demands it.
pub fn finding_source(words: &Words, profile: &Profile, finding: &Finding) -> String {
    match &finding.kind {
        Kind::Issue(issue) => source(words, profile, issue.rule),
        Kind::MixedScreen => words.say("audit-screen-kinds-mixed-source").into_owned(),
    }
}

/// Returns why something was not judged.
pub fn note(words: &Words, note: &Note) -> String {
    let what = [("what", one_line(&note.what).into())];
    match note.kind {
        NoteKind::Text => words.tell("audit-note-text", &what),
        NoteKind::Button => words.tell("audit-note-button", &what),
        NoteKind::Buttons => words.tell("audit-note-buttons", &what),
        NoteKind::Reply => words.tell("audit-note-reply", &what),
        NoteKind::Under => words.tell("audit-note-under", &what),
        NoteKind::Line => words.tell("audit-note-line", &what),
        NoteKind::Tag => words.tell("audit-note-tag", &what),
        NoteKind::Block => words.tell("audit-note-block", &what),
        NoteKind::Literal => words.tell("audit-note-literal", &what),
        NoteKind::Erased => words.say("audit-note-erased").into_owned(),
        NoteKind::ScriptError => words.say("audit-note-script-error").into_owned(),
    }
}

/// Returns what to change in a scenario.
pub fn change(words: &Words, screen: &str, change: &ScenarioChange) -> String {
    let pair = |before: &str, after: &str| {
        [("screen", screen.into()), ("before", short(before).into()), ("after", short(after).into())]
    };
    let titled = |title: &str| [("screen", screen.into()), ("title", short(title).into())];
    match change {
        ScenarioChange::Text { before, after } => words.tell("audit-change-text", &pair(before, after)),
        ScenarioChange::Title { before, after } => words.tell("audit-change-title", &pair(before, after)),
        ScenarioChange::Target { title, before, after } => {
            let [screen, before, after] = pair(before, after);
            words.tell("audit-change-target", &[screen, ("title", short(title).into()), before, after])
        }
        ScenarioChange::Remove { title } => words.tell("audit-change-remove", &titled(title)),
        ScenarioChange::Add { title } => words.tell("audit-change-add", &titled(title)),
        ScenarioChange::Split { messages, titles } => {
            let parts: Vec<String> = titles.iter().map(|part| part.join(", ")).collect();
            let args = [
                ("screen", screen.into()),
                ("messages", (*messages).into()),
                ("parts", short(&parts.join(" / ")).into()),
            ];
            words.tell("audit-change-split", &args)
        }
    }
}

/// A text in one line, as long as a list can bear.
fn short(text: &str) -> String {
    const LONGEST: usize = 200;
    let line = one_line(text);
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line.into_owned(),
    }
}

/// Returns why a file says nothing about a bot, without its path.
pub fn bot_file_error(words: &Words, error: &BotFileError) -> String {
    let said = |error: &dyn std::fmt::Display| one_line(&error.to_string()).into_owned();
    match error {
        BotFileError::Io(error) => cause(words, error),
        BotFileError::NoFile => words.say("audit-neither").into_owned(),
        BotFileError::TooLarge(limit) => read_errors::too_large(words, *limit),
        BotFileError::TooManyFiles(limit) => {
            words.tell("audit-too-many-files", &[("limit", (*limit).into())])
        }
        BotFileError::Archive(_) => words.say("audit-archive-broken").into_owned(),
        BotFileError::NoScenario => words.say("audit-no-scenario").into_owned(),
        BotFileError::Replies(RepliesError::Syntax(error)) => {
            words.tell("audit-replies-syntax", &[("said", said(error).into())])
        }
        BotFileError::Replies(RepliesError::NotText) => words.say("file-not-utf8").into_owned(),
        BotFileError::Replies(RepliesError::NoReplies) => words.say("audit-no-replies").into_owned(),
        BotFileError::Replies(RepliesError::TooLarge(_)) | BotFileError::Report(ReportError::TooLarge(_)) => {
            words.say("audit-too-many-values").into_owned()
        }
        BotFileError::Report(ReportError::UnknownHeadings(found)) => {
            let found = one_line(&found.join(", ")).chars().take(MAX_HEADINGS).collect::<String>();
            words.tell("audit-report-headings", &[("found", found.into())])
        }
        BotFileError::Report(error) => words.tell("audit-report-broken", &[("said", said(error).into())]),
    }
}
