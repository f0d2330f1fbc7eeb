//! Who is told what is asked and answered.

use std::fmt;
use std::sync::Arc;

/// One request and its answer, for whoever watches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// The call's name in the contract, if it is one.
    pub call: Option<&'static str>,
    /// The method.
    pub method: String,
    /// The path with its query.
    pub target: String,
    /// The headers of the request, `Authorization` aside.
    pub headers: Vec<(String, String)>,
    /// The body of the request.
    pub body: Vec<u8>,
    /// The status of the answer.
    pub status: u16,
    /// The body of the answer, before a fault has spoiled it.
    pub answer: Vec<u8>,
}

/// Is told every exchange.
#[derive(Clone)]
pub struct Watch(Arc<dyn Fn(Exchange) + Send + Sync>);

impl Watch {
    /// Tells a function.
    pub fn by(told: impl Fn(Exchange) + Send + Sync + 'static) -> Self {
        Self(Arc::new(told))
    }

    pub(super) fn tell(&self, exchange: Exchange) {
        (self.0)(exchange);
    }
}

impl fmt::Debug for Watch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Watch")
    }
}
