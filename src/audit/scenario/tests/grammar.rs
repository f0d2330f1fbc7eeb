//! Each construct by an example, and the nearest text that is not it.

use super::{in_state, notes, read, said};

/// What a state with these lines says, and what of it was not read.
#[track_caller]
fn state(lines: &str, expected: &[&str], unread: &[&str]) {
    let reading = in_state(lines);
    assert_eq!(
        (said(&reading), notes(&reading)),
        (
            expected.iter().map(|text| (*text).to_owned()).collect(),
            unread.iter().map(|text| (*text).to_owned()).collect()
        ),
        "{lines}"
    );
}

#[test]
fn comments() {
    state("# a: Нет\na: Да", &["Да"], &[]);
    state("a: Да # не комментарий", &["Да # не комментарий"], &[]);
    let outside = read(
        "theme: /x\n    state: A\n# снаружи\n        a: Раз\n# \"Нет\"\n            два\n        buttons:\n            \"Да\"\n  # снаружи\n            \"Нет\"\n# снаружи\n    state: B\n        a: Три\n",
    );
    assert_eq!(said(&outside), ["Раз\nдва [Да] [Нет]", "Три"]);
    assert_eq!(outside.screens[1].path, "/x/B");
    assert!(notes(&outside).is_empty());
    state("// a: Нет\na: Да", &["Да"], &["line: // a: Нет"]);
}

#[test]
fn answers() {
    state("a: Да", &["Да"], &[]);
    state("a:\n    Да\n\n    нет", &["Да\nнет"], &[]);
    state("a: Да || tts = \"да\"", &["Да"], &[]);
    state("a: Да || нет", &["Да || нет"], &[]);
    state("a!: Да", &[], &["tag: a!: Да"]);
    state("A: Да", &[], &["block: A: Да"]);
    state("a Да", &[], &["line: a Да"]);
}

#[test]
fn triggers() {
    state("q!: * да *\nq: нет\ne: а\neg!: б\nintent: /x\nevent: y\na: Да", &["Да"], &[]);
    state("qq: * да *\na: Да", &["Да"], &["tag: qq: * да *"]);
}

#[test]
fn events_of_campaigns() {
    let opens = |lines| in_state(lines).said.iter().any(|said| said.message.opens_broadcast);
    assert!(opens("event!: sale\na: Да"));
    assert!(opens("event!: sale || onlyThisState = true\na: Да"));
    assert!(!opens("event: sale\na: Да"));
    assert!(!opens("q!: sale\na: Да"));
    assert!(!opens("event!: noMatch\na: Да"));
}

#[test]
fn alternatives() {
    state("random:\n    a: Один\n    a: Два", &["Один", "Два"], &[]);
    state("random:\n    a: Один\n    buttons:\n        \"Да\"", &["Один", " [Да]"], &["under: Да"]);
    state("random:\na: Один", &["Один"], &[]);
}

#[test]
fn media() {
    let reading = in_state("image: https://a.ru/{x||y}.png || name = \"x\"\nbuttons:\n    \"Да\"");
    assert_eq!((said(&reading), notes(&reading)), (vec![" [Да]".to_owned()], vec![]));
    assert_eq!(reading.said[0].body, crate::Body::Media);
    state("audio: https://a.ru/x.mp3\nvideo: y", &["", ""], &[]);
    state("picture: https://a.ru/x.png", &[], &["tag: picture: https://a.ru/x.png"]);
}

#[test]
fn buttons() {
    let all = "a: Да\nbuttons:\n    \"А\" -> /x\n    \"Б\"\n    # \"Нет\"\n    {text: \"В\"}\n    [{text: \"Г\"}, {text: \"Д\",}]";
    state(all, &["Да [А] [Б] [В] [Г] [Д]"], &[]);
    state("a: Да\nbuttons: {text: \"А\"}\n    \"Б\"", &["Да [А] [Б]"], &[]);
    state("a: Да\nbuttons: [\n    {text: \"А\"},\n    {text: \"Б\"}\n]\na: Нет", &["Да [А] [Б]", "Нет"], &[]);
    state("a: Да\nbuttons:\n    {text: \"А\",\n     transition: \"/x\"}\n    \"Б\"", &["Да [А] [Б]"], &[]);
    state("a: Да\nbuttons:\n    \"А", &["Да"], &["line: \"А"]);
    state("a: Да\nbuttons:\n    А", &["Да"], &["line: А"]);
    state("a: Да\nbuttons:\n    {text: \"А\"", &["Да"], &["literal: {text: \"А\""]);
    state("a: Да\nbuttons:\n    {text: $x}", &["Да"], &["button: $x"]);
    state("a: Да\n\"А\" -> /x", &["Да"], &["line: \"А\" -> /x"]);
}

