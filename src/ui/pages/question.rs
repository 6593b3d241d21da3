//! One question: what is asked at once, what is looked for only on request, and one's own history with it.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::rating;
use crate::{
    attempt::{Attempt, Verdict},
    bank::{Question, QuestionId},
    browse::Filter,
    browser::clock,
    history::{History, Mark},
    insight::Past,
    round::{Pick, Request},
    route::Route,
    schedule::{ALGORITHM, Standing},
    session::Event,
    ui::{
        app::{Msg, View},
        doc, recall,
    },
    words,
};

/// The most past answers that stand side by side.
const BESIDE: usize = 4;

#[inline(never)]
pub(super) fn page(view: &View<'_>, id: &QuestionId) -> Html {
    let entry = view
        .session
        .library()
        .catalogue()
        .and_then(|bank| bank.get(id));
    let title = entry.map_or("Question", |entry| &entry.title);
    // A new key for a new question: what was opened on one stays closed on the next.
    html! {
        <article class="one-question" key={id.as_str().to_owned()}>
            <p class="eyebrow"><a href={Route::Bank(Filter::default()).to_string()}>{ "Questions" }</a></p>
            <h1 tabindex="-1">{ title }</h1>
            { super::past(view, |history| super::with(view, id, |question| whole(view, history, question))) }
        </article>
    }
}

fn whole(view: &View<'_>, history: &History, question: &Question) -> Html {
    let id = &question.id;
    let about = [
        question.kind.title(),
        question.level.title(),
        question.topics[0].title(),
    ];
    let past = Past::of(history, id);
    html! {
        <>
            <p class="meta">{ format!("{} · {} min", about.join(" · "), question.minutes) }if !question.scored { { " · a drill, which no score counts" } }</p>
            <div class="question voice">{ doc::doc(&question.prompt) }</div>
            <div class="context">{ doc::doc(&question.context) }</div>
            { actions(view, history, question) }
            { note(view, history, id) }
            { own(view, history, question, &past) }
            <h2>{ "Only when you have answered it" }</h2>
            <p class="soft">{ "Reading on spoils the question as practice." }</p>
            { for question.hints.iter().zip(1..).map(|(hint, number)| html! {
                <details><summary>{ format!("Hint {number} of {}", question.hints.len()) }</summary>{ doc::doc(hint) }</details>
            }) }
            <details id="criteria">
                <summary>{ format!("What to look for: {}", words::count(question.criteria.len(), "criterion")) }</summary>
                <ul class="verdict-list">{ for question.criteria.iter().map(|criterion| html! {
                    <li>{ doc::line(&criterion.text) }<span class="meta">{ format!(" {} · {}", criterion.weight.title(), criterion.dimension.title().to_lowercase()) }</span></li>
                }) }</ul>
            </details>
            <details id="answer">
                <summary>{ "Model answer, pitfalls and reading" }</summary>
                { rating::reveal(question, "") }
            </details>
        </>
    }
}

fn actions(view: &View<'_>, history: &History, question: &Question) -> Html {
    let id = &question.id;
    let marked = history.marks().is_bookmarked(id);
    let bookmark = {
        let id = id.clone();
        view.send(move || Msg::Session(Event::Mark(Mark::Bookmark(id.clone(), !marked))))
    };
    html! {
        <p class="row no-print">
            <a class="button main" href={Route::briefing(Request::Picked(Pick::Hand, vec![id.clone()])).to_string()}>{ "Answer it" }</a>
            <button type="button" id="bookmark" aria-pressed={marked.to_string()} onclick={bookmark}>{ if marked { "Bookmarked" } else { "Bookmark" } }</button>
        </p>
    }
}

fn note(view: &View<'_>, history: &History, id: &QuestionId) -> Html {
    let write = {
        let id = id.clone();
        view.link.callback(move |event: InputEvent| {
            let field: Option<HtmlTextAreaElement> = event.target_dyn_into();
            let text = field.map(|field| field.value()).unwrap_or_default();
            Msg::Session(Event::Mark(Mark::Note(id.clone(), text)))
        })
    };
    html! {
        <p class="note">
            <label for="note">{ "Your note" }</label>
            <textarea id="note" rows="3" value={history.marks().note(id).to_owned()} oninput={write} />
            <span class="meta">{ "Kept in this browser as you type." }</span>
        </p>
    }
}

