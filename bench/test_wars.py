"""Does the comparison of two builds reckon right? python3 -m unittest discover bench"""

import unittest

from harness import wars
from harness.findings import Findings
from harness.works import upload

A, B, AGAIN = wars.SIDES


def figure(name="MSPaintr: CPU", **sides):
    made = wars.Figure(name)
    for side, values in zip(wars.SIDES, (sides["a"], sides["b"], sides["again"]), strict=True):
        made.values[side] = dict(enumerate(values))
    return made


class Reckoning(unittest.TestCase):
    def test_the_order_turns_round_with_each_pair(self):
        self.assertEqual([(A, B, AGAIN), (AGAIN, B, A), (A, B, AGAIN)], wars.rounds(3))

    def test_a_ratio_is_that_of_one_pair(self):
        drifting = figure(a=[10, 20, 40], b=[11, 22, 44], again=[10, 21, 39])
        for ratio in drifting.ratios(B):
            self.assertAlmostEqual(1.1, ratio)
        self.assertEqual("B is slower or larger by 10.0 %", drifting.verdict())
        self.assertTrue(drifting.is_worse())

    def test_what_a_differs_from_itself_in_is_noise_in_either_direction(self):
        noisy = figure(a=[10, 10, 10], b=[11, 11, 11], again=[10, 10, 8.9])
        self.assertEqual("within the noise", noisy.verdict())
        self.assertFalse(noisy.is_worse())

    def test_the_median_counts_and_no_single_pair(self):
        once = figure(a=[10, 10, 10], b=[10, 10, 30], again=[10, 10.1, 10])
        self.assertEqual("within the noise", once.verdict())

    def test_less_is_better_but_for_a_speed(self):
        less = {"a": [10.0], "b": [8.0], "again": [10.0]}
        self.assertEqual("B is faster or smaller by 20.0 %", figure(**less).verdict())
        self.assertEqual("B is slower or larger by 20.0 %", figure(f"MSPaintr: {upload.SPEED}", **less).verdict())

    def test_what_one_side_of_a_pair_has_not_is_no_ratio(self):
        lame = figure(a=[10, 0, 10], b=[12, 12], again=[])
        self.assertEqual([1.2], lame.ratios(B))
        self.assertEqual("not measured", lame.verdict())

    def test_figures_are_taken_from_the_rows_and_faults_told(self):
        found = Findings("A work", "How")
        found.rows.append({"system": "MSPaintr", "CPU": 2.5, "stars": 300, wars.room.COMPILERS: 0.1})
        found.faults.append("MSPaintr: 3 missing")
        work = wars.Compared("A work")
        work.take(B, 1, found)
        self.assertEqual(["MSPaintr: CPU"], list(work.figures))
        self.assertEqual({1: 2.5}, work.figures["MSPaintr: CPU"].values[B])
        self.assertEqual(["B, pair 2: MSPaintr: 3 missing"], work.faults)


if __name__ == "__main__":
    unittest.main()
