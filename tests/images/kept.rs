//! The pictures that the README shows: kept in `assets/pictures`, and always what the program
//! draws. `UPDATE_SNAPSHOTS=1 cargo test --test window readme` writes them anew.

use std::path::Path;

use egui::{Color32, ColorImage};

/// Larger ones keep a page waiting; in bytes.
const LARGEST: u64 = 300_000;

/// Whether a kept picture is still what was drawn.
pub(crate) fn is_kept(name: &str, drawn: &ColorImage) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assets/pictures/{name}.png"));
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, picture::to_png(drawn).unwrap()).unwrap();
    }
    let kept = picture::from_png(&std::fs::read(&path).unwrap()).unwrap();
    assert_eq!(kept.size, drawn.size, "{name}");
    assert!(std::fs::metadata(&path).unwrap().len() < LARGEST, "{name} is too large for a page");
    // A word or two may change before the pictures are drawn anew; a window that has changed differs
    // far more.
    let near = |a: u8, b: u8| a.abs_diff(b) < 32;
    let is_near =
        |(a, b): &(&Color32, &Color32)| a.to_array().into_iter().zip(b.to_array()).all(|(a, b)| near(a, b));
    let other = kept.pixels.iter().zip(&drawn.pixels).filter(|pair| !is_near(pair)).count();
    assert!(other < 20_000, "{other} pixels of {name} are out of date");
}
