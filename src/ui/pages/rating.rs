//! Predicting, then judging one's answer against the criteria.

use yew::prelude::*;

use crate::{
    attempt::{Confidence, HONEST_PLAN_TEXT, Outcome, Skip, Verdict},
    bank::{Criterion, Question},
    order,
    rating::{evidence, trace},
    round::{Answer, Event as RoundEvent, Rating, Round, RubricLine},
    ui::{app::View, doc},
    words,
};

/// The guess, before anything is revealed.
pub(super) fn predicting(view: &View<'_>, round: &Round, answer: &Answer) -> Html {
    html! {
        <div class="narrow">
            <p class="eyebrow">{ super::progress(round) }</p>
            <h1 tabindex="-1">{ "How well did that go?" }</h1>
            <p>{ "Guess before you see what was looked for: how much of it did you cover? Comparing the guess with the verdicts is how your own judgement gets better." }</p>
            <ul class="confidence">
                { for Confidence::ALL.into_iter().zip(1..).map(|(confidence, key)| html! {
                    <li>
                        <button type="button" title={format!("Key: {key}")} onclick={view.tell(RoundEvent::Predict(confidence))}>
                            <kbd aria-hidden="true">{ key }</kbd>{ confidence.title() }
                        </button>
                    </li>
                }) }
            </ul>
            <p class="meta">{ format!("Time used: {}{}", words::span(answer.spent.used), answer.spent.budget.map_or_else(String::new, |budget| format!(" of {}", words::span(budget)))) }</p>
        </div>
    }
}

/// Everything revealed, beside one's own answer.
pub(super) fn page(view: &View<'_>, round: &Round, rating: &Rating, question: &Question) -> Html {
    let open = rating.open();
    let (title, line) = match rating.answer.outcome {
        Outcome::Skipped(Skip::KnownWell | Skip::OffRole) => (
            "What was looked for",
            "You left this one out, so it counts for nothing. See whether you would have had it all.",
        ),
        Outcome::Skipped(_) => (
            "What was looked for",
            "You skipped this one, so each criterion counts as missed. Read on, and it will be there next time.",
        ),
        Outcome::Admitted => (
            "Rate your plan",
            "Saying so was right. Judge the plan first; if you knew parts of the answer all the same, give yourself those too.",
        ),
        Outcome::Answered | Outcome::Unrated => (
            "Rate your answer",
            "For each criterion: would a listener have ticked it? Terms found in your answer are marked; they are evidence, not a score.",
        ),
    };
    let given = question.given();
    html! {
        <div class="rating">
            <p class="eyebrow">{ super::progress(round) }</p>
            <h1 tabindex="-1">{ title }</h1>
            <p>{ line }</p>
            <div class="columns">
                { own(&rating.answer, question) }
                <section aria-labelledby="criteria">
                    <h2 id="criteria">{ "What to look for" }</h2>
                    { for rating.answer.asked.rubric.iter().zip(&rating.verdicts).zip(0..).map(|((line, verdict), place)| {
                        let criterion = question.criteria.iter().find(|c| c.id == line.id);
                        judge(view, rating, line, criterion, *verdict, place, &given)
                    }) }
                    { flags(view, rating, question) }
                    <p class="row">
                        <button type="button" class="main" id="rated" title="Ctrl Enter" disabled={open > 0} onclick={view.tell(RoundEvent::Rate)}>{ "Done with rating" }</button>
                        <span class="meta" role="status">{ match open {
                            0 => String::new(),
                            1 => "1 criterion is open".to_owned(),
                            open => format!("{open} criteria are open"),
                        } }</span>
                    </p>
                </section>
            </div>
            { reveal(question, longest(rating.answer.texts())) }
        </div>
    }
}

/// The longest of several texts: the code, where there is code and talk.
pub(super) fn longest<'a>(texts: impl Iterator<Item = &'a str>) -> &'a str {
    texts.max_by_key(|text| text.len()).unwrap_or_default()
}

