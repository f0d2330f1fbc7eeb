//! One channel, never two, whatever happens to the answer.

use super::kit::{
    Pauses, Seen, client, client_with, created, http, options, place, policy, run, sandbox, server,
    short_policy,
};
use pult::channel::Secret;
use pult::platform::{Address, Attempt, Call, Client, CreateError, Created, PlatformError};
use pult::sandbox::{Options, Sandbox};

async fn watched() -> (Sandbox, Seen) {
    let seen = Seen::default();
    (Sandbox::start(Options { watch: seen.watch(), ..options() }).await.unwrap(), seen)
}

fn faults(sandbox: &Sandbox, faults: &[&str]) {
    sandbox.set_faults(faults.iter().map(|fault| fault.parse().unwrap()).collect());
}

#[test]
fn a_lost_answer_leaves_one_channel_that_is_found() {
    run(async {
        let (sandbox, seen) = watched().await;
        let client = client(&sandbox);
        let place = place(&client).await;
        seen.taken();
        faults(&sandbox, &["lost@createChannel*1"]);
        let Ok(Created::FoundAfter(channel)) = client.create(&place.attempt).await else { panic!() };
        assert_eq!(seen.count(Call::CreateChannel), 1);
        assert_eq!(created(&client, &place).await, 1);
        assert_eq!(
            (channel.channel_name.as_str(), channel.account().as_deref()),
            ("Новый канал", Some("new_wa"))
        );
        assert!(channel.webhook_url.is_some());
        // Asked again, the same attempt finds the same channel.
        assert_eq!(client.create(&place.attempt).await, Ok(Created::FoundAfter(channel)));
        assert_eq!(seen.count(Call::CreateChannel), 0);
    });
}

#[test]
fn whatever_is_answered_what_was_made_is_found_and_none_beside_it() {
    for fault in ["done:400", "done:403", "done:404", "done:408", "done:409", "done:429", "done:500", "page"]
    {
        run(async {
            let (sandbox, seen) = watched().await;
            let client = client(&sandbox);
            let place = place(&client).await;
            seen.taken();
            faults(&sandbox, &[&format!("{fault}@createChannel")]);
            let made = client.create(&place.attempt).await;
            assert!(matches!(made, Ok(Created::FoundAfter(_))), "{fault}: {made:?}");
            assert_eq!((seen.count(Call::CreateChannel), created(&client, &place).await), (1, 1), "{fault}");
        });
    }
}

#[test]
fn what_appears_only_later_is_found_at_the_next_press() {
    run(async {
        let (sandbox, seen) = watched().await;
        let client = client(&sandbox);
        let place = place(&client).await;
        // Nothing is to be seen yet, and somebody else's request comes through meanwhile.
        faults(&sandbox, &["status:504@createChannel*1"]);
        let error = client.create(&place.attempt).await.unwrap_err();
        assert!(matches!(error, CreateError::NotFoundYet(_)) && !error.is_certain());
        let late = client.prepare(place.project, "Новый канал", "new_wa").await.unwrap();
        client.create(&late).await.unwrap();
        seen.taken();
        assert!(matches!(client.create(&place.attempt).await, Ok(Created::FoundAfter(_))));
        assert_eq!((seen.count(Call::CreateChannel), created(&client, &place).await), (0, 1));
    });
}

#[test]
fn a_create_that_was_never_done_may_be_tried_again() {
    for fault in ["reset", "status:500", "stall"] {
        run(async {
            let (sandbox, _) = watched().await;
            let place = place(&client(&sandbox)).await;
            faults(&sandbox, &[&format!("{fault}@createChannel*1")]);
            let error = client_with(&sandbox, short_policy()).create(&place.attempt).await.unwrap_err();
            assert!(matches!(error, CreateError::NotFoundYet(_)), "{fault}: {error:?}");
            assert!(error.cause().kind.may_have_been_done());
            let client = client(&sandbox);
            assert!(matches!(client.create(&place.attempt).await, Ok(Created::Certain(_))));
            assert_eq!(created(&client, &place).await, 1, "{fault}");
        });
    }
}

#[test]
fn a_refused_create_is_looked_for_once() {
    run(async {
        let (sandbox, seen) = watched().await;
        let client = client(&sandbox);
        let place = place(&client).await;
        faults(&sandbox, &["status:403@createChannel"]);
        seen.taken();
        let error = client.create(&place.attempt).await.unwrap_err();
        assert!(matches!(error, CreateError::Refused(_)));
        // Once before, and once after: what is there counts, not what is said.
        assert_eq!(seen.count(Call::ListChannels), 2);
    });
}

