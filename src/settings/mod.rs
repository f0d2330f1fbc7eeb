//! The few settings of the window: language, theme, zoom. Kept in a small TOML in the folder
//! that the system gives programs for this; nothing private is in it.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use platform::Address;
use words::Lang;

/// Where conversations with a bot were seen to be held (contract: certainty B).
const CHAT_API: &str = "https://bot.jaicp.com";
/// The provider's own rules, by the name that the commands know too.
const RULES: &str = "i-digital";
const FILE: &str = "settings.toml";
/// A settings file is a few lines; anything larger is none of ours.
const MAX_BYTES: u64 = 64 * 1024;

/// The zoom in percent: least, most, and one step.
pub const ZOOM: (u16, u16, u16) = (80, 200, 10);

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ThemeChoice {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The language of the window.
    pub lang: Lang,
    /// Which theme.
    pub theme: ThemeChoice,
    /// Size of everything in percent, within [`ZOOM`].
    pub zoom: u16,
    /// Where the bot platform is.
    pub platform: String,
    /// Where the Chat API is: a live conversation with the bot.
    pub chat_api: String,
    /// By whose rules messages are judged: the name of a profile that is built in, or a path.
    pub rules: String,
}

impl Default for Settings {
    fn default() -> Self {
        let lang = sys_locale::get_locale().map_or_else(Lang::default, |locale| Lang::from_locale(&locale));
        let platform = Address::default().as_str().to_owned();
        Self {
            lang,
            theme: ThemeChoice::System,
            zoom: 100,
            platform,
            chat_api: CHAT_API.to_owned(),
            rules: RULES.to_owned(),
        }
    }
}

/// One change of a setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Another language.
    Lang(Lang),
    /// Another theme.
    Theme(ThemeChoice),
    /// Another zoom in percent.
    Zoom(u16),
    /// Another address of the platform.
    Platform(String),
    /// Another address of the Chat API.
    ChatApi(String),
    /// Another profile of rules.
    Rules(String),
}

impl Settings {
    /// The settings after a change.
    pub fn with(self, change: Change) -> Self {
        match change {
            Change::Lang(lang) => Self { lang, ..self },
            Change::Theme(theme) => Self { theme, ..self },
            Change::Zoom(zoom) => Self { zoom: zoom.clamp(ZOOM.0, ZOOM.1), ..self },
            Change::Platform(platform) => Self { platform, ..self },
            Change::ChatApi(chat_api) => Self { chat_api, ..self },
            Change::Rules(rules) => Self { rules, ..self },
        }
    }
}

/// The file: every line may be missing, so that older and newer programs read each other's.
#[derive(Serialize, Deserialize)]
struct Raw {
    language: Option<String>,
    theme: Option<ThemeChoice>,
    zoom_percent: Option<u16>,
    platform_address: Option<String>,
    chat_api_address: Option<String>,
    rule_profile: Option<String>,
}

/// Why settings could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The file or its folder.
    #[error("{path}: {source}")]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file is no settings file.
    #[error("{path}: {reason}")]
    Content {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it, in the reader's terms of TOML.
        reason: String,
    },
}

/// The folder for settings on this system, where it has one.
pub fn folder() -> Option<PathBuf> {
    directories::ProjectDirs::from("", "", "pult").map(|dirs| dirs.config_dir().to_owned())
}

