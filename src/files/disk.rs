//! Files read within limits, and written whole or not at all.

use std::fs::{self, File, Metadata};
use std::io::{self, BufWriter, Read, Seek as _, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::error::FileError;
use message::MAX_DOCUMENT_BYTES;

/// How many links are followed one after another, as systems do.
const MAX_LINKS: usize = 40;

/// By what one state of a file is told from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    bytes: u64,
    modified: Option<SystemTime>,
    node: u64,
}

impl Stamp {
    fn of(about: &Metadata) -> Self {
        #[cfg(unix)]
        let node = std::os::unix::fs::MetadataExt::ino(about);
        #[cfg(not(unix))]
        let node = 0;
        Self { bytes: about.len(), modified: about.modified().ok(), node }
    }

    /// The state of a file now; `None` where there is no such file.
    ///
    /// # Errors
    /// The system does not tell.
    pub fn now(path: &Path) -> Result<Option<Self>, FileError> {
        match fs::metadata(path) {
            Ok(about) => Ok(Some(Self::of(&about))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(FileError::system(path)(error)),
        }
    }
}

/// Opens a file to be read. The size is asked first, so that a pipe is not waited for and a
/// huge file is not begun.
///
/// # Errors
/// No such file, no right to read it, a folder or device, or too large.
pub fn open_limited(path: &Path, limit: u64) -> Result<(File, Stamp), FileError> {
    let about = fs::metadata(path).map_err(FileError::system(path))?;
    if !about.is_file() {
        return Err(FileError::NotAFile(path.to_owned()));
    }
    if about.len() > limit {
        return Err(FileError::TooLarge { path: path.to_owned(), limit });
    }
    let file = File::open(path).map_err(FileError::system(path))?;
    let about = file.metadata().map_err(FileError::system(path))?;
    Ok((file, Stamp::of(&about)))
}

/// Everything in a file, and its state when it was opened.
///
/// # Errors
/// As [`open_limited`]; or the file grew beyond the limit while it was read.
pub fn read_limited(path: &Path, limit: u64) -> Result<(Vec<u8>, Stamp), FileError> {
    let (file, stamp) = open_limited(path, limit)?;
    Ok((read_stream(path, file, limit)?, stamp))
}

/// Returns everything that comes from a stream, which does not tell its size. `path` is what
/// stands in the error.
///
/// # Errors
/// It cannot be read, or has more bytes than `limit`.
pub fn read_stream(path: &Path, from: impl Read, limit: u64) -> Result<Vec<u8>, FileError> {
    let mut bytes = Vec::new();
    from.take(limit + 1).read_to_end(&mut bytes).map_err(FileError::system(path))?;
    if bytes.len() as u64 > limit {
        return Err(FileError::TooLarge { path: path.to_owned(), limit });
    }
    Ok(bytes)
}

/// Bytes of the beginning by which a file is known.
const HEAD: u64 = 512;

/// Opens a document and looks at its first bytes. It is read from the beginning after that.
///
/// # Errors
/// As [`open_limited`].
pub fn open_known(path: &Path) -> Result<(File, Vec<u8>), FileError> {
    let (mut file, _) = open_limited(path, MAX_DOCUMENT_BYTES)?;
    let mut head = Vec::new();
    let looked = (&mut file).take(HEAD).read_to_end(&mut head).and_then(|_| file.rewind());
    looked.map_err(FileError::system(path))?;
    Ok((file, head))
}

/// Writes a file beside its place, brings it to the disk and renames it into the place: the old
/// file is there until the new one is whole. A link is followed, and the permissions stay.
///
/// # Errors
/// The folder is missing or cannot be written to, a folder stands in the place, the file is
/// read-only, the disk is full, or more was written than can be read again.
pub fn write_whole(
    path: &Path,
    content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<Stamp, FileError> {
    let place = follow_links(path)?;
    let failed = |cause| FileError::System { path: path.to_owned(), cause };
    let old = match fs::metadata(&place) {
        Ok(about) if !about.is_file() => return Err(FileError::NotAFile(path.to_owned())),
        Ok(about) if about.permissions().readonly() => return Err(FileError::ReadOnly(path.to_owned())),
        Ok(about) => Some(about),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(failed(error)),
    };
    let folder = place.parent().map_or(Path::new("."), |folder| folder);
    let mut file = beside().tempfile_in(folder).map_err(failed)?;
    let mut to = BufWriter::new(file.as_file_mut());
    content(&mut to).and_then(|()| to.flush()).map_err(failed)?;
    drop(to);
    if file.as_file().metadata().map_err(failed)?.len() > MAX_DOCUMENT_BYTES {
        return Err(FileError::TooLarge { path: path.to_owned(), limit: MAX_DOCUMENT_BYTES });
    }
    if let Some(old) = old {
        file.as_file().set_permissions(old.permissions()).map_err(failed)?;
    }
    file.as_file().sync_all().map_err(failed)?;
    let file = file.persist(&place).map_err(|error| failed(error.error))?;
    if let Ok(folder) = File::open(folder) {
        // Some file systems cannot do it for folders; the file itself is on the disk.
        folder.sync_all().unwrap_or_default();
    }
    Ok(Stamp::of(&file.metadata().map_err(failed)?))
}

/// A temporary file that will become the owner's: readable as any file a program makes.
fn beside() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".pult-").suffix(".tmp");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder
}

