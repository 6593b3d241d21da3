//! Time used against budget, question by question, as a picture that is also a table.

use yew::prelude::*;

use crate::{attempt::Attempt, time::Millis, ui::app::View, words};

pub(super) fn table(view: &View<'_>, attempts: &[Attempt]) -> Html {
    let longest = attempts
        .iter()
        .map(|attempt| {
            let spent = attempt.spent();
            spent.used.max(spent.budget.unwrap_or_default())
        })
        .max()
        .unwrap_or_default();
    if longest == Millis(0) {
        return html! {};
    }
    html! {
        <section aria-labelledby="time">
            <h2 id="time">{ "Time" }</h2>
            <table class="times">
                <caption>
                    <span class="unseen">{ "Time used against budget, by question." }</span>
                    <span class="key" aria-hidden="true">
                        <svg viewBox="0 0 12 12"><rect y="2" width="12" height="8" class="thinking" /></svg>{ "thinking" }
                        <svg viewBox="0 0 12 12"><rect y="2" width="12" height="8" class="working" /></svg>{ "answering" }
                        <svg viewBox="0 0 12 12"><rect x="0.5" y="1.5" width="11" height="9" class="budget" /></svg>{ "budget" }
                    </span>
                </caption>
                <thead><tr><th scope="col">{ "Question" }</th><th scope="col"><span class="unseen">{ "Picture" }</span></th><th scope="col">{ "Used" }</th><th scope="col">{ "Budget" }</th></tr></thead>
                <tbody>{ for attempts.iter().map(|attempt| row(view, attempt, longest)) }</tbody>
            </table>
        </section>
    }
}

fn row(view: &View<'_>, attempt: &Attempt, longest: Millis) -> Html {
    let spent = attempt.spent();
    let thought = spent.thought.unwrap_or(spent.used).min(spent.used);
    // The scale runs from 1 to 301 in units of the picture.
    let width = |span: Millis| (span.0 * 300 / longest.0.max(1)).to_string();
    let over = spent.budget.is_some_and(|budget| spent.used > budget);
    html! {
        <tr>
            <th scope="row">{ super::name(view, &attempt.question) }
                if let Some(thought) = spent.thought { <span class="unseen">{ format!(", {} before the first word", words::span(thought)) }</span> }
            </th>
            <td class="scale">
                <svg viewBox="0 0 302 16" aria-hidden="true">
                    <rect x="1" y="4" width={width(spent.used)} height="8" class={if over { "over" } else { "working" }} />
                    <rect x="1" y="4" width={width(thought)} height="8" class="thinking" />
                    if let Some(budget) = spent.budget { <rect x="1" y="1" width={width(budget)} height="14" class="budget" /> }
                </svg>
            </td>
            <td class="number">{ words::span(spent.used) }</td>
            <td class="number soft">{ spent.budget.map_or_else(|| "no clock".to_owned(), words::span) }</td>
        </tr>
    }
}