/// One's own words, with the terms that were looked for marked.
fn own(answer: &Answer, question: &Question) -> Html {
    let signals: Vec<String> = question
        .criteria
        .iter()
        .flat_map(|c| c.signals.clone())
        .collect();
    let given = question.given();
    let marked = |text: &str| html! { <div class="own-text">{ doc::marked(text, &evidence::find(&evidence::own(text, &given), &signals)) }</div> };
    html! {
        <section class="own" aria-labelledby="own">
            <h2 id="own">{ "Your answer" }</h2>
            { for answer.earlier.iter().enumerate().filter(|(_, stage)| !stage.text.trim().is_empty()).map(|(at, stage)| html! {
                <><h3>{ &stage.stage }</h3>{ asked_in(answer, question, at) }{ marked(&stage.text) }</>
            }) }
            if !answer.earlier.is_empty() { <h3>{ answer.flow.stage(answer.earlier.len()).title }</h3>{ asked_in(answer, question, answer.earlier.len()) } }
            if answer.text.trim().is_empty() {
                <p class="soft">{ "Nothing written. If you spoke, go by what you said." }</p>
            } else {
                { marked(&answer.text) }
            }
            if !answer.notes.trim().is_empty() {
                <h3>{ "Your notes" }</h3>
                <div class="own-text">{ &answer.notes }</div>
            }
            <details class="asked">
                <summary>{ "The question again" }</summary>
                { doc::doc(&question.prompt) }
                { doc::doc(&question.context) }
            </details>
        </section>
    }
}

/// The probe that was asked in a stage, if one was.
fn asked_in(answer: &Answer, question: &Question, stage: usize) -> Html {
    let place = answer
        .flow
        .stage(stage)
        .probe
        .and_then(|number| answer.asked.probes().get(usize::from(number)).copied());
    let line = place.and_then(|place| answer.asked.rubric.get(usize::from(place)));
    let criterion = line.and_then(|line| question.criteria.iter().find(|c| c.id == line.id));
    criterion.map_or_else(
        Html::default,
        |criterion| html! { <div class="reply">{ doc::doc(&criterion.probe) }</div> },
    )
}

fn judge(
    view: &View<'_>,
    rating: &Rating,
    line: &RubricLine,
    criterion: Option<&Criterion>,
    verdict: Option<Verdict>,
    place: u8,
    given: &str,
) -> Html {
    let signals = criterion.map_or(&[][..], |criterion| &criterion.signals);
    let terms: Vec<String> = rating
        .answer
        .texts()
        .flat_map(|text| {
            let found = evidence::find(&evidence::own(text, given), signals);
            found.into_iter().map(|range| text[range].to_lowercase())
        })
        .collect();
    let mut terms = order::by(terms, String::clone);
    terms.dedup();
    let mut about = vec![
        line.weight.title().to_owned(),
        line.dimension.title().to_lowercase(),
    ];
    about.extend(line.edge.then(|| "edge case".to_owned()));
    about.extend(line.stretch.then(|| "marks a stronger level".to_owned()));
    html! {
        <fieldset class="criterion" data-criterion={place.to_string()} data-open={verdict.is_none().then_some("")}>
            <legend>
                { criterion.map_or_else(|| html! { { HONEST_PLAN_TEXT } }, |criterion| doc::line(&criterion.text)) }
                <span class="meta">{ format!(" {}", about.join(" · ")) }</span>
            </legend>
            if rating.answer.asked_for(&line.asked) {
                <p class="found">{ "You asked the interviewer about this." }</p>
            }
            if !terms.is_empty() {
                <p class="found">{ "In your answer: " }{ for terms.iter().map(|term| html! { <><mark>{ term }</mark>{ " " }</> }) }</p>
            }
            <div class="verdicts">
                { for Verdict::ALL.into_iter().map(|choice| html! {
                    <label class={classes!("verdict", (verdict == Some(choice)).then_some("chosen"))}>
                        <input type="radio" name={format!("criterion-{place}")} disabled={!rating.may_judge()} checked={verdict == Some(choice)} onchange={view.tell(RoundEvent::Judge(place, choice))} />
                        { choice.title() }
                    </label>
                }) }
            </div>
        </fieldset>
    }
}

