//! The phases of a round. Each holds what it needs and nothing else.

use std::collections::{BTreeSet, VecDeque};

use super::{Flow, Stage, Timer};
use crate::{
    attempt::{Confidence, Outcome, Probed, Spent, Verdict, Written},
    bank::{Dimension, NoGo, Question, QuestionId, Weight},
    order,
    time::Millis,
};

/// Where a round stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phase {
    /// Before the start: what will be asked and how it is timed.
    Briefing,
    /// The next question was called for and has not arrived yet. No clock runs.
    Opening,
    /// The candidate answers and the clock runs.
    Answering(Answering),
    /// The candidate guesses how it went; nothing is revealed yet.
    Predicting(Answer),
    /// Everything is revealed and the candidate judges each criterion.
    Rating(Rating),
    /// A follow-up to a missed criterion, on a small clock of its own.
    Probing(Probing),
    /// The round is over.
    Finished(Ending),
}

/// What a round has to know of a question; the rest is for the page to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The question.
    pub question: QuestionId,
    /// Whether it counts in a score.
    pub scored: bool,
    /// How many hints there are.
    pub hints: u8,
    /// How many clarifications there are.
    pub clarifications: u8,
    /// The criteria. Never empty.
    pub rubric: Vec<RubricLine>,
    /// The red flags: the no-go that each is, if it is one.
    pub flags: Vec<Option<NoGo>>,
}

/// What a round has to know of a criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RubricLine {
    /// Its id in the question.
    pub id: String,
    /// The dimension that it counts in.
    pub dimension: Dimension,
    /// How much it counts there.
    pub weight: Weight,
    /// Whether it is about an edge case.
    pub edge: bool,
    /// Whether it marks an answer above the question's level.
    pub stretch: bool,
    /// Whether it has a probe.
    pub probe: bool,
    /// The clarifications whose asking shows it, by place.
    pub asked: Vec<u8>,
}

impl Asked {
    /// What a round has to know of `question`.
    #[must_use]
    pub fn of(question: &Question) -> Self {
        // A question has at most 24 of each: `Draft::faults`.
        let count = |n: usize| u8::try_from(n).unwrap_or(u8::MAX);
        Self {
            question: question.id.clone(),
            scored: question.scored,
            hints: count(question.hints.len()),
            clarifications: count(question.clarifications.len()),
            rubric: question
                .criteria
                .iter()
                .map(|criterion| RubricLine {
                    id: criterion.id.clone(),
                    dimension: criterion.dimension,
                    weight: criterion.weight,
                    edge: criterion.edge,
                    stretch: criterion.stretch,
                    probe: !criterion.probe.is_empty(),
                    asked: criterion.asked.clone(),
                })
                .collect(),
            flags: question.red_flags.iter().map(|flag| flag.no_go).collect(),
        }
    }

    /// The places of the criteria that have a probe, the weightiest first: the order in which they are
    /// asked about.
    #[must_use]
    pub fn probes(&self) -> Vec<u8> {
        let probes: Vec<(Weight, u8)> = self
            .rubric
            .iter()
            .zip(0..)
            .filter(|(line, _)| line.probe)
            .map(|(line, place)| (line.weight, place))
            .collect();
        // Essential sorts before expected before bonus.
        let probes = order::by(probes, |probe| *probe);
        probes.into_iter().map(|(_, place)| place).collect()
    }
}

/// An answer being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answering {
    /// The question.
    pub asked: Asked,
    /// In what stages it is answered.
    pub flow: Flow,
    /// The stages that were handed in.
    pub earlier: Vec<Written>,
    /// The clock of this stage.
    pub timer: Timer,
    /// The text so far.
    pub draft: String,
    /// What the candidate noted for themselves.
    pub notes: String,
    /// How many hints were taken.
    pub hints: u8,
    /// Which clarifications were asked for.
    pub clarifications: BTreeSet<u8>,
    /// Time away that nobody has judged yet.
    pub gap: Option<Millis>,
}

impl Answering {
    /// The stage that is being answered.
    #[must_use]
    pub fn stage(&self) -> &'static Stage {
        self.flow.stage(self.earlier.len())
    }

    /// Whether this is the last stage.
    #[must_use]
    pub fn is_last(&self) -> bool {
        self.earlier.len() + 1 >= self.flow.stages().len()
    }
}

/// An answer that was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The question.
    pub asked: Asked,
    /// In what stages it was answered.
    pub flow: Flow,
    /// The earlier stages, if it had several.
    pub earlier: Vec<Written>,
    /// The text; that of the last stage, if it had several.
    pub text: String,
    /// What the candidate noted for themselves.
    pub notes: String,
    /// How it was left.
    pub outcome: Outcome,
    /// The time of the text.
    pub spent: Spent,
    /// How many hints were taken.
    pub hints: u8,
    /// Which clarifications were asked for.
    pub clarifications: BTreeSet<u8>,
}

/// Judging an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rating {
    /// The answer.
    pub answer: Answer,
    /// The guess; `None` if the question was not answered.
    pub prediction: Option<Confidence>,
    /// A verdict for each criterion that was judged, in the rubric's order.
    pub verdicts: Vec<Option<Verdict>>,
    /// The red flags that were ticked.
    pub flags: BTreeSet<u8>,
}

impl Rating {
    /// Every verdict, once each criterion has one.
    #[must_use]
    pub fn complete(&self) -> Option<Vec<Verdict>> {
        self.verdicts.iter().copied().collect()
    }

    /// How many criteria wait for a verdict.
    #[must_use]
    pub fn open(&self) -> usize {
        self.verdicts
            .iter()
            .filter(|verdict| verdict.is_none())
            .count()
    }
}

/// Following up on what was missed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Probing {
    /// The answer.
    pub answer: Answer,
    /// The guess.
    pub prediction: Option<Confidence>,
    /// A verdict for each criterion.
    pub verdicts: Vec<Verdict>,
    /// The red flags that were ticked.
    pub flags: BTreeSet<u8>,
    /// The criterion that is probed now, by place in the rubric.
    pub current: u8,
    /// Those that follow.
    pub next: VecDeque<u8>,
    /// Those that are done.
    pub done: Vec<Probed>,
    /// The clock of this probe.
    pub timer: Timer,
    /// The text so far.
    pub draft: String,
}

/// How a round ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// With its last question.
    Complete,
    /// Before that, by the candidate.
    Early,
}
