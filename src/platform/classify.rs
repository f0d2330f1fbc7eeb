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

#[cfg(test)]
mod tests {
    use super::*;
    use rcgen::{CertificateParams, KeyPair};
    use rustls::crypto::ring;
    use rustls::pki_types::PrivateKeyDer;
    use rustls::{ClientConfig, RootCertStore, ServerConfig};
    use std::sync::Arc;
    use std::time::Duration;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;
    use tokio_rustls::TlsAcceptor;

    /// What a server does with a connection.
    #[derive(Clone, Copy, Debug)]
    enum Server {
        /// Speaks no TLS at all.
        Garbage,
        /// Ends the connection in the handshake.
        Hangs,
        /// Takes the whole request, and then sends this in place of a record.
        After(&'static [u8]),
    }

    fn configs() -> (ServerConfig, ClientConfig) {
        let key = KeyPair::generate().unwrap();
        let own = CertificateParams::new(vec!["localhost".to_owned()]).unwrap().self_signed(&key).unwrap();
        let mut roots = RootCertStore::empty();
        roots.add(own.der().clone()).unwrap();
        let provider = || Arc::new(ring::default_provider());
        let server = ServerConfig::builder_with_provider(provider()).with_safe_default_protocol_versions();
        let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
        let server = server.unwrap().with_no_client_auth().with_single_cert(vec![own.der().clone()], key);
        let client = ClientConfig::builder_with_provider(provider()).with_safe_default_protocol_versions();
        (server.unwrap(), client.unwrap().with_root_certificates(roots).with_no_client_auth())
    }

    async fn serve(listener: TcpListener, config: ServerConfig, does: Server) {
        let acceptor = TlsAcceptor::from(Arc::new(config));
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            let record = match does {
                Server::Garbage => {
                    stream.write_all(b"HTTP/1.1 400 Bad\r\n\r\n").await.unwrap();
                    continue;
                }
                Server::Hangs => continue,
                Server::After(record) => record,
            };
            let mut stream = acceptor.accept(stream).await.unwrap();
            let mut asked = Vec::new();
            while !asked.ends_with(b"all of it") {
                asked.push(stream.read_u8().await.unwrap());
            }
            let (mut plain, _) = stream.into_inner();
            plain.write_all(record).await.unwrap();
            // Kept open, so that it is the record that breaks it.
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }

    fn told(does: Server) -> PlatformError {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
        runtime.unwrap().block_on(async {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let url = format!("https://localhost:{}/", listener.local_addr().unwrap().port());
            let (server, trust) = configs();
            tokio::spawn(serve(listener, server, does));
            let builder = reqwest::Client::builder().tls_backend_preconfigured(trust).no_proxy();
            let http = builder.timeout(Duration::from_secs(5)).build().unwrap();
            let error = http.post(url).body("all of it").send().await.unwrap_err();
            classify(&error, "localhost", &RetryPolicy::default())
        })
    }

    #[test]
    fn a_handshake_that_fails_proves_that_nothing_was_sent() {
        for does in [Server::Garbage, Server::Hangs] {
            let error = told(does);
            assert!(error.was_not_sent(), "{does:?}: {error:?}");
        }
    }

    #[test]
    fn tls_that_breaks_after_the_request_proves_nothing() {
        for record in [
            // No record at all.
            b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n".as_slice(),
            // A record of application data that nobody has sealed.
            b"\x17\x03\x03\x00\x14aaaaaaaaaaaaaaaaaaaa",
            // An alert in clear.
            b"\x15\x03\x03\x00\x02\x02\x28",
            b"",
        ] {
            let error = told(Server::After(record));
            assert!(!error.was_not_sent() && error.may_have_been_done(), "{record:?}: {error:?}");
        }
    }
}
