//! How much checking messages costs beside reading them, as ratios of runs that take turns in
//! one process. The ratios come last, one a line.

// A bench that meets what it does not expect should stop and say so.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

mod corpus;
mod turns;

use criterion::{Criterion, Throughput, criterion_group};
use pult::message::{Button, Message, phone, read_document, write_document};
use pult::rules::{Profile, RuleId, check};
use std::hint::black_box;
use turns::{clocked, medians};

const SEED: u64 = 20_260_509;
const MESSAGES: usize = 100_000;

/// The default profile.
fn provider() -> Profile {
    Profile::builtin(Profile::BUILTIN[0]).unwrap().unwrap()
}

/// The default profile without a word on numbers that no plan has, so that no plan is asked.
fn without_plans() -> Profile {
    let rule = |severity: &str| format!("[rule.\"phone.unknown\"]\nseverity = \"{severity}\"");
    let toml = include_str!("../../assets/profiles/i-digital.toml").replace(&rule("warning"), &rule("none"));
    let profile = Profile::parse(&toml).unwrap();
    assert_eq!(profile.rule(RuleId::PhoneUnknown).severity(true), None);
    profile
}

fn json(library: &[Message]) -> Vec<u8> {
    let mut bytes = Vec::new();
    write_document(library, &mut bytes).unwrap();
    bytes
}

fn check_all(profile: &Profile, library: &[Message]) -> usize {
    library.iter().map(|message| check(profile, black_box(message)).len()).sum()
}

/// The numbers whose plan is asked: those with a leading `+` and nothing else amiss.
fn phones(library: &[Message]) -> Vec<&str> {
    let numbers = library.iter().flat_map(|m| &m.buttons).filter_map(Button::target_phone);
    numbers.filter(|phone| phone.starts_with('+') && !phone.contains(char::is_alphabetic)).collect()
}

fn ask_plans(phones: &[&str]) -> usize {
    phones.iter().filter(|phone| phone::plan(black_box(phone)) == phone::Plan::Known).count()
}

fn small(c: &mut Criterion) {
    let (profile, silent, library) = (provider(), without_plans(), corpus::messages(SEED, 1_000));
    let (json, phones) = (json(&library), phones(&library));
    let mut group = c.benchmark_group("rules, 1,000 messages");
    group.sample_size(10).throughput(Throughput::Elements(1_000));
    group.bench_function("read", |b| b.iter(|| read_document(black_box(&json)).unwrap()));
    group.bench_function("check", |b| b.iter(|| check_all(&profile, &library)));
    group.bench_function("check, no plans", |b| b.iter(|| check_all(&silent, &library)));
    group.throughput(Throughput::Elements(phones.len() as u64));
    group.bench_function("plans", |b| b.iter(|| ask_plans(&phones)));
    group.finish();
}

criterion_group!(benches, small);

fn main() {
    benches();
    let (profile, silent, library) = (provider(), without_plans(), corpus::messages(SEED, MESSAGES));
    let (json, phones) = (json(&library), phones(&library));
    println!("messages = {MESSAGES}, {} MiB of JSON, phones = {}", json.len() >> 20, phones.len());
    println!("issues = {}", check_all(&profile, &library));
    let [read, all, bare, plans] = medians([
        &mut || clocked(|| read_document(&json).unwrap()),
        &mut || clocked(|| check_all(&profile, &library)),
        &mut || clocked(|| check_all(&silent, &library)),
        &mut || clocked(|| ask_plans(&phones)),
    ]);
    println!("read {read:.3} s; check {all:.3} s; check without plans {bare:.3} s");
    println!("plan of a phone = {:.2} µs", plans / phones.len() as f64 * 1e6);
    Criterion::default().configure_from_args().final_summary();
    println!("ratio check/read = {:.2} (goal 2)", all / read);
    println!("ratio check/read, without plans = {:.2}", bare / read);
}
