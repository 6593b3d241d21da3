//! The picture that people remember: six dimensions, prediction against verdict, evidence, what next.

mod dimensions;
mod evidence;
mod next;
mod times;

use yew::prelude::*;

use super::home;
use crate::{
    attempt::{Attempt, HONEST_PLAN, HONEST_PLAN_TEXT, Verdict},
    bank::QuestionId,
    browser::{clock, page},
    history::PastRound,
    rating::{Cap, Scorecard},
    report::Report,
    round::{Course, Ending, Request, Setup, ladder},
    route::Route,
    session::{Content, HASH_LETTERS},
    ui::{
        app::{Msg, View},
        doc, recall,
    },
    words,
};

#[inline(never)]
pub(super) fn page(view: &View<'_>, setup: &Setup, ending: Ending, attempts: &[Attempt]) -> Html {
    let card = Scorecard::of(attempts);
    let last = last(view, setup);
    html! {
        <article class="scorecard">
            <p class="eyebrow">{ format!("{} · {}", home::title(setup), clock::date(setup.begun_at)) }</p>
            { match &card {
                Some(card) => html! {
                    <>
                        <h1 tabindex="-1">{ heading(setup, card, attempts) }</h1>
                        <p class="lead">{ words::summary(card) }{ compared(card, last.as_ref()) }</p>
                        if ending == Ending::Early { <p class="soft">{ early(setup, attempts) }</p> }
                        if !card.caps.is_empty() && recommends(setup) { { caps(card) } }
                        { climb(setup, attempts) }
                        { dimensions::table(card, last.as_ref().map(|(_, card)| card)) }
                        if recommends(setup) { <p class="meta">{ "Bands: strong no below 40 %, no from 40 %, yes from 60 %, strong yes from 80 %." }</p> }
                        { evidence::labels(attempts) }
                        { evidence::points(view, attempts) }
                    </>
                },
                None if attempts.is_empty() => html! {
                    <>
                        <h1 tabindex="-1">{ "No scorecard" }</h1>
                        <p>{ "The round ended before a question was rated. What you wrote is in your history." }</p>
                    </>
                },
                None => html! {
                    <>
                        <h1 tabindex="-1">{ "Nothing scored" }</h1>
                        <p>{ "None of these answers counts in a score. They are kept, and can be looked at below." }</p>
                    </>
                },
            } }
            { next::list(view, attempts) }
            if !page::is_embedded() { { recall::of_round(view, attempts, |attempt| name(view, &attempt.question).to_string()) } }
            { times::table(view, attempts) }
            { questions(view, setup, attempts) }
            { actions(view, setup, attempts) }
        </article>
    }
}

/// Whether the round ends with a recommendation: practice does not, and a climb says how far it got.
const fn recommends(setup: &Setup) -> bool {
    !setup.practice && matches!(setup.course, Course::Fixed(_))
}

fn heading(setup: &Setup, card: &Scorecard, attempts: &[Attempt]) -> String {
    if let Course::Ladder(rungs) = &setup.course {
        return match ladder::height(rungs, attempts).held {
            Some(rung) => format!("You hold up to {}", rung.title),
            None => "The climb ended at the first rung".to_owned(),
        };
    }
    if setup.practice {
        let [met, partly, missed] = card.counts;
        return format!(
            "Practice: {met} of {}",
            words::count(met + partly + missed, "criterion")
        );
    }
    format!(
        "Recommendation: {}",
        card.recommendation.title().to_lowercase()
    )
}

fn early(setup: &Setup, attempts: &[Attempt]) -> String {
    match setup.length() {
        Some(length) => format!(
            "You ended the round after {} of {}.",
            attempts.len(),
            words::count(length, "question")
        ),
        None => format!(
            "You ended the round after {}.",
            words::count(attempts.len(), "question")
        ),
    }
}

fn caps(card: &Scorecard) -> Html {
    html! {
        <div class="notice flag">
            <p>{ if card.recommendation == card.uncapped { "It would have been capped in any case:" } else { "The score alone would give a better one; it is capped:" } }</p>
            <ul>{ for card.caps.iter().map(|cap: &Cap| html! { <li>{ cap.title() }</li> }) }</ul>
        </div>
    }
}

/// How far a climb got, rung by rung.
fn climb(setup: &Setup, attempts: &[Attempt]) -> Html {
    let Course::Ladder(rungs) = &setup.course else {
        return html! {};
    };
    let height = ladder::height(rungs, attempts);
    let held = height
        .held
        .and_then(|held| rungs.iter().position(|rung| rung == held));
    html! {
        <>
            <p>{ match (height.ended, height.at) {
                (Some(rung), _) => format!("It ended at {}: two questions there left more than two fifths of their points. That is where your knowledge ends today.", rung.title),
                (None, None) => "You reached the top: no rung was too high.".to_owned(),
                (None, Some((rung, _))) => format!("You left at {}, before it was decided.", rung.title),
            } }</p>
            <ol class="rungs">
                { for rungs.iter().enumerate().map(|(at, rung)| {
                    let (class, word) = if held.is_some_and(|held| at <= held) {
                        ("met", "held")
                    } else if height.ended == Some(rung) {
                        ("missed", "missed twice")
                    } else {
                        ("idle", "not reached")
                    };
                    html! { <li class={class}><span>{ &rung.title }</span><span class="meta">{ word }</span></li> }
                }) }
            </ol>
        </>
    }
}

