//! Whose questions are asked: the built-in bank's, or those of a bank that somebody brought.
//!
//! A round that is open keeps the bank that it was begun with; if that is not the one at hand (a kept round and
//! another bank from the host, or a file that the browser lost), any bank may come, since it may be the right one.

use super::{Effect, Event, Live, Now, Session};
use crate::{
    bank::own::{self, Fault},
    history::Refusal,
};

/// What became of the bank that was brought last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BankNote {
    /// The file that was chosen took the place of what was there before, and is being written for the next start.
    Taken,
    /// It is written: the next start finds it.
    Kept,
    /// It was refused for these faults; the one before stays.
    Refused(Vec<Fault>),
    /// It is in use, and gone with this page, since the browser would not keep it.
    Unkept(Refusal),
    /// It did not come, and why.
    Absent(String),
}

/// Why the bank can't be changed now.
const ROUND_IS_OPEN: &str =
    "A round with the questions at hand is open. Finish it or end it, then change the questions.";

fn fault(message: impl Into<String>) -> Vec<Fault> {
    vec![Fault {
        place: String::new(),
        message: message.into(),
    }]
}

impl Session {
    /// What became of the bank that was brought last, if that is to be said.
    #[must_use]
    pub fn bank_note(&self) -> Option<&BankNote> {
        self.bank_note.as_ref()
    }

    /// Whether another bank would take its questions from a round that is open.
    #[must_use]
    pub fn round_holds_bank(&self) -> bool {
        let open = self.live.as_ref().filter(|live| !live.is_over());
        open.map(Live::round).is_some_and(|round| {
            let here = self.library.catalogue();
            here.is_some_and(|bank| bank.hash == round.setup().bank)
        })
    }

    pub(super) fn bank_event(&mut self, event: Event, now: Now) -> Vec<Effect> {
        match event {
            Event::AwaitBank => {
                self.library.wait_for_own();
                vec![]
            }
            Event::UseBank(text) => {
                let result = self.take_bank(&text);
                self.after_bank(result, now)
            }
            Event::BankFile(Ok(text)) => {
                let result = self.take_bank(&text);
                let taken = result.is_ok();
                let mut effects = self.after_bank(result, now);
                if taken {
                    self.bank_note = Some(BankNote::Taken);
                    effects.push(Effect::KeepBank(Some(text)));
                }
                effects
            }
            Event::BankFile(Err(why)) => self.after_bank(Err(fault(why)), now),
            Event::NoBank(why) if self.library.is_awaited() => {
                self.bank_note = Some(BankNote::Absent(why));
                self.built_in(now)
            }
            Event::BuiltInBank if self.round_holds_bank() => {
                self.bank_note = Some(BankNote::Refused(fault(ROUND_IS_OPEN)));
                vec![]
            }
            Event::BuiltInBank => {
                self.bank_note = None;
                let mut effects = self.built_in(now);
                effects.push(Effect::KeepBank(None));
                effects.push(Effect::Say("The built-in questions are back.".to_owned()));
                effects
            }
            Event::BankKept(Ok(())) if self.bank_note == Some(BankNote::Taken) => {
                self.bank_note = Some(BankNote::Kept);
                vec![]
            }
            Event::BankKept(Err(why)) if self.library.own().is_some() => {
                self.bank_note = Some(BankNote::Unkept(why));
                vec![]
            }
            _ => vec![],
        }
    }

    /// Reads a bank and puts it into the place of the one at hand.
    fn take_bank(&mut self, text: &str) -> Result<(), Vec<Fault>> {
        let bank = own::read(text)?;
        let same = |here: &crate::bank::Catalogue| here.hash == bank.catalogue.hash;
        if self.round_holds_bank() && !self.library.catalogue().is_some_and(same) {
            return Err(fault(ROUND_IS_OPEN));
        }
        self.library.hold(bank);
        Ok(())
    }

    fn after_bank(&mut self, result: Result<(), Vec<Fault>>, now: Now) -> Vec<Effect> {
        match result {
            Ok(()) => {
                self.bank_note = None;
                self.bank_changed(now)
            }
            Err(faults) => {
                self.bank_note = Some(BankNote::Refused(faults));
                if self.library.is_awaited() {
                    self.built_in(now)
                } else {
                    vec![]
                }
            }
        }
    }

    fn built_in(&mut self, now: Now) -> Vec<Effect> {
        let mut effects: Vec<Effect> = self.library.go_back().into_iter().collect();
        effects.extend(self.bank_changed(now));
        effects
    }

    /// What was worked out from the bank before is worked out anew.
    fn bank_changed(&mut self, now: Now) -> Vec<Effect> {
        self.study.forget_bank();
        self.briefing = self.briefing.take().map(super::Briefing::anew);
        self.bank_is_here(now)
    }
}

#[cfg(test)]
mod tests;
