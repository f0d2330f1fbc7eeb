//! A language that is longer than any of ours, made of one of them in German's manner: every word
//! that is not short grows a tail, so that unbreakable words become longer still.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::{parser, serializer};
use pult::words::{Lang, Words};
use std::path::Path;

/// The tail of a word of so many letters. A language of many short words needs longer ones.
fn tail(lang: Lang, letters: usize) -> impl Iterator<Item = char> {
    let (shortest, glue, length) = match lang {
        Lang::Ru => (5, "управлениеобъединениевыполнениесодержание", letters * 2 / 3),
        Lang::En => (4, "verwaltungsgesellschaftseinrichtungsordnung", letters * 4 / 5),
    };
    glue.chars().take(if letters < shortest { 0 } else { length })
}

/// The words of a language, each grown.
pub(crate) fn grown(lang: Lang) -> Words {
    let sources: Vec<String> = originals(lang).iter().map(|source| grow_source(source, lang)).collect();
    Words::from_sources(lang, sources.iter().map(String::as_str))
}

fn originals(lang: Lang) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locales").join(lang.code());
    let files = std::fs::read_dir(folder).unwrap();
    files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap()).collect()
}

fn grow_source(source: &str, lang: Lang) -> String {
    let mut resource = parser::parse(source.to_owned()).unwrap();
    for entry in &mut resource.body {
        let Entry::Message(message) = entry else { continue };
        if let Some(value) = &mut message.value {
            grow_pattern(value, lang);
        }
        for attribute in &mut message.attributes {
            grow_pattern(&mut attribute.value, lang);
        }
    }
    serializer::serialize(&resource)
}

fn grow_pattern(pattern: &mut Pattern<String>, lang: Lang) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = grow_text(value, lang),
            PatternElement::Placeable { expression } => grow_expression(expression, lang),
        }
    }
}

fn grow_expression(expression: &mut Expression<String>, lang: Lang) {
    match expression {
        Expression::Select { variants, .. } => {
            variants.iter_mut().for_each(|variant| grow_pattern(&mut variant.value, lang));
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => grow_expression(expression, lang),
        Expression::Inline(_) => {}
    }
}

fn grow_text(text: &str, lang: Lang) -> String {
    let mut out = String::new();
    let mut word = String::new();
    for letter in text.chars().chain(['\0']) {
        if letter.is_alphabetic() {
            word.push(letter);
            continue;
        }
        out.push_str(&word);
        out.extend(tail(lang, word.chars().count()));
        word.clear();
        out.push(letter);
    }
    out.pop();
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_grow_and_what_stands_between_them_stays() {
        assert_eq!(grow_text("Вернуть и\u{A0}закрыть…", Lang::Ru), "Вернутьупра и\u{A0}закрытьупра…");
        assert_eq!(grow_text("and Export (2)", Lang::En), "and Exportverw (2)");
    }

    #[test]
    fn the_language_is_longer_by_about_half_and_says_all_that_ours_says() {
        for lang in Lang::ALL {
            let before: usize = originals(lang).iter().map(|source| letters(source)).sum();
            let after: usize = originals(lang).iter().map(|source| letters(&grow_source(source, lang))).sum();
            let ratio = after as f64 / before as f64;
            assert!((1.4..1.6).contains(&ratio), "{lang:?}: {ratio}");
            let (ours, grown) = (Words::new(lang), grown(lang));
            let args = [("count", 2_usize.into())];
            let said = [ours.tell("filter-all", &args), grown.tell("filter-all", &args)];
            assert!(said[1].contains('2') && said.iter().all(|said| !said.contains("filter")), "{said:?}");
        }
    }

    /// How long everything is that the sentences of a source say.
    fn letters(source: &str) -> usize {
        let mut counted = 0;
        let resource = parser::parse(source).unwrap();
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let patterns = message.value.iter().chain(message.attributes.iter().map(|found| &found.value));
            counted += patterns.map(length).sum::<usize>();
        }
        counted
    }

    fn length(pattern: &Pattern<&str>) -> usize {
        let length = |element: &PatternElement<&str>| match element {
            PatternElement::TextElement { value } => value.chars().count(),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter().map(|variant| length(&variant.value)).sum()
            }
            PatternElement::Placeable { .. } => 0,
        };
        pattern.elements.iter().map(length).sum()
    }
}
