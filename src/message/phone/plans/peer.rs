//! The comparison with a peer that `tests/peers/phonenumbers.sh` prepares.

use super::CallingCode;
use std::collections::BTreeMap;
use std::fs::read_to_string;

/// Compares verdicts on numbers (`+digits`, a tab, `1` or `0`) with ours. A known difference is a
/// line with the beginning of its numbers, a tab, the peer's verdict, a tab and the reason.
#[test]
#[ignore = "needs a peer, see tests/peers"]
fn agrees_with_the_peer() {
    let file = |name: &str| read_to_string(std::env::var(name).unwrap()).unwrap();
    let (numbers, known) = (file("PULT_PEER_NUMBERS"), file("PULT_PEER_KNOWN"));
    let known: Vec<(&str, &str)> = known
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .map(|(beginning, rest)| (beginning, rest.split('\t').next().unwrap()))
        .collect();
    let (mut asked, mut explained) = (0, 0);
    let mut differ: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (number, verdict) in numbers.lines().filter_map(|line| line.split_once('\t')) {
        asked += 1;
        let ours = CallingCode::split(number.trim_start_matches('+'))
            .is_some_and(|(code, national)| code.has(national));
        if ours == (verdict == "1") {
            continue;
        }
        if known.iter().any(|(beginning, theirs)| number.starts_with(beginning) && *theirs == verdict) {
            explained += 1;
        } else {
            differ
                .entry(format!("{}\t{verdict}", number.get(..5).unwrap_or(number)))
                .or_default()
                .push(number);
        }
    }
    println!("{asked} numbers, {explained} known differences");
    for (beginning, numbers) in &differ {
        println!("{beginning}\t{} such, {:?}", numbers.len(), &numbers[..numbers.len().min(4)]);
    }
    assert!(asked > 100_000, "only {asked} numbers came");
    assert!(differ.is_empty());
}
