//! How much the tables cost above what the `csv` crate costs by itself, as ratios of runs that
//! take turns in one process. The ratios come last, one a line.

// A bench that meets what it does not expect should stop and say so.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

mod corpus;
mod turns;

use criterion::{Criterion, Throughput, criterion_group};
use csv::{QuoteStyle, ReaderBuilder, StringRecord, Terminator, WriterBuilder};
use pult::message::Message;
use pult::registration::{Form, Options, ReadOptions, Table, Tables, read_tables, write_table};
use std::fs::File;
use std::hint::black_box;
use std::io::{self, Seek, Write};
use std::path::Path;
use std::process::Command;
use tempfile::NamedTempFile;
use turns::{clocked, medians};

const SEED: u64 = 20_260_509;
const ROWS: usize = 1_000_000;

/// The argument with which the bench runs itself to see what reading needs.
const READING: &str = "--growth-of-reading";

/// The rows of the tables as bare cells.
type Bare<'a> = Vec<Vec<Vec<&'a str>>>;

fn bare_rows<'a>(tables: &Tables<'a>) -> Bare<'a> {
    let cells = |t: &Table<'a>| t.rows().iter().map(|row| t.cells(row).collect()).collect();
    tables.each().iter().map(cells).collect()
}

/// What an export does: from the library to the bytes of all tables.
fn export<W: Write>(form: &Form, library: &[Message], to: impl Fn() -> W) -> usize {
    let tables = Tables::build(form, library, false);
    tables.each().iter().map(|t| write_table(t, &Options::default(), to()).unwrap().rows).sum()
}

/// What the `csv` crate does with the same rows, the same quotes and as large a buffer.
fn export_bare<W: Write>(rows: &Bare<'_>, to: impl Fn() -> W) -> usize {
    let mut count = 0;
    for table in rows {
        let mut csv = WriterBuilder::new()
            .delimiter(b';')
            .terminator(Terminator::CRLF)
            .quote_style(QuoteStyle::Always)
            .buffer_capacity(64 * 1024)
            .from_writer(to());
        for row in table {
            csv.write_record(row).unwrap();
            count += 1;
        }
        csv.flush().unwrap();
    }
    count
}

fn read_back(file: &File, form: &Form) -> Vec<Message> {
    let options = ReadOptions { max_bytes: u64::MAX, ..ReadOptions::default() };
    read_tables(file, form, &options).unwrap().readings.remove(0).messages
}

fn bare_reader(mut file: &File) -> csv::Reader<&File> {
    file.rewind().unwrap();
    ReaderBuilder::new().delimiter(b';').flexible(true).from_reader(file)
}

fn read_bare(file: &File) -> Vec<StringRecord> {
    bare_reader(file).into_records().map(Result::unwrap).collect()
}

fn read_bare_into_one(file: &File) -> usize {
    let (mut reader, mut record, mut count) = (bare_reader(file), StringRecord::new(), 0);
    while reader.read_record(&mut record).unwrap() {
        count += 1;
    }
    count
}

/// The tables of a library as files.
fn files(form: &Form, library: &[Message]) -> Vec<NamedTempFile> {
    let tables = Tables::build(form, library, false);
    let file = |table: &Table<'_>| {
        let mut to = NamedTempFile::new().unwrap();
        write_table(table, &Options::default(), &mut to).unwrap();
        to
    };
    tables.each().iter().map(file).collect()
}

fn small(c: &mut Criterion) {
    let (form, library) = (Form::builtin().unwrap(), corpus::messages(SEED, 10_000));
    let tables = Tables::build(&form, &library, false);
    let (rows, files) = (bare_rows(&tables), files(&form, &library));
    let mut group = c.benchmark_group("registration, 10,000 rows");
    group.sample_size(10).throughput(Throughput::Elements(10_000));
    group.bench_function("export", |b| b.iter(|| export(&form, black_box(&library), io::sink)));
    group.bench_function("export, bare", |b| b.iter(|| export_bare(black_box(&rows), io::sink)));
    group.bench_function("read", |b| {
        b.iter(|| files.iter().map(|f| read_back(f.as_file(), &form).len()).sum::<usize>())
    });
    group.bench_function("read, bare", |b| {
        b.iter(|| files.iter().map(|f| read_bare(f.as_file()).len()).sum::<usize>())
    });
    group.finish();
}

criterion_group!(benches, small);

/// A value of `/proc/self/status` in MiB; `None` where there is no such file.
fn memory(key: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|l| l.strip_prefix(key)?.strip_prefix(':'))?;
    Some(line.trim().trim_end_matches(" kB").parse::<u64>().ok()? / 1024)
}

