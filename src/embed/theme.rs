//! The colours and the font of the page around.

use super::config::Scheme;

/// The colours that the page around may set, by the names of the custom properties in `assets/style.css`.
pub const COLOURS: [&str; 12] = [
    "paper",
    "raised",
    "ink",
    "soft",
    "line",
    "edge",
    "accent",
    "on-accent",
    "time",
    "flag",
    "mark",
    "code",
];

/// Text and what it stands on. Each pair has to have the contrast that WCAG 2.2 asks of text (1.4.3).
pub const PAIRS: [(&str, &str); 8] = [
    ("ink", "paper"),
    ("ink", "raised"),
    ("ink", "code"),
    ("ink", "mark"),
    ("soft", "paper"),
    ("accent", "paper"),
    ("flag", "paper"),
    ("on-accent", "accent"),
];

/// The least contrast of text.
pub const LEAST: f64 = 4.5;

/// The longest value of a colour and of a font, in bytes.
pub const LONGEST: (usize, usize) = (64, 200);

/// A colour as a screen has it, each part from 0 to 1.
pub type Rgb = [f64; 3];

/// Whether a value may be tried: short, and nothing that fetches or refers.
#[must_use]
pub fn is_plain(value: &str, longest: usize) -> bool {
    let lower = value.to_ascii_lowercase();
    !value.trim().is_empty()
        && value.len() <= longest
        && !["url(", "var(", "env(", "image", ";", "{", "}", "\\", "/*"]
            .iter()
            .any(|part| lower.contains(part))
}

/// An opaque colour as browsers write a computed one: `rgb(1, 2, 3)` or `color(srgb 0.1 0.2 0.3)`.
#[must_use]
pub fn read(computed: &str) -> Option<Rgb> {
    let (kind, rest) = computed.trim().strip_suffix(')')?.split_once('(')?;
    let (rest, most) = match kind {
        "rgb" | "rgba" => (rest, 255.0),
        "color" => (rest.strip_prefix("srgb ")?, 1.0),
        _ => return None,
    };
    let numbers: Vec<f64> = rest
        .split([' ', ',', '/'])
        .filter(|part| !part.is_empty())
        .map_while(number)
        .collect();
    match numbers.as_slice() {
        [r, g, b] => Some([r / most, g / most, b / most]),
        [r, g, b, alpha] if *alpha >= 1.0 => Some([r / most, g / most, b / most]),
        _ => None,
    }
}

/// A number such as `0.25`, `12` or `1e-7`, which is nothing to speak of. (The standard library reads every number that
/// there is, by 15 kB of the wasm.)
fn number(text: &str) -> Option<f64> {
    let (digits, tiny) = match text.split_once("e-") {
        Some((digits, _)) => (digits, true),
        None => (text, false),
    };
    let (mut value, mut scale, mut point) = (0.0, 1.0, false);
    for byte in digits.bytes() {
        match byte {
            b'.' if !point => point = true,
            b'0'..=b'9' => {
                value = value * 10.0 + f64::from(byte - b'0');
                scale *= if point { 10.0 } else { 1.0 };
            }
            _ => return None,
        }
    }
    let some = digits.bytes().any(|byte| byte.is_ascii_digit());
    some.then_some(if tiny { 0.0 } else { value / scale })
}

fn luminance(colour: Rgb) -> f64 {
    let [r, g, b] = colour.map(|part| {
        let part = part.clamp(0.0, 1.0);
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// The contrast of two colours by WCAG 2.2, from 1 to 21.
#[must_use]
pub fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Which of our own colours go with this paper: those that are not set by the page around.
#[must_use]
pub fn goes_with(paper: Rgb) -> Scheme {
    if contrast(paper, [1.0; 3]) > contrast(paper, [0.0; 3]) {
        Scheme::Dark
    } else {
        Scheme::Light
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_standard() {
        let near = |a: Rgb, b: Rgb, expected: f64| (contrast(a, b) - expected).abs() < 0.01;
        assert!(near([0.0; 3], [1.0; 3], 21.0));
        // #767676 on white is the grey that just passes.
        let grey = read("rgb(118, 118, 118)").unwrap();
        assert!(near(grey, [1.0; 3], 4.54));
        assert_eq!(goes_with(read("rgb(20, 20, 20)").unwrap()), Scheme::Dark);
        assert_eq!(goes_with([1.0; 3]), Scheme::Light);
    }

    #[test]
    fn computed_colours_are_read_and_clear_ones_are_not() {
        assert_eq!(read("rgb(255, 0, 51)"), Some([1.0, 0.0, 0.2]));
        assert_eq!(read("color(srgb 0.5 0 1)"), Some([0.5, 0.0, 1.0]));
        assert_eq!(read("color(srgb 0.5 0 1 / 1)"), Some([0.5, 0.0, 1.0]));
        assert_eq!(
            read("color(srgb 0.0625 .5 2.1e-8)"),
            Some([0.0625, 0.5, 0.0])
        );
        for other in [
            "rgba(0, 0, 0, 0.5)",
            "color(srgb 0 0 0 / 0.2)",
            "color(display-p3 0 0 0)",
            "rgb(a, b, c)",
            "rgb(1, 2)",
            "transparent",
            "",
        ] {
            assert_eq!(read(other), None, "{other}");
        }
    }

    #[test]
    fn values_that_fetch_or_refer_are_not_tried() {
        for value in [
            "red",
            "#123456",
            "oklch(60% 0.2 30)",
            "light-dark(#fff, #000)",
        ] {
            assert!(is_plain(value, LONGEST.0), "{value}");
        }
        for value in [
            "",
            " ",
            "url(x)",
            "URL(x)",
            "var(--x)",
            "red; --ink: red",
            "image-set('x')",
            "\\75rl(x)",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        ] {
            assert!(!is_plain(value, LONGEST.0), "{value}");
        }
    }
}
