"""Every check kind there is, listed by hand so that a packaged program has the same ones."""

from typing import Any

from cmarchive.rules.check import Check
from cmarchive.rules.checks.amounts import AMOUNT_ORDER, VALUES_WITHIN
from cmarchive.rules.checks.balances import BALANCE
from cmarchive.rules.checks.capacity import CAPACITY, ESTIMATE
from cmarchive.rules.checks.dates import DATE_ORDER, DATE_WINDOW, DATE_WITHIN
from cmarchive.rules.checks.days import DAYS_TOTAL, WITHIN_YEAR
from cmarchive.rules.checks.deadlines import DEADLINE_MET, FILED_BY, WORKING_DAYS
from cmarchive.rules.checks.documents import (
    DUPLICATES,
    NUMBER_FORM,
    RENAMED_AUTHOR,
    UNBINDABLE,
    UNFILED,
    UNIQUE_NUMBER,
)
from cmarchive.rules.checks.facts import FLAG_FIGURE, NEEDS_STATEMENT
from cmarchive.rules.checks.fields import FIELD_REQUIRED, FIELD_VALUE, FOLLOW_UP
from cmarchive.rules.checks.growth import CARRIED_OVER, COMPOUND_GROWTH, GROWTH
from cmarchive.rules.checks.identity import CREDIT_CODE, REGION_CODE, SAME_IDENTITY
from cmarchive.rules.checks.jumps import JUMP, UNIT_SLIP
from cmarchive.rules.checks.keeping import IN_CATALOGUE, KEPT_YEARS
from cmarchive.rules.checks.levels import CROSS_LEVEL_SUM, ENTERPRISE_COUNT, MEAN
from cmarchive.rules.checks.limits import NON_NEGATIVE, ORDER, PART_OF, PERCENT_RANGE, RANGE, SAME_VALUE
from cmarchive.rules.checks.presence import REQUIRED, SOURCE_REQUIRED, SUPPORTED, UNIT_KNOWN, YEAR_WINDOW
from cmarchive.rules.checks.previous import UNREVISED
from cmarchive.rules.checks.products import PRODUCT
from cmarchive.rules.checks.projects import PERMIT_BEFORE_START, STARTED_SLOTS
from cmarchive.rules.checks.ratios import RATIO, RATIO_RANGE
from cmarchive.rules.checks.remainders import REMAINDER_SUM, TRADE_SUM
from cmarchive.rules.checks.roster import CONSECUTIVE_YEARS, FIGURES_DUE, LINKED_CODE
from cmarchive.rules.checks.series import DECIMALS_UNIFORM, REPEATED_YEAR, TREND
from cmarchive.rules.checks.slots import INSTANCE_SLOTS, SLOT_REQUIRED, SLOT_VALIDITY
from cmarchive.rules.checks.spans import WITHIN_YEARS
from cmarchive.rules.checks.stated_changes import STATED_CHANGE
from cmarchive.rules.checks.stated_trends import STATED_GROWTH, STATED_TREND
from cmarchive.rules.checks.statements import (
    REPORT_SECTIONS,
    STATED_ALIKE,
    STATED_SCOPE,
    STATED_TOTAL,
    STATED_VALUE,
)
from cmarchive.rules.checks.sums import PERCENT_TOTAL, SUM
from cmarchive.rules.checks.transfers import DOCUMENTS_FIGURE, DOCUMENTS_QUOTA
from cmarchive.rules.checks.volumes import BOUND_WITHOUT
from cmarchive.rules.checks.wastes import CODES_WITHIN, WASTE_CODE_FORM

_ALL: tuple[Check[Any], ...] = (
    REQUIRED,
    SUPPORTED,
    UNIT_KNOWN,
    SOURCE_REQUIRED,
    YEAR_WINDOW,
    SUM,
    BALANCE,
    PERCENT_TOTAL,
    DAYS_TOTAL,
    WITHIN_YEAR,
    RATIO,
    RATIO_RANGE,
    PRODUCT,
    RANGE,
    PERCENT_RANGE,
    NON_NEGATIVE,
    PART_OF,
    ORDER,
    SAME_VALUE,
    TREND,
    JUMP,
    UNIT_SLIP,
    DECIMALS_UNIFORM,
    REPEATED_YEAR,
    GROWTH,
    COMPOUND_GROWTH,
    CARRIED_OVER,
    UNREVISED,
    CROSS_LEVEL_SUM,
    MEAN,
    ENTERPRISE_COUNT,
    NEEDS_STATEMENT,
    FLAG_FIGURE,
    SLOT_REQUIRED,
    SLOT_VALIDITY,
    INSTANCE_SLOTS,
    DATE_ORDER,
    DATE_WITHIN,
    DATE_WINDOW,
    UNBINDABLE,
    UNFILED,
    DUPLICATES,
    UNIQUE_NUMBER,
    NUMBER_FORM,
    RENAMED_AUTHOR,
    FIELD_VALUE,
    FIELD_REQUIRED,
    FOLLOW_UP,
    CREDIT_CODE,
    REGION_CODE,
    SAME_IDENTITY,
    AMOUNT_ORDER,
    VALUES_WITHIN,
    CAPACITY,
    ESTIMATE,
    DEADLINE_MET,
    FILED_BY,
    WITHIN_YEARS,
    WORKING_DAYS,
    IN_CATALOGUE,
    KEPT_YEARS,
    BOUND_WITHOUT,
    PERMIT_BEFORE_START,
    STARTED_SLOTS,
    REMAINDER_SUM,
    TRADE_SUM,
    CONSECUTIVE_YEARS,
    FIGURES_DUE,
    LINKED_CODE,
    DOCUMENTS_FIGURE,
    DOCUMENTS_QUOTA,
    CODES_WITHIN,
    WASTE_CODE_FORM,
    STATED_VALUE,
    STATED_ALIKE,
    STATED_CHANGE,
    STATED_GROWTH,
    STATED_TREND,
    STATED_SCOPE,
    STATED_TOTAL,
    REPORT_SECTIONS,
)
CHECKS: dict[str, Check[Any]] = {check.name: check for check in _ALL}
