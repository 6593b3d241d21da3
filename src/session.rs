//! The whole program as a pure state machine: bank, round in progress, history and the state of storage.
//!
//! [`Session::step`] takes an event and the time, changes the session and gives the effects for the shell to
//! run. The shell reports what came of them as further events.

mod banks;
mod briefing;
pub mod data;
mod event;
mod keeping;
mod library;
mod live;
mod past;
mod saving;
mod study;

pub use banks::BankNote;
pub use briefing::{Briefing, HASH_LETTERS};
pub use event::{Effect, Event};
pub use library::{Content, Library};
pub use live::{Live, Restored, Saved};
pub use past::Overview;
use past::Past;
pub use saving::Saving;
use study::Study;

use crate::{
    attempt::RoundId,
    history::{Commit, Key, Loaded, PastRound, Refusal, Trouble, schema},
    offline::{Edition, Offline},
    round::{self, Ending, Now, Setup},
    route::Route,
    settings::Settings,
};

/// The program's state.
#[derive(Debug, Default)]
pub struct Session {
    library: Library,
    bank_note: Option<BankNote>,
    briefing: Option<Briefing>,
    live: Option<Live>,
    past: Past,
    study: Study,
    saving: Saving,
    data: data::Data,
    settings: Settings,
    elsewhere: bool,
    offline: Offline,
}

impl Session {
    /// What can be asked.
    #[must_use]
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// The briefing that is open.
    #[must_use]
    pub fn briefing(&self) -> Option<&Briefing> {
        self.briefing.as_ref()
    }

    /// The round in progress or just finished.
    #[must_use]
    pub fn live(&self) -> Option<&Live> {
        self.live.as_ref()
    }

    /// The past, once it was read.
    #[must_use]
    pub fn past(&self) -> Option<&Loaded> {
        self.past.whole()
    }

