//! How an answer came, confirmed or put right by the candidate, and when its question comes back.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::app::{Msg, View};
use crate::{
    attempt::Attempt, history::History, history::Mark, recall::Recall, schedule::Memory,
    session::Event, words,
};

/// The choice for one attempt; nothing if it says nothing of memory. `label` names it for those who can't see
/// what stands beside it.
pub(super) fn choice(view: &View<'_>, history: &History, attempt: &Attempt, label: &str) -> Html {
    let (Some(recall), Some(practice)) = (history.recall_of(attempt), view.session.practice())
    else {
        return html! {};
    };
    let newest = practice
        .get(&attempt.question)
        .is_some_and(|practised| practised.newest == (attempt.round.clone(), attempt.place));
    let outcomes = practice.outcomes(attempt, history).filter(|_| newest);
    let change = {
        let (round, place) = (attempt.round.clone(), attempt.place);
        view.link.callback(move |event: web_sys::Event| {
            let chosen = event
                .target_dyn_into::<HtmlSelectElement>()
                .and_then(|select| usize::try_from(select.selected_index()).ok())
                .and_then(|at| Recall::ALL.get(at).copied())
                .unwrap_or(recall);
            Msg::Session(Event::Mark(Mark::Recall(round.clone(), place, chosen)))
        })
    };
    html! {
        <label class="recall">
            <span class="unseen">{ format!("How it came: {label}") }</span>
            <select onchange={change}>
                { for Recall::ALL.into_iter().enumerate().map(|(at, choice)| html! {
                    <option selected={choice == recall}>{ match outcomes.as_ref().and_then(|outcomes| outcomes.get(at)) {
                        Some(memory) => format!("{}: again {}", choice.title(), back(view, memory)),
                        None => choice.title().to_owned(),
                    } }</option>
                }) }
            </select>
        </label>
    }
}

/// When a question comes back, in words.
pub(super) fn back(view: &View<'_>, memory: &Memory) -> String {
    let zone = view.session.zone();
    words::in_days(zone.day(memory.due).0 - zone.day(view.now.wall).0)
}

/// The choices for the answers of a round.
pub(super) fn of_round(
    view: &View<'_>,
    attempts: &[Attempt],
    name: impl Fn(&Attempt) -> String,
) -> Html {
    let Some(past) = view.session.past() else {
        return html! {};
    };
    let history = &past.history;
    let told: Vec<&Attempt> = attempts
        .iter()
        .filter(|attempt| history.recall_of(attempt).is_some())
        .collect();
    if told.is_empty() {
        return html! {};
    }
    html! {
        <section aria-labelledby="recall" class="no-print">
            <h2 id="recall">{ "How it came, and when it comes back" }</h2>
            <p class="soft">{ "This follows from your verdicts, hints and time. If it felt otherwise, put it right: it decides when you are asked again." }</p>
            <ul class="rows">
                { for told.into_iter().map(|attempt| {
                    let name = name(attempt);
                    html! { <li><span>{ &name }</span>{ choice(view, history, attempt, &name) }</li> }
                }) }
            </ul>
        </section>
    }
}
