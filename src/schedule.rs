//! What to practise next, from what was answered before.

use std::{cmp::Ordering, collections::BTreeMap};

use crate::{
    attempt::{Attempt, Verdict},
    bank::QuestionId,
};

/// A question that is worth coming back to.
#[derive(Debug, Clone, PartialEq)]
pub struct Weak<'a> {
    /// The newest attempt at it.
    pub attempt: &'a Attempt,
    /// The share of its points that was not earned, 0 to 1.
    pub lost: f64,
    /// Ids of the criteria that were missed, the weightiest first.
    pub missed: Vec<&'a str>,
}

/// The questions whose newest attempt left most to gain: by lost share, then the longest ago first.
/// At most `limit`; those fully met are left out.
#[must_use]
pub fn weakest<'a>(attempts: impl IntoIterator<Item = &'a Attempt>, limit: usize) -> Vec<Weak<'a>> {
    let mut newest: BTreeMap<&QuestionId, &Attempt> = BTreeMap::new();
    for attempt in attempts {
        let slot = newest.entry(&attempt.question).or_insert(attempt);
        if attempt.rated_at > slot.rated_at {
            *slot = attempt;
        }
    }
    let mut weak: Vec<Weak<'a>> = newest
        .into_values()
        .map(|attempt| Weak {
            attempt,
            lost: 1.0 - attempt.share(),
            missed: missed(attempt),
        })
        .filter(|weak| weak.lost > 0.0)
        .collect();
    weak.sort_by(|a, b| {
        b.lost
            .partial_cmp(&a.lost)
            .unwrap_or(Ordering::Equal)
            .then(a.attempt.rated_at.cmp(&b.attempt.rated_at))
    });
    weak.truncate(limit);
    weak
}

fn missed(attempt: &Attempt) -> Vec<&str> {
    let mut missed: Vec<_> = attempt
        .ratings
        .iter()
        .filter(|rated| rated.verdict == Verdict::Missed)
        .collect();
    missed.sort_by_key(|rated| rated.weight);
    missed
        .into_iter()
        .map(|rated| rated.criterion.as_str())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        attempt::{Outcome, Rated, RoundId},
        bank::{Dimension, Weight},
        time::{Millis, UnixMillis},
    };

    fn attempt(question: &str, rated_at: u64, verdicts: &[Verdict]) -> Attempt {
        Attempt {
            round: RoundId(format!("r{rated_at}")),
            place: 0,
            question: QuestionId::try_from(question.to_owned()).unwrap(),
            scored: true,
            rated_at: UnixMillis(rated_at),
            budget: None,
            used: Millis(0),
            outcome: Outcome::Answered,
            answer: String::new(),
            hints: 0,
            clarifications: vec![],
            prediction: None,
            ratings: verdicts
                .iter()
                .zip([Weight::Bonus, Weight::Essential])
                .map(|(verdict, weight)| Rated {
                    criterion: weight.id().to_owned(),
                    dimension: Dimension::Fundamentals,
                    weight,
                    verdict: *verdict,
                })
                .collect(),
            flags: vec![],
            no_gos: vec![],
            probes: vec![],
        }
    }

    #[test]
    fn the_newest_attempt_decides_and_most_to_gain_comes_first() {
        use Verdict::{Met, Missed, Partly};
        let attempts = [
            attempt("mended", 1, &[Missed, Missed]),
            attempt("mended", 2, &[Met, Met]),
            attempt("worse", 3, &[Missed, Missed]),
            attempt("shaky", 1, &[Met, Partly]),
            attempt("shaky-too", 0, &[Met, Partly]),
        ];
        let weak = weakest(&attempts, 10);
        let names: Vec<&str> = weak.iter().map(|w| w.attempt.question.as_str()).collect();
        assert_eq!(names, ["worse", "shaky-too", "shaky"]);
        assert_eq!(weak[0].missed, ["essential", "bonus"]);
        assert_eq!(weakest(&attempts, 1).len(), 1);
    }
}
