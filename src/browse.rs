//! Browsing the bank: a filter that is an address, and the questions that pass it.

use std::fmt;

use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::{
    bank::{Catalogue, Entry, Kind, Level, Topic},
    history::Marks,
    schedule::{Practice, Standing},
    search::{Index, Part},
    time::UnixMillis,
};

/// The longest text that is searched for, in characters.
const LONGEST: usize = 200;

/// How a question stands with the candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Never answered.
    Untouched,
    /// Answered with gaps, or fading.
    Shaky,
    /// Answered well, and fresh.
    Known,
    /// Due today.
    Due,
    /// Bookmarked.
    Bookmarked,
    /// With a note.
    Noted,
    /// A drill, which no score counts.
    Drill,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 7] = [
        Self::Untouched,
        Self::Shaky,
        Self::Known,
        Self::Due,
        Self::Bookmarked,
        Self::Noted,
        Self::Drill,
    ];

    /// The word in addresses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Untouched => "untouched",
            Self::Shaky => "shaky",
            Self::Known => "known",
            Self::Due => "due",
            Self::Bookmarked => "bookmarked",
            Self::Noted => "noted",
            Self::Drill => "drill",
        }
    }

    /// The words on the screen.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Untouched => Standing::Untouched.title(),
            Self::Shaky => Standing::Shaky.title(),
            Self::Known => Standing::Known.title(),
            Self::Due => "Due today",
            Self::Bookmarked => "Bookmarked",
            Self::Noted => "With a note",
            Self::Drill => "Drills",
        }
    }
}

/// What is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words of it.
    pub text: String,
    /// Its kind.
    pub kind: Option<Kind>,
    /// Its level.
    pub level: Option<Level>,
    /// One of its topics.
    pub topic: Option<Topic>,
    /// How it stands.
    pub status: Option<Status>,
}

impl Filter {
    /// The filter of an address, from its parts. Words that are not known are passed over.
    #[must_use]
    pub fn of<'a>(parts: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let mut filter = Self::default();
        for (name, value) in parts {
            match name {
                "q" => {
                    let text = percent_decode_str(value).decode_utf8_lossy();
                    filter.text = text.chars().take(LONGEST).collect();
                }
                "kind" => filter.kind = value.parse().ok(),
                "level" => filter.level = value.parse().ok(),
                "topic" => filter.topic = value.parse().ok(),
                "status" => {
                    filter.status = Status::ALL.into_iter().find(|status| status.id() == value);
                }
                _ => {}
            }
        }
        filter
    }

    /// Whether everything passes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl fmt::Display for Filter {
    /// As an address has it, with its leading `?` unless it is empty.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = utf8_percent_encode(&self.text, NON_ALPHANUMERIC).to_string();
        let parts = [
            ("q", (!text.is_empty()).then_some(text.as_str())),
            ("kind", self.kind.map(Kind::id)),
            ("level", self.level.map(Level::id)),
            ("topic", self.topic.map(Topic::id)),
            ("status", self.status.map(Status::id)),
        ];
        let mut mark = '?';
        for (name, value) in parts {
            if let Some(value) = value {
                write!(f, "{mark}{name}={value}")?;
                mark = '&';
            }
        }
        Ok(())
    }
}

/// What the candidate has done with the bank.
#[derive(Clone, Copy)]
pub struct Own<'a> {
    /// What was practised.
    pub practice: &'a Practice,
    /// Bookmarks and notes.
    pub marks: &'a Marks,
    /// The time.
    pub now: UnixMillis,
    /// When the day ends.
    pub until: UnixMillis,
}

/// A question that passed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Found<'a> {
    /// The question.
    pub entry: &'a Entry,
    /// Where the weightiest of the words stands, if any were looked for.
    pub part: Option<Part>,
    /// How it stands.
    pub standing: Standing,
    /// Whether it is due today.
    pub due: bool,
    /// Whether it is bookmarked.
    pub bookmarked: bool,
}