/// Honest questions to oneself.
fn flags(view: &View<'_>, rating: &Rating, question: &Question) -> Html {
    if question.red_flags.is_empty() {
        return html! {};
    }
    html! {
        <fieldset class="flags">
            <legend>{ "Red flags: did any of these happen?" }</legend>
            { for question.red_flags.iter().zip(0..).map(|(flag, place)| {
                let ticked = rating.flags.contains(&place);
                let shown = flag.no_go.and_then(|no_go| rating.answer.texts().find_map(|text| trace(no_go, text)));
                html! {
                    <label class="check">
                        <input type="checkbox" checked={ticked} onchange={view.tell(RoundEvent::Flag(place, !ticked))} />
                        <span>{ doc::line(&flag.text) }if flag.no_go.is_some() { <span class="meta">{ " No-go: caps the recommendation." }</span> }
                            if let Some(line) = shown { <span class="meta trace">{ "Look at " }<code>{ line }</code></span> }
                        </span>
                    </label>
                }
            }) }
        </fieldset>
    }
}

/// Lines that are neither blank nor given.
fn lines(text: &str, given: &str) -> usize {
    let own = evidence::own(text, given);
    own.lines().filter(|line| !line.trim().is_empty()).count()
}

/// Model answer, solution, pitfalls and reading, beside `answer`.
pub(super) fn reveal(question: &Question, answer: &str) -> Html {
    // A much longer answer is often over-engineered. Words can't be compared with code.
    let size = question
        .task
        .as_ref()
        .filter(|_| answer.contains("def ") || answer.contains("class "))
        .map(|task| {
            let given = question.given();
            (
                lines(answer, &given),
                lines(&task.solution.source(), &given),
            )
        });
    html! {
        <div class="reveal">
            <section aria-labelledby="model">
                <h2 id="model">{ "A model answer" }</h2>
                <div class="prose">{ doc::doc(&question.answer) }</div>
            </section>
            if let Some(task) = &question.task {
                <section aria-labelledby="task">
                    <h2 id="task">{ "The task's files" }</h2>
                    { size.map(|(own, reference)| html! { <p class="meta">{ format!("Beyond what was given, your answer has {own} lines and the reference solution {reference}.") }</p> }) }
                    <details><summary>{ "Reference solution" }</summary>{ doc::doc(&task.solution) }</details>
                    <details><summary>{ "Tests" }</summary>{ doc::doc(&task.tests) }</details>
                    { for task.wrong.iter().map(|wrong| html! {
                        <details>
                            <summary>{ format!("A plausible wrong answer: {}", wrong.why) }</summary>
                            <p>{ "Fails " }{ for wrong.fails.iter().map(|test| html! { <><code>{ test }</code>{ " " }</> }) }</p>
                            { doc::doc(&wrong.code) }
                        </details>
                    }) }
                </section>
            }
            if !question.pitfalls.is_empty() {
                <section aria-labelledby="pitfalls">
                    <h2 id="pitfalls">{ "Pitfalls" }</h2>
                    <ul class="prose">{ for question.pitfalls.iter().map(|pitfall| html! { <li>{ doc::line(pitfall) }</li> }) }</ul>
                </section>
            }
            <section aria-labelledby="more">
                <h2 id="more">{ "Why it is asked, and where to read on" }</h2>
                <p>{ &question.why }</p>
                <ul>{ for question.references.iter().map(|reference| html! { <li>{ reference }</li> }) }</ul>
            </section>
        </div>
    }
}
