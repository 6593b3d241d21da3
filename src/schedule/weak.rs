//! Where points were left: the questions that went worst, those that need not be asked again soon, and what
//! to try next.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    attempt::{Attempt, Outcome, Skip, Verdict},
    bank::{Catalogue, Entry, QuestionId},
    order,
    time::{Millis, UnixMillis},
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
    let weak: Vec<Weak<'a>> = newest(attempts)
        // Nobody rated it, or it has nothing to do with the job: there is nothing to mend.
        .filter(|attempt| {
            !matches!(
                attempt.outcome,
                Outcome::Unrated | Outcome::Skipped(Skip::OffRole | Skip::KnownWell)
            )
        })
        .map(|attempt| Weak {
            attempt,
            lost: 1.0 - attempt.share(),
            missed: missed(attempt),
        })
        .filter(|weak| weak.lost > 0.0)
        .collect();
    let mut weak = order::sorted(weak, |a, b| {
        let oldest = a.attempt.rated_at.cmp(&b.attempt.rated_at);
        b.lost.total_cmp(&a.lost).then(oldest)
    });
    weak.truncate(limit);
    weak
}

/// A question like that of an attempt, to try what was missed on something new: the same main topic, as
/// near in level and kind as there is, and best one that was never tried. `None` if the bank has no other
/// on that topic.
#[must_use]
pub fn related<'a>(
    attempt: &Attempt,
    catalogue: &'a Catalogue,
    tried: &BTreeSet<&QuestionId>,
) -> Option<&'a Entry> {
    let own = catalogue.get(&attempt.question)?;
    catalogue
        .entries()
        .iter()
        .filter(|entry| entry.id != own.id && entry.scored)
        .filter(|entry| entry.topics.contains(&own.topics[0]))
        .min_by_key(|entry| {
            (
                tried.contains(&entry.id),
                entry.topics[0] != own.topics[0],
                (entry.level as u8).abs_diff(own.level as u8),
                entry.kind != own.kind,
            )
        })
}

/// How long a good answer counts as recent.
const RECENT: Millis = Millis::minutes(30 * 24 * 60);

/// The share of a question's points from which an answer was good: the band “strong yes” begins there.
const GOOD: f64 = 0.8;

/// The questions whose newest attempt was good and lies no more than 30 days back. They need not be asked
/// again soon.
#[must_use]
pub fn known<'a>(
    attempts: impl IntoIterator<Item = &'a Attempt>,
    now: UnixMillis,
) -> BTreeSet<QuestionId> {
    let good = newest(attempts)
        .filter(|attempt| attempt.share() >= GOOD)
        .filter(|attempt| now.0.saturating_sub(attempt.rated_at.0) <= RECENT.0);
    order::set(good.map(|attempt| attempt.question.clone()))
}

/// The newest attempt at each question.
fn newest<'a>(
    attempts: impl IntoIterator<Item = &'a Attempt>,
) -> impl Iterator<Item = &'a Attempt> {
    let mut newest: BTreeMap<&QuestionId, &Attempt> = BTreeMap::new();
    for attempt in attempts {
        let slot = newest.entry(&attempt.question).or_insert(attempt);
        if attempt.rated_at > slot.rated_at {
            *slot = attempt;
        }
    }
    newest.into_values()
}

fn missed(attempt: &Attempt) -> Vec<&str> {
    let missed = attempt.ratings.iter();
    let missed = missed.filter(|rated| rated.verdict == Verdict::Missed);
    order::by(missed.collect(), |rated| rated.weight)
        .into_iter()
        .map(|rated| rated.criterion.as_str())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        attempt::{Rated, RoundId, tests},
        bank::{Dimension, Weight},
    };

    fn attempt(question: &str, rated_at: u64, verdicts: &[Verdict]) -> Attempt {
        let ratings = verdicts.iter().zip([Weight::Bonus, Weight::Essential]);
        Attempt {
            round: RoundId(format!("r{rated_at}")),
            rated_at: UnixMillis(rated_at),
            ratings: ratings
                .map(|(verdict, weight)| Rated {
                    criterion: weight.id().to_owned(),
                    ..tests::rated(Dimension::Fundamentals, weight, *verdict)
                })
                .collect(),
            ..tests::attempt(question)
        }
    }

    #[test]
    fn what_was_skipped_as_known_or_foreign_is_no_weakness() {
        let mut foreign = attempt("foreign", 1, &[Verdict::Missed]);
        foreign.outcome = Outcome::Skipped(Skip::OffRole);
        let mut blank = attempt("blank", 1, &[Verdict::Missed]);
        blank.outcome = Outcome::Skipped(Skip::NoIdea);
        let both = [foreign, blank];
        let names: Vec<&str> = weakest(&both, 9)
            .iter()
            .map(|weak| weak.attempt.question.as_str())
            .collect();
        assert_eq!(names, ["blank"]);
    }

    #[test]
    fn known_is_what_went_well_not_long_ago() {
        use Verdict::{Met, Missed};
        let day = Millis::minutes(24 * 60).0;
        let attempts = [
            attempt("fresh", 40 * day, &[Met, Met]),
            attempt("stale", 9 * day, &[Met, Met]),
            attempt("lost", 40 * day, &[Met, Met]),
            attempt("lost", 41 * day, &[Met, Missed]),
        ];
        let known: Vec<String> = known(&attempts, UnixMillis(42 * day))
            .into_iter()
            .map(String::from)
            .collect();
        assert_eq!(known, ["fresh"]);
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
