//! From what the HTTP library says to an error of ours. Nothing of its text is kept, since it may
//! hold an address with a secret.

use super::problem::TlsError;
use super::{PlatformError, RetryPolicy};
use rustls::CertificateError;
use std::error::Error as StdError;
use std::io::{self, ErrorKind};

/// Returns what befell a request to a machine.
///
/// Only what happened while the connection was being made (a handshake of TLS belongs to it) is
/// an error that says so: it proves that no byte of the request left. The very same error of TLS
/// later, such as a bad record in place of the answer, proves nothing.
pub(super) fn classify(error: &reqwest::Error, host: &str, policy: &RetryPolicy) -> PlatformError {
    let host = || host.to_owned();
    if !error.is_connect() {
        return match error.is_timeout() {
            true => PlatformError::Timeout { after: policy.total },
            false => PlatformError::ConnectionBroken,
        };
    }
    if let Some(what) = tls(error) {
        return PlatformError::Tls { host: host(), what };
    }
    if error.is_dns() {
        return PlatformError::NameNotFound { host: host() };
    }
    match kind(error) {
        _ if error.is_timeout() => PlatformError::ConnectTimeout { host: host(), after: policy.connect },
        Some(ErrorKind::ConnectionRefused) => PlatformError::ConnectionRefused { host: host() },
        _ => PlatformError::NoConnection { host: host() },
    }
}

/// Why a secure connection failed, if that is what failed.
pub(super) fn tls(error: &(dyn StdError + 'static)) -> Option<TlsError> {
    chain(error).find_map(|error| error.downcast_ref::<rustls::Error>()).map(of_rustls)
}

fn of_rustls(error: &rustls::Error) -> TlsError {
    let rustls::Error::InvalidCertificate(certificate) = error else { return TlsError::Other };
    match certificate {
        // A signature that is wrong was made by somebody who only bears a trusted name.
        CertificateError::UnknownIssuer | CertificateError::BadSignature => TlsError::UnknownIssuer,
        CertificateError::Expired
        | CertificateError::ExpiredContext { .. }
        | CertificateError::NotValidYet
        | CertificateError::NotValidYetContext { .. } => TlsError::Expired,
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            TlsError::WrongName
        }
        _ => TlsError::Other,
    }
}

fn kind(error: &(dyn StdError + 'static)) -> Option<ErrorKind> {
    chain(error).find_map(|error| error.downcast_ref::<io::Error>()).map(io::Error::kind)
}

/// An error and all that it was made of. An I/O error hides what it wraps from `source`.
fn chain<'a>(error: &'a (dyn StdError + 'static)) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |error: &&'a (dyn StdError + 'static)| {
        let error: &'a (dyn StdError + 'static) = *error;
        match error.downcast_ref::<io::Error>() {
            Some(io) => io.get_ref().map(|inner| inner as &(dyn StdError + 'static)),
            None => error.source(),
        }
    })
}
