//! The check of a webhook, against servers of this machine.

use super::contract::raw::trusting;
use super::kit::{Seen, client, options, place, run, sandbox};
use pult::platform::TlsError;
use pult::platform::probe::{Finding, Limits, Mark, Probe, Row, Step};
use pult::sandbox::{Options, Sandbox};
use rcgen::{CertificateParams, KeyPair, date_time_ymd};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{RootCertStore, ServerConfig};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use url::Url;

async fn rows(probe: Probe) -> Vec<Row> {
    let mut rows = Vec::new();
    probe.run(|row| rows.push(row)).await;
    let steps: Vec<Step> = rows.iter().map(|row| row.step).collect();
    assert_eq!(steps, Step::ALL);
    rows
}

fn marks(rows: &[Row]) -> [Mark; 5] {
    let marks: Vec<Mark> = rows.iter().map(Row::mark).collect();
    marks.try_into().unwrap()
}

fn probe(url: &str) -> Probe {
    Probe::new(Url::parse(url).unwrap())
}

#[test]
fn a_webhook_of_the_sandbox_is_well() {
    run(async {
        let seen = Seen::default();
        let sandbox = Sandbox::start(Options { watch: seen.watch(), ..options() }).await.unwrap();
        let client = client(&sandbox);
        let place = place(&client).await;
        let webhook = client.channel(place.channel).await.unwrap().webhook_url.unwrap();
        seen.taken();
        let rows = rows(probe(webhook.reveal())).await;
        assert_eq!(marks(&rows), [Mark::Good, Mark::Good, Mark::Good, Mark::Skipped, Mark::Good]);
        assert!(matches!(rows[4].finding, Finding::Answer { status: 405, .. }));
        // Nothing but one GET.
        let asked: Vec<(String, Vec<u8>)> =
            seen.taken().into_iter().map(|one| (one.method, one.body)).collect();
        assert_eq!(asked, [("GET".to_owned(), Vec::new())]);
    });
}

#[test]
fn what_nobody_must_hand_over_is_refused_at_once() {
    run(async {
        for url in ["http://example.com/webhook/a", "ftp://example.com/webhook/a"] {
            let rows = rows(probe(url)).await;
            assert_eq!(rows[0].finding, Finding::NotHttps, "{url}");
            assert_eq!(marks(&rows)[1..], [Mark::Skipped; 4], "{url}");
        }
        assert_eq!(rows(probe("mailto:a@b.example")).await[0].finding, Finding::NoHost);
    });
}

#[test]
fn a_name_that_nobody_knows_and_a_port_that_nobody_has() {
    run(async {
        let rows_of_name = rows(probe("https://no-such-host.invalid/webhook/a")).await;
        assert_eq!(rows_of_name[1].finding, Finding::NameNotFound { host: "no-such-host.invalid".into() });
        assert_eq!(marks(&rows_of_name)[2..], [Mark::Skipped; 3]);
        let free = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
        let rows_of_port = rows(probe(&format!("https://127.0.0.1:{free}/webhook/a"))).await;
        assert_eq!(rows_of_port[1].finding, Finding::IsNumber);
        assert_eq!(rows_of_port[2].finding, Finding::Refused { port: free });
        assert_eq!(marks(&rows_of_port)[3..], [Mark::Skipped; 2]);
    });
}

/// A certificate for a name, valid until so many days from now (or another day).
pub struct Own {
    certificate: CertificateDer<'static>,
    key: PrivateKeyDer<'static>,
}

pub fn own(name: &str, change: impl FnOnce(&mut CertificateParams)) -> Own {
    let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
    change(&mut params);
    let key = KeyPair::generate().unwrap();
    let certificate = params.self_signed(&key).unwrap().der().clone();
    Own { certificate, key: PrivateKeyDer::try_from(key.serialize_der()).unwrap() }
}

/// Ends so many days and an hour from now.
pub fn ending_in(days: u64) -> impl FnOnce(&mut CertificateParams) {
    move |params| {
        let end = std::time::SystemTime::now() + Duration::from_secs(days * 86_400 + 3600);
        params.not_after = end.into();
    }
}

fn roots(own: &Own) -> RootCertStore {
    let mut roots = RootCertStore::empty();
    roots.add(own.certificate.clone()).unwrap();
    roots
}

/// A server with a certificate that answers everything with a status; tells its port.
pub async fn secure_server(own: Own, status: &'static str) -> u16 {
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![own.certificate], own.key)
        .unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            let Ok(mut stream) = acceptor.accept(stream).await else { continue };
            let mut asked = Vec::new();
            while let Ok(byte) = stream.read_u8().await {
                asked.push(byte);
                if asked.ends_with(b"\r\n\r\n") {
                    assert!(asked.starts_with(b"GET "));
                    let answer =
                        format!("HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
                    stream.write_all(answer.as_bytes()).await.unwrap();
                    stream.shutdown().await.unwrap();
                }
            }
        }
    });
    port
}

