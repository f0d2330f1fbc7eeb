//! What the contract says of requests, as data.

use super::shape::Kind::{
    Any, Flag, Free, List, Moment, Number, Object, One, OneOf, Open, Sign, Text, Whole,
};
use super::shape::{Field, Kind, may, must};

/// A number of 64 bits.
pub(super) const ID: Kind = Whole(i64::MIN, i64::MAX);
const PAGE: Field = may("page", Whole(0, i32::MAX as i64));
const SIZE: Field = may("size", Whole(1, i32::MAX as i64));
const WHOLE: Kind = Whole(i32::MIN as i64, i32::MAX as i64);

/// The channel types of the contract.
const CHANNEL_TYPES: &[&str] = &[
    "AZURE",
    "TELEGRAM",
    "FACEBOOK",
    "INSTAGRAM",
    "VIBER",
    "CHAT_API",
    "CHAT_WIDGET",
    "TEST_WIDGET",
    "YANDEX",
    "MARUSIA",
    "SBER",
    "RESTERISK",
    "SLACK",
    "VK",
    "WECHAT",
    "ZENDESK",
    "WEBIM",
    "GOOGLE",
    "ALEXA",
    "BITRIX",
    "CHAT2DESK",
    "ODNOKLASSNIKI",
    "NEXMO",
    "I_DIGITAL",
    "THREADS",
    "INCOMING_JIVOSITE",
    "WAZZUP",
    "WHATSAPP",
    "EDNA_PLATFORM",
    "MATTERMOST",
];
const SENDING_STATUS: &[&str] =
    &["INIT", "PENDING", "SENT", "DELIVERED", "NOT_DELIVERED", "FAILED", "POSTPONED", "CANCELED"];
/// What a campaign can be told.
pub(super) const ACTIONS: &[&str] = &["stop", "resume", "complete"];

const CUSTOM_DATA: Kind = Object(&[
    may("iDigitalWhatsapp", Object(&[may("source", Text)])),
    may("chatApi", Object(&[may("blockForm", Flag), may("callbackUrl", Text)])),
]);
const REPLY: Kind = Open(&[
    must("type", Text),
    may("text", Text),
    may("markup", One(&["html", "markdown", "plain"])),
    may("tts", Text),
    may("state", Text),
    may("errorStacktrace", Text),
    may("imageUrl", Text),
    may("audioUrl", Text),
    may("lat", Number),
    may("lon", Number),
    may("content", List(&CARD)),
    may("firstMessage", Text),
    may("lastMessage", Text),
    may("closeChatPhrases", List(&Text)),
    may("appendCloseChatButton", Flag),
    may("ignoreOffline", Flag),
    may("oneTimeMessage", Flag),
    may("destination", Text),
    may("attributes", Free),
    may("phoneNumber", Text),
    may("buttons", List(&BUTTON)),
]);
const CARD: Kind = Open(&[
    must("title", Text),
    must("btnText", Text),
    may("description", Text),
    may("image", Text),
    may("url", Text),
]);
const BUTTON: Kind = Open(&[
    must("text", Text),
    may("transition", Text),
    may("url", Text),
    may("callback_data", Text),
    may("phone", Text),
    may("phoneNumber", Text),
]);

const FILTER_KEY: Kind = One(&[
    "CHANNEL_TYPE",
    "BOT_ID",
    "CHANNEL_NAME",
    "CLIENT_ID_OR_NAME",
    "CLIENT_JOIN_TIME",
    "CLIENT_LAST_ACTIVITY_TIME",
    "SESSION_ID",
    "SESSION_START_TIME",
    "MESSAGE_TIME",
    "MESSAGE_TYPE",
    "MESSAGE_TEXT",
    "ANSWER_TEXT",
    "MESSAGE_OR_ANSWER_TEXT",
    "BOT_REPLIES",
    "EXCEPTION_EXISTENCE",
    "TRANSFER_TO_OPERATOR",
    "INITIATOR",
    "TEXT_CAMPAIGN_ID",
    "TEXT_CAMPAIGN_RESULT",
    "WITHOUT_EMPTY_MESSAGES",
    "WITHOUT_EMPTY_SESSIONS",
    "WITHOUT_TEST_SESSIONS",
]);
const FILTER: Kind = OneOf(&[
    &[
        must("key", FILTER_KEY),
        must("type", One(&["TEXT"])),
        must("values", List(&Text)),
        must("comparisonType", One(&["NOT_IMPORTANT", "CONTAINS", "NOT_CONTAINS", "EQUALS"])),
        must("isCaseSensitive", Flag),
    ],
    &[
        must("key", FILTER_KEY),
        must("type", One(&["DATE_TIME_RANGE"])),
        may("from", Moment),
        may("to", Moment),
    ],
    &[
        must("key", FILTER_KEY),
        must("type", One(&["CHECKBOX", "TREE"])),
        must("options", List(&Text)),
        may("comparisonType", One(&["NOT_IMPORTANT", "NOT_EXISTS", "EXISTS", "CONTAINS", "NOT_CONTAINS"])),
    ],
    &[must("key", FILTER_KEY), must("type", One(&["RADIO"])), may("option", Text)],
]);
/// The sections that have filters.
const SECTIONS: Kind = One(&[
    "CLIENTS",
    "SESSIONS",
    "CLIENTS_DIALOGS",
    "REPORTS_ACTIVITY",
    "REPORTS_EFFICIENCY",
    "REPORTS_SESSION_TOPIC",
    "REPORTS_SESSION_RESULT",
    "REPORTS_SCENARIO_ACTION",
]);
const CAMPAIGN_STATUS: Kind =
    One(&["CREATED", "READY", "STARTED", "STOPPED", "POSTPONED", "COMPLETED", "FAILED", "DELETED"]);
