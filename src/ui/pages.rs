//! The pages, one file each.
//!
//! None is inlined into what calls it: browsers compile a function of wasm when it is first called, and the one
//! that draws anything would else hold every page, a seventh of the program, and be compiled at the start.

mod about;
mod answering;
mod attempt;
mod bank;
mod briefing;
mod build;
mod data;
mod embed;
mod history;
mod home;
mod insight;
mod probing;
mod question;
mod rating;
mod scorecard;

use yew::prelude::*;

use super::{
    app::{Msg, View},
    dialogs::Dialog,
};
use crate::{
    attempt::RoundId,
    bank::{Question, QuestionId},
    browser::page,
    embed::allows,
    history::History,
    round::{Phase, Round},
    route::Route,
    session::{Content, Event, Session},
};

/// The page of the current address.
pub(super) fn page(view: &View<'_>) -> Html {
    match view.route {
        Route::Home => home::page(view),
        Route::Build(custom) => build::page(view, *custom),
        Route::Briefing { .. } if page::is_embedded() => embed::page(view),
        Route::Briefing { .. } => briefing::page(view),
        Route::UnknownRound => message(
            "There is no such round",
            "The link may come from another version of this program.",
            Some(("Choose a round", Route::Home)),
        ),
        Route::Live => round(view),
        Route::Bank(filter) => bank::page(view, filter),
        Route::Question(id) => question::page(view, id),
        Route::Insight => insight::page(view),
        Route::History => match view.session.overview() {
            Some(overview) => history::page(view, overview),
            None => reading(),
        },
        Route::Scorecard(_) if is_live_scorecard(view.session, view.route) => round(view),
        Route::Scorecard(id) => past(view, |history| of_past(view, history, id)),
        Route::Attempt(id, place) => past(view, |history| attempt::page(view, history, id, *place)),
        Route::Data => data::page(view),
        Route::About => about::page(view),
        Route::Lost => message(
            "This page does not exist",
            "The address may have been cut off. Everything you did is where it was.",
            None,
        ),
    }
}

/// What the page shows, as a key that changes with it, and the page's title.
pub(super) fn place(session: &Session, route: &Route) -> (String, String) {
    let title = |text: &str| format!("{text} · Mock interviewer");
    match (route, session.live()) {
        (Route::Live | Route::Scorecard(_), Some(live))
            if *route == Route::Live || is_live_scorecard(session, route) =>
        {
            let round = live.round();
            let question = round.done().len();
            let (step, name) = match round.phase() {
                Phase::Briefing | Phase::Opening => ("opening".to_owned(), "Next question"),
                Phase::Answering(answering) => (
                    format!("answering {}", answering.earlier.len()),
                    answering.stage().title,
                ),
                Phase::Predicting(_) => ("predicting".to_owned(), "How did it go?"),
                Phase::Rating(_) => ("rating".to_owned(), "Rating"),
                Phase::Probing(probing) => (format!("probing {}", probing.done.len()), "Follow-up"),
                Phase::Finished(_) => ("finished".to_owned(), "Scorecard"),
            };
            (format!("round {question} {step}"), title(name))
        }
        (Route::Home, _) => (route.to_string(), title("Practise for Python interviews")),
        // Another seed or wish is the same page.
        (Route::Briefing { .. }, _) => ("#/round?".to_owned(), title("Briefing")),
        (Route::Build(_), _) => ("#/build".to_owned(), title("Build a round")),
        (Route::UnknownRound | Route::Live, _) => ("#/round".to_owned(), title("Round")),
        // Another filter is the same page.
        (Route::Bank(_), _) => ("#/bank".to_owned(), title("Questions")),
        (Route::Question(_), _) => (route.to_string(), title("Question")),
        (Route::Insight, _) => (route.to_string(), title("Progress")),
        (Route::History, _) => (route.to_string(), title("History")),
        (Route::Scorecard(_), _) => (route.to_string(), title("Scorecard")),
        (Route::Attempt(..), _) => (route.to_string(), title("Attempt")),
        (Route::Data, _) => (route.to_string(), title("Your data")),
        (Route::About, _) => (route.to_string(), title("About")),
        (Route::Lost, _) => (route.to_string(), title("Not found")),
    }
}

/// Whether this is the scorecard of the round that has just ended, which needs no storage to be shown.
pub(super) fn is_live_scorecard(session: &Session, route: &Route) -> bool {
    session.live().is_some_and(|live| {
        live.is_over() && *route == Route::Scorecard(live.round().setup().id.clone())
    })
}

