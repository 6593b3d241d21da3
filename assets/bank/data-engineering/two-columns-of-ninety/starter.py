from datetime import date

import pyarrow as pa


def read_columns(
    root: str, columns: list[str], first: date, last: date
) -> pa.Table:
    """Return the columns, in this order, of the days first to last.

    The dataset lies in folders day=YYYY-MM-DD; `day` can be asked for and
    is a date32. Files of other days aren't opened, other columns not read.
    Raises KeyError that names all unknown columns.
    """
    raise NotImplementedError