#[test]
fn inline_buttons() {
    let reading = in_state(
        "a: Да\ninlineButtons:\n    {text: \"А\", url: \"https://a.ru\"}\n    {text: \"Б\", phone: \"+7 1\"}\n    \"В\"",
    );
    assert_eq!(said(&reading), ["Да (А) (Б) (В)"]);
    let targets: Vec<_> =
        reading.said[0].message.buttons.iter().map(|b| (b.target_url(), b.target_phone())).collect();
    assert_eq!(targets, [(Some("https://a.ru"), None), (None, Some("+7 1")), (None, None)]);
    state("a: Да\ninlinebuttons:\n    \"А\"", &["Да"], &["tag: inlinebuttons:"]);
}

#[test]
fn conditions() {
    state("if: $x\n    a: А\nelseif: $y\n    a: Б\nelse:\n    a: В", &["А", "Б", "В"], &[]);
    state("if: $x\n    if: $y\n        a: А\n    a: Б", &["А", "Б"], &[]);
    state("iff: $x\n    a: А", &[], &["tag: iff: $x"]);
}

#[test]
fn scripts() {
    state(
        "script:\n    $reactions.answer(\"А\");\n    # это не комментарий\n    $reactions.buttons('Б')",
        &["А [Б]"],
        &[],
    );
    state("script: $reactions.answer('А')", &["А"], &[]);
    state("script:\n    // $reactions.answer(\"А\")", &[], &[]);
    state("script:\n    $reactions.answer(\"А\" + x)", &[""], &["text: \"А\" + x"]);
    state("script:\n    $response.replies\n        .push({type: \"text\", text: 'А'})", &["А"], &[]);
    state("script:\n    $response.replies.push({type: 'text', text: x})", &[""], &["text: x"]);
    state("script:\n    $response.replies.push(reply(1))", &[], &["reply: reply(1)"]);
    state("a: Да\nscript:\n    $reactions.inlineButtons({text: \"А\", url: \"u\"})", &["Да (А)"], &[]);
    state("a: Да\nscript:\n    $reactions.buttons($x)", &["Да"], &["buttons: $x"]);
    state("scripts:\n    $reactions.answer(\"А\")", &[], &["tag: scripts:"]);
}

#[test]
fn blocks() {
    state(
        "InputText:\n    prompt = Да?\n    failureMessage = [\"Нет\", \"Ещё раз\"]\n    then = /x",
        &["Да?", "Нет", "Ещё раз"],
        &[],
    );
    state(
        "Confirmation:\n    prompt = Точно?\n    useButtons = true\n    agreeButton = Да\n    disagreeButton = Нет",
        &["Точно? [Да] [Нет]"],
        &[],
    );
    state(
        "Confirmation:\n    prompt = Точно?\n    useButtons = false\n    agreeButton = Да",
        &["Точно?"],
        &[],
    );
    state(
        "Switch:\n    prompt = Зову\n    chatClosedMessage = Ушёл\n    closeChatPhrases = [\"стоп\"]",
        &["Зову", "Ушёл"],
        &[],
    );
    state("HttpRequest:\n    okState = /x\n    prompt = Нет", &[], &[]);
    state("CardList:\n    prompt = Нет", &[], &[]);
    state("Unheard:\n    prompt = Нет", &[], &["block: Unheard:"]);
    state("input:\n    prompt = Нет", &[], &["tag: input:"]);
}

#[test]
fn actions_belong_to_the_block_where_no_screen_is_named() {
    let actions = "InputText:\n    prompt = Да?\n    actions = [{\"type\": \"buttons\", \"buttons\": [{\"name\": \"А\"}]}]";
    state(actions, &["Да? [А]"], &[]);
    let both = "InputText:\n    prompt = Да?\n    actions = [\n        {\"type\": \"inlineButtons\", \"buttons\": [{\"name\": \"А\"}]},\n    ]\n    then = /x";
    state(both, &["Да? (А)"], &[]);
}

