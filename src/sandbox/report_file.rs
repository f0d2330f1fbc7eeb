//! The files that report tasks end in.

use super::reports::Report;
use super::request::Request;
use super::state::State;
use serde_json::Value;

impl Report {
    /// Returns the rows of the file, the header first where it is wanted.
    pub fn rows(&self, state: &State, request: &Request) -> Vec<Vec<String>> {
        let asked = Request {
            query: self
                .project
                .as_ref()
                .map_or(Value::Null, |name| serde_json::json!({ "projectShortName": name })),
            ..request.clone()
        };
        let (header, fields): (&[&str], &[&str]) = match self.kind.as_str() {
            "CLIENTS" | "CLIENTS_LIST" => {
                (&["clientId", "firstName", "lastName"], &["/id", "/firstName", "/lastName"])
            }
            _ => (
                &[
                    "timestamp",
                    "channelType",
                    "botId",
                    "clientId",
                    "sessionId",
                    "state",
                    "question",
                    "answer",
                ],
                &[
                    "/timestamp",
                    "/channelType",
                    "/botId",
                    "/client/id",
                    "/sessionId",
                    "/nlpInfo/nlpState",
                    "/question",
                    "/textAnswer",
                ],
            ),
        };
        let found = super::actions::reporter::found(state, &asked, &self.body).unwrap_or_default();
        let mut rows: Vec<Vec<String>> = Vec::new();
        if self.setting("withHeader").and_then(Value::as_bool).unwrap_or(true) {
            rows.push(header.iter().map(|name| (*name).to_owned()).collect());
        }
        let mut seen = std::collections::BTreeSet::new();
        for turn in &found {
            let (row, key) = match self.kind.as_str() {
                "CLIENTS" | "CLIENTS_LIST" => {
                    (turn.get("client").unwrap_or(turn), turn.pointer("/client/id"))
                }
                "SESSIONS" => (turn, turn.get("sessionId")),
                _ => (turn, turn.get("questionId")),
            };
            if seen.insert(key.map(Value::to_string).unwrap_or_default()) {
                let cell =
                    |path: &&str| row.pointer(path).and_then(Value::as_str).unwrap_or_default().to_owned();
                rows.push(fields.iter().map(cell).collect());
            }
        }
        rows
    }

    /// Returns the file and its content type.
    pub fn file(&self, state: &State, request: &Request) -> Option<(Vec<u8>, &'static str)> {
        let rows = self.rows(state, request);
        if !self.is_xlsx() {
            let delimiter = self.setting("delimiter").and_then(Value::as_str).unwrap_or(",");
            return Some((csv(&rows, delimiter).into_bytes(), "text/csv"));
        }
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        for (at, row) in (0..).zip(&rows) {
            for (column, cell) in (0..).zip(row) {
                sheet.write_string(at, column, cell).ok()?;
            }
        }
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        Some((book.save_to_buffer().ok()?, kind))
    }
}

fn csv(rows: &[Vec<String>], delimiter: &str) -> String {
    let quoted = |cell: &String| {
        let plain = !cell.contains(['"', '\n', '\r']) && !cell.contains(delimiter);
        if plain { cell.clone() } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
    };
    let line = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(delimiter);
    rows.iter().map(|row| line(row) + "\r\n").collect()
}
