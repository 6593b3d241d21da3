//! Where a candidate decides what to do.

use yew::prelude::*;

use crate::{
    browser::clock,
    rating::Scorecard,
    round::{PRESETS, Preset},
    route::Route,
    schedule,
    session::{Content, Event},
    ui::app::{Msg, View},
    words,
};

pub(super) fn page(view: &View<'_>) -> Html {
    html! {
        <div class="home">
            <h1 tabindex="-1">{ "Sit the interview before the interview" }</h1>
            <p class="lead">{ "A timed round of Python questions. You answer, predict how it went, then see what a good interviewer would have looked for. It all stays in this browser." }</p>
            { unfinished(view) }
            { failure(view) }
            <h2>{ "Choose a round" }</h2>
            <ul class="presets">{ for PRESETS.iter().map(|preset| row(view, preset)) }</ul>
            { again(view) }
            { recent(view) }
        </div>
    }
}

fn unfinished(view: &View<'_>) -> Html {
    let Some(live) = view.session.live().filter(|live| !live.is_over()) else {
        return html! {};
    };
    let round = live.round();
    html! {
        <section class="notice" aria-labelledby="unfinished">
            <h2 id="unfinished">{ "You have an unfinished round" }</h2>
            <p>{ format!(
                "{}, question {} of {}, begun {}.",
                title(&round.setup().preset),
                (round.done().len() + 1).min(round.setup().questions.len()),
                round.setup().questions.len(),
                clock::date(round.setup().begun_at),
            ) }</p>
            <p><a class="button main" href={Route::LIVE.to_string()}>{ "Go on with it" }</a></p>
        </section>
    }
}

fn failure(view: &View<'_>) -> Html {
    match view.session.library().failure() {
        Some(why) => html! {
            <div class="notice bad" role="alert">
                <p>{ why }</p>
                <p><button type="button" onclick={view.send(|| Msg::Session(Event::RetryBank))}>{ "Try again" }</button></p>
            </div>
        },
        None => html! {},
    }
}

fn row(view: &View<'_>, preset: &'static Preset) -> Html {
    let minutes = preset.slots.len();
    let catalogue = view.session.library().catalogue();
    let length = catalogue.and_then(|catalogue| preset.minutes(catalogue));
    html! {
        <li>
            <a href={Route::briefing(preset.id, None).to_string()}>
                <span class="title">{ preset.title }</span>
                <span class="line">{ preset.line }</span>
                <span class="meta">{ match length {
                    Some(length) => format!("{} · about {length} min", words::count(minutes, "question")),
                    None => words::count(minutes, "question"),
                } }</span>
            </a>
        </li>
    }
}

/// The questions that left most to gain.
fn again(view: &View<'_>) -> Html {
    let Some(past) = view.session.past() else {
        return html! {};
    };
    let weak = schedule::weakest(past.history.attempts(), 3);
    if weak.is_empty() {
        return html! {};
    }
    html! {
        <section aria-labelledby="again">
            <h2 id="again">{ "Worth another look" }</h2>
            <ul class="rows">
                { for weak.iter().map(|weak| {
                    let attempt = weak.attempt;
                    let name = match view.session.library().catalogue().and_then(|c| c.get(&attempt.question)) {
                        Some(entry) => entry.title.clone(),
                        None => match view.session.library().content(&attempt.question) {
                            Content::Ready(question) => question.title.clone(),
                            _ => attempt.question.to_string(),
                        },
                    };
                    html! {
                        <li>
                            <a href={Route::Attempt(attempt.round.clone(), attempt.place).to_string()}>{ name }</a>
                            <span class="meta">{ match weak.missed.len() {
                                0 => format!("{} of the points, some only partly", words::percent(attempt.share())),
                                missed => format!("{} of the points · {} missed", words::percent(attempt.share()), words::count(missed, "criterion")),
                            } }</span>
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}

fn recent(view: &View<'_>) -> Html {
    let Some(past) = view.session.past() else {
        return html! {};
    };
    let rounds = past.history.rounds();
    if rounds.is_empty() {
        return html! {
            <p class="soft first-time">{ "Your rounds and their scorecards will be listed here." }</p>
        };
    }
    html! {
        <section aria-labelledby="recent">
            <h2 id="recent">{ "Your last rounds" }</h2>
            <ul class="rows">
                { for rounds.iter().take(3).map(|round| {
                    let card = Scorecard::of(&past.history.attempts_of(&round.setup.id));
                    html! {
                        <li>
                            <a href={Route::Scorecard(round.setup.id.clone()).to_string()}>{ title(&round.setup.preset) }</a>
                            <span class="meta">
                                { clock::date(round.ended_at) }
                                if let Some(card) = card { { format!(" · {} · {}", words::percent(card.overall), card.recommendation.title()) } }
                            </span>
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}

/// A preset's name on the screen, or its stored name if this program does not know it.
pub(super) fn title(preset: &str) -> String {
    Preset::find(preset).map_or_else(|| preset.to_owned(), |preset| preset.title.to_owned())
}
