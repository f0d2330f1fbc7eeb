//! The Fluent bundles over the files that are built in.

use super::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};

/// A bundle that may be shared between threads.
pub(super) type Bundle = FluentBundle<FluentResource>;

/// Numbers from here on are grouped; shorter ones are easier to read whole.
const GROUPED_FROM: u64 = 10_000;

/// The largest whole number up to which the formatter's `f64` is exact.
const EXACT: f64 = 9_007_199_254_740_992.0;

macro_rules! files {
    ($code:literal) => {
        &[
            include_str!(concat!("../../assets/locales/", $code, "/common.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/rules.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/sources.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/fixes.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/files.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/cli.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/audit.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/chat.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/preview.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/ui.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/designer.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/connect.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/registration.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/document.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/export.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/import.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/keys.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/store.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/platform.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/probe.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/table.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/reading.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/gallery.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/broadcasts.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/broadcast.ftl")),
        ]
    };
}

fn sources(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Ru => files!("ru"),
        Lang::En => files!("en"),
    }
}

/// Builds the bundle of a language from the files that are built in.
pub(super) fn load(lang: Lang) -> Bundle {
    build(lang, sources(lang).iter().copied())
}

/// Builds a bundle of sources. What a source says wrongly is left out here, and a test proves
/// that of those that are built in nothing is.
pub(super) fn build<'a>(lang: Lang, sources: impl IntoIterator<Item = &'a str>) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![lang.identifier()]);
    // The marks around arguments would go into files, letters and the clipboard.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::Ru => in_russian,
        Lang::En => in_english,
    }));
    for source in sources {
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
        // The only error is an id given twice, of which the first stays.
        bundle.add_resource(resource).unwrap_or_default();
    }
    bundle
}

fn in_russian<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(value, '\u{A0}')
}

fn in_english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(value, ',')
}

fn grouped(value: &FluentValue<'_>, separator: char) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let whole = number.value.fract() == 0.0 && (0.0..=EXACT).contains(&number.value);
    // In range and whole, so nothing is cut.
    let count = if whole { number.value as u64 } else { return None };
    (count >= GROUPED_FROM).then(|| group(&count.to_string(), separator))
}

fn group(digits: &str, separator: char) -> String {
    let mut out = String::with_capacity(digits.len() * 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}
