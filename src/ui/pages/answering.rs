//! A question, the place to answer, and the time; the rest behind one key or one touch.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::{
    bank::{Doc, Kind, Question},
    round::{self, Answering, Event as RoundEvent, Flow, Round},
    session::{Event, Live},
    time::Millis,
    ui::{
        app::{Msg, View},
        dialogs::Dialog,
        doc, parts,
    },
    words,
};

#[inline(never)]
pub(super) fn page(
    view: &View<'_>,
    live: &Live,
    answering: &Answering,
    question: &Question,
) -> Html {
    let at = live.at(view.now);
    let round = live.round();
    let paused = answering.timer.is_paused();
    let place = place(round, answering, question);
    html! {
        <div class="asking">
            <div class="asking-head">
                <p class="eyebrow">{ &place }</p>
                <div class="clocks">
                    { parts::time(view, &answering.timer, at) }
                    { parts::round_time(view, round, at) }
                </div>
            </div>
            <h1 class="unseen" tabindex="-1">{ format!("{place}: {}", question.title) }</h1>
            if let Some(gap) = answering.gap { { away(view, gap) } }
            if paused {
                <div class="paused">
                    <p>{ "Paused. The question comes back when you go on." }</p>
                    <p><button type="button" class="main" title="Key: p" onclick={view.tell(RoundEvent::Resume)}>{ "Go on" }</button></p>
                </div>
            } else {
                { asked(view, answering, question) }
                { field(view, answering, question) }
                { time_is_up(view, answering, at) }
                { actions(view, round, answering) }
                { asides(view, answering, question) }
            }
        </div>
    }
}

/// `Question 2 of 4 · Coding · mid-level`, and the stage if there are several.
fn place(round: &Round, answering: &Answering, question: &Question) -> String {
    let mut place = format!(
        "{} · {} · {}",
        super::progress(round),
        question.kind.title(),
        question.level.title().to_lowercase()
    );
    if answering.flow != Flow::Plain {
        let (number, of) = (answering.earlier.len() + 1, answering.flow.stages().len());
        let title = answering.stage().title.to_lowercase();
        place = format!("{place} · stage {number} of {of}, {title}");
    }
    place
}

/// What the interviewer asks now; in a later stage the question itself is folded away.
fn asked(view: &View<'_>, answering: &Answering, question: &Question) -> Html {
    let stage = answering.stage();
    let first = answering.earlier.is_empty();
    let whole = html! {
        <>
            if !question.context.is_empty() {
                <div class="context">{ doc::doc(&question.context) }</div>
            }
            if let Some(task) = &question.task {
                <details class="context" open={answering.flow == Flow::TakeHome && first}>
                    <summary>{ "What you are given" }</summary>
                    { copy(view, &task.starter, "Copy the code") }
                    { doc::doc(&task.starter) }
                </details>
            }
        </>
    };
    if answering.flow == Flow::Plain {
        return html! { <><div class="question voice">{ doc::doc(&question.prompt) }</div>{ whole }</> };
    }
    html! {
        <>
            if first { <div class="question voice">{ doc::doc(&question.prompt) }</div> }
            <div class="question voice">{ stage_ask(answering, question) }</div>
            if first { { whole.clone() } } else {
                <details class="context">
                    <summary>{ "The task again" }</summary>
                    { doc::doc(&question.prompt) }
                    { whole.clone() }
                </details>
            }
            if let (true, Some(task)) = (stage.tests, &question.task) {
                <details class="context" open=true>
                    <summary>{ "The tests" }</summary>
                    { copy(view, &task.tests, "Copy the tests") }
                    { doc::doc(&task.tests) }
                </details>
            }
            if let (false, Some(last)) = (stage.keeps, answering.earlier.last()) {
                <details class="context">
                    <summary>{ format!("What you wrote: {}", last.stage.to_lowercase()) }</summary>
                    <div class="own-text">{ &last.text }</div>
                </details>
            }
        </>
    }
}

/// The probe of this stage, or the stage's own words if the question has no such probe.
fn stage_ask(answering: &Answering, question: &Question) -> Html {
    let stage = answering.stage();
    let probe = stage.probe.and_then(|number| {
        let place = *answering.asked.probes().get(usize::from(number))?;
        let line = answering.asked.rubric.get(usize::from(place))?;
        question.criteria.iter().find(|c| c.id == line.id)
    });
    match probe {
        Some(criterion) => doc::doc(&criterion.probe),
        None => html! { <p>{ stage.ask }</p> },
    }
}

fn copy(view: &View<'_>, code: &Doc, label: &'static str) -> Html {
    let source = code.source();
    html! {
        <p><button type="button" class="quiet" onclick={view.send(move || Msg::Copy(source.clone()))}>{ label }</button></p>
    }
}

fn actions(view: &View<'_>, round: &Round, answering: &Answering) -> Html {
    let timer = &answering.timer;
    html! {
        <p class="row">
            <button type="button" class="main" title="Ctrl Enter" id="submit" onclick={view.tell(RoundEvent::Submit)}>
                { if answering.is_last() { "Hand in the answer" } else { "Hand in this stage" } }
            </button>
            if timer.can_extend() {
                <button type="button" class="quiet" title="Key: m" onclick={view.tell(RoundEvent::Extend)}>{ format!("{} more", words::span(timer.extension())) }</button>
            }
            { match round.pauses_left() {
                Some(0) => html! { <span class="soft spent">{ "No pause left" }</span> },
                left => html! {
                    <button type="button" class="quiet" title="Key: p" id="pause" onclick={view.tell(RoundEvent::Pause)}>
                        { left.map_or_else(|| "Pause".to_owned(), |left| format!("Pause ({left} left)")) }
                    </button>
                },
            } }
            <button type="button" class="quiet" title="Key: s" id="stuck-open" onclick={view.send(|| Msg::Dialog(Some(Dialog::Stuck)))}>{ "I don't know, or skip" }</button>
        </p>
    }
}

fn field(view: &View<'_>, answering: &Answering, question: &Question) -> Html {
    let stage = answering.stage();
    let code = match answering.flow {
        Flow::Plain => question.kind == Kind::Coding,
        Flow::TakeHome | Flow::Pairing => stage.code,
    };
    let starter = question
        .task
        .as_ref()
        .filter(|_| code && answering.draft.is_empty())
        .map(|task| view.tell(RoundEvent::Draft(task.starter.source())));
    html! {
        <div class="answer">
            <label for="answer">{ if answering.flow == Flow::Plain { "Your answer" } else { stage.title } }</label>
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

/// A place for thoughts that are no part of the answer.
fn notes(view: &View<'_>, answering: &Answering) -> Html {
    let typed = view.link.callback(|event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        Msg::Session(Event::Round(round::Event::Notes(text)))
    });
    html! {
        <details class="notes">
            <summary title="Key: n">{ "Notes to yourself" }</summary>
            <textarea id="notes" rows="4" aria-label="Notes to yourself" value={answering.notes.clone()} oninput={typed} />
            <p class="meta">{ "Kept with the attempt; no part of the answer." }</p>
        </details>
    }
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
                                    <button type="button" class="ask" aria-disabled={asked.then_some("true")} onclick={view.tell(RoundEvent::Clarify(place))}><span>{ doc::line(&clarification.ask) }</span></button>
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
                { notes(view, answering) }
            </section>
        </div>
    }
}
