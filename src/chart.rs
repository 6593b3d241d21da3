//! The geometry of pictures: from values to places, as SVG writes them.

use std::fmt::Write;

/// The area of a picture that values are drawn in, in units of its view box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Left and right edge.
    pub x: (f64, f64),
    /// The height of the least and of the greatest value; heights grow downwards.
    pub y: (f64, f64),
    /// The least and the greatest value. What lies outside is drawn at the edge.
    pub values: (f64, f64),
}

impl Frame {
    /// The place of the `at`-th of `of` points that stand side by side; the only one stands at the right,
    /// where the newest is.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a picture has few points")]
    pub fn across(&self, at: usize, of: usize) -> f64 {
        let (left, right) = self.x;
        match of {
            0 | 1 => right,
            of => left + (right - left) * at as f64 / (of - 1) as f64,
        }
    }

    /// The place of a value.
    #[must_use]
    pub fn up(&self, value: f64) -> f64 {
        let ((bottom, top), (least, most)) = (self.y, self.values);
        let share = (value.clamp(least, most) - least) / (most - least);
        bottom + (top - bottom) * share
    }

    /// The points of a line through values that stand side by side: `0.0,12.5 3.1,9.0`.
    #[must_use]
    pub fn line(&self, values: impl ExactSizeIterator<Item = f64>) -> String {
        let of = values.len();
        let mut points = String::new();
        for (at, value) in values.enumerate() {
            let gap = if at == 0 { "" } else { " " };
            // Writing to a string can't fail.
            let _ = write!(
                points,
                "{gap}{},{}",
                place(self.across(at, of)),
                place(self.up(value))
            );
        }
        points
    }
}

/// A place to a tenth of a unit.
#[must_use]
pub fn place(at: f64) -> String {
    format!("{at:.1}")
}

/// Where the parts of a bar begin, and how long they are, on a bar of this length.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "a bar stands for few things")]
pub fn stack<const N: usize>(parts: [usize; N], length: f64) -> [(f64, f64); N] {
    let total = parts.iter().sum::<usize>().max(1) as f64;
    let mut begin = 0.0;
    parts.map(|part| {
        let here = (begin, length * part as f64 / total);
        begin += here.1;
        here
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame {
        x: (10.0, 110.0),
        y: (60.0, 10.0),
        values: (0.0, 1.0),
    };

    #[test]
    fn values_lie_between_the_edges() {
        assert_eq!(
            FRAME.line([0.0, 0.5, 1.0].into_iter()),
            "10.0,60.0 60.0,35.0 110.0,10.0"
        );
        assert_eq!(
            FRAME.line([2.0].into_iter()),
            "110.0,10.0",
            "one point is the newest"
        );
        assert_eq!(FRAME.line([0.0; 0].into_iter()), "");
        let around = Frame {
            values: (-1.0, 1.0),
            ..FRAME
        };
        assert!((around.up(0.0) - 35.0).abs() < 1e-9);
    }

    #[test]
    fn the_parts_of_a_bar_fill_it() {
        assert_eq!(
            stack([1, 2, 1], 40.0),
            [(0.0, 10.0), (10.0, 20.0), (30.0, 10.0)]
        );
        assert_eq!(stack([0, 0], 40.0), [(0.0, 0.0), (0.0, 0.0)]);
    }
}
