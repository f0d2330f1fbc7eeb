//! The arguments. What they are for stands in the help, which is in the locales.

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{ArgMatches, FromArgMatches, Parser, Subcommand, ValueEnum};

use registration::{Dialect, Encoding, Separator};
use words::Lang;

/// The whole call.
#[derive(Debug, Parser)]
#[command(name = "pult", version, disable_help_subcommand = true)]
pub(super) struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// The language, taken from the call before it is parsed.
    #[arg(long, global = true, value_name = "ru|en")]
    lang: Option<LangName>,
}

impl Args {
    /// Takes the arguments from what clap has found.
    pub fn read(found: &ArgMatches) -> Result<Self, clap::Error> {
        Self::from_arg_matches(found)
    }
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Tells what is wrong.
    Check(CheckArgs),
    /// Tells what is wrong with what a bot says.
    Audit(AuditArgs),
    /// Replays a conversation.
    Chat(ChatArgs),
    /// Writes the tables.
    Export(ExportArgs),
    /// Runs the platform's sandbox alone.
    Sandbox(SandboxArgs),
    /// Tells what is wrong with a list of clients.
    Recipients(RecipientsArgs),
    /// Checks, sends and follows a broadcast.
    Broadcast(BroadcastArgs),
}

/// The arguments of `recipients`.
#[derive(Debug, clap::Args)]
pub(super) struct RecipientsArgs {
    /// The list.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The bot's clients, where the list is to be held against them.
    #[arg(long, value_name = "FILE")]
    pub clients: Option<PathBuf>,
    /// For whom.
    #[arg(long, value_enum, default_value_t = Format::Text, value_name = "text|json")]
    pub format: Format,
}

/// The arguments of `broadcast`.
#[derive(Debug, clap::Args)]
pub(super) struct BroadcastArgs {
    /// What to do with it.
    #[command(subcommand)]
    pub command: BroadcastCommand,
}

/// What can be done with a broadcast.
#[derive(Debug, Subcommand)]
pub(super) enum BroadcastCommand {
    /// Prints the check page.
    Check(BroadcastCheckArgs),
    /// Sends, or goes on sending.
    Send(BroadcastSendArgs),
    /// Tells how every row stands.
    Status(BroadcastStatusArgs),
}

/// The arguments of `broadcast check`.
#[derive(Debug, clap::Args)]
pub(super) struct BroadcastCheckArgs {
    /// The broadcast.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Where the bot's clients are fetched.
    #[arg(long, value_name = "URL")]
    pub platform: Option<String>,
    /// The bot's clients in a file.
    #[arg(long, value_name = "FILE")]
    pub clients: Option<PathBuf>,
    /// The workspace that knows what is registered and who is stopped.
    #[arg(long, value_name = "FILE.pult")]
    pub ledger: Option<PathBuf>,
    /// For whom.
    #[arg(long, value_enum, default_value_t = Format::Text, value_name = "text|json")]
    pub format: Format,
}

/// The arguments of `broadcast send`.
#[derive(Debug, clap::Args)]
pub(super) struct BroadcastSendArgs {
    /// The broadcast.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Where it is kept what was sent.
    #[arg(long, value_name = "FILE.pult")]
    pub ledger: PathBuf,
    /// The platform's address.
    #[arg(long, value_name = "URL")]
    pub platform: String,
    /// At most so many this time.
    #[arg(long, value_name = "N")]
    pub limit: Option<u64>,
    /// For whom.
    #[arg(long, value_enum, default_value_t = Format::Text, value_name = "text|json")]
    pub format: Format,
}

/// The arguments of `broadcast status`.
#[derive(Debug, clap::Args)]
pub(super) struct BroadcastStatusArgs {
    /// Where it is kept what was sent.
    #[arg(long, value_name = "FILE.pult")]
    pub ledger: PathBuf,
    /// For whom.
    #[arg(long, value_enum, default_value_t = Format::Text, value_name = "text|json")]
    pub format: Format,
}

/// The arguments of `check`.
#[derive(Debug, clap::Args)]
pub(super) struct CheckArgs {
    /// What to read; `-` for standard input.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// A profile by name, or a file with one.
    #[arg(long, default_value = "i-digital", value_name = "i-digital|meta|FILE.toml")]
    pub profile: PathBuf,
    /// For whom.
    #[arg(long, value_enum, default_value_t = Format::Text, value_name = "text|json")]
    pub format: Format,
}

/// The arguments of `audit`.
#[derive(Debug, clap::Args)]
pub(super) struct AuditArgs {
    /// A scenario, replies or a report; `-` for replies from standard input.
    #[arg(value_name = "PATH")]
    pub path: PathBuf,
    /// A profile by name, or a file with one.
    #[arg(long, default_value = "i-digital", value_name = "i-digital|meta|FILE.toml")]
    pub profile: PathBuf,
    /// For whom.
    #[arg(long, value_enum, default_value_t = Format::Text, value_name = "text|json")]
    pub format: Format,
}

