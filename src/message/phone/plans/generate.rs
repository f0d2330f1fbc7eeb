//! Makes the table of plans from the number library's metadata, and proves that the table and
//! the library say the same.

use super::{CallingCode, ENDS};
use phonenumber::metadata::{DATABASE, Descriptor};
use phonenumber::{Metadata, Mode, PhoneNumber, Type};
use proptest::prelude::*;
use regex_automata::dfa::{Automaton, StartKind, dense};
use regex_automata::util::{primitives::StateID, start, syntax};
use std::collections::{BTreeMap, HashMap};

/// The longest national number that the library reads, in digits.
const LONGEST: usize = 17;

/// The types of number that make one valid, as the library asks for them.
const TYPES: [Type; 10] = [
    Type::PremiumRate,
    Type::TollFree,
    Type::SharedCost,
    Type::Voip,
    Type::PersonalNumber,
    Type::Pager,
    Type::Uan,
    Type::Voicemail,
    Type::FixedLine,
    Type::Mobile,
];

/// How far a pattern has come in a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum At {
    /// It cannot match any more.
    Dead,
    /// It matched; what follows is the business of the lengths.
    Matched,
    /// It is in this state.
    Within(StateID),
}

struct Pattern {
    dfa: dense::DFA<Vec<u32>>,
    /// The lengths that are possible; any, where the list is empty.
    lengths: Vec<u16>,
}

impl Pattern {
    fn new(pattern: &str, lengths: &[u16]) -> Self {
        let dfa = dense::Builder::new()
            .configure(dense::Config::new().start_kind(StartKind::Anchored))
            .syntax(syntax::Config::new().unicode(false).utf8(false).ignore_whitespace(true))
            .build(pattern)
            .unwrap();
        Self { dfa, lengths: lengths.to_vec() }
    }

    fn of(descriptor: &Descriptor) -> Self {
        Self::new(descriptor.national_number().as_str(), descriptor.possible_length())
    }

    fn start(&self) -> At {
        let anchored = start::Config::new().anchored(regex_automata::Anchored::Yes);
        self.settle(self.dfa.start_state(&anchored).unwrap())
    }

    /// The automaton tells a match one step late, so the end of the text is tried.
    fn settle(&self, state: StateID) -> At {
        if self.dfa.is_match_state(state) || self.dfa.is_match_state(self.dfa.next_eoi_state(state)) {
            At::Matched
        } else if self.dfa.is_dead_state(state) {
            At::Dead
        } else {
            At::Within(state)
        }
    }

    fn step(&self, at: At, digit: u8) -> At {
        match at {
            At::Within(state) => self.settle(self.dfa.next_state(state, b'0' + digit)),
            at => at,
        }
    }

    fn fits(&self, at: At, length: usize) -> bool {
        at == At::Matched && (self.lengths.is_empty() || self.lengths.contains(&(length as u16)))
    }

    fn can_fit(&self, at: At, length: usize) -> bool {
        at != At::Dead && (self.lengths.is_empty() || self.lengths.iter().any(|&l| usize::from(l) >= length))
    }
}

/// One region of a calling code: its general pattern, the patterns of its types, and the digits
/// by which it is told from the others.
struct Region {
    patterns: Vec<Pattern>,
    leading: Option<Pattern>,
}

impl Region {
    fn of(meta: &Metadata, alone: bool) -> Self {
        let types = TYPES.iter().filter_map(|&kind| meta.descriptors().get(kind));
        let patterns = std::iter::once(meta.descriptors().general()).chain(types).map(Pattern::of).collect();
        let leading =
            meta.leading_digits().filter(|_| !alone).map(|digits| Pattern::new(digits.as_str(), &[]));
        Self { patterns, leading }
    }
}

type State = Vec<Vec<At>>;

/// The regions of a calling code as one automaton.
struct Plan(Vec<Region>);

impl Plan {
    fn start(&self) -> State {
        let region =
            |region: &Region| region.leading.iter().chain(&region.patterns).map(Pattern::start).collect();
        self.tidy(self.0.iter().map(region).collect(), 0)
    }

    fn step(&self, state: &State, digit: u8, length: usize) -> State {
        let region = |(region, at): (&Region, &Vec<At>)| {
            let patterns = region.leading.iter().chain(&region.patterns);
            patterns.zip(at).map(|(pattern, &at)| pattern.step(at, digit)).collect()
        };
        self.tidy(self.0.iter().zip(state).map(region).collect(), length)
    }

