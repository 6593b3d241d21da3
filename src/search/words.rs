//! Words as they are compared.

/// The words of a text, in lower case and without a plural's `s`. A name such as `lru_cache` is found whole
/// and by its parts.
pub(super) fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_')
        .flat_map(|name| {
            let name = name.trim_matches('_').to_lowercase();
            let parts: Vec<String> = if name.contains('_') {
                name.split('_').map(str::to_owned).collect()
            } else {
                vec![]
            };
            parts.into_iter().chain([name])
        })
        .filter(|word| !word.is_empty())
        .map(singular)
}

/// `generators` and `generator` are one word, `class` and `is` stay.
fn singular(mut word: String) -> String {
    if word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") {
        word.pop();
    }
    word
}

/// Whether one letter too many, too few, wrong or swapped with its neighbour makes `a` of `b`. O(length).
pub(super) fn is_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() {
        (&a, &b)
    } else {
        (&b, &a)
    };
    if long.len() - short.len() > 1 {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    let (short, long) = (&short[same..], &long[same..]);
    if short.len() < long.len() {
        return short == &long[1..];
    }
    match (short, long) {
        ([], []) => true,
        ([_, rest @ ..], [_, other @ ..]) if rest == other => true,
        ([p, q, rest @ ..], [r, s, other @ ..]) => (p, q) == (s, r) && rest == other,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_found_whole_and_by_their_parts() {
        let list = |text| words(text).collect::<Vec<_>>();
        assert_eq!(
            list("The GIL's `lru_cache`!"),
            ["the", "gil", "s", "lru", "cache", "lru_cache"]
        );
        assert_eq!(
            list("__init__ classes is pass yes"),
            ["init", "classe", "is", "pass", "yes"]
        );
        assert_eq!(list(" _ -- "), [""; 0]);
    }

    proptest! {
        #[test]
        fn one_slip_is_forgiven(word in "[a-z]{2,9}", at in 0..9_usize, letter in "[a-z]") {
            let letters: Vec<char> = word.chars().collect();
            let at = at % (letters.len() - 1);
            let with = |change: &dyn Fn(&mut Vec<char>)| {
                let mut changed = letters.clone();
                change(&mut changed);
                changed.into_iter().collect::<String>()
            };
            let letter = letter.chars().next().unwrap();
            let less = with(&|w| {
                w.remove(at);
            });
            let more = with(&|w| w.insert(at, letter));
            let other = with(&|w| w[at] = letter);
            let swapped = with(&|w| w.swap(at, at + 1));
            for slip in [&word, &less, &more, &other, &swapped] {
                prop_assert!(is_slip(&word, slip), "{} {}", word, slip);
                prop_assert!(is_slip(slip, &word), "{} {}", slip, word);
            }
            let last = letters.len() - 1;
            let longer = with(&|w| w.extend(['ä', 'ä']));
            let both_ends = with(&|w| (w[0], w[last]) = ('ä', 'ä'));
            prop_assert!(!is_slip(&word, &longer));
            prop_assert!(letters.len() < 3 || !is_slip(&word, &both_ends));
        }
    }
}
