//! Six dimensions on one scale: verdicts, prediction, and the last round of the same sort.

use yew::prelude::*;

use crate::{
    bank::Dimension,
    rating::{DimensionScore, Scorecard, anchor},
    words,
};

/// A table whose middle column is the picture, so that it reads aloud as well.
pub(super) fn table(card: &Scorecard, last: Option<&Scorecard>) -> Html {
    html! {
        <table class="dimensions">
            <caption>
                <span>{ "Six dimensions" }</span>
                <span class="key" aria-hidden="true">
                    <svg viewBox="0 0 12 12"><circle cx="6" cy="6" r="5" class="verdict-mark" /></svg>{ "your verdicts" }
                    <svg viewBox="0 0 12 12"><circle cx="6" cy="6" r="4" class="guess-mark" /></svg>{ "your prediction" }
                    if last.is_some() { <svg viewBox="0 0 12 12"><line x1="6" x2="6" y1="0" y2="12" class="last-mark" /></svg>{ "last time" } }
                </span>
            </caption>
            <thead>
                <tr><th scope="col">{ "Dimension" }</th><th scope="col" class="scale"><span class="unseen">{ "Picture" }</span></th><th scope="col">{ "Score" }</th><th scope="col">{ "Predicted" }</th>if last.is_some() { <th scope="col">{ "Last time" }</th> }</tr>
            </thead>
            <tbody>
                { for card.dimensions.iter().map(|score| row(score, last)) }
                { for card.not_exercised.iter().map(|dimension| html! {
                    <tr class="idle">
                        <th scope="row">{ dimension.title() }</th>
                        <td class="scale" aria-hidden="true"></td>
                        <td colspan={if last.is_some() { "3" } else { "2" }} class="soft">{ "not exercised" }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

/// The score of a dimension in another scorecard.
fn in_card(card: &Scorecard, dimension: Dimension) -> Option<f64> {
    let score = card
        .dimensions
        .iter()
        .find(|score| score.dimension == dimension);
    score.map(|score| score.score)
}

fn row(score: &DimensionScore, card: Option<&Scorecard>) -> Html {
    // The scale runs from 10 to 310 in units of the picture.
    let x = |share: f64| format!("{:.1}", 10.0 + 300.0 * share);
    let last = card.and_then(|card| in_card(card, score.dimension));
    let guess = score.predicted.map(|predicted| {
        html! {
            <>
                <line x1={x(score.score)} x2={x(predicted)} y1="12" y2="12" class="between" />
                <circle cx={x(predicted)} cy="12" r="5" class="guess-mark" />
            </>
        }
    });
    html! {
        <tr>
            <th scope="row">{ score.dimension.title() }<span class="anchor">{ if score.judged > 0 { anchor(score.dimension, score.score) } else { "Only skipped questions asked for this." } }</span></th>
            <td class="scale">
                <svg viewBox="0 0 320 24" aria-hidden="true">
                    <line x1="10" x2="310" y1="12" y2="12" class="axis" />
                    { for [0.4, 0.6, 0.8].map(|band| html! { <line x1={x(band)} x2={x(band)} y1="7" y2="17" class="tick" /> }) }
                    if let Some(last) = last { <line x1={x(last)} x2={x(last)} y1="3" y2="21" class="last-mark" /> }
                    { guess }
                    <circle cx={x(score.score)} cy="12" r="6" class="verdict-mark" />
                </svg>
            </td>
            <td class="number">{ words::percent(score.score) }</td>
            <td class="number soft">{ score.predicted.map_or_else(|| "none".to_owned(), words::percent) }</td>
            if card.is_some() { <td class="number soft">{ last.map_or_else(|| "none".to_owned(), words::percent) }</td> }
        </tr>
    }
}
