"""What a plan will come to if every document turns out as it is planned. Opens no file."""

from cmarchive.bind.finished import report_of
from cmarchive.bind.plans import BindingPlan, VolumePlan


def expected_volumes(plan: BindingPlan) -> tuple[VolumePlan, ...]:
    """The volumes of ``plan`` with the summary of them, which binding makes last.

    A document that has other pages than planned, a fold-out, or a reason against PDF/A changes what is bound.
    """
    if plan.summary is None:
        return plan.volumes
    return (*plan.volumes, plan.summary(plan.volumes, [report_of(volume) for volume in plan.volumes]))
