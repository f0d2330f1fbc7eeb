//! Drafting a launch: its rows, what is known of their clients, and the verdicts.

use super::{Ledger, SendingId, json, millis, moment, nonsense};
use crate::Fault;
use broadcast::{
    Address, Broadcast, Candidate, Checker, Known, Number, PlusRule, Recipient, Seen, State, Valued, Verdict,
};
use jiff::Timestamp;
use registration::{Record, same_content};
use rusqlite::{OptionalExtension as _, Row, Transaction, params};
use std::sync::Arc;

/// How many rows are judged in one transaction.
const AT_ONCE: i64 = 5_000;

impl Ledger {
    /// Begins a draft. An earlier draft of the same name, project and bot is thrown away: it was
    /// never launched.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn draft(
        &mut self,
        broadcast: &Broadcast,
        fingerprint: &str,
        facts: &str,
    ) -> Result<SendingId, Fault> {
        self.write(|transaction| {
            let earlier = "DELETE FROM sending WHERE launched IS NULL
                AND json_extract(frozen, '$.name') = ?1 AND json_extract(frozen, '$.project') = ?2
                AND json_extract(frozen, '$.bot') = ?3";
            transaction.execute(earlier, params![broadcast.name, broadcast.project, broadcast.bot])?;
            let insert =
                "INSERT INTO sending (broadcast, frozen, fingerprint, facts) VALUES (?1, ?2, ?3, ?4)";
            let id = broadcast.id.to_string();
            transaction.execute(insert, params![id, json(broadcast)?, fingerprint, facts])?;
            Ok(SendingId(transaction.last_insert_rowid()))
        })
    }

    /// Adds rows to a draft, in one transaction. A client who is there from another source is
    /// completed; within one list the second row of a client is kept to be told.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add(
        &mut self,
        id: SendingId,
        rows: impl IntoIterator<Item = Recipient>,
        from_other_source: bool,
    ) -> Result<(), Fault> {
        self.write(|transaction| {
            let next = "SELECT coalesce(max(row) + 1, 0) FROM recipient WHERE sending = ?1";
            let mut row: i64 = transaction.query_row(next, [id.0], |row| row.get(0))?;
            for recipient in rows {
                let there = first_of(transaction, id, &recipient.client)?;
                match there {
                    Some(first) if from_other_source => complete(transaction, id, first, recipient)?,
                    there => {
                        insert(transaction, id, row, &recipient, there.is_some())?;
                        row += 1;
                    }
                }
            }
            Ok(())
        })
    }

    /// Begins a snapshot of a bot's clients; those of an earlier one go when it is finished.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_clients<'c>(
        &mut self,
        bot: &str,
        taken: Timestamp,
        clients: impl IntoIterator<Item = (&'c str, Seen)>,
    ) -> Result<(), Fault> {
        self.write(|transaction| {
            let mut set = transaction.prepare_cached(
                "INSERT INTO client (bot, id, last_visit, blocked, taken) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (bot, id) DO UPDATE SET
                    last_visit = CASE WHEN taken = ?5 THEN max(coalesce(last_visit, ?3), coalesce(?3, last_visit)) ELSE ?3 END,
                    blocked = CASE WHEN taken = ?5 THEN max(blocked, ?4) ELSE ?4 END, taken = ?5",
            )?;
            for (client, seen) in clients {
                let visit = seen.last_visit.map(millis);
                set.execute(params![bot, client, visit, seen.blocked, millis(taken)])?;
            }
            Ok(())
        })
    }

    /// Ends a snapshot: whoever is not in it is not known any more.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn finish_clients(&mut self, bot: &str, taken: Timestamp) -> Result<(), Fault> {
        self.write(|transaction| {
            transaction
                .execute("DELETE FROM client WHERE bot = ?1 AND taken <> ?2", params![bot, millis(taken)])?;
            let set = "INSERT INTO snapshot (bot, taken) VALUES (?1, ?2)
                ON CONFLICT (bot) DO UPDATE SET taken = ?2";
            transaction.execute(set, params![bot, millis(taken)]).map(drop)
        })
    }

    /// When a bot's clients were read last.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn snapshot(&self, bot: &str) -> Result<Option<Timestamp>, Fault> {
        let select = "SELECT taken FROM snapshot WHERE bot = ?1";
        let taken: Option<i64> = self
            .connection
            .query_row(select, [bot], |row| row.get(0))
            .optional()
            .map_err(|error| self.fault(&error))?;
        Ok(moment(taken))
    }

    /// Whether somebody is on the stop list.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn is_stopped(&self, client: &str) -> Result<bool, Fault> {
        let select = "SELECT EXISTS (SELECT 1 FROM stop WHERE client = ?1)";
        self.connection.query_row(select, [client], |row| row.get(0)).map_err(|error| self.fault(&error))
    }

    /// What is recorded of registering a message: the record of its content, else that of the
    /// message of its name.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn record_of(&self, message: &message::Message) -> Result<Option<Record>, Fault> {
        let read = || {
            let select = "SELECT record.body, message.name FROM record LEFT JOIN message ON message.id = record.message";
            let mut statement = self.connection.prepare(select)?;
            let mut rows = statement.query([])?;
            let mut of_name = None;
            while let Some(row) = rows.next()? {
                let body = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
                let record: Record = serde_json::from_str(body).map_err(nonsense)?;
                if record.submissions.iter().any(|sent| same_content(&sent.content, message)) {
                    return Ok(Some(record));
                }
                let name: Option<String> = row.get(1)?;
                if name.is_some_and(|name| !name.is_empty() && name == message.name) {
                    of_name = Some(record);
                }
            }
            Ok(of_name)
        };
        read().map_err(|error| self.fault(&error))
    }

    /// Judges every row of a draft by a checker that was given what is known, and notes the
    /// verdicts: who is left out is skipped with the rule as its reason.
    ///
    /// # Errors
    /// The file cannot be read or written.
    pub fn judge(&mut self, id: SendingId, checker: &mut Checker<'_>, bot: &str) -> Result<(), Fault> {
        let told = self.snapshot(bot)?.is_some();
        let mut after = -1;
        loop {
            let last = self.write(|transaction| judge_some(transaction, id, checker, bot, told, after))?;
            match last {
                Some(last) => after = last,
                None => return Ok(()),
            }
        }
    }
}

