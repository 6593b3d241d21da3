//! A round put together in the builder: which slots a wish comes to.

use std::fmt;

use super::{Slot, pairs};
use crate::bank::{Catalogue, Entry, Kind, Level, Set, Topic};

/// The job that a candidate prepares for: it decides which topics matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Test automation.
    Automation,
    /// Data engineering.
    Data,
    /// AI and machine learning.
    Ml,
    /// Web and APIs.
    Web,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 4] = [Self::Automation, Self::Data, Self::Ml, Self::Web];

    /// The word in addresses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Automation => "automation",
            Self::Data => "data",
            Self::Ml => "ml",
            Self::Web => "web",
        }
    }

    /// The words on the screen.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Automation => "Test automation",
            Self::Data => "Data engineering",
            Self::Ml => "AI and machine learning",
            Self::Web => "Web and APIs",
        }
    }

    /// The topics of its field, on top of the language that everybody is asked about.
    #[must_use]
    pub const fn field(self) -> &'static [Topic] {
        match self {
            Self::Automation => &[Topic::Testing, Topic::Debugging, Topic::Operations],
            Self::Data => &[Topic::DataEngineering, Topic::Databases, Topic::StdlibIo],
            Self::Ml => &[Topic::DataScienceMl, Topic::DataEngineering],
            Self::Web => &[
                Topic::WebFrameworks,
                Topic::ApiDesign,
                Topic::Databases,
                Topic::Security,
                Topic::Asyncio,
                Topic::Caching,
            ],
        }
    }

    /// Whether a question of these topics can be asked for this job: those that belong to another field
    /// alone are left out.
    #[must_use]
    pub fn suits(self, topics: &[Topic]) -> bool {
        const FIELDS: [Topic; 4] = [
            Topic::Asyncio,
            Topic::WebFrameworks,
            Topic::DataEngineering,
            Topic::DataScienceMl,
        ];
        topics
            .iter()
            .all(|topic| !FIELDS.contains(topic) || self.field().contains(topic))
    }
}

/// How long a round is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// So many questions.
    Questions(u8),
    /// So many minutes; the questions' own budgets are scaled to it.
    Minutes(u16),
}

impl Length {
    /// The fewest and the most questions of a round.
    pub const QUESTIONS: (u8, u8) = (1, 12);
    /// The shortest and the longest round in minutes.
    pub const MINUTES: (u16, u16) = (10, 180);
}

/// What somebody wants. An empty set allows anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Custom {
    /// The job.
    pub role: Option<Role>,
    /// The levels.
    pub levels: Set<Level>,
    /// The kinds.
    pub kinds: Set<Kind>,
    /// The topics.
    pub topics: Set<Topic>,
    /// How long.
    pub length: Length,
}

impl Default for Custom {
    fn default() -> Self {
        Self {
            role: None,
            levels: Set::EMPTY,
            kinds: Set::EMPTY,
            topics: Set::EMPTY,
            length: Length::Questions(5),
        }
    }
}

/// Of ten questions, three are theory; the others are scenarios.
const THEORY: (usize, usize) = (3, 10);

/// The topics that every scored round touches.
pub(super) const COST: Set<Topic> = Set::<Topic>::of(&[Topic::Memory, Topic::Performance]);

impl Custom {
    /// The name in addresses and records.
    pub const ID: &'static str = "custom";

    /// The wish in a query such as `level=mid&count=5`.
    #[must_use]
    pub fn of_query(query: &str) -> Self {
        Self::of(|name| pairs(query).find(|(key, _)| *key == name).map(|(_, v)| v))
    }

