//! What the candidate puts beside attempts and questions: it can be changed, so each has the time at which it
//! was said, and of two devices the later word counts.

use std::collections::BTreeMap;

use super::Key;
use crate::{attempt::RoundId, bank::QuestionId, recall::Recall, time::UnixMillis};

/// Something that the candidate says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// How the answer of this attempt came.
    Recall(RoundId, u16, Recall),
    /// Whether this question is bookmarked.
    Bookmark(QuestionId, bool),
    /// A note on this question; none if it is empty.
    Note(QuestionId, String),
}

impl Mark {
    /// The key of its record.
    #[must_use]
    pub fn key(&self) -> Key {
        match self {
            Self::Recall(round, place, _) => Key::Recall(round.clone(), *place),
            Self::Bookmark(question, _) => Key::Bookmark(question.clone()),
            Self::Note(question, _) => Key::Note(question.clone()),
        }
    }
}

/// A value and when it was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated<T> {
    /// The value.
    pub value: T,
    /// When.
    pub at: UnixMillis,
}

/// Everything that was said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    recalls: BTreeMap<(RoundId, u16), Dated<Recall>>,
    bookmarks: BTreeMap<QuestionId, Dated<bool>>,
    notes: BTreeMap<QuestionId, Dated<String>>,
}

impl Marks {
    pub(super) fn keep(&mut self, mark: Mark, at: UnixMillis) {
        match mark {
            Mark::Recall(round, place, recall) => {
                keep(&mut self.recalls, (round, place), recall, at);
            }
            Mark::Bookmark(question, on) => keep(&mut self.bookmarks, question, on, at),
            Mark::Note(question, text) => keep(&mut self.notes, question, text, at),
        }
    }

    pub(super) fn add(&mut self, other: Self) {
        add(&mut self.recalls, other.recalls);
        add(&mut self.bookmarks, other.bookmarks);
        add(&mut self.notes, other.notes);
    }

    /// How the answer of an attempt came, if the candidate put it right.
    #[must_use]
    pub fn recall(&self, round: &RoundId, place: u16) -> Option<Recall> {
        let said = self.recalls.get(&(round.clone(), place))?;
        Some(said.value)
    }

    /// Whether a question is bookmarked.
    #[must_use]
    pub fn is_bookmarked(&self, question: &QuestionId) -> bool {
        self.bookmarks.get(question).is_some_and(|said| said.value)
    }

    /// The note on a question; empty if there is none.
    #[must_use]
    pub fn note(&self, question: &QuestionId) -> &str {
        self.notes.get(question).map_or("", |said| &said.value)
    }
}

fn add<K: Ord, T>(map: &mut BTreeMap<K, Dated<T>>, other: BTreeMap<K, Dated<T>>) {
    for (key, said) in other {
        keep(map, key, said.value, said.at);
    }
}

fn keep<K: Ord, T>(map: &mut BTreeMap<K, Dated<T>>, key: K, value: T, at: UnixMillis) {
    let newer = map.get(&key).is_none_or(|old| old.at <= at);
    if newer {
        map.insert(key, Dated { value, at });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::{load, schema};

    fn marks() -> [Mark; 3] {
        let id = || QuestionId::try_from("a-b".to_owned()).unwrap();
        [
            Mark::Recall(RoundId("r-1".into()), 2, Recall::WithEffort),
            Mark::Bookmark(id(), true),
            Mark::Note(id(), "Say “closure” first.\n".into()),
        ]
    }

    #[test]
    fn every_mark_survives_storage() {
        let at = UnixMillis(7);
        let entries = marks().map(|mark| (mark.key().to_string(), schema::write_mark(&mark, at)));
        for (mark, (_, text)) in marks().into_iter().zip(&entries) {
            assert_eq!(schema::mark(text), Ok((mark, at)));
        }
        let loaded = load(entries);
        assert_eq!(loaded.troubles, []);
        let kept = loaded.history.marks();
        let id = QuestionId::try_from("a-b".to_owned()).unwrap();
        assert_eq!(
            kept.recall(&RoundId("r-1".into()), 2),
            Some(Recall::WithEffort)
        );
        assert_eq!(kept.recall(&RoundId("r-1".into()), 1), None);
        assert!(kept.is_bookmarked(&id));
        assert_eq!(kept.note(&id), "Say “closure” first.\n");
    }

    #[test]
    fn the_later_word_counts_in_whatever_order_they_come() {
        let id = || QuestionId::try_from("q".to_owned()).unwrap();
        let said = [(false, 9), (true, 5), (true, 3)];
        for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2]] {
            let mut marks = Marks::default();
            for (on, at) in order.map(|place| said[place]) {
                marks.keep(Mark::Bookmark(id(), on), UnixMillis(at));
            }
            assert!(!marks.is_bookmarked(&id()), "{order:?}");
        }
    }

    #[test]
    fn a_mark_that_is_none_is_refused() {
        for text in [
            r#"{"v":1,"t":1,"m":"g","r":"r","p":0,"g":5}"#,
            r#"{"v":1,"t":1,"m":"k","q":"No Id","b":true}"#,
            r#"{"v":1,"t":1,"m":"?"}"#,
            r#"{"v":1,"m":"n","q":"q","n":"x"}"#,
        ] {
            assert!(
                matches!(schema::mark(text), Err(schema::Unreadable::Damaged(_))),
                "{text}"
            );
        }
        assert_eq!(
            schema::mark(r#"{"v":2}"#),
            Err(schema::Unreadable::Newer(2))
        );
    }
}
