//! An attempt: one question answered and rated. A round produces it, rating scores it, history keeps it.

use crate::{
    bank::{Dimension, NoGo, QuestionId, Weight},
    time::{Millis, UnixMillis},
};

/// The stable name of a round, made of a date and a seed by the shell.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RoundId(pub String);

impl RoundId {
    /// A name of when a round is begun and a random number, so that two tabs never share one.
    #[must_use]
    pub fn new(begun_at: UnixMillis, random: u64) -> Self {
        Self(format!("{:x}-{random:x}", begun_at.0))
    }
}

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

/// Why a question was skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Skip {
    /// The candidate does not know it.
    NoIdea,
    /// There is no time for it.
    NoTime,
    /// The candidate knows it well and would rather use the time.
    KnownWell,
    /// It has nothing to do with the job that the candidate wants.
    OffRole,
}

impl Skip {
    /// Every reason.
    pub const ALL: [Self; 4] = [Self::NoIdea, Self::NoTime, Self::KnownWell, Self::OffRole];

    /// Whether an interviewer would count it: then every criterion is missed. Otherwise the question is
    /// left out of the score.
    #[must_use]
    pub const fn counts(self) -> bool {
        matches!(self, Self::NoIdea | Self::NoTime)
    }

    /// The words on the screen.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::NoIdea => "I don't know this",
            Self::NoTime => "I have no time for it",
            Self::KnownWell => "I know this well",
            Self::OffRole => "It isn't part of the job I want",
        }
    }
}

/// How the question was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// With an answer, however short.
    Answered,
    /// With the admission of not knowing, and how one would find out.
    Admitted,
    /// Without an answer.
    Skipped(Skip),
    /// The round was ended while it was being answered; nobody rated it.
    Unrated,
}

/// The criterion that an admission is judged by: did the candidate say plainly what they don't know, and
/// how they would find out? It stands beside the question's own criteria and earns credit in
/// communication.
pub const HONEST_PLAN: &str = "honest-plan";

/// What [`HONEST_PLAN`] looks for, in words.
pub const HONEST_PLAN_TEXT: &str = "Says plainly what is not known, and names a first step that would find it out: what to read, run or measure.";

/// The time of one answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Spent {
    /// The time that was given, extensions included; `None` if the clock was off.
    pub budget: Option<Millis>,
    /// The time that was used.
    pub used: Millis,
    /// Of that, the time before the first character; `None` if nothing was written.
    pub thought: Option<Millis>,
    /// How often the clock was stopped.
    pub pauses: u8,
    /// How often more time was taken.
    pub extensions: u8,
}

/// What was written in an earlier stage of a question that has several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The stage's name on the screen.
    pub stage: String,
    /// The text.
    pub text: String,
    /// The time of this stage.
    pub spent: Spent,
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
    /// Whether it is about an edge case.
    pub edge: bool,
    /// Whether it marks an answer above the question's level.
    pub stretch: bool,
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
    /// The time of the answer; of its last stage, if it had several.
    pub spent: Spent,
    /// How it was left.
    pub outcome: Outcome,
    /// The earlier stages, in order; empty for most questions.
    pub stages: Vec<Written>,
    /// The answer's text; that of the last stage, if it had several.
    pub answer: String,
    /// What the candidate noted for themselves.
    pub notes: String,
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
    /// The time of all stages together.
    #[must_use]
    pub fn spent(&self) -> Spent {
        let first = self.stages.first().map_or(self.spent, |stage| stage.spent);
        let all = || {
            self.stages
                .iter()
                .map(|stage| stage.spent)
                .chain([self.spent])
        };
        Spent {
            budget: all().map(|spent| spent.budget).sum(),
            used: all().map(|spent| spent.used).sum(),
            thought: first.thought,
            pauses: all().fold(0, |sum, spent| sum.saturating_add(spent.pauses)),
            extensions: all().fold(0, |sum, spent| sum.saturating_add(spent.extensions)),
        }
    }

    /// The verdicts, unless the question was left out or nobody rated it: then they say nothing.
    #[must_use]
    pub fn judged(&self) -> &[Rated] {
        match self.outcome {
            Outcome::Skipped(reason) if !reason.counts() => &[],
            Outcome::Unrated => &[],
            _ => &self.ratings,
        }
    }

    /// Every text that was handed in, in order.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.stages
            .iter()
            .map(|stage| stage.text.as_str())
            .chain([self.answer.as_str()])
            .chain(self.probes.iter().map(|probe| probe.answer.as_str()))
    }

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

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// An attempt with nothing in it.
    pub(crate) fn attempt(question: &str) -> Attempt {
        Attempt {
            round: RoundId("r".into()),
            place: 0,
            question: QuestionId::try_from(question.to_owned()).unwrap(),
            scored: true,
            rated_at: UnixMillis(0),
            spent: Spent::default(),
            outcome: Outcome::Answered,
            stages: vec![],
            answer: String::new(),
            notes: String::new(),
            hints: 0,
            clarifications: vec![],
            prediction: None,
            ratings: vec![],
            flags: vec![],
            no_gos: vec![],
            probes: vec![],
        }
    }

    /// A criterion with a verdict.
    pub(crate) fn rated(dimension: Dimension, weight: Weight, verdict: Verdict) -> Rated {
        Rated {
            criterion: "c".into(),
            dimension,
            weight,
            edge: false,
            stretch: false,
            verdict,
        }
    }

    #[test]
    fn the_time_of_all_stages_is_their_sum() {
        let spent = |minutes, thought| Spent {
            budget: Some(Millis::minutes(minutes)),
            used: Millis::minutes(minutes / 2),
            thought,
            pauses: 1,
            extensions: 2,
        };
        let mut staged = attempt("q");
        staged.stages = vec![Written {
            stage: "Work".into(),
            text: "code".into(),
            spent: spent(60, Some(Millis(5))),
        }];
        staged.spent = spent(10, Some(Millis(7)));
        staged.answer = "because".into();
        let all = staged.spent();
        assert_eq!(
            (all.budget, all.used),
            (Some(Millis::minutes(70)), Millis::minutes(35))
        );
        assert_eq!(
            (all.thought, all.pauses, all.extensions),
            (Some(Millis(5)), 2, 4)
        );
        staged.spent.budget = None;
        assert_eq!(staged.spent().budget, None, "half a clock is none");
        assert_eq!(staged.texts().collect::<Vec<_>>(), ["code", "because"]);
    }
}
