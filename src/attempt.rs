//! An attempt: one question answered and rated. A round produces it, rating scores it, history keeps it.

use crate::{
    bank::{Dimension, NoGo, QuestionId, Weight},
    time::{Millis, UnixMillis},
};

/// The stable name of a round, made of a date and a seed by the shell.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RoundId(pub String);

/// What the candidate says of one criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The answer had it.
    Met,
    /// The answer had some of it.
    Partly,
    /// The answer lacked it.
    Missed,
}

impl Verdict {
    /// Every verdict, best first.
    pub const ALL: [Self; 3] = [Self::Met, Self::Partly, Self::Missed];

    /// 1, ½ or 0.
    #[must_use]
    pub const fn credit(self) -> f64 {
        match self {
            Self::Met => 1.0,
            Self::Partly => 0.5,
            Self::Missed => 0.0,
        }
    }

    /// The word on the screen.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Met => "Met",
            Self::Partly => "Partly",
            Self::Missed => "Missed",
        }
    }
}

/// The candidate's guess, before anything is revealed, of how much of what is looked for was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Up to a fifth.
    Lost,
    /// A fifth to two fifths.
    Shaky,
    /// About half.
    Halfway,
    /// Three to four fifths.
    Solid,
    /// More than four fifths.
    Sure,
}

impl Confidence {
    /// Every choice, least first.
    pub const ALL: [Self; 5] = [
        Self::Lost,
        Self::Shaky,
        Self::Halfway,
        Self::Solid,
        Self::Sure,
    ];

    /// The middle of the fifth that the choice stands for, 0 to 1.
    #[must_use]
    pub const fn expected(self) -> f64 {
        match self {
            Self::Lost => 0.1,
            Self::Shaky => 0.3,
            Self::Halfway => 0.5,
            Self::Solid => 0.7,
            Self::Sure => 0.9,
        }
    }

    /// The words on the screen.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Lost => "I was lost",
            Self::Shaky => "Shaky",
            Self::Halfway => "About half of it",
            Self::Solid => "Solid",
            Self::Sure => "I had nearly all of it",
        }
    }
}

/// How the question was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// With an answer, however short.
    Answered,
    /// Without one; every criterion counts as missed.
    Skipped,
}

/// A criterion and its verdict. Dimension and weight are kept so that a score can be computed again
/// after the bank has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rated {
    /// The criterion's id in its question.
    pub criterion: String,
    /// The dimension that it counts in.
    pub dimension: Dimension,
    /// How much it counts there.
    pub weight: Weight,
    /// What the candidate said.
    pub verdict: Verdict,
}

/// A probe that was put, and what came of it. It is shown beside the score and never changes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Probed {
    /// The criterion whose probe it was.
    pub criterion: String,
    /// The answer's text.
    pub answer: String,
    /// Whether the follow-up got there.
    pub verdict: Verdict,
}

/// One question answered and rated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// The round that it belongs to.
    pub round: RoundId,
    /// Its place in the round, from 0. Round and place name an attempt.
    pub place: u16,
    /// The question.
    pub question: QuestionId,
    /// Whether it counts in a score.
    pub scored: bool,
    /// When it was rated.
    pub rated_at: UnixMillis,
    /// The time that was given, extensions included; `None` if the clock was off.
    pub budget: Option<Millis>,
    /// The time that was used for answering.
    pub used: Millis,
    /// How it was left.
    pub outcome: Outcome,
    /// The answer's text.
    pub answer: String,
    /// How many hints were taken.
    pub hints: u8,
    /// Which clarifications were asked for, by place in the question.
    pub clarifications: Vec<u8>,
    /// The guess; `None` if the question was skipped.
    pub prediction: Option<Confidence>,
    /// Every criterion with its verdict.
    pub ratings: Vec<Rated>,
    /// Which red flags were ticked, by place in the question.
    pub flags: Vec<u8>,
    /// The no-gos among them.
    pub no_gos: Vec<NoGo>,
    /// The probes that were put.
    pub probes: Vec<Probed>,
}

impl Attempt {
    /// How many criteria have this verdict.
    #[must_use]
    pub fn count(&self, verdict: Verdict) -> usize {
        self.ratings
            .iter()
            .filter(|rated| rated.verdict == verdict)
            .count()
    }

    /// The share of the criteria's points that was earned, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        let (mut earned, mut possible) = (0.0, 0.0);
        for rated in &self.ratings {
            let points = f64::from(rated.weight.points());
            earned += points * rated.verdict.credit();
            possible += points;
        }
        if possible > 0.0 {
            earned / possible
        } else {
            0.0
        }
    }
}
