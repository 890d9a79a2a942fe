"""Answers as a pandas DataFrame, whose columns have the types that the question declares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daye_graph.errors import UsageError
from daye_graph.query.answer import Answer
from daye_graph.wording import Wording

if TYPE_CHECKING:
    from pandas import DataFrame

INSTALL = "pip install daye-graph[pandas]"
"""What brings pandas, which nothing else here needs."""

_TYPES = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}
"""pandas' own types that know what is missing; lists and spans stay Python lists."""


def build_dataframe(answer: Answer) -> DataFrame:
    """Give *answer* with a row a row: whole numbers stay whole, and what is missing is ``pandas.NA``.

    Raises:
        UsageError: pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise UsageError(
            Wording(f"没有安装 pandas，请运行：{INSTALL}", en=f"pandas is not installed; run: {INSTALL}")
        ) from error
    columns = {
        column.name: pd.Series([row[at] for row in answer.rows], dtype=_TYPES.get(column.type, "object"))
        for at, column in enumerate(answer.columns)
    }
    return pd.DataFrame(columns, columns=answer.names)
