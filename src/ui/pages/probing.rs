//! A follow-up to a criterion that was missed.

use yew::prelude::*;

use super::answering::typed;
use crate::{
    attempt::Verdict,
    bank::Question,
    round::{Event as RoundEvent, Probing},
    session::Live,
    ui::{app::View, doc, parts},
};

#[inline(never)]
pub(super) fn page(view: &View<'_>, live: &Live, probing: &Probing, question: &Question) -> Html {
    let line = probing
        .answer
        .asked
        .rubric
        .get(usize::from(probing.current));
    let criterion = line.and_then(|line| question.criteria.iter().find(|c| c.id == line.id));
    let of = probing.done.len() + 1 + probing.next.len();
    html! {
        <div class="asking">
            <div class="asking-head">
                <p class="eyebrow">{ format!("{} · follow-up {} of {of}", super::progress(live.round()), probing.done.len() + 1) }</p>
                { parts::time(view, &probing.timer, live.at(view.now)) }
            </div>
            <h1 class="unseen" tabindex="-1">{ "Follow-up question" }</h1>
            <div class="question voice">{ criterion.map(|criterion| doc::doc(&criterion.probe)) }</div>
            <div class="answer">
                <label for="answer">{ "Your answer" }</label>
                <textarea id="answer" rows="5" value={probing.draft.clone()} oninput={typed(view)} />
            </div>
            <fieldset class="criterion">
                <legend>
                    { "With this, would the listener tick it? " }
                    <span class="looked-for">{ criterion.map(|criterion| doc::line(&criterion.text)) }</span>
                </legend>
                <div class="verdicts">
                    { for Verdict::ALL.into_iter().zip(1..).map(|(verdict, key)| html! {
                        <button type="button" title={format!("Key: {key}")} onclick={view.tell(RoundEvent::Probe(verdict))}>{ verdict.title() }</button>
                    }) }
                </div>
            </fieldset>
            <p class="meta">{ "A follow-up shows whether you get there once you know what was missing. It stands in the record beside the verdict and does not change the score." }</p>
        </div>
    }
}