/// Where a link leads in the end, even where nothing is there yet.
fn follow_links(path: &Path) -> Result<PathBuf, FileError> {
    let mut place = path.to_owned();
    for _ in 0..MAX_LINKS {
        let is_link = fs::symlink_metadata(&place).is_ok_and(|about| about.is_symlink());
        if !is_link {
            return Ok(place);
        }
        let next = fs::read_link(&place).map_err(FileError::system(path))?;
        place = place.parent().map_or_else(|| next.clone(), |folder| folder.join(&next));
    }
    Err(FileError::System { path: path.to_owned(), cause: io::Error::other("too many links") })
}

/// What becomes of a file that has the name already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and nothing is written: it may be another letter.
    Stays,
    /// The new file takes its place: the person said so.
    Replaced,
}

/// Writes a file that only its owner may read.
///
/// # Errors
/// The folder cannot be written to, the disk is full, or a file stands there that is to stay.
pub fn write_private(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), FileError> {
    let folder = path.parent().unwrap_or(Path::new("."));
    // A temporary file is made with the owner's rights alone, and keeps them.
    let mut file = tempfile::Builder::new()
        .prefix(".pult-")
        .suffix(".tmp")
        .tempfile_in(folder)
        .map_err(FileError::system(path))?;
    file.write_all(bytes).map_err(FileError::system(path))?;
    file.as_file().sync_all().map_err(FileError::system(path))?;
    let put = match existing {
        Existing::Stays => file.persist_noclobber(path),
        Existing::Replaced => file.persist(path),
    };
    match put {
        Ok(_) => Ok(()),
        Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => {
            Err(FileError::Exists(path.to_owned()))
        }
        Err(error) => Err(FileError::system(path)(error.error)),
    }
}

#[cfg(test)]
mod tests {

    use super::*;

