"""Joins the cut, unnamed river segments of WDBII into named lines that run from source to mouth."""

import heapq
from collections import defaultdict

from shapes import kilometres

# An open end may be joined to another line over at most this distance; a joint costs more than a river of its length.
LONGEST_JOINT_KM = 3.0


class Network:
    """All vertices of all segments as nodes; a path follows the segments and may jump small gaps at open ends."""

    def __init__(self, lines):
        self.edges = defaultdict(dict)
        for line in lines:
            for a, b in zip(line, line[1:]):
                self.edges[a][b] = self.edges[b][a] = kilometres(a, b)
        cells = defaultdict(list)
        for point in self.edges:
            cells[int(point[0] * 20), int(point[1] * 20)].append(point)
        joints = []
        for point in [p for p, others in self.edges.items() if len(others) == 1]:
            column, row = int(point[0] * 20), int(point[1] * 20)
            for x in (column - 1, column, column + 1):
                for y in (row - 1, row, row + 1):
                    for other in cells.get((x, y), ()):
                        gap = kilometres(point, other)
                        if other != point and other not in self.edges[point] and gap <= LONGEST_JOINT_KM:
                            joints.append((point, other, gap * 8 + 0.3))
        for a, b, cost in joints:
            self.edges[a].setdefault(b, cost)
            self.edges[b].setdefault(a, cost)

    def nearest(self, point):
        return min(self.edges, key=lambda other: (kilometres(point, other), other))

    def path(self, waypoints):
        """The points of the way through the vertices nearest to the waypoints, in their order."""
        points = []
        for start, end in zip(waypoints, waypoints[1:]):
            part = self._leg(self.nearest(start), self.nearest(end))
            points += part if not points else part[1:]
        return points

    def _leg(self, start, end):
        cost, before, heap = {start: 0.0}, {}, [(0.0, start)]
        while heap:
            so_far, node = heapq.heappop(heap)
            if node == end:
                break
            if so_far > cost[node]:
                continue
            for other, more in self.edges[node].items():
                if so_far + more < cost.get(other, float("inf")):
                    cost[other] = so_far + more
                    before[other] = node
                    heapq.heappush(heap, (so_far + more, other))
        if end not in cost:
            raise ValueError("no way from %s to %s" % (start, end))
        points = [end]
        while points[-1] != start:
            points.append(before[points[-1]])
        return points[::-1]
