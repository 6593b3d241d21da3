//! Packs a bank for the browser: a catalogue, and packs of a few questions named by their content.

use super::{Authored, Folder};
use crate::{
    bank::{Catalogue, Entry, Question},
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

/// FNV-1a, 64 bits: names files by their content, guards nothing.
/// (Fowler, Noll, Vo; parameters from RFC 9923.)
struct Hash(u64);

impl Hash {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn eat(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn hex(&self) -> String {
        format!("{:016x}", self.0).split_off(4)
    }

    fn of(bytes: &[u8]) -> String {
        let mut hash = Self::new();
        hash.eat(bytes);
        hash.hex()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_fnv_1a() {
        // Test vector of the authors: "foobar" -> 85944171f73967e8.
        let mut hash = Hash::new();
        hash.eat(b"foobar");
        assert_eq!(hash.0, 0x8594_4171_f739_67e8);
        assert_eq!(hash.hex(), "4171f73967e8");
    }
}
