//! Measuring what is compared by turns in one process, so that what slows the machine slows all
//! of it.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// How often each run takes its turn.
const TURNS: usize = 5;

/// The time of one run. What it made is dropped after the clock has stopped.
pub fn clocked<T>(run: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    let made = black_box(run());
    let took = start.elapsed();
    drop(made);
    took
}

/// Medians in seconds of runs that take turns.
pub fn medians<const N: usize>(mut runs: [&mut dyn FnMut() -> Duration; N]) -> [f64; N] {
    let mut times = [const { Vec::new() }; N];
    for _ in 0..TURNS {
        for (run, times) in runs.iter_mut().zip(&mut times) {
            times.push(run());
        }
    }
    times.map(|mut times| {
        times.sort();
        times[times.len() / 2].as_secs_f64()
    })
}
