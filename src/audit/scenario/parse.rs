//! From the lines of a file to states and what they do.

use super::block::{Block, Sort, closing_line, sort};
use super::copies::Copies;
use super::ir::{Act, Draft, Item, State};
use super::lines::{Line, Lines, Region};
use super::script::{Spoken, is_variable, spoken};
use super::tag::{Form, Tag, form, labelled, without_parameters};
use super::text::join;
use super::tree::ROOT;
use crate::button::{Group, Labelled, plain};
use crate::literal::{Literal, Reader, Value};
use crate::model::{Body, NoteKind, Place};
use crate::replies::{Part, part};
use message::ButtonKind;
use std::borrow::Cow;
use std::rc::Rc;

/// Where a line may stand.
#[derive(Clone, Copy, Debug)]
enum Within {
    /// At the top, below no theme.
    Top,
    /// Below a theme, which is a node of the tree.
    Theme(u32),
    /// In a state, on a branch.
    State { state: u32, branch: u32 },
    /// Among alternatives of which one is chosen.
    Random { state: u32, from: u32, fork: u32 },
    /// Below a tag that has nothing below it.
    Leaf,
}

/// Something that deeper lines belong to.
#[derive(Debug)]
struct Open<'a> {
    depth: u32,
    within: Within,
    /// The fork of the last `if:` among the children.
    condition: Option<u32>,
    /// Annotations that wait for the state they describe, with their depth.
    waiting: Vec<(u32, Block<'a>)>,
}

impl Open<'_> {
    fn new(depth: u32, within: Within) -> Self {
        Self { depth, within, condition: None, waiting: Vec::new() }
    }
}

/// Reads one file into a draft.
pub(super) fn parse<'a>(draft: &mut Draft<'a>, file: u32, text: &'a str) {
    let mut parser = Parser {
        draft,
        file,
        text,
        lines: Lines::new(text),
        open: Vec::new(),
        top: Open::new(0, Within::Top),
    };
    while let Some(line) = parser.lines.next() {
        parser.line(line);
    }
    while let Some(open) = parser.open.pop() {
        parser.close(open);
    }
    let top = std::mem::replace(&mut parser.top, Open::new(0, Within::Top));
    parser.close(top);
}

struct Parser<'d, 'a> {
    draft: &'d mut Draft<'a>,
    file: u32,
    text: &'a str,
    lines: Lines<'a>,
    open: Vec<Open<'a>>,
    top: Open<'a>,
}