fn judge_some(
    transaction: &Transaction<'_>,
    id: SendingId,
    checker: &mut Checker<'_>,
    bot: &str,
    told: bool,
    after: i64,
) -> rusqlite::Result<Option<i64>> {
    let mut statement = transaction.prepare_cached(
        "SELECT r.row, r.client, r.number, r.address, r.typed, r.vals, r.repeated,
                c.id IS NOT NULL, c.last_visit, coalesce(c.blocked, 0),
                EXISTS (SELECT 1 FROM stop s WHERE s.client = r.client)
         FROM recipient r LEFT JOIN client c ON c.bot = ?2 AND c.id = r.client
         WHERE r.sending = ?1 AND r.row > ?3 ORDER BY r.row LIMIT ?4",
    )?;
    let mut set = transaction
        .prepare_cached("UPDATE recipient SET state = ?3, reason = ?4 WHERE sending = ?1 AND row = ?2")?;
    let mut last = None;
    let mut rows = statement.query(params![id.0, bot, after, AT_ONCE])?;
    while let Some(row) = rows.next()? {
        let recipient = recipient(row)?;
        let known = match (told, row.get(7)?) {
            (false, _) => Known::Untold,
            (true, false) => Known::No,
            (true, true) => Known::Yes(Seen { last_visit: moment(row.get(8)?), blocked: row.get(9)? }),
        };
        let candidate =
            Candidate { recipient: &recipient, known, stopped: row.get(10)?, repeated: row.get(6)? };
        let number: i64 = row.get(0)?;
        if let Verdict::Skipped(rule) = checker.row(&candidate) {
            set.execute(params![id.0, number, State::Skipped.code(), rule.as_str()])?;
        }
        last = Some(number);
    }
    Ok(last)
}