#[test]
fn where_even_the_list_is_lost_the_attempt_tells_later_even_after_a_restart() {
    run(async {
        let (sandbox, seen) = watched().await;
        let before = client(&sandbox);
        let place = place(&before).await;
        let kept = serde_json::to_string(&place.attempt).unwrap();
        // The first listing, before the create, goes well.
        faults(&sandbox, &["lost@createChannel*1", "slow:0@listChannels*1", "status:503@listChannels"]);
        let error = before.create(&place.attempt).await.unwrap_err();
        let CreateError::Unknown { lost, listing } = &error else { panic!("{error:?}") };
        assert_eq!((lost.call, &lost.kind), (Call::CreateChannel, &PlatformError::ConnectionBroken));
        assert_eq!(listing.call, Call::ListChannels);
        drop(before);

        faults(&sandbox, &[]);
        seen.taken();
        let after = client(&sandbox);
        let attempt: Attempt = serde_json::from_str(&kept).unwrap();
        assert_eq!(attempt, place.attempt);
        assert!(matches!(after.find(&attempt).await, Ok(Some(Created::FoundAfter(_)))));
        assert!(matches!(after.create(&attempt).await, Ok(Created::FoundAfter(_))));
        assert_eq!(seen.count(Call::CreateChannel), 0);
        assert_eq!(created(&after, &place).await, 1);
    });
}

#[test]
fn several_that_may_be_ours_are_all_shown() {
    run(async {
        let (sandbox, seen) = watched().await;
        let client = client(&sandbox);
        let place = place(&client).await;
        for _ in 0..2 {
            let other = client.prepare(place.project, "Новый канал", "new_wa").await.unwrap();
            client.create(&other).await.unwrap();
        }
        seen.taken();
        let Ok(Created::Several(channels)) = client.create(&place.attempt).await else { panic!() };
        assert_eq!(channels.len(), 2);
        assert_eq!(seen.count(Call::CreateChannel), 0);
    });
}

#[test]
fn other_new_channels_are_not_taken_for_ours() {
    run(async {
        let sandbox = sandbox().await;
        let client = client(&sandbox);
        let place = place(&client).await;
        for (name, account) in [("Другой канал", "new_wa"), ("Новый канал", "other_wa"), ("Новый канал", "")]
        {
            let other = client.prepare(place.project, name, account).await.unwrap();
            client.create(&other).await.unwrap();
        }
        // The one whose account the platform does not tell is shown, not taken.
        let Ok(Some(Created::Several(channels))) = client.find(&place.attempt).await else { panic!() };
        assert_eq!(channels.iter().map(|channel| channel.account()).collect::<Vec<_>>(), [None]);
    });
}

#[test]
fn two_attempts_for_the_same_name_make_two_channels() {
    run(async {
        let sandbox = sandbox().await;
        let client = client(&sandbox);
        let place = place(&client).await;
        assert!(matches!(client.create(&place.attempt).await, Ok(Created::Certain(_))));
        let second = client.prepare(place.project, "Новый канал", "new_wa").await.unwrap();
        assert!(matches!(client.create(&second).await, Ok(Created::Certain(_))));
        assert_eq!(created(&client, &place).await, 2);
    });
}

#[test]
fn a_create_that_found_nobody_is_certain_not_to_be_done() {
    run(async {
        let place = place(&client(&sandbox().await)).await;
        // It answers the listing, and then is gone.
        let url = server(vec![http("200 OK", "{\"items\":[]}")]).await;
        let address = Address::parse(&url).unwrap();
        let client = Client::with(address, Secret::new("token"), policy(&Pauses::default())).unwrap();
        let error = client.create(&place.attempt).await.unwrap_err();
        let CreateError::NotSent(cause) = error else { panic!("{error:?}") };
        assert_eq!(cause.call, Call::CreateChannel);
        assert_eq!(cause.kind, PlatformError::ConnectionRefused { host: "127.0.0.1".into() });
    });
}

#[test]
fn a_platform_that_tells_no_account_leaves_the_choice_to_the_owner() {
    run(async {
        let sandbox = Sandbox::start(Options { bare: true, ..options() }).await.unwrap();
        let client = client(&sandbox);
        let project = client.projects().await.unwrap()[0].id;
        let with_account = client.prepare(project, "Кофе", "coffee_wa").await.unwrap();
        faults(&sandbox, &["lost@createChannel"]);
        let Ok(Created::Several(found)) = client.create(&with_account).await else { panic!() };
        assert_eq!(found.len(), 1);
        assert_eq!((&found[0].webhook_url, &found[0].access_token), (&None, &None));
        // Where no account was given, none is missed.
        let without = client.prepare(project, "Чай", "").await.unwrap();
        assert!(matches!(client.create(&without).await, Ok(Created::FoundAfter(_))));
    });
}
