//! Answers that go wrong on the way.

use super::answer::{Answer, refusal};
use super::fault::FaultKind;
use super::serve::ConnectionHandle;
use axum::body::Body;
use axum::http::HeaderValue;
use axum::http::header::CONTENT_TYPE;
use axum::response::Response;
use hyper::body::{Body as HttpBody, Bytes, Frame};
use serde_json::json;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

/// More than the program reads.
const HUGE: usize = 9 * 1024 * 1024;
const PAGE: &str = "<!doctype html><title>Sign in</title><p>Please sign in to the network.</p>";

/// What goes wrong before anything is done: the answer in place of the work.
pub(super) async fn instead(fault: Option<FaultKind>, connection: &ConnectionHandle) -> Option<Answer> {
    match fault? {
        FaultKind::Reset => connection.cut().await,
        FaultKind::Stall => std::future::pending().await,
        FaultKind::Status(429) => Some(told(429).with("retry-after", "1")),
        FaultKind::Status(status) => Some(told(status)),
        FaultKind::Limit(None) => Some(told(429)),
        FaultKind::Limit(Some(seconds)) => Some(told(429).with("retry-after", seconds.to_string())),
        _ => None,
    }
}

fn told(status: u16) -> Answer {
    let args = json!({ "status": status });
    refusal(status, "fault.on_demand", format!("The sandbox was told to answer {status}"), args)
}

/// What goes wrong with the answer after the work is done.
pub(super) async fn spoiled(
    answer: &Answer,
    fault: Option<FaultKind>,
    connection: &ConnectionHandle,
) -> Response {
    match fault {
        Some(FaultKind::Lost) => connection.cut().await,
        Some(FaultKind::Slow(pause)) => tokio::time::sleep(pause).await,
        Some(FaultKind::Half) => {
            let mut first = answer.bytes();
            first.truncate(first.len() / 2);
            return answer.respond(Body::new(Half(Some(first.into()))));
        }
        Some(FaultKind::Huge) => {
            let mut body = answer.bytes();
            body.resize(body.len() + HUGE, b' ');
            return answer.respond(body.into());
        }
        Some(FaultKind::Done(status)) => {
            let answer = told(status);
            return answer.respond(answer.bytes().into());
        }
        Some(FaultKind::Page) => {
            let mut page = answer.respond(PAGE.into());
            page.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html"));
            return page;
        }
        _ => {}
    }
    answer.respond(answer.bytes().into())
}

/// A body that breaks off after its first piece.
struct Half(Option<Bytes>);

impl HttpBody for Half {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        let broken = || io::Error::from(io::ErrorKind::ConnectionReset);
        Poll::Ready(Some(self.0.take().map(Frame::data).ok_or_else(broken)))
    }
}
