use super::*;
use std::collections::HashSet;

#[test]
fn typing_into_one_field_is_one_step() {
    let start = with(&["a", "b"]);
    let (a, b) = (id(&start, "a"), id(&start, "b"));
    let mut history = History::new(start.clone());
    let mut type_in = |steps: &[(Command, u64)]| {
        for (command, now) in steps {
            history.apply(command.clone(), *now).unwrap();
        }
        history.undo_steps()
    };
    assert_eq!(type_in(&[(rename(a, "an"), 0), (rename(a, "ann"), 1_999), (rename(a, "anna"), 3_998)]), 1);
    assert_eq!(type_in(&[(rename(a, "anna "), 5_998)]), 2, "a pause");
    assert_eq!(type_in(&[(rename(b, "bo"), 5_999)]), 3, "another message");
    assert_eq!(type_in(&[(Command::SetText { id: b, text: "t".into() }, 5_999)]), 4, "another field");
    history.seal();
    history.apply(Command::SetText { id: b, text: "te".into() }, 5_999).unwrap();
    assert_eq!(history.undo_steps(), 5, "the field was left");
    assert_eq!(history.undo_label(), Some("step-text"));
    for _ in 0..4 {
        history.undo().unwrap();
    }
    assert_eq!(names(history.workspace()), ["anna", "b"]);
    assert_eq!((history.undo_label(), history.redo_label()), (Some("step-rename"), Some("step-rename")));
    assert_eq!(history.undo().unwrap().selected, Some(a));
    assert_eq!(history.workspace(), &start);
    assert_eq!(history.undo(), None);
}

#[test]
fn undo_ends_the_step_and_a_new_command_ends_redo() {
    let start = with(&["a"]);
    let a = id(&start, "a");
    let mut history = History::new(start);
    history.apply(rename(a, "b"), 0).unwrap();
    history.undo().unwrap();
    history.redo().unwrap();
    history.apply(rename(a, "c"), 1).unwrap();
    assert_eq!(history.undo_steps(), 2);
    history.undo().unwrap();
    history.apply(rename(a, "d"), 2).unwrap();
    assert_eq!((history.redo(), names(history.workspace())), (None, vec!["d"]));
}

#[test]
fn what_is_typed_and_taken_back_by_hand_is_no_step() {
    let start = with(&["a"]);
    let a = id(&start, "a");
    let mut history = History::new(start.clone());
    history.apply(rename(a, "ab"), 0).unwrap();
    history.apply(rename(a, "a"), 10).unwrap();
    assert_eq!((history.undo_steps(), history.workspace()), (0, &start));
}

#[test]
fn the_oldest_steps_go_first() {
    let start = with(&["a"]);
    let a = id(&start, "a");
    for (limit, kept) in [(3, 3), (0, 0), (DEFAULT_STEPS, 20)] {
        let mut history = History::with_limit(start.clone(), limit);
        for n in 0..20 {
            history.apply(rename(a, &n.to_string()), n * TYPING_PAUSE_MS).unwrap();
        }
        assert_eq!(std::iter::from_fn(|| history.undo()).count(), kept);
        let expected = if kept == 20 { "a".to_owned() } else { (19 - kept).to_string() };
        assert_eq!(names(history.workspace()), [expected]);
    }
}

#[test]
fn an_id_is_not_given_out_twice() {
    let mut history = History::default();
    let mut seen = HashSet::new();
    for _ in 0..3 {
        let applied = history.apply(add_at(0, vec![message("a"), message("b")]), 0).unwrap();
        assert!(applied.change.changed.iter().all(|id| seen.insert(*id)));
        history.undo().unwrap();
    }
    history.redo().unwrap();
    let opened = Command::ReplaceLibrary { messages: vec![message("c")] };
    let applied = history.apply(opened, 0).unwrap();
    assert!(applied.change.changed.iter().all(|id| seen.insert(*id)));
    assert_eq!(applied.change.removed.len(), 2);
}
