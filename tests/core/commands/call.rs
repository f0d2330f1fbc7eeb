//! The call itself: help, the version, wrong arguments, the language.

use super::*;

#[test]
fn help_and_version_go_to_standard_output() {
    for (args, holds) in [
        (vec!["--help"], "pult export FILE --out DIR"),
        (vec!["-h"], "pult check FILE"),
        (vec!["check", "--help"], "Код завершения"),
        (vec!["export", "-h"], "--separator"),
        (vec!["export", "--lang", "en", "--help"], "Exit code"),
        (vec!["--version"], env!("CARGO_PKG_VERSION")),
    ] {
        let ran = run(&args);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{args:?}");
        assert!(ran.out.contains(holds), "{args:?}: {}", ran.out);
    }
}

#[test]
fn without_a_screen_the_window_says_so_in_one_sentence() {
    for args in [vec![], vec!["messages.json"]] {
        let mut pult = std::process::Command::new(env!("CARGO_BIN_EXE_pult"));
        for screen in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
            pult.env_remove(screen);
        }
        let ran = pult.args(args).env("LC_ALL", "ru_RU.UTF-8").output().unwrap();
        let said = String::from_utf8(ran.stderr).unwrap();
        assert_eq!((ran.status.code(), said.lines().count()), (Some(1), 1), "{said}");
        assert!(said.contains("DISPLAY"), "{said}");
    }
}

#[test]
fn a_wrong_call_is_told_in_the_readers_language() {
    let home = Home::new();
    let seed = home.file("seed.json", SEED);
    for (args, russian) in [
        (vec!["check"], "Не хватает параметра: <FILE>"),
        (vec!["chek", &seed], "Неизвестная команда: chek"),
        (vec!["check", &seed, "--formt", "json"], "Неизвестный параметр: --formt"),
        (vec!["check", &seed, "--format", "xml"], "Такого значения нет: xml"),
        (vec!["check", &seed, "--format"], "Не указано значение: --format"),
        (vec!["check", &seed, "--lang", "de"], "Такого значения нет: de"),
        (vec!["check", &seed, "--format", "text", "--format", "json"], "Параметр указан дважды: --format"),
        (vec!["check", &seed, &seed], "Неизвестный параметр"),
        (vec!["export", &seed], "Не хватает параметра: --out"),
        (vec!["export", &seed, "--out", "x", "--separator", "|"], "Такого значения нет: |"),
        (vec!["export", &seed, "--out", "x", "--encoding", "koi8-r"], "Такого значения нет: koi8-r"),
    ] {
        let ran = run(&args);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{args:?}");
        assert!(ran.err.starts_with(russian), "{args:?}: {}", ran.err);
        assert!(ran.err.ends_with("Справка: pult --help\n"), "{}", ran.err);
    }
    let english = run(["check", "--lang=en"]);
    assert!(english.err.starts_with("Missing: <FILE>"), "{}", english.err);
}

#[test]
fn the_locale_chooses_the_language_and_the_argument_decides() {
    let home = Home::new();
    let seed = home.file("seed.json", SEED);
    let in_english = |variables: &[(&str, &str)], args: &[&str]| {
        let mut command = pult();
        command.env_remove("LC_ALL").envs(variables.iter().copied()).args(["check", &seed]).args(args);
        Ran::from(command.output().unwrap()).out.contains("3 messages")
    };
    assert!(!in_english(&[], &[]));
    assert!(!in_english(&[("LANG", "C.UTF-8")], &[]));
    assert!(in_english(&[("LANG", "en_US.UTF-8")], &[]));
    assert!(in_english(&[("LANG", "ru_RU.UTF-8"), ("LC_MESSAGES", "en_GB.UTF-8")], &[]));
    assert!(!in_english(&[("LC_ALL", "ru_RU.UTF-8"), ("LANG", "en_US.UTF-8")], &[]));
    assert!(in_english(&[("LC_ALL", ""), ("LANG", "en_US.UTF-8")], &[]));
    assert!(in_english(&[], &["--lang", "en"]));
    assert!(!in_english(&[("LANG", "en_US.UTF-8")], &["--lang=ru"]));
}
