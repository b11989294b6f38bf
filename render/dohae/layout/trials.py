"""Trials: arrangements of one case with this or that choice, none reckoned twice."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from dohae.errors import DohaeError
from dohae.layout import lanes as laning
from dohae.layout.fans import Fans
from dohae.layout.grid import Grid
from dohae.layout.metrics import Sizes
from dohae.layout.placing import Arrangement, place_sized
from dohae.layout.replicas import Alike
from dohae.layout.rough import ROUGH
from dohae.layout.simplex import Infeasible
from dohae.layout.sketch import Sketcher
from dohae.layout.trunks import branchings
from dohae.layout.wires import Router
from dohae.messages import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from dohae.layout.choice import Choice
    from dohae.layout.frame import Area
    from dohae.layout.lanes import Lanes
    from dohae.layout.metrics import Metrics
    from dohae.layout.plan import Plan
    from dohae.layout.sketch import Sketch
    from dohae.layout.wires import Wire
    from dohae.model.case import Case

EFFORT = 8
"""Fresh starts of the search for an order; half for large cases."""
ROUNDS = 2
"""Times that links are taken up and laid again; half for large cases."""
LARGE = 60
"""So many links make a large case."""
PLACED = 10
"""Work for every box and link in a rough plan."""


class Trials:
    """Arranges one case many times; what several arrangements share is reckoned once."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.size = sum(1 for _ in case.walk()) + len(case.links)
        """Boxes and links."""
        self.alike = Alike(case)
        part = 2 if len(case.links) > LARGE else 1
        self._part = part
        self._fans = Fans(case)
        self._sketcher = Sketcher(case)
        self._work = self._dearest = 0
        self._known: dict[tuple[object, ...], tuple[dict[str, Area], Lanes]] = {}
        self._plans: dict[tuple[int, int], tuple[Lanes, Plan]] = {}
        """With the lanes that each is of, so that no others take their place in memory."""
        self._sizes: dict[int, Sizes] = {}

    @property
    def work(self) -> int:
        """What all trials took so far, the same on every machine.

        It is told in steps of the search for ways; all else is reckoned from what it deals with.
        """
        return self._sketcher.work + self._work

    def may_draw(self, end: float) -> bool:
        """Whether one more drawing, dear as the dearest so far, keeps the work within a bound."""
        return self.work + self._dearest <= end

    def sketch(
        self, choice: Choice, effort: int = EFFORT, near: dict[str, Area] | None = None
    ) -> Sketch:
        """Where everything stands with a choice.

        Args:
            choice: What is chosen where the model leaves it open.
            effort: Fresh starts of the search for an order; half for large cases.
            near: The areas of a sketch whose order is tried first.

        Raises:
            DohaeError: When hints contradict what groups hold.
        """
        case = self.case
        try:
            return self._sketcher.sketch(choice, -(-effort // self._part), near)
        except Infeasible as error:
            what = Message(
                "{file}: hints contradict what the groups hold", file=case.file or case.name
            )
            raise DohaeError(what) from error

    def routed(self, choice: Choice, sketch: Sketch) -> Arrangement:
        """A sketch with the ways of all links."""
        case, areas, flows = self.case, sketch.areas, choice.flows
        # A choice may change nothing.
        key = (*areas.items(), *flows.items())
        if key not in self._known:
            router, wires = self._routed(choice, sketch)
            self._known[key] = router.grid.areas, laning.assign(case, wires)
        return Arrangement(case, choice, *self._known[key])

    def _routed(self, choice: Choice, sketch: Sketch) -> tuple[Router, list[Wire]]:
        """The ways of all links, and what knows others."""
        router = Router(self.case, Grid(self.case, sketch.areas), choice.flows, self._fans)
        wires = router.run(ROUNDS // self._part)
        self._work += router.steps
        self._dearest = max(self._dearest, router.steps)
        return router, wires

    def straightened(
        self,
        drawing: Arrangement,
        sketch: Sketch,
        cost: Callable[[Arrangement], float],
        end: float = math.inf,
    ) -> Arrangement:
        """A drawing without jogs that cost more than they are worth.

        Args:
            drawing: What was routed from …
            sketch: … this.
            cost: Of a drawing.
            end: The work that may be done then.
        """
        if not self.may_draw(end):
            return drawing
        case, choice = self.case, drawing.choice
        router, wires = self._routed(choice, sketch)
        best = cost(drawing)
        for link in range(len(wires)):
            for wire in router.straighter(link):
                if self.work > end:
                    return drawing
                others = [*wires[:link], wire, *wires[link + 1 :]]
                lanes = laning.assign(case, others, drawing.lanes.branching)
                other = Arrangement(case, choice, drawing.areas, lanes)
                if (worth := cost(other)) < best:
                    best, drawing = worth, other
            wires = drawing.lanes.wires
        return drawing

    def joined(
        self, drawing: Arrangement, cost: Callable[[Arrangement], float], end: float = math.inf
    ) -> Arrangement:
        """A drawing with the lines of fans joined, wherever they turn off, where that is worth it.

        Args:
            drawing: What may become better.
            cost: Of a drawing.
            end: The work that may be done then.
        """
        case, wires = self.case, drawing.lanes.wires
        fans = list(branchings(case, wires))
        best = cost(drawing) if fans else 0.0
        for links in fans:
            if self.work > end:
                break
            lanes = laning.assign(case, wires, drawing.lanes.branching | links)
            other = Arrangement(case, drawing.choice, drawing.areas, lanes)
            if (worth := cost(other)) < best:
                best, drawing = worth, other
        return drawing

    def all_joined(self, drawing: Arrangement) -> Arrangement:
        """A drawing with the lines of all fans joined."""
        case, wires = self.case, drawing.lanes.wires
        links = set[int]().union(*branchings(case, wires))
        lanes = laning.assign(case, wires, links) if links else drawing.lanes
        return Arrangement(case, drawing.choice, drawing.areas, lanes)

    def rough(self, arrangement: Arrangement, metrics: Metrics = ROUGH) -> Plan:
        """A rough plan of an arrangement of these trials; see ``Compactor.run``."""
        # The metrics that these are asked for in live as long as the trials.
        key = (id(arrangement.lanes), id(metrics))
        if key not in self._plans:
            if id(metrics) not in self._sizes:
                self._sizes[id(metrics)] = Sizes.of(self.case, metrics)
            plan = place_sized(arrangement, self._sizes[id(metrics)], is_rough=True)
            self._plans[key] = arrangement.lanes, plan
            self._work += PLACED * self.size
        return self._plans[key][1]
