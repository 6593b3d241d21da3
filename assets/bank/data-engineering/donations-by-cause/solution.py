import pandas as pd

SCHEMA = {
    "cause": "str",
    "gifts": "int64",
    "donors": "int64",
    "cents": "int64",
    "largest": "Int64",
}


def by_cause(gifts: pd.DataFrame) -> pd.DataFrame:
    """Return figures per cause, by cents (largest first), then by cause."""
    given = gifts["cents"] > 0
    marked = pd.DataFrame(
        {
            "cause": gifts["cause"].fillna("(none)"),
            "cents": gifts["cents"],
            "gift": gifts["cents"].astype("Int64").where(given),
            "donor": gifts["donor"].where(given),
        }
    )
    figures = marked.groupby("cause", as_index=False).agg(
        gifts=("gift", "count"),
        donors=("donor", "nunique"),
        cents=("cents", "sum"),
        largest=("gift", "max"),
    )
    return figures.astype(SCHEMA).sort_values(
        ["cents", "cause"], ascending=[False, True], ignore_index=True
    )
