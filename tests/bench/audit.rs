//! How long an audit of a large scenario takes, against reading its lines and matching each with
//! one compiled expression.
// A benchmark may end in a panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use audit::{Source, count, read_scenario};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use regex::Regex;
use rules::Profile;
use std::fmt::Write as _;
use std::hint::black_box;
use std::io::BufRead;
use std::time::Duration;

/// How large the scenario is, in bytes.
const SIZE: usize = 20 * 1024 * 1024;

/// A small generator, so that every run reads the same text.
struct Seeded(u64);

impl Seeded {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below as u64) as usize
    }

    fn pick<'t>(&mut self, among: &[&'t str]) -> &'t str {
        among[self.next(among.len())]
    }
}

const TEXTS: &[&str] = &[
    "Здравствуйте. Чем помочь?",
    "{{$client.name}}, ваш заказ готов. Забрать можно до {{$session.until}}.",
    "Выберите услугу",
    "Мы работаем каждый день с 8:00 до 22:00. Адрес: Садовая, 12, вход со двора.\\n",
    "К сожалению, на это время записаться нельзя. Посмотрите другие дни.",
];
const TITLES: &[&str] =
    &["Записаться", "Цены", "Позвать оператора", "Записаться на бесплатную консультацию", "Назад"];

/// A scenario in the manner of the grammar.
fn scenario(size: usize) -> String {
    let mut seeded = Seeded(0x5EED_0F5C);
    let mut out = String::from("require: slotfilling/slotFilling.sc\n    module = sys.zb-common\ntheme: /\n");
    let mut state = 0;
    while out.len() < size {
        state += 1;
        let (text, one, two) = (seeded.pick(TEXTS), seeded.pick(TITLES), seeded.pick(TITLES));
        let _ = match seeded.next(6) {
            0 => write!(
                out,
                "    state: newNode_{state}\n        event!: event_{state}\n        a: {text}\n            Ждём вас.\n        buttons:\n            \"{one}\" -> /newNode_{}\n            {{text: \"{two}\", transition: \"/newNode_1\"}}\n\n",
                seeded.next(state) + 1
            ),
            1 => write!(
                out,
                "    state: newNode_{state}\n        q!: * (да|ага) *\n        random:\n            a: {text} || tts = \"{text}\"\n            a: Другой ответ\n        go!: /newNode_{}\n\n",
                seeded.next(state) + 1
            ),
            2 => write!(
                out,
                "    @IntentGroup\n        {{\n          \"boundsTo\" : \"/newNode_{}\",\n          \"actions\" : [ {{ \"buttons\" : [ {{ \"name\" : \"{one}\" }}, {{ \"name\" : \"{two}\" }} ], \"type\" : \"buttons\" }} ]\n        }}\n    state: newNode_{state}\n        init:\n            $jsapi.bind({{ type: \"postProcess\", path: \"/newNode_{state}\", name: \"newNode_{state} buttons\", handler: function($context) {{\n                $reactions.buttons([ {{text: \"{one}\"}}, {{text: \"{two}\"}}, ]); }} }});\n\n",
                seeded.next(state) + 1
            ),
            3 => write!(
                out,
                "    state: newNode_{state}\n        script:\n            $session.count = ($session.count || 0) + 1; // счёт\n            if ($session.count > 3) {{ $reactions.answer(\"{one}\"); }}\n            $response.replies = $response.replies || [];\n            $response.replies\n                .push({{type: \"buttons\", buttons: [{{text: \"{two}\"}}, {{text: $session.last}}]}});\n\n",
            ),
            4 => write!(
                out,
                "    state: newNode_{state}\n        InputText:\n            actions = [{{\"buttons\":[{{\"name\":\"{one}\"}}],\"type\":\"buttons\"}}]\n            prompt = {text}\n                Напишите, пожалуйста.\n            failureMessage = [\"Не понял\", \"Ещё раз\"]\n            then = /newNode_{}\n\n",
                seeded.next(state) + 1
            ),
            _ => write!(
                out,
                "    state: newNode_{state}\n        intent!: /sys/aimylogic/ru/hello\n        if: $session.x\n            a: {text}\n        else:\n            a: Другое\n            inlineButtons:\n                {{ text: \"{one}\", url: \"https://example.ru/{state}\" }}\n        # заметка\n        timeout: /newNode_1 || interval = \"600\"\n\n",
            ),
        };
    }
    out
}

fn audits(criterion: &mut Criterion) {
    let text = scenario(SIZE);
    let profile = Profile::builtin("i-digital").expect("a profile of that name").expect("a readable profile");
    let line =
        Regex::new(r#"^\s*(?:(a|buttons|inlineButtons|state|go!?|script)\s*:|"([^"]*)"\s*(?:->\s*(\S+))?)"#)
            .expect("an expression");
    let mut group = criterion.benchmark_group("audit");
    group
        .throughput(Throughput::Bytes(text.len() as u64))
        .sample_size(10)
        .measurement_time(Duration::from_secs(15));
    group.bench_function("lines by one expression", |bencher| {
        bencher.iter(|| {
            let lines = std::io::BufReader::new(text.as_bytes()).lines();
            lines.map_while(Result::ok).filter(|read| line.is_match(black_box(read))).count()
        });
    });
    group.bench_function("scenario, read", |bencher| {
        bencher.iter(|| read_scenario(&[Source { name: "main.sc", text: &text, names: None }]).said.len());
    });
    group.bench_function("scenario, read and judged", |bencher| {
        bencher.iter(|| {
            let reading = read_scenario(&[Source { name: "main.sc", text: &text, names: None }]);
            count(&profile, &reading)
        });
    });
    group.finish();
}

criterion_group!(benches, audits);
criterion_main!(benches);
