//! What is picked from lists, and how much of them is shown: it lasts as long as the page.

use crate::{bank::QuestionId, round::MOST_PICKED};

/// What is picked and shown.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    /// The questions picked for a round, in order.
    pub(super) picked: Vec<QuestionId>,
    /// Whether the whole list is wanted, however long.
    pub(super) all: bool,
}

/// A change of it.
#[derive(Debug, Clone)]
pub(super) enum Move {
    /// A question is picked, or dropped if it was.
    Pick(QuestionId),
    /// Nothing is picked any more.
    Drop,
    /// The whole list is wanted.
    All,
}

impl Shelf {
    pub(super) fn change(&mut self, change: Move) {
        match change {
            Move::Pick(question) => match self.picked.iter().position(|id| *id == question) {
                Some(at) => drop(self.picked.remove(at)),
                None if self.is_full() => {}
                None => self.picked.push(question),
            },
            Move::Drop => self.picked.clear(),
            Move::All => self.all = true,
        }
    }

    /// Whether no more fits into one round.
    pub(super) const fn is_full(&self) -> bool {
        self.picked.len() >= MOST_PICKED
    }
}
