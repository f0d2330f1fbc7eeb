use super::*;

/// Relative luminance as WCAG 2.2 defines it.
fn luminance(color: Color32) -> f64 {
    let part = |c: u8| {
        let c = f64::from(c) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(color.r()) + 0.7152 * part(color.g()) + 0.0722 * part(color.b())
}

fn contrast(a: Color32, b: Color32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn demand(what: &str, fore: Color32, back: Color32, at_least: f64) {
    let got = contrast(fore, back);
    assert!(got >= at_least, "{what}: {fore:?} on {back:?} has {got:.2}, needs {at_least}");
}

#[test]
fn contrast_is_that_of_wcag() {
    assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
    // A known pair: #767676 is the lightest grey that passes on white.
    assert!(contrast(hex(0x767676), Color32::WHITE) >= 4.5);
    assert!(contrast(hex(0x777777), Color32::WHITE) < 4.5);
}

#[test]
fn text_is_readable_wherever_it_stands() {
    for (theme, p) in [("light", LIGHT), ("dark", DARK)] {
        for (ground, back) in [
            ("bg", p.bg),
            ("surface", p.surface),
            ("sunken", p.sunken),
            ("accent_soft", p.accent_soft),
            ("selection", p.selection),
        ] {
            for (name, fore) in [("text", p.text), ("text2", p.text2), ("text3", p.text3)] {
                if ground == "selection" && name != "text" {
                    continue; // egui draws selected text in the ordinary text colour
                }
                demand(&format!("{theme} {name} on {ground}"), fore, back, 4.5);
            }
        }
        for (ground, back) in [("bg", p.bg), ("surface", p.surface), ("sunken", p.sunken)] {
            for (name, fore) in [("accent", p.accent), ("error", p.error), ("warn", p.warn)] {
                demand(&format!("{theme} {name} on {ground}"), fore, back, 4.5);
            }
        }
        demand(&format!("{theme} accent on its wash"), p.accent, p.accent_soft, 4.5);
        demand(&format!("{theme} error on its wash"), p.error, p.error_soft, 4.5);
        demand(&format!("{theme} error in a chosen row"), p.error, p.accent_soft, 4.5);
        demand(&format!("{theme} warning on its wash"), p.warn, p.warn_soft, 4.5);
        demand(&format!("{theme} warning in a chosen row"), p.warn, p.accent_soft, 4.5);
        demand(&format!("{theme} on accent"), p.on_accent, p.accent, 4.5);
        demand(&format!("{theme} on hovered accent"), p.on_accent, p.accent_hover, 4.5);
        demand(&format!("{theme} text on raised"), p.text, p.raised, 4.5);
        demand(&format!("{theme} focus on raised"), p.focus, p.raised, 3.0);
        demand(&format!("{theme} text on pressed"), p.text, p.pressed, 4.5);
        demand(&format!("{theme} text2 on pressed"), p.text2, p.pressed, 4.5);
    }
}

#[test]
fn marks_and_focus_are_seen() {
    for (theme, p) in [("light", LIGHT), ("dark", DARK)] {
        for (ground, back) in [("bg", p.bg), ("surface", p.surface), ("sunken", p.sunken)] {
            demand(&format!("{theme} focus on {ground}"), p.focus, back, 3.0);
            demand(&format!("{theme} outline on {ground}"), p.outline, back, 3.0);
            demand(&format!("{theme} icon on {ground}"), p.text2, back, 3.0);
        }
        demand(&format!("{theme} focus on a chosen row"), p.focus, p.accent_soft, 3.0);
    }
}

#[test]
fn distances_go_in_steps_of_four() {
    for step in [space::XS, space::S, space::M, space::L, space::XL, space::XXL] {
        assert_eq!(step % 4.0, 0.0, "{step}");
    }
}
