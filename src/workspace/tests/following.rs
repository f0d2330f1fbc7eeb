use super::*;

#[test]
fn checks_follow_what_changed_and_leave_out_what_came_late() {
    let mut checks = Checks::new(profiles());
    let start = Workspace::default().apply(add_at(0, vec![bad("a"), message("b")])).unwrap().workspace;
    checks.follow(&start);
    let (a, b) = (id(&start, "a"), id(&start, "b"));
    assert!(checks.is_complete());
    assert_eq!(
        checks.totals(),
        Totals { messages: 2, errors: 1, warnings: 1, with_errors: 1, with_warnings: 1 }
    );
    let of_b = Arc::clone(checks.of(b).unwrap());
    let late = check_many(checks.profiles(), &[Arc::clone(start.library.get(a).unwrap())]);

    let mended = start.apply(Command::SetButtons { id: a, buttons: vec![] }).unwrap().workspace;
    checks.follow(&mended);
    assert_eq!(checks.totals(), Totals { messages: 2, ..Totals::default() });
    assert!(Arc::ptr_eq(&of_b, checks.of(b).unwrap()), "what did not change is not checked again");
    checks.absorb(late);
    assert_eq!(checks.totals().errors, 0, "it was of an earlier state");

    checks.follow(&start.apply(Command::RemoveMessages { ids: vec![a, b] }).unwrap().workspace);
    assert_eq!((checks.totals(), checks.of(a).is_none()), (Totals::default(), true));
}

#[test]
fn many_are_checked_in_parts_or_by_a_job() {
    let many = (0..100).map(|n| if n % 4 == 0 { bad("x") } else { message("x") }).collect();
    let workspace = Workspace::default().apply(add_at(0, many)).unwrap().workspace;
    let mut checks = Checks::new(profiles());
    checks.follow(&workspace);
    assert_eq!((checks.waiting(), checks.totals()), (100, Totals::default()));
    assert!(!checks.fill(30));
    assert_eq!((checks.waiting(), checks.totals().messages), (70, 30));
    let (entries, asked) = (checks.missing(usize::MAX), Arc::clone(checks.profiles()));
    let results = std::thread::spawn(move || check_many(&asked, &entries)).join().unwrap();
    checks.absorb(results.clone());
    assert!(checks.is_complete());
    assert_eq!((checks.totals().errors, checks.totals().with_errors), (25, 25));
    checks.set_profiles(profiles());
    checks.absorb(results);
    assert_eq!((checks.waiting(), checks.totals()), (100, Totals::default()), "they are of other profiles");
}

#[test]
fn notes_are_the_advice_that_says_more() {
    let mut checks = Checks::new(profiles());
    let workspace = Workspace::default()
        .apply(add_at(0, vec![Message { text: "{{1}} ждёт".into(), ..bad("a") }]))
        .unwrap()
        .workspace;
    checks.follow(&workspace);
    let checked = checks.of(id(&workspace, "a")).unwrap();
    assert!(checked.advice.len() > checked.notes().count());
    for note in checked.notes() {
        assert!(!checked.issues.iter().any(|issue| (issue.rule, issue.place) == (note.rule, note.place)));
    }
}

#[test]
fn filters_and_words() {
    let with_buttons = |name: &str, buttons| Message { buttons, ..message(name) };
    let messages = vec![
        with_buttons("Ёлка", vec![Button::reply("Да")]),
        with_buttons("Сайт", vec![Button::url("Перейти", "https://example.ru/")]),
        message("ЛИЧНОЕ АВТО"),
        bad("Плохое"),
    ];
    let workspace = Workspace::default().apply(add_at(0, messages)).unwrap().workspace;
    let mut checks = Checks::new(profiles());
    let found = |checks: &Checks, query: &str, kind, problems| -> Vec<String> {
        let filter = Filter { query: query.into(), kind, problems, ..Filter::default() };
        let ids = visible(&workspace, checks, &filter);
        ids.iter().map(|id| workspace.library.get(*id).unwrap().message.name.clone()).collect()
    };
    assert!(found(&checks, "", KindFilter::Any, ProblemFilter::None).is_empty(), "nothing is known yet");
    checks.follow(&workspace);
    for (query, expected) in [
        ("елка", vec!["Ёлка"]),
        ("ЁЛ", vec!["Ёлка"]),
        ("авто лич", vec!["ЛИЧНОЕ АВТО"]),
        ("ПЕРЕЙТИ", vec!["Сайт"]),
        ("example", vec![]),
        ("  ", vec!["Ёлка", "Сайт", "ЛИЧНОЕ АВТО", "Плохое"]),
    ] {
        assert_eq!(found(&checks, query, KindFilter::Any, ProblemFilter::Any), expected, "{query:?}");
    }
    let kind = |kind| found(&checks, "", kind, ProblemFilter::Any);
    assert_eq!(kind(KindFilter::Reply), ["Ёлка", "Плохое"]);
    assert_eq!(kind(KindFilter::Inline), ["Сайт"]);
    assert_eq!(kind(KindFilter::None), ["ЛИЧНОЕ АВТО"]);
    let problems = |problems| found(&checks, "", KindFilter::Any, problems);
    assert_eq!(problems(ProblemFilter::Errors), ["Плохое"]);
    assert_eq!(problems(ProblemFilter::Warnings), ["Плохое"]);
    assert_eq!(problems(ProblemFilter::None), ["Ёлка", "Сайт", "ЛИЧНОЕ АВТО"]);
}

#[test]
fn a_listing_is_made_in_parts_and_only_when_needed() {
    let start = with(&["a1", "a2", "b", "a3"]);
    let checks = Checks::new(profiles());
    let mut listing = Listing::default();
    let everything = Filter::default();
    assert!(listing.refresh(&start, &checks, &everything, 1));
    assert_eq!(listing.ids().len(), 4);

    let a = Filter { query: "a".into(), ..Filter::default() };
    assert!(!listing.refresh(&start, &checks, &a, 2));
    assert_eq!(listing.ids().len(), 4, "the last list stands meanwhile");
    assert!(listing.refresh(&start, &checks, &a, 2));
    assert_eq!(listing.ids().as_slice(), ids(&start, &["a1", "a2", "a3"]));
    let made = Arc::clone(listing.ids());
    assert!(listing.refresh(&start, &checks, &a, 0));
    assert!(Arc::ptr_eq(&made, listing.ids()));

    let renamed = start.apply(rename(id(&start, "a1"), "c")).unwrap().workspace;
    assert!(!listing.refresh(&renamed, &checks, &a, 3));
    let again = renamed.apply(rename(id(&start, "a2"), "c")).unwrap().workspace;
    assert!(!listing.refresh(&again, &checks, &a, 3), "the search ends, but for an earlier state");
    assert!(listing.refresh(&again, &checks, &a, 4));
    let still = ids(&start, &["a1", "a2", "a3"]);
    assert_eq!(listing.ids().as_slice(), still, "their texts still say it");
    assert!(listing.refresh(&again, &checks, &everything, 0));
    assert_eq!(listing.ids().len(), 4);
}
