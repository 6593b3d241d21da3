//! Everything that is stored, as one file of JSON: lossless, versioned, a line for each record.
//!
//! ```json
//! {"format":"mock-interviewer-history","version":1,"exported":"2026-11-21T05:24:12.345Z","records":{
//! "mi/a/19f-7/0":{"v":1,"r":"19f-7", …},
//! "mi/live":"19f-7 1780000000000"
//! }}
//! ```
//!
//! A record that is an object of JSON stands there letter for letter; any other text, such as a damaged
//! record, stands there as a string. Each record has a version of its own, so the file's version speaks of
//! the frame alone.

use std::{borrow::Cow, collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::File;
use crate::{
    history::{Entries, Key, PREFIX},
    time::UnixMillis,
};

const FORMAT: &str = "mock-interviewer-history";
const VERSION: u32 = 1;

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// When it was exported, as it says.
    pub exported: String,
    /// The records.
    pub entries: Entries,
    /// Names in it that are not this program's. Nothing is done with them.
    pub foreign: Vec<String>,
}

/// Why a file can't be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfit {
    /// It is no JSON, or cut off.
    Damaged(String),
    /// It is some other JSON.
    Other,
    /// A newer program wrote it in a frame of this version.
    Newer(u32),
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged(why) => write!(
                f,
                "This file can't be read: it is damaged or was cut off ({why})."
            ),
            Self::Other => f.write_str("This file is not an export of this program."),
            Self::Newer(version) => write!(
                f,
                "This file was written by a newer version of this program (format {version}). Reload the page to get that version, then import it."
            ),
        }
    }
}

#[derive(Serialize)]
struct Head<'a> {
    format: &'a str,
    version: u32,
    exported: String,
}

#[derive(Deserialize)]
struct Frame<'a> {
    format: Cow<'a, str>,
    version: u32,
    #[serde(default)]
    exported: String,
    #[serde(borrow)]
    records: BTreeMap<String, &'a RawValue>,
}

#[derive(Deserialize)]
struct Named {
    format: String,
    version: u32,
}

/// The text of an export.
#[must_use]
pub fn write(entries: &Entries, at: UnixMillis) -> String {
    let head = Head {
        format: FORMAT,
        version: VERSION,
        exported: at.iso(),
    };
    // Texts and numbers always serialise.
    let text = |value: &str| serde_json::to_string(value).unwrap_or_default();
    let head = serde_json::to_string(&head).unwrap_or_default();
    let mut out = String::with_capacity(entries.values().map(|value| value.len() + 40).sum());
    out.push_str(head.trim_end_matches('}'));
    out.push_str(",\"records\":{");
    for (at, (name, value)) in entries.iter().enumerate() {
        out.push_str(if at == 0 { "\n" } else { ",\n" });
        out.push_str(&text(name));
        out.push(':');
        if is_object(value) {
            out.push_str(value);
        } else {
            out.push_str(&text(value));
        }
    }
    out.push_str("\n}}\n");
    out
}

/// The file of an export.
#[must_use]
pub fn file(entries: &Entries, at: UnixMillis) -> File {
    File {
        name: format!("mock-interviewer-{}.json", at.day()),
        mime: "application/json",
        text: write(entries, at),
    }
}

fn is_object(value: &str) -> bool {
    value.starts_with('{')
        && value.ends_with('}')
        && serde_json::from_str::<&RawValue>(value).is_ok()
}

/// Reads an export.
///
/// # Errors
/// If the file is not one, or not whole.
pub fn read(text: &str) -> Result<Package, Unfit> {
    // Some editors begin a file with a byte order mark.
    let text = text.trim_start_matches('\u{feff}');
    let damaged = |error: serde_json::Error| Unfit::Damaged(error.to_string());
    match serde_json::from_str::<Named>(text) {
        Ok(named) if named.format != FORMAT => return Err(Unfit::Other),
        Ok(named) if named.version > VERSION => return Err(Unfit::Newer(named.version)),
        Ok(_) => {}
        Err(error) if error.is_data() => return Err(Unfit::Other),
        Err(error) => return Err(damaged(error)),
    }
    let frame: Frame<'_> = serde_json::from_str(text).map_err(damaged)?;
    debug_assert_eq!((&*frame.format, frame.version), (FORMAT, VERSION));
    let mut package = Package {
        exported: frame.exported,
        entries: Entries::new(),
        foreign: Vec::new(),
    };
    for (name, value) in frame.records {
        let value = match value.get().as_bytes().first() {
            Some(b'{') => Some(value.get().to_owned()),
            Some(b'"') => serde_json::from_str(value.get()).ok(),
            _ => None,
        };
        match value {
            Some(value) if is_ours(&name) => {
                package.entries.insert(name, value);
            }
            _ => package.foreign.push(name),
        }
    }
    Ok(package)
}

/// Whether a record of this name may come in: one of this program, or of a newer one.
pub(crate) fn is_ours(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '\\' | '<' | '>' | '&');
    Key::parse(name).is_some()
        || name.starts_with(PREFIX) && name.len() <= 200 && name.chars().all(plain)
}
