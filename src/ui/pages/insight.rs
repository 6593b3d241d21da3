//! What the past adds up to. Every picture stands beside its numbers.

use yew::prelude::*;

use crate::{
    bank::Topic,
    browse::Filter,
    browser::clock,
    insight::{Calibration, Cell, HALF_LIFE, Insight, Pace, Rhythm, Row, Trend},
    round::{Pick, Request},
    route::Route,
    schedule::ALGORITHM,
    session::Event,
    ui::{
        app::{Msg, View},
        chart, parts,
    },
    words,
};

/// How many topics are listed before one has to ask for more.
const TOPICS: usize = 8;

/// From how many rounds a change is worth telling.
const TELLING: usize = 3;

#[inline(never)]
pub(super) fn page(view: &View<'_>) -> Html {
    html! {
        <div class="insight">
            <h1 tabindex="-1">{ "Progress" }</h1>
            { match (view.session.insight(), view.session.library().failure()) {
                (Some(insight), _) if insight.attempts == 0 => html! {
                    <>
                        <p>{ "Nothing to show yet. After your first round, this page tells what you know, what is fading, and whether you know which is which." }</p>
                        <p><a class="button main" href={Route::Home.to_string()}>{ "Choose a round" }</a></p>
                    </>
                },
                (Some(insight), _) => whole(view, insight),
                (None, Some(why)) => html! {
                    <div class="notice bad" role="alert">
                        <p>{ why }</p>
                        <p><button type="button" onclick={view.send(|| Msg::Session(Event::RetryBank))}>{ "Try again" }</button></p>
                    </div>
                },
                (None, None) => html! { <p class="soft" role="status">{ "Adding up …" }</p> },
            } }
        </div>
    }
}

fn whole(view: &View<'_>, insight: &Insight) -> Html {
    html! {
        <>
            <p class="lead">{ lead(insight) }</p>
            { due(view) }
            { dimensions(insight) }
            { map(&insight.map) }
            { topics(insight) }
            { calibration(view, &insight.calibration) }
            { pace(&insight.pace) }
            { rhythm(view, &insight.rhythm) }
        </>
    }
}

fn lead(insight: &Insight) -> String {
    let rests = format!(
        "{} in {}.",
        parts::capitalised(&words::count(insight.attempts, "answer")),
        words::count(insight.rounds, "round")
    );
    let weakest = insight
        .dimensions
        .iter()
        .filter_map(|(dimension, trend)| Some((dimension, trend.now()?)))
        .min_by(|(_, a), (_, b)| a.total_cmp(b));
    match weakest {
        Some((dimension, share)) if insight.dimensions.len() > 1 => format!(
            "{rests} {} has most to gain: {} of what was looked for of late.",
            dimension.title(),
            words::percent(share)
        ),
        _ => rests,
    }
}

fn due(view: &View<'_>) -> Html {
    let Some(today) = view.session.today(view.now.wall) else {
        return html! {};
    };
    let all = today.questions.len() + today.rest;
    html! {
        <p class="row">
            { match all {
                0 => format!("Nothing is due today. {ALGORITHM} brings a question back when the chance that you can answer it has fallen to nine in ten."),
                1 => "1 question is due today.".to_owned(),
                all => format!("{all} questions are due today."),
            } }
            if all > 0 { <a class="button main no-print" href={Route::briefing(Request::Picked(Pick::Due, vec![])).to_string()}>{ "Practise what is due" }</a> }
        </p>
    }
}

/// `72 %, 9 up over 3 rounds`.
fn standing(trend: &Trend) -> String {
    let now = words::percent(trend.now().unwrap_or_default());
    match trend.change(TELLING) {
        Some(change) if change.abs() >= 0.005 => format!(
            "{now}, {:.0} points {} over {TELLING} rounds",
            change.abs() * 100.0,
            if change > 0.0 { "up" } else { "down" }
        ),
        Some(_) => format!("{now}, level over {TELLING} rounds"),
        None => now,
    }
}

