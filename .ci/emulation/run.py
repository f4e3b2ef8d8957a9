"""Deploys the stack to an emulator of AWS, and plays what must hold: docs/emulator.md."""

import time

from build import WORK, Copy
from place import here
from scenes import Scenes
from stack import INSTANCE, ROOT, Emulator, Red, SignIn, Stack

began = time.monotonic()


def say(what):
    print(f"{time.monotonic() - began:6.1f} s  {what}", flush=True)


def main():
    copy = Copy()
    say(f"copied what sam build made; left out: {', '.join(copy.left_out)}")
    emulator = Emulator("added")
    try:
        say("MiniStack answers")
        stack = Stack(emulator, SignIn(emulator))
        stack.deploy(copy.write())
        say("deployed")
        place = here()
        directory = WORK / "directory.yaml"
        directory.write_text(place.directory(INSTANCE))
        stack.run([ROOT / "ringback", "directory", "apply", directory, "--function", stack.outputs["DirectoryKeeperName"], "--by", "ops"])
        say("the directory is in force")
        scenes = Scenes(stack, place)
        scenes.a_missed_call_opens_a_callback()
        say("a missed call opens a callback")
    finally:
        emulator.close()


if __name__ == "__main__":
    try:
        main()
    except Red as red:
        raise SystemExit(f"RED: {red}") from None
