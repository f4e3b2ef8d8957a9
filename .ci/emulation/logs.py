"""What functions and emulator have logged: that each function is heard, and what must not stand there."""

import json
import re

from build import LOGS
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

    @staticmethod
    def lines():
        """What the processes of each function have written, by its name."""
        return {file.stem.removeprefix(f"{STACK}-"): file.read_text().splitlines() for file in LOGS.iterdir()}

    def notes(self):
        """What functions themselves have noted: lines of JSON, as the bootstrap of build.py has the runtime interface client write them."""
        return [(name, json.loads(line)["message"]) for name, lines in self.lines().items() for line in lines if line.startswith('{"timestamp"')]

    def nothing_was_denied(self):
        lines = self.emulator.log.read_text().splitlines() + self._all()
        denied = [line for line in lines if re.search("AccessDenied|AuthorizationError|not authorized", line)]
        claim("nothing was denied: " + "\n".join(denied[:10]), not denied)

    def every_function_is_heard(self):
        """Else nothing would be found in what nobody writes."""
        deployed = self.emulator.client("lambda").list_functions(MaxItems=100)["Functions"]
        dumb = {one["FunctionName"].removeprefix(f"{STACK}-") for one in deployed} - self.lines().keys()
        claim(f"every function has run, and what its process writes is read, but for {dumb}", len(deployed) > 15 and not dumb)
        silent = NOTING - {name for name, _ in self.notes()}
        claim(f"what a function notes is read, but for {silent}", not silent)

    def nothing_else_failed(self):
        others = [f"{name}: {note}" for name, note in self.notes() if not any(re.match(one, note) for one in self.expected)]
        others += [f"{name}: {line}" for name, lines in self.lines().items() for line in lines if line != f"{STACK}-{name} starts" and not line.startswith('{"timestamp"')]
        claim("nothing went wrong that no scene has provoked: " + "\n".join(others[:10]), not others)

    def nothing_is_told_of_patients(self):
        numbers = [self.place.number(last)[2:] for last in range(110, 180)]
        told = [line for line in self._all() if any(secret in line for secret in numbers + WORDS)]
        claim("no log tells a number or a word of a patient: " + "\n".join(told[:10]), not told)

    def _all(self):
        return [line for lines in self.lines().values() for line in lines]
