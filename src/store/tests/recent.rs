use super::*;

#[test]
fn the_last_one_stands_first_and_once() {
    let home = Home::new();
    let folders = home.folders();
    let mut recent = Recent::load(&folders);
    assert_eq!(recent.files(), [] as [&Path; 0]);
    for n in 0..20 {
        recent.opened(Path::new(&format!("/{n}.pult")));
    }
    recent.opened(Path::new("/15.pult"));
    recent.forget(Path::new("/19.pult"));
    recent.save(&folders).unwrap();
    let again = Recent::load(&folders);
    assert_eq!(again, recent);
    assert_eq!(again.files()[..3], ["/15.pult", "/18.pult", "/17.pult"].map(PathBuf::from));
    assert_eq!(again.files().len(), 11);
}

#[test]
fn what_is_no_list_counts_as_empty() {
    let home = Home::new();
    let folders = home.folders();
    Recent::default().save(&folders).unwrap();
    for text in ["files = 3", "<html>", "\u{0}"] {
        std::fs::write(folders.recent(), text).unwrap();
        assert_eq!(Recent::load(&folders), Recent::default(), "{text}");
    }
}
