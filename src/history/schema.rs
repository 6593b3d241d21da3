//! What records look like in storage: version 1.
//!
//! These types exist for storage alone and convert to the program's own; nothing else knows their shape.
//! Field names are short because a browser gives about 5 MB.
//!
//! A record is never rewritten into a newer shape: an old one is migrated each time it is read
//! (`migrate`), and what is stored stays as it was. So a migration can't destroy anything.

mod attempt;
mod log;
mod mark;
mod migrate;
mod round;
mod small;

use std::{borrow::Cow, fmt};

pub use attempt::{Stored, attempt, write_attempt, write_attempt_without_texts};
pub use log::{Draft, Tail, event, tail, write_event, write_tail};
pub use mark::{mark, write_mark};
pub use round::{past_round, setup, write_past_round, write_setup};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
pub use small::{backup, settings, write_backup, write_settings};

use crate::attempt::{Confidence, Skip, Verdict};

/// The version that this program writes.
pub const VERSION: u32 = 1;

/// How a record of this version begins. A test holds it to [`VERSION`].
const CURRENT: &str = "{\"v\":1,";

/// Why a record can't be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// A newer program wrote it.
    Newer(u32),
    /// It is not what it should be.
    Damaged(String),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newer(version) => write!(f, "it was written by a newer version ({version})"),
            Self::Damaged(why) => write!(f, "it is damaged ({why})"),
        }
    }
}

#[derive(Deserialize)]
struct Versioned {
    v: u32,
}

/// The kinds of record that have a shape. A step of a migration is told which it has before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Attempt,
    Round,
    Setup,
    Event,
    Tail,
    Settings,
    Backup,
    Mark,
}

/// A record of one or more parts, each a struct that is not empty. The parts are joined as text: serde's
/// `flatten` does the same by way of a second copy of every reader and writer, 100 kB of the wasm.
fn write_parts(parts: &[String]) -> String {
    let mut record = format!("{{\"v\":{VERSION}");
    for part in parts {
        record.push(',');
        record.push_str(
            part.get(1..part.len().saturating_sub(1))
                .unwrap_or_default(),
        );
    }
    record.push('}');
    record
}

fn part<T: Serialize>(body: &T) -> String {
    // Only maps with keys that are no strings fail to serialise, and there are none here.
    serde_json::to_string(body).unwrap_or_default()
}

fn write<T: Serialize>(body: &T) -> String {
    write_parts(&[part(body)])
}

/// The version of a record.
///
/// # Errors
/// If it has none.
pub fn version(text: &str) -> Result<u32, Unreadable> {
    serde_json::from_str(text)
        .map(|Versioned { v }| v)
        .map_err(damaged)
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "it stands where a function from an error is asked for"
)]
fn damaged(error: serde_json::Error) -> Unreadable {
    Unreadable::Damaged(error.to_string())
}

/// Fields that a type does not have are passed over, so that the version and other parts are in no way.
fn read<T: DeserializeOwned>(kind: Kind, text: &str) -> Result<T, Unreadable> {
    let current = migrated(kind, text)?;
    serde_json::from_str(&current).map_err(damaged)
}

/// The record in this version's shape.
fn migrated(kind: Kind, text: &str) -> Result<Cow<'_, str>, Unreadable> {
    // As this version writes it, so that the text is gone through once; what is behind that is found by reading.
    if text.starts_with(CURRENT) {
        return Ok(Cow::Borrowed(text));
    }
    match version(text)? {
        VERSION => Ok(Cow::Borrowed(text)),
        newer if newer > VERSION => Err(Unreadable::Newer(newer)),
        older => {
            let value = serde_json::from_str(text).map_err(damaged)?;
            let value = migrate::up(migrate::STEPS, kind, value, older, VERSION)?;
            Ok(Cow::Owned(value.to_string()))
        }
    }
}

/// One letter for each verdict.
#[derive(Serialize, Deserialize, Clone, Copy)]
enum V {
    #[serde(rename = "y")]
    Met,
    #[serde(rename = "h")]
    Partly,
    #[serde(rename = "n")]
    Missed,
}

impl From<Verdict> for V {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Met => Self::Met,
            Verdict::Partly => Self::Partly,
            Verdict::Missed => Self::Missed,
        }
    }
}

impl From<V> for Verdict {
    fn from(verdict: V) -> Self {
        match verdict {
            V::Met => Self::Met,
            V::Partly => Self::Partly,
            V::Missed => Self::Missed,
        }
    }
}

fn confidence_to(confidence: Confidence) -> u8 {
    match confidence {
        Confidence::Lost => 1,
        Confidence::Shaky => 2,
        Confidence::Halfway => 3,
        Confidence::Solid => 4,
        Confidence::Sure => 5,
    }
}

fn confidence_from(number: u8) -> Result<Confidence, Unreadable> {
    Confidence::ALL
        .into_iter()
        .find(|confidence| confidence_to(*confidence) == number)
        .ok_or_else(|| Unreadable::Damaged(format!("no prediction is numbered {number}")))
}

fn skip_to(reason: Skip) -> u8 {
    match reason {
        Skip::NoIdea => 1,
        Skip::NoTime => 2,
        Skip::KnownWell => 3,
        Skip::OffRole => 4,
    }
}

fn skip_from(number: u8) -> Result<Skip, Unreadable> {
    Skip::ALL
        .into_iter()
        .find(|reason| skip_to(*reason) == number)
        .ok_or_else(|| Unreadable::Damaged(format!("no reason to skip is numbered {number}")))
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
fn is_false(flag: &bool) -> bool {
    !flag
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        round::{Event, Stamp},
        time::{Millis, UnixMillis},
    };

    #[test]
    fn what_is_written_begins_as_this_version_does() {
        let written = write_settings(crate::settings::Settings::default());
        assert_eq!(version(&written), Ok(VERSION));
        assert_eq!(CURRENT, format!("{{\"v\":{VERSION},"));
        assert!(written.starts_with(CURRENT));
    }

    #[test]
    fn newer_damaged_and_impossible_records_are_told_apart() {
        assert_eq!(
            attempt(r#"{"v":2,"anything":1}"#),
            Err(Unreadable::Newer(2))
        );
        assert!(matches!(attempt(r#"{"v":0}"#), Err(Unreadable::Damaged(_))));
        for text in ["", "null", "[]", r#"{"v":1}"#, r#"{"v":1,"at":"#] {
            assert!(matches!(event(text), Err(Unreadable::Damaged(_))), "{text}");
        }
    }

    #[test]
    fn an_event_survives_storage() {
        let stamp = Stamp {
            at: Millis(12),
            wall: UnixMillis(1_780_000_000_000),
        };
        for known in [
            Event::Start,
            Event::Draft("a \"b\"\n\u{1F40D}".into()),
            Event::Judge(3, Verdict::Partly),
            Event::Predict(Confidence::Sure),
            Event::Away(Millis(9)),
            Event::Skip(Skip::OffRole),
            Event::Notes("n".into()),
        ] {
            assert_eq!(event(&write_event(&known, stamp)), Ok((known, stamp)));
        }
    }
}
