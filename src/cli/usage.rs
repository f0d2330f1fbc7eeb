//! Help and complaints about the call, in the reader's language.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory};

use super::args::Args;
use wording::one_line;
use words::Words;

/// The call as clap knows it, with help from the locales.
pub(super) fn command(words: &Words) -> Command {
    let help = |id: &str| words.say(id).into_owned() + "\n";
    Args::command()
        .override_help(help("cli-help"))
        .mut_subcommand("check", |c| c.override_help(help("cli-help-check")))
        .mut_subcommand("audit", |c| c.override_help(help("cli-help-audit")))
        .mut_subcommand("chat", |c| c.override_help(help("cli-help-chat")))
        .mut_subcommand("export", |c| c.override_help(help("cli-help-export")))
        .mut_subcommand("sandbox", |c| c.override_help(help("cli-help-sandbox")))
        .mut_subcommand("recipients", |c| c.override_help(help("cli-help-recipients")))
        .mut_subcommand("broadcast", |c| {
            let whole = help("cli-help-broadcast");
            ["check", "send", "status"].into_iter().fold(c.override_help(whole.clone()), |c, name| {
                c.mut_subcommand(name, |c| c.override_help(whole.clone()))
            })
        })
}

/// What is wrong with the call, and where help is.
pub(super) fn explain(error: &clap::Error, words: &Words) -> String {
    let said = told(error, words).unwrap_or_else(|| error.render().to_string().trim_end().to_owned());
    format!("{said}\n{}", words.say("usage-see-help"))
}

fn told(error: &clap::Error, words: &Words) -> Option<String> {
    let context = |kind| error.get(kind).and_then(shown);
    let argument = || context(ContextKind::InvalidArg);
    let value = || context(ContextKind::InvalidValue).filter(|value| !value.is_empty());
    Some(match error.kind() {
        ErrorKind::UnknownArgument => {
            words.tell("usage-unknown-argument", &[("argument", argument()?.into())])
        }
        ErrorKind::InvalidSubcommand => {
            let command = context(ContextKind::InvalidSubcommand)?;
            words.tell("usage-unknown-command", &[("command", command.into())])
        }
        ErrorKind::MissingRequiredArgument => {
            words.tell("usage-missing-argument", &[("argument", argument()?.into())])
        }
        ErrorKind::ArgumentConflict => {
            words.tell("usage-repeated-argument", &[("argument", argument()?.into())])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match value() {
            Some(value) => {
                let args = [("argument", argument()?.into()), ("value", value.into())];
                words.tell("usage-wrong-value", &args)
            }
            None => words.tell("usage-missing-value", &[("argument", argument()?.into())]),
        },
        ErrorKind::InvalidUtf8 => words.say("usage-not-text").into_owned(),
        _ => return None,
    })
}

fn shown(value: &ContextValue) -> Option<String> {
    match value {
        ContextValue::String(text) => Some(one_line(text).into_owned()),
        ContextValue::Strings(texts) => Some(one_line(&texts.join(", ")).into_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {

    use super::*;
    use words::Lang;

    #[test]
    fn the_call_is_well_formed() {
        command(&Words::new(Lang::Ru)).debug_assert();
    }

    #[test]
    fn help_names_every_argument_and_every_value() {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            let helps = [
                "cli-help-check",
                "cli-help-audit",
                "cli-help-chat",
                "cli-help-export",
                "cli-help-sandbox",
                "cli-help-recipients",
                "cli-help-broadcast",
            ];
            let all = Args::command();
            let nested = |command: &Command| command.get_subcommands().cloned().collect::<Vec<_>>();
            let commands = all.get_subcommands().zip(helps).flat_map(|(command, id)| {
                std::iter::once(command.clone()).chain(nested(command)).map(move |command| (command, id))
            });
            for (command, id) in commands {
                let help = words.say(id);
                for arg in command.get_arguments().filter(|arg| arg.get_id() != "help") {
                    let name = arg.get_long().map_or_else(|| "FILE".to_owned(), |long| format!("--{long}"));
                    assert!(help.contains(&name), "{id} in {lang:?} lacks {name}");
                    for value in arg.get_possible_values().iter().filter(|_| arg.get_action().takes_values())
                    {
                        assert!(help.contains(value.get_name()), "{id} in {lang:?}: {}", value.get_name());
                    }
                }
                assert!(words.say("cli-help").contains(command.get_name()));
            }
        }
    }
}
