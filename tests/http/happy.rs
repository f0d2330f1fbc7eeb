//! Everything goes well.

use super::kit::{client, options, run, sandbox};
use jiff::Timestamp;
use pult::platform::wire::ChannelUpdate;
use pult::platform::{Created, PlatformError};
use pult::sandbox::{Options, Sandbox};
use std::time::Duration;

#[test]
fn a_channel_is_created_changed_and_deleted() {
    run(async {
        let sandbox = sandbox().await;
        let client = client(&sandbox);
        let projects = client.projects().await.unwrap();
        let project = projects.iter().find(|project| project.short_name == "coffee-demo").unwrap();

        let attempt = client.prepare(project.id, "Кофе", "coffee_wa").await.unwrap();
        let Created::Certain(channel) = client.create(&attempt).await.unwrap() else { panic!() };
        assert_eq!(
            (channel.channel_name.as_str(), channel.account().as_deref()),
            ("Кофе", Some("coffee_wa"))
        );
        assert!(channel.is_i_digital() && channel.is_auto_deploy && !channel.is_blocked);
        let webhook = channel.webhook_url.clone().unwrap();
        assert!(webhook.reveal().starts_with(&format!("{}/chatapi/webhook/sandbox/", sandbox.url)));
        assert_eq!(client.channel(channel.id).await.unwrap(), channel);

        let change = ChannelUpdate::new(channel.access_token.clone().unwrap(), "Кофе и чай");
        let changed = client.update(channel.id, &change.account("tea_wa").blocked(true)).await.unwrap();
        assert_eq!(
            (changed.channel_name.as_str(), changed.account().as_deref()),
            ("Кофе и чай", Some("tea_wa"))
        );
        assert!(changed.is_blocked && changed.is_auto_deploy);
        assert_eq!(changed.webhook_url, channel.webhook_url);

        assert!(client.delete(channel.id).await.unwrap().is_removed);
        assert_eq!(client.channel(channel.id).await.unwrap_err().kind, PlatformError::NotFound);
        assert!(client.channels(project.id).await.unwrap().iter().all(|other| other.id != channel.id));
    });
}

#[test]
fn every_page_of_projects_is_read() {
    run(async {
        let sandbox = Sandbox::start(Options { more_projects: 250, ..options() }).await.unwrap();
        let projects = client(&sandbox).projects().await.unwrap();
        assert_eq!(projects.len(), 253);
        let names: Vec<_> = projects.iter().skip(3).map(|project| project.name.clone()).collect();
        let expected: Vec<_> = (1..=250).map(|number| format!("Project {number}")).collect();
        assert_eq!(names, expected);
    });
}

#[test]
fn an_empty_account_name_is_not_sent_at_all() {
    run(async {
        let sandbox = sandbox().await;
        let client = client(&sandbox);
        let project = client.projects().await.unwrap()[0].id;
        let attempt = client.prepare(project, "Без имени", "").await.unwrap();
        let Created::Certain(channel) = client.create(&attempt).await.unwrap() else { panic!() };
        assert_eq!((channel.account(), channel.custom_data), (None, None));
    });
}

#[test]
fn the_first_client_is_a_sign_of_life() {
    run(async {
        let sandbox = sandbox().await;
        let client = client(&sandbox);
        let project = &client.projects().await.unwrap()[1];
        let channels = client.channels(project.id).await.unwrap();
        let ours = channels.iter().find(|channel| channel.is_i_digital()).unwrap();
        // The clients came in the very millisecond in which the sandbox began.
        let now = Timestamp::now() + Duration::from_secs(1);
        let sign = client.first_client(&project.short_name, &ours.bot_id, now).await.unwrap();
        assert_eq!((sign.clients, sign.others), (5, 0));
        assert_eq!(
            sign.first.map(|first| first.as_millisecond()),
            ours.creation_time.map(|time| time.as_millisecond())
        );
        let telegram = channels.iter().find(|channel| !channel.is_i_digital()).unwrap();
        let none = client.first_client(&project.short_name, &telegram.bot_id, now).await.unwrap();
        assert_eq!(none, Default::default());
    });
}

#[test]
fn clients_come_a_while_after_the_channel() {
    run(async {
        let later = Options { clients_after: Duration::from_secs(3600), ..options() };
        let sandbox = Sandbox::start(later).await.unwrap();
        let client = client(&sandbox);
        let project = &client.projects().await.unwrap()[1];
        let channels = client.channels(project.id).await.unwrap();
        let bot = &channels.iter().find(|channel| channel.is_i_digital()).unwrap().bot_id;
        let sign = client.first_client(&project.short_name, bot, Timestamp::now()).await.unwrap();
        assert_eq!((sign.first, sign.clients), (None, 0));
    });
}

#[test]
fn the_data_outlives_the_sandbox_in_its_own_file() {
    let folder = tempfile::tempdir().unwrap();
    let kept = Options { data: Some(folder.path().join("sandbox/data.json")), ..options() };
    let (token, channel) = run(async {
        let sandbox = Sandbox::start(kept.clone()).await.unwrap();
        let client = client(&sandbox);
        let project = client.projects().await.unwrap()[0].id;
        let attempt = client.prepare(project, "Кофе", "").await.unwrap();
        let Created::Certain(channel) = client.create(&attempt).await.unwrap() else { panic!() };
        (sandbox.token.clone(), channel)
    });
    run(async {
        let sandbox = Sandbox::start(kept).await.unwrap();
        assert_eq!(sandbox.token, token);
        let found = client(&sandbox).channel(channel.id).await.unwrap();
        assert_eq!(found.bot_id, channel.bot_id);
        // The address is another one, and the webhook's secret is the same.
        let path = |webhook: &pult::channel::Secret| webhook.reveal().rsplit('/').next().unwrap().to_owned();
        assert_eq!(path(&found.webhook_url.unwrap()), path(&channel.webhook_url.unwrap()));
    });
}
