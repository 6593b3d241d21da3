//! Coming to a page: asking for what it needs.

use yew::html::Scope;

use super::{app::App, pages};
use crate::{
    attempt::RoundId,
    browser::{clock, page, random},
    route::Route,
    session::{Event, data},
};

impl App {
    /// Asks for what the page needs.
    pub(super) fn arrive(&mut self, link: &Scope<Self>) {
        if self.route != Route::Live && !pages::is_live_scorecard(&self.session, &self.route) {
            self.session_event(Event::Leave, link);
        }
        self.session.set_zone(clock::zone());
        let route = self.route.clone();
        let events = match &route {
            Route::Bank(filter) if !filter.text.is_empty() => {
                vec![Event::WantBank, Event::WantHistory, Event::WantIndex]
            }
            Route::Question(question) => {
                vec![Event::WantHistory, Event::WantQuestion(question.clone())]
            }
            Route::Insight => vec![Event::WantInsight],
            Route::Home | Route::Bank(_) => vec![Event::WantBank, Event::WantHistory],
            Route::History => vec![Event::WantBank, Event::WantNewest],
            Route::Scorecard(round) => {
                self.session_event(Event::WantHistory, link);
                let attempts = self
                    .session
                    .past()
                    .map(|past| past.history.attempts_of(round));
                let questions = attempts.into_iter().flatten();
                questions
                    .map(|attempt| Event::WantQuestion(attempt.question))
                    .collect()
            }
            Route::Attempt(round, place) => {
                self.session_event(Event::WantHistory, link);
                self.want_texts(round, *place, link);
                let question = self
                    .session
                    .past()
                    .and_then(|past| past.history.attempt(round, *place))
                    .map(|attempt| attempt.question.clone());
                question.map(Event::WantQuestion).into_iter().collect()
            }
            Route::Briefing {
                request,
                seed,
                bank,
            } => vec![Event::Brief {
                request: request.clone(),
                seed: *seed,
                bank: bank.clone(),
                from: random::seed(),
            }],
            Route::Live | Route::Build(_) | Route::About => vec![Event::WantBank],
            Route::Data => vec![
                Event::WantBank,
                Event::WantHistory,
                Event::Data(data::Event::Opened),
            ],
            Route::UnknownRound | Route::Lost => vec![],
        };
        for event in events {
            self.session_event(event, link);
        }
        if let (Some(embed), Route::Briefing { .. }) = (&self.embed, &self.route) {
            let timing = embed.config.timing;
            self.session_event(Event::Choose(timing), link);
        }
    }

    pub(super) fn begin(&mut self, link: &Scope<Self>) -> bool {
        let id = RoundId::new(clock::now().wall, random::seed());
        self.session_event(Event::Begin(id), link);
        if self.session.live().is_some() {
            self.route = Route::Live;
            // In a frame a new entry in the browser's history would be the page's around it.
            if self.embed.is_some() {
                page::correct(&self.route);
            } else {
                page::go(&self.route);
            }
        }
        true
    }
}
