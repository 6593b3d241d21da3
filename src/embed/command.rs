//! What the page around may say.

use std::{borrow::Cow, collections::BTreeMap};

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::value::RawValue;

use super::{VERSION, config::Scheme};
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
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Theme {
    /// `light`, `dark` or `auto`.
    pub scheme: Option<String>,
    /// Colours by name.
    pub colors: BTreeMap<String, String>,
    /// A list of fonts.
    pub font: Option<String>,
}

impl Theme {
    /// Light, dark or as the browser prefers, if the page says so.
    #[must_use]
    pub fn scheme(&self) -> Option<Scheme> {
        let word = self.scheme.as_deref()?;
        Scheme::ALL.into_iter().find(|scheme| scheme.id() == word)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Message<'a> {
    #[serde(rename = "mock-interviewer")]
    version: u8,
    #[serde(rename = "type", borrow)]
    kind: Cow<'a, str>,
    #[serde(borrow)]
    detail: Option<&'a RawValue>,
    #[serde(borrow)]
    id: Option<&'a RawValue>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Records {
    records: Entries,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    text: String,
}

/// Reads a message, as JSON. Whatever is not a command, to the last field, is nothing.
#[must_use]
pub fn read(text: &str) -> Option<Ask> {
    if text.len() > LONGEST.1 {
        return None;
    }
    let message: Message<'_> = serde_json::from_str(text).ok()?;
    let large = matches!(&*message.kind, "userdata" | "bank");
    if message.version != VERSION || (text.len() > LONGEST.0 && !large) {
        return None;
    }
    let detail = message.detail.map(RawValue::get);
    let bare = |command| detail.is_none_or(|text| text == "{}").then_some(command);
    let command = match &*message.kind {
        "start" => bare(Command::Start)?,
        "pause" => bare(Command::Pause)?,
        "reset" => bare(Command::Reset)?,
        "export" => bare(Command::Export)?,
        "theme" => {
            let theme: Theme = part(detail)?;
            let known = |name: &String| super::theme::COLOURS.contains(&name.as_str());
            let sound = theme.colors.keys().all(known)
                && (theme.scheme.is_none() || theme.scheme().is_some());
            sound.then_some(Command::Theme(theme))?
        }
        "userdata" => {
            let Records { records } = part(detail)?;
            let sound = records.len() <= MOST_RECORDS && records.keys().all(|name| is_ours(name));
            sound.then_some(Command::Userdata(records))?
        }
        "bank" => Command::Bank(part::<Text>(detail)?.text),
        _ => return None,
    };
    let id = match message.id {
        Some(id) => Some(mark(id)?),
        None => None,
    };
    Some(Ask { command, id })
}

/// Objects alone: serde reads structs from lists as well.
fn part<T: DeserializeOwned>(detail: Option<&str>) -> Option<T> {
    let detail = detail.filter(|text| text.starts_with('{'))?;
    serde_json::from_str(detail).ok()
}

fn mark(id: &RawValue) -> Option<Mark> {
    let id = id.get();
    let number = id.bytes().all(|byte| byte.is_ascii_digit()) && id.len() <= 15;
    let text = id.starts_with('"') && id.len() <= 80;
    (number || text).then(|| Mark(id.to_owned()))
}

#[cfg(test)]
mod tests;
