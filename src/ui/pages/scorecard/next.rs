//! What to practise next, a round one click away.

use yew::prelude::*;

use crate::{
    attempt::Attempt,
    browser::page,
    order,
    round::{Pick, Request},
    route::Route,
    schedule,
    ui::app::View,
};

/// The three questions of this round that left most to gain, and a question like each.
pub(super) fn list(view: &View<'_>, attempts: &[Attempt]) -> Html {
    let weak = schedule::weakest(attempts, 3);
    if weak.is_empty() {
        return html! {};
    }
    let picked = |questions| Route::briefing(Request::Picked(Pick::Hand, questions)).to_string();
    let again: Vec<_> = weak
        .iter()
        .map(|weak| weak.attempt.question.clone())
        .collect();
    let past = view.session.past();
    let tried = past.into_iter().flat_map(|past| past.history.attempts());
    let tried = order::set(tried.chain(attempts).map(|attempt| &attempt.question));
    let catalogue = view.session.library().catalogue();
    html! {
        <section aria-labelledby="next" class="next">
            <h2 id="next">{ "What to practise next" }</h2>
            <ol>
                { for weak.iter().map(|weak| {
                    let related = catalogue.and_then(|catalogue| schedule::related(weak.attempt, catalogue, &tried));
                    html! {
                        <li>
                            <a href={Route::Attempt(weak.attempt.round.clone(), weak.attempt.place).to_string()}>{ super::name(view, &weak.attempt.question) }</a>
                            if let Some(first) = weak.missed.first() { <span class="meta next-step">{ "Missed: " }{ super::criterion(view, weak.attempt, first) }</span> }
                            if let Some(entry) = related.filter(|_| !page::is_embedded()) {
                                <span class="meta next-step no-print">{ "On something new: " }<a href={picked(vec![entry.id.clone()])}>{ &entry.title }</a></span>
                            }
                        </li>
                    }
                }) }
            </ol>
            if !page::is_embedded() {
                <p class="no-print"><a class="button main" href={picked(again)}>{ if weak.len() == 1 { "Practise it again" } else { "Practise these again" } }</a></p>
            }
        </section>
    }
}
