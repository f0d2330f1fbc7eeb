//! The folder that was typed: whether tables can go there, and what of ours stands in it.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// What a path is to an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ground {
    /// A folder.
    Folder,
    /// Nothing yet; it will be made.
    New,
    /// Something else stands there, or on the way.
    InTheWay(PathBuf),
    /// The system does not let anybody look.
    Closed,
}

/// A folder that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its path.
    pub path: PathBuf,
    /// What it is.
    pub ground: Ground,
    /// The files of ours that stand in it, by name.
    pub present: Vec<String>,
}

/// Looks at a path for files of these names.
pub fn look(path: &Path, names: &[String]) -> Place {
    let ground = ground(path);
    let present = match ground {
        Ground::Folder => names.iter().filter(|name| path.join(name).exists()).cloned().collect(),
        _ => Vec::new(),
    };
    Place { path: path.to_owned(), ground, present }
}

fn ground(path: &Path) -> Ground {
    for (at, above) in path.ancestors().enumerate() {
        match fs::metadata(above) {
            Ok(about) if about.is_dir() => return if at == 0 { Ground::Folder } else { Ground::New },
            Ok(_) => return Ground::InTheWay(above.to_owned()),
            // Below a file there is nothing either, and it is told differently.
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {}
            Err(_) => return Ground::Closed,
        }
    }
    Ground::Closed
}

#[cfg(test)]
mod tests {

    use super::*;

    #[test]
    fn a_path_is_told_for_what_it_is() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("chat-buttons.csv");
        fs::write(&file, "").unwrap();
        let names = ["chat-buttons.csv".to_owned(), "url-buttons.csv".to_owned()];
        let there = look(home.path(), &names);
        assert_eq!((there.ground, there.present), (Ground::Folder, vec!["chat-buttons.csv".to_owned()]));
        assert_eq!(look(&home.path().join("a/b"), &names).ground, Ground::New);
        assert_eq!(look(&file, &names).ground, Ground::InTheWay(file.clone()));
        assert_eq!(look(&file.join("below"), &names).ground, Ground::InTheWay(file));
    }
}