    /// The newest rounds, once they were read.
    #[must_use]
    pub fn overview(&self) -> Option<Overview<'_>> {
        self.past.overview()
    }

    /// Whether storage takes what it is given.
    #[must_use]
    pub fn saving(&self) -> &Saving {
        &self.saving
    }

    /// Whether the round goes on in another tab.
    #[must_use]
    pub fn is_elsewhere(&self) -> bool {
        self.elsewhere
    }

    /// The candidate's settings.
    #[must_use]
    pub fn settings(&self) -> Settings {
        self.settings
    }

    /// Starts with settings that were stored before.
    pub fn restore_settings(&mut self, settings: Settings) {
        self.settings = settings;
    }

    /// What is known about working offline.
    #[must_use]
    pub fn offline(&self) -> &Offline {
        &self.offline
    }

    /// Starts in an edition.
    pub fn set_edition(&mut self, edition: Edition) {
        self.offline = Offline::new(edition);
    }

    /// Takes one event.
    pub fn step(&mut self, event: Event, now: Now) -> Vec<Effect> {
        match event {
            Event::WantBank => self.library.want_catalogue().into_iter().collect(),
            Event::WantQuestion(question) => self.library.want(&question).into_iter().collect(),
            Event::WantIndex => self.library.want_index().into_iter().collect(),
            Event::Index(result) => {
                self.library.index_arrived(result);
                vec![]
            }
            Event::Catalogue(result) => {
                let mut effects = self.library.catalogue_arrived(result);
                effects.extend(self.bank_is_here(now));
                effects
            }
            Event::Pack(name, result) => {
                self.library.pack_arrived(name, result);
                let mut effects = self.content(now);
                effects.extend(self.anki(now));
                effects
            }
            Event::RetryBank => self.library.retry(),
            Event::AwaitBank
            | Event::UseBank(_)
            | Event::NoBank(_)
            | Event::BankFile(_)
            | Event::BuiltInBank
            | Event::BankKept(_) => self.bank_event(event, now),
            Event::Found(saved) => self.found(*saved, now),
            Event::WantHistory => self.want_past().into_iter().collect(),
            Event::WantNewest if self.past.is_unread() => vec![Effect::ReadNewest],
            Event::WantNewest => vec![],
            Event::WantInsight => self.want_insight(now.wall),
            Event::Newest(glimpse) => {
                self.past = Past::Newest(glimpse);
                vec![]
            }
            Event::History(mut loaded) => {
                // What was kept while the rest was read in parts need not have been there when that began.
                if let Past::Newest(glimpse) = std::mem::take(&mut self.past) {
                    loaded.history.add(glimpse.history);
                }
                // What no store took is part of the past as well, as long as this page is open.
                loaded.add(crate::history::load(self.saving.refused_records()));
                let damaged = !loaded.troubles.is_empty();
                self.study.forget(&mut loaded.history);
                self.past = Past::Whole(loaded);
                self.add_up(now.wall);
                let mut effects = self.resolve(now);
                effects.extend(self.anki(now));
                if damaged {
                    effects.extend(self.data.found_troubles().map(Effect::Data));
                }
                effects
            }
            Event::Brief {
                request,
                seed,
                bank,
                from,
            } => self.brief(Briefing::new(request, seed, bank, from), now),
            Event::Redraw(from) => match self.briefing.take() {
                Some(old) => {
                    let mut briefing = Briefing::new(old.request().clone(), None, None, from);
                    briefing.timing = old.timing;
                    self.brief(briefing, now)
                }
                None => vec![],
            },
            Event::Choose(timing) => {
                if let Some(briefing) = &mut self.briefing {
                    briefing.timing = timing;
                }
                vec![]
            }
            Event::Begin(id) => self.begin(id, now),
            Event::Round(event) => self.round(event, now),
            Event::Tick => self.tick(now),
            Event::Flush => {
                let mut effects = self.flush_notes();
                effects.extend(self.live.as_mut().and_then(|live| live.flush(now)));
                effects
            }
            Event::Mark(mark) => self.mark(mark, now.wall),
            Event::Leave => {
                if self.live.as_ref().is_some_and(Live::is_over) {
                    self.live = None;
                }
                vec![]
            }
            Event::LiveChanged(value) => {
                let taken = self
                    .live
                    .as_ref()
                    .is_some_and(|live| live.is_taken_by(value.as_deref()));
                if taken {
                    self.live = None;
                    self.elsewhere = true;
                }
                vec![]
            }
            Event::Set(settings) => {
                self.settings = settings;
                vec![Effect::Commit(Commit::one(
                    Key::Settings,
                    schema::write_settings(settings),
                ))]
            }
            Event::Unsaved(commit, why) => {
                let full = why == Refusal::Full;
                self.saving.refused(commit, why);
                let room = if full { self.data.is_full() } else { None };
                room.map(Effect::Data).into_iter().collect()
            }
            Event::Stored(commit) => {
                self.saving.stored(&commit);
                vec![]
            }
            Event::Mirrored(commit, answer) => {
                let before = self.saving.is_in_danger();
                self.saving.mirrored(&commit, answer);
                if !before && self.saving.is_in_danger() {
                    vec![Effect::Say(Saving::ALARM.to_owned())]
                } else {
                    vec![]
                }
            }
            Event::Data(event) => self.data_event(event, now),
            Event::RetrySaving => self.saving.retry(),
            Event::Offline(event) => {
                // The scorecard of a finished round would be gone from the screen, so it counts as well.
                let ask = self.offline.step(event, self.live.is_some());
                ask.map(Effect::Offline).into_iter().collect()
            }
        }
    }

    /// Asks for all of the past, unless it is here.
    fn want_past(&self) -> Option<Effect> {
        let asks = self.past.whole().is_none();
        asks.then_some(Effect::ReadHistory)
    }

    /// Whether the past holds a record that could not be read.
    #[must_use]
    pub fn troubles(&self) -> &[Trouble] {
        self.past.whole().map_or(&[], |past| &past.troubles)
    }

    /// What waited for the catalogue.
    fn bank_is_here(&mut self, now: Now) -> Vec<Effect> {
        let mut effects = self.content(now);
        effects.extend(self.resolve(now));
        self.add_up(now.wall);
        effects.extend(self.anki(now));
        effects
    }

    fn brief(&mut self, briefing: Briefing, now: Now) -> Vec<Effect> {
        let past = briefing.needs_history();
        self.briefing = Some(briefing);
        let mut effects = Vec::new();
        effects.extend(self.library.want_catalogue());
        if past {
            effects.extend(self.want_past());
        }
        effects.extend(self.resolve(now));
        effects
    }

    /// Draws the plan of the briefing once all that it needs is here.
    fn resolve(&mut self, now: Now) -> Vec<Effect> {
        let (Some(briefing), Some(catalogue)) = (&mut self.briefing, self.library.catalogue())
        else {
            return vec![];
        };
        let history = self.past.whole().map(|past| &past.history);
        let address = briefing.resolve(catalogue, history, &self.study, now.wall);
        let Some(address) = address else {
            return vec![];
        };
        // It is here by the time the briefing is read.
        let first = briefing.first().and_then(|first| self.library.want(first));
        [Effect::Address(address)]
            .into_iter()
            .chain(first)
            .collect()
    }

    fn begin(&mut self, id: RoundId, now: Now) -> Vec<Effect> {
        // A second click, or a round that is still going on: nothing is thrown away silently.
        if self.live.as_ref().is_some_and(|live| !live.is_over()) {
            return vec![];
        }
        let (Some(briefing), Some(catalogue)) = (&self.briefing, self.library.catalogue()) else {
            return vec![];
        };
        let Some(Ok(plan)) = briefing.plan() else {
            return vec![];
        };
        let timing = briefing.timing;
        let setup = Setup::of(plan.clone(), id, now.wall, catalogue.hash.clone(), timing);
        self.briefing = None;
        self.elsewhere = false;
        let begin = (Key::Begin(setup.id.clone()), schema::write_setup(&setup));
        let live = Live::begin(setup, now);
        let mut effects = vec![Effect::Commit(Commit {
            writes: vec![begin, (Key::Live, live.claim().to_owned())],
            removes: vec![],
        })];
        self.live = Some(live);
        effects.extend(self.round(round::Event::Start, now));
        effects
    }

    fn found(&mut self, saved: Saved, now: Now) -> Vec<Effect> {
        if self
            .live
            .as_ref()
            .is_some_and(|live| live.is_ahead_of(&saved))
        {
            return vec![];
        }
        let Restored {
            mut live,
            unfinished,
        } = Live::restore(saved, now);
        let mut effects = vec![Effect::Commit(Commit::one(
            Key::Live,
            live.claim().to_owned(),
        ))];
        effects.extend(live.observe(now));
        self.live = Some(live);
        self.elsewhere = false;
        // The page may have been killed between the last event and the keeping of what it brought about.
        effects.extend(self.run(unfinished, now));
        effects.extend(self.content(now));
        effects
    }

    fn round(&mut self, event: round::Event, now: Now) -> Vec<Effect> {
        let Some(live) = self.live.as_mut() else {
            return vec![];
        };
        let (mut effects, rest) = live.step(event, now);
        effects.extend(self.run(rest, now));
        effects.extend(self.content(now));
        effects
    }

    fn tick(&mut self, now: Now) -> Vec<Effect> {
        let Some(live) = self.live.as_mut() else {
            return vec![];
        };
        let (mut effects, threshold) = live.tick(now);
        effects.extend(threshold.map(|threshold| Effect::Say(threshold.words().to_owned())));
        effects.extend(self.coming());
        effects
    }

    /// Turns what the round asks for into what the shell can do.
    fn run(&mut self, effects: Vec<round::Effect>, now: Now) -> Vec<Effect> {
        let mut out = Vec::new();
        for effect in effects {
            match effect {
                round::Effect::SaveDraft => out.push(Effect::FlushSoon),
                round::Effect::Keep(attempt) => {
                    let key = Key::Attempt(attempt.round.clone(), attempt.place);
                    out.push(Effect::Commit(Commit::one(
                        key,
                        schema::write_attempt(&attempt),
                    )));
                    if let Some(history) = self.past.history_mut() {
                        history.keep_attempt((*attempt).clone());
                        self.study.add(&attempt, history);
                    }
                }
                round::Effect::Close(ending) => {
                    out.extend(self.close(ending, now));
                    out.extend(self.data.round_ended().map(Effect::Data));
                }
                // `Live::step` has logged, and `content` opens what is called for.
                round::Effect::Log(_) | round::Effect::Open(_) => {}
            }
        }
        out
    }

    fn close(&mut self, ending: Ending, now: Now) -> Vec<Effect> {
        let Some(live) = self.live.as_mut() else {
            return vec![];
        };
        let past = PastRound {
            setup: live.round().setup().clone(),
            ended_at: now.wall,
            ending,
        };
        let key = Key::Round(past.setup.id.clone());
        let commit = Commit {
            writes: vec![(key, schema::write_past_round(&past))],
            removes: live.leftovers(),
        };
        // From here on the scorecard is at its own address, where a reload finds it.
        let address = Effect::Address(Route::Scorecard(past.setup.id.clone()));
        let mut effects = vec![Effect::Commit(commit), address];
        if let Some(history) = self.past.history_mut() {
            history.keep_round(past);
        }
        // The scorecard compares with earlier rounds.
        effects.extend(self.want_past());
        effects
    }

    /// The round's own question, unless there is no round or it is over.
    #[must_use]
    pub fn question(&self) -> Option<Content<'_>> {
        let question = self.live.as_ref()?.calls_for()?;
        Some(self.library.content(question))
    }

    /// Brings the question that the round calls for.
    fn content(&mut self, now: Now) -> Vec<Effect> {
        let Some(live) = self.live.as_ref().filter(|live| !live.is_over()) else {
            return vec![];
        };
        let next = live.calls_for();
        let wanted = next.and_then(|question| self.library.want(question));
        let mut effects: Vec<Effect> = wanted.into_iter().collect();
        if let Some(asked) = live
            .awaits()
            .and_then(|question| self.library.asked(question))
        {
            effects.extend(self.round(round::Event::Opened(asked), now));
        }
        effects
    }

    /// Brings what comes after the question that is open. That waits for a tick of the clock, so that it is
    /// not in the way of the first words of an answer.
    fn coming(&mut self) -> Vec<Effect> {
        let Some(live) = self.live.as_ref().filter(|live| live.awaits().is_none()) else {
            return vec![];
        };
        let coming = live.round().setup().coming(live.round().done());
        coming
            .into_iter()
            .filter_map(|planned| self.library.want(&planned.question))
            .collect()
    }
}

#[cfg(test)]
pub(crate) mod tests;