    pub(super) fn of<'a>(value: impl Fn(&str) -> Option<&'a str>) -> Self {
        fn words<T: std::str::FromStr>(text: Option<&str>) -> Set<T>
        where
            Set<T>: FromIterator<T>,
        {
            let words = text.unwrap_or_default().split(',');
            words.filter_map(|word| word.parse().ok()).collect()
        }
        let number = |name: &str| value(name).and_then(|text| text.parse::<u16>().ok());
        let role = value("role").and_then(|id| Role::ALL.into_iter().find(|role| role.id() == id));
        let length = match (number("minutes"), number("count")) {
            (Some(minutes), _) => {
                Length::Minutes(minutes.clamp(Length::MINUTES.0, Length::MINUTES.1))
            }
            (None, Some(count)) => {
                let (fewest, most) = Length::QUESTIONS;
                Length::Questions(u8::try_from(count).unwrap_or(most).clamp(fewest, most))
            }
            (None, None) => Self::default().length,
        };
        Self {
            role,
            levels: words(value("level")),
            kinds: words(value("kinds")),
            topics: words(value("topics")),
            length,
        }
    }

    /// What it is, in a sentence.
    #[must_use]
    pub fn line(&self) -> String {
        let mut parts = Vec::new();
        parts.extend(self.role.map(|role| role.title().to_owned()));
        let list = |titles: Vec<&str>| titles.join(", ").to_lowercase();
        if !self.levels.is_empty() {
            parts.push(list(self.levels.words().map(Level::title).collect()));
        }
        if !self.kinds.is_empty() {
            parts.push(list(self.kinds.words().map(Kind::title).collect()));
        }
        if !self.topics.is_empty() {
            parts.push(list(self.topics.words().map(Topic::title).collect()));
        }
        if parts.is_empty() {
            "Questions from the whole bank.".to_owned()
        } else {
            format!("{}.", parts.join(" · "))
        }
    }

    /// Whether a question is among what is wanted.
    #[must_use]
    pub fn wants(&self, entry: &Entry) -> bool {
        let within = |empty: bool, wanted: bool| empty || wanted;
        entry.scored
            && self.role.is_none_or(|role| role.suits(&entry.topics))
            && within(self.levels.is_empty(), self.levels.contains(entry.level))
            && within(self.kinds.is_empty(), self.kinds.contains(entry.kind))
            && within(
                self.topics.is_empty(),
                entry
                    .topics
                    .iter()
                    .any(|topic| self.topics.contains(*topic)),
            )
    }

    /// How many questions that is.
    fn count(&self, catalogue: &Catalogue) -> usize {
        let fits = || catalogue.entries().iter().filter(|entry| self.wants(entry));
        match self.length {
            Length::Questions(count) => usize::from(count),
            Length::Minutes(minutes) => {
                let sum: usize = fits().map(|entry| usize::from(entry.minutes)).sum();
                let mean = sum / fits().count().max(1);
                let (fewest, most) = Length::QUESTIONS;
                // To the nearest whole question.
                ((usize::from(minutes) + mean / 2) / mean.max(1))
                    .clamp(usize::from(fewest), usize::from(most))
            }
        }
    }

    /// The slots of the round: three of ten are theory, one is debugging and one touches memory or
    /// performance, as far as the wish allows.
    pub(super) fn slots(&self, catalogue: &Catalogue) -> Vec<Slot> {
        let count = self.count(catalogue);
        let wanted: Set<Kind> = Kind::ALL
            .iter()
            .copied()
            .filter(|kind| self.kinds.is_empty() || self.kinds.contains(*kind))
            .collect();
        let scenarios: Set<Kind> = wanted
            .words()
            .filter(|kind| *kind != Kind::Concept)
            .collect();
        let theory = match (wanted.contains(Kind::Concept), scenarios.is_empty()) {
            (true, true) => count,
            // To the nearest whole question.
            (true, false) => (count * THEORY.0 * 2 + THEORY.1) / (THEORY.1 * 2),
            (false, _) => 0,
        };
        if count == 1 {
            return vec![self.slot(wanted, "What you asked for.")];
        }
        let mut slots: Vec<Slot> = (0..count)
            .map(|at| {
                if at < theory {
                    self.slot(
                        Set::<Kind>::of(&[Kind::Concept]),
                        "Theory, briefly: three questions of ten.",
                    )
                } else {
                    self.slot(
                        scenarios,
                        "Work as it comes up on the job: seven questions of ten.",
                    )
                }
            })
            .collect();
        // A round with a single question has no room for the rules, and one without debugging is practice
        // in any case.
        if let ([.., cost, fault], true) = (slots.as_mut_slice(), wanted.contains(Kind::Debugging))
        {
            *fault = elsewhere(
                self.slot(
                    Set::<Kind>::of(&[Kind::Debugging]),
                    "A fault to find: every scored round has one.",
                ),
                "A fault to find, from elsewhere: there is none on your topics, and every scored round has one.",
                catalogue,
            );
            *cost = elsewhere(
                Slot {
                    also: COST,
                    why: "Memory or performance: every scored round touches it.",
                    ..*cost
                },
                "Memory or performance, from elsewhere: nothing on your topics touches it, and every scored round does.",
                catalogue,
            );
        }
        slots
    }

    fn slot(&self, kinds: Set<Kind>, why: &'static str) -> Slot {
        Slot {
            kinds,
            levels: self.levels,
            topics: self.topics,
            role: self.role,
            ..Slot::new(why)
        }
    }
}

/// The slot as it is, or without its topics if nothing fits them: a rule of every scored round outweighs a
/// choice of topics, and the briefing says so.
fn elsewhere(slot: Slot, why: &'static str, catalogue: &Catalogue) -> Slot {
    if slot.topics.is_empty() || catalogue.entries().iter().any(|entry| slot.admits(entry)) {
        return slot;
    }
    Slot {
        topics: Set::EMPTY,
        why,
        ..slot
    }
}

impl fmt::Display for Custom {
    /// As an address has it, after `custom`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(role) = self.role {
            write!(f, "&role={}", role.id())?;
        }
        let lists: [(&str, Vec<&str>); 3] = [
            ("level", self.levels.words().map(Level::id).collect()),
            ("kinds", self.kinds.words().map(Kind::id).collect()),
            ("topics", self.topics.words().map(Topic::id).collect()),
        ];
        for (name, ids) in lists {
            if !ids.is_empty() {
                write!(f, "&{name}={}", ids.join(","))?;
            }
        }
        match self.length {
            Length::Questions(count) => write!(f, "&count={count}"),
            Length::Minutes(minutes) => write!(f, "&minutes={minutes}"),
        }
    }
}