#[test]
fn a_certificate_that_nobody_vouches_for_is_bad() {
    run(async {
        let port = secure_server(own("localhost", ending_in(90)), "200 OK").await;
        // Whom the system trusts, if it has a list at all.
        let rows_of_system = rows(probe(&format!("https://localhost:{port}/webhook/a"))).await;
        let Finding::NotSecure { what } = rows_of_system[3].finding else { panic!("{rows_of_system:?}") };
        assert!([TlsError::UnknownIssuer, TlsError::NoRoots].contains(&what));
        assert_eq!(rows_of_system[4].mark(), Mark::Skipped);
        // And whom another trusts.
        let stranger = trusting(roots(&own("localhost", |_| {})));
        let rows = rows(probe(&format!("https://localhost:{port}/webhook/a")).trusting(stranger)).await;
        assert_eq!(rows[3].finding, Finding::NotSecure { what: TlsError::UnknownIssuer });
    });
}

#[test]
fn the_days_of_a_trusted_certificate_are_counted() {
    for (days, mark) in [(90, Mark::Good), (14, Mark::Good), (13, Mark::Warning), (0, Mark::Warning)] {
        run(async {
            let own = own("localhost", ending_in(days));
            let trust = trusting(roots(&own));
            let port = secure_server(own, "200 OK").await;
            let rows = rows(probe(&format!("https://localhost:{port}/webhook/a")).trusting(trust)).await;
            assert_eq!((&rows[3].finding, rows[3].mark()), (&Finding::Secure { days }, mark));
            assert!(matches!(rows[4].finding, Finding::Answer { status: 200, .. }), "{rows:?}");
        });
    }
}

#[test]
fn a_certificate_that_has_ended_or_is_anothers_is_bad() {
    let ended = |params: &mut CertificateParams| {
        params.not_before = date_time_ymd(2020, 1, 1);
        params.not_after = date_time_ymd(2021, 1, 1);
    };
    for (own, what) in [
        (own("localhost", ended), TlsError::Expired),
        (own("other.example", ending_in(90)), TlsError::WrongName),
    ] {
        run(async {
            let trust = trusting(roots(&own));
            let port = secure_server(own, "200 OK").await;
            let rows = rows(probe(&format!("https://localhost:{port}/webhook/a")).trusting(trust)).await;
            assert_eq!(rows[3].finding, Finding::NotSecure { what });
        });
    }
}

#[test]
fn a_redirect_is_told_and_not_followed() {
    run(async {
        let own = own("localhost", ending_in(90));
        let trust = trusting(roots(&own));
        let port = secure_server(own, "302 Found\r\nlocation: http://example.com/").await;
        let rows = rows(probe(&format!("https://localhost:{port}/webhook/a")).trusting(trust)).await;
        assert!(matches!(rows[4].finding, Finding::Answer { status: 302, .. }), "{rows:?}");
        assert_eq!(rows[4].mark(), Mark::Warning);
    });
}

#[test]
fn faults_of_the_answer_are_told() {
    run(async {
        let sandbox = sandbox().await;
        let soon = Limits { get: Duration::from_millis(300), ..Limits::default() };
        for (fault, expected) in [("stall", Finding::NoAnswer { seconds: 0 }), ("reset", Finding::Broken)] {
            sandbox.set_faults(vec![fault.parse().unwrap()]);
            let rows = rows(probe(&format!("{}/webhook/a", sandbox.url)).within(soon)).await;
            assert_eq!(rows[4].finding, expected);
        }
        sandbox.set_faults(vec!["status:500".parse().unwrap()]);
        let rows = rows(probe(&format!("{}/webhook/a", sandbox.url))).await;
        assert_eq!(rows[4].mark(), Mark::Bad);
    });
}

#[test]
fn a_server_that_never_shakes_hands_is_not_waited_for_for_ever() {
    run(async {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let soon = Limits { tls: Duration::from_millis(200), ..Limits::default() };
        let trust = trusting(roots(&own("localhost", |_| {})));
        let rows =
            rows(probe(&format!("https://127.0.0.1:{port}/webhook/a")).trusting(trust).within(soon)).await;
        assert_eq!(rows[3].finding, Finding::TlsTimeout { seconds: 0 });
    });
}

#[test]
fn a_check_that_is_dropped_has_stopped() {
    run(async {
        let sandbox = sandbox().await;
        sandbox.set_faults(vec!["stall".parse().unwrap()]);
        let probe = probe(&format!("{}/webhook/a", sandbox.url));
        let mut told = 0;
        let stopped = tokio::time::timeout(Duration::from_millis(300), probe.run(|_| told += 1)).await;
        assert!(stopped.is_err());
        assert_eq!(told, 4);
    });
}