    /// What can never match again is one state, so that equal futures look equal.
    fn tidy(&self, mut state: State, length: usize) -> State {
        for (region, at) in self.0.iter().zip(&mut state) {
            let patterns = at.iter_mut().skip(usize::from(region.leading.is_some()));
            let mut hopeless = false;
            for (index, (pattern, at)) in region.patterns.iter().zip(patterns).enumerate() {
                if hopeless || !pattern.can_fit(*at, length) {
                    *at = At::Dead;
                    hopeless |= index == 0;
                }
            }
        }
        state
    }

    /// What the library's `is_valid` answers: the first region that claims the number decides.
    fn accepts(&self, state: &State, length: usize) -> bool {
        for (region, at) in self.0.iter().zip(state) {
            let (leading, at) = at.split_at(usize::from(region.leading.is_some()));
            let mut fits = region.patterns.iter().zip(at).map(|(pattern, &at)| pattern.fits(at, length));
            let valid = fits.next().unwrap() && fits.any(|fits| fits);
            match leading.first() {
                Some(At::Matched) => return valid,
                Some(_) => {}
                None if valid => return true,
                None => {}
            }
        }
        false
    }

    fn is_hopeless(&self, state: &State) -> bool {
        self.0.iter().zip(state).all(|(region, at)| {
            at.iter().skip(usize::from(region.leading.is_some())).all(|at| *at == At::Dead)
        })
    }
}

/// The nodes of all plans, each kept once.
#[derive(Default)]
struct Nodes {
    known: HashMap<[u16; 10], u16>,
    list: Vec<[u16; 10]>,
}

impl Nodes {
    fn keep(&mut self, node: [u16; 10]) -> u16 {
        *self.known.entry(node).or_insert_with(|| {
            self.list.push(node);
            u16::try_from(self.list.len() - 1).unwrap()
        })
    }

    fn add(
        &mut self,
        plan: &Plan,
        state: State,
        length: usize,
        seen: &mut HashMap<(State, usize), u16>,
    ) -> u16 {
        if plan.is_hopeless(&state) {
            return 0;
        }
        let ends = if plan.accepts(&state, length) { ENDS } else { 0 };
        if length == LONGEST {
            return ends;
        }
        let key = (state, length);
        if let Some(&link) = seen.get(&key) {
            return link;
        }
        let mut node = [0; 10];
        for digit in 0..10u8 {
            let next = plan.step(&key.0, digit, length + 1);
            node[usize::from(digit)] = self.add(plan, next, length + 1, seen);
        }
        let kept = self.keep(node);
        assert!(kept < ENDS, "the mark of an end would be read as part of a number");
        let link = kept | ends;
        seen.insert(key, link);
        link
    }
}

fn codes() -> Vec<u16> {
    (1..1000).filter(|code| DATABASE.region(code).is_some()).collect()
}

fn table() -> Vec<u8> {
    let mut nodes = Nodes::default();
    nodes.keep([0; 10]);
    let mut heads = Vec::new();
    for code in codes() {
        let regions = DATABASE.region(&code).unwrap();
        let metas = DATABASE.by_code(&code).unwrap();
        let plan = Plan(metas.iter().map(|meta| Region::of(meta, metas.len() == 1)).collect());
        let first = nodes.add(&plan, plan.start(), 0, &mut HashMap::new());
        let country = if regions[0] == "001" { [0, 0] } else { regions[0].as_bytes().try_into().unwrap() };
        let mut prefix = [0; 6];
        let digits = metas[0].national_prefix().unwrap_or_default().as_bytes();
        prefix[..digits.len()].copy_from_slice(digits);
        heads.push((code, first, country, prefix));
    }
    let mut table = (heads.len() as u16).to_le_bytes().to_vec();
    for (code, first, country, prefix) in heads {
        table.extend(code.to_le_bytes());
        table.extend(first.to_le_bytes());
        table.extend(country);
        table.extend(prefix);
    }
    table.extend(nodes.list.iter().flatten().flat_map(|link| link.to_le_bytes()));
    table
}

