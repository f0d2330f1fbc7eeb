//! Everything by keyboard alone.

use super::Desk;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

fn focused(desk: &Desk) -> String {
    let node = desk.harness.root().children_recursive().find(|node| node.is_focused());
    let Some(node) = node else { return "-".into() };
    let node = node.accesskit_node();
    format!("{:?} {}", node.role(), node.label().unwrap_or_default())
}

#[test]
fn explore() {
    let mut desk = Desk::open();
    desk.harness.run_ok();
    for _ in 0..10 {
        desk.harness.key_press(Key::Tab);
        desk.harness.run_ok();
        println!("empty: {}", focused(&desk));
    }
    desk.key(Modifiers::COMMAND, Key::N);
    println!("new: {}", focused(&desk));
    desk.harness.event(egui::Event::Text("{{1}} Текст".to_owned()));
    desk.harness.run_ok();
    for _ in 0..40 {
        desk.harness.key_press(Key::Tab);
        desk.harness.run_ok();
        println!("{}", focused(&desk));
    }
    for node in desk.harness.root().children_recursive() {
        let n = node.accesskit_node();
        println!(
            "{:?} label {:?} value {:?} focusable {}",
            n.role(),
            n.label(),
            n.value(),
            n.data().supports_action(egui::accesskit::Action::Focus)
        );
    }
}
