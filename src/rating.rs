//! The scorecard: what the verdicts of a round add up to. A pure function of its attempts.

mod anchors;
pub mod evidence;
mod labels;
mod points;
mod traces;

use std::collections::BTreeSet;

pub use anchors::{anchor, expected};
pub use labels::{Aspect, Label, Remark, Standing, labels, remarks};
pub use points::{Point, points};
pub use traces::trace;

use crate::{
    attempt::{Attempt, Confidence, Outcome, Verdict},
    bank::{Dimension, NoGo},
    order,
};

/// Below this share, a communication score caps the recommendation.
const VERY_LOW_COMMUNICATION: f64 = 0.25;

/// From so few criteria nothing follows about how somebody communicates.
const LEAST_COMMUNICATION: usize = 2;

/// What an interviewer would write at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Recommendation {
    /// Below 40 %.
    StrongNo,
    /// From 40 %.
    No,
    /// From 60 %.
    Yes,
    /// From 80 %.
    StrongYes,
}

impl Recommendation {
    /// The recommendation that a score earns before any cap. A score of 0 to 1.
    #[must_use]
    pub fn of(score: f64) -> Self {
        // Half a thousandth of grace, so that thirds and tenths that add up to a bound reach it.
        let score = score + 0.000_5;
        if score >= 0.8 {
            Self::StrongYes
        } else if score >= 0.6 {
            Self::Yes
        } else if score >= 0.4 {
            Self::No
        } else {
            Self::StrongNo
        }
    }

    /// The words on the screen.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::StrongNo => "Strong no",
            Self::No => "No",
            Self::Yes => "Yes",
            Self::StrongYes => "Strong yes",
        }
    }
}

/// Why a recommendation is lower than the score alone would give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cap {
    /// A no-go was ticked.
    NoGo(NoGo),
    /// Communication was very low.
    Communication,
}

impl Cap {
    /// The best recommendation under a cap.
    pub const CEILING: Recommendation = Recommendation::No;

    /// The reason in words.
    #[must_use]
    pub fn title(self) -> String {
        match self {
            Self::NoGo(no_go) => format!("You ticked a no-go: “{}”.", no_go.title()),
            Self::Communication => {
                "Communication was below a quarter of what was looked for.".to_owned()
            }
        }
    }
}

/// One dimension of a scorecard.
#[derive(Debug, Clone, PartialEq)]
pub struct DimensionScore {
    /// The dimension.
    pub dimension: Dimension,
    /// The weighted mean of its criteria, 0 to 1.
    pub score: f64,
    /// The same with each criterion at the guess for its question, and as it was judged where nobody
    /// guessed; `None` if nothing was guessed. So the two differ by what was misjudged alone.
    pub predicted: Option<f64>,
    /// How many criteria it rests on.
    pub criteria: usize,
    /// How many of them were judged on something that was said; the others belong to skipped questions.
    pub judged: usize,
}

/// What a round's verdicts add up to.
#[derive(Debug, Clone, PartialEq)]
pub struct Scorecard {
    /// The dimensions that the round exercised, in their usual order.
    pub dimensions: Vec<DimensionScore>,
    /// Those that it did not.
    pub not_exercised: Vec<Dimension>,
    /// The dimensions' scores by their weights, 0 to 1.
    pub overall: f64,
    /// What follows, caps included.
    pub recommendation: Recommendation,
    /// The recommendation before any cap.
    pub uncapped: Recommendation,
    /// What capped it or would have.
    pub caps: Vec<Cap>,
    /// Criteria met, partly met and missed.
    pub counts: [usize; 3],
}

impl Scorecard {
    /// The scorecard of the scored attempts among `attempts`; `None` if there is none.
    #[must_use]
    pub fn of(attempts: &[Attempt]) -> Option<Self> {
        let scored: Vec<&Attempt> = attempts.iter().filter(|attempt| attempt.scored).collect();
        let dimensions: Vec<DimensionScore> = Dimension::ALL
            .iter()
            .filter_map(|d| dimension(*d, &scored))
            .collect();
        if dimensions.is_empty() {
            return None;
        }
        let (mut sum, mut weights) = (0.0, 0.0);
        for d in &dimensions {
            let weight = f64::from(d.dimension.weight());
            sum += weight * d.score;
            weights += weight;
        }
        let overall = sum / weights;
        let no_gos: BTreeSet<NoGo> =
            order::set(scored.iter().flat_map(|a| a.no_gos.iter().copied()));
        let mut caps: Vec<Cap> = no_gos.into_iter().map(Cap::NoGo).collect();
        let communication = dimensions
            .iter()
            .find(|d| d.dimension == Dimension::Communication);
        if communication
            .is_some_and(|d| d.score < VERY_LOW_COMMUNICATION && d.judged >= LEAST_COMMUNICATION)
        {
            caps.push(Cap::Communication);
        }
        let uncapped = Recommendation::of(overall);
        Some(Self {
            not_exercised: Dimension::ALL
                .iter()
                .copied()
                .filter(|d| !dimensions.iter().any(|score| score.dimension == *d))
                .collect(),
            dimensions,
            overall,
            recommendation: if caps.is_empty() {
                uncapped
            } else {
                uncapped.min(Cap::CEILING)
            },
            uncapped,
            caps,
            counts: Verdict::ALL.map(|v| scored.iter().map(|a| a.count(v)).sum()),
        })
    }
}

/// The score of one dimension over all attempts, if any criterion exercised it.
fn dimension(dimension: Dimension, attempts: &[&Attempt]) -> Option<DimensionScore> {
    let (mut earned, mut possible, mut guessed) = (0.0, 0.0, 0.0);
    let (mut criteria, mut judged, mut guesses) = (0, 0, 0);
    for attempt in attempts {
        for rated in attempt
            .ratings
            .iter()
            .filter(|rated| rated.dimension == dimension)
        {
            let points = f64::from(rated.weight.points());
            earned += points * rated.verdict.credit();
            possible += points;
            criteria += 1;
            judged += usize::from(!matches!(attempt.outcome, Outcome::Skipped(_)));
            guessed += points
                * attempt
                    .prediction
                    .map_or_else(|| rated.verdict.credit(), Confidence::expected);
            guesses += usize::from(attempt.prediction.is_some());
        }
    }
    (possible > 0.0).then(|| DimensionScore {
        dimension,
        score: earned / possible,
        predicted: (guesses > 0).then(|| guessed / possible),
        criteria,
        judged,
    })
}

#[cfg(test)]
mod tests;
