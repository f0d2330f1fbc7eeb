//! The pictures that the README shows: kept in `assets/pictures`, and always what the program
//! draws. `UPDATE_SNAPSHOTS=1 cargo test --test window readme` writes them anew.

use std::path::Path;

use image::RgbaImage;

/// Larger ones keep a page waiting; in bytes.
const LARGEST: u64 = 300_000;

/// Whether a kept picture is still what was drawn.
pub(crate) fn is_kept(name: &str, drawn: &RgbaImage) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assets/pictures/{name}.png"));
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        image::DynamicImage::ImageRgba8(drawn.clone()).to_rgb8().save(&path).unwrap();
    }
    let kept = image::open(&path).unwrap().to_rgb8();
    assert_eq!(kept.dimensions(), drawn.dimensions(), "{name}");
    assert!(std::fs::metadata(&path).unwrap().len() < LARGEST, "{name} is too large for a page");
    // A word or two may change before the pictures are drawn anew; a window that has changed differs
    // far more.
    let near = |a: u8, b: u8| a.abs_diff(b) < 32;
    let same = kept.pixels().zip(drawn.pixels());
    let other = same.filter(|(a, b)| !(0..3).all(|i| near(a.0[i], b.0[i]))).count();
    assert!(other < 20_000, "{other} pixels of {name} are out of date");
}
