//! What is wrong with a form of tables, in words.

use registration::FormError;
use words::Words;

use super::text::one_line;

/// Says why a form is of no use.
pub fn form_error(words: &Words, error: &FormError) -> String {
    let field = |name: &&'static str| words.say(field_name_id(name)).into_owned();
    match error {
        FormError::Syntax { words: said, .. } => words.tell("reg-form-syntax", &[("said", said.into())]),
        FormError::Blank { field: name } => words.tell("reg-form-blank", &[("field", field(name).into())]),
        FormError::Forbidden { field: name, character } => {
            let shown = one_line(&character.to_string()).into_owned();
            words.tell("reg-form-forbidden", &[("field", field(name).into()), ("character", shown.into())])
        }
        FormError::LongName { field: name } => words.tell("reg-form-long", &[("field", field(name).into())]),
        FormError::NoNumber => words.tell("reg-form-no-number", &[("sign", "{n}".into())]),
        FormError::Alike { first, second } => {
            words.tell("reg-form-alike", &[("first", field(first).into()), ("second", field(second).into())])
        }
        FormError::Order => words.say("reg-form-order-wrong").into_owned(),
        FormError::LongConstant => words.say("reg-form-long-constant").into_owned(),
    }
}

/// Returns the id of what a field of a form is called.
fn field_name_id(field: &str) -> &'static str {
    match field {
        "text" => "reg-form-text",
        "workbook" => "reg-form-workbook",
        "chat.button" => "reg-form-chat-button",
        "url.title" => "reg-form-url-title",
        "url.target" => "reg-form-url-target",
        "call.title" => "reg-form-call-title",
        "call.target" => "reg-form-call-target",
        "constant.heading" => "reg-form-constant-heading",
        "chat.name" | "url.name" | "call.name" => "reg-form-sheet",
        "letter" | "changes" | "manifest" => "reg-form-own-file",
        _ => "reg-form-file",
    }
}
