//! The bot's clients, kept as a dated snapshot.

use super::RunError;
use broadcast::Seen;
use jiff::Timestamp;
use platform::Client;
use store::ledger::Ledger;
use tokio::runtime::Handle;

/// Reads everyone who has talked to a bot into the ledger, page by page, and tells how many.
/// Blocks: it belongs into a job. `told` hears of the count, and stops it by `false`.
///
/// # Errors
/// The platform cannot be asked, or the ledger not be written. An earlier snapshot stays then.
pub fn fetch_clients(
    ledger: &mut Ledger,
    client: &Client,
    (project, bot): (&str, &str),
    now: Timestamp,
    runtime: &Handle,
    mut told: impl FnMut(u64) -> bool,
) -> Result<u64, RunError> {
    let mut pages = client.client_pages(project, bot, now);
    let mut count = 0;
    while let Some(page) = runtime.block_on(pages.next())? {
        count += page.len() as u64;
        let clients = page.iter().map(|client| {
            let seen = Seen { last_visit: client.last_visit_date, blocked: client.is_blocked };
            (client.id.as_str(), seen)
        });
        ledger.add_clients(bot, now, clients)?;
        if !told(count) {
            return Ok(count);
        }
    }
    ledger.finish_clients(bot, now)?;
    Ok(count)
}