/// The round in progress, by phase.
fn round(view: &View<'_>) -> Html {
    if view.session.is_elsewhere() {
        return html! {
            <div class="narrow">
                <h1 tabindex="-1">{ "This round goes on in another tab" }</h1>
                <p>{ "Two tabs can't write one answer. Go to the other tab, or take the round back here: nothing is lost either way." }</p>
                <p><button type="button" class="main" onclick={view.send(|| Msg::TakeBack)}>{ "Go on here" }</button></p>
            </div>
        };
    }
    let Some(live) = view.session.live() else {
        if view.waiting {
            return html! { <p class="soft" role="status">{ "Taking up your round …" }</p> };
        }
        return message(
            "No round is going on",
            "Choose one, and the clock starts when you do.",
            Some(("Choose a round", Route::Home)),
        );
    };
    let round = live.round();
    match round.phase() {
        Phase::Briefing | Phase::Opening => opening(view, round),
        Phase::Answering(answering) => asked(view, &answering.asked.question, |question| {
            answering::page(view, live, answering, question)
        }),
        Phase::Predicting(answer) => rating::predicting(view, round, answer),
        Phase::Rating(rating) => asked(view, &rating.answer.asked.question, |question| {
            rating::page(view, round, rating, question)
        }),
        Phase::Probing(probing) => asked(view, &probing.answer.asked.question, |question| {
            probing::page(view, live, probing, question)
        }),
        Phase::Finished(ending) => scorecard::page(view, round.setup(), *ending, round.done()),
    }
}

/// A round that ended earlier.
fn of_past(view: &View<'_>, history: &History, id: &RoundId) -> Html {
    match history.round(id) {
        Some(past) => scorecard::page(view, &past.setup, past.ending, &history.attempts_of(id)),
        None => message(
            "This round is not in your history",
            "It may belong to another browser, or the address was cut off.",
            Some(("To the history", Route::History)),
        ),
    }
}

fn past(view: &View<'_>, page: impl FnOnce(&History) -> Html) -> Html {
    match view.session.past() {
        Some(past) => page(&past.history),
        None => reading(),
    }
}

fn reading() -> Html {
    html! { <p class="soft">{ "Reading your history …" }</p> }
}

fn opening(view: &View<'_>, round: &Round) -> Html {
    let question = round.setup().next(round.done());
    let body = question.map(|planned| with(view, &planned.question, |_| Html::default()));
    html! {
        <div class="narrow">
            <h1 tabindex="-1">{ "The next question" }</h1>
            <p class="soft">{ "The clock starts when it is here." }</p>
            { body }
        </div>
    }
}

/// The page of a question in a round, or one that says what stands in the way.
fn asked(view: &View<'_>, id: &QuestionId, page: impl FnOnce(&Question) -> Html) -> Html {
    match view.session.library().content(id) {
        Content::Ready(question) => page(question),
        _ => html! {
            <div class="narrow">
                <h1 tabindex="-1">{ "Your question" }</h1>
                { with(view, id, |_| Html::default()) }
            </div>
        },
    }
}

/// A question's page once the question is here, or what stands in the way.
fn with(view: &View<'_>, id: &QuestionId, page: impl FnOnce(&Question) -> Html) -> Html {
    match view.session.library().content(id) {
        Content::Ready(question) => page(question),
        Content::Loading => {
            html! { <p class="soft" role="status">{ "Fetching the question …" }</p> }
        }
        Content::Failed(why) => html! {
            <div class="notice bad" role="alert">
                <p>{ why }</p>
                <p><button type="button" onclick={view.send(|| Msg::Session(Event::RetryBank))}>{ "Try again" }</button></p>
            </div>
        },
        Content::Missing => missing(view, id),
    }
}

/// The bank at hand lacks a question: it may be in another version of the bank, or in somebody's file.
fn missing(view: &View<'_>, id: &QuestionId) -> Html {
    let open =
        *view.route == Route::Live && view.session.live().is_some_and(|live| !live.is_over());
    let bank = match view.session.library().own() {
        Some(bank) => format!("“{}”", bank.title),
        None => "the built-in bank".to_owned(),
    };
    html! {
        <div class="notice" role="alert" id="missing">
            <p>{ format!("The question “{id}” is not in {bank}. What you wrote is kept.") }</p>
            if open {
                <p>{ "This round was begun with other questions. Bring them back, and it goes on where it stands; or end it, and what you have rated counts." }</p>
            } else {
                <p>{ "It comes from another version of the questions, or from a file of questions that is not open now." }</p>
            }
            <p class="row">
                <a class="button main" href={Route::Bank(Default::default()).to_string()}>{ "Change the questions" }</a>
                if open {
                    <button type="button" onclick={view.send(|| Msg::Dialog(Some(Dialog::EndRound)))}>{ "End round" }</button>
                }
            </p>
        </div>
    }
}

/// A page that says one thing.
fn message(title: &str, text: &str, link: Option<(&str, Route)>) -> Html {
    html! {
        <div class="narrow">
            <h1 tabindex="-1">{ title }</h1>
            <p>{ text }</p>
            if let Some((label, route)) = link.filter(|(_, route)| !page::is_embedded() || allows(route)) {
                <p><a class="button main" href={route.to_string()}>{ label }</a></p>
            }
        </div>
    }
}

/// `Question 2 of 4`; `Question 2` where the answers decide how many there are.
fn progress(round: &Round) -> String {
    let number = round.done().len() + 1;
    match round.setup().length() {
        Some(length) => format!("Question {number} of {length}"),
        None => format!("Question {number}"),
    }
}