fn dimensions(insight: &Insight) -> Html {
    html! {
        <section aria-labelledby="dimensions">
            <h2 id="dimensions">{ "Dimension by dimension" }</h2>
            <p class="soft">{ format!("A dot is a round; the line is what they come to, a round counting half as much {HALF_LIFE} rounds later. The rule across is 60 %, where a “yes” begins.") }</p>
            <div class="multiples">
                { for insight.dimensions.iter().map(|(dimension, trend)| {
                    let thin = trend.thinned(chart::MOST_POINTS);
                    let label = format!("{}: {}", dimension.title(), standing(trend));
                    html! {
                        <figure>
                            <figcaption><strong>{ dimension.title() }</strong><span class="meta">{ standing(trend) }</span></figcaption>
                            { chart::trend(&thin, (0.0, 1.0), 0.6, label) }
                            { table(dimension.title(), &thin, words::percent) }
                        </figure>
                    }
                }) }
            </div>
        </section>
    }
}

/// The numbers behind a trend.
fn table(name: &str, trend: &Trend, value: fn(f64) -> String) -> Html {
    html! {
        <details class="numbers">
            <summary>{ "In numbers" }<span class="unseen">{ format!(": {name}") }</span></summary>
            <div class="scroll" tabindex="0" role="group" aria-label={format!("{name} in numbers")}>
                <table>
                    <thead><tr><th scope="col">{ "Until" }</th><th scope="col">{ "Rounds" }</th><th scope="col">{ "Share" }</th><th scope="col">{ "Line" }</th></tr></thead>
                    <tbody>{ for trend.points().iter().rev().map(|point| html! {
                        <tr><th scope="row">{ clock::day(point.at) }</th><td>{ point.rounds }</td><td>{ value(point.share) }</td><td>{ value(point.smooth) }</td></tr>
                    }) }</tbody>
                </table>
            </div>
        </details>
    }
}

