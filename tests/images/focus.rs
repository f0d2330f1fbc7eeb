//! What the keyboard is at is seen: everything that takes the focus looks other with it.

use std::path::PathBuf;

use egui::ColorImage;
use egui::{Key, Rect, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use pult::ui::gallery::Gallery;
use pult::ui::{Change, PultApp, Settings, ThemeChoice};
use pult::words::Lang;

use super::{ORDINARY, app, draw, drawn};

/// So many pixels of a control are others when it has the focus.
const LEAST: usize = 40;
/// More stops than any screen has.
const MOST: usize = 200;

/// The name and the place of what has the focus.
fn focused<S>(harness: &Harness<'_, S>) -> Option<(String, Rect)> {
    let node = harness.root().children_recursive().find(|node| node.accesskit_node().is_focused())?;
    let data = node.accesskit_node();
    let name = data.label().or(data.value()).unwrap_or_default();
    Some((format!("{:?} «{name}»", data.role()), node.rect()))
}

/// How many pixels of two pictures differ in a place.
fn differ(one: &ColorImage, other: &ColorImage, place: Rect) -> usize {
    let place = place.expand(5.0);
    let at = |index: usize| egui::pos2((index % one.size[0]) as f32, (index / one.size[0]) as f32);
    let pixels = one.pixels.iter().zip(&other.pixels).enumerate();
    pixels.filter(|(index, (before, after))| before != after && place.contains(at(*index))).count()
}

/// Goes once around by the Tab key; what cannot be told from before is named.
fn unseen<S>(harness: &mut Harness<'_, S>) -> Vec<String> {
    let window = Rect::from_min_size(egui::Pos2::ZERO, harness.ctx.content_rect().size());
    let (mut found, mut stops) = (Vec::new(), Vec::<String>::new());
    let mut last = Rect::NOTHING;
    let mut before = drawn(harness);
    for _ in 0..MOST {
        harness.key_press(Key::Tab);
        harness.run_ok();
        // What is scrolled to takes some frames to arrive.
        harness.run_steps(6);
        let after = drawn(harness);
        if let Some((name, place)) = focused(harness) {
            let stop = format!("{name} {place:?}");
            if stops.first() == Some(&stop) {
                break;
            }
            if !window.contains_rect(place.shrink2(vec2(place.width() / 3.0, place.height() / 3.0))) {
                found.push(format!("{stop} is out of sight"));
            } else if differ(&before, &after, place) < LEAST && !last.intersects(place) {
                found.push(format!("{stop} looks as before"));
            }
            // After scrolling the next one may stand in the same place, ring and all.
            last = place;
            stops.push(stop);
        }
        before = after;
    }
    assert!(stops.len() > 12 && stops.len() < MOST, "{} stops", stops.len());
    found
}

#[test]
fn the_focus_is_seen_everywhere_in_the_designer() {
    app("focus-tour", ORDINARY, (Lang::Ru, false), |window: &mut Harness<'_, PultApp>| {
        let ctx = window.ctx.clone();
        let workspace = super::designer::workspace(super::designer::dealer("Записаться на консультацию"));
        window.state_mut().stop_clock(12, 40);
        window.state_mut().open(&ctx, workspace, Some(PathBuf::from("/tmp/Нева.json")));
        window.run_ok();
        let unseen = unseen(window);
        assert!(unseen.is_empty(), "{}", unseen.join("\n"));
    });
}

#[test]
fn the_focus_is_seen_on_every_widget() {
    let settings = Settings::default().with(Change::Lang(Lang::En)).with(Change::Theme(ThemeChoice::Dark));
    draw(
        "focus-gallery",
        [1000.0, 800.0],
        |builder| builder.build_eframe(move |created| Gallery::new(&created.egui_ctx, settings).unwrap()),
        |gallery| {
            let unseen = unseen(gallery);
            assert!(unseen.is_empty(), "{}", unseen.join("\n"));
        },
    );
}