impl<'a> Parser<'_, 'a> {
    fn line(&mut self, line: Line<'a>) {
        let form = form(line.text);
        // A comment ends nothing, however far out it stands.
        if form == Form::Comment {
            return;
        }
        while let Some(open) = self.open.pop_if(|open| open.depth >= line.depth) {
            self.close(open);
        }
        match form {
            Form::Comment => {}
            Form::Annotation(word, rest) => self.annotation(line, word, rest),
            Form::Tag(tag) => self.tag(line, tag),
            Form::Text => self.remark(NoteKind::Line, line, line.text),
        }
    }

    /// Ends what was open: an annotation that still waits describes no state.
    fn close(&mut self, open: Open<'a>) {
        for (_, block) in open.waiting {
            let place = Place { file: self.file, line: block.line };
            self.draft.remark(NoteKind::Block, None, place, block.word);
        }
    }

    fn parent(&mut self) -> &mut Open<'a> {
        self.open.last_mut().unwrap_or(&mut self.top)
    }

    fn within(&self) -> Within {
        self.open.last().unwrap_or(&self.top).within
    }

    fn state(&self) -> Option<u32> {
        match self.within() {
            Within::State { state, .. } | Within::Random { state, .. } => Some(state),
            _ => None,
        }
    }

    fn place(&self, line: Line<'_>) -> Place {
        Place { file: self.file, line: line.number }
    }

    fn remark(&mut self, kind: NoteKind, line: Line<'_>, what: &str) {
        let (state, place) = (self.state(), self.place(line));
        self.draft.remark(kind, state, place, what);
    }

    fn annotation(&mut self, line: Line<'a>, word: &'a str, rest: &'a str) {
        let deeper = self.lines.take_deeper(line.depth);
        let region = closing_line(&mut self.lines, line.depth, deeper);
        let begins = self.text.len().min(line.start + line.text.len() - rest.len());
        let mut reader = if rest.is_empty() {
            Reader::new(self.text, region.start, region.end, region.number)
        } else {
            Reader::new(self.text, begins, region.end, line.number)
        };
        reader.skip_space();
        let fields = match reader.byte() {
            Some(b'{') => reader.bracketed(),
            _ => Value { line: line.number, literal: Literal::Object(Vec::new()) },
        };
        if matches!(fields.literal, Literal::Other(_)) {
            return self.remark(NoteKind::Literal, line, line.text);
        }
        match sort(word) {
            Sort::Unknown => self.remark(NoteKind::Block, line, line.text),
            Sort::Foreign => {}
            Sort::Silent | Sort::Speaks => {
                let block = Block { word, line: line.number, fields };
                self.parent().waiting.push((line.depth, block));
            }
        }
    }

    fn tag(&mut self, line: Line<'a>, tag: Tag<'a>) {
        match (tag.word, self.within()) {
            ("theme", _) if line.depth == 0 => {
                let node = self.draft.tree.theme(without_parameters(tag.value));
                self.open.push(Open::new(line.depth, Within::Theme(node)));
            }
            ("require", _) if line.depth == 0 => {
                self.lines.take_deeper(line.depth);
            }
            ("init" | "patterns" | "newSession", _) => {
                self.lines.take_deeper(line.depth);
            }
            ("state", Within::Leaf) => self.unknown(line),
            ("state", _) => self.begin_state(line, tag),
            (_, Within::State { state, branch }) => self.act(line, tag, state, branch),
            (_, Within::Random { state, from, fork }) => {
                let branch = self.draft.branch(Some((from, fork)));
                self.act(line, tag, state, branch);
            }
            _ => self.unknown(line),
        }
    }

    fn unknown(&mut self, line: Line<'a>) {
        self.remark(NoteKind::Tag, line, line.text);
        self.lines.take_deeper(line.depth);
    }

    fn begin_state(&mut self, line: Line<'a>, tag: Tag<'a>) {
        let around = self.state().and_then(|state| self.draft.states.get(state as usize));
        let (parent, copies) = match (self.within(), around) {
            (Within::Theme(node), _) => (node, None),
            (_, Some(state)) => (state.node, state.copies.clone()),
            _ => (ROOT, None),
        };
        let depth = line.depth;
        let waiting = &mut self.parent().waiting;
        let blocks: Vec<Block<'a>> = waiting.extract_if(.., |(at, _)| *at == depth).map(|(_, b)| b).collect();
        let copies = if blocks.is_empty() { copies } else { Some(Rc::new(Copies::of(&blocks, copies))) };
        let node = self.draft.tree.add(parent, without_parameters(tag.value));
        let state = self.draft.states.len() as u32;
        let branch = self.draft.branch(None);
        let place = self.place(line);
        self.draft.states.push(State { node, place, items: Vec::new(), events: Vec::new(), copies });
        self.open.push(Open::new(depth, Within::State { state, branch }));
        for block in &blocks {
            self.block(block, state, branch);
        }
    }

    fn act(&mut self, line: Line<'a>, tag: Tag<'a>, state: u32, branch: u32) {
        let value = without_parameters(tag.value);
        match (tag.word, tag.strong) {
            ("q" | "e" | "eg" | "intent", _) | ("event", false) => self.leaf(line),
            ("event", true) => {
                // What no rule understood is an event of the platform's own.
                if let Some(state) = self.draft.states.get_mut(state as usize)
                    && !value.is_empty()
                    && value != "noMatch"
                {
                    state.events.push(value);
                }
                self.leaf(line);
            }
            ("a", false) => self.answer(line, value, state, branch),
            ("image" | "audio" | "video", false) => {
                self.push(state, branch, line.number, Act::Say(Cow::Borrowed(""), Body::Media));
                self.leaf(line);
            }
            ("buttons", false) => self.buttons(line, tag, ButtonKind::Reply, state, branch),
            ("inlineButtons", false) => self.buttons(line, tag, ButtonKind::Inline, state, branch),
            ("go", strong) => {
                if strong {
                    self.push(state, branch, line.number, Act::Go(value));
                }
                self.leaf(line);
            }
            ("timeout", false) => self.leaf(line),
            ("random", false) => {
                let fork = self.draft.fork(true);
                self.open.push(Open::new(line.depth, Within::Random { state, from: branch, fork }));
            }
            ("if" | "elseif" | "else", false) => self.condition(line, tag.word, state, branch),
            ("script", false) => self.script(line, tag, state, branch),
            (word, false) if word.starts_with(|c: char| c.is_ascii_uppercase()) => {
                let region = self.lines.take_deeper(line.depth);
                if sort(word) == Sort::Unknown {
                    return self.remark(NoteKind::Block, line, line.text);
                }
                let block = Block::of_lines(self.text, word, line.number, region);
                self.block(&block, state, branch);
            }
            _ => self.unknown(line),
        }
    }

    /// A tag that has nothing below it.
    fn leaf(&mut self, line: Line<'a>) {
        self.open.push(Open::new(line.depth, Within::Leaf));
    }

    fn push(&mut self, state: u32, branch: u32, line: u32, act: Act<'a>) {
        if let Some(state) = self.draft.states.get_mut(state as usize) {
            state.items.push(Item { branch, line, act });
        }
    }

    fn copies(&self, state: u32) -> Option<Rc<Copies>> {
        self.draft.states.get(state as usize)?.copies.clone()
    }

    fn answer(&mut self, line: Line<'a>, value: &'a str, state: u32, branch: u32) {
        let deeper = self.lines.take_deeper(line.depth);
        let lines = Lines::within(self.text, deeper);
        let text = join(value, lines.filter(|deeper| deeper.depth > line.depth));
        if !self.copies(state).is_some_and(|copies| copies.has_message(&text)) {
            self.push(state, branch, line.number, Act::Say(text, Body::Text));
        }
    }

    fn condition(&mut self, line: Line<'a>, word: &str, state: u32, branch: u32) {
        let known = self.parent().condition.filter(|_| word != "if");
        let fork = known.unwrap_or_else(|| self.draft.fork(false));
        self.parent().condition = Some(fork);
        if word == "else"
            && let Some(fork) = self.draft.forks.get_mut(fork as usize)
        {
            fork.certain = true;
        }
        let branch = self.draft.branch(Some((branch, fork)));
        self.open.push(Open::new(line.depth, Within::State { state, branch }));
    }

    fn buttons(&mut self, line: Line<'a>, tag: Tag<'a>, kind: ButtonKind, state: u32, branch: u32) {
        let deeper = self.lines.take_deeper(line.depth);
        let end = closing_line(&mut self.lines, line.depth, deeper).end;
        let start = line.start + line.text.len() - tag.value.len();
        let mut lines = Lines::within(self.text, Region { start, end, number: line.number });
        let mut group = Group::default();
        while let Some(entry) = lines.next() {
            match entry.text.as_bytes().first() {
                Some(b'#') => {}
                Some(b'{' | b'[') => {
                    let reader = Reader::new(self.text, entry.start, end, entry.number);
                    lines.skip_to(self.objects(reader, entry, kind, &mut group));
                }
                Some(b'"') => match labelled(entry.text) {
                    Some((label, _)) => {
                        group.buttons.push(plain(&label.replace("\\\"", "\""), kind, entry.number))
                    }
                    None => self.remark(NoteKind::Line, entry, entry.text),
                },
                // The bracket that closes a list.
                Some(b']' | b'}' | b',') if entry.text.len() == 1 => {}
                _ => self.remark(NoteKind::Line, entry, entry.text),
            }
        }
        self.show(group, state, branch, line.number);
    }

    /// Objects and lists one after another in a line. Tells where the last of them ends.
    fn objects(
        &mut self,
        mut reader: Reader<'a>,
        entry: Line<'a>,
        kind: ButtonKind,
        group: &mut Group,
    ) -> usize {
        loop {
            let value = reader.bracketed();
            let (line, end) = (reader.line(), reader.position());
            if matches!(value.literal, Literal::Other(_)) {
                self.remark(NoteKind::Literal, entry, entry.text);
                return end;
            }
            group.add(&value, kind);
            reader.skip_space();
            if reader.byte() == Some(b',') {
                reader.step();
                reader.skip_space();
            }
            if !matches!(reader.byte(), Some(b'{' | b'[')) || reader.line() != line {
                return end;
            }
        }
    }

    /// Shows buttons here, unless they repeat those of an annotation.
    fn show(&mut self, group: Group, state: u32, branch: u32, line: u32) {
        for (kind, line, what) in &group.unread {
            self.draft.remark(*kind, Some(state), Place { file: self.file, line: *line }, what);
        }
        let labels = group.buttons.iter().map(|b| b.button.title());
        let copied = self.copies(state).is_some_and(|copies| copies.has_labels(labels));
        if !group.buttons.is_empty() && !copied {
            self.push(state, branch, line, Act::Buttons(group.buttons));
        }
    }

    fn script(&mut self, line: Line<'a>, tag: Tag<'a>, state: u32, branch: u32) {
        let region = self.lines.take_deeper(line.depth);
        let start = line.start + line.text.len() - tag.value.len();
        let copies = self.copies(state);
        for said in spoken(self.text, start, region.end, line.number) {
            match said {
                Spoken::Buttons(group) => self.show(group, state, branch, line.number),
                Spoken::Answer(value) | Spoken::Push(value) if copies.is_some() && is_variable(&value) => {}
                Spoken::Answer(value) => match &value.literal {
                    Literal::Text(text) if copies.as_ref().is_some_and(|c| c.has_failure(text)) => {}
                    Literal::Text(text) => {
                        let text = Cow::Owned(text.trim().to_owned());
                        self.push(state, branch, value.line, Act::Say(text, Body::Text));
                    }
                    _ => self.computed(NoteKind::Text, &value, state, branch),
                },
                Spoken::Push(value) => self.reply(&value, copies.as_deref(), state, branch),
            }
        }
    }

    /// A text that only running could tell. It is a message all the same.
    fn computed(&mut self, kind: NoteKind, value: &Value<'a>, state: u32, branch: u32) {
        let what = if let Literal::Other(words) = value.literal { words } else { "" };
        self.draft.remark(kind, Some(state), Place { file: self.file, line: value.line }, what);
        self.push(state, branch, value.line, Act::Say(Cow::Borrowed(""), Body::Unknown));
    }

    fn reply(&mut self, value: &Value<'a>, copies: Option<&Copies>, state: u32, branch: u32) {
        for reply in value.members() {
            match part(reply) {
                Part::Text(text)
                    if copies.is_some_and(|c| c.has_failure(&text.text) || c.has_message(&text.text)) => {}
                Part::Text(text) => {
                    let said = Cow::Owned(text.text.trim().to_owned());
                    self.push(state, branch, text.line, Act::Say(said, Body::Text));
                }
                Part::Media => self.push(state, branch, reply.line, Act::Say(Cow::Borrowed(""), Body::Media)),
                Part::Buttons(group) => self.show(group, state, branch, reply.line),
                Part::Computed(kind, words) => {
                    let place = Place { file: self.file, line: reply.line };
                    self.draft.remark(kind, Some(state), place, words);
                    if kind == NoteKind::Text {
                        self.push(state, branch, reply.line, Act::Say(Cow::Borrowed(""), Body::Unknown));
                    }
                }
                Part::Silent => {}
            }
        }
    }

    /// What a block says: its prompt, then its other messages as alternatives, and its buttons.
    fn block(&mut self, block: &Block<'a>, state: u32, branch: u32) {
        if sort(block.word) != Sort::Speaks {
            return;
        }
        if let Some((text, line)) = block.text("prompt") {
            self.push(state, branch, line, Act::Say(Cow::Owned(broken(text)), Body::Text));
        }
        let bound = block.bound_to();
        for group in block.buttons() {
            for (kind, line, what) in &group.unread {
                self.draft.remark(*kind, Some(state), Place { file: self.file, line: *line }, what);
            }
            let line = group.buttons.first().map_or(block.line, |b| b.line);
            if group.buttons.is_empty() {
                continue;
            }
            let act = bound_or_here(group.buttons, bound);
            self.push(state, branch, line, act);
        }
        let others = block.texts("failureMessage").into_iter().chain(block.text("chatClosedMessage"));
        let others: Vec<(String, u32)> = others.map(|(text, line)| (broken(text), line)).collect();
        if others.is_empty() {
            return;
        }
        let fork = self.draft.fork(false);
        for (text, line) in others {
            let way = self.draft.branch(Some((branch, fork)));
            self.push(state, way, line, Act::Say(Cow::Owned(text), Body::Text));
        }
    }
}

fn bound_or_here<'a>(buttons: Vec<Labelled>, bound: &str) -> Act<'a> {
    if bound.is_empty() { Act::Buttons(buttons) } else { Act::Bound(buttons, bound.to_owned()) }
}

/// A text of a block: trimmed, and a literal `\n` is a line break.
fn broken(text: &str) -> String {
    text.replace("\\n", "\n").trim().to_owned()
}
