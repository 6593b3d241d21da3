//! Before a round: what was asked for, and the plan that it comes to.

use super::Study;
use crate::{
    bank::{Catalogue, QuestionId},
    history::History,
    round::{NoMatch, Pick, Plan, Request, Timing},
    route::Route,
    schedule,
    time::UnixMillis,
};

/// How many questions a round of weak spots has.
const WEAK_SPOTS: usize = 5;

/// How many letters of a bank's hash a link carries.
pub const HASH_LETTERS: usize = 6;

/// A round that may be begun.
#[derive(Debug)]
pub struct Briefing {
    request: Request,
    /// The seed of the address; `None` if one is still to be drawn.
    seed: Option<u64>,
    /// The bank of the address.
    bank: Option<String>,
    /// Where the search for a seed starts: a random number.
    from: u64,
    /// How generous the clock is.
    pub timing: Timing,
    plan: Option<Result<Plan, NoMatch>>,
}

impl Briefing {
    pub(super) fn new(
        request: Request,
        seed: Option<u64>,
        bank: Option<String>,
        from: u64,
    ) -> Self {
        Self {
            request,
            seed,
            bank,
            from,
            timing: Timing::default(),
            plan: None,
        }
    }

    /// The same, to be drawn from another bank.
    pub(super) fn anew(self) -> Self {
        Self { plan: None, ..self }
    }

    /// What was asked for.
    #[must_use]
    pub fn request(&self) -> &Request {
        &self.request
    }

    /// The plan, once the bank is here.
    #[must_use]
    pub fn plan(&self) -> Option<&Result<Plan, NoMatch>> {
        self.plan.as_ref()
    }

    /// The question that the round begins with.
    pub(super) fn first(&self) -> Option<&QuestionId> {
        let plan = self.plan.as_ref()?.as_ref().ok()?;
        plan.course.questions().next().map(|first| &first.question)
    }

    /// Whether the link was made with another version of the bank, so that it may ask other questions.
    #[must_use]
    pub fn is_of_another_bank(&self, catalogue: &Catalogue) -> bool {
        self.bank
            .as_deref()
            .is_some_and(|bank| !catalogue.hash.starts_with(bank))
    }

    /// Whether the past has a say: it chooses the seed, and the questions that went worst.
    pub(super) fn needs_history(&self) -> bool {
        match &self.request {
            Request::Picked(Pick::WeakSpots | Pick::Due, questions) => questions.is_empty(),
            Request::Picked(..) => false,
            Request::Preset(_) | Request::Custom(_) => self.seed.is_none(),
        }
    }

    /// Draws the plan if all that it needs is here. Gives the address that asks anybody the same.
    pub(super) fn resolve(
        &mut self,
        catalogue: &Catalogue,
        history: Option<&History>,
        study: &Study,
        now: UnixMillis,
    ) -> Option<Route> {
        if self.plan.is_some() {
            return None;
        }
        if self.needs_history() {
            self.choose(catalogue, history?, study, now);
        } else if let Request::Picked(Pick::Drills, questions) = &mut self.request
            && questions.is_empty()
        {
            let drills = catalogue.entries().iter().filter(|entry| !entry.scored);
            *questions = drills.map(|entry| entry.id.clone()).collect();
        }
        let seed = *self.seed.get_or_insert(self.from);
        self.plan = Some(Plan::draw(&self.request, seed, catalogue));
        let bank = catalogue.hash.get(..HASH_LETTERS).map(str::to_owned);
        Some(Route::Briefing {
            request: self.request.clone(),
            seed: Some(seed),
            bank: self.bank.clone().or(bank),
        })
    }

    fn choose(&mut self, catalogue: &Catalogue, history: &History, study: &Study, now: UnixMillis) {
        if let Request::Picked(Pick::Due, questions) = &mut self.request {
            *questions = study.today(history, catalogue, now).questions;
            return;
        }
        if let Request::Picked(Pick::WeakSpots, questions) = &mut self.request {
            // What this bank does not have can't be asked, however weak.
            *questions = schedule::weakest(history.attempts(), usize::MAX)
                .into_iter()
                .map(|weak| &weak.attempt.question)
                .filter(|question| catalogue.get(question).is_some())
                .take(WEAK_SPOTS)
                .cloned()
                .collect();
            return;
        }
        let known = schedule::known(history.attempts(), now);
        self.seed = Some(Plan::fresh_seed(
            &self.request,
            self.from,
            catalogue,
            &known,
        ));
    }
}
