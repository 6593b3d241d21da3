//! The briefing of an embed: what it is and one button; everything else is folded away.

use yew::prelude::*;

use super::briefing;
use crate::ui::app::{Msg, View};

pub(super) fn page(view: &View<'_>) -> Html {
    let Some(open) = view.session.briefing() else {
        return html! { <p class="soft" role="status">{ "Drawing the questions …" }</p> };
    };
    let request = open.request();
    html! {
        <div class="narrow briefing">
            <h1 tabindex="-1">{ request.title() }</h1>
            <p class="lead">{ request.line() }</p>
            { match (open.plan(), view.session.library().catalogue()) {
                (Some(Ok(plan)), Some(catalogue)) => html! {
                    <>
                        <p>{ format!("{}. You answer, predict how it went, then see what a good interviewer would have looked for.", briefing::length(plan)) }</p>
                        <p class="row"><button type="button" class="main" id="begin" title="Ctrl Enter" onclick={view.send(|| Msg::Begin)}>{ "Begin the round" }</button></p>
                        <details>
                            <summary>{ "What is asked, and how the time runs" }</summary>
                            { briefing::questions(open, plan, catalogue) }
                            { briefing::clock(view, open) }
                            { briefing::looked_for(view, open) }
                        </details>
                    </>
                },
                _ => briefing::no_plan(view, open),
            } }
        </div>
    }
}