fn map(rows: &[Row]) -> Html {
    let levels: Vec<&str> = rows
        .first()
        .into_iter()
        .flat_map(|row| row.cells.iter().map(|(level, _)| level.title()))
        .collect();
    html! {
        <section aria-labelledby="map">
            <h2 id="map">{ "What you know" }</h2>
            <p class="soft">{ "Known: the last answer came well, and the chance that you could give it again has not fallen below nine in ten. Shaky: it came with gaps, or is fading. A question counts in each of its topics." }</p>
            <p class="key meta" aria-hidden="true">
                <svg width="12" height="12"><rect class="known" width="12" height="12" /></svg>{ "known" }
                <svg width="12" height="12"><rect class="shaky" width="12" height="12" /></svg>{ "shaky" }
                <svg width="12" height="12"><rect class="untouched" x="0.5" y="0.5" width="11" height="11" /></svg>{ "untouched" }
            </p>
            <table class="map">
                <caption class="unseen">{ "Questions known, shaky and untouched, by topic and level" }</caption>
                <thead><tr><th scope="col">{ "Topic" }</th>{ for levels.iter().map(|level| html! { <th scope="col">{ *level }</th> }) }</tr></thead>
                <tbody>
                    { for rows.iter().map(|row| html! {
                        <tr>
                            <th scope="row"><a href={of_topic(row.topic)}>{ row.topic.title() }</a></th>
                            { for row.cells.iter().map(|(_, cell)| html! { <td>{ square(*cell) }</td> }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </section>
    }
}

fn of_topic(topic: Topic) -> String {
    Route::Bank(Filter {
        topic: Some(topic),
        ..Filter::default()
    })
    .to_string()
}

fn square(cell: Cell) -> Html {
    if cell.total() == 0 {
        return html! { <span class="soft">{ "–" }<span class="unseen">{ " no question" }</span></span> };
    }
    html! {
        <>
            { chart::standing(cell) }
            <span class="meta" aria-hidden="true">{ format!("{} of {}", cell.known, cell.total()) }</span>
            <span class="unseen">{ format!("{} known, {} shaky, {} untouched", cell.known, cell.shaky, cell.untouched) }</span>
        </>
    }
}

fn topics(insight: &Insight) -> Html {
    let rows = |topics: &[(Topic, Trend)]| -> Html {
        html! {
            <table class="topic-rows">
                <thead><tr><th scope="col">{ "Topic" }</th><th scope="col">{ "Rounds" }</th><th scope="col" aria-hidden="true"></th><th scope="col">{ "Of late" }</th></tr></thead>
                <tbody>{ for topics.iter().map(|(topic, trend)| html! {
                    <tr>
                        <th scope="row"><a href={of_topic(*topic)}>{ topic.title() }</a></th>
                        <td data-unit="rounds">{ trend.points().len() }</td>
                        <td aria-hidden="true">{ chart::spark(trend) }</td>
                        <td>{ standing(trend) }</td>
                    </tr>
                }) }</tbody>
            </table>
        }
    };
    let (first, rest) = insight.topics.split_at(TOPICS.min(insight.topics.len()));
    html! {
        <section aria-labelledby="topics">
            <h2 id="topics">{ "Topic by topic" }</h2>
            { rows(first) }
            if !rest.is_empty() {
                <details><summary>{ match rest.len() { 1 => "1 more topic".to_owned(), more => format!("{more} more topics") } }</summary>{ rows(rest) }</details>
            }
        </section>
    }
}

/// `12 points over`, `4 points under`, `on the mark`.
fn bias(bias: f64) -> String {
    let points = (bias.abs() * 100.0).round();
    if points < 1.0 {
        "on the mark".to_owned()
    } else if bias > 0.0 {
        format!("{points:.0} points over")
    } else {
        format!("{points:.0} points under")
    }
}

fn calibration(view: &View<'_>, calibration: &Calibration) -> Html {
    if calibration.count == 0 {
        return html! {};
    }
    html! {
        <section aria-labelledby="calibration">
            <h2 id="calibration">{ "Do you know what you know?" }</h2>
            <p>{ format!(
                "Over {}, your predictions were {} on average, and {:.0} points off either way.",
                words::count(calibration.count, "answer"),
                bias(calibration.bias),
                calibration.error * 100.0
            ) }</p>
            if !calibration.surprises.is_empty() {
                <h3>{ "Where you were surer than the criteria" }</h3>
                <ul class="rows">{ for calibration.surprises.iter().map(|surprise| html! {
                    <li>
                        <a href={Route::Attempt(surprise.round.clone(), surprise.place).to_string()}>{ super::scorecard::name(view, &surprise.question) }</a>
                        <span class="meta">{ format!("“{}”, then {}", surprise.confidence.title(), words::percent(surprise.share)) }
                            if !surprise.missed.is_empty() { { format!(" · missed: {}", surprise.missed.iter().take(3).map(|id| id.replace('-', " ")).collect::<Vec<_>>().join(", ")) } }
                        </span>
                    </li>
                }) }</ul>
            }
            <h3>{ "What a prediction comes to" }</h3>
            <p class="key meta" aria-hidden="true">
                <svg width="12" height="12"><circle class="guess-mark" cx="6" cy="6" r="5" /></svg>{ "predicted" }
                <svg width="12" height="12"><circle class="verdict-mark" cx="6" cy="6" r="5" /></svg>{ "by the verdicts" }
            </p>
            <table class="topic-rows pairs">
                <thead><tr><th scope="col">{ "You said" }</th><th scope="col">{ "Answers" }</th><th scope="col" aria-hidden="true"></th><th scope="col">{ "By the verdicts" }</th></tr></thead>
                <tbody>{ for calibration.at.iter().map(|at| {
                    let share = (at.count > 0).then_some(at.share);
                    html! {
                        <tr>
                            <th scope="row">{ at.confidence.title() }</th>
                            <td data-unit="answers">{ at.count }</td>
                            <td aria-hidden="true">{ chart::against(at.confidence.expected(), share) }</td>
                            <td>{ share.map_or("–".to_owned(), words::percent) }</td>
                        </tr>
                    }
                }) }</tbody>
            </table>
            { over_time(calibration) }
            <details>
                <summary>{ "By topic" }</summary>
                <table class="topic-rows">
                    <thead><tr><th scope="col">{ "Topic" }</th><th scope="col">{ "Answers" }</th><th scope="col">{ "Prediction" }</th></tr></thead>
                    <tbody>{ for calibration.topics.iter().map(|topic| html! {
                        <tr><th scope="row">{ topic.topic.title() }</th><td data-unit="answers">{ topic.count }</td><td>{ bias(topic.bias) }</td></tr>
                    }) }</tbody>
                </table>
            </details>
        </section>
    }
}

fn over_time(calibration: &Calibration) -> Html {
    let thin = calibration.trend.thinned(chart::MOST_POINTS);
    let now = bias(calibration.trend.now().unwrap_or_default());
    html! {
        <div class="multiples">
            <figure>
                <figcaption><strong>{ "From round to round" }</strong><span class="meta">{ format!("of late {now}; above the rule is over-confident") }</span></figcaption>
                { chart::trend(&thin, (-0.6, 0.6), 0.0, format!("Prediction less verdicts from round to round: of late {now}")) }
                { table("Prediction less verdicts", &thin, bias) }
            </figure>
        </div>
    }
}

fn pace(pace: &Pace) -> Html {
    if pace.kinds.is_empty() {
        return html! {};
    }
    let thin = pace.trend.thinned(chart::MOST_POINTS);
    let now = words::percent(pace.trend.now().unwrap_or_default());
    html! {
        <section aria-labelledby="pace">
            <h2 id="pace">{ "Time against budget" }</h2>
            <p class="soft">{ "It is for you to know, and never lowers a score. The frame is the budget." }</p>
            <table class="topic-rows">
                <thead><tr><th scope="col">{ "Kind" }</th><th scope="col">{ "Answers" }</th><th scope="col" aria-hidden="true"></th><th scope="col">{ "The middle one" }</th></tr></thead>
                <tbody>{ for pace.kinds.iter().map(|kind| html! {
                    <tr>
                        <th scope="row">{ kind.kind.title() }</th>
                        <td data-unit="answers">{ kind.count }</td>
                        <td aria-hidden="true">{ chart::used(kind.median) }</td>
                        <td>{ format!("{} of its budget", words::percent(kind.median)) }
                            if kind.over > 0 { { format!("; {} over", kind.over) } }
                            if let Some(thought) = kind.thought { { format!("; {} before the first word", words::span(thought)) } }
                        </td>
                    </tr>
                }) }</tbody>
            </table>
            <div class="multiples">
                <figure>
                    <figcaption><strong>{ "From round to round" }</strong><span class="meta">{ format!("of late {now} of the budget, which is the rule across") }</span></figcaption>
                    { chart::trend(&thin, (0.0, 1.5), 1.0, format!("Share of the budget used from round to round: of late {now}")) }
                    { table("Share of the budget", &thin, words::percent) }
                </figure>
            </div>
        </section>
    }
}

fn rhythm(view: &View<'_>, rhythm: &Rhythm) -> Html {
    let this = rhythm.weeks.last();
    let mut said = vec![match this.map(crate::insight::Week::practised) {
        None | Some(0) => format!(
            "You practised on {} so far.",
            words::count(rhythm.days, "day")
        ),
        Some(days) => format!(
            "You practised on {} this week, and on {} so far.",
            words::count(days, "day"),
            words::count(rhythm.days, "day")
        ),
    }];
    if rhythm.days_in_a_row > 1 {
        said.push(format!(
            "{} days in a row.",
            parts::capitalised(&words::number(rhythm.days_in_a_row))
        ));
    }
    if rhythm.weeks_in_a_row > 1 {
        said.push(format!(
            "{} weeks in a row.",
            parts::capitalised(&words::number(rhythm.weeks_in_a_row))
        ));
    }
    let days: Vec<_> = rhythm.weeks.iter().map(|week| week.days).collect();
    let zone = view.session.zone();
    html! {
        <section aria-labelledby="rhythm">
            <h2 id="rhythm">{ "Your rhythm" }</h2>
            <p>{ said.join(" ") }</p>
            <figure>
                <figcaption class="meta">{ format!("The last {} weeks, Monday at the top; the larger, the more answers.", days.len()) }</figcaption>
                { chart::weeks(&days, said.join(" ")) }
                <details class="numbers">
                    <summary>{ "In numbers" }<span class="unseen">{ ": your rhythm" }</span></summary>
                    <table>
                        <thead><tr><th scope="col">{ "Week of" }</th><th scope="col">{ "Days" }</th><th scope="col">{ "Answers" }</th><th scope="col">{ "Time" }</th></tr></thead>
                        <tbody>{ for rhythm.weeks.iter().rev().map(|week| html! {
                            <tr><th scope="row">{ clock::day(zone.begin(week.monday)) }</th><td>{ week.practised() }</td><td>{ week.answers() }</td><td>{ words::span(week.time) }</td></tr>
                        }) }</tbody>
                    </table>
                </details>
            </figure>
        </section>
    }
}
