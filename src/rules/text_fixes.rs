//! What a message's text could become, so that a rule no longer fires on it.

use super::characters::{Lines, without_unprintable};
use super::text::first_gap;
use super::{FixId, Profile, RuleId};
use message::{DirectionMarks, Samples, Variable, foreign_variables, is_blank, scan, without_invisible};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Returns what a text and its samples could become, by the rule that the text breaks.
pub(super) fn mended(
    profile: &Profile,
    text: &str,
    samples: &Samples,
    rule: RuleId,
) -> Option<(FixId, String, Samples)> {
    let same = |id: FixId, text: String| Some((id, text, samples.clone()));
    match rule {
        RuleId::TextUnprintable => same(FixId::Strip, without_unprintable(text, Lines::Many)),
        RuleId::TextInvisible => {
            same(FixId::StripInvisible, without_invisible(text, DirectionMarks::Allowed))
        }
        RuleId::TextBlankLines => {
            same(FixId::OneBlankLine, with_one_blank_line(text, profile.limit_count(rule)))
        }
        RuleId::VariableGap => {
            let (text, samples) = renumbered(text, samples)?;
            Some((FixId::Renumber, text, samples))
        }
        RuleId::VariableForeign => {
            let (text, samples) = with_own_variables(text, samples)?;
            Some((FixId::ToVariable, text, samples))
        }
        _ => None,
    }
}

/// The text with one empty line wherever more than `limit` stand in a row.
fn with_one_blank_line(text: &str, limit: usize) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut row: Vec<&str> = Vec::new();
    // The end of the text ends a row, too.
    for line in text.split('\n').map(Some).chain([None]) {
        if let Some(blank) = line.filter(|line| is_blank(line)) {
            row.push(blank);
            continue;
        }
        if row.len() > limit {
            row = vec![""];
        }
        kept.append(&mut row);
        kept.extend(line);
    }
    kept.join("\n")
}

/// The numbered variables from 1 without a gap, in the order of their numbers, with their
/// samples.
fn renumbered(text: &str, samples: &Samples) -> Option<(String, Samples)> {
    let found = scan(text);
    first_gap(&found)?;
    let numbers: BTreeMap<u64, usize> = {
        let distinct: BTreeSet<u64> = found.variables.iter().filter_map(Variable::number).collect();
        distinct.into_iter().zip(1..).collect()
    };
    let (mut after, mut at) = (String::with_capacity(text.len()), 0);
    let mut moved = Samples::new();
    let mut rest = samples.clone();
    for variable in &found.variables {
        let Some(new) = variable.number().and_then(|number| numbers.get(&number)) else { continue };
        after.push_str(text.get(at..variable.range.start)?);
        after.push_str(&format!("{{{{{new}}}}}"));
        at = variable.range.end;
        if let Some(value) = rest.remove(variable.name) {
            moved.insert(new.to_string(), value);
        }
    }
    after.push_str(text.get(at..)?);
    rest.extend(moved);
    Some((after, rest))
}

/// Another system's variables as numbered ones, one a name, behind the numbers that are taken;
/// a number that is free stays what it is. Their names become their samples.
fn with_own_variables(text: &str, samples: &Samples) -> Option<(String, Samples)> {
    let foreign = foreign_variables(text);
    let replaced: Vec<_> = foreign.iter().map(|found| found.range.clone()).collect();
    let own = scan(text).variables;
    let mut taken: BTreeSet<u64> =
        own.iter().filter(|v| !replaced.contains(&v.range)).filter_map(Variable::number).collect();
    let mut numbers: HashMap<&str, u64> = HashMap::new();
    // Numbers of the other system first, so that no name takes one of them.
    for found in &foreign {
        if let Ok(number) = found.name.parse::<u64>()
            && (number == 1 || number > 1 && number <= foreign.len() as u64)
            && (numbers.get(found.name) == Some(&number) || taken.insert(number))
        {
            numbers.insert(found.name, number);
        }
    }
    for found in &foreign {
        if !numbers.contains_key(found.name) {
            let free = (1..).find(|number| !taken.contains(number))?;
            taken.insert(free);
            numbers.insert(found.name, free);
        }
    }
    let (mut after, mut at) = (String::with_capacity(text.len()), 0);
    let mut samples = samples.clone();
    for found in &foreign {
        let number = numbers.get(found.name)?;
        after.push_str(text.get(at..found.range.start)?);
        after.push_str(&format!("{{{{{number}}}}}"));
        at = found.range.end;
        let key = number.to_string();
        if samples.get(&key).is_none_or(String::is_empty) {
            samples.insert(key, found.name.to_owned());
        }
    }
    after.push_str(text.get(at..)?);
    Some((after, samples))
}
