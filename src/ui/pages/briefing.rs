//! Before the start: what will be asked, how it is timed and what is looked for.

use yew::prelude::*;

use super::plan;
use crate::{
    round::{Plan, Preset, Timing},
    route::Route,
    ui::app::{Msg, View},
    words,
};

pub(super) fn page(view: &View<'_>, preset: &str) -> Html {
    let Some(preset) = Preset::find(preset) else {
        return super::message(
            "There is no such round",
            "The link may come from another version of this program.",
            Some(("Choose a round", Route::Home)),
        );
    };
    let busy = view.session.live().is_some_and(|live| !live.is_over());
    html! {
        <div class="narrow briefing">
            <p class="eyebrow">{ "Briefing" }</p>
            <h1 tabindex="-1">{ preset.title }</h1>
            <p class="lead">{ preset.line }</p>
            { match plan(view.session, view.route) {
                None => match view.session.library().failure() {
                    Some(why) => html! { <p class="notice bad" role="alert">{ why }</p> },
                    None => html! { <p class="soft" role="status">{ "Drawing the questions …" }</p> },
                },
                Some(Err(none)) => html! { <p class="notice bad" role="alert">{ none.to_string() }</p> },
                Some(Ok(plan)) => parts(view, &plan),
            } }
            <section aria-labelledby="timing">
                <h2 id="timing">{ "The clock" }</h2>
                <p>{ "It runs while you answer, and stops while you rate. When it is up, nothing is taken away: you finish your sentence or ask for more time. More time never lowers a score." }</p>
                <fieldset class="choices">
                    <legend class="unseen">{ "How much time" }</legend>
                    { for Timing::ALL.into_iter().map(|timing| html! {
                        <label>
                            <input type="radio" name="timing" checked={view.timing == timing} onchange={view.send(move || Msg::Choose(timing))} />
                            { timing.title() }
                        </label>
                    }) }
                </fieldset>
            </section>
            <section aria-labelledby="looked-for">
                <h2 id="looked-for">{ "What is looked for" }</h2>
                <p>{ "Ask before you assume. Say what you would do and why, then what could go wrong. An honest “I don't know, and this is how I would find out” beats a guess. Write as you would speak; notes are enough." }</p>
            </section>
            if busy {
                <div class="notice">
                    <p>{ "Another round is still open. Finish or end it first; nothing of it is lost." }</p>
                    <p><a class="button main" href={Route::LIVE.to_string()}>{ "Go to the open round" }</a></p>
                </div>
            } else {
                <p class="row">
                    <button type="button" class="main" title="Ctrl Enter" disabled={!matches!(plan(view.session, view.route), Some(Ok(_)))} onclick={view.send(|| Msg::Begin)}>{ "Begin the round" }</button>
                    <button type="button" onclick={view.send(|| Msg::Redraw)}>{ "Draw other questions" }</button>
                </p>
                if let Route::Round { seed: Some(seed), .. } = view.route {
                    <p class="meta">{ format!("Round number {seed}. This page's address asks anyone the same questions.") }</p>
                }
            }
        </div>
    }
}

fn parts(view: &View<'_>, plan: &Plan) -> Html {
    let Some(catalogue) = view.session.library().catalogue() else {
        return html! {};
    };
    let entries: Vec<_> = plan
        .questions
        .iter()
        .zip(plan.preset.slots)
        .filter_map(|(planned, slot)| Some((planned, slot, catalogue.get(&planned.question)?)))
        .collect();
    let minutes: u32 = plan
        .questions
        .iter()
        .map(|planned| u32::from(planned.minutes))
        .sum();
    html! {
        <section aria-labelledby="parts">
            <h2 id="parts">{ format!("{}, {minutes} minutes", words::count(entries.len(), "question")) }</h2>
            <ol class="parts">
                { for entries.iter().map(|(planned, slot, entry)| html! {
                    <li>
                        <span class="title">{ format!("{}, {}", entry.kind.title(), entry.level.title().to_lowercase()) }</span>
                        <span class="line">{ slot.why }</span>
                        <span class="meta">{ format!("{} min", planned.minutes) }</span>
                    </li>
                }) }
            </ol>
        </section>
    }
}
