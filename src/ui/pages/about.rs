//! What this is, how it scores, and what it does with data.

use yew::prelude::*;

use crate::{
    bank::Dimension,
    route::Route,
    ui::{app::View, offline},
};

#[inline(never)]
pub(super) fn page(view: &View<'_>) -> Html {
    html! {
        <div class="narrow prose">
            <h1 tabindex="-1">{ "About" }</h1>
            <p>{ "A mock interviewer for Python interviews. It asks, keeps time, follows up, and shows what a good interviewer would have looked for. You rate your own answers, criterion by criterion; that is what makes the rating fair, and what you learn from." }</p>
            <h2>{ "How a round is scored" }</h2>
            <p>{ "Each criterion belongs to one of six dimensions and counts 3 if it is essential, 2 if it is expected, 1 if it is a bonus. Met counts whole, partly counts half. The overall score weighs the dimensions that the round exercised:" }</p>
            <ul>{ for Dimension::ALL.iter().map(|dimension| html! { <li>{ format!("{} {}", dimension.title(), dimension.weight()) }</li> }) }</ul>
            <p>{ "From 80 % the recommendation is a strong yes, from 60 % a yes, from 40 % a no. A no-go that you ticked, or a communication score below a quarter, caps it at no. Clocks that are extended, hidden or off never lower a score." }</p>
            <h2>{ "Your data" }</h2>
            <p>{ "Everything stays in this browser's own storage. Nothing is sent anywhere; there is no account and no server. If you clear the browser's data for this page, your history goes with it, so export it now and then." }</p>
            <p><a href={Route::Data.to_string()}>{ "Look after your data: export, import, check, erase" }</a></p>
            { offline::about(view) }
            <h2>{ "The questions" }</h2>
            <p>{ "Written for CPython 3.14; where older versions differ, the answer says so. The code in the bank is run before a release; the few pieces that can't be, such as a fragment of a larger service, say why." }</p>
            if let Some(catalogue) = view.session.library().catalogue() {
                <ul>{ for catalogue.kinds().into_iter().map(|(kind, count)| html! { <li>{ format!("{}: {count}", kind.title()) }</li> }) }</ul>
            }
        </div>
    }
}
