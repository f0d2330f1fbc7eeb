//! The name and the connection.

use super::Finding;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;
use url::Host;

/// The numbers that a host leads to, and what to tell of it.
pub(super) async fn resolve(host: &Host<String>, port: u16, limit: Duration) -> (Vec<SocketAddr>, Finding) {
    let name = match host {
        Host::Ipv4(ip) => return (vec![SocketAddr::from((*ip, port))], Finding::IsNumber),
        Host::Ipv6(ip) => return (vec![SocketAddr::from((*ip, port))], Finding::IsNumber),
        Host::Domain(name) => name,
    };
    let Ok(found) = timeout(limit, lookup_host((name.as_str(), port))).await else {
        return (Vec::new(), Finding::NameTimeout { seconds: limit.as_secs() });
    };
    let found: Vec<SocketAddr> = found.map(Iterator::collect).unwrap_or_default();
    let finding = match found.first() {
        Some(first) => Finding::Name { count: found.len(), first: first.ip().to_string() },
        None => Finding::NameNotFound { host: name.clone() },
    };
    (found, finding)
}

/// The first of the numbers that takes a connection, and what to tell of it.
pub(super) async fn connect(
    found: &[SocketAddr],
    port: u16,
    limit: Duration,
) -> (Option<TcpStream>, Finding) {
    match timeout(limit, TcpStream::connect(found)).await {
        Ok(Ok(stream)) => (Some(stream), Finding::Connected { port }),
        Ok(Err(error)) if error.kind() == ErrorKind::ConnectionRefused => (None, Finding::Refused { port }),
        Ok(Err(_)) => (None, Finding::NotConnected { port }),
        Err(_) => (None, Finding::ConnectTimeout { port, seconds: limit.as_secs() }),
    }
}
