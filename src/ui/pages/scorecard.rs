//! The picture that people remember: six dimensions, prediction against verdict, evidence, what next.

use yew::prelude::*;

use super::home;
use crate::{
    attempt::{Attempt, Verdict},
    browser::clock,
    rating::{Cap, DimensionScore, Scorecard, anchor},
    round::{Ending, Setup},
    route::Route,
    schedule,
    session::Content,
    ui::{
        app::{Msg, View},
        doc,
    },
    words,
};

pub(super) fn page(view: &View<'_>, setup: &Setup, ending: Ending, attempts: &[Attempt]) -> Html {
    let card = Scorecard::of(attempts);
    html! {
        <article class="scorecard">
            <p class="eyebrow">{ format!("{} · {}", home::title(&setup.preset), clock::date(setup.begun_at)) }</p>
            { match &card {
                Some(card) => html! {
                    <>
                        <h1 tabindex="-1">{ format!("Recommendation: {}", card.recommendation.title().to_lowercase()) }</h1>
                        <p class="lead">{ summary(card) }</p>
                        if ending == Ending::Early { <p class="soft">{ format!("You ended the round after {} of {}.", attempts.len(), words::count(setup.questions.len(), "question")) }</p> }
                        if !card.caps.is_empty() {
                            <div class="notice flag">
                                <p>{ if card.recommendation == card.uncapped { "It would have been capped in any case:" } else { "The score alone would give a better one; it is capped:" } }</p>
                                <ul>{ for card.caps.iter().map(|cap: &Cap| html! { <li>{ cap.title() }</li> }) }</ul>
                            </div>
                        }
                        { dimensions(card) }
                        <p class="meta">{ "Bands: strong no below 40 %, no from 40 %, yes from 60 %, strong yes from 80 %." }</p>
                    </>
                },
                None => html! {
                    <>
                        <h1 tabindex="-1">{ "No scorecard" }</h1>
                        <p>{ "The round ended before a question was rated. What you wrote is in your history." }</p>
                    </>
                },
            } }
            { questions(view, setup, attempts) }
            { next(view, attempts) }
            <p class="row no-print">
                <a class="button main" href={Route::briefing(&setup.preset, None).to_string()}>{ "Another round like this" }</a>
                <a class="button" href={Route::History.to_string()}>{ "All rounds" }</a>
                <button type="button" class="quiet" onclick={view.send(|| Msg::Print)}>{ "Print" }</button>
            </p>
        </article>
    }
}

/// `You met 7 of 11. Edge cases were the gap.`
fn summary(card: &Scorecard) -> String {
    let [met, partly, missed] = card.counts;
    let weakest = card
        .dimensions
        .iter()
        .min_by(|a, b| a.score.total_cmp(&b.score));
    let gap = match weakest {
        Some(weakest) if weakest.score < 0.8 && card.dimensions.len() > 1 => {
            format!(" {} was the gap.", weakest.dimension.title())
        }
        _ => String::new(),
    };
    let partly = if partly > 0 {
        format!(", and {partly} partly")
    } else {
        String::new()
    };
    format!(
        "You met {met} of {}{partly}. Overall {}.{gap}",
        words::count(met + card.counts[1] + missed, "criterion"),
        words::percent(card.overall),
    )
}

