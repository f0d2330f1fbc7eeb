//! Report files: asked for, followed, fetched.

use super::request::Request;
use super::wire::{AsyncEvents, AsyncTask, Filter, ReportCreate, ReportKind, ReportTask, ReportTasks};
use super::{Call, Client, Error, Outcome, PlatformError};

/// The task that a request for a report has led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FoundReport {
    /// There is none yet.
    None,
    /// This one.
    One(ReportTask),
    /// Several may be it; the person chooses.
    Several(Vec<ReportTask>),
}

impl Client {
    /// Has a report made. A second request would make a second file and change nothing else.
    pub async fn create_report(
        &self,
        kind: ReportKind,
        project: &str,
        wanted: &ReportCreate,
    ) -> Outcome<AsyncTask> {
        let request = Request::new(Call::CreateReport)
            .var(kind.as_str())
            .with("projectShortName", project)
            .body(wanted);
        self.attempt(&request).await
    }

    /// Has a file of clients made. This call answers by its headers alone.
    pub async fn create_client_list_report(
        &self,
        project: &str,
        wanted: &ReportCreate,
    ) -> Outcome<AsyncTask> {
        let request =
            Request::new(Call::CreateClientListReport).with("projectShortName", project).body(wanted);
        let read = |answer: super::exchange::Answer, token: &channel::Secret| answer.into_request_id(token);
        let outcome = self.transport().attempt(&request, read).await;
        outcome.map(|request_id| AsyncTask { request_id, request_time: None })
    }

    /// Asks which of the requests that were made earlier are finished.
    pub async fn finished(&self, request: &str) -> Result<AsyncEvents, Error> {
        self.read(&Request::new(Call::PollAsync).with("requestId", request)).await
    }

    /// Lists the report tasks of the account.
    pub async fn report_tasks(&self) -> Result<Vec<ReportTask>, Error> {
        Ok(self.read::<ReportTasks>(&Request::new(Call::ListReportTasks)).await?.tasks)
    }

    /// Reads one report task.
    pub async fn report_task(&self, id: &str) -> Result<ReportTask, Error> {
        self.read(&Request::new(Call::GetReportTask).var(id)).await
    }

    /// Finds the task of a report that was asked for: the one that the finished request names
    /// (contract: C), else those of that type and project that are not older than the request.
    pub async fn find_report(
        &self,
        asked: &AsyncTask,
        kind: ReportKind,
        project: &str,
    ) -> Result<FoundReport, Error> {
        let events = self.finished(&asked.request_id).await?;
        let ours = events.response.iter().filter(|event| event.request_id == asked.request_id);
        let named = ours.filter_map(|event| event.payload.as_ref()?.get("taskId")?.as_str()).next();
        if let Some(id) = named {
            return Ok(FoundReport::One(self.report_task(id).await?));
        }
        let may_be = |task: &ReportTask| {
            let newer = match (task.creation_time, asked.request_time) {
                (Some(made), Some(asked)) => made >= asked,
                _ => true,
            };
            let of_project = task.project_short_name.as_deref().is_none_or(|name| name == project);
            newer && of_project && task.report_type == kind.task_type()
        };
        let mut found: Vec<_> = self.report_tasks().await?.into_iter().filter(may_be).collect();
        Ok(match found.len() {
            0 => FoundReport::None,
            1 => found.pop().map_or(FoundReport::None, FoundReport::One),
            _ => FoundReport::Several(found),
        })
    }

    /// Fetches the file of a task, at most `limit` bytes; `None` while there is none. The token
    /// goes to the platform's own host only.
    ///
    /// # Errors
    /// [`PlatformError::OtherHost`] where the file lies elsewhere; it is not asked for then.
    pub async fn report_file(&self, task: &ReportTask, limit: usize) -> Result<Option<Vec<u8>>, Error> {
        let Some(url) = &task.file_url else { return Ok(None) };
        let file = self.transport().file(url, limit).await;
        file.map(Some).map_err(|kind: PlatformError| Error { call: Call::GetReportTask, kind })
    }
}

impl ReportCreate {
    /// Describes a CSV of what passes all filters, with a header and a separator of one's choice.
    pub fn csv(filters: Vec<Filter>, delimiter: char) -> Self {
        use super::wire::{FileType, ReportSettings};
        let settings =
            ReportSettings { file_type: FileType::Csv, with_header: true, delimiter: Some(delimiter) };
        Self { filters, settings }
    }
}
