//! From what the HTTP library says to a trouble. Nothing of its text is kept, since it may
//! hold an address with a secret.

use super::trouble::TlsTrouble;
use super::{Patience, Trouble};
use rustls::CertificateError;
use std::error::Error as StdError;
use std::io::{self, ErrorKind};

/// What befell a request to a machine.
pub(super) fn trouble(error: &reqwest::Error, host: &str, patience: &Patience) -> Trouble {
    let host = || host.to_owned();
    if let Some(what) = tls(error) {
        return Trouble::Tls { host: host(), what };
    }
    if error.is_dns() {
        return Trouble::NameNotFound { host: host() };
    }
    match (error.is_timeout(), error.is_connect()) {
        (true, true) => Trouble::ConnectTimeout { host: host(), after: patience.connect },
        (true, false) => Trouble::Timeout { after: patience.total },
        (false, true) if kind(error) == Some(ErrorKind::ConnectionRefused) => {
            Trouble::NobodyThere { host: host() }
        }
        (false, true) => Trouble::NoNetwork { host: host() },
        (false, false) => Trouble::Broken,
    }
}

/// Why a secure connection failed, if that is what failed.
pub(super) fn tls(error: &(dyn StdError + 'static)) -> Option<TlsTrouble> {
    chain(error).find_map(|error| error.downcast_ref::<rustls::Error>()).map(of_rustls)
}

fn of_rustls(error: &rustls::Error) -> TlsTrouble {
    let rustls::Error::InvalidCertificate(certificate) = error else { return TlsTrouble::Other };
    match certificate {
        // A signature that is wrong was made by somebody who only bears a trusted name.
        CertificateError::UnknownIssuer | CertificateError::BadSignature => TlsTrouble::UnknownIssuer,
        CertificateError::Expired
        | CertificateError::ExpiredContext { .. }
        | CertificateError::NotValidYet
        | CertificateError::NotValidYetContext { .. } => TlsTrouble::Expired,
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            TlsTrouble::WrongName
        }
        _ => TlsTrouble::Other,
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
