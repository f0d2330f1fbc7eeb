//! Times as the platform writes them: `yyyy-MM-ddTHH:mm:ss.SSSZ`.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde::{Deserialize, Deserializer, Serializer};
use serde_json::Value;

/// As the contract writes a time.
pub fn write(time: Timestamp) -> String {
    format!("{time:.3}")
}

/// A time in any of the ways that are seen: with an offset, without one (then UTC), or as
/// milliseconds since 1970.
pub(super) fn read(value: &Value) -> Option<Timestamp> {
    match value {
        Value::String(text) => read_text(text.trim()),
        Value::Number(number) => Timestamp::from_millisecond(number.as_i64()?).ok(),
        _ => None,
    }
}

fn read_text(text: &str) -> Option<Timestamp> {
    let utc = || Some(text.parse::<DateTime>().ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp());
    text.parse().ok().or_else(utc)
}

/// For `#[serde(with)]`: what cannot be read as a time is none; a missing field is an error.
pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Timestamp>, D::Error> {
    Ok(read(&Value::deserialize(from)?))
}

/// For `#[serde(with)]`.
pub(super) fn serialize<S: Serializer>(time: &Option<Timestamp>, to: S) -> Result<S::Ok, S::Error> {
    match time {
        Some(time) => to.serialize_str(&write(*time)),
        None => to.serialize_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_way_of_writing_a_time_is_read() {
        let expected: Timestamp = "2026-11-23T12:00:00Z".parse().unwrap();
        for value in [
            json!("2026-11-23T12:00:00.000Z"),
            json!("2026-11-23T12:00:00Z"),
            json!("2026-11-23T15:00:00.000+03:00"),
            json!("2026-11-23T15:00:00.000+0300"),
            json!("2026-11-23T12:00:00.000+0000"),
            json!("2026-11-23T12:00:00"),
            json!("2026-11-23 12:00:00"),
            json!(expected.as_millisecond()),
        ] {
            assert_eq!(read(&value), Some(expected), "{value}");
        }
        for value in [json!("yesterday"), json!(""), json!(null), json!({}), json!(1e300)] {
            assert_eq!(read(&value), None, "{value}");
        }
    }

    #[test]
    fn a_time_is_written_as_the_contract_has_it() {
        let time: Timestamp = "2026-11-23T12:00:00.123456Z".parse().unwrap();
        assert_eq!(write(time), "2026-11-23T12:00:00.123Z");
    }
}
