//! A folder in the system's own window.

use crate::tasks::JobRequest;
use crate::ui::core::intent::Intent;
use crate::ui::core::notices::{Notice, Sentence};
use crate::wording::shown;

/// Opens a folder in the system's own window.
pub fn open_folder(folder: std::path::PathBuf) -> Intent {
    let path = shown(&folder);
    Intent::Run(JobRequest::quiet(
        move |_| open::that_detached(&folder).is_ok(),
        move |opened| match opened {
            Ok(true) => Vec::new(),
            _ => {
                let advice = Sentence::new("exporting-open-by-hand").with("path", path);
                vec![Intent::Notify(Notice::warning(Sentence::new("exporting-open-failed")).and(advice))]
            }
        },
    ))
}
