//! A question and the rules that hold for every question the program can hold.

use std::{collections::BTreeSet, fmt, ops::Deref, rc::Rc};

use serde::{Deserialize, Serialize};

use super::{Dimension, Doc, Kind, Level, NoGo, Topic, Weight};

/// The stable name of a question, as history keeps it: lower-case words joined by `-`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct QuestionId(Rc<str>);

impl QuestionId {
    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name as words, for where the question's title is not known: its bank is not the one in use.
    #[must_use]
    pub fn words(&self) -> String {
        let mut words = self.0.replace('-', " ");
        if let Some(first) = words.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        words
    }
}

impl TryFrom<String> for QuestionId {
    type Error = String;

    fn try_from(id: String) -> Result<Self, String> {
        if is_slug(&id) {
            Ok(Self(id.into()))
        } else {
            Err(format!(
                "“{id}” is not an id: use lower-case words joined by -, at most 64 characters"
            ))
        }
    }
}

impl From<QuestionId> for String {
    fn from(id: QuestionId) -> Self {
        id.0.as_ref().to_owned()
    }
}

impl fmt::Display for QuestionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

pub(super) fn is_slug(id: &str) -> bool {
    (1..=64).contains(&id.len())
        && id.split('-').all(|word| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// One observable thing to look for in an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Unique in its question and stable.
    pub id: String,
    /// The dimension that it counts in.
    pub dimension: Dimension,
    /// How much it counts there.
    pub weight: Weight,
    /// Whether it marks an answer above the question's level.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub stretch: bool,
    /// Whether it is about an edge case: empty, huge, repeated, failing or hostile input.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub edge: bool,
    /// The clarifications whose asking shows it, by place in the question from 0.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<u8>,
    /// What a listener would observe.
    pub text: Doc,
    /// Words that an answer meeting it is likely to contain: evidence, never a score.
    pub signals: Vec<String>,
    /// The follow-up for an answer that missed it.
    pub probe: Doc,
}

/// A question that a candidate may ask, and the interviewer's answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clarification {
    /// What the candidate asks.
    pub ask: Doc,
    /// What the interviewer says.
    pub reply: Doc,
}

/// Something that would worry an interviewer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RedFlag {
    /// The no-go that it is, if it is one: ticking it caps the recommendation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_go: Option<NoGo>,
    /// What the listener would notice.
    pub text: Doc,
}

/// The files of a task that runs. Each is a document of one code block, so that it can be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// What the candidate is given.
    pub starter: Doc,
    /// The reference solution.
    pub solution: Doc,
    /// The tests that decide.
    pub tests: Doc,
    /// Plausible answers that fail.
    pub wrong: Vec<Wrong>,
}

/// A plausible wrong solution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wrong {
    /// Names of exactly the tests that it fails.
    pub fails: Vec<String>,
    /// Why people write it.
    pub why: String,
    /// The code.
    pub code: Doc,
}

/// The content of a question, not yet checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Its stable name.
    pub id: QuestionId,
    /// A few words that don't give the answer away.
    pub title: String,
    /// What the candidate is asked to do.
    pub kind: Kind,
    /// Whom it suits.
    pub level: Level,
    /// One to three; the first is the main one.
    pub topics: Vec<Topic>,
    /// The budget, in minutes.
    pub minutes: u16,
    /// What asking it tells the interviewer.
    pub why: String,
    /// Whether its attempts count in a score.
    pub scored: bool,
    /// A word shared by near-identical questions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// What the interviewer says.
    pub prompt: Doc,
    /// Code, data or constraints to look at meanwhile.
    #[serde(default, skip_serializing_if = "Doc::is_empty")]
    pub context: Doc,
    /// Answers to questions that a candidate may ask.
    pub clarifications: Vec<Clarification>,
    /// From a nudge to the idea itself.
    pub hints: Vec<Doc>,
    /// What to look for.
    pub criteria: Vec<Criterion>,
    /// The model answer.
    pub answer: Doc,
    /// Common slips and false claims, put right.
    pub pitfalls: Vec<Doc>,
    /// What would worry an interviewer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub red_flags: Vec<RedFlag>,
    /// Where to read on.
    pub references: Vec<String>,
    /// Ids of the coverage ledger.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub covers: Vec<String>,
    /// The files, for a question whose answer can be run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task: Option<Task>,
}

/// A question that keeps every rule: only [`Question::try_from`] a [`Draft`] makes one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Draft", into = "Draft")]
pub struct Question(Draft);

/// The part of a question where a rule was broken, so that a lint can find the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A field of the metadata.
    Field(&'static str),
    /// A section by its heading.
    Section(&'static str),
    /// The criterion at this place, from 0.
    Criterion(usize),
    /// The files of the task.
    Task,
}

/// A broken rule, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub part: Part,
    /// What is wrong and what to do.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.part {
            Part::Field(name) => write!(f, "{name}: {}", self.message),
            Part::Section(name) => write!(f, "section {name}: {}", self.message),
            Part::Criterion(at) => write!(f, "criterion {}: {}", at + 1, self.message),
            Part::Task => write!(f, "task: {}", self.message),
        }
    }
}

