//! Where a candidate decides what to do.

use yew::prelude::*;

use crate::{
    browser::clock,
    rating::Scorecard,
    round::{Group, Pick, Preset, Request, Setup},
    route::Route,
    schedule,
    session::Event,
    ui::{
        app::{Msg, View},
        own,
    },
    words,
};

#[inline(never)]
pub(super) fn page(view: &View<'_>) -> Html {
    let offered = fitting(view);
    html! {
        <div class="home">
            <h1 tabindex="-1">{ "Sit the interview before the interview" }</h1>
            <p class="lead">{ "A timed round of Python questions. You answer, predict how it went, then see what a good interviewer would have looked for. It all stays in this browser." }</p>
            { unfinished(view) }
            { failure(view) }
            { own::rounds(view) }
            { due(view) }
            { for offered.first().map(|offer| group(view, offer)) }
            { again(view) }
            { recent(view) }
            <h2>{ "More rounds" }</h2>
            { for offered.iter().skip(1).filter(|offer| !offer.presets.is_empty()).map(|offer| html! {
                <details class="group" name="rounds">
                    <summary><span class="title">{ offer.group.title() }</span><span class="meta">{ names(offer) }</span></summary>
                    { rows(view, offer) }
                </details>
            }) }
            { left_out(view, &offered) }
            <ul class="presets plain">
                <li>
                    <a href={Route::Build(Default::default()).to_string()}>
                        <span class="title">{ "Build your own" }</span>
                        <span class="line">{ "Job, level, topics, kinds and length as you need them." }</span>
                    </a>
                </li>
                <li>
                    <a href={Route::briefing(Request::Picked(Pick::Drills, vec![])).to_string()}>
                        <span class="title">{ Pick::Drills.title() }</span>
                        <span class="line">{ Pick::Drills.line() }</span>
                    </a>
                </li>
            </ul>
        </div>
    }
}

fn unfinished(view: &View<'_>) -> Html {
    let Some(live) = view.session.live().filter(|live| !live.is_over()) else {
        return html! {};
    };
    let round = live.round();
    let number = round.done().len() + 1;
    html! {
        <section class="notice" aria-labelledby="unfinished">
            <h2 id="unfinished">{ "You have an unfinished round" }</h2>
            <p>{ format!(
                "{}, question {}, begun {}.",
                title(round.setup()),
                round.setup().length().map_or_else(|| number.to_string(), |length| format!("{} of {length}", number.min(length))),
                clock::date(round.setup().begun_at),
            ) }</p>
            <p><a class="button main" href={Route::Live.to_string()}>{ "Go on with it" }</a></p>
        </section>
    }
}

/// What is due today.
fn due(view: &View<'_>) -> Html {
    let Some(today) = view.session.today(view.now.wall) else {
        return html! {};
    };
    let count = today.questions.len();
    let line = match (count, today.rest) {
        (0, _) => return html! {},
        (1, 0) => "1 question is due today".to_owned(),
        (count, 0) => format!("{count} questions are due today"),
        (count, rest) => format!("{} questions are due today", count + rest),
    };
    html! {
        <section class="due" aria-labelledby="due">
            <h2 id="due">{ line }</h2>
            <p class="soft">{ "You missed some of it last time, or it is fading." }
                if today.rest > 0 { { format!(" A round takes the {} that fit into an hour; the rest can wait.", words::number(count)) } }
            </p>
            <p><a class="button main" href={Route::briefing(Request::Picked(Pick::Due, vec![])).to_string()}>{ "Practise what is due" }</a></p>
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

/// What of a group is offered.
struct Offer {
    group: Group,
    presets: Vec<&'static Preset>,
}

/// The presets that can be filled, by group: the built-in bank fills them all, which its check sees to. Somebody's
/// bank is tried with each, so this is worked out once for a picture.
fn fitting(view: &View<'_>) -> Vec<Offer> {
    let own = view.session.library().own();
    let fits = |preset: &&'static Preset| own.is_none_or(|bank| preset.fits(bank));
    let offer = |group: Group| Offer {
        group,
        presets: group.presets().iter().filter(fits).collect(),
    };
    Group::ALL.into_iter().map(offer).collect()
}

/// How many rounds somebody's bank is too small for.
fn left_out(view: &View<'_>, offered: &[Offer]) -> Html {
    let Some(bank) = view.session.library().own() else {
        return html! {};
    };
    let missing = |offer: &Offer| offer.group.presets().len() - offer.presets.len();
    let count: usize = offered.iter().map(missing).sum();
    html! {
        if count > 0 {
            <p class="soft">{ format!("{} left out: they need kinds, levels or topics that “{}” does not have. Build your own from what it has, or pick questions one by one.", words::count(count, "round"), bank.title) }</p>
        }
    }
}

/// What is offered of a group by name, so that nobody has to open it to see.
fn names(offer: &Offer) -> String {
    let titles: Vec<&str> = offer.presets.iter().map(|preset| preset.title).collect();
    titles.join(" · ")
}

fn group(view: &View<'_>, offer: &Offer) -> Html {
    html! {
        if !offer.presets.is_empty() {
            <h2>{ offer.group.title() }</h2>
            { rows(view, offer) }
        }
    }
}

fn rows(view: &View<'_>, offer: &Offer) -> Html {
    html! { <ul class="presets">{ for offer.presets.iter().map(|preset| row(view, preset)) }</ul> }
}

fn row(view: &View<'_>, preset: &'static Preset) -> Html {
    let catalogue = view.session.library().catalogue();
    let length = catalogue.and_then(|catalogue| preset.minutes(catalogue));
    let meta = match (preset.questions(), length) {
        (Some(count), Some(length)) => {
            format!("{} · about {length} min", words::count(count, "question"))
        }
        (Some(count), None) => words::count(count, "question"),
        (None, _) => "as far as you get".to_owned(),
    };
    html! {
        <li>
            <a href={Route::briefing(Request::Preset(preset)).to_string()}>
                <span class="title">{ preset.title }</span>
                <span class="line">{ preset.line }</span>
                <span class="meta">{ meta }</span>
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
                    html! {
                        <li>
                            <a href={Route::Attempt(attempt.round.clone(), attempt.place).to_string()}>{ super::scorecard::name(view, &attempt.question) }</a>
                            <span class="meta">{ match weak.missed.len() {
                                0 => format!("{} of the points, some only partly", words::percent(attempt.share())),
                                missed => format!("{} of the points · {} missed", words::percent(attempt.share()), words::count(missed, "criterion")),
                            } }</span>
                        </li>
                    }
                }) }
            </ul>
            <p><a class="button" href={Route::briefing(Request::Picked(Pick::WeakSpots, vec![])).to_string()}>{ "Practise your weak spots" }</a></p>
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
                            <a href={Route::Scorecard(round.setup.id.clone()).to_string()}>{ title(&round.setup) }</a>
                            <span class="meta">
                                { clock::date(round.ended_at) }
                                if let Some(card) = card { { format!(" · {}", result(&card, round.setup.practice)) } }
                            </span>
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}

/// `64 % · Yes`; practice has no recommendation.
pub(super) fn result(card: &Scorecard, practice: bool) -> String {
    let percent = words::percent(card.overall);
    if practice {
        format!("{percent} · practice")
    } else {
        format!("{percent} · {}", card.recommendation.title())
    }
}

/// A round's name on the screen, or its stored name if this program does not know it.
pub(super) fn title(setup: &Setup) -> String {
    let request: Result<Request, ()> = setup.request.parse();
    request.map_or_else(
        |()| setup.request.clone(),
        |request| request.title().to_owned(),
    )
}