    fn put(path: &Path, text: &str) -> Result<Stamp, FileError> {
        write_whole(path, |to| to.write_all(text.as_bytes()))
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_failure_leaves_the_old_file_whole_and_nothing_beside_it() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("a.json");
        put(&file, "old").unwrap();
        let error = write_whole(&file, |to| {
            to.write_all(&[b'x'; 100_000])?;
            Err(io::ErrorKind::StorageFull.into())
        });
        assert!(matches!(error, Err(FileError::System { .. })));
        assert_eq!(fs::read_to_string(&file).unwrap(), "old");
        assert_eq!(names(home.path()), ["a.json"]);
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_and_permissions_stay() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let home = tempfile::tempdir().unwrap();
        let (real, link) = (home.path().join("real.json"), home.path().join("link.json"));
        put(&real, "old").unwrap();
        fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
        symlink("real.json", &link).unwrap();
        put(&link, "new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&real).unwrap(), "new");
        assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
        // A link to nothing makes the file it speaks of.
        let dangling = home.path().join("dangling");
        symlink("later.json", &dangling).unwrap();
        put(&dangling, "x").unwrap();
        assert!(home.path().join("later.json").is_file());
        // Two links to each other lead nowhere.
        symlink("b", home.path().join("a")).unwrap();
        symlink("a", home.path().join("b")).unwrap();
        assert!(put(&home.path().join("a"), "x").is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_new_file_is_readable_as_any_other() {
        use std::os::unix::fs::PermissionsExt;
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("plain"), "").unwrap();
        put(&home.path().join("ours"), "").unwrap();
        let mode = |name: &str| fs::metadata(home.path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode("ours"), mode("plain"));
    }

    #[test]
    fn what_must_not_be_replaced_is_not() {
        let home = tempfile::tempdir().unwrap();
        assert!(matches!(put(home.path(), "x"), Err(FileError::NotAFile(_))));
        assert!(matches!(put(&home.path().join("no/such"), "x"), Err(FileError::System { .. })));
        let kept = home.path().join("kept.json");
        put(&kept, "old").unwrap();
        let mut rights = fs::metadata(&kept).unwrap().permissions();
        rights.set_readonly(true);
        fs::set_permissions(&kept, rights).unwrap();
        assert!(matches!(put(&kept, "new"), Err(FileError::ReadOnly(_))));
        assert_eq!(fs::read_to_string(&kept).unwrap(), "old");
    }

    #[test]
    fn a_file_that_somebody_wrote_to_has_another_stamp() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("a.json");
        assert_eq!(Stamp::now(&file).unwrap(), None);
        let ours = put(&file, "ours").unwrap();
        assert_eq!(Stamp::now(&file).unwrap(), Some(ours));
        assert_eq!(read_limited(&file, 4).unwrap(), (b"ours".to_vec(), ours));
        fs::write(&file, "theirs").unwrap();
        assert_ne!(Stamp::now(&file).unwrap(), Some(ours));
    }

    #[test]
    fn a_huge_file_is_refused_by_its_size() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("huge.json");
        // Sparse: it takes no room and no time.
        File::create(&file).unwrap().set_len(600 * 1024 * 1024).unwrap();
        assert!(matches!(read_limited(&file, MAX_DOCUMENT_BYTES), Err(FileError::TooLarge { .. })));
        assert!(matches!(read_limited(home.path(), 9), Err(FileError::NotAFile(_))));
    }

    #[test]
    fn a_limit_is_kept_to_the_byte() {
        let path = Path::new("-");
        assert_eq!(read_stream(path, &b"12345"[..], 5).unwrap(), b"12345");
        assert!(matches!(read_stream(path, &b"123456"[..], 5), Err(FileError::TooLarge { limit: 5, .. })));
        assert!(matches!(read_stream(path, io::repeat(0), 5), Err(FileError::TooLarge { limit: 5, .. })));
    }

    #[test]
    fn a_private_file_is_its_owners_alone_and_replaces_nothing_unasked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Письмо.txt");
        let read = || std::fs::read_to_string(&path).unwrap();
        write_private(&path, "Здравствуйте".as_bytes(), Existing::Stays).unwrap();
        let again = write_private(&path, b"other", Existing::Stays);
        assert!(matches!(again, Err(FileError::Exists(_))), "{again:?}");
        assert_eq!(read(), "Здравствуйте");
        write_private(&path, b"other", Existing::Replaced).unwrap();
        assert_eq!(read(), "other");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