/// The last round of the same sort before this one, and its scorecard.
fn last<'a>(view: &View<'a>, setup: &Setup) -> Option<(&'a PastRound, Scorecard)> {
    let history = &view.session.past()?.history;
    let past = history.previous(setup)?;
    Some((past, Scorecard::of(&history.attempts_of(&past.setup.id))?))
}

fn compared(card: &Scorecard, last: Option<&(&PastRound, Scorecard)>) -> String {
    last.map_or_else(String::new, |(past, before)| {
        let (now, then) = (words::percent(card.overall), words::percent(before.overall));
        let date = clock::date(past.setup.begun_at);
        if now == then {
            format!(" As much as last time ({date}).")
        } else {
            format!(" Last time ({date}) it was {then}.")
        }
    })
}

fn actions(view: &View<'_>, setup: &Setup, attempts: &[Attempt]) -> Html {
    let request: Option<Request> = setup.request.parse().ok();
    let same = request.clone().map(|request| Route::Briefing {
        request,
        seed: Some(setup.seed),
        bank: setup.bank.get(..HASH_LETTERS).map(str::to_owned),
    });
    let title = home::title(setup);
    let date = clock::date(setup.begun_at);
    let find = |id: &_| match view.session.library().content(id) {
        Content::Ready(question) => Some(question.as_ref()),
        _ => None,
    };
    let report = Report {
        title: &title,
        date: &date,
        practice: setup.practice,
        attempts,
        question: &find,
    }
    .markdown();
    let copy = html! {
        <button type="button" class="quiet" onclick={view.send(move || Msg::Copy(report.clone()))}>{ "Copy as Markdown" }</button>
    };
    if page::is_embedded() {
        return html! {
            <p class="row">
                <button type="button" class="main" id="again" onclick={view.send(|| Msg::Again)}>{ "Again, with other questions" }</button>
                { copy }
            </p>
        };
    }
    html! {
        <p class="row no-print">
            if let Some(request) = request { <a class="button main" href={Route::briefing(request).to_string()}>{ "Another round like this" }</a> }
            <a class="button" href={Route::History.to_string()}>{ "All rounds" }</a>
            <button type="button" class="quiet" onclick={view.send(|| Msg::Print)}>{ "Print" }</button>
            { copy }
            if let Some(same) = same { <a class="quiet-link" href={same.to_string()}>{ "The same questions again" }</a> }
        </p>
    }
}

fn questions(view: &View<'_>, setup: &Setup, attempts: &[Attempt]) -> Html {
    if attempts.is_empty() {
        return html! {};
    }
    html! {
        <section aria-labelledby="questions">
            <h2 id="questions">{ "Question by question" }</h2>
            <ol class="evidence">
                { for attempts.iter().map(|attempt| html! {
                    <li>
                        <a href={Route::Attempt(setup.id.clone(), attempt.place).to_string()}>{ name(view, &attempt.question) }</a>
                        <span class="meta">{ words::attempt(attempt) }</span>
                        if let Some(prediction) = attempt.prediction {
                            <span class="meta no-print">{ format!("You predicted {}, the verdicts come to {}.", words::percent(prediction.expected()), words::percent(attempt.share())) }</span>
                        }
                        <ul class="marks" aria-label="Verdicts">
                            { for attempt.judged().iter().map(|rated| html! {
                                <li class={mark(rated.verdict)}>
                                    <span><span class="verdict-word">{ rated.verdict.title() }</span>{ " " }{ criterion(view, attempt, &rated.criterion) }</span>
                                </li>
                            }) }
                        </ul>
                    </li>
                }) }
            </ol>
        </section>
    }
}

/// What a criterion looks for; its id in words as long as the question is not here.
pub(super) fn criterion(view: &View<'_>, attempt: &Attempt, id: &str) -> Html {
    if id == HONEST_PLAN {
        return html! { { HONEST_PLAN_TEXT } };
    }
    let text = match view.session.library().content(&attempt.question) {
        Content::Ready(question) => question
            .criteria
            .iter()
            .find(|c| c.id == id)
            .map(|c| doc::line(&c.text)),
        _ => None,
    };
    text.unwrap_or_else(|| html! { { id.replace('-', " ") } })
}

fn mark(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "met",
        Verdict::Partly => "partly",
        Verdict::Missed => "missed",
    }
}

/// A question's title, or its id if this bank does not have it.
pub(super) fn name(view: &View<'_>, question: &QuestionId) -> String {
    let entry = view
        .session
        .library()
        .catalogue()
        .and_then(|c| c.get(question));
    entry.map_or_else(|| question.words(), |entry| entry.title.clone())
}
