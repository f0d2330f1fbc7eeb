//! A request as a value, so that it can be sent again.

use super::Call;
use super::endpoint::Endpoint;
use reqwest::Method;
use serde::Serialize;
use serde_json::Value;
use std::fmt;

/// One request. Its `Debug` shows the call alone, since the Chat API has its token in the path.
#[derive(Clone)]
pub(super) struct Request {
    pub call: Call,
    endpoint: Endpoint,
    /// Fill the `{}` of the endpoint's path, in order.
    variables: Vec<String>,
    pub query: Vec<(&'static str, String)>,
    pub body: Option<Value>,
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request").field("call", &self.call).finish_non_exhaustive()
    }
}

impl Request {
    /// Makes a request without variables, query and body.
    pub fn new(call: Call) -> Self {
        let endpoint = call.endpoint();
        Self { call, endpoint, variables: Vec::new(), query: Vec::new(), body: None }
    }

    /// Fills the next `{}` of the path.
    pub fn var(mut self, value: impl ToString) -> Self {
        self.variables.push(value.to_string());
        self
    }

    /// Adds an argument of the query.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.query.push((name, value.to_string()));
        self
    }

    /// Adds an argument of the query where there is a value.
    pub fn with_some(self, name: &'static str, value: Option<impl ToString>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Asks for one page of a list; pages count from 0.
    pub fn page(self, page: usize, size: usize) -> Self {
        self.with("page", page).with("size", size)
    }

    /// Adds a body. Ours hold only what JSON can hold.
    pub fn body(mut self, body: &impl Serialize) -> Self {
        self.body = Some(serde_json::to_value(body).unwrap_or_default());
        self
    }

    /// Returns the method that the contract gives the call.
    pub fn method(&self) -> Method {
        self.endpoint.method.clone()
    }

    /// Returns the segments of the path, variables filled in.
    pub fn path(&self) -> Vec<&str> {
        let mut variables = self.variables.iter();
        let fill = |segment| match segment {
            "{}" => variables.next().map(String::as_str).unwrap_or_default(),
            fixed => fixed,
        };
        self.endpoint.path.split('/').map(fill).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_fill_the_path_in_order() {
        let request = Request::new(Call::ControlCampaign).var("flowers/1").var(7).var("stop");
        let expected =
            ["api", "v1", "text-campaign-service", "projects", "flowers/1", "text-campaigns", "7", "stop"];
        assert_eq!(request.path(), expected);
        assert_eq!(request.method(), Method::PUT);
    }

    #[test]
    fn every_call_has_a_name_of_its_own() {
        let names: std::collections::BTreeSet<_> = Call::ALL.iter().map(|call| call.name()).collect();
        assert_eq!(names.len(), Call::ALL.len());
    }
}
