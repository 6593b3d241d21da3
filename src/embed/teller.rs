//! Finds what of a session the page around has not been told yet.
//!
//! A round knows nothing of embeds. After every step its state is compared with how far the telling got, so that
//! nothing is told twice, and nothing is left out when a step brings about several things.

mod details;

use details::Details;

use super::{
    event::{Bank, Code, Ready, State, Told},
    xapi::Xapi,
};
use crate::{
    attempt::{Outcome, RoundId},
    bank::Catalogue,
    round::{Phase, Round},
    session::Session,
    time::UnixMillis,
};

/// What was told so far.
#[derive(Debug, Default)]
pub struct Teller {
    xapi: Option<Xapi>,
    /// The plan that the page knows, by request and seed.
    plan: Option<(String, u64)>,
    /// Whether it knows that there is none.
    no_match: bool,
    round: Option<Progress>,
    /// Whether the round at hand was taken up and not begun here.
    found: bool,
    unreachable: bool,
    unsaved: bool,
}

/// How far the telling of a round got: how many questions were shown, answered and judged.
#[derive(Debug)]
struct Progress {
    id: RoundId,
    shown: usize,
    answered: usize,
    judged: usize,
    over: bool,
}

/// Where a session stands.
#[must_use]
pub fn state(session: &Session) -> State {
    match session.live().map(|live| live.round().phase()) {
        None => State::Briefing,
        Some(Phase::Finished(_)) => State::Over,
        Some(Phase::Answering(answering)) if answering.timer.is_paused() => State::Paused,
        Some(_) => State::Running,
    }
}

impl Teller {
    /// One that has told nothing; with statements if they are wanted.
    #[must_use]
    pub fn new(xapi: Option<Xapi>) -> Self {
        Self {
            xapi,
            ..Self::default()
        }
    }

    /// The round that the session will show next was taken up and not begun.
    pub fn found(&mut self) {
        self.found = true;
    }

    /// What is due.
    pub fn due(&mut self, session: &Session, now: UnixMillis) -> Vec<Told> {
        let mut told = Vec::new();
        self.storage(session, &mut told);
        let Some(catalogue) = session.library().catalogue() else {
            if let Some(why) = session.library().failure().filter(|_| !self.unreachable) {
                self.unreachable = true;
                told.push(Told::error(Code::BankUnreachable, why));
            }
            return told;
        };
        self.unreachable = false;
        match session.live() {
            Some(live) => self.round(session, live.round(), catalogue, now, &mut told),
            None => self.briefing(session, catalogue, &mut told),
        }
        told
    }

    /// A refusal is told once, until everything is stored again.
    fn storage(&mut self, session: &Session, told: &mut Vec<Told>) {
        let saving = session.saving();
        let unsaved = saving.is_in_danger();
        if unsaved && !self.unsaved {
            let code = if saving.is_full() {
                Code::StorageFull
            } else {
                Code::StorageBlocked
            };
            told.push(Told::error(code, saving.reason()));
        }
        self.unsaved = unsaved;
    }

    fn briefing(&mut self, session: &Session, catalogue: &Catalogue, told: &mut Vec<Told>) {
        self.round = None;
        match session.briefing().and_then(|briefing| briefing.plan()) {
            Some(Ok(plan)) => {
                let name = (plan.request.to_string(), plan.seed);
                if self.plan.as_ref() != Some(&name) {
                    self.plan = Some(name);
                    self.no_match = false;
                    let outline = details::of_plan(plan, session);
                    told.push(ready(session, catalogue, Some(outline)));
                }
            }
            Some(Err(none)) if !self.no_match => {
                self.no_match = true;
                told.push(Told::error(Code::NoMatch, none.to_string()));
                told.push(ready(session, catalogue, None));
            }
            _ => {}
        }
    }

    fn round(
        &mut self,
        session: &Session,
        round: &Round,
        catalogue: &Catalogue,
        now: UnixMillis,
        told: &mut Vec<Told>,
    ) {
        let details = Details {
            round,
            catalogue,
            xapi: self.xapi.as_ref(),
            now,
        };
        // After a round the same plan is news again.
        (self.plan, self.no_match) = (None, false);
        let begun = Progress::begun(round);
        let at = match self.round.take() {
            Some(progress) if progress.id == begun.id => progress,
            _ if self.found => {
                let outline = details::of_setup(round.setup());
                told.push(ready(session, catalogue, Some(outline)));
                Progress::of(round)
            }
            _ => {
                told.push(details.start());
                begun
            }
        };
        self.found = false;
        self.round = Some(at.catch_up(&details, told));
    }
}

fn ready(session: &Session, catalogue: &Catalogue, round: Option<super::event::Outline>) -> Told {
    let build = session.offline().edition().build();
    Told::Ready(Ready {
        version: env!("CARGO_PKG_VERSION"),
        build: build.map(ToString::to_string).unwrap_or_default(),
        bank: Bank {
            title: catalogue.title.clone(),
            hash: catalogue.hash.clone(),
        },
        round,
        state: state(session),
    })
}

impl Progress {
    /// Nothing of the round was told.
    fn begun(round: &Round) -> Self {
        Self {
            id: round.setup().id.clone(),
            shown: 0,
            answered: 0,
            judged: 0,
            over: false,
        }
    }

    /// Everything that an earlier page has told; the question at hand is told again.
    fn of(round: &Round) -> Self {
        let done = round.done().len();
        let handed_in = usize::from(details::handed_in(round).is_some());
        Self {
            shown: done + handed_in,
            answered: done + handed_in,
            judged: done,
            ..Self::begun(round)
        }
    }

    fn catch_up(mut self, details: &Details<'_>, told: &mut Vec<Told>) -> Self {
        let round = details.round;
        let done = round.done();
        for (place, attempt) in done.iter().enumerate() {
            if self.shown <= place {
                told.extend(details.question(place));
            }
            let rated = attempt.outcome != Outcome::Unrated;
            if self.answered <= place && rated {
                told.push(details.answer_of(attempt, place));
            }
            if self.judged <= place && rated {
                told.push(details.rate(attempt, place));
            }
        }
        self.shown = self.shown.max(done.len());
        self.answered = self.answered.max(done.len());
        self.judged = done.len();
        let place = done.len();
        let answering = matches!(round.phase(), Phase::Answering(_));
        let handed_in = details::handed_in(round);
        if self.shown <= place && (answering || handed_in.is_some()) {
            told.extend(details.question(place));
            self.shown = place + 1;
        }
        if let Some(answer) = handed_in.filter(|_| self.answered <= place) {
            told.push(details.answer(answer, place));
            self.answered = place + 1;
        }
        if let (Phase::Finished(ending), false) = (round.phase(), self.over) {
            told.push(details.finish(*ending));
            self.over = true;
        }
        self
    }
}

#[cfg(test)]
mod tests;
