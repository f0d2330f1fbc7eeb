//! Commands about what stands beside the library: channels, records, packages, habits.

use super::command::Noted;
use super::shown::Shown;
use super::{Command, MessageId, Refusal, Workspace};
use channel::ChannelId;
use jiff::civil::DateTime;
use registration::{Package, PackageId, Packed, Record, RegistrationSettings, Sent, response};
use std::sync::Arc;

/// Does what a command says to a copy that is thrown away when it is refused.
pub(super) fn perform(workspace: &mut Workspace, command: Command) -> Result<Shown, Refusal> {
    match command {
        Command::AddChannel { channel } => {
            let channel = Some(workspace.channels.add(*channel));
            return Ok(Shown { channel, ..Shown::default() });
        }
        Command::Channel { id, event } => {
            let channel = workspace.channels.get(id).ok_or(Refusal::ChannelGone(id))?;
            let after = channel.apply(*event);
            workspace.channels.put(id, Arc::new(after));
        }
        Command::RemoveChannel { id } => remove_channel(workspace, id)?,
        Command::NoteOutcome { ids, noted, at } => {
            for id in ids {
                let Some(entry) = workspace.library.get(id) else { continue };
                let before = record_of(workspace, id);
                let after = match &noted {
                    Noted::Answered(outcome) => before.with_note(&entry.message, at, outcome.clone()),
                    Noted::Sent { to } => {
                        let sent = Sent { at, package: None, to: to.clone() };
                        before.with_sent(&Arc::new(entry.message.clone()), sent)
                    }
                };
                if after != before {
                    workspace.records.put(id, Arc::new(after));
                }
            }
        }
        Command::AddPackage { package, settings } => return Ok(add_package(workspace, *package, *settings)),
        Command::NotePackageSent { package, at } => note_sent(workspace, package, at),
        Command::ApplyResponse { applied, settings } => return apply_response(workspace, *applied, settings),
        Command::SetRegistrationSettings { settings } => workspace.desk = Arc::new(*settings),
        _ => {}
    }
    Ok(Shown::default())
}

fn remove_channel(workspace: &mut Workspace, id: ChannelId) -> Result<(), Refusal> {
    workspace.channels.remove(id).map(drop).ok_or(Refusal::ChannelGone(id))
}

fn record_of(workspace: &Workspace, id: MessageId) -> Record {
    workspace.records.get(id).map(|record| (**record).clone()).unwrap_or_default()
}

fn add_package(workspace: &mut Workspace, package: Package, settings: RegistrationSettings) -> Shown {
    let (at, to) = (package.at, package.to.clone());
    let items: Vec<_> = package.items.iter().map(|item| (item.id, Arc::clone(&item.content))).collect();
    let number = workspace.packages.add(package);
    for (id, content) in items {
        // A message that was deleted meanwhile has no record any more.
        if workspace.library.get(id).is_some() {
            let packed = Packed { at, package: number, to: to.clone() };
            let record = record_of(workspace, id).with_packed(&content, packed);
            workspace.records.put(id, Arc::new(record));
        }
    }
    workspace.desk = Arc::new(RegistrationSettings { to, ..settings });
    Shown { package: Some(number), ..Shown::default() }
}

fn note_sent(workspace: &mut Workspace, number: PackageId, at: DateTime) {
    let Some(package) = workspace.packages.get(number).cloned() else { return };
    for item in package.items.iter() {
        let Some(before) = workspace.records.get(item.id).filter(|record| record.waits_in(number)) else {
            continue;
        };
        let sent = Sent { at, package: Some(number), to: package.to.clone() };
        let after = before.with_sent(&item.content, sent);
        workspace.records.put(item.id, Arc::new(after));
    }
}

fn apply_response(
    workspace: &mut Workspace,
    applied: response::Applied,
    settings: Option<Box<RegistrationSettings>>,
) -> Result<Shown, Refusal> {
    for (id, record) in applied.records {
        if workspace.library.get(id).is_none() {
            return Err(Refusal::MessageGone(id));
        }
        workspace.records.put(id, Arc::new(record));
    }
    let library = &mut workspace.library;
    let before = library.id_at(library.len().saturating_sub(1));
    let (messages, records): (Vec<_>, Vec<_>) = applied.new.into_iter().unzip();
    let ids = library.insert(library.len(), messages);
    for (&id, record) in ids.iter().zip(records) {
        if let Some(record) = record {
            workspace.records.put(id, Arc::new(record));
        }
    }
    if let Some(settings) = settings {
        workspace.desk = Arc::new(*settings);
    }
    let first = ids.first().copied();
    Ok(Shown { after: first, before: first.and(before), ..Shown::default() })
}
