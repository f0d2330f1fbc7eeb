//! What was made, and what to do with it.

use std::path::Path;

use egui::{Context, Label};

use crate::registration::Package;
use crate::ui::core::intent::Intents;
use crate::ui::parts::lines::remark;
use crate::ui::parts::open_folder::open_folder;
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{Answer, Dialog};
use crate::wording::shown;
use crate::words::Words;

/// Shows it. `false` where it was closed.
pub(super) fn show(
    ctx: &Context,
    words: &Words,
    (place, package): (&Path, &Package),
    asked: &mut Intents,
) -> bool {
    let title = words.tell("reg-pack-done", &[("count", package.items.len().into())]);
    let (folder, letter) = (words.say("exporting-open-folder"), words.say("reg-letter-copy"));
    let close = words.say("exporting-close");
    let dialog = Dialog::new("reg-pack-done", &title, &folder, &close).other(&letter).width(560.0);
    let ((), answer) = dialog.show(ctx, |ui| {
        let theme = Theme::of(ui);
        ui.spacing_mut().item_spacing.y = space::S;
        ui.add(Label::new(theme.text(Type::Medium, shown(place))).wrap());
        remark(ui, &words.say("reg-pack-next"));
    });
    match answer {
        Some(Answer::Yes) => {
            let folder = if place.is_dir() { Some(place) } else { place.parent() };
            asked.extend(folder.map(|folder| open_folder(folder.to_owned())));
            true
        }
        Some(Answer::Other) => {
            ctx.copy_text(format!("{}\n\n{}", package.letter.subject, package.letter.text));
            true
        }
        Some(Answer::No) => false,
        None => true,
    }
}
