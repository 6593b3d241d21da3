//! What the past says of practice: kept beside it, so that no page computes it at every stroke.

use std::{cell::OnceCell, collections::BTreeMap, rc::Rc};

use super::{Commit, Effect, Session};
use crate::{
    attempt::Attempt,
    bank::Catalogue,
    history::{History, Key, Mark, schema},
    insight::Insight,
    schedule::{Practice, Today},
    time::{Day, UnixMillis, Zone},
};

/// What follows from the past.
#[derive(Debug, Default)]
pub(super) struct Study {
    /// Worked out when it is first asked for.
    practice: OnceCell<Practice>,
    zone: Zone,
    /// What the past adds up to, once a page wanted it and until the past changes, and on which day.
    insight: Option<(Day, Rc<Insight>)>,
    /// Whether a page wants it.
    wanted: bool,
    /// Notes that are being written.
    unwritten: BTreeMap<Key, (Mark, UnixMillis)>,
}

impl Study {
    /// The past was read anew. A note that is being written is newer than what was read.
    pub(super) fn forget(&mut self, past: &mut History) {
        self.practice = OnceCell::new();
        self.insight = None;
        for (mark, at) in self.unwritten.values() {
            past.keep_mark(mark.clone(), *at);
        }
    }

    /// The bank is another.
    pub(super) fn forget_bank(&mut self) {
        self.insight = None;
    }

    fn practice(&self, history: &History) -> &Practice {
        self.practice.get_or_init(|| Practice::of(history))
    }

    pub(super) fn add(&mut self, attempt: &Attempt, history: &History) {
        if let Some(practice) = self.practice.get_mut() {
            practice.add(attempt, history);
        }
        self.insight = None;
    }

    /// What of this bank is due before the candidate's midnight.
    pub(super) fn today(&self, history: &History, catalogue: &Catalogue, now: UnixMillis) -> Today {
        self.practice(history)
            .today(catalogue, self.zone.end_of_day(now))
    }
}

impl Session {
    /// Tells where the candidate's midnight lies.
    pub fn set_zone(&mut self, zone: Zone) {
        self.study.zone = zone;
    }

    /// Where the candidate's midnight lies.
    #[must_use]
    pub fn zone(&self) -> Zone {
        self.study.zone
    }

    /// Every question that was practised, once the past was read.
    #[must_use]
    pub fn practice(&self) -> Option<&Practice> {
        let past = self.past.whole()?;
        Some(self.study.practice(&past.history))
    }

    /// What is due today, once the past and the bank are here.
    #[must_use]
    pub fn today(&self, now: UnixMillis) -> Option<Today> {
        let catalogue = self.library.catalogue()?;
        let past = self.past.whole()?;
        Some(self.study.today(&past.history, catalogue, now))
    }

    /// What the past adds up to, once a page wanted it and the past and the bank are here.
    #[must_use]
    pub fn insight(&self) -> Option<&Rc<Insight>> {
        self.study.insight.as_ref().map(|(_, insight)| insight)
    }

    /// A page wants to know what the past adds up to.
    pub(super) fn want_insight(&mut self, now: UnixMillis) -> Vec<Effect> {
        let study = &mut self.study;
        study.wanted = true;
        let today = study.zone.day(now);
        // What is known fades from day to day.
        study.insight.take_if(|(day, _)| *day != today);
        self.add_up(now);
        let mut effects: Vec<Effect> = self.library.want_catalogue().into_iter().collect();
        effects.extend(self.want_past());
        effects
    }

    /// Adds the past up if a page wants it and nothing is missing.
    pub(super) fn add_up(&mut self, now: UnixMillis) {
        let study = &mut self.study;
        if let (true, None, Some(past), Some(catalogue)) = (
            study.wanted,
            &study.insight,
            self.past.whole(),
            self.library.catalogue(),
        ) {
            let practice = study.practice(&past.history);
            let insight = Insight::of(&past.history, practice, catalogue, now, study.zone);
            study.insight = Some((study.zone.day(now), Rc::new(insight)));
        }
    }

    /// Keeps what the candidate puts beside an attempt or a question. A note is written when the candidate
    /// rests, everything else at once.
    pub(super) fn mark(&mut self, mark: Mark, now: UnixMillis) -> Vec<Effect> {
        if let Some(history) = self.past.history_mut() {
            history.keep_mark(mark.clone(), now);
            if let Mark::Recall(round, place, _) = &mark
                && let Some(attempt) = history.attempt(round, *place)
            {
                let question = attempt.question.clone();
                if let Some(practice) = self.study.practice.get_mut() {
                    practice.again(&question, history);
                }
                self.study.insight = None;
                self.add_up(now);
            }
        }
        if matches!(mark, Mark::Note(..)) {
            self.study.unwritten.insert(mark.key(), (mark, now));
            return vec![Effect::FlushSoon];
        }
        vec![write(&mark, now)]
    }

    /// Writes the notes that changed.
    pub(super) fn flush_notes(&mut self) -> Vec<Effect> {
        let notes = std::mem::take(&mut self.study.unwritten);
        notes
            .into_values()
            .map(|(mark, at)| write(&mark, at))
            .collect()
    }
}

fn write(mark: &Mark, at: UnixMillis) -> Effect {
    Effect::Commit(Commit::one(mark.key(), schema::write_mark(mark, at)))
}

#[cfg(test)]
mod tests;
