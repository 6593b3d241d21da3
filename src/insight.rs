//! What a history adds up to: trends, a map of what is known, calibration, pace and rhythm. Pure functions of
//! attempts and the bank's catalogue, computed once when a page that shows them is opened.

mod calibration;
mod map;
mod pace;
mod past;
mod rhythm;
mod trend;

pub use calibration::{AtConfidence, Calibration, InTopic, SURPRISE, Surprise};
pub use map::{Cell, Row, map};
pub use pace::{OfKind, Pace};
pub use past::{CriterionRow, Past};
pub use rhythm::{Rhythm, WEEKS, Week};
pub use trend::{HALF_LIFE, Point, Trend};

use crate::{
    attempt::{Attempt, Outcome},
    bank::{Catalogue, Dimension, Entry, Topic},
    history::History,
    order,
    schedule::Practice,
    time::{UnixMillis, Zone},
};

/// All of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Insight {
    /// How many attempts it rests on.
    pub attempts: usize,
    /// How many rounds these came in.
    pub rounds: usize,
    /// Each dimension that was exercised, a point per round.
    pub dimensions: Vec<(Dimension, Trend)>,
    /// Each topic that was asked, a point per round, most answers first.
    pub topics: Vec<(Topic, Trend)>,
    /// Which part of the bank is known.
    pub map: Vec<Row>,
    /// Prediction against verdicts.
    pub calibration: Calibration,
    /// Time against budget.
    pub pace: Pace,
    /// When the candidate practises.
    pub rhythm: Rhythm,
}

impl Insight {
    /// What a history adds up to. Linear in the attempts but for sorting.
    #[must_use]
    pub fn of(
        history: &History,
        practice: &Practice,
        catalogue: &Catalogue,
        now: UnixMillis,
        zone: Zone,
    ) -> Self {
        let rounds = rounds(history, catalogue);
        let trend_of = |pick: &dyn Fn(&Asked<'_>) -> (f64, f64)| {
            Trend::of(rounds.iter().map(|round| {
                let sums = round.asked.iter().map(pick);
                let (earned, possible) = sums.fold((0.0, 0.0), |a, b| (a.0 + b.0, a.1 + b.1));
                (round.at, earned, possible)
            }))
        };
        let dimensions = Dimension::ALL.iter().map(|dimension| {
            let pick = |asked: &Asked<'_>| match asked.attempt.scored {
                true => points(asked.attempt, Some(*dimension)),
                false => (0.0, 0.0),
            };
            (*dimension, trend_of(&pick))
        });
        let topics = Topic::ALL.iter().map(|topic| {
            let pick = |asked: &Asked<'_>| match asked.entry {
                Some(entry) if entry.topics.contains(topic) => points(asked.attempt, None),
                _ => (0.0, 0.0),
            };
            (*topic, trend_of(&pick))
        });
        let topics: Vec<_> = topics.filter(|(_, trend)| !trend.is_empty()).collect();
        Self {
            attempts: rounds.iter().map(|round| round.asked.len()).sum(),
            rounds: rounds.len(),
            dimensions: dimensions.filter(|(_, trend)| !trend.is_empty()).collect(),
            topics: order::by_number(topics, |(_, trend)| -trend.weight()),
            map: map(catalogue, practice, now),
            calibration: Calibration::of(&rounds),
            pace: Pace::of(&rounds),
            rhythm: Rhythm::of(history.attempts(), now, zone),
        }
    }
}

/// A round as statistics see it: the attempts that somebody judged.
struct Judged<'a> {
    /// When the last of them was rated.
    at: UnixMillis,
    asked: Vec<Asked<'a>>,
}

/// An attempt that was judged, and its question's line in the bank if that still has it.
struct Asked<'a> {
    attempt: &'a Attempt,
    entry: Option<&'a Entry>,
}

/// The rounds with attempts that were judged, the oldest first. A skip counts where an interviewer would
/// count it.
fn rounds<'a>(history: &'a History, catalogue: &'a Catalogue) -> Vec<Judged<'a>> {
    let mut rounds: Vec<Judged<'a>> = Vec::new();
    // Attempts come by round and place.
    for attempt in history.attempts() {
        let judged = match attempt.outcome {
            Outcome::Answered | Outcome::Admitted => true,
            Outcome::Skipped(reason) => reason.counts(),
            Outcome::Unrated => false,
        };
        if !judged || attempt.ratings.is_empty() {
            continue;
        }
        let asked = Asked {
            attempt,
            entry: catalogue.get(&attempt.question),
        };
        match rounds.last_mut() {
            Some(round) if round.asked[0].attempt.round == attempt.round => {
                round.at = round.at.max(attempt.rated_at);
                round.asked.push(asked);
            }
            _ => rounds.push(Judged {
                at: attempt.rated_at,
                asked: vec![asked],
            }),
        }
    }
    order::by(rounds, |round| round.at)
}

/// The points earned and possible, in one dimension or in all.
fn points(attempt: &Attempt, dimension: Option<Dimension>) -> (f64, f64) {
    let rated = attempt.ratings.iter();
    rated
        .filter(|rated| dimension.is_none_or(|dimension| rated.dimension == dimension))
        .fold((0.0, 0.0), |(earned, possible), rated| {
            let points = f64::from(rated.weight.points());
            (earned + points * rated.verdict.credit(), possible + points)
        })
}

#[cfg(test)]
mod tests;
