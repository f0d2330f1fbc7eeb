### A conversation with the bot: kept conversations and what is wrong in them.

cli-help-chat =
    Replays a kept conversation with the bot and tells where the bot answers differently. Made for the time before a release.

      pult chat FILE.json --url URL [--profile i-digital|meta|FILE.toml] [--format text|json] [--lang ru|en]

      FILE.json        a conversation: steps and what is expected of the answers
      --url            the address of the Chat API: https://bot.jaicp.com, https://app.jaicp.com or that of the sandbox
      --profile        whose rules: i-digital (if not given), meta or a file of your own
      --format         text for a person (if not given), json for a program
      --lang           the language: ru or en

    The token of the channel of type Chat API is taken from the environment variable PULT_CHAT_TOKEN.

    Exit code: 0 if the bot answers as expected, 1 if not, 2 for a wrong call, an unreadable file or no answer.

chat-script-syntax = this is not a conversation: { $said }
chat-script-step = step { $step }: give exactly one of say and event
chat-script-empty = the conversation has no steps
chat-script-too-long = the conversation has more than { $limit } steps, too many for the program to replay
chat-no-token = the token of the Chat API channel is missing: set the environment variable PULT_CHAT_TOKEN
chat-token-wrong = the token does not fit: check the token of the Chat API channel
chat-no-plan = the bot refused: the plan has no Chat API, or the channel is off
chat-not-published = nobody answers at this token: check the token and publish the bot
chat-no-answer = the bot did not answer in { $seconds } s
chat-step-failed = step { $step }: { $what }
chat-step-lost = step { $step }: { $what }. The bot may have got the message, it was not sent again

chat-said-event = event { $event }
chat-step-passed = { $number }. { $said }: as expected
chat-step-differs = { $number }. { $said }: different
chat-differs-text = the text “{ $text }” is missing
chat-differs-buttons = buttons: expected { $expected }, came { $came }
chat-differs-script-error = error of the script: { $text }
chat-differs-findings = { $count ->
    [one] { $count } rule is broken
   *[other] { $count } rules are broken
}
chat-counts = Steps: { $steps }, as expected: { $passed }
