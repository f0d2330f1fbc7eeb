//! What the contract says of requests, as data.

use super::shape::Kind::{Any, Flag, Free, List, Moment, Object, One, Open, Text, Whole};
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
    may("state", Text),
    may("imageUrl", Text),
    may("audioUrl", Text),
    may("buttons", List(&BUTTON)),
]);
const BUTTON: Kind =
    Open(&[must("text", Text), may("transition", Text), may("url", Text), may("callback_data", Text)]);

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
pub(super) const MESSAGES: &[Field] = &[
    must("botId", Text),
    must("clientId", Text),
    may("projectShortName", Text),
    PAGE,
    SIZE,
    may("startTime", Moment),
    may("endTime", Moment),
    may("sort", One(&["asc", "desc"])),
];
pub(super) const CAMPAIGNS: &[Field] = &[PAGE, SIZE, may("textCampaignName", Text), may("isDynamic", Flag)];
pub(super) const CAMPAIGN_CREATE: &[Field] = &[
    must("name", Text),
    may("eventName", Text),
    may("jgraphReplies", Any),
    may("delayBetweenSending", Whole(1, 60_000)),
    may("threadCount", Whole(1, 10)),
    may("isDynamic", Flag),
];
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
    may("status", One(SENDING_STATUS)),
    may("limit", WHOLE),
    may("offset", WHOLE),
];
pub(super) const CHAT: &[Field] =
    &[must("clientId", Text), may("query", Text), may("event", Text), may("data", Free), may("cid", Text)];
