//! Images as PNG, in and out.

use egui::ColorImage;

/// Why bytes are no picture, or a picture no bytes.
#[derive(Debug, thiserror::Error)]
pub enum PngError {
    /// It could not be written, which happens for an image without pixels.
    #[error("the picture cannot be written: {0}")]
    Write(#[from] png::EncodingError),
    /// It could not be read.
    #[error("the picture cannot be read: {0}")]
    Read(#[from] png::DecodingError),
    /// It is a PNG of another kind than [`to_png`] writes.
    #[error("the picture is not in 8-bit RGB")]
    Kind,
}

/// Encodes an opaque image: 8 bits a channel, no transparency.
///
/// # Errors
/// When the image has no pixels or is larger than PNG allows.
pub fn to_png(image: &ColorImage) -> Result<Vec<u8>, PngError> {
    let [width, height] = image.size.map(|side| u32::try_from(side).unwrap_or(u32::MAX));
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let rgb: Vec<u8> = image.pixels.iter().flat_map(|pixel| [pixel.r(), pixel.g(), pixel.b()]).collect();
    encoder.write_header()?.write_image_data(&rgb)?;
    Ok(bytes)
}

/// Decodes what [`to_png`] has written.
///
/// # Errors
/// When the bytes are no PNG, or one that is not in 8-bit RGB.
pub fn from_png(bytes: &[u8]) -> Result<ColorImage, PngError> {
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info()?;
    let mut rgb = vec![0; reader.output_buffer_size().ok_or(PngError::Kind)?];
    let info = reader.next_frame(&mut rgb)?;
    if (info.color_type, info.bit_depth) != (png::ColorType::Rgb, png::BitDepth::Eight) {
        return Err(PngError::Kind);
    }
    let size = [info.width, info.height].map(|side| side as usize);
    let whole = size.iter().product::<usize>().saturating_mul(3);
    let rgb = rgb.get(..whole).ok_or(PngError::Kind)?;
    Ok(ColorImage::from_rgb(size, rgb))
}
