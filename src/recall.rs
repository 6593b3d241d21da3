//! What an attempt says of memory: how the answer came.
//!
//! It follows from the verdicts, and the candidate may put it right. The names say what happened, because
//! people who are offered “hard” press it when they have forgotten.

use crate::{
    attempt::{Attempt, Outcome, Rated, Skip, Verdict},
    bank::Weight,
    rating::Recommendation,
};

/// How an answer came, worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Recall {
    /// It did not come.
    Forgot,
    /// It came with gaps or with help.
    WithEffort,
    /// It came.
    Well,
    /// It came whole, in time and without help.
    Easily,
}

impl Recall {
    /// Every choice, worst first.
    pub const ALL: [Self; 4] = [Self::Forgot, Self::WithEffort, Self::Well, Self::Easily];

    /// The words on the screen.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Forgot => "It didn't come",
            Self::WithEffort => "With gaps or help",
            Self::Well => "Well",
            Self::Easily => "Easily",
        }
    }

    /// What an attempt says by its verdicts; `None` if it says nothing: nobody rated it, or the question was
    /// put aside for a reason that has nothing to do with knowing it.
    ///
    /// The bounds are those of the scorecard's bands, so that one answer is not good here and poor there. An
    /// essential criterion weighs more than the sum: half of the essential points lost is forgotten, one
    /// missed is a gap.
    #[must_use]
    pub fn of(attempt: &Attempt) -> Option<Self> {
        match attempt.outcome {
            Outcome::Answered => {}
            Outcome::Admitted | Outcome::Skipped(Skip::NoIdea) => return Some(Self::Forgot),
            Outcome::Skipped(Skip::NoTime | Skip::KnownWell | Skip::OffRole) | Outcome::Unrated => {
                return None;
            }
        }
        // A mark above the question's level is no part of what has to be remembered.
        let core = || attempt.ratings.iter().filter(|rated| !rated.stretch);
        let essential = || core().filter(|rated| rated.weight == Weight::Essential);
        let band = Recommendation::of(share(core())?);
        let essentials = share(essential());
        let spent = attempt.spent();
        let in_time = spent.budget.is_none_or(|budget| spent.used <= budget);
        Some(
            if band == Recommendation::StrongNo || essentials.is_some_and(|share| share <= 0.5) {
                Self::Forgot
            } else if band == Recommendation::No
                || attempt.hints > 1
                || essential().any(|rated| rated.verdict == Verdict::Missed)
            {
                Self::WithEffort
            } else if band == Recommendation::StrongYes
                && essential().all(|rated| rated.verdict == Verdict::Met)
                && attempt.hints == 0
                && attempt.flags.is_empty()
                && in_time
            {
                Self::Easily
            } else {
                Self::Well
            },
        )
    }
}

/// The share of the points that was earned; `None` if there were none.
fn share<'a>(rated: impl Iterator<Item = &'a Rated>) -> Option<f64> {
    let (earned, possible) = rated.fold((0.0, 0.0), |(earned, possible), rated| {
        let points = f64::from(rated.weight.points());
        (earned + points * rated.verdict.credit(), possible + points)
    });
    (possible > 0.0).then(|| earned / possible)
}

#[cfg(test)]
mod tests {
    use Verdict::{Met, Missed, Partly};
    use Weight::{Bonus, Essential, Expected};

    use super::*;
    use crate::{
        attempt::{Spent, tests},
        bank::Dimension,
        time::Millis,
    };

    fn answered(verdicts: &[(Weight, Verdict)]) -> Attempt {
        Attempt {
            ratings: verdicts
                .iter()
                .map(|(weight, verdict)| tests::rated(Dimension::Fundamentals, *weight, *verdict))
                .collect(),
            ..tests::attempt("q")
        }
    }

    #[test]
    fn verdicts_say_how_it_came() {
        for (verdicts, recall) in [
            (
                &[(Essential, Met), (Expected, Met), (Bonus, Missed)][..],
                Recall::Easily,
            ),
            (
                &[(Essential, Met), (Expected, Partly), (Bonus, Missed)],
                Recall::Well,
            ),
            (
                &[
                    (Essential, Partly),
                    (Essential, Met),
                    (Essential, Met),
                    (Bonus, Met),
                ],
                Recall::Well,
            ),
            (
                &[
                    (Essential, Missed),
                    (Essential, Met),
                    (Essential, Met),
                    (Expected, Met),
                ],
                Recall::WithEffort,
            ),
            (
                &[
                    (Essential, Met),
                    (Expected, Missed),
                    (Expected, Missed),
                    (Bonus, Met),
                ],
                Recall::WithEffort,
            ),
            (
                &[
                    (Essential, Missed),
                    (Essential, Met),
                    (Expected, Met),
                    (Expected, Met),
                ],
                Recall::Forgot,
            ),
            (
                &[
                    (Essential, Met),
                    (Expected, Missed),
                    (Expected, Missed),
                    (Expected, Missed),
                ],
                Recall::Forgot,
            ),
        ] {
            assert_eq!(
                Recall::of(&answered(verdicts)),
                Some(recall),
                "{verdicts:?}"
            );
        }
        assert_eq!(Recall::of(&answered(&[])), None, "nothing was looked for");
    }

    #[test]
    fn help_and_overtime_are_seen() {
        let whole = || answered(&[(Essential, Met), (Expected, Met)]);
        let with = |change: fn(&mut Attempt)| {
            let mut attempt = whole();
            change(&mut attempt);
            Recall::of(&attempt).unwrap()
        };
        assert_eq!(with(|_| {}), Recall::Easily);
        assert_eq!(with(|attempt| attempt.hints = 1), Recall::Well);
        assert_eq!(with(|attempt| attempt.hints = 2), Recall::WithEffort);
        assert_eq!(with(|attempt| attempt.flags = vec![0]), Recall::Well);
        let overtime = |attempt: &mut Attempt| {
            attempt.spent = Spent {
                budget: Some(Millis::minutes(5)),
                used: Millis::minutes(6),
                ..Spent::default()
            };
        };
        assert_eq!(with(overtime), Recall::Well);
    }

    #[test]
    fn a_mark_above_the_level_is_no_gap() {
        let mut attempt = answered(&[(Essential, Met), (Essential, Missed)]);
        attempt.ratings[1].stretch = true;
        assert_eq!(Recall::of(&attempt), Some(Recall::Easily));
    }

    #[test]
    fn what_was_not_tried_says_nothing() {
        let mut attempt = answered(&[(Essential, Missed)]);
        for (outcome, recall) in [
            (Outcome::Admitted, Some(Recall::Forgot)),
            (Outcome::Skipped(Skip::NoIdea), Some(Recall::Forgot)),
            (Outcome::Skipped(Skip::NoTime), None),
            (Outcome::Skipped(Skip::KnownWell), None),
            (Outcome::Skipped(Skip::OffRole), None),
            (Outcome::Unrated, None),
        ] {
            attempt.outcome = outcome;
            assert_eq!(Recall::of(&attempt), recall);
        }
    }
}
