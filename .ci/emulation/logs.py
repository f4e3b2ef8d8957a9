"""What functions and emulator have logged: that each function is heard, and what must not stand there."""

import json
import re

from stack import STACK, claim

WORDS = ["please call me", "chest pain"]  # what patients say in the scenes
# What a day leaves in a log and is no failure. What else is there, a scene has to expect.
NOTES = [r'\{"_aws":', r"Version \d+ of the directory is in force", r"Counted anew: ", r"What is kept already follows the directory's keep: "]
# Functions that have something to note in the scenes; the others only begin.
NOTING = {"ContactEvents", "AttemptTimer", "Sweeper", "Desk", "DirectoryDesk", "DirectoryKeeper", "DomainEvents", "Numbers", "NumbersKeeper", "InboundTexts",
          "Appointments", "Page"}


class Logs:
    def __init__(self, emulator, place):
        self.emulator, self.place, self.expected = emulator, place, NOTES[:]

    def expect(self, note):
        """A scene provokes a failure, which is noted in these words."""
        self.expected.append(note)

    def lines(self):
        """What CloudWatch Logs has, by function."""
        logs = self.emulator.client("logs")
        pages = logs.get_paginator("describe_log_groups").paginate(logGroupNamePrefix=f"/aws/lambda/{STACK}-")
        groups = [group["logGroupName"] for page in pages for group in page["logGroups"]]
        return {group.split("-", 1)[1]: [event["message"] for page in logs.get_paginator("filter_log_events").paginate(logGroupName=group) for event in page["events"]]
                for group in groups}

    def notes(self):
        """What functions themselves have noted: lines of JSON, as the bootstrap of build.py has the runtime interface client write them."""
        return [(name, json.loads(line)["message"]) for name, lines in self.lines().items() for line in lines if line.startswith('{"timestamp"')]

    def nothing_was_denied(self):
        lines = self.emulator.log.read_text().splitlines() + self._all()
        denied = [line for line in lines if re.search("AccessDenied|AuthorizationError|not authorized", line)]
        claim("nothing was denied: " + "\n".join(denied[:10]), not denied)

    def every_function_is_heard(self):
        """Else nothing would be found in what nobody writes."""
        lines, noting = self.lines(), {name for name, _ in self.notes()}
        ran = {name for name, said in lines.items() if any(line.startswith("START RequestId") for line in said)}
        claim(f"all functions have run, and not {lines.keys() - ran}", ran == lines.keys() and len(ran) > 15)
        dumb = [name for name in ran if f"{STACK}-{name} starts" not in lines[name]]
        claim(f"what a process writes is in its function's log, but for {dumb}", not dumb)
        claim(f"what a function notes is in its log, but for {NOTING - noting}", NOTING <= noting)

    def nothing_else_failed(self):
        others = [f"{name}: {note}" for name, note in self.notes() if not any(re.match(one, note) for one in self.expected)]
        claim("nothing went wrong that no scene has provoked: " + "\n".join(others[:10]), not others)

    def nothing_is_told_of_patients(self):
        numbers = [self.place.number(last)[2:] for last in range(110, 180)]
        told = [line for line in self._all() if any(secret in line for secret in numbers + WORDS)]
        claim("no log tells a number or a word of a patient: " + "\n".join(told[:10]), not told)

    def _all(self):
        return [line for lines in self.lines().values() for line in lines]
