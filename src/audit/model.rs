//! What a bot says: screens and their messages, wherever they were read.

use jiff::Timestamp;
use message::Message;

/// The most notes that are kept of one kind; the rest is counted.
pub const MAX_NOTES: usize = 1_000;

/// A place in a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Which of [`Reading::files`].
    pub file: u32,
    /// The line, from 1; 0 where the file has no lines to speak of.
    pub line: u32,
}

/// One screen of the bot: a state of its scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Screen {
    /// The state's path, such as `/Sale/Slot`; empty where none is told.
    pub path: String,
    /// What the owner calls it, such as «Экран 4».
    pub name: Option<String>,
    /// Where it begins.
    pub place: Place,
    /// The events by which a campaign reaches it.
    pub events: Vec<String>,
}

impl Screen {
    /// What a person calls it: its name, else its path.
    pub fn title(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.path)
    }
}

/// What a message shows above its buttons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Body {
    /// Its text.
    #[default]
    Text,
    /// A picture, a sound, a video, a place: a blank text is no fault then.
    Media,
    /// A text that only running could tell.
    Unknown,
}

/// One message that the bot says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Which of [`Reading::screens`].
    pub screen: u32,
    /// What it says. Its name is left empty; see [`Reading::named`].
    pub message: Message,
    /// What stands above its buttons.
    pub body: Body,
    /// Where its text stands.
    pub place: Place,
    /// Where its buttons stand, one for each.
    pub buttons: Vec<Place>,
    /// How often it was sent; `None` where the source cannot tell.
    pub times: Option<u64>,
    /// When it was sent last, where that is told.
    pub last: Option<Timestamp>,
}

/// Why something was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteKind {
    /// The text of a message is computed.
    Text,
    /// The label or the target of a button is computed.
    Button,
    /// A whole list of buttons is computed.
    Buttons,
    /// A whole reply is computed.
    Reply,
    /// Buttons stand under a text that only running could tell.
    Under,
    /// Nothing in the grammar looks like this line.
    Line,
    /// A tag that is not known.
    Tag,
    /// A block that is not known.
    Block,
    /// A literal that does not end, or holds more than may be read.
    Literal,
    /// Personal data was erased from these turns.
    Erased,
    /// The script failed in these turns.
    ScriptError,
}

impl NoteKind {
    /// Whether only running the bot could tell; else it was skipped.
    pub fn needs_running(self) -> bool {
        matches!(self, Self::Text | Self::Button | Self::Buttons | Self::Reply | Self::Under)
    }

    /// The id by which files and programs call it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Button => "button",
            Self::Buttons => "buttons",
            Self::Reply => "reply",
            Self::Under => "under",
            Self::Line => "line",
            Self::Tag => "tag",
            Self::Block => "block",
            Self::Literal => "literal",
            Self::Erased => "erased",
            Self::ScriptError => "script_error",
        }
    }
}

/// Something that was not judged, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Why.
    pub kind: NoteKind,
    /// On which screen, where that is known.
    pub screen: Option<u32>,
    /// Where.
    pub place: Place,
    /// The words that stand there, shortened.
    pub what: String,
}

/// Notes up to [`MAX_NOTES`], and how many there were.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    kept: Vec<Note>,
    count: usize,
}

impl Notes {
    /// Adds a note.
    pub fn add(&mut self, note: impl FnOnce() -> Note) {
        self.count += 1;
        if self.kept.len() < MAX_NOTES {
            self.kept.push(note());
        }
    }

    /// Those that were kept.
    pub fn kept(&self) -> &[Note] {
        &self.kept
    }

    /// Says how many there were, where some were dropped before they came here.
    pub(crate) fn set_count(&mut self, count: usize) {
        self.count = count.max(self.kept.len());
    }

    /// How many there were.
    pub fn count(&self) -> usize {
        self.count
    }
}

/// One screen on which both kinds of button stand in neighbouring replies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MixedScreen {
    /// Which of [`Reading::screens`].
    pub screen: u32,
    /// The message, of [`Reading::said`], that brings in the other kind.
    pub said: u32,
}

/// Everything that was read from one source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The files by name.
    pub files: Vec<String>,
    /// The screens that say something or open a broadcast.
    pub screens: Vec<Screen>,
    /// The messages, screen by screen.
    pub said: Vec<Said>,
    /// Screens that break the platform's rule about kinds of buttons.
    pub mixed: Vec<MixedScreen>,
    /// What only running could tell.
    pub unchecked: Notes,
    /// What the grammar does not know.
    pub skipped: Notes,
}

impl Reading {
    /// The screen of a message.
    pub fn screen_of(&self, said: &Said) -> Option<&Screen> {
        self.screens.get(said.screen as usize)
    }

    /// What the screen of a message is called; may be empty.
    pub fn title_of(&self, said: &Said) -> &str {
        self.screen_of(said).map_or("", Screen::title)
    }

    /// A message under the name of its screen, as it is taken into a library.
    pub fn named(&self, said: &Said) -> Message {
        Message { name: self.title_of(said).to_owned(), ..said.message.clone() }
    }

    /// The name of a file; empty where there is none.
    pub fn file(&self, place: Place) -> &str {
        self.files.get(place.file as usize).map_or("", String::as_str)
    }

    /// Adds a note where it belongs.
    pub(crate) fn note(&mut self, kind: NoteKind, screen: Option<u32>, place: Place, what: &str) {
        let notes = if kind.needs_running() { &mut self.unchecked } else { &mut self.skipped };
        notes.add(|| Note { kind, screen, place, what: excerpt(what) });
    }
}

/// The first line of what stands there, as long as a list can bear.
fn excerpt(text: &str) -> String {
    const LONGEST: usize = 80;
    let line = text.trim().lines().next().unwrap_or_default();
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line.to_owned(),
    }
}