/// A table whose middle column is the picture, so that it reads aloud as well.
fn dimensions(card: &Scorecard) -> Html {
    html! {
        <table class="dimensions">
            <caption>
                <span>{ "Six dimensions" }</span>
                <span class="key" aria-hidden="true">
                    <svg viewBox="0 0 12 12"><circle cx="6" cy="6" r="5" class="verdict-mark" /></svg>{ "your verdicts" }
                    <svg viewBox="0 0 12 12"><circle cx="6" cy="6" r="4" class="guess-mark" /></svg>{ "your prediction" }
                </span>
            </caption>
            <thead>
                <tr><th scope="col">{ "Dimension" }</th><th scope="col" class="scale"><span class="unseen">{ "Picture" }</span></th><th scope="col">{ "Score" }</th><th scope="col">{ "Predicted" }</th></tr>
            </thead>
            <tbody>
                { for card.dimensions.iter().map(dimension) }
                { for card.not_exercised.iter().map(|dimension| html! {
                    <tr class="idle">
                        <th scope="row">{ dimension.title() }</th>
                        <td class="scale" aria-hidden="true"></td>
                        <td colspan="2" class="soft">{ "not exercised" }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

fn dimension(score: &DimensionScore) -> Html {
    // The scale runs from 10 to 310 in units of the picture.
    let x = |share: f64| format!("{:.1}", 10.0 + 300.0 * share);
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
            <th scope="row">{ score.dimension.title() }<span class="anchor">{ anchor(score.dimension, score.score) }</span></th>
            <td class="scale">
                <svg viewBox="0 0 320 24" aria-hidden="true">
                    <line x1="10" x2="310" y1="12" y2="12" class="axis" />
                    { for [0.4, 0.6, 0.8].map(|band| html! { <line x1={x(band)} x2={x(band)} y1="7" y2="17" class="tick" /> }) }
                    { guess }
                    <circle cx={x(score.score)} cy="12" r="6" class="verdict-mark" />
                </svg>
            </td>
            <td class="number">{ words::percent(score.score) }</td>
            <td class="number soft">{ score.predicted.map_or_else(|| "none".to_owned(), words::percent) }</td>
        </tr>
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
                        <a href={Route::Attempt(setup.id.clone(), attempt.place).to_string()}>{ name(view, attempt) }</a>
                        <span class="meta">{ line(attempt) }</span>
                        <ul class="marks" aria-label="Verdicts">
                            { for attempt.ratings.iter().map(|rated| html! {
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
fn criterion(view: &View<'_>, attempt: &Attempt, id: &str) -> Html {
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
pub(super) fn name(view: &View<'_>, attempt: &Attempt) -> String {
    let entry = view
        .session
        .library()
        .catalogue()
        .and_then(|c| c.get(&attempt.question));
    entry.map_or_else(|| attempt.question.to_string(), |entry| entry.title.clone())
}

/// What there is to say of an attempt in a line.
pub(super) fn line(attempt: &Attempt) -> String {
    let mut parts = vec![format!(
        "met {} of {}",
        attempt.count(Verdict::Met),
        attempt.ratings.len()
    )];
    parts.push(match attempt.budget {
        Some(budget) => format!("{} of {}", words::span(attempt.used), words::span(budget)),
        None => format!("{}, no clock", words::span(attempt.used)),
    });
    if attempt.hints > 0 {
        parts.push(words::count(attempt.hints.into(), "hint"));
    }
    if attempt.prediction.is_none() {
        parts.push("not answered".to_owned());
    }
    if !attempt.scored {
        parts.push("unscored".to_owned());
    }
    let got_there = attempt
        .probes
        .iter()
        .filter(|probe| probe.verdict == Verdict::Met)
        .count();
    if !attempt.probes.is_empty() {
        parts.push(format!(
            "{got_there} of {} got there",
            words::count(attempt.probes.len(), "follow-up")
        ));
    }
    parts.join(" · ")
}

/// The questions of this round that left most to gain.
fn next(view: &View<'_>, attempts: &[Attempt]) -> Html {
    let weak = schedule::weakest(attempts, 3);
    if weak.is_empty() {
        return html! {};
    }
    html! {
        <section aria-labelledby="next">
            <h2 id="next">{ "What to practise next" }</h2>
            <ol>
                { for weak.iter().map(|weak| html! {
                    <li>
                        <a href={Route::Attempt(weak.attempt.round.clone(), weak.attempt.place).to_string()}>{ name(view, weak.attempt) }</a>
                        if let Some(first) = weak.missed.first() { <span class="meta next-step">{ "Missed: " }{ criterion(view, weak.attempt, first) }</span> }
                    </li>
                }) }
            </ol>
        </section>
    }
}
