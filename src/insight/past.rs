//! A question's own history: past answers side by side, criterion by criterion.

use crate::{
    attempt::{Attempt, Verdict},
    bank::QuestionId,
    history::History,
};

/// A criterion and what was said of it in each attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriterionRow<'a> {
    /// The criterion's id.
    pub criterion: &'a str,
    /// A verdict for each attempt; `None` where the question did not have the criterion then.
    pub verdicts: Vec<Option<Verdict>>,
}

/// A question's own history.
#[derive(Debug, Clone, PartialEq)]
pub struct Past<'a> {
    /// Every attempt, the oldest first.
    pub attempts: Vec<&'a Attempt>,
    /// Every criterion that was ever judged, in the order of the newest attempt, then those that it lacks.
    pub rows: Vec<CriterionRow<'a>>,
}

impl<'a> Past<'a> {
    /// The history of a question. O(n).
    #[must_use]
    pub fn of(history: &'a History, question: &QuestionId) -> Self {
        let attempts = history.attempts_at(question);
        let mut rows: Vec<CriterionRow<'a>> = Vec::new();
        for rated in attempts.iter().rev().flat_map(|attempt| &attempt.ratings) {
            if !rows.iter().any(|row| row.criterion == rated.criterion) {
                rows.push(CriterionRow {
                    criterion: &rated.criterion,
                    verdicts: attempts
                        .iter()
                        .map(|attempt| {
                            let mut ratings = attempt.ratings.iter();
                            let same = ratings.find(|other| other.criterion == rated.criterion);
                            same.map(|same| same.verdict)
                        })
                        .collect(),
                });
            }
        }
        Self { attempts, rows }
    }
}
