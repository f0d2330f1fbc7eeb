//! Commands about broadcasts and those who are not written to.

use super::shown::Shown;
use super::{Command, Refusal, Workspace};
use std::collections::HashSet;
use std::sync::Arc;

/// Does what a command says to a copy that is thrown away when it is refused.
pub(super) fn perform(workspace: &mut Workspace, command: Command) -> Result<Shown, Refusal> {
    match command {
        Command::AddBroadcast { broadcast } => _ = workspace.broadcasts.add(*broadcast),
        Command::SetBroadcast { key, broadcast } => {
            let known = workspace.broadcasts.get(key).ok_or(Refusal::BroadcastGone(key))?;
            // What was sent cannot be told otherwise afterwards.
            let frozen = known.launched.is_some();
            if frozen && (known.content != broadcast.content || known.id != broadcast.id) {
                return Err(Refusal::BroadcastFrozen(key));
            }
            workspace.broadcasts.put(key, Arc::new(*broadcast));
        }
        Command::RemoveBroadcast { key } => {
            workspace.broadcasts.remove(key).ok_or(Refusal::BroadcastGone(key))?;
        }
        Command::AddStops { stops } => {
            let mut there: HashSet<String> =
                workspace.stops.iter().map(|(_, stop)| stop.client.clone()).collect();
            for stop in stops.into_iter().filter(|stop| !stop.client.is_empty()) {
                if there.insert(stop.client.clone()) {
                    workspace.stops.add(stop);
                }
            }
        }
        Command::RemoveStops { keys } => {
            for key in keys {
                workspace.stops.remove(key);
            }
        }
        _ => {}
    }
    Ok(Shown::default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use broadcast::{Broadcast, BroadcastId, Content, Stop};

    fn broadcast() -> Broadcast {
        let content = Content::Event { name: "sale".into(), data: Default::default() };
        Broadcast::new(BroadcastId::from_bits(1), content)
    }

    fn after(workspace: &Workspace, command: Command) -> Result<Workspace, Refusal> {
        workspace.apply(command).map(|applied| applied.workspace)
    }

    #[test]
    fn a_launched_broadcast_says_what_it_said() {
        let empty = Workspace::default();
        let one = after(&empty, Command::AddBroadcast { broadcast: Box::new(broadcast()) }).unwrap();
        let (key, _) = one.broadcasts.iter().next().unwrap();
        let launched = Broadcast { launched: "2026-11-29T10:00:00Z".parse().ok(), ..broadcast() };
        let set = |broadcast: Broadcast| Command::SetBroadcast { key, broadcast: Box::new(broadcast) };
        let two = after(&one, set(launched.clone())).unwrap();
        let content = Content::Event { name: "other".into(), data: Default::default() };
        assert_eq!(
            after(&two, set(Broadcast { content, ..launched.clone() })),
            Err(Refusal::BroadcastFrozen(key))
        );
        assert!(after(&two, set(Broadcast { name: "A".into(), ..launched })).is_ok());
        let gone = after(&two, Command::RemoveBroadcast { key }).unwrap();
        assert_eq!(after(&gone, Command::RemoveBroadcast { key }), Err(Refusal::BroadcastGone(key)));
    }

    #[test]
    fn a_client_stands_on_the_stop_list_once() {
        let stop = |client: &str| Stop { client: client.into(), ..Stop::default() };
        let stops = vec![stop("1"), stop("1"), stop(""), stop("2")];
        let one = after(&Workspace::default(), Command::AddStops { stops: stops.clone() }).unwrap();
        assert_eq!(one.stops.len(), 2);
        assert_eq!(after(&one, Command::AddStops { stops }), Err(Refusal::Unchanged));
        let keys = one.stops.iter().map(|(key, _)| key).collect();
        assert!(after(&one, Command::RemoveStops { keys }).unwrap().stops.is_empty());
    }
}