/// What happened with it so far.
fn own(view: &View<'_>, history: &History, question: &Question, past: &Past<'_>) -> Html {
    if past.attempts.is_empty() {
        return html! {};
    }
    html! {
        <section aria-labelledby="own">
            <h2 id="own">{ "Your history with it" }</h2>
            { memory(view, question) }
            { newest(view, history, past) }
            <details>
                <summary>{ "Your answers, criterion by criterion" }</summary>
                { beside(question, past) }
            </details>
        </section>
    }
}

/// How well it is remembered, in words.
fn memory(view: &View<'_>, question: &Question) -> Html {
    let Some(practice) = view.session.practice() else {
        return html! {};
    };
    let Some(practised) = practice.get(&question.id) else {
        return html! { <p>{ "No attempt says yet how well you remember it." }</p> };
    };
    let now = view.now.wall;
    let memory = &practised.memory;
    let standing = match practice.standing(&question.id, now) {
        Standing::Known => "Known",
        _ => "Shaky",
    };
    html! {
        <p>{ format!(
            "{standing}. It comes back {}; the chance that you could answer it now is about {}, by {ALGORITHM}.",
            recall::back(view, memory),
            words::percent(f64::from(memory.chance(now))),
        ) }</p>
    }
}

fn newest(view: &View<'_>, history: &History, past: &Past<'_>) -> Html {
    let told = past
        .attempts
        .iter()
        .rev()
        .find(|attempt| history.recall_of(attempt).is_some());
    match told {
        Some(attempt) => html! {
            <p class="row"><span>{ "The last time it came:" }</span>{ recall::choice(view, history, attempt, "the last time") }</p>
        },
        None => html! {},
    }
}

/// The newest answers side by side.
fn beside(question: &Question, past: &Past<'_>) -> Html {
    let skip = past.attempts.len().saturating_sub(BESIDE);
    let attempts: &[&Attempt] = &past.attempts[skip..];
    html! {
        <>
            if skip > 0 { <p class="soft">{ format!("The newest {BESIDE} of {}.", past.attempts.len()) }</p> }
            <div class="scroll" tabindex="0" role="group" aria-label="Your answers side by side">
                <table class="beside">
                    <thead>
                        <tr>
                            <th scope="col">{ "Criterion" }</th>
                            { for attempts.iter().map(|attempt| html! {
                                <th scope="col"><a href={Route::Attempt(attempt.round.clone(), attempt.place).to_string()}>{ clock::day(attempt.rated_at) }</a></th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for past.rows.iter().map(|row| html! {
                            <tr>
                                <th scope="row">{ match question.criteria.iter().find(|criterion| criterion.id == row.criterion) {
                                    Some(criterion) => doc::line(&criterion.text),
                                    None => html! { { row.criterion.replace('-', " ") } },
                                } }</th>
                                { for row.verdicts.iter().skip(skip).map(|verdict| html! {
                                    <td class={verdict.map(|verdict| match verdict {
                                        Verdict::Met => "met",
                                        Verdict::Partly => "partly",
                                        Verdict::Missed => "missed",
                                    })}>{ verdict.map_or("–", |verdict| verdict.title()) }</td>
                                }) }
                            </tr>
                        }) }
                        <tr>
                            <th scope="row">{ "All in all" }</th>
                            { for attempts.iter().map(|attempt| html! { <td>{ words::percent(attempt.share()) }</td> }) }
                        </tr>
                        <tr class="texts">
                            <th scope="row">{ "What you wrote" }</th>
                            { for attempts.iter().map(|attempt| {
                                let texts: Vec<&str> = attempt.texts().filter(|text| !text.trim().is_empty()).collect();
                                html! { <td>{ if texts.is_empty() { "Nothing written.".to_owned() } else { texts.join("\n\n") } }</td> }
                            }) }
                        </tr>
                    </tbody>
                </table>
            </div>
        </>
    }
}
