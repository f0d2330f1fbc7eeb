//! Triangles over images of a few pixels.
#![allow(clippy::disallowed_methods)]

use super::*;
use egui::epaint::{ImageDelta, Mesh, Vertex};
use egui::{Pos2, TextureOptions, pos2, vec2};

const TEXTURE: TextureId = TextureId::Managed(0);

/// A rasterizer that knows one texture.
fn with_texture(image: ColorImage, options: TextureOptions) -> Rasterizer {
    let mut rasterizer = Rasterizer::default();
    let mut delta = TexturesDelta::default();
    delta.set.entry(TEXTURE).or_default().push(ImageDelta::full(image, options));
    rasterizer.update_textures(&mut delta);
    rasterizer
}

fn white() -> Rasterizer {
    with_texture(ColorImage::filled([1, 1], Color32::WHITE), TextureOptions::LINEAR)
}

fn draw(rasterizer: &Rasterizer, size: [usize; 2], mesh: Mesh, clip: Rect) -> ColorImage {
    let primitive = ClippedPrimitive { clip_rect: clip, primitive: Primitive::Mesh(mesh) };
    rasterizer.draw(size, 1.0, &[primitive], Color32::BLACK)
}

fn everything() -> Rect {
    Rect::from_min_size(Pos2::ZERO, vec2(100.0, 100.0))
}

fn rows(image: &ColorImage) -> Vec<String> {
    let letter = |pixel: &Color32| if *pixel == Color32::BLACK { '.' } else { '#' };
    image.pixels.chunks(image.size[0]).map(|row| row.iter().map(letter).collect()).collect()
}

#[test]
fn a_triangle_takes_the_pixels_whose_middle_it_covers() {
    let mut mesh = Mesh::with_texture(TEXTURE);
    for at in [pos2(0.0, 0.0), pos2(4.0, 0.0), pos2(0.0, 4.0)] {
        mesh.vertices.push(Vertex { pos: at, uv: Pos2::ZERO, color: Color32::WHITE });
    }
    mesh.indices = vec![0, 1, 2];
    assert_eq!(
        rows(&draw(&white(), [5, 5], mesh, everything())),
        ["###..", "##...", "#....", ".....", "....."]
    );
}

#[test]
fn a_shared_edge_is_covered_once_and_whole() {
    let half = Color32::from_rgba_premultiplied(64, 64, 64, 128);
    for corner in [pos2(7.0, 6.0), pos2(6.4, 5.3), pos2(3.1, 6.9)] {
        let mut mesh = Mesh::with_texture(TEXTURE);
        mesh.add_colored_rect(Rect::from_min_max(pos2(1.0, 1.0), corner), half);
        let image = draw(&white(), [8, 8], mesh, everything());
        let mut shades: Vec<Color32> = image.pixels.clone();
        shades.sort_by_key(Color32::to_array);
        shades.dedup();
        assert_eq!(shades.len(), 2, "background and one shade only: {:?}", rows(&image));
        let covered = rows(&image).concat().matches('#').count();
        let expected = (corner.x - 1.0).round() * (corner.y - 1.0).round();
        assert_eq!(covered as f32, expected, "{:?}", rows(&image));
    }
}

#[test]
fn nothing_is_drawn_outside_the_clip() {
    let mut mesh = Mesh::with_texture(TEXTURE);
    mesh.add_colored_rect(everything(), Color32::WHITE);
    let clip = Rect::from_min_max(pos2(1.0, 2.0), pos2(3.0, 3.0));
    assert_eq!(rows(&draw(&white(), [4, 4], mesh, clip)), ["....", "....", ".##.", "...."]);
}

#[test]
fn colours_are_laid_over_what_is_there() {
    let mut mesh = Mesh::with_texture(TEXTURE);
    mesh.add_colored_rect(everything(), Color32::from_rgb(200, 100, 0));
    mesh.add_colored_rect(everything(), Color32::from_rgba_premultiplied(0, 50, 100, 128));
    let image = draw(&white(), [1, 1], mesh, everything());
    assert_eq!(image.pixels[0], Color32::from_rgb(100, 100, 100));
}

#[test]
fn a_texture_is_stretched_smoothly_or_in_blocks() {
    let two = ColorImage::new([2, 1], vec![Color32::BLACK, Color32::WHITE]);
    let stretched = |options| {
        let mut mesh = Mesh::with_texture(TEXTURE);
        let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
        mesh.add_rect_with_uv(Rect::from_min_size(Pos2::ZERO, vec2(4.0, 1.0)), whole, Color32::WHITE);
        let image = draw(&with_texture(two.clone(), options), [4, 1], mesh, everything());
        image.pixels.iter().map(Color32::r).collect::<Vec<_>>()
    };
    assert_eq!(stretched(TextureOptions::NEAREST), [0, 0, 255, 255]);
    assert_eq!(stretched(TextureOptions::LINEAR), [0, 64, 191, 255]);
}

#[test]
fn a_patch_changes_its_part_of_a_texture_alone() {
    let mut rasterizer = with_texture(ColorImage::filled([3, 2], Color32::BLACK), TextureOptions::NEAREST);
    let mut delta = TexturesDelta::default();
    let patch =
        ImageDelta::partial([1, 1], ColorImage::filled([2, 1], Color32::WHITE), TextureOptions::NEAREST);
    delta.set.entry(TEXTURE).or_default().push(patch);
    rasterizer.update_textures(&mut delta);
    let mut mesh = Mesh::with_texture(TEXTURE);
    let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
    mesh.add_rect_with_uv(Rect::from_min_size(Pos2::ZERO, vec2(3.0, 2.0)), whole, Color32::WHITE);
    assert_eq!(rows(&draw(&rasterizer, [3, 2], mesh, everything())), ["...", ".##"]);
}

#[test]
fn a_picture_is_read_as_it_was_written() {
    let colours = [Color32::from_rgb(1, 2, 3), Color32::WHITE, Color32::BLACK].into_iter().cycle();
    let image = ColorImage::new([5, 3], colours.take(15).collect());
    assert_eq!(from_png(&to_png(&image).unwrap()).unwrap(), image);
    assert!(matches!(to_png(&ColorImage::filled([0, 0], Color32::RED)), Err(PngError::Write(_))));
    assert!(matches!(from_png(b"GIF89a"), Err(PngError::Read(_))));
}
