//! Reports: asked for, listed.

use crate::answer::{Answer, not_found};
use crate::people::ACCOUNT;
use crate::reports::Report;
use crate::request::{Request, uuid};
use crate::state::State;
use platform::wire::write_moment;
use serde_json::{Value, json};

/// `createReport`.
pub fn create(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let report = begin(state, request, &request.part("kind").to_uppercase());
    let time = write_moment(report.asked);
    Ok(Answer::ok(json!({ "requestId": report.request, "requestTime": time })))
}

/// `createClientListReport`, which answers by headers alone.
pub fn create_client_list(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let report = begin(state, request, "CLIENTS_LIST");
    let time = write_moment(report.asked);
    Ok(Answer::empty().with("z-request-id", &report.request).with("z-request-time", time))
}

/// `listReportTasks`.
pub fn list(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let tasks: Vec<Value> = state.reports.iter().map(|report| answered(report, state, request)).collect();
    Ok(Answer::ok(json!({ "tasks": tasks })))
}

/// `getReportTask`.
pub fn get(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let id = request.part("reportGenerationTaskId");
    let found = state.reports.iter().find(|report| report.task == id);
    let report = found.ok_or_else(|| not_found("report task", id))?;
    Ok(Answer::ok(answered(report, state, request)))
}

fn begin(state: &mut State, request: &Request, kind: &str) -> Report {
    let report = Report {
        task: uuid(),
        request: uuid(),
        kind: kind.to_owned(),
        project: Report::project_of(request),
        asked: request.now,
        body: request.body.clone(),
    };
    state.reports.push(report.clone());
    report
}

fn answered(report: &Report, state: &State, request: &Request) -> Value {
    let done = report.is_done(request);
    let mut answer = json!({
        "taskId": report.task,
        "accountId": ACCOUNT,
        "creationTime": write_moment(report.asked),
        "status": if done { "COMPLETED" } else { "STARTED" },
        "reportType": report.kind,
    });
    let Some(fields) = answer.as_object_mut() else { return answer };
    if let Some(project) = &report.project {
        fields.insert("projectShortName".into(), project.as_str().into());
    }
    if done {
        let rows = report.rows(state, request).len();
        fields.insert("writeCount".into(), rows.into());
        fields.insert("totalCount".into(), rows.into());
        fields.insert("fileUrl".into(), format!("{}/sandbox/files/{}", request.url, report.task).into());
        fields.insert("fileName".into(), report.file_name().into());
    }
    answer
}
