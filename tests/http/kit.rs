//! What the tests share.

use jiff::Timestamp;
use pult::channel::Secret;
use pult::platform::wire::{
    AsyncTask, Campaign, CampaignAction, CampaignCreate, ChannelUpdate, ChatRequest, Filter, Reply,
    ReportCreate, ReportKind, SendEvent, SendReplies,
};
use pult::platform::{
    Address, Attempt, Call, ChatClient, Client, CreateError, Error, Outcome, PlatformError, RetryPolicy,
    Sleep,
};
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

/// A sandbox whose clients come at once, and whose sendings are at their end at once.
pub fn options() -> Options {
    Options { clients_after: Duration::ZERO, sending_step: Duration::ZERO, ..Options::default() }
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
    pub campaign: Campaign,
    /// A sending that is over.
    pub sending: String,
    /// A sending that waits for its time.
    pub waiting: String,
    pub report: AsyncTask,
    pub task: String,
}

/// A client of the demo's channel who is not blocked.
pub const CLIENT: &str = "79990000001";

/// The channel through i‑Digital that the demo has, an attempt to create another one, and a
/// campaign with sendings.
pub async fn place(client: &Client) -> Place {
    let projects = client.projects().await.unwrap();
    let project = projects.iter().find(|project| project.short_name == "flowers-demo").unwrap();
    let channels = client.channels(project.id).await.unwrap();
    let channel = channels.iter().find(|channel| channel.is_i_digital()).unwrap().clone();
    let wanted = CampaignCreate::dynamic("Скидка a1b2", 100, 2);
    let campaign = client.open_campaign(&project.short_name, &wanted).await.unwrap();
    let send = |at| {
        let sending = replies(&campaign, &channel.bot_id, CLIENT, at);
        async move { client.send_replies(&sending).await.accepted().unwrap().uuid }
    };
    let (sending, waiting) = (send(None).await, send("2100-01-01T00:00:00Z".parse().ok()).await);
    let wanted = ReportCreate::csv(Vec::new(), ';');
    let report = client.create_report(ReportKind::Messages, &project.short_name, &wanted).await;
    let report = report.accepted().unwrap();
    let task = client.report_tasks().await.unwrap().pop().unwrap().task_id;
    Place {
        project: project.id,
        short_name: project.short_name.clone(),
        channel: channel.id,
        attempt: client.prepare(project.id, "Новый канал", "new_wa").await.unwrap(),
        access_token: channel.access_token.unwrap(),
        bot: channel.bot_id,
        campaign,
        sending,
        waiting,
        report,
        task,
    }
}

/// Replies for one client.
pub fn replies(campaign: &Campaign, bot: &str, client: &str, at: Option<Timestamp>) -> SendReplies {
    SendReplies {
        text_campaign_name: campaign.name.clone(),
        bot_id: bot.to_owned(),
        client_id: client.to_owned(),
        replies: vec![Reply::text("До пятницы −15 %"), Reply::buttons(["Записаться"])],
        sending_time: at,
    }
}

/// What the Chat API of a sandbox is asked with.
pub fn chat(sandbox: &Sandbox) -> ChatClient {
    chat_with(sandbox, policy(&Pauses::default()))
}

pub fn chat_with(sandbox: &Sandbox, policy: RetryPolicy) -> ChatClient {
    ChatClient::with(address(sandbox), sandbox.chat_token.clone(), policy).unwrap()
}

/// Makes a call and tells how it failed.
pub async fn ask(sandbox: &Sandbox, client: &Client, call: Call, place: &Place) -> Result<(), Error> {
    let (project, bot) = (place.short_name.as_str(), place.bot.as_str());
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
        Call::ListClients => client.first_client(project, bot, Timestamp::now()).await.map(drop),
        Call::PollAsync => client.finished(&place.report.request_id).await.map(drop),
        Call::FilterMessages => {
            let filter = Filter::message_time(None, Some(Timestamp::now()));
            client.turn_pages(project, &[filter]).next().await.map(drop)
        }
        Call::ListFilters => client.message_filters().await.map(drop),
        Call::ListMessagesOfSession => {
            client.turns_of_session(project, &format!("session-{CLIENT}"), 0).await.map(drop)
        }
        Call::ListMessagesOfClient => client.turns_of_client(bot, CLIENT, None, 0).await.map(drop),
        Call::CreateClientListReport => {
            let wanted = ReportCreate::csv(Vec::new(), ';');
            told(call, client.create_client_list_report(project, &wanted).await)
        }
        Call::CreateReport => {
            let wanted = ReportCreate::csv(Vec::new(), ';');
            told(call, client.create_report(ReportKind::Clients, project, &wanted).await)
        }
        Call::ListReportTasks => client.report_tasks().await.map(drop),
        Call::GetReportTask => client.report_task(&place.task).await.map(drop),
        Call::ListCampaigns => client.campaigns_named(project, &place.campaign.name).await.map(drop),
        Call::CreateCampaign => {
            let wanted = CampaignCreate::dynamic("Новая рассылка", 100, 2);
            told(call, client.create_campaign(project, &wanted).await)
        }
        Call::GetCampaign => client.campaign(project, place.campaign.id).await.map(drop),
        Call::ControlCampaign => {
            let (id, action) = (place.campaign.id, CampaignAction::Resume);
            client.control_campaign(project, id, action).await.map(drop)
        }
        Call::SendEvent => {
            let sending = SendEvent {
                text_campaign_name: place.campaign.name.clone(),
                bot_id: bot.to_owned(),
                client_id: "79990000002".to_owned(),
                event: "autumnSale".to_owned(),
                event_data: Some(serde_json::json!({ "row": "7" })),
                sending_time: None,
            };
            told(call, client.send_event(&sending).await)
        }
        Call::SendReplies => {
            let sending = replies(&place.campaign, bot, "79990000002", None);
            told(call, client.send_replies(&sending).await)
        }
        Call::ListSendings => client.each_sending(place.campaign.id, drop).await.map(drop),
        Call::CancelSending => client.cancel_sending(&place.waiting).await,
        Call::Chat => {
            let said = ChatRequest::query("me", "меню");
            told(call, chat_with(sandbox, client.policy().clone()).turn(&said).await)
        }
    }
}

/// What became of a call that must not be made twice, as an error.
pub fn told<T>(call: Call, outcome: Outcome<T>) -> Result<(), Error> {
    match outcome {
        Outcome::Accepted(_) => Ok(()),
        Outcome::NotSent(error) | Outcome::Unknown(error) | Outcome::Refused { error, .. } => Err(error),
        Outcome::RateLimited { retry_after } => {
            Err(Error { call, kind: PlatformError::RateLimited { after: retry_after } })
        }
    }
}

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
