//! The round in progress: the state machine, its steady clock and its log in storage.

use super::Effect;
use crate::{
    bank::QuestionId,
    history::{Commit, Key, claimed, schema},
    round::{self, Now, Phase, Reading, Round, Setup, Stamp, Threshold, Watch},
    time::{Millis, UnixMillis},
};

/// How often a running clock says that it is alive, so that a crash loses no more of it.
const HEARTBEAT: Millis = Millis::seconds(5);

/// A round with what keeps it alive.
#[derive(Debug)]
pub struct Live {
    round: Round,
    watch: Watch,
    /// How many events are in the log.
    logged: u32,
    /// When the tail was last written, on the round's timeline.
    flushed: Millis,
    /// When a tick was last taken, on the round's timeline.
    ticked: Millis,
    /// The value of [`Key::Live`] by which this page holds the round.
    claim: String,
}

/// A round in progress as storage has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// What it was begun with.
    pub setup: Setup,
    /// Its events, in order.
    pub log: Vec<(round::Event, Stamp)>,
    /// What was saved last, if that can be read.
    pub tail: Option<schema::Tail>,
}

/// A round taken up again.
#[derive(Debug)]
pub struct Restored {
    /// The round.
    pub live: Live,
    /// What its last event brought about, which may not have been done yet. Doing it twice is harmless.
    pub unfinished: Vec<round::Effect>,
}

fn claim(setup: &Setup, now: Now) -> String {
    format!("{} {}", setup.id.0, now.wall.0)
}

impl Live {
    pub(super) fn begin(setup: Setup, now: Now) -> Self {
        Self {
            claim: claim(&setup, now),
            round: Round::new(setup),
            watch: Watch::start(now),
            logged: 0,
            flushed: Millis(0),
            ticked: Millis(0),
        }
    }

    pub(super) fn restore(saved: Saved, now: Now) -> Restored {
        let Saved { setup, log, tail } = saved;
        let claim = claim(&setup, now);
        let logged = u32::try_from(log.len()).unwrap_or(u32::MAX);
        let last = log.last().map_or(
            Stamp {
                at: Millis(0),
                wall: setup.begun_at,
            },
            |(_, stamp)| *stamp,
        );
        let mut round = Round::new(setup);
        let mut unfinished = Vec::new();
        for (event, stamp) in log {
            (round, unfinished) = round::step(round, event, stamp);
        }
        unfinished
            .retain(|effect| matches!(effect, round::Effect::Keep(_) | round::Effect::Close(_)));
        let mut seen = last;
        if let Some(tail) = tail {
            if tail.seen.at >= last.at {
                seen = tail.seen;
            }
            // A draft of an answer that was handed in since is not the draft of the next one.
            if let Some(draft) = tail.draft
                && round.draft().is_some_and(|here| here.place == draft.place)
            {
                (round, _) = round::step(round, round::Event::Draft(draft.text), seen);
                (round, _) = round::step(round, round::Event::Notes(draft.notes), seen);
            }
        }
        let live = Self {
            round,
            watch: Watch::resume(seen.at, seen.wall),
            logged,
            flushed: seen.at,
            ticked: seen.at,
            claim,
        };
        Restored { live, unfinished }
    }

    /// The round.
    #[must_use]
    pub fn round(&self) -> &Round {
        &self.round
    }

    /// The point on the round's timeline at `now`.
    #[must_use]
    pub fn at(&self, now: Now) -> Millis {
        self.watch.peek(now).at
    }

