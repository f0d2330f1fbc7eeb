//! `pult chat` and the demo bot's conversation.

use super::kit::{Seen, options, run};
use pult::chat::{Conversation, Judged, Kind, Reply, Said, Script, write_script};
use pult::platform::wire::ChatRequest;
use pult::platform::{Address, Call, ChatClient};
use pult::rules::Profile;
use pult::sandbox::{Options, Sandbox};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::{Command, Output};
use std::time::Duration;
use tempfile::TempDir;

fn profile() -> Profile {
    Profile::builtin("i-digital").unwrap().unwrap()
}

async fn ask(sandbox: &Sandbox, query: &str) -> Vec<Reply> {
    let address = Address::parse(&sandbox.url).unwrap();
    let client = ChatClient::new(address, sandbox.chat_token.clone()).unwrap();
    let turn = client.turn(&ChatRequest::query("me", query)).await.accepted().unwrap();
    turn.replies.iter().map(|reply| Reply::read(reply.value().clone())).collect()
}

/// The conversation with the demo bot as it goes, kept.
async fn kept(sandbox: &Sandbox, queries: &[&str]) -> Script {
    let mut conversation = Conversation::new("me");
    for query in queries {
        let raw = ask(sandbox, query).await.into_iter().map(|reply| reply.raw);
        let answer = pult::chat::Answer::new(raw, Duration::ZERO);
        conversation.add(&profile(), Said::Text((*query).to_owned()), Some(answer));
    }
    Script::of(&conversation)
}

/// A kept conversation on disk.
struct File(TempDir);

impl File {
    fn of(script: &Script) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("talk.json"), write_script(script).unwrap()).unwrap();
        Self(folder)
    }

    fn path(&self) -> PathBuf {
        self.0.path().join("talk.json")
    }
}

fn pult(file: &File, url: &str, token: Option<&str>, further: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pult"));
    command.env_remove("PULT_CHAT_TOKEN").envs(token.map(|token| ("PULT_CHAT_TOKEN", token)));
    command
        .args(["--lang", "en", "chat"])
        .arg(file.path())
        .args(["--url", url])
        .args(further)
        .output()
        .unwrap()
}

/// Exit code, output and complaint; none of them holds the token.
fn ended(output: &Output, token: &str) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    assert!(!out.contains(token) && !err.contains(token), "the token is shown: {out}{err}");
    (output.status.code().unwrap(), out, err)
}

#[test]
fn the_demo_bot_shows_every_type_of_reply() {
    run(async {
        let sandbox = Sandbox::start(options()).await.unwrap();
        let mut seen = Vec::new();
        for query in [
            "Примеры",
            "Карта",
            "Голос",
            "Видео",
            "Карточки",
            "Оператор",
            "Звонок",
            "Таймер",
            "Ошибка",
            "Семь кнопок",
            "Новинка",
            "Сайт",
            "Фото",
        ] {
            seen.extend(ask(&sandbox, query).await.into_iter().map(|reply| reply.kind));
        }
        let names: Vec<String> = seen.iter().map(|kind| format!("{kind:?}")).collect();
        for name in [
            "Text",
            "ScriptError",
            "Buttons",
            "InlineButtons",
            "Image",
            "Audio",
            "Video",
            "Location",
            "Carousel",
            "Switch",
            "Timeout",
            "Hangup",
            "Raw",
            "Unknown",
        ] {
            assert!(names.iter().any(|debug| debug.starts_with(name)), "{name}");
        }
        assert!(seen.contains(&Kind::Unknown { name: "hologram".into() }));
        let seven = Judged::new(&profile(), &ask(&sandbox, "Семь кнопок").await);
        let rules: Vec<&str> = seven.findings.iter().map(|finding| finding.kind.rule()).collect();
        assert_eq!(
            rules,
            [
                "buttons.reply_too_many",
                "button.title_too_long",
                "button.title_repeated",
                "screen.kinds_mixed"
            ]
        );
    });
}

#[test]
fn a_late_answer_comes_and_an_ended_session_is_marked() {
    run(async {
        let sandbox = Sandbox::start(options()).await.unwrap();
        let client =
            ChatClient::new(Address::parse(&sandbox.url).unwrap(), sandbox.chat_token.clone()).unwrap();
        let began = client.turn(&ChatRequest::event("me", "sale")).await.accepted().unwrap();
        assert!(began.new_session_started && !began.end_session);
        let ended = client.turn(&ChatRequest::query("me", "Пока")).await.accepted().unwrap();
        assert!(ended.end_session && !ended.new_session_started);
        let bot = json!({ "answers": [{ "asked": ["а"], "late_ms": 300, "replies": [{ "type": "text", "text": "б" }] }], "greeting": [], "otherwise": [] });
        let slow = Sandbox::start(Options { bot: Some(bot), ..options() }).await.unwrap();
        let before = std::time::Instant::now();
        assert_eq!(ask(&slow, "а").await.len(), 1);
        assert!(before.elapsed() >= Duration::from_millis(300));
    });
}