/// By how many MiB the memory in use grows at its peak while something runs.
fn growth(run: impl FnOnce()) -> Option<u64> {
    // Sets the peak back to what is in use now (man 5 proc).
    std::fs::write("/proc/self/clear_refs", "5").ok()?;
    let before = memory("VmRSS")?;
    run();
    Some(memory("VmHWM")?.saturating_sub(before))
}

fn say_growth(what: &str, mib: Option<u64>) {
    if let Some(mib) = mib {
        println!("peak growth {what} = {mib} MiB");
    }
}

fn file() -> File {
    tempfile::tempfile().unwrap()
}

/// The same for reading, in a process of its own: in this one the memory that the library had
/// would be used anew.
fn growth_of_reading(how: &str, files: &[NamedTempFile]) -> Option<u64> {
    let mut child = Command::new(std::env::current_exe().ok()?);
    let said = child.arg(READING).arg(how).args(files.iter().map(NamedTempFile::path)).output().ok()?;
    String::from_utf8(said.stdout).ok()?.trim().parse().ok()
}

/// What that process does: says by how much its memory grows.
fn say_growth_of_reading(how: &str, paths: &[String]) {
    let form = Form::builtin().unwrap();
    let open = |path: &String| File::open(Path::new(path)).unwrap();
    let grown = if how == "bare" {
        growth(|| _ = black_box(paths.iter().map(|p| read_bare(&open(p))).collect::<Vec<_>>()))
    } else {
        growth(|| _ = black_box(paths.iter().map(|p| read_back(&open(p), &form)).collect::<Vec<_>>()))
    };
    println!("{}", grown.unwrap_or_default());
}

/// Measures the export into files, as the program does it, and into nothing, where only the
/// processor's work is left. Gives both ratios, and the tables for what comes next.
fn large_export(form: &Form) -> ([f64; 2], Vec<NamedTempFile>) {
    let library = corpus::messages(SEED, ROWS);
    println!("library = {} MiB", memory("VmRSS").unwrap_or_default());
    say_growth("export", growth(|| _ = black_box(export(form, &library, io::sink))));
    let tables = Tables::build(form, &library, false);
    let merged: usize = tables.each().iter().map(Table::merged).sum();
    let rows = bare_rows(&tables);
    println!("rows = {}, merged = {merged}", rows.iter().map(Vec::len).sum::<usize>());
    let [ours, bare, ours_only, bare_only, build] = medians([
        &mut || clocked(|| export(form, &library, file)),
        &mut || clocked(|| export_bare(&rows, file)),
        &mut || clocked(|| export(form, &library, io::sink)),
        &mut || clocked(|| export_bare(&rows, io::sink)),
        &mut || clocked(|| Tables::build(form, &library, false).each().len()),
    ]);
    println!("export into files {ours:.2} s; bare {bare:.2} s");
    println!("export into nothing {ours_only:.2} s, of it choosing rows {build:.2} s; bare {bare_only:.2} s");
    ([ours / bare, ours_only / bare_only], files(form, &library))
}

fn large_read(form: &Form, files: &[NamedTempFile]) -> [f64; 2] {
    let bytes: u64 = files.iter().map(|f| f.as_file().metadata().unwrap().len()).sum();
    println!("tables = {} MiB", bytes >> 20);
    let all = || files.iter().map(|f| read_back(f.as_file(), form)).collect::<Vec<_>>();
    say_growth("read", growth_of_reading("ours", files));
    let all_bare = || files.iter().map(|f| read_bare(f.as_file())).collect::<Vec<_>>();
    say_growth("read, bare", growth_of_reading("bare", files));
    let [ours, bare, one] = medians([&mut || clocked(all), &mut || clocked(all_bare), &mut || {
        clocked(|| files.iter().map(|f| read_bare_into_one(f.as_file())).sum::<usize>())
    }]);
    println!("read {ours:.2} s; bare {bare:.2} s; bare into one record {one:.2} s");
    [ours / bare, ours / one]
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [reading, how, paths @ ..] = arguments.as_slice()
        && reading == READING
    {
        return say_growth_of_reading(how, paths);
    }
    benches();
    let form = Form::builtin().unwrap();
    let ([export, export_only], files) = large_export(&form);
    let [read, read_one] = large_read(&form, &files);
    Criterion::default().configure_from_args().final_summary();
    println!("ratio export/bare = {export:.2} (goal 1.5)");
    println!("ratio export/bare, into nothing = {export_only:.2}");
    println!("ratio read/bare = {read:.2} (goal 2)");
    println!("ratio read/bare into one record = {read_one:.2}");
}
