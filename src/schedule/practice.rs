//! Every question that was practised, how well it is remembered, and which of them are due.

use std::collections::BTreeMap;

use super::{Memory, Model};
use crate::{
    attempt::{Attempt, RoundId, Verdict},
    bank::{Catalogue, QuestionId, Weight},
    history::History,
    order,
    recall::Recall,
    time::UnixMillis,
};

/// How long a round of what is due may take by the book, in minutes. A list that can't be finished in a
/// sitting is put off, so what goes beyond is said and waits.
pub const DUE_MINUTES: u16 = 60;

/// How a question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// It was never answered.
    Untouched,
    /// The last answer had gaps, or lies so far back that it is likely to have some again.
    Shaky,
    /// The last answer was good, and the chance of giving it again has not yet fallen to nine in ten.
    Known,
}

impl Standing {
    /// Every standing.
    pub const ALL: [Self; 3] = [Self::Untouched, Self::Shaky, Self::Known];

    /// The word on the screen.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Untouched => "Untouched",
            Self::Shaky => "Shaky",
            Self::Known => "Known",
        }
    }
}

/// A question that was practised.
#[derive(Debug, Clone, PartialEq)]
pub struct Practised {
    /// How well it is remembered.
    pub memory: Memory,
    /// The newest attempt that says something of memory: its round and place.
    pub newest: (RoundId, u16),
    /// The points of the criteria missed in it: of the essential ones, and of all.
    pub missed: (u32, u32),
}

/// Every question that was practised.
#[derive(Debug, Default)]
pub struct Practice {
    model: Model,
    questions: BTreeMap<QuestionId, Practised>,
}

/// What is due today, as much as a sitting takes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Today {
    /// The questions, what was missed before first.
    pub questions: Vec<QuestionId>,
    /// How many more are due.
    pub rest: usize,
}

impl Practice {
    /// What a history says. O(n log n).
    #[must_use]
    pub fn of(history: &History) -> Self {
        let reviews: Vec<(&Attempt, Recall)> = history
            .attempts()
            .filter_map(|attempt| Some((attempt, history.recall_of(attempt)?)))
            .collect();
        let mut practice = Self::default();
        // Attempts come by round and place, so that equal times have an order too.
        for (attempt, recall) in order::by(reviews, |(attempt, _)| attempt.rated_at) {
            practice.review(attempt, recall);
        }
        practice
    }

    /// Adds one attempt to a history that was read before: the same as reading it again. O(log n), or O(n) if
    /// the attempt is not the newest at its question.
    pub fn add(&mut self, attempt: &Attempt, history: &History) {
        let last = self.questions.get(&attempt.question);
        match history.recall_of(attempt) {
            Some(recall) if last.is_none_or(|last| last.memory.last < attempt.rated_at) => {
                self.review(attempt, recall);
            }
            _ => self.again(&attempt.question, history),
        }
    }

    /// Reads the attempts at one question again. O(n).
    pub fn again(&mut self, question: &QuestionId, history: &History) {
        self.questions.remove(question);
        for attempt in history.attempts_at(question) {
            if let Some(recall) = history.recall_of(attempt) {
                self.review(attempt, recall);
            }
        }
    }

    fn review(&mut self, attempt: &Attempt, recall: Recall) {
        let before = self.questions.get(&attempt.question);
        let before = before.map(|practised| &practised.memory);
        let Some(memory) = self.model.after(before, attempt.rated_at, recall) else {
            return;
        };
        let missed = |essential: bool| {
            attempt
                .ratings
                .iter()
                .filter(|rated| rated.verdict == Verdict::Missed && !rated.stretch)
                .filter(|rated| !essential || rated.weight == Weight::Essential)
                .map(|rated| rated.weight.points())
                .sum()
        };
        self.questions.insert(
            attempt.question.clone(),
            Practised {
                memory,
                newest: (attempt.round.clone(), attempt.place),
                missed: (missed(true), missed(false)),
            },
        );
    }

    /// A question that was practised.
    #[must_use]
    pub fn get(&self, question: &QuestionId) -> Option<&Practised> {
        self.questions.get(question)
    }

    /// Whether nothing was practised.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.questions.is_empty()
    }

    /// The memories after the next answer, for each way in which it may come, worst first, had the newest
    /// attempt at a question not been made: what confirming or changing how it came leads to.
    #[must_use]
    pub fn outcomes(&self, attempt: &Attempt, history: &History) -> Option<[Memory; 4]> {
        let mut before = None;
        for earlier in history.attempts_at(&attempt.question) {
            if (&earlier.round, earlier.place) == (&attempt.round, attempt.place) {
                return self.model.outcomes(before.as_ref(), attempt.rated_at);
            }
            if let Some(recall) = history.recall_of(earlier) {
                before = self
                    .model
                    .after(before.as_ref(), earlier.rated_at, recall)
                    .or(before);
            }
        }
        None
    }

    /// How a question stands.
    #[must_use]
    pub fn standing(&self, question: &QuestionId, now: UnixMillis) -> Standing {
        match self.get(question).map(|practised| &practised.memory) {
            None => Standing::Untouched,
            Some(memory) if memory.recall >= Recall::Well && memory.due > now => Standing::Known,
            Some(_) => Standing::Shaky,
        }
    }

    /// The questions that fall due before `until`, those whose newest answer missed the weightiest criteria
    /// first, then those that are least likely to be remembered.
    #[must_use]
    pub fn due(&self, until: UnixMillis) -> Vec<(&QuestionId, &Practised)> {
        let due: Vec<_> = self
            .questions
            .iter()
            .filter(|(_, practised)| practised.memory.due < until)
            .collect();
        // Of three orders, the one that counts most comes last: each keeps what the one before it made.
        let due = order::by_number(due, |(_, practised)| {
            f64::from(practised.memory.chance(until))
        });
        let due = order::by_number(due, |(_, practised)| -f64::from(practised.missed.1));
        order::by_number(due, |(_, practised)| -f64::from(practised.missed.0))
    }

    /// What of this bank is due before `until`, for one sitting: at least one question, and then as many as
    /// fit into [`DUE_MINUTES`].
    #[must_use]
    pub fn today(&self, catalogue: &Catalogue, until: UnixMillis) -> Today {
        let mut today = Today::default();
        let mut minutes = 0_u16;
        for entry in self
            .due(until)
            .iter()
            .filter_map(|(id, _)| catalogue.get(id))
        {
            let longer = minutes.saturating_add(entry.minutes);
            if today.questions.is_empty() || longer <= DUE_MINUTES {
                minutes = longer;
                today.questions.push(entry.id.clone());
            } else {
                today.rest += 1;
            }
        }
        today
    }
}

#[cfg(test)]
mod tests;