/// Writes the table anew. Run it after an update of the number library:
/// `cargo test -p pult-message --lib -- --ignored write_the_table`
#[test]
#[ignore = "writes the table"]
fn write_the_table() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/phone/plans.bin");
    std::fs::write(path, table()).unwrap();
}

#[test]
fn the_table_is_that_of_the_library() {
    assert!(table() == super::TABLE, "run `cargo test -p pult-message --lib -- --ignored write_the_table`");
}

/// The number of these digits as the library has it. Its parser takes a national prefix off, up
/// to twice, even where the number itself begins with that digit (+7 812 …), so the prefix is put
/// in front as often as it takes for the parser to end at these very digits.
fn library_number(code: u16, national: &str) -> Option<PhoneNumber> {
    let prefix = DATABASE.by_code(&code)?.first()?.national_prefix().unwrap_or_default();
    let meant = format!("+{code}{national}");
    (0..=2).find_map(|times| {
        let number = phonenumber::parse(None, format!("+{code}{}{national}", prefix.repeat(times))).ok()?;
        (number.format().mode(Mode::E164).to_string() == meant).then_some(number)
    })
}

/// Counts the numbers on which both could speak, and names those on which they differ.
fn compare<'a>(numbers: impl Iterator<Item = (u16, &'a str)>) -> (usize, Vec<String>) {
    let (mut asked, mut differ) = (0, Vec::new());
    for (code, national) in numbers {
        // The parser refuses some digits outright; then the library has no answer of its own.
        let Some(number) = library_number(code, national) else { continue };
        asked += 1;
        if phonenumber::is_valid(&number) != CallingCode::exactly(code).unwrap().has(national) {
            differ.push(format!("+{code} {national}"));
        }
    }
    (asked, differ)
}

#[test]
fn every_example_number_is_judged_as_the_library_judges_it() {
    let examples: Vec<(u16, String)> = DATABASE
        .iter()
        .flat_map(|meta| {
            let of = |kind: &Type| {
                Some((meta.country_code(), meta.descriptors().get(*kind)?.example()?.to_owned()))
            };
            TYPES.iter().filter_map(of).collect::<Vec<_>>()
        })
        .collect();
    let (asked, differ) = compare(examples.iter().map(|(code, national)| (*code, national.as_str())));
    assert!(asked > 1_000, "only {asked} of {} were asked", examples.len());
    assert_eq!(differ, Vec::<String>::new());
}

#[test]
fn random_numbers_are_judged_as_the_library_judges_them() {
    let mut examples: BTreeMap<u16, Vec<String>> = BTreeMap::new();
    for meta in DATABASE.iter() {
        let found = TYPES.iter().filter_map(|&kind| meta.descriptors().get(kind)?.example());
        examples.entry(meta.country_code()).or_default().extend(found.map(str::to_owned));
    }
    examples.values_mut().for_each(|list| list.sort_unstable());
    let codes: Vec<u16> = examples.keys().copied().collect();
    let mut state = 20_260_509_u64;
    let mut below = |end: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % end
    };
    // The library's cache of patterns is small, so a country's numbers come together.
    let (mut total, mut differ) = (0, Vec::new());
    let each = 100_000 / codes.len() + 1;
    for code in codes {
        let numbers: Vec<String> = (0..each)
            .map(|_| {
                // Changed examples are near the edge of a plan, where a mistake would be.
                let list = &examples[&code];
                let mut digits = list[below(list.len())].clone().into_bytes();
                for _ in 0..=below(3) {
                    let at = below(digits.len());
                    match below(6) {
                        0 if digits.len() > 4 => drop(digits.remove(at)),
                        1 => digits.insert(at, b'0' + below(10) as u8),
                        _ => digits[at] = b'0' + below(10) as u8,
                    }
                }
                String::from_utf8(digits).unwrap()
            })
            .collect();
        let (asked, found) = compare(numbers.iter().map(|national| (code, national.as_str())));
        total += asked;
        differ.extend(found);
    }
    assert!(total > 60_000, "only {total} were asked");
    assert_eq!(differ, Vec::<String>::new());
}

proptest! {
    #[test]
    fn any_digits_are_read_without_a_fault(digits in "[0-9a+]{0,24}") {
        if let Some((code, national)) = CallingCode::split(&digits) {
            code.has(national);
            prop_assert!(digits.starts_with(&code.code.to_string()));
        }
    }
}
