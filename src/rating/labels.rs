//! What stands beside the score in words: edge cases, depth and explanation, and what was seen in passing.
//!
//! Interviewers who tell candidates why they were turned down name ignored edge cases most often, then
//! shallow knowledge, then solutions that could not be explained; the labels come in this order.

use super::evidence;
use crate::{
    attempt::{Attempt, HONEST_PLAN, Outcome, Rated, Verdict},
    bank::Dimension,
    time::Millis,
};

/// What a label is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aspect {
    /// Empty, huge, repeated, failing or hostile input.
    EdgeCases,
    /// Going beyond what the question's level asks for.
    Depth,
    /// Making it clear to others.
    Explanation,
}

impl Aspect {
    /// Every aspect, the commonest gap first.
    pub const ALL: [Self; 3] = [Self::EdgeCases, Self::Depth, Self::Explanation];

    /// The words on the screen.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::EdgeCases => "Edge cases",
            Self::Depth => "Depth",
            Self::Explanation => "Explanation",
        }
    }

    fn concerns(self, rated: &Rated) -> bool {
        match self {
            Self::EdgeCases => rated.edge,
            Self::Depth => rated.stretch,
            Self::Explanation => rated.dimension == Dimension::Communication,
        }
    }
}

/// How an aspect went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Below half of the points.
    Gap,
    /// From half of the points.
    Fair,
    /// From three quarters of the points.
    Strong,
}

impl Standing {
    fn of(share: f64) -> Self {
        if share + 0.000_5 >= 0.75 {
            Self::Strong
        } else if share + 0.000_5 >= 0.5 {
            Self::Fair
        } else {
            Self::Gap
        }
    }
}

/// An aspect of a round in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// What it is about.
    pub aspect: Aspect,
    /// How it went.
    pub standing: Standing,
    /// How many of its criteria were met, partly met and missed.
    pub counts: [usize; 3],
}

impl Label {
    /// The label in a sentence.
    #[must_use]
    pub const fn line(&self) -> &'static str {
        match (self.aspect, self.standing) {
            (Aspect::EdgeCases, Standing::Gap) => {
                "Ignored edge cases are what turns most answers into a no. Name them before you start: empty, one, many, the same twice, what fails."
            }
            (Aspect::EdgeCases, Standing::Fair) => {
                "You saw some. Say the others aloud, even those that you leave out."
            }
            (Aspect::EdgeCases, Standing::Strong) => "You saw what could go wrong before it did.",
            (Aspect::Depth, Standing::Gap) => {
                "You stayed at the level of the question. One step below the surface is what a stronger candidate adds."
            }
            (Aspect::Depth, Standing::Fair) => "You went below the surface in places.",
            (Aspect::Depth, Standing::Strong) => "You went further than the questions asked.",
            (Aspect::Explanation, Standing::Gap) => {
                "A listener had to guess. Say what you assume, what you chose and why, and where it ends."
            }
            (Aspect::Explanation, Standing::Fair) => "Clear in parts; give each choice its reason.",
            (Aspect::Explanation, Standing::Strong) => "A listener could follow you throughout.",
        }
    }
}

/// The labels of a round, for the aspects that its criteria exercised.
#[must_use]
pub fn labels(attempts: &[Attempt]) -> Vec<Label> {
    Aspect::ALL
        .into_iter()
        .filter_map(|aspect| {
            let rated = || {
                attempts
                    .iter()
                    .filter(|attempt| attempt.scored)
                    // Nobody heard anything about a question that was skipped.
                    .filter(|attempt| !matches!(attempt.outcome, Outcome::Skipped(_)))
                    .flat_map(|attempt| &attempt.ratings)
                    .filter(move |rated| aspect.concerns(rated))
            };
            let possible: f64 = rated().map(|r| f64::from(r.weight.points())).sum();
            let earned: f64 = rated()
                .map(|r| f64::from(r.weight.points()) * r.verdict.credit())
                .sum();
            let count = |verdict| rated().filter(|r| r.verdict == verdict).count();
            (possible > 0.0).then(|| Label {
                aspect,
                standing: Standing::of(earned / possible),
                counts: Verdict::ALL.map(count),
            })
        })
        .collect()
}

/// Something that was seen in passing. It changes no score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// So many questions were put to the interviewer, in so many answers.
    Asked(usize, usize),
    /// So many answers began within seconds, before anything was asked.
    Rushed(usize),
    /// No answer mentions a test.
    NoTest,
    /// So many gaps were admitted with a plan to close them.
    Admitted(usize),
    /// The technical part held, the explanation did not.
    Unexplained,
}

/// Writing that begins sooner than this was not thought about first.
const RUSHED: Millis = Millis::seconds(15);

/// Answers shorter than this, in bytes, were notes to something spoken.
const WRITTEN: usize = 120;

