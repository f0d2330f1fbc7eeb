//! Reads the arguments and picks window or command.

use pult::{cli, ui};
use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    match args.get(1..).unwrap_or_default() {
        [] => window(ui::run(ui::Args::default()), &args),
        [gallery] if gallery == "gallery" => window(ui::run_gallery(), &args),
        [file] if is_library(Path::new(file)) => window(ui::run(ui::Args { file: Some(file.into()) }), &args),
        _ => cli::run(args),
    }
}

/// Whether an argument by itself names a file for the window; anything else is a command.
fn is_library(argument: &Path) -> bool {
    let json = argument.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    json || argument.is_file()
}

fn window(ended: Result<(), ui::StartError>, args: &[OsString]) -> ExitCode {
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}", error.say(&cli::words(args)));
            ExitCode::FAILURE
        }
    }
}
