//! What was written, and what to do with it.

use egui::{Context, Label};

use super::Open;
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::Action;
use crate::ui::icons::Icon;
use crate::ui::parts::lines::{paragraph, remark, warning_line};
use crate::ui::parts::open_folder::open_folder;
use crate::ui::parts::table_preview::tab_id;
use crate::ui::theme::{Theme, Type, size, space};
use crate::ui::widgets::{Answer, Dialog};
use crate::wording::shown;
use crate::words::Words;

/// Shows it. `false` where it was closed.
pub(super) fn show(ctx: &Context, words: &Words, open: &mut Open, asked: &mut Intents) -> bool {
    let Some(report) = &open.done else { return false };
    let title = words.tell("exporting-done", &[("files", report.files.len().into())]);
    let (folder, close) = (words.say("exporting-open-folder"), words.say("exporting-close"));
    let pack = words.say("exporting-pack");
    let dialog = Dialog::new("export-done", &title, &folder, &close).width(600.0);
    let dialog = if report.for_registration { dialog.other(&pack) } else { dialog };
    let ((), answer) = dialog.show(ctx, |ui| {
        let theme = Theme::of(ui);
        ui.spacing_mut().item_spacing.y = space::S;
        ui.add(Label::new(theme.colored(Type::Small, theme.color.text2, shown(&report.folder))).wrap());
        for file in &report.files {
            ui.horizontal_top(|ui| {
                Icon::Ok.show(ui, size::ICON_SMALL, theme.color.accent);
                let table = words.say(file.kind.map_or("exporting-xlsx", tab_id));
                let args =
                    [("table", table.into()), ("file", (&file.file).into()), ("rows", file.rows.into())];
                ui.add(Label::new(theme.text(Type::Medium, words.tell("exporting-file", &args))).wrap());
            });
        }
        for (id, count) in [
            ("exporting-was-merged", report.merged),
            ("exporting-was-blank", report.blank),
            ("exporting-was-guards", report.guards),
            ("exporting-was-rowless", report.rowless),
            ("exporting-left-behind", report.left_behind),
        ] {
            if count > 0 {
                remark(ui, &words.tell(id, &[("count", count.into())]));
            }
        }
        if let Some((count, first)) = &report.changed_titles {
            let args = [("count", (*count).into()), ("first", first.into())];
            warning_line(ui, &words.tell("exporting-titles", &args));
        }
        if !report.left_over.is_empty() {
            let files = report.left_over.join(", ");
            warning_line(ui, &words.tell("exporting-left-over", &[("files", files.into())]));
        }
        if report.for_registration {
            paragraph(ui, words.say("exporting-next"));
        }
    });
    match answer {
        Some(Answer::Yes) => {
            asked.push(open_folder(report.folder.clone()));
            true
        }
        Some(Answer::Other) => {
            asked.push(Intent::Do(Action::MakePackage));
            false
        }
        Some(Answer::No) => false,
        None => true,
    }
}
