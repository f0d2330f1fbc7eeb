use super::*;
use proptest::prelude::*;
use std::collections::HashSet;

/// A command in numbers, which become indices of what is there.
type Deed = (u8, usize, usize, String);

fn deed() -> impl Strategy<Value = Deed> {
    (0..17_u8, 0..8_usize, 0..8_usize, "[abя*]{0,3}")
}

fn command(workspace: &Workspace, (kind, a, b, text): Deed) -> Command {
    let library = &workspace.library;
    let at = |n: usize| library.id_at(n % library.len().max(1)).unwrap_or(MessageId::from_number(n as u64));
    let (id, index) = (at(a), b % 4);
    let several = || vec![at(a), at(b), at(a + b)];
    let made = |n: usize| (0..n).map(|n| if n % 2 == 0 { bad(&text) } else { message(&text) }).collect();
    match kind {
        0 | 1 => add_at(a, made(b)),
        2 => Command::RemoveMessages { ids: several() },
        3 => Command::MoveMessages { ids: several(), to: b },
        4 => Command::Rename { id, name: text },
        5 => Command::SetText { id, text },
        6 => Command::SetOpensBroadcast { id, opens: b % 2 == 0 },
        7 => Command::SetSample { id, name: index.to_string(), value: text },
        8 => Command::SetButtonTitle { id, index, title: text },
        9 => Command::SetButtonUrl { id, index, url: text },
        10 => Command::SetButtonPhone { id, index, phone: text },
        11 => Command::AddButton { id, at: index, button: Button::url(text, "x") },
        12 => Command::RemoveButton { id, index },
        13 => Command::MoveButton { id, from: index, to: a },
        14 => Command::SetButtons { id, buttons: vec![Button::reply(text)] },
        15 => Command::Replace { id, parts: made(b) },
        _ => Command::ReplaceLibrary { messages: made(a) },
    }
}

proptest! {
    #[test]
    fn undo_leads_to_the_start_and_redo_to_the_end(
        deeds in prop::collection::vec((deed(), 0..3_000_u64, 0..6_u8), 0..60),
    ) {
        let start = with(&["a", "b", "c"]);
        let mut history = History::new(start.clone());
        let mut now = 0;
        for (deed, pause, turn) in deeds {
            now += pause;
            let before = history.workspace().clone();
            match turn {
                0 => drop(history.undo()),
                1 => drop(history.redo()),
                _ => {
                    let command = command(&before, deed);
                    let steps = history.undo_steps();
                    match history.apply(command, now) {
                        Ok(applied) => {
                            prop_assert_ne!(&applied.workspace, &before);
                            prop_assert_eq!(&applied.workspace, history.workspace());
                            if history.undo_steps() > steps {
                                let after = history.workspace().clone();
                                history.undo();
                                prop_assert_eq!(history.workspace(), &before);
                                history.redo();
                                prop_assert_eq!(history.workspace(), &after);
                            }
                        }
                        Err(_) => prop_assert_eq!(history.workspace(), &before),
                    }
                }
            }
            let library = &history.workspace().library;
            prop_assert_eq!(library.iter().count(), library.len());
            prop_assert_eq!(library.ids().collect::<HashSet<_>>().len(), library.len());
        }
        while history.redo().is_some() {}
        let end = history.workspace().clone();
        while let Some(travel) = history.undo() {
            prop_assert!(travel.selected.is_none_or(|id| history.workspace().library.get(id).is_some()));
        }
        prop_assert_eq!(history.workspace(), &start);
        while let Some(travel) = history.redo() {
            prop_assert!(travel.selected.is_none_or(|id| history.workspace().library.get(id).is_some()));
        }
        prop_assert_eq!(history.workspace(), &end);
    }

    #[test]
    fn totals_equal_a_recount(deeds in prop::collection::vec((deed(), 0..4_usize, any::<bool>()), 0..40)) {
        let mut history = History::new(with(&["a"; 30]));
        let mut checks = Checks::new(profiles());
        checks.follow(history.workspace());
        let mut under_way = Vec::new();
        for (deed, budget, undo) in deeds {
            if undo {
                history.undo();
            } else {
                let _ = history.apply(command(history.workspace(), deed), 0);
            }
            checks.follow(history.workspace());
            checks.absorb(std::mem::take(&mut under_way));
            checks.fill(budget);
            under_way = check_many(checks.profiles(), &checks.missing(2));
        }
        while !checks.fill(7) {}
        let mut recount = Checks::new(Arc::clone(checks.profiles()));
        recount.follow(history.workspace());
        recount.fill(usize::MAX);
        prop_assert_eq!(checks.totals(), recount.totals());
        prop_assert_eq!(checks.totals().messages, history.workspace().library.len());
        for entry in history.workspace().library.iter() {
            let (known, anew) = (checks.of(entry.id).unwrap(), recount.of(entry.id).unwrap());
            prop_assert_eq!(&known.issues, &anew.issues);
            prop_assert_eq!(&known.advice, &anew.advice);
        }
    }

    #[test]
    fn search_in_parts_finds_what_one_by_one_finds(
        messages in prop::collection::vec("[АаЁёЕе b]{0,6}", 0..40), query in "[аеЁb ]{0,3}", budget in 1..9_usize,
    ) {
        let workspace =
            Workspace::default().apply(add_at(0, messages.iter().map(|name| Message { name: name.clone(), ..Message::default() }).collect()))
                .map_or_else(|_| Workspace::default(), |applied| applied.workspace);
        let checks = Checks::new(profiles());
        let filter = Filter { query: query.clone(), ..Filter::default() };
        let mut search = Search::new(&workspace, &checks, &filter);
        while !search.step(budget) {}
        let same = |text: &str| text.to_lowercase().replace('ё', "е");
        let expected: Vec<_> = workspace.library.iter()
            .filter(|entry| query.split_whitespace().all(|word| same(&entry.message.name).contains(&same(word))))
            .map(|entry| entry.id).collect();
        prop_assert_eq!(search.into_found(), Arc::new(expected));
    }
}
