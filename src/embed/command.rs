//! What the page around may say.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;

use super::{VERSION, config::Scheme, theme::COLOURS};
use crate::{exchange::json::is_ours, history::Entries};

/// The longest message, in bytes of its JSON; and the longest that brings records or a bank.
pub const LONGEST: (usize, usize) = (1_000_000, 24_000_000);

/// The most records that a page hands over.
const MOST_RECORDS: usize = 100_000;

/// Something that the page around wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Begin the round of the briefing, or go on with one that stands still.
    Start,
    /// Stop the clock.
    Pause,
    /// Back to a fresh briefing. What was answered is kept.
    Reset,
    /// Give everything that is kept.
    Export,
    /// Use these colours and this font.
    Theme(Theme),
    /// Everything that was kept, by name.
    Userdata(Entries),
    /// The questions to ask.
    Bank(String),
}

/// A command and the mark that its answer carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The command.
    pub command: Command,
    /// The mark, if an answer is wanted.
    pub id: Option<Mark>,
}

/// A mark that is given back as it came: a short text or a whole number, as JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark(pub(super) String);

impl Serialize for Mark {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        // It came as JSON.
        let raw: &RawValue = serde_json::from_str(&self.0).unwrap_or(RawValue::NULL);
        raw.serialize(to)
    }
}

/// Colours and font of the page around. It is whole: what it lacks is ours.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Theme {
    /// Light, dark or as the browser prefers, if the page says so.
    pub scheme: Option<Scheme>,
    /// Colours by name.
    pub colors: Entries,
    /// A list of fonts.
    pub font: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Message<'a> {
    #[serde(rename = "mock-interviewer")]
    version: u8,
    #[serde(rename = "type", borrow)]
    kind: Cow<'a, str>,
    #[serde(borrow, default, deserialize_with = "present")]
    detail: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "present")]
    id: Option<&'a RawValue>,
}

/// The details of all commands in one, since each reader of a shape of its own costs wasm.
#[derive(Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Detail {
    #[serde(deserialize_with = "present")]
    scheme: Option<String>,
    #[serde(deserialize_with = "present")]
    colors: Option<Entries>,
    #[serde(deserialize_with = "present")]
    font: Option<String>,
    #[serde(deserialize_with = "present")]
    records: Option<Entries>,
    #[serde(deserialize_with = "present")]
    text: Option<String>,
}

/// Reads a message, as JSON. Whatever is not a command, to the last field, is nothing.
#[must_use]
pub fn read(text: &str) -> Option<Ask> {
    if text.len() > LONGEST.1 {
        return None;
    }
    let message: Message<'_> = object(text)?;
    let large = matches!(&*message.kind, "userdata" | "bank");
    if message.version != VERSION || (text.len() > LONGEST.0 && !large) {
        return None;
    }
    let mut detail: Detail = match message.detail {
        Some(detail) => object(detail.get())?,
        None if message.kind == "theme" => return None,
        None => Detail::default(),
    };
    let command = match &*message.kind {
        "start" => Command::Start,
        "pause" => Command::Pause,
        "reset" => Command::Reset,
        "export" => Command::Export,
        "theme" => Command::Theme(Theme {
            scheme: match detail.scheme.take() {
                Some(word) => Some(Scheme::ALL.into_iter().find(|scheme| scheme.id() == word)?),
                None => None,
            },
            colors: detail.colors.take().unwrap_or_default(),
            font: detail.font.take(),
        }),
        "userdata" => Command::Userdata(detail.records.take()?),
        "bank" => Command::Bank(detail.text.take()?),
        _ => return None,
    };
    let sound = match &command {
        Command::Theme(theme) => theme.colors.keys().all(|name| COLOURS.contains(&&**name)),
        Command::Userdata(records) => {
            records.len() <= MOST_RECORDS && records.keys().all(|name| is_ours(name))
        }
        _ => true,
    };
    // What is left over belongs to another command.
    if !sound || detail != Detail::default() {
        return None;
    }
    let id = match message.id {
        Some(id) => Some(mark(id)?),
        None => None,
    };
    Some(Ask { command, id })
}

/// A field that is there has a value: serde takes `null` for one that is not there.
fn present<'a, D: Deserializer<'a>, T: Deserialize<'a>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

/// Objects alone: serde reads structs from lists as well.
fn object<'a, T: Deserialize<'a>>(text: &'a str) -> Option<T> {
    let text = Some(text).filter(|text| text.starts_with('{'))?;
    serde_json::from_str(text).ok()
}

fn mark(id: &RawValue) -> Option<Mark> {
    let id = id.get();
    let number = id.bytes().all(|byte| byte.is_ascii_digit()) && id.len() <= 15;
    let text = id.starts_with('"') && id.len() <= 80;
    (number || text).then(|| Mark(id.to_owned()))
}

#[cfg(test)]
mod tests;
