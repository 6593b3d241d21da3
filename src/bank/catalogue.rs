//! The bank in a line per question: enough to plan a round, small enough to load with the page.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Kind, Level, Question, QuestionId, Topic};
use crate::order;

/// The file that holds a question, named by its content.
pub type PackName = String;

/// What can be asked, by a bank of a certain version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct Catalogue {
    /// What the bank is called.
    pub title: String,
    /// The authors' version of the bank.
    pub version: String,
    /// First 12 hex digits of the content's hash: two banks with the same one ask the same.
    pub hash: String,
    /// The file with the index for searching ([`crate::search::Index`]), if the bank comes with one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub search: Option<PackName>,
    /// Every question, ordered by id.
    entries: Vec<Entry>,
}

/// One question in the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its stable name.
    pub id: QuestionId,
    /// Its title.
    pub title: String,
    /// What the candidate is asked to do.
    pub kind: Kind,
    /// Whom it suits.
    pub level: Level,
    /// One to three; the first is the main one.
    pub topics: Vec<Topic>,
    /// The budget, in minutes.
    pub minutes: u16,
    /// Whether it counts in a score.
    #[serde(default = "yes", skip_serializing_if = "Clone::clone")]
    pub scored: bool,
    /// A word shared by near-identical questions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// The pack that holds the question whole.
    pub pack: PackName,
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
struct Unchecked {
    title: String,
    version: String,
    hash: String,
    #[serde(default)]
    search: Option<PackName>,
    entries: Vec<Entry>,
}

impl TryFrom<Unchecked> for Catalogue {
    type Error = String;

    fn try_from(raw: Unchecked) -> Result<Self, String> {
        let catalogue = Self::new(raw.title, raw.version, raw.hash, raw.entries)?;
        Ok(Self {
            search: raw.search,
            ..catalogue
        })
    }
}

impl Entry {
    /// The line for `question`, which is kept in `pack`.
    #[must_use]
    pub fn of(question: &Question, pack: PackName) -> Self {
        Self {
            id: question.id.clone(),
            title: question.title.clone(),
            kind: question.kind,
            level: question.level,
            topics: question.topics.clone(),
            minutes: question.minutes,
            scored: question.scored,
            cluster: question.cluster.clone(),
            pack,
        }
    }
}

impl Catalogue {
    /// A catalogue of `entries`, in any order.
    ///
    /// # Errors
    /// If two entries share an id, or one has no topic.
    pub fn new(
        title: String,
        version: String,
        hash: String,
        entries: Vec<Entry>,
    ) -> Result<Self, String> {
        let entries = order::sorted(entries, |a, b| a.id.cmp(&b.id));
        if let Some(pair) = entries.windows(2).find(|pair| pair[0].id == pair[1].id) {
            return Err(format!("two questions have the id “{}”", pair[0].id));
        }
        if let Some(entry) = entries.iter().find(|entry| entry.topics.is_empty()) {
            return Err(format!("the question “{}” has no topic", entry.id));
        }
        Ok(Self {
            title,
            version,
            hash,
            search: None,
            entries,
        })
    }

    /// Every question, ordered by id.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The line of one question, if this bank has it. O(log n).
    #[must_use]
    pub fn get(&self, id: &QuestionId) -> Option<&Entry> {
        let at = self
            .entries
            .binary_search_by(|entry| entry.id.cmp(id))
            .ok()?;
        self.entries.get(at)
    }

    /// How many questions there are of each kind.
    #[must_use]
    pub fn kinds(&self) -> BTreeMap<Kind, usize> {
        let mut counts = BTreeMap::new();
        for entry in &self.entries {
            *counts.entry(entry.kind).or_default() += 1;
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::question::tests::draft;

    #[test]
    fn finds_by_id_and_refuses_doubles() {
        let entry = |id: &str| Entry::of(&Question::try_from(draft(id)).unwrap(), "p".into());
        let make = |ids: &[&str]| {
            Catalogue::new(
                "t".into(),
                "1".into(),
                "h".into(),
                ids.iter().map(|id| entry(id)).collect(),
            )
        };
        let catalogue = make(&["b", "a", "c"]).unwrap();
        let id = QuestionId::try_from("c".to_owned()).unwrap();
        assert_eq!(catalogue.get(&id).unwrap().id, id);
        assert!(make(&["a", "a"]).unwrap_err().contains("“a”"));
    }
}
