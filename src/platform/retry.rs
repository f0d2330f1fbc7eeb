//! How long is waited, and how often it is tried again.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

type Pause = Pin<Box<dyn Future<Output = ()> + Send>>;

/// How the client waits between two tries; tests put in one that only takes notes.
#[derive(Clone)]
pub struct Sleep(Arc<dyn Fn(Duration) -> Pause + Send + Sync>);

impl Sleep {
    /// Waits as the function does.
    pub fn by<F>(wait: impl Fn(Duration) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        Self(Arc::new(move |pause| Box::pin(wait(pause))))
    }

    pub(super) async fn wait(&self, pause: Duration) {
        (self.0)(pause).await;
    }
}

impl Default for Sleep {
    fn default() -> Self {
        Self::by(tokio::time::sleep)
    }
}

impl fmt::Debug for Sleep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sleep")
    }
}

/// How long a client waits, how often it retries, and how much it reads.
#[derive(Clone, Debug)]
pub struct RetryPolicy {
    /// How long a connection may take.
    pub connect: Duration,
    /// How long a whole exchange may take, the connection included.
    pub total: Duration,
    /// The pauses before a read is tried again; as many tries follow the first one.
    pub pauses: Vec<Duration>,
    /// The longest pause that is made because the platform asks for it.
    pub longest_pause: Duration,
    /// How many bytes of an answer are read.
    pub largest: usize,
    /// How many pages of a list are read.
    pub pages: usize,
    /// How many items a page has.
    pub page_size: usize,
    /// How the pauses are made.
    pub sleep: Sleep,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(5),
            total: Duration::from_secs(30),
            pauses: vec![Duration::from_millis(500), Duration::from_secs(2), Duration::from_secs(5)],
            longest_pause: Duration::from_secs(30),
            largest: 8 * 1024 * 1024,
            pages: 200,
            page_size: 100,
            sleep: Sleep::default(),
        }
    }
}
