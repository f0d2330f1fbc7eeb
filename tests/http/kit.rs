//! What the tests share.

use jiff::Timestamp;
use pult::channel::Secret;
use pult::platform::wire::ChannelUpdate;
use pult::platform::{Address, Attempt, Call, Client, CreateError, Error, RetryPolicy, Sleep};
use pult::sandbox::{Exchange, Options, Sandbox, Watch};
use std::future::{Future, ready};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// Runs a test on a runtime of its own.
pub fn run<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap().block_on(work)
}

/// A sandbox whose clients come at once.
pub fn options() -> Options {
    Options { clients_after: Duration::ZERO, ..Options::default() }
}

pub async fn sandbox() -> Sandbox {
    Sandbox::start(options()).await.unwrap()
}

/// What a sandbox was asked and has answered.
#[derive(Clone, Default)]
pub struct Seen(Arc<Mutex<Vec<Exchange>>>);

impl Seen {
    pub fn watch(&self) -> Option<Watch> {
        let seen = self.clone();
        Some(Watch::by(move |exchange| seen.0.lock().unwrap().push(exchange)))
    }

    /// Everything so far; forgotten then.
    pub fn taken(&self) -> Vec<Exchange> {
        std::mem::take(&mut self.0.lock().unwrap())
    }

    /// How many requests of a call there were; forgotten then.
    pub fn count(&self, call: Call) -> usize {
        self.taken().iter().filter(|exchange| exchange.call == Some(call.name())).count()
    }
}

/// The pauses that a client made.
#[derive(Clone, Default)]
pub struct Pauses(Arc<Mutex<Vec<Duration>>>);

impl Pauses {
    /// Those made so far, in milliseconds; forgotten then.
    pub fn taken(&self) -> Vec<u128> {
        self.0.lock().unwrap().drain(..).map(|pause| pause.as_millis()).collect()
    }
}

/// A retry policy that takes notes in place of pausing.
pub fn policy(pauses: &Pauses) -> RetryPolicy {
    let pauses = pauses.clone();
    let sleep = Sleep::by(move |pause| {
        pauses.0.lock().unwrap().push(pause);
        ready(())
    });
    RetryPolicy { total: Duration::from_secs(20), sleep, ..RetryPolicy::default() }
}

/// The same that soon gives up waiting for an answer.
pub fn short_policy() -> RetryPolicy {
    RetryPolicy { total: Duration::from_millis(300), ..policy(&Pauses::default()) }
}

pub fn client(sandbox: &Sandbox) -> Client {
    client_with(sandbox, policy(&Pauses::default()))
}

pub fn client_with(sandbox: &Sandbox, policy: RetryPolicy) -> Client {
    Client::with(address(sandbox), sandbox.token.clone(), policy).unwrap()
}

pub fn address(sandbox: &Sandbox) -> Address {
    Address::parse(&sandbox.url).unwrap()
}

/// A secret that is easy to look for.
pub const SECRET: &str = "top-secret-token-5f3a";

/// What the calls are about.
#[derive(Clone)]
pub struct Place {
    pub project: i64,
    pub short_name: String,
    pub channel: i64,
    pub bot: String,
    pub access_token: Secret,
    pub attempt: Attempt,
}

/// The channel through i‑Digital that the demo has, and an attempt to create another one.
pub async fn place(client: &Client) -> Place {
    let projects = client.projects().await.unwrap();
    let project = projects.iter().find(|project| project.short_name == "flowers-demo").unwrap();
    let channels = client.channels(project.id).await.unwrap();
    let channel = channels.iter().find(|channel| channel.is_i_digital()).unwrap().clone();
    Place {
        project: project.id,
        short_name: project.short_name.clone(),
        channel: channel.id,
        bot: channel.bot_id,
        access_token: channel.access_token.unwrap(),
        attempt: client.prepare(project.id, "Новый канал", "new_wa").await.unwrap(),
    }
}

/// Makes a call and tells how it failed.
pub async fn ask(client: &Client, call: Call, place: &Place) -> Result<(), Error> {
    match call {
        Call::ListProjects => client.projects().await.map(drop),
        Call::ListChannels => client.channels(place.project).await.map(drop),
        Call::GetChannel => client.channel(place.channel).await.map(drop),
        Call::CreateChannel => client.create(&place.attempt).await.map(drop).map_err(reason),
        Call::UpdateChannel => {
            let change = ChannelUpdate::new(place.access_token.clone(), "Другое имя");
            client.update(place.channel, &change).await.map(drop)
        }
        Call::DeleteChannel => client.delete(place.channel).await.map(drop),
        _ => client.first_client(&place.short_name, &place.bot, Timestamp::now()).await.map(drop),
    }
}

/// The calls about channels.
pub const CALLS: [Call; 7] = [
    Call::ListProjects,
    Call::ListChannels,
    Call::GetChannel,
    Call::CreateChannel,
    Call::UpdateChannel,
    Call::DeleteChannel,
    Call::ListClients,
];

fn reason(error: CreateError) -> Error {
    error.cause().clone()
}

/// How many channels of the new name there are.
pub async fn created(client: &Client, place: &Place) -> usize {
    let channels = client.channels(place.project).await.unwrap();
    channels.iter().filter(|channel| channel.channel_name == "Новый канал").count()
}

/// A server that answers the connections one after another with what is given, as it is, and
/// then is gone. Tells its address.
pub async fn server(answers: Vec<String>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let mut answers = answers.into_iter().peekable();
        let mut listener = Some(listener);
        while let Some(answer) = answers.next() {
            let (mut stream, _) = listener.as_ref().unwrap().accept().await.unwrap();
            if answers.peek().is_none() {
                listener = None;
            }
            let mut asked = Vec::new();
            while !asked.ends_with(b"\r\n\r\n") {
                asked.push(stream.read_u8().await.unwrap());
            }
            stream.write_all(answer.as_bytes()).await.unwrap();
            stream.shutdown().await.unwrap();
        }
    });
    url
}

/// A whole answer in HTTP.
pub fn http(status: &str, body: &str) -> String {
    let length = body.len();
    format!("HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{body}")
}
