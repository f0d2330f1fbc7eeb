//! The settings while the program runs: put in force, and written down off the frame.

use std::path::PathBuf;
use std::sync::{Arc, PoisonError};

use egui::{Context, ThemePreference};

use super::PultApp;
use crate::files::read_profile;
use crate::settings::{self, Change, SettingsError, ThemeChoice};
use crate::tasks::{JobError, JobRequest};
use crate::ui::core::intent::Intent;
use crate::ui::core::notices::{Notice, Sentence};
use crate::wording::{cause, profile_file_error, shown};
use crate::words::Words;

impl PultApp {
    pub(super) fn set(&mut self, ctx: &Context, change: Change) {
        let changed = self.settings.clone().with(change);
        if changed == self.settings {
            return;
        }
        if changed.lang != self.settings.lang {
            self.words = Words::new(changed.lang);
        }
        let rules = changed.rules != self.settings.rules;
        self.settings = changed;
        if rules {
            self.read_rules();
        }
        self.account.move_to(&self.settings.platform);
        self.apply_settings(ctx);
        self.save_settings();
    }

    /// Puts the rules that the settings name in force, once they are read. Until then, and where
    /// they cannot be used, those before stay.
    pub(super) fn read_rules(&mut self) {
        let (named, lang) = (PathBuf::from(&self.settings.rules), self.settings.lang);
        let work = move |_: &_| {
            read_profile(&named)
                .map_err(|error| profile_file_error(&Words::new(lang), &shown(&named), &error))
        };
        self.jobs.start(JobRequest::quiet(work, |outcome| match outcome {
            Ok(Ok(profile)) => vec![Intent::Judge(Box::new(profile))],
            Ok(Err(what)) => {
                let told = Sentence::new("rules-unusable");
                vec![Intent::Notify(Notice::error(told).and(Sentence::new("store-other").with("what", what)))]
            }
            Err(JobError::Stopped | JobError::Panicked(_)) => Vec::new(),
        }));
    }

    pub(super) fn apply_settings(&self, ctx: &Context) {
        ctx.set_theme(match self.settings.theme {
            ThemeChoice::System => ThemePreference::System,
            ThemeChoice::Light => ThemePreference::Light,
            ThemeChoice::Dark => ThemePreference::Dark,
        });
        ctx.set_zoom_factor(f32::from(self.settings.zoom) / 100.0);
    }

    pub(super) fn save_settings(&mut self) {
        let Some(folder) = self.folders.settings.clone() else { return };
        self.changes += 1;
        let (number, settings, written) = (self.changes, self.settings.clone(), Arc::clone(&self.written));
        let work = move |_: &_| {
            let mut newest = written.lock().unwrap_or_else(PoisonError::into_inner);
            if *newest > number {
                return Ok(());
            }
            *newest = number;
            settings::save(&folder, &settings)
        };
        let lang = self.settings.lang;
        self.jobs.start(JobRequest::quiet(work, move |outcome| match outcome {
            Ok(Err(error)) => {
                let notice = settings_notice("settings-not-saved", &error, &Words::new(lang));
                vec![Intent::Notify(notice.and(Sentence::new("settings-not-saved-safe")))]
            }
            Ok(Ok(())) | Err(JobError::Stopped | JobError::Panicked(_)) => Vec::new(),
        }));
    }
}

/// What went wrong with the settings file, with its path and the reason.
pub(super) fn settings_notice(id: &'static str, error: &SettingsError, words: &Words) -> Notice {
    let (path, reason) = match error {
        SettingsError::File { path, source } => (path, cause(words, source)),
        SettingsError::Content { path, reason } => (path, reason.clone()),
    };
    let path = path.display().to_string();
    Notice::warning(Sentence::new(id))
        .and(Sentence::new("file-reason").with("path", path).with("reason", reason))
}
