from datetime import date

from claimtrack.model.claim import ClaimId
from claimtrack.model.quantity import Quantity
from claimtrack.model.series import DatedValue, Series, SeriesId, Standing


def test_its_current_values_are_those_that_hold_today() -> None:
    values = tuple(
        DatedValue(
            claim=ClaimId(standing.value),
            quantity=Quantity.exactly(34),
            as_of=date(2026, 3, 3),
            standing=standing,
        )
        for standing in Standing
    )
    series = Series(id=SeriesId("flood"), measure="people killed", values=values)
    assert [value.claim for value in series.current] == ["current"]
