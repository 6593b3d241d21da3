//! Other people's banks: one file, read with every fault named and nothing trusted.
//!
//! The file is `{"format": "mock-interviewer-bank", "version": 1, "title", "edition", "questions"}`, each
//! question as it is packed. `cargo xtask bank pack FOLDER OUT.bank.json` writes one.
//! `docs/own-banks.md` is for authors.

#[cfg(not(target_arch = "wasm32"))]
mod schema;
mod shape;
mod walk;

use std::{collections::BTreeMap, fmt};

use serde::Deserialize;

#[cfg(not(target_arch = "wasm32"))]
pub use schema::schema;
pub use shape::{MOST_BYTES, MOST_QUESTIONS};
pub use walk::MOST_FAULTS;

use super::{Catalogue, Entry, Part, Question, hash::Hash, question};
use walk::{Found, Walk};

/// What says that a file is a bank.
pub const FORMAT: &str = "mock-interviewer-bank";
/// The version of the format that this program knows.
pub const VERSION: u64 = 1;

/// A bank out of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnBank {
    /// A line for every question. Its hash comes from the questions alone.
    pub catalogue: Catalogue,
    /// The questions.
    pub questions: Vec<Question>,
}

/// What is wrong with a bank, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where: `questions[3].criteria[1].probe`, `line 3, column 8`, or nothing for the file as a whole.
    pub place: String,
    /// What is wrong and what to do.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_empty() {
            f.write_str(&self.message)
        } else {
            write!(f, "{}: {}", self.place, self.message)
        }
    }
}

/// Reads a bank.
///
/// # Errors
/// Every fault with its place, up to a hundred. A file that is no bank, or of a newer version, has one.
pub fn read(text: &str) -> Result<OwnBank, Vec<Fault>> {
    let whole = |message: String| {
        Err(vec![Fault {
            place: String::new(),
            message,
        }])
    };
    if let Some(why) = too_large(text.len()) {
        return whole(why);
    }
    // Some editors put a mark before everything else.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return whole("The file is empty.".to_owned());
    }
    let mut walk = Walk::default();
    let syntax = walk.read(text, &shape::FILE).err();
    // What a file says of itself counts before anything else that may be wrong with it.
    if let Ok(head) = serde_json::from_str::<Head>(text) {
        match (head.format.as_deref(), head.version) {
            (Some(FORMAT), Some(version)) if version > VERSION as f64 => {
                return whole(format!(
                    "This bank has version {version} of the format, and this program knows up to {VERSION}. Get a newer version of the program, or pack the bank for this one."
                ));
            }
            (Some(FORMAT), _) => {}
            (Some(other), _) => {
                return whole(format!(
                    "This file calls itself “{}”, so it is no bank of questions. A bank is a file that “bank pack” writes.",
                    walk::shown(other)
                ));
            }
            (None, _) => {
                return whole(format!(
                    "This is JSON, but no bank of questions: it does not say \"format\": \"{FORMAT}\". A bank is a file that “bank pack” writes."
                ));
            }
        }
    }
    if let Some(error) = syntax.filter(|_| !walk.is_full()) {
        walk.faults.push(Fault {
            place: format!("line {}, column {}", error.line(), error.column()),
            message: format!(
                "this is not JSON: {}. A bank is a file that “bank pack” writes",
                walk::reason(&error)
            ),
        });
    }
    finish(walk)
}

/// Why a file of so many bytes is not read, if it is not.
#[must_use]
pub fn too_large(bytes: usize) -> Option<String> {
    let megabytes = |bytes: usize| (bytes + (1 << 19)) >> 20;
    (bytes > MOST_BYTES).then(|| {
        format!(
            "The file has {} MB; {} MB is the most. Split the bank.",
            megabytes(bytes),
            megabytes(MOST_BYTES)
        )
    })
}

/// What a file says of itself.
#[derive(Deserialize)]
struct Head {
    format: Option<String>,
    version: Option<f64>,
}

/// Holds the questions to the rules of every question, and puts them together.
fn finish(mut walk: Walk<'_>) -> Result<OwnBank, Vec<Fault>> {
    let found = std::mem::take(&mut walk.found);
    let (mut entries, mut questions, mut hashes) = (Vec::new(), Vec::new(), BTreeMap::new());
    for Found { path, raw, draft } in found {
        for question::Fault { part, message } in draft.faults() {
            let place = format!("{path}.{}", field(part));
            // What the shape has named already is not said twice.
            if !walk.faults.iter().any(|fault| fault.place == place) {
                walk.faults.push(Fault { place, message });
            }
        }
        if walk.is_full() {
            break;
        }
        if let Ok(question) = Question::try_from(draft) {
            hashes.insert(question.id.clone(), Hash::of(raw.as_bytes()));
            entries.push(Entry::of(&question, PACK.to_owned()));
            questions.push(question);
        }
    }
    let mut hash = Hash::new();
    for part in hashes.values() {
        hash.eat(part.as_bytes());
    }
    if walk.faults.is_empty() {
        let (title, edition) = (walk.title, walk.edition);
        match Catalogue::new(title, edition, hash.hex(), entries) {
            Ok(catalogue) => {
                return Ok(OwnBank {
                    catalogue,
                    questions,
                });
            }
            Err(message) => walk.faults.push(Fault {
                place: "questions".to_owned(),
                message,
            }),
        }
    }
    walk.faults.truncate(walk::MOST_FAULTS);
    Err(walk.faults)
}

/// The name of the pack that holds all questions of a file.
const PACK: &str = "file";

/// The field of a question that a part is.
fn field(part: Part) -> String {
    match part {
        Part::Field(name) => name.to_owned(),
        Part::Section(title) => title.to_lowercase().replace(' ', "_"),
        Part::Criterion(at) => format!("criteria[{at}]"),
        Part::Task => "task".to_owned(),
    }
}

#[cfg(test)]
mod tests;