/// A row of columns row, client, number, address, typed, vals.
pub(super) fn recipient(row: &Row<'_>) -> rusqlite::Result<Recipient> {
    Ok(Recipient {
        row: row.get::<_, i64>(0)?.unsigned_abs(),
        client: row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?.into(),
        number: row.get::<_, Option<i64>>(2)?.and_then(|n| Number::from_digits(&n.to_string())),
        address: address(row.get(3)?),
        typed: row.get::<_, Option<String>>(4)?.map(String::into_boxed_str),
        values: values(row.get_ref(5)?.as_str().map_err(rusqlite::Error::from)?)?,
    })
}

pub(super) fn values(text: &str) -> rusqlite::Result<Vec<Valued>> {
    let pairs: Vec<(String, String)> = serde_json::from_str(text).map_err(nonsense)?;
    Ok(pairs.into_iter().map(|(name, value)| (Arc::from(name), value.into_boxed_str())).collect())
}

fn stored(values: &[Valued]) -> rusqlite::Result<String> {
    json(&values.iter().map(|(name, value)| (&**name, &**value)).collect::<Vec<_>>())
}

fn code(address: Address) -> i64 {
    match address {
        Address::Whole => 0,
        Address::ByRule(PlusRule::Eight) => 1,
        Address::ByRule(PlusRule::Nine) => 2,
        Address::ByRule(PlusRule::Seven) => 3,
        Address::WithoutPlus => 4,
        Address::Lost => 5,
        Address::Malformed => 6,
        Address::Missing => 7,
    }
}

fn address(code: i64) -> Address {
    match code {
        0 => Address::Whole,
        1 => Address::ByRule(PlusRule::Eight),
        2 => Address::ByRule(PlusRule::Nine),
        3 => Address::ByRule(PlusRule::Seven),
        4 => Address::WithoutPlus,
        5 => Address::Lost,
        6 => Address::Malformed,
        _ => Address::Missing,
    }
}

fn first_of(transaction: &Transaction<'_>, id: SendingId, client: &str) -> rusqlite::Result<Option<i64>> {
    if client.is_empty() {
        return Ok(None);
    }
    let select =
        "SELECT row FROM recipient WHERE sending = ?1 AND client = ?2 AND client <> '' AND repeated = 0";
    transaction.prepare_cached(select)?.query_row(params![id.0, client], |row| row.get(0)).optional()
}

fn insert(
    transaction: &Transaction<'_>,
    id: SendingId,
    row: i64,
    recipient: &Recipient,
    repeated: bool,
) -> rusqlite::Result<()> {
    let number = recipient.number.and_then(|number| number.digits().parse::<i64>().ok());
    let mut insert = transaction.prepare_cached(
        "INSERT INTO recipient (sending, row, client, number, country, address, repeated, typed, vals, state)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0)",
    )?;
    insert
        .execute(params![
            id.0,
            row,
            &*recipient.client,
            number,
            recipient.country(),
            code(recipient.address),
            repeated,
            recipient.typed.as_deref(),
            stored(&recipient.values)?,
        ])
        .map(drop)
}

fn complete(
    transaction: &Transaction<'_>,
    id: SendingId,
    first: i64,
    other: Recipient,
) -> rusqlite::Result<()> {
    let select =
        "SELECT row, client, number, address, typed, vals FROM recipient WHERE sending = ?1 AND row = ?2";
    let mut known = transaction.prepare_cached(select)?.query_row([id.0, first], recipient)?;
    if other.address == Address::Whole {
        known.address = Address::Whole;
    }
    known.complete(other);
    let number = known.number.and_then(|number| number.digits().parse::<i64>().ok());
    let set = "UPDATE recipient SET number = ?3, country = ?4, address = ?5, vals = ?6 WHERE sending = ?1 AND row = ?2";
    let values = stored(&known.values)?;
    transaction
        .prepare_cached(set)?
        .execute(params![id.0, first, number, known.country(), code(known.address), values])
        .map(drop)
}
