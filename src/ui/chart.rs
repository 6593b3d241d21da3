//! Pictures: small, without words of their own, next to a table that says the same.
//!
//! They are drawn as nodes, by SVG attributes and classes: a strict content security policy forbids styles, and
//! nothing is ever parsed.

use yew::prelude::*;

use crate::{
    chart::{Frame, place, stack},
    insight::{Cell, Trend},
};

/// The most points in one picture.
pub(super) const MOST_POINTS: usize = 40;

/// A trend: a dot for each round, and the smoothed line. `middle` is drawn across.
pub(super) fn trend(trend: &Trend, values: (f64, f64), middle: f64, label: String) -> Html {
    let frame = Frame {
        x: (4.0, 236.0),
        y: (60.0, 4.0),
        values,
    };
    let points = trend.points();
    let smooth = frame.line(points.iter().map(|point| point.smooth));
    let height = place(frame.up(middle));
    html! {
        <svg class="trend" viewBox="0 0 240 64" width="240" height="64" role="img" aria-label={label}>
            <line class="axis" x1="0" x2="240" y1={height.clone()} y2={height} />
            <polyline class="smooth" points={smooth} />
            { for points.iter().enumerate().map(|(at, point)| html! {
                <circle class="round" cx={place(frame.across(at, points.len()))} cy={place(frame.up(point.share))} r="2.5" />
            }) }
        </svg>
    }
}

/// A trend in a line of a table.
pub(super) fn spark(trend: &Trend) -> Html {
    let frame = Frame {
        x: (3.0, 117.0),
        y: (21.0, 3.0),
        values: (0.0, 1.0),
    };
    let trend = trend.thinned(MOST_POINTS);
    let points = trend.points();
    let line = frame.line(points.iter().map(|point| point.smooth));
    let end = points.last().map(|point| place(frame.up(point.smooth)));
    html! {
        <svg class="spark" viewBox="0 0 120 24" width="120" height="24" aria-hidden="true">
            <polyline class="smooth" points={line} />
            if let Some(end) = end { <circle class="verdict-mark" cx="117" cy={end} r="3" /> }
        </svg>
    }
}

/// Prediction and verdicts on one scale; no verdicts, no mark.
pub(super) fn against(predicted: f64, share: Option<f64>) -> Html {
    let frame = Frame {
        x: (0.0, 0.0),
        y: (8.0, 192.0),
        values: (0.0, 1.0),
    };
    let guess = place(frame.up(predicted));
    html! {
        <svg class="against" viewBox="0 0 200 24" width="200" height="24" aria-hidden="true">
            <line class="axis" x1="8" x2="192" y1="12" y2="12" />
            { for [0.0, 0.25, 0.5, 0.75, 1.0].map(|at| {
                let x = place(frame.up(at));
                html! { <line class="tick" x1={x.clone()} x2={x} y1="9" y2="15" /> }
            }) }
            if let Some(share) = share {
                <line class="between" x1={guess.clone()} x2={place(frame.up(share))} y1="12" y2="12" />
                <circle class="verdict-mark" cx={place(frame.up(share))} cy="12" r="5" />
            }
            <circle class="guess-mark" cx={guess} cy="12" r="5" />
        </svg>
    }
}

/// Known, shaky and untouched, as one bar.
pub(super) fn standing(cell: Cell) -> Html {
    let parts = stack([cell.known, cell.shaky, cell.untouched], 56.0);
    html! {
        <svg class="standing" viewBox="0 0 58 12" width="58" height="12" aria-hidden="true">
            { for parts.into_iter().zip(["known", "shaky", "untouched"]).filter(|((_, length), _)| *length > 0.0).map(|((begin, length), class)| html! {
                <rect {class} x={place(begin + 1.0)} y="1" width={place(length)} height="10" />
            }) }
        </svg>
    }
}

/// How much of a budget was used: the frame is the budget, and as much again is drawn beyond it.
pub(super) fn used(share: f64) -> Html {
    let full = 80.0;
    let within = full * share.clamp(0.0, 1.0);
    let over = full * (share - 1.0).clamp(0.0, 1.0);
    html! {
        <svg class="used" viewBox="0 0 164 16" width="164" height="16" aria-hidden="true">
            <rect class="working" x="2" y="4" width={place(within)} height="8" />
            if over > 0.0 { <rect class="over" x={place(2.0 + full)} y="4" width={place(over)} height="8" /> }
            <rect class="budget" x="2" y="2" width={place(full)} height="12" />
        </svg>
    }
}

/// Weeks as columns of seven days, Monday at the top; the more answers, the larger the mark.
pub(super) fn weeks(weeks: &[[Option<usize>; 7]], label: String) -> Html {
    let side = |count: usize| match count {
        0 => 3,
        1..=2 => 7,
        3..=5 => 10,
        _ => 13,
    };
    let width = weeks.len() * 18;
    html! {
        <svg class="weeks" viewBox={format!("0 0 {width} 126")} width={width.to_string()} height="126" role="img" aria-label={label}>
            { for weeks.iter().enumerate().flat_map(|(column, days)| {
                days.iter().enumerate().filter_map(move |(row, count)| count.map(|count| {
                    let side = side(count);
                    html! {
                        <rect class={if count > 0 { "known" } else { "none" }}
                            x={place(from(column, side))} y={place(from(row, side))}
                            width={side.to_string()} height={side.to_string()} />
                    }
                }))
            }) }
        </svg>
    }
}

/// Where a square of this side begins in the cell at this place.
#[expect(clippy::cast_precision_loss, reason = "a picture has few cells")]
fn from(at: usize, side: usize) -> f64 {
    at as f64 * 18.0 + 9.0 - side as f64 / 2.0
}
