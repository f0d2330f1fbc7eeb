//! Which files of a folder belong to a scenario.

use std::collections::{BTreeMap, HashSet};

/// A file of a folder or an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectFile {
    /// Its path below the folder, with `/` between names.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// The files of a scenario as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Project {
    files: Vec<Text>,
    /// Files that nothing takes in.
    pub unused: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Text {
    path: String,
    text: String,
    names: Option<Vec<u8>>,
}

impl Project {
    /// Chooses the files: those that `chatbot.yaml` names and those that they take in by
    /// `require:`. Without such a file, or where it names none that is there, every `.sc` belongs.
    pub fn choose(files: Vec<ProjectFile>) -> Self {
        let mut scenarios: BTreeMap<String, String> = BTreeMap::new();
        let mut names: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        let mut entries = Vec::new();
        for ProjectFile { path, bytes } in files {
            let lower = path.to_lowercase();
            if lower.ends_with(".sc") {
                scenarios.insert(path, decoded(bytes));
            } else if lower.ends_with(".bp") {
                names.insert(stem(&path).to_owned(), bytes);
            } else if lower.rsplit('/').next() == Some("chatbot.yaml") {
                let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
                for entry in entry_points(&decoded(bytes)) {
                    entries.push(joined(folder, &format!("src/{entry}")));
                    entries.push(joined(folder, &entry));
                }
            }
        }
        let mut chosen: Vec<String> = Vec::new();
        let mut queue: Vec<String> =
            entries.into_iter().flatten().filter(|path| scenarios.contains_key(path)).collect();
        if queue.is_empty() {
            queue = scenarios.keys().cloned().collect();
        }
        queue.reverse();
        let mut seen: HashSet<String> = HashSet::new();
        while let Some(path) = queue.pop() {
            if !seen.insert(path.clone()) {
                continue;
            }
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
            let required = scenarios.get(&path).map(|text| requires(text)).unwrap_or_default();
            for name in required.iter().rev() {
                let beside = joined(&folder, name);
                let below_src =
                    path.find("src/").and_then(|at| path.get(..at + 3)).and_then(|src| joined(src, name));
                let found =
                    [beside, below_src].into_iter().flatten().find(|path| scenarios.contains_key(path));
                queue.extend(found);
            }
            chosen.push(path);
        }
        let mut project = Self::default();
        for path in chosen {
            if let Some(text) = scenarios.remove(&path) {
                let names = names.remove(stem(&path));
                project.files.push(Text { path, text, names });
            }
        }
        project.unused = scenarios.into_keys().collect();
        project
    }

    /// The files as they are read.
    pub fn sources(&self) -> Vec<super::Source<'_>> {
        let files = self.files.iter();
        files
            .map(|Text { path, text, names }| super::Source { name: path, text, names: names.as_deref() })
            .collect()
    }

    /// Whether there is no scenario.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

fn stem(path: &str) -> &str {
    path.rsplit_once('.').map_or(path, |(stem, _)| stem)
}

fn decoded(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// A path below a folder; `None` where it would leave the project.
fn joined(folder: &str, path: &str) -> Option<String> {
    let (base, path) = match path.strip_prefix('/') {
        Some(rest) => ("", rest),
        None => (folder, path),
    };
    let mut names: Vec<&str> = base.split('/').filter(|name| !name.is_empty()).collect();
    for name in path.split(['/', '\\']) {
        match name {
            "" | "." => {}
            ".." => {
                names.pop()?;
            }
            name => names.push(name),
        }
    }
    Some(names.join("/"))
}

/// The files that `entryPoint` names: one behind the colon, or a list below it.
fn entry_points(yaml: &str) -> Vec<String> {
    let clean = |value: &str| value.trim().trim_matches(['"', '\'']).to_owned();
    let mut found = Vec::new();
    let mut lines = yaml.lines();
    while let Some(line) = lines.next() {
        let Some(value) = line.strip_prefix("entryPoint") else { continue };
        let Some(value) = value.trim_start().strip_prefix(':') else { continue };
        if !value.trim().is_empty() {
            found.extend(value.trim().trim_matches(['[', ']']).split(',').map(clean));
            continue;
        }
        let list = lines.by_ref().map(str::trim).take_while(|line| line.is_empty() || line.starts_with('-'));
        found.extend(list.filter_map(|line| line.strip_prefix('-')).map(clean));
    }
    found.retain(|entry| !entry.is_empty());
    found
}

/// The files that a scenario takes in.
fn requires(text: &str) -> Vec<&str> {
    let lines = super::lines::Lines::new(text).filter(|line| line.depth == 0);
    let names = lines.filter_map(|line| line.text.strip_prefix("require:"));
    names
        .map(|name| super::tag::without_parameters(name.trim()))
        .filter(|name| name.ends_with(".sc"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project(files: &[(&str, &str)]) -> (Vec<String>, Vec<String>) {
        let files = files
            .iter()
            .map(|(path, text)| ProjectFile { path: (*path).to_owned(), bytes: text.as_bytes().to_vec() });
        let project = Project::choose(files.collect());
        (project.sources().iter().map(|source| source.name.to_owned()).collect(), project.unused)
    }

    fn owned(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn the_entry_point_and_what_it_requires_belong() {
        let files = [
            ("chatbot.yaml", "name: bot\nentryPoint: main.sc\n"),
            ("src/main.sc", "require: parts/call.sc\nrequire: x.csv\n  var = x\ntheme: /\n"),
            ("src/parts/call.sc", "require: ../more.sc\ntheme: /call\n"),
            ("src/more.sc", "require: main.sc\n"),
            ("src/draft.sc", "theme: /\n"),
            ("src/main.bp", "{}"),
        ];
        let (used, unused) = project(&files);
        assert_eq!(used, owned(&["src/main.sc", "src/parts/call.sc", "src/more.sc"]));
        assert_eq!(unused, owned(&["src/draft.sc"]));
    }

    #[test]
    fn without_an_entry_point_every_scenario_belongs() {
        let (used, unused) = project(&[("a.sc", ""), ("b/c.sc", ""), ("b/c.bp", "{}")]);
        assert_eq!((used, unused), (owned(&["a.sc", "b/c.sc"]), owned(&[])));
        let (used, _) = project(&[("chatbot.yaml", "entryPoint:\n  - gone.sc\n"), ("a.sc", "")]);
        assert_eq!(used, owned(&["a.sc"]));
    }

    #[test]
    fn no_path_leaves_the_project() {
        assert_eq!(joined("src", "../../etc/passwd"), None);
        assert_eq!(joined("src/a", "../b.sc").as_deref(), Some("src/b.sc"));
        assert_eq!(entry_points("entryPoint: [\"a.sc\", b.sc]\n"), owned(&["a.sc", "b.sc"]));
        assert_eq!(entry_points("entryPoint:\n  - a.sc\n  - b.sc\nname: x"), owned(&["a.sc", "b.sc"]));
    }
}
