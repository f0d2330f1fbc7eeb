//! Reads the arguments and picks what they ask for.

use std::process::ExitCode;

fn main() -> ExitCode {
    pult::cli::run(std::env::args_os())
}
