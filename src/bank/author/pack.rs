//! Packs a bank for the browser: a catalogue, and packs of a few questions named by their content; or one file
//! for people who bring their own.

use super::{Authored, Folder};
use crate::{
    bank::{
        Catalogue, Entry, Question,
        hash::Hash,
        own::{self, Fault},
    },
    search::Index,
};

/// About what a pack holds, in bytes of JSON: one or two round trips on a phone, and enough text for
/// the compressor to learn from.
const PACK_BYTES: usize = 48 * 1024;

/// A file of the packed bank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackedFile {
    /// Its name within the bank's folder.
    pub name: String,
    /// Its content, JSON.
    pub json: String,
}

/// The files of the packed bank: `catalogue.json` first. The same folder packs to the same bytes.
///
/// # Errors
/// If a question can't be written as JSON, which would be a fault of this program.
pub fn pack(folder: &Folder) -> Result<Vec<PackedFile>, String> {
    let failed = |error: serde_json::Error| format!("a question can't be written as JSON: {error}");
    let mut packs: Vec<(Vec<&Question>, String)> = Vec::new();
    // Questions of one topic share words, so they compress best together.
    let mut by_topic: Vec<&Authored> = folder.questions.iter().collect();
    by_topic.sort_by(|a, b| {
        (a.question.topics.first(), &a.question.id)
            .cmp(&(b.question.topics.first(), &b.question.id))
    });
    for authored in by_topic {
        let json = serde_json::to_string(&authored.question).map_err(failed)?;
        match packs.last_mut() {
            Some((members, text)) if text.len() + json.len() < PACK_BYTES => {
                members.push(&authored.question);
                text.push(',');
                text.push_str(&json);
            }
            _ => packs.push((vec![&authored.question], json)),
        }
    }
    let mut entries = Vec::new();
    let mut files = Vec::new();
    let mut whole = Hash::new();
    for (members, text) in packs {
        let json = format!("[{text}]");
        whole.eat(json.as_bytes());
        let name = format!("{}.json", Hash::of(json.as_bytes()));
        entries.extend(
            members
                .into_iter()
                .map(|question| Entry::of(question, name.clone())),
        );
        files.push(PackedFile { name, json });
    }
    let index = Index::of(folder.questions.iter().map(|authored| &authored.question));
    let json = serde_json::to_string(&index).map_err(failed)?;
    let search = format!("search-{}.json", Hash::of(json.as_bytes()));
    files.push(PackedFile {
        name: search.clone(),
        json,
    });
    let mut catalogue = Catalogue::new(
        folder.title.clone(),
        folder.version.clone(),
        whole.hex(),
        entries,
    )?;
    catalogue.search = Some(search);
    let json = serde_json::to_string(&catalogue).map_err(failed)?;
    files.insert(
        0,
        PackedFile {
            name: "catalogue.json".to_owned(),
            json,
        },
    );
    Ok(files)
}

/// The bank as one file, a question a line, as [`own::read`] takes it.
///
/// # Errors
/// What the reader would refuse, which is more than the lint looks at: sizes and odd characters.
pub fn pack_one(folder: &Folder) -> Result<String, Vec<Fault>> {
    let text = one_file(folder).map_err(|error| {
        vec![Fault {
            place: String::new(),
            message: format!("the bank can't be written as JSON: {error}"),
        }]
    })?;
    own::read(&text).map(|_| text)
}

fn one_file(folder: &Folder) -> serde_json::Result<String> {
    let mut text = format!(
        "{{\"format\": {}, \"version\": {}, \"title\": {}, \"edition\": {}, \"questions\": [",
        serde_json::to_string(own::FORMAT)?,
        own::VERSION,
        serde_json::to_string(&folder.title)?,
        serde_json::to_string(&folder.version)?,
    );
    for (at, authored) in folder.questions.iter().enumerate() {
        text.push_str(if at == 0 { "\n" } else { ",\n" });
        text.push_str(&serde_json::to_string(&authored.question)?);
    }
    text.push_str("\n]}\n");
    Ok(text)
}