/// The questions that pass, best first if words were looked for and by id otherwise.
#[must_use]
pub fn list<'a>(
    filter: &Filter,
    catalogue: &'a Catalogue,
    index: Option<&Index>,
    own: Own<'_>,
) -> Vec<Found<'a>> {
    let found = |entry: &'a Entry, part| Found {
        entry,
        part,
        standing: own.practice.standing(&entry.id, own.now),
        due: own
            .practice
            .get(&entry.id)
            .is_some_and(|practised| practised.memory.due < own.until),
        bookmarked: own.marks.is_bookmarked(&entry.id),
    };
    let passes = |found: &Found<'_>| {
        let Filter {
            kind, level, topic, ..
        } = *filter;
        kind.is_none_or(|kind| kind == found.entry.kind)
            && level.is_none_or(|level| level == found.entry.level)
            && topic.is_none_or(|topic| found.entry.topics.contains(&topic))
            && filter.status.is_none_or(|status| match status {
                Status::Untouched => found.standing == Standing::Untouched,
                Status::Shaky => found.standing == Standing::Shaky,
                Status::Known => found.standing == Standing::Known,
                Status::Due => found.due,
                Status::Bookmarked => found.bookmarked,
                Status::Noted => !own.marks.note(&found.entry.id).is_empty(),
                Status::Drill => !found.entry.scored,
            })
    };
    match index.filter(|_| !filter.text.trim().is_empty()) {
        Some(index) => index
            .find(&filter.text)
            .into_iter()
            .filter_map(|hit| Some(found(catalogue.get(hit.question)?, hit.parts.best())))
            .filter(passes)
            .collect(),
        None => catalogue
            .entries()
            .iter()
            .map(|entry| found(entry, None))
            .filter(passes)
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        attempt::{
            Verdict,
            tests::{attempt, rated},
        },
        bank::{Dimension, Question, QuestionId, Weight, tests::draft},
        history::{History, Mark},
        round::pairs,
    };

    #[test]
    fn a_filter_is_an_address() {
        let filter = Filter {
            text: "a&b = “c”?".into(),
            kind: Some(Kind::Coding),
            level: Some(Level::Mid),
            topic: Some(Topic::Gil),
            status: Some(Status::Noted),
        };
        let text = filter.to_string();
        assert_eq!(Filter::of(pairs(text.trim_start_matches('?'))), filter);
        assert_eq!(Filter::default().to_string(), "");
        assert_eq!(
            Filter::of(pairs("kind=wizard&x=1&status=new&q=%FF")).text,
            "\u{FFFD}"
        );
    }

    #[test]
    fn words_and_every_other_wish_must_hold() {
        let entry = |id: &str, level, scored| {
            let mut draft = draft(id);
            (draft.level, draft.scored, draft.title) = (level, scored, format!("On {id}"));
            Entry::of(&Question::try_from(draft).unwrap(), "p".into())
        };
        let catalogue = Catalogue::new(
            "t".into(),
            "1".into(),
            "h".into(),
            vec![
                entry("caches", Level::Mid, true),
                entry("loops", Level::Senior, true),
                entry("sorting", Level::Mid, false),
            ],
        )
        .unwrap();
        let id = |id: &str| QuestionId::try_from(id.to_owned()).unwrap();
        let mut history = History::default();
        history.keep_mark(Mark::Bookmark(id("loops"), true), UnixMillis(1));
        history.keep_mark(Mark::Note(id("sorting"), "stable".into()), UnixMillis(1));
        let mut missed = attempt("caches");
        missed.ratings = vec![rated(Dimension::Domain, Weight::Essential, Verdict::Missed)];
        history.keep_attempt(missed);
        let practice = Practice::of(&history);
        let index = Index::of_entries(catalogue.entries());
        let names = |filter: Filter| {
            let own = Own {
                practice: &practice,
                marks: history.marks(),
                now: UnixMillis(1),
                until: UnixMillis(0).after_days(2),
            };
            let found = list(&filter, &catalogue, Some(&index), own);
            found
                .iter()
                .map(|found| found.entry.id.to_string())
                .collect::<Vec<_>>()
        };
        let status = |status| Filter {
            status: Some(status),
            ..Filter::default()
        };
        assert_eq!(names(Filter::default()), ["caches", "loops", "sorting"]);
        let mid = Filter {
            level: Some(Level::Mid),
            ..Filter::default()
        };
        assert_eq!(
            names(Filter {
                text: "sort".into(),
                ..mid.clone()
            }),
            ["sorting"]
        );
        assert_eq!(
            names(Filter {
                text: "loop".into(),
                ..mid
            }),
            [""; 0]
        );
        for (wanted, expected) in [
            (Status::Untouched, &["loops", "sorting"][..]),
            (Status::Shaky, &["caches"]),
            (Status::Known, &[]),
            (Status::Due, &["caches"]),
            (Status::Bookmarked, &["loops"]),
            (Status::Noted, &["sorting"]),
            (Status::Drill, &["sorting"]),
        ] {
            assert_eq!(names(status(wanted)), expected, "{wanted:?}");
        }
    }
}