/// What was seen in passing.
#[must_use]
pub fn remarks(attempts: &[Attempt]) -> Vec<Remark> {
    let answered: Vec<&Attempt> = attempts
        .iter()
        .filter(|attempt| attempt.outcome == Outcome::Answered)
        .collect();
    let mut remarks = Vec::new();
    if !answered.is_empty() {
        let asked = answered.iter().map(|a| a.clarifications.len()).sum();
        remarks.push(Remark::Asked(asked, answered.len()));
    }
    let rushed = answered.iter().filter(|attempt| {
        attempt.clarifications.is_empty()
            && attempt.answer.len() >= WRITTEN
            && attempt
                .spent()
                .thought
                .is_some_and(|thought| thought < RUSHED)
    });
    let rushed = rushed.count();
    if rushed > 0 {
        remarks.push(Remark::Rushed(rushed));
    }
    let words = ["test", "pytest", "assert"].map(str::to_owned);
    let texts: Vec<&str> = answered
        .iter()
        .flat_map(|attempt| attempt.texts())
        .filter(|text| text.len() >= WRITTEN)
        .collect();
    if !texts.is_empty()
        && texts
            .iter()
            .all(|text| evidence::find(text, &words).is_empty())
    {
        remarks.push(Remark::NoTest);
    }
    let planned = |attempt: &&Attempt| {
        let plan = attempt.ratings.iter().find(|r| r.criterion == HONEST_PLAN);
        attempt.outcome == Outcome::Admitted && plan.is_some_and(|r| r.verdict == Verdict::Met)
    };
    let admitted = attempts.iter().filter(planned);
    let admitted = admitted.count();
    if admitted > 0 {
        remarks.push(Remark::Admitted(admitted));
    }
    if unexplained(&answered) {
        remarks.push(Remark::Unexplained);
    }
    remarks
}

/// Whether the technical part held and the explanation did not.
fn unexplained(attempts: &[&Attempt]) -> bool {
    let share = |spoken: bool| {
        let (mut earned, mut possible) = (0.0, 0.0);
        for rated in attempts.iter().flat_map(|attempt| &attempt.ratings) {
            if (rated.dimension == Dimension::Communication) == spoken {
                earned += f64::from(rated.weight.points()) * rated.verdict.credit();
                possible += f64::from(rated.weight.points());
            }
        }
        (possible > 0.0).then(|| earned / possible)
    };
    matches!((share(false), share(true)), (Some(work), Some(words)) if work >= 0.6 && words < 0.5)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        attempt::{
            Spent,
            tests::{attempt, rated},
        },
        bank::{
            Dimension::{Communication, Fundamentals},
            Weight::{Bonus, Essential, Expected},
        },
    };
    use Verdict::{Met, Missed, Partly};

    fn with(ratings: Vec<Rated>) -> Attempt {
        Attempt {
            ratings,
            ..attempt("q")
        }
    }

    #[test]
    fn edge_cases_come_first_and_what_was_not_exercised_is_left_out() {
        let edge = |verdict, weight| Rated {
            edge: true,
            ..rated(Fundamentals, weight, verdict)
        };
        let round = [
            with(vec![
                edge(Missed, Essential),
                edge(Met, Bonus),
                rated(Communication, Expected, Partly),
            ]),
            with(vec![edge(Met, Expected)]),
        ];
        let labels = labels(&round);
        assert_eq!(labels.len(), 2, "no criterion marks depth: {labels:?}");
        // 3 of 6 points.
        assert_eq!(
            labels[0],
            Label {
                aspect: Aspect::EdgeCases,
                standing: Standing::Fair,
                counts: [2, 0, 1]
            }
        );
        assert_eq!(
            (labels[1].aspect, labels[1].standing),
            (Aspect::Explanation, Standing::Fair)
        );
    }

    #[test]
    fn unscored_answers_have_no_label() {
        let mut drill = with(vec![rated(Communication, Essential, Met)]);
        drill.scored = false;
        assert_eq!(labels(&[drill]), []);
    }

    #[test]
    fn remarks_say_what_was_seen() {
        let long = "I would group them by day and then add them up, ".repeat(4);
        let mut quick = with(vec![
            rated(Fundamentals, Essential, Met),
            rated(Communication, Expected, Missed),
        ]);
        quick.answer.clone_from(&long);
        quick.spent = Spent {
            thought: Some(Millis::seconds(3)),
            ..Spent::default()
        };
        assert_eq!(
            remarks(&[quick.clone()]),
            [
                Remark::Asked(0, 1),
                Remark::Rushed(1),
                Remark::NoTest,
                Remark::Unexplained
            ]
        );
        quick.clarifications = vec![1];
        quick.answer.push_str("Tests first.");
        quick.ratings[1].verdict = Met;
        let mut gap = attempt("g");
        gap.outcome = Outcome::Admitted;
        gap.ratings = vec![Rated {
            criterion: HONEST_PLAN.into(),
            ..rated(Communication, Expected, Met)
        }];
        assert_eq!(
            remarks(&[quick, gap]),
            [Remark::Asked(1, 1), Remark::Admitted(1)]
        );
        assert_eq!(remarks(&[]), []);
    }
}
