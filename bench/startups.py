#!/usr/bin/env python3
"""Which of two WARs is ready sooner? Starts them in turn, on a data folder of its own each.

    bench/startups.py A.war B.war [--pairs 7] [--java java] [--option=-Xmx640m ...]

It reports, for each WAR, the first start on an empty folder and the medians of the others: milliseconds
until GET /health/ready gives 200, CPU seconds spent until then, resident memory four seconds later, and
what the data folder takes on disk. Then it reports the median of each pair's ratio B / A.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

FIGURES = ("ms", "s CPU", "MB resident", "MB of data")


def cpu(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident(pid):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    raise ValueError("no VmRSS")


def size(folder):
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


def is_ready(address):
    try:
        with urllib.request.urlopen(address + "health/ready", timeout=10) as answer:
            return answer.status == 200
    except urllib.error.URLError:
        return False


def start(war, data, java, options):
    began = time.monotonic()
    command = [java, *options, "-jar", war, "--port", "0", "--data", str(data)]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        line = server.stdout.readline()
        if "ready: " not in line:
            raise SystemExit(f"{war} did not start: {line}")
        address = line.split("ready: ")[1].strip()
        while not is_ready(address):
            time.sleep(0.005)
        figures = [(time.monotonic() - began) * 1000, cpu(server.pid)]
        time.sleep(4)
        return [*figures, resident(server.pid), size(data)]
    finally:
        server.terminate()
        server.wait()


def row(name, figures):
    print(f"{name:22}" + "".join(f"{value:10.2f} {unit}" for value, unit in zip(figures, FIGURES)), flush=True)


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("wars", nargs=2)
    words.add_argument("--pairs", type=int, default=7)
    words.add_argument("--java", default="java")
    words.add_argument("--option", action="append", default=[])
    given = words.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        places = [pathlib.Path(folder) / name for name in "AB"]
        for name, war, place in zip("AB", given.wars, places):
            row(f"{name}, first start", start(war, place, given.java, given.option))
        runs = [[], []]
        for pair in range(given.pairs):
            for which in (0, 1) if pair % 2 == 0 else (1, 0):
                runs[which].append(start(given.wars[which], places[which], given.java, given.option))
        for name, run in zip("AB", runs):
            row(f"{name}, median of {given.pairs}", [statistics.median(each) for each in zip(*run)])
        ratios = [[b / a for a, b in zip(first, second)] for first, second in zip(*runs)]
        for place, unit in enumerate(FIGURES):
            each = sorted(ratio[place] for ratio in ratios)
            print(f"B / A, {unit}: {statistics.median(each):.3f} ({each[0]:.3f} to {each[-1]:.3f})")


if __name__ == "__main__":
    main()
