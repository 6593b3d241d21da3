//! The evidence for a recommendation, in the words of a debrief: strengths, risks, and what could go
//! either way.

use crate::{
    attempt::{Attempt, Rated, Verdict},
    order,
};

/// A criterion of an answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point<'a> {
    /// The answer.
    pub attempt: &'a Attempt,
    /// The criterion and its verdict.
    pub rated: &'a Rated,
}

/// The weightiest criteria with this verdict among the scored answers, at most `limit`, spread over the
/// questions: a question gives its second only when every other has given its first.
#[must_use]
pub fn points(attempts: &[Attempt], verdict: Verdict, limit: usize) -> Vec<Point<'_>> {
    let mut ranked: Vec<(usize, Point<'_>)> = Vec::new();
    for attempt in attempts.iter().filter(|attempt| attempt.scored) {
        let rated = attempt.ratings.iter();
        let rated = rated.filter(|rated| rated.verdict == verdict).collect();
        // Met: what is rare counts most. Otherwise: what is essential.
        let rated = order::by(rated, |rated: &&Rated| match verdict {
            Verdict::Met => (!rated.stretch, rated.weight),
            Verdict::Partly | Verdict::Missed => (false, rated.weight),
        });
        let ranks = rated.into_iter().enumerate();
        ranked.extend(ranks.map(|(rank, rated)| (rank, Point { attempt, rated })));
    }
    order::by(ranked, |(rank, point)| (*rank, point.rated.weight))
        .into_iter()
        .take(limit)
        .map(|(_, point)| point)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        attempt::tests::{attempt, rated},
        bank::{
            Dimension::Fundamentals,
            Weight::{Bonus, Essential, Expected},
        },
    };

    #[test]
    fn the_weightiest_come_first_and_no_question_takes_all() {
        let of = |id: &str, weights: &[crate::bank::Weight]| Attempt {
            ratings: weights
                .iter()
                .map(|weight| rated(Fundamentals, *weight, Verdict::Missed))
                .collect(),
            ..attempt(id)
        };
        let round = [
            of("a", &[Bonus, Essential, Essential]),
            of("b", &[Expected]),
        ];
        let found: Vec<_> = points(&round, Verdict::Missed, 3)
            .iter()
            .map(|point| (point.attempt.question.as_str(), point.rated.weight))
            .collect();
        assert_eq!(found, [("a", Essential), ("b", Expected), ("a", Essential)]);
        assert_eq!(points(&round, Verdict::Met, 3), []);
    }
}
