//! The secure connection and its certificate.

use super::Finding;
use crate::{TlsError, classify};
use jiff::{Timestamp, Unit};
use rustls::ClientConfig;
use rustls::pki_types::{CertificateDer, ServerName};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use url::Host;

/// Shakes hands and looks at the certificate.
pub(super) async fn shake(
    stream: TcpStream,
    host: &Host<String>,
    config: Arc<ClientConfig>,
    limit: Duration,
) -> Finding {
    let Some(name) = server_name(host) else { return Finding::NotSecure { what: TlsError::WrongName } };
    match timeout(limit, TlsConnector::from(config).connect(name, stream)).await {
        Err(_) => Finding::TlsTimeout { seconds: limit.as_secs() },
        Ok(Err(error)) => Finding::NotSecure { what: classify::tls(&error).unwrap_or(TlsError::Other) },
        Ok(Ok(stream)) => {
            let (_, connection) = stream.get_ref();
            let own = connection.peer_certificates().and_then(|chain| chain.first());
            own.and_then(|own| days_left(own, Timestamp::now()))
                .map_or(Finding::SecureUndated, |days| Finding::Secure { days })
        }
    }
}

fn server_name(host: &Host<String>) -> Option<ServerName<'static>> {
    match host {
        Host::Domain(name) => ServerName::try_from(name.clone()).ok(),
        Host::Ipv4(ip) => Some(ServerName::IpAddress((*ip).into())),
        Host::Ipv6(ip) => Some(ServerName::IpAddress((*ip).into())),
    }
}

/// Whole days until a certificate ends; 0 on its last day.
fn days_left(certificate: &CertificateDer<'_>, now: Timestamp) -> Option<u64> {
    let (_, read) = x509_parser::parse_x509_certificate(certificate).ok()?;
    let end = Timestamp::from_second(read.validity().not_after.timestamp()).ok()?;
    let hours = end.since((Unit::Hour, now)).ok()?.get_hours();
    u64::try_from(hours / 24).ok()
}
