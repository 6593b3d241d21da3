//! Lines of an answer that may show a no-go: something to look at, never a verdict.

use crate::bank::NoGo;

/// The first line of `answer` that may show this no-go, as it was written. `None` if none does, or if the
/// answer can't show it.
#[must_use]
pub fn trace(no_go: NoGo, answer: &str) -> Option<&str> {
    let lines: Vec<&str> = answer
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    match no_go {
        NoGo::GlobalState => lines.into_iter().find(|line| line.starts_with("global ")),
        NoGo::SwallowedErrors => lines
            .windows(2)
            .find(|pair| pair[0].starts_with("except") && matches!(pair[1], "pass" | "..."))
            .map(|pair| pair[0])
            .or_else(|| lines.into_iter().find(|line| *line == "except:")),
        // Whether state is shared, tests are missing elsewhere or a package is needed can't be seen in a text.
        NoGo::UnsafeConcurrency | NoGo::MissingTests | NoGo::DependencySprawl => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_swallowed_error_and_global_state_are_shown() {
        let code = "def f():\n    global total\n    try:\n        g()\n    except ValueError:\n\n        pass\n";
        assert_eq!(trace(NoGo::GlobalState, code), Some("global total"));
        assert_eq!(
            trace(NoGo::SwallowedErrors, code),
            Some("except ValueError:")
        );
        assert_eq!(
            trace(NoGo::SwallowedErrors, "try:\n  g()\nexcept:\n  log()"),
            Some("except:")
        );
        assert_eq!(
            trace(NoGo::SwallowedErrors, "except OSError:\n    raise"),
            None
        );
        assert_eq!(trace(NoGo::GlobalState, "a global view"), None);
    }
}