#[test]
fn a_replay_is_green_and_red_after_the_bot_changes() {
    run(async {
        let sandbox = Sandbox::start(options()).await.unwrap();
        let token = sandbox.chat_token.reveal().to_owned();
        let file = File::of(&kept(&sandbox, &["/start", "Меню", "Капучино", "Семь кнопок"]).await);
        let (code, out, err) = ended(&pult(&file, &sandbox.url, Some(&token), &[]), &token);
        assert_eq!((code, err.as_str()), (0, ""), "{out}");
        assert!(out.contains("2. Меню: as expected") && out.ends_with("Steps: 4, as expected: 4\n"), "{out}");
        let whole = format!("{}/chatapi/{token}", sandbox.url);
        assert_eq!(ended(&pult(&file, &whole, Some(&token), &[]), &token).0, 0);

        let bot = json!({ "greeting": [{ "type": "text", "text": "Привет" }], "answers": [
            { "asked": ["меню"], "replies": [
                { "type": "text", "text": "*Капучино* 250 ₽, _раф_ 290 ₽, чай 180 ₽. Собрать заказ?" },
                { "type": "buttons", "buttons": [{ "text": "Капучино и ещё что‑нибудь" }, { "text": "Назад" }] }
            ] },
            { "asked": ["капучино"], "replies": [{ "type": "text", "text": "x", "errorStacktrace": "y" }] }
        ], "otherwise": [] });
        let changed = Sandbox::start(Options { bot: Some(bot), ..options() }).await.unwrap();
        let token = changed.chat_token.reveal().to_owned();
        let output = pult(&file, &changed.url, Some(&token), &["--format", "json"]);
        let (code, out, _) = ended(&output, &token);
        let told: Value = serde_json::from_str(&out).unwrap();
        assert_eq!((code, &told["passed"], &told["failure"]), (1, &json!(0), &Value::Null), "{out}");
        let differences = told["results"][1]["differences"].as_array().unwrap();
        assert!(
            differences[0].as_str().unwrap().starts_with("buttons: expected Капучино, Назад, came"),
            "{out}"
        );
        assert!(differences[1].as_str().unwrap().starts_with("1 rule is broken"), "{out}");
        let failed = told["results"][2]["differences"][0].as_str().unwrap();
        assert_eq!(failed, "error of the script: x");
    });
}

#[test]
fn every_fault_is_told_and_nothing_is_sent_twice() {
    run(async {
        let seen = Seen::default();
        let sandbox = Sandbox::start(Options { watch: seen.watch(), ..options() }).await.unwrap();
        let token = sandbox.chat_token.reveal().to_owned();
        let file = File::of(&kept(&sandbox, &["Меню", "Капучино"]).await);
        let lost = "The bot may have got the message, it was not sent again";
        for (fault, code, calls, said) in [
            ("reset", 2, 0, lost),
            ("lost", 2, 1, lost),
            ("half", 2, 1, lost),
            ("huge", 2, 1, lost),
            ("page", 2, 1, lost),
            ("status:500", 2, 1, lost),
            ("status:401", 2, 1, "the token does not fit"),
            ("status:403", 2, 1, "the plan has no Chat API"),
            ("status:404", 2, 1, "publish the bot"),
            ("status:429", 2, 1, "step 1"),
            ("slow:300", 0, 2, ""),
        ] {
            seen.taken();
            sandbox.set_faults(vec![format!("{fault}@chat*1").parse().unwrap()]);
            let (ended, out, err) = ended(&pult(&file, &sandbox.url, Some(&token), &[]), &token);
            assert_eq!(ended, code, "{fault}: {out}{err}");
            assert!(err.contains(said), "{fault}: {err}");
            assert_eq!(seen.count(Call::Chat), calls, "{fault}");
        }
        let deaf =
            Sandbox::start(Options { faults: vec!["refuse".parse().unwrap()], ..options() }).await.unwrap();
        let (code, _, err) = ended(&pult(&file, &deaf.url, Some(&token), &[]), &token);
        assert!(code == 2 && err.contains("step 1") && !err.contains(lost), "{err}");
    });
}

#[test]
fn what_cannot_be_replayed_says_why() {
    run(async {
        let sandbox = Sandbox::start(options()).await.unwrap();
        let token = sandbox.chat_token.reveal().to_owned();
        let file = File::of(&kept(&sandbox, &["Меню"]).await);
        let told = |output: Output| ended(&output, &token);
        assert!(told(pult(&file, &sandbox.url, None, &[])).2.contains("PULT_CHAT_TOKEN"));
        let (code, _, err) = told(pult(&file, &sandbox.url, Some("wrong-token"), &[]));
        assert!(code == 2 && err.contains("the token does not fit") && !err.contains("wrong-token"), "{err}");
        let (code, _, err) = told(pult(&file, "http://example.com", Some(&token), &[]));
        assert!(code == 2 && !err.is_empty(), "{err}");
        for (text, said) in [
            ("{\"steps\": []}", "has no steps"),
            ("нет", "not a conversation"),
            ("{\"steps\": [{}]}", "step 1"),
        ] {
            std::fs::write(file.path(), text).unwrap();
            let (code, _, err) = told(pult(&file, &sandbox.url, Some(&token), &[]));
            assert!(code == 2 && err.contains(said), "{text}: {err}");
        }
    });
}
