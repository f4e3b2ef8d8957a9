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
        for scene in (scenes.a_missed_call_opens_a_callback_and_a_text_goes,
                      scenes.the_desk_knows_who_may_see_what,
                      scenes.the_page_is_served_to_whoever_asks,
                      scenes.another_instances_call_is_dropped,
                      scenes.connect_says_too_many_requests,
                      scenes.a_lost_event_is_found_in_connects_list,
                      scenes.a_patients_text_reaches_the_callback,
                      scenes.its_target_is_missed_and_the_owner_is_told,
                      scenes.what_is_booked_reaches_the_insurance_system,
                      scenes.every_other_function_does_what_it_is_there_for,
                      scenes.what_is_dead_is_redriven,
                      lambda: scenes.a_second_deployment_keeps_what_is_kept(copy.write()),
                      scenes.nothing_was_denied_and_nothing_went_wrong):
            try:
                scene()
                say(getattr(scene, "__name__", "").replace("_", " "))
            except Red as e:
                say(f"RED {e}")
    finally:
        emulator.close()


if __name__ == "__main__":
    try:
        main()
    except Red as red:
        raise SystemExit(f"RED: {red}") from None
