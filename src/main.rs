//! Reads the arguments and picks window or command.

use pult::{cli, ui};
use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    match args.get(1..).unwrap_or_default() {
        [] => window(ui::Args::default(), &args),
        [file] if is_library(Path::new(file)) => window(ui::Args { file: Some(file.into()) }, &args),
        _ => cli::run(args),
    }
}

/// Whether an argument by itself names a file for the window; anything else is a command.
fn is_library(argument: &Path) -> bool {
    let json = argument.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    json || argument.is_file()
}

fn window(start: ui::Args, args: &[OsString]) -> ExitCode {
    match ui::run(start) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}", error.say(&cli::words(args)));
            ExitCode::FAILURE
        }
    }
}
