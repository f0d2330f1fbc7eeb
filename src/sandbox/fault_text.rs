//! A fault as it is written: `KIND[:ARGUMENT][@CALL][*COUNT]`, such as `lost@createChannel*1`.

use super::fault::{Fault, FaultKind};
use super::operations;
use std::str::FromStr;
use std::time::Duration;

/// How long `slow` takes where nothing else is said.
const SLOW: Duration = Duration::from_secs(3);

/// Why a text is no fault.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FaultError {
    /// No such kind.
    #[error("no fault {0:?}")]
    Kind(String),
    /// No such call in the contract.
    #[error("no call {0:?}")]
    Call(String),
    /// No such count, status or time.
    #[error("no number {0:?}")]
    Number(String),
    /// `refuse` is for everything.
    #[error("refuse cannot be limited")]
    Limited,
}

impl FaultError {
    /// The id of its sentence, whose argument `value` is [`FaultError::value`].
    pub fn id(&self) -> &'static str {
        match self {
            Self::Kind(_) => "sandbox-fault-kind",
            Self::Call(_) => "sandbox-fault-call",
            Self::Number(_) => "sandbox-fault-number",
            Self::Limited => "sandbox-fault-limited",
        }
    }

    /// What was written in its place.
    pub fn value(&self) -> &str {
        match self {
            Self::Kind(text) | Self::Call(text) | Self::Number(text) => text,
            Self::Limited => "refuse",
        }
    }
}

impl FromStr for Fault {
    type Err = FaultError;

    fn from_str(text: &str) -> Result<Self, FaultError> {
        let (rest, count) = cut(text, '*');
        let (rest, call) = cut(rest, '@');
        let (kind, argument) = cut(rest, ':');
        let kind = kind_of(kind, argument)?;
        let count = count.map(number).transpose()?;
        if kind == FaultKind::Refuse && (call.is_some() || count.is_some()) {
            return Err(FaultError::Limited);
        }
        if let Some(call) = call.filter(|call| !operations::is_known(call)) {
            return Err(FaultError::Call(call.to_owned()));
        }
        Ok(Self { kind, call: call.map(str::to_owned), count })
    }
}

fn cut(text: &str, sign: char) -> (&str, Option<&str>) {
    text.split_once(sign).map_or((text, None), |(before, after)| (before, Some(after)))
}

fn number<T: FromStr>(text: &str) -> Result<T, FaultError> {
    text.parse().map_err(|_| FaultError::Number(text.to_owned()))
}

fn kind_of(kind: &str, argument: Option<&str>) -> Result<FaultKind, FaultError> {
    let plain = match kind {
        "slow" => {
            let milliseconds = argument.map(number).transpose()?;
            return Ok(FaultKind::Slow(milliseconds.map_or(SLOW, Duration::from_millis)));
        }
        "status" => return status(argument).map(FaultKind::Status),
        "done" => return status(argument).map(FaultKind::Done),
        "limit" => return Ok(FaultKind::Limit(argument.map(number).transpose()?)),
        "fails" => return number(argument.unwrap_or_default()).map(FaultKind::Fails),
        "refuse" => FaultKind::Refuse,
        "reset" => FaultKind::Reset,
        "stall" => FaultKind::Stall,
        "half" => FaultKind::Half,
        "huge" => FaultKind::Huge,
        "lost" => FaultKind::Lost,
        "page" => FaultKind::Page,
        _ => return Err(FaultError::Kind(kind.to_owned())),
    };
    match argument {
        None => Ok(plain),
        Some(argument) => Err(FaultError::Number(argument.to_owned())),
    }
}

fn status(argument: Option<&str>) -> Result<u16, FaultError> {
    let text = argument.unwrap_or_default();
    let status = number(text)?;
    let known = (200..=599).contains(&status);
    if known { Ok(status) } else { Err(FaultError::Number(text.to_owned())) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(kind: FaultKind, call: Option<&str>, count: Option<u32>) -> Fault {
        Fault { kind, call: call.map(str::to_owned), count }
    }

    #[test]
    fn faults_are_read_with_their_limits() {
        for (text, expected) in [
            ("refuse", fault(FaultKind::Refuse, None, None)),
            ("lost@createChannel*1", fault(FaultKind::Lost, Some("createChannel"), Some(1))),
            ("status:503*2", fault(FaultKind::Status(503), None, Some(2))),
            ("slow", fault(FaultKind::Slow(SLOW), None, None)),
            ("limit", fault(FaultKind::Limit(None), None, None)),
            ("limit:7@sendReplies", fault(FaultKind::Limit(Some(7)), Some("sendReplies"), None)),
            ("done:409", fault(FaultKind::Done(409), None, None)),
            ("fails:131049*1", fault(FaultKind::Fails(131_049), None, Some(1))),
            ("slow:20@chat", fault(FaultKind::Slow(Duration::from_millis(20)), Some("chat"), None)),
        ] {
            assert_eq!(text.parse(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_fault_says_why() {
        for (text, expected) in [
            ("", FaultError::Kind(String::new())),
            ("loss", FaultError::Kind("loss".into())),
            ("lost@create", FaultError::Call("create".into())),
            ("lost*many", FaultError::Number("many".into())),
            ("status", FaultError::Number(String::new())),
            ("status:42", FaultError::Number("42".into())),
            ("done", FaultError::Number(String::new())),
            ("limit:soon", FaultError::Number("soon".into())),
            ("fails", FaultError::Number(String::new())),
            ("half:5", FaultError::Number("5".into())),
            ("refuse*1", FaultError::Limited),
            ("refuse@chat", FaultError::Limited),
        ] {
            assert_eq!(text.parse::<Fault>(), Err(expected), "{text}");
        }
    }
}