#[test]
fn annotations_describe_the_next_state_of_their_depth() {
    let text = "theme: /\n    @InputText\n        {\"prompt\": \"Да?\"}\n    state: A\n        a: Да?\n        a: Нет\n    state: B\n        a: Да?\n";
    assert_eq!(said(&read(text)), ["Да?", "Нет", "Да?"]);
    let same_line =
        "theme: /\n    @InputText {\n        \"prompt\": \"Да?\"\n    }\n    state: A\n        a: Да? \n";
    assert_eq!(said(&read(same_line)), ["Да?"]);
    let nobody = read("theme: /\n    @InputText {\"prompt\": \"Да?\"}\n");
    assert_eq!((said(&nobody), notes(&nobody)), (vec![], vec!["block: InputText".to_owned()]));
    let unknown = read("theme: /\n    @Unheard {\"prompt\": \"Да?\"}\n    state: A\n        a: Нет\n");
    assert_eq!((said(&unknown).len(), notes(&unknown).len()), (1, 1));
    let bare = read("theme: /\n    @EndSession\n    state: A\n        a: Да\n");
    assert_eq!((said(&bare).len(), notes(&bare).len()), (1, 0));
    let open = read("theme: /\n    @InputText {\"prompt\": \"Да?\"\n    state: A\n        a: Да\n");
    assert_eq!((said(&open), notes(&open).len()), (vec!["Да".to_owned()], 1));
}

#[test]
fn what_differs_from_its_annotation_counts() {
    let annotation = "    @Confirmation\n        {\"prompt\": \"Точно?\", \"useButtons\": true, \"agreeButton\": \"Да\", \"disagreeButton\": \"Нет\", \"failureMessage\": [\"Не понял\"]}\n";
    let copied = format!(
        "theme: /\n{annotation}    state: A\n        a: Точно?\n        buttons:\n            \"Да\"\n            \"Нет\"\n        state: Fail\n            script:\n                $reactions.answer(\"Не понял\");\n                $reactions.answer(text);\n"
    );
    assert_eq!(said(&read(&copied)), ["Точно? [Да] [Нет]", "Не понял"]);
    assert!(notes(&read(&copied)).is_empty());
    let differs = copied
        .replace("a: Точно?", "a: Правда?")
        .replace("            \"Нет\"\n", "")
        .replace("answer(text)", "answer(text + 1)");
    assert_eq!(said(&read(&differs)), ["Точно? [Да] [Нет]", "Не понял", "Правда? [Да]", ""]);
    assert_eq!(notes(&read(&differs)), ["text: text + 1"]);
    let alone = copied.replace(annotation, "");
    assert_eq!(said(&read(&alone)), ["Точно? [Да] [Нет]", "Не понял", ""]);
}

#[test]
fn themes_requires_and_states() {
    let text = "require: a.sc\n    module = sys\npatterns:\n    $x = (да)\ninit:\n    bind(\"postProcess\");\ntheme: /shop\n    state: Да нет || modal = true\n        newSession:\n            x\n        a: А\n    state:\n        a: Б\n";
    let reading = read(text);
    assert_eq!((said(&reading), notes(&reading)), (vec!["А".to_owned(), "Б".to_owned()], vec![]));
    assert_eq!(reading.screens[0].path, "/shop/Да нет");
    assert!(notes(&read("theme: /\n")).is_empty());
    assert_eq!(notes(&read("    theme: /\n")), ["tag: theme: /"]);
    assert_eq!(notes(&read("theme: /\n    a: Да\n")), ["tag: a: Да"]);
}

#[test]
fn states_of_one_path_are_told_apart_by_their_line() {
    let reading = read("theme: /\n    state: A\n        a: Один\n    state: A\n        a: Два\n");
    let places: Vec<_> = reading.screens.iter().map(|s| (s.path.as_str(), s.place.line)).collect();
    assert_eq!(places, [("/A", 2), ("/A", 4)]);
}

#[test]
fn tabs_two_spaces_and_windows_lines_are_read() {
    for text in [
        "theme: /\r\n\tstate: A\r\n\t\ta: Да\r\n",
        "theme: /\n  state: A\n    a: Да",
        "\u{FEFF}theme: /\n state: A\n  a: Да",
    ] {
        assert_eq!(said(&read(text)), ["Да"], "{text:?}");
    }
}
