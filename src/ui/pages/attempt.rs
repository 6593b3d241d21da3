//! One attempt: what was asked, what was answered, how it was judged.

use yew::prelude::*;

use super::{rating, scorecard};
use crate::{
    attempt::{Attempt, Outcome, RoundId},
    bank::Question,
    browser::{clock, page},
    history::History,
    rating::evidence,
    round::{Pick, Request},
    route::Route,
    session::Content,
    ui::{app::View, doc, recall},
    words,
};

#[inline(never)]
pub(super) fn page(view: &View<'_>, history: &History, round: &RoundId, place: u16) -> Html {
    let Some(attempt) = history.attempt(round, place) else {
        return super::message(
            "This attempt is not in your history",
            "It may belong to another browser, or the address was cut off.",
            Some(("To the history", Route::History)),
        );
    };
    let question = match view.session.library().content(&attempt.question) {
        Content::Ready(question) => Some(question.as_ref()),
        _ => None,
    };
    let title = question.map_or_else(
        || scorecard::name(view, &attempt.question),
        |question| question.title.clone(),
    );
    html! {
        <article class="rating">
            <p class="eyebrow"><a href={Route::Scorecard(round.clone()).to_string()}>{ "Scorecard" }</a>{ format!(" · {}", clock::date(attempt.rated_at)) }</p>
            <h1 tabindex="-1">{ title }</h1>
            <p class="meta">{ words::attempt(attempt) }</p>
            if !page::is_embedded() { <p class="row no-print">{ recall::choice(view, history, attempt, "this answer") }<a class="quiet-link" href={Route::Question(attempt.question.clone()).to_string()}>{ "This question's page" }</a></p> }
            if let Some(question) = question {
                <div class="question voice">{ doc::doc(&question.prompt) }</div>
                <div class="context">{ doc::doc(&question.context) }</div>
            } else {
                { super::with(view, &attempt.question, |_| html! {}) }
            }
            <div class="columns">
                <section class="own" aria-labelledby="own">
                    <h2 id="own">{ "Your answer" }</h2>
                    if history.is_without_texts(round, place) {
                        <p class="soft" role="status">{ "The text of this answer lies in this browser's second store and is being fetched …" }</p>
                    } else {
                        { answer(attempt, question) }
                    }
                </section>
                <section aria-labelledby="criteria">
                    <h2 id="criteria">{ "Verdicts" }</h2>
                    if let Some(prediction) = attempt.prediction {
                        <p>{ format!("You predicted: {}. The verdicts come to {}.", prediction.title().to_lowercase().replace("i was", "you were").replace("i had", "you had"), words::percent(attempt.share())) }</p>
                    }
                    <ul class="verdict-list">{ for attempt.judged().iter().map(|rated| {
                        let text = question.and_then(|q| q.criteria.iter().find(|c| c.id == rated.criterion));
                        html! {
                            <li>
                                <strong>{ rated.verdict.title() }</strong>{ ": " }
                                { text.map_or_else(|| scorecard::criterion(view, attempt, &rated.criterion), |c| doc::line(&c.text)) }
                                <span class="meta">{ format!(" {} · {}", rated.weight.title(), rated.dimension.title().to_lowercase()) }</span>
                            </li>
                        }
                    }) }</ul>
                    if !attempt.no_gos.is_empty() {
                        <p class="flag">{ "No-gos ticked: " }{ attempt.no_gos.iter().map(|no_go| no_go.title()).collect::<Vec<_>>().join(", ") }</p>
                    }
                    { probes(attempt, question) }
                </section>
            </div>
            if !page::is_embedded() {
                <p class="row no-print">
                    <a class="button" href={Route::briefing(Request::Picked(Pick::Hand, vec![attempt.question.clone()])).to_string()}>{ "Try this question again" }</a>
                </p>
            }
            { question.map(|question| rating::reveal(question, rating::longest(attempt.texts()))) }
        </article>
    }
}

fn answer(attempt: &Attempt, question: Option<&Question>) -> Html {
    let signals: Vec<String> = question
        .into_iter()
        .flat_map(|q| &q.criteria)
        .flat_map(|c| c.signals.clone())
        .collect();
    let marked = |text: &str| html! { <div class="own-text">{ doc::marked(text, &evidence::find(text, &signals)) }</div> };
    html! {
        <>
            { for attempt.stages.iter().filter(|stage| !stage.text.trim().is_empty()).map(|stage| html! {
                <><h3>{ &stage.stage }</h3>{ marked(&stage.text) }</>
            }) }
            if attempt.answer.trim().is_empty() {
                <p class="soft">{ match attempt.outcome {
                    Outcome::Skipped(reason) => format!("Skipped: “{}”.", reason.title()),
                    _ => "Nothing written.".to_owned(),
                } }</p>
            } else {
                if !attempt.stages.is_empty() { <h3>{ "At the end" }</h3> }
                { marked(&attempt.answer) }
            }
            if !attempt.notes.trim().is_empty() {
                <h3>{ "Your notes" }</h3>
                <div class="own-text">{ &attempt.notes }</div>
            }
        </>
    }
}

fn probes(attempt: &Attempt, question: Option<&Question>) -> Html {
    if attempt.probes.is_empty() {
        return html! {};
    }
    html! {
        <>
            <h3>{ "Follow-ups" }</h3>
            <ul class="verdict-list">{ for attempt.probes.iter().map(|probe| {
                let criterion = question.and_then(|q| q.criteria.iter().find(|c| c.id == probe.criterion));
                html! {
                    <li>
                        <strong>{ probe.verdict.title() }</strong>{ ": " }
                        { criterion.map(|c| doc::line(&c.probe)) }
                        if !probe.answer.trim().is_empty() { <div class="own-text">{ &probe.answer }</div> }
                    </li>
                }
            }) }</ul>
        </>
    }
}
