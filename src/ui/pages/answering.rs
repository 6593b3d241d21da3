//! A question, the place to answer, and the time; the rest behind one key or one touch.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::{
    bank::{Block, Kind, Question},
    round::{self, Answering, Event as RoundEvent},
    session::{Event, Live},
    time::Millis,
    ui::{
        app::{Msg, View},
        doc, parts,
    },
    words,
};

pub(super) fn page(
    view: &View<'_>,
    live: &Live,
    answering: &Answering,
    question: &Question,
) -> Html {
    let at = live.at(view.now);
    let timer = &answering.timer;
    let paused = timer.is_paused();
    html! {
        <div class="asking">
            <div class="asking-head">
                <p class="eyebrow">{ format!("{} · {} · {}", super::progress(live.round()), question.kind.title(), question.level.title().to_lowercase()) }</p>
                { parts::time(view, timer, at) }
            </div>
            <h1 class="unseen" tabindex="-1">{ format!("{}: {}", super::progress(live.round()), question.title) }</h1>
            if let Some(gap) = answering.gap { { away(view, gap) } }
            if paused {
                <div class="paused">
                    <p>{ "Paused. The question comes back when you go on." }</p>
                    <p><button type="button" class="main" title="Key: p" onclick={view.tell(RoundEvent::Resume)}>{ "Go on" }</button></p>
                </div>
            } else {
                <div class="question voice">{ doc::doc(&question.prompt) }</div>
                if !question.context.is_empty() {
                    <div class="context">{ doc::doc(&question.context) }</div>
                }
                if let Some(task) = &question.task {
                    <details class="context">
                        <summary>{ "What you are given" }</summary>
                        { doc::doc(&task.starter) }
                    </details>
                }
                { field(view, answering, question) }
                { time_is_up(view, answering, at) }
                <p class="row">
                    <button type="button" class="main" title="Ctrl Enter" id="submit" onclick={view.tell(RoundEvent::Submit)}>{ "Hand in the answer" }</button>
                    if timer.can_extend() {
                        <button type="button" class="quiet" title="Key: m" onclick={view.tell(RoundEvent::Extend)}>{ format!("{} more", words::span(timer.extension())) }</button>
                    }
                    <button type="button" class="quiet" title="Key: p" id="pause" onclick={view.tell(RoundEvent::Pause)}>{ "Pause" }</button>
                    <button type="button" class="quiet" id="skip" onclick={view.tell(RoundEvent::Skip)}>{ "Skip this question" }</button>
                </p>
                { asides(view, answering, question) }
            }
        </div>
    }
}

fn field(view: &View<'_>, answering: &Answering, question: &Question) -> Html {
    let code = question.kind == Kind::Coding;
    let starter = question
        .task
        .as_ref()
        .filter(|_| answering.draft.is_empty())
        .map(|task| {
            let source: String = task
                .starter
                .0
                .iter()
                .filter_map(|block| match block {
                    Block::Code { spans, .. } => {
                        Some(spans.iter().map(|span| span.1.as_str()).collect::<String>())
                    }
                    _ => None,
                })
                .collect();
            view.tell(RoundEvent::Draft(source))
        });
    html! {
        <div class="answer">
            <label for="answer">{ "Your answer" }</label>
            if let Some(fill) = starter {
                <button type="button" class="quiet" onclick={fill}>{ "Start from the given code" }</button>
            }
            <textarea id="answer" class={classes!(code.then_some("mono"))} rows={if code { "16" } else { "9" }}
                spellcheck={if code { "false" } else { "true" }} autocapitalize={code.then_some("off")} autocomplete="off"
                value={answering.draft.clone()} oninput={typed(view)} />
        </div>
    }
}

/// A listener that turns typing into drafts.
pub(super) fn typed(view: &View<'_>) -> Callback<InputEvent> {
    view.link.callback(|event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        Msg::Session(Event::Round(round::Event::Draft(text)))
    })
}

fn time_is_up(view: &View<'_>, answering: &Answering, at: Millis) -> Html {
    let timer = &answering.timer;
    if timer.remaining(at) != Some(Millis(0)) {
        return html! {};
    }
    html! {
        <p class="notice time" id="time-is-up">
            { "The time is up. Finish your sentence and hand in, or " }
            if timer.can_extend() {
                <button type="button" class="inline" onclick={view.tell(RoundEvent::Extend)}>{ format!("take {} more", words::span(timer.extension())) }</button>
                { "." }
            } else {
                { "go on: nothing is taken away." }
            }
        </p>
    }
}

/// Whether time away counts.
fn away(view: &View<'_>, gap: Millis) -> Html {
    html! {
        <div class="notice" role="alert" id="away">
            <p>{ format!("You were away for {}, or the computer's clock was changed. Does that time count?", words::span(gap)) }</p>
            <p class="row">
                <button type="button" onclick={view.tell(RoundEvent::JudgeAway(false))}>{ "No, leave it out" }</button>
                <button type="button" onclick={view.tell(RoundEvent::JudgeAway(true))}>{ "Yes, it counts" }</button>
            </p>
        </div>
    }
}

/// Clarifications and hints: asked for one by one.
fn asides(view: &View<'_>, answering: &Answering, question: &Question) -> Html {
    let left = question.hints.len() - usize::from(answering.hints).min(question.hints.len());
    html! {
        <div class="asides">
            if !question.clarifications.is_empty() {
                <section aria-labelledby="ask">
                    <h2 id="ask">{ "Ask the interviewer" }</h2>
                    <ul class="clarifications">
                        { for question.clarifications.iter().zip(0..).map(|(clarification, place)| {
                            let asked = answering.clarifications.contains(&place);
                            html! {
                                <li>
                                    <button type="button" class="ask" disabled={asked} onclick={view.tell(RoundEvent::Clarify(place))}>{ doc::line(&clarification.ask) }</button>
                                    <div aria-live="polite">if asked { <div class="reply">{ doc::doc(&clarification.reply) }</div> }</div>
                                </li>
                            }
                        }) }
                    </ul>
                </section>
            }
            <section aria-labelledby="hints">
                <h2 id="hints">{ "Hints" }</h2>
                <ol class="hints" aria-live="polite">
                    { for question.hints.iter().take(usize::from(answering.hints)).map(|hint| html! { <li>{ doc::line(hint) }</li> }) }
                </ol>
                if left > 0 {
                    <button type="button" class="quiet" title="Key: h" id="hint" onclick={view.tell(RoundEvent::Hint)}>
                        { if answering.hints == 0 { format!("Take a hint ({left} there)") } else { format!("Another hint ({left} left)") } }
                    </button>
                } else {
                    <p class="soft">{ "No more hints." }</p>
                }
            </section>
        </div>
    }
}