impl Draft {
    /// Every rule that this draft breaks; empty if it can become a [`Question`].
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut check = |holds: bool, part: Part, message: &str| {
            if !holds {
                faults.push(Fault {
                    part,
                    message: message.to_owned(),
                });
            }
        };
        check(
            !self.title.trim().is_empty(),
            Part::Field("title"),
            "give the question a title",
        );
        check(
            (1..=240).contains(&self.minutes),
            Part::Field("minutes"),
            "a question takes 1 to 240 minutes",
        );
        check(
            (1..=3).contains(&self.topics.len()),
            Part::Field("topics"),
            "name one to three topics, the main one first",
        );
        check(
            !self.prompt.is_empty(),
            Part::Section("Prompt"),
            "say what the interviewer asks",
        );
        check(
            !self.answer.is_empty(),
            Part::Section("Answer"),
            "give a model answer",
        );
        check(
            (1..=24).contains(&self.criteria.len()),
            Part::Section("Criteria"),
            "a question has 1 to 24 criteria",
        );
        check(
            self.kind != Kind::Coding || self.task.is_some(),
            Part::Task,
            "a coding question needs starter.py, solution.py, tests.py and wrong.py beside it",
        );
        for (section, count) in [
            ("Clarifications", self.clarifications.len()),
            ("Hints", self.hints.len()),
            ("Red flags", self.red_flags.len()),
        ] {
            check(count <= 24, Part::Section(section), "at most 24 entries");
        }
        let mut seen = BTreeSet::new();
        for (at, criterion) in self.criteria.iter().enumerate() {
            check(
                is_slug(&criterion.id),
                Part::Criterion(at),
                "its id is lower-case words joined by -",
            );
            check(
                seen.insert(&criterion.id),
                Part::Criterion(at),
                "another criterion of this question has the same id; rename one",
            );
            check(
                !criterion.text.is_empty(),
                Part::Criterion(at),
                "say what a listener observes",
            );
            check(
                criterion
                    .asked
                    .iter()
                    .all(|place| usize::from(*place) < self.clarifications.len()),
                Part::Criterion(at),
                "“asked” names a clarification by its place, and there are fewer",
            );
        }
        faults
    }
}

impl Question {
    /// The code that the candidate is given; empty if none is.
    #[must_use]
    pub fn given(&self) -> String {
        self.task
            .as_ref()
            .map(|task| task.starter.source())
            .unwrap_or_default()
    }
}

impl TryFrom<Draft> for Question {
    type Error = String;

    /// # Errors
    /// Every broken rule, a line each.
    fn try_from(draft: Draft) -> Result<Self, String> {
        let faults = draft.faults();
        if faults.is_empty() {
            return Ok(Self(draft));
        }
        let lines: Vec<String> = faults
            .iter()
            .map(|fault| format!("{}: {fault}", draft.id))
            .collect();
        Err(lines.join("\n"))
    }
}

impl From<Question> for Draft {
    fn from(question: Question) -> Self {
        question.0
    }
}

impl Deref for Question {
    type Target = Draft;

    fn deref(&self) -> &Draft {
        &self.0
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::bank::{Block, Inline};

    pub(crate) fn doc(text: &str) -> Doc {
        Doc(vec![Block::Paragraph(vec![Inline::Text(text.to_owned())])])
    }

    #[test]
    fn an_id_reads_as_words() {
        let id = QuestionId::try_from("names-on-one-list".to_owned()).unwrap();
        assert_eq!(id.words(), "Names on one list");
    }

    /// A small question that keeps every rule.
    pub(crate) fn draft(id: &str) -> Draft {
        let criterion = |id: &str, dimension, weight| Criterion {
            id: id.to_owned(),
            dimension,
            weight,
            stretch: false,
            edge: false,
            asked: vec![],
            text: doc("Says it."),
            signals: vec!["it".to_owned()],
            probe: doc("And then?"),
        };
        Draft {
            id: QuestionId::try_from(id.to_owned()).unwrap(),
            title: "A title".to_owned(),
            kind: Kind::Concept,
            level: Level::Mid,
            topics: vec![Topic::Memory],
            minutes: 5,
            why: "It shows something.".to_owned(),
            scored: true,
            cluster: None,
            prompt: doc("Tell me."),
            context: Doc::default(),
            clarifications: vec![Clarification {
                ask: doc("How big?"),
                reply: doc("Big."),
            }],
            hints: vec![doc("Look."), doc("Look there.")],
            criteria: vec![
                criterion("main", Dimension::Fundamentals, Weight::Essential),
                criterion("clear", Dimension::Communication, Weight::Expected),
                criterion("extra", Dimension::Fundamentals, Weight::Bonus),
            ],
            answer: doc("It is so."),
            pitfalls: vec![],
            red_flags: vec![RedFlag {
                no_go: Some(NoGo::SwallowedErrors),
                text: doc("Hides it."),
            }],
            references: vec![],
            covers: vec![],
            task: None,
        }
    }

    #[test]
    fn a_sound_draft_becomes_a_question_and_survives_json() {
        let question = Question::try_from(draft("a-b")).unwrap();
        let json = serde_json::to_string(&question).unwrap();
        assert_eq!(serde_json::from_str::<Question>(&json).unwrap(), question);
    }

    #[test]
    fn every_broken_rule_is_named_at_once() {
        let mut broken = draft("a");
        broken.minutes = 0;
        broken.kind = Kind::Coding;
        broken.criteria[1].id = "main".to_owned();
        let error = Question::try_from(broken).unwrap_err();
        for part in ["minutes", "task", "criterion 2"] {
            assert!(error.contains(part), "{part} in {error}");
        }
    }

    #[test]
    fn a_broken_question_does_not_decode() {
        let mut broken = draft("a");
        broken.criteria.clear();
        let json = serde_json::to_string(&broken).unwrap();
        assert!(serde_json::from_str::<Question>(&json).is_err());
    }

    #[test]
    fn ids_are_slugs() {
        for id in ["", "A", "a--b", "a b", "-a", "ä"] {
            assert!(QuestionId::try_from(id.to_owned()).is_err(), "{id}");
        }
    }
}
