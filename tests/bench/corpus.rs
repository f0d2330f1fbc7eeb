//! A library as large as wanted, the same for the same seed: two thirds of the messages have
//! reply buttons, a sixth a URL, a sixth a phone number; one message in five has an issue.

use pult::message::{Button, Message};

/// So many messages, each of which makes one row of one table.
pub fn messages(seed: u64, count: usize) -> Vec<Message> {
    let mut dice = Dice(seed);
    (1..=count).map(|n| message(&mut dice, n)).collect()
}

/// SplitMix64 (Steele, Lea, Flood: «Fast splittable pseudorandom number generators», 2014).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.roll() % end as u64) as usize
    }

    fn one_of<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}

const WORDS: [&str; 48] = [
    "автомобиль",
    "банк",
    "вам",
    "время",
    "все",
    "встреча",
    "где",
    "да",
    "для",
    "договор",
    "доставка",
    "ждём",
    "завтра",
    "заказ",
    "запись",
    "здравствуйте",
    "и",
    "или",
    "каждый",
    "как",
    "клиент",
    "консультация",
    "кредит",
    "личных",
    "менеджер",
    "можно",
    "мы",
    "на",
    "напишите",
    "нас",
    "не",
    "новый",
    "номер",
    "оплата",
    "по",
    "при",
    "рядом",
    "сайт",
    "свяжитесь",
    "сегодня",
    "скидка",
    "сообщение",
    "спасибо",
    "страхование",
    "тариф",
    "удобное",
    "целях",
    "что",
];
const ENDS: [&str; 12] = [" ", " ", " ", " ", " ", " ", " ", ", ", ". ", "? ", " — ", "!\n"];
const TITLES: [&str; 10] = [
    "Да",
    "Нет",
    "Подробнее",
    "Записаться",
    "Позже",
    "Не сейчас",
    "Отписаться",
    "Узнать цену",
    "Связаться",
    "Хочу",
];
const HOSTS: [&str; 4] = ["example.ru", "магазин.рф", "shop.example.ru", "bank.example.kz"];

/// A text of 20 to 900 characters. Every eighth asks with a variable, every twentieth begins
/// the way a formula does or quotes somebody.
fn text(dice: &mut Dice) -> String {
    let wanted = 20 + dice.below(860);
    let mut text = match dice.below(40) {
        0 => String::from("- "),
        1 => String::from("Как сказал клиент: \"спасибо\"; "),
        n if n % 8 == 2 => String::from("Добрый день, {{1}}. "),
        _ => String::new(),
    };
    let mut length = text.chars().count();
    while length < wanted {
        let (word, end) = (dice.one_of(&WORDS), dice.one_of(&ENDS));
        text.push_str(word);
        text.push_str(end);
        length += word.chars().count() + end.chars().count();
    }
    let trimmed = text.trim_end().len();
    text.truncate(trimmed);
    text.push('.');
    text
}

fn message(dice: &mut Dice, n: usize) -> Message {
    let mut message = Message {
        name: format!("Сообщение {n}"),
        text: text(dice),
        opens_broadcast: true,
        ..Message::default()
    };
    let faulty = dice.below(5) == 0;
    message.buttons = match dice.below(6) {
        0 => vec![url(dice, faulty)],
        1 => vec![phone(dice, faulty)],
        _ => replies(dice, faulty),
    };
    message
}

fn replies(dice: &mut Dice, faulty: bool) -> Vec<Button> {
    let first = dice.below(TITLES.len());
    let count = 1 + dice.below(3);
    let mut titles: Vec<String> = (0..count).map(|n| TITLES[(first + n) % TITLES.len()].to_owned()).collect();
    if faulty {
        match dice.below(5) {
            0 => titles[0].push_str(" на консультацию сегодня"),
            1 => titles.push(titles[0].clone()),
            2 => titles[0].push(' '),
            3 => titles[0].push_str(" 👍"),
            _ => titles[0].clear(),
        }
    }
    titles.into_iter().map(Button::reply).collect()
}

fn url(dice: &mut Dice, faulty: bool) -> Button {
    let (host, page) = (dice.one_of(&HOSTS), dice.below(100_000));
    let url = match faulty.then(|| dice.below(4)) {
        None => format!("https://{host}/page/{page}"),
        Some(0) => format!("http://{host}/page/{page}"),
        Some(1) => format!("{host}/page/{page}"),
        Some(2) => format!("https://bit.ly/{page}"),
        Some(_) => format!("https://{host}/ page/{page}"),
    };
    Button::url("Перейти на сайт", url)
}

fn phone(dice: &mut Dice, faulty: bool) -> Button {
    let (a, b, c) = (100 + dice.below(900), 10 + dice.below(90), 10 + dice.below(90));
    let phone = match faulty.then(|| dice.below(3)) {
        None => format!("+7 (812) {a}-{b}-{c}"),
        Some(0) => format!("8 (812) {a}-{b}-{c}"),
        Some(1) => format!("7812{a}{b}{c}"),
        Some(_) => format!("+7 (812) {a}-{b}-{c} доб. 5"),
    };
    Button::phone("Позвонить", phone)
}