/// Reads the settings from a folder. A file that is not there means the defaults.
///
/// # Errors
/// The file cannot be read or is no settings file; the caller then takes the defaults.
pub fn load(folder: &Path) -> Result<Settings, SettingsError> {
    let path = folder.join(FILE);
    let failed = |source| SettingsError::File { path: path.clone(), source };
    match fs::metadata(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Settings::default()),
        Err(error) => return Err(failed(error)),
        Ok(meta) if meta.len() > MAX_BYTES => {
            return Err(failed(io::Error::from(io::ErrorKind::FileTooLarge)));
        }
        Ok(_) => {}
    }
    let text = fs::read_to_string(&path).map_err(failed)?;
    let raw: Raw = toml::from_str(&text)
        .map_err(|error| SettingsError::Content { path: path.clone(), reason: error.message().to_owned() })?;
    let defaults = Settings::default();
    let read = Settings {
        lang: raw.language.as_deref().and_then(Lang::parse).unwrap_or(defaults.lang),
        theme: raw.theme.unwrap_or(defaults.theme),
        zoom: defaults.zoom,
        platform: raw.platform_address.unwrap_or(defaults.platform),
        chat_api: raw.chat_api_address.unwrap_or(defaults.chat_api),
        rules: raw.rule_profile.unwrap_or(defaults.rules),
    };
    Ok(read.with(Change::Zoom(raw.zoom_percent.unwrap_or(defaults.zoom))))
}

/// Writes the settings into a folder, whole or not at all.
///
/// # Errors
/// The folder cannot be made or written to.
pub fn save(folder: &Path, settings: &Settings) -> Result<(), SettingsError> {
    let path = folder.join(FILE);
    let failed = |source| SettingsError::File { path: path.clone(), source };
    let raw = Raw {
        language: Some(settings.lang.code().to_owned()),
        theme: Some(settings.theme),
        zoom_percent: Some(settings.zoom),
        platform_address: Some(settings.platform.clone()),
        chat_api_address: Some(settings.chat_api.clone()),
        rule_profile: Some(settings.rules.clone()),
    };
    let text = toml::to_string(&raw)
        .map_err(|error| SettingsError::Content { path: path.clone(), reason: error.to_string() })?;
    fs::create_dir_all(folder).map_err(failed)?;
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    file.write_all(text.as_bytes()).map_err(failed)?;
    file.persist(&path).map_err(|error| failed(error.error))?;
    Ok(())
}

#[cfg(test)]
mod tests {

    use super::*;

    fn chosen() -> Settings {
        let (platform, chat_api) = ("https://a.ru".to_owned(), "https://b.ru".to_owned());
        Settings {
            lang: Lang::En,
            theme: ThemeChoice::Dark,
            zoom: 150,
            platform,
            chat_api,
            rules: "meta".to_owned(),
        }
    }

    #[test]
    fn what_was_saved_comes_back() {
        let folder = tempfile::tempdir().unwrap();
        let inside = folder.path().join("new");
        save(&inside, &chosen()).unwrap();
        assert_eq!(load(&inside).unwrap(), chosen());
        // Nothing half-written is left beside it.
        assert_eq!(fs::read_dir(&inside).unwrap().count(), 1);
    }

    #[test]
    fn no_file_means_defaults() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(load(folder.path()).unwrap(), Settings::default());
    }

    #[test]
    fn missing_and_unknown_lines_are_no_error() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE), "theme = \"dark\"\nfuture = 1\n").unwrap();
        let read = load(folder.path()).unwrap();
        assert_eq!(read, Settings { theme: ThemeChoice::Dark, ..Settings::default() });
    }

    #[test]
    fn what_is_no_settings_file_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(FILE);
        for bytes in [&b"theme = \"purple\""[..], b"\xFF\xFE\0", b"zoom_percent = -3", b"<html>"] {
            fs::write(&path, bytes).unwrap();
            assert!(load(folder.path()).is_err(), "{bytes:?}");
        }
        fs::remove_file(&path).unwrap();
        fs::create_dir(&path).unwrap();
        assert!(load(folder.path()).is_err());
    }

    #[test]
    fn zoom_stays_in_its_range() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE), "zoom_percent = 60000").unwrap();
        assert_eq!(load(folder.path()).unwrap().zoom, 200);
        assert_eq!(chosen().with(Change::Zoom(1)).zoom, 80);
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        assert!(matches!(save(&file.join("below"), &chosen()), Err(SettingsError::File { .. })));
    }
}
