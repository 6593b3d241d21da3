//! The candidate's settings.

/// How the time is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Clock {
    /// A line that shortens, and digits.
    #[default]
    Digits,
    /// The line alone.
    Line,
    /// Nothing. It still runs, and a key reads it out.
    Hidden,
}

impl Clock {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::Digits, Self::Line, Self::Hidden];

    /// The words on the screen.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Digits => "A line and digits",
            Self::Line => "A line only",
            Self::Hidden => "Hidden",
        }
    }
}

/// What a candidate can set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// How the time is shown.
    pub clock: Clock,
    /// Whether single keys do things. Some people's tools type letters of their own accord, so it can be
    /// switched off (WCAG 2.2, success criterion 2.1.4).
    pub keys: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            clock: Clock::Digits,
            keys: true,
        }
    }
}
