//! What the program brings for a desktop: its entry, its files' type, its icons, its credits.

use std::fs;

use super::source::root;
use pult::ui::CREDITS;
use pult::words::{Lang, Words};

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// The value of a line `key=value`.
fn entry(key: &str) -> String {
    let desktop = text("assets/desktop/pult.desktop");
    let line = desktop.lines().find_map(|line| line.strip_prefix(&format!("{key}=")));
    line.unwrap_or_else(|| panic!("no {key}")).to_owned()
}

#[test]
fn the_entry_opens_the_files_that_the_type_describes() {
    let mime = text("assets/desktop/pult.xml");
    let name = entry("MimeType").trim_end_matches(';').to_owned();
    assert!(mime.contains(&format!("type=\"{name}\"")) && mime.contains("pattern=\"*.pult\""));
    assert_eq!(entry("Exec"), "pult %f");
    for key in ["Name", "GenericName", "Comment", "Keywords"] {
        assert!(!entry(key).is_empty() && !entry(&format!("{key}[ru]")).is_empty());
    }
}

#[test]
fn every_icon_is_as_large_as_its_name_says() {
    let mut seen = 0;
    for file in fs::read_dir(root().join("assets/icons")).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "png") {
            continue;
        }
        let wanted: u32 =
            path.file_stem().unwrap().to_str().unwrap().rsplit('-').next().unwrap().parse().unwrap();
        // Width and height stand in the first chunk of a PNG.
        let bytes = fs::read(&path).unwrap();
        let side = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
        assert_eq!((side(16), side(20)), (wanted, wanted), "{}", path.display());
        seen += 1;
    }
    assert!(seen >= 8, "{seen} icons");
}

#[test]
fn what_the_script_installs_is_there() {
    let script = text("assets/desktop/install");
    let after = |start: &str| {
        let list = script.split(start).nth(1).unwrap().split(';').next().unwrap();
        list.split_whitespace().map(str::to_owned).collect::<Vec<_>>()
    };
    for size in after("for size in ") {
        assert!(root().join(format!("assets/icons/pult-{size}.png")).exists(), "{size}");
    }
    for name in ["assets/icons/pult.svg", "assets/icons/pult-file.svg", "assets/desktop/pult.xml"] {
        let file = name.rsplit('/').next().unwrap();
        assert!(script.contains(file) && root().join(name).exists(), "{name}");
    }
}

#[test]
fn the_licence_is_the_same_everywhere() {
    assert!(text("Cargo.toml").contains("license = \"MIT OR Apache-2.0\""));
    for lang in Lang::ALL {
        let said = Words::new(lang).say("about-licence").replace('\u{2011}', "-");
        assert!(said.contains("MIT") && said.contains("Apache-2.0"), "{said}");
    }
}

#[test]
fn the_credits_name_what_is_built_in() {
    let lock = text("Cargo.lock");
    for (name, version, licence) in CREDITS {
        let block = lock.split("[[package]]").find(|block| block.contains(&format!("name = \"{name}\"\n")));
        let block = block.unwrap_or_else(|| panic!("{name} is not built in"));
        assert!(block.contains(&format!("version = \"{version}.")), "{name} is not {version}: {block}");
        assert!(!licence.is_empty());
    }
}

/// What stands between fences of a kind, in order.
fn blocks(readme: &str, kind: &str) -> Vec<String> {
    let fence = format!("```{kind}\n");
    let fenced = readme.split(&fence).skip(1);
    fenced.map(|rest| rest.split("\n```").next().unwrap().to_owned()).collect()
}

#[test]
fn both_readmes_give_the_same_commands_and_what_they_link_is_there() {
    let (english, russian) = (text("README.md"), text("README.ru.md"));
    for kind in ["sh", "text"] {
        let commands = blocks(&english, kind);
        assert!(!commands.is_empty());
        assert_eq!(commands, blocks(&russian, kind));
    }
    let titles = |readme: &str| readme.lines().filter(|line| line.starts_with("## ")).count();
    assert_eq!(titles(&english), titles(&russian), "a section is missing in one of them");
    for readme in [&english, &russian] {
        for link in readme.split("](").skip(1).map(|rest| rest.split(')').next().unwrap()) {
            assert!(link.contains("://") || root().join(link).exists(), "{link}");
        }
    }
}