/// The reports that have a call of their own.
pub(super) const REPORTS: &[&str] = &["messages", "clients", "sessions"];

pub(super) const PAGES: &[Field] = &[PAGE, SIZE];
pub(super) const OF_PROJECT: &[Field] = &[must("projectId", ID)];
pub(super) const CHANNEL_CREATE: &[Field] = &[
    must("channelType", One(CHANNEL_TYPES)),
    may("accessToken", Text),
    may("channelName", Text),
    may("isAutoDeploy", Flag),
    may("operatorChannelId", Text),
    may("customData", CUSTOM_DATA),
];
pub(super) const CHANNEL_UPDATE: &[Field] = &[
    must("accessToken", Text),
    must("channelName", Text),
    may("isAutoDeploy", Flag),
    may("isBlock", Flag),
    may("customData", CUSTOM_DATA),
];
pub(super) const DEPLOY: &[Field] =
    &[may("projectShortName", Text), may("botId", Text), may("forceDeploy", Flag)];
pub(super) const EVENTS: &[Field] = &[may("requestId", Text), may("timeout", WHOLE), may("startTime", ID)];
pub(super) const CLIENTS: &[Field] =
    &[must("projectShortName", Text), must("botId", Text), must("dateTo", Moment), PAGE, SIZE];
pub(super) const OF_SHORT_NAME: &[Field] = &[may("projectShortName", Text)];
pub(super) const OF_SHORT_NAME_PAGES: &[Field] = &[may("projectShortName", Text), PAGE, SIZE];
pub(super) const FILTERS: &[Field] = &[may("filters", List(&FILTER))];
pub(super) const SECTION: &[Field] = &[must("analyticsSection", SECTIONS)];
pub(super) const MESSAGES_OF_SESSION: &[Field] = &[
    must("sessionId", Text),
    may("projectShortName", Text),
    may("botId", Text),
    PAGE,
    SIZE,
    may("startTime", Moment),
    may("hideEmptyMessage", Flag),
    may("responseDataJsonPath", List(&Text)),
];
pub(super) const MESSAGES_OF_CLIENT: &[Field] = &[
    must("botId", Text),
    must("clientId", Text),
    may("projectShortName", Text),
    PAGE,
    SIZE,
    may("startTime", Moment),
    may("endTime", Moment),
    may("sort", One(&["asc", "desc"])),
    may("questionId", Text),
    may("channelType", Text),
];
pub(super) const REPORT_CREATE: &[Field] = &[
    may("filters", List(&FILTER)),
    may(
        "settings",
        Object(&[
            must("fileType", One(&["XLSX", "CSV"])),
            may("withHeader", Flag),
            may("delimiter", Sign),
            may("dateTimeFormat", Text),
        ]),
    ),
];
pub(super) const CAMPAIGNS: &[Field] = &[
    PAGE,
    SIZE,
    may("textCampaignName", Text),
    may("botIds", List(&Text)),
    may("statuses", List(&CAMPAIGN_STATUS)),
    may("creationTimeFrom", Moment),
    may("creationTimeTo", Moment),
    may("startTimeFrom", Moment),
    may("startTimeTo", Moment),
    may("stopTimeFrom", Moment),
    may("stopTimeTo", Moment),
    may("isDynamic", Flag),
];
pub(super) const CAMPAIGN_CREATE: &[Field] = &[
    must("name", Text),
    may("eventName", Text),
    may("jgraphReplies", Any),
    may("delayBetweenSending", Whole(1, 60_000)),
    may("threadCount", Whole(1, 10)),
    may("isDynamic", Flag),
];
pub(super) const CAMPAIGN_UPDATE: &[Field] = CAMPAIGN_CREATE;
pub(super) const SEND_EVENT: &[Field] = &[
    must("textCampaignName", Text),
    must("botId", Text),
    must("clientId", Text),
    must("event", Text),
    may("eventData", Free),
    may("callbackUrl", Text),
    may("priority", WHOLE),
    may("sendingTime", Moment),
];
pub(super) const SEND_REPLIES: &[Field] = &[
    must("textCampaignName", Text),
    must("botId", Text),
    must("clientId", Text),
    may("replies", List(&REPLY)),
    may("callbackUrl", Text),
    may("priority", WHOLE),
    may("sendingTime", Moment),
];
pub(super) const SENDINGS: &[Field] = &[
    may("textCampaignId", ID),
    may("eventSendingInfoUuid", Text),
    may("eventSendingTemplateUuid", Text),
    may("startTimeFrom", Moment),
    may("startTimeTo", Moment),
    may("status", One(SENDING_STATUS)),
    may("limit", WHOLE),
    may("offset", WHOLE),
];
pub(super) const CHAT_HISTORY: &[Field] = &[
    may("eventSendingInfoUuid", Text),
    may("eventSendingTemplateUuid", Text),
    must("limit", Whole(1, i32::MAX as i64)),
    must("fromTimestamp", ID),
];
pub(super) const CHAT: &[Field] =
    &[must("clientId", Text), may("query", Text), may("event", Text), may("data", Free), may("cid", Text)];