    /// Whether the round is finished.
    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(self.round.phase(), Phase::Finished(_))
    }

    /// The question that the round is at; none once it is over.
    #[must_use]
    pub fn calls_for(&self) -> Option<&QuestionId> {
        let next = self.round.setup().next(self.round.done())?;
        (!self.is_over()).then_some(&next.question)
    }

    /// The question that was called for and has not arrived.
    #[must_use]
    pub fn awaits(&self) -> Option<&QuestionId> {
        match self.round.phase() {
            Phase::Opening => self.calls_for(),
            _ => None,
        }
    }

    pub(super) fn claim(&self) -> &str {
        &self.claim
    }

    /// Whether another page holds this round, going by the value of [`Key::Live`].
    pub(super) fn is_taken_by(&self, value: Option<&str>) -> bool {
        let same_round = |value: &str| value.split(' ').next() == self.claim.split(' ').next();
        value.is_some_and(|value| same_round(value) && value != self.claim)
    }

    /// Whether this page holds a round and has all of it that was saved, so that what is being written need not
    /// give way to it.
    pub(super) fn is_ahead_of(&self, saved: &Saved) -> bool {
        self.round.setup().id == saved.setup.id
            && self.logged as usize >= saved.log.len()
            && saved
                .tail
                .as_ref()
                .is_none_or(|tail| tail.seen.at <= self.flushed)
    }

    /// Takes an event of the round: what to store, and what else the round asks for.
    pub(super) fn step(
        &mut self,
        event: round::Event,
        now: Now,
    ) -> (Vec<Effect>, Vec<round::Effect>) {
        let Reading { at, gap } = self.watch.read(now);
        let stamp = Stamp { at, wall: now.wall };
        let mut asked = Vec::new();
        if let Some(gap) = gap {
            asked.extend(self.apply(round::Event::Away(gap), stamp));
        }
        asked.extend(self.apply(event, stamp));
        let mut writes = Vec::new();
        for effect in &asked {
            if let round::Effect::Log(event) = effect {
                let key = Key::Log(self.round.setup().id.clone(), self.logged);
                writes.push((key, schema::write_event(event, stamp)));
                self.logged += 1;
            }
        }
        let mut effects = Vec::new();
        if !writes.is_empty() {
            effects.push(Effect::Commit(Commit {
                writes,
                removes: vec![],
            }));
        }
        (effects, asked)
    }

    fn apply(&mut self, event: round::Event, stamp: Stamp) -> Vec<round::Effect> {
        let idle = Round::new(self.round.setup().clone());
        let (round, effects) = round::step(std::mem::replace(&mut self.round, idle), event, stamp);
        self.round = round;
        effects
    }

    /// A second passed: notices gaps, says how much time is left, and gives a sign of life now and then.
    pub(super) fn tick(&mut self, now: Now) -> (Vec<Effect>, Option<Threshold>) {
        let Some(timer) = self.round.timer() else {
            return (vec![], None);
        };
        let Reading { at, gap: _ } = self.watch.peek(now);
        let threshold = match (
            timer.budget(),
            timer.remaining(self.ticked),
            timer.remaining(at),
        ) {
            (Some(budget), Some(before), Some(after)) => Threshold::crossed(budget, before, after),
            _ => None,
        };
        self.ticked = at;
        let mut effects = self.observe(now);
        if at.since(self.flushed) >= HEARTBEAT {
            effects.extend(self.flush(now));
        }
        (effects, threshold)
    }

    /// Takes a reading of the clocks, and notes a gap that it shows.
    pub(super) fn observe(&mut self, now: Now) -> Vec<Effect> {
        match self.watch.read(now).gap {
            Some(gap) => self.step(round::Event::Away(gap), now).0,
            None => vec![],
        }
    }

    /// Saves the draft and the time.
    pub(super) fn flush(&mut self, now: Now) -> Option<Effect> {
        if self.is_over() {
            return None;
        }
        let at = self.watch.peek(now).at;
        self.flushed = at;
        let tail = schema::Tail {
            seen: Stamp { at, wall: now.wall },
            draft: self.round.draft().map(|draft| schema::Draft {
                place: draft.place,
                text: draft.text.to_owned(),
                notes: draft.notes.to_owned(),
            }),
        };
        let key = Key::Tail(self.round.setup().id.clone());
        Some(Effect::Commit(Commit::one(key, schema::write_tail(&tail))))
    }

    /// What of this round is in storage and no longer needed once it is kept, each with the value that it
    /// must have to be removed.
    pub(super) fn leftovers(&self) -> Vec<(Key, Option<String>)> {
        let id = &self.round.setup().id;
        let mut keys = vec![(Key::Live, Some(self.claim.clone()))];
        keys.push((Key::Begin(id.clone()), None));
        keys.push((Key::Tail(id.clone()), None));
        keys.extend((0..self.logged).map(|number| (Key::Log(id.clone(), number), None)));
        keys
    }
}

impl Saved {
    /// Puts together a round from its records; `None` if there is nothing to go on with.
    ///
    /// The log is read up to the first event that can't be: what follows it would not fit.
    #[must_use]
    pub fn read(get: impl Fn(&Key) -> Option<String>) -> Option<Self> {
        let live = get(&Key::Live)?;
        let id = claimed(&live)?;
        let setup = schema::setup(&get(&Key::Begin(id.clone()))?).ok()?;
        let log = (0..)
            .map_while(|number| schema::event(&get(&Key::Log(id.clone(), number))?).ok())
            .collect();
        let tail = get(&Key::Tail(id)).and_then(|text| schema::tail(&text).ok());
        Some(Self { setup, log, tail })
    }

    /// When the round was last seen alive, by the wall clock.
    #[must_use]
    pub fn seen(&self) -> UnixMillis {
        let last = self
            .log
            .last()
            .map_or(self.setup.begun_at, |(_, stamp)| stamp.wall);
        self.tail
            .as_ref()
            .map_or(last, |tail| tail.seen.wall.max(last))
    }
}
