//! Connections: each can be cut on its own, and all of them end with the sandbox.

use axum::{Extension, Router};
use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::task::JoinSet;

/// How long is waited when no connection can be taken, as when too many are open.
const BREATH: Duration = Duration::from_millis(100);

/// What a connection hangs by.
#[derive(Debug, Default)]
pub(super) struct ConnectionHandle(Notify);

impl ConnectionHandle {
    /// Resets the connection. Never returns: what waits for it goes down with the connection.
    pub async fn cut<T>(&self) -> T {
        self.0.notify_one();
        std::future::pending().await
    }
}

/// Takes connections until it is dropped.
pub(super) async fn serve(listener: TcpListener, router: Router) {
    let mut open = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    open.spawn(talk(stream, router.clone()));
                }
                Err(_) => tokio::time::sleep(BREATH).await,
            },
            Some(_) = open.join_next() => {}
        }
    }
}

async fn talk(stream: TcpStream, router: Router) {
    let handle = Arc::new(ConnectionHandle::default());
    let service = TowerToHyperService::new(router.layer(Extension(Arc::clone(&handle))));
    let mut connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    tokio::select! {
        // A connection that broke on its own is of no interest.
        _ = &mut connection => {}
        () = handle.0.notified() => {
            let stream = connection.into_parts().io.into_inner();
            // Without it the connection would end politely; where it fails, it does.
            stream.set_zero_linger().unwrap_or_default();
        }
    }
}
