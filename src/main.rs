//! Reads the arguments and picks window or command.

use pult::{cli, sandbox, ui};
use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    match args.get(1..).unwrap_or_default() {
        [] => window(ui::run(ui::Args::default()), &args),
        [gallery] if gallery == "gallery" => window(ui::run_gallery(), &args),
        [file] if is_library(Path::new(file)) => window(ui::run(ui::Args { file: Some(file.into()) }), &args),
        _ => cli::run(args, run_sandbox),
    }
}

/// Whether an argument by itself names a file for the window; anything else is a command.
fn is_library(argument: &Path) -> bool {
    let ours = |ending: &std::ffi::OsStr| ["json", "pult"].iter().any(|our| ending.eq_ignore_ascii_case(our));
    argument.extension().is_some_and(ours) || argument.is_file()
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

fn run_sandbox(args: &cli::SandboxArgs) -> Result<(), cli::NotRun> {
    let faults =
        args.faults.iter().map(|fault| fault.parse().map_err(unreadable)).collect::<Result<_, _>>()?;
    let options = sandbox::Options {
        port: args.port,
        faults,
        data: args.data.clone(),
        clients: args.clients,
        stop: match args.stop {
            cli::StopName::Refuse => sandbox::StopReading::Refuse,
            cli::StopName::Hold => sandbox::StopReading::Hold,
        },
        sending_step: Duration::from_millis(args.step),
        failed: args.failing,
        not_delivered: args.failing,
        ..Default::default()
    };
    sandbox::run(options, std::io::stdout()).map_err(not_started)
}

fn unreadable(error: sandbox::FaultError) -> cli::NotRun {
    cli::NotRun::Said { id: error.id(), value: error.value().to_owned() }
}

fn not_started(error: sandbox::StartError) -> cli::NotRun {
    let id = error.id();
    match error {
        sandbox::StartError::Port { port, .. } if port != 0 => {
            cli::NotRun::Said { id, value: port.to_string() }
        }
        sandbox::StartError::Port { error, .. }
        | sandbox::StartError::Data(error)
        | sandbox::StartError::Runtime(error) => cli::NotRun::Failed { id, error },
    }
}
