//! What a bot says, as it lies on the disk: a scenario in a file, a folder or an archive, replies,
//! a report.

use audit::{
    Project, ProjectFile, Reading, RepliesError, ReportError, read_replies, read_report, read_scenario,
};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// The most that is read from one file, and from all files of a scenario, in bytes.
const MAX_BYTES: u64 = 256 * 1024 * 1024;

/// The most files of a folder or an archive that are looked at, and how deep folders are nested.
const MAX_FILES: usize = 20_000;
const MAX_DEPTH: usize = 32;

/// What was read.
pub struct BotFile {
    /// What the bot says.
    pub reading: Reading,
    /// Scenario files that nothing takes in.
    pub unused: Vec<String>,
}

/// Why nothing can be audited.
#[derive(Debug, thiserror::Error)]
pub enum BotFileError {
    /// The system refuses to read.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// Neither a file nor a folder.
    #[error("neither a file nor a folder")]
    NoFile,
    /// More bytes than are read at all.
    #[error("over {0} bytes")]
    TooLarge(u64),
    /// More files than are looked at.
    #[error("over {0} files")]
    TooManyFiles(usize),
    /// No archive after all.
    #[error("{0}")]
    Archive(#[from] zip::result::ZipError),
    /// No scenario in it.
    #[error("no .sc file")]
    NoScenario,
    /// A JSON without replies.
    #[error(transparent)]
    Replies(#[from] RepliesError),
    /// A table that is no report.
    #[error(transparent)]
    Report(#[from] ReportError),
}

/// Reads what lies at a path; `-` for replies from standard input.
pub fn read_bot(path: &Path) -> Result<BotFile, BotFileError> {
    let alone = |reading| BotFile { reading, unused: Vec::new() };
    if path.as_os_str() == "-" {
        return Ok(alone(read_replies("-", &bytes(io::stdin().lock(), MAX_BYTES)?)?));
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let about = fs::metadata(path)?;
    if about.is_dir() {
        return scenario(folder(path)?);
    }
    if !about.is_file() {
        return Err(BotFileError::NoFile);
    }
    if name == "chatbot.yaml" {
        let above = path.parent().filter(|above| !above.as_os_str().is_empty());
        return scenario(folder(above.unwrap_or(Path::new(".")))?);
    }
    if about.len() > MAX_BYTES {
        return Err(BotFileError::TooLarge(MAX_BYTES));
    }
    let content = bytes(File::open(path)?, MAX_BYTES)?;
    let extension = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    match extension.as_str() {
        "sc" => {
            let mut files = vec![ProjectFile { path: name.clone(), bytes: content }];
            let beside = path.with_extension("bp");
            if let Ok(file) = File::open(&beside) {
                let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
                files.push(ProjectFile { path: format!("{stem}.bp"), bytes: bytes(file, MAX_BYTES)? });
            }
            scenario(files)
        }
        "csv" | "xlsx" | "xlsm" => Ok(alone(read_report(&name, &content)?)),
        _ if content.starts_with(b"PK") => scenario(archive(&content)?),
        _ => Ok(alone(read_replies(&name, &content)?)),
    }
}

fn scenario(files: Vec<ProjectFile>) -> Result<BotFile, BotFileError> {
    let project = Project::choose(files);
    if project.is_empty() {
        return Err(BotFileError::NoScenario);
    }
    Ok(BotFile { reading: read_scenario(&project.sources()), unused: project.unused })
}

/// Whether a file can be part of a scenario by its name.
fn belongs(name: &str) -> bool {
    let lower = name.to_lowercase();
    lower.ends_with(".sc") || lower.ends_with(".bp") || lower.rsplit('/').next() == Some("chatbot.yaml")
}

/// The files of a scenario below a folder. Links are not followed: they may lead anywhere.
fn folder(root: &Path) -> Result<Vec<ProjectFile>, BotFileError> {
    let mut found = Vec::new();
    let mut queue = vec![(root.to_owned(), String::new(), 0)];
    let (mut left, mut seen) = (MAX_BYTES, 0);
    while let Some((folder, prefix, depth)) = queue.pop() {
        let mut entries = fs::read_dir(&folder)?.collect::<Result<Vec<_>, _>>()?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            seen += 1;
            if seen > MAX_FILES {
                return Err(BotFileError::TooManyFiles(MAX_FILES));
            }
            let name = entry.file_name().to_string_lossy().into_owned();
            let kind = entry.file_type()?;
            if kind.is_dir() && depth < MAX_DEPTH && !name.starts_with('.') {
                queue.push((entry.path(), format!("{prefix}{name}/"), depth + 1));
            } else if kind.is_file() && belongs(&name) {
                let content = bytes(File::open(entry.path())?, left)?;
                left -= content.len() as u64;
                found.push(ProjectFile { path: format!("{prefix}{name}"), bytes: content });
            }
        }
    }
    Ok(found)
}

/// The files of a scenario in an archive. Nothing is unpacked to the disk.
fn archive(content: &[u8]) -> Result<Vec<ProjectFile>, BotFileError> {
    let mut archive = zip::ZipArchive::new(io::Cursor::new(content))?;
    if archive.len() > MAX_FILES {
        return Err(BotFileError::TooManyFiles(MAX_FILES));
    }
    let mut found = Vec::new();
    let mut left = MAX_BYTES;
    for at in 0..archive.len() {
        let entry = archive.by_index(at)?;
        let path = entry.name()?.replace('\\', "/");
        if entry.is_file() && belongs(&path) && !path.starts_with("__MACOSX/") {
            let content = bytes(entry, left)?;
            left -= content.len() as u64;
            found.push(ProjectFile { path, bytes: content });
        }
    }
    Ok(found)
}

/// Everything there is, and not more than the limit.
fn bytes(from: impl Read, limit: u64) -> Result<Vec<u8>, BotFileError> {
    let mut bytes = Vec::new();
    from.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit { Err(BotFileError::TooLarge(limit)) } else { Ok(bytes) }
}