/// The arguments of `chat`.
#[derive(Debug, clap::Args)]
pub(super) struct ChatArgs {
    /// The conversation.
    #[arg(value_name = "FILE.json")]
    pub file: PathBuf,
    /// Where the Chat API is.
    #[arg(long, value_name = "URL")]
    pub url: String,
    /// A profile by name, or a file with one.
    #[arg(long, default_value = "i-digital", value_name = "i-digital|meta|FILE.toml")]
    pub profile: PathBuf,
    /// For whom.
    #[arg(long, value_enum, default_value_t = Format::Text, value_name = "text|json")]
    pub format: Format,
}

/// The arguments of `export`.
#[derive(Debug, clap::Args)]
pub(super) struct ExportArgs {
    /// What to read; `-` for standard input.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Where the tables go.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// For whom the tables are.
    #[arg(long, value_enum, default_value_t = DialectName::Excel, value_name = "excel|plain")]
    pub dialect: DialectName,
    /// How characters are written, where not as the dialect has it.
    #[arg(long, value_enum, value_name = "utf-8|utf-8-bom|windows-1251")]
    pub encoding: Option<EncodingName>,
    /// What stands between fields, where not as the dialect has it.
    #[arg(long, value_enum, value_name = ";|,|tab")]
    pub separator: Option<SeparatorName>,
    /// Take every message that has buttons.
    #[arg(long)]
    pub all: bool,
    /// A profile by name, or a file with one.
    #[arg(long, default_value = "i-digital", value_name = "i-digital|meta|FILE.toml")]
    pub profile: PathBuf,
}

/// The arguments of `sandbox`.
#[derive(Debug, Default, clap::Args)]
pub struct SandboxArgs {
    /// The port on this machine; 0 for one that is free.
    #[arg(long, default_value_t = 0, value_name = "N")]
    pub port: u16,
    /// What goes wrong, as the sandbox reads it.
    #[arg(long = "fault", value_name = "FAULT")]
    pub faults: Vec<String>,
    /// Where its data is kept.
    #[arg(long, value_name = "FILE")]
    pub data: Option<PathBuf>,
    /// So many clients of every channel, in place of the demo's few.
    #[arg(long, value_name = "N")]
    pub clients: Option<usize>,
    /// What `stop` of a campaign does: what is new is refused, or everything is held.
    #[arg(long, value_enum, default_value_t, value_name = "refuse|hold")]
    pub stop: StopName,
    /// How long a sending stands at each status, in milliseconds.
    #[arg(long, default_value_t = 2000, value_name = "MS")]
    pub step: u64,
    /// Of 1,000 sendings so many fail, and so many more are not delivered.
    #[arg(long, default_value_t = 30, value_name = "N", value_parser = clap::value_parser!(u32).range(0..=500))]
    pub failing: u32,
}

/// What `stop` of a campaign does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum StopName {
    /// Refuses what is new; what is queued goes on.
    #[default]
    Refuse,
    /// Holds everything.
    Hold,
}

/// For whom a check is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For a person.
    Text,
    /// For a program.
    Json,
}

/// A dialect by name.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum DialectName {
    /// See [`Dialect::Excel`].
    Excel,
    /// See [`Dialect::Plain`].
    Plain,
}

impl From<DialectName> for Dialect {
    fn from(name: DialectName) -> Self {
        match name {
            DialectName::Excel => Self::Excel,
            DialectName::Plain => Self::Plain,
        }
    }
}

/// An encoding by name.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum EncodingName {
    /// See [`Encoding::Utf8`].
    #[value(name = "utf-8")]
    Utf8,
    /// See [`Encoding::Utf8Bom`].
    #[value(name = "utf-8-bom")]
    Utf8Bom,
    /// See [`Encoding::Windows1251`].
    #[value(name = "windows-1251")]
    Windows1251,
}

impl From<EncodingName> for Encoding {
    fn from(name: EncodingName) -> Self {
        match name {
            EncodingName::Utf8 => Self::Utf8,
            EncodingName::Utf8Bom => Self::Utf8Bom,
            EncodingName::Windows1251 => Self::Windows1251,
        }
    }
}

/// A separator by name; a tab may also be given as itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct SeparatorName(pub Separator);

impl ValueEnum for SeparatorName {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self(Separator::Semicolon), Self(Separator::Comma), Self(Separator::Tab)]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self.0 {
            Separator::Semicolon => PossibleValue::new(";"),
            Separator::Comma => PossibleValue::new(","),
            Separator::Tab => PossibleValue::new("tab").alias("\t"),
        })
    }
}

/// A language by its code.
#[derive(Clone, Copy, Debug)]
struct LangName(Lang);

impl ValueEnum for LangName {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self(Lang::Ru), Self(Lang::En)]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.code()))
    }
}
