//! What was made, and what to do with it: by mail to the manager, and then noted as sent.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Context, Label};

use crate::registration::{Package, PackageId};
use crate::ui::core::intent::Intents;
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::parts::lines::remark;
use crate::ui::parts::open_folder::open_folder;
use crate::ui::registration::send;
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{Answer, Button, Dialog};
use crate::wording::shown;

/// A package that was written.
pub(super) struct Done {
    pub(super) place: PathBuf,
    pub(super) package: Arc<Package>,
    pub(super) id: PackageId,
    /// Its letter was opened or copied: what remains is to note that it was sent.
    pub(super) left: bool,
}

/// Shows it. `false` where it was closed.
pub(super) fn show(ctx: &Context, scene: &Scene<'_>, done: &mut Done, asked: &mut Intents) -> bool {
    let words = scene.words;
    let title = words.tell("reg-pack-done", &[("count", done.package.items.len().into())]);
    let (mail, sent) = (words.say("letter-open"), words.say("letter-mark-sent"));
    let (folder, close) = (words.say("exporting-open-folder"), words.say("exporting-close"));
    let yes = if done.left { &sent } else { &mail };
    let dialog = Dialog::new("reg-pack-done", &title, yes, &close).other(&folder).width(560.0);
    let (other, answer) = dialog.show(ctx, |ui| {
        let theme = Theme::of(ui);
        ui.spacing_mut().item_spacing.y = space::S;
        ui.add(Label::new(theme.text(Type::Medium, shown(&done.place))).wrap());
        remark(ui, &words.say(if done.left { "reg-pack-next-sent" } else { "reg-pack-next" }));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            if ui.add(Button::new(&words.say("reg-letter-copy")).icon(Icon::Copy).small()).clicked() {
                let letter = &done.package.letter;
                ui.ctx().copy_text(format!("{}\n\n{}", letter.subject, letter.text));
                done.left = true;
            }
            // The one of both that is not the main button.
            let other = if done.left { (&mail, Icon::Mail) } else { (&sent, Icon::Ok) };
            ui.add(Button::new(other.0).icon(other.1).small()).clicked()
        })
        .inner
    });
    let pressed = answer == Some(Answer::Yes);
    if (pressed && !done.left) || (other && done.left) {
        asked.push(send::open_in_mail(scene, &done.package));
        done.left = true;
    } else if pressed || other {
        asked.extend(send::note_sent(scene, done.id));
        return false;
    }
    if answer == Some(Answer::Other) {
        let folder = if done.place.is_dir() { Some(&*done.place) } else { done.place.parent() };
        asked.extend(folder.map(|folder| open_folder(folder.to_owned())));
    }
    answer != Some(Answer::No)
}
