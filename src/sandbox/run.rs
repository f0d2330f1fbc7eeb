//! The sandbox as a program of its own.

use super::{Options, Sandbox, StartError};
use std::io::{self, Write};
use tokio::runtime::Runtime;

/// Runs until the process is ended. The first line on `out` tells programs where it is.
pub fn run(options: Options, mut out: impl Write) -> Result<(), StartError> {
    let runtime = Runtime::new().map_err(StartError::Runtime)?;
    runtime.block_on(async {
        let sandbox = Sandbox::start(options).await?;
        // Whoever closed the output knows the port already.
        greet(&sandbox, &mut out).unwrap_or_default();
        std::future::pending().await
    })
}

fn greet(sandbox: &Sandbox, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}", sandbox.greeting())?;
    out.flush()
}
